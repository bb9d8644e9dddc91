"""Letters about the worked examples, and about changed copies of them, made once per test run."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from gezin_desktop import assets
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.letter.compose import letter_for
from gezin_desktop.letter.content.later import assess_later
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.model import Definitions, Language, Letter, Receipt
from gezin_desktop.letter.options import DEFAULT, LetterOptions
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.reading import aloud

from letter.pdf_text import ReadBack

TODAY = date(2026, 11, 21)
MADE_AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
LANGUAGES: tuple[Language, ...] = ("nl", "en")
DESK = DeskProfile(
    "Rechtswinkel Eemland",
    "Gratis advies over familie en verblijf",
    "Free advice on family and residence",
    "Rechtswinkel Eemland, Postbus 000, 3800 AA Amersfoort",
    "033 000 00 00",
    "balie@rechtswinkel-eemland.example",
    ("Postbus 000", "3800 AA Amersfoort"),
)
EXAMPLES: tuple[Path, ...] = tuple(sorted(assets.path("examples").glob("*.json")))
NUMBERS = tuple(path.name[:2] for path in EXAMPLES)
EVERY = [(number, language) for number in NUMBERS for language in LANGUAGES]

Change = Callable[[dict[str, Any]], None]


def content(number: str) -> dict[str, Any]:
    """An example as plain values, free to change."""
    path = next(path for path in EXAMPLES if path.name.startswith(number))
    return dict(json.loads(path.read_text(encoding="utf-8")))


def case(number: str, change: Change | None = None) -> Case:
    """An example, perhaps with changed facts."""
    values = content(number)
    if change is not None:
        change(values)
    return read_case(json.dumps(values))


def compose(
    of: Case,
    language: Language = "nl",
    *,
    relatives: Iterable[str] | None = None,
    options: LetterOptions = DEFAULT,
    desk: DeskProfile = DESK,
) -> Letter:
    """The letter about a case on the day of all tests."""
    return letter_for(
        of,
        assess(of, TODAY),
        language=language,
        today=TODAY,
        desk=desk,
        relatives=relatives,
        later=assess_later(of, TODAY),
        options=options,
    )


@cache
def letter(number: str, language: Language) -> Letter:
    """The letter about an example."""
    return compose(case(number), language)


@cache
def pdf(number: str, language: Language) -> bytes:
    """The same letter as PDF."""
    return render(letter(number, language), made_at=MADE_AT)


@cache
def read_back(number: str, language: Language) -> ReadBack:
    """The PDF opened again; nobody changes it."""
    return ReadBack(pdf(number, language))


def lines(of: Letter) -> list[str]:
    """Every line of a letter read aloud, with ordinary spaces."""
    return [line.replace("\u00a0", " ") for line in aloud(of)]


def told(of: Letter) -> str:
    """A whole letter as one string."""
    return "\n".join(lines(of))


def prose(of: Letter) -> list[str]:
    """The lines the client reads: without reference column, sources and receipt."""
    kept = tuple(block for block in of.blocks if not isinstance(block, Definitions | Receipt))
    bare = dataclasses.replace(of, blocks=kept, reference=())
    sources = {source for block in kept for source in getattr(block, "sources", ())}
    return [line for line in lines(bare) if line not in sources]


def sentences(of: Letter) -> list[str]:
    """The sentences of the prose that have two words or more."""
    found = (part for line in prose(of) for part in re.split(r"(?<=[.?!:])\s+", line))
    return [one for one in found if len(re.findall(r"[^\W\d_]{2,}", one)) > 1]


def too_long(found: list[str]) -> list[str]:
    """Sentences of more than 21 words that are no list of things, each with what belongs to it."""
    return [one for one in found if len(one.split()) > 21 and one.count(",") < 3 and "(" not in one]
