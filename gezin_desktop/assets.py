"""Where the files outside the code are found, in each of the program's three homes.

Installed from a wheel, ``resources`` and ``translations`` lie inside the package. In a source tree
(also an editable install) they lie beside it. In a frozen bundle they lie where the bundler unpacks
data. No other module knows about these homes.

A signed law pack takes the place of files of the law one by one (``use_law``); what it does not
hold is read from ``resources/law``. Nothing else can be replaced.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

_PACKAGE = Path(__file__).resolve().parent


class _Cached(Protocol):
    def cache_clear(self) -> None:
        """Forget what was worked out."""


_C = TypeVar("_C", bound=_Cached)
_law: list[Mapping[str, bytes]] = [MappingProxyType({})]
_followers: list[Callable[[], None]] = []


class AssetMissing(FileNotFoundError):
    """A file that belongs to the program is not there; the installation is damaged."""


def _homes() -> list[Path]:
    homes = [_PACKAGE, _PACKAGE.parent]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        homes.insert(0, Path(bundle))
    return homes


@cache
def folder(name: str) -> Path:
    """The folder ``resources`` or ``translations``.

    Raises:
        AssetMissing: no home holds it.
    """
    for home in _homes():
        if (home / name).is_dir():
            return home / name
    raise AssetMissing(name)


def path(*parts: str) -> Path:
    """The path of a file or folder under ``resources``, e.g. ``path("law", "fees.json")``."""
    return folder("resources").joinpath(*parts)


def data(*parts: str) -> bytes:
    """The bytes of a file under ``resources``.

    Raises:
        AssetMissing: it is not there.
    """
    place = path(*parts)
    try:
        return place.read_bytes()
    except FileNotFoundError:
        raise AssetMissing("/".join(parts)) from None


def text(*parts: str) -> str:
    """The text of a UTF-8 file under ``resources``, with ends of lines as Python has them.

    Raises:
        AssetMissing: it is not there.
    """
    place = path(*parts)
    try:
        return place.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise AssetMissing("/".join(parts)) from None


def read_json(*parts: str) -> Any:
    """The content of a JSON file under ``resources``."""
    return json.loads(data(*parts))


def law(name: str) -> bytes:
    """The bytes of a file of the law, such as ``fees.json``: of the pack in use, else our own."""
    found = _law[0].get(name)
    return data("law", *name.split("/")) if found is None else found


def law_in_use() -> Mapping[str, bytes]:
    """The files of the law pack in use by their names; none while the program's own law is."""
    return _law[0]


def use_law(files: Mapping[str, bytes]) -> None:
    """Take the law from these files from now on; from the program's own where there are none.

    Everything that was worked out from the law before is forgotten (``follows_law``).
    """
    _law[0] = MappingProxyType(dict(files))
    for forget in _followers:
        forget()


def follows_law(cached: _C) -> _C:
    """Let a cached function forget its answers when the law is exchanged; a decorator."""
    _followers.append(cached.cache_clear)
    return cached
