"""Where the window stood: its size and its panes in em, remembered for each width class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.settings import WINDOW, Settings

if TYPE_CHECKING:
    from gezin_desktop.desk.case_view import CaseView

_LAST: Final = "last"
_FIRST_SIZE: Final = (1366, 698)
SMALLEST: Final = (640, 400)


class Place:
    """Puts the window where it stood and keeps where it stands.

    The setting holds under ``last`` width, height and whether it was whole-screen; under the name
    of a width class the widths of its panes.
    """

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        self._window, self._settings = window, settings

    def restore(self) -> None:
        """Give the window the size it had, no larger than the screen."""
        room = self._window.screen().availableGeometry()
        em = scale().em()
        kept = self._settings.get(WINDOW).get(_LAST, [])
        wide, high = _FIRST_SIZE
        if len(kept) == 3:
            wide, high = round(kept[0] * em), round(kept[1] * em)
        self._window.resize(max(min(wide, room.width()), 640), max(min(high, room.height()), 480))
        if len(kept) == 3 and kept[2]:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep(self) -> None:
        """Remember size and state of the window."""
        window = self._window
        size = window.normalGeometry().size() if window.isMaximized() else window.size()
        em = scale().em()
        self._put(_LAST, [size.width() / em, size.height() / em, float(window.isMaximized())])

    def keep_panes(self, view: CaseView) -> None:
        """Remember the panes of a case for each width class in which they were moved."""
        for width, sizes in view.splitter.moved().items():
            self._put(width.name.lower(), sizes)

    def panes(self, width: WidthClass) -> list[float]:
        """The panes of a width class in em; empty when they never were moved."""
        return self._settings.get(WINDOW).get(width.name.lower(), [])

    def _put(self, name: str, numbers: list[float]) -> None:
        table = self._settings.get(WINDOW)
        table[name] = [round(one, 2) for one in numbers]
        self._settings.put(WINDOW, table)
