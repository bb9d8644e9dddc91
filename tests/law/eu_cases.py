"""Legal cases of EU law and of life after admission, as data: see ``tests/cases/eu/README.md``.

The same form as the national cases, with more default families; each names the relative ``r``.
"""

from __future__ import annotations

import copy
import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from national_cases import LegalCase, put_fact

FOLDER = Path(__file__).parent.parent / "cases" / "eu"
ROUTES = {
    "couple": "eu-partner",
    "child": "eu-child-under-21",
    "mother": "eu-direct-line",
    "cousin": "eu-other-family",
    "returning": "eu-returning-dutch",
    "dutch-child": "eu-dutch-child-parent",
    "uk": "uk-withdrawal",
    "permit": "nl-independent-permit",
    "permit-child": "nl-independent-child",
    "eu-permit": "eu-retained",
    "young-adult": "nl-child-youngadult",
    "parent": "nl-parent",
    "foster": "nl-child-foster",
    "adoption": "nl-child-adoption",
    "baby": "nl-child-born-nl",
}


@dataclass(frozen=True)
class EuCase(LegalCase):
    """One case of a file, on one of the default families of this folder.

    ``opens`` names every route that must be open, in order.
    """

    opens: list[str] | None = None

    def data(self) -> dict[str, Any]:
        """The family as plain JSON data."""
        data = default(self.family)
        for path, value in self.set.items():
            put_fact(data, path, value)
        data["relatives"] += self.also
        return data

    @property
    def relative(self) -> str:
        """The id of the relative that the case is about."""
        return "r"

    @property
    def main_route(self) -> str:
        """The route that the expectations are about."""
        return self.route or ROUTES[self.family]


def default(family: str) -> dict[str, Any]:
    """A default family as plain JSON data, to be changed at will."""
    return copy.deepcopy(_read(family))


@cache
def _read(family: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"default-{family}.json").read_text("utf-8"))
    return data


@cache
def all_cases() -> tuple[EuCase, ...]:
    """Every case of every file, in order."""
    found: list[EuCase] = []
    for file in sorted(FOLDER.glob("*.toml")):
        rows = tomllib.loads(file.read_text("utf-8"))["case"]
        found += [EuCase(**json.loads(json.dumps(row, default=str))) for row in rows]
    return tuple(found)
