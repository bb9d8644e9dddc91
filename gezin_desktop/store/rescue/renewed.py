"""A new store made of what was saved from a damaged one.

The damaged files are set aside, never changed. The new store opens with the same secrets.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import (
    cases,
    connection,
    counters,
    guard,
    location,
    schema,
    shelf,
    swap,
    trash,
    values,
)
from gezin_desktop.store.access import keys
from gezin_desktop.store.errors import (
    Damaged,
    NewerVersion,
    NoStore,
    StoreError,
    WrongPassphrase,
    translated,
)
from gezin_desktop.store.location import BACKUPS, DATABASE, KEYS
from gezin_desktop.store.lock import MAINTENANCE, ProcessLock, refuse_other_desk
from gezin_desktop.store.marks import save_marks
from gezin_desktop.store.records import NewSummary
from gezin_desktop.store.rescue import salvage
from gezin_desktop.store.rescue.salvage import Salvage, Saved

if TYPE_CHECKING:
    from gezin_desktop.store.access.keys import KeyFile
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.entrance import Secret

Summarise = Callable[[str], NewSummary]
_PATIENCE = 10.0
_CARD_KEPT = ("uid", "who", "counsellor", "kind", "closed_on", "keep_until")


def look(folder: Path, secret: Secret) -> Salvage:
    """What can be saved from the damaged store in a folder; nothing is written.

    Raises:
        WrongPassphrase: the secret fits neither the key file nor that of a backup.
        NewerVersion: the file was made by a newer program.
        Damaged: nothing can be read.
    """
    guard.check_build()
    with translated():
        data_key, _ = _keys(folder, secret)
        return _look(folder, data_key)


def rebuild(
    folder: Path,
    secret: Secret,
    wanted: set[int] | None,
    summarise: Summarise | None,
    now: datetime,
) -> tuple[bytes, Salvage]:
    """Put a new store with the saved cases in the place of the damaged one, which is set aside.

    Args:
        folder: where the damaged store lies.
        secret: what opens it.
        wanted: the ids of the cases to take; None takes all.
        summarise: gives the summary of a text; without it a case is listed as it was.
        now: for cases of which it is not known when they were saved.
    """
    guard.check_build()
    with translated(), ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
        refuse_other_desk(folder)
        swap.finish(folder)
        data_key, file = _keys(folder, secret)
        found = _look(folder, data_key)
        if wanted is not None:
            found = salvage.chosen(found, wanted)
        making = swap.begin(folder)
        try:
            _fill(making / DATABASE, data_key, found, summarise, now)
            keys.write(file, making / KEYS)
            swap.decide(folder, keep_old=True)
        finally:
            swap.abandon(folder)
        return data_key, found


def _keys(folder: Path, secret: Secret) -> tuple[bytes, KeyFile]:
    """The data key and the slots: of the store, or of a backup where those are damaged."""
    if not (folder / DATABASE).exists():
        raise Damaged("database-missing") if (folder / KEYS).exists() else NoStore
    try:
        file = keys.read(folder / KEYS)
    except Damaged:
        file = None
    if file is not None:
        return secret.unlock(file), file
    refused: StoreError = Damaged("damaged-keys")
    for info in shelf.listed(folder / BACKUPS):
        with suppress(StoreError):
            file = keys.parse(shelf.key_file_of(info))
            try:
                return secret.unlock(file), file
            except WrongPassphrase as error:
                refused = error
    raise refused


def _look(folder: Path, data_key: bytes) -> Salvage:
    try:
        schema.gate(folder / DATABASE, data_key)
    except NewerVersion:
        raise
    except StoreError:
        pass  # it is damaged: that is why we are here
    found = salvage.look(folder / DATABASE, data_key)
    if not found.saved:
        raise Damaged("nothing-saved")
    return found


def _fill(
    path: Path, data_key: bytes, found: Salvage, summarise: Summarise | None, now: datetime
) -> None:
    opened = connection.connect(path, data_key)
    try:
        schema.create(opened)
        with connection.transaction(opened):
            for saved in sorted(found.saved, key=lambda one: one.card.get("change", 0)):
                _put(opened, saved, summarise, now)
            opened.executemany("INSERT INTO erased VALUES (?, ?, ?)", found.erased)
            for key, value in found.settings.items():
                cases.set_setting(opened, key, value)
            _count_on(opened, found)
    finally:
        connection.close(opened)
    location.close_to_others(path)


def _put(opened: Connection, saved: Saved, summarise: Summarise | None, now: datetime) -> None:
    summary = _summary(opened, saved, summarise)
    case_id = cases.add(opened, saved.text, summary, now)
    opened.execute("UPDATE case_file SET counsellor = NULL WHERE id = ?", (case_id,))
    for name in _CARD_KEPT:
        if saved.card.get(name) is not None:
            sql = f"UPDATE case_file SET {name} = ? WHERE id = ?"  # noqa: S608 - own names
            opened.execute(sql, (saved.card[name], case_id))
    before = max((int(str(row[1])) for row in saved.versions), default=0)
    version = max(int(saved.card.get("version", 1)), before + 1)
    changed_at = saved.card.get("changed_at", values.micros(now))
    opened.execute(
        "UPDATE case_file SET version = ?, changed_at = ? WHERE id = ?",
        (version, changed_at, case_id),
    )
    save_marks(opened, case_id, saved.marks)
    for row in saved.versions:
        opened.execute("INSERT INTO case_version VALUES (?, ?, ?, ?, ?, ?, ?)", (case_id, *row[1:]))
    for row in saved.letters:
        opened.execute(
            "INSERT INTO letter (case_id, version, made_at, who, language, relative, law,"
            " receipt_date, pdf, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (case_id, *row[1:]),
        )
    if saved.card.get("deleted"):
        trash.delete(opened, case_id, now)


def _summary(opened: Connection, saved: Saved, summarise: Summarise | None) -> NewSummary:
    """The summary of the text; of the card where the text has none; with a number that is free."""
    card, made = saved.card, None
    if summarise is not None:
        with suppress(Exception):  # whatever the caller's reader says of a text it cannot read
            made = summarise(saved.text)
    fields: dict[str, Any] = {
        "title": made.title if made else str(card.get("title", "")),
        "number": card.get("number") or (made.number if made else None),
        "client": made.client if made else card.get("client"),
        "words": made.words if made else "",
        "names": made.names if made else "",
        "outcome": made.outcome if made else card.get("outcome"),
        "routes": made.routes if made else (),
        "next_date": made.next_date if made else values.day(card.get("next_date")),
    }
    taken = "SELECT 1 FROM case_file WHERE number = ?"
    if fields["number"] and opened.execute(taken, (fields["number"],)).fetchone():
        fields["number"] = None
    return NewSummary(**fields)


def _count_on(opened: Connection, found: Salvage) -> None:
    """Go on counting changes from where the damaged store was, so that backups stay in order."""
    highest = [int(one.card.get("change", 0)) for one in found.saved]
    highest += [int(str(row[2])) for row in found.erased]
    last = max([*highest, counters.change_count(opened)]) + 1
    opened.execute("UPDATE counter SET value = ? WHERE name = 'change'", (last,))
