"""One key slot: the data key, locked so that one passphrase, code or keyring secret opens it.

A slot holds a key pair of its own (X25519). The private half lies under the secret: Argon2id makes
a key of it, AES-256-GCM locks the half with that key. The data key is sealed to the public half.
So the store can take a new data key, after someone has left, and seal it anew for every slot that
stays, without asking all counsellors for their passphrase.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass, replace
from typing import Any, Literal

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gezin_desktop.store.errors import Damaged, WrongPassphrase

Kind = Literal["passphrase", "recovery", "keyring"]
KINDS: tuple[Kind, ...] = ("passphrase", "recovery", "keyring")

KEY_BYTES = 32
_NONCE = 12
_PUBLIC = 32


@dataclass(frozen=True, slots=True)
class Hardness:
    """How much work Argon2id does for one guess.

    The default is the second profile of RFC 9106: 64 MiB, three passes, four lanes, about 0.3 s.
    """

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4

    def within_bounds(self) -> bool:
        """False for values that a hostile key file could use to exhaust this computer."""
        return (
            8 * self.lanes <= self.memory_kib <= 262_144
            and 1 <= self.passes <= 16
            and 1 <= self.lanes <= 16
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. All fields are safe to lie in the open."""

    id: str
    kind: Kind
    hardness: Hardness
    salt: bytes
    public: bytes
    private: bytes
    sealed: bytes

    def as_json(self) -> dict[str, Any]:
        """The slot as it stands in the key file."""
        return {
            "id": self.id,
            "kind": self.kind,
            "argon2id": [self.hardness.memory_kib, self.hardness.passes, self.hardness.lanes],
            "salt": _b64(self.salt),
            "public": _b64(self.public),
            "private": _b64(self.private),
            "sealed": _b64(self.sealed),
        }


def from_json(record: dict[str, Any]) -> Slot:
    """A slot from the key file.

    Raises:
        Damaged: a field is absent, of the wrong form, or out of bounds.
    """
    try:
        slot = Slot(
            id=str(record["id"]),
            kind=KINDS[KINDS.index(record["kind"])],
            hardness=Hardness(*(int(part) for part in record["argon2id"])),
            salt=base64.b64decode(record["salt"], validate=True),
            public=base64.b64decode(record["public"], validate=True),
            private=base64.b64decode(record["private"], validate=True),
            sealed=base64.b64decode(record["sealed"], validate=True),
        )
    except (KeyError, TypeError, ValueError):
        raise Damaged("damaged-keys") from None
    if not slot.hardness.within_bounds() or len(slot.public) != _PUBLIC:
        raise Damaged("damaged-keys")
    return slot


def make(kind: Kind, secret: bytes, data_key: bytes, hardness: Hardness) -> Slot:
    """A new slot that opens the data key with a secret."""
    pair = X25519PrivateKey.generate()
    slot = Slot(
        id=secrets.token_hex(4),
        kind=kind,
        hardness=hardness,
        salt=secrets.token_bytes(16),
        public=pair.public_key().public_bytes_raw(),
        private=b"",
        sealed=b"",
    )
    lock = _key_from(secret, slot)
    slot = replace(slot, private=_encrypt(lock, pair.private_bytes_raw(), _label(slot)))
    return seal(slot, data_key)


def seal(slot: Slot, data_key: bytes) -> Slot:
    """The same slot, opened by the same secret, for another data key."""
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    own_public = once.public_key().public_bytes_raw()
    lock = _shared_key(shared, own_public, slot)
    return replace(slot, sealed=own_public + _encrypt(lock, data_key, _label(slot)))


def unlock(slot: Slot, secret: bytes) -> bytes:
    """The data key.

    Raises:
        WrongPassphrase: the secret does not fit this slot.
    """
    try:
        private = _decrypt(_key_from(secret, slot), slot.private, _label(slot))
        once, sealed = slot.sealed[:_PUBLIC], slot.sealed[_PUBLIC:]
        pair = X25519PrivateKey.from_private_bytes(private)
        shared = pair.exchange(X25519PublicKey.from_public_bytes(once))
        return _decrypt(_shared_key(shared, once, slot), sealed, _label(slot))
    except (InvalidTag, ValueError):
        raise WrongPassphrase from None


def _key_from(secret: bytes, slot: Slot) -> bytes:
    return hash_secret_raw(
        secret,
        slot.salt,
        time_cost=slot.hardness.passes,
        memory_cost=slot.hardness.memory_kib,
        parallelism=slot.hardness.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _shared_key(shared: bytes, once: bytes, slot: Slot) -> bytes:
    info = b"gezin-desktop data key" + once + slot.public
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(shared)


def _label(slot: Slot) -> bytes:
    return f"gezin-keys/1 {slot.id} {slot.kind}".encode()


def _encrypt(key: bytes, content: bytes, label: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, label)


def _decrypt(key: bytes, content: bytes, label: bytes) -> bytes:
    return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], label)


def _b64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
