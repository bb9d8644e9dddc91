"""The part of an open store that keeps the law packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.store import law_packs
from gezin_desktop.store.parts.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.law_packs import LawPacks


class LawPart(Opened):
    """Which law packs were installed here, and how far each key has come."""

    def law_packs(self) -> LawPacks:
        """What was installed.

        Raises:
            Damaged: it cannot be read.
        """
        return self._read(law_packs.load)

    def change_law_packs(self, change: Callable[[LawPacks], LawPacks]) -> LawPacks:
        """Change what is installed, in one transaction; what it is now.

        Args:
            change: from what is kept to what is to be kept; what it raises leaves all as it was.
        """

        def work(connection: Connection) -> LawPacks:
            packs = change(law_packs.load(connection))
            law_packs.save(connection, packs)
            return packs

        return self._write(work)
