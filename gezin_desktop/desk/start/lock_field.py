"""The field of the lock: a passphrase, with a word about Caps Lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from gezin_desktop.desk.start.passphrase import PassphraseField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class LockField(PassphraseField):
    """Tells when a letter comes as a capital without Shift: Caps Lock is on."""

    caps = Signal(bool)
    enter = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, and of capitals that nobody held Shift for."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
            return
        text = event.text()
        if text.isalpha() and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(text.isupper() != shift)
        super().keyPressEvent(event)
