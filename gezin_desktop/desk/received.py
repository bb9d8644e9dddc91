"""The letter that somebody brings to the talk: kind and date, which become an event of the case.

Both are typed on the first page. As soon as both are known they are the event from which the law
counts the last day; until then they wait beside the case. A letter of a kind from which the case
file has no event stays beside it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from gezin_desktop.case import paths
from gezin_desktop.case.kinds import CaseEventKind
from gezin_desktop.case.model import Case, CaseEvent
from gezin_desktop.desk import talk
from gezin_desktop.desk.state import State

KINDS: Final = frozenset(
    [
        CaseEventKind.DECISION_ANNOUNCED,
        CaseEventKind.REPAIR_LETTER,
        CaseEventKind.APPROVAL_NOTIFIED,
        CaseEventKind.APPLICATION_RECEIVED,
        CaseEventKind.WARNING_GIVEN,
        CaseEventKind.INTEGRATION_PLAN_DATED,
    ]
)
"""Letters that the case file knows as events."""


class Letter(NamedTuple):
    """What is known of the letter: its kind and the date on it."""

    kind: str | None = None
    on: date | None = None

    @property
    def is_event(self) -> bool:
        """Whether it can stand in the case file."""
        return self.kind in KINDS and self.on is not None


def is_received(path: str) -> bool:
    """Whether a path is about the letter that somebody brings."""
    return path in {talk.LETTER_KIND, talk.LETTER_DAY}


def letter_of(state: State) -> Letter:
    """The letter; without its event, which somebody removed or changed, it is not known."""
    kind = talk.value_of(state.unread.get(talk.LETTER_KIND, ""))
    typed = talk.value_of(state.unread.get(talk.LETTER_DAY, ""))
    day = date.fromisoformat(typed) if isinstance(typed, str) else None
    found = Letter(kind if isinstance(kind, str) else None, day)
    return Letter() if found.is_event and _place(state.case, found) is None else found


def answer_at(state: State, path: str) -> str | date | None:
    """Kind or date of the letter."""
    found = letter_of(state)
    return found.kind if path == talk.LETTER_KIND else found.on


def with_answer(state: State, path: str, value: Any) -> State:
    """The same with another kind or date, and with the event that follows from both."""
    before = letter_of(state)
    changed = {"kind" if path == talk.LETTER_KIND else "on": value}
    after = before._replace(**changed)
    for one, known in ((talk.LETTER_KIND, after.kind), (talk.LETTER_DAY, after.on)):
        state = state.with_unread(one, talk.text_of(known))
    rows, place = list(state.case.events), _place(state.case, before)
    if place is not None and after.is_event:
        rows[place] = rows[place].model_copy(update=_as_event(after))
    elif place is not None:
        del rows[place]
        state = state.without("events")  # later rows move up, marks would stick to the wrong one
    elif after.is_event and _place(state.case, after) is None:
        rows.append(CaseEvent.model_validate(_as_event(after)))
    else:
        return state
    return state.with_case(paths.put(state.case, "events", rows))


def _as_event(letter: Letter) -> dict[str, Any]:
    return {"kind": CaseEventKind(str(letter.kind)), "on": letter.on}


def _place(case: Case, letter: Letter) -> int | None:
    """Which event of the case the letter is."""
    for place, event in enumerate(case.events):
        if letter.is_event and (event.kind, event.on) == (letter.kind, letter.on):
            return place
    return None
