"""A page shown before it is built: what can be seen first, the rest behind it, nothing jumps."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.form.catalogue import FORM_TABS
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.progress import open_questions
from gezin_desktop.desk.widgets.chain import chain
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from .intake_kit import focused, opened


def made(page: Page) -> list[str]:
    """The paths of the questions that are there now."""
    rows = [row for group in page.groups for row in group.all_rows() if row.isVisibleTo(page)]
    return [row.path for row in rows]


def finished(page: Page) -> list[str]:
    while not page.complete:
        QApplication.processEvents()
    return made(page)


def bond_of(number: str, height: int = 460) -> Page:
    """A long page, just shown in a low window."""
    view = opened(number, height=height)
    view.show_tab("bond")
    page = view.page("bond")
    assert isinstance(page, Page)
    return page


def test_what_can_be_seen_comes_first_and_does_not_move_when_the_rest_follows():
    page = bond_of("08")
    first = made(page)
    assert not page.complete
    assert first
    QApplication.processEvents()
    rows = [row for group in page.groups for row in group.all_rows() if row.path in first]
    places = {row.path: row.mapTo(page, QPoint(0, 0)).y() for row in rows}
    focus = focused()
    everything = finished(page)
    assert len(everything) > len(first)
    assert everything[: len(first)] == first
    assert {row.path: row.mapTo(page, QPoint(0, 0)).y() for row in rows} == places
    assert focused() is focus
    lowest = max(row.mapTo(page.widget(), QPoint(0, row.height())).y() for row in rows)
    assert lowest >= page.viewport().height(), "what can be seen was not there from the first"


@pytest.mark.parametrize("number", ["02", "04", "08"])
def test_the_keyboard_is_in_the_first_open_question_all_the_same(number: str):
    where = []
    for ahead in (False, True):
        view = opened(number, height=420)
        for tab in FORM_TABS if ahead else ():
            for _built in view.page(tab.key).build_ahead(view.stack.size()):
                pass
        found = []
        for tab in FORM_TABS[1:]:
            view.show_tab(tab.key)
            found.append(view.row.path if view.row else "")
        where.append(found)
    assert where[0] == where[1]


def test_a_jump_reaches_a_question_that_was_not_made_yet():
    late = finished(bond_of("08"))[-1]
    view = opened("08", height=460)
    view.go_to(late)
    assert view.row is not None
    assert view.row.path == late
    page = view.page("bond")
    assert finished(page)[-1] == late
    assert view.row.path == late
    assert view.row.isVisible()


def test_tab_goes_through_a_page_made_in_goes_as_through_one_made_at_once():
    def stops(page: Page) -> list[str]:
        """Where Tab leads, by the accessible names."""
        found: list[str] = []
        widget: QWidget | None = page.nextInFocusChain()
        while widget is not None and widget is not page:
            if page.isAncestorOf(widget) and widget.accessibleName():
                found.append(widget.accessibleName())
            widget = widget.nextInFocusChain()
        return found

    in_goes = bond_of("08")
    finished(in_goes)
    at_once = bond_of("08")
    at_once.rows_shown()
    assert at_once.complete
    assert stops(in_goes) == stops(at_once)
    chain(in_goes.widget())
    assert stops(in_goes) == stops(at_once), "the order was not put right at the end"


def test_a_page_that_is_left_goes_on_when_it_is_shown_again():
    view = opened("08", height=460)
    view.show_tab("bond")
    page = view.page("bond")
    view.show_tab("start")
    for _turn in range(20):
        QApplication.processEvents()
    assert not page.complete
    view.show_tab("bond")
    assert finished(page)
    assert page.complete


def test_answers_given_meanwhile_are_shown():
    view = opened("08", height=460)
    view.show_tab("bond")
    page = view.page("bond")
    path = next(one for one in open_questions(view.session) if one.startswith("relatives."))
    view.session.not_known(path)
    finished(page)
    for row in page.rows_shown():
        if row.path == path:
            assert row._session.mark(path)


@pytest.mark.parametrize("path", ["sponsor.incomes[0].monthly_gross", "sponsor.country"])
def test_a_jump_to_a_page_made_ahead_shows_the_whole_question(path: str):
    view = opened("08")
    for tab in FORM_TABS:
        for _built in view.page(tab.key).build_ahead(view.stack.size()):
            pass
    view.go_to(path)
    for _turn in range(20):
        QApplication.processEvents()
    page, row = view.stack.currentWidget(), view.row
    assert isinstance(page, Page)
    assert row is not None
    top = row.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + row.height() <= page.viewport().height()
