"""A letter without a window: from a case to a PDF on disk."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop.law.assess import assess
from gezin_desktop.letter.compose import NobodyToWriteAbout, letter_for
from gezin_desktop.letter.content.later import assess_later
from gezin_desktop.letter.content.phrases import Phrases
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.files import LetterNotWritten, write_letter
from gezin_desktop.letter.html import as_html
from gezin_desktop.letter.options import DEFAULT, LetterOptions
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.pdf.runs import UnprintableSign
from gezin_desktop.letter.plain import as_text

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.letter.model import Language, Letter

_NOON = time(12, tzinfo=UTC)


class NoSuchRelative(ValueError):
    """The case holds no relative with this id."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        super().__init__(wanted)
        self.wanted, self.known = wanted, known

    def sentence(self, language: Language) -> str:
        """What is wrong and which ids there are, for the counsellor."""
        known = ", ".join(self.known)
        return Phrases(language).plain("error.no-such-relative", wanted=self.wanted, known=known)


class LetterRefused(ValueError):
    """No letter was written; ``cause`` says why."""

    def __init__(
        self, cause: NobodyToWriteAbout | NoSuchRelative | UnprintableSign | LetterNotWritten
    ) -> None:
        super().__init__(str(cause))
        self.cause = cause

    def sentence(self, language: Language) -> str:
        """Why, and what to do, for the counsellor."""
        return self.cause.sentence(language)


def make(
    case: Case,
    *,
    language: Language,
    today: date,
    relative: str | None = None,
    desk: DeskProfile | None = None,
    options: LetterOptions = DEFAULT,
) -> bytes:
    """The letter about one relative, or all of them, as PDF.

    The moment in the file is noon UTC of ``today``: the same case on the same day always gives the
    same bytes.

    Raises:
        LetterRefused: there is nobody to write about, or a sign that cannot be printed.
        LawDamaged: a law table is missing or unreadable.
    """
    return _pages(_letter(case, language, today, relative, desk, options), today)


def _letter(
    case: Case,
    language: Language,
    today: date,
    relative: str | None,
    desk: DeskProfile | None,
    options: LetterOptions,
) -> Letter:
    known = tuple(one.id for one in case.relatives)
    if relative is not None and relative not in known and known:
        raise LetterRefused(NoSuchRelative(relative, known))
    try:
        return letter_for(
            case,
            assess(case, today),
            language=language,
            today=today,
            desk=desk or DeskProfile(),
            relatives=None if relative is None or not known else [relative],
            later=assess_later(case, today),
            options=options,
        )
    except (NobodyToWriteAbout, UnprintableSign) as cause:
        raise LetterRefused(cause) from cause


def write(
    case: Case,
    out: Path,
    *,
    language: Language,
    today: date,
    relative: str | None = None,
    desk: DeskProfile | None = None,
    options: LetterOptions = DEFAULT,
) -> None:
    """Makes the letter and writes it to ``out``; what stood there before stays on any failure.

    A name that ends in ``.txt`` or ``.html`` gets the words instead of the pages.

    Raises:
        LetterRefused: nothing was written.
        LawDamaged: a law table is missing or unreadable.
    """
    made = _letter(case, language, today, relative, desk, options)
    try:
        write_letter(out, _as_file(made, out.suffix.lower(), today))
    except LetterNotWritten as cause:
        raise LetterRefused(cause) from cause


def _as_file(letter: Letter, suffix: str, today: date) -> bytes:
    if suffix == ".txt":
        return as_text(letter).encode("utf-8")
    if suffix in (".html", ".htm"):
        return as_html(letter).encode("utf-8")
    return _pages(letter, today)


def _pages(letter: Letter, today: date) -> bytes:
    try:
        return render(letter, made_at=datetime.combine(today, _NOON))
    except UnprintableSign as cause:
        raise LetterRefused(cause) from cause
