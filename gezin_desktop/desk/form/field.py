"""How a question is declared: its place in the case, its kind, when it can still matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative


class Kind(StrEnum):
    """The control of a question."""

    DATE = "date"
    MONEY = "money"
    THREE_AMOUNTS = "three-amounts"
    NUMBER = "number"
    TEXT = "text"
    LONG_TEXT = "long-text"
    YES_NO = "yes-no"
    ROW = "row"  # short options beside each other
    STACK = "stack"  # options under each other
    COMBO = "combo"
    COUNTRY = "country"
    COUNTRIES = "countries"
    LANGUAGE = "language"
    PERSON = "person"  # the sponsor or one of the relatives
    NONE_OF_THESE = "none-of-these"  # one "no" that answers several questions
    TICKS = "ticks"  # any number of answers


@dataclass(frozen=True)
class Facts:
    """What decides whether a question is shown: the case, the person, the row it is about.

    ``beside`` holds the texts that are kept beside the case.
    """

    case: Case
    person: Relative | None = None
    row: Any = None
    marks: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def dutch(self) -> bool:
        """Whether the sponsor is known to be Dutch."""
        return "NL" in (self.case.sponsor.nationalities or ())

    @property
    def is_partner(self) -> bool:
        """Whether the person is a partner of the sponsor."""
        relation = self.person.relation if self.person else None
        return relation in {"spouse", "registered-partner", "unmarried-partner"}

    @property
    def is_child(self) -> bool:
        """Whether the person is a child of the sponsor or the sponsor's partner."""
        return self.person is not None and self.person.relation == "child"


Shown = Callable[[Facts], bool]


def always(_facts: Facts) -> bool:
    """A question that is always shown."""
    return True


def when_asked(_facts: Facts) -> bool:
    """A question that is shown only when the outcome asks for it, or when it has an answer."""
    return False


@dataclass(frozen=True)
class Field:
    """One question.

    ``path`` is the fact in the case; ``{person}`` and ``{row}`` stand for a relative's id and the
    place in a list. ``question`` finds the words; ``wording`` may add a variant. A question is
    shown when ``shown`` says so, or when the assessment misses its fact; but a fact that is missed
    waits while a question of ``after`` is still open, because that answer may make it needless.
    """

    path: str
    question: str
    kind: Kind
    options: str = ""
    shown: Shown = always
    matters: Shown = always  # without it only an answer, or a wish of the assessment, shows it
    after: tuple[str, ...] = ()
    follows: bool = False
    optional: bool = False
    wording: Callable[[Facts], str] | None = None
    needed: bool = False  # a row does not exist without it
    always_known: bool = False  # the case file has a value from the start; nothing to take back
    converts: bool = False  # an amount per month that may be told per week or year
    echo: str = ""  # which answer the program gives to the value

    def at(self, person: str = "", row: int = 0) -> str:
        """The path for one person or row."""
        return self.path.replace("{person}", person).replace("{row}", str(row))

    def words_id(self, facts: Facts) -> str:
        """The id of the question's words for these facts."""
        variant = self.wording(facts) if self.wording else ""
        return f"{self.question}.{variant}" if variant else self.question


@dataclass(frozen=True)
class Under:
    """Declares the questions about one part of the case, whose paths and words begin alike."""

    path: str
    words: str
    shown: Shown = always
    matters: Shown = always

    def __call__(self, name: str, kind: Kind, *after: str, **more: Any) -> Field:
        """Declare a question; ``after`` names questions of the same part that come first."""
        before = tuple(f"{self.path}.{one}" for one in after)
        chosen = {"shown": self.shown, "matters": self.matters, "after": before, **more}
        return Field(f"{self.path}.{name}", f"{self.words}.{name}", kind, **chosen)

    def follow(self, name: str, kind: Kind, *after: str, **more: Any) -> Field:
        """Declare a question that stands under the one it follows from."""
        return self(name, kind, *after, follows=True, **more)


@dataclass(frozen=True)
class Rows:
    """A list in the case that is shown as a table with the fields of one row below it."""

    path: str
    question: str
    columns: tuple[str, ...]
    fields: tuple[Field, ...]
    can_be_none: bool = False
    shown: Shown = always
    after: tuple[str, ...] = ()

    def at(self, person: str = "") -> str:
        """The path of the list for one person."""
        return self.path.replace("{person}", person)


@dataclass(frozen=True)
class Group:
    """Questions under one heading; ``title`` is the key of a sentence.

    ``warning`` is the key of a block that comes before the questions; ``wording`` may add a variant
    to the heading.
    """

    title: str
    fields: tuple[Field, ...] = ()
    rows: Rows | None = None
    folds: bool = False
    warning: str = ""
    wording: Callable[[Facts], str] | None = None

    def heading(self, facts: Facts) -> str:
        """The key of the heading for these facts."""
        variant = self.wording(facts) if self.wording else ""
        return f"{self.title}.{variant}" if variant else self.title


@dataclass(frozen=True)
class Tab:
    """One tab of the intake; the words hang on ``tab.<key>.title`` and ``tab.<key>.why``."""

    key: str
    number: str
    groups: tuple[Group, ...] = ()
    per_person: bool = False


@dataclass(frozen=True)
class Place:
    """Where a fact is asked: tab, person, and row of a list."""

    tab: str
    path: str
    person: str = ""
    list_path: str = ""
    row: int = -1
    field: Field | None = None
    rows: Rows | None = None


_PERSON = re.compile(r"relatives\.([a-z0-9-]+)")
_ROW = re.compile(r"\[(\d+)\]")


@lru_cache(maxsize=4096)
def template_of(path: str) -> tuple[str, str, int]:
    """A path with placeholders, and the person's id and the row that they stood for."""
    person = _PERSON.match(path)
    row = _ROW.search(path)
    template = path
    if person:
        template = template.replace(f"relatives.{person[1]}", "relatives.{person}", 1)
    if row:
        template = template.replace(row[0], "[{row}]", 1)
    return template, person[1] if person else "", int(row[1]) if row else -1
