"""The cases as a table that fetches pages as they come into view, and its words."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from gezin_desktop.desk.cases.filters import SORT_OF_COLUMN, View
from gezin_desktop.desk.formats import format_short_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import initials
from gezin_desktop.desk.signs import VERDICT_SIGNS, sign_ink
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.desk.widgets.tables import Cell, CellModel, Column
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gezin_desktop.store import CaseSummary, Done, Filter, Sort
    from gezin_desktop.store.cards import Field

PAGE: Final = 200
_KEPT: Final = 12
_SOON: Final = 30


class CaseShelf(Protocol):
    """What the list needs of the store."""

    def cases(
        self,
        words: str = "",
        limit: int = PAGE,
        offset: int = 0,
        *,
        only: Filter | None = None,
        sort: Sort = "next",
        backwards: bool = False,
    ) -> list[CaseSummary]:
        """A page of cases."""

    def count(self, words: str = "", *, only: Filter | None = None) -> int:
        """How many cases the words find."""

    def counsellors(self) -> list[str]:
        """Everyone who has a case."""

    def duplicate(self, case_id: int) -> int:
        """Copy a case."""

    def note(self, case_ids: Iterable[int], field: Field, value: str | date | None) -> Done:
        """Note something on cases; ``undo`` takes it back."""

    def delete_many(self, case_ids: Iterable[int]) -> Done:
        """Delete cases; ``undo`` brings them back."""

    def undo(self, done: Done) -> int:
        """Undo what was done to many cases."""


class CasesModel(CellModel):
    """Rows of the case list. Only the pages in view are held; ``failed`` tells a store's error."""

    failed = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shelf: CaseShelf | None = None
        self._words = ""
        self._view = View()
        self._count = 0
        self._pages: OrderedDict[int, list[CaseSummary]] = OrderedDict()
        self._initials = False
        self.read_words()

    @property
    def words(self) -> str:
        """The words that are searched for."""
        return self._words

    def set_shelf(self, shelf: CaseShelf | None) -> None:
        """Show the cases of a store, or of none."""
        self._shelf = shelf
        self.refresh()

    def set_initials(self, *, only: bool) -> None:
        """Show initials in place of titles, or titles again."""
        if only != self._initials:
            self._initials = only
            self._tell_all()

    def search(self, words: str) -> None:
        """Show the cases that the words find."""
        if words != self._words:
            self._words = words
            self.refresh()

    @property
    def view(self) -> View:
        """Which cases are shown, and in what order."""
        return self._view

    def show_view(self, view: View) -> None:
        """Show other cases, or in another order."""
        if view != self._view:
            self._view = view
            self.refresh()

    def ids_of(self, rows: Iterable[int]) -> list[int]:
        """The ids of the cases in rows; rows that cannot be read are passed over."""
        found = [self.summary(row) for row in rows]
        return [one.id for one in found if one is not None]

    def refresh(self) -> None:
        """Read the cases again."""
        self.beginResetModel()
        self._pages.clear()
        self._count = 0
        try:
            only = self._view.only
            self._count = self._shelf.count(self._words, only=only) if self._shelf else 0
        except StoreError as error:
            self.failed.emit(error)
        self.endResetModel()

    def summary(self, row: int) -> CaseSummary | None:
        """The case of a row; None when it cannot be read."""
        if self._shelf is None or not 0 <= row < self._count:
            return None
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            self._fetch(number)
        page = self._pages.get(number, [])
        return page[place] if place < len(page) else None

    def row_of(self, case_id: int) -> int:
        """The row of a case among the pages that are held, or -1."""
        for number, page in self._pages.items():
            for place, one in enumerate(page):
                if one.id == case_id:
                    return number * PAGE + place
        return -1

    def read_words(self) -> None:
        """Read headings and words in the window's language."""
        self.columns = [
            Column(self.tr("Number"), 108),
            Column(self.tr("Case")),
            Column(self.tr("Client"), 116, spare=2),
            Column(self.tr("Outcome"), 200),
            Column(self.tr("Next date"), 210, spare=1),
            Column(self.tr("Changed"), 116, spare=3),
        ]
        self._verdicts = {
            "met": self.tr("Meets the rules on paper"),
            "not-yet": self.tr("Not yet"),
            "not-now": self.tr("Not now"),
            "incomplete": self.tr("Incomplete"),
            "assessment-needed": self.tr("Assessment needed"),
            "refer": self.tr("Refer on"),
        }
        self._tell_all()

    def _tell_all(self) -> None:
        if self._count:
            last = self.index(self._count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))

    def _fetch(self, number: int) -> None:
        if self._shelf is None:
            return
        try:
            self._pages[number] = self._shelf.cases(
                self._words,
                PAGE,
                number * PAGE,
                only=self._view.only,
                sort=self._view.sort,
                backwards=self._view.backwards,
            )
        except StoreError as error:
            # An empty page keeps the list from asking again at every repaint.
            self._pages[number] = []
            self.failed.emit(error)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

    # What the table asks.

    def count(self) -> int:
        """How many cases the words find."""
        return self._count

    def cell(self, row: int, column: int) -> Cell:
        """One cell; an empty one for a case that cannot be read."""
        summary = self.summary(row)
        return self._cell(summary, column) if summary else Cell()

    def heading(self, column: int) -> str:
        """The words over a column, with an arrow at the one that orders the list."""
        words = super().heading(column)
        if SORT_OF_COLUMN.get(column) != self._view.sort:
            return words
        return f"{words} {'↑' if self._view.backwards else '↓'}"

    def _cell(self, one: CaseSummary, column: int) -> Cell:
        if column == 0:
            return Cell(one.number, ink="muted")
        if column == 1:
            title = initials(one.title) if self._initials else isolated(one.title)
            return Cell(title or self.tr("without a name"), bold=True)
        if column == 2:
            return Cell(self._client(one.client), ink="muted")
        if column == 3:
            sign = VERDICT_SIGNS.get(one.outcome or "", "")
            words = self._verdicts.get(one.outcome or "", "–")
            return Cell(words, sign, sign_ink(sign) if sign else "muted")
        if column == 4:
            return self._next_date(one.next_date)
        return Cell(self._changed(one.changed_at.astimezone().date()), ink="muted")

    def _client(self, client: str | None) -> str:
        if client is None:
            return "–"
        return self.tr("sponsor") if client == "sponsor" else self.tr("family member")

    def _next_date(self, day: date | None) -> Cell:
        if day is None:
            return Cell("–", ink="muted")
        left = (day - self._today()).days
        words = format_short_date(day, language().current)
        if left < 0:
            return Cell(self.tr("{day} · has passed").format(day=words), "deadline", "notnow")
        told = self.tr("{day} · %n days left", "", left).format(day=words)
        if left > _SOON:
            return Cell(told)
        return Cell(told, "deadline", "notyet")

    def _changed(self, day: date) -> str:
        today = self._today()
        if day == today:
            return self.tr("today")
        if day == today - timedelta(days=1):
            return self.tr("yesterday")
        words = format_short_date(day, language().current)
        return words if day.year == today.year else f"{words} {day.year}"
