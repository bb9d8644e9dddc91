"""The words of whole letters: one language, plain, no leftovers of the machinery."""

from __future__ import annotations

import json
import re
import statistics
import tomllib
from functools import cache

import pytest
from gezin_desktop import assets
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.word_files import flatten
from gezin_desktop.letter.content.phrases import all_phrases

from letter.cases import EVERY, NUMBERS, letter, lines, prose, sentences, told, too_long

# Words of one language that are no word, name or title of a law in a letter in the other.
_FOREIGN = {
    "nl": {"the", "and", "you", "your", "with", "must", "this", "that", "are", "have", "not",
           "from", "if", "by", "has", "which", "application", "family"},
    "en": {"het", "een", "niet", "uw", "wij", "moet", "voor", "met", "bij", "naar", "dat", "zijn",
           "wordt", "hebt", "geen", "aanvraag", "papieren"},
}  # fmt: skip
# Names that people and payers of the examples have, and Dutch names that English letters keep.
_NAMES = re.compile(
    r"Sanne de Wit|Bakkerij De Molen|Kas & Kas|Uitzendbureau Eemland|Zorggroep Zuidoost"
    r"|Haddad Klusbedrijf|\bmet\b(?=:|,| on )|: met\b|\bnot met\b|\balready met\b|Al voldaan"
    r"|Already met|have met|have not met"
)


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_a_letter_speaks_one_language(number, language):
    text = _NAMES.sub(" ", "\n".join(prose(letter(number, language))))
    used = {word.lower() for word in re.findall(r"[^\W\d_]+", text)}
    foreign = _FOREIGN[language] - ({"met"} if language == "en" else set())
    assert not used & foreign


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_no_phrase_of_the_other_language_is_in_a_letter(number, language):
    text = told(letter(number, language))
    assert not [part for part in _only_in("en" if language == "nl" else "nl") if part in text]


@cache
def _only_in(language: str) -> tuple[str, ...]:
    """Stretches of four words or more between the places of all texts in one language."""
    other = "en" if language == "nl" else "nl"
    found: set[str] = set()
    for phrase in _all_texts().values():
        if phrase[other] != phrase[language]:
            parts = re.split(r"\{\w+\}|\*\*", phrase[language].replace("~", " "))
            found |= {part.strip() for part in parts if len(part.split()) >= 4}
    return tuple(found)


@cache
def _all_texts() -> dict[str, dict[str, str]]:
    found = dict(all_phrases())
    for file in assets.path("law", "texts").glob("*.toml"):
        found.update(flatten(tomllib.loads(file.read_text(encoding="utf-8"))))
    return found


@cache
def _ids() -> set[str]:
    """Every id that must never be read by a client: conditions, papers, fees, facts, texts."""
    routes = json.loads(assets.text("law", "routes.json"))
    found = {condition for conditions in routes.values() for condition in conditions}
    found |= {kind.id for kind in tables().documents()}
    found |= {key for key in _all_texts() if re.search(r"[-_.]", key)}
    return {one for one in found if not re.fullmatch(r"route\..*|[a-z]+\.[a-z]{2,3}", one)}


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_nothing_of_the_machinery_is_left_in_a_letter(number, language):
    text = told(letter(number, language))
    assert not re.search(r"[{}~*]|\bNone\b|\bTrue\b|\bFalse\b|Decimal|Said\(|datetime", text)
    assert not re.search(r"\b(sponsor|relatives?)[.\[]\w", text)
    words = set(re.findall(r"[\w.]+(?:[-_][\w.]+)+", "\n".join(prose(letter(number, language)))))
    assert not words & _ids()


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_no_text_is_empty_doubled_or_badly_joined(number, language):
    for line in lines(letter(number, language)):
        assert line.strip()
        assert not re.search(r"\s{2,}(?![A-Z])|\s[.,;:?]|[.]{2}|,,|\(\s|\s\)|\(\)", line), line
        doubled = re.search(r"\b([^\W\d_]{2,}) \1\b", line, re.IGNORECASE)
        assert not doubled or doubled[1].lower() in {"u", "kas"}, line


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_sentences_begin_with_a_capital(number, language):
    for line in prose(letter(number, language)):
        assert not re.search(r"[^\W\d][.?!] [a-zé]", line), line


