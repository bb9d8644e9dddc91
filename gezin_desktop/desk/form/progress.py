"""How far the intake is: open questions in the order of the talk, and the state of every tab."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gezin_desktop.case import paths
from gezin_desktop.desk.form import aims, catalogue
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION, NO_EXEMPTION_PATH
from gezin_desktop.desk.form.field import Kind, Tab
from gezin_desktop.desk.result.notices import running
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN
from gezin_desktop.desk.talk import is_talk
from gezin_desktop.law.result import RouteResult

_BEFORE_18, _WEEK = "cal-file-before-18", 7
OPEN, BUSY, DONE, ATTENTION = "open", "busy", "done", "attention"


@dataclass(frozen=True, slots=True)
class TabState:
    """The sign of a tab, and the sentence beside it with its number."""

    sign: str
    key: str
    count: int = 0
    needed: int = 0


def missing_facts(session: Session) -> frozenset[str]:
    """Every fact that could still change an outcome."""
    return session.once("missing", lambda: _missing_facts(session))


def _missing_facts(session: Session) -> frozenset[str]:
    if session.assessment is None:
        return frozenset()
    found = {
        catalogue.by_person(session.case, path)
        for route in session.assessment.routes
        for condition in route.conditions
        for path in condition.missing
    }
    for relative in session.case.relatives:
        # Before the relation is known no route is open; these two questions open them.
        base = f"relatives.{relative.id}"
        found.update(
            f"{base}.{name}"
            for name in ("relation", "birth_date")
            if getattr(relative, name) is None
        )
        # Who is here may hold a permit already; that opens other routes and closes these.
        if relative.in_nl and relative.permit.held is None and relative.permit.route is None:
            found.add(f"{base}.permit.held")
    if session.case.sponsor.nationalities is None:
        found.add("sponsor.nationalities")
    if not session.case.relatives:
        found.add("relatives")
    return frozenset(found | aims.wanted(session.state))


def open_questions(session: Session) -> list[str]:
    """The facts to ask now, in the order of the talk.

    What the client does not know is left out, and what waits for the answer to another question.
    The exemptions from the income requirement are one question until one of them is answered.
    """
    return session.once("open", lambda: _open_questions(session))


def _open_questions(session: Session) -> list[str]:
    asked = {path for path in missing_facts(session) if session.mark(path) != CLIENT_UNKNOWN}
    if session.case.receipt_date is not None:
        # Missing is then the norm of that day; the day itself is known.
        asked.discard("receipt_date")
    exemptions = asked & set(NO_EXEMPTION)
    untouched = all(session.get(path) is None for path in NO_EXEMPTION)
    if exemptions and untouched and not session.mark(NO_EXEMPTION_PATH):
        asked = {path for path in asked if not path.startswith("sponsor.income_exemption.")}
        asked.add(NO_EXEMPTION_PATH)
    known = [
        path
        for path in asked
        if catalogue.place_of(path) is not None and not catalogue.waits(path, asked)
    ]
    return sorted(known, key=lambda path: catalogue.sort_key(session.case, path))


def open_for(session: Session, route: RouteResult) -> list[str]:
    """The open questions that matter for one route."""
    missing = {
        catalogue.by_person(session.case, path)
        for condition in route.conditions
        for path in condition.missing
    }
    if missing & set(NO_EXEMPTION):
        missing.add(NO_EXEMPTION_PATH)
    return [path for path in open_questions(session) if path in missing]


def next_question(session: Session, after: str = "", *, back: bool = False) -> str | None:
    """The open question after (or before) a path; the first (or last) one past the end."""
    found = open_questions(session)
    if not found:
        return None
    if after not in found:
        here = catalogue.sort_key(session.case, after) if after else (-1, 0, 0, 0)
        later = [path for path in found if catalogue.sort_key(session.case, path) > here]
        return found[-1] if back else (later or found)[0]
    step = -1 if back else 1
    return found[(found.index(after) + step) % len(found)]


def tab_state(session: Session, tab: Tab, open_paths: list[str]) -> TabState:
    """The state of one tab of the intake, about answering only."""
    trouble = _trouble(session, tab) or _child_deadline(session, tab)
    if trouble:
        return trouble
    places = [catalogue.place_of(path) for path in open_paths]
    count = sum(1 for place in places if place and place.tab == tab.key)
    answered = _has_answers(session, tab)
    if count:
        kind = (BUSY, "tab-state.busy") if answered else (OPEN, "tab-state.open")
        return TabState(*kind, count)
    if answered:
        return TabState(DONE, "tab-state.done")
    if session.assessment and session.assessment.routes and tab.key != "start":
        return TabState(DONE, "tab-state.not-needed")
    return TabState(OPEN, "tab-state.empty")


def _trouble(session: Session, tab: Tab) -> TabState | None:
    for path in session.state.unread:
        place = catalogue.place_of(path) if session.unread(path) else None
        if place and place.tab == tab.key:
            return TabState(ATTENTION, "tab-state.unread")
    for found in session.contradictions:
        for path in found.paths:
            place = catalogue.place_of(path)
            if place and place.tab == tab.key:
                return TabState(ATTENTION, "tab-state.contradiction")
    return None


def _child_deadline(session: Session, tab: Tab) -> TabState | None:
    """A child is about to become 18: the tab that asks birth dates says so."""
    found = session.assessment
    if tab.key != "relatives" or found is None:
        return None
    for _who, day in running(found):
        if day.id == _BEFORE_18 and 0 <= (day.due - found.today).days <= _WEEK:
            return TabState(ATTENTION, "tab-state.deadline")
    return None


def _has_answers(session: Session, tab: Tab) -> bool:
    case = session.case
    people = list(case.relatives) if tab.per_person else []
    alone = [case] if people or not tab.per_person else []
    ids = [one.id for one in people] if tab.per_person else [""]
    for group in tab.groups:
        if group.rows:
            if group.rows.path == "relatives":
                return any(one.relation or one.birth_date for one in case.relatives)
            if any(paths.get(case, group.rows.at(one)) for one in ids):
                return True
        for field in group.fields:
            if field.kind == Kind.NONE_OF_THESE and not field.path.endswith(".any"):
                continue
            if is_talk(field.path):
                continue
            of_person, steps = _steps(field.path)
            if any(_is_known(one, steps) for one in (people if of_person else alone)):
                return True
    return False


@cache
def _steps(template: str) -> tuple[bool, tuple[str, ...]]:
    """Whether a fact is about a relative, and the way to it from the relative or the case."""
    of_person = "{person}" in template
    steps = paths.steps(template.replace("{person}", "person"))
    return of_person, tuple(map(str, steps[2:] if of_person else steps))


def _is_known(start: object, steps: tuple[str, ...]) -> bool:
    for step in steps:
        start = getattr(start, step)
        if start is None:
            return False
    return True
