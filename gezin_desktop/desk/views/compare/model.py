"""From the open case to the comparison as plain values: columns, rows, the advice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from gezin_desktop.desk import words
from gezin_desktop.desk.people import about_of, name_of
from gezin_desktop.desk.result.build import whole
from gezin_desktop.desk.result.speech import people_of, route_name, say, status_word
from gezin_desktop.desk.result.verdict import headline
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import condition_sign
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law import compare_words
from gezin_desktop.law.compare import Column, Comparison, Row, compare
from gezin_desktop.law.result import ConditionResult, RouteResult, Status, Verdict
from gezin_desktop.law.words import long_date, texts

Language = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class RouteHead:
    """The head of a column: which route, under which law, how it stands, from which day."""

    title: str
    law: str
    sign: str
    verdict: str
    when: str

    @property
    def spoken(self) -> str:
        """The head as a screen reader says it."""
        return f"{self.title} ({self.law}): {self.verdict}. {self.when}"


@dataclass(frozen=True, slots=True)
class CellModel:
    """What one route says about a subject; a cell without a sign is a plain fact."""

    text: str
    sign: str = ""
    muted: bool = False


@dataclass(frozen=True, slots=True)
class RowModel:
    """One subject, with what each route says about it."""

    key: str
    title: str
    cells: tuple[CellModel, ...]

    def spoken(self, heads: tuple[RouteHead, ...]) -> str:
        """The row as a screen reader says it."""
        told = [f"{head.title}: {cell.text}" for head, cell in zip(heads, self.cells, strict=True)]
        return ". ".join(part.rstrip(".") for part in (self.title, *told))


@dataclass(frozen=True, slots=True)
class CompareModel:
    """The whole comparison; no heads when no route is open."""

    who: str
    day: str
    heads: tuple[RouteHead, ...] = ()
    rows: tuple[RowModel, ...] = ()
    advice: str = ""
    hidden: int = 0

    def as_lines(self) -> list[str]:
        """The comparison as text, row by row."""
        lines = [self.who, self.day, "", self.advice]
        for head in self.heads:
            lines += ["", head.title, f"  {head.law}", f"  {head.verdict}", f"  {head.when}"]
        for row in self.rows:
            lines += ["", row.title]
            pairs = zip(self.heads, row.cells, strict=True)
            lines += [f"  {head.title}: {cell.text}" for head, cell in pairs]
        return [line for place, line in enumerate(lines) if line or place]


def build_comparison(session: Session, language: str, *, every: bool) -> CompareModel:
    """The comparison for the chosen relative.

    Args:
        session: the open case.
        language: of the window.
        every: show every row, not only where the routes differ.
    """
    who = _who(session, language)
    told = words.sentence("compare.day", language, day=session.receipt_date)
    found = compare(session.assessment, session.person) if session.assessment else None
    if found is None:
        return CompareModel(who, told, advice=words.sentence("compare.none", language))
    tongue = cast("Language", language)
    heads = tuple(_head(session, one, tongue) for one in found.columns)
    advice = say(found.reason, language)
    if any(one.verdict is Verdict.REFER for one in found.columns):
        return CompareModel(who, told, heads, (), advice)
    chosen = found.rows
    if not every and len(found.columns) > 1:
        chosen = tuple(sorted(found.differences, key=_weight))
    people = people_of(session.case, session.person, language)
    rows = [_row(one, people, tongue) for one in chosen]
    rows += _figures(found, tongue)
    return CompareModel(who, told, heads, tuple(rows), advice, len(found.rows) - len(chosen))


def _weight(row: Row) -> int:
    """What blocks a route comes first, then what is open; within these in the law's order."""
    found = {cell.status for cell in row.cells if cell is not None}
    if found & {Status.UNMET, Status.DISCRETIONARY}:
        return 0
    return 1 if Status.UNKNOWN in found else 2


def _who(session: Session, language: str) -> str:
    relative = next((one for one in session.case.relatives if one.id == session.person), None)
    if relative is None:
        return ""
    about = about_of(session.case, relative, language)
    name = name_of(session.case, relative.id, language)
    return f"\u200e{isolated(name)}" + (f", {about}" if about else "")


def _head(session: Session, column: Column, tongue: Language) -> RouteHead:
    route = column.route
    head = headline(session, route, tongue)
    return RouteHead(
        title=route_name(route.route, tongue),
        law=words.sentence("compare.law-eu" if column.is_eu else "compare.law-nl", tongue),
        sign=head.sign,
        verdict=head.words,
        when=_when(route, column, tongue),
    )


def _when(route: RouteResult, column: Column, tongue: Language) -> str:
    if route.verdict is Verdict.REFER:
        return words.sentence("headline.refer-more", tongue)
    if column.holds:
        return words.sentence("compare.at-once", tongue)
    if route.earliest_date is None:
        return words.sentence("headline.no-day", tongue)
    return words.sentence("headline.first-day", tongue, day=route.earliest_date)


def _row(row: Row, people: dict[str, str], tongue: Language) -> RowModel:
    cells = tuple(_cell(one, people, tongue) for one in row.cells)
    return RowModel(row.subject, compare_words.title(row, texts(), tongue), cells)


def _cell(one: ConditionResult | None, people: dict[str, str], tongue: Language) -> CellModel:
    if one is None:
        return CellModel(texts().raw("compare.not-asked", tongue), "na", muted=True)
    consequence = one.consequence.value if one.consequence else "repairable"
    sign = condition_sign(one.status.value, consequence)
    reason = say([whole(said, one.id) for said in one.reasons], tongue, people)
    if one.status is Status.UNKNOWN or not reason:
        return CellModel(status_word(one, tongue).lower(), sign)
    return CellModel(reason, sign, muted=one.status is Status.NOT_APPLICABLE)


# -- the figures below the conditions ----------------------------------------------------------


def _figures(found: Comparison, tongue: Language) -> list[RowModel]:
    """When, what it costs, how long it takes, how long it holds: for every route."""
    law = texts()
    rows = [
        RowModel(
            "when",
            law.raw("compare.when", tongue),
            tuple(CellModel(compare_words.when(one, law, tongue)) for one in found.columns),
        ),
        RowModel(
            "fee",
            law.raw("compare.fee", tongue),
            tuple(CellModel(compare_words.fee(one.fee, law, tongue)) for one in found.columns),
        ),
    ]
    unknown = words.sentence("compare.not-known", tongue)
    for key, days in (
        ("decision", [one.decision.due if one.decision else None for one in found.columns]),
        ("permit", [one.permit_until for one in found.columns]),
    ):
        told = tuple(
            CellModel(unknown, muted=True) if day is None else CellModel(long_date(day, tongue))
            for day in days
        )
        rows.append(RowModel(key, words.sentence(f"compare.{key}", tongue), told))
    return rows
