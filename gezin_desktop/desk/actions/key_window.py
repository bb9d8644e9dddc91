"""All keys on one page, read from the table itself, and another key for an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from gezin_desktop.desk import dress
from gezin_desktop.desk.actions.key_catcher import KeyCatcher
from gezin_desktop.desk.actions.table import SPECS, TAB_PREFIX
from gezin_desktop.desk.actions.words import action_words
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.keys.rules import FIXED, Refusal, native
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.where import MENUS
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow


class _Row(NamedTuple):
    """One key: whose it is (empty for keys inside fields), as written, what it does, its menu."""

    action: str
    told: str
    words: str
    menu: str


class KeyWindow(SmallWindow):
    """The keys by menu, then the keys inside fields and lists.

    Enter on a row waits for another key. A key that another action has is exchanged, after asking;
    every action keeps a key, and one button gives all usual keys back.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, 60, 46)
        self._window = window
        self._rows: list[_Row] = []
        self._wanted = ""
        self.model = RowsModel(self)
        self.table = RowTable(self.model)
        self.catcher = KeyCatcher()
        self.said = label("body", "muted")
        self.exchange = primary_button("refresh")
        self.change = plain_button("replace")
        self.usual = plain_button("arrow-back-up")
        self.all_usual = quiet_button("refresh")
        self._build()
        self._connect()
        self.read_words()
        self.table.show_row(0)
        self._stop_catching()
        self.table.setFocus()

    def _build(self) -> None:
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.catcher)
        self.body.addWidget(self.said)
        buttons = FlowLayout()
        dress.gaps(buttons, 8)
        for button in (self.exchange, self.change, self.usual, self.all_usual):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.table.opened.connect(self.begin)
        self.table.chosen.connect(self._chose)
        self.change.clicked.connect(self.begin)
        self.usual.clicked.connect(self.reset)
        self.all_usual.clicked.connect(self.reset_all)
        self.exchange.clicked.connect(self._take)
        self.catcher.caught.connect(self._caught)
        self.catcher.agreed.connect(self._agreed)
        self.catcher.left.connect(self._left)
        keys().changed.connect(self._refill)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("Keyboard shortcuts"))
        self.change.setText(self.tr("Other key…"))
        self.usual.setText(self.tr("Usual key again"))
        self.all_usual.setText(self.tr("All usual keys again"))
        self.exchange.setText(self.tr("Exchange the keys"))
        for button in (self.change, self.usual, self.all_usual, self.exchange):
            describe(button, button.text())
            button.updateGeometry()
        describe(
            self.table, self.tr("Keyboard shortcuts"), self.tr("Enter gives an action another key.")
        )
        columns = (self.tr("Key"), 190), (self.tr("What"), 0), (self.tr("Menu"), 110)
        self.model.set_columns([Column(head, wide) for head, wide in columns])
        self.say(self.tr("Enter gives an action another key."))
        self._refill()

    @Slot()
    def _refill(self) -> None:
        row = self.table.row()
        self._rows = self._made()
        changed = self.tr("changed")
        cells = []
        for one in self._rows:
            own = keys().is_changed(one.action)
            told = f"{one.told} ({changed})" if own else one.told
            cells.append([Cell(told, bold=own), Cell(one.words), Cell(one.menu, ink="muted")])
        self.model.set_rows(cells)
        self.table.show_row(row)
        self._show_buttons()

    def _made(self) -> list[_Row]:
        names = action_words(language().current)
        found = []
        for menu in MENUS:
            heading = self._window.menus.menu_of(menu).title().replace("&", "")
            actions = [spec.key for spec in SPECS if spec.menu == menu]
            if menu == "view":
                actions = [TAB_PREFIX + tab.key for tab in TABS] + actions
            for action in actions:
                told = ", ".join(native(one) for one in keys().of(action))
                if told:
                    found.append(_Row(action, told, names[action].rstrip("…"), heading))
        field = self.tr("in a question")
        return found + [_Row("", told, words, field) for told, words in self._inside()]

    def rows(self) -> list[tuple[str, str]]:
        """Every key with what it does."""
        return [(one.told, one.words) for one in self._rows]

    def _inside(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Enter"), self.tr("next question")),
            (self.tr("Y, N, U"), self.tr("yes, no, not known yet")),
            (self.tr("Arrows"), self.tr("choose among options")),
            (self.tr("Delete"), self.tr("clear a choice")),
            (self.tr("Alt+Down"), self.tr("open a list")),
            (self.tr("Ctrl+Delete"), self.tr("remove the chosen row")),
            (self.tr("Ctrl+Enter"), self.tr("open a case without names on the screen")),
        ]

    def say(self, words: str) -> None:
        """Show a sentence under the list, and let a screen reader say it."""
        self.said.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, words))

    # -- another key -----------------------------------------------------------------------------

    @property
    def action(self) -> str:
        """The action of the chosen row; empty for a key inside fields."""
        row = self.table.row()
        return self._rows[row].action if 0 <= row < len(self._rows) else ""

    def choose(self, action: str) -> None:
        """Choose the row of an action."""
        found = [place for place, one in enumerate(self._rows) if one.action == action]
        self.table.show_row(found[0] if found else -1)
        self._show_buttons()

    @Slot()
    def begin(self) -> None:
        """Wait for the new key of the chosen action."""
        if not self.action or self.action in FIXED:
            self.say(self._refused(Refusal.FIXED))
            return
        self._wanted = ""
        told = self.tr("Press the new key for: {what}. Esc keeps the old one.")
        self.catcher.setText(told.format(what=self._rows[self.table.row()].words))
        describe(self.catcher, self.catcher.text())
        self.catcher.show()
        self.catcher.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.setText("")
        self._show_buttons()
        # The list is lower from now on.
        QTimer.singleShot(0, self, self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    @Slot(str)
    def _caught(self, pressed: str) -> None:
        why, owner = keys().why_not(self.action, pressed), keys().owner(pressed)
        if why is None and owner in FIXED:
            why = Refusal.FIXED
        if why is not None:
            self.say(f"{native(pressed)}: {self._refused(why)}")
            return
        self._wanted = pressed
        if owner is None or owner == self.action:
            self._take()
            return
        other = action_words(language().current)[owner].rstrip("…")
        told = self.tr("{key} is the key of: {other}. Enter exchanges the keys; or press another.")
        self.say(told.format(key=native(pressed), other=other))
        self._show_buttons()

    @Slot()
    def _agreed(self) -> None:
        if self._wanted:
            self._take()

    @Slot()
    def _take(self) -> None:
        action, wanted = self.action, self._wanted
        self._stop_catching()
        keys().change(action, wanted)
        told = self.tr("{what} is now {key}.")
        names = action_words(language().current)
        self.say(told.format(what=names[action].rstrip("…"), key=native(wanted)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _left(self) -> None:
        self._stop_catching()
        self.say(self.tr("Nothing changed."))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _chose(self) -> None:
        self._stop_catching()

    def _stop_catching(self) -> None:
        self._wanted = ""
        self.catcher.hide()
        self._show_buttons()

    @Slot()
    def reset(self) -> None:
        """Give the chosen action its usual key back."""
        self._stop_catching()
        names = action_words(language().current)
        action, other = self.action, keys().reset(self.action)
        told = [action] if other is None else [action, other]
        what = ", ".join(f"{names[one].rstrip('…')}: {keys().told(one)}" for one in told if one)
        self.say(self.tr("Usual again: {what}").format(what=what))

    @Slot()
    def reset_all(self) -> None:
        """Give every action its usual keys back."""
        self._stop_catching()
        keys().reset_all()
        self.say(self.tr("All keys are the usual ones again."))

    def _show_buttons(self) -> None:
        self.exchange.setVisible(bool(self._wanted))
        self.change.setVisible(not self._wanted)
        self.usual.setVisible(keys().is_changed(self.action))
        self.all_usual.setVisible(bool(keys().chosen()))

    def _refused(self, why: Refusal) -> str:
        return {
            Refusal.ALONE: self.tr("that is typed in fields. Hold Ctrl or Alt with it."),
            Refusal.FIELDS: self.tr("fields and lists need that key. Press another one."),
            Refusal.SYSTEM: self.tr("the system keeps that key. Press another one."),
            Refusal.MENUS: self.tr("that opens a menu. Press another one."),
            Refusal.ALT_GR: self.tr("that types a sign on some keyboards. Press another one."),
            Refusal.FIXED: self.tr("that key stays as it is, so that there is always a way back."),
        }[why]
