"""Cases from another desk beside our own: what is new, what is newer, and where both changed.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from gezin_desktop.store import cases, difference, history
from gezin_desktop.store.difference import Change
from gezin_desktop.store.exchange import Sent
from gezin_desktop.store.marks import save_marks
from gezin_desktop.store.records import NewSummary

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

State = Literal["new", "same", "newer", "older", "both"]
Action = Literal["take", "keep", "copy"]
Summarise = Callable[[str], NewSummary]

_USUAL: dict[State, Action] = {
    "new": "take",
    "same": "keep",
    "newer": "take",
    "older": "keep",
    "both": "keep",
}


@dataclass(frozen=True, slots=True)
class Arrival:
    """One case from elsewhere, compared with ours.

    Attributes:
        sent: the case as it came.
        state: ``new`` here; the ``same``; theirs is ``newer``, or ``older``, of one line of
            versions; or ``both`` desks changed it.
        case_id: our case, unless it is new.
        changes: the facts that differ, ours first.
        number_taken: another case of ours has its number; it would get a new one.
    """

    sent: Sent
    state: State
    case_id: int | None
    changes: tuple[Change, ...] = field(default=(), repr=False)
    number_taken: bool = False

    @property
    def usual(self) -> Action:
        """What is done with it when nobody decides."""
        return _USUAL[self.state]


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decided about one case.

    Attributes:
        action: ``take`` theirs, ``keep`` ours, or store theirs beside ours as a ``copy``.
        text: take this mixture of both instead of theirs; see ``difference.merged``.
    """

    action: Action
    text: str | None = field(default=None, repr=False)


def sent(connection: Connection, case_id: int) -> Sent:
    """A case of ours, ready to be sent.

    Raises:
        CaseMissing: there is none, or it is deleted.
    """
    case = cases.load(connection, case_id)
    return Sent(
        uid=case.uid,
        number=case.number,
        title=case.title,
        text=case.text,
        marks=dict(case.marks),
        changed_at=case.changed_at,
        kind=case.kind,
        closed_on=case.closed_on,
        past=tuple(history.digests(connection, case_id)),
    )


def compared(connection: Connection, arrived: Sent) -> Arrival:
    """A case from elsewhere beside ours."""
    sql = "SELECT id FROM case_file WHERE uid = ? AND deleted = 0"
    row = connection.execute(sql, (arrived.uid,)).fetchone()
    if row is None:
        taken = "SELECT 1 FROM case_file WHERE number = ?"
        is_taken = connection.execute(taken, (arrived.number,)).fetchone() is not None
        return Arrival(arrived, "new", None, number_taken=is_taken)
    ours = cases.load(connection, int(row[0]))
    own = sent(connection, ours.id)
    state: State = "both"
    if own.digest == arrived.digest:
        state = "same"
    elif own.digest in arrived.past:
        state = "newer"
    elif arrived.digest in own.past:
        state = "older"
    return Arrival(arrived, state, ours.id, difference.compare(ours.text, arrived.text))


def take_in(
    connection: Connection,
    arrivals: list[Arrival],
    choices: Mapping[str, Choice],
    summarise: Summarise,
    now: datetime,
    who: str | None,
) -> list[int]:
    """Store what was chosen, and give the ids of the cases that were stored or changed."""
    found = []
    for one in arrivals:
        choice = choices.get(one.sent.uid, Choice(one.usual))
        if choice.action == "keep":
            continue
        text = one.sent.text if choice.text is None else choice.text
        summary = summarise(text)
        if one.case_id is not None and choice.action == "take":
            found.append(_replace(connection, one, text, summary, now, who))
        else:
            found.append(_add(connection, one, text, summary, now, who))
    return found


def _replace(
    connection: Connection,
    one: Arrival,
    text: str,
    summary: NewSummary,
    now: datetime,
    who: str | None,
) -> int:
    case_id = int(one.case_id or 0)
    number, version = cases.present(connection, case_id)
    history.keep(connection, case_id, version, now, who, settled=True)
    cases.save(connection, case_id, text, replace(summary, number=number), now, who)
    ours = cases.load(connection, case_id).marks
    mixed = text != one.sent.text
    save_marks(connection, case_id, {**one.sent.marks, **ours} if mixed else one.sent.marks)
    return case_id


def _add(
    connection: Connection,
    one: Arrival,
    text: str,
    summary: NewSummary,
    now: datetime,
    who: str | None,
) -> int:
    own = one.case_id is None  # a copy of a case that is here gets a number and uid of its own
    number = one.sent.number if own and not one.number_taken else None
    case_id = cases.add(connection, text, replace(summary, number=number), now, who)
    closed = one.sent.closed_on.isoformat() if one.sent.closed_on else None
    connection.execute(
        "UPDATE case_file SET kind = ?, closed_on = ? WHERE id = ?",
        (one.sent.kind, closed, case_id),
    )
    gone = "SELECT 1 FROM case_file WHERE uid = ?"  # in the bin, perhaps
    if own and connection.execute(gone, (one.sent.uid,)).fetchone() is None:
        sql = "UPDATE case_file SET uid = ? WHERE id = ?"
        connection.execute(sql, (one.sent.uid, case_id))
    save_marks(connection, case_id, one.sent.marks)
    return case_id
