"""The setting that bars pictures of the screen; where the system cannot, it says so."""

from __future__ import annotations

import sys

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.capture.systems import can_bar
from gezin_desktop.desk.settings import BAR_CAPTURE, Settings
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.words_again import WordsAgain


class CapturePart(WordsAgain, QWidget):
    """A tick with what it does, or one sentence in its place.

    Args:
        settings: where the choice is kept.
        platform: as ``sys.platform`` names the system.
    """

    def __init__(
        self, settings: Settings, platform: str = sys.platform, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._able = settings, can_bar(platform)
        self.tick = QCheckBox()
        dress.height(self.tick, 28)
        self.box = FieldBox(self.tick)
        self.unable = label("small", "muted")
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self.box)
        column.addWidget(self.unable)
        self.box.setVisible(self._able)
        self.unable.setVisible(not self._able)
        self.tick.clicked.connect(self._clicked)
        settings.changed.connect(self.show_values)
        self.read_words()
        self.show_values()

    @Slot()
    def show_values(self) -> None:
        """Show what is kept."""
        self.tick.setChecked(self._settings.get(BAR_CAPTURE))

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(
            self.tr("Pictures of the screen"),
            self.tr(
                "Also keeps the window out of shared screens and remote help. It does not stop a "
                "camera."
            ),
        )
        self.tick.setText(self.tr("Bar pictures and recordings by other programs"))
        self.unable.setText(
            self.tr(
                "This system cannot bar pictures of the screen. Windows and macOS can. Use "
                "Discreet when others can see it."
            )
        )

    @Slot()
    def _clicked(self) -> None:
        self._settings.put(BAR_CAPTURE, self.tick.isChecked())
