"""An overview for a spreadsheet in which no cell is ever a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from gezin_desktop.store import overview
from hypothesis import given, settings
from hypothesis import strategies as st

PAYLOADS = [
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\x00=1",
    '=cmd|"/c calc"!A1',
    '=HYPERLINK("http://x","y")',
    "  =1+1",
    "\u00a0=1",
    "\u2066 =1",
    "\ufeff=1",
    "＝1+1",
    "-",
]
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def rows_of(content: bytes, separator: str = ";"):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))


def cells_of(content: bytes):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))  # noqa: S314 - our own file
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    return sheet, [
        ["".join(cell.itertext()) for cell in row] for row in sheet.findall("m:sheetData/m:row", NS)
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_formula_becomes_a_text(payload: str):
    (cell,) = rows_of(overview.as_csv(["Naam"], [[payload]]))[1]
    assert cell.startswith("'")
    assert "\n" not in cell
    sheet, _ = cells_of(overview.as_xlsx(["Naam"], [[payload]], "Zaken"))
    assert sheet.find(".//m:f", NS) is None
    assert [cell.get("t") for cell in sheet.iter(f"{{{NS['m']}}}c")] == ["inlineStr", "inlineStr"]


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_no_text_begins_a_formula_or_breaks_the_sheet(text: str):
    shown = overview.harmless(text)
    assert not shown.lstrip(" \u00a0").startswith(("=", "+", "-", "@"))
    assert len(rows_of(overview.as_csv(["a", "b"], [[text, "x"]]))) == 2
    cells_of(overview.as_xlsx(["a"], [[text]], text))


def test_texts_numbers_and_days_arrive():
    headings = ["Nummer", "Naam", "Datum", "Gewijzigd", "Aantal"]
    row = [
        "2026-0001",
        "Ångström; الحداد",
        date(2026, 3, 1),
        datetime(2026, 3, 2, 10, 5, tzinfo=UTC),
        3,
    ]
    plain = overview.as_csv(headings, [row, [None] * 5])
    assert plain.startswith(b"\xef\xbb\xbf")
    assert rows_of(plain) == [
        headings,
        ["2026-0001", "Ångström; الحداد", "2026-03-01", "2026-03-02 10:05", "3"],
        [""] * 5,
    ]
    assert rows_of(overview.as_csv(headings, [row], ","), ",")[1][1] == "Ångström; الحداد"
    sheet, cells = cells_of(overview.as_xlsx(headings, [row], "Zaken: [2026]"))
    assert cells == [headings, ["2026-0001", "Ångström; الحداد", "46082", "46083", "3"]]
    assert sheet.find("m:sheetViews/m:sheetView/m:pane", NS) is not None


def test_an_overview_of_nothing_has_its_headings():
    assert rows_of(overview.as_csv(["a", "b"], [])) == [["a", "b"]]
    assert cells_of(overview.as_xlsx(["a", "b"], [], "x"))[1] == [["a", "b"]]
