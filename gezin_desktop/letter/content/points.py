"""The conditions of one relative, sorted by what they mean for the client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gezin_desktop.law.result import ConditionResult, Consequence, Status
from gezin_desktop.law.words import small_first
from gezin_desktop.letter.content.questions import asked
from gezin_desktop.letter.model import SignName, Text, as_string, words

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief, Part

_SIGNS: dict[Status, SignName] = {
    Status.MET: "met",
    Status.UNKNOWN: "ask",
    Status.DISCRETIONARY: "assess",
    Status.NOT_APPLICABLE: "na",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One condition in the letter, and the relatives for whom it is the same."""

    condition: ConditionResult
    parts: tuple[Part, ...]

    @property
    def part(self) -> Part:
        """The first relative it is about."""
        return self.parts[0]

    @property
    def status(self) -> Status:
        """The condition's status."""
        return self.condition.status

    @property
    def sign(self) -> SignName:
        """The sign of the status; unmet has two."""
        if self.status is Status.UNMET:
            return "notyet" if self.repairable else "notnow"
        return _SIGNS[self.status]

    @property
    def repairable(self) -> bool:
        """Whether an unmet condition can be put right."""
        return self.condition.consequence is Consequence.REPAIRABLE or not self.condition.counts


def points(part: Part) -> list[Point]:
    """The conditions of a relative's main route, in the order of the route."""
    if part.main is None:
        return []
    return [Point(condition, (part,)) for condition in part.main.conditions]


def of(found: Iterable[Point], *statuses: Status) -> list[Point]:
    """The points with one of these statuses."""
    return [point for point in found if point.status in statuses]


def exemption_open(point: Point) -> bool:
    """Whether the rule fails (or weighs) and only an exemption is not known yet."""
    rule = point.condition.rule
    return point.status is Status.UNKNOWN and rule in (Status.UNMET, Status.DISCRETIONARY)


def title(brief: Brief, point: Point) -> str:
    """The condition's name as a heading."""
    return brief.title(point.condition, point.part)


def title_with_name(brief: Brief, point: Point) -> Text:
    """The condition's name, with that of the relative where the letter is about several."""
    name = words(title(brief, point))
    if len(brief.parts) == 1 or point.condition.about == "sponsor":
        return name
    return (*name, *words(" ("), *brief.names(point.parts), *words(")"))


def topic(brief: Brief, point: Point) -> str:
    """The condition's name within a sentence."""
    return lowered(brief, title(brief, point))


_ALWAYS = {"Brit", "British", "Dutch", "Europees", "Europese", "European", "Nederlander",
           "Nederlands", "Nederlandse", "Turks", "Turkse", "Turkish"}  # fmt: skip
"""Words that keep their capital within a sentence."""


def lowered(brief: Brief, sentence: str) -> str:
    """The sentence with a small first letter, unless it begins with a name or an abbreviation."""
    first = sentence.split(" ", 1)[0].removesuffix("'s")
    names = {as_string(who.short).split(" ")[0] for who in brief.people.relatives}
    names.add(as_string(brief.people.sponsor.short).split(" ")[0])
    if first in names | _ALWAYS or (len(first) > 1 and first[1:2].isupper()) or first == "I":
        return sentence
    return small_first(sentence)


def topics(brief: Brief, found: Iterable[Point]) -> Text:
    """Names of conditions in a row, each once."""
    names = list(dict.fromkeys(topic(brief, point) for point in found))
    word = brief.phrases.plain("word.and")
    if len(names) > 1 and any(f" {word} " in name for name in names):
        return words(f"{', '.join(names[:-1])}, {word} {names[-1]}")
    return brief.phrases.joined([words(name) for name in names])


def shared(brief: Brief) -> tuple[list[Point], dict[str, list[Point]]]:
    """Splits a letter about several: what is the same for more than one stands once.

    Returns:
        the points about the sponsor, and per relative's id the points that remain. A point that is
        about the relatives and the same for all of them stands under ``"*"``.
    """
    about_sponsor: list[Point] = []
    rest: dict[str, list[Point]] = {part.who.id: [] for part in brief.computed}
    everybody: list[Point] = []
    for group in _same(brief):
        if group.condition.about == "sponsor":
            about_sponsor.append(group)
        elif len(group.parts) == len(brief.computed) > 1 and group.status is Status.MET:
            everybody.append(group)
        else:
            for part in group.parts:
                rest[part.who.id].append(_own(group, part))
    rest["*"] = everybody
    return about_sponsor, rest


def _own(group: Point, part: Part) -> Point:
    """The same point as it is for one relative: what is missing may differ."""
    return next(one for one in points(part) if one.condition.id == group.condition.id)


def _same(brief: Brief) -> list[Point]:
    """Points with the same condition, status and reasons, put together.

    An open point about the sponsor joins another only where both ask the same.
    """
    found: dict[tuple[object, ...], Point] = {}
    for part in brief.computed:
        for point in points(part):
            c = point.condition
            alike = c.about != "sponsor" and c.status is Status.MET
            reasons = brief.say(c.reasons, c.about, part, everybody=alike)
            missing = c.missing if c.about == "sponsor" else ()
            asks = tuple(as_string(one) for one in asked(brief, part, missing)) if missing else ()
            key = (c.id, c.status, c.consequence, reasons, asks)
            known = found.get(key)
            found[key] = Point(known.condition, (*known.parts, part)) if known else point
    return list(found.values())
