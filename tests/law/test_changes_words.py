"""The smallest changes in words: one order, what it rests on, what waiting costs."""

from datetime import date

import pytest
from change_cases import TODAY, family, some_families
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess
from gezin_desktop.law.changes.smallest import Change, ChangeSet, Clash, Outlook, outlook
from gezin_desktop.law.changes.words import Teller
from gezin_desktop.law.result import RemedyKind, Said, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.words import LANGUAGES, texts
from national_cases import all_cases
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example

DUTCH, ENGLISH = Teller(texts(), "nl"), Teller(texts(), "en")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def plan(*changes: Change, **more) -> ChangeSet:
    facts = {"day": TODAY, "verdict": Verdict.MET, "best": Verdict.MET, **more}
    return ChangeSet("a", Route.PARTNER, changes, **facts)


def act(key: str, **values) -> Change:
    return Change(RemedyKind.DO, Said(key, values), sets={"x": 1})


def until(day: date) -> Change:
    return Change(RemedyKind.WAIT_UNTIL, Said("change.wait", {"day": day}), on=day)


def test_pass_the_exam_and_wait_until_3_may_2027():
    case = put(family(["exam"]), "relatives.partner.birth_date", date(2006, 5, 3))
    (found,) = outlook(case, case.relatives[0], Route.PARTNER, TODAY).sets
    assert plain(DUTCH.order(found)) == "Haal het basisexamen inburgering, en wacht tot 3 mei 2027."
    assert plain(ENGLISH.order(found)) == (
        "Pass the civic integration exam abroad, and wait until 3 May 2027."
    )
    told = plain(DUTCH.set(found))
    assert "De regels of bedragen voor 3 mei 2027 zijn nog niet bekend." in told
    assert told.endswith("Kijk dan opnieuw naar: Genoeg inkomen.")


def test_one_act_two_acts_three_acts():
    exam, paper = act("fm-basic-exam.take-exam"), act("fm-passport.renew-passport")
    day = until(date(2026, 9, 1))
    assert plain(DUTCH.order(plan(day))) == "Wacht tot 1 september 2026."
    assert DUTCH.order(plan(paper)) == "Vernieuw het paspoort."
    assert plain(DUTCH.order(plan(paper, exam, day))) == (
        "Vernieuw het paspoort, haal het basisexamen inburgering, en wacht tot 1 september 2026."
    )
    assert DUTCH.order(plan()) == "Er hoeft niets te veranderen."


def test_a_remedy_of_one_sentence_needs_no_short_words_of_its_own():
    assert "change-act.eu-document.renew" not in texts()
    both = plan(act("eu-document.renew"), act("fm-basic-exam.take-exam"))
    assert DUTCH.order(both) == "Vraag een nieuw paspoort aan, en haal het basisexamen inburgering."


def test_a_remedy_of_more_sentences_is_told_whole():
    key = "common.see-lawyer"
    more = Change(RemedyKind.DO, Said("fm-passport.not-held"), sets={"x": 1})
    assert DUTCH.change(act(key)) == texts().raw(key, "nl")
    two = plan(more, until(date(2026, 9, 1)))
    assert plain(DUTCH.order(two)).endswith("wacht tot 1 september 2026.")


def test_the_client_is_spoken_to():
    you = Teller(texts(), "nl", you=True)
    assert you.change(act("common.see-lawyer")) == texts().raw("common.see-lawyer", "nl", you=True)


def test_what_waiting_costs_others():
    case = example("08")
    adult = Clash("omar", Route.CHILD_MINOR, date(2026, 6, 16))
    told = plain(DUTCH.set(plan(until(date(2026, 9, 1)), clashes=(adult,)), case))
    assert told.endswith(
        "Let op: Omar Haddad is dan 18 jaar, sinds 16 juni 2026. "
        "De weg voor kinderen onder de 18 kan dan niet meer."
    )
    closes = Clash("layla", Route.CHILD_MINOR)
    assert "layla" in ENGLISH.set(plan(clashes=(closes,)))


def test_why_there_is_no_way():
    found = Outlook((), ("partner-one-spouse",), (("fm-passport", date(2026, 9, 1)),))
    lines = [plain(line) for line in DUTCH.outlook(found)]
    assert lines == [
        "Er is geen verandering waarmee alles klopt.",
        "Hiervoor vonden wij geen oplossing: Eén partner. Leg dat voor aan een advocaat.",
        "Wachten tot 1 september 2026 helpt niet. Dan klopt dit niet meer: Paspoort.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_whole(language):
    """Of all examples and of many families, on every open route."""
    teller = Teller(texts(), language)
    cases = [(example(f"{number:02}"), EXAMPLES_DAY) for number in range(1, 11)]
    cases += [(case, TODAY) for case in some_families(41, 20, blanks=2)]
    cases += [(legal.case(), EXAMPLES_DAY) for legal in all_cases()[::6]]
    for case, today in cases:
        for route in assess(case, today).routes:
            relative = case.relative(route.relative)
            found = outlook(case, relative, route.route, today, found=route)
            for line in teller.outlook(found, case):
                assert line.endswith(".")
                assert "{" not in line
                assert ".." not in line
                assert line[0].isupper()
                assert "None" not in line
