"""What a backup holds is shown before it is put back, and one case can be taken out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadBackup,
    CaseMissing,
    NewSummary,
    NumberTaken,
    Store,
    WrongPassphrase,
    backups,
)

from .conftest import LIGHT, PHRASE, Clock, summary
from .test_backups_refused import page, rewritten

NEW = "nog een andere lange zin"


@pytest.fixture
def backed(store: Store, clock: Clock):
    """A store that changed since its backup: one case gone, one changed, one new."""
    for title in ("Same", "Changed", "Gone"):
        case_id = store.add(f"{title} then", NewSummary(title, words=f"{title} then"))
        store.save_mark(case_id, "notes", "stated")
    made = store.backup()
    clock.move(hours=1)
    store.save(2, "Changed now", NewSummary("Changed"), expected_version=1, marks={})
    store.erase([3])
    store.add("New", summary("New"))
    return made


def titles(cases: object):
    return sorted(case.title for case in cases)  # type: ignore[attr-defined]


def summarise(text: str):
    return NewSummary(text.split(maxsplit=1)[0], words=text)


def test_a_preview_tells_what_is_missing_and_what_differs(store: Store, folder: Path, backed: Path):
    shown = store.preview(backed)
    assert titles(shown.cases) == ["Changed", "Gone", "Same"]
    assert titles(c for c in shown.cases if c.id in shown.missing) == ["Gone"]
    assert titles(c for c in shown.cases if c.id in shown.differing) == ["Changed"]
    assert (shown.info.number, shown.info.cases) == (1, 3)
    assert not list(folder.glob("look.*"))


def test_looking_changes_nothing(store: Store, folder: Path, backed: Path):
    before = backed.read_bytes(), store.count(), [i.path for i in backups(folder / "backups")]
    store.preview(backed)
    assert before == (
        backed.read_bytes(),
        store.count(),
        [i.path for i in backups(folder / "backups")],
    )


def test_a_preview_without_an_open_store_asks_for_the_secret(
    store: Store, folder: Path, backed: Path
):
    store.close()
    (folder / "cases.db").write_bytes(b"damaged")
    assert titles(Store.look_into(backed, folder, PHRASE).cases) == ["Changed", "Gone", "Same"]
    with pytest.raises(WrongPassphrase):
        Store.look_into(backed, folder, "helemaal de verkeerde zin")
    assert not list(folder.glob("look.*"))


def test_a_backup_of_an_older_key_needs_its_passphrase(store: Store, backed: Path):
    store.rekey()
    store.change_passphrase(PHRASE, NEW, hardness=LIGHT)
    with pytest.raises(WrongPassphrase):
        store.preview(backed)
    with pytest.raises(WrongPassphrase):
        store.preview(backed, NEW)
    assert len(store.preview(backed, PHRASE).cases) == 3


def test_a_damaged_backup_is_not_shown(store: Store, tmp_path: Path, folder: Path, backed: Path):
    bad = rewritten(backed, tmp_path / backed.name, lambda p: page(p, database_sha256="0" * 64))
    with pytest.raises(BadBackup):
        store.preview(bad)
    for missing in (tmp_path / "nowhere", folder):
        with pytest.raises(BadBackup):
            store.preview(missing)
    assert not list(folder.glob("look.*"))


def test_single_cases_come_back_and_nothing_is_lost(store: Store, backed: Path):
    assert store.bring_back(backed, [2, 3], summarise) == [2, 5]
    assert store.load(2).text == "Changed then"
    assert store.load(2).marks == {"notes": "stated"}
    assert store.version(2, 2).text == "Changed now"
    gone = store.load(5)
    assert (gone.text, gone.number, gone.marks) == ("Gone then", "2026-0003", {"notes": "stated"})
    assert store.count("gone then") == 1
    assert store.verify() == []


def test_all_of_them_or_none(store: Store, backed: Path):
    with pytest.raises(CaseMissing):
        store.bring_back(backed, [3, 99], summarise)
    assert store.count() == 3
    case_id = store.add("taken", summary(number="2026-0003"))
    store.delete(case_id)
    with pytest.raises(NumberTaken):
        store.bring_back(backed, [2, 3], summarise)
    assert store.load(2).text == "Changed now"


def test_left_overs_of_an_interrupted_look_are_removed(store: Store, folder: Path, backed: Path):
    left = folder / "look.1234"
    left.mkdir()
    (left / "cases.db").write_bytes(b"x")
    store.preview(backed)
    assert not left.exists()
