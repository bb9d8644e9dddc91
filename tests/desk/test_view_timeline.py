"""The smallest change beside the form, and the timeline: bars told by the law itself, no colour."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.result.outlooks import Outlooks, first_set
from gezin_desktop.desk.result.panel import OutcomePanel
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.desk.theme import THEMES, theme
from gezin_desktop.desk.views.paper import document_of
from gezin_desktop.desk.views.timeline.axis import Axis, next_month
from gezin_desktop.desk.views.timeline.build import person_timeline
from gezin_desktop.desk.views.timeline.page import TimelineView
from gezin_desktop.desk.views.timeline.walk import verdicts, walk
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.changes.words import Teller
from gezin_desktop.law.route import Route
from gezin_desktop.law.words import texts
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from .conftest import KEPT, shown
from .intake_kit import TODAY, example, opened, session_of
from .window_kit import example as file_of
from .window_kit import open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def page(qtbot: QtBot, number: str = "08", width: int = 1160, today: date = TODAY) -> TimelineView:
    """The timeline alone in a window, ready."""
    session = Session(assess, lambda: today)
    session.load(State(example(number)))
    view = TimelineView(session)
    KEPT.append(view)
    shown(view, width, 640)
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    qtbot.waitUntil(lambda: view.is_ready and bool(view.model.people), timeout=5000)
    QApplication.processEvents()  # the picture gets its width with the next events
    return view


# -- the walk over receipt dates ---------------------------------------------------------------


@pytest.mark.parametrize("number", ["01", "04", "08", "10"])
def test_each_stretch_says_what_the_law_says_on_its_first_and_last_day(number: str):
    session = session_of(number)
    assert session.assessment is not None
    for route in session.assessment.routes:
        walked = walk(session.case, route.relative, str(route.route), TODAY, TODAY)
        for place, day in enumerate(sorted({one.first for row in walked.values() for one in row})):
            if place > 5:
                break
            for when in (day, day - timedelta(days=1)):
                if when < TODAY:
                    continue
                case = session.case.model_copy(update={"receipt_date": when})
                found = assess_route(case, case.relative(route.relative), Route(route.route), TODAY)
                for key, row in walked.items():
                    stood = [one for one in row if one.first <= when][-1].found
                    now = next((one for one in found.conditions if one.id == key), None)
                    if now is not None:
                        assert stood.status is now.status, (key, when)
                told = [verdict for first, verdict in verdicts(walked.values()) if first <= when]
                if {one.id for one in found.conditions if one.counts} == set(walked):
                    assert told[-1] is found.verdict


def test_the_business_of_the_sponsor_is_lasting_from_september_on(qtbot: QtBot):
    view = page(qtbot)
    rana = view.model.people[0]
    lasting = next(track for track in rana.tracks if track.title == "Blijvend inkomen")
    assert [bar.first for bar in lasting.bars] == [TODAY, date(2026, 9, 1)]
    assert lasting.bars[0].last == date(2026, 8, 31)
    assert lasting.bars[-1].sign == "met"
    assert rana.tracks[-1].bold


# -- cards -------------------------------------------------------------------------------------


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_the_card_tells_the_steps_of_the_law_in_both_languages(tongue: str):
    session = session_of("08")
    outlooks = Outlooks(session)
    relative = session.case.relatives[0]
    made = person_timeline(session, outlooks, relative, tongue)
    found = outlooks.of(relative.id)
    assert found is not None
    best = first_set(found)
    assert best is not None
    names = {"sponsor": "Youssef", "relative": "x"}
    told = Teller(texts(), "nl" if tongue == "nl" else "en", people=names)
    assert len(made.card.steps) == len(best.changes) == 2
    assert made.card.steps[-1] == told.change(best.changes[-1])


def test_no_day_is_said_first_and_why(qtbot: QtBot):
    view = page(qtbot, "07", today=date(2026, 11, 2))
    card = view.model.people[0].card
    assert card.heading.endswith("er is geen dag waarop alles klopt")
    assert any("geen oplossing" in line for line in card.more)
    assert view.cards[0].accessibleName() == card.heading


def test_too_few_dates_are_said(qtbot: QtBot):
    view = page(qtbot, "09")
    assert view.empty.isVisible()
    assert not view.sheet.isVisible()
    assert "te weinig datums" in view.text.toPlainText()


# -- the picture -------------------------------------------------------------------------------


def test_arrows_walk_over_the_bars_and_tell_them(qtbot: QtBot):
    view = page(qtbot)
    picture = view.picture
    picture.setFocus()
    first, second = picture.spots()[:2]
    assert first.row == second.row
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.accessibleDescription() == second.told == view.spot.text()
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert view.spot.text() == first.told
    QTest.keyClick(picture, Qt.Key.Key_Down)
    below = next(one for one in picture.spots() if one.told == view.spot.text())
    assert below.row == first.row + 1
    QTest.keyClick(picture, Qt.Key.Key_Up)
    assert view.spot.text() == first.told


def test_the_pointer_tells_the_bar_under_it(qtbot: QtBot):
    view = page(qtbot)
    spot = view.picture.spots()[-1]
    QTest.mouseMove(view.picture, spot.box.center())
    QTest.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=spot.box.center())
    assert view.spot.text() == spot.told
    assert view.picture.spot_at(QPoint(1, 1)) is None
    middle, mark = view.picture.numbers()[0]
    for where, told in ((spot.box.center(), spot.told), (middle.toPoint(), mark.words)):
        over = view.picture.mapToGlobal(where)
        QApplication.sendEvent(view.picture, QHelpEvent(QEvent.Type.ToolTip, where, over))
        assert told in QToolTip.text()
    QTest.mouseMove(view.picture, middle.toPoint())
    assert mark.words in view.spot.text()
    QToolTip.hideText()


def test_bars_of_a_row_follow_each_other_without_overlap(qtbot: QtBot):
    view = page(qtbot)
    spots = view.picture.spots()
    for one, other in pairwise(spots):
        if one.row == other.row:
            assert one.box.right() <= other.box.left()
        assert one.box.left() >= 0
        assert one.box.right() <= view.picture.width()


@pytest.mark.parametrize("name", THEMES)
def test_the_statuses_differ_by_pattern_and_not_by_colour_alone(qtbot: QtBot, name: str):
    theme().choose(name)
    view = page(qtbot)
    image = view.picture.grab().toImage()
    patterns: dict[str, int] = {}
    for spot in view.picture.spots():
        if spot.box.width() < 250:
            continue
        y = spot.box.top() + 4
        places = range(spot.box.right() - 60, spot.box.right() - 8)
        colours = {image.pixelColor(x, y).rgba() for x in places}
        patterns[spot.bar.sign] = max(len(colours), patterns.get(spot.bar.sign, 0))
    assert patterns["notyet"] > patterns["met"]


def test_the_text_holds_every_card_bar_and_day(qtbot: QtBot):
    view = page(qtbot)
    text = "\n".join(view.as_lines("nl"))
    assert text.replace("\u00a0", " ") == view.text.toPlainText()
    for person in view.model.people:
        assert person.card.heading in text
        for track in person.tracks:
            assert track.title in text
    for mark in view.model.marks:
        assert mark.words in text
    days = [mark.day for mark in view.model.marks]
    assert days == sorted(set(days))


def test_print_gives_picture_and_text_in_light_colours(qtbot: QtBot, tmp_path: Path):
    theme().choose("dark")
    view = page(qtbot, "10")
    image = view.paper_picture()
    assert image is not None
    assert theme().name == "dark"
    assert image.pixelColor(4, 4).lightness() > 240
    made = document_of("x", ["y"], image)
    assert made.toHtml().count("<img") == 1
    assert made.defaultFont().pointSizeF() >= 9  # pixels would be those of the printer
    file = tmp_path / "timeline.pdf"
    dialogs.seam.answers.append(str(file))
    view.print.click()
    assert file.read_bytes().startswith(b"%PDF")


def test_a_switch_of_language_tells_everything_again(qtbot: QtBot):
    view = page(qtbot)
    dutch = view.text.toPlainText()
    language().choose("en")
    QApplication.processEvents()
    qtbot.waitUntil(lambda: view.is_ready, timeout=5000)
    assert view.text.toPlainText() != dutch
    assert "Outcome after the change" in view.text.toPlainText()
    assert "Uitkomst" not in view.text.toPlainText()


# -- the days across ---------------------------------------------------------------------------


def test_a_quiet_stretch_is_folded_and_the_days_keep_their_order():
    first, last = date(2026, 6, 8), date(2030, 3, 3)
    days = [first, date(2026, 9, 1), last]
    axis = Axis(first, last, days)
    folded = [part.folded for part in axis.parts if part.folded]
    assert folded == [41]
    assert len(axis.parts) < 12
    places = [axis.place(day) for day in days]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] < 1
    for one, other in pairwise(axis.parts):
        assert one.end == other.first


def test_half_a_year_is_shown_at_least():
    axis = Axis(date(2026, 12, 31), date(2026, 12, 31), [date(2026, 12, 31)])
    assert axis.parts[0].first == date(2026, 12, 1)
    months = sum(part.folded or 1 for part in axis.parts)
    assert months == 6
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)


# -- the outcome beside the form ---------------------------------------------------------------


def test_the_panel_tells_the_smallest_change_at_once_and_while_typing_after_a_rest(qtbot: QtBot):
    session = session_of("08")
    panel = OutcomePanel(session)
    KEPT.append(panel)
    shown(panel, 444, 700)
    told = "Vraag aan als ongehuwde partners, en wacht tot"
    assert told in panel.model.headline.change
    assert panel.model.headline.change.startswith("Kleinste verandering: ")
    session.answer("sponsor.incomes[0].monthly_gross", 2700)
    assert panel.model.headline.change == "De kleinste verandering wordt gezocht."
    qtbot.waitUntil(lambda: told in panel.model.headline.change, timeout=3000)


def test_nothing_is_looked_for_while_somebody_types(qtbot: QtBot):
    session = session_of("08")
    outlooks = Outlooks(session)
    person = session.person
    outlooks.of(person)
    assert outlooks.known(person) is not None
    session.answer("sponsor.incomes[0].monthly_gross", 2700)
    assert outlooks.known(person) is None
    assert outlooks.sentence("nl") == "De kleinste verandering wordt gezocht."


def test_f7_shows_the_timeline_ctrl_t_its_text_and_esc_goes_back(qtbot: QtBot, tmp_path: Path):
    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    seat.window.deeds.cases.open_file(file_of())
    view = seat.window.case_view
    view.show_tab("bond")
    seat.press(Qt.Key.Key_F7)
    large = view.stack.currentWidget()
    assert isinstance(large, TimelineView)
    qtbot.waitUntil(lambda: bool(large.model.people), timeout=5000)
    seat.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert large.text.isVisible()
    assert large.text.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    assert view.stack.currentWidget() is view.page("bond")


def test_the_large_outcome_leads_to_timeline_and_comparison():
    view = opened("08")
    view.toggle_outcome()
    QApplication.processEvents()
    large = view.stack.currentWidget()
    large.timeline.click()
    assert isinstance(view.stack.currentWidget(), TimelineView)
