"""Several ticks under each other: any number of answers, none of them preselected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.chain import HandsOn
from gezin_desktop.desk.widgets.going_on import go_on
from gezin_desktop.desk.widgets.labels import describe

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class _Tick(QCheckBox):
    """A tick box that passes arrows, letters, Enter and Delete to its column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.parentWidget()
        if isinstance(column, TickColumn) and column.take_key(event):
            return
        super().keyPressEvent(event)


class TickColumn(HandsOn):
    """Tick boxes that are one stop for the keyboard together.

    Arrows move, Space and the first letter of an answer tick it, Delete takes all ticks away.
    ``ticked`` is sent only for what a person does, never for what the program shows.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._boxes: list[QCheckBox] = []
        self._name = self._description = ""
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 2)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Set keys and words in order; what is ticked stays."""
        while len(self._boxes) < len(options):
            self._boxes.append(self._make())
        self._keys = [key for key, _words in options]
        for (_key, words), box in zip(options, self._boxes, strict=True):
            box.setText(words)
        self._settle(0)
        self.set_words(self._name, self._description)

    def _make(self) -> QCheckBox:
        box = _Tick(self)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        dress.letters(box, "body")
        dress.height(box, 28)
        box.clicked.connect(self._clicked)
        self._column.addWidget(box)
        return box

    def set_words(self, name: str, description: str = "") -> None:
        """Set what the ticks answer, for screen readers."""
        self._name, self._description = name, description
        describe(self, name, description)
        for box in self._boxes:
            describe(box, f"{name} {box.text()}" if name else box.text(), description)

    def keys(self) -> tuple[str, ...]:
        """The keys of what is ticked, in order."""
        pairs = zip(self._keys, self._boxes, strict=True)
        return tuple(key for key, box in pairs if box.isChecked())

    def show_keys(self, keys: Collection[str]) -> None:
        """Show what is ticked without telling anyone."""
        for key, box in zip(self._keys, self._boxes, strict=True):
            box.setChecked(key in keys)

    def box(self, key: str) -> QCheckBox:
        """The tick box of one answer.

        Raises:
            ValueError: there is no such answer.
        """
        return self._boxes[self._keys.index(key)]

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer a key of the keyboard; False when it is not ours."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            go_on(self)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        else:
            return self._tick_by_letter(event.text().casefold())
        return True

    def _move(self, step: int) -> None:
        place = (self._here() + step) % len(self._boxes)
        self._settle(place)
        self._boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick_by_letter(self, letter: str) -> bool:
        if not letter.strip():
            return False
        count, here = len(self._boxes), self._here()
        for place in ((here + step) % count for step in range(count)):
            if self._boxes[place].text().casefold().startswith(letter):
                self._settle(place)
                self._boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)
                self._boxes[place].click()
                return True
        return False

    def _here(self) -> int:
        return next((at for at, box in enumerate(self._boxes) if box.hasFocus()), 0)

    def _clear(self) -> None:
        if self.keys():
            self.show_keys(())
            self.ticked.emit()

    def _settle(self, stop: int) -> None:
        """Keep the column one stop for Tab: the box where the keyboard was last."""
        for place, box in enumerate(self._boxes):
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(strong if place == stop else click)
        if self._boxes:
            self.setFocusProxy(self._boxes[stop])

    @Slot()
    def _clicked(self) -> None:
        self._settle(self._here())
        self.ticked.emit()
