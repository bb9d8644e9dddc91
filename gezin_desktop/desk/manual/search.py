"""Find words in the manual: which sections hold them all."""

from __future__ import annotations

from typing import NamedTuple

from gezin_desktop.desk.manual.references import References
from gezin_desktop.desk.manual.source import CHAPTERS, chapter
from gezin_desktop.desk.widgets.combo import folded


class Found(NamedTuple):
    """One section that holds the words: its chapter, its place there, its heading."""

    key: str
    place: int
    heading: str


def find(words: str, code: str, references: References) -> list[Found]:
    """The sections that hold every word; those with the words in their heading come first."""
    wanted = folded(words).split()
    if not wanted:
        return []
    in_heading, in_text = [], []
    for key in CHAPTERS:
        for place, section in enumerate(chapter(key, code).sections):
            heading = references.plain(section.heading)
            text = folded(" ".join(references.plain(part.words) for part in section.parts))
            if all(word in folded(heading) for word in wanted):
                in_heading.append(Found(key, place, heading))
            elif all(word in f"{folded(heading)} {text}" for word in wanted):
                in_text.append(Found(key, place, heading))
    return in_heading + in_text
