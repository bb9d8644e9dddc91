"""What the monkey does: one random act at a time, drawn from a seed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from gezin_desktop.desk import theme as themes
from gezin_desktop.desk.actions.table import SPECS
from gezin_desktop.desk.form.field import Kind
from gezin_desktop.desk.manage.arriving import ArrivalsWindow
from gezin_desktop.desk.manage.backups import BackupsWindow
from gezin_desktop.desk.where import Where
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from .seat import Seat
from .watch import Watch

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MOVING = (Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Return)
OTHER = (
    *(Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right, Key.Key_Space, Key.Key_Home),
    *(Key.Key_End, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Delete, Key.Key_Backspace),
    *(Key.Key_Escape, Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F6),
    *(Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_F12),
)
TEXTS = (
    *("3 mrt 85", "1-2-2027", "rond 1985", "31-2-2020", "2600", "2.600,00", "abc", "J", "N", "O"),
    *("ma", "Marokko", "Syrië", "Nederland", "Polen", "e", "g", "k", "v", "Haddad", "رنا", "한"),
    *("=1+1", "<b>x", "12", "nl", "Y", "U", " ", "z" * 60, "2026-03-01", "loon"),
)
FITTING = {
    Kind.DATE: ("3 mrt 85", "1-2-2027", "2026-03-01", "1 juni 2023", "12-12-2009"),
    Kind.MONEY: ("2600", "2.150,00", "980.50"),
    Kind.NUMBER: ("0", "12", "38"),
    Kind.TEXT: ("Haddad", "Rana", "Langestraat 14"),
    Kind.YES_NO: ("j", "n", "y", "o", "u"),
    Kind.NONE_OF_THESE: ("n", "j", "y"),
    Kind.COUNTRY: ("Marokko", "Nederland", "Polen", "Turkije", "Netherlands"),
    Kind.COUNTRIES: ("Nederland", "Polen", "Marokko", "India", "Netherlands"),
    Kind.COMBO: ("e", "k", "o", "l", "s", "c"),
    Kind.ROW: ("r", "p", "b", "s"),
    Kind.STACK: ("g", "a", "j", "n"),
    Kind.PERSON: ("r", "s", "d"),
}
"""What a person would type at a question of a kind."""
SIZES = ((1366, 698), (1024, 700), (1920, 1010), (900, 560), (1024, 620))


class Monkey:
    """Plays with the window; ``watch`` holds what went wrong."""

    def __init__(self, seat: Seat, watch: Watch, rng: random.Random) -> None:
        self._seat, self._watch, self._rng = seat, watch, rng
        self._acts: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._answer),
            (16, self._type),
            (30, self._move),
            (14, self._other_key),
            (8, self._tab),
            (16, self._click),
            (4, self._click_anything),
            (3, self._undo),
            (2, self._redo),
            (2, self._add_row),
            (1, self._remove_row),
            (5, self._display),
            (2, self._resize),
            (3, self._wheel),
            (3, self._command),
            (2, self._escape),
            (2, self._wait),
            (1, self._letter),
        )

    def step(self) -> None:
        """Do one act, and look at what came of it."""
        self._seat.began = time.monotonic()
        if self._seat.ready():
            self._watch.follow(self._seat.window)
        if self._seat.window.where is Where.START:
            self._note("unlock")
            self._seat.unlock()
            self._begin()
            return
        self._take_back_keyboard()
        weights = [weight for weight, _act in self._acts]
        act = self._rng.choices(self._acts, weights)[0][1]
        self._note(act.__name__)
        told = act()
        self._watch.doing[-1] += f" {told}"
        if self._rng.random() < 0.7:
            QApplication.processEvents()
        self._free()

    def _note(self, what: str) -> None:
        self._watch.doing.append(what)
        del self._watch.doing[:-40]

    def _begin(self) -> None:
        deeds = self._seat.window.deeds
        if self._seat.window.where is Where.LIST:
            self._rng.choice((deeds.cases.new, deeds.cases.show_practice, _nothing))()

    def _free(self) -> None:
        """Leave covers, and small windows that hold the monkey for long."""
        window = self._seat.window
        if not window.isVisible():
            return
        if window.where is Where.COVERED and self._rng.random() < 0.3:
            QTest.keyClick(window, Key.Key_F12)
        modal = QApplication.activeModalWidget()
        if modal is not None:
            if isinstance(modal, (ArrivalsWindow, BackupsWindow)):
                self._watch.forget()
            if self._rng.random() < 0.1:
                modal.close()
        if window.where is Where.LIST and self._rng.random() < 0.3:
            table = window.list_page.table
            rows = table.model().rowCount()
            if rows:
                table.show_row(self._rng.randrange(rows))
                table.opened.emit(table.row())
            else:
                window.deeds.cases.new()

    # -- hands -----------------------------------------------------------------------------------

    def _take_back_keyboard(self) -> None:
        """Do what a window manager does after a list has folded."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            (QApplication.activeModalWidget() or self._seat.window).activateWindow()
            QApplication.processEvents()

    def _hand(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focus = QApplication.focusWidget()
        return popup or focus or QApplication.activeModalWidget() or self._seat.window

    def _key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> str:
        where = self._hand()
        QTest.keyClick(where, key, modifier)
        return f"{Qt.Key(key).name[4:]} on {where.__class__.__name__}"

    def _top(self) -> QWidget:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return top or self._seat.window

    def _shown(self, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
        return [
            one
            for one in self._top().findChildren(QWidget)
            if isinstance(one, kinds) and isValid(one) and one.isVisible() and one.isEnabled()
            if not one.visibleRegion().isEmpty()
        ]

    def _press(self, widget: QWidget) -> str:
        spot = widget.visibleRegion().boundingRect().center()
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        told = f"{widget.__class__.__name__} {words!r}"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, spot)
        return told

    # -- acts ------------------------------------------------------------------------------------

    def _answer(self) -> str:
        """Go to a question that is open, now and then, and type what would fit it."""
        if not self._in_case() or QApplication.activeModalWidget() is not None:
            return self._move()
        if self._rng.random() < 0.4:
            self._key(Key.Key_F3)
        row = self._seat.window.case_view.row
        fits = FITTING.get(row.field.kind) if row is not None else None
        focus = QApplication.focusWidget()
        if fits is None or focus is None or row is None or not row.isAncestorOf(focus):
            return self._key(Key.Key_Down)
        self._watch.doing[-1] += f" {row.path}"
        if isinstance(focus, QLineEdit):
            focus.selectAll()
        QTest.keyClicks(focus, self._rng.choice(fits))
        return self._key(self._rng.choice((Key.Key_Return, Key.Key_Tab)))

    def _type(self) -> str:
        text = self._rng.choice(TEXTS)
        where = self._hand()
        if isinstance(where, QLineEdit) and self._rng.random() < 0.5:
            where.selectAll()
        if text.isascii():
            QTest.keyClicks(where, text)
        else:  # comes by an input method, as on a keyboard of another script
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(where, composed)
        return f"{text[:12]!r} on {where.__class__.__name__}"

    def _move(self) -> str:
        return self._key(self._rng.choice(MOVING))

    def _other_key(self) -> str:
        modifier = self._rng.choice((NONE, NONE, NONE, SHIFT, CTRL))
        return self._key(self._rng.choice(OTHER), modifier)

    def _tab(self) -> str:
        return self._key(self._rng.choice([Key(Key.Key_0 + n) for n in range(10)]), ALT)

    def _click(self) -> str:
        found = self._shown(QAbstractButton)
        return self._press(self._rng.choice(found)) if found else ""

    def _click_anything(self) -> str:
        found = self._shown((QWidget,))
        return self._press(self._rng.choice(found)) if found else ""

    def _undo(self) -> str:
        return self._key(Key.Key_Z, CTRL)

    def _redo(self) -> str:
        return self._key(Key.Key_Z, CTRL | SHIFT)

    def _add_row(self) -> str:
        return self._key(Key.Key_N, CTRL)

    def _remove_row(self) -> str:
        tables = self._shown(QAbstractItemView)
        if tables:
            self._rng.choice(tables).setFocus()
        return self._key(Key.Key_Delete, CTRL)

    def _display(self) -> str:
        """Whatever is half typed stays as it is while language, theme or size are switched."""
        focus = QApplication.focusWidget()
        typing = focus.text() if isinstance(focus, QLineEdit) else None
        deed = self._rng.choice(
            (
                *("screen-language", "screen-language", "letter-language", "larger", "smaller"),
                *(f"theme.{name}" for name in themes.THEMES),
            )
        )
        if deed == "letter-language" and not self._in_case():
            return ""
        self._seat.window.deeds.do(deed)
        if self._rng.random() < 0.2:
            self._seat.window.deeds.do("normal")
        if typing is not None and QApplication.focusWidget() is focus and focus.text() != typing:
            self._watch.tell(f"{deed} changed what was being typed: {typing!r}, {focus.text()!r}")
        return deed

    def _resize(self) -> str:
        size = self._rng.choice(SIZES)
        self._seat.window.resize(*size)
        return f"{size}"

    def _wheel(self) -> str:
        """A wheel over what has not the keyboard changes no answer."""
        found = [one for one in self._shown((QComboBox, QLineEdit)) if not one.hasFocus()]
        if not found:
            return ""
        widget = self._rng.choice(found)
        before = self._seat.window.open_case.session.state
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(0, 0),
            QPoint(0, self._rng.choice((-120, 120))),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        if self._seat.window.open_case.session.state is not before:
            self._watch.tell(f"the wheel over {widget} changed an answer")
        return ""

    def _in_case(self) -> bool:
        return self._seat.window.where is Where.CASE

    def _command(self) -> str:
        """Any action of the menus, where it exists."""
        window = self._seat.window
        here: Sequence[str] = [
            one.key
            for one in SPECS
            if one.where & window.where and window.acts[one.key].isEnabled()
        ]
        if QApplication.activeModalWidget() is not None or not here:
            return ""
        key = self._rng.choice(here)
        window.acts[key].trigger()
        return key

    def _escape(self) -> str:
        return self._key(Key.Key_Escape)

    def _wait(self) -> str:
        QTest.qWait(self._rng.choice((1, 5, 30)))
        return ""

    def _letter(self) -> str:
        """Close, lock or leave while the letter is being made."""
        if not self._in_case() or QApplication.activeModalWidget() is not None:
            return ""
        window = self._seat.window
        window.case_view.show_tab("letter")
        maker = getattr(window.case_view.page("letter"), "letter", None)
        if maker is not None:
            maker.maker.at_once()
        if self._rng.random() < 0.5:
            QTest.qWait(self._rng.choice((0, 1, 10, 60)))
        end = self._rng.choice(("close", "lock", "cases", "new", "tab.start", "screen-language"))
        if end == "close":
            window.close()
        else:
            window.deeds.do(end)
        return end


def _nothing() -> None:
    """Stay in the list."""
