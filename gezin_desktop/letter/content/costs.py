"""What it costs: one row per fee, never an amount of another year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import euro, texts
from gezin_desktop.letter.content.papers import needs_stamp
from gezin_desktop.letter.content.phrases import bold
from gezin_desktop.letter.model import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    RowGroup,
    Table,
    Text,
    as_string,
    words,
)

if TYPE_CHECKING:
    from gezin_desktop.law.result import Fee
    from gezin_desktop.letter.content.brief import Brief, Part

_WAIVER = "article8-fee-waiver"


def costs(brief: Brief) -> list[Block]:
    """The part on costs."""
    p = brief.phrases
    heading = Heading(2, p.text("costs.heading"))
    rows = _notes_once(brief, _together([_row(brief, parts, fee) for fee, parts in _fees(brief)]))
    if needs_stamp(brief):
        cells = ("costs.stamps", "costs.unknown", "costs.stamps-note")
        rows.append(Row(tuple(Cell(p.text(key)) for key in cells)))
    if not rows:
        return [heading, Paragraph(p.text("costs.none"))]
    columns = (
        Column(p.text("costs.what"), 62),
        Column(p.text("costs.amount"), 24),
        Column(p.text("costs.note"), 79),
    )
    summary = p.plain("table.costs-summary")
    table = Table(columns, (RowGroup(tuple(rows)),), summary, row_head=None)
    return [heading, table, *_total(brief)]


def _fees(brief: Brief) -> list[tuple[Fee, list[Part]]]:
    """Each fee once, with those who pay it."""
    found: dict[Fee, list[Part]] = {}
    for part in brief.computed:
        for fee in part.main.fees if part.main else ():
            found.setdefault(fee, []).append(part)
    return list(found.items())


def _row(brief: Brief, parts: list[Part], fee: Fee) -> Row:
    p = brief.phrases
    what = words(texts().raw(f"fee-{fee.kind}", brief.language))
    if len(brief.parts) > 1:
        what = p.text("costs.for", what=what, name=brief.names(parts))
    amount = bold(euro(fee.amount, brief.language)) if fee.amount is not None else None
    if amount and len(parts) > 1:
        amount = p.text("costs.each", amount=amount)
    return Row((Cell(what), Cell(amount or p.text("costs.unknown")), Cell(_note(brief, fee))))


def _note_of(row: Row) -> str:
    return as_string(row.cells[-1].text)


def _together(rows: list[Row]) -> list[Row]:
    """The same rows, those with the same note after one another."""
    notes = list(dict.fromkeys(map(_note_of, rows)))
    return sorted(rows, key=lambda row: notes.index(_note_of(row)))


def _notes_once(brief: Brief, rows: list[Row]) -> list[Row]:
    """The same rows; a note that stands in the row above is not said again in full."""
    same, before, found = brief.phrases.text("costs.same"), "", []
    for row in rows:
        *first, note = row.cells
        text = _note_of(row)
        if text == before and len(text) > len(as_string(same)):
            found.append(replace(row, cells=(*first, replace(note, text=same))))
        else:
            found.append(row)
        before = text
    return found


def _note(brief: Brief, fee: Fee) -> Text:
    """The year of the amount, whether the next is known, and what happens after a no."""
    p, law = brief.phrases, texts()
    if fee.amount is None:
        return words(law.raw("fee-unknown", brief.language))
    if fee.kind == "exam-total":
        return p.text("costs.exam")
    year = brief.assessment.receipt_date.year
    notes = [p.plain("costs.year", year=str(year))]
    if (
        tables().row("fees", fee.kind, brief.assessment.receipt_date.replace(year=year + 1, day=1))
        is None
    ):
        notes.append(p.plain("costs.next-year", year=str(year + 1)))
    if fee.kind != _WAIVER:
        notes.append(law.raw("fee-no-refund", brief.language))
    if fee.verify:
        notes.append(law.raw("fee-verify", brief.language))
    return words(" ".join(notes))


def _total(brief: Brief) -> list[Block]:
    """The sum of the applications, when there are several and all amounts are known."""
    first = [part.main.fees[0] for part in brief.computed if part.main and part.main.fees]
    if len(first) < 2 or any(fee.amount is None for fee in first):
        return []
    total = sum((fee.amount for fee in first if fee.amount is not None), Decimal(0))
    return [Paragraph(brief.phrases.text("costs.total", amount=euro(total, brief.language)))]
