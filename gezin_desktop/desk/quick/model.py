"""From the answers of a quick check to what stands beside them: each open route, provisionally."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gezin_desktop.desk import words
from gezin_desktop.desk.form.progress import open_for
from gezin_desktop.desk.result.build import whole
from gezin_desktop.desk.result.speech import people_of, route_name, say, title, verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS, condition_sign
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import ConditionResult, RouteResult, Status, Verdict

UNKNOWN: Final = Status.UNKNOWN
MOST: Final = 5
"""So many open conditions are named; the rest is a number."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition that is not met, or that a lawyer must weigh, as far as the answers go."""

    sign: str
    title: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class RouteCard:
    """One route as the answers stand.

    Attributes:
        route: its key.
        name: what it is called.
        sign: of the verdict.
        verdict: in words.
        obstacles: what stands in the way.
        met: how many conditions are met already.
        still: the names of the first conditions of which too little is known.
        open: how many questions the whole intake would still ask.
        refer: whether nothing is judged here: somebody else must help.
        advice: who must help.
    """

    route: str
    name: str
    sign: str
    verdict: str
    obstacles: tuple[Obstacle, ...]
    met: int
    still: tuple[str, ...]
    open: int
    refer: bool
    advice: str = ""


@dataclass(frozen=True, slots=True)
class QuickOutcome:
    """All that stands beside the questions."""

    cards: tuple[RouteCard, ...] = ()
    begin: str = ""
    begin_more: str = ""
    damaged: bool = False


def outcome(session: Session, language: str) -> QuickOutcome:
    """The outcome as the answers of the check stand now."""
    found = session.assessment
    if found is None:
        return QuickOutcome(damaged=True)
    routes = best_first(found.of(session.person))
    if routes:
        return QuickOutcome(tuple(_card(session, one, language) for one in routes))
    return _no_route(session, language)


def _card(session: Session, route: RouteResult, language: str) -> RouteCard:
    refer = route.verdict is Verdict.REFER
    conditions = () if refer else tuple(one for one in route.conditions if one.counts)
    weighed = [one for one in conditions if one.status is Status.DISCRETIONARY]
    unmet = [one for one in conditions if one.status is Status.UNMET]
    obstacles = tuple(_obstacle(session, route, one, language) for one in (*unmet, *weighed))
    return RouteCard(
        route=str(route.route),
        name=route_name(route.route, language),
        sign=VERDICT_SIGNS[route.verdict.value],
        verdict=verdict_word(route.verdict.value, language),
        obstacles=obstacles,
        met=sum(one.status is Status.MET for one in conditions),
        still=tuple(title(one.id, language) for one in conditions if one.status is UNKNOWN)[:MOST],
        open=0 if refer else len(open_for(session, route)),
        refer=refer,
        advice=words.sentence("headline.refer-more", language) if refer else "",
    )


def _obstacle(
    session: Session, route: RouteResult, one: ConditionResult, language: str
) -> Obstacle:
    people = people_of(session.case, route.relative, language)
    consequence = one.consequence.value if one.consequence else "repairable"
    remedy = one.remedies[0].said if one.remedies else None
    return Obstacle(
        condition_sign(one.status.value, consequence),
        title(one.id, language),
        say([whole(said, one.id) for said in one.reasons], language, people),
        say(whole(remedy, one.id), language, people) if remedy else "",
    )


def _no_route(session: Session, language: str) -> QuickOutcome:
    found = session.assessment
    relative = next(iter(session.case.relatives), None)
    for said in found.warnings if found and relative and relative.relation else ():
        if said.values.get("id") == session.person:
            people = people_of(session.case, session.person, language)
            return QuickOutcome(
                begin=words.sentence("headline.other-route", language),
                begin_more=say(said, language, people),
            )
    return QuickOutcome(
        begin=words.sentence("headline.begin", language),
        begin_more=words.sentence("headline.begin-more", language),
    )