_FORBIDDEN = {
    "nl": [
        "indien", "mits", "tenzij", "dient te", "gehouden te", "betreffende", "inzake",
        "met betrekking tot", "conform", "ingevolge", "ex artikel", "middelen van bestaan",
        "inwilligen", "toewijzen", "afwijzen", "beschikking", "vreemdeling", "betrokkene",
        "cliënt", "gezinshereniger", "overkomst", "ontheffing", "dispensatie",
        "belangenafweging", "onvoldoende gebleken", "niet aannemelijk", "helaas", "gelukkig",
        "uiteraard", "spoedig", "tijdig", "te zijner tijd", "circa", "plusminus", "d.d.",
        "m.b.t.", "o.g.v.", "illegaal", "schijnhuwelijk", "nephuwelijk", "huiselijk geweld",
        "mishandeling", "vluchteling", "asielzoeker", "polygamie", "crimineel",
        "gehandicapte", "echtgenote", "echtgenoot", "hij", "hem", "haar", "kansrijk", "kansloos",
        "gegarandeerd", "u heeft", "geen recht op", "dit programma",
    ],
    "en": [
        "shall", "is required to", "regarding", "with respect to", "pursuant", "subsistence",
        "sustainable", "decision letter hereof", "alien", "the applicant", "reunifier",
        "waiver", "dispensation", "balancing exercise", "insufficiently", "not entitled",
        "unfortunately", "of course", "in due course", "timely", "approx", "inter alia",
        "illegal", "sham", "domestic violence", "refugee", "asylum seeker", "polygamy",
        "criminal past", "disabled", "husband", "wife", "he", "she", "him", "his", "her", "hers",
        "hopeless", "guaranteed", "this program", "don't", "can't", "won't",
    ],
}  # fmt: skip
_VOLUNTEERS = "VluchtelingenWerk (the refugee council)"


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_words_that_hurt_or_hinder_are_not_used(number, language):
    text = "\n".join(prose(letter(number, language))).replace(_VOLUNTEERS, "").lower()
    for word in _FORBIDDEN[language]:
        assert not re.search(rf"(?<![\w‘]){re.escape(word)}(?!\w)", text), word
    assert "!" not in text
    assert not re.search(
        r"(?<!norm )\bvoor \d{1,2} [a-z]+ 20\d\d|\bbefore \d{1,2} [a-z]+ 20\d\d", text
    )


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_sentences_are_short(number, language):
    found = sentences(letter(number, language))
    assert statistics.mean(len(one.split()) for one in found) <= 6.5
    assert not too_long(found)


def _syllables(word: str, language: str) -> int:
    """Groups of vowels; a silent e at the end of an English word does not count."""
    word = word.lower()
    count = len(re.findall("[aeiouyáéíóúàèëïöü]+", word))
    silent = language == "en" and word.endswith("e") and not word.endswith("le") and count > 1
    return max(1, count - silent)


def _ease(number: str, language: str) -> float:
    """Reading ease from 0 to 100: Flesch for English, Douma's version for Dutch."""
    found = sentences(letter(number, language))
    words = [word for one in found for word in re.findall(r"[^\W\d_]+", one)]
    syllables = sum(_syllables(word, language) for word in words) / len(words)
    length = len(words) / len(found)
    if language == "nl":
        return 206.84 - 77 * syllables - 0.93 * length
    return 206.84 - 84.6 * syllables - 1.015 * length


@pytest.mark.parametrize("number", NUMBERS)
def test_the_dutch_is_easy_to_read(number):
    assert _ease(number, "nl") >= 70  # "standard" ends at 60, "fairly easy" begins at 70


@pytest.mark.parametrize("number", NUMBERS)
def test_the_english_is_easy_to_read(number):
    assert _ease(number, "en") >= 70  # plain English is said to begin at 60


def test_every_phrase_has_the_same_places_in_both_languages():
    for key, phrase in all_phrases().items():
        places = [sorted(set(re.findall(r"\{(\w+)\}", phrase[one]))) for one in ("nl", "en")]
        assert places[0] == places[1], key
        assert phrase["nl"].count("**") == phrase["en"].count("**"), key
        assert phrase["nl"].count("**") % 2 == 0, key


def test_every_phrase_for_the_client_has_a_plain_one():
    for key in all_phrases():
        if key.endswith("-you"):
            assert key.removesuffix("-you") in all_phrases()
