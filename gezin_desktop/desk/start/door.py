"""The door of the store: makes, opens, saves a copy, always beside the window's own thread.

Secrets are handed on and forgotten; nothing here keeps a passphrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from PySide6.QtCore import QObject, Signal

from gezin_desktop.desk.background import Lane
from gezin_desktop.store import StoreError, holds_store
from gezin_desktop.store.access.kinds import kinds_of_entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gezin_desktop.store import NewSummary, Store
    from gezin_desktop.store.access.slots import Hardness
    from gezin_desktop.store.shelf import BackupInfo


class Secret(TypedDict, total=False):
    """What is offered to get in."""

    passphrase: str | None
    recovery_code: str
    keyring: bool


class Door(QObject):
    """Opens the store in one folder.

    Each wish is answered by one signal: ``made`` (store, recovery code), ``changed`` (a new
    passphrase holds), ``opened`` (store), ``salvageable`` (what a damaged store still holds),
    ``copied`` (path of a backup), ``keyring_found`` (whether there is one), or ``refused`` (the
    store's error). Where a secret is typed, the recovery code is taken too.
    """

    made = Signal(object, str)
    changed = Signal()
    opened = Signal(object)
    salvageable = Signal(object)
    copied = Signal(object)
    keyring_found = Signal(bool)
    refused = Signal(object)

    def __init__(
        self, folder: Path, hardness: Hardness | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._hardness = hardness
        self._lane = Lane(self)

    @property
    def folder(self) -> Path:
        """Where the store lies."""
        return self._folder

    @property
    def hardness(self) -> Hardness | None:
        """How hard new keys are made to guess; None is as hard as the store finds right."""
        return self._hardness

    def has_store(self) -> bool:
        """Whether the folder holds cases already."""
        return holds_store(self._folder)

    def kinds(self) -> frozenset[str]:
        """Which kinds of secret open the store."""
        return kinds_of_entry(self._folder)

    @property
    def only_keyring(self) -> bool:
        """Whether no passphrase opens the store, but the keyring of this computer does."""
        kinds = self.kinds()
        return "keyring" in kinds and "passphrase" not in kinds

    def look_for_keyring(self) -> None:
        """See whether this computer has a keyring of its own."""

        def work() -> bool:
            from gezin_desktop.store.access.passphrase import has_keyring

            return has_keyring()

        self._do(work, self.keyring_found.emit)

    def make(self, passphrase: str | None) -> None:
        """Make an empty store; without a passphrase the keyring of this computer opens it."""

        def work() -> tuple[Store, str]:
            return _store().create(
                self._folder, passphrase, keyring=passphrase is None, hardness=self._hardness
            )

        self._do(work, self._made)

    def change(self, store: Store, old: str, new: str) -> None:
        """Let a new passphrase take the place of the old one."""

        def work() -> None:
            store.change_passphrase(old, new, hardness=self._hardness)

        self._do(work, self._changed)

    def enter(self, passphrase: str, *, take_over: bool = False) -> None:
        """Open the store with the passphrase; ``take_over``: the other computer is surely off."""
        self._do(
            lambda: _store().open(self._folder, **self._secret(passphrase), take_over=take_over),
            self.opened.emit,
        )

    def enter_with_keyring(self) -> None:
        """Open the store with the keyring of this computer."""
        self._do(lambda: _store().open(self._folder, keyring=True), self.opened.emit)

    def choose_passphrase(self, store: Store, new: str) -> None:
        """Let a passphrase open the store from now on, and no longer this computer's keyring."""

        def work() -> None:
            store.add_passphrase(new, hardness=self._hardness)
            store.use_keyring(False)

        self._do(work, self._changed)

    def enter_with_code(self, code: str) -> None:
        """Open the store with the printed recovery code."""
        self._do(lambda: _store().open(self._folder, recovery_code=code), self.opened.emit)

    def restore(self, backup: Path, passphrase: str) -> None:
        """Put a backup in the place of the store and open it; what was there is kept."""
        self._do(
            lambda: _store().restore(backup, self._folder, **self._secret(passphrase)),
            self.opened.emit,
        )

    def look_for_cases(self, passphrase: str) -> None:
        """See which cases of a damaged store can be saved; nothing is written."""
        self._do(lambda: _store().salvageable(self._folder, passphrase), self.salvageable.emit)

    def save_cases(
        self, passphrase: str, only: list[int], summarise: Callable[[str], NewSummary]
    ) -> None:
        """Make a new store of the cases that can be saved and open it; the old one is set aside."""

        def work() -> Store:
            return _store().salvage(self._folder, passphrase, only=only, summarise=summarise)[0]

        self._do(work, self.opened.emit)

    def copy(self, store: Store, folder: Path) -> None:
        """Make a backup and check it."""
        self._do(lambda: store.backup(folder), self.copied.emit)

    def newest_copy(self, folder: Path | None) -> BackupInfo | None:
        """The newest sound backup in a folder, or beside the store."""
        from gezin_desktop.store import newest_good

        for place in (folder, self._folder / "backups"):
            if place is not None and place.is_dir() and (found := newest_good(place)):
                return found
        return None

    def _secret(self, typed: str) -> Secret:
        """What a text is as a secret, with this computer's keyring where the store uses it."""
        from gezin_desktop.store.access.passphrase import is_recovery_code

        if is_recovery_code(typed):
            return {"recovery_code": typed}
        return {"passphrase": typed or None, "keyring": "keyring" in self.kinds()}

    def finish(self) -> None:
        """Wait for work under way; call before the program ends."""
        self._lane.finish()

    def _do(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        job = self._lane.do(work)
        job.done.connect(then)
        job.failed.connect(self._failed)

    def _made(self, answer: object) -> None:
        if isinstance(answer, tuple):
            self.made.emit(*answer)

    def _changed(self, _answer: object) -> None:
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self.refused.emit(error)


def _store() -> type[Store]:
    """The store's own class, loaded on the thread that opens it."""
    from gezin_desktop.store import Store

    return Store
