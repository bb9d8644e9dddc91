"""A letter as plain text, for pasting into a file system or an e-mail: the same words, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gezin_desktop.letter.model import Cell, Letter, Row, Steps, Table, Text, as_string
from gezin_desktop.letter.simple import (
    Items,
    Lines,
    Pairs,
    Simple,
    Sources,
    Title,
    simplified,
    top,
)

_BETWEEN = " | "
_UNDER = {1: "=", 2: "-"}


def as_text(letter: Letter) -> str:
    """The letter as text: a line per sentence group, a blank line between parts, no line broken.

    No-break spaces become ordinary ones.
    """
    parts = [list(_told(part)) for part in top(letter)]
    parts += [[line for part in simplified(block) for line in _told(part)]
              for block in letter.blocks]  # fmt: skip
    text = "\n\n".join("\n".join(part) for part in parts if part)
    return text.replace("\u00a0", " ").strip() + "\n"


def _told(part: Simple) -> Iterator[str]:
    match part:
        case Title():
            yield from _title(part)
        case Lines():
            yield from filter(None, map(as_string, part.lines))
        case Items():
            for number, item in enumerate(part.items, part.start or 1):
                mark = "-" if part.start is None else f"{number}."
                yield f"{mark} {as_string(item)}"
        case Pairs():
            yield from _pairs(part.rows)
        case Sources():
            yield _named(part.word, "; ".join(part.places))
        case Steps():
            for number, step in enumerate(part.steps, 1):
                when = " ".join(filter(None, map(as_string, (step.when, step.note))))
                yield f"{number}. {as_string(step.act)} [{when}]"
        case Table():
            yield from _table(part)


def _title(title: Title) -> Iterator[str]:
    text = as_string(title.text)
    if title.framed:
        yield f"** {text} **"
        return
    yield text
    if title.level in _UNDER:
        yield _UNDER[title.level] * len(text)


def _pairs(rows: Iterable[tuple[Text, Text]]) -> Iterator[str]:
    for left, right in rows:
        yield _named(as_string(left), as_string(right))


def _named(label: str, value: str) -> str:
    """``Label: value``; a label that is a question keeps its own sign."""
    return f"{label} {value}" if label.endswith(("?", ":")) else f"{label}: {value}"


def _table(table: Table) -> Iterator[str]:
    yield _BETWEEN.join(as_string(column.heading) for column in table.columns)
    for group in table.groups:
        if group.title:
            yield f"[{as_string(group.title)}]"
        for row in group.rows:
            yield _row(row)


def _row(row: Row) -> str:
    cells = [_cell(cell) for cell in row.cells]
    while not cells[-1]:
        cells.pop()
    return "- " + _BETWEEN.join(cells)


def _cell(cell: Cell) -> str:
    items = [f"{number}. {as_string(item)}" for number, item in enumerate(cell.items, 1)]
    return " ".join(filter(None, [as_string(cell.text), *items, as_string(cell.after)]))
