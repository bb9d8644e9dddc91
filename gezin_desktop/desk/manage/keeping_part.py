"""The settings of the backups: where they go, and how many of the newest stay."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.settings import BACKUP_FOLDER, Settings
from gezin_desktop.desk.start.places import same_disk
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.fields import TextField, number_field
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from gezin_desktop.store import Store

LEAST: Final = 1
MOST: Final = 100


def takes_files(folder: Path) -> bool:
    """Whether a file can be written in a folder, found out by writing one."""
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".gezin-") as file:
            file.write(b"x")
    except OSError:
        return False
    return True


class KeepingPart(WordsAgain, QWidget):
    """Folder and number of the backups. ``backup_now`` is for the window to do.

    The number is kept in the store itself, so that it holds for whoever makes a backup of it;
    without an open store its field is not there.
    """

    backup_now = Signal()

    def __init__(
        self, settings: Settings, store: Callable[[], Store | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._store = settings, store
        self.folder, self.choose = TextField(416), plain_button("folder")
        self.number = number_field(999)
        self.backup = plain_button("device-floppy")
        self.folder_box = FieldBox(self.folder, aside=self.choose)
        self.number_box = FieldBox(self.number)
        column = QVBoxLayout(self)
        dress.gaps(column, 16)
        for part in (self.folder_box, self.number_box, self.backup):
            column.addWidget(part)
        self.folder.settled.connect(self._folder_settled)
        self.choose.clicked.connect(self._choose_folder)
        self.number.settled.connect(self._number_settled)
        self.backup.clicked.connect(self.backup_now)
        self.read_words()

    @Slot()
    def show_values(self) -> None:
        """Show what is kept."""
        self.folder.show_text(self._settings.get(BACKUP_FOLDER))
        self._warn()
        store = self._store()
        self.number_box.setVisible(store is not None)
        if store is None:
            return
        try:
            self.number.show_value(store.backups_kept())
            self.number_box.hush()
        except StoreError as error:
            self.number_box.say("error", error.text(language().current))

    def showEvent(self, event: QShowEvent) -> None:
        """Another store may be open by now."""
        super().showEvent(event)
        self.show_values()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.folder_box.set_words(
            self.tr("Folder for the backup"),
            self.tr("A folder on another disk or on the network is safest."),
        )
        self.choose.setText(self.tr("Choose a folder"))
        self.number_box.set_words(
            self.tr("How many of the newest backups stay"),
            self.tr(
                "From 1 to 100. The last one of each of the seven latest days and of the four "
                "latest weeks stays as well."
            ),
        )
        self.backup.setText(self.tr("Make a backup now"))
        self._warn()

    # -- the folder ------------------------------------------------------------------------------

    @Slot()
    def _folder_settled(self) -> None:
        text = self.folder.text().strip()
        folder = Path(text).expanduser()
        wrong = self._wrong(folder) if text else ""
        if wrong:
            self.folder_box.say("error", wrong)
            return
        self._settings.put(BACKUP_FOLDER, str(folder) if text else "")
        self.show_values()

    def _wrong(self, folder: Path) -> str:
        if not folder.is_absolute() or not folder.is_dir():
            return self.tr("This folder does not exist. Choose another one.")
        if not takes_files(folder):
            return self.tr("Nothing can be written in this folder. Choose another one.")
        return ""

    def _warn(self) -> None:
        """Say that a folder on the disk of the cases is no help when that disk breaks."""
        chosen, store = self._settings.get(BACKUP_FOLDER), self._store()
        if store is not None and (not chosen or same_disk(Path(chosen), store.folder)):
            self.folder_box.say(
                "attention",
                self.tr("The backups are on the same disk as the cases. If it breaks, both go."),
            )
        else:
            self.folder_box.hush()

    @Slot()
    def _choose_folder(self) -> None:
        begin = Path(self._settings.get(BACKUP_FOLDER) or Path.home())
        found = dialogs.choose_folder(self, self.tr("Folder for the backup"), begin)
        if found is not None:
            self.folder.show_text(str(found))
            self._folder_settled()

    # -- the number ------------------------------------------------------------------------------

    @Slot()
    def _number_settled(self) -> None:
        number, store = self.number.value(), self._store()
        if store is None:
            return
        if number is None or not LEAST <= number <= MOST:
            self.number_box.say("error", self.tr("Type a whole number from 1 to 100."))
            return
        self.number_box.hush()
        try:
            if number != store.backups_kept():
                store.keep_backups(number)
        except StoreError as error:
            self.number_box.say("error", error.text(language().current))
