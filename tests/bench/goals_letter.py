"""The goals of the letter that are figures. Run: ``python tests/bench/goals_letter.py``.

Names (P1, P6), speed in processor time (P7), size (P8), and whether viewers agree (P14). Poppler's
``pdftotext`` and ``pdftoppm`` are used where they are installed; the other goals are tests in
``tests/letter`` (gate, hardest, pages, file, words).
"""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pypdf  # noqa: E402
import pypdfium2  # noqa: E402
from gezin_desktop.letter.pdf.draw import render  # noqa: E402
from gezin_desktop.letter.pdf.runs import UnprintableSign, clean, runs  # noqa: E402
from PIL import Image  # noqa: E402

from letter.cases import MADE_AT, case, compose, pdf  # noqa: E402
from letter.gate import faults  # noqa: E402
from letter.pdf_text import ReadBack  # noqa: E402
from letter.picturing import apart  # noqa: E402
from letter.samples import NAMES, every_block, letter, paragraph  # noqa: E402

NAMES_AT_ONCE, RANDOM_NAMES, ROUNDS = 60, 3000, 20
_BLOCKS = (
    (0x41, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x586), (0x5D0, 0x5EA), (0x620, 0x6D3),
    (0x905, 0x939), (0x985, 0x9B9), (0xB85, 0xBB9), (0xD85, 0xDC6), (0xE01, 0xE30),
    (0x1000, 0x1020), (0x10D0, 0x10F0), (0x1200, 0x1357), (0x1780, 0x17A2), (0x4E00, 0x9FA5),
    (0x3041, 0x30FA), (0xAC00, 0xD7A3), (0x1E00, 0x1EF9), (0x13A0, 0x13F4), (0x1F600, 0x1F64F),
)  # fmt: skip


def told(name: str, found: str, goal: str) -> None:
    """One line."""
    sys.stdout.write(f"{name:46} {found:34} goal {goal}\n")


def random_names() -> None:
    """P1: each of 3,000 random names is printed whole, or refused by name."""
    dice = random.Random(11)  # noqa: S311  (names, no secrets)
    whole = refused = 0
    names = [_name(dice) for _ in range(RANDOM_NAMES)]
    for start in range(0, len(names), NAMES_AT_ONCE):
        kept, bad = _printable(names[start : start + NAMES_AT_ONCE])
        refused += bad
        back = ReadBack(render(letter(*map(paragraph, kept)), made_at=MADE_AT))
        said = back.sentences()
        whole += sum(clean(one) in said for one in kept)
        assert not faults(back)
    told("P1 random names printed whole / refused", f"{whole} / {refused} of {RANDOM_NAMES}", "all")


def _name(dice: random.Random) -> str:
    low, high = dice.choice(_BLOCKS)
    letters = [chr(dice.randint(low, high)) for _ in range(dice.randint(2, 12))]
    return "".join(one for one in letters if unicodedata.category(one)[0] == "L") or "Jan"


def _printable(names: list[str]) -> tuple[list[str], int]:
    kept = []
    for one in names:
        try:
            runs(one)
        except UnprintableSign:
            continue
        kept.append(one)
    return kept, len(names) - len(kept)


def extracted() -> None:
    """P6: each name back from the file by other programs, and from the structure tree."""
    data = render(letter(*[paragraph(f"x {name} y") for name in NAMES.values()]), made_at=MADE_AT)
    document = pypdfium2.PdfDocument(data)
    pdfium = "".join(page.get_textpage().get_text_bounded() for page in document)
    found = {
        "pdfium": pdfium,
        "pypdf": "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages),
        "tree": "\n".join(ReadBack(data).sentences()),
    }
    if shutil.which("pdftotext"):
        run = ["pdftotext", "-", "-"]
        done = subprocess.run(run, input=data, capture_output=True, check=True)
        found["poppler"] = done.stdout.decode()
    for program, text in found.items():
        flat = _flat(text)
        count = sum(_flat(name) in flat for name in NAMES.values())
        missing = [script for script, name in NAMES.items() if _flat(name) not in flat]
        told(
            f"P6 names read back by {program}", f"{count} of {len(NAMES)}", f"12 of 14 ({missing})"
        )


def _flat(text: str) -> str:
    """Without the direction marks and spaces that programs put in."""
    kept = (one for one in unicodedata.normalize("NFC", text) if unicodedata.category(one) != "Cf")
    return "".join("".join(kept).split())


def speed() -> None:
    """P7: letters again in this process, by processor time (the first by ``bench_letter.py``)."""
    scripts = letter(*every_block(), *[paragraph(name) for name in NAMES.values()])
    works: dict[str, tuple[Callable[[], object], str]] = {
        "06, three pages": (lambda: render(compose(case("06")), made_at=MADE_AT), "100 ms"),
        "01, four pages": (lambda: render(compose(case("01")), made_at=MADE_AT), "100 ms"),
        "08, seven pages": (lambda: render(compose(case("08")), made_at=MADE_AT), "-"),
        "all scripts": (lambda: render(scripts, made_at=MADE_AT), "150 ms"),
    }
    for name, (work, goal) in works.items():
        times = sorted(_timed(work) for _ in range(ROUNDS))
        told(f"P7 {name}: least, 95th percentile", f"{times[0]:.0f} ms, {times[-2]:.0f} ms", goal)


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def sizes() -> None:
    """P8: bytes of a letter."""
    largest = max(len(pdf(one, "nl")) for one in ("01", "02", "03", "04", "05", "06", "09", "10"))
    told("P8 largest with Latin names", f"{largest / 1000:.0f} kB", "60 kB")
    scripts = render(letter(*[paragraph(name) for name in NAMES.values()]), made_at=MADE_AT)
    told("P8 names in all scripts", f"{len(scripts) / 1000:.0f} kB", "120 kB")


def viewers() -> None:
    """P14: dots that differ clearly between pdfium and poppler at 100 dots per inch.

    Both draw at 300 first: each puts letters on whole dots in a way of its own, which at 100 would
    hide whether anything is missing or in another place.
    """
    if not shutil.which("pdftoppm"):
        return
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number in ("01", "05", "08"):
            place = Path(folder) / f"{number}.pdf"
            place.write_bytes(pdf(number, "nl"))
            run = ["pdftoppm", "-r", "300", "-gray", "-png", place, place.with_suffix("")]
            subprocess.run(run, check=True)
            document = pypdfium2.PdfDocument(pdf(number, "nl"))
            others = sorted(Path(folder).glob(f"{number}-*.png"))
            for page, other in zip(document, others, strict=True):
                mine = page.render(scale=300 / 72, grayscale=True).to_pil()
                with Image.open(other) as shown:
                    size = (min(mine.width, shown.width), min(mine.height, shown.height))
                    pair = [one.convert("L").crop((0, 0, *size)).reduce(3) for one in (mine, shown)]
                    worst = max(worst, apart(*pair))
    told("P14 worst page, pdfium against poppler", f"{100 * worst:.2f} %", "1 %")


def main() -> None:
    """Measures and prints everything."""
    random_names()
    extracted()
    speed()
    sizes()
    viewers()


if __name__ == "__main__":
    main()
