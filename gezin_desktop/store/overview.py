"""An overview of cases as CSV or XLSX, in which no cell can become a formula.

The words of headings and outcomes belong to the caller, who knows the language.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from xml.sax.saxutils import escape

Cell = str | int | date | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet
_WIDEST = 60
_STAMP = (1980, 1, 1, 0, 0, 0)


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str = ";") -> bytes:
    """The overview as CSV: UTF-8 with a mark for spreadsheets, every field in quotes."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([harmless(heading) for heading in headings])
    for row in rows:
        writer.writerow([_plain(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(headings: Sequence[str], rows: Iterable[Sequence[Cell]], sheet: str) -> bytes:
    """The overview as XLSX: text cells that are text, days that are days, no formula anywhere."""
    kept = [list(row) for row in rows]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in _parts(headings, kept, sheet):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(entry, '<?xml version="1.0" encoding="UTF-8"?>\n' + content)
    return out.getvalue()


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before such a sign."""
    shown = _CONTROL.sub(" ", text)
    # what shows nothing may stand before the sign, and be gone where the file is opened
    bare = shown.lstrip().lstrip("\ufeff\u200b").lstrip()
    looks_like_one = text.startswith(_FORMULA) or bare.startswith(_FORMULA)
    return f"'{shown}" if looks_like_one else shown


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell) if isinstance(cell, int) else harmless(cell)


_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SCHEMA = "http://schemas.openxmlformats.org"
_MAIN = f"{_SCHEMA}/spreadsheetml/2006/main"
_RELATION = f"{_SCHEMA}/officeDocument/2006/relationships"
_TYPES = (
    f'<Types xmlns="{_SCHEMA}/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_OFFICE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_OFFICE}.styles+xml"/></Types>'
)


def _parts(
    headings: Sequence[str], rows: list[list[Cell]], sheet: str
) -> Iterable[tuple[str, str]]:
    yield "[Content_Types].xml", _TYPES
    yield "_rels/.rels", _relations(("officeDocument", "xl/workbook.xml"))
    yield (
        "xl/_rels/workbook.xml.rels",
        _relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
    )
    yield "xl/workbook.xml", _workbook(sheet)
    yield "xl/styles.xml", _styles()
    yield "xl/worksheets/sheet1.xml", _sheet(headings, rows)


def _relations(*targets: tuple[str, str]) -> str:
    """What a part leads to: kind and place of each."""
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/{kind}" Target="{place}"/>'
        for number, (kind, place) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_SCHEMA}/package/2006/relationships">{lines}</Relationships>'


def _workbook(sheet: str) -> str:
    title = escape(re.sub(r"[\[\]:*?/\\']", " ", _CONTROL.sub(" ", sheet))[:31], {'"': "&quot;"})
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>'
        f'<sheet name="{title or "1"}" sheetId="1" r:id="r1"/></sheets></workbook>'
    )


def _styles() -> str:
    return (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
        '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/>'
        "</cellXfs></styleSheet>"
    )


def _sheet(headings: Sequence[str], rows: list[list[Cell]]) -> str:
    table: list[list[Cell]] = [list(headings), *rows]
    widths = [
        min(_WIDEST, 2 + max(len(_plain(row[place])) for row in table if place < len(row)))
        for place in range(len(headings))
    ]
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(widths, start=1)
    )
    lines = "".join(
        f'<row r="{number}">{"".join(_cell(cell, number == 1) for cell in row)}</row>'
        for number, row in enumerate(table, start=1)
    )
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        f"</sheetViews><cols>{columns}</cols><sheetData>{lines}</sheetData></worksheet>"
    )


def _cell(cell: Cell, head: bool) -> str:
    if cell is None:
        return "<c/>"
    if isinstance(cell, date):
        return f'<c s="2"><v>{(date(cell.year, cell.month, cell.day) - _EPOCH).days}</v></c>'
    if isinstance(cell, int):
        return f"<c><v>{cell}</v></c>"
    style = 1 if head else 3
    text = escape(_CONTROL.sub(" ", cell))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
