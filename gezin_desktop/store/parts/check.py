"""The part of an open store that checks itself, beside the work at the desk."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

from gezin_desktop.store import cases, check, connection
from gezin_desktop.store.access import keys
from gezin_desktop.store.check import Problem
from gezin_desktop.store.errors import Damaged, Stopped, StoreError, translated
from gezin_desktop.store.location import DATABASE, KEYS
from gezin_desktop.store.parts.opened import Opened
from gezin_desktop.store.walk import STEPS, Walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from gezin_desktop.store.access.keys import KeyFile
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.words import Language

_SOUND_AT = "sound-at"


class CheckPart(Opened):
    """Whether every page, record, case and key slot is as it was written."""

    def problems(
        self, unwanted: Event | None = None, progress: Callable[[float], None] | None = None
    ) -> list[Problem]:
        """Check every page, record, case and key slot, and give what is not in order.

        Works on a connection of its own: the desk goes on meanwhile.

        Args:
            unwanted: ends the check, together with ``stop_checking``, from another thread.
            progress: hears how far it is, from 0 to 1, in the thread that checks.

        Raises:
            Stopped: nobody waits for it any more.
        """
        with translated():
            key_file = keys.read(self.folder / KEYS)
        walk = Walk(self._read(cases.live_count), progress)
        found = self._check_beside(key_file, unwanted or Event(), walk)
        if not found:
            with suppress(StoreError):  # that it was sound is worth telling, not worth failing for
                self._write(lambda c: cases.set_setting(c, _SOUND_AT, self._now().isoformat()))
        return found

    def _check_beside(self, key_file: KeyFile, unwanted: Event, walk: Walk) -> list[Problem]:
        try:
            beside = connection.connect(self.folder / DATABASE, self._key)
        except Damaged:
            return [Problem("check-order")]
        self._checks[unwanted] = beside

        def on_the_way() -> bool:
            # an interruption between two statements would be lost; this is asked again and again
            walk.step()
            return unwanted.is_set()

        beside.set_progress_handler(on_the_way, STEPS)
        try:
            found = [] if unwanted.is_set() else self._check(beside, key_file, walk)
        except StoreError:
            if not unwanted.is_set():
                raise
        finally:
            del self._checks[unwanted]
            beside.close()
        if unwanted.is_set():
            raise Stopped  # what was found may only be the end of the looking
        return found

    def _check(self, beside: Connection, key_file: KeyFile, walk: Walk) -> list[Problem]:
        with translated():
            return check.problems(beside, key_file, self._key, self.folder, walk)

    def stop_checking(self, unwanted: Event) -> None:
        """End the check that was given this event; harmless when it is over or not begun."""
        unwanted.set()
        connection.interrupt(self._checks.get(unwanted))

    def verify(self, language: Language = "nl") -> list[str]:
        """The same check as ``problems``, a sentence for each thing that is not in order."""
        return [one.text(language) for one in self.problems()]

    def verify_due(self, hours: int = 24) -> bool:
        """True when the last full check that found nothing wrong is long ago, or lies ahead."""
        kept = self._read(lambda c: cases.setting(c, _SOUND_AT))
        if kept is None:
            return True
        return (
            not timedelta(0) <= self._now() - datetime.fromisoformat(kept) < timedelta(hours=hours)
        )
