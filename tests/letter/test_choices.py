"""What a counsellor chooses for a letter, and whom it is addressed to."""

from __future__ import annotations

import pytest
from gezin_desktop.letter.model import Heading, Panel, Paragraph, as_string
from gezin_desktop.letter.options import LetterOptions, Section
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.pdf.runs import UnprintableSign

from letter.cases import MADE_AT, case, compose, letter, told
from letter.pdf_text import ReadBack

_OWN = "Wij spraken u op maandag.\n\nNeem uw <b>nichtje</b> mee & bel ons."


def _headings(of) -> list[str]:
    return [as_string(block.text) for block in of.blocks if isinstance(block, Heading)]


def test_the_own_paragraph_stands_between_the_question_and_the_outcome():
    made = compose(case("01"), options=LetterOptions(own_paragraph=_OWN))
    panel = next(at for at, block in enumerate(made.blocks) if isinstance(block, Panel))
    own = [as_string(block.text) for block in made.blocks[panel - 2 : panel]]
    assert own == ["Wij spraken u op maandag.", "Neem uw <b>nichtje</b> mee & bel ons."]
    assert own[1] in ReadBack(render(made, made_at=MADE_AT)).sentences()


def test_a_long_own_paragraph_leaves_the_outcome_on_the_first_page():
    long = "Dit is een lange zin van ons zelf. " * 60
    made = compose(case("01"), options=LetterOptions(own_paragraph=long))
    places = {type(block): at for at, block in reversed(list(enumerate(made.blocks)))}
    own = next(
        at
        for at, block in enumerate(made.blocks)
        if isinstance(block, Paragraph) and "lange zin" in as_string(block.text)
    )
    assert places[Panel] < own < _headings_at(made, "Wat nog niet in orde is")


def _headings_at(of, heading: str) -> int:
    return next(
        at
        for at, block in enumerate(of.blocks)
        if isinstance(block, Heading) and as_string(block.text) == heading
    )


def test_nothing_typed_adds_nothing():
    assert compose(case("01"), options=LetterOptions(own_paragraph=" \n\n\t")) == letter("01", "nl")


_SECTIONS = {
    Section.MET: "Waaraan u al voldoet",
    Section.PAPERS: "Uw papieren",
    Section.COSTS: "Wat het kost",
    Section.DATES: "Belangrijke data",
    Section.AFTER: "Na het besluit",
    Section.SOURCES: "Bronnen",
}


@pytest.mark.parametrize("section", _SECTIONS)
def test_a_part_can_be_left_out_and_nothing_refers_to_it(section):
    made = compose(case("01"), options=LetterOptions(leave_out=frozenset({section})))
    assert _SECTIONS[section] in _headings(letter("01", "nl"))
    assert _SECTIONS[section] not in _headings(made)
    assert f"‘{_SECTIONS[section]}’" not in told(made)


def test_what_matters_most_always_stays():
    everything = LetterOptions(leave_out=frozenset(Section))
    for number, heading in (("01", "Wat wij nog niet weten"), ("08", "Wat wij nog niet weten")):
        made = compose(case(number), options=everything)
        kept = _headings(made)
        assert "Wat u nu moet doen" in kept
        assert heading in kept
        assert "Hoe zeker is dit advies?" in kept
        assert "Uitkomst:" in told(made)
        assert "Gegevens van dit advies" in told(made)
    assert "Uw veiligheid gaat voor" in told(made)
    assert "Geldig huwelijk: niet voldaan" in told(made)
    assert "voldaan, let op" in told(made)  # the last day stays


def test_the_letter_can_be_signed_with_an_own_closing():
    options = LetterOptions(closing="Tot woensdag,", signed_by="mr. A. Jansen")
    made = compose(case("01"), options=options)
    ends = [as_string(b.text) for b in made.blocks if isinstance(b, Paragraph)][-3:]
    assert ends == ["Tot woensdag,", "mr. A. Jansen", "Rechtswinkel Eemland"]
    assert "Met vriendelijke groet" not in told(made)


def test_a_letter_to_the_relative_speaks_to_the_relative():
    made = told(compose(case("01"), options=LetterOptions(addressee="fatima")))
    assert "Beste Fatima Zahra El Amrani," in made
    assert "Voorlopig advies: wonen bij Daan in Nederland" in made
    assert "Daan is Nederlander." in made
    assert "U antwoordde op alle vragen nee." in made
    assert "Later is uw examen te oud." in made
    assert "Het inkomen is € 187,00 per maand te laag." in made
    assert "U bent Nederlander" not in made
    assert "Langestraat" not in made  # the address of the other stays out of the window
    assert not any(word in made for word in ("de referent heeft", "het gezinslid", "U is", "u is"))


def test_a_letter_about_two_can_be_addressed_to_one_of_them():
    made = told(compose(case("03"), "en", options=LetterOptions(addressee="priya")))
    assert (
        "You asked us who may live with Arjun Ramaswamy in the Netherlands: you and Kavya." in made
    )
    assert "Arjun holds a permit for work as a highly skilled migrant." in made
    assert "the stay of Arjun" in made or "Arjun's stay" in made
    assert "Your stay is meant to be temporary" not in made


def test_an_unknown_addressee_or_relative_is_an_error():
    for wrong in ({"options": LetterOptions(addressee="piet")}, {"relatives": ["piet"]}):
        with pytest.raises(KeyError):
            compose(case("01"), **wrong)


@pytest.mark.parametrize("field", ["own_paragraph", "signed_by", "closing"])
def test_a_sign_that_cannot_be_printed_is_named_with_its_field(field):
    with pytest.raises(UnprintableSign) as refused:
        compose(case("01"), options=LetterOptions(**{field: "Groet 😀"}))
    assert refused.value.field == f"options.{field}"
    assert "GRINNING FACE" in refused.value.sentence("nl")
    words = {"own_paragraph": "eigen alinea", "signed_by": "naam onder", "closing": "groet"}
    assert words[field] in refused.value.sentence("nl")


def test_only_the_relatives_asked_for_are_in_the_letter():
    made = told(compose(case("08"), relatives=["omar"]))
    assert "Voorlopig advies: Omar bij u in Nederland" in made
    assert "Layla" not in made
    assert "الحداد" not in made
