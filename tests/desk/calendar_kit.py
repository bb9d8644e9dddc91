"""Three cases in a store, and the page with the days of all of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.store import NewSummary, Store
from PySide6.QtWidgets import QApplication

from .window_kit import LIGHT, PASSPHRASE, TODAY, Desk, Time, example

if TYPE_CHECKING:
    from pathlib import Path

    from gezin_desktop.desk.manage.deadlines_page import AllDeadlinesPage

NAMES = ("01-spouse-morocco-income-short", "04-single-parent-child-ghana", "08-large-family-mixed")
PEOPLE = ("Haddad", "Rana", "Omar", "Fatima", "Kwame")


def fill(folder: Path) -> None:
    """A store with the cases of ``NAMES``."""
    store, _code = Store.create(folder, PASSPHRASE, hardness=LIGHT, now=lambda: Time().at)
    with store:
        for name in NAMES:
            text = example(f"{name}.json").read_text("utf-8")
            family = read_case(text).sponsor.family_name or "Zonder Naam"
            store.add(text, NewSummary(family, outcome="met"))


def shown_page(seat: Desk) -> AllDeadlinesPage:
    """The page of all deadlines, opened from the menu and filled."""
    seat.window.acts["all-deadlines"].trigger()
    page = seat.window.deeds.all_cases.page
    settled(seat, page)
    return page


def settled(seat: Desk, page: AllDeadlinesPage) -> None:
    """Wait until all cases were judged."""
    seat.bot.waitUntil(lambda: not page.sweep.is_busy, timeout=10_000)
    QApplication.processEvents()


def in_the_store(seat: Desk) -> Store:
    """The open store of the window."""
    store = seat.window.room.store
    assert store is not None
    return store


def expected(seat: Desk) -> set[tuple[str, str, date]]:
    """What one-by-one assessments say: case number, kind of day, day."""
    return {
        (one.number, day.id, day.due)
        for one in in_the_store(seat).after(0)
        for route in assess(read_case(one.text), TODAY).routes
        for day in route.deadlines
    }
