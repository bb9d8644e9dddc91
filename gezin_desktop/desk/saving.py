"""Saving by itself: an answer is kept when its field is left, after a short rest, or while typing.

There is no Save command. A save that fails is tried again until it succeeds; nothing is shown as
saved before it is certain.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import write_case
from gezin_desktop.desk import talk
from gezin_desktop.desk.background import Job, Lane
from gezin_desktop.desk.keepers import CaseKeeper, KeepFailed, PracticeKeeper, ToKeep
from gezin_desktop.desk.noted import noted_of
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.law.deadlines.noted import next_day
from gezin_desktop.law.summary import summary_of

REST_MS = 800
LONGEST_MS = 1_500  # who types on without a rest has no more than this to lose
RETRY_MS = 5_000


class Saver(QObject):
    """Keeps the open case through its keeper, one save at a time."""

    waiting = Signal()
    saved = Signal(object)
    save_failed = Signal(object)

    def __init__(
        self, session: Session, lane: Lane, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._lane = lane
        self._now = now
        self.keeper: CaseKeeper = PracticeKeeper()
        self._kept: State | None = None
        self._under_way: State | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.save)
        self._begun: float | None = None  # when the first answer was typed that waits
        session.answered.connect(self._changed)
        session.jumped.connect(self._changed)
        session.settled.connect(self.save)

    def keep_with(self, keeper: CaseKeeper, kept: State | None) -> None:
        """Keep the open case with another keeper; ``kept`` is what it holds already."""
        self._rest.stop()
        self._begun = None
        self._job = self._under_way = None
        self.keeper = keeper
        self._kept = kept

    @property
    def is_saved(self) -> bool:
        """Whether everything that was answered is kept."""
        return self.keeper.practice or self._kept is self._session.kept_state

    @property
    def kept_case(self) -> Case | None:
        """The case as it is certain to be kept; None before it was."""
        return self._kept.case if self._kept is not None else None

    def do(self, work: Callable[[], Any]) -> Job:
        """Do other work on the thread of the store; no save comes in between."""
        return self._lane.do(work)

    @Slot()
    def _changed(self) -> None:
        if not self.keeper.practice and self._session.trial is None:
            self.waiting.emit()
            if self._begun is None:
                self._begun = monotonic()
            waited = round(1000 * (monotonic() - self._begun))
            self._rest.start(min(REST_MS, max(0, LONGEST_MS - waited)))

    @Slot()
    def save(self) -> None:
        """Save now, unless there is nothing new or a save is under way."""
        self._rest.stop()
        self._begun = None
        state = self._session.kept_state
        if self.is_saved or self._job is not None:
            return
        what, keeper = self._to_keep(state), self.keeper
        self._under_way = state
        self._job = self._lane.do(lambda: keeper.keep(what))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)

    def save_and_wait(self) -> bool:
        """Save what is not yet kept before the case is closed; whether everything is kept."""
        self._lane.finish()
        # The answer of a save that has just ended still waits in the queue; it comes too late.
        self._job = None
        if self.is_saved:
            return True
        self._rest.stop()
        state = self._session.kept_state
        what, keeper = self._to_keep(state), self.keeper
        ended: list[KeepFailed | None] = []

        def work() -> None:
            try:
                keeper.keep(what)
            except KeepFailed as error:
                ended.append(error)
            else:
                ended.append(None)

        self._lane.do(work)
        self._lane.finish()
        if ended != [None]:
            self.save_failed.emit(ended[0] if ended else None)
            self._rest.start(RETRY_MS)
            return False
        self._kept = state
        self.saved.emit(self._now())
        return True

    def _to_keep(self, state: State) -> ToKeep:
        summary = summary_of(state.case, self._session.kept_assessment, self.keeper.number)
        lawful = [("", summary.next_date)] if summary.next_date else []
        next_date = next_day(lawful, noted_of(state.marks), self._session.today())
        summary = replace(summary, next_date=next_date)
        beside = talk.worth_keeping(state.marks)
        typed = talk.worth_keeping(state.unread)
        beside.update({f"{_TYPED}{path}": text for path, text in typed.items()})
        return ToKeep(write_case(state.case), summary, beside)

    @Slot(object)
    def _done(self, _version: object) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._kept, self._under_way = self._under_way, None
        if self._kept is self._session.kept_state:
            self.saved.emit(self._now())
        else:
            self.save()

    @Slot(object)
    def _failed(self, error: object) -> None:
        if self.sender() is not self._job:
            return
        self._job = self._under_way = None
        self.save_failed.emit(error)
        self._rest.start(RETRY_MS)


_TYPED = "typed:"


def beside_of(kept: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Marks and texts not understood, out of what the keeper holds beside a case."""
    marks = {path: mark for path, mark in kept.items() if not path.startswith(_TYPED)}
    unread = {path[len(_TYPED) :]: text for path, text in kept.items() if path.startswith(_TYPED)}
    return marks, unread
