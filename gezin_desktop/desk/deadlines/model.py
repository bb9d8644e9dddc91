"""From the assessment to the list of days: grouped by when, each day once. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from gezin_desktop.desk import words
from gezin_desktop.desk.noted import DayMark, mark_on, noted_of, path_of
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.speech import people_of, say, source_line
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.deadlines.noted import OWN, own_day
from gezin_desktop.law.result import Deadline
from gezin_desktop.law.words import long_date

WEEK, LATER, PASSED, DONE = "week", "later", "passed", "done"
GROUPS = (WEEK, LATER, PASSED)
ALL_GROUPS = (*GROUPS, DONE)
DAYS = 7


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of the calendar, in words.

    ``day`` is the day to act, ``due`` the day of the law; they differ where the law's day is no
    working day. ``people`` are the ids of the relatives it is about; ``noted`` says in words what
    somebody noted about it, and ``path`` where that is kept.
    """

    key: str
    kind: str
    day: date
    due: date
    group: str
    when: str
    left: str
    kind_word: str
    text: str
    weekend: str
    who: str
    source: str
    people: tuple[str, ...]
    path: str = ""
    noted: str = ""

    @property
    def urgent(self) -> bool:
        """Whether somebody must act within a week, or should have acted."""
        return self.kind == "deadline" and self.group in {WEEK, PASSED}

    @property
    def done(self) -> bool:
        """Whether it needs nothing more."""
        return self.group == DONE

    @property
    def own(self) -> bool:
        """Whether the desk has set the day itself."""
        return self.key == OWN

    @property
    def spoken(self) -> str:
        """The line in one breath, for screen readers and as plain text."""
        parts = (
            *(self.when, self.left, self.kind_word, self.text),
            *(self.weekend, self.who, self.noted),
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


def day_lines(session: Session, language: str) -> tuple[DayLine, ...]:
    """All days of the case, in order of time; what is the same for several relatives once."""
    found = session.whole
    lines: dict[tuple[str, date, str], DayLine] = {}
    for route in found.routes if found else ():
        for one in route.deadlines:
            line = _line(session, one, route.relative, language)
            key = (one.id, one.due, line.text)
            known = lines.get(key)
            if known is None:
                lines[key] = line
            elif route.relative not in known.people:
                lines[key] = replace(known, people=(*known.people, route.relative))
    made = [_with_people(session, line, language) for line in lines.values()]
    made += [_own_line(session, day, language) for day in noted_of(session.state.marks).own]
    return tuple(sorted(made, key=lambda line: (line.day, line.key)))


def _line(session: Session, one: Deadline, relative: str, language: str) -> DayLine:
    today = session.today()
    mark = mark_on(session.state.marks, one)
    group = DONE if mark.done else group_of(one, today)
    return DayLine(
        key=one.id,
        kind=one.type,
        day=one.working_day,
        due=one.due,
        group=group,
        when=day_words(one.working_day, language),
        left="" if mark.done else left_words(one, today, language),
        kind_word=words.sentence(f"deadlines.kind.{one.type}", language),
        text=say(one.said, language, people_of(session.case, relative, language)),
        weekend=weekend_words(one, language),
        who=_who(session, one.who, relative, language),
        source=source_line(one.source, language) if one.source else "",
        people=(relative,),
        path=path_of(one.id, one.due),
        noted=noted_words(mark, today, language),
    )


def _own_line(session: Session, day: date, language: str) -> DayLine:
    """A day that the desk has set itself, with its own words."""
    one, today = own_day(day), session.today()
    mark = mark_on(session.state.marks, one)
    return DayLine(
        key=one.id,
        kind=one.type,
        day=day,
        due=day,
        group=DONE if mark.done else group_of(one, today),
        when=day_words(day, language),
        left="" if mark.done else left_words(one, today, language),
        kind_word=words.sentence("deadlines.kind.own", language),
        text=mark.what,
        weekend="",
        who=words.sentence("deadlines.who.desk", language),
        source="",
        people=(),
        path=path_of(one.id, day),
        noted=noted_words(mark, today, language),
    )


def noted_words(mark: DayMark, today: date, language: str) -> str:
    """What somebody noted about a day, in words."""
    if mark.done:
        return words.sentence("deadlines.done-since", language, day=mark.done)
    if mark.later and mark.later > today:
        return words.sentence("deadlines.told-again", language, day=mark.later)
    return ""


def group_of(one: Deadline, today: date) -> str:
    """This week, later or passed."""
    # A day to act counts until the day of the law is over, also when the working day has gone by.
    if one.due < today:
        return PASSED
    return WEEK if (one.working_day - today).days <= DAYS else LATER


def day_words(day: date, language: str) -> str:
    """A day in full with its weekday."""
    return long_date(day, "nl" if language == "nl" else "en", weekday=True)


def left_words(one: Deadline, today: date, language: str) -> str:
    """How many days are left, or how long ago; only the first may hurry anybody."""
    left = (one.working_day - today).days
    if one.due < today:
        ago = (today - one.due).days
        return words.sentence("deadlines.ago", language, n=ago)
    if left < 0:
        return words.sentence("deadlines.still", language, day=one.due)
    if left == 0:
        return words.sentence("deadlines.today", language)
    key = "deadlines.left" if one.type == "deadline" else "deadlines.in"
    return words.sentence(key, language, n=left)


def weekend_words(one: Deadline, language: str) -> str:
    """Why the day to act is not the day of the law."""
    if one.working_day == one.due:
        return ""
    return words.sentence("deadlines.weekend", language, day=day_words(one.due, language))


def _who(session: Session, who: str, relative: str, language: str) -> str:
    case = session.case
    names = {
        "sponsor": isolated(name_of(case, "sponsor", language)),
        "relative": isolated(name_of(case, relative, language)),
    }
    return words.sentence(f"deadlines.who.{who}", language, **names)


def _with_people(session: Session, line: DayLine, language: str) -> DayLine:
    """Name whom the day is about, where the case has several relatives and not all share it."""
    case = session.case
    if len(case.relatives) <= 1 or len(line.people) == len(case.relatives):
        return line
    names = [isolated(name_of(case, one, language)) for one in line.people]
    about = words.sentence("deadlines.about", language, names=", ".join(names))
    return replace(line, who=f"{line.who} · {about}")


def as_text(lines: tuple[DayLine, ...], language: str) -> str:
    """The list as plain text, for a mail or a note."""
    told: list[str] = []
    for group in ALL_GROUPS:
        some = [line for line in lines if line.group == group]
        if some:
            told.append(words.sentence(f"deadlines.group.{group}", language))
            told += [f"- {line.spoken}" for line in some]
    return "\n".join(told)
