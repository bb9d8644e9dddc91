"""How each fact is known, kept beside a case and outside its text.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gezin_desktop.store.cases import present
from gezin_desktop.store.counters import bump

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection


def save_mark(connection: Connection, case_id: int, path: str, mark: str | None) -> None:
    """Keep, change or remove how a fact is known; the case's version stays.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
    """
    present(connection, case_id)
    if mark is None:
        sql = "DELETE FROM case_mark WHERE case_id = ? AND path = ?"
        connection.execute(sql, (case_id, path))
    else:
        sql = "INSERT OR REPLACE INTO case_mark VALUES (?, ?, ?)"
        connection.execute(sql, (case_id, path, mark))
    bump(connection)


def under(connection: Connection, prefix: str) -> dict[int, dict[str, str]]:
    """The marks of all cases whose path begins so, by case; deleted cases are left out."""
    sql = """
        SELECT m.case_id, m.path, m.mark FROM case_mark m JOIN case_file c ON c.id = m.case_id
        WHERE m.path >= ? AND m.path < ? AND c.deleted = 0"""
    found: dict[int, dict[str, str]] = {}
    for case_id, path, mark in connection.execute(sql, (prefix, f"{prefix}\U0010ffff")):
        found.setdefault(case_id, {})[path] = mark
    return found


def save_marks(connection: Connection, case_id: int, marks: Mapping[str, str]) -> None:
    """Keep exactly these marks beside a case; only lines that differ are written."""
    kept = dict(
        connection.execute("SELECT path, mark FROM case_mark WHERE case_id = ?", (case_id,))
    )
    gone = [(case_id, path) for path in kept if path not in marks]
    new = [(case_id, path, mark) for path, mark in marks.items() if kept.get(path) != mark]
    connection.executemany("DELETE FROM case_mark WHERE case_id = ? AND path = ?", gone)
    connection.executemany("INSERT OR REPLACE INTO case_mark VALUES (?, ?, ?)", new)
