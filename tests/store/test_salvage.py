"""A damaged store gives back every case that is whole, and says which are not."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from gezin_desktop.store import (
    Damaged,
    InUse,
    NewerVersion,
    NewLetter,
    NewSummary,
    NoStore,
    Store,
    WrongPassphrase,
    schema,
)
from gezin_desktop.store.rescue import pages

from .conftest import LIGHT, PHRASE, Clock, summary
from .test_crash import HOLDER, ROOT

MANY = 60


def body(number: int):
    long = "é" * 9000 if number % 9 == 0 else ""
    return f'{{"format": "gezin-case/1", "notes": "zaak {number} {long}"}}'


@pytest.fixture(scope="session")
def made_full(tmp_path_factory: pytest.TempPathFactory):
    """A closed store with everything in it that a case can have; made once, never changed."""
    clock, place = Clock(), tmp_path_factory.mktemp("full") / "data"
    store, _ = Store.create(place, PHRASE, now=clock, hardness=LIGHT)
    store.who = "AJ"
    for number in range(1, MANY + 1):
        case_id = store.add(
            body(number), NewSummary(f"Gezin {number}", words=f"woord{number}", outcome="met")
        )
        store.save_mark(case_id, "notes", f"mark{number}")
    clock.move(minutes=5)
    for case_id in (3, 18):
        store.save(case_id, body(case_id * 1000), summary(f"Gezin {case_id}"), expected_version=1)
        store.keep_letter(case_id, b"%PDF" + bytes([case_id]) * 6000, NewLetter("nl", "2026-07"))
    store.note([5], "counsellor", "BK")
    store.delete(7)
    store.erase([8])
    store.set_setting("recent", "[1]")
    store.close()
    return place


@pytest.fixture
def full(made_full: Path, folder: Path):
    """A copy of the full store, to be damaged."""
    shutil.copytree(made_full, folder)
    return folder


def damage(file: Path, *places: int):
    content = bytearray(file.read_bytes())
    for place in places:
        content[place] ^= 0x55
    file.write_bytes(content)


def summarise(text: str):
    return NewSummary("From the text", words=text)


def test_a_sound_store_is_found_whole(full: Path):
    found = Store.salvageable(full, PHRASE)
    assert (len(found.saved), found.lost, found.damaged_pages) == (MANY - 1, (), 0)
    assert {one.id for one in found.saved} == set(range(1, MANY + 1)) - {8}
    assert all(
        one.text == body(one.id * 1000 if one.id in (3, 18) else one.id) for one in found.saved
    )
    assert all(one.marks == {"notes": f"mark{one.id}"} for one in found.saved)


def test_what_is_in_the_log_counts(store: Store, folder: Path):
    case_id = store.add("old", summary())
    store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    store.save(case_id, "new", summary(), expected_version=1)
    assert (folder / "cases.db-wal").stat().st_size
    assert [one.text for one in Store.salvageable(folder, PHRASE).saved] == ["new"]


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_page_costs_only_what_lies_on_it(full: Path, clock: Clock, seed: int):
    file = full / "cases.db"
    chance = random.Random(seed)  # noqa: S311 - the same places in every run
    hit = {chance.randrange(file.stat().st_size) for _ in range(3)}
    damage(file, *hit)
    store, found = Store.salvage(full, PHRASE, now=clock, summarise=summarise)
    with store:
        assert found.damaged_pages == len({place // pages.PAGE for place in hit})
        assert store.verify() == []
        assert store.count() >= MANY - 2 - 3 * 30
        for case in store.cases(limit=1000):
            text = store.load(case.id).text
            number = int(text.split("zaak ")[1].split(" ")[0])
            assert text == body(number)
            assert store.count(f"{number}") >= 1
        # every text is accounted for: saved, or lost by name, or on a page that is gone whole
        assert store.count() + len(store.deleted_cases()) == len(found.saved)
    assert list(full.glob("cases.db.beschadigd-*"))


def test_everything_beside_the_text_comes_back_too(full: Path, clock: Clock):
    before = {}
    with Store.open(full, PHRASE, now=clock) as store:
        for case in store.cases(limit=1000):
            before[case.number] = (
                case.uid,
                case.version,
                case.changed_at,
                case.counsellor,
                case.who,
            )
        numbers = [line.number for line in store.erasures()]
    store, _ = Store.salvage(full, PHRASE, now=clock)
    with store:
        after = {}
        for case in store.cases(limit=1000):
            after[case.number] = (
                case.uid,
                case.version,
                case.changed_at,
                case.counsellor,
                case.who,
            )
            marks = store.load(case.id).marks
            assert list(marks) == ["notes"]
        assert after == before
        assert [line.number for line in store.erasures()] == numbers
        assert [case.number for case in store.deleted_cases()] == ["2026-0007"]
        assert store.setting("recent") == "[1]"
        (case,) = store.cases("2026-0018")
        assert [line.version for line in store.history(case.id)] == [2, 1]
        assert store.version(case.id, 1).text == body(18)
        (letter,) = store.letters(case.id)
        assert store.letter_pdf(letter.id) == b"%PDF" + bytes([18]) * 6000
        # the store works on: numbers, changes and backups go on from where they were
        assert store.load(store.add("{}", summary())).number not in before
        assert store.verify() == []


def opens_and_verifies(place: Path, clock: Clock):
    try:
        with Store.open(place, PHRASE, now=clock) as store:
            return store.verify() == []
    except Damaged:
        return False


@pytest.mark.parametrize("page", [1, 2, 3])
def test_the_first_pages_may_be_gone(full: Path, clock: Clock, page: int):
    """Without them SQLite finds no table at all."""
    start = (page - 1) * pages.PAGE
    damage(full / "cases.db", *range(start + 16, start + pages.PAGE, 7))
    assert not opens_and_verifies(full, clock)
    store, found = Store.salvage(full, PHRASE, now=clock)
    with store:
        assert len(found.saved) >= MANY - 30
        assert store.verify() == []


def test_half_a_file_gives_what_is_in_that_half(full: Path, clock: Clock):
    file = full / "cases.db"
    os.truncate(file, file.stat().st_size * 6 // 10)
    store, found = Store.salvage(full, PHRASE, now=clock)
    with store:
        assert 1 <= store.count() < MANY
        assert store.verify() == []
    assert found.saved


def test_when_the_text_of_now_is_lost_the_version_before_it_is_given(
    store: Store, folder: Path, clock: Clock
):
    case_id = store.add("before", summary(number="V-1"))
    clock.move(minutes=5)
    store.save(case_id, "now", summary(), expected_version=1)
    store._connection.execute("UPDATE case_text SET body = x'00'")
    store.close()
    again, found = Store.salvage(folder, PHRASE, now=clock)
    with again:
        assert [(one.older, one.number) for one in found.saved] == [(True, "V-1")]
        (case,) = again.cases()
        assert again.load(case.id).text == "before"


def test_a_lost_case_is_named(store: Store, folder: Path):
    store.add("kept", summary(number="V-1"))
    lost = store.add("lost", summary(number="V-2"))
    store._connection.execute("UPDATE case_text SET body = x'00' WHERE case_id = ?", (lost,))
    found = Store.salvageable(folder, PHRASE)
    assert (found.lost, [one.number for one in found.saved]) == (("V-2",), ["V-1"])


def test_only_the_chosen_cases_are_taken(full: Path, clock: Clock):
    store, found = Store.salvage(full, PHRASE, now=clock, only=[2, 4])
    with store:
        assert store.count() == len(found.saved) == 2


def test_a_damaged_key_file_is_taken_from_a_backup(store: Store, folder: Path, clock: Clock):
    store.add("text", summary())
    store.backup()
    store.close()
    (folder / "keys.json").write_bytes(b"{}")
    with pytest.raises(WrongPassphrase):
        Store.salvageable(folder, "helemaal de verkeerde zin")
    again, _ = Store.salvage(folder, PHRASE, now=clock)
    with again:
        assert again.count() == 1
    Store.open(folder, PHRASE, now=clock).close()


def test_nothing_is_changed_when_nothing_can_be_saved(store: Store, folder: Path, clock: Clock):
    store.close()
    with pytest.raises(NoStore):
        Store.salvage(folder.parent / "nowhere", PHRASE, now=clock)
    for content in (b"", os.urandom(9000), bytes(8192)):
        (folder / "cases.db").write_bytes(content)
        with pytest.raises(Damaged):
            Store.salvage(folder, PHRASE, now=clock)
        assert (folder / "cases.db").read_bytes() == content
    assert not list(folder.glob("*beschadigd*"))


def test_a_newer_store_is_left_alone(store: Store, folder: Path, clock: Clock):
    store.add("text", summary())
    store._connection.execute(f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    store.close()
    with pytest.raises(NewerVersion):
        Store.salvage(folder, PHRASE, now=clock)
    assert not list(folder.glob("*beschadigd*"))


def test_nothing_is_put_back_under_an_open_window(full: Path, clock: Clock):
    command = [sys.executable, "-c", HOLDER, str(full)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(InUse):
            Store.salvage(full, PHRASE, now=clock)
        child.kill()
    assert not list(full.glob("*beschadigd*"))
