"""What a desk notes on the outside of a case, for many cases at once, and how it is undone.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from gezin_desktop.store import trash
from gezin_desktop.store.counters import bump
from gezin_desktop.store.errors import CaseMissing

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

Field = Literal["counsellor", "kind", "closed_on", "keep_until"]
Kind = Literal["file", "advice"]

_SET: dict[Field, str] = {
    name: f"UPDATE case_file SET {name} = ?1 WHERE id = ?2 AND deleted = 0"  # noqa: S608
    for name in ("counsellor", "kind", "closed_on", "keep_until")
}
_UNDO: dict[Field, str] = {
    name: f"UPDATE case_file SET {name} = ?1 WHERE id = ?2 AND deleted = 0 AND {name} IS ?3"  # noqa: S608
    for name in _SET
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was done to many cases, so that it can be undone.

    Attributes:
        field: what was noted; None when the cases were deleted.
        value: what it was set to.
        before: each case that was changed, with what stood there before.
    """

    field: Field | None
    value: str | None
    before: tuple[tuple[int, str | None], ...]

    def __len__(self) -> int:
        return len(self.before)

    def joined(self, more: Done) -> Done:
        """Both as one, where the same was done to other cases."""
        return Done(self.field, self.value, self.before + more.before)

    def pieces(self, size: int) -> list[Done]:
        """The same in parts of so many cases, to be undone one after the other."""
        starts = range(0, len(self.before), size)
        return [Done(self.field, self.value, self.before[at : at + size]) for at in starts]


def note(
    connection: Connection, case_ids: Iterable[int], field: Field, value: str | date | None
) -> Done:
    """Note something on cases; those that are gone or have it already are passed over."""
    kept = value.isoformat() if isinstance(value, date) else value
    before = []
    for case_id in dict.fromkeys(case_ids):
        sql = f"SELECT {field} FROM case_file WHERE id = ? AND deleted = 0"  # noqa: S608
        row = connection.execute(sql, (case_id,)).fetchone()
        if row is not None and row[0] != kept:
            before.append((case_id, row[0]))
    connection.executemany(_SET[field], [(kept, case_id) for case_id, _ in before])
    if before:
        bump(connection)
    return Done(field, kept, tuple(before))


def delete(connection: Connection, case_ids: Iterable[int], now: datetime) -> Done:
    """Delete cases; those that are gone are passed over."""
    before = []
    for case_id in dict.fromkeys(case_ids):
        try:
            trash.delete(connection, case_id, now)
        except CaseMissing:
            continue
        before.append((case_id, None))
    return Done(None, None, tuple(before))


def undo(connection: Connection, done: Done) -> int:
    """Put everything back that nobody changed since, and give how many cases that were."""
    count = 0
    for case_id, old in done.before:
        if done.field is not None:
            sql = _UNDO[done.field]
            count += int(connection.execute(sql, (old, case_id, done.value)).rowcount)
            continue
        try:
            trash.undelete(connection, case_id)
        except CaseMissing:
            continue
        count += 1
    if count:
        bump(connection)
    return count
