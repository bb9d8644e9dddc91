"""The name of a letter's file: the number of the case and the day, never a name of a person."""

from __future__ import annotations

import re
from datetime import date

from gezin_desktop.case.model import Case

_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")
_LONGEST = 40


def safe_number(case: Case) -> str:
    """The number of the case with only letters, figures and dashes.

    It is the counsellor's own. When it holds the name of somebody in the case, it stays out.
    """
    people = (case.sponsor, *case.relatives)
    names = [name for one in people for name in (one.given_names, one.family_name) if name]
    if any(name.casefold() in (case.reference or "").casefold() for name in names):
        return ""
    return _UNSAFE.sub("-", case.reference or "").strip("-")[:_LONGEST].strip("-")


def file_name(case: Case, day: date) -> str:
    """``advies-2026-0101-2026-11-21.pdf``; safe on every system and in a mail."""
    number = safe_number(case)
    parts = ["advies", *([number] if number else []), day.isoformat()]
    return f"{'-'.join(parts)}.pdf"
