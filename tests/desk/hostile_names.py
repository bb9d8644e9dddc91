"""Names that try to be more than letters: ``python -m tests.desk.hostile_names 3000``.

Each goes through the overviews (CSV and XLSX), through a whole letter, and through every tab and
the list of a whole window. A letter may refuse a name that it cannot print. Nothing else may raise,
and nothing may become a link, a picture, a script, a formula or markup. The exit status is 1 when
one got through. Three thousand names take half an hour of one processor: 0.2 s for a letter, 0.4 s
for a window that is open.
"""

from __future__ import annotations

import csv
import gc
import io
import random
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from pathlib import Path

import pikepdf
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import dress
from gezin_desktop.desk.collecting import Collector
from gezin_desktop.desk.state import State
from gezin_desktop.law.assess import assess
from gezin_desktop.letter.compose import letter_for
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.pdf.runs import UnprintableSign
from gezin_desktop.store.overview import as_csv, as_xlsx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.desk.window_kit import Desk, example, make_store, open_desk

DAY, MADE_AT = date(2026, 6, 8), datetime(2026, 6, 8, 12, tzinfo=UTC)
PIECES = (
    "Jan", "Haddad", " ", "'", '"', "<", ">", "&", ";", "=", "+", "-", "@", "\t", "\r", "\n",
    "\x00", "\u202e", "\u2066", "\ufeff", "<b>", "</para>", "<img src='file:///etc/passwd'/>",
    "&lt;", "&#0;", "<a href='javascript:x'>", "<a href='http://x.example'>", "http://x.example",
    "<script>", "{0}", "%s", "%n", "${x}", "=cmd|'/c calc'!A1", '=HYPERLINK("http://x")',
    "@SUM(1)", "../../", "C:\\", "\\u0000", "(x) Tj", "endstream", "/JS", "]]>", "<!ENTITY x>",
    "<?xml?>", "الحداد", "حَ", "नाम", "Nguyễn", "ß", "Ł", "e\u0301\u0301\u0301", "\U0001f600",
    "\ud7ff", "\uffff", "'; DROP TABLE x--",
)  # fmt: skip
TABS = ("start", "sponsor", "relatives", "letter", "papers", "deadlines")
A_WINDOW = 100
ACTIVE = frozenset({"/JS", "/JavaScript", "/Launch", "/URI", "/SubmitForm", "/EmbeddedFile"})


def hostile(rng: random.Random) -> str:
    """A name of some pieces, at most 200 signs as the case allows."""
    return "".join(rng.choices(PIECES, k=rng.randint(1, 7)))[:200]


def hostile_case(name: str) -> Case:
    """The practice case with the name in every place for one."""
    case = read_case(example().read_bytes())
    names = {"family_name": name, "given_names": name, "city": name}
    relatives = [
        one.model_copy(update={"family_name": name, "given_names": name}) for one in case.relatives
    ]
    return case.model_copy(
        update={
            "sponsor": case.sponsor.model_copy(update=names),
            "relatives": relatives,
            "notes": name,
            "reference": name[:40],
        }
    )


def letter_faults(name: str) -> list[str]:
    """What a whole letter makes of it beyond letters."""
    case = hostile_case(name)
    try:
        made = letter_for(
            case, assess(case, DAY), language="nl", today=DAY, desk=DeskProfile(), relatives=None
        )
        pdf = render(made, made_at=MADE_AT)
    except UnprintableSign:
        return []
    return [f"letter: {one}" for one in active(pdf) - usual()]


@cache
def usual() -> frozenset[str]:
    """What a letter about an ordinary name holds of it."""
    case = hostile_case("Jan")
    made = letter_for(
        case, assess(case, DAY), language="nl", today=DAY, desk=DeskProfile(), relatives=None
    )
    return frozenset(active(render(made, made_at=MADE_AT)))


