"""The project's own gate for a finished letter: PDF/UA-1 and PDF/A-2a as far as a machine can tell.

Every check says which failure conditions of the Matterhorn Protocol 1.02 it decides (``NN-NNN``),
or which clause of ISO 19005-2 (``A 6.x``), or that it is ours (``own ...``). What a letter never
holds (forms, optional content, attachments, composite fonts ...) is checked by its absence.
``matterhorn.toml`` lists all conditions, those for a human eye with how they are met.
"""

from __future__ import annotations

from collections.abc import Iterator

from letter import gate_document, gate_fonts, gate_tree
from letter.gate_file import CHECKS, DECIDED, Fault, File
from letter.pdf_text import ReadBack

__all__ = ["DECIDED", "faults", "gate_document", "gate_fonts", "gate_tree"]


def faults(back: ReadBack, spoken: list[str] | None = None) -> list[Fault]:
    """All that is wrong with a letter; ``spoken`` is what it must say, line by line, in order."""
    file = File(back)
    found = [fault for check in CHECKS for fault in check(file)]
    if spoken is not None and "/StructTreeRoot" in file.root:
        found += list(_spoken(back, spoken))
    return found


def _spoken(back: ReadBack, spoken: list[str]) -> Iterator[Fault]:
    """Real content that is an artifact, and a wrong reading order, show here (01-002, 09-001)."""
    try:
        told = back.sentences()
    except (AssertionError, AttributeError, KeyError) as problem:
        yield "own spoken", f"cannot be read: {problem!r}"
        return
    if told != spoken:
        yield "own spoken", "the tree does not say what the letter says"
