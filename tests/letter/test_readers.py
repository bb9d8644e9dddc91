"""What a reader must not be told or asked: what is known already, what endangers, what is past."""

from __future__ import annotations

import copy
import io

from gezin_desktop.letter.options import LetterOptions
from gezin_desktop.letter.pdf.draw import render
from pypdf import PdfReader

from letter.cases import LANGUAGES, MADE_AT, case, compose, lines, told


def _lines_with(of, words: str) -> list[str]:
    return [line for line in lines(of) if words in line]


def test_each_child_is_asked_about_itself_and_nobody_about_somebody_else():
    def two_children(values):
        child = next(one for one in values["relatives"] if one["id"] == "omar")
        child["child"] |= {"custody": None, "kinship_proof": None}
        other = copy.deepcopy(child) | {"id": "nour", "given_names": "Nour"}
        other["child"]["belongs_to_family"] = None
        values["relatives"] = [values["relatives"][0], child, other]

    text = told(compose(case("08", two_children)))
    for name in ("Omar", "Nour"):
        assert text.count(f"Wie heeft het gezag over {name}?") == 1
        assert text.count(f"Welke papieren bewijzen wie de ouders van {name} zijn?") == 1
    assert "gezag over رنا" not in text
    assert "Hoort Nour bij het gezin?" in text
    assert "Hoort Omar bij het gezin?" not in text


def test_nothing_is_asked_that_the_file_holds_already():
    text = told(compose(case("07")))
    assert "Is er een scheiding aangevraagd?" in text
    assert "Is de relatie voorbij" not in text
    assert "Haalde u het inburgeringsexamen" not in text
    assert "Welke andere papieren zijn er?" in told(compose(case("04")))
    assert "Welke papieren zijn er?" in told(compose(case("08")))


def test_a_question_that_was_put_above_leaves_room_for_the_others():
    def nothing_known(values):
        values["relatives"] = [{"id": "p", "relation": "spouse"}]

    text = told(compose(case("09", nothing_known)))
    assert "Is het basisexamen gehaald, en wanneer?" in text
    assert "Zegt de IND ja? Uw partner haalt" in text


def test_nobody_is_sent_to_the_country_they_may_have_fled_for_a_passport():
    def without_passport(values):
        relative = values["relatives"][0]
        relative |= {"nationalities": ["SY"], "fled_from": ["SY"], "passport": {"held": False}}
        relative["passport"] |= {"authority_refuses": False, "identity_otherwise_proven": False}

    for language, wrong, right in (
        ("nl", "Vraag een paspoort aan", "Vraag geen paspoort aan in een land dat gevaarlijk"),
        ("en", "Apply for a passport", "Do not ask for a passport in a country"),
    ):
        text = told(compose(case("01", without_passport), language))
        assert wrong not in text
        assert right in text


def test_a_passport_of_a_country_that_people_flee_is_talked_over_first():
    found = lines(compose(case("08")))
    asked = [index for index, line in enumerate(found) if "van alle pagina's met stempels" in line]
    assert asked
    for index in asked:
        assert "Vraag niets aan bij de autoriteiten van dit land: Syrië." in found[index]
        assert found[index + 1] == "overleg eerst"


def test_a_decision_that_should_have_come_is_not_promised():
    text = told(compose(case("08")))
    assert "De IND beslist uiterlijk op 14 september 2026" not in text
    assert "De IND moest uiterlijk op 14 september 2026 beslissen" in text


def test_who_is_here_already_collects_no_visa_at_the_embassy():
    def here(values):
        values["relatives"][0] |= {"in_nl": True, "country": "NL"}

    for language in LANGUAGES:
        made = compose(case("01", here), language)
        assert not _lines_with(made, {"nl": "komen wonen", "en": "come and live"}[language])
        after = _lines_with(made, {"nl": "Zegt de IND ja?", "en": "If the IND says yes"}[language])
        assert {"nl": "alleen buiten Nederland", "en": "only be collected outside"}[language] in (
            after[0]
        )


def test_the_other_person_does_not_read_which_way_somebody_unsafe_may_go():
    def violence(values):
        values["relatives"][0]["permit"]["violence"] = True

    made = compose(case("07", violence), options=LetterOptions(addressee="sponsor"))
    assert "nl-independent" not in told(made)
    assert "los van de partner" not in told(made)


def test_what_is_to_be_minded_beside_a_yes_stands_in_the_outcome():
    def adoption(values):
        values["relatives"][0] = {
            "id": "ling", "relation": "child", "given_names": "Ling", "birth_date": "2022-01-01",
            "nationalities": ["CN"], "country": "CN", "in_nl": False,
            "child": {"adoption": "principle-consent"},
        }  # fmt: skip

    text = told(compose(case("01", adoption)))
    assert "lees eerst wat er staat bij adoptie volgens de regels" in text
    assert "Adoptie volgens de regels: voldaan, let op" in text


def test_the_dutch_child_is_called_by_name():
    text = told(compose(case("06")))
    assert "het kind zorgt" not in text
    assert "U zorgt elke dag alleen voor Milan." in text
    assert "Milan is Nederlander" in text


def test_the_exam_of_somebody_who_needs_none_sets_no_last_day():
    def british(values):
        values["relatives"][0] |= {"nationalities": ["GB"], "country": "GB"}

    assert "19 maart 2027" not in told(compose(case("01", british))).replace("\u00a0", " ")


def test_a_name_of_200_signs_pushes_the_subject_down_and_leaves_the_address_whole():
    def long_name(values):
        values["sponsor"] |= {"given_names": "Maximiliaan Alexander " * 9, "street": "Laan " * 20}
        values["reference"] = "X" * 80

    heights = {}

    def note(text, _ctm, place, _font, _size):
        heights.setdefault(text.strip(), place[5])

    pdf = render(compose(case("01", long_name)), made_at=MADE_AT)
    pages = PdfReader(io.BytesIO(pdf)).pages
    pages[0].extract_text(visitor_text=note)
    (town,) = [height for text, height in heights.items() if "AMERSFOORT" in text]
    (subject,) = [height for text, height in heights.items() if "Voorlopig advies" in text]
    assert town - subject > 20
    assert "X" * 80 not in pages[1].extract_text()
