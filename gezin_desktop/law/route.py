"""The names of the routes that are assessed (format.md, Routes)."""

from __future__ import annotations

from enum import StrEnum


class Route(StrEnum):
    """The routes that are assessed."""

    PARTNER = "nl-partner"
    CHILD_MINOR = "nl-child-minor"
    CHILD_BORN_HERE = "nl-child-born-nl"
    CHILD_YOUNG_ADULT = "nl-child-youngadult"
    ADULT_OTHER = "nl-child-adult-other"
    CHILD_ADOPTION = "nl-child-adoption"
    CHILD_FOSTER = "nl-child-foster"
    PARENT = "nl-parent"
    EU_PARTNER = "eu-partner"
    EU_CHILD = "eu-child-under-21"
    EU_PARTNER_CHILD = "eu-partner-child-under-18"
    EU_DIRECT_LINE = "eu-direct-line"
    EU_OTHER = "eu-other-family"
    EU_RETURNING = "eu-returning-dutch"
    EU_CROSS_BORDER = "eu-cross-border"
    EU_DUTCH_CHILD = "eu-dutch-child-parent"
    EU_ARTICLE_20 = "eu-art20-adult"
    UK_WITHDRAWAL = "uk-withdrawal"
    INDEPENDENT = "nl-independent-permit"
    INDEPENDENT_CHILD = "nl-independent-child"
    AFTER_DEATH = "nl-after-death"
    VIOLENCE = "nl-violence"
    PERMIT_HOLDER = "nl-permit-holder"
    EU_RETAINED = "eu-retained"
    EU_HOLDER = "eu-permit-holder"
    ASYLUM_FAMILY = "asylum-family"
