"""From the open case to the papers of one relative: rows, groups, counts. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gezin_desktop.desk import words
from gezin_desktop.desk.documents.spare import spare_papers
from gezin_desktop.desk.documents.state import columns_of, state_of
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.build import shown_route
from gezin_desktop.desk.result.speech import paper_name
from gezin_desktop.desk.session import Session
from gezin_desktop.law.result import DocumentResult, RouteResult, Verdict

ALL, NEEDED, CHECK = "all", "needed", "check"
FILTERS = (ALL, NEEDED, CHECK)
_ORDER = ("relative", "both", "sponsor", "employer", "other-parent")


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper in the list: what stands in its five columns, and which filters show it."""

    key: str
    paper: DocumentResult
    title: str
    state: str
    sign: str
    ink: str
    legalisation: str
    translation: str
    valid: str
    valid_sign: str
    filters: frozenset[str]

    @property
    def spoken(self) -> str:
        """The row in one breath, for screen readers."""
        parts = (self.title, self.state, self.legalisation, self.translation, self.valid)
        return ", ".join(part for part in parts if part and part != "–")


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The papers that one person, or two together, must see to."""

    owner: str
    title: str
    about: str
    lines: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class Spare:
    """A paper that people often bring and nobody needs, with the reason."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class PapersModel:
    """Everything the page of papers shows for one relative."""

    person: str = ""
    groups: tuple[PaperGroup, ...] = ()
    spare: tuple[Spare, ...] = ()
    verify: bool = False
    fled: bool = False
    empty: str = ""

    def lines(self, shown: str = ALL) -> Iterator[PaperLine]:
        """The papers that a filter shows."""
        for group in self.groups:
            yield from (line for line in group.lines if shown in line.filters)

    def count(self, shown: str) -> int:
        """How many papers a filter shows."""
        return sum(1 for _line in self.lines(shown))

    def line(self, key: str) -> PaperLine | None:
        """A paper by its key; None when it is asked no longer."""
        return next((line for line in self.lines() if line.key == key), None)


def needed_of(session: Session, relative: str) -> int:
    """How many papers a relative still needs."""
    route = shown_route(session.assessment, relative) if session.assessment else None
    return sum(one.state == NEEDED for one in route.documents) if route else 0


def build(session: Session, language: str) -> PapersModel:
    """The papers of the relative the talk is about."""
    person = session.person
    people = (session.case.sponsor, *session.case.relatives)
    fled = any(one.fled_from for one in people)
    route = shown_route(session.assessment, person) if session.assessment else None
    if session.assessment is None:
        return PapersModel(person, fled=fled, empty="papers.empty-law")
    relation = session.case.relative(person).relation if person else None
    if route is None and relation is None:
        return PapersModel(person, fled=fled, empty="papers.empty")
    if route is None or route.verdict is Verdict.REFER or not route.documents:
        return PapersModel(person, fled=fled, empty="papers.empty-refer")
    groups = tuple(_groups(session, route, language))
    spare = tuple(Spare(*one) for one in spare_papers(session, route, language))
    verify = any("VERIFY_SITE" in one.warnings and one.state != "held" for one in route.documents)
    return PapersModel(person, groups, spare, verify, fled)


def _groups(session: Session, route: RouteResult, language: str) -> Iterator[PaperGroup]:
    collected: dict[str, list[PaperLine]] = {}
    seen: dict[tuple[str, str], int] = {}
    for paper in route.documents:
        number = seen.get((paper.kind, paper.owner), 0)
        seen[(paper.kind, paper.owner)] = number + 1
        key = f"{route.relative}/{paper.kind}/{paper.owner}/{number}"
        owner = "relative" if paper.owner == route.relative else paper.owner
        collected.setdefault(owner, []).append(_line(session, key, paper, language))
    order = {owner: place for place, owner in enumerate(_ORDER)}
    for owner in sorted(collected, key=lambda one: order.get(one, len(order))):
        title, about = _heading(session, owner, route.relative, language)
        yield PaperGroup(owner, title, about, tuple(collected[owner]))


def _heading(session: Session, owner: str, relative: str, language: str) -> tuple[str, str]:
    """Who must act, and in which country that person lives where it is known."""
    case = session.case
    names = {
        "relative": name_of(case, relative, language),
        "sponsor": name_of(case, "sponsor", language),
    }
    key = owner if owner in _ORDER else "other"
    title = words.sentence(f"papers.of.{key}", language, **names)
    person = case.sponsor if owner == "sponsor" else case.relative(relative)
    if owner in names and person.country:
        where = words.country(person.country, language)
        return title, words.sentence("papers.lives-in", language, country=where)
    return title, ""


def _line(session: Session, key: str, paper: DocumentResult, language: str) -> PaperLine:
    state, sign, ink = state_of(paper, language)
    columns = columns_of(session, paper, language)
    return PaperLine(
        key=key,
        paper=paper,
        title=title_of(paper, language),
        state=state,
        sign=sign,
        ink=ink,
        legalisation=columns.legalisation,
        translation=columns.translation,
        valid=columns.valid,
        valid_sign=columns.sign,
        filters=frozenset(_filters(paper, columns.sign)),
    )


def title_of(paper: DocumentResult, language: str) -> str:
    """The short name of a paper; with the country that must give it where it is an official one."""
    name = paper_name(paper.kind, language)
    if paper.issuing_country and paper.official_foreign:
        return f"{name} · {words.country(paper.issuing_country, language)}"
    return name


def _filters(paper: DocumentResult, sign: str) -> Iterator[str]:
    yield ALL
    if paper.state == "needed":
        yield NEEDED
    if sign == "attention" or paper.state == "held-but-invalid":
        yield CHECK
