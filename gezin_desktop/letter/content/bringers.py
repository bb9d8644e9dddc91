"""Who must bring which papers: the groups of the table of papers, their order and their headings.

A group is known by its owners: ids of persons, the employer, or ``both:<id>`` for a paper of the
sponsor and that relative together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import PARTNERS
from gezin_desktop.letter.content.people import SPONSOR
from gezin_desktop.letter.model import Text

if TYPE_CHECKING:
    from gezin_desktop.law.result import DocumentResult
    from gezin_desktop.letter.content.brief import Brief, Part

BOTH, EMPLOYER = "both", "employer"


def owner(paper: DocumentResult, part: Part) -> str:
    """Who must bring this paper."""
    return f"{BOTH}:{part.who.id}" if paper.owner == BOTH else paper.owner


def place(brief: Brief, owners: tuple[str, ...]) -> tuple[int, int]:
    """The order of the groups: both, all relatives, each of them, the sponsor, the employer."""
    ids = [part.who.id for part in brief.parts]
    if owners == (SPONSOR,):
        return (3, 0)
    if owners == (EMPLOYER,):
        return (4, 0)
    if owners[0].startswith(BOTH):
        return (0, ids.index(owners[0].partition(":")[2]))
    if len(owners) > 1:
        return (1, -len(owners))
    return (2, ids.index(owners[0])) if owners[0] in ids else (5, 0)


def heading(brief: Brief, owners: tuple[str, ...]) -> Text:
    """Whose papers stand under it: "Van u", "Van u en Omar", "Van alle vier"."""
    p, everybody = brief.phrases, brief.people
    if len(owners) == 1 and owners[0] == SPONSOR:
        if everybody.sponsor.is_client:
            return p.text("papers.of-you")
        return p.text("papers.of", names=everybody.sponsor.short)
    if owners == (EMPLOYER,):
        return p.text("papers.of-employer")
    if owners[0].startswith(BOTH):
        if _to_both(brief):
            return p.text("papers.of-both")
        whos = [everybody.sponsor, *(everybody.of(one.partition(":")[2]) for one in owners)]
        return p.text("papers.of", names=brief.people_named(whos))
    if not all(owner in everybody for owner in owners):
        return p.text("papers.of-other")
    if len(owners) == len(brief.computed) > 1 and SPONSOR not in owners:
        if len(owners) == 2:
            return p.text("papers.of-two")
        return p.text("papers.of-all", n=p.number(len(owners)))
    whos = [everybody.of(owner) for owner in owners]
    return p.text("papers.of", names=brief.people_named(whos))


def _to_both(brief: Brief) -> bool:
    """Whether "you both" is clear: the letter is to one of two partners and about them alone."""
    everybody, first = brief.people, brief.parts[0]
    clients = (everybody.sponsor, first.who)
    alone = len(brief.parts) == 1 and everybody.client in clients
    return alone and brief.relation(first) in PARTNERS
