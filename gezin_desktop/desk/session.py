"""The open case: the one place that changes it, and the one place widgets ask.

Widgets ask the session to change; only the session changes. The case itself is frozen and replaced,
so undo, saving and "what changed" are comparisons of values. Every change is assessed at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from gezin_desktop.case import paths
from gezin_desktop.case.contradictions import Contradiction, contradictions
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import MOST_SIGNS, normalised
from gezin_desktop.desk import commands, received, talk
from gezin_desktop.desk.noted import noted_of
from gezin_desktop.desk.state import CLIENT_UNKNOWN, State
from gezin_desktop.desk.steps import Steps
from gezin_desktop.desk.trial import Trial
from gezin_desktop.law.deadlines.noted import left_of
from gezin_desktop.law.result import Assessment
from gezin_desktop.law.tables.rows import LawDamaged

Assess = Callable[[Case, date], Assessment]
Today = Callable[[], date]
T = TypeVar("T")


class Session(QObject):
    """The open case with its undo stack and its latest assessment.

    ``assessment`` is without the days that somebody has marked as done; ``whole`` holds them too.

    Signals are facts in the past tense: ``answered`` (the path that changed, by hand), ``jumped``
    (undo or redo changed this path), ``assessed``, ``loaded`` (another case is open), ``settled``
    (a field was left), ``person_chosen`` (the talk turned to another relative), ``trial_turned`` (a
    scratch copy was begun, taken over or dropped).
    """

    answered = Signal(str)
    jumped = Signal(str)
    assessed = Signal()
    loaded = Signal()
    settled = Signal()
    person_chosen = Signal(str)
    trial_turned = Signal()

    def __init__(self, assess: Assess, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assess = assess
        self.today = today
        self.history = Steps(self)
        self._state = State()
        self._visit = 0
        self._last: tuple[str, int] | None = None
        self._person = ""
        self.trial: Trial | None = None
        self._known: dict[str, Any] = {}
        self.assessment: Assessment | None = None
        self.whole: Assessment | None = None
        self.baseline: Assessment | None = None
        self.law_damaged: LawDamaged | None = None
        self.contradictions: list[Contradiction] = []
        self._compute()

    # -- what is open ------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """Everything that is open."""
        return self._state

    @property
    def case(self) -> Case:
        """The open case."""
        return self._state.case

    @property
    def receipt_date(self) -> date:
        """The day the IND receives the application; today when none is given."""
        return self.case.receipt_date or self.today()

    def get(self, path: str) -> Any:
        """The fact at a path, or what is noted about the talk; None when not known."""
        if received.is_received(path):
            return received.answer_at(self._state, path)
        if talk.is_talk(path):
            return talk.value_of(self._state.unread.get(path, ""))
        return paths.get(self.case, path)

    def mark(self, path: str) -> str:
        """How the fact at a path is known; empty when nobody said."""
        return self._state.marks.get(path, "")

    def unread(self, path: str) -> str:
        """The text at a path that could not be understood; empty when there is none."""
        kept = self._state.unread.get(path, "")
        return talk.unread_of(kept) if talk.is_talk(path) else kept

    @property
    def person(self) -> str:
        """The relative the talk is about now; empty while the case has none."""
        ids = [one.id for one in self.case.relatives]
        return self._person if self._person in ids else next(iter(ids), "")

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What follows from the open case alone: made once, until the case changes."""
        if name not in self._known:
            self._known[name] = make()
        return cast("T", self._known[name])

    def choose_person(self, person: str) -> None:
        """Turn the talk to another relative."""
        if person != self._person:
            self._person = person
            self.person_chosen.emit(person)

    # -- what if -----------------------------------------------------------------------------

    @property
    def kept_state(self) -> State:
        """What is saved, exported and put away: the case itself, never a scratch copy."""
        return self.trial.kept if self.trial else self._state

    @property
    def kept_assessment(self) -> Assessment | None:
        """The assessment of the case itself."""
        return self.trial.assessment if self.trial else self.assessment

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back; in a trial only its own steps."""
        base = self.trial.base if self.trial else 0
        return self.history.index() > base

    def is_tried(self, path: str) -> bool:
        """Whether a fact has another value in the scratch copy than in the case itself."""
        if self.trial is None:
            return False
        try:
            return bool(paths.get(self.trial.kept.case, path) != self.get(path))
        except (KeyError, IndexError):
            return True  # a row or a person that the case itself does not have
        except AttributeError:
            return False  # a question about several facts together

    def begin_trial(self) -> None:
        """Go on in a scratch copy; nothing of it is kept."""
        if self.trial is None:
            self.trial = Trial(self._state, self.assessment, self.history.index())
            self.baseline, self._last = self.assessment, None
            self.visit()
            self.trial_turned.emit()

    def end_trial(self, *, take_over: bool) -> None:
        """Take the scratch copy over as one step, or go back to the case itself."""
        if self.trial is None:
            return
        trial, tried = self.trial, self._state
        self.trial = None
        self.history.forget(trial.base)
        self._state, self._last = trial.kept, None
        self.visit()
        if take_over and tried != trial.kept:
            self._follow(tried)
            self._change(commands.WHAT_IF, "", tried)
        else:
            self._follow(tried)
            self.assessed.emit()
        self.trial_turned.emit()

    # -- opening -----------------------------------------------------------------------------

    def load(self, state: State) -> None:
        """Open another case; its undo stack starts empty."""
        had_trial, self.trial = self.trial is not None, None
        self.history.forget()
        self._state = state
        self._last = None
        self._person = ""
        self._compute()
        self.baseline = self.assessment
        self.loaded.emit()
        self.assessed.emit()
        if had_trial:
            self.trial_turned.emit()

    # -- changing ----------------------------------------------------------------------------

    def visit(self) -> None:
        """A field got the focus: what is typed from now on is a step of its own."""
        self._visit += 1

    def answer(self, path: str, value: object) -> bool:
        """Take an answer at a path; False when the value does not fit and was not taken.

        Text is kept as a case file may hold it: composed, without control signs, not endless.
        """
        if isinstance(value, str):
            value = normalised(value) or None
            if value is not None and len(value) > MOST_SIGNS:
                return False
        try:
            after = self._with(path, value)
        except (ValidationError, KeyError, IndexError):
            return False
        if value is not None and self.mark(path) == CLIENT_UNKNOWN:
            after = after.with_mark(path, "")
        self._change(commands.ANSWER, path, after)
        return True

    def not_known(self, path: str) -> None:
        """The client does not know: the fact is taken away and marked so."""
        after = self._with(path, None).with_mark(path, CLIENT_UNKNOWN)
        self._change(commands.ANSWER, path, after)

    def clear(self, path: str) -> None:
        """Take an answer and its mark away: the question was not asked."""
        self._change(commands.ANSWER, path, self._with(path, None).with_mark(path, ""))

    def _with(self, path: str, value: object) -> State:
        """The state of now with an answer at a path, which is understood now."""
        if received.is_received(path):
            return received.with_answer(self._state, path, value)
        if talk.is_talk(path):
            return self._state.with_unread(path, talk.text_of(value))
        return self._state.with_case(paths.put(self.case, path, value)).with_unread(path, "")

    def answer_all(self, path: str, values: Mapping[str, object]) -> None:
        """Take several answers as one step; ``path`` is where undo jumps to."""
        after = self._state
        for one, value in values.items():
            after = after.with_case(paths.put(after.case, one, value)).with_unread(one, "")
        self._change(commands.ANSWER, path, after)

    def keep_unread(self, path: str, text: str) -> None:
        """Keep a text that cannot be understood beside the case; the fact itself is not known."""
        after = self._state
        if talk.is_talk(path):
            after, text = self._with(path, None), talk.not_read(text)
        elif self.get(path) is not None:
            after = after.with_case(paths.put(self.case, path, None))
        self._change(commands.ANSWER, path, after.with_unread(path, text))

    def keep_beside(self, path: str, text: str) -> None:
        """Keep words that are no fact of the case, such as the own paragraph of the letter."""
        self._change(commands.ANSWER, path, self._state.with_unread(path, text))

    def set_mark(self, path: str, mark: str) -> None:
        """Say how a fact is known; an empty mark takes it back."""
        self._change(commands.MARK, path, self._state.with_mark(path, mark))

    def add_row(self, path: str, row: object) -> int:
        """Add a row to the list at a path; its place."""
        case = paths.add(self.case, path, row)
        place = len(paths.get(case, path)) - 1
        self._change(commands.ADD_ROW, path, self._state.with_case(case))
        return place

    def remove_row(self, path: str, place: int, name: str | None = None) -> None:
        """Remove a row; marks beside it go with it. ``name`` is the id of a person's row."""
        case = paths.remove(self.case, path, place)
        # Later rows move up, so marks of rows by place would stick to the wrong row.
        start = f"{path}.{name}" if name else path
        after = self._state.without(start).with_case(case)
        self._change(commands.REMOVE_ROW, path, after)

    def put_back(self, state: State) -> None:
        """Make an earlier state the one of now, as one step that can be undone."""
        self.visit()
        self._change(commands.REPLACE, "", state)

    def settle(self) -> None:
        """An answer is complete (the field was left): a good moment to save."""
        self.settled.emit()

    # -- within ------------------------------------------------------------------------------

    def _change(self, kind: str, path: str, after: State) -> None:
        before = self._state
        if after == before:
            return
        if self._last != (path, self._visit):
            self.baseline = self.kept_assessment
            self._last = (path, self._visit)
        self._state = after
        step = commands.Change(kind, path, (before, after), self._visit, self._show)
        self.history.push(step)
        self._follow(before)
        self.answered.emit(path)
        self.assessed.emit()

    def _show(self, state: State, path: str) -> None:
        self.baseline = self.kept_assessment
        self._last = None
        self._visit += 1
        before, self._state = self._state, state
        self._follow(before)
        self.jumped.emit(path)
        self.assessed.emit()

    def reassess(self) -> None:
        """Assess again: the day has changed while the program was open."""
        self._compute()
        self.assessed.emit()

    def _follow(self, before: State) -> None:
        """Marks and unreadable texts never change an assessment; only the case does."""
        self._known.clear()
        if self._state.case is not before.case:
            self._compute()
        elif self._state.marks is not before.marks:
            self._leave_out()

    def _leave_out(self) -> None:
        """Leave out the days that are done; without any it is the same assessment."""
        self._known.clear()
        found = self.whole
        self.assessment = left_of(found, noted_of(self._state.marks)) if found else None

    def _compute(self) -> None:
        self._known.clear()
        today = self.today()
        try:
            self.whole = self._assess(self.case, today)
            self.law_damaged = None
        except LawDamaged as damage:
            self.whole = None
            self.law_damaged = damage
        self._leave_out()
        self.contradictions = contradictions(self.case, today)
