"""The checklist: a page to tick off for each person, with what is to be done and to be found.

It stands between the words of the letter and its sources, on pages that can be taken out and hung
on a wall. It says nothing that the letter does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.letter.content.papers import errands
from gezin_desktop.letter.content.people import SPONSOR
from gezin_desktop.letter.model import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    RowGroup,
    Steps,
    Table,
    Text,
)

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief
    from gezin_desktop.letter.content.papers import Errand
    from gezin_desktop.letter.content.people import Who

_BOTH = "both"


def checklist(brief: Brief, steps: Steps) -> list[Block]:
    """A page for each person who has something to do; the client first.

    ``steps`` are what the client has to do now, as on the first page of the letter. A letter that
    refers, and one that must be safe to lie about, have no such pages.
    """
    if brief.refers or brief.violence:
        return []
    found = errands(brief)
    blocks: list[Block] = []
    for who in _people(brief):
        own = [one for one in found if _belongs(brief, one) == who.id]
        simple = [one for one in own if not one.steps]
        groups = [_simple(brief, simple)] if simple else []
        groups += [_paper(brief, one) for one in own if one.steps]
        if who.is_client and steps.steps:
            groups.insert(0, _acts(brief, steps))
        if groups:
            blocks.extend(_page(brief, who, groups))
    if blocks:
        blocks.insert(1, Paragraph(brief.phrases.text("check.intro")))
    return blocks


def _people(brief: Brief) -> list[Who]:
    everybody = [brief.people.sponsor, *(part.who for part in brief.parts)]
    return sorted(everybody, key=lambda who: not who.is_client)


def _belongs(brief: Brief, errand: Errand) -> str:
    """On whose page a paper stands: papers of both on the relative's, those of others with us."""
    owner = errand.paper.owner
    if owner == _BOTH:
        return errand.part.who.id
    return owner if owner in {part.who.id for part in brief.parts} else SPONSOR


def _page(brief: Brief, who: Who, groups: list[RowGroup]) -> list[Block]:
    p = brief.phrases
    title = p.text("check.for-you") if who.is_client else p.text("check.for", name=who.short)
    columns = (
        Column(p.text("check.what"), 105),
        Column(p.text("check.by"), 35),
        Column(p.text("check.done"), 25),
    )
    table = Table(columns, tuple(groups), p.plain("check.summary"), row_head=None)
    heading = Heading(2, title, own_page=True)
    return [heading, table]


def _acts(brief: Brief, steps: Steps) -> RowGroup:
    rows = tuple(_tick(step.act, step.when) for step in steps.steps)
    return RowGroup(rows, brief.phrases.text("do.heading"))


def _simple(brief: Brief, found: list[Errand]) -> RowGroup:
    """Papers that only have to be there."""
    rows = tuple(_tick(_name(brief, one)) for one in found)
    return RowGroup(rows, brief.phrases.text("check.papers"))


def _paper(brief: Brief, errand: Errand) -> RowGroup:
    """A paper with its steps; one that is there already has only to be put right."""
    rows = [_tick(step) for step in errand.steps]
    if errand.paper.state != "held-but-invalid":
        rows.insert(0, _tick(brief.phrases.text("check.there")))
    return RowGroup(tuple(rows), _name(brief, errand))


def _name(brief: Brief, errand: Errand) -> Text:
    if errand.paper.level == "if-applicable":
        return brief.phrases.text("check.if", paper=errand.name)
    return errand.name


def _tick(act: Text, when: Text = ()) -> Row:
    return Row((Cell(act, "todo"), Cell(when), Cell()))
