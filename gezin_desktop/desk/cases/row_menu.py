"""The menu of one row of the list, or of the rows that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from gezin_desktop.store import CaseSummary

OPEN: Final = "open"
DISCREETLY: Final = "open-discreetly"
COPY: Final = "copy"
EXPORT: Final = "export"
CLOSE: Final = "close"
REOPEN: Final = "reopen"
AS_ADVICE: Final = "as-advice"
AS_FILE: Final = "as-file"
DELETE: Final = "delete"


class RowMenu(QMenu):
    """Says with ``wanted`` which deed was chosen; it is deleted when it closes."""

    wanted = Signal(str)

    def __init__(self, cases: Sequence[CaseSummary], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._for_many(cases) if len(cases) > 1 else self._for_one(cases):
            action = QAction(words, self)
            action.setData(key)
            action.triggered.connect(self._triggered)
            self.addAction(action)

    @Slot()
    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.wanted.emit(sender.data())

    def _for_one(self, cases: Sequence[CaseSummary]) -> list[tuple[str, str]]:
        closed = any(one.closed_on is not None for one in cases)
        return [
            (OPEN, self.tr("Open")),
            (DISCREETLY, self.tr("Open without names on the screen")),
            (COPY, self.tr("Make a copy")),
            (EXPORT, self.tr("Export…")),
            (REOPEN, self.tr("Open the case again"))
            if closed
            else (CLOSE, self.tr("Close the case")),
            (AS_FILE, self.tr("Keep as a file"))
            if cases[0].kind == "advice"
            else (AS_ADVICE, self.tr("Keep as advice without a file")),
            (DELETE, self.tr("Delete")),
        ]

    def _for_many(self, cases: Sequence[CaseSummary]) -> list[tuple[str, str]]:
        count = len(cases)
        return [
            (EXPORT, self.tr("Export %n cases…", "", count)),
            (CLOSE, self.tr("Close %n cases", "", count)),
            (REOPEN, self.tr("Open %n cases again", "", count)),
            (AS_ADVICE, self.tr("Keep %n as advice without a file", "", count)),
            (AS_FILE, self.tr("Keep %n as files", "", count)),
            (DELETE, self.tr("Delete %n cases", "", count)),
        ]
