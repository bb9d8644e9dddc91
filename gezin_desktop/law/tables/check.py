"""Checks a folder of law tables before anybody rests on it: every fault with its place.

What cannot be right in itself (dates, amounts, sources, gaps, overlaps) is refused for any pack;
nothing here knows how many records a good pack has, so that a newer pack passes too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.tables import check_papers as papers
from gezin_desktop.law.tables import check_records as records
from gezin_desktop.law.tables.book import DATED
from gezin_desktop.law.tables.pack import Fault, fault, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["Fault", "check", "check_files"]


def check(folder: Path) -> list[Fault]:
    """All faults of the tables in a folder; an empty list when nothing is wrong."""
    return check_files(lambda name: (folder / name).read_bytes())


def check_files(bytes_of: Callable[[str], bytes]) -> list[Fault]:
    """All faults of the tables of which a function gives the bytes by the name of their file."""
    pack = read(bytes_of)
    found = list(pack.faults)
    for table in DATED:
        if table in pack.tables:
            found += _safely(table, records.records(pack, table))
            found += _safely(table, records.tiling(pack, table))
    found += _safely("sources", records.sources(pack))
    found += _safely("income_norms", records.norms(pack))
    found += _safely("country_groups", records.groups(pack))
    found += _safely("aow_age", records.state_pension(pack))
    found += _safely("legalisation", papers.countries(pack))
    found += _safely("documents", papers.documents(pack))
    return found


def _safely(table: str, faults: Iterator[Fault]) -> list[Fault]:
    """A record so broken that a check cannot finish is a fault of its table, not of the check."""
    found = []
    try:
        for one in faults:
            found.append(one)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        found.append(fault(table, "-", "unreadable", what=f"{type(error).__name__}: {error}"))
    return found
