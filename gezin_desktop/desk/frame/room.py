"""The store of this window: claimed for one window, opened, left; and its backups."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.settings import BACKUP_FOLDER, COUNSELLOR
from gezin_desktop.desk.start.door import Door
from gezin_desktop.store import InUse, ProcessLock, StoreError
from gezin_desktop.store.errors import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.settings import Settings
    from gezin_desktop.store import Store
    from gezin_desktop.store.access.slots import Hardness

_LOOK_EVERY_MS = 5 * 60_000
_STILL_MS = 2_000  # after a save, when the next answer is not being typed
_CALM_MS = 20_000  # the first seconds belong to the person who came in


class _Stopped(Exception):
    """The backup that is being made is no longer wanted."""


class Room(QObject):
    """Holds the open store.

    ``leaving`` comes before the store closes, ``left`` after. ``copying`` tells how far a backup
    is, from 0 to 1; ``copied`` its moment, ``not_copied`` the error; ``copy_stopped`` comes when it
    was given up on request. ``checked`` carries what the daily check found not to be in order.
    """

    claimed = Signal()
    entered = Signal()
    leaving = Signal()
    left = Signal()
    checked = Signal(object)
    copied = Signal(object)
    copying = Signal(float)
    not_copied = Signal(object)
    copy_stopped = Signal()

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        clock: Clock,
        hardness: Hardness | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._clock = settings, clock
        self.folder = folder
        self.door = Door(folder, hardness, self)
        self.store: Store | None = None
        self._claim = ProcessLock(folder)
        self._claimed = False
        self._lane = Lane(self)
        self._copying = self._stopping = self._unwanted_copy = False
        self._unwanted = Event()
        self._look = self._timer(_LOOK_EVERY_MS, self.copy_when_due)
        self._look.timeout.connect(self.rest_soon)
        self._calm = self._timer(_CALM_MS, self.check_when_due, once=True)
        self._still = self._timer(_STILL_MS, self._rest, once=True)
        settings.changed.connect(self._sign)

    def _timer(self, pause: int, work: Callable[[], None], *, once: bool = False) -> QTimer:
        """A timer that is not running yet; ``pause`` in milliseconds."""
        made = QTimer(self)
        made.setSingleShot(once)
        made.setInterval(pause)
        made.timeout.connect(work)
        return made

    def claim(self, wait: float = 0.0) -> bool:
        """Claim the store for this window; False when another window has it.

        Args:
            wait: seconds to keep trying, where a window is about to give it up.

        Raises:
            StoreError: the folder cannot be written to, or is gone.
        """
        if self._claimed:
            return True
        try:
            with translated():
                self._claim.acquire(wait)
        except InUse:
            return False
        self._hold()
        return True

    @property
    def claim_handle(self) -> int:
        """The open file that holds the claim; -1 when there is none."""
        return self._claim.handle

    def adopt_claim(self, handle: int) -> bool:
        """Hold on to the claim this process had before it was renewed; whether that went well."""
        if handle < 0 or not self._claim.adopt(handle):
            return False
        self._hold()
        return True

    def _hold(self) -> None:
        self._claimed = True
        self.claimed.emit()

    @property
    def is_claimed(self) -> bool:
        """Whether this window has the store for itself."""
        return self._claimed

    def enter(self, store: Store) -> None:
        """Use a store that was opened; what is saved from now on bears the counsellor's name."""
        self.store = store
        self._sign()
        self._look.start()
        self._calm.start()
        self.entered.emit()

    @Slot()
    def _sign(self) -> None:
        if self.store is not None:
            self.store.who = self._settings.get(COUNSELLOR) or None

    def leave(self, *, last: bool = False) -> None:
        """Close the store, with its keys; the last time a backup comes first."""
        store, self.store = self.store, None
        if store is None:
            return
        self.leaving.emit()
        self._look.stop()
        self._calm.stop()
        self._still.stop()
        store.stop_checking(self._unwanted)
        self._stop_copying()
        if last:
            self._tidy_at_the_end(store)
        self._close(store)
        self.left.emit()

    def stop_work(self) -> None:
        """Ask the backup and the check that are under way to end; waits for neither."""
        self._stopping = True
        if self.store is not None:
            self.store.stop_checking(self._unwanted)

    def give_up(self) -> None:
        """End: leave the store and let other windows have it."""
        self.leave(last=True)
        self.door.finish()
        self._lane.finish()
        self._claim.release()
        self._claimed = False

    def _tidy_at_the_end(self, store: Store) -> None:
        """Empty the bin of what lay in it long enough, then make a backup without it."""
        # A disk that is gone must not keep the program from ending.
        with suppress(StoreError):
            store.empty_bin()
        with suppress(StoreError):
            folder = self.backup_folder()
            if store.count() and store.backup_due(folder, 0):
                store.backup(folder)

    @staticmethod
    def _close(store: Store) -> None:
        # A disk that is gone must not keep the program from locking or ending.
        with suppress(StoreError):
            store.close()

    # -- a rest ----------------------------------------------------------------------------------

    @Slot()
    def rest_soon(self) -> None:
        """Let the store do what its saves left undone, once no save has come for a while."""
        if self.store is not None:
            self._still.start()

    @Slot()
    def _rest(self) -> None:
        if self.store is not None:
            job = self._lane.do(self.store.rest)
            job.done.connect(self._rested)
            # a store that cannot be written to tells so at the next save
            job.failed.connect(_only_of_store)

    @Slot(object)
    def _rested(self, more: object) -> None:
        if more:
            self.rest_soon()

    # -- the daily check -------------------------------------------------------------------------

    @Slot()
    def check_when_due(self) -> None:
        """Check everything beside the work, once a day."""
        store = self.store
        if store is None:
            return
        with suppress(StoreError):
            if not store.verify_due():
                return
        unwanted = self._unwanted = Event()
        job = self._lane.do(lambda: store.problems(unwanted))
        job.done.connect(self.checked)
        # a store that cannot be read tells so at the next save; a check comes again tomorrow
        job.failed.connect(_only_of_store)

    # -- backups -------------------------------------------------------------------------------

    def backup_folder(self) -> Path | None:
        """Where backups go by the settings; None is beside the store."""
        chosen = self._settings.get(BACKUP_FOLDER)
        return Path(chosen).expanduser() if chosen else None

    @Slot()
    def copy_when_due(self) -> None:
        """Make a backup when something changed and the last one is half an hour old."""
        store = self.store
        if store is None or self._copying:
            return
        try:
            due = store.count() > 0 and store.backup_due(self.backup_folder())
        except StoreError as error:
            self.not_copied.emit(error)
            return
        if due:
            self.copy_now()

    @Slot()
    def copy_now(self) -> None:
        """Make a backup beside the work."""
        store, folder = self.store, self.backup_folder()
        if store is None or self._copying:
            return
        self._copying, self._unwanted_copy = True, False
        job = self._lane.do(lambda: store.backup(folder, self._tell_copying))
        job.done.connect(self._done)
        job.failed.connect(self._failed)

    def _tell_copying(self, part: float) -> None:
        """Called on the lane; a lock must not wait until a large backup is complete."""
        if self._stopping or self._unwanted_copy:
            raise _Stopped
        self.copying.emit(part)

    @Slot()
    def stop_copying(self) -> None:
        """Give up the backup that is being made, without waiting for it; nothing is left of it."""
        self._unwanted_copy = True

    def _stop_copying(self) -> None:
        """Give up the backup that is being made; nothing is left of it."""
        self._stopping = True
        self._lane.finish()
        self._stopping = False

    @Slot(object)
    def _done(self, _path: object) -> None:
        self._copying = False
        self.copied.emit(self._clock.now())

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._copying = False
        if isinstance(error, _Stopped):
            self.copy_stopped.emit()
            return
        _only_of_store(error)
        self.not_copied.emit(error)


def _only_of_store(error: object) -> None:
    """Let an error of the store be, and no other."""
    if not isinstance(error, StoreError):
        raise TypeError(type(error).__name__) from (error if isinstance(error, Exception) else None)
