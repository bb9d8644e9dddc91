"""The numbered steps from an empty file to today's form. A released step is never changed.

Each item of a step is a statement, or a function where a statement cannot do the work.
"""

from __future__ import annotations

from collections.abc import Callable

from gezin_desktop.store.connection import Connection
from gezin_desktop.store.search import index_words, sort_key

Step = tuple[str | Callable[[Connection], None], ...]

_FIRST: Step = (
    """CREATE TABLE case_file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        client TEXT,
        outcome TEXT,
        next_date TEXT,
        changed_at INTEGER NOT NULL, -- microseconds since 1970, UTC
        change INTEGER NOT NULL,     -- the store's change count; orders without a clock
        version INTEGER NOT NULL,
        deleted INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE INDEX case_order ON case_file (next_date IS NULL, next_date, change DESC)
       WHERE deleted = 0""",
    """CREATE TABLE case_text (
        case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
        body BLOB NOT NULL,
        digest BLOB NOT NULL         -- SHA-256 of the body
    ) STRICT""",
    """CREATE TABLE case_mark (
        case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        mark TEXT NOT NULL,
        PRIMARY KEY (case_id, path)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE trash (
        case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
        words TEXT NOT NULL          -- for the index, should the case come back
    ) STRICT""",
    """CREATE TABLE counter (
        name TEXT PRIMARY KEY,
        value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE erased (
        number TEXT NOT NULL,
        erased_at INTEGER NOT NULL,
        change INTEGER NOT NULL
    ) STRICT""",
    """CREATE VIRTUAL TABLE search USING fts5
       (words, tokenize = 'ascii', prefix = '1 2 3', detail = none)""",
)


def _fill_sort_and_sounds(connection: Connection) -> None:
    """Give every case its key for sorting, and its title's sounds to the index."""
    rows = connection.execute("SELECT id, title FROM case_file").fetchall()
    connection.executemany(
        "UPDATE case_file SET sort_title = ? WHERE id = ?",
        [(sort_key(title), case_id) for case_id, title in rows],
    )
    sounds = {case_id: index_words("", title, "") for case_id, title in rows}
    for table, key in (("search", "rowid"), ("trash", "case_id")):
        held = connection.execute(f"SELECT {key}, words FROM {table}").fetchall()  # noqa: S608
        connection.executemany(
            f"UPDATE {table} SET words = ? WHERE {key} = ?",  # noqa: S608
            [(_united(words, sounds[case_id]), case_id) for case_id, words in held],
        )


def _united(words: str, more: str) -> str:
    return " ".join(dict.fromkeys([*words.split(), *more.split()]))


_SECOND: Step = (
    # the same case on another desk has the same uid
    "ALTER TABLE case_file ADD COLUMN uid TEXT",
    "UPDATE case_file SET uid = lower(hex(randomblob(16)))",
    "CREATE UNIQUE INDEX case_uid ON case_file (uid)",
    "ALTER TABLE case_file ADD COLUMN who TEXT",  # who saved it last
    "ALTER TABLE case_file ADD COLUMN sort_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE case_file ADD COLUMN counsellor TEXT",
    "ALTER TABLE case_file ADD COLUMN kind TEXT NOT NULL DEFAULT 'file'",
    "ALTER TABLE case_file ADD COLUMN closed_on TEXT",
    "ALTER TABLE case_file ADD COLUMN keep_until TEXT",
    "ALTER TABLE trash ADD COLUMN deleted_at INTEGER",  # unknown for what was deleted before
    "CREATE INDEX case_title ON case_file (sort_title, id) WHERE deleted = 0",
    """CREATE INDEX case_outcome ON case_file
       (outcome IS NULL, outcome, next_date IS NULL, next_date, change DESC) WHERE deleted = 0""",
    "CREATE INDEX case_counsellor ON case_file (counsellor) WHERE deleted = 0",
    "CREATE INDEX case_change ON case_file (change) WHERE deleted = 0",
    """CREATE TABLE case_route (
        route TEXT NOT NULL,
        case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
        PRIMARY KEY (route, case_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX case_route_case ON case_route (case_id)",
    """CREATE TABLE case_version (
        case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,   -- microseconds since 1970, UTC
        who TEXT,
        body BLOB NOT NULL,          -- the text as it was, deflated
        digest BLOB NOT NULL,        -- SHA-256 of the text
        marks TEXT NOT NULL,         -- the marks as they were, as JSON
        PRIMARY KEY (case_id, version)
    ) STRICT""",
    """CREATE TABLE letter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        made_at INTEGER NOT NULL,
        who TEXT,
        language TEXT NOT NULL,
        relative TEXT,
        law TEXT NOT NULL,           -- the version of the law tables
        receipt_date TEXT,
        pdf BLOB NOT NULL,
        digest BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX letter_case ON letter (case_id)",
    _fill_sort_and_sounds,
)

_THIRD: Step = (
    # the index is put in order at a rest, and not inside a save; this is only its bound
    "INSERT INTO search (search, rank) VALUES ('automerge', 0)",
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 64)",
)

_FOURTH: Step = (
    # words of saved cases, until they are taken into the index (``waiting.py``)
    """CREATE TABLE waiting (
        case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
        words TEXT NOT NULL
    ) STRICT""",
)

STEPS: tuple[Step, ...] = (_FIRST, _SECOND, _THIRD, _FOURTH)
