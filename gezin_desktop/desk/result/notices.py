"""The blocks above the outcome: trouble with the law tables, a running deadline, safety."""

from __future__ import annotations

from datetime import date

from gezin_desktop.desk import words
from gezin_desktop.desk.form.aims import unsafe
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.model import Notice
from gezin_desktop.desk.result.speech import people_of, say, source_name
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.result import Assessment, Deadline
from gezin_desktop.law.words import long_date

SOON_DAYS = 30
_DUTIES = frozenset(
    [
        "cal-admin-keep",
        "cal-brp",
        "cal-brp-leave",
        "cal-brp-move",
        "cal-eu-apply",
        "cal-health",
        "cal-integration-new",
        "cal-integration-old",
        "cal-report-member",
        "cal-report-sponsor",
        "cal-tb",
    ]
)
"""Duties that lose no right when they are done late; a fine may follow."""


def notices(session: Session, language: str) -> tuple[Notice, ...]:
    """Everything that must be seen before the outcome."""
    if session.law_damaged is not None:
        table = session.law_damaged.table
        return (
            Notice(
                "trouble",
                words.sentence("notice.law-damaged", language),
                words.sentence("notice.law-damaged-more", language, table=table),
            ),
        )
    found: list[Notice] = []
    if unsafe(session.state):
        told = [words.sentence(key, language) for key in ("notice.unsafe", "notice.unsafe-more")]
        found.append(Notice("safety", *told))
    if session.assessment is not None:
        deadline = _deadline(session, session.assessment, language)
        if deadline is not None:
            found.append(deadline)
    if _fled(session):
        found.append(
            Notice(
                "safety",
                words.sentence("notice.safety", language),
                words.sentence("notice.safety-more", language),
            )
        )
    return tuple(found)


def running(found: Assessment) -> list[tuple[str, Deadline]]:
    """Time limits for people, nearest first, with the relative they are about."""
    days = {
        (day.id, day.due, route.relative): day
        for route in found.routes
        for day in route.deadlines
        if day.type == "deadline"
    }
    order = sorted(days.items(), key=lambda item: (item[1].due, item[0]))
    return [(key[2], day) for key, day in order]


def _deadline(session: Session, found: Assessment, language: str) -> Notice | None:
    days = running(found)
    ahead = [one for one in days if one[1].due >= found.today]
    if ahead:
        who, day = ahead[0]
        return _ahead(session, who, day, len(ahead) - 1, language)
    passed = [one for one in days if one[1].due < found.today]
    if not passed:
        return None
    who, day = passed[-1]
    return Notice(
        "passed",
        passed_words(day, language, day.due),
        _about(session, who, day, language),
        source_name(day.source, language),
    )


def passed_words(day: Deadline, language: str, when: date | str) -> str:
    """What to do now that a day has gone by: a duty is done late, a right needs a lawyer."""
    key = "notice.passed-duty" if day.id in _DUTIES else "notice.passed"
    return words.sentence(key, language, day=when)


def _ahead(session: Session, who: str, day: Deadline, more: int, language: str) -> Notice:
    left = (day.working_day - session.today()).days
    when = long_date(day.working_day, "nl" if language == "nl" else "en", weekday=True)
    if left <= 0:
        heading = words.sentence("notice.last-day", language, day=when)
    else:
        heading = words.sentence("notice.days-left", language, n=left, day=when)
    body = _about(session, who, day, language)
    if left > SOON_DAYS:
        return Notice("deadline", heading, "", body)
    if more:
        body += " " + words.sentence("notice.and-more", language, n=more)
    return Notice("deadline", heading, body, source_name(day.source, language))


def _about(session: Session, who: str, day: Deadline, language: str) -> str:
    """What the deadline is about, with the name of the relative when there are several."""
    told = say(day.said, language, people_of(session.case, who, language))
    if len(session.case.relatives) < 2:
        return told
    return f"\u200e{isolated(name_of(session.case, who, language))}: {told}"


def _fled(session: Session) -> bool:
    people = (session.case.sponsor, *session.case.relatives)
    return any(person.fled_from for person in people)
