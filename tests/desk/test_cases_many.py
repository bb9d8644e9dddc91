"""The case list narrowed and sorted, and many cases closed, deleted and brought back at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.cases import work
from gezin_desktop.desk.cases.filters import NOBODY
from gezin_desktop.desk.cases.page import CaseListPage
from gezin_desktop.desk.cases.practice import PracticeShelf
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.store import DiskFull, NewSummary, Store
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from .cases_kit import TODAY, cells, list_of
from .conftest import words_of
from .window_kit import Time

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def full(store: Store) -> CaseListPage:
    for number, (outcome, day, routes) in enumerate((
        ("met", 3, ("nl-partner",)),
        ("not-now", 20, ("nl-partner", "eu-partner")),
        ("not-now", -2, ("nl-parent",)),
    )):  # fmt: skip
        when = TODAY + timedelta(days=day)
        summary = NewSummary(f"Zaak {number}", outcome=outcome, next_date=when, routes=routes)
        store.add("{}", summary)
    return list_of(store)


def titles(page: CaseListPage) -> list[str]:
    return [cells(page, row)[1].strip("\u2068\u2069") for row in range(page.model.rowCount())]


def pick(choice: Choice, key: str) -> None:
    """Choose as a person does."""
    choice.show_key(key)
    choice.picked.emit(key)


def test_filters_narrow_together_and_are_cleared_at_once(full: CaseListPage):
    bar = full.filters
    assert not bar.all.isVisible()
    pick(bar.outcome, "not-now")
    assert set(titles(full)) == {"Zaak 1", "Zaak 2"}
    pick(bar.route, "eu-partner")
    assert titles(full) == ["Zaak 1"]
    pick(bar.when, "passed")
    assert titles(full) == []
    assert "Geen zaak gevonden" in words_of(full._stack.currentWidget())
    bar.all.click()
    assert len(titles(full)) == 5
    assert not bar.all.isVisible()


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("passed", {"Zaak 2"}),
        ("week", {"Haddad", "Zaak 0"}),
        ("month", {"Haddad", "Zaak 0", "Zaak 1"}),
        ("some", {"Haddad", "Zaak 0", "Zaak 1", "Zaak 2"}),
    ],
)
def test_the_next_date_is_filtered_from_today(full: CaseListPage, key: str, found: set[str]):
    pick(full.filters.when, key)
    assert set(titles(full)) == found


def test_a_heading_sorts_and_sorts_back_and_says_so(full: CaseListPage):
    heads = full.table.horizontalHeader()
    heads.sectionClicked.emit(1)
    there = titles(full)
    assert there == sorted(there)
    assert full.model.headerData(1, Qt.Orientation.Horizontal) == "Zaak ↓"
    heads.sectionClicked.emit(1)
    assert titles(full) == there[::-1]
    assert full.model.headerData(1, Qt.Orientation.Horizontal) == "Zaak ↑"
    assert full.filters.direction.text() == "Van Z tot A"
    full.filters.direction.click()
    assert titles(full) == there
    heads.sectionClicked.emit(2)  # by client is no order
    assert titles(full) == there
    pick(full.filters.sort, "number")
    assert [cells(full, row)[0] for row in range(5)] == sorted(
        cells(full, row)[0] for row in range(5)
    )


def test_many_cases_are_deleted_by_key_and_come_back_with_one_undo(
    full: CaseListPage, store: Store
):
    full.table.show_row(1)
    full.table.setFocus()
    for _ in range(2):
        QTest.keyClick(full.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert full.table.rows() == [1, 2, 3]
    before = titles(full)
    QTest.keyClick(full.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert store.count() == 2
    assert full.blocks.undo.heading.text() == "3 zaken zijn verwijderd."
    full.blocks._bring_back.click()
    assert titles(full) == before


def heading(page: CaseListPage) -> str:
    return page.blocks.undo.heading.text()


@pytest.fixture
def many(full: CaseListPage, store: Store, monkeypatch: pytest.MonkeyPatch) -> CaseListPage:
    """The list with five cases, of which two already count as many at once."""
    monkeypatch.setattr(work, "AT_ONCE", 2)
    full.table.show_rows(list(range(5)))
    return full


def test_many_cases_are_deleted_beside_the_window_and_come_back(
    many: CaseListPage, store: Store, qtbot: QtBot
):
    before, told = titles(many), []
    many.work._pieces.done.connect(lambda _: told.append(heading(many)))
    many.work.delete([0, 1, 2, 3, 4])
    assert store.count() > 0  # the window has its turn before all of it is done
    many.work.delete([0])  # nothing else meanwhile
    qtbot.waitUntil(lambda: not many.work._pieces.busy)
    assert [words.split()[0] for words in told] == ["2", "4", "5"]
    assert store.count() == 0
    assert heading(many) == "5 zaken zijn verwijderd."
    many.bring_back()
    many.bring_back()
    qtbot.waitUntil(lambda: not many.work._pieces.busy)
    assert titles(many) == before
    assert not many.blocks.undo.isVisible()


def test_to_undo_while_it_is_being_done_ends_it_first(
    many: CaseListPage, store: Store, qtbot: QtBot
):
    before = titles(many)
    many.work._pieces.done.connect(
        lambda _: many.bring_back(), Qt.ConnectionType.SingleShotConnection
    )
    many.work.delete([0, 1, 2, 3, 4])
    qtbot.waitUntil(lambda: not many.blocks.undo.isVisible() and not many.work._pieces.busy)
    assert titles(many) == before
    assert store.deleted_cases() == []


def test_what_was_done_before_an_error_can_be_undone(
    many: CaseListPage, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    before, real = titles(many), store.delete_many
    calls: list[int] = []

    def full_disk(ids: list[int]) -> object:
        calls.append(len(ids))
        if len(calls) == 2:
            raise DiskFull
        return real(ids)

    monkeypatch.setattr(store, "delete_many", full_disk)
    many.work.delete([0, 1, 2, 3, 4])
    qtbot.waitUntil(lambda: not many.work._pieces.busy)
    assert calls == [2, 2]
    assert many.blocks.trouble.isVisible()
    assert heading(many) == "2 zaken zijn verwijderd."
    many.bring_back()
    assert titles(many) == before


def test_a_list_that_is_left_hears_no_more_of_it(many: CaseListPage, store: Store, qtbot: QtBot):
    many.work.delete([0, 1, 2, 3, 4])
    many.set_shelf(None)
    many.work._pieces._lane.finish()
    qtbot.wait(1)
    assert many.work._done is None
    assert store.count() == 3


def test_cases_are_closed_and_opened_again(full: CaseListPage, store: Store):
    full.table.show_rows([0, 1])
    actions = {one.text(): one for one in full.actions_menu(0).actions()}
    assert list(actions) == [
        "2 zaken exporteren…",
        "2 zaken sluiten",
        "2 zaken weer openen",
        "2 bewaren als advies zonder dossier",
        "2 bewaren als dossier",
        "2 zaken verwijderen",
    ]
    actions["2 zaken sluiten"].trigger()
    assert [one.closed_on for one in store.cases() if one.closed_on] == [TODAY, TODAY]
    pick(full.filters.state, "closed")
    assert len(titles(full)) == 2
    last = full.actions_menu(0).actions()[-3]
    assert last.text() == "Zaak weer openen"
    last.trigger()
    assert len(titles(full)) == 1
    full.bring_back()
    assert len(titles(full)) == 2


def test_the_menu_of_a_row_outside_the_choice_is_about_that_row(full: CaseListPage):
    full.table.show_rows([0, 1])
    assert full.rows_with(1) == [0, 1]
    assert full.rows_with(3) == [3]


def test_counsellors_are_offered_once_there_are_any(full: CaseListPage, store: Store):
    assert not full.filters.counsellor.isVisible()
    store.note([one.id for one in store.cases("Haddad")], "counsellor", "Anna")
    full.set_shelf(store)
    assert full.filters.counsellor.isVisible()
    pick(full.filters.counsellor, "Anna")
    assert titles(full) == ["Haddad"]
    pick(full.filters.counsellor, NOBODY)
    assert len(titles(full)) == 4


def test_practice_cases_are_filtered_and_sorted_too():
    shelf = PracticeShelf(Time().clock())
    page = CaseListPage(lambda: TODAY)
    page.set_shelf(shelf)
    pick(page.filters.outcome, "met")
    assert 0 < page.model.rowCount() < 10
    page.filters.clear()
    for key in ("title", "number", "outcome", "changed"):
        pick(page.filters.sort, key)
        assert page.model.rowCount() == 10
    pick(page.filters.sort, "title")
    named = [one for one in titles(page) if one != "zonder naam"]
    assert named == sorted(named, key=str.casefold)
    page.work.close([0, 1])
    pick(page.filters.state, "closed")
    assert page.model.rowCount() == 2
    page.bring_back()
    assert page.model.rowCount() == 0


def test_the_kind_of_a_case_is_noted_and_taken_back(full: CaseListPage, store: Store):
    first = full.model.summary(0)
    full.actions_menu(0).actions()[-2].trigger()
    assert store.load(first.id).kind == "advice"
    assert "advies zonder dossier" in full.blocks.undo.heading.text()
    assert full.actions_menu(0).actions()[-2].text() == "Bewaren als dossier"
    full.bring_back()
    assert store.load(first.id).kind == "file"
