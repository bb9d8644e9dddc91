"""Cases in one encrypted file, to be opened at another desk with an agreed passphrase.

The file: a line that names the format, a line of JSON with what is needed to make the key, and the
cases as JSON, deflated and locked with AES-256-GCM under an Argon2id key. Nothing of a case stands
in the open. A file from elsewhere is not believed: sizes first, then the seal, then every field.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import zlib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from gezin_desktop.store import unpacking
from gezin_desktop.store.access import passphrase
from gezin_desktop.store.access.slots import Hardness
from gezin_desktop.store.errors import BadExchange, WrongPassphrase
from gezin_desktop.store.location import EXCHANGE_SUFFIX

FORMAT = b"gezin-zaken/1"
SUFFIX = EXCHANGE_SUFFIX
LARGEST = 100_000_000  # bytes of a file
_LONGEST_HEAD = 2_000
_MOST_CASES = 20_000
_LONGEST_LINE = 500  # signs of a title, a number, a name
_UID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Sent:
    """One case as it was sent.

    Attributes:
        uid: the same for this case on every desk.
        number: its number at the desk that sent it.
        title: its title there.
        text: its text, byte for byte.
        marks: fact path -> how that fact is known.
        changed_at: when it was last saved there.
        kind: for the retention term.
        closed_on: the day on which work on it ended.
        past: what its earlier texts are told by, so that an older copy is known again.
    """

    uid: str
    number: str
    title: str = field(repr=False)
    text: str = field(repr=False)
    marks: dict[str, str] = field(repr=False)
    changed_at: datetime
    kind: str = "file"
    closed_on: date | None = None
    past: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What its text is told by."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def seal(cases: list[Sent], secret: str, hardness: Hardness, now: datetime) -> bytes:
    """The encrypted file with these cases.

    Raises:
        BadExchange: they are too many for one file.
        WeakPassphrase: the passphrase is too easy to guess.
    """
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    plain = zlib.compress(_inside(cases, now))
    key = _key(passphrase.checked(secret), salt, hardness)
    first = {
        "argon2id": [hardness.memory_kib, hardness.passes, hardness.lanes],
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
    }
    sealed = AESGCM(key).encrypt(nonce, plain, FORMAT + _line(first))
    head = first | {"sha256": hashlib.sha256(sealed).hexdigest()}
    return b"\n".join((FORMAT, _line(head), sealed))


def _inside(cases: list[Sent], now: datetime) -> bytes:
    each = [json.dumps(_as_json(case), ensure_ascii=False) for case in cases]
    longest = max(map(len, each), default=0)
    inside = f'{{"made_at": "{now.isoformat()}", "cases": [{", ".join(each)}]}}'.encode(
        "utf-8", "surrogatepass"
    )
    # the other desk would refuse it
    if len(cases) > _MOST_CASES or len(inside) > unpacking.LARGEST or longest > unpacking.LONGEST:
        raise BadExchange("exchange-many")
    return inside


def unseal(content: bytes, secret: str) -> list[Sent]:
    """The cases in an encrypted file.

    Raises:
        BadExchange: it is no such file, or it is damaged, or something in it cannot be believed.
        WrongPassphrase: the file is sound, the passphrase does not fit.
    """
    if len(content) > LARGEST:
        raise BadExchange("exchange-large")
    name, _, rest = content[: _LONGEST_HEAD + 100].partition(b"\n")
    line, found, _ = rest.partition(b"\n")
    if name != FORMAT or not found:
        newer = re.fullmatch(rb"gezin-zaken/\d{1,9}", name)
        raise BadExchange("exchange-newer" if newer and name != FORMAT else None)
    head = _head(line)
    sealed = content[len(name) + len(line) + 2 :]
    if hashlib.sha256(sealed).hexdigest() != head["sha256"]:
        raise BadExchange
    key = _key(passphrase.normal(secret), head["salt"], head["hardness"])
    try:
        plain = AESGCM(key).decrypt(head["nonce"], sealed, FORMAT + head["line"])
    except InvalidTag:
        raise WrongPassphrase("exchange-passphrase") from None
    return _cases(plain)


def _key(secret: bytes, salt: bytes, hardness: Hardness) -> bytes:
    return hash_secret_raw(
        secret, salt, hardness.passes, hardness.memory_kib, hardness.lanes, 32, Type.ID
    )


def _line(head: dict[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _head(line: bytes) -> dict[str, Any]:
    try:
        head = json.loads(line)
        check = str(head.pop("sha256"))
        hardness = Hardness(*(int(part) for part in head["argon2id"]))
        salt = base64.b64decode(head["salt"], validate=True)
        nonce = base64.b64decode(head["nonce"], validate=True)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadExchange from None
    if not hardness.within_bounds() or len(salt) != 16 or len(nonce) != 12:
        raise BadExchange
    return {
        "sha256": check,
        "hardness": hardness,
        "salt": salt,
        "nonce": nonce,
        "line": _line(head),
    }


def _cases(packed: bytes) -> list[Sent]:
    found: dict[str, Sent] = {}
    try:
        for number, record in enumerate(unpacking.records(packed, "cases"), start=1):
            case = _sent(record)
            found[case.uid] = case
            if number > _MOST_CASES or len(found) < number:
                raise BadExchange("exchange-large" if number > _MOST_CASES else None)
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadExchange from None
    return list(found.values())


def _as_json(case: Sent) -> dict[str, Any]:
    return {
        "uid": case.uid,
        "number": case.number,
        "title": case.title,
        "text": case.text,
        "marks": case.marks,
        "changed_at": case.changed_at.isoformat(),
        "kind": case.kind,
        "closed_on": case.closed_on.isoformat() if case.closed_on else None,
        "past": list(case.past),
    }


def _sent(record: dict[str, Any]) -> Sent:
    marks = {_short(path): _short(mark) for path, mark in record["marks"].items()}
    changed_at = datetime.fromisoformat(record["changed_at"])
    closed_on = record["closed_on"]
    case = Sent(
        uid=record["uid"],
        number=_short(record["number"]),
        title=_short(record["title"]),
        text=record["text"],
        marks=marks,
        changed_at=changed_at,
        kind=record["kind"],
        closed_on=date.fromisoformat(closed_on) if closed_on is not None else None,
        past=tuple(record["past"]),
    )
    right = (
        isinstance(case.text, str)
        and _UID.fullmatch(case.uid)
        and case.kind in ("file", "advice")
        and changed_at.tzinfo is not None
        and all(_DIGEST.fullmatch(digest) for digest in case.past)
    )
    if not right:
        raise BadExchange
    return case


def _short(text: Any) -> str:
    if not isinstance(text, str) or len(text) > _LONGEST_LINE or "\x00" in text:
        raise BadExchange
    return text
