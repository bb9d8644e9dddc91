"""Questions and the case, both ways: what a person types reaches it, what it holds is shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from gezin_desktop.desk.form.editors import (
    ComboEditor,
    CountryEditor,
    LanguageEditor,
    OptionsEditor,
    PersonEditor,
    ReadEditor,
    TextEditor,
    TicksEditor,
)
from gezin_desktop.desk.form.editors_many import CountriesEditor, ThreeAmountsEditor
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.language import language
from gezin_desktop.desk.state import CLIENT_UNKNOWN
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.options import OptionRow
from gezin_desktop.desk.widgets.search_choice import SearchChoice
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from .intake_kit import focused, opened, pages, row_at, type_in

BIRTH = "relatives.fatima.birth_date"
AMOUNT = "sponsor.incomes[0].monthly_gross"
PASSPORT = "relatives.fatima.passport.held"
WED_IN = "relatives.fatima.relationship.concluded_in"


def shown_text(row: FieldRow) -> str:
    """What stands in the control."""
    control = row.edit.control
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, Choice):
        return control.currentText()
    assert isinstance(control, OptionRow)
    return control.key() or ""


TYPED: list[tuple[str, str, Any, str]] = [
    (BIRTH, "3 mrt 95", date(1995, 3, 3), "3 maart 1995"),
    (BIRTH, "03-03-1995", date(1995, 3, 3), "3 maart 1995"),
    (AMOUNT, "2600", Decimal("2600"), "€ 2.600,00"),
    (AMOUNT, "2.600,50", Decimal("2600.50"), "€ 2.600,50"),
    (AMOUNT, "2600.5", Decimal("2600.50"), "€ 2.600,50"),
    ("sponsor.family_name", "van 't Hoff-O'Neill", "van 't Hoff-O'Neill", "van 't Hoff-O'Neill"),
    ("reference", "2026-0999", "2026-0999", "2026-0999"),
]


@pytest.mark.parametrize(("path", "text", "value", "tidy"), TYPED)
def test_typed_text_reaches_the_case_and_is_tidied_on_leaving(
    path: str, text: str, value: Any, tidy: str
):
    view = opened("01")
    row = row_at(view, path)
    type_in(text, leave=True)
    assert view.session.get(path) == value
    assert shown_text(row).replace("\xa0", " ") == tidy


SHOWN: list[tuple[str, Any, str]] = [
    (BIRTH, date(1990, 12, 31), "31 december 1990"),
    (AMOUNT, Decimal("999.90"), "€ 999,90"),
    ("sponsor.family_name", "Ahn", "Ahn"),
    ("notes", "belt terug\nop maandag", "belt terug\nop maandag"),
    (PASSPORT, False, "false"),
    ("client", "fatima", "Fatima Zahra El Amrani"),
    ("sponsor.insolvency", "bankruptcy", "Failliet"),
    (WED_IN, "NL", "Nederland"),
]


@pytest.mark.parametrize(("path", "value", "words"), SHOWN)
def test_what_the_case_holds_is_shown_and_undo_shows_the_old_answer(
    path: str, value: Any, words: str
):
    view = opened("01")
    row = row_at(view, path)
    before = shown_text(row)
    assert view.session.answer(path, value)
    assert shown_text(row).replace("\xa0", " ") == words
    view.session.history.undo()
    assert shown_text(row) == before


def test_the_field_in_focus_is_rewritten_by_undo():
    view = opened("01")
    row = row_at(view, AMOUNT)
    type_in("2600")
    assert focused() is row.edit.control
    view.session.history.undo()
    assert shown_text(row).replace("\xa0", " ") == "€ 2.150,00"


def test_showing_a_case_answers_nothing():
    view = opened("08")
    for path in ("client", "sponsor.birth_date", "relatives.rana.relationship.kinship", AMOUNT):
        row_at(view, path)
    assert view.session.history.count() == 0


def test_a_text_that_cannot_be_read_stays_and_counts_for_nothing():
    view = opened("01")
    row = row_at(view, BIRTH)
    held = view.session.get(BIRTH)
    type_in("31 februari 1990")
    assert view.session.get(BIRTH) == held, "the last outcome stays while somebody types"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert (view.session.get(BIRTH), shown_text(row)) == (None, "31 februari 1990")
    assert row.note.sign == "error"
    assert "bestaat niet" in row.note.words
    row_at(view, "sponsor.birth_date")
    assert shown_text(row_at(view, BIRTH)) == "31 februari 1990"


def test_about_a_year_is_kept_as_typed_without_blame():
    view = opened("01")
    row = row_at(view, BIRTH)
    type_in("rond 1985", leave=True)
    assert row.note.sign == "ask"
    assert view.session.unread(BIRTH) == "rond 1985"


def test_an_emptied_field_takes_the_answer_back():
    view = opened("01")
    row_at(view, AMOUNT)
    focused().clear()  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert view.session.get(AMOUNT) is None


@pytest.mark.parametrize(
    ("tongue", "letter", "value", "mark"),
    [
        ("nl", "j", True, ""),
        ("nl", "n", False, ""),
        ("nl", "o", None, CLIENT_UNKNOWN),
        ("en", "y", True, ""),
        ("en", "N", False, ""),
        ("en", "u", None, CLIENT_UNKNOWN),
    ],
)
def test_one_letter_answers_yes_no_and_unknown(
    tongue: str, letter: str, value: bool | None, mark: str
):
    language().choose(tongue)
    view = opened("01")
    row = row_at(view, PASSPORT)
    QTest.keyClicks(focused(), letter)
    assert (view.session.get(PASSPORT), view.session.mark(PASSPORT)) == (value, mark)
    assert shown_text(row) == ("unknown" if value is None else str(value).lower())


def test_delete_takes_an_option_back_and_nothing_stays_marked():
    view = opened("01")
    row = row_at(view, PASSPORT)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert (view.session.get(PASSPORT), shown_text(row)) == (None, "")


def test_delete_takes_a_choice_of_a_list_back():
    view = opened("01")
    row_at(view, "sponsor.insolvency")
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert view.session.get("sponsor.insolvency") is None


def test_a_choice_is_made_by_keyboard():
    view = opened("01")
    row_at(view, "sponsor.insolvency")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert view.session.get("sponsor.insolvency") == "bankruptcy"


def test_a_country_is_found_by_its_first_letters_without_accents():
    view = opened("01")
    row_at(view, WED_IN)
    type_in("Belgie", leave=True)
    assert view.session.get(WED_IN) == "BE"


def test_a_country_that_is_none_is_kept_and_told():
    view = opened("01")
    row = row_at(view, WED_IN)
    type_in("Atlantis", leave=True)
    assert (view.session.get(WED_IN), view.session.unread(WED_IN)) == (None, "Atlantis")
    assert row.note.sign == "error"


def test_a_second_nationality_is_added_and_taken_away():
    path = "relatives.fatima.nationalities"
    view = opened("01")
    edit = row_at(view, path).edit
    assert isinstance(edit, CountriesEditor)
    edit.add_line()
    type_in("Turkije", leave=True)
    assert view.session.get(path) == ["MA", "TR"]
    view.session.history.undo()
    assert view.session.get(path) == ["MA"]


def test_three_years_are_an_answer_only_together():
    path = "sponsor.incomes[0].average_past_3_years"
    view = opened("02")
    edit = row_at(view, path).edit
    assert isinstance(edit, ThreeAmountsEditor)
    for amount in ("2400", "2450", "2500"):
        assert view.session.get(path) is None
        type_in(amount, leave=True)
    assert view.session.get(path) == [Decimal(2400), Decimal(2450), Decimal(2500)]


def test_none_of_these_answers_all_exemptions_at_once():
    base = "sponsor.income_exemption"
    view = opened("02")
    row_at(view, f"{base}.none")
    QTest.keyClicks(focused(), "n")
    assert view.session.get(f"{base}.disability") == "none"
    assert view.session.get(f"{base}.wsw_indication") is False
    view.session.history.undo()
    assert view.session.get(f"{base}.disability") is None


def test_none_of_these_answers_every_antecedent():
    base = "relatives.omar.antecedents"
    view = opened("08")
    row_at(view, f"{base}.any")
    QTest.keyClicks(focused(), "n")
    assert view.session.get(f"{base}.any") is False
    assert view.session.get(f"{base}.convictions") == []
    assert view.session.get(f"{base}.entry_ban") is False


def test_yes_to_these_opens_one_question_each():
    view = opened("08")
    row_at(view, "relatives.omar.antecedents.any")
    QTest.keyClicks(focused(), "j")
    QApplication.processEvents()
    assert row_at(view, "relatives.omar.antecedents.entry_ban").isVisible()


def test_a_follow_up_that_vanishes_keeps_its_answer():
    view = opened("01")
    until = "relatives.fatima.passport.valid_until"
    row = row_at(view, until)
    row_at(view, PASSPORT)
    QTest.keyClicks(focused(), "n")
    assert not row.isVisible()
    assert view.session.get(until) == date(2030, 1, 15)
    QTest.keyClicks(focused(), "j")
    assert row.isVisible()
    assert shown_text(row) == "15 januari 2030"


def test_a_language_switch_loses_no_keystroke():
    view = opened("01")
    row = row_at(view, AMOUNT)
    type_in("26")
    language().choose("en")
    QApplication.processEvents()
    QTest.keyClicks(focused(), "00")
    assert shown_text(row) == "2600"
    assert row.label.text() == "Pay per month, before tax"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert (view.session.get(AMOUNT), shown_text(row)) == (Decimal(2600), "€2,600.00")


def test_every_kind_of_editor_is_in_these_examples():
    view = opened("02")
    kinds = set()
    for page in pages(view):  # a page is filled when it is first shown
        kinds |= {type(row.edit) for group in page.groups for row in group.all_rows()}
    assert kinds == {
        ReadEditor, TextEditor, OptionsEditor, ComboEditor, PersonEditor, CountryEditor,
        CountriesEditor, ThreeAmountsEditor, LanguageEditor, TicksEditor,
    }  # fmt: skip
    assert isinstance(row_at(view, "sponsor.country").edit.control, SearchChoice)
