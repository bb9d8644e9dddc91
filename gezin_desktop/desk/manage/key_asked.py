"""The passphrase of an encrypted file of cases, asked before anything of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.start.passphrase import PassphraseField
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.store import WrongPassphrase

if TYPE_CHECKING:
    from gezin_desktop.case.reading import CaseRefused
    from gezin_desktop.store import Arrival, Store, StoreError


class KeyWindow(ManageWindow):
    """``opened`` carries the cases of the file beside ours, and the passphrase that fits."""

    opened = Signal(object, str)

    def __init__(self, store: Store, content: bytes, name: str, parent: QWidget) -> None:
        super().__init__(parent, 46, 28)
        self._store, self._content, self._name = store, content, name
        self._what = label("body")
        self.field = PassphraseField()
        self.box = FieldBox(self.field, reserve=True)
        self.go = primary_button("key")
        for part in (self._what, self.box):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.go)
        self.go.clicked.connect(self._go)
        self.field.typed.connect(self.box.hush)
        self.read_words()
        self.field.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Cases from another desk"))
        words = self.tr("{name} is encrypted. The desk that sent it knows the passphrase.")
        self._what.setText(words.format(name=self._name))
        self.box.set_words(self.tr("Passphrase of the file"))
        self.show_busy()

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Open"))

    @Slot()
    def _go(self) -> None:
        secret = self.field.text()
        if self.busy:
            return
        if not secret:
            self.box.say("error", WrongPassphrase("passphrase-needed").text(tongue()))
            self.field.setFocus()
            return
        store, content = self._store, self._content
        self.work(lambda: store.look_at_arrivals(content, secret), lambda a: self._fits(a, secret))

    def _fits(self, arrivals: list[Arrival], secret: str) -> None:
        self.field.show_text("")
        self.close()
        self.opened.emit(arrivals, secret)

    def refused(self, error: StoreError | CaseRefused) -> None:
        """Tell a wrong passphrase at the field, anything else at the top."""
        if isinstance(error, WrongPassphrase):
            self.box.say("error", error.text(tongue()))
            self.field.setFocus()
            self.field.selectAll()
        else:
            super().refused(error)
