"""Fields: tell only what a person does, keep what was typed, judge after leaving."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop.desk.language import language
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.combo import Choice, folded
from gezin_desktop.desk.widgets.fields import (
    LongTextField,
    TextField,
    date_field,
    money_field,
    number_field,
)
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.search_choice import SearchChoice
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoCommand, QUndoStack, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from .conftest import KEPT, heard, pair, shown


def test_showing_a_text_tells_nobody():
    field = TextField()
    typed, settled = heard(field.typed), heard(field.settled)
    field.show_text("Haddad")
    field.settle()
    assert (typed, settled, field.text()) == ([], [], "Haddad")


def test_typing_tells_each_key_and_leaving_tells_once():
    field, other = TextField(), TextField()
    window = pair(field, other)
    typed, settled = heard(field.typed), heard(field.settled)
    field.setFocus()
    QTest.keyClicks(field, "ab")
    assert (typed, settled) == (["a", "ab"], [])
    other.setFocus()
    field.setFocus()
    other.setFocus()
    assert settled == ["ab"]
    assert window.isVisible()


def test_enter_settles_and_goes_on():
    field, other = TextField(), TextField()
    window = pair(field, other)
    settled = heard(field.settled)
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert settled == ["x"]
    assert window.focusWidget() is other


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 mrt 85", date(1985, 3, 3)),
        ("3-3-1985", date(1985, 3, 3)),
        ("15/6/26", date(2026, 6, 15)),
    ],
)
def test_a_date_is_tidied_when_the_field_is_left(typed: str, day: date):
    field, other = date_field(pivot=lambda: 2026), TextField()
    pair(field, other)
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert field.text() == typed
    other.setFocus()
    assert field.value() == day
    assert field.text().split()[1] in ("maart", "juni")


def test_a_text_that_is_no_date_stays_as_typed():
    field, other = date_field(), TextField()
    pair(field, other)
    settled = heard(field.settled)
    field.setFocus()
    QTest.keyClicks(field, "rond 1985")
    other.setFocus()
    assert (field.text(), field.value(), field.understood()) == ("rond 1985", None, False)
    assert settled == ["rond 1985"]


def test_an_amount_is_written_with_cents_in_both_languages():
    field = money_field()
    field.show_value(Decimal("2600"))
    assert field.text().replace("\u00a0", " ") == "€ 2.600,00"
    shown(field, 200, 40)
    field.clearFocus()
    language().choose("en")
    QApplication.processEvents()
    assert field.text() == "€2,600.00"
    assert field.value() == Decimal("2600.00")


def test_a_half_typed_text_survives_a_switch_of_language():
    field = date_field()
    pair(field)
    field.setFocus()
    QTest.keyClicks(field, "3 mrt")
    language().choose("en")
    QApplication.processEvents()
    assert field.text() == "3 mrt"


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), (" 12 ", 12), ("1000", None), ("-1", None), ("x", None)]
)
def test_a_number_is_whole_and_in_range(text: str, value: int | None):
    field = number_field()
    field.show_text(text)
    assert field.value() == value


@pytest.mark.parametrize("kind", [TextField, LongTextField, SearchChoice])
@pytest.mark.parametrize("key", [QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo])
def test_undo_is_left_to_the_program(kind: type[QWidget], key: QKeySequence.StandardKey):
    field = kind()
    window = pair(field)
    stack = QUndoStack(window)
    stack.push(QUndoCommand("antwoord"))
    stack.push(QUndoCommand("antwoord"))
    stack.undo()
    undo, redo = stack.createUndoAction(window), stack.createRedoAction(window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    redo.setShortcut(QKeySequence.StandardKey.Redo)
    window.addActions([undo, redo])
    target = field.lineEdit() if isinstance(field, SearchChoice) else field
    target.setFocus()
    combination = QKeySequence.keyBindings(key)[0][0]
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
    )
    QApplication.sendEvent(target, event)
    assert not event.isAccepted()


def test_a_longer_text_tells_typing_but_not_showing():
    field, other = LongTextField(), TextField()
    pair(field, other)
    typed, settled = heard(field.typed), heard(field.settled)
    field.show_text("oud")
    assert typed == []
    field.setFocus()
    QTest.keyClicks(field, "n")
    other.setFocus()
    assert len(typed) == 1
    assert settled == [field.toPlainText()]


def wheel(widget: QWidget) -> QWheelEvent:
    """Turn the wheel one notch over a widget."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(0, 0), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


