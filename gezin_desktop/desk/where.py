"""The places of the program and its menus: what the window needs before anything else."""

from __future__ import annotations

from enum import Flag, auto
from typing import Final


class Where(Flag):
    """The places of the program.

    Before the cases are open, the list, a case, covered, turned to a client, the quick check.
    """

    START = auto()
    LIST = auto()
    CASE = auto()
    COVERED = auto()
    CLIENT = auto()
    QUICK = auto()


LISTED: Final = Where.LIST | Where.CASE
ASKING: Final = Where.CASE | Where.QUICK
INSIDE: Final = LISTED | Where.QUICK
SEEN: Final = Where.START | INSIDE
ALWAYS: Final = SEEN | Where.COVERED

MENUS: Final = ("case", "edit", "view", "outcome", "letter", "manage", "help")
MENUS_AT_START: Final = ("case", "edit", "view", "help")
"""Those in which something is left before the cases are open."""
