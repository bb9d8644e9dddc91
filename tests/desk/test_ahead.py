"""Pages are built while nobody types."""

from __future__ import annotations

from gezin_desktop.desk.ahead import PagesAhead
from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.form.catalogue import FORM_TABS, TABS
from gezin_desktop.desk.frame.other_pages import other_pages
from gezin_desktop.desk.over import OVER
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from .conftest import KEPT, shown
from .intake_kit import opened, session_of
from .letter_kit import saver_of


def test_every_page_of_the_intake_is_built_and_none_is_shown(qtbot):
    view = opened("04")
    seen, before = view.stack.currentWidget(), view.stack.count()
    ahead = PagesAhead(view, pause=0)
    assert PagesAhead.of(view) is ahead
    qtbot.waitUntil(lambda: ahead.done)
    assert view.stack.count() == len(TABS) + len(OVER) > before
    assert view.stack.currentWidget() is seen
    built = [len(view.page(tab.key).rows_shown()) for tab in FORM_TABS]
    assert sum(map(bool, built)) > len(FORM_TABS) // 2


def test_a_page_built_ahead_shows_what_one_built_on_the_spot_shows(qtbot):
    ready, fresh = opened("08"), opened("08")
    ahead = PagesAhead(ready, pause=0)
    qtbot.waitUntil(lambda: ahead.done)
    for tab in FORM_TABS:
        for view in (ready, fresh):
            view.show_tab(tab.key)
        paths = [[row.path for row in view.page(tab.key).rows_shown()] for view in (ready, fresh)]
        assert paths[0] == paths[1]


class WidthsInSight(QObject):
    """Notes how wide some pages are each time they are laid out in sight."""

    def __init__(self, pages: list[QWidget]) -> None:
        super().__init__()
        self.seen: list[tuple[int, int]] = []
        self._pages = pages
        for page in pages:
            page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the pages be laid out."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and isinstance(watched, QWidget):
            note = self._pages.index(watched), watched.width()
            if watched.isVisible() and note not in self.seen[-1:]:
                self.seen.append(note)
        return super().eventFilter(watched, event)


def test_a_page_that_takes_the_room_of_the_outcome_is_laid_out_in_that_room_alone():
    view = opened("08")
    pages = [view.page(key) for key in ("sponsor", "papers", "bond")]
    view.show_tab("sponsor")
    QApplication.processEvents()
    widths = WidthsInSight(pages)
    for key in ("papers", "bond"):
        view.show_tab(key)
        QApplication.processEvents()
    narrow, wide = pages[2].width(), pages[1].width()
    assert wide > narrow
    assert widths.seen == [(1, wide), (2, narrow)]


def test_an_answer_puts_the_next_step_off(qtbot):
    view = opened("04")
    ahead = PagesAhead(view, pause=60_000)
    ahead._timer.stop()
    view.session.answer("sponsor.city", "Utrecht")
    assert ahead._timer.isActive()
    assert not ahead.done


def test_papers_days_and_letter_are_ready_but_no_letter_is_made(qtbot, settings):
    session = session_of("04")
    view = CaseView(session, other_pages(session, settings, saver_of(session)))
    KEPT.append(view)
    shown(view, 1366, 660)
    ahead = PagesAhead(view, pause=0)
    qtbot.waitUntil(lambda: ahead.done)
    assert view.stack.count() == len(TABS) + len(OVER)
    assert view.page("papers").list.rows
    letter = view.page("letter").letter
    assert not letter.maker.waiting
    assert letter.pages.letter is None
