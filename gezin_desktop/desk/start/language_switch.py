"""The switch between Dutch and English on the pages that come before the cases."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import DUTCH, ENGLISH, language
from gezin_desktop.desk.settings import LANGUAGE, Settings
from gezin_desktop.desk.widgets.buttons import Segments
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.words_again import WordsAgain


class LanguageSwitch(WordsAgain, QWidget):
    """The language of the window; a choice works at once and is kept."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._label = label("small", "muted", wrap=False)
        self.codes = Segments((DUTCH, ENGLISH))
        row = QHBoxLayout(self)
        dress.gaps(row, 8)
        row.addWidget(self._label)
        row.addWidget(self.codes)
        self.codes.chosen.connect(self._chosen)
        self.read_words()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._label.setText(self.tr("Language"))
        self.codes.set_words(("NL", "EN"), self.tr("Language"), ("Nederlands", "English"))
        self.codes.show_key(language().current)

    @Slot(str)
    def _chosen(self, code: str) -> None:
        self._settings.put(LANGUAGE, code)
        language().choose(code)
