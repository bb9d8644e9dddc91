"""Marked content, the structure tree, and the links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from letter.gate_file import Fault, File, decides

_PAINT = frozenset(
    ["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI", "Tj", "TJ", "'", '"']
)
_STANDARD = frozenset(
    [
        "Document",
        "Sect",
        "P",
        "H1",
        "H2",
        "H3",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Span",
        "Link",
        "Figure",
    ]
)
_INSIDE = {
    "Table": {"THead", "TBody", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
}


@decides("01-003", "01-004", "01-005", "30-001", "30-002")
def content(file: File) -> Iterator[Fault]:
    for number, (page, commands) in enumerate(zip(file.pdf.pages, file.content, strict=True), 1):
        stack: list[str] = []
        for name, operands in commands:
            if name in ("BDC", "BMC"):
                kind = "artifact" if operands[0] == "/Artifact" else "tagged"
                if stack:
                    yield ("01-003" if kind == "artifact" else "01-004"), f"nested on page {number}"
                stack.append(kind)
            elif name == "EMC":
                stack.pop()
            elif name in _PAINT and not stack:
                yield "01-005", f"{name} outside marked content on page {number}"
        for one in page.Resources.get("/XObject", {}).values():
            if one.Subtype != "/Image":
                yield from (("30-001", "a form XObject"), ("30-002", "a form XObject"))


@decides("own parents")
def parents(file: File) -> Iterator[Fault]:
    """From every marked content back to the very element that lists it, each listed once."""
    tree = file.root.get("/StructTreeRoot", {}).get("/ParentTree")
    if tree is None:
        yield "own parents", "no parent tree"
        return
    known = {int(tree.Nums[at]): tree.Nums[at + 1] for at in range(0, len(tree.Nums), 2)}
    listed = Counter(
        (kid.Pg.objgen, int(kid.MCID), element.objgen)
        for element, _ in file.tree
        for kid in element.get("/K", [])
        if kid.get("/Type") == "/MCR"
    )
    expected: Counter[object] = Counter()
    for page, commands in zip(file.pdf.pages, file.content, strict=True):
        drawn = {
            int(operands[1].MCID)
            for name, operands in commands
            if name == "BDC" and operands[0] != "/Artifact"
        }
        entries = known.get(int(page.obj.get("/StructParents", -1)), [])
        if drawn != set(range(len(entries))):
            yield "own parents", "entries do not fit the content of a page"
            continue
        expected.update((page.obj.objgen, mcid, entries[mcid].objgen) for mcid in drawn)
    if listed != expected:
        yield "own parents", "an element does not list what leads to it"


@decides(
    "02-001", "02-003", "02-004", "09-004", "09-005", "09-006", "09-007", "09-008",
    "17-002", "17-003", "19-003", "19-004",
)  # fmt: skip
def tags(file: File) -> Iterator[Fault]:
    if "/RoleMap" in file.root.get("/StructTreeRoot", {}):
        yield from (("02-003", "a role map"), ("02-004", "a role map"))
    others = {
        "TOC": "09-006", "TOCI": "09-006", "Ruby": "09-007", "Warichu": "09-008",
        "Formula": "17-002", "Note": "19-003",
    }  # fmt: skip
    for element, parent in file.tree:
        tag = str(element.S)[1:]
        above = str(parent.S)[1:] if parent is not None else ""
        if tag not in _STANDARD:
            yield others.get(tag, "02-001"), tag
        table = {"Table", "THead", "TBody", "TR", "TH", "TD"}
        fits = tag in _INSIDE[above] if above in _INSIDE else tag not in table - {"Table"} | {"LI"}
        if not fits:
            yield ("09-004" if {tag, above} & table else "09-005"), f"{tag} in {above}"
        if parent is not None and element.P.objgen != parent.objgen:
            yield "own parents", f"{tag} names another parent"


@decides("14-002", "14-003", "14-006", "14-007")
def headings(file: File) -> Iterator[Fault]:
    if any(file.tagged("H")):
        yield from (("14-006", "H"), ("14-007", "H beside H1"))
    levels = [int(str(one.S)[2:]) for one in file.tagged("H1", "H2", "H3")]
    if levels[:1] != [1]:
        yield "14-002", f"begins with {levels[:1]}"
    if any(after - before > 1 for before, after in pairwise(levels)):
        yield "14-003", "a level is skipped"


@decides("15-003", "13-004", "own table")
def cells(file: File) -> Iterator[Fault]:
    for element in file.tagged("TH"):
        if "/Scope" not in element.get("/A", {}):
            yield "15-003", "a header cell without scope"
    for table in file.tagged("Table"):
        rows = list(_rows(table))
        if len({sum(_span(cell) for cell in row.K) for row in rows}) != 1:
            yield "own table", "rows of different length"
    for figure in file.tagged("Figure"):
        if not str(figure.get("/Alt", "")) or "/BBox" not in figure.get("/A", {}):
            yield "13-004", "a figure without words or place"


@decides("own list", "own heading")
def said(file: File) -> Iterator[Fault]:
    """Headings that say something; lists that count, and only those, say so (ISO 14289-1, 7.6)."""
    if "/StructTreeRoot" not in file.root:
        return
    try:
        root = file.back.root
    except (AssertionError, AttributeError, KeyError) as problem:
        yield "own heading", f"cannot be read: {problem!r}"
        return
    for element in root.walk():
        if re.fullmatch(r"H\d", element.tag) and not element.text().strip():
            yield "own heading", "an empty heading"
        if element.tag == "L":
            labels = [kid.kids[0].text() for kid in element.kids if kid.kids[0].tag == "Lbl"]
            counts = bool(labels) and all(re.fullmatch(r"\d+\.", one) for one in labels)
            numbering = element.raw.get("/A", {}).get("/ListNumbering", "/None")
            if (numbering == "/Decimal") != counts:
                yield "own list", f"{labels[:1]} is {numbering}"


def _rows(table: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in table.K:
        if kid.S == "/TR":
            yield kid
        elif kid.S in ("/THead", "/TBody"):
            yield from _rows(kid)


def _span(cell: pikepdf.Object) -> int:
    return int(cell.get("/A", {}).get("/ColSpan", 1))


@decides(
    "28-002", "28-004", "28-006", "28-007", "28-008", "28-009", "28-010", "28-011", "28-012",
    "28-014", "28-015", "28-016", "28-017", "28-018", "A 6.3.2",
)  # fmt: skip
def annotations(file: File) -> Iterator[Fault]:
    other = (
        "28-002",
        "28-006",
        "28-007",
        "28-010",
        "28-014",
        "28-015",
        "28-016",
        "28-017",
        "28-018",
    )
    held = Counter(
        kid.Obj.objgen
        for element in file.tagged("Link")
        for kid in element.K
        if kid.get("/Type") == "/OBJR"
    )
    for page, annotation in file.annotations():
        if annotation.Subtype != "/Link":
            yield from ((condition, str(annotation.Subtype)) for condition in other)
        if page.obj.get("/Tabs") != "/S":
            yield ("28-009" if "/Tabs" in page.obj else "28-008"), "order of the Tab key"
        if held[annotation.objgen] != 1:
            yield "28-011", "a link outside its element"
        if not str(annotation.get("/Contents", "")).strip():
            yield from (("28-012", "a link without words"), ("28-004", "a link without words"))
        if int(annotation.get("/F", 0)) != 4:
            yield "A 6.3.2", "an annotation that is not printed"
