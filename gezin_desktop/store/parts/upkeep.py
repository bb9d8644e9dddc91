"""The part of an open store that does at a rest what its saves left undone."""

from __future__ import annotations

from gezin_desktop.store import upkeep
from gezin_desktop.store.parts.opened import Opened

_PIECES = 20


class UpkeepPart(Opened):
    """Keeps saves quick: what they may leave undone is done when nobody waits for it."""

    def rest(self) -> bool:
        """Put new words in order in the index and fold the log into the file, piece by piece.

        Between two pieces others get their turn. It changes nothing that can be seen.

        Returns:
            True when there is more to do.

        Raises:
            StoreError: no room, or the medium is gone; nothing is lost by it.
        """
        for _ in range(_PIECES):
            if not self._write(upkeep.put_in_order):
                self._read(upkeep.fold_log)
                return False
        return True
