"""What can be saved from a damaged store, case by case, before anything is put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.holds import HoldsTable
from gezin_desktop.desk.manage.window import ManageWindow
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label

if TYPE_CHECKING:
    from gezin_desktop.store import Salvage


class SalvageWindow(ManageWindow):
    """Shows what was found; ``wanted`` carries the ids of the cases to take."""

    wanted = Signal(object)

    def __init__(self, found: Salvage, parent: QWidget) -> None:
        super().__init__(parent, 60, 42)
        self._found = found
        self._what = label("body")
        self._lost = label("body")
        self.holds = HoldsTable()
        self.take = primary_button("check")
        for part in (self._what, self.holds.table, self._lost):
            self.body.addWidget(part)
        self.foot.insertWidget(0, self.take)
        self.take.clicked.connect(self._take)
        self.holds.show_salvage(found)
        self.read_words()
        self.holds.table.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Save case by case"))
        self.holds.read_words()
        words = self.tr("%n cases can be read whole.", "", len(self._found.saved))
        advice = self.tr(
            "Choose which to take into a new, sound file. The damaged file is set aside in the "
            "same folder."
        )
        self._what.setText(f"{words} {advice}")
        lost = ", ".join(self._found.lost)
        self._lost.setVisible(bool(lost))
        self._lost.setText(
            self.tr("Cannot be read any more: {numbers}. Look for them in a backup.").format(
                numbers=lost
            )
        )
        self.take.setText(self.tr("Save the chosen cases"))

    @Slot()
    def _take(self) -> None:
        ids = self.holds.chosen()
        if not ids:
            self.say("ask", lambda: self.tr("Choose at least one case."))
            return
        self.wanted.emit(ids)
        self.close()
