"""What a counsellor decides about one letter: an own paragraph, what to leave out, who signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gezin_desktop.letter.model import Text, words

_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n|\r[ \t]*\r|\u2029")
_SPACES = re.compile(r"[ \t\r\n\v\f\u2028\u0085]+")
_BEFORE_OUTCOME = 500


class Section(StrEnum):
    """A part that a letter can do without.

    The outcome, the boxes on safety and on a day that is past, what to do, what is not in order,
    what is weighed, what is not known, how sure the advice is and the receipt always stay.
    """

    MET = "met"
    OTHER_ROUTES = "other-routes"
    PAPERS = "papers"
    COSTS = "costs"
    DATES = "dates"
    AFTER = "after"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """The choices of the counsellor for one letter; the defaults are the program's own letter.

    ``own_paragraph`` may hold several paragraphs, a blank line between them. Up to 500 signs it
    stands before the outcome, longer text after the steps, so that the outcome stays on page 1.
    ``addressee`` is ``sponsor`` or a relative's id; ``None`` is the client of the case. ``closing``
    replaces "Met vriendelijke groet,"; ``signed_by`` is printed under it, with room to sign.
    ``checklist`` adds a page to tick off for each person.
    """

    own_paragraph: str = ""
    leave_out: frozenset[Section] = frozenset()
    addressee: str | None = None
    signed_by: str = ""
    closing: str = ""
    checklist: bool = False

    def has(self, section: Section) -> bool:
        """Whether a part is in the letter."""
        return section not in self.leave_out

    @property
    def own_is_short(self) -> bool:
        """Whether the own paragraph stands before the outcome."""
        return len(self.own_paragraph.strip()) <= _BEFORE_OUTCOME

    def own_texts(self) -> tuple[Text, ...]:
        """The own paragraphs; signs that cannot be printed are reported as this field's."""
        return tuple(_typed(_BLANK_LINE.split(self.own_paragraph), "options.own_paragraph"))

    def signature(self) -> Text:
        """The name under the closing, or nothing."""
        return next(iter(_typed([self.signed_by], "options.signed_by")), ())

    def closing_text(self) -> Text:
        """The counsellor's own closing, or nothing."""
        return next(iter(_typed([self.closing], "options.closing")), ())


def _typed(texts: Iterable[str], field: str) -> Iterable[Text]:
    for text in texts:
        clean = _SPACES.sub(" ", text).strip()
        if clean:
            yield words(clean, field=field)


DEFAULT = LetterOptions()
