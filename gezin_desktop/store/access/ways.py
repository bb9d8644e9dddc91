"""The ways into an open store: passphrases, the recovery code, the keyring, a new data key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gezin_desktop.store import connection, entrance, swap
from gezin_desktop.store.access import keys, passphrase
from gezin_desktop.store.access.slots import Hardness
from gezin_desktop.store.errors import translated
from gezin_desktop.store.location import DATABASE, KEYS
from gezin_desktop.store.parts.opened import Opened

if TYPE_CHECKING:
    from gezin_desktop.store.access.keys import KeyFile


class WaysIn(Opened):
    """The part of an open store that has to do with its keys."""

    def change_passphrase(self, old: str, new: str, *, hardness: Hardness | None = None) -> None:
        """Let a new passphrase take the place of an old one; the cases are not re-encrypted.

        Raises:
            WrongPassphrase: the old one does not fit.
            WeakPassphrase: the new one is too weak; the old one stays.
        """
        self._change_keys(
            lambda file: keys.change_secret(
                file,
                passphrase.normal(old),
                lambda: passphrase.checked(new),
                hardness or Hardness(),
            )
        )

    def add_passphrase(self, new: str, *, hardness: Hardness | None = None) -> None:
        """Let one more passphrase open the store, for another counsellor or after recovery."""
        secret = passphrase.checked(new)
        level = hardness or Hardness()
        self._change_keys(lambda file: file.add("passphrase", secret, self._key, level))

    def new_recovery_code(self, *, hardness: Hardness | None = None) -> str:
        """A new recovery code to print; the old sheet no longer opens the store."""
        code = passphrase.new_recovery_code()
        secret, level = passphrase.recovery_secret(code), hardness or Hardness()
        self._change_keys(lambda file: file.add("recovery", secret, self._key, level))
        return code

    def use_keyring(self, wanted: bool, *, hardness: Hardness | None = None) -> None:
        """Let this computer's keyring open the store, or no longer.

        Raises:
            KeyringUnavailable: there is no keyring that keeps the secret.
            StoreError: the keyring is the only way in for a person.
        """
        store_id = keys.read(self.folder / KEYS).store_id
        if wanted:
            secret = passphrase.new_keyring_secret(store_id)
            level = hardness or Hardness()
            self._change_keys(lambda file: file.add("keyring", secret, self._key, level))
            return
        self._change_keys(
            lambda file: file.with_slots(
                (slot for slot in file.slots if slot.kind != "keyring"), self._key
            )
        )
        passphrase.forget_keyring_secret(store_id)

    def ways_in(self) -> list[tuple[str, str]]:
        """Each key slot: its id, and whether it is a passphrase, the recovery code or a keyring."""
        return [(slot.id, slot.kind) for slot in keys.read(self.folder / KEYS).slots]

    def remove_way_in(self, slot_id: str) -> None:
        """Remove a key slot, when someone leaves; ``rekey`` afterwards makes it final.

        Raises:
            StoreError: it is the last way in for a person.
        """
        self._change_keys(lambda file: file.remove(slot_id, self._key))

    def rekey(self) -> None:
        """Encrypt everything under a new data key; passphrases and recovery code stay the same.

        Backups made before keep the old key.

        Raises:
            InUse: another process has the store open.
            Damaged: the key file was changed from outside; nothing was changed.
        """
        with self._lock:
            opened, self._connection = self._opened(), None
            try:
                self._key = entrance.rekey(self.folder, self._key, opened)
            finally:
                # with an exchange half done, writing on in the old file would lose those writes
                if not swap.is_pending(self.folder):
                    with translated():
                        self._connection = connection.connect(self.folder / DATABASE, self._key)

    def _change_keys(self, change: Callable[[KeyFile], KeyFile]) -> None:
        with self._lock, translated():
            entrance.change_keys(self.folder, self._key, change)
