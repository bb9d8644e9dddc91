"""Legalisation: the worked cases, every country on every kind of day, and words for everything."""

import json
from datetime import date, timedelta
from itertools import chain

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.documents.legalisation import Request, advise
from gezin_desktop.law.documents.legalisation_words import (
    stamp_steps,
    translation_steps,
    warning_words,
    warnings,
)
from gezin_desktop.law.report import as_text
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.law.words import LANGUAGES, texts
from paper_cases import CASES, TODAY

WORKED = json.loads((CASES / "legalisation.json").read_bytes())["cases"]
COUNTRIES = tables().countries()
LEGALISATION = {
    "none-not-public", "none-kingdom", "none-in-brp", "exempt-eu", "exempt-treaty", "apostille",
    "local-mfa-only", "local-then-nl-mission", "local-mfa-plus-embassy-nl", "cdc", "verify",
}  # fmt: skip
TRANSLATION = {"none", "not-needed-multilingual", "sworn", "china-notary-english"}


def code(text):
    return text.lower().replace("_", "-") if text else None


def request(case):
    return Request(
        document=tables().document(case["doc"]),
        country=tables().country(case["country"]),
        legalise_on=date.fromisoformat(case.get("legalise_on", "2026-11-21")),
        application_on=date.fromisoformat(case.get("application_on", "2026-11-21")),
        issued_on=date.fromisoformat(case["issued_on"]),
        language=case["language"],
        issuer=code(case.get("issuer", "local")),
        form=code(case.get("form")),
        translated_abroad=case.get("translated_in") == "abroad",
        in_brp=case.get("in_brp", False),
    )


@pytest.mark.parametrize("case", WORKED, ids=[f"{c['id']}-{c['title']}" for c in WORKED])
def test_worked_case(case):
    advice, expected = advise(request(case)), case["expect"]
    assert advice.legalisation == code(expected["legalisation"])
    assert advice.translation == code(expected["translation"])
    assert sorted(advice.warnings) == sorted(expected["warnings"])
    assert expected.get("mission", "") in (advice.mission or "")


def test_all_worked_cases_are_here():
    assert len(WORKED) == 50


def days_of(country):
    """The first and last day of every period, the days around them, and far days."""
    edges = chain.from_iterable((p.first, p.last) for p in country.periods)
    near = [day + timedelta(d) for day in edges if day for d in (-1, 0, 1)]
    return [*near, date(1900, 1, 1), TODAY, date(2100, 1, 1)]


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda c: c.code)
def test_every_country_has_exactly_one_period_and_an_answer_on_every_day(country):
    documents = ("birth_certificate_child", "custody_documents", "power_of_attorney")
    for day in days_of(country):
        assert sum(period.covers(day) for period in country.periods) == 1
        for kind in documents:
            for issuer in ("local", "consular-in-nl", "consular-abroad"):
                advice = advise(
                    Request(
                        document=tables().document(kind),
                        country=country,
                        legalise_on=day,
                        application_on=TODAY,
                        issued_on=date(2000, 1, 1),
                        language=country.languages[0] if country.languages else "xx",
                        issuer=issuer,
                    )
                )
                assert advice.legalisation in LEGALISATION
                assert advice.translation in TRANSLATION
                spoken = (
                    *stamp_steps(advice, country),
                    *translation_steps(advice, country, "xx"),
                    *warnings(advice, country, TODAY),
                )
                assert all(texts().words(said).nl for said in spoken)


def test_there_are_250_countries_with_a_name_in_each_language():
    assert len(COUNTRIES) == 250
    assert all(country.name_nl and country.name_en for country in COUNTRIES)


@pytest.mark.parametrize("outcome", sorted(LEGALISATION | {"unknown"}))
def test_every_outcome_has_words(outcome):
    inside = {
        "local-then-nl-mission": "legalise-mission-unknown",
        "local-mfa-plus-embassy-nl": "legalise-ministry-kabul",
    }
    assert inside.get(outcome, f"legalise-{outcome}") in texts()


def test_every_post_has_words_of_its_own():
    for country in COUNTRIES:
        if country.mission:
            assert f"legalise-mission-{country.code.lower()}" in texts()


def test_the_country_is_named_in_the_language_of_the_sentence():
    words = texts().words(warning_words("OBJECTION", tables().country("SN")))
    assert "Senegal" in words.nl
    words = texts().words(warning_words("FORMER_PROBLEM", tables().country("DO")))
    assert "Dominicaanse Republiek" in words.nl
    assert "Dominican Republic" in words.en


def test_a_chain_that_ends_at_the_ministry_sends_nobody_to_the_embassy():
    ghana = tables().country("GH")
    advice = advise(
        Request(tables().document("birth_certificate_child"), ghana, TODAY, TODAY, language="en")
    )
    steps = texts().words(stamp_steps(advice, ghana))
    assert "ambassade legaliseert dit document niet" in steps.nl
    assert "embassy does not legalise" in steps.en


def test_an_unknown_language_gives_an_unknown_translation():
    advice = advise(
        Request(tables().document("marriage_certificate"), tables().country("MA"), TODAY, TODAY)
    )
    assert (advice.legalisation, advice.translation) == ("apostille", "unknown")


def test_a_country_without_a_period_is_damage_not_an_answer():
    broken = tables().country("MA")._replace(periods=())
    with pytest.raises(LawDamaged, match="MA"):
        broken.period(TODAY)


def test_a_code_that_no_country_has_is_said_and_nothing_is_damaged():
    """A wrong code is the case's mistake, not the law pack's."""
    assert tables().country("QQ").name("nl") == "QQ"
    paper = {"kind": "marriage_certificate", "issuing_country": "QQ", "held": True}
    wrong = {"nationalities": ["QQ"], "country": "QQ", "fled_from": ["QZ"], "documents": [paper]}
    spouse = {"id": "a", "relation": "spouse", "relationship": {"concluded_in": "QQ"}, **wrong}
    sponsor = {"nationalities": ["NL"], "stay_abroad": {"ever": True, "country": "QX"}}
    given = {"format": "gezin-case/1", "sponsor": sponsor, "relatives": [spouse]}
    found = assess(read_case(json.dumps(given)), date(2026, 12, 1))
    codes = [one.values["code"] for one in found.warnings if one.key == "warning.unknown-country"]
    assert codes == ["QQ", "QZ", "QX"]
    route = next(one for one in found.routes if one.route == "nl-partner")
    states = {one.kind: one.legalisation for one in route.documents}
    assert states["marriage_certificate"] == "verify"
    for language in LANGUAGES:
        assert "QQ" in "\n".join(as_text(found, texts(), language))
