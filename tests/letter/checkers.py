"""Lets other people's checkers look at the letters: outloud (PDF/UA-1) and pikepdf's own (PDF/A).

Run from the root of the project: ``python -m tests.letter.checkers``. The checkers get an
environment of their own, for they bring much along (outloud also a library under the AGPL) and the
tests do not need them; where no registry can be reached that is said, and nothing fails. The gate
of the tests (``gate.py``) asks the same and more.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gezin_desktop.letter.pdf.draw import render

from letter.cases import EVERY, MADE_AT, pdf
from letter.samples import NAMES, every_block, letter, paragraph

WANTED = ("outloud==0.2.1", "pikepdf[pdfa]>=10.17,<11")
_ARCHIVE = """
import os, sys
import pikepdf.pdfa
for place in sys.argv[1:]:
    for found in pikepdf.pdfa.validate_written(place, "2b").findings:
        print(os.path.basename(place), found.rule, found.message, sep="\\t")
"""
KNOWN = (
    # Its list of what is allowed knows neither level A nor the extension schema of PDF/UA.
    "XMP namespace pdfaExtension=", "XMP namespace pdfaProperty=", "XMP namespace pdfaSchema=",
    "XMP property pdfaExtension:schemas", "XMP property pdfuaid:part",
    "pdfaid:conformance is 'A'",
)  # fmt: skip


def letters(folder: Path) -> list[Path]:
    """The letters about the examples in both languages, and one with every block and script."""
    every = letter(*every_block(), *[paragraph(name) for name in NAMES.values()])
    made = {f"{number}-{language}": pdf(number, language) for number, language in EVERY}
    made["blocks-and-scripts"] = render(every, made_at=MADE_AT)
    places = []
    for name, data in made.items():
        places.append(folder / f"{name}.pdf")
        places[-1].write_bytes(data)
    return places


def environment(folder: Path) -> Path | None:
    """An environment with the checkers; ``None`` where they cannot be had."""
    try:
        venv.create(folder, with_pip=True)
    except (subprocess.CalledProcessError, OSError):
        return None
    inside = folder / ("Scripts" if sys.platform == "win32" else "bin")
    got = subprocess.run(
        [inside / "python", "-m", "pip", "install", "-q", *WANTED], capture_output=True, check=False
    )
    return inside if got.returncode == 0 else None


def main() -> int:
    """Checks all letters; 1 when a checker finds what it did not find before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inside = environment(folder / "checkers")
        if inside is None:
            sys.stdout.write("the checkers could not be installed; the gate of the tests decides\n")
            return 0
        places = letters(folder)
        access = subprocess.run([inside / "outloud", "-q", *places], check=False).returncode
        told = subprocess.run(
            [inside / "python", "-c", _ARCHIVE, *places], capture_output=True, text=True, check=True
        ).stdout
        new = [line for line in told.splitlines() if not line.split("\t")[2].startswith(KNOWN)]
        sys.stdout.write("".join(f"{line}\n" for line in new))
        sys.stdout.write(
            f"{len(places)} letters: PDF/UA-1 {'passed' if not access else 'FAILED'}, "
        )
        sys.stdout.write(f"PDF/A-2 {'nothing new' if not new else 'FAILED'}\n")
        return int(bool(access or new))


if __name__ == "__main__":
    sys.exit(main())
