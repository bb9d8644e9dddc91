"""What somebody came for decides what is asked next, beside what the outcome misses."""

from __future__ import annotations

from typing import Final

from gezin_desktop.case import paths
from gezin_desktop.case.kinds import PARTNERS
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import talk
from gezin_desktop.desk.state import State

_PERMIT: Final = ("permit.held", "permit.route")
_ENDED: Final = ("relationship.ended_on", "relationship.end_reason")
_CHILD: Final = ("dutch_child.role", "dutch_child.lives_with_child", "dutch_child.care_tasks")


def unsafe(state: State) -> bool:
    """Whether violence was told, and nobody said yet that the client is safe now."""
    told = talk.VIOLENCE in talk.aims_of(state.unread)
    return told and state.unread.get(talk.SAFE) != talk.text_of(True)


def wanted(state: State) -> set[str]:
    """What has no answer and is asked for the sake of what somebody came for."""
    case, aims = state.case, talk.aims_of(state.unread)
    found = {f"relatives.{one.id}.{name}" for one in case.relatives for name in _of(one, aims)}
    if talk.DUTCH_CHILD in aims:
        found |= {"sponsor.nationalities", "sponsor.birth_date"}
    left = {path for path in found if _unanswered(case, path)}
    if talk.VIOLENCE in aims and talk.SAFE not in state.unread:
        left.add(talk.SAFE)
    return left


def _unanswered(case: Case, path: str) -> bool:
    return paths.get(case, path) is None


def _of(person: Relative, aims: tuple[str, ...]) -> set[str]:
    """What is asked about one relative."""
    found: set[str] = set()
    after = {talk.STAY, talk.RENEW, talk.VIOLENCE} & set(aims)
    if after:
        found |= {"permit.held"} if person.permit.held is False else set(_PERMIT)
    if talk.STAY in after and person.relation in PARTNERS:
        found.add("relationship.ended")
        found |= set(_ENDED) if person.relationship.ended else set()
    if talk.RENEW in after and person.permit.held:
        found.add("permit.valid_until")
    if talk.VIOLENCE in after and person.permit.held is not False:
        found.add("permit.violence")
    if talk.DUTCH_CHILD in aims and person.relation == "parent":
        found |= set(_CHILD)
    return found
