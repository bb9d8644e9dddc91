"""From the open case and its assessment to what the panel shows. No Qt widgets here."""

from __future__ import annotations

import re
from collections.abc import Callable

from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.progress import next_question, open_questions
from gezin_desktop.desk.people import about_of, name_of
from gezin_desktop.desk.result.model import (
    GroupModel,
    Line,
    PanelModel,
    PersonLine,
)
from gezin_desktop.desk.result.notices import notices
from gezin_desktop.desk.result.speech import (
    cite_words,
    paper_name,
    people_of,
    say,
    status_word,
    title,
    verdict_word,
)
from gezin_desktop.desk.result.told import told
from gezin_desktop.desk.result.verdict import headline
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS, condition_sign
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    Consequence,
    Remedy,
    RouteResult,
    Said,
    Status,
    Verdict,
)
from gezin_desktop.law.summary import best_of

MOST_QUESTIONS = 5
_PAPER = re.compile(r"relatives\.[a-z0-9-]+\.documents\[\d+\]")
_Tell = Callable[[ConditionResult], Line]
_SEVERITY = {Consequence.HARD: 0, Consequence.LEGAL_HELP: 1, Consequence.REPAIRABLE: 2}


def build(session: Session, language: str, focus: str = "") -> PanelModel:
    """The panel for the chosen relative.

    Args:
        session: the open case.
        language: of the window.
        focus: the path of the field in focus; the pinned question is the next one after it.
    """
    found = session.assessment
    if found is None:
        return PanelModel(notices=notices(session, language))
    person = session.person
    route = shown_route(found, person)
    asked = open_questions(session)
    groups = _groups(session, route, asked, language)
    head = headline(session, route, language)
    path, following = pinned(session, language, focus)
    return PanelModel(
        notices=notices(session, language),
        people=_people(session, found, language),
        chosen=person,
        headline=head,
        groups=groups,
        next_path=path,
        next_words=following,
        spoken=_spoken(session, route, language),
    )


def pinned(session: Session, language: str, focus: str = "") -> tuple[str, str]:
    """The next question after the field in focus: its path and its words; empty when none."""
    path = next_question(session, focus) or ""
    return path, question_words(session, path, language) if path else ""


def shown_route(found: Assessment, person: str) -> RouteResult | None:
    """The route of a relative that the panel shows: the one to begin with."""
    return next(iter(best_first(found.of(person))), None)


def question_words(session: Session, path: str, language: str, *, named: bool = True) -> str:
    """The question that asks a fact; ``named`` says of whom when there are several relatives."""
    place = catalogue.place_of(path)
    if place is None:
        return path
    if place.field is not None:
        person = next((p for p in session.case.relatives if p.id == place.person), None)
        facts = catalogue.facts_at(session.state, person, place.list_path, place.row)
        asked = words.question(place.field.words_id(facts), language).label
    elif place.rows is not None:
        asked = words.question(place.rows.question, language).label
    else:
        asked = words.question("relative.documents", language).label
    paper = _PAPER.match(path)
    if paper is not None:
        kind = session.get(f"{paper[0]}.kind")
        asked = f"{paper_name(str(kind), language)}: {asked}"
    if named and place.person and len(session.case.relatives) > 1:
        # The mark keeps the line left to right where a widget goes by its first strong letter.
        return f"\u200e{isolated(name_of(session.case, place.person, language))}: {asked}"
    return asked


def _people(session: Session, found: Assessment, language: str) -> tuple[PersonLine, ...]:
    lines = []
    for one in session.case.relatives:
        verdict = best_of(found, one.id)
        if verdict:
            sign, word = VERDICT_SIGNS[verdict], verdict_word(verdict, language)
        elif one.relation is None:
            sign, word = "", words.sentence("verdict.not-asked", language)
        else:
            sign, word = "refer", words.sentence("verdict.other-route", language)
        name = name_of(session.case, one.id, language)
        lines.append(PersonLine(one.id, sign, name, about_of(session.case, one, language), word))
    return tuple(lines)


def _groups(
    session: Session, route: RouteResult | None, asked: list[str], language: str
) -> tuple[GroupModel, ...]:
    line = _teller(session, route, language)
    refer = route is not None and route.verdict is Verdict.REFER
    found = _by_status(route) if route is not None and not refer else {}

    def group(key: str, status: Status, *, folded: bool = False) -> GroupModel:
        return _group(line, key, found.get(status, []), language, folded=folded)

    made = [
        group("unmet", Status.UNMET),
        *(() if refer else (_questions(session, asked, language),)),
        group("discretionary", Status.DISCRETIONARY),
        group("unknown", Status.UNKNOWN, folded=True),
        group("met", Status.MET, folded=True),
        group("not-applicable", Status.NOT_APPLICABLE, folded=True),
    ]
    if route is not None and route.documents:
        made.append(
            told(session).again(
                ("papers", route.relative, language),
                (route.documents, route.verdict),
                lambda: _papers(route, language),
            )
        )
    return tuple(one for one in made if one.lines)


