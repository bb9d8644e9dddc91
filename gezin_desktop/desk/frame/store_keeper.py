"""Keeps the open case in the store: a new case gets its number with its first answer."""

from __future__ import annotations

from dataclasses import fields, replace

from gezin_desktop.desk.keepers import KeepConflict, KeepFailed, ToKeep
from gezin_desktop.law.summary import Summary
from gezin_desktop.store import Conflict, NewSummary, NumberTaken, Store, StoredCase, StoreError


def new_summary(found: Summary) -> NewSummary:
    """The line of the list as the store takes it."""
    return NewSummary(**{one.name: getattr(found, one.name) for one in fields(NewSummary)})


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
        try:
            self._keep(what)
        except StoreError as error:
            kind = KeepConflict if isinstance(error, Conflict) else KeepFailed
            raise kind(error.text("nl"), error.text("en")) from error
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
