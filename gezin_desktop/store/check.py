"""The full check of an open store, with a sentence for each thing that is not right."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from gezin_desktop.store import cases, history, location
from gezin_desktop.store.connection import Connection, is_sound, refused_pages
from gezin_desktop.store.words import Language, say

if TYPE_CHECKING:
    from gezin_desktop.store.access.keys import KeyFile
    from gezin_desktop.store.walk import Walk


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not in order: the key of its sentence, and what the sentence names."""

    key: str
    fields: tuple[tuple[str, object], ...] = ()

    def text(self, language: Language) -> str:
        """The sentence for the counsellor."""
        return say(self.key, language, **dict(self.fields))


def problems(
    connection: Connection, key_file: KeyFile, data_key: bytes, folder: Path, walk: Walk
) -> list[Problem]:
    """Check pages, structure, links, cases, search index, key slots and rights."""
    found = _in_database(connection, walk)
    walk.end()
    if not key_file.is_sealed_by(data_key):
        found.append(Problem("check-slots"))
    return found + [_named("check-rights", name=name) for name in location.open_to_others(folder)]


def _named(key: str, **fields: object) -> Problem:
    return Problem(key, tuple(fields.items()))


def _in_database(connection: Connection, walk: Walk) -> list[Problem]:
    # the pages are looked at in the file itself: after a power cut some of them may be half
    # written there and whole in the log, which heals them when it is folded in
    with suppress(dbapi2.Error):  # a full disk has no room for it
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    walk.begin("pages")
    pages = refused_pages(connection)
    walk.begin("order")
    sound = is_sound(connection)
    if pages or not sound:
        # on damaged pages the finer checks would only stumble
        found = [_named("check-pages", count=pages)] if pages else []
        return found + ([] if sound else [Problem("check-order")])
    return _in_tables(connection, walk)


def _in_tables(connection: Connection, walk: Walk) -> list[Problem]:
    found = []
    walk.begin("links")
    loose = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    if loose:
        found.append(_named("check-links", count=loose))
    walk.begin("cases")
    found += [_named("check-case", number=number) for number in cases.altered(connection)]
    walk.begin("past")
    found += [_named("check-past", number=number) for number in history.altered(connection)]
    if not _index_fits(connection, walk):
        found.append(Problem("check-index"))
    return found


def _index_fits(connection: Connection, walk: Walk) -> bool:
    walk.begin("index")
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except dbapi2.DatabaseError:
        return False
    walk.begin("listed")
    sql = (
        "SELECT count(*) FROM case_file c LEFT JOIN search s ON s.rowid = c.id"
        " WHERE (s.rowid IS NULL) = (c.deleted = 0)"
    )
    return bool(connection.execute(sql).fetchone()[0] == 0)
