"""The part of an open store that does at a rest what its saves left undone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from gezin_desktop.store import cases, upkeep
from gezin_desktop.store.parts.opened import Opened

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

_PIECES = 20
_DROPPED_AT = "words-dropped-at"
_DROP_EVERY = timedelta(days=1)  # it takes a second in all at 100,000 cases


class UpkeepPart(Opened):
    """Keeps saves quick: what they may leave undone is done when nobody waits for it."""

    def rest(self) -> bool:
        """Take new words into the index, put it in order and fold the log in, piece by piece.

        Once a day the words that were replaced are dropped as well. Between two pieces others get
        their turn. It changes nothing that can be seen.

        Returns:
            True when there is more to do.

        Raises:
            StoreError: no room, or the medium is gone; nothing is lost by it.
        """
        for _ in range(_PIECES):
            if not self._write(upkeep.put_in_order) and not self._write(self._begin_dropping):
                self._read(upkeep.fold_log)
                return False
        return True

    def _begin_dropping(self, c: Connection) -> bool:
        now, kept = self._now(), cases.setting(c, _DROPPED_AT)
        if kept is not None:
            since = now - datetime.fromisoformat(kept)
            if timedelta(0) <= since < _DROP_EVERY:
                return False
        if not upkeep.begin_dropping(c):
            return False
        cases.set_setting(c, _DROPPED_AT, now.isoformat())
        return True
