"""The key file beside the database: its slots, a check against bit rot, a seal against tampering.

The check (SHA-256) tells damage from a typing error: when it holds and no slot opens, the
passphrase was wrong. The seal (HMAC under the data key) tells that no slot was added by someone
who cannot open the store.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gezin_desktop.store import location
from gezin_desktop.store.access import slots
from gezin_desktop.store.errors import Damaged, StoreError, WrongPassphrase

if TYPE_CHECKING:
    from gezin_desktop.store.access.slots import Hardness, Kind, Slot

FORMAT = "gezin-keys/1"
LARGEST = 1_000_000  # bytes; a real file is under 10 kB


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of one store, and the seal over them."""

    store_id: str
    slots: tuple[Slot, ...] = ()
    seal: str = ""

    def unlock(self, secret: bytes, kinds: Iterable[Kind]) -> tuple[bytes, Slot]:
        """The data key, and the slot that opened.

        Raises:
            WrongPassphrase: no slot of these kinds opens with this secret.
        """
        wanted = tuple(kinds)
        for slot in self.slots:
            if slot.kind in wanted:
                try:
                    return slots.unlock(slot, secret), slot
                except WrongPassphrase:
                    continue
        raise WrongPassphrase

    def is_sealed_by(self, data_key: bytes) -> bool:
        """True when nobody without the data key changed the slots."""
        return hmac.compare_digest(self.seal, _seal(self, data_key))

    def with_slots(self, chosen: Iterable[Slot], data_key: bytes) -> KeyFile:
        """The key file with these slots, sealed anew.

        Raises:
            StoreError: no way in for a person would be left.
        """
        kept = tuple(chosen)
        if not any(slot.kind != "recovery" for slot in kept):
            raise StoreError("last-slot")
        fresh = replace(self, slots=kept)
        return replace(fresh, seal=_seal(fresh, data_key))

    def add(self, kind: Kind, secret: bytes, data_key: bytes, hardness: Hardness) -> KeyFile:
        """The key file with one slot more; a new recovery or keyring slot replaces the old one."""
        kept = [slot for slot in self.slots if kind == "passphrase" or slot.kind != kind]
        kept.append(slots.make(kind, secret, data_key, hardness))
        fresh = replace(self, slots=tuple(kept))
        return replace(fresh, seal=_seal(fresh, data_key))

    def remove(self, slot_id: str, data_key: bytes) -> KeyFile:
        """The key file without one slot.

        Raises:
            StoreError: it is the last way in for a person.
        """
        return self.with_slots((s for s in self.slots if s.id != slot_id), data_key)

    def reseal(self, data_key: bytes) -> KeyFile:
        """The key file for a new data key, opened by the same secrets."""
        return self.with_slots((slots.seal(s, data_key) for s in self.slots), data_key)


def new_file() -> KeyFile:
    """An empty key file for a new store."""
    return KeyFile(store_id=secrets.token_hex(16))


def new_data_key() -> bytes:
    """A random 256-bit data key."""
    return secrets.token_bytes(slots.KEY_BYTES)


def read(path: Path) -> KeyFile:
    """Read the key file.

    Raises:
        Damaged: the file is absent, or not as it was written.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Damaged("damaged-keys")
        return parse(path.read_bytes())
    except FileNotFoundError:
        raise Damaged("damaged-keys") from None


def parse(content: bytes) -> KeyFile:
    """The key file in these bytes.

    Raises:
        Damaged: they are not as they were written.
    """
    try:
        record = json.loads(content)
        check = record.pop("check")
        sound = record["format"] == FORMAT and check == _check(record)
        store_id, seal, listed = str(record["store"]), str(record["seal"]), list(record["slots"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Damaged("damaged-keys") from None
    if not sound:
        raise Damaged("damaged-keys")
    return KeyFile(store_id, tuple(slots.from_json(slot) for slot in listed), seal)


def render(file: KeyFile) -> bytes:
    """The bytes of the key file."""
    record = _body(file) | {"seal": file.seal}
    return json.dumps(record | {"check": _check(record)}, indent=1).encode()


def write(file: KeyFile, path: Path) -> None:
    """Write the key file, whole or not at all."""
    location.write_whole(path, render(file))


def change_secret(
    file: KeyFile, old: bytes, make_new: Callable[[], bytes], hardness: Hardness
) -> KeyFile:
    """The key file in which the passphrase slot of ``old`` opens with a new secret instead.

    ``make_new`` is called only when the old secret fits.

    Raises:
        WrongPassphrase: no passphrase slot opens with the old secret.
    """
    data_key, opened = file.unlock(old, ["passphrase"])
    others = [slot for slot in file.slots if slot.id != opened.id]
    fresh = slots.make("passphrase", make_new(), data_key, hardness)
    return file.with_slots([fresh, *others], data_key)


def _body(file: KeyFile) -> dict[str, Any]:
    listed = [slot.as_json() for slot in file.slots]
    return {"format": FORMAT, "store": file.store_id, "slots": listed}


def _plain(record: dict[str, Any]) -> bytes:
    return json.dumps(record, sort_keys=True, separators=(",", ":")).encode()


def _check(record: dict[str, Any]) -> str:
    return hashlib.sha256(_plain(record)).hexdigest()


def _seal(file: KeyFile, data_key: bytes) -> str:
    key = HKDF(SHA256(), 32, salt=None, info=b"gezin-desktop key slots").derive(data_key)
    return hmac.new(key, _plain(_body(file)), hashlib.sha256).hexdigest()
