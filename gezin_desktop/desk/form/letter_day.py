"""What follows from the letter that somebody brings: its last day, or why none is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gezin_desktop.case.kinds import CaseEventKind
from gezin_desktop.desk.form.notes import Note
from gezin_desktop.desk.received import KINDS, Letter, letter_of
from gezin_desktop.desk.result.notices import running

if TYPE_CHECKING:
    from gezin_desktop.desk.session import Session
    from gezin_desktop.law.result import Deadline

_COUNTED: Final = {
    CaseEventKind.DECISION_ANNOUNCED: ("cal-objection",),
    CaseEventKind.REPAIR_LETTER: ("cal-repair",),
    CaseEventKind.APPROVAL_NOTIFIED: ("cal-mvv-collect",),
    CaseEventKind.INTEGRATION_PLAN_DATED: ("cal-integration-new", "cal-integration-old"),
}
"""The days that people must keep, by the letter from which the law counts them."""


def about_letter(session: Session) -> Note | None:
    """What to say under the date of the letter."""
    found = letter_of(session.state)
    if found.kind is None or found.on is None:
        return None
    if found.kind not in KINDS:
        return Note("attention", "note.letter-other", {})
    day = _last_day(session, found)
    if day is None:
        nobody = found.kind in _COUNTED and not _routes(session)
        return Note("ask", "note.letter-nobody", {}) if nobody else Note("met", "note.letter", {})
    if day.due < session.today():
        return Note("attention", "note.letter-passed", {"day": day.due})
    return Note("attention", "note.letter-last", {"day": day.working_day})


def _routes(session: Session) -> bool:
    return session.assessment is not None and bool(session.assessment.routes)


def _last_day(session: Session, letter: Letter) -> Deadline | None:
    if session.assessment is None:
        return None
    wanted = _COUNTED.get(CaseEventKind(str(letter.kind)), ())
    days = [day for _who, day in running(session.assessment) if day.id in wanted]
    return next((day for day in days if day.said.values.get("event") == letter.on), None)
