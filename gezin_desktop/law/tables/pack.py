"""Law tables read without trust: what is there, and what cannot even be read."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.book import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Raw = dict[str, Any]
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: in which table, at which record, and what (see ``tables.toml``)."""

    table: str
    where: str
    said: Said


@dataclass(slots=True)
class Pack:
    """The tables as read, and the double keys met while reading."""

    tables: dict[str, Raw] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def rows(self, table: str) -> list[Raw]:
        """The records of a table that are objects at all."""
        found = self.tables.get(table, {}).get("records", [])
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []

    def listed(self, table: str, key: str) -> list[Raw]:
        """Another list of a table: its kinds, gaps, countries or documents."""
        found = self.tables.get(table, {}).get(key, [])
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []

    @property
    def sources(self) -> dict[str, Raw]:
        """The sources by id."""
        return {str(row.get("id")): row for row in self.rows("sources")}

    @property
    def countries(self) -> frozenset[str]:
        """All country codes."""
        return frozenset(str(row.get("code")) for row in self.listed("legalisation", "countries"))


def fault(table: str, where: object, key: str, /, **values: object) -> Fault:
    """A fault with the text ``fault-<key>``."""
    return Fault(table, str(where), Said(f"fault-{key}", values))


def read(bytes_of: Callable[[str], bytes]) -> Pack:
    """Read all tables, noting what is missing, unreadable or said twice.

    Args:
        bytes_of: gives the bytes of a file by its name; raises OSError where there is none.
    """
    pack = Pack()
    for name in NAMES:
        try:
            text = bytes_of(f"{name}.json").decode("utf-8")
        except (OSError, ValueError):
            pack.faults.append(fault(name, "-", "missing-table"))
            continue
        doubles: list[str] = []
        try:
            content = json.loads(text, object_pairs_hook=partial(_object, doubles))
        except ValueError:
            pack.faults.append(fault(name, "-", "no-json"))
            continue
        pack.faults += [fault(name, "-", "double-key", key=key) for key in doubles]
        if not isinstance(content, dict) or content.get("table") != name:
            pack.faults.append(fault(name, "-", "wrong-table"))
            continue
        pack.tables[name] = content
    return pack


def _object(doubles: list[str], pairs: list[tuple[str, Any]]) -> Raw:
    doubles += [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]
    return dict(pairs)


def day(text: object) -> date | None:
    """A day written as ``2026-11-21``; None for everything else."""
    try:
        found = date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return found if found and found.isoformat() == text else None


def unique(pack: Pack, table: str, rows: list[Raw], key: str) -> Iterator[Fault]:
    """Ids that stand for more than one record."""
    for value, times in Counter(str(row.get(key)) for row in rows).items():
        if times > 1:
            yield fault(table, value, "double-id", times=times)
