"""Another passphrase in place of the old one; the cases are not encrypted anew."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.frame.room import Room
from gezin_desktop.desk.language import Code, language
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.start.passphrase import PassphraseField, PassphrasePart
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.store import StoreError, WrongPassphrase


class NewPassphrase(SmallWindow):
    """The old passphrase, the new one twice; the old one holds until the new one is certain."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        super().__init__(parent, 44, 38)
        self._room = room
        self._busy = self._done = False
        self._first = room.door.only_keyring
        self.old = PassphraseField()
        self.old_box = FieldBox(self.old, reserve=True)
        self.new = PassphrasePart()
        self._told = label("body", "met")
        self._told.hide()
        pane = ColumnPane(margins=(0, 0, 12, 0))
        for part in (self.old_box, self.new, self._told):
            pane.column.addWidget(part)
        pane.column.addStretch(1)
        self.body.addWidget(pane, 1)
        self.change = primary_button("key")
        self.foot.insertWidget(0, self.change)
        self.change.clicked.connect(self._go)
        self.old.typed.connect(self.old_box.hush)
        room.door.changed.connect(self._changed)
        room.door.refused.connect(self._refused)
        self.old_box.setVisible(not self._first)
        self.read_words()
        (self.new.first if self._first else self.old).setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(
            self.tr("Choose a passphrase") if self._first else self.tr("Change the passphrase")
        )
        self.old_box.set_words(self.tr("The passphrase until now"))
        self.change.setText(self.tr("Busy") if self._busy else self.tr("Change"))
        self._told.setText(
            self.tr(
                "The passphrase holds from now on. The keyring of this computer no longer opens "
                "the cases. Older backups open with the recovery code."
            )
            if self._first
            else self.tr(
                "The new passphrase holds from now on. Older backups still open with the old one."
            )
        )

    @Slot()
    def _go(self) -> None:
        store = self._room.store
        if self._busy or self._done or store is None:
            return
        if not self._first and not self.old.text():
            self.old_box.say("error", WrongPassphrase("passphrase-needed").text(_tongue()))
            self.old.setFocus()
        elif self.new.check():
            self._busy = True
            self.read_words()
            if self._first:
                self._room.door.choose_passphrase(store, self.new.text())
            else:
                self._room.door.change(store, self.old.text(), self.new.text())

    @Slot()
    def _changed(self) -> None:
        if self._busy:
            self._busy, self._done = False, True
            self.old.show_text("")
            self.new.forget()
            for part in (self.old_box, self.new, self.change):
                part.hide()
            self._told.show()
            self.read_words()
            self.close_button.setFocus()

    @Slot(object)
    def _refused(self, error: StoreError) -> None:
        if self._busy:
            self._busy = False
            self.read_words()
            if isinstance(error, WrongPassphrase):
                self.old_box.say("error", error.text(_tongue()))
                self.old.setFocus()
            else:
                self.new.refuse(error)


def _tongue() -> Code:
    return language().current
