"""Files of every earlier form: brought to today's form whole, or left alone."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadBackup,
    NewerVersion,
    Store,
    backups,
    connection,
    entrance,
    schema,
)
from gezin_desktop.store.access import keys
from gezin_desktop.store.access.passphrase import normal

from .conftest import LIGHT, PHRASE, Clock, summary
from .step_campaign import kill_in_step

FILES = Path(__file__).parent / "files"
VERSIONS = sorted(int(path.name.removeprefix("version-")) for path in FILES.glob("version-*"))


def bytes_of(folder: Path):
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name in {"cases.db", "cases.db-wal", "keys.json"} and path.stat().st_size
    }


def put_down(version: str, folder: Path) -> None:
    """Copy a stored file of an earlier program; only its owner may read it, as it was made."""
    shutil.copytree(FILES / version, folder)
    for path in folder.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    folder.chmod(0o700)


@pytest.fixture(params=VERSIONS, ids=lambda version: f"version-{version}")
def old(request: pytest.FixtureRequest, folder: Path):
    """A copy of a store as an earlier program left it."""
    put_down(f"version-{request.param}", folder)
    return folder


def structure(opened: object):
    rows = opened.execute(  # type: ignore[attr-defined]
        "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    tables = {row[1] for row in rows if row[0] == "table"}
    columns = {
        name: [tuple(c[1:]) for c in opened.execute(f"PRAGMA table_info('{name}')")]  # type: ignore[attr-defined]
        for name in tables
    }
    return sorted(rows), columns


def test_there_is_a_stored_file_of_every_earlier_form():
    assert list(range(1, len(schema.STEPS))) == VERSIONS


def test_an_earlier_file_opens_with_everything_in_it(old: Path, clock: Clock):
    before = (old / "keys.json").read_bytes()
    with Store.open(old, PHRASE, now=clock) as store:
        assert store.verify() == []
        by_number = {case.number: case for case in store.cases()}
        assert set(by_number) == {"2026-0108", "2026-0101", "V-7"}
        haddad = store.load(by_number["2026-0108"].id)
        assert haddad.text == (
            '{"format": "gezin-case/1", "reference": "2026-0108",\r\n'
            ' "notes": "Ångström Haddad, Yılmaz"}'
        )
        assert haddad.marks == {"sponsor.city": "stated", "notes": "paper"}
        assert (haddad.outcome, haddad.next_date) == ("not-yet", date(2026, 9, 1))
        assert by_number["2026-0101"].version == 2
        assert [line.number for line in store.erasures()] == ["2025-0001"]
        assert store.setting("recent") == "[1, 2]"
        assert len(store.deleted_cases()) == 1
        # what came later works on what was there before
        assert [case.number for case in store.cases("elamrani")] == ["2026-0101"]
        assert [case.number for case in store.cases(sort="title")] == [
            "2026-0101",
            "V-7",
            "2026-0108",
        ]
        assert len({case.uid for case in store.cases()}) == 3
        case_id = haddad.id
        store.save(case_id, "{}", summary("Haddad"), expected_version=haddad.version)
        assert [line.version for line in store.history(case_id)] == [2, 1]
        assert store.version(case_id, 1).text == haddad.text
    assert (old / "keys.json").read_bytes() == before


def test_each_step_waits_for_a_checked_backup_of_the_earlier_form(old: Path, clock: Clock):
    version = schema_version(old)
    Store.open(old, PHRASE, now=clock).close()
    assert len(backups(old / "backups")) == len(schema.STEPS) - version
    first = backups(old / "backups")[-1]
    with Store.restore(first.path, old.parent / "again", PHRASE, now=clock) as again:
        assert again.count() == 3
        assert again.verify() == []


def schema_version(folder: Path):
    data_key = keys.read(folder / "keys.json").unlock(normal(PHRASE), ["passphrase"])[0]
    return schema.gate(folder / "cases.db", data_key)


def test_an_earlier_file_ends_in_the_same_form_as_a_new_one(old: Path, clock: Clock):
    fresh = Store.create(old.parent / "fresh", PHRASE, now=clock, hardness=LIGHT)[0]
    with Store.open(old, PHRASE, now=clock) as store, fresh:
        assert structure(store._connection) == structure(fresh._connection)


def test_without_a_backup_an_earlier_file_stays_as_it_was(
    old: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    before = bytes_of(old)

    def fail(*_: object, **__: object) -> None:
        raise BadBackup("backup-unchecked")

    monkeypatch.setattr(entrance.backup, "make", fail)
    with pytest.raises(BadBackup):
        Store.open(old, PHRASE, now=clock)
    assert bytes_of(old)["cases.db"] == before["cases.db"]


@pytest.mark.parametrize("stop_at", range(2, 22, 3))
def test_a_step_that_stops_at_any_statement_leaves_the_earlier_form(
    folder: Path, clock: Clock, stop_at: int, monkeypatch: pytest.MonkeyPatch
):
    put_down("version-1", folder)

    def stop(_: object) -> None:
        raise OSError(28, "full")

    step = schema.STEPS[1]
    monkeypatch.setattr(
        schema, "STEPS", (schema.STEPS[0], (*step[:stop_at], stop, *step[stop_at:]))
    )
    with pytest.raises(Exception, match=r"disk-full|28"):
        Store.open(folder, PHRASE, now=clock)
    monkeypatch.undo()
    data_key = keys.read(folder / "keys.json").unlock(normal(PHRASE), ["passphrase"])[0]
    opened = connection.connect(folder / "cases.db", data_key, read_only=True)
    assert connection.pragma_number(opened, "user_version") == 1
    names = {row[1] for row in opened.execute("PRAGMA table_info(case_file)")}
    opened.close()
    assert not names & {"uid", "sort_title", "counsellor"}
    with Store.open(folder, PHRASE, now=clock) as store:
        assert store.count() == 3


def test_a_program_of_an_earlier_form_refuses_todays_file_untouched(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    store.add(json.dumps({}), summary())
    store.close()
    before = bytes_of(folder)
    monkeypatch.setattr(schema, "STEPS", schema.STEPS[:1])
    with pytest.raises(NewerVersion) as caught:
        Store.open(folder, PHRASE)
    assert caught.value.fields["known"] == 1
    assert bytes_of(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize("step", range(2, len(schema.STEPS) + 1))
def test_a_kill_inside_a_step_leaves_the_old_form_or_the_new(tmp_path: Path, step: int):
    chance = random.Random(step)  # noqa: S311 - the same in every run
    seen = kill_in_step(tmp_path, step, 2, 40, chance)
    assert seen == {step - 1: 1, step: 1}
