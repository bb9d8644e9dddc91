"""What goes into the store and what comes out of it, as plain values.

Their printed form leaves out names and texts, should one ever reach a log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

IN_BIN = timedelta(days=30)  # a deleted case can come back so long
DAYS_TO_FORGET = timedelta(days=30)  # after an erasure, older backups may hold the case so long


@dataclass(frozen=True, slots=True)
class NewSummary:
    """What the list and the search know of a case; made by the caller, who can read the case.

    Attributes:
        title: the name of the case in the list.
        number: the case number; None lets the store give one, or keeps the one there is.
        client: who sits at the desk, as the case names it.
        words: everything a search should find besides number and title.
        outcome: the outcome in a form the caller understands.
        next_date: the next day on which something must happen.
        names: the names in the case, for a search that forgives another spelling.
        routes: the routes that are open, for a filter.
    """

    title: str = field(repr=False)
    number: str | None = None
    client: str | None = None
    words: str = field(default="", repr=False)
    outcome: str | None = None
    next_date: date | None = None
    names: str = field(default="", repr=False)
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One row of the case list.

    Attributes:
        uid: the same for this case on every desk.
        who: who saved it last, when that was told.
        counsellor: whose case it is.
        kind: for the retention term: ``file`` or ``advice``.
        closed_on: the day on which work on it ended.
        keep_until: not to be erased before this day, whatever the term says.
    """

    id: int
    number: str
    title: str = field(repr=False)
    client: str | None
    outcome: str | None
    next_date: date | None
    changed_at: datetime
    version: int
    uid: str = ""
    who: str | None = None
    counsellor: str | None = None
    kind: str = "file"
    closed_on: date | None = None
    keep_until: date | None = None


@dataclass(frozen=True, slots=True)
class StoredCase(CaseSummary):
    """A whole case: its summary, its text byte for byte, and how each fact is known.

    Attributes:
        text: the case as JSON, exactly as it was given.
        marks: fact path -> how that fact is known (on paper, stated, estimated ...).
    """

    text: str = field(default="", repr=False)
    marks: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class DeletedCase(CaseSummary):
    """One row of the bin.

    Attributes:
        deleted_at: when it was deleted; unknown for what an early program deleted.
    """

    deleted_at: datetime | None = None

    @property
    def erased_on(self) -> date | None:
        """The day after which the program erases it for good."""
        return (self.deleted_at + IN_BIN).date() if self.deleted_at else None


@dataclass(frozen=True, slots=True)
class Erased:
    """One line of the log of erasures: the number and the day, no name.

    Attributes:
        number: the number of the erased case.
        erased_at: when it was erased.
        change: the change count of the store at that moment; older backups still hold the case.
    """

    number: str
    erased_at: datetime
    change: int

    @property
    def gone_on(self) -> date:
        """The day after which no backup holds the case any more."""
        return (self.erased_at + DAYS_TO_FORGET).date()
