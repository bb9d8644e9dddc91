"""The logo of the organisation: chosen from a file, seen as the letter has it, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import DESK_LOGO, Settings
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.letter.logo import LogoRefused, logo_of, read_logo

_HEIGHT = 60


class LogoField(QWidget):
    """Shows and changes the logo. ``refused`` carries the sentence why a file cannot be one."""

    refused = Signal(str)
    taken = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.picture = QLabel()
        self.choose = plain_button("folder")
        self.remove = quiet_button("x")
        column = QVBoxLayout(self)
        dress.gaps(column, 8)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        dress.gaps(row, 8)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        settings.changed.connect(self.show_logo)
        scale().changed.connect(self.show_logo)
        self.show_logo()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.choose.setText(self.tr("Choose a picture"))
        self.remove.setText(self.tr("Remove the logo"))
        describe(self.choose, self.tr("Choose a picture as logo"))
        describe(self.picture, self.tr("The logo as it stands in the letter"))

    @Slot()
    def show_logo(self) -> None:
        """Show what is kept, on paper: white in every theme."""
        logo = logo_of(self._settings.get(DESK_LOGO))
        self.picture.setVisible(bool(logo))
        self.remove.setVisible(bool(logo))
        shown = QPixmap()
        if logo and shown.loadFromData(logo):
            tall = min(scale().letters(_HEIGHT), shown.height())
            way = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(shown.scaledToHeight(tall, way))
        else:
            self.picture.clear()

    @Slot()
    def _choose(self) -> None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        begin = Path(QStandardPaths.writableLocation(pictures) or Path.home())
        title, kinds = self.tr("Logo"), self.tr("Pictures (*.png *.jpg *.jpeg)")
        found = dialogs.choose_open_path(self.window(), title, begin, kinds)
        if found is None:
            return
        try:
            logo = read_logo(found)
        except LogoRefused as refused:
            self.refused.emit(refused.sentence(language().current))
            return
        self._settings.put(DESK_LOGO, logo)
        self.taken.emit()

    @Slot()
    def _remove(self) -> None:
        self._settings.put(DESK_LOGO, DESK_LOGO.default)
        self.taken.emit()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
