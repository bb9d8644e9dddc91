"""The client view: the client's words, nothing internal or delicate, its own language, the lock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.preview.choices import keep_choices, read_choices
from gezin_desktop.desk.result.outlooks import Outlooks
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import LETTER_LANGUAGE
from gezin_desktop.desk.state import State
from gezin_desktop.desk.views.client.model import ClientModel, build_client
from gezin_desktop.desk.views.client.page import ClientView
from gezin_desktop.desk.where import Where
from gezin_desktop.letter.content.phrases import Phrases
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from .conftest import KEPT, shown, words_of
from .intake_kit import example, examples, session_of
from .window_kit import Desk, make_store, open_desk
from .window_kit import example as file_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def model_of(session: Session, tongue: str = "nl") -> ClientModel:
    """The client view of a session as values."""
    return build_client(session, Outlooks(session), tongue)


def changed(number: str, **facts: Any) -> Session:
    """An example with other facts, by path with ``__`` for a point."""
    session = session_of(number)
    for path, value in facts.items():
        assert session.answer(path.replace("__", "."), value)
    return session


def page(number: str = "08", width: int = 1366, height: int = 698) -> ClientView:
    """The client view alone in a window."""
    view = ClientView(session_of(number), "nl")
    KEPT.append(view)
    shown(view, width, height)
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return view


# -- what is told --------------------------------------------------------------------------------


def test_the_deadline_comes_first_and_says_how_many_days_are_left():
    model = model_of(session_of("08"))
    assert model.deadline is not None
    assert model.deadline.left == 7
    assert "maandag 15" in model.deadline.heading
    assert "Omar" in model.deadline.body


@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize("number", [path.name[:2] for path in examples()])
def test_every_example_has_a_card_per_relative_with_the_words_of_the_letter(
    number: str, tongue: str
):
    session = session_of(number)
    model = model_of(session, tongue)
    assert len(model.cards) == len(session.case.relatives)
    phrases = Phrases("nl" if tongue == "nl" else "en")
    told = {
        phrases.text(f"person.{key}", points="")[0].text.rstrip(".")
        for key in ("met", "not-yet", "not-now", "incomplete", "assessment-needed", "refer")
    }
    for card in model.cards:
        assert card.verdict in told
        assert card.why
        assert "{" not in card.spoken


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_police_and_courts_are_not_named_on_a_screen_that_is_turned(tongue: str):
    session = session_of("08")
    assert session.answer("relatives.layla.antecedents.any", True)
    text = " ".join(card.spoken for card in model_of(session, tongue).cards).lower()
    for word in ("politie", "justitie", "straf", "police", "court", "crim", "veroordeel"):
        assert word not in text
    ask = {"nl": "praat hierover met uw adviseur", "en": "talk to your adviser"}[tongue]
    assert ask in text


def test_violence_is_not_named_to_anybody():
    session = changed("07", relatives__ex__permit__violence=True)
    for tongue in LANGUAGES:
        model = model_of(session, tongue)
        text = " ".join([*(card.spoken for card in model.cards), model.bring]).lower()
        assert "geweld" not in text
        assert "violence" not in text


def test_who_is_left_out_of_the_letter_is_left_out_here():
    session = session_of("08")
    keep_choices(session, read_choices(session).with_relative("omar", told=False))
    model = model_of(session)
    assert not any("Omar" in card.name for card in model.cards)
    assert model.deadline is None or "Omar" not in model.deadline.body


def test_the_internal_note_is_never_shown():
    state = State(example("08").model_copy(update={"note": "INTERN: twijfel"}))
    session = session_of("08")
    session.load(replace(state, unread={"notes": "INTERN: twijfel"}))
    view = ClientView(session, "nl")
    KEPT.append(view)
    shown(view)
    assert "INTERN" not in " ".join(words_of(view))


def test_without_relatives_nothing_breaks():
    session = session_of("")
    assert model_of(session).cards == ()


# -- the page ------------------------------------------------------------------------------------


def test_its_language_is_its_own():
    view = page()
    view.language.button("en").click()
    assert view.title.text() == "Your outcome"
    assert language().current == "nl"
    language().choose("en")
    view.speak("nl")
    QApplication.processEvents()
    assert view.title.text() == "Uw uitkomst"
    assert any("Wat doet u?" in one for one in words_of(view))


def test_the_cards_are_read_aloud_whole_and_reached_by_tab():
    view = page()
    for card, made in zip(view.cards, view.model.cards, strict=True):
        assert card.accessibleName() == made.spoken
        assert card.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert view.deadline.accessibleName()


@pytest.mark.parametrize(("width", "percent", "across"), [(1366, 100, 4), (1024, 200, 1)])
def test_cards_lie_beside_each_other_as_far_as_they_fit(width: int, percent: int, across: int):
    scale().choose(percent)
    view = page(width=width, height=700)
    tops = {card.y() for card in view.cards if card.isVisible()}
    assert len(tops) == -(-len(view.model.cards) // across)
    for one in view.findChildren(QLabel):
        if one.isVisible() and one.text() and not one.wordWrap():
            assert one.width() >= one.sizeHint().width(), one.text()


def test_letters_and_way_back_are_asked_for():
    view = page()
    asked: list[int] = []
    view.sized.connect(asked.append)
    view.larger.click()
    view.smaller.click()
    assert asked == [110, 90]
    gone: list[bool] = []
    view.closed.connect(lambda: gone.append(True))
    view.back.click()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert gone == [True, True]


# -- the window ----------------------------------------------------------------------------------


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a store with one case."""
    make_store(tmp_path / "data")
    desk = open_desk(qtbot, tmp_path / "data")
    desk.enter()
    desk.window.deeds.files.take_in(file_of())
    desk.saved()
    return desk


def test_f9_turns_the_window_without_menu_and_case_and_back(seat: Desk):
    window = seat.window
    window.settings.put(LETTER_LANGUAGE, "en")
    seat.press(Qt.Key.Key_F9)
    view = window.stack.currentWidget()
    assert isinstance(view, ClientView)
    assert view.title.text() == "Your outcome"
    assert window.where is Where.CLIENT
    assert not window.menus.isVisible()
    assert window.windowTitle() == "gezin-desktop"
    assert not window.acts["undo"].isEnabled()
    assert not window.acts["cases"].isVisible()
    seat.press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.case_view
    assert window.menus.isVisible()
    assert window.client_turn.page is None


def test_cover_and_lock_work_from_the_client_view(seat: Desk):
    window = seat.window
    seat.press(Qt.Key.Key_F9)
    seat.press(Qt.Key.Key_F12)
    assert window.where is Where.COVERED
    seat.press(Qt.Key.Key_F12)
    assert window.where is Where.CLIENT
    seat.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.where is Where.START
    assert window.client_turn.page is None
    seat.enter()
    assert window.stack.currentWidget() is window.case_view


def test_a_scratch_copy_is_never_turned_to_the_client(seat: Desk):
    seat.press(Qt.Key.Key_F5)
    seat.window.open_case.session.answer("receipt_date", date(2026, 9, 1))
    seat.press(Qt.Key.Key_F9)
    assert seat.window.where is Where.CASE
    assert seat.window.case_view.status.said.text().startswith("Eerst ")
