"""Passphrases, the recovery code, the keyring, and a new data key."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest
from gezin_desktop.store import (
    Damaged,
    KeyringUnavailable,
    Store,
    StoreError,
    WeakPassphrase,
    WrongPassphrase,
    weakness,
)
from gezin_desktop.store.access import keys, passphrase, slots
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from .conftest import LIGHT, PHRASE, summary

OTHER = "nog een andere lange zin"


class FakeKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """The password, if it is there."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def fake_keyring():
    before, fake = keyring.get_keyring(), FakeKeyring()
    keyring.set_keyring(fake)
    yield fake
    keyring.set_keyring(before)


def opens(folder: Path, *args: str, **rest: Any) -> bool:
    try:
        Store.open(folder, *args, **rest).close()
    except WrongPassphrase:
        return False
    return True


def test_the_default_work_is_never_lighter_than_promised():
    hardness = slots.Hardness()
    assert (hardness.memory_kib, hardness.passes, hardness.lanes) >= (64 * 1024, 3, 4)


def test_a_store_made_without_a_wish_uses_the_full_work(folder: Path):
    store, _ = Store.create(folder, PHRASE)
    store.close()
    file = keys.read(folder / "keys.json")
    assert [slot.hardness for slot in file.slots] == [slots.Hardness()] * 2


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("kort", "passphrase-short"),
        ("drie losse eend", None),
        ("aap noot mies wim", None),
        ("aap aap aap aap", "passphrase-simple"),
        ("aaaaaaaaaaaaaaaaaa", "passphrase-simple"),
        ("Wachtwoord12345678", "passphrase-common"),
        ("W3lkom-W@chtw00rd!", "passphrase-common"),
        ("qwertyuiop1234567890", "passphrase-common"),
        ("paars fiets wolk dertien", None),
        ("Xk2#vTq9!mLw4z", None),
        ("", "passphrase-short"),
    ],
)
def test_weak_passphrases_are_named(phrase: str, problem: str | None):
    assert weakness(phrase) == problem


def test_a_weak_or_absent_passphrase_makes_no_store(folder: Path):
    for phrase in (None, "", "kort"):
        with pytest.raises(WeakPassphrase):
            Store.create(folder, phrase, hardness=LIGHT)
    assert not Store.exists(folder)


def test_blanks_around_and_the_form_of_accents_do_not_matter(folder: Path):
    Store.create(folder, "caf\u00e9 noot mies wim", hardness=LIGHT)[0].close()
    assert opens(folder, " cafe\u0301 noot mies wim\n")
    assert not opens(folder, "cafe noot mies wim")


def test_wrong_is_told_apart_from_damaged(store: Store, folder: Path):
    store.close()
    with pytest.raises(WrongPassphrase) as caught:
        Store.open(folder, "helemaal de verkeerde zin")
    assert caught.value.text("nl").startswith("Deze wachtzin past niet")
    whole = (folder / "keys.json").read_bytes()
    for position in range(0, len(whole), 37):
        changed = bytearray(whole)
        changed[position] ^= 0x04
        (folder / "keys.json").write_bytes(changed)
        with pytest.raises(Damaged):
            Store.open(folder, PHRASE)
    (folder / "keys.json").write_bytes(whole)
    assert opens(folder, PHRASE)


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b'{"check": 1}', b"[" * 100_000, b"\xff"])
def test_any_other_key_file_is_damaged(store: Store, folder: Path, content: bytes):
    store.close()
    (folder / "keys.json").write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(folder, PHRASE)


@pytest.mark.parametrize("work", [[1 << 30, 3, 4], [64, 1 << 20, 1], [0, 0, 0], [8], ["x"], 7])
def test_a_key_file_cannot_ask_for_endless_work(store: Store, work: object):
    record = keys.read(store.folder / "keys.json").slots[0].as_json()
    with pytest.raises(Damaged):
        slots.from_json(record | {"argon2id": work})


def test_the_recovery_code_opens_however_it_is_typed(made: tuple[Store, str], folder: Path):
    store, code = made
    store.close()
    assert opens(folder, recovery_code=code.lower().replace("-", " ").replace("0", "o"))
    with pytest.raises(WrongPassphrase, match="mistyped"):
        Store.open(folder, recovery_code=code[:-1] + ("A" if code[-1] != "A" else "B"))
    with pytest.raises(WrongPassphrase, match="wrong-recovery-code"):
        Store.open(folder, recovery_code=passphrase.new_recovery_code())


def test_one_wrong_sign_in_a_code_is_nearly_always_noticed():
    code = passphrase.new_recovery_code()
    noticed = 0
    for place in (i for i, sign in enumerate(code) if sign != "-"):
        wrong = code[:place] + ("7" if code[place] != "7" else "8") + code[place + 1 :]
        try:
            passphrase.recovery_secret(wrong)
        except WrongPassphrase:
            noticed += 1
    assert noticed >= 31


