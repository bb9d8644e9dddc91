"""What all parts of a letter share: the case, the assessment, the people, the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gezin_desktop.case.kinds import Relation
from gezin_desktop.case.model import Case
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    RouteResult,
    Said,
    Status,
    Verdict,
)
from gezin_desktop.law.words import long_date, texts
from gezin_desktop.letter.content.later import received
from gezin_desktop.letter.content.people import SPONSOR, People, Who, people
from gezin_desktop.letter.content.phrases import NO_BREAK, Phrases
from gezin_desktop.letter.content.voice import polished
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.model import Language, Text, as_string, words
from gezin_desktop.letter.options import DEFAULT, LetterOptions

VIOLENCE = "nl-violence"
_ROLE_OF_SPONSOR: dict[Language, str] = {"nl": "de referent", "en": "the sponsor"}
_THE_CHILD: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"\b[Hh]et kind\b"),
    "en": re.compile(r"\b[Tt]he child\b"),
}
_OF_SPONSOR = re.compile(r"\{sponsor\}|\breferent\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One relative in the letter: the route it speaks of first, and the others that are open."""

    who: Who
    main: RouteResult | None
    others: tuple[RouteResult, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of the main route; ``None`` when no route was worked out."""
        return self.main.verdict if self.main else None


@dataclass(frozen=True)
class Brief:
    """The matter of one letter."""

    case: Case
    assessment: Assessment
    today: date
    language: Language
    desk: DeskProfile
    parts: tuple[Part, ...]
    people: People
    phrases: Phrases
    later: Assessment | None = None
    options: LetterOptions = DEFAULT

    # -- words ----------------------------------------------------------------------------------

    def day(self, day: date, *, weekday: bool = False) -> str:
        """A date in the letter's language; a line may break after the weekday."""
        shown = long_date(day, self.language, weekday=weekday)
        return shown.replace(NO_BREAK, " ", 1) if weekday else shown

    def say(
        self,
        said: Said | Iterable[Said],
        about: str,
        part: Part | None = None,
        *,
        everybody: bool = False,
    ) -> str:
        """Sentences of the law, to the client where they are about the client.

        With ``everybody`` they name all relatives of the letter at once instead of one.
        """
        many = (said,) if isinstance(said, Said) else said
        names = self._names(part)
        if everybody:
            names["relative"] = self.phrases.plain("role.everybody")
        told = [
            texts().say(one, self.language, you=self._to_you(one.key, about, part), people=names)
            for one in many
        ]
        return self._child_by_name(polished(" ".join(told), self.language), part)

    def title(self, condition: ConditionResult, part: Part | None = None) -> str:
        """The name of a condition."""
        you = self._to_you(f"{condition.id}.title", condition.about, part)
        name = texts().title(condition.id, self.language, you=you)
        if self.people.sponsor.is_client:
            return name
        name = self._child_by_name(name, part)
        role = _ROLE_OF_SPONSOR[self.language]
        return name.replace(role, self._plain(self.people.sponsor))

    def _to_you(self, key: str, about: str, part: Part | None) -> bool:
        """Whether a sentence speaks to the client.

        The versions for the client of sentences that name the sponsor speak to the sponsor,
        whatever the condition is about; for a relative who is the client the plain ones are right,
        with the names filled in.
        """
        if _OF_SPONSOR.search(texts().raw(key, "nl")):
            return self.people.sponsor.is_client
        return self.is_client(about, part)

    def relation(self, part: Part) -> Relation | None:
        """What the relative of this part is to the sponsor, when the case says so."""
        return next(one.relation for one in self.case.relatives if one.id == part.who.id)

    def is_here(self, part: Part) -> bool:
        """Whether the relative of this part is in the Netherlands already."""
        return any(one.in_nl for one in self.case.relatives if one.id == part.who.id)

    def is_client(self, about: str, part: Part | None) -> bool:
        """Whether a sentence about ``sponsor``, ``relative`` or ``both`` is about the client."""
        relative = part is not None and part.who.is_client
        if about == "both":
            return self.people.sponsor.is_client or relative
        return self.people.sponsor.is_client if about == SPONSOR else relative

    def _child_by_name(self, text: str, part: Part | None) -> str:
        """On the route of the parent of a Dutch child the sponsor is the child, called by name."""
        sponsor = self.people.sponsor
        route = part.main.route if part is not None and part.main is not None else ""
        if route != "eu-dutch-child-parent" or sponsor.is_client or not sponsor.named:
            return text
        return _THE_CHILD[self.language].sub(lambda _match: self._plain(sponsor), text)

    def _names(self, part: Part | None) -> dict[str, str]:
        names = {"sponsor": self._plain(self.people.sponsor)}
        if part is not None:
            names["relative"] = self._plain(part.who)
        return names

    def _plain(self, who: Who) -> str:
        return self.phrases.plain("role.you") if who.is_client else as_string(who.short)

    def you_key(self, key: str, who: Who) -> str:
        """The phrase ``key``, or its version that speaks to the client where ``who`` is that."""
        return f"{key}-you" if who.is_client else key

    def names(self, parts: Iterable[Part]) -> Text:
        """The short names of some relatives, the client as "u"."""
        return self.people_named(part.who for part in parts)

    def people_named(self, whos: Iterable[Who]) -> Text:
        """The short names of some people, the client as "u" and first."""
        ordered = sorted(whos, key=lambda who: not who.is_client)
        you = words(self.phrases.plain("role.you"))
        return self.phrases.joined([you if who.is_client else who.short for who in ordered])

    # -- the outcome ----------------------------------------------------------------------------

    @cached_property
    def computed(self) -> tuple[Part, ...]:
        """The relatives for whom a route was worked out that is more than a referral."""
        return tuple(p for p in self.parts if p.main and p.verdict is not Verdict.REFER)

    @property
    def refers(self) -> bool:
        """Whether the whole letter is a referral: nothing is worked out for anybody."""
        return bool(self.parts) and not self.computed

    @property
    def provisional(self) -> bool:
        """Whether one condition of one route is not known yet."""
        routes = [r for p in self.parts for r in ((p.main, *p.others) if p.main else ())]
        unknown = any(c.status is Status.UNKNOWN for r in routes for c in r.conditions)
        return unknown or any(p.main is None for p in self.parts)

    @property
    def violence(self) -> bool:
        """Whether the letter must be safe to find: no post, neutral words on the outside.

        Only a letter to the person who told of it is about violence; a letter to anybody else
        holds no word of it (see ``_told``).
        """
        client = self.people.client
        if client is None or client.id == SPONSOR:
            return False
        return _unsafe(self.case, self.assessment, client.id)

    def is_kept_quiet(self, part: Part) -> bool:
        """Whether somebody else reads this letter about a relative who told of violence.

        That reader learns neither of it nor which way the relative may go.
        """
        return not part.who.is_client and _unsafe(self.case, self.assessment, part.who.id)

    @property
    def day_is_past(self) -> bool:
        """Whether the day of application has gone by while nobody knows if it arrived."""
        return self.assessment.receipt_date < self.today and not self.received

    @property
    def received(self) -> bool:
        """Whether the file says that the IND received an application."""
        return received(self.case)


def choose(routes: Iterable[RouteResult], who: Who) -> Part:
    """The part of one relative: the route to begin with first."""
    ordered = best_first(routes)
    refer = [route for route in ordered if route.verdict is Verdict.REFER]
    if refer:
        return Part(who, refer[0])
    return Part(who, ordered[0], ordered[1:]) if ordered else Part(who, None)


def _unsafe(case: Case, assessment: Assessment, relative: str) -> bool:
    told = case.relative(relative).permit.violence
    return bool(told) or any(route.route == VIOLENCE for route in assessment.of(relative))


def _told(assessment: Assessment, who: Who) -> tuple[RouteResult, ...]:
    """The routes of a relative that the person addressed may read of."""
    routes = assessment.of(who.id)
    if who.is_client:
        return routes
    return tuple(route for route in routes if route.route != VIOLENCE)


def make_brief(  # noqa: PLR0913  (what a letter is made from; all but two by name)
    case: Case,
    assessment: Assessment,
    *,
    language: Language,
    today: date,
    desk: DeskProfile,
    chosen: Iterable[str] | None = None,
    later: Assessment | None = None,
    options: LetterOptions = DEFAULT,
) -> Brief:
    """Gathers the matter of a letter about some relatives (all of them by default).

    Raises:
        KeyError: a relative that the case does not hold.
    """
    phrases = Phrases(language)
    everybody = people(case, phrases, options.addressee)
    if options.addressee is not None:
        everybody.of(options.addressee)
    ids = list(chosen) if chosen is not None else [who.id for who in everybody.relatives]
    parts = tuple(choose(_told(assessment, everybody.of(one)), everybody.of(one)) for one in ids)
    return Brief(case, assessment, today, language, desk, parts, everybody, phrases, later, options)
