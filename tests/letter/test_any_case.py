"""Whatever is known and whatever is missing: a letter about a relative can always be made."""

from __future__ import annotations

import copy
import json
from datetime import date, timedelta

import pytest
from gezin_desktop.case.kinds import Relation
from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.letter.options import LetterOptions, Section
from gezin_desktop.letter.pdf.draw import render
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letter.cases import MADE_AT, NUMBERS, TODAY, case, compose, content, lines, told
from letter.pdf_text import ReadBack

_KEPT = {"format", "id", "kind", "on"}  # without these a file is no case


def _leaves(values, path=()):
    """The paths of all facts below a value."""
    entries = values.items() if isinstance(values, dict) else enumerate(values)
    for name, value in entries:
        if isinstance(value, dict | list) and value:
            yield from _leaves(value, (*path, name))
        elif name not in _KEPT:
            yield (*path, name)


@st.composite
def _partial_cases(draw):
    """An example with facts taken out, other relations, another day and another client."""
    values = copy.deepcopy(content(draw(st.sampled_from(NUMBERS))))
    facts = sorted((one for one in _leaves(values) if isinstance(one[-1], str)), key=str)
    for path in draw(st.lists(st.sampled_from(facts), max_size=12, unique=True)) if facts else ():
        holder = values
        for part in path[:-1]:
            holder = holder[part]
        holder.pop(path[-1], None)
    for relative in values["relatives"]:
        if draw(st.booleans()):
            relative["relation"] = draw(st.sampled_from([one.value for one in Relation]))
    day = draw(st.none() | st.dates(TODAY - timedelta(days=900), date(2028, 12, 31)))
    values["receipt_date"] = day.isoformat() if day else None
    ids = [relative["id"] for relative in values["relatives"]]
    values["client"] = draw(st.sampled_from([None, "sponsor", *ids]))
    try:
        return read_case(json.dumps(values))
    except CaseRefused:
        values["relatives"] = [{"id": "iemand"}]
        values["client"] = None
        return read_case(json.dumps({"format": values["format"], "relatives": values["relatives"]}))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_partial_cases(), st.sampled_from(["nl", "en"]), st.sets(st.sampled_from(list(Section))))
def test_a_letter_can_always_be_composed(of, language, left_out):
    made = compose(of, language, options=LetterOptions(leave_out=frozenset(left_out)))
    text = told(made)
    assert len(lines(made)) > 8
    assert not any(sign in text for sign in "{}~*")
    assert "None" not in text
    assert {"nl": "Wat u nu moet doen", "en": "What to do now"}[language] in text


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_partial_cases(), st.sampled_from(["nl", "en"]))
def test_and_drawn_and_read_back(of, language):
    made = compose(of, language)
    assert ReadBack(render(made, made_at=MADE_AT)).sentences() == lines(made)


@pytest.mark.parametrize(
    "name", ["<b>Jan</b> & Piet", "</para>", "{name}", "**Jan**", "~", "%s %(x)s", "U is", "$1 \\1"]
)
def test_markup_in_a_name_is_only_letters(name):
    def rename(values):
        values["relatives"][0]["given_names"] = name
        values["sponsor"]["incomes"][0]["payer"] = name

    made = compose(case("01", rename))
    assert f"Voorlopig advies: {name} bij u in Nederland" in told(made)
    assert "Beste Daan Vermeer," in told(made)
    assert f"ingevuld door {name}." in told(made).replace("..", ".")
    assert ReadBack(render(made, made_at=MADE_AT)).sentences() == lines(made)


@pytest.mark.parametrize(
    ("given", "family"),
    [("王", "小明"), ("محمد", "بن عبد الله"), ("יצחק", "כהן"), ("ሰላም", "ገብረ"), ("สมชาย", "ใจดี"),
     ("Łukasz", "Żółć"), ("प्रियंका", "श्रीवास्तव")],
)  # fmt: skip
def test_a_name_in_any_script_is_in_the_letter_and_in_the_file(given, family):
    def rename(values):
        values["relatives"][0].update(given_names=given, family_name=family, name_own_script=None)

    made = compose(case("01", rename))
    text = "\n".join(ReadBack(render(made, made_at=MADE_AT)).sentences())
    assert f"U vroeg ons of {given} {family} bij u in Nederland kan komen wonen." in text
