"""The head of the outcome panel: what it is, of which day, and the ways to larger pictures."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.labels import Edged, WhatFits, label


class PanelHead(Edged):
    """Heading and day on the left, the timeline and the large outcome on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        self.heading = label("group", wrap=False)
        self.today = WhatFits("small", "muted")
        self.timeline = quiet_button("timeline")
        self.enlarge = quiet_button("maximize")
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (16, 5, 8, 5))
        row.addWidget(self.heading)
        row.addWidget(self.today, 1)
        row.addWidget(self.timeline)
        row.addWidget(self.enlarge)
        keys().changed.connect(self._show_keys)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.heading.setText(self.tr("Outcome"))
        self.timeline.setText(self.tr("Timeline"))
        self.enlarge.setText(self.tr("Enlarge"))
        self._show_keys()

    def show_today(self, day: date) -> None:
        """Say of which day the outcome is; in a narrow panel the day alone."""
        tongue = language().current
        whole = words.sentence("panel.today", tongue, day=day)
        self.today.show_words(whole, format_date(day, tongue))

    @Slot()
    def _show_keys(self) -> None:
        self.timeline.setToolTip(keys().told("timeline"))
        self.enlarge.setToolTip(keys().told("enlarge"))