def active(pdf: bytes) -> set[str]:
    """Actions, and whether there are pictures, in a PDF."""
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                keys = {str(key) for key in one.keys()}  # noqa: SIM118 - no mapping of Python's
                found |= keys & ACTIVE
                if one.get("/Subtype") == "/Image":
                    found.add("picture")
        for page in opened.pages:
            for note in page.get("/Annots", []):
                action = note.get("/A", {})
                found.add(f"{action.get('/S')} {action.get('/URI')}")
    return found


def overview_faults(name: str) -> list[str]:
    """What a spreadsheet would make of it."""
    found = []
    text = as_csv(["Naam"], [[name]]).decode("utf-8-sig")
    (cell,) = list(csv.reader(io.StringIO(text), delimiter=";"))[1] or [""]
    bare = cell.lstrip().lstrip("\ufeff").lstrip()
    if cell[:1] in set("\t\r\x00") or bare[:1] in set("=+-@＝＋－＠"):
        found.append(f"csv: {cell!r}")
    with zipfile.ZipFile(io.BytesIO(as_xlsx(["Naam"], [[name]], "Zaken"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    if "<f>" in sheet or sheet.count("<c ") != 2:
        found.append(f"xlsx: {name!r}")
    return found


def screen_faults(window: QWidget, name: str) -> list[str]:
    """Labels and hints that would read the name as markup."""
    found = []
    for one in (window, *window.findChildren(QWidget)):
        plain = not isinstance(one, QLabel) or one.textFormat() == Qt.TextFormat.PlainText
        if not plain and name in one.text():  # type: ignore[attr-defined]
            found.append(f"label: {one.text()!r}")  # type: ignore[attr-defined]
        hint = one.toolTip().removeprefix("<qt>").removesuffix("</qt>")
        if name in hint and "<" in hint:  # then Qt takes it for markup
            found.append(f"hint: {one.toolTip()!r}")
    return found


@contextmanager
def a_window() -> Iterator[Desk]:
    """A whole window on a store of its own; what raises in it, unseen by Qt, is told."""
    from tests.desk.monkey.seat import Waiter

    with tempfile.TemporaryDirectory() as place:
        make_store(Path(place, "data"))
        seat = open_desk(Waiter(), Path(place, "data"))  # type: ignore[arg-type]
        seat.enter()
        try:
            yield seat
        finally:
            seat.window.close()


def window_faults(seat: Desk, name: str) -> list[str]:
    """What a whole window makes of a case that is full of the name, and of its line in the list."""
    raised: list[str] = []
    before, sys.excepthook = sys.excepthook, lambda kind, *_more: raised.append(kind.__name__)
    try:
        seat.window.deeds.cases.begin_with(State(hostile_case(name)))
        found = []
        for tab in TABS:
            seat.window.case_view.show_tab(tab)
            QApplication.processEvents()
            found += screen_faults(seat.window, name)
        seat.window.deeds.cases.show_list()
        QApplication.processEvents()
        found += screen_faults(seat.window, name)
    finally:
        sys.excepthook = before
    return [*found, *(f"raised: {one}" for one in raised)]


def main(times: int) -> int:
    """Try so many names; each goes everywhere, all in windows that stay for a hundred of them."""
    app = QApplication.instance() or QApplication(["names", "-platform", "offscreen"])
    dress.install(app)  # type: ignore[arg-type]
    Collector(app)  # as in the program: nothing of a window is taken apart on another thread
    rng, faults = random.Random(8), 0  # noqa: S311 - a seed is wanted, not a secret
    for start in range(0, times, A_WINDOW):
        with a_window() as seat:
            for number in range(start, min(start + A_WINDOW, times)):
                name = hostile(rng)
                looked = [overview_faults(name), letter_faults(name), window_faults(seat, name)]
                for told in chain.from_iterable(looked):
                    faults += 1
                    print(f"{number}: {told}", flush=True)  # noqa: T201
        gc.collect()  # a window that has gone, before the next one
        print(f"{min(start + A_WINDOW, times)} names, {faults} got through", flush=True)  # noqa: T201
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
