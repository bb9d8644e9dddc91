"""The desk that sends the letter, from what the settings of this user say of it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from gezin_desktop.config import FILE, config_folder
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.logo import logo_of


def profile_of(values: Mapping[str, object]) -> DeskProfile:
    """The desk by the keys of the settings; what does not fit is as if it were not there."""

    def text(key: str) -> str:
        found = values.get(key)
        return found if isinstance(found, str) else ""

    name, line = text("desk_name"), text("desk_line")
    lines = values.get("desk_address")
    address = [one for one in lines if isinstance(one, str)] if isinstance(lines, list) else []
    above = ", ".join(part for part in (name, *address) if part.strip())
    return DeskProfile(
        name=name or DeskProfile().name,
        line_nl=line,
        line_en=line,
        return_address=above if address else "",
        phone=text("desk_phone"),
        email=text("desk_email"),
        address=tuple(one for one in address if one.strip()),
        logo=logo_of(text("desk_logo")),
    )


def saved_profile() -> DeskProfile:
    """The desk of the settings file; the plain one when there is no such file, or it is damaged."""
    try:
        found = json.loads((config_folder() / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = None
    return profile_of(found if isinstance(found, dict) else {})
