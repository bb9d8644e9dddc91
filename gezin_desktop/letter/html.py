"""A letter as HTML, for pasting where headings, lists and tables are kept: the same words.

Only plain elements and a few inline styles, which word processors and mail programs understand. All
that was typed is escaped; names stand apart from their surroundings (``bdi``), so that one that
runs from the right disturbs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from gezin_desktop.letter.links import linked
from gezin_desktop.letter.model import Cell, Letter, Row, Span, Steps, Table, Text, as_string
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

_TABLE = '<table style="border-collapse:collapse">'
_CELL = "border:1px solid #9aa6a9;padding:3px 6px;vertical-align:top;text-align:left"
_BARE = "padding:1px 12px 1px 0;vertical-align:top;text-align:left"
_BOX = "\u2610 "


def as_html(letter: Letter) -> str:
    """The letter as one document, with its language and its title."""
    parts = [*top(letter), *(part for block in letter.blocks for part in simplified(block))]
    body = "\n".join(line for part in parts for line in _told(part))
    return (
        f'<!DOCTYPE html>\n<html lang="{letter.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(letter.title)}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _told(part: Simple) -> Iterator[str]:
    match part:
        case Title():
            yield f"<h{part.level}>{_text(part.text)}</h{part.level}>"
        case Lines():
            told = "<br>".join(_text(line) for line in part.lines if line)
            if told:
                yield f"<p>{told}</p>"
        case Items():
            yield from _list(part.items, part.start)
        case Pairs():
            yield from _pairs(part.rows)
        case Sources():
            yield f"<p><small>{escape(part.word)}: {escape('; '.join(part.places))}</small></p>"
        case Steps():
            yield from _list([_step(step.act, (step.when, step.note)) for step in part.steps], 1)
        case Table():
            yield from _table(part)


def _text(text: Text) -> str:
    return "".join(map(_span, linked(text)))


def _span(span: Span) -> str:
    told = escape(span.text, quote=False)
    if span.field:
        told = f"<bdi>{told}</bdi>"
    if span.link and not span.link.startswith("#"):
        told = f'<a href="{escape(span.link)}">{told}</a>'
    return f"<b>{told}</b>" if span.bold else told


def _list(items: Iterable[Text], start: int | None) -> Iterator[str]:
    if start is None:
        first, last = "<ul>", "</ul>"
    else:
        first, last = (f'<ol start="{start}">' if start > 1 else "<ol>"), "</ol>"
    yield first
    yield from (f"<li>{_text(item)}</li>" for item in items)
    yield last


def _step(act: Text, when: tuple[Text, Text]) -> Text:
    told = " ".join(filter(None, map(as_string, when)))
    return (*act, Span(f" [{told}]")) if told else act


def _pairs(rows: Iterable[tuple[Text, Text]]) -> Iterator[str]:
    found = [
        f'<tr><th scope="row" style="{_BARE}">{_text(left)}</th>'
        f'<td style="{_BARE}">{_text(right)}</td></tr>'
        for left, right in rows
    ]
    if found:
        yield from (_TABLE, *found, "</table>")


def _table(table: Table) -> Iterator[str]:
    yield _TABLE
    heads = (f'<th scope="col" style="{_CELL}">{_text(one.heading)}</th>' for one in table.columns)
    yield f"<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>"
    for group in table.groups:
        if group.title:
            yield (
                f'<tr><th colspan="{len(table.columns)}" style="{_CELL}">'
                f"{_text(group.title)}</th></tr>"
            )
        yield from (_row(row, table.row_head) for row in group.rows)
    yield "</tbody>\n</table>"


def _row(row: Row, head: int | None) -> str:
    cells = []
    for index, cell in enumerate(row.cells):
        tag = 'th scope="row"' if index == head else "td"
        cells.append(f'<{tag} style="{_CELL}">{_cell(cell)}</{tag[:2]}>')
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell) -> str:
    mark = _BOX if cell.sign == "todo" else ""
    parts = [mark + _text(cell.text)]
    if cell.items:
        parts.append("".join(_list(cell.items, 1)))
    if cell.after:
        parts.append(("" if cell.items else "<br>") + _text(cell.after))
    return "".join(parts)
