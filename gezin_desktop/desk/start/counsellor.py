"""Who works at this desk: stands with every version that is saved, and has the new cases."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.settings import COUNSELLOR, Settings
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.words_again import WordsAgain


class CounsellorPart(WordsAgain, QWidget):
    """The name or initials of the counsellor; kept in the settings once the field is left."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.name = TextField(280)
        self.name.setMaxLength(COUNSELLOR.longest)
        self.box = FieldBox(self.name)
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self.box)
        self.setFocusProxy(self.name)
        self.name.settled.connect(self._settled)
        settings.changed.connect(self.show_values)
        self.read_words()
        self.show_values()

    @Slot()
    def show_values(self) -> None:
        """Show what is kept."""
        self.name.show_text(self._settings.get(COUNSELLOR))

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(
            self.tr("Your name or initials"),
            self.tr(
                "Stands in the history with all you save, and new cases are yours. Change it when "
                "a colleague goes on at this computer."
            ),
            self.tr("may stay empty"),
        )

    @Slot(str)
    def _settled(self, text: str) -> None:
        self._settings.put(COUNSELLOR, " ".join(text.split()))
