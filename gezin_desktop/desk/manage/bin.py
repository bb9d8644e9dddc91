"""The deleted cases: brought back, or erased for good before their 30 days are over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.manage.erasing import ErasingWindow
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.desk.widgets.blocks import EmptyState
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import isolated, label
from gezin_desktop.desk.widgets.tables import Cell, Column
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from gezin_desktop.store import CaseSummary, Store
    from gezin_desktop.store.records import DeletedCase


class BinWindow(ErasingWindow):
    """What a deletion left; the program erases it by itself after 30 days."""

    def __init__(
        self, store: Store, backups: Path | None, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(store, backups, today, parent)
        self._found: list[DeletedCase] = []
        self._intro = label("body")
        self.empty = EmptyState("trash")
        self.back = primary_button("arrow-back-up")
        for part in (self._intro, self.empty, self.table, self._held):
            self.body.addWidget(part, 1 if part in (self.empty, self.table) else 0)
        self.foot.insertWidget(0, self.back)
        self.back.clicked.connect(self._bring_back)
        self.refresh()
        self.read_words()
        self.table.show_row(0 if self._found else -1)
        self.table.setFocus()

    def cases(self) -> Sequence[CaseSummary]:
        """The deleted cases, last deleted first."""
        return self._found

    def refresh(self) -> None:
        """Read the list, and what older backups still hold of what was erased."""
        try:
            self._found = self._store.deleted_cases()
        except StoreError as error:
            self.say_error(error)
        super().refresh()
        self._show_rows()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Deleted cases"))
        self.name_table(self.tr("Deleted cases"))
        self.back.setText(self.tr("Bring back"))
        self.show_busy()
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = self.table.rows()
        self._intro.setText(
            self.tr("%n cases can be brought back for 30 days.", "", len(self._found))
        )
        self.empty.say(
            self.tr("No case was deleted in the last 30 days."),
            self.tr("A case that you delete stays here for 30 days."),
        )
        self.empty.setVisible(not self._found)
        for part in (self._intro, self.table, self.back, self.erase):
            part.setVisible(bool(self._found))
        self.model.set_columns([
            Column(self.tr("Number"), 108), Column(self.tr("Case")),
            Column(self.tr("Deleted on"), 170, spare=1), Column(self.tr("Erased after"), 170),
        ])  # fmt: skip
        self.model.set_rows([self._line(one) for one in self._found])
        self.table.show_rows([row for row in chosen if row < len(self._found)])
        self.show_held()

    def _line(self, one: DeletedCase) -> list[Cell]:
        deleted = (
            format_date(one.deleted_at.astimezone().date(), tongue()) if one.deleted_at else "–"
        )
        last = one.erased_on
        return [
            Cell(one.number, ink="muted"),
            Cell(isolated(one.title) or self.tr("without a name"), bold=True),
            Cell(deleted),
            Cell(format_date(last, tongue()) if last else self.tr("as soon as the program closes")),
        ]

    @Slot()
    def _bring_back(self) -> None:
        chosen = self.chosen()
        try:
            for one in chosen:
                self._store.undelete(one.id)
        except StoreError as error:
            self.say_error(error)
        count = len(chosen)
        if count:
            self.say("met", lambda: self.tr("%n cases are back in the list.", "", count))
            self.refresh()
            self.table.show_row(0 if self._found else -1)
            self.changed.emit()
