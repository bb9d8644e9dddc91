"""The passphrase of an encrypted file of cases, asked before anything of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.asking import AskingWindow

if TYPE_CHECKING:
    from gezin_desktop.store import Arrival, Store


class KeyWindow(AskingWindow):
    """``opened`` carries the cases of the file beside ours, and the passphrase that fits."""

    opened = Signal(object, str)

    def __init__(self, store: Store, content: bytes, name: str, parent: QWidget) -> None:
        super().__init__(parent, 28, "key")
        self._store, self._content, self._name = store, content, name
        self.read_words()
        self.field.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Cases from another desk"))
        words = self.tr("{name} is encrypted. The desk that sent it knows the passphrase.")
        self.what.setText(words.format(name=self._name))
        self.box.set_words(self.tr("Passphrase of the file"))
        self.show_busy()

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Open"))

    def try_secret(self, secret: str) -> None:
        """Look into the file with it."""
        store, content = self._store, self._content
        self.work(lambda: store.look_at_arrivals(content, secret), lambda a: self._fits(a, secret))

    def _fits(self, arrivals: list[Arrival], secret: str) -> None:
        self.field.show_text("")
        self.close()
        self.opened.emit(arrivals, secret)