def _by_status(route: RouteResult) -> dict[Status, list[ConditionResult]]:
    """The conditions of a route by their status; of those unmet the gravest first."""
    found: dict[Status, list[ConditionResult]] = {}
    for condition in route.conditions:
        found.setdefault(condition.status, []).append(condition)
    unmet = found.get(Status.UNMET, [])
    unmet.sort(key=lambda one: _SEVERITY[one.consequence or Consequence.REPAIRABLE])
    return found


def _group(
    line: _Tell, key: str, found: list[ConditionResult], language: str, *, folded: bool = False
) -> GroupModel:
    lines = tuple(line(one) for one in found)
    return GroupModel(
        key, words.sentence(f"panel.{key}", language), lines, str(len(lines)), folded=folded
    )


def _teller(session: Session, route: RouteResult | None, language: str) -> _Tell:
    """Tells the conditions of a route; one that did not change since the last time as then."""
    before = before_of(session, route)
    person = route.relative if route else ""
    people = people_of(session.case, person, language) if route else {}
    known = told(session)
    people = known.steady(("people", person, language), people)

    def line(found: ConditionResult) -> Line:
        old = before.get(found.id)
        return known.again(
            ("line", person, found.id, language),
            (found, old, people),
            lambda: _line(found, old, people, language),
        )

    return line


def before_of(session: Session, route: RouteResult | None) -> dict[str, ConditionResult]:
    """The conditions of the same route as they were when the field got the focus."""
    if route is None or session.baseline is None or session.baseline is session.assessment:
        return {}
    for old in session.baseline.of(route.relative):
        if old.route == route.route:
            return {one.id: one for one in old.conditions}
    return {}


def _line(
    found: ConditionResult, before: ConditionResult | None, people: dict[str, str], language: str
) -> Line:
    changed = before is not None and (before.status, before.reasons) != (
        found.status,
        found.reasons,
    )
    consequence = found.consequence.value if found.consequence else "repairable"
    remedies: tuple[str, ...] = ()
    if found.status in {Status.UNMET, Status.DISCRETIONARY}:
        remedies = tuple(_remedy(one, found.id, people, language) for one in found.remedies)
    return Line(
        key=found.id,
        sign=condition_sign(found.status.value, consequence),
        title=title(found.id, language),
        reason=say([whole(one, found.id) for one in found.reasons], language, people),
        remedies=remedies,
        clash=say(found.warning, language, people) if found.warning else "",
        source=cite_words(found.cites, language),
        changed=changed,
        status=status_word(found, language),
    )


def whole(said: Said, condition_id: str) -> Said:
    """A sentence whose key may be short for one under its condition."""
    return Said(f"{condition_id}{said.key}", said.values) if said.key.startswith(".") else said


def _remedy(one: Remedy, condition_id: str, people: dict[str, str], language: str) -> str:
    return say(whole(one.said, condition_id), language, people)


def _questions(session: Session, asked: list[str], language: str) -> GroupModel:
    lines = []
    for path in asked[:MOST_QUESTIONS]:
        place = catalogue.place_of(path)
        number = catalogue.tab_of(place.tab).number if place else ""
        lines.append(
            Line(
                key=path,
                sign="ask",
                title=question_words(session, path, language),
                source=words.sentence("panel.on-tab", language, number=number),
                path=path,
            )
        )
    heading = words.sentence("panel.ask", language)
    return GroupModel("ask", heading, tuple(lines), str(len(asked)))


def _papers(route: RouteResult, language: str) -> GroupModel:
    signs = {"held": "done", "held-but-invalid": "attention"}
    lines = tuple(
        Line(
            key=f"{paper.kind}/{paper.owner}/{place}",
            sign=signs.get(paper.state, "open"),
            title=paper_name(paper.kind, language),
            status=words.sentence(f"paper.{paper.state}", language),
        )
        for place, paper in enumerate(route.documents)
    )
    return GroupModel(
        "papers",
        words.sentence("panel.papers", language),
        lines,
        str(len(lines)),
        folded=route.verdict is not Verdict.MET,
        leads_to="papers",
    )


def _spoken(session: Session, route: RouteResult | None, language: str) -> str:
    """One sentence about what the last answer changed; empty when nothing did."""
    before = before_of(session, route)
    if route is None or not before:
        return ""
    for one in route.conditions:
        old = before.get(one.id)
        if old is not None and old.status is not one.status:
            told = f"{title(one.id, language)}: {status_word(one, language)}"
            return words.sentence("panel.spoken", language, what=told)
    return ""
