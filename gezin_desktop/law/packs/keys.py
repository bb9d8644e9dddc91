"""The two public keys that law packs are trusted by: the active one and the spare.

They are kept by different people. The spare one may revoke the active one (``revokes`` in the
manifest), for the day on which it is lost or stolen; never the other way round.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from gezin_desktop import assets
from gezin_desktop.law.packs.seal import key_id

_LENGTH = 32


class Keys(NamedTuple):
    """Public keys; None is a key that this build of the program does not have."""

    active: bytes | None
    spare: bytes | None

    @property
    def by_name(self) -> Mapping[str, bytes]:
        """The keys by the names that files call them by."""
        return {key_id(one): one for one in (self.active, self.spare) if one is not None}

    def may_revoke(self, key: str, other: str) -> bool:
        """Whether what one key signed can end the trust in another."""
        return (
            self.spare is not None
            and self.active is not None
            and (key, other) == (key_id(self.spare), key_id(self.active))
        )


def keys_from(content: bytes) -> Keys:
    """The keys of a file ``keys.json``.

    Raises:
        ValueError: it does not hold two different keys or absences of keys.
    """
    raw = json.loads(content)
    if not isinstance(raw, dict) or set(raw) != {"active", "spare"}:
        raise ValueError("keys")
    active, spare = (_key(raw[name]) for name in ("active", "spare"))
    if active is not None and active == spare:
        raise ValueError("one key twice")
    return Keys(active, spare)


def _key(text: object) -> bytes | None:
    if text is None:
        return None
    found = bytes.fromhex(text) if isinstance(text, str) else b""
    if len(found) != _LENGTH:
        raise ValueError("key")
    return found


def own_keys() -> Keys:
    """The keys that this build of the program trusts.

    Raises:
        assets.AssetMissing: the installation is damaged.
    """
    try:
        return keys_from(assets.data("law", "keys.json"))
    except (OSError, ValueError):
        raise assets.AssetMissing("law/keys.json") from None
