"""All answers of the case by tab, for the look back before the letter. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH
from gezin_desktop.desk.form.field import Field, Group, Kind, Rows, Tab
from gezin_desktop.desk.form.progress import missing_facts, open_questions
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.speech import paper_name
from gezin_desktop.desk.result.tree import shown_value
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN
from gezin_desktop.desk.widgets.labels import isolated

KNOWN, OPEN, UNKNOWN, UNREAD = "known", "open", "unknown", "unread"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer, how the answer is known, and whether there is one."""

    path: str
    question: str
    answer: str
    mark: str
    state: str


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers of one tab, of one person where the tab asks per person."""

    key: str
    title: str
    answers: tuple[Answer, ...]


class _Reader:
    """Walks the declared questions in the order of the talk."""

    def __init__(self, session: Session, language: str) -> None:
        self._session, self._language = session, language
        self._missing = missing_facts(session)
        self._asked = frozenset(open_questions(session))

    def groups(self) -> Iterator[AnswerGroup]:
        """Every tab with something answered or asked."""
        case = self._session.case
        for tab in catalogue.FORM_TABS:
            title = words.sentence(f"tab.{tab.key}.title", self._language)
            people: list[Relative | None] = [*case.relatives] if tab.per_person else [None]
            for person in people:
                found = tuple(self._of_tab(tab, person))
                if not found:
                    continue
                name = isolated(name_of(case, person.id, self._language)) if person else ""
                head = f"{tab.number}  {title}" + (f" · {name}" if name else "")
                yield AnswerGroup(f"{tab.key}/{person.id if person else ''}", head, found)
        papers = tuple(self._papers())
        if papers:
            title = words.sentence("tab.papers.title", self._language)
            yield AnswerGroup("papers", f"9  {title}", papers)

    def _of_tab(self, tab: Tab, person: Relative | None) -> Iterator[Answer]:
        for group in tab.groups:
            yield from self._fields(group, person)
            if group.rows is not None:
                yield from self._rows(group.rows, person)

    def _fields(self, group: Group, person: Relative | None) -> Iterator[Answer]:
        facts = catalogue.facts_at(self._session.state, person)
        for field in group.fields:
            if "{person}" in field.path and person is None:
                continue
            path = field.at(person.id if person else "")
            if field.kind is Kind.NONE_OF_THESE and path == NO_EXEMPTION_PATH:
                if path in self._asked or self._session.mark(path) == CLIENT_UNKNOWN:
                    yield self._answer(path, words.question(field.question, self._language).label)
                continue
            if self._is_told(field, path, catalogue.is_shown(
                field, facts, path, self._missing, self._asked)):  # fmt: skip
                label = words.question(field.words_id(facts), self._language).label
                yield self._answer(path, label)

    def _is_told(self, field: Field, path: str, shown: bool) -> bool:
        """What is answered, marked or asked now; what may stay empty only when it is filled."""
        if self._session.get(path) is not None or self._session.unread(path):
            return True
        if self._session.mark(path):
            return True
        return path in self._asked or (shown and not field.optional and path in self._missing)

    def _rows(self, rows: Rows, person: Relative | None) -> Iterator[Answer]:
        if "{person}" in rows.path and person is None:
            return
        people = rows.path == "relatives"
        path = rows.at(person.id if person else "")
        values = self._session.get(path)
        if not values:
            if (values == [] and not people) or path in self._asked:
                yield self._answer(path, words.question(rows.question, self._language).label)
            return
        for place in range(len(values)):
            who = self._session.case.relatives[place] if people else person
            facts = catalogue.facts_at(
                self._session.state, who, "" if people else path, -1 if people else place
            )
            lead = f"{place + 1}. " if len(values) > 1 and not people else ""
            if people and who is not None:
                lead = f"{isolated(name_of(self._session.case, who.id, self._language))}: "
            for field in rows.fields:
                at = field.at(who.id if who else "", place)
                shown = catalogue.is_shown(field, facts, at, self._missing, self._asked)
                if self._is_told(field, at, shown):
                    label = words.question(field.words_id(facts), self._language).label
                    yield self._answer(at, lead + label)

    def _papers(self) -> Iterator[Answer]:
        case = self._session.case
        for person in case.relatives:
            for place, paper in enumerate(person.documents):
                name = paper_name(paper.kind, self._language)
                if len(case.relatives) > 1:
                    name = f"{isolated(name_of(case, person.id, self._language))}: {name}"
                if paper.issuing_country:
                    name += f" · {words.country(paper.issuing_country, self._language)}"
                yield self._answer(f"relatives.{person.id}.documents[{place}].held", name)

    def _answer(self, path: str, question: str) -> Answer:
        mark = self._session.mark(path)
        unread = self._session.unread(path)
        known = shown_value(self._session, path, self._language)
        if unread:
            return Answer(path, question, unread, "", UNREAD)
        if known:
            told = words.option("mark", mark, self._language) if mark else ""
            return Answer(path, question, known[:1].upper() + known[1:], told, KNOWN)
        state = UNKNOWN if mark == CLIENT_UNKNOWN else OPEN
        return Answer(path, question, words.sentence(f"check.{state}", self._language), "", state)


def answer_groups(session: Session, language: str) -> tuple[AnswerGroup, ...]:
    """Everything that was answered, is asked now, or is not known to the client, by tab."""
    return session.once(f"answers {language}", lambda: tuple(_Reader(session, language).groups()))