@pytest.mark.parametrize("kind", [Choice, SearchChoice])
def test_the_wheel_changes_nothing_unless_the_field_has_the_keyboard(kind: type[Choice]):
    field, other = kind(), TextField()
    field.set_options([("a", "Albanië"), ("b", "België")])
    field.show_key("a")
    pair(field, other)
    other.setFocus()
    assert not wheel(field).isAccepted()
    assert field.key() == "a"


def test_a_choice_tells_what_a_person_picks_and_delete_takes_it_back():
    field = Choice()
    field.set_options([("a", "Eén"), ("b", "Twee")], "kies")
    pair(field)
    picked = heard(field.picked)
    field.show_key("b")
    assert picked == []
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert picked == ["a", ""]
    assert field.key() is None


def test_new_words_keep_the_choice():
    field = Choice()
    field.set_options([("a", "Eén"), ("b", "Twee")])
    field.show_key("b")
    field.set_options([("a", "One"), ("b", "Two")])
    assert (field.key(), field.currentText()) == ("b", "Two")


def test_a_letter_again_and_again_goes_through_all_that_begin_with_it():
    field = Choice()
    field.set_options([("a", "Partner, gehuwd"), ("b", "Partner, ongehuwd"), ("c", "Ouder")])
    shown(field)
    picked = heard(field.picked)
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_P)
    assert picked == ["a", "b", "a"]
    QTest.keyClick(field, Qt.Key.Key_O)  # no word begins with "po": a word of its own
    assert picked[-1] == "c"
    QTest.keyClicks(field, "PA")
    assert picked[-1] == "a"


def test_searching_finds_without_accents_and_in_the_middle():
    field = SearchChoice()
    field.set_options([("UA", "Oekraïne"), ("GB", "Verenigd Koninkrijk"), ("NL", "Nederland")])
    completer = field.completer()
    completer.setCompletionPrefix("oekrai")
    assert completer.completionCount() == 1
    completer.setCompletionPrefix("konink")
    assert completer.currentCompletion() == "Verenigd Koninkrijk"


def test_a_typed_country_is_taken_when_the_field_is_left():
    field, other = SearchChoice(), TextField()
    field.set_options([("UA", "Oekraïne"), ("NL", "Nederland")])
    pair(field, other)
    picked = heard(field.picked)
    field.setFocus()
    QTest.keyClicks(field.lineEdit(), "oekr")
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    other.setFocus()
    assert (field.key(), picked, field.lineEdit().text()) == ("UA", ["UA"], "Oekraïne")


def test_an_unknown_country_stays_as_typed_and_is_told():
    field, other = SearchChoice(), TextField()
    field.set_options([("UA", "Oekraïne"), ("NL", "Nederland")])
    field.show_key("NL")
    pair(field, other)
    unmatched = heard(field.unmatched)
    field.setFocus()
    field.lineEdit().selectAll()
    QTest.keyClicks(field.lineEdit(), "Atlantis")
    other.setFocus()
    assert (field.key(), field.lineEdit().text()) == (None, "Atlantis")
    assert unmatched == ["Atlantis"]
    assert field.property("error")
    field.set_options([("UA", "Ukraine"), ("NL", "The Netherlands")])
    assert (field.key(), field.lineEdit().text()) == (None, "Atlantis")
    field.show_key("NL")
    assert not field.property("error")


def test_an_emptied_country_is_taken_back():
    field, other = SearchChoice(), TextField()
    field.set_options([("NL", "Nederland")])
    field.show_key("NL")
    pair(field, other)
    picked = heard(field.picked)
    field.setFocus()
    field.lineEdit().selectAll()
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_Backspace)
    other.setFocus()
    assert (field.key(), picked) == (None, [""])


def test_folding_drops_capitals_and_accents():
    assert folded("Curaçao ÉÉN") == "curacao een"


def test_a_field_box_speaks_label_and_hint_and_marks_errors():
    field = TextField()
    box = FieldBox(field, reserve=True)
    box.set_words("Naam", "Zoals in het paspoort.", "mag leeg blijven")
    assert field.accessibleName() == "Naam"
    assert field.accessibleDescription() == "Zoals in het paspoort. mag leeg blijven"
    shown(box, 400, 120)
    height = box.sizeHint().height()
    box.say("error", "Dit klopt niet.")
    assert field.property("error")
    assert box.note.words == "Dit klopt niet."
    assert box.sizeHint().height() == height
    box.hush()
    assert not field.property("error")
    assert box.note.words == ""


def test_a_long_text_has_the_scroll_bars_of_the_program_in_every_theme():
    field = LongTextField(3)
    KEPT.append(field)
    for look in ("contrast", "light"):
        theme().choose(look)
        assert theme().color("control").name() in field.verticalScrollBar().styleSheet()
