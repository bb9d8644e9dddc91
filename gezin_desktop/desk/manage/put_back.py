"""A whole backup in the place of all cases: what it means, and the passphrase of that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.manage.asking import AskingWindow
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from gezin_desktop.store import BackupInfo


class PutBackWindow(AskingWindow):
    """Tries the passphrase on the backup first, so that nothing is closed for a typing error.

    ``sure`` carries the backup and the passphrase that fits.
    """

    sure = Signal(object, str)

    def __init__(self, folder: Path, backup: BackupInfo, parent: QWidget) -> None:
        super().__init__(parent, 30, "history")
        self._folder, self._backup = folder, backup
        self.read_words()
        self.field.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Put a whole backup back"))
        made = self._backup.made_at.astimezone()
        words = self.tr(
            "The backup of {day} at {time} with %n cases takes the place of all present cases. "
            "What was changed after that moment is then no longer in the program. The present "
            "file is set aside in the same folder and kept for 30 days.",
            "",
            self._backup.cases,
        )
        self.what.setText(
            words.format(day=format_date(made.date(), tongue()), time=format_clock(made))
        )
        self.box.set_words(self.tr("Passphrase on the day of the backup"))
        self.show_busy()

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Put all of it back"))

    def try_secret(self, secret: str) -> None:
        """Look into the backup with it."""
        path, folder = self._backup.path, self._folder
        self.work(lambda: Store.look_into(path, folder, secret), lambda _found: self._fits(secret))

    def _fits(self, secret: str) -> None:
        self.field.show_text("")
        self.sure.emit(self._backup, secret)
