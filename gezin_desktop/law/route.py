"""The names of the routes that are assessed (format.md, Routes)."""

from __future__ import annotations

from enum import StrEnum


class Route(StrEnum):
    """The routes that are assessed."""

    PARTNER = "nl-partner"
    CHILD_MINOR = "nl-child-minor"
    EU_PARTNER = "eu-partner"
    EU_CHILD = "eu-child-under-21"
    EU_PARTNER_CHILD = "eu-partner-child-under-18"
    EU_DIRECT_LINE = "eu-direct-line"
    EU_OTHER = "eu-other-family"
    ASYLUM_FAMILY = "asylum-family"
