"""Every source of the law is named in full, in the language that was chosen."""

import re

import pytest
from gezin_desktop.desk.result.speech import source_line
from gezin_desktop.law.routes import CONDITIONS
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import texts

CITED = sorted(
    {
        cite.source
        for conditions in CONDITIONS.values()
        for one in conditions
        for cite in (*one.cites, *(cite for way in one.exemptions for cite in way.cites))
    }
)
_DAY_OF_A_MACHINE = re.compile(r"\d{4}-\d{2}")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_source_shows_a_machine_s_day_or_a_dash(language):
    for source in tables().sources():
        line = source_line(source.id, language)
        told = line.rpartition("Tekst" if language == "nl" else "Text")[2]
        assert not _DAY_OF_A_MACHINE.search(told), line
        assert "–" not in told, line


@pytest.mark.parametrize("source", CITED)
def test_a_source_that_is_cited_has_a_name_of_its_own(source):
    dutch, english = source_line(source, "nl"), source_line(source, "en")
    vague = ("Andere ", "Advocaten en andere", "Other ", "Lawyers and other")
    assert not dutch.startswith(vague), dutch
    assert not english.startswith(vague), english
    assert "Tekst" in dutch
    assert "Text" in english


def test_publishers_and_days_are_told_in_the_chosen_language():
    assert source_line("dir-2003-86", "nl").replace("\u00a0", " ") == (
        "Richtlijn 2003/86/EG over gezinshereniging, Europese Unie. "
        "Tekst van 22 september 2003. Officiële bron."
    )
    assert source_line("dir-2003-86", "en").replace("\u00a0", " ") == (
        "Directive 2003/86/EC on family reunification, European Union. "
        "Text of 22 September 2003. Official source."
    )
    assert source_line("NWW", "nl").endswith("Tekst zonder datum. Officiële bron.")


def test_every_name_of_a_source_or_publisher_belongs_to_one():
    ids = {f"source-title.{one.id}" for one in tables().sources()}
    publishers = {f"publisher.{one.publisher}" for one in tables().sources()}
    named = {key for key in texts().keys() if key.startswith(("source-title.", "publisher."))}  # noqa: SIM118
    assert named <= ids | publishers
