"""Who may come in: wrong guesses wait, another computer is refused, a network folder too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gezin_desktop.store import (
    InUse,
    SharedFolder,
    Store,
    TooManyAttempts,
    WrongPassphrase,
    place,
    presence,
)
from gezin_desktop.store.access import attempts

from .conftest import LIGHT, PHRASE, Clock, summary

WRONG = "helemaal de verkeerde zin"


@pytest.fixture
def shut(made: tuple[Store, str], folder: Path):
    """A closed store, and its recovery code."""
    made[0].close()
    return folder, made[1]


def guess(folder: Path, clock: Clock, times: int = 1):
    for _ in range(times):
        with pytest.raises(WrongPassphrase, match="wrong-passphrase"):
            Store.open(folder, WRONG, now=clock)


def seconds_left(folder: Path, clock: Clock, phrase: str = PHRASE):
    with pytest.raises(TooManyAttempts) as caught:
        Store.open(folder, phrase, now=clock)
    assert str(caught.value.fields["seconds"]) in caught.value.text("nl")
    return caught.value.fields["seconds"]


def test_five_guesses_are_free_and_then_each_waits_longer(shut: tuple[Path, str], clock: Clock):
    folder, _ = shut
    guess(folder, clock, attempts.FREE)
    for wait in (30, 60, 120, 240, 480, 600, 600):
        assert seconds_left(folder, clock) == wait + 1
        clock.move(seconds=wait - 1)
        assert seconds_left(folder, clock, WRONG) == 2
        clock.move(seconds=1)
        guess(folder, clock)
    clock.move(seconds=600)
    Store.open(folder, PHRASE, now=clock).close()
    guess(folder, clock, attempts.FREE)  # begins anew after a right one


def test_a_clock_set_back_does_not_shorten_the_wait(shut: tuple[Path, str], clock: Clock):
    folder, _ = shut
    guess(folder, clock, attempts.FREE)
    clock.move(days=-400)
    assert seconds_left(folder, clock) == 31
    clock.move(seconds=15)
    assert seconds_left(folder, clock) == 16
    clock.move(seconds=15)
    Store.open(folder, PHRASE, now=clock).close()


def test_a_typing_error_in_the_code_is_no_guess_and_codes_wait_too(
    shut: tuple[Path, str], clock: Clock
):
    folder, code = shut
    for _ in range(9):
        with pytest.raises(WrongPassphrase, match="mistyped"):
            Store.open(folder, recovery_code=code[:-1] + "?", now=clock)
    Store.open(folder, recovery_code=code, now=clock).close()
    guess(folder, clock, attempts.FREE)
    with pytest.raises(TooManyAttempts):
        Store.open(folder, recovery_code=code, now=clock)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"failed": "x", "at": 3}', b'{"failed": 9, "at": "x"}', b"\xff" * 5000],
)
def test_a_damaged_count_keeps_nobody_out(shut: tuple[Path, str], clock: Clock, content: bytes):
    folder, _ = shut
    (folder / attempts.FILE).write_bytes(content)
    with Store.open(folder, PHRASE, now=clock) as store:
        assert store.verify() == []


def test_the_count_says_nothing_about_the_guesses(shut: tuple[Path, str], clock: Clock):
    folder, _ = shut
    guess(folder, clock, 2)
    assert set(json.loads((folder / attempts.FILE).read_text())) == {"failed", "at"}
    assert (folder / attempts.FILE).stat().st_mode & 0o077 == 0
    Store.open(folder, PHRASE, now=clock).close()
    assert not (folder / attempts.FILE).exists()


# --- two computers ----------------------------------------------------------------------------


def elsewhere(monkeypatch: pytest.MonkeyPatch, name: str = "another computer"):
    monkeypatch.setattr(presence, "this_computer", lambda: name)


def test_another_computer_is_refused_while_one_is_in(
    store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    case_id = store.add("here", summary())
    elsewhere(monkeypatch)
    with pytest.raises(InUse, match="other-computer") as caught:
        Store.open(folder, PHRASE, now=clock)
    assert "andere computer" in caught.value.text("nl")
    clock.move(minutes=59)
    with pytest.raises(InUse):
        Store.open(folder, PHRASE, now=clock)
    monkeypatch.undo()
    store.save(case_id, "still here", summary(), expected_version=1)  # says again that it is in
    clock.move(minutes=59)
    elsewhere(monkeypatch)
    with pytest.raises(InUse):
        Store.open(folder, PHRASE, now=clock)
    clock.move(minutes=2)
    Store.open(folder, PHRASE, now=clock).close()


def test_after_closing_another_computer_may_come_in(
    store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    store.close()
    elsewhere(monkeypatch)
    with Store.open(folder, PHRASE, now=clock):
        elsewhere(monkeypatch, "a third")
        with pytest.raises(InUse):
            Store.open(folder, PHRASE, now=clock)
        Store.open(folder, PHRASE, now=clock, take_over=True).close()


def test_a_wrong_guess_elsewhere_keeps_nobody_out(
    store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    store.close()
    elsewhere(monkeypatch)
    guess(folder, clock)
    monkeypatch.undo()
    with Store.open(folder, PHRASE, now=clock) as again:
        assert again.verify() == []


def test_a_second_process_here_does_not_say_goodbye_for_the_window(
    store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    before = (folder / presence.FILE).read_bytes()
    monkeypatch.setattr(presence.os, "getpid", lambda: 1)
    Store.open(folder, PHRASE, now=clock).close()
    assert (folder / presence.FILE).read_bytes() == before


def test_the_computer_is_not_named(store: Store, folder: Path):
    assert presence.platform.node() not in (folder / presence.FILE).read_text()
    assert len(presence.this_computer()) == 16
    assert presence.this_computer() == presence.this_computer()


# --- folders on the network -------------------------------------------------------------------

LINUX = """\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
28 27 0:40 / /home rw - nfs4 server:/home rw
29 28 0:41 / /home/aj/own\\040disk rw shared:7 - ext4 /dev/sdb rw
30 27 0:42 / /media/share rw - cifs //server/share rw
31 27 0:43 / /mnt/ssh rw - fuse.sshfs x rw
a line that is none
"""
MAC = """\
/dev/disk1s1 on / (apfs, local, journaled)
//aj@server/zaken on /Volumes/zaken (smbfs, nodev, nosuid, mounted by aj)
/dev/disk2 on /Volumes/USB (stick) (msdos, local)
"""


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("/var/data", False),
        ("/home/aj/data", True),
        ("/home/aj/own disk/data", False),
        ("/media/share", True),
        ("/media/shared", False),
        ("/mnt/ssh/x/y", True),
    ],
)
def test_the_nearest_mount_decides(path: str, shared: bool):
    assert (place.kind_of(Path(path), place.mounts(LINUX)) in place._NETWORK) is shared


def test_mounts_of_macos_are_read():
    kinds = dict(place._LINE_OF_MOUNT.findall(MAC))
    assert place.kind_of(Path("/Volumes/zaken/x"), kinds) == "smbfs"
    assert place.kind_of(Path("/Volumes/USB (stick)/x"), kinds) == "msdos"
    assert place.kind_of(Path("/Users/aj"), kinds) == "apfs"


def test_a_network_folder_is_refused_before_anything_is_made(
    store: Store, folder: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    store.add("{}", summary())
    made = store.backup()
    store.close()
    monkeypatch.setattr(place, "is_shared", lambda _: True)
    before = {path: path.read_bytes() for path in folder.glob("cases.db*")}
    for refused in (
        lambda: Store.create(tmp_path / "new", PHRASE, hardness=LIGHT),
        lambda: Store.open(folder, PHRASE),
        lambda: Store.restore(made, tmp_path / "new", PHRASE, now=clock),
    ):
        with pytest.raises(SharedFolder) as caught:
            refused()
        assert "netwerk" in caught.value.text("nl")
    assert not (tmp_path / "new").exists()
    assert {path: path.read_bytes() for path in folder.glob("cases.db*")} == before


def test_a_folder_of_this_computer_is_no_network_folder(tmp_path: Path):
    assert not place.is_shared(tmp_path)
    assert not place.is_shared(tmp_path / "not" / "yet")
