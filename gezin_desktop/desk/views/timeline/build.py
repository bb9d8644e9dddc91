"""From the open case to the timeline of one relative: card, rows, days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import words
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.build import shown_route, whole
from gezin_desktop.desk.result.outlooks import Outlooks, first_set, teller
from gezin_desktop.desk.result.speech import people_of, route_name, say, status_word, title
from gezin_desktop.desk.result.verdict import headline
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS, condition_sign
from gezin_desktop.desk.views.timeline.model import Bar, Card, Mark, PersonTimeline, Track
from gezin_desktop.desk.views.timeline.walk import Stretch, verdicts, walk
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.changes.smallest import ChangeSet, Outlook
from gezin_desktop.law.changes.words import Teller
from gezin_desktop.law.result import ConditionResult, RouteResult, Status, Verdict
from gezin_desktop.law.search import with_facts

_OTHER_SETS = 2
_ONE_DAY = timedelta(days=1)


def person_timeline(
    session: Session, outlooks: Outlooks, relative: Relative, language: str
) -> PersonTimeline:
    """Everything the timeline shows of one relative.

    Args:
        session: the open case.
        outlooks: where the smallest changes are kept.
        relative: whom it is about.
        language: of the window.
    """
    name = name_of(session.case, relative.id, language)
    found = session.assessment
    route = shown_route(found, relative.id) if found else None
    if route is None:
        head = headline(session, None, language)
        card = Card("ask", words.sentence("timeline.for", language, who=name, what=head.words))
        return PersonTimeline(relative.id, name, "", card)
    title_of_route = route_name(route.route, language)
    if route.verdict is Verdict.REFER:
        card = _card(session, route, None, name, language)
        return PersonTimeline(relative.id, name, title_of_route, card)
    outlook = outlooks.of(relative.id)
    best = first_set(outlook) if outlook else None
    tracks = tuple(_tracks(session, route, best, language))
    marks = tuple(_marks(session, route, tracks, name, language)) if tracks else ()
    card = _card(session, route, outlook, name, language)
    return PersonTimeline(relative.id, name, title_of_route, card, tracks, marks)


# -- the card ----------------------------------------------------------------------------------


def _card(
    session: Session, route: RouteResult, found: Outlook | None, name: str, language: str
) -> Card:
    head = headline(session, route, language)
    best = first_set(found) if found else None
    told = teller(session, route.relative, language)
    if found is None or best is None:
        what = head.words
        if found is not None:
            what = words.sentence("timeline.no-day", language)
        why = tuple(told.outlook(found, session.case)) if found else (head.change,)
        return Card(head.sign, _for(name, what, language), (), why)
    steps = tuple(told.change(one) for one in best.changes)
    what = words.sentence("timeline.steps", language, n=len(steps)) if steps else head.words
    more = tuple(_beside_steps(session, found, best, told, language))
    return Card(head.sign, _for(name, what, language), steps, more)


def _beside_steps(
    session: Session, found: Outlook, best: ChangeSet, told: Teller, language: str
) -> Iterator[str]:
    """What comes with the steps; that questions are open is said once, with their number."""
    if best.changes and best.questions:
        yield words.sentence("headline.then-open", language, n=len(best.questions))
    brief = replace(best, rests_on=best.by_exemption)
    yield from list(told.sentences(brief, session.case))[1:]
    if best.changes:
        others = [one for one in found.sets if one is not best and one.changes]
        for one in others[:_OTHER_SETS]:
            yield words.sentence("timeline.or", language, what=told.order(one))


def _for(name: str, what: str, language: str) -> str:
    return words.sentence("timeline.for", language, who=isolated(name), what=what)


# -- the rows ----------------------------------------------------------------------------------


def _tracks(
    session: Session, route: RouteResult, best: ChangeSet | None, language: str
) -> Iterator[Track]:
    """The conditions that change or block, and the outcome; nothing when none does."""
    today = session.today()
    walked = walk(session.case, route.relative, str(route.route), today, today)
    people = people_of(session.case, route.relative, language)
    shown = [_track(key, row, people, language) for key, row in walked.items() if _matters(row)]
    if not shown:
        return
    yield from shown
    after, key = walked, "timeline.outcome"
    if best is not None and best.sets:
        changed = with_facts(session.case, best.sets)
        after = walk(changed, route.relative, str(route.route), today, today)
        key = "timeline.outcome-after"
    yield Track(words.sentence(key, language), tuple(_outcome(after.values(), language)), bold=True)


def _matters(row: tuple[Stretch, ...]) -> bool:
    return len(row) > 1 or any(one.found.status is Status.UNMET for one in row)


def _track(key: str, row: tuple[Stretch, ...], people: dict[str, str], language: str) -> Track:
    bars = tuple(
        Bar(
            one.first,
            _before(row, place),
            _sign(one.found),
            status_word(one.found, language),
            _why(one.found, people, language),
        )
        for place, one in enumerate(row)
    )
    return Track(title(key, language), bars)


def _before(row: tuple[Stretch, ...], place: int) -> date | None:
    return row[place + 1].first - _ONE_DAY if place + 1 < len(row) else None


def _sign(found: ConditionResult) -> str:
    consequence = found.consequence.value if found.consequence else "repairable"
    return condition_sign(found.status.value, consequence)


def _why(found: ConditionResult, people: dict[str, str], language: str) -> str:
    return say([whole(one, found.id) for one in found.reasons], language, people)


def _outcome(walked: Iterable[tuple[Stretch, ...]], language: str) -> Iterator[Bar]:
    found = verdicts(walked)
    for place, (day, verdict) in enumerate(found):
        last = found[place + 1][0] - _ONE_DAY if place + 1 < len(found) else None
        told = words.sentence(f"verdict.{verdict.value}", language)
        yield Bar(day, last, VERDICT_SIGNS[verdict.value], told, told)


# -- the days ----------------------------------------------------------------------------------


def _marks(
    session: Session, route: RouteResult, tracks: tuple[Track, ...], name: str, language: str
) -> Iterator[Mark]:
    today = session.today()
    start = f"\u200e{isolated(name)}: " if len(session.case.relatives) > 1 else ""
    for track in tracks:
        for bar in track.bars[1:]:
            ink = "met" if bar.sign == "met" else "muted"
            told = f"{start}{track.title}: {bar.status[:1].lower()}{bar.status[1:]}"
            yield Mark(bar.first, told, ink)
    people = people_of(session.case, route.relative, language)
    for one in route.deadlines:
        if one.working_day >= today and one.type in {"deadline", "authority-term"}:
            ink = "notyet" if one.type == "deadline" else "muted"
            yield Mark(one.working_day, f"{start}{say(one.said, language, people)}", ink)


def joined_marks(
    session: Session, people: Iterable[PersonTimeline], language: str
) -> tuple[Mark, ...]:
    """The numbered days in order, each day once, today and the day of receipt among them."""
    today = session.today()
    drawn = [one for one in people if one.tracks]
    if not drawn:
        return ()
    last = max((day for one in drawn for day in one.days), default=today)
    marks = [Mark(today, words.sentence("timeline.today", language), "text")]
    receipt = session.receipt_date
    if receipt > today:
        marks.append(Mark(receipt, words.sentence("timeline.receipt", language), "text"))
        last = max(last, receipt)
    marks += [mark for one in drawn for mark in one.marks if mark.day <= last]
    by_day: dict[date, list[Mark]] = {}
    for mark in sorted(marks, key=lambda one: one.day):
        by_day.setdefault(mark.day, []).append(mark)
    return tuple(
        Mark(day, "; ".join(dict.fromkeys(one.words.rstrip(".") for one in found)), _ink(found))
        for day, found in by_day.items()
    )


def _ink(found: list[Mark]) -> str:
    inks = [one.ink for one in found]
    return next((ink for ink in ("notyet", "text", "met") if ink in inks), "muted")
