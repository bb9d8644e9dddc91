"""What was open when the program locked, as it lies in the encrypted store until the unlocking."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from gezin_desktop.case.reading import CaseRefused, read_case, write_case
from gezin_desktop.desk.state import State
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.store import Store

_KEY: Final = "put-away"


@dataclass(frozen=True)
class PutAway:
    """A case that was open when the program locked.

    Attributes:
        case_id: the case in the store; None for one that never was in it.
        tab: where the talk was.
        person: whom the talk was about.
        state: what is open, where the store does not hold all of it.
        practice: whether nobody keeps the case.
    """

    case_id: int | None
    tab: str
    person: str
    state: State | None
    practice: bool


def lay_down(store: Store | None, left: PutAway) -> bool:
    """Keep it in the store until ``take_up``; False when it cannot be kept there.

    An own case must have been saved: what could not be saved as a case is not kept here either.
    """
    if store is None or (left.state is not None and not left.practice):
        return False
    try:
        store.set_setting(_KEY, json.dumps(_as_record(left)))
    except StoreError:
        return False
    return True


def take_up(store: Store) -> PutAway | None:
    """What was laid down last; it is taken out of the store.

    Raises:
        StoreError: the store cannot be read or written.
    """
    kept = store.setting(_KEY)
    if kept is None:
        return None
    store.set_setting(_KEY, None)
    try:
        return _of_record(json.loads(kept))
    except (ValueError, KeyError, TypeError, CaseRefused):
        return None  # laid down by another release of the program: the case itself is saved


def _as_record(left: PutAway) -> dict[str, Any]:
    state = left.state and {
        "case": write_case(left.state.case),
        "marks": dict(left.state.marks),
        "unread": dict(left.state.unread),
    }
    return {
        "case_id": left.case_id,
        "tab": left.tab,
        "person": left.person,
        "state": state,
        "practice": left.practice,
    }


def _of_record(record: dict[str, Any]) -> PutAway:
    state = record["state"]
    if state is not None:
        state = State(read_case(state["case"]), dict(state["marks"]), dict(state["unread"]))
    return PutAway(
        record["case_id"], record["tab"], record["person"], state, record["practice"] is True
    )
