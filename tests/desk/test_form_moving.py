"""Moving through the intake: jumps, Enter, the order of Tab, scrolling, the wheel, help."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.progress import missing_facts, open_questions
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.widgets.combo import Choice
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from .intake_kit import examples, focused, opened, pages, row_at, type_in


def wholly_in_sight(row: FieldRow) -> bool:
    """Whether label, control and note of a question lie inside the part of the page on show."""
    page = row.parentWidget()
    while page is not None and not isinstance(page, Page):
        page = page.parentWidget()
    assert page is not None
    pane = page.viewport()
    top = row.mapTo(pane, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= pane.height()


@pytest.mark.parametrize("number", [one.name[:2] for one in examples()])
def test_every_missing_fact_leads_to_a_question_in_sight(number: str):
    view = opened(number)
    asked = [
        path
        for path in open_questions(view.session)
        if (place := catalogue.place_of(path)) and place.tab != "papers"
    ]
    for path in asked:
        view.go_to(path)
        QApplication.processEvents()
        place = catalogue.place_of(path)
        assert place is not None
        if place.field is None:
            assert view.tab == place.tab
            continue
        row = row_of(focused())
        assert row is not None, path
        assert (row.path, row.isVisible(), wholly_in_sight(row)) == (path, True, True)


def test_what_waits_for_another_answer_is_not_open_but_has_a_place():
    view = opened("02")
    waiting = missing_facts(view.session) - set(open_questions(view.session))
    assert waiting
    assert all(catalogue.place_of(path) for path in waiting)


def test_the_next_question_goes_round_and_back():
    view = opened("01")
    asked = open_questions(view.session)
    here = []
    for _ in range(len(asked) + 1):
        view.next_question()
        QApplication.processEvents()
        here.append(view.row.path if view.row else "")
    view.next_question(back=True)
    shown = [path for path in here if path in asked]
    assert len(set(shown)) >= 1
    assert view.row is not None


@pytest.mark.parametrize("number", ["04", "08"])
def test_tab_goes_through_a_page_as_it_is_read(number: str):
    view = opened(number)
    for page in pages(view):
        shown = page.rows_shown()
        order = _by_tab(page)
        assert order == [row for row in shown if row in order], page.tab.key
        assert set(order) == set(shown), page.tab.key


def _by_tab(page: Page) -> list[FieldRow]:
    """The questions in the order in which Tab comes to them."""
    first = page.first_field()
    if first is None:
        return []
    start = page.rows_shown()[0]
    start.take_focus()
    found: list[FieldRow] = []
    widget: QWidget | None = focused()
    begin = widget
    while widget is not None:
        row = row_of(widget)
        stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if row is not None and stop and widget.isVisible() and row not in found:
            found.append(row)
        widget = widget.nextInFocusChain()
        if widget is begin:
            break
    return [row for row in found if page.isAncestorOf(row)]


def test_an_option_group_is_one_stop():
    view = opened("01")
    row = row_at(view, "relatives.fatima.passport.held")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert row_of(focused()) is not row


def test_enter_in_a_line_goes_to_the_next_question():
    view = opened("01")
    row = row_at(view, "sponsor.given_names")
    type_in("Daan", leave=True)
    after = row_of(focused())
    assert after is not None
    assert (row.path, after.path) == ("sponsor.given_names", "sponsor.family_name")


def test_the_marks_are_no_stops_and_open_by_key():
    view = opened("01")
    row = row_at(view, "sponsor.incomes[0].monthly_gross")
    assert row._mark is not None
    assert not row._mark.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("number", ["08"])
def test_the_wheel_changes_no_answer(number: str):
    view = opened(number)
    for page in pages(view):
        for row in page.rows_shown():
            control = row.edit.control
            for target in (control, *control.findChildren(Choice)):
                _turn_wheel(target)
    assert view.session.history.count() == 0


def _turn_wheel(target: QWidget) -> None:
    if target.hasFocus():
        return
    middle = QPointF(target.rect().center())
    event = QWheelEvent(
        middle,
        target.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_a_focused_question_is_scrolled_into_sight():
    view = opened("08", height=420)
    view.show_tab("bond")
    page = view.page("bond")
    assert isinstance(page, Page)
    for row in page.rows_shown():
        row.take_focus()
        QApplication.processEvents()
        assert wholly_in_sight(row), row.path


def test_no_question_opens_as_a_window_of_its_own():
    view = opened("08")
    list(pages(view))
    windows = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.parent() is None and one is not view
    ]
    assert windows == []
    assert QApplication.activeWindow() is view


def test_help_says_why_and_where_it_is_written():
    view = opened("01")
    row = row_at(view, "relatives.fatima.relationship.free_consent")
    view.toggle_help()
    assert row._help is not None
    assert row._help.isVisible()
    assert row._help.block.source.text().startswith("Bron:")
    view.toggle_help()
    assert not row._help.isVisible()


def test_undo_jumps_to_the_field_it_changed():
    view = opened("01")
    row_at(view, "relatives.fatima.passport.held")
    QTest.keyClicks(focused(), "n")
    view.show_tab("start")
    view.session.history.undo()
    QApplication.processEvents()
    assert view.tab == "bond"
    assert view.row is not None
    assert view.row.path == "relatives.fatima.passport.held"


def test_a_complete_exemption_is_one_line_and_opens():
    view = opened("02")
    base = "sponsor.income_exemption"
    row_at(view, f"{base}.none")
    QTest.keyClicks(focused(), "n")
    page = view.page("income")
    assert isinstance(page, Page)
    group = page.groups[0]
    assert group._fold is not None
    assert not group._fold.isVisible(), "it does not fold under the hands"
    view.show_tab("start")
    view.show_tab("income")
    assert group._fold.isVisible()
    view.go_to(f"{base}.wsw_indication")
    assert not group._fold.isVisible()


def test_tab_reaches_every_question_leaves_the_page_and_comes_round():
    view = opened("04")
    view.show_tab("bond")
    view.step_person(1)  # some questions of this person are made later than the rest
    page = view.page("bond")
    wanted = [row.path for row in page.rows_shown()]
    page.rows_shown()[0].take_focus()
    first, seen, outside = focused(), [], 0
    for _ in range(120):
        row = row_of(focused())
        inside = page.isAncestorOf(focused())
        seen += [row.path] if row is not None and inside else []
        outside += not inside
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first:
            break
    assert list(dict.fromkeys(seen)) == wanted
    assert outside > 5, "Tab stays in the page and never comes to the outcome"
