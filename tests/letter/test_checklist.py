"""The pages to tick off: one for each person, nothing that the letter does not say."""

from __future__ import annotations

import dataclasses

import pytest
from gezin_desktop.letter.model import Definitions, Heading, Receipt, Steps, Table, as_string
from gezin_desktop.letter.options import LetterOptions
from gezin_desktop.letter.pdf.draw import render

from letter.cases import EVERY, LANGUAGES, MADE_AT, case, compose, letter, told
from letter.pdf_text import ReadBack

_WITH = LetterOptions(checklist=True)


def _after(made):
    """The blocks of the pages to tick off: what the letter without them does not have."""
    own = [n for n, block in enumerate(made.blocks) if getattr(block, "own_page", False)]
    ends = [n for n, block in enumerate(made.blocks) if isinstance(block, Definitions)]
    return made.blocks[own[0] : ends[0] - 1] if own else ()


def _plain(text):
    return as_string(text).replace("\u00a0", " ")


def _titles(made):
    return [_plain(one.text) for one in _after(made) if isinstance(one, Heading)]


def _rows(made):
    for table in _after(made):
        if isinstance(table, Table):
            for group in table.groups:
                for row in group.rows:
                    yield group, row


def test_each_person_has_a_page_and_the_client_comes_first():
    made = compose(case("08"), options=_WITH)
    assert _titles(made) == [
        "Afvinklijst voor u",
        "Afvinklijst voor رنا الحداد",
        "Afvinklijst voor Omar",
        "Afvinklijst voor Layla",
        "Afvinklijst voor Salma",
    ]
    to_relative = compose(case("01"), options=LetterOptions(checklist=True, addressee="fatima"))
    assert _titles(to_relative) == ["Afvinklijst voor u", "Afvinklijst voor Daan"]


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_letter_itself_is_the_same_with_and_without(number, language):
    made = compose(case(number), language, options=_WITH)
    plain = letter(number, language)
    ticked = _after(made)
    rest = [block for block in made.blocks if block not in ticked]
    bare = [
        dataclasses.replace(block, fresh_page=False) if block.__class__ is Heading else block
        for block in (*rest, *plain.blocks)
    ]
    assert bare[: len(rest)] == bare[len(rest) :]
    assert isinstance(made.blocks[-1], Receipt)


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_every_task_was_said_before_and_every_row_can_be_ticked(number, language):
    made = compose(case(number), language, options=_WITH)
    before = told(letter(number, language))
    own = {"Het papier is er.", "The paper is there."}
    for _group, row in _rows(made):
        act, when, done = row.cells
        assert act.sign == "todo"
        assert done.text == ()
        for text in (act.text, when.text):
            words = _plain(text).removesuffix(" (alleen als het past)")
            words = words.removesuffix(" (only if it applies)")
            assert words in own or words in before


def test_the_steps_of_the_first_page_stand_on_the_clients_page():
    made = compose(case("01"), options=_WITH)
    steps = next(block for block in made.blocks if isinstance(block, Steps))
    first = next(one for one in _after(made) if isinstance(one, Table))
    ticked = [row.cells[0].text for row in first.groups[0].rows]
    assert ticked == [step.act for step in steps.steps]


def test_what_is_there_or_dangerous_to_ask_is_no_errand():
    made = compose(case("08"), options=_WITH)
    titles = [_plain(group.title) for group, _row in _rows(made)]
    acts = [_plain(row.cells[0].text) for _group, row in _rows(made)]
    assert "Verklaring referent" not in titles + acts  # it is there
    assert not any("Syrië" in one for one in titles + acts)


def test_a_letter_that_must_be_safe_to_lie_about_has_no_such_pages():
    def violence(values):
        values["relatives"][0]["permit"]["violence"] = True

    of = case("07", violence)
    assert compose(of, options=_WITH) == compose(of)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_begins_a_page_of_its_own(language):
    made = compose(case("08"), language, options=_WITH)
    pdf = render(made, made_at=MADE_AT)
    back = ReadBack(pdf)
    pages = {page.obj.objgen: n for n, page in enumerate(back.pdf.pages)}
    places = []
    for element in back.root.walk():
        if element.tag == "H2" and element.text().replace("\u00a0", " ") in _titles(made):
            places.append(pages[_first_page(element.raw)])
    assert places == list(range(places[0], places[0] + 5))
    headings = [element for element in back.root.walk() if element.tag == "H2"]
    receipt = pages[_first_page(headings[-1].raw)]
    assert receipt == len(back.pdf.pages) - 1 >= places[-1]  # on the very last page
    assert headings[-1].text() in {"Gegevens van dit advies", "Record of this advice"}


def _first_page(element):
    for kid in element.K:
        if kid.get("/Type") == "/MCR":
            return kid.Pg.objgen
        found = _first_page(kid)
        if found:
            return found
    return None
