"""What the store keeps of law packs: the one in use, the one before, and how far each key has come.

The store knows them as bytes with a key and a number. Everything stands in one setting and changes
in one transaction, so that it is the old or the new, and nobody without the key of the store can
put an older one back.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import cases
from gezin_desktop.store.errors import Damaged

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

_KEY = "law-packs"


@dataclass(frozen=True, slots=True)
class LawPacks:
    """What was installed here.

    Attributes:
        current: the pack in use; None while it is the program's own law.
        previous: the pack before it; None when that was the program's own law.
        has_previous: whether anything was ever in use before the pack of now.
        serials: the highest number that was ever installed, by key.
        revoked: the names of keys that are not trusted any more.
    """

    current: bytes | None = field(default=None, repr=False)
    previous: bytes | None = field(default=None, repr=False)
    has_previous: bool = False
    serials: Mapping[str, int] = field(default_factory=dict)
    revoked: frozenset[str] = frozenset()

    def with_pack(self, pack: bytes, key: str, serial: int, revokes: frozenset[str]) -> LawPacks:
        """The same after a pack was installed."""
        highest = max(serial, self.serials.get(key, 0))
        return LawPacks(
            pack, self.current, True, {**self.serials, key: highest}, self.revoked | revokes
        )

    def turned_back(self) -> LawPacks:
        """The same with the previous pack in use; that of now becomes the previous one."""
        return replace(self, current=self.previous, previous=self.current)


def load(connection: Connection) -> LawPacks:
    """What was installed.

    Raises:
        Damaged: it cannot be read.
    """
    text = cases.setting(connection, _KEY)
    if text is None:
        return LawPacks()
    try:
        raw: dict[str, Any] = json.loads(text)
        return LawPacks(
            _bytes(raw["current"]),
            _bytes(raw["previous"]),
            bool(raw["has_previous"]),
            {str(key): int(serial) for key, serial in raw["serials"].items()},
            frozenset(raw["revoked"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Damaged from None


def save(connection: Connection, packs: LawPacks) -> None:
    """Keep what is installed now; expects to run inside ``connection.transaction``."""
    raw = {
        "current": _text(packs.current),
        "previous": _text(packs.previous),
        "has_previous": packs.has_previous,
        "serials": dict(packs.serials),
        "revoked": sorted(packs.revoked),
    }
    cases.set_setting(connection, _KEY, json.dumps(raw))


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text, validate=True)


def _text(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode("ascii")