def test_a_new_recovery_code_ends_the_old_one(made: tuple[Store, str], folder: Path):
    store, old = made
    new = store.new_recovery_code(hardness=LIGHT)
    store.close()
    assert opens(folder, recovery_code=new)
    assert not opens(folder, recovery_code=old)
    assert opens(folder, PHRASE)


def test_changing_a_passphrase_does_not_touch_the_cases(store: Store, folder: Path):
    case_id = store.add("text", summary())
    store.close()
    before = (folder / "cases.db").read_bytes()
    store = Store.open(folder, PHRASE)
    with pytest.raises(WrongPassphrase):
        store.change_passphrase("niet de goede oude zin", OTHER, hardness=LIGHT)
    with pytest.raises(WeakPassphrase):
        store.change_passphrase(PHRASE, "kort", hardness=LIGHT)
    store.change_passphrase(PHRASE, OTHER, hardness=LIGHT)
    assert store.load(case_id).text == "text"
    store.close()
    assert (folder / "cases.db").read_bytes() == before
    assert opens(folder, OTHER)
    assert not opens(folder, PHRASE)


def test_someone_leaves(store: Store, folder: Path):
    first = store.ways_in()[0][0]
    store.add_passphrase(OTHER, hardness=LIGHT)
    assert [kind for _, kind in store.ways_in()] == ["passphrase", "recovery", "passphrase"]
    store.remove_way_in(first)
    last = store.ways_in()[-1][0]
    with pytest.raises(StoreError, match="last-slot"):
        store.remove_way_in(last)
    store.close()
    assert opens(folder, OTHER)
    assert not opens(folder, PHRASE)


def test_a_new_data_key_keeps_every_way_in_and_ends_the_old_key(
    made: tuple[Store, str], folder: Path
):
    store, code = made
    store.add_passphrase(OTHER, hardness=LIGHT)
    case_id = store.add("text", summary())
    old_keys, old_file = keys.read(folder / "keys.json"), (folder / "cases.db").read_bytes()
    store.rekey()
    assert store.save(case_id, "later", summary(), expected_version=1) == 2
    assert store.verify() == []
    store.close()
    for way in ({"passphrase": PHRASE}, {"passphrase": OTHER}, {"recovery_code": code}):
        with Store.open(folder, **way) as again:
            assert again.load(case_id).text == "later"
    keys.write(old_keys, folder / "keys.json")
    with pytest.raises(Damaged):
        Store.open(folder, PHRASE)
    assert (folder / "cases.db").read_bytes()[:1024] != old_file[:1024]
    assert not list(folder.glob("*beschadigd*"))


def test_a_slot_put_in_by_a_stranger_gets_no_key(store: Store, folder: Path):
    file = keys.read(folder / "keys.json")
    stranger = slots.make("passphrase", b"stranger", b"\0" * 32, LIGHT)
    keys.write(replace(file, slots=(*file.slots, stranger)), folder / "keys.json")
    assert [line for line in store.verify("en") if "keys" in line]
    for refused in (store.rekey, lambda: store.add_passphrase(OTHER, hardness=LIGHT)):
        with pytest.raises(Damaged):
            refused()
    assert store.count() == 0  # the store goes on with the key it has


def test_the_key_file_tells_nothing(made: tuple[Store, str], folder: Path):
    store, code = made
    text = (folder / "keys.json").read_text()
    for secret in (PHRASE, code, store._key.hex(), base64.b64encode(store._key).decode()):
        assert secret not in text
    assert set(json.loads(text)) == {"format", "store", "slots", "seal", "check"}


def test_the_keyring_opens_the_store_alone_or_beside_a_passphrase(
    folder: Path, fake_keyring: FakeKeyring
):
    store, _ = Store.create(folder, keyring=True, hardness=LIGHT)
    store.close()
    assert opens(folder, keyring=True)
    with Store.open(folder, keyring=True) as store:
        with pytest.raises(StoreError, match="last-slot"):
            store.use_keyring(False)
        store.add_passphrase(PHRASE, hardness=LIGHT)
        store.use_keyring(False)
    assert fake_keyring.kept == {}
    with pytest.raises(KeyringUnavailable):
        Store.open(folder, keyring=True)
    assert opens(folder, PHRASE, keyring=True)  # the passphrase helps when the keyring does not
    with Store.open(folder, PHRASE) as store:
        store.use_keyring(True, hardness=LIGHT)
    assert opens(folder, keyring=True)


def test_a_keyring_that_forgets_is_noticed_at_once(folder: Path):
    with pytest.raises(KeyringUnavailable):  # the null backend keeps nothing
        Store.create(folder, PHRASE, keyring=True, hardness=LIGHT)
    assert not Store.exists(folder)
