"""Writes the letters about every worked example, in both languages: for looking at them.

Run: ``python -m tests.letter.gallery FOLDER`` from the root of the project. Beside each PDF stands
the same letter as plain text.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gezin_desktop.letter.plain import as_text

from letter.cases import EVERY, EXAMPLES, letter, pdf


def write(folder: Path) -> list[Path]:
    """The letters on 21 November 2026, as PDF and as text; the paths of the PDFs."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number, language in EVERY:
        stem = next(path.stem for path in EXAMPLES if path.name.startswith(number))
        place = folder / f"{stem}-{language}.pdf"
        place.write_bytes(pdf(number, language))
        place.with_suffix(".txt").write_text(as_text(letter(number, language)), encoding="utf-8")
        made.append(place)
    return made


def main(arguments: list[str]) -> int:
    """Does what the command line asks; the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("python -m tests.letter.gallery FOLDER\n")
        return 2
    for place in write(Path(arguments[0])):
        sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
