"""Pages that follow the case only while somebody sees them, and catch up when they are shown."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object  # one Qt class in the line of heirs is enough


class WhenShown(_Base):
    """A mixin: ``refresh`` shows the case as it is now, and is called each time the page is shown.

    Put it before the Qt class, as ``WordsAgain``. The heir connects what changes the case to
    ``refresh_if_shown``.
    """

    @abstractmethod
    def refresh(self) -> None:
        """Show the case as it is now; heirs say how."""

    def refresh_if_shown(self) -> None:
        """Show the case as it is now, unless nobody sees it: the next showing does that."""
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden may be behind the case."""
        self.refresh()
        super().showEvent(event)
