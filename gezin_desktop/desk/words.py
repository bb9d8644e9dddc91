"""The words of the intake: questions, answers and the desk's own sentences, in both languages.

They live in ``resources`` with Dutch and English side by side and take their language as an
argument, because the letter and the open questions use them in a language of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import tomli

from gezin_desktop import assets
from gezin_desktop.desk.formats import format_clock, format_date, format_money
from gezin_desktop.law.tables.book import LawDamaged, tables

_QUESTIONS = ("law", "texts", "questions.toml")
_OPTIONS = ("law", "texts", "options.toml")
_SENTENCES = ("desk", "sentences.toml")


class Question(NamedTuple):
    """What is asked: label, hint and reason in one language, and the place in the law."""

    label: str
    hint: str
    why: str
    source: str


@cache
def _content(parts: tuple[str, ...]) -> Mapping[str, Any]:
    return tomli.loads(assets.text(*parts))


def question_ids() -> tuple[str, ...]:
    """The ids of all questions."""
    return tuple(_content(_QUESTIONS))


def sentence_keys() -> tuple[str, ...]:
    """The keys of all sentences of the desk."""
    return tuple(_content(_SENTENCES))


@cache
def question(question_id: str, language: str) -> Question:
    """A question in one language.

    Raises:
        KeyError: there is no such question.
    """
    raw = _content(_QUESTIONS)[question_id]
    return Question(
        raw["label"][language], raw["hint"][language], raw["why"][language], raw["source"]
    )


@cache
def options(name: str, language: str) -> tuple[tuple[str, str], ...]:
    """The closed answers of a list: value and words, in order.

    Raises:
        KeyError: there is no such list.
    """
    return tuple((value, words[language]) for value, words in _content(_OPTIONS)[name].items())


def option(name: str, value: object, language: str) -> str:
    """The words of one closed answer.

    Raises:
        KeyError: the list has no such answer.
    """
    key = str(value).lower() if isinstance(value, bool) else str(value)
    words: str = _content(_OPTIONS)[name][key][language]
    return words


@assets.follows_law
@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """All countries: code and name, in the order of the alphabet of the language."""
    try:
        found = [(one.code, country(one.code, language)) for one in tables().countries()]
    except LawDamaged:
        return ()
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


@assets.follows_law
@cache
def country(code: str, language: str) -> str:
    """The name of a country; its code when the table does not know it."""
    try:
        found = tables().country(code)
    except LawDamaged:
        return code
    return found.name_nl if language == "nl" else found.name_en


@assets.follows_law
@cache
def country_aliases(language: str) -> Mapping[str, str]:
    """What else finds a country, by its code: other languages, its own ones, its codes."""
    own: dict[str, list[str]] = json.loads(assets.text("desk", "country_names.json"))
    try:
        known = {one.code: (one.name_nl, one.name_en) for one in tables().countries()}
    except LawDamaged:
        return {}
    other = 1 if language == "nl" else 0
    return {
        code: "|".join((names[other], *own.get(code, ()), code)) for code, names in known.items()
    }


@cache
def language_aliases(language: str) -> Mapping[str, str]:
    """What else finds a language, by its code: the other language's name, its own, its code."""
    other = 1 if language == "nl" else 0
    return {
        code: "|".join(filter(None, (names[other], names[2], code)))
        for code, names in _languages().items()
    }


@cache
def languages(language: str) -> tuple[tuple[str, str], ...]:
    """All languages of papers and people: code and name, in the order of the alphabet."""
    place = 0 if language == "nl" else 1
    found = [(code, names[place]) for code, names in _languages().items() if names[place]]
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


@cache
def _languages() -> Mapping[str, list[str]]:
    """The Dutch, the English and the own name of each language, empty where it has none."""
    told: dict[str, str] = json.loads(assets.text("desk", "language_names.json"))
    return {code: names.split("|") for code, names in told.items()}


def sentence(key: str, language: str, **values: object) -> str:
    """A sentence of the desk with its values written in the language.

    With a whole number ``n`` of one, the words ``<language>_one`` are used where they exist.

    Raises:
        KeyError: there is no such sentence.
    """
    if not values:
        return _plain_sentence(key, language)
    raw = _content(_SENTENCES)[key]
    words: str = raw[language]
    if values.get("n") == 1:
        words = raw.get(f"{language}_one", words)
    return words.format(**{name: written(one, language) for name, one in values.items()})


@cache
def _plain_sentence(key: str, language: str) -> str:
    """A sentence without values: a keystroke asks for some eighty of them."""
    words: str = _content(_SENTENCES)[key][language]
    return words.format()


def written(value: object, language: str) -> str:
    """A value as words: a day in full, an amount with cents, a clock time."""
    if isinstance(value, datetime):
        return format_clock(value)
    if isinstance(value, date):
        return format_date(value, language)
    if isinstance(value, Decimal):
        return format_money(value, language)
    return str(value)
