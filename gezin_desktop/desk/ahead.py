"""Pages of the intake are built while nobody types, so that each is there at once when shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.form.catalogue import FORM_TABS
from gezin_desktop.desk.form.page import Page

PAUSE = 400
"""Milliseconds without an answer before the next page is built."""


class PagesAhead(QObject):
    """Builds the pages of one view, one at a time; an answer puts the next one off."""

    def __init__(self, view: CaseView, pause: int = PAUSE) -> None:
        super().__init__(view)
        self._view = view
        self._left = [tab.key for tab in FORM_TABS]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._build)
        view.session.answered.connect(self._wait)
        self._timer.start()

    @classmethod
    def of(cls, view: CaseView) -> PagesAhead:
        """The one that builds for a view."""
        return view.findChild(cls) or cls(view)

    @property
    def left(self) -> int:
        """How many pages are still to be built."""
        return len(self._left)

    @Slot()
    def _wait(self) -> None:
        if self._left:
            self._timer.start()

    @Slot()
    def _build(self) -> None:
        page = self._view.page(self._left.pop(0))
        if isinstance(page, Page) and not page.isVisible():
            page.resize(self._view.stack.size())
            page.refresh_all()
        self._wait()
