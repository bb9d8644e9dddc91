"""What a table says only once: the same steps, the same note, the reason for the same question."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from gezin_desktop.letter.content.phrases import together
from gezin_desktop.letter.model import Cell, RowGroup, Text, as_string

_Told = dict[tuple[str, ...], Text]


def steps_once(groups: Iterable[RowGroup], same: Callable[[Text], Text]) -> list[RowGroup]:
    """Rows whose numbered steps stand in an earlier row say only ``same`` with that row's name."""
    told: _Told = {}
    return [_group(group, told, same) for group in groups]


def _group(group: RowGroup, told: _Told, same: Callable[[Text], Text]) -> RowGroup:
    rows = []
    for row in group.rows:
        name = row.cells[0].text
        cells = tuple(_cell(cell, name, told, same) for cell in row.cells)
        rows.append(replace(row, cells=cells))
    return replace(group, rows=tuple(rows))


def _cell(cell: Cell, name: Text, told: _Told, same: Callable[[Text], Text]) -> Cell:
    if not cell.items:
        return cell
    key = (*map(as_string, cell.items), as_string(cell.after))
    if key not in told:
        told[key] = name
        return cell
    return Cell(together(cell.text, same(told[key])), cell.sign)


def reason_once(groups: Iterable[RowGroup], asked: str, why: str) -> list[RowGroup]:
    """The first cell that ends with what is ``asked`` says ``why`` as well."""
    found, told = [], False
    for group in groups:
        rows = []
        for row in group.rows:
            cells = []
            for cell in row.cells:
                first = not told and as_string(cell.text).endswith(asked)
                told = told or first
                cells.append(replace(cell, text=together(cell.text, why)) if first else cell)
            rows.append(replace(row, cells=tuple(cells)))
        found.append(replace(group, rows=tuple(rows)))
    return found
