"""The outside of a law pack: a short head of lines, then the body, under one signature.

The head is text of one fixed form, so that there is nothing to be understood before the signature
is known to be good::

    gezin-law 1
    algorithm Ed25519
    key 0123456789abcdef
    comment Law of 1 January 2027
    length 214817
    signature (128 hexadecimal signs)

The signature covers every byte of the file but its own line: the lines before it and the body. The
key is named by the first 16 hexadecimal signs of the SHA-256 of the public key, so a file can only
choose among the keys that the program knows. Nothing may come after the body.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from gezin_desktop.law.packs.refusal import PackRefused

LARGEST: Final = 5_000_000
"""Bytes of a file; a larger one is not read."""

_ALGORITHM = "Ed25519"
_MAGIC = b"gezin-law "
_LONGEST_HEAD = 600
_HEAD = re.compile(
    rb"(gezin-law 1\n"
    rb"algorithm ([A-Za-z0-9]{1,20})\n"
    rb"key ([0-9a-f]{16})\n"
    rb"comment ([ -~]{0,200})\n"
    rb"length ([1-9][0-9]{0,6})\n)"
    rb"signature ([0-9a-f]{128})\n"
)


class Sealed(NamedTuple):
    """A file whose signature is good: which key, what its makers say of it, what is in it."""

    key: str
    comment: str
    body: bytes


def key_id(public: bytes) -> str:
    """The name of a public key."""
    return hashlib.sha256(public).hexdigest()[:16]


def unsealed(file: bytes, keys: Mapping[str, bytes]) -> Sealed:
    """The body of a file, once the signature over it is known to be good.

    Args:
        file: the whole file.
        keys: the public keys that are trusted, by their names.

    Raises:
        PackRefused: it is too large, no law pack, or not signed by a trusted key.
    """
    if len(file) > LARGEST:
        raise PackRefused("too-large")
    head = _HEAD.match(file[:_LONGEST_HEAD])
    if head is None:
        raise PackRefused("no-seal" if file.startswith(_MAGIC) else "no-pack")
    signed, algorithm, key, comment, length, signature = head.groups()
    body = file[head.end() :]
    if algorithm.decode() != _ALGORITHM:
        raise PackRefused("no-seal")
    public = keys.get(key.decode())
    if public is None:
        raise PackRefused("unknown-key" if keys else "no-keys")
    made = bytes.fromhex(signature.decode())
    if len(body) != int(length) or not _is_good(public, made, signed, body):
        raise PackRefused("bad-signature")
    return Sealed(key.decode(), comment.decode(), body)


def _is_good(public: bytes, signature: bytes, head: bytes, body: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, head + body)
    except (InvalidSignature, ValueError):
        return False
    return True


def sealed(body: bytes, comment: str, public: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """A law pack of a body.

    Args:
        body: what goes in.
        comment: a line about it, of plain signs; it is signed too.
        public: the public key that belongs to ``sign``.
        sign: gives the signature of bytes.

    Raises:
        ValueError: the comment or the size is not allowed.
    """
    head = (
        f"gezin-law 1\nalgorithm {_ALGORITHM}\nkey {key_id(public)}\n"
        f"comment {comment}\nlength {len(body)}\n"
    ).encode()
    file = head + f"signature {sign(head + body).hex()}\n".encode() + body
    if _HEAD.match(file[:_LONGEST_HEAD]) is None or len(file) > LARGEST:
        raise ValueError("a comment or size that is not allowed")
    return file
