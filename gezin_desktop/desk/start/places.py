"""Steps three and four: where the backup goes, and whether to look at practice cases."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.settings import BACKUP_FOLDER, Settings
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.store import StoreError


def same_disk(one: Path, other: Path) -> bool:
    """Whether two places lie on one disk; False when it cannot be told."""

    def device(path: Path) -> int | None:
        for place in (path, *path.parents):
            try:
                return os.stat(place).st_dev
            except OSError:
                continue
        return None

    first = device(one)
    return first is not None and first == device(other)


class BackupPart(WordsAgain, QWidget):
    """The folder of the backup, a warning when it lies on the same disk, and how the test went."""

    def __init__(
        self, settings: Settings, store_folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._store_folder = store_folder
        self._made: Path | None = None
        self._error: StoreError | None = None
        column = QVBoxLayout(self)
        dress.gaps(column, 16)
        self.path = TextField(416)
        self.choose = plain_button("folder")
        self.box = FieldBox(self.path, aside=self.choose)
        self._warning = Block("deadline")
        self._result = Block("met")
        column.addWidget(self.box)
        column.addWidget(self._warning)
        column.addWidget(self._result)
        column.addStretch(1)
        self._warning.hide()
        self._result.hide()
        self.path.settled.connect(self._settled)
        self.path.typed.connect(self._typed)
        self.choose.clicked.connect(self._choose)
        self.path.show_text(settings.get(BACKUP_FOLDER))
        self.read_words()

    def folder(self) -> Path | None:
        """The folder that is chosen; None when there is none."""
        text = self.path.text().strip()
        return Path(text).expanduser() if text else None

    def check(self) -> bool:
        """Whether there is a folder that can be written to; if not, the field says so."""
        folder = self.folder()
        if folder is None:
            self.box.say("error", self.tr("Choose a folder for the backup."))
            self.path.setFocus()
            return False
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.box.say("error", self.tr("This folder cannot be made. Choose another one."))
            self.path.setFocus()
            return False
        self._settings.put(BACKUP_FOLDER, str(folder))
        return True

    @property
    def tested(self) -> bool:
        """Whether a backup was made here and read back."""
        return self._made is not None

    def show_made(self, path: Path) -> None:
        """Tell that a backup was made and read back."""
        self._made, self._error = path, None
        self._say_result()

    def show_refused(self, error: StoreError) -> None:
        """Tell why no backup was made."""
        self._made, self._error = None, error
        self._say_result()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(
            self.tr("Folder for the backup"),
            self.tr("A folder on another disk or on the network is safest."),
        )
        self.choose.setText(self.tr("Choose a folder"))
        self._warn()
        self._say_result()

    def _warn(self) -> None:
        folder = self.folder()
        near = folder is not None and same_disk(folder, self._store_folder)
        self._warning.say(
            self.tr("This folder is on the same disk as the cases"),
            self.tr(
                "If that disk breaks, both are lost. You can go on now and choose another "
                "folder later."
            ),
        )
        self._warning.setVisible(near)

    def _say_result(self) -> None:
        if self._error is not None:
            self._result.set_kind("trouble")
            self._result.say(
                self.tr("The test backup was not made"), self._error.text(language().current)
            )
        elif self._made is not None:
            self._result.set_kind("met")
            self._result.say(
                self.tr("A test backup was made and opened"),
                self.tr("The program makes a backup by itself from now on."),
            )
        self._result.setVisible(self._error is not None or self._made is not None)

    @Slot()
    def _typed(self) -> None:
        self.box.hush()
        self._made = self._error = None
        self._say_result()

    @Slot()
    def _settled(self) -> None:
        self._warn()

    @Slot()
    def _choose(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        begin = self.folder() or Path(QStandardPaths.writableLocation(documents))
        found = dialogs.choose_folder(self, self.tr("Folder for the backup"), begin)
        if found is not None:
            self.path.show_text(str(found))
            self._typed()
            self._warn()


class PracticePart(WordsAgain, QWidget):
    """Whether to begin with the fictitious cases, or with an empty list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 12)
        self.choice = OptionRow(stacked=True)
        self.box = FieldBox(self.choice)
        self._about = label("body", "muted")
        column.addWidget(self.box)
        column.addWidget(self._about)
        column.addStretch(1)
        self.read_words()
        self.choice.chosen.connect(self.box.hush)

    def check(self) -> bool:
        """Whether a choice was made; if not, the field says so."""
        if self.choice.key() is not None:
            return True
        self.box.say("error", self.tr("Choose how you want to begin."))
        self.choice.setFocus()
        return False

    def wants_practice(self) -> bool:
        """Whether the practice cases are to be opened."""
        return self.choice.key() == "practice"

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(self.tr("How do you want to begin?"))
        self.choice.set_options(
            [
                Option("practice", self.tr("With ten practice cases"), "1"),
                Option("empty", self.tr("With an empty list"), "2"),
            ],
            self.tr("Clear"),
        )
        self._about.setText(
            self.tr(
                "The practice cases are about people who do not exist. They are kept apart from "
                "your own cases."
            )
        )
