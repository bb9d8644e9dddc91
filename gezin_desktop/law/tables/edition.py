"""Which edition of the law this is: its pack, its number, its day, and until when it holds."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any, Final, NamedTuple

FILE: Final = "edition.json"
FORMAT: Final = 1
"""The form of tables and sentences that this program reads. A pack of another form is not used."""

FIELDS: Final = ("format", "id", "serial", "made_at", "valid_from", "recheck_by", "program")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}", re.ASCII)
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}", re.ASCII)
_MOST = 999_999_999


class Edition(NamedTuple):
    """One edition of the law.

    Attributes:
        id: what the makers call it, such as ``nl-2027-1``.
        serial: its number; a later edition has a higher one.
        made_at: the day on which it was made.
        valid_from: the day on which what is new in it begins to hold.
        recheck_by: the last day on which nobody needs to look for a newer one.
        program: the oldest version of the program that can use it.
    """

    id: str
    serial: int
    made_at: date
    valid_from: date
    recheck_by: date
    program: str

    def is_old(self, today: date) -> bool:
        """Whether a newer edition should have come by now."""
        return today > self.recheck_by

    def months_old(self, today: date) -> int:
        """Whole months since it was made."""
        months = (today.year - self.made_at.year) * 12 + today.month - self.made_at.month
        return max(0, months - (today.day < self.made_at.day))

    def needs(self, program: str) -> bool:
        """Whether a version of the program is too old for it."""
        return numbers(program) < numbers(self.program)


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers; what comes after the numbers does not count."""
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def edition_of(content: bytes) -> Edition:
    """The edition that a file describes.

    Raises:
        ValueError: the file does not describe one.
    """
    raw = json.loads(content)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ValueError("another form")
    return edition_from(raw)


def edition_from(raw: dict[str, Any]) -> Edition:
    """The edition that the fields describe; fields of other purposes do not count.

    Raises:
        ValueError: a field is absent or no good.
    """
    id_, serial, program = raw.get("id"), raw.get("serial"), raw.get("program")
    if not isinstance(id_, str) or not _ID.fullmatch(id_):
        raise ValueError("id")
    if type(serial) is not int or not 0 < serial <= _MOST:
        raise ValueError("serial")
    if not isinstance(program, str) or not _VERSION.fullmatch(program):
        raise ValueError("program")
    made, valid, recheck = (_day(raw, name) for name in ("made_at", "valid_from", "recheck_by"))
    if recheck < made or recheck < valid:
        raise ValueError("recheck_by")
    return Edition(id_, serial, made, valid, recheck, program)


def _day(raw: dict[str, Any], name: str) -> date:
    text = raw.get(name)
    if not isinstance(text, str) or len(text) != 10:
        raise ValueError(name)
    return date.fromisoformat(text)
