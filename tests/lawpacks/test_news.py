"""What is new in a pack is told in sentences, in both languages, and nothing of it is left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from gezin_desktop.law.packs.news import Teller
from gezin_desktop.law.tables.book import DATED, Tables, tables
from gezin_desktop.law.words import LANGUAGES, texts

from .making import own_tables

Change = Callable[[dict[str, Any]], None]


def told(table: str, change: Change, language: str = "en", **sentences: dict[str, str]):
    """The lines about a table that was changed."""
    content = json.loads(own_tables()[f"tables/{table}.json"])
    change(content)
    new = Tables.from_files({f"{table}.json": json.dumps(content).encode()})
    lines = Teller(texts(), tables(), new, language).lines(sentences)  # type: ignore[arg-type]
    return [line.replace("\u00a0", " ") for line in lines]


def row(table: dict[str, Any], id_: str) -> dict[str, Any]:
    return next(one for one in table["records"] if one["id"] == id_)


def last(table: dict[str, Any], kind: str) -> dict[str, Any]:
    return [one for one in table["records"] if (one.get("kind") or one["group"]) == kind][-1]


def nothing(_table: dict[str, Any]) -> None:
    """Change nothing."""


@pytest.mark.parametrize(
    ("table", "change", "line"),
    [
        ("fees", nothing, None),
        (
            "fees",
            lambda t: last(t, "family-first-adult").update(amount="255.00"),
            "Fee, first family application, adult, from 1 January 2026: €254.00 was corrected to "
            "€255.00.",
        ),
        (
            "fees",
            lambda t: last(t, "family-first-adult").update(valid_to="2027-06-30"),
            "Fee, first family application, adult: €254.00 is known up to and including 30 June "
            "2027.",
        ),
        (
            "fees",
            lambda t: last(t, "family-first-adult").update(valid_to=None),
            "Fee, first family application, adult: €254.00 holds without a known last day.",
        ),
        (
            "fees",
            lambda t: t["records"].remove(last(t, "family-first-adult")),
            "Fee, first family application, adult: what held from 1 January 2026 (€254.00) is no "
            "longer in it.",
        ),
        (
            "fees",
            lambda t: last(t, "family-first-adult").update(note="seen again"),
            "Of 1 amounts and rules the source, the day or the note is another one.",
        ),
        (
            "periods",
            lambda t: last(t, "objection-period").update(value=6),
            "Term for objection, from",
        ),
        (
            "country_groups",
            lambda t: last(t, "mvv-exempt")["members"].append("MA"),
            "Nationalities without an mvv, from",
        ),
        (
            "aow_age",
            lambda t: last(t, "by-birth").update(age_months=808, months=4),
            "67 years and 3 months was corrected to 67 years and 4 months",
        ),
        (
            "legalisation",
            lambda t: _of(t, "countries", "MA")["legalisation_periods"][-1].update(route="none"),
            "Morocco, legalising papers: apostille becomes no legalisation.",
        ),
        (
            "legalisation",
            lambda t: _of(t, "countries", "MA").update(official_languages=["ar"]),
            "Morocco: other data about languages, papers or the Dutch mission.",
        ),
        (
            "legalisation",
            lambda t: t["countries"].remove(_of(t, "countries", "MA")),
            "No longer in the list of countries: Morocco.",
        ),
        (
            "documents",
            lambda t: t["documents"][0].update(translate="always"),
            "Document with other rules: Copy of the family member's passport",
        ),
        ("sources", lambda t: t["records"][0].update(title="Another title"), "Sources: 1 new or"),
    ],
)
def test_each_change_has_its_sentence(table: str, change: Change, line: str | None):
    lines = told(table, change)
    if line is None:
        assert lines == []
        return
    assert len(lines) == 1
    assert line in lines[0]
    (dutch,) = told(table, change, "nl")
    assert dutch != lines[0]


def _of(table: dict[str, Any], name: str, code: str) -> dict[str, Any]:
    return next(one for one in table[name] if one["code"] == code)


def test_another_sentence_is_shown_as_it_was_and_as_it_will_be():
    entry = {"nl": "Leges {x}", "en": "Fee {x}"}
    (line,) = told("fees", nothing, **{"fee-family-first-adult": entry})
    assert line == 'Other sentence: "Application to the IND (fee)" becomes "Fee {x}".'


def test_every_kind_and_every_way_of_legalising_has_a_name_in_both_languages():
    for table in DATED:
        for kind in tables().table(table).rows:
            key = f"pack-kind.{table}.{kind}"
            assert texts().raw(key, "nl") != texts().raw(key, "en"), key
    for country in tables().countries():
        for period in country.periods:
            for language in LANGUAGES:
                assert texts().raw(f"pack-route.{period.route}", language)
