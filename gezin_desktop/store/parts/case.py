"""The part of an open store that every desk uses all day: the list, and one case at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.store import cards, cases, history, listing, sweep, trash, waiting
from gezin_desktop.store import marks as marks_beside
from gezin_desktop.store.cards import Done, Field
from gezin_desktop.store.errors import InUse, StoreError
from gezin_desktop.store.listing import Filter, Sort
from gezin_desktop.store.parts.opened import Opened
from gezin_desktop.store.sweep import Listed

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import CaseSummary, DeletedCase, NewSummary, StoredCase

T = TypeVar("T")


class CasePart(Opened):
    """List, search, open, save, copy, delete; one case or many."""

    def cases(
        self,
        words: str = "",
        limit: int = 200,
        offset: int = 0,
        *,
        only: Filter | None = None,
        sort: Sort = "next",
        backwards: bool = False,
    ) -> list[CaseSummary]:
        """Cases that hold all the words (each may be the beginning of a word), next date first.

        A name is also found by its sound (Mohammed, Muhammad, محمد) and without its particles.

        Args:
            words: what was typed; blank means all.
            limit: how many at most.
            offset: how many to pass over.
            only: narrow by outcome, route, counsellor, next date, open or closed.
            sort: by next date, last change, title, number or outcome.
            backwards: the other way round.
        """
        return self._found(
            words,
            lambda c: listing.listed(c, words, limit, offset, only, sort, backwards=backwards),
        )

    def count(self, words: str = "", *, only: Filter | None = None) -> int:
        """How many cases ``cases`` would give without a limit."""
        return self._found(words, lambda c: listing.count(c, words, only))

    def _found(self, words: str, work: Callable[[Connection], T]) -> T:
        """What a question finds, also among what was saved a moment ago."""
        with self._lock:
            if words.strip() and self._read(waiting.are_there):
                try:
                    self._write(waiting.take_in)
                except InUse:
                    pass  # another process writes at length; the index answers as it is
                except StoreError:  # no room to write it down
                    return self._read(lambda c: waiting.as_if_taken_in(c, work))
            return self._read(work)

    def counsellors(self) -> list[str]:
        """Everyone who has a case."""
        return self._read(listing.counsellors)

    def load(self, case_id: int) -> StoredCase:
        """A whole case.

        Raises:
            CaseMissing: there is none, or it is deleted.
        """
        return self._read(lambda c: cases.load(c, case_id))

    def add(self, text: str, summary: NewSummary, *, marks: Mapping[str, str] | None = None) -> int:
        """Store a new case and give its id; without a number it gets the next "YYYY-NNNN".

        Raises:
            NumberTaken: the number is in use.
        """

        def work(c: Connection) -> int:
            case_id = cases.add(c, text, summary, self._now(), self.who)
            marks_beside.save_marks(c, case_id, marks or {})
            return case_id

        return self._write(work)

    def save(
        self,
        case_id: int,
        text: str,
        summary: NewSummary,
        *,
        expected_version: int,
        marks: Mapping[str, str] | None = None,
    ) -> int:
        """Store a case anew and give its new version; the state before stays in its history.

        ``marks`` says of each fact how it is known; None leaves the marks as they are.

        Raises:
            Conflict: it was saved by someone else since ``expected_version``.
            CaseMissing: there is none, or it is deleted.
        """

        def work(c: Connection) -> int:
            now = self._now()
            history.keep(c, case_id, expected_version, now, self.who)
            version = cases.save(c, case_id, text, summary, now, self.who)
            if marks is not None:
                marks_beside.save_marks(c, case_id, marks)
            return version

        return self._write(work)

    def save_mark(self, case_id: int, path: str, mark: str | None) -> None:
        """Keep how a fact is known, beside the case; None removes it."""
        self._write(lambda c: marks_beside.save_mark(c, case_id, path, mark))

    def marks_under(self, prefix: str) -> dict[int, dict[str, str]]:
        """What is kept beside all cases under a beginning of a path, by case."""
        return self._read(lambda c: marks_beside.under(c, prefix))

    def duplicate(self, case_id: int) -> int:
        """Copy a case with its marks under the next number, and give the copy's id."""
        return self._write(lambda c: cases.duplicate(c, case_id, self._now(), self.who))

    def delete(self, case_id: int) -> None:
        """Take a case out of list and search; ``undelete`` brings it back."""
        self._write(lambda c: trash.delete(c, case_id, self._now()), frees=True)

    def undelete(self, case_id: int) -> None:
        """Bring a deleted case back as it was."""
        self._write(lambda c: trash.undelete(c, case_id))

    def deleted_cases(self) -> list[DeletedCase]:
        """The deleted cases that can still come back, last deleted first."""
        return self._read(trash.listed)

    def newest_change(self) -> datetime | None:
        """When a case was last saved; a clock that stands before this is wrong."""
        return self._read(cases.newest_change)

    # --- many cases at once -------------------------------------------------------------------

    def note(self, case_ids: Iterable[int], field: Field, value: str | date | None) -> Done:
        """Note on cases whose they are, their kind, when they were closed, or until when to keep.

        Returns:
            What ``undo`` needs. It leaves alone what somebody changed meanwhile.
        """
        chosen = list(case_ids)
        return self._write(lambda c: cards.note(c, chosen, field, value))

    def after(self, case_id: int, limit: int = 100) -> list[StoredCase]:
        """The next cases in order of their ids, without marks; 0 begins.

        A case whose text is damaged comes with an empty text.
        """
        return self._read(lambda c: sweep.after(c, case_id, limit))

    def put_right(self, found: Iterable[Listed]) -> int:
        """Let the list say anew what follows from the law and the day; no case is changed.

        Returns:
            Of how many cases the outcome or the next day is another one now. A case that was
            saved since it was judged is left alone.
        """
        chosen = list(found)
        return self._write(lambda c: sweep.put_right(c, chosen))

    def delete_many(self, case_ids: Iterable[int]) -> Done:
        """Delete cases; ``undo`` brings them back."""
        chosen = list(case_ids)
        return self._write(lambda c: cards.delete(c, chosen, self._now()), frees=True)

    def undo(self, done: Done) -> int:
        """Undo what was done to many cases, and give how many are as before."""
        return self._write(lambda c: cards.undo(c, done))

    # --- things kept beside the cases ---------------------------------------------------------

    def setting(self, key: str) -> str | None:
        """A value that must stay encrypted, such as the recent cases."""
        return self._read(lambda c: cases.setting(c, key))

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or remove such a value."""
        self._write(lambda c: cases.set_setting(c, key, value))
