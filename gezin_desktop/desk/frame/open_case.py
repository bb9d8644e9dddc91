"""Which case is open, who keeps it, and how it is left without losing an answer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.case.reading import read_case
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.frame.put_away import PutAway
from gezin_desktop.desk.frame.store_keeper import StoreKeeper
from gezin_desktop.desk.keepers import PracticeKeeper
from gezin_desktop.desk.saving import Saver, beside_of
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.keepers import CaseKeeper
    from gezin_desktop.desk.session import Assess
    from gezin_desktop.store import Store


class OpenCase(QObject):
    """The case on the table. ``opened`` and ``closed`` come after the session has changed."""

    opened = Signal()
    closed = Signal()
    numbered = Signal(str)

    def __init__(self, assess: Assess, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.lane = Lane(self)
        self.session = Session(assess, clock.today, self)
        self.saver = Saver(self.session, self.lane, clock.now, self)
        self.saver.saved.connect(self._saved)
        self.is_open = False
        self.stored_at: datetime | None = None

    @property
    def keeper(self) -> CaseKeeper:
        """Who keeps the open case."""
        return self.saver.keeper

    @property
    def number(self) -> str:
        """The number of the open case; empty for a new or a practice case."""
        return self.keeper.number

    @property
    def case_id(self) -> int | None:
        """The open case in the store; None when it is not in it (yet)."""
        keeper = self.keeper
        return keeper.case_id if isinstance(keeper, StoreKeeper) else None

    # -- opening -------------------------------------------------------------------------------

    def open_new(self, store: Store) -> None:
        """Begin a case; it comes into the store with its first answer."""
        self._open(State(), StoreKeeper(store))

    def open_with(self, store: Store, state: State) -> None:
        """Begin a case with answers that were given before it was one, and save it."""
        self.open_new(store)
        self.saver.keep_with(self.keeper, None)
        self.session.load(state)
        if state != State():
            self.saver.save()

    def open_stored(self, store: Store, case_id: int) -> None:
        """Open a case of the store.

        Raises:
            StoreError: it cannot be read.
            CaseRefused: its text is no case this program knows.
        """
        stored = store.load(case_id)
        marks, unread = beside_of(stored.marks)
        state = State(read_case(stored.text), marks, unread)
        self._open(state, StoreKeeper(store, stored))
        self.stored_at = stored.changed_at.astimezone()

    def open_practice(self, state: State, number: str = "") -> None:
        """Open a case that nobody keeps."""
        self._open(state, PracticeKeeper(number))

    def keep_here(self, store: Store) -> None:
        """Keep what is open as a new case in the store from now on, and save it."""
        keeper = StoreKeeper(store)
        self.saver.keep_with(keeper, None)
        self.saver.save()
        self.opened.emit()

    def _open(self, state: State, keeper: CaseKeeper) -> None:
        self.stored_at = None
        self.saver.keep_with(keeper, state)
        self.session.load(state)
        self.is_open = True
        self.opened.emit()

    # -- leaving -------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save and wait; whether everything is kept."""
        return not self.is_open or self.saver.save_and_wait()

    def close(self) -> None:
        """Take the case off the table; save before. Nothing of it stays in the session."""
        if not self.is_open:
            return
        self.is_open = False
        self.saver.keep_with(PracticeKeeper(), None)
        self.session.load(State())
        self.closed.emit()

    def put_away(self, tab: str) -> PutAway | None:
        """Close for a lock; what to open again afterwards. Unsaved answers stay in memory."""
        if not self.is_open:
            return None
        practice = self.keeper.practice
        state = None if self.save() and not practice else self.session.kept_state
        left = PutAway(self.case_id, tab, self.session.person, state, practice)
        self.close()
        return left

    def take_back(self, store: Store, left: PutAway) -> None:
        """Open again what was put away.

        Raises:
            StoreError: it cannot be read.
            CaseRefused: its text is no case this program knows.
        """
        if left.practice:
            self.open_practice(left.state or State())
        elif left.case_id is None:
            self.open_new(store)
        else:
            self.open_stored(store, left.case_id)
        if left.state is not None and not left.practice:
            self.saver.keep_with(self.keeper, None)
            self.session.load(left.state)
            self.saver.save()
        self.session.choose_person(left.person)

    def finish(self) -> None:
        """Wait for a save under way; call before the store closes."""
        self.lane.finish()

    @Slot(object)
    def _saved(self, when: datetime) -> None:
        self.stored_at = when
        self.numbered.emit(self.number)
