"""Where the files outside the code are found, in each of the program's three homes.

Installed from a wheel, ``resources`` and ``translations`` lie inside the package. In a source tree
(also an editable install) they lie beside it. In a frozen bundle they lie where the bundler unpacks
data. No other module knows about these homes.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


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
    """The bytes of a file under ``resources``."""
    return path(*parts).read_bytes()


def text(*parts: str) -> str:
    """The text of a UTF-8 file under ``resources``."""
    return path(*parts).read_text(encoding="utf-8")


def read_json(*parts: str) -> Any:
    """The content of a JSON file under ``resources``."""
    return json.loads(data(*parts))
