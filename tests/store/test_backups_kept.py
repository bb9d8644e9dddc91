"""Which backups there are: when one is due, which are kept, and no clock that hurries it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from gezin_desktop.store import (
    Store,
    backups,
)

from . import backup_campaign
from .conftest import LIGHT, PHRASE, Clock, numbers, summary


def test_due_after_a_change_and_half_an_hour(store: Store, clock: Clock):
    assert store.backup_due()
    store.backup()
    clock.move(minutes=45)
    assert not store.backup_due()  # nothing changed
    store.add("{}", summary())
    assert store.backup_due()
    store.backup()
    store.add("{}", summary())
    clock.move(minutes=29)
    assert not store.backup_due()
    clock.move(minutes=1)
    assert store.backup_due()
    clock.move(days=-3)
    assert store.backup_due()  # a clock put back does not stop backups


def test_kept_are_five_newest_seven_days_four_weeks(store: Store, shelf: Path, clock: Clock):
    made = {}
    for _ in range(40):
        for hour in range(2):
            clock.move(hours=hour)
            path = store.backup()
            made[path] = clock.at
        clock.move(hours=23)
    kept = {made[info.path] for info in backups(shelf)}
    newest = sorted(made.values(), reverse=True)
    assert set(newest[:5]) <= kept
    days = sorted({moment.date() for moment in made.values()}, reverse=True)
    assert set(days[:7]) <= {moment.date() for moment in kept}
    assert len({moment.isocalendar()[:2] for moment in kept}) >= 4
    assert len(kept) <= 5 + 7 + 4


def test_a_wrong_clock_removes_nothing(store: Store, shelf: Path, clock: Clock):
    for _ in range(10):
        store.backup()
        clock.move(days=1)
    before = set(numbers(shelf))
    clock.move(days=4 * 365)
    store.backup()
    clock.move(days=-4 * 365)
    store.backup()
    gone = before - set(numbers(shelf))
    assert len(gone) <= 2  # as many as two more right days would have let go
    assert numbers(shelf)[:2] == [12, 11]


def test_an_erased_case_leaves_the_backups_within_thirty_days(
    store: Store, shelf: Path, clock: Clock
):
    case_id = store.add("{}", summary())
    store.backup()
    clock.move(days=1)
    store.delete(case_id)
    store.purge_deleted()
    store.backup()
    assert numbers(shelf) == [2, 1]
    assert store.erasures()[0].gone_on == (clock.at + timedelta(days=30)).date()
    clock.move(days=29)
    store.backup()
    assert numbers(shelf) == [3, 2, 1]
    clock.move(days=1)
    store.backup()
    assert numbers(shelf) == [4, 3, 2]


def test_a_leap_of_the_clock_does_not_hurry_the_forgetting(store: Store, shelf: Path, clock: Clock):
    case_id = store.add("{}", summary())
    store.backup()
    store.delete(case_id)
    store.purge_deleted()
    store.backup()
    clock.move(days=365)
    store.backup()
    clock.move(minutes=30)
    store.backup()
    assert numbers(shelf) == [4, 3, 2, 1]  # under a wrong clock the one before looks right
    clock.move(days=3)
    store.backup()
    assert 1 not in numbers(shelf)  # the desk had only been away for long


def test_an_interrupted_backup_leaves_nothing_after_the_next(store: Store, shelf: Path):
    shelf.mkdir()
    for name in (".making-00.db", ".making-00.db-journal", ".gezin-000001-x.gezinbackup.new"):
        (shelf / name).write_text("half")
    made = store.backup()
    assert list(shelf.iterdir()) == [made]


def test_desks_that_share_a_stick_keep_their_own_backups(
    store: Store, tmp_path: Path, clock: Clock
):
    stick = tmp_path / "stick"
    theirs, _ = Store.create(tmp_path / "theirs", PHRASE, now=clock, hardness=LIGHT)
    with theirs:
        first = theirs.backup(stick)
        for _ in range(12):
            store.backup(stick)
        assert first.exists()
        assert not theirs.backup_due(stick)
        theirs.add("{}", summary())
        clock.move(hours=1)
        assert theirs.backup_due(stick)
    assert len(backups(stick)) == 6
    assert numbers(stick)[0] == 13


def test_strange_files_beside_the_backups_are_left_alone(store: Store, shelf: Path):
    store.backup()
    (shelf / "notes.txt").write_text("mine")
    (shelf / "gezin-000099-20260101-0000.gezinbackup").write_text("no zip")
    store.backup()
    assert numbers(shelf) == [100, 1]
    assert (shelf / "gezin-000099-20260101-0000.gezinbackup").read_text() == "no zip"
    assert (shelf / "notes.txt").read_text() == "mine"


def test_every_backup_comes_back_whole_under_a_clock_that_jumps(tmp_path: Path):
    desk = backup_campaign.run(tmp_path, 6, 3)
    assert desk.wrong == []
    assert desk.whole == 6
    assert desk.held
    assert len(backups(tmp_path / "data" / "backups")) >= 5
