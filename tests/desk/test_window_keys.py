"""Keys, menus, names for screen readers, sizes: the frame around every page, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.actions.key_window import KeyWindow
from gezin_desktop.desk.actions.table import SPECS, TAB_PREFIX, THEME_PREFIX, THEMES
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.settings import SCALE, THEME, WINDOW
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.where import MENUS, Where
from gezin_desktop.desk.widgets.labels import OneLine
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu, QWidget

from .window_kit import Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
OWN_PAGES = tuple(tab.key for tab in TABS if tab.key not in ("papers", "letter", "deadlines"))


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a practice case."""
    opened = open_desk(qtbot, tmp_path / "data", begin=False)
    opened.window.deeds.cases.open_file(example())
    return opened


def test_every_action_does_something_and_no_key_has_two_meanings(seat: Desk):
    acts, deeds = seat.window.acts, seat.window.deeds
    named = {spec.key for spec in SPECS}
    assert named == deeds.known()
    keys = [
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in acts.all()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert all(keys)
    without = {action.objectName() for action in acts.all() if not action.shortcuts()}
    assert without == {"recent", *(THEME_PREFIX + name for name in THEMES)}


def test_every_action_stands_in_a_menu(seat: Desk):
    def inside(menu: QMenu) -> set[str]:
        found = set()
        for action in menu.actions():
            sub = action.menu()
            found |= {action.objectName()} | (inside(sub) if isinstance(sub, QMenu) else set())
        return found

    listed = set().union(*(inside(seat.window.menus.menu_of(key)) for key in MENUS))
    assert {action.objectName() for action in seat.window.acts.all()} <= listed


@pytest.mark.parametrize("code", LANGUAGES)
def test_key_letters_of_the_menus_are_unique_and_every_action_has_words(seat: Desk, code: str):
    seat.window.deeds.choose_language(code)
    titles = [seat.window.menus.menu_of(key).title() for key in MENUS]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(MENUS)
    texts = [action.text() for action in seat.window.acts.all()]
    assert all(texts)


def test_the_list_of_keys_shows_each_key_once(seat: Desk):
    seat.press(Qt.Key.Key_F1, CTRL)
    small = seat.window.findChild(KeyWindow)
    assert small is not None
    rows = dict(small.rows())
    assert rows["F3"] == "Volgende open vraag"
    assert rows["Alt+5"] == "Inkomen"
    seat.window.deeds.other_language()
    QApplication.processEvents()
    assert dict(small.rows())["F3"] == "Next open question"
    small.close()


def test_keys_lead_through_tabs_questions_people_and_parts(seat: Desk):
    view = seat.window.case_view
    seat.press(Qt.Key.Key_5, ALT)
    assert view.tab == "income"
    seat.press(Qt.Key.Key_Tab, CTRL)
    assert view.tab == "exam"
    seat.press(Qt.Key.Key_Tab, CTRL | SHIFT)
    assert view.tab == "income"
    before = view.session.person
    seat.press(Qt.Key.Key_Down, CTRL)
    assert view.session.person != before
    seat.press(Qt.Key.Key_Up, CTRL)
    assert view.session.person == before
    seat.press(Qt.Key.Key_F3)
    first = view.row
    seat.press(Qt.Key.Key_F3)
    assert view.row is not first
    seat.press(Qt.Key.Key_D, CTRL)
    assert QApplication.focusWidget() is view.header.date
    seat.press(Qt.Key.Key_F4)
    assert not view.panel.isVisible()
    seat.press(Qt.Key.Key_F4)
    assert view.panel.isVisible()


def test_f6_goes_round_all_parts_of_the_window(seat: Desk):
    view = seat.window.case_view
    view.show_tab("income")
    places = []
    for _ in range(4):
        seat.press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts = (view.stack, view.panel, view.rail, view.header)
        places.append(next(part for part in parts if part.isAncestorOf(focus)))
    assert len(set(places)) == 4


def test_find_goes_to_a_question_by_its_words(seat: Desk):
    from gezin_desktop.desk.palette.window import Palette

    seat.press(Qt.Key.Key_F, CTRL)
    finder = seat.window.findChild(Palette)
    assert finder is not None
    seat.bot.waitUntil(lambda: QApplication.focusWidget() is finder.search)
    seat.keys("achternaam referent")
    seat.press(Qt.Key.Key_Return)
    seat.show()  # the small window is gone, the large one has the keyboard again
    row = seat.window.case_view.row
    assert row is not None
    assert row.path == "sponsor.family_name"


def test_f1_shows_why_a_question_is_asked(seat: Desk):
    seat.focus_row("sponsor.family_name")
    row = seat.window.case_view.row
    assert row is not None
    before = {one for one in row.findChildren(QLabel) if one.isVisible()}
    seat.press(Qt.Key.Key_F1)
    after = {one for one in row.findChildren(QLabel) if one.isVisible()}
    assert len(after) > len(before)


def test_ctrl_n_adds_a_row_where_the_talk_is(seat: Desk):
    seat.press(Qt.Key.Key_3, ALT)
    count = len(seat.window.open_case.session.case.relatives)
    seat.press(Qt.Key.Key_N, CTRL)
    assert len(seat.window.open_case.session.case.relatives) == count + 1
    seat.press(Qt.Key.Key_Z, CTRL)
    assert len(seat.window.open_case.session.case.relatives) == count


def test_letters_grow_theme_changes_and_both_are_remembered(seat: Desk):
    seat.press(Qt.Key.Key_Plus, CTRL)
    assert (scale().percent, seat.settings.get(SCALE)) == (110, 110)
    seat.press(Qt.Key.Key_0, CTRL)
    assert scale().percent == 100
    seat.window.acts[THEME_PREFIX + "dark"].trigger()
    assert (theme().name, seat.settings.get(THEME)) == ("dark", "dark")


def test_size_and_panes_are_remembered_in_em(qtbot: QtBot, seat: Desk):
    window, view = seat.window, seat.window.case_view
    seat.show(1300, 700)
    view.splitter.moveSplitter(300, 1)
    view.splitter.splitterMoved.emit(300, 1)
    rail = view.rail.width()
    window.close()
    kept = seat.settings.get(WINDOW)
    assert kept["last"][0] == pytest.approx(1300 / 13, abs=0.01)
    assert kept["medium"][0] == pytest.approx(rail / 13, abs=0.01)
    again = open_desk(qtbot, seat.folder, begin=False)
    again.window.place_kept.restore()
    again.window.deeds.cases.open_file(example())
    again.show(1300, 700)
    assert again.window.case_view.rail.width() == pytest.approx(rail, abs=2)
    again.window.close()


@pytest.mark.parametrize("width", [1920, 1366, 1024])
def test_the_width_decides_the_layout(seat: Desk, width: int):
    seat.show(width, 700)
    view = seat.window.case_view
    wide = {1920: WidthClass.WIDE, 1366: WidthClass.MEDIUM, 1024: WidthClass.NARROW}[width]
    assert view.width_class is wide
    assert view.rail.isVisible() is (wide >= WidthClass.MEDIUM)
    assert view.chooser.isVisible() is (wide < WidthClass.MEDIUM)
    if view.rail.isVisible():
        assert view.rail.width() == pytest.approx(204, abs=2)


def test_the_panes_are_right_at_the_first_sight(qtbot: QtBot, tmp_path: Path):
    """Without a turn of the tabs: a start with a case file shows its first page at once."""
    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    seat.window.hide()
    seat.window.deeds.cases.open_file(example())
    seat.show(1920, 1010)
    view = seat.window.case_view
    assert view.rail.width() == pytest.approx(204, abs=2)
    assert view.panel.width() == pytest.approx(600, abs=2)


def test_a_low_window_hides_the_menu_and_f10_brings_it_back(seat: Desk):
    scale().choose(200)
    seat.show(1024, 700)
    menus = seat.window.menus
    assert seat.window.width() == 1024
    assert not menus.isVisible()
    seat.press(Qt.Key.Key_F10)
    assert menus.isVisible()
    menus.menu_of("case").close()
    seat.window.case_view.header.lock.setFocus()
    assert not menus.isVisible()


def spoken(widget: QWidget) -> str:
    """What a screen reader says a widget is."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def unnamed(window: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and not spoken(one).strip()
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_that_takes_the_keyboard_has_a_name(seat: Desk, code: str):
    seat.window.deeds.choose_language(code)
    for tab in TABS:
        seat.window.case_view.show_tab(tab.key)
        QApplication.processEvents()
        assert unnamed(seat.window) == [], tab.key
    seat.window.show_preferences()
    assert unnamed(seat.window) == []
    seat.window.deeds.cases.show_practice()
    assert unnamed(seat.window) == []


def clipped(window: QWidget) -> list[str]:
    """Buttons and labels whose words need more room than they have."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QAbstractButton | QLabel):
            continue
        if isinstance(one, OneLine):
            continue  # says itself that more follows
        text = one.text()
        if not text:
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            if one.heightForWidth(one.width()) > one.height() + 1:
                found.append(f"{text!r}: too low")
        elif one.width() + 1 < one.minimumSizeHint().width():
            found.append(f"{text!r}: {one.width()} < {one.minimumSizeHint().width()}")
    return found


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_the_frame_is_clipped(seat: Desk, code: str, percent: int):
    scale().choose(percent)
    seat.window.deeds.choose_language(code)
    for width, height in ((1366, 698), (1024, 700)):
        seat.show(width, height)
        view = seat.window.case_view
        for part in (view.header, view.status, view.strip, view.chooser, view.rail):
            assert clipped(part) == [], (width, type(part).__name__)
    seat.window.show_cover()
    QApplication.processEvents()
    assert clipped(seat.window.cover) == []


def test_the_wheel_over_a_list_that_has_no_focus_changes_no_answer(seat: Desk):
    view = seat.window.case_view
    seen = 0
    for tab in OWN_PAGES:
        view.show_tab(tab)
        before = seat.window.open_case.session.state
        for combo in view.findChildren(QComboBox):
            if not combo.isVisible() or combo.hasFocus():
                continue
            seen += 1
            here = QPointF(combo.rect().center())
            wheel = QWheelEvent(
                here, QPointF(combo.mapToGlobal(combo.rect().center())), QPoint(), QPoint(0, -120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(combo, wheel)
        assert seat.window.open_case.session.state is before, tab
    assert seen > 3


def test_an_unforeseen_error_saves_and_shows_a_report_without_personal_data(seat: Desk):
    window = seat.window
    window.guardian.install()
    try:
        try:
            raise ValueError("Haddad")
        except ValueError as error:
            window.guardian.handle(ValueError, error, error.__traceback__)
    finally:
        window.guardian.remove()
    block = window.trouble.error
    assert block.isVisible()
    assert "Er ging iets mis. Uw antwoorden zijn bewaard." in block.heading.text()
    assert "Haddad" not in block._report
    block._close.click()
    assert not window.trouble.isVisible()


def test_places_decide_which_keys_live(seat: Desk):
    acts = seat.window.acts
    for where, key, lives in (
        (Where.CASE, TAB_PREFIX + "income", True),
        (Where.LIST, TAB_PREFIX + "income", False),
        (Where.LIST, "new", True),
        (Where.START, "new", False),
        (Where.START, "quit", True),
        (Where.COVERED, "discreet", True),
        (Where.COVERED, "cases", False),
    ):
        acts.show_place(where)
        assert acts[key].isEnabled() is lives, (where, key)


def test_the_day_after_midnight_is_another_outcome(seat: Desk):
    session = seat.window.open_case.session
    assert session.assessment is not None
    seat.time.day = seat.time.day.replace(day=9)
    seat.window.watch.look()
    assert session.assessment.today == seat.time.day


def test_the_language_of_the_test_is_dutch_again():
    assert language().current == "nl"
