"""Files that are almost a law pack: bent, cut, signed by somebody else, old, or hostile inside.

Each number gives one file, always the same; none may ever be accepted.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import zipfile
from collections.abc import Callable
from functools import cache
from random import Random

from gezin_desktop.law.packs.body import MANIFEST, packed_body
from gezin_desktop.law.packs.seal import LARGEST, key_id

from .making import ACTIVE, KEYS, SPARE, STRANGE, edition, files, pack, public, sealed_body

INSTALLED = 5
"""The number of the pack that is installed already, by the active key."""
_ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group of Ed25519


@cache
def good() -> bytes:
    """The pack that would be accepted."""
    return pack(serial=INSTALLED + 1)


@cache
def _other() -> bytes:
    return pack(serial=INSTALLED + 2, comment="Another law")


@cache
def _lines() -> tuple[list[bytes], bytes]:
    *head, body = good().split(b"\n", 6)
    return head, body


def _joined(head: list[bytes], body: bytes) -> bytes:
    return b"\n".join([*head, body])


def _with_line(place: int, line: bytes) -> bytes:
    head, body = _lines()
    return _joined([*head[:place], line, *head[place + 1 :]], body)


# -- bent from outside ---------------------------------------------------------------------------


def _flipped(random: Random) -> bytes:
    bent = bytearray(good())
    for _ in range(random.choice((1, 1, 1, 2, 8))):
        bent[random.randrange(len(bent))] ^= 1 << random.randrange(8)
    return bytes(bent)


def _flipped_head(random: Random) -> bytes:
    bent = bytearray(good())
    bent[random.randrange(300)] ^= 1 << random.randrange(8)
    return bytes(bent)


def _cut(random: Random) -> bytes:
    return good()[: random.randrange(len(good()))]


def _longer(random: Random) -> bytes:
    more = random.randbytes(random.choice((1, 2, 100)))
    return good() + more if random.random() < 0.5 else more + good()


def _moved(random: Random) -> bytes:
    """A part of the file in another place."""
    at, size, to = (random.randrange(400, len(good()) - 600) for _ in range(3))
    bent = bytearray(good())
    bent[to : to + 1 + size % 500] = good()[at : at + 1 + size % 500]
    return bytes(bent)


def _swapped_signature(_random: Random) -> bytes:
    return _with_line(5, _other().split(b"\n")[5])


def _swapped_body(_random: Random) -> bytes:
    return _joined(_lines()[0], _other().split(b"\n", 6)[6])


def _random_signature(random: Random) -> bytes:
    made = random.choice((bytes(64), b"\xff" * 64, random.randbytes(64)))
    return _with_line(5, b"signature " + made.hex().encode())


def _same_signature_otherwise(random: Random) -> bytes:
    """The signature with its number beyond the order of the group, or in other signs."""
    line = _lines()[0][5]
    made = bytes.fromhex(line.decode().split()[1])
    bigger = int.from_bytes(made[32:], "little") + _ORDER
    beyond = made[:32] + bigger.to_bytes(32, "little")
    return _with_line(
        5,
        random.choice(
            (
                b"signature " + beyond.hex().encode(),
                line.upper().replace(b"SIGNATURE", b"signature"),
                line + b" ",
                line.replace(b" ", b"  "),
                line + b"\r",
            )
        ),
    )


def _another_algorithm(random: Random) -> bytes:
    names = (b"none", b"ed25519", b"Ed448", b"Ed25519ph", b"HMAC", b"RSA", b"Ed25519 ", b"")
    bent = _with_line(1, b"algorithm " + random.choice(names))
    if random.random() < 0.5:
        return bent
    head, body = bent.split(b"\n", 6)[:6], _lines()[1]
    said = b"\n".join(head[:5]) + b"\n" + body
    made = hmac.new(public(ACTIVE), said, hashlib.sha512).hexdigest()
    return _joined([*head[:5], b"signature " + made.encode()], body)


def _another_key_named(random: Random) -> bytes:
    name = random.choice((key_id(public(SPARE)), key_id(public(STRANGE)), "0" * 16, "f" * 16))
    return _with_line(2, b"key " + name.encode())


def _another_head(random: Random) -> bytes:
    head, body = _lines()
    place = random.randrange(6)
    return random.choice(
        (
            lambda: _joined([*head[:place], *head[place + 1 :]], body),
            lambda: _joined([*head[: place + 1], *head[place:]], body),
            lambda: _joined(random.sample(head, 6) if head != sorted(head) else head[::-1], body),
            lambda: b"\r\n".join([*head, body]),
            lambda: _with_line(0, b"gezin-law 2"),
            lambda: _with_line(3, b"comment " + b"x" * 201),
            lambda: _with_line(3, b"comment A safer law"),
            lambda: _with_line(4, b"length " + str(len(body) - 1).encode()),
            lambda: _with_line(4, b"length 0" + str(len(body)).encode()),
        )
    )()


def _no_pack(random: Random) -> bytes:
    return random.choice(
        (
            lambda: b"",
            lambda: random.randbytes(random.randrange(1, 2000)),
            lambda: b"gezin-law 1\n",
            lambda: _lines()[1],
            lambda: good().replace(b"gezin-law", b"gezin-wet", 1),
            lambda: good() + bytes(LARGEST),
        )
    )()


# -- signed, but not to be accepted --------------------------------------------------------------


def _strange_key(random: Random) -> bytes:
    file = pack(STRANGE, serial=INSTALLED + 1)
    name = key_id(public(STRANGE)).encode()
    claimed = key_id(random.choice((KEYS.active, KEYS.spare)) or b"").encode()
    return file if random.random() < 0.5 else file.replace(name, claimed, 1)


@cache
def _numbered(serial: int) -> bytes:
    return pack(serial=serial)


def _older(random: Random) -> bytes:
    return _numbered(random.randint(1, INSTALLED))


@cache
def _hostile(kind: str) -> bytes:
    made = edition(serial=INSTALLED + 1)
    by_field = {
        "before the program's own": {"made_at": "2026-11-20"},
        "for a newer program": {"program": "9.0.0"},
        "revoked by the active key": {"revokes": [key_id(public(SPARE))]},
        "revokes itself": {"revokes": [key_id(public(ACTIVE))]},
        "another form": {"format": 2},
        "a form that is true": {"format": True},
        "no number": {"serial": 0},
        "a number as text": {"serial": "6"},
        "a number too high": {"serial": 10**12},
        "a broken number": {"serial": 6.0},
        "no day": {"made_at": "2026-13-01"},
        "over before it begins": {"recheck_by": "2026-12-01"},
        "a strange name": {"id": "../../etc"},
        "a field too many": {"code": "print(1)"},
    }
    if kind in by_field:
        return sealed_body(packed_body({**made, **by_field[kind]}, files()))
    return sealed_body(_HOSTILE_BODIES[kind]())


def _rezipped(change: Callable[[dict[str, bytes]], None], **manifest: object) -> bytes:
    """A body of which the files are changed after the manifest was written."""
    held: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(packed_body(edition(serial=INSTALLED + 1), files()))) as old:
        held = {one: old.read(one) for one in old.namelist()}
    said = json.loads(held[MANIFEST])
    said.update(manifest)
    held[MANIFEST] = json.dumps(said).encode()
    change(held)
    return _zip(held)


def _zip(held: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, data in held.items():
            packed.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def _put(name: str, data: bytes) -> Callable[[], bytes]:
    """A file that the manifest even names."""

    def body() -> bytes:
        return packed_body(edition(serial=INSTALLED + 1), {**files(), name: data})

    return body


def _without(name: str) -> bytes:
    left = {one: data for one, data in files().items() if one != name}
    return packed_body(edition(serial=INSTALLED + 1), left)


def _twice() -> bytes:
    out = io.BytesIO(_rezipped(lambda _held: None))
    with zipfile.ZipFile(out, "a") as packed:
        packed.fp.seek(0, 2)  # type: ignore[union-attr]
        packed.NameToInfo.clear()
        packed.writestr(zipfile.ZipInfo("tables/fees.json"), b"{}")
    return out.getvalue()


def _manifest_twice() -> bytes:
    def change(held: dict[str, bytes]) -> None:
        held[MANIFEST] = held[MANIFEST].replace(b"{", b'{"serial": 99, ', 1)

    return _rezipped(change)


def _lying_size() -> bytes:
    """A file that unpacks to more than the zip says."""
    body = bytearray(_put("texts/fees.toml", bytes(11_000_000))())
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = body.find(sign + b"", 0)
        while at >= 0:
            offset = 22 if sign == b"PK\x03\x04" else 24
            if int.from_bytes(body[at + offset : at + offset + 4], "little") == 11_000_000:
                body[at + offset : at + offset + 4] = (10).to_bytes(4, "little")
            at = body.find(sign, at + 1)
    return bytes(body)


_HOSTILE_BODIES: dict[str, Callable[[], bytes]] = {
    "a bomb": _put("texts/fees.toml", bytes(11_000_000)),
    "a bomb that lies": _lying_size,
    "a path upwards": _put("../../evil.json", b"{}"),
    "a path from the root": _put("/tmp/evil.json", b"{}"),  # noqa: S108
    "a path of Windows": _put("tables\\..\\fees.json", b"{}"),
    "code": _put("rules/income.py", b"import os"),
    "keys": _put("keys.json", b"{}"),
    "questions of the program by another way": _put("texts/../questions.toml", b""),
    "a name of other letters": _put("texts/f\u0435es.toml", b""),
    "a file twice": _twice,
    "a field twice": _manifest_twice,
    "a table less": lambda: _without("tables/fees.json"),
    "a file more": lambda: _rezipped(lambda held: held.update({"texts/fees.toml": b""})),
    "a file less": lambda: _rezipped(lambda held: void(held.pop("cases/some.json"))),
    "another file": lambda: _rezipped(lambda held: held.update({"tables/fees.json": b"{}"})),
    "no manifest": lambda: _rezipped(lambda held: void(held.pop(MANIFEST))),
    "no JSON": lambda: _rezipped(lambda held: held.update({MANIFEST: b"\xff\xfe{"})),
    "a deep manifest": lambda: _rezipped(lambda held: held.update({MANIFEST: b"[" * 100_000})),
    "no zip": lambda: b"PK\x03\x04 and then nothing",
    "an empty zip": lambda: _zip({}),
    "another compression": lambda: _zip(files(), zipfile.ZIP_LZMA),
    "too many files": lambda: _zip({f"texts/a{n}.toml": b"" for n in range(300)}),
}
_FIELDS = (
    *("before the program's own", "for a newer program", "revoked by the active key"),
    *("revokes itself", "another form", "a form that is true", "no number", "a number as text"),
    *("a number too high", "a broken number", "no day", "over before it begins"),
    *("a strange name", "a field too many"),
)
HOSTILE = (*_FIELDS, *_HOSTILE_BODIES)


def void(_value: object) -> None:
    """Take a value that nobody needs."""


def _signed_and_hostile(random: Random) -> bytes:
    return _hostile(random.choice(HOSTILE))


_WAYS: tuple[tuple[int, Callable[[Random], bytes]], ...] = (
    (30, _flipped),
    (14, _flipped_head),
    (10, _cut),
    (4, _longer),
    (6, _moved),
    (2, _swapped_signature),
    (2, _swapped_body),
    (4, _random_signature),
    (4, _same_signature_otherwise),
    (4, _another_algorithm),
    (3, _another_key_named),
    (5, _another_head),
    (2, _no_pack),
    (3, _strange_key),
    (3, _older),
    (4, _signed_and_hostile),
)


def altered(number: int) -> tuple[str, bytes]:
    """The way in which a file was altered, and the file."""
    random = Random(number)  # noqa: S311  (the same files every time)
    ways = [way for _, way in _WAYS]
    while True:
        (way,) = random.choices(ways, [weight for weight, _ in _WAYS])
        file = way(random)
        if file != good():
            return way.__name__.strip("_"), file


def hostile(kind: str) -> bytes:
    """A pack that is rightly signed and must be refused for what is in it."""
    return _hostile(kind)
