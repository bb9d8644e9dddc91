"""A small window that can erase cases for good: sure of it first, then told until when."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.tables import RowsModel, RowTable
from gezin_desktop.store import StoreError
from gezin_desktop.store.records import DAYS_TO_FORGET

if TYPE_CHECKING:
    from pathlib import Path

    from gezin_desktop.store import CaseSummary, Erased, Store


class Counted(QObject):
    """Says how many cases; Qt finds no plural forms of a window that has heirs."""

    def erased(self, count: int) -> str:
        """How many were erased."""
        return self.tr("%n cases were erased for good.", "", count)


class ErasingWindow(ManageWindow):
    """A table of cases that heirs fill. ``changed`` tells that the list of cases is another one."""

    changed = Signal()

    def __init__(
        self, store: Store, backups: Path | None, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent, 72, 50)
        self._store, self._backups, self._today = store, backups, today
        self._left: list[Erased] = []
        self._counted = Counted(self)
        self._held = label("small", "muted")
        self.model = RowsModel(self)
        self.table = RowTable(self.model, many=True)
        self.erase = plain_button("trash")
        self.foot.insertWidget(0, self.erase)
        self.erase.clicked.connect(self._erase)
        self.table.removed.connect(self._erase)

    @abstractmethod
    def cases(self) -> Sequence[CaseSummary]:
        """The cases of the table, in its order."""

    def refresh(self) -> None:
        """Read what older backups still hold; heirs read their cases first."""
        try:
            self._left = self._store.unfinished(self._backups)
        except StoreError as error:
            self.say_error(error)

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.erase.setText(self.tr("Busy") if self.busy else self.tr("Erase for good…"))

    def name_table(self, words: str) -> None:
        """Name the table for who hears it."""
        describe(self.table, words, self.tr("Shift and an arrow choose several."))

    def show_held(self) -> None:
        """Say which erased cases an older backup still holds, and until when."""
        words = ""
        if self._left:
            words = self.tr(
                "Erased, but older backups hold them until {day} at the latest: {numbers}"
            ).format(
                day=format_date(max(one.gone_on for one in self._left), tongue()),
                numbers=", ".join(one.number for one in self._left[:8]),
            )
        self._held.setText(words)
        self._held.setVisible(bool(words))

    def chosen(self) -> list[CaseSummary]:
        """The chosen cases; none while work is under way, and said when none is chosen."""
        cases = self.cases()
        found = [cases[row] for row in self.table.rows() if row < len(cases)]
        if not found and not self.busy:
            self.say("ask", lambda: self.tr("Choose a case in the list first."))
        return [] if self.busy else found

    @Slot()
    def _erase(self) -> None:
        chosen = self.chosen()
        if not chosen or not self._sure(chosen):
            return
        ids, store, backups = [one.id for one in chosen], self._store, self._backups
        self.work(lambda: store.erase(ids, backups), self._erased)

    def _sure(self, chosen: Sequence[CaseSummary]) -> bool:
        """Ask to type the number of the case, or how many cases it is about."""
        gone = format_date(self._today() + DAYS_TO_FORGET, tongue())
        if len(chosen) == 1:
            wanted = chosen[0].number
            words = self.tr(
                "Case {wanted} is erased for good, with its earlier versions and letters. The last "
                "backup that holds it goes on {day}. Type the number of the case to erase it."
            )
        else:
            wanted = str(len(chosen))
            words = self.tr(
                "{wanted} cases are erased for good, with their earlier versions and letters. The "
                "last backup that holds them goes on {day}. Type how many cases it is about."
            )
        title = self.tr("Erase for good")
        typed = dialogs.ask_text(self, title, words.format(wanted=wanted, day=gone))
        if typed is None:
            return False
        if typed.strip() != wanted:
            self.say(
                "ask",
                lambda: self.tr("Nothing was erased."),
                lambda: self.tr("What you typed was not {wanted}.").format(wanted=wanted),
            )
            return False
        return True

    def _erased(self, count: int) -> None:
        def advice() -> str:
            if not self._left:
                return self.tr("No backup holds them any more.")
            last = format_date(max(one.gone_on for one in self._left), tongue())
            return self.tr("Older backups hold them until {day} at the latest.").format(day=last)

        self.refresh()
        self.say("met", lambda: self._counted.erased(count), advice)
        self.table.show_row(0 if self.cases() else -1)
        self.changed.emit()
