"""Pages are built while nobody types."""

from __future__ import annotations

from gezin_desktop.desk.ahead import PagesAhead
from gezin_desktop.desk.form.catalogue import FORM_TABS

from .intake_kit import opened


def test_every_page_of_the_intake_is_built_and_none_is_shown(qtbot):
    view = opened("04")
    shown, before = view.stack.currentWidget(), view.stack.count()
    ahead = PagesAhead(view, pause=0)
    assert PagesAhead.of(view) is ahead
    qtbot.waitUntil(lambda: ahead.left == 0)
    assert view.stack.count() == len(FORM_TABS) > before
    assert view.stack.currentWidget() is shown
    built = [len(view.page(tab.key).rows_shown()) for tab in FORM_TABS]
    assert sum(map(bool, built)) > len(FORM_TABS) // 2


def test_an_answer_puts_the_next_page_off(qtbot):
    view = opened("04")
    ahead = PagesAhead(view, pause=60_000)
    ahead._timer.stop()
    view.session.answer("sponsor.city", "Utrecht")
    assert ahead._timer.isActive()
    assert ahead.left == len(FORM_TABS)
