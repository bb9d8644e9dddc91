"""Situations that no worked example holds: violence, flight, asylum, received, met, short."""

from __future__ import annotations

import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.letter.compose import NobodyToWriteAbout, letter_for
from gezin_desktop.letter.model import Steps, Table, as_string
from gezin_desktop.letter.options import LetterOptions
from gezin_desktop.letter.pdf.draw import render

from letter.cases import LANGUAGES, MADE_AT, case, compose, told
from letter.pdf_text import ReadBack

NO_EXEMPTION = {
    "disability": "none",
    "wsw_indication": False,
    "job_agreement_indication": False,
    "bijstand_work_duty_waived": False,
}


def _violence(values):
    values["relatives"][0]["permit"]["violence"] = True


def _wage(amount, **more):
    def change(values):
        values["sponsor"]["incomes"][0]["monthly_gross"] = amount
        values["sponsor"]["income_exemption"] = NO_EXEMPTION
        values.update(more)

    return change


def _steps(of) -> list[str]:
    block = next(block for block in of.blocks if isinstance(block, Steps))
    return [as_string(step.act).replace("\u00a0", " ") for step in block.steps]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_about_violence_is_neutral_outside_and_kind_inside(language):
    made = compose(case("07", _violence), language)
    text = told(made)
    outside = " ".join((made.title, *made.running, *made.footer, as_string(made.blocks[0].text)))
    for word in ("geweld", "violence", "veilig", "safe", "Henk", "Voorlopig", "Provisional"):
        assert word not in outside
    assert ("U hoeft dit niet alleen te doen." in text) == (language == "nl")
    assert {"nl": "Persoonlijk overhandigd", "en": "Handed over in person"}[language] in text
    assert "nl-violence" not in text
    assert {"nl": "Bewaar deze brief", "en": "Keep this letter"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_to_anybody_else_holds_no_word_of_violence(language):
    made = told(
        compose(case("07", _violence), language, options=LetterOptions(addressee="sponsor"))
    )
    for word in (
        "geweld",
        "violence",
        "niet veilig",
        "not safe",
        "Veilig Thuis",
        "special situation",
    ):
        assert word not in made
    assert "bijzondere situatie" not in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_asylum_is_referred_without_a_calculation(language):
    def asylum(values):
        values["relatives"][0]["asked_asylum"] = True

    made = compose(case("01", asylum), language)
    text = told(made)
    assert {"nl": "Ga eerst naar een advocaat", "en": "See a lawyer first"}[language] in text
    assert {"nl": "Uw veiligheid gaat voor", "en": "Your safety comes first"}[language] in text
    assert "€" not in text
    assert "2.150" not in text
    assert len(ReadBack(render(made, made_at=MADE_AT)).pdf.pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_asked_of_a_country_that_somebody_fled(language):
    def fled(values):
        values["relatives"][0]["fled_from"] = ["MA"]

    made = compose(case("01", fled), language)
    text = told(made)
    assert {"nl": "als dat gevaar kan geven: Marokko", "en": "dangerous: Morocco"}[language] in text
    assert "apostille" not in text.lower()
    assert {"nl": "overleg eerst", "en": "talk to us first"}[language] in text
    assert not any("apostille" in step.lower() for step in _steps(made))


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_everything_is_met_the_last_step_is_to_apply_and_pay(language):
    made = compose(case("01", _wage("2600.00")), language)
    last = _steps(made)[-1]
    assert {"nl": "Vraag aan en betaal", "en": "Apply and pay"}[language] in last
    assert "254" in last
    text = told(made)
    assert {"nl": "op papier voldoet u aan alle", "en": "on paper you meet every"}[language] in text
    assert not any(
        word in text for word in ("nog niet aan.", "do not apply on", "do not apply yet")
    )


def test_what_the_ind_has_already_is_not_applied_for_again():
    event = [{"kind": "mvv-application-received", "on": "2026-11-01"}]
    made = compose(case("01", _wage("2600.00", receipt_date="2026-11-01", events=event)))
    text = told(made)
    assert "ontving uw aanvraag op 1 november 2026" in text
    assert "Stuur na wat nog ontbreekt." in text
    for word in ("vraag aan", "Vraag aan", "Is uw aanvraag al weg?", "Vóór de aanvraag"):
        assert word not in text


def test_a_day_just_past_asks_if_the_application_has_gone():
    made = told(compose(case("01", _wage("2600.00", receipt_date="2026-11-20"))))
    assert "Is uw aanvraag al weg?" in made
    assert "U bent niet te laat. De uitkomst blijft gelijk" in made
    assert "De IND beslist uiterlijk op 18 februari 2027." in made
    assert "Is de aanvraag nog niet weg? Vraag aan en betaal € 254,00." in made
    assert "Ons advies" not in made


def test_a_shortfall_is_said_in_the_clients_own_figures_with_a_way_to_mend_it():
    made = compose(case("01", _wage("1500.00")))
    text = told(made)
    assert "U komt € 837,00 per maand tekort." in text
    assert "Tekort (36 procent)" in text
    assert any(step.startswith("Verdien € 837,00 bruto per maand meer.") for step in _steps(made))
    assert text.startswith("Rechtswinkel Eemland")
    assert "Voorlopig" not in text


def test_a_small_shortfall_is_for_the_ind_to_weigh():
    text = told(compose(case("01", _wage("2150.00")), "en"))
    assert "Outcome: the IND must weigh your situation" in text
    assert "Enough income: the IND weighs this" in text
    assert "Up to 10 per cent we call a shortfall small." in text
    assert "Our advice: see a lawyer first." in text


def test_there_are_never_more_than_five_steps():
    for number in ("01", "02", "03", "04", "08", "10"):
        assert 1 <= len(_steps(compose(case(number)))) <= 5


def test_nobody_to_write_about_is_said():
    with pytest.raises(NobodyToWriteAbout) as refused:
        compose(EMPTY)
    assert "familielid" in refused.value.sentence("nl")
    assert letter_for.__doc__


def test_the_same_steps_for_two_papers_are_written_out_once():
    papers = next(
        block
        for block in compose(case("08")).blocks
        if isinstance(block, Table) and as_string(block.columns[0].heading) == "Document"
    )
    cells = [row.cells[1] for group in papers.groups for row in group.rows]
    assert len([cell for cell in cells if len(cell.items) > 1]) == 1
    same = [as_string(cell.text) for cell in cells if "dezelfde stappen" in as_string(cell.text)]
    assert same == [
        "Uit het land waar Layla woont. Laat zien dat Layla niet getrouwd is. "
        "Volg dezelfde stappen als bij ‘Ongehuwdverklaring van de partner’."
    ]
    asked = [
        as_string(cell.text) for cell in cells if "welk land dit papier gaf" in as_string(cell.text)
    ]
    assert len(asked) > 2
    assert ["Dat bepaalt welke stempels" in one for one in asked] == [True] + [False] * (
        len(asked) - 1
    )


def test_the_same_note_on_two_amounts_is_written_out_once():
    text = told(compose(case("03")))
    assert text.count("Na een nee krijgt u dit geld niet terug.") == 1
    assert text.count("Hiervoor geldt hetzelfde.") == 1
