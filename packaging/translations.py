"""Bring the catalogues of the window's words up to date.

    python packaging/translations.py                 update both .ts files and compile them
    python packaging/translations.py --fill WORDS    first take Dutch words from a TOML file
    python packaging/translations.py --prune         also drop entries no source uses any more
    python packaging/translations.py --check         change nothing; fail when something is amiss

English is the source and translates itself; only plural forms are written out by hand. Dutch is
written in ``translations/gezin_nl.ts`` (Qt Linguist reads it). A TOML file for ``--fill`` has a
table per context: ``"English" = "Nederlands"``, or a list of two for singular and plural; English
plurals stand under ``[en.Context]``. Existing translations are never overwritten.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
LANGUAGES = ("nl", "en")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
Words = dict[str, dict[str, str | list[str]]]


def tool(name: str) -> str:
    """The path of a Linguist tool of the Python that runs this.

    Raises:
        SystemExit: the tool is not installed.
    """
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is missing: install PySide6-Essentials")
    return found


def sources() -> list[str]:
    """The source files that hold words, in a fixed order."""
    files = sorted((ROOT / "gezin_desktop").rglob("*.py"))
    return [str(path.relative_to(ROOT)) for path in files]


def update(folder: Path, *, prune: bool) -> None:
    """Take new sources into both catalogues."""
    for code in LANGUAGES:
        path = folder / f"gezin_{code}.ts"
        options = ["-no-obsolete"] if prune else []
        command = [tool("pyside6-lupdate"), *sources(), "-locations", "none", *options]
        languages = ["-source-language", "en", "-target-language", code]
        subprocess.run(  # noqa: S603 - fixed tool, fixed arguments
            [*command, *languages, "-ts", str(path)], cwd=ROOT, check=True, capture_output=True
        )


def messages(tree: ET.ElementTree[ET.Element]) -> list[tuple[str, ET.Element]]:
    """Every message with the name of its context."""
    return [
        (context.findtext("name", ""), message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def read_words(path: Path) -> tuple[Words, Words]:
    """The Dutch words of a ``--fill`` file, and the English plurals under its table ``en``."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    english = tables.pop("en", {})
    return tables, english


def _put(translation: ET.Element, words: str | list[str]) -> None:
    forms = translation.findall("numerusform")
    if forms:
        parts = words if isinstance(words, list) else [words, words]
        for form, part in zip(forms, parts, strict=True):
            form.text = part
    else:
        translation.text = str(words)
    translation.attrib.pop("type", None)


def fill(path: Path, words: Words, *, itself: bool) -> None:
    """Fill unfinished entries of one catalogue.

    Args:
        path: the catalogue.
        words: translations by context and source.
        itself: whether a plain entry may be its own translation (English).
    """
    tree = ET.parse(path)  # noqa: S314 - the project's own file
    for context, message in messages(tree):
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        given = words.get(context, {}).get(source)
        plural = message.get("numerus") == "yes"
        if given is None and itself and not plural:
            given = source
        if given is not None:
            _put(translation, given)
    ET.indent(tree, "    ")
    path.write_text(HEAD + ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8")


def unfinished(path: Path) -> list[str]:
    """The entries of a catalogue that have no translation yet, or no source any more."""
    tree = ET.parse(path)  # noqa: S314 - the project's own file
    found = []
    for context, message in messages(tree):
        translation = message.find("translation")
        kind = translation.get("type") if translation is not None else "unfinished"
        if kind is not None:
            found.append(f"{path.name}: {context}: {message.findtext('source', '')!r} is {kind}")
    return found


def keys(path: Path) -> set[tuple[str, str]]:
    """Context and source of every entry that is in use."""
    tree = ET.parse(path)  # noqa: S314 - the project's own file
    used = set()
    for context, message in messages(tree):
        translation = message.find("translation")
        if translation is None or translation.get("type") not in ("vanished", "obsolete"):
            used.add((context, message.findtext("source", "")))
    return used


def release(folder: Path) -> None:
    """Compile both catalogues."""
    for code in LANGUAGES:
        name = str(folder / f"gezin_{code}")
        subprocess.run(  # noqa: S603 - fixed tool, fixed arguments
            [tool("pyside6-lrelease"), f"{name}.ts", "-qm", f"{name}.qm"],
            check=True,
            capture_output=True,
        )


def problems() -> list[str]:
    """What keeps the catalogues from being current and complete."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for path in FOLDER.glob("gezin_*.ts"):
            shutil.copy(path, copy)
        update(copy, prune=True)
        for code in LANGUAGES:
            path = FOLDER / f"gezin_{code}.ts"
            fresh = keys(copy / path.name)
            found += unfinished(path)
            found += [f"{path.name}: {one} is not in the catalogue" for one in fresh - keys(path)]
            found += [f"{path.name}: {one} is used nowhere" for one in keys(path) - fresh]
        for path in FOLDER.glob("gezin_*.ts"):
            shutil.copy(path, copy)
        release(copy)
        for path in sorted(copy.glob("*.qm")):
            kept = FOLDER / path.name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                found.append(f"{path.name} is older than its .ts file")
    return sorted(found)


def main() -> int:
    """Do what the command line asks; 1 when entries are unfinished or stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--fill", type=Path, action="append", default=[], metavar="WORDS")
    parser.add_argument("--prune", action="store_true")
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    if chosen.check:
        found = problems()
    else:
        update(FOLDER, prune=chosen.prune)
        for path in chosen.fill:
            dutch, english = read_words(path)
            fill(FOLDER / "gezin_nl.ts", dutch, itself=False)
            fill(FOLDER / "gezin_en.ts", english, itself=False)
        fill(FOLDER / "gezin_nl.ts", {}, itself=False)
        fill(FOLDER / "gezin_en.ts", {}, itself=True)
        release(FOLDER)
        found = [line for code in LANGUAGES for line in unfinished(FOLDER / f"gezin_{code}.ts")]
    for line in found:
        sys.stdout.write(line + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
