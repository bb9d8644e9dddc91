"""The way in and out: first start, lock, rescue; and the lock that falls by itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.store import InUse, StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.frame.room import Room
    from gezin_desktop.desk.settings import Settings
    from gezin_desktop.desk.start.lock import LockPage
    from gezin_desktop.desk.start.rescue import RescuePage
    from gezin_desktop.desk.start.wizard import Wizard
    from gezin_desktop.store import Store


class Entry(QObject):
    """Shows the page that stands before the cases.

    ``page_wanted`` carries the page to show; ``inside`` comes when the store is open, with whether
    the practice cases are wanted; ``print_code`` carries the recovery code to print.
    """

    page_wanted = Signal(object)
    inside = Signal(bool)
    leave_wanted = Signal()
    print_code = Signal(str)

    def __init__(
        self, room: Room, settings: Settings, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._room, self._settings, self._clock = room, settings, clock
        self._lock: LockPage | None = None
        self._rescue: RescuePage | None = None
        self._wizard: Wizard | None = None

    def begin(self) -> None:
        """Show what stands before the cases: first start, lock, or what is wrong."""
        try:
            if not self._room.claim():
                raise InUse
        except StoreError as error:
            self._show_rescue(error)
            return
        if self._room.door.has_store():
            self.show_lock()
        else:
            self._show_wizard()

    def claim_for_lock(self, wait: float) -> None:
        """Claim the store for the lock that is shown; tell when it cannot be had."""
        try:
            if not self._room.claim(wait):
                raise InUse
        except StoreError as error:
            self._show_rescue(error)

    def show_lock(
        self,
        at: datetime | None = None,
        idle_minutes: int = 0,
        *,
        all_saved: bool = True,
        fresh: bool = True,
    ) -> None:
        """Show the lock; ``at`` is when the program locked, None at its start.

        ``fresh``: this process has never had a case open.
        """
        if self._lock is None:
            from gezin_desktop.desk.start.lock import LockPage

            self._lock = LockPage(self._settings, self._room.door, self._clock.seconds)
            self._lock.opened.connect(self._enter)
            self._lock.damaged.connect(self._show_rescue)
            self._lock.leave.connect(self.leave_wanted)
        self.page_wanted.emit(self._lock)
        self._lock.begin(at, idle_minutes, all_saved=all_saved, fresh=fresh)

    def _show_wizard(self) -> None:
        if self._wizard is None:
            from gezin_desktop.desk.start.wizard import Wizard

            self._wizard = Wizard(self._settings, self._room.door)
            self._wizard.finished.connect(self._finished)
            self._wizard.print_code.connect(self.print_code)
            self._wizard.leave.connect(self.leave_wanted)
        self.page_wanted.emit(self._wizard)
        self._wizard.show_step(0)

    @Slot(object)
    def _show_rescue(self, error: StoreError) -> None:
        if self._rescue is None:
            from gezin_desktop.desk.start.rescue import RescuePage

            self._rescue = RescuePage(self._settings, self._room.door, self._clock.today)
            self._rescue.restored.connect(self._enter)
            self._rescue.again.connect(self.begin)
            self._rescue.leave.connect(self.leave_wanted)
        self._rescue.show_error(error)
        self.page_wanted.emit(self._rescue)

    @Slot(object)
    def _enter(self, store: Store) -> None:
        self._room.enter(store)
        self.inside.emit(False)

    @Slot(object, bool)
    def _finished(self, store: Store, practice: bool) -> None:
        wizard, self._wizard = self._wizard, None
        self._room.enter(store)
        self.inside.emit(practice)
        if wizard is not None:
            wizard.deleteLater()

    def pages(self) -> list[QWidget]:
        """The pages that were made."""
        made: list[QWidget | None] = [self._lock, self._rescue, self._wizard]
        return [page for page in made if page is not None]
