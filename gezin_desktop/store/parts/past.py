"""The part of an open store that remembers: earlier versions of a case, and its letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gezin_desktop.store import cases, difference, history, letters
from gezin_desktop.store import marks as marks_beside
from gezin_desktop.store.difference import Change
from gezin_desktop.store.history import PastCase, Version
from gezin_desktop.store.letters import Letter, NewLetter
from gezin_desktop.store.parts.opened import Opened

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import NewSummary


class PastPart(Opened):
    """Versions to list, compare and bring back; letters to keep and show again."""

    def history(self, case_id: int) -> list[Version]:
        """Who changed which facts when, newest first; the first line is the case of now.

        Raises:
            CaseMissing: there is no such case, or it is deleted.
        """
        return self._read(lambda c: history.versions(c, cases.load(c, case_id)))

    def version(self, case_id: int, version: int) -> PastCase:
        """The case as it was in one version.

        Raises:
            CaseMissing: no such case, or that version was not kept.
        """
        return self._read(lambda c: history.version(c, cases.load(c, case_id), version))

    def compare(self, case_id: int, old: int, new: int) -> tuple[Change, ...]:
        """The facts that differ between two versions.

        Raises:
            CaseMissing: no such case, or a version was not kept.
        """
        before, after = self.version(case_id, old), self.version(case_id, new)
        return difference.compare(before.text, after.text)

    def restore_version(
        self,
        case_id: int,
        version: int,
        summarise: Callable[[str], NewSummary],
        *,
        expected_version: int,
    ) -> int:
        """Make an earlier version the case of now, marks included, and give the new version.

        Nothing is lost: the state before stays in the history.

        Args:
            case_id: the case.
            version: the version to bring back.
            summarise: gives the summary of its text.
            expected_version: the version of now that the caller last saw.

        Raises:
            Conflict: the case was saved by someone else meanwhile.
            CaseMissing: no such case, or that version was not kept.
        """
        past = self.version(case_id, version)
        summary = summarise(past.text)

        def work(c: Connection) -> int:
            now = self._now()
            history.keep(c, case_id, expected_version, now, self.who, settled=True)
            fresh = cases.save(c, case_id, past.text, summary, now, self.who)
            marks_beside.save_marks(c, case_id, past.marks)
            return fresh

        return self._write(work)

    # --- letters ------------------------------------------------------------------------------

    def keep_letter(self, case_id: int, pdf: bytes, letter: NewLetter) -> int:
        """Keep a letter as it was made, encrypted with the case, and give its id.

        Raises:
            CaseMissing: no such case, or the version it was made from was not kept.
        """
        return self._write(lambda c: letters.keep(c, case_id, pdf, letter, self._now(), self.who))

    def letters(self, case_id: int) -> list[Letter]:
        """The letters of a case, newest first: from which version, which law, when, by whom.

        Raises:
            CaseMissing: there is no such case, or it is deleted.
        """
        return self._read(lambda c: letters.listed(c, case_id))

    def letter_pdf(self, letter_id: int) -> bytes:
        """The PDF of a letter, byte for byte as it was made.

        Raises:
            CaseMissing: there is no such letter.
        """
        return self._read(lambda c: letters.pdf(c, letter_id))
