"""The text of the manual: one file per chapter and language, read into parts.

A line says what it is by how it begins: ``#`` the title, ``##`` a section, ``-`` an item, ``1.`` a
step, ``>`` a note, ``|`` a row of a table, ``![words](name)`` a picture with the words that stand
for it, ``@keys`` the list of all keys. Other lines are running text; an empty line ends it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from gezin_desktop import assets

CHAPTERS: Final[tuple[str, ...]] = (
    "first-start",
    "conversation",
    "answering",
    "outcome",
    "changes",
    "papers",
    "letter",
    "cases",
    "deadlines",
    "privacy",
    "exchange",
    "keyboard",
    "limits",
)
_FOLDER: Final = "manual"
_PICTURE: Final = re.compile(r"!\[(.+)\]\(([\w-]+)\)")
_STARTS: Final = (("## ", "heading"), ("# ", "title"), ("- ", "item"), ("> ", "note"))


class Part(NamedTuple):
    """One piece of a chapter: its kind, its words, and for a picture its name."""

    kind: str
    words: str
    name: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it; the first one of a chapter has the chapter's title."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Chapter:
    """One chapter in one language.

    Attributes:
        key: its name in ``CHAPTERS``.
        code: the language.
        title: what stands above it.
        sections: its text; the first has the title as its heading.
    """

    key: str
    code: str
    title: str
    sections: tuple[Section, ...]

    def pictures(self) -> tuple[Part, ...]:
        """Its pictures, in order."""
        return tuple(part for one in self.sections for part in one.parts if part.kind == "picture")


@cache
def chapter(key: str, code: str) -> Chapter:
    """A chapter in a language.

    Raises:
        AssetMissing, OSError: the file is not there; the installation is damaged.
        ValueError: the file does not begin with a title.
    """
    parts = parse(assets.text(_FOLDER, code, f"{key}.md"))
    if not parts or parts[0].kind != "title":
        raise ValueError(f"{code}/{key}.md has no title")
    sections: list[Section] = []
    heading, inside = parts[0].words, list[Part]()
    for part in parts[1:]:
        if part.kind == "heading":
            sections.append(Section(heading, tuple(inside)))
            heading, inside = part.words, []
        else:
            inside.append(part)
    sections.append(Section(heading, tuple(inside)))
    return Chapter(key, code, parts[0].words, tuple(sections))


def picture(name: str, code: str) -> bytes:
    """A picture of the manual as PNG; of the twice as sharp kind.

    Raises:
        AssetMissing, OSError: it is not there.
    """
    return assets.data(_FOLDER, "pictures", code, f"{name}.png")


def parse(text: str) -> list[Part]:
    """The parts of a file, in order."""
    found: list[Part] = []
    open_ended = False
    for line in text.splitlines():
        part = _part(line.strip())
        if part is None:
            open_ended = False
        elif part.kind == "text" and open_ended:
            last = found.pop()
            found.append(Part(last.kind, f"{last.words} {part.words}", last.name))
        else:
            found.append(part)
            open_ended = part.kind in ("text", "item", "step", "note")
    return found


def _part(line: str) -> Part | None:
    if not line:
        return None
    shown = _PICTURE.fullmatch(line)
    if shown is not None:
        return Part("picture", shown[1], shown[2])
    for start, kind in _STARTS:
        if line.startswith(start):
            return Part(kind, line.removeprefix(start))
    if re.match(r"\d+\. ", line):
        return Part("step", line.partition(" ")[2])
    if line.startswith("|"):
        return Part("row", line.strip("|"))
    if line == "@keys":
        return Part("keys", "")
    return Part("text", line)
