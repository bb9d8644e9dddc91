"""The verdict in a sentence: how it stands, the first day, how firm it is."""

from __future__ import annotations

from gezin_desktop.desk import words
from gezin_desktop.desk.form.progress import open_for
from gezin_desktop.desk.result.model import Headline
from gezin_desktop.desk.result.speech import people_of, route_name, say, title, verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS
from gezin_desktop.desk.state import ESTIMATED, STATED
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import (
    ConditionResult,
    RouteResult,
    Said,
    Status,
    Verdict,
)

_ABOUT_NORM = ("warning.norm-", "common.norm-not-known")
_COMPARE_NORM = {"income-sufficient", "ren-means"}


def headline(session: Session, route: RouteResult | None, language: str) -> Headline:
    """The sentence of the verdict with the lines that belong under it."""
    if route is None:
        return _no_route(session, language)
    unmet = [one for one in route.conditions if one.counts and one.status is Status.UNMET]
    return Headline(
        sign=VERDICT_SIGNS[route.verdict.value],
        words=_sentence(route, unmet, open_for(session, route), language),
        change=_referred(route, language),
        small=_small(session, route, language),
        routes=len(session.assessment.of(route.relative)) if session.assessment else 1,
    )


def _no_route(session: Session, language: str) -> Headline:
    found = session.assessment
    relative = next((p for p in session.case.relatives if p.id == session.person), None)
    if found is not None and relative is not None and relative.relation is not None:
        for said in found.warnings:
            if said.values.get("id") == relative.id:
                people = people_of(session.case, relative.id, language)
                return Headline(
                    "refer",
                    words.sentence("headline.other-route", language),
                    say(said, language, people),
                )
    return Headline(
        "ask",
        words.sentence("headline.begin", language),
        words.sentence("headline.begin-more", language),
    )


def _sentence(
    route: RouteResult, unmet: list[ConditionResult], asked: list[str], language: str
) -> str:
    verdict = route.verdict
    if verdict is Verdict.NOT_YET:
        return words.sentence("headline.not-yet", language, n=len(unmet))
    if verdict is Verdict.NOT_NOW:
        first = next(one for one in unmet if one.consequence != "repairable")
        return f"{verdict_word(verdict.value, language)}: {_lower(title(first.id, language))}"
    if verdict is Verdict.INCOMPLETE:
        return words.sentence("headline.incomplete", language, n=len(asked))
    return words.sentence(f"headline.{verdict.value}", language)


def _lower(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text if first.isupper() or first[1:2].isupper() else text[:1].lower() + text[1:]


def _referred(route: RouteResult, language: str) -> str:
    """What to do when another route must be looked at; changes are found later (``Outlooks``)."""
    refer = route.verdict is Verdict.REFER
    return words.sentence("headline.refer-more", language) if refer else ""


def _small(session: Session, route: RouteResult, language: str) -> tuple[str, ...]:
    lines: list[str] = []
    if route.verdict in {Verdict.NOT_YET, Verdict.NOT_NOW}:
        if route.earliest_date is not None:
            key = "headline.first-day"
            lines.append(words.sentence(key, language, day=route.earliest_date))
        else:
            lines.append(words.sentence("headline.no-day", language))
    if route.verdict in {Verdict.MET, Verdict.ASSESSMENT_NEEDED}:
        lines += _costs(route, language)
    lines += _other_routes(session, route, language)
    lines += _firmness(session, route, language)
    lines += [
        say(said, language)
        for said in (session.assessment.warnings if session.assessment else ())
        if _concerns(said, route)
    ]
    return tuple(lines)


def _concerns(said: Said, route: RouteResult) -> bool:
    """Whether a warning about the whole case says something about this route."""
    if "id" in said.values or said.key.startswith("contradiction."):
        return False
    if not said.key.startswith(_ABOUT_NORM):
        return True
    # No amount of income is compared where the route asks for none.
    return any(
        one.id in _COMPARE_NORM and one.status is not Status.NOT_APPLICABLE
        for one in route.conditions
    )


def _costs(route: RouteResult, language: str) -> list[str]:
    lines = []
    for fee in route.fees[:1]:
        if fee.amount is None:
            lines.append(words.sentence("headline.fee-unknown", language))
        else:
            lines.append(words.sentence("headline.fee", language, amount=fee.amount))
    if route.permit_until is not None:
        lines.append(words.sentence("headline.permit-until", language, day=route.permit_until))
    return lines


def _other_routes(session: Session, route: RouteResult, language: str) -> list[str]:
    """The other open routes of the same relative, each with its verdict."""
    found = session.assessment.of(route.relative) if session.assessment else ()
    return [
        words.sentence(
            "headline.also",
            language,
            route=_lower(route_name(one.route, language)),
            verdict=_lower(verdict_word(one.verdict.value, language)),
        )
        for one in best_first(found)
        if one.route != route.route
    ]


def _firmness(session: Session, route: RouteResult, language: str) -> list[str]:
    if not session.state.marks:
        return []
    facts = {path for one in route.conditions for path in one.facts}
    marked = [session.mark(path) for path in facts]
    lines = []
    stated, estimated = marked.count(STATED), marked.count(ESTIMATED)
    if stated:
        lines.append(words.sentence("headline.stated", language, n=stated))
    if estimated:
        lines.append(words.sentence("headline.estimated", language, n=estimated))
    return lines
