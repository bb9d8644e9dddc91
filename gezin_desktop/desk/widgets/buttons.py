"""Buttons: primary, plain, quiet, link; the two-part switch; the quiet choice "how known"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN: Final = 4
"""Pixels between two lines of a switch."""
_AIR: Final = {"primary": 14, "plain": 14, "quiet": 6, "link": 2, "segment": 10}


class Button(QPushButton):
    """A push button as wide as its words ask for, with the same air on both sides."""

    def sizeHint(self) -> QSize:
        """The width of icon, words, and the air of the button's role."""
        words = self.text().replace("&&", "&").replace("&", "")
        letters = self.fontMetrics()
        if self.property("role") == "segment":
            letters = QFontMetrics(font("question"))  # the chosen part is bold
        wide = letters.horizontalAdvance(words)
        if not self.icon().isNull():
            wide += self.iconSize().width() + (scale().gap(8) if words else 0)
        if self.menu() is not None:
            wide += scale().letters(20)
        air = _AIR.get(str(self.property("role")), 14)
        return QSize(wide + 2 * scale().gap(air), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Words are never cut off."""
        return self.sizeHint()


def _button(role: str, picture: str, ink: str, size: str, tall: int) -> QPushButton:
    result = Button()
    result.setProperty("role", role)
    result.setAutoDefault(False)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    result.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    dress.letters(result, size)
    dress.height(result, tall)
    if picture:
        dress.icon(result, picture, ink)
    return result


def primary_button(picture: str = "") -> QPushButton:
    """The one button that goes on; ``picture`` is an icon's name."""
    return _button("primary", picture, "on_accent", "question", 32)


def plain_button(picture: str = "") -> QPushButton:
    """A button with a border."""
    return _button("plain", picture, "text", "body", 32)


def quiet_button(picture: str = "", ink: str = "text") -> QPushButton:
    """A button without a border until the pointer or the keyboard is on it."""
    result = _button("quiet", picture, ink, "body", 28)
    if ink != "text":
        dress.ink(result, ink)
    return result


def link_button() -> QPushButton:
    """Underlined words that can be pressed."""
    return _button("link", "", "accent", "body", 28)


class Segments(QWidget):
    """A switch of two or more parts, such as NL | EN; one part is always chosen.

    With ``wraps`` parts that do not fit beside each other take another line.
    """

    chosen = Signal(str)

    def __init__(
        self, keys: Sequence[str], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, between=_BETWEEN) if wraps else QHBoxLayout(self)
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        for place, key in enumerate(keys):
            button = _button("segment", "", "text", "body", 28)
            button.setCheckable(True)
            button.setProperty("edge", _edge(place, len(keys)))
            self._group.addButton(button, place)
            self._buttons[key] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)
        wide = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Maximum
        tall = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, tall)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def event(self, event: QEvent) -> bool:
        """Round the ends of each line once the parts lie in their places."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._round()
        return super().event(event)

    def _round(self) -> None:
        lines: dict[int, list[QPushButton]] = {}
        for button in self._buttons.values():
            if not button.isHidden():
                lines.setdefault(button.y(), []).append(button)
        for line in lines.values():
            for place, button in enumerate(line):
                button.setProperty("edge", _edge(place, len(line)))

    def set_words(self, words: Sequence[str], name: str, names: Sequence[str] = ()) -> None:
        """Set the words of the parts, in order.

        Args:
            words: what stands on the parts.
            name: what the whole switch is about, for screen readers.
            names: longer names of the parts, where the words are short forms.
        """
        describe(self, name)
        for place, button in enumerate(self._buttons.values()):
            button.setText(words[place])
            describe(button, f"{name}: {(names or words)[place]}")

    def key(self) -> str:
        """The part that is chosen; empty before the first choice."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def show_key(self, key: str) -> None:
        """Show a choice without telling anyone."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """The button of one part."""
        return self._buttons[key]

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.key())


def _edge(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "left" if place == 0 else "right" if place == count - 1 else "middle"


class QuietChoice(Button):
    """A quiet choice from a short menu, such as how an answer is known. No tab stop of its own."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str] = {}
        self._key = ""
        self._empty = ""
        self._name = ""
        self.setProperty("role", "quiet")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        dress.letters(self, "small")
        dress.ink(self, "muted")
        dress.height(self, 26)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)

    def set_options(self, options: Sequence[tuple[str, str]], name: str, empty: str = "") -> None:
        """Set the menu.

        Args:
            options: key and words, in order.
            name: what is chosen here, for screen readers.
            empty: the words shown while nothing is chosen.
        """
        self._words = dict(options)
        self._empty = empty
        self._name = name
        self.menu().clear()
        self.show_key(self._key)

    @Slot()
    def _fill(self) -> None:
        """Make the menu when it is first opened: most are never."""
        menu = self.menu()
        for key, words in self._words.items() if menu.isEmpty() else ():
            action = QAction(words, menu)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(self._picked)
            menu.addAction(action)

    def key(self) -> str:
        """What is chosen; empty when nothing."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show a choice without telling anyone."""
        self._key = key if key in self._words else ""
        words = self._words.get(self._key, self._empty)
        self.setText(words)
        describe(self, f"{self._name}: {words}" if words else self._name)
        for action in self.menu().actions():
            action.setChecked(action.data() == self._key)

    def open_menu(self) -> None:
        """Open the menu under the button without waiting for it (a key does this)."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the choice away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._key:
            self.show_key("")
            self.picked.emit("")
            return
        super().keyPressEvent(event)

    @Slot()
    def _picked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_key(str(action.data()))
            self.picked.emit(self._key)
