"""A small window that asks for one passphrase and tries it before it closes."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.start.passphrase import PassphraseField
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.store import WrongPassphrase

if TYPE_CHECKING:
    from gezin_desktop.case.reading import CaseRefused
    from gezin_desktop.store import StoreError


class AskingWindow(ManageWindow):
    """Heirs say what it is about in ``what`` and ``box``, and try the passphrase."""

    def __init__(self, parent: QWidget, em_high: int, icon: str) -> None:
        super().__init__(parent, 46, em_high)
        self.what = label("body")
        self.field = PassphraseField()
        self.box = FieldBox(self.field, reserve=True)
        self.go = primary_button(icon)
        for part in (self.what, self.box):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.go)
        self.go.clicked.connect(self._go)
        self.field.typed.connect(self.box.hush)

    @abstractmethod
    def try_secret(self, secret: str) -> None:
        """Hand in the work that shows whether a passphrase fits."""

    @Slot()
    def _go(self) -> None:
        secret = self.field.text()
        if self.busy:
            return
        if not secret:
            self.box.say("error", WrongPassphrase("passphrase-needed").text(tongue()))
            self.field.setFocus()
            return
        self.box.hush()
        self.try_secret(secret)

    def refused(self, error: StoreError | CaseRefused) -> None:
        """Tell a wrong passphrase at the field, anything else at the top."""
        if isinstance(error, WrongPassphrase):
            self.box.say("error", error.text(tongue()))
            self.field.setFocus()
            self.field.selectAll()
        else:
            super().refused(error)
