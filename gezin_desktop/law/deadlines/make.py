"""From the day of an event to a deadline: the term of the tables, moved where the law moves it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from gezin_desktop.law.deadlines.terms import (
    add_term,
    may_move,
    next_working_day,
    working_day_before,
)
from gezin_desktop.law.result import Deadline, Said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gezin_desktop.law.tables.book import Tables

Type = Literal["deadline", "window-opens", "reminder", "authority-term"]
Who = Literal["ind", "sponsor", "relative", "both"]


class Term(NamedTuple):
    """A term of the law: from the periods table by ``kind``, or fixed with its own source.

    ``movable``: set by an act or order in council, so that a weekend or holiday moves its end.
    ``cautious``: not every text about it is one, so the day to act stays before the weekend.
    """

    id: str
    type: Type
    who: Who
    kind: str | None = None
    fixed: tuple[int, str] | None = None
    source: str = ""
    movable: bool = False
    cautious: bool = False


def length(term: Term, on: date, tables: Tables) -> tuple[int, str, str] | None:
    """Number, unit and source of a term that starts on a day; None when it is not known."""
    if term.fixed:
        return (*term.fixed, term.source)
    row = tables.row("periods", str(term.kind), on)
    if row is None or row.values["unit"] == "rule":
        return None
    return row.whole(), row.values["unit"], row.source


def after(
    term: Term, event: date, tables: Tables, values: Mapping[str, object] | None = None
) -> tuple[Deadline, ...]:
    """The deadline that follows from an event, or nothing when the term is not known for its day.

    The text ``due-<id>`` gets the day of the event as ``{event}``.
    """
    if values is None:  # follows from the law and the day alone
        return tables.once((term, event), lambda: _after(term, event, tables, {}))
    return _after(term, event, tables, values)


def _after(
    term: Term, event: date, tables: Tables, values: Mapping[str, object]
) -> tuple[Deadline, ...]:
    found = length(term, event, tables)
    if found is None:
        return ()
    number, unit, source = found
    raw = add_term(event, number, unit)
    moved = next_working_day(raw) if term.movable and may_move(number, unit) else raw
    said = {"event": event, **values}
    found_day = on_day(term, moved, source, said)
    safe = working_day_before(raw) if term.cautious else found_day.working_day
    return (found_day._replace(working_day=safe),)


def on_day(
    term: Term, due: date, source: str, values: Mapping[str, object] | None = None
) -> Deadline:
    """A deadline on a day that is known already. The day to act is never after the legal day."""
    acting = term.type in ("deadline", "reminder")
    return Deadline(
        id=term.id,
        due=due,
        type=term.type,
        who=term.who,
        said=Said(f"due-{term.id}", dict(values or {})),
        working_day=working_day_before(due) if acting else due,
        source=source,
    )
