"""From the case to the tree: generations from top to bottom, in words. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gezin_desktop.case.kinds import PARTNERS
from gezin_desktop.desk import words
from gezin_desktop.desk.people import name_of, relation_of
from gezin_desktop.desk.result.speech import verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS
from gezin_desktop.law.summary import best_of

SPONSOR: Final = "sponsor"
SAME: Final = 2
"""The generation of the sponsor."""

_GENERATIONS: Final[dict[str | None, int]] = {
    "grandparent": 0,
    "parent": 1,
    "spouse": SAME,
    "registered-partner": SAME,
    "unmarried-partner": SAME,
    "sibling": SAME,
    "child": 3,
    "grandchild": 4,
    "other": 5,
    None: 5,
}


@dataclass(frozen=True, slots=True)
class Node:
    """One person of the tree.

    Attributes:
        id: the relative, or ``sponsor``.
        generation: from 0 (grandparents) down; whoever has no place yet comes last.
        name: what the person is called.
        relation: what the person is to the sponsor.
        sign: of the verdict; empty for the sponsor and while nothing is known.
        verdict: in words.
        partner: whether a line goes straight to the sponsor, at the same height.
        bound: whether the person is family by a line at all.
    """

    id: str
    generation: int
    name: str
    relation: str
    sign: str = ""
    verdict: str = ""
    partner: bool = False
    bound: bool = True

    @property
    def spoken(self) -> str:
        """The person in one breath."""
        return ", ".join(part for part in (self.name, self.relation, self.verdict) if part)


def nodes(session: Session, language: str) -> tuple[Node, ...]:
    """Everybody of the case in the order of the tree: by generation, the sponsor's side first."""
    sponsor = Node(
        SPONSOR,
        SAME,
        name_of(session.case, SPONSOR, language),
        words.sentence("person.sponsor", language),
    )
    found = [sponsor]
    for one in session.case.relatives:
        relation = str(one.relation) if one.relation else None
        verdict = best_of(session.assessment, one.id) if session.assessment else None
        found.append(
            Node(
                id=one.id,
                generation=_GENERATIONS[relation],
                name=name_of(session.case, one.id, language),
                relation=relation_of(session.case, one, language)
                or words.sentence("verdict.not-asked", language),
                sign=VERDICT_SIGNS[verdict] if verdict else "",
                verdict=verdict_word(verdict, language) if verdict else "",
                partner=relation in PARTNERS,
                bound=relation not in {None, "other"},
            )
        )
    # The order of the case stays within a generation; partners stand beside the sponsor.
    return tuple(
        sorted(found, key=lambda one: (one.generation, one.id != SPONSOR, not one.partner))
    )


def as_text(found: tuple[Node, ...]) -> str:
    """The tree in lines, from the oldest generation to the youngest."""
    return "\n".join(one.spoken for one in found)
