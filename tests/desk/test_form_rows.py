"""People and other rows: added, copied, changed, removed, and brought back by undo."""

from __future__ import annotations

from decimal import Decimal

import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk.form.counting import Told, total_line
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.table import RowsGroup
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .intake_kit import focused, opened, row_at, session_of, type_in, view_of


def rows_of(page: object, path: str) -> RowsGroup:
    """The table of a list on a page."""
    assert isinstance(page, Page)
    return next(one.table for one in page.groups if one.table and one.table.rows.path == path)


def test_a_first_relative_is_added_and_asked():
    view = view_of(session_of(case=EMPTY))
    view.show_tab("relatives")
    table = rows_of(view.page("relatives"), "relatives")
    table.add_button.click()
    assert [one.id for one in view.session.case.relatives] == ["relative-1"]
    assert view.row is not None
    assert view.row.path == "relatives.relative-1.relation"
    assert table.model.rowCount() == 1
    view.session.history.undo()
    assert view.session.case.relatives == []


def test_what_a_family_shares_is_copied_and_answers_given_stay():
    view = opened("08")
    view.show_tab("relatives")
    table = rows_of(view.page("relatives"), "relatives")
    assert not table.copy_button.isVisible()
    table.add()
    new = view.session.case.relatives[-1].id
    view.session.answer(f"relatives.{new}.country", "TR")
    QApplication.processEvents()
    assert table.copy_button.isVisible()
    table.copy_button.click()
    made = view.session.case.relatives[-1]
    assert (made.nationalities, made.country, made.in_nl) == (["SY"], "TR", False)
    assert made.birth_date is None
    assert not table.copy_button.isVisible()
    view.session.history.undo()
    assert view.session.case.relatives[-1].nationalities is None


def test_a_person_is_removed_by_key_and_undo_brings_all_back():
    view = opened("08")
    view.show_tab("relatives")
    table = rows_of(view.page("relatives"), "relatives")
    before = view.session.case
    view.session.choose_person("omar")
    table.table.setFocus()
    QTest.keyClick(table.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in view.session.case.relatives] == ["rana", "layla", "oma"]
    assert view.session.person == "rana"
    view.session.history.undo()
    assert view.session.case == before


def test_choosing_a_row_turns_the_talk_to_that_person():
    view = opened("08")
    view.show_tab("relatives")
    table = rows_of(view.page("relatives"), "relatives")
    table.table.selectRow(1)
    assert view.session.person == "omar"
    assert view.panel.model.chosen == "omar"
    row = table.questions.known(table.rows.fields[0])
    assert row is not None
    assert row.path == "relatives.omar.relation"


def test_a_source_joins_the_case_once_its_kind_is_known():
    view = opened("01")
    view.show_tab("income")
    table = rows_of(view.page("income"), "sponsor.incomes")
    table.add_button.click()
    assert len(view.session.case.sponsor.incomes or ()) == 1
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    incomes = view.session.case.sponsor.incomes or ()
    assert [one.kind for one in incomes] == ["employment", "employment"]
    row_at(view, "sponsor.incomes[1].monthly_gross")
    type_in("450", leave=True)
    assert (view.session.case.sponsor.incomes or ())[1].monthly_gross == Decimal(450)


def test_an_unfinished_source_is_left_without_a_trace():
    view = opened("01")
    view.show_tab("income")
    table = rows_of(view.page("income"), "sponsor.incomes")
    table.add()
    table.remove_button.click()
    assert view.session.history.count() == 0
    assert table.model.rowCount() == 1


def test_an_event_needs_its_kind_and_its_day():
    view = opened("01")
    view.show_tab("earlier")
    table = rows_of(view.page("earlier"), "events")
    table.add()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert view.session.case.events == []
    on = table.questions.row(table.rows.fields[1])
    on.take_focus()
    type_in("1 juni 2026", leave=True)
    assert len(view.session.case.events) == 1


def test_none_is_an_answer_and_not_asked_is_another():
    view = view_of(session_of("09"))
    view.session.answer("sponsor.nationalities", ["NL"])
    view.show_tab("income")
    table = rows_of(view.page("income"), "sponsor.incomes")
    assert table.status.text() == "Nog niet gevraagd."
    table.none_button.click()
    assert view.session.case.sponsor.incomes == []
    assert table.status.text() == "Gevraagd: er is geen."
    view.session.history.undo()
    assert view.session.case.sponsor.incomes is None


def test_convictions_are_asked_only_after_a_yes():
    path = "relatives.{person}.antecedents.convictions"
    view = opened("08")
    view.session.choose_person("omar")
    view.show_tab("earlier")
    table = rows_of(view.page("earlier"), path)
    assert not table.isVisible()
    view.session.answer("relatives.omar.antecedents.any", value=True)
    QApplication.processEvents()
    assert table.isVisible()


@pytest.mark.parametrize("key", ["bond", "exam", "earlier"])
def test_the_switch_turns_a_page_to_another_person(key: str):
    view = opened("08")
    view.show_tab(key)
    page = view.page(key)
    assert isinstance(page, Page)
    assert page.person is not None
    assert page.person.isVisible()
    button = page.person._buttons["omar"]
    button.click()
    assert view.session.person == "omar"
    paths = [row.path for row in page.rows_shown() if "{person}" in row.field.path]
    assert all(path.startswith("relatives.omar.") for path in paths)


def test_counting_follows_the_law():
    view = opened("02")
    view.show_tab("income")
    table = rows_of(view.page("income"), "sponsor.incomes")
    counts = table.rows.columns.index("counts")
    assert table.model.cell(0, counts).words == "telt mee"
    view.session.answer("sponsor.incomes[0].taxed", value=False)
    assert table.model.cell(0, counts).words == "telt niet mee"
    view.session.answer("sponsor.incomes[0].taxed", value=None)
    assert table.model.cell(0, counts).words == "nog open"


def test_the_total_stands_beside_the_norm_of_the_day():
    view = opened("08")
    view.show_tab("income")
    table = rows_of(view.page("income"), "sponsor.incomes")
    told = table.total.words.replace("\xa0", " ")
    assert told == "Telt mee op 15 juni 2026: € 2.600,00, met vakantiegeld · norm € 2.477,95"


def test_several_incomes_show_their_sum():
    session = session_of("01")
    first = session.case.sponsor.incomes[0]
    assert "+" not in total_line(session, "nl").words
    more = first.model_copy(update={"monthly_gross": Decimal("400.00")})
    session.add_row("sponsor.incomes", more)
    told = total_line(session, "nl").words.replace("\u00a0", " ")
    assert "€ 2.150,00 + € 400,00 = € 2.550,00" in told
    assert "€2,150.00 + €400.00 = €2,550.00" in total_line(session, "en").words
    session.answer("sponsor.incomes[1].monthly_gross", None)
    assert "+" not in (total_line(session, "nl") or Told("", "")).words
