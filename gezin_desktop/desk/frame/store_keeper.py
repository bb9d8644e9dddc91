"""Keeps the open case in the store: a new case gets its number with its first answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from gezin_desktop.desk.keepers import (
    KeepConflict,
    KeepFailed,
    KeptLetter,
)
from gezin_desktop.desk.summaries import new_summary
from gezin_desktop.store import (
    CaseMissing,
    Conflict,
    NumberTaken,
    StoreError,
)

if TYPE_CHECKING:
    from gezin_desktop.desk.keepers import (
        LetterToKeep,
        ToKeep,
    )
    from gezin_desktop.store import (
        Letter,
        Store,
        StoredCase,
    )


class StoreKeeper:
    """One case in a store; ``keep`` runs on the store's own thread.

    Attributes:
        case_id: the case in the store; None until it was kept once.
        taken: a number the counsellor gave that another case has; empty when there is none.
    """

    practice = False

    def __init__(self, store: Store, stored: StoredCase | None = None) -> None:
        self._store = store
        self._version = stored.version if stored else 0
        self._number = stored.number if stored else ""
        self.case_id = stored.id if stored else None
        self.taken = ""

    @property
    def number(self) -> str:
        """The number in the store; empty until the case was kept once."""
        return self._number

    def keep(self, what: ToKeep) -> int:
        """Keep the case with everything beside it in one transaction; the new version.

        Raises:
            KeepConflict: the case was changed elsewhere since it was opened.
            KeepFailed: it is not certain that the case was kept.
        """
        with _told():
            self._keep(what)
        return self._version

    def _keep(self, what: ToKeep) -> None:
        wanted = what.summary.number or None
        self.taken = ""
        try:
            self._write(what, wanted)
        except NumberTaken:
            # An answer must never be lost for a number: the case keeps the one it has.
            self.taken = wanted or ""
            self._write(what, self._number or None)
        self._number = self._number if self.taken else wanted or self._number

    def _write(self, what: ToKeep, number: str | None) -> None:
        summary = replace(new_summary(what.summary), number=number)
        if self.case_id is None:
            self.case_id = self._store.add(what.text, summary)
            made = self._store.load(self.case_id)
            self._version, self._number = made.version, made.number
            if not what.marks:
                return
        self._version = self._store.save(
            self.case_id,
            what.text,
            summary,
            expected_version=self._version,
            marks=what.marks,
        )

    # -- letters -------------------------------------------------------------------------------

    def keep_letter(self, letter: LetterToKeep) -> None:
        """Keep a letter with the case as it was kept last; the same letter is kept once.

        Raises:
            KeepFailed: it is not certain that the letter was kept.
        """
        if self.case_id is None:
            return  # a letter is about somebody, so its case was kept before
        with _told():
            newest = next(iter(self._store.letters(self.case_id)), None)
            if newest is not None and self._store.letter_pdf(newest.id) == letter.pdf:
                return
            from gezin_desktop.store import NewLetter

            new = NewLetter(
                letter.language, letter.law, letter.relative, letter.receipt_date, self._version
            )
            self._store.keep_letter(self.case_id, letter.pdf, new)

    def letters(self) -> tuple[KeptLetter, ...]:
        """The letters of the case, newest first.

        Raises:
            KeepFailed: they cannot be read.
        """
        if self.case_id is None:
            return ()
        with _told():
            return tuple(self._kept(one, self.case_id) for one in self._store.letters(self.case_id))

    def _kept(self, one: Letter, case_id: int) -> KeptLetter:
        try:
            case = self._store.version(case_id, one.version).text
        except CaseMissing:
            case = ""
        return KeptLetter(
            id=one.id,
            made_at=one.made_at,
            language=one.language,
            law=one.law,
            relative=one.relative,
            receipt_date=one.receipt_date,
            who=one.who,
            case=case,
        )

    def letter_pdf(self, letter: KeptLetter) -> bytes:
        """A letter byte for byte as it went out.

        Raises:
            KeepFailed: it cannot be read, or is not what was kept.
        """
        with _told():
            return self._store.letter_pdf(letter.id)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the store says into what the desk can tell."""
    try:
        yield
    except StoreError as error:
        kind = KeepConflict if isinstance(error, Conflict) else KeepFailed
        raise kind(error.text("nl"), error.text("en")) from error
