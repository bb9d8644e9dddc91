"""Pages are built while nobody types, in steps so small that no key waits for one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.form.catalogue import FORM_TABS
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.over import OVER

PAUSE: Final = 400
"""Milliseconds without an answer before anything is built."""
BREATH: Final = 5
"""Milliseconds between two goes, in which the window does what it is asked."""
A_GO: Final = 8
"""Milliseconds of steps after which the window gets its turn."""
MODULES: Final = (
    "gezin_desktop.desk.result.expanded",
    "gezin_desktop.law.compare_words",
    "gezin_desktop.desk.views.base",
    "gezin_desktop.desk.views.compare.page",
    "gezin_desktop.desk.views.timeline.model",
    "gezin_desktop.desk.views.timeline.page",
    "gezin_desktop.desk.deadlines.page",
    "gezin_desktop.desk.documents.page",
    "gezin_desktop.letter.model",
    "gezin_desktop.desk.preview.choices",
    "gezin_desktop.desk.preview.letter_part",
    "gezin_desktop.desk.preview.page",
    "PIL.Image",
    "reportlab.rl_config",
    "reportlab.pdfbase.pdfmetrics",
    "reportlab.pdfbase.pdfdoc",
    "uharfbuzz",
    "reportlab.pdfbase.ttfonts",
    "reportlab.pdfgen.canvas",
    "lxml.etree",
    "pikepdf",
    "pypdfium2_raw",
    "pypdfium2",
    "gezin_desktop.letter.content.brief",
    "gezin_desktop.letter.content.boxes",
    "gezin_desktop.letter.content.ending",
    "gezin_desktop.letter.content.findings",
    "gezin_desktop.letter.compose",
    "gezin_desktop.letter.pdf.listing",
    "gezin_desktop.letter.pdf.framed",
    "gezin_desktop.letter.pdf.draw",
)
"""What views, days, papers and the letter need; the import of each is one step, so what takes long
to import stands after the longest parts of it."""
AROUND: Final = (
    "argon2",
    "cryptography.hazmat.primitives.ciphers.aead",
    "gezin_desktop.store.access.keys",
    "gezin_desktop.store.schema",
    "gezin_desktop.store.cases",
    "gezin_desktop.store.backup",
    "gezin_desktop.store.rescue.renewed",
    "gezin_desktop.store.parts.duty",
    "gezin_desktop.store.parts.case",
    "gezin_desktop.store.preview",
    "gezin_desktop.store.entrance",
    "gezin_desktop.store.store",
    "multiprocessing.context",
    "gezin_desktop.desk.manage.sweep",
    "gezin_desktop.law.deadlines.agenda",
    "gezin_desktop.desk.reminders.model",
    "gezin_desktop.desk.manage.reassess_work",
    "gezin_desktop.desk.reminders.desk",
    "gezin_desktop.desk.cases.page",
    "gezin_desktop.law.tables.check",
    "gezin_desktop.law.packs.trial",
    "gezin_desktop.lawpacks.installing",
    "gezin_desktop.desk.manage.preferences",
)
"""What the list of cases and the settings need, where nobody was there yet."""


class PagesAhead(QObject):
    """Builds the pages of one view, step by step; an answer puts the next step off."""

    def __init__(self, view: CaseView, pause: int = PAUSE) -> None:
        super().__init__(view)
        self._steps = _steps(view)
        self._pause = pause
        self.done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        view.session.answered.connect(self._wait)
        self._wait()

    @classmethod
    def of(cls, view: CaseView) -> PagesAhead:
        """The one that builds for a view."""
        return view.findChild(cls) or cls(view)

    @Slot()
    def _wait(self) -> None:
        if not self.done:
            self._timer.start(self._pause)

    @Slot()
    def _step(self) -> None:
        begin = perf_counter()
        for _built in self._steps:
            if 1000 * (perf_counter() - begin) >= A_GO:
                self._timer.start(min(self._pause, BREATH))
                return
        self.done = True


def _steps(view: CaseView) -> Iterator[None]:
    """The pages of the intake, then what the other pages and the views need, then those."""
    for tab in FORM_TABS:
        page = view.page(tab.key)
        yield
        if isinstance(page, Page) and not page.isVisible():
            yield from page.build_ahead(view.stack.size())
    if view.others:
        for name in MODULES:
            import_module(name)
            yield
    for key in (*view.others, *sorted(OVER)):
        page = view.page(key)
        yield
        if not page.isVisible():
            page.resize(view.stack.size())
            prepare = getattr(page, "prepare", None)
            if callable(prepare):
                yield from prepare() or ()
            yield
            page.grab(QRect(0, 0, 1, 1))  # Qt lays a hidden page out for its picture
            yield
    if view.others:
        yield from _around(view)


def _around(view: CaseView) -> Iterator[None]:
    """What lies around an open case: the page of all cases and the settings."""
    for name in AROUND:
        import_module(name)
        yield
    for place in ("list_page", "preferences"):
        page = getattr(view.window(), place, None)  # made when it is asked for
        yield
        if isinstance(page, QWidget) and not page.isVisible():
            page.resize(view.size())
            page.grab(QRect(0, 0, 1, 1))
            yield
