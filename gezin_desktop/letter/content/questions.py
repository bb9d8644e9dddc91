"""The questions a letter asks about facts that are missing: ``resources/letter/questions.toml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import tomli

from gezin_desktop import assets
from gezin_desktop.letter.model import Language, Span, Text, words

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief, Part

MOST = 4
"""Questions that one open condition asks at a time."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the facts it asks for, and its sentences by language and voice.

    What it ``covers`` it asks for as well, but those facts alone do not call for it.
    """

    facts: tuple[str, ...]
    sentences: dict[str, str]
    covers: tuple[str, ...] = ()
    last: bool = False

    def asks_for(self, fact: str) -> bool:
        """Whether the question asks for a fact such as ``relative.exam.passed``."""
        return any(fact == own or fact.startswith(f"{own}.") or own == "" for own in self.facts)

    @property
    def about(self) -> str:
        """``sponsor`` or ``relative``."""
        return self.facts[0].split(".")[0]

    def sentence(self, language: Language, voice: str) -> str:
        """The sentence in the voice asked for, or the plain one."""
        return self.sentences.get(f"{language}{voice}", self.sentences[language])


@cache
def questions() -> tuple[Question, ...]:
    """All questions, in the order in which they are tried."""
    content = tomli.loads(assets.text("letter", "questions.toml"))
    return tuple(
        Question(
            tuple(entry["facts"]),
            {name: text for name, text in entry.items() if isinstance(text, str)},
            tuple(entry.get("covers", ())),
            entry.get("last", False),
        )
        for entry in content["question"]
    )


@cache
def _question_for(fact: str) -> Question:
    """The first question that asks for a fact; the last of all asks for any."""
    return next(question for question in questions() if question.asks_for(fact))


def fact_of(path: str) -> str:
    """``relatives.omar.exam.passed`` becomes ``relative.exam.passed``."""
    parts = path.replace("[", ".").replace("]", "").split(".")
    if parts[0] == "relatives" and len(parts) > 2:
        return ".".join(["relative", *parts[2:]])
    return ".".join(part for part in parts if not part.isdigit())


def asked(
    brief: Brief, part: Part | None, missing: Iterable[str], *, all_of_them: bool = False
) -> list[Text]:
    """The questions about missing facts, each once; at most four unless all are wanted."""
    facts = [
        fact_of(path)
        for path in missing
        # where the day is known, what is missing is an amount of that day
        if path != "receipt_date" or brief.case.receipt_date is None
    ]
    covered = {own for fact in facts for own in _question_for(fact).covers}
    needed = {id(_question_for(fact)) for fact in facts if fact not in covered}
    chosen = [question for question in questions() if id(question) in needed]
    chosen = [question for question in chosen if not question.last] or chosen
    worded = [_worded(brief, part, question) for question in chosen]
    return worded if all_of_them else worded[:MOST]


def _worded(brief: Brief, part: Part | None, question: Question) -> Text:
    sponsor = brief.people.sponsor
    who = sponsor if question.about == "sponsor" or part is None else part.who
    voice = "_you" if who.is_client else "_client" if sponsor.is_client else ""
    if f"{brief.language}_more" in question.sentences and _named_papers(brief, part):
        voice = "_more"
    template = question.sentence(brief.language, voice)
    values = {"name": who.short, "sponsor": sponsor.short}
    return _with_names(template, values)


def _named_papers(brief: Brief, part: Part | None) -> bool:
    """Whether the file holds papers of this relative already."""
    return part is not None and any(
        relative.documents for relative in brief.case.relatives if relative.id == part.who.id
    )


def _with_names(template: str, values: dict[str, Text]) -> Text:
    spans: list[Span] = []
    rest = template
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        spans.extend((*words(before), *values[name]))
    return (*spans, *words(rest))
