"""The case list on a store with two cases, for every test of that list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from gezin_desktop.desk.cases.page import CaseListPage
from gezin_desktop.store import NewSummary, Store

from .conftest import shown
from .window_kit import LIGHT, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 6, 8)


def two_cases(folder: Path) -> Store:
    """An open store with two cases; the next date of one of them is in a week."""
    opened, _code = Store.create(folder, PASSPHRASE, hardness=LIGHT)
    opened.add("{}", NewSummary("Haddad", client="sponsor", outcome="not-yet", words="Haddad Omar",
                                next_date=TODAY + timedelta(days=7)))  # fmt: skip
    opened.add("{}", NewSummary("Vermeer", client="r1", outcome="met", words="Vermeer"))
    return opened


def list_of(store: Store) -> CaseListPage:
    """The case list of a store, on show."""
    made = CaseListPage(lambda: TODAY)
    made.set_shelf(store)
    shown(made)
    return made


def cells(page: CaseListPage, row: int) -> list[str]:
    """The words of a row."""
    model = page.model
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
