"""The name of a letter's file: the number of the case and the day, never a name of a person."""

from __future__ import annotations

import re
from datetime import date

from gezin_desktop.case.model import Case

_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")
_LONGEST = 40


def file_name(case: Case, today: date) -> str:
    """``advies-2026-0101-2026-11-21.pdf``; safe on every system and in a mail.

    The number of the case is the counsellor's own. When it holds the name of somebody in the case,
    it stays out.
    """
    number = _UNSAFE.sub("-", case.reference or "").strip("-")[:_LONGEST].strip("-")
    people = (case.sponsor, *case.relatives)
    names = [name for one in people for name in (one.given_names, one.family_name) if name]
    if any(name.casefold() in (case.reference or "").casefold() for name in names):
        number = ""
    parts = ["advies", *([number] if number else []), today.isoformat()]
    return f"{'-'.join(parts)}.pdf"
