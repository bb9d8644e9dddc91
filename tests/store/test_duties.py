"""Terms with a list to decide on, erasure that is real, and everything a client may see."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from gezin_desktop.store import (
    DiskFull,
    NewLetter,
    NewSummary,
    Retention,
    Store,
    backup,
    backups,
)

from .conftest import PHRASE, Clock, summary


def due(store: Store, day: date):
    return [(one.case.title, one.since, one.reason) for one in store.due(day)]


def test_the_terms_are_a_proposal_until_confirmed(store: Store):
    assert store.retention() == Retention(60, 12, confirmed=False)
    store.set_retention(Retention(84, 24, confirmed=True))
    assert store.retention() == Retention(84, 24, confirmed=True)
    for wrong in (Retention(0, 12), Retention(60, -1), Retention(60, 100_000)):
        with pytest.raises(ValueError, match="months"):
            store.set_retention(wrong)
    assert store.retention().file == 84


def test_closed_cases_come_up_the_day_after_their_term(store: Store):
    file = store.add("{}", summary("File"))
    advice = store.add("{}", summary("Advice"))
    store.note([advice], "kind", "advice")
    store.note([file, advice], "closed_on", date(2024, 2, 29))
    assert due(store, date(2025, 2, 28)) == []
    assert due(store, date(2025, 3, 1)) == [("Advice", date(2025, 2, 28), "closed")]
    assert due(store, date(2029, 2, 28)) == [("Advice", date(2025, 2, 28), "closed")]
    assert due(store, date(2029, 3, 1))[1] == ("File", date(2029, 2, 28), "closed")


def test_a_case_that_nobody_closed_comes_up_too(store: Store, clock: Clock):
    store.add("{}", summary("Forgotten"))
    last = date(2031, 6, 8)
    assert due(store, last) == []
    assert due(store, last + timedelta(1)) == [("Forgotten", last, "untouched")]


def test_a_case_to_be_kept_longer_waits(store: Store):
    case_id = store.add("{}", summary("Appeal"))
    store.note([case_id], "closed_on", date(2020, 1, 1))
    store.note([case_id], "keep_until", date(2026, 1, 1))
    assert due(store, date(2025, 12, 31)) == []
    assert len(due(store, date(2026, 1, 1))) == 1
    store.delete(case_id)
    assert due(store, date(2026, 1, 1)) == []


@pytest.mark.parametrize("months", [1, 6, 12, 13])
def test_the_first_look_misses_no_day(store: Store, months: int):
    """The quick look in the database must not be narrower than the exact term."""
    store.set_retention(Retention(months, months))
    case_id = store.add("{}", summary())
    for step in range(40):
        closed = date(2024, 1, 20) + timedelta(step)
        store.note([case_id], "closed_on", closed)
        found = [
            day
            for day in (closed + timedelta(n) for n in range(months * 28, months * 31 + 4))
            if store.due(day)
        ]
        assert found, closed
        assert found[0] == store.due(found[0])[0].since + timedelta(1)


# --- erasing ----------------------------------------------------------------------------------


def test_an_erasure_ends_with_a_backup_and_closes_when_the_old_ones_are_gone(
    store: Store, folder: Path, clock: Clock
):
    case_id = store.add("uniek", summary("Uniek", number="2026-0100"))
    store.add("blijft", summary("Blijft"))
    store.backup()
    clock.move(hours=1)
    assert store.erase([case_id, 999]) == 1
    assert [line.number for line in store.erasures()] == ["2026-0100"]
    assert [info.cases for info in backups(folder / "backups")] == [1, 2]
    assert [line.number for line in store.unfinished()] == ["2026-0100"]
    for _ in range(6):
        clock.move(days=6)
        store.add("{}", summary())
        store.backup()
    assert store.unfinished() == []
    assert all(info.change >= store.erasures()[0].change for info in backups(folder / "backups"))
    assert store.count("blijft") == 1
    assert store.verify() == []


def test_an_erasure_stands_when_no_backup_can_be_made(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise DiskFull

    case_id = store.add("{}", summary())
    monkeypatch.setattr(backup, "make", full)
    assert store.erase([case_id]) == 1
    assert store.count() == 0
    assert len(store.erasures()) == 1


def test_a_case_in_use_is_erased_from_the_bin_only_after_its_days(store: Store, clock: Clock):
    old, new = store.add("{}", summary("Old")), store.add("{}", summary("New"))
    store.delete(old)
    clock.move(days=10)
    store.delete(new)
    clock.move(days=1)
    assert store.purge_deleted(older_than=timedelta(days=5)) == 1
    assert [case.title for case in store.deleted_cases()] == ["New"]
    assert store.purge_deleted() == 1


def test_the_bin_is_not_emptied_by_a_clock_that_may_be_wrong(store: Store, clock: Clock):
    store.delete(store.add("{}", summary("Old")))
    store.add("{}", summary())
    for days, gone in ((29, 0), (4 * 365, 0), (-4 * 365, 0), (2, 1)):
        clock.move(days=days)
        assert store.empty_bin() == gone
        clock.move(days=0 if days in (29, 2) else -days)
    assert store.deleted_cases() == []
    assert store.empty_bin() == 0


def test_files_set_aside_go_after_thirty_days(store: Store, folder: Path, clock: Clock):
    store.add("{}", summary())
    made = store.backup()
    store.close()
    clock.at = datetime.now(UTC)
    Store.restore(made, folder, PHRASE, now=clock).close()
    assert len(list(folder.glob("*.beschadigd-1"))) == 2
    with Store.open(folder, PHRASE, now=clock) as again:
        for wrong in (-400, 29):
            clock.at = datetime.now(UTC) + timedelta(days=wrong)
            again.backup()
            assert len(list(folder.glob("*.beschadigd-1"))) == 2
        clock.at = datetime.now(UTC) + timedelta(days=31)
        again.backup()
        assert not list(folder.glob("*.beschadigd-1"))


def test_compacting_gives_the_room_back(store: Store, folder: Path):
    ids = [store.add("x" * 50_000, summary()) for _ in range(20)]
    store.compact()
    before = os.path.getsize(folder / "cases.db")
    store.erase(ids[1:])
    store.compact()
    assert os.path.getsize(folder / "cases.db") < before / 3
    assert store.load(ids[0]).text == "x" * 50_000
    assert store.verify() == []


def test_how_many_backups_stay_can_be_set(store: Store, folder: Path, clock: Clock):
    store.keep_backups(2)
    for _ in range(6):
        clock.move(minutes=1)
        store.add("{}", summary())
        store.backup()
    assert [info.number for info in backups(folder / "backups")] == [6, 5]
    store.keep_backups(4)
    for _ in range(4):
        store.backup()
    assert len(backups(folder / "backups")) == 4
    for wrong in (0, 101):
        with pytest.raises(ValueError, match="1 to 100"):
            store.keep_backups(wrong)


# --- what a client may see --------------------------------------------------------------------


def planted(store: Store, clock: Clock):
    """The id of a case with something planted in every column that a case has."""
    store.who = "planted-who"
    case_id = store.add('{"notes": "planted-old"}', summary("plantedtitle"))
    letter = NewLetter("nl", "planted-law", "planted-relative", date(2026, 1, 2))
    store.keep_letter(case_id, b"planted-pdf", letter)
    clock.move(minutes=5)
    rich = NewSummary(
        "plantedtitle",
        number="planted-number",
        client="planted-client",
        words="planted-words",
        outcome="planted-outcome",
        next_date=date(2026, 3, 4),
        routes=("planted-route",),
    )
    store.save(
        case_id, '{"notes": "planted-new"}', rich, expected_version=1, marks={"planted-path": "on"}
    )
    store.note([case_id], "counsellor", "planted-counsellor")
    store.note([case_id], "closed_on", date(2026, 5, 6))
    store.note([case_id], "keep_until", date(2026, 7, 8))
    return case_id


def held_of(store: Store, case_id: int):
    """Each table that belongs to a case, and the words it holds of this one."""
    tables = store._connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        r" AND name NOT LIKE 'search\_%' ESCAPE '\' AND name NOT LIKE 'sqlite%'"
        " AND name NOT IN ('counter', 'setting', 'trash', 'erased')"
    )
    found: dict[str, list[str]] = {}
    for (table,) in tables.fetchall():
        key = {"case_file": "id", "search": "rowid"}.get(table, "case_id")
        sql = f"SELECT * FROM {table} WHERE {key} = ?"  # noqa: S608
        rows = store._connection.execute(sql, (case_id,)).fetchall()
        values = [value for row in rows for value in row if isinstance(value, str)]
        if table in ("search", "waiting"):
            values = " ".join(values).split()
        assert rows, table
        found[table] = [value for value in values if not value.startswith("{")]  # earlier marks
    return found


def test_a_clients_data_is_complete(store: Store, clock: Clock):
    """Every column of every table that belongs to a case is planted, and must come out."""
    case_id = planted(store, clock)
    told = json.dumps(store.client_data(case_id))
    held = held_of(store, case_id)
    assert {"case_file", "case_version", "letter", "search", "waiting"} < set(held)
    for table, values in held.items():
        for value in values:
            assert value in told or json.dumps(value)[1:-1] in told, (table, value)
    assert sum(map(len, held.values())) > 20
    for word in ("planted-old", "planted-new", "planted-path", "cGxhbnRlZC1wZGY="):
        assert word in told
