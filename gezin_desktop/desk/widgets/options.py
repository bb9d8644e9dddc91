"""Options in a row or under each other: one answer, never preselected, can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.buttons import link_button
from gezin_desktop.desk.widgets.chain import HandsOn
from gezin_desktop.desk.widgets.going_on import go_on
from gezin_desktop.desk.widgets.labels import Rule, describe

if TYPE_CHECKING:
    from collections.abc import Sequence


_BESIDE = 18


class Option(NamedTuple):
    """One option: its key, its words, the letter that chooses it, whether it stands apart."""

    key: str
    words: str
    letter: str = ""
    apart: bool = False


class _Radio(QRadioButton):
    """A radio button that passes letters and Delete to its row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parentWidget()
        if isinstance(row, OptionRow) and row.take_key(event):
            return
        super().keyPressEvent(event)


class OptionRow(HandsOn):
    """A group of options that is one stop for the keyboard.

    Letters choose, arrows move, Delete takes the answer back. ``chosen`` and ``cleared`` are sent
    only for what a person does, never for what the program shows.
    """

    chosen = Signal(str)
    cleared = Signal()

    def __init__(self, *, stacked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = []
        self._buttons: list[QRadioButton] = []
        self._rules: list[QWidget] = []
        self._name = ""
        self._description = ""
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._clear = link_button()
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._clear.clicked.connect(self.clear_by_hand)
        self._clear.hide()
        self.set_stacked(stacked=stacked)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the options under each other, or in a row."""
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if stacked else ways.LeftToRight
        self._box.setDirection(way)
        dress.gaps(self._box, 2 if stacked else _BESIDE)
        for rule in self._rules:
            rule.setVisible(not stacked)

    def set_options(self, options: Sequence[Option], clear_words: str) -> None:
        """Set options and words; the answer that is shown stays.

        Args:
            options: in order; an option ``apart`` (not known yet) gets a line before it.
            clear_words: the words of the link that takes the answer back; empty when one option
                always holds (a setting).
        """
        same = [(one.key, one.apart) for one in self._options] == [
            (one.key, one.apart) for one in options
        ]
        shown = self.key()
        self._options = list(options)
        if not same:
            self._rebuild()
        for option, button in zip(self._options, self._buttons, strict=True):
            button.setText(option.words)
        self._clear.setText(clear_words)
        self._tell()
        self.show_key(shown)

    def set_words(self, name: str, description: str = "") -> None:
        """Set what the group asks, for screen readers."""
        self._name, self._description = name, description
        describe(self, name, description)
        self._tell()

    def key(self) -> str | None:
        """The key of the chosen option, or None."""
        place = self._group.checkedId()
        return self._options[place].key if 0 <= place < len(self._options) else None

    def show_key(self, key: str | None) -> None:
        """Show an answer, or none, without telling anyone."""
        places = [place for place, one in enumerate(self._options) if one.key == key]
        if places:
            self._buttons[places[0]].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        self._settle()

    def width_in_a_row(self) -> int:
        """How wide the options are beside each other, with the link that takes an answer back."""
        parts = [*self._buttons, *self._rules]
        if self._clear.text():
            parts.append(self._clear)
        gap = scale().gap(_BESIDE)
        return sum(part.sizeHint().width() + gap for part in parts)

    def button(self, key: str) -> QRadioButton:
        """The radio button of one option.

        Raises:
            KeyError: there is no such option.
        """
        for option, button in zip(self._options, self._buttons, strict=True):
            if option.key == key:
                return button
        raise KeyError(key)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer a key of the keyboard; False when it is not ours."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_by_hand()
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            go_on(self)
            return True
        place = self._next_with(event.text().casefold())
        if place < 0:
            return False
        self._buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._buttons[place].click()
        return True

    def _next_with(self, letter: str) -> int:
        """The option of a letter; where several have it, the one after the present answer."""
        found = [
            place
            for place, option in enumerate(self._options)
            if letter and option.letter.casefold() == letter
        ]
        here = self._group.checkedId()
        return next((place for place in found if place > here), found[0] if found else -1)

    @Slot()
    def clear_by_hand(self) -> None:
        """Take the answer back, as the link and the Delete key do."""
        if self.key() is not None and self._clear.text():
            had_focus = self._clear.hasFocus()
            self.show_key(None)
            if had_focus and self._buttons:
                self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.cleared.emit()

    def _rebuild(self) -> None:
        for old in [*self._buttons, *self._rules]:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        while self._box.count():
            self._box.takeAt(0)
        self._buttons, self._rules = [], []
        for place, option in enumerate(self._options):
            if option.apart and place:
                rule = Rule(upright=True, parent=self)
                dress.height(rule, 20)
                rule.setVisible(self._box.direction() == QBoxLayout.Direction.LeftToRight)
                self._box.addWidget(rule)
                self._rules.append(rule)
            button = _Radio(self)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            dress.letters(button, "body")
            dress.height(button, 28)
            self._group.addButton(button, place)
            self._buttons.append(button)
            self._box.addWidget(button)
        self._box.addWidget(self._clear)
        self._box.addStretch(1)

    def _settle(self) -> None:
        """Show the link only while there is an answer; keep the group one tab stop."""
        chosen = self._group.checkedButton()
        self._clear.setVisible(chosen is not None and bool(self._clear.text()))
        stop: QAbstractButton | None = chosen or (self._buttons[0] if self._buttons else None)
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        if stop is not None:
            self.setFocusProxy(stop)

    def _tell(self) -> None:
        for option, button in zip(self._options, self._buttons, strict=True):
            name = f"{self._name} {option.words}" if self._name else option.words
            describe(button, name, self._description)
        clear = self._clear.text()
        describe(self._clear, f"{clear}: {self._name}" if self._name else clear)

    @Slot()
    def _clicked(self) -> None:
        self._settle()
        key = self.key()
        if key is not None:
            self.chosen.emit(key)
