"""A law pack that is not accepted, and why."""

from __future__ import annotations

from gezin_desktop.law.result import Said


class PackRefused(Exception):
    """A law pack is not accepted; nothing was changed.

    Attributes:
        key: why, as the end of the key of a sentence in ``texts/packs.toml``.
        said: the sentence.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.said = Said(f"pack-refused.{key}", values)
