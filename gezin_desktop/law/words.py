"""From a sentence to be (`Said`) to words, in the language and the voice asked for.

The sentences stand in ``resources/law/texts/*.toml``, Dutch and English side by side under one key.
A text may also have a version for the person it is about (``nl_you``, ``en_you``), for letters that
speak to that person. Dates and amounts are written in the language of the sentence, never in that
of the computer.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from gezin_desktop import assets
from gezin_desktop.case.months import MONTHS
from gezin_desktop.law.result import CountryName, Said
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.word_files import own_entries

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, Language] = ("nl", "en")
NO_BREAK = "\u00a0"

_WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_PEOPLE: Mapping[Language, Mapping[str, str]] = {
    "nl": {"sponsor": "de referent", "relative": "het gezinslid"},
    "en": {"sponsor": "the sponsor", "relative": "the relative"},
}


@dataclass(frozen=True, slots=True)
class Words:
    """The same sentence in both languages."""

    nl: str
    en: str


class TextMissing(KeyError):
    """No text stands under a key; the program's resources are damaged."""


def long_date(day: date, language: Language, *, weekday: bool = False) -> str:
    """``1 december 2026`` / ``1 December 2026``, held together by no-break spaces."""
    words = [str(day.day), MONTHS[language][day.month - 1], str(day.year)]
    if weekday:
        words.insert(0, _WEEKDAYS[language][day.weekday()])
    return NO_BREAK.join(words)


def small_first(sentence: str) -> str:
    """The sentence with a small first letter, as it stands within another sentence.

    Dutch writes ``Eén`` with one accent, for a capital needs none, and ``één`` with two.
    """
    if sentence.startswith("Eén"):
        return f"één{sentence[3:]}"
    return sentence[:1].lower() + sentence[1:]


def euro(amount: Decimal, language: Language) -> str:
    """``€ 2.337,00`` / ``€2,337.00``."""
    english = f"{amount:,.2f}"
    if language == "en":
        return f"€{english}"
    return f"€{NO_BREAK}{english.translate(str.maketrans(',.', '.,'))}"


class Texts:
    """All sentences of the program that do not belong to the window alone."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        self._entries = entries

    def keys(self) -> Iterable[str]:
        """Every key there is a text for."""
        return self._entries.keys()

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def raw(self, key: str, language: Language, *, you: bool = False) -> str:
        """The text under a key, its placeholders still in it.

        Raises:
            TextMissing: there is none.
        """
        entry = self._entries.get(key)
        if entry is None:
            raise TextMissing(key)
        if you and f"{language}_you" in entry:
            return entry[f"{language}_you"]
        return entry[language]

    def title(self, condition_id: str, language: Language, *, you: bool = False) -> str:
        """The name of a condition."""
        return self.raw(f"{condition_id}.title", language, you=you)

    def say(
        self,
        said: Said | Iterable[Said],
        language: Language,
        *,
        you: bool = False,
        people: Mapping[str, str] | None = None,
    ) -> str:
        """One sentence, or several after each other.

        Args:
            said: the sentences to be.
            language: ``nl`` or ``en``.
            you: speak to the person the sentence is about.
            people: names for ``sponsor`` and ``relative``; roles by default.
        """
        if not isinstance(said, Said):
            return " ".join(self.say(one, language, you=you, people=people) for one in said)
        names = {**_PEOPLE[language], **(people or {})}
        values: dict[str, Any] = {
            name: self._shown(value, language, you=you, people=people)
            for name, value in said.values.items()
        }
        for role, name in names.items():
            values[role], values[role.capitalize()] = name, name[:1].upper() + name[1:]
        text = _FORMATTER.vformat(self.raw(said.key, language, you=you), (), values)
        return _ONE_STOP.sub(".", text) if ".." in text else text

    def words(self, said: Said | Iterable[Said]) -> Words:
        """The sentence in both languages, about the people in their roles."""
        many = (said,) if isinstance(said, Said) else tuple(said)
        return Words(self.say(many, "nl"), self.say(many, "en"))

    def _shown(self, value: Any, language: Language, **voice: Any) -> Any:
        if isinstance(value, date):
            return long_date(value, language)
        if isinstance(value, Decimal):
            return euro(value, language)
        if isinstance(value, CountryName):
            return tables().country(value.code).name(language)
        if isinstance(value, StrEnum):
            return self.raw(f"name.{type(value).__name__}.{value.value}", language)
        if isinstance(value, Said):
            return self.say(value, language, **voice)
        if isinstance(value, tuple) and value and isinstance(value[0], Said):
            return " ".join(self.say(one, language, **voice) for one in value)
        return value


class _Formatter(string.Formatter):
    """Only plain names between braces: no attributes, no indices."""

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, str]:
        return kwargs[field_name], field_name


_FORMATTER = _Formatter()
_ONE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
"""A name that ends with a full stop (B.V.) at the end of a sentence: one stop is enough."""


@assets.follows_law
@cache
def texts() -> Texts:
    """The sentences in use, read once: the program's own, some of them as a law pack has them.

    Raises:
        assets.AssetMissing: the installation is damaged.
    """
    entries = own_entries()
    packed = {name: data for name, data in assets.law_in_use().items() if name[:6] == "texts/"}
    if packed:
        from gezin_desktop.law.packs.sentences import fitting

        entries.update(fitting(entries, packed))
    return Texts(entries)
