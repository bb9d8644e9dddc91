"""The document as a whole: how it describes itself, its language, what it must not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letter.gate_file import Fault, File, decides


@decides("01-007", "06-001", "06-002", "06-003", "07-001", "07-002")
def document(file: File) -> Iterator[Fault]:
    if "/StructTreeRoot" not in file.root:
        yield "own tree", "no structure tree"
    marks = file.root.get("/MarkInfo", {})
    if not marks.get("/Marked", False):
        yield "own marked", "not marked as tagged"
    if marks.get("/Suspects", False):
        yield "01-007", "suspects"
    if not file.xmp:
        yield "06-001", "no metadata"
    if "<pdfuaid:part>1</pdfuaid:part>" not in file.xmp:
        yield "06-002", "no PDF/UA identifier"
    if not re.search(r"<dc:title>.*<rdf:li[^>]*>[^<\s]", file.xmp):
        yield "06-003", "no dc:title"
    shown = file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")
    if shown is None:
        yield "07-001", "no DisplayDocTitle"
    elif not shown:
        yield "07-002", "DisplayDocTitle is false"


@decides("11-001", "11-002", "11-003", "11-004", "11-006")
def language(file: File) -> Iterator[Fault]:
    found = str(file.root.get("/Lang", ""))
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", found):
        for condition in ("11-001", "11-002", "11-003", "11-004", "11-006"):
            yield condition, f"language {found!r}"
    for element, _ in file.tree:
        own = str(element.get("/Lang", "nl"))
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", own):
            yield "11-001", f"language {own!r} of an element"


@decides("20-001", "20-002", "20-003", "21-001", "25-001", "11-005", "28-005", "26-001", "26-002")
def absent(file: File) -> Iterator[Fault]:
    names = file.root.get("/Names", {})
    for key, conditions in (
        ("/OCProperties", ("20-001", "20-002", "20-003")),
        ("/AcroForm", ("25-001", "11-005", "28-005")),
        ("/AF", ("21-001",)),
        ("/OpenAction", ("A 6.5.1",)),
        ("/AA", ("A 6.5.2",)),
    ):
        if key in file.root:
            yield from ((condition, key) for condition in conditions)
    for key, condition in (("/EmbeddedFiles", "21-001"), ("/JavaScript", "A 6.5.1")):
        if key in names:
            yield condition, key
    if file.pdf.is_encrypted:
        yield from (("26-001", "encrypted"), ("26-002", "encrypted"), ("A 6.1.3", "encrypted"))


@decides("A 6.2.3", "A 6.6.4", "A 6.6.2", "A 6.1.2", "A 6.5.1", "A 6.5.2", "A 6.1.3")
def archive(file: File) -> Iterator[Fault]:
    intents = [one for one in file.root.get("/OutputIntents", []) if one.S == "/GTS_PDFA1"]
    if not intents or int(intents[0].DestOutputProfile.N) != 3:
        yield "A 6.2.3", "no output intent in RGB"
    for wanted in ("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"):
        if wanted not in file.xmp:
            yield "A 6.6.4", wanted
    for name in ("Title", "Author", "Creator", "Producer"):
        told = str(file.pdf.docinfo.get(f"/{name}", ""))
        escaped = told.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if not told or f">{escaped}<" not in file.xmp:
            yield "A 6.6.2", f"{name} differs in the metadata"
    if file.pdf.pdf_version != "1.7":
        yield "A 6.1.2", file.pdf.pdf_version
