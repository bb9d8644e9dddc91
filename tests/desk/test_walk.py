"""One whole talk by keyboard alone: first start, answers, letter as PDF; in both languages."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from gezin_desktop.desk import dialogs, words
from gezin_desktop.desk.form.field import Kind
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.form.table import RowsGroup
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.frame.actions import Where
from gezin_desktop.desk.settings import LETTER_LANGUAGE
from gezin_desktop.desk.start.wizard import Wizard
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.options import OptionRow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from .window_kit import PASSPHRASE, Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FAMILY = "01-spouse-morocco-income-short.json"
MOST_STOPS = 80


def tab_to(seat: Desk, wanted: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if focus is wanted or (focus is not None and wanted.isAncestorOf(focus)):
            return
        seat.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted}")


def first_start(seat: Desk, language: str, backups: Path) -> None:
    """The four steps of the first start."""
    wizard = seat.window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    if language == "en":
        seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    tab_to(seat, wizard.next)
    seat.press(Qt.Key.Key_Space)
    seat.keys(PASSPHRASE)
    tab_to(seat, wizard.passphrase.second)
    seat.keys(PASSPHRASE)
    tab_to(seat, wizard.next)
    seat.press(Qt.Key.Key_Space)
    seat.bot.waitUntil(wizard.code.isVisible, timeout=5000)
    seat.press(Qt.Key.Key_Space)
    tab_to(seat, wizard.next)
    seat.press(Qt.Key.Key_Space)
    seat.keys(str(backups))
    tab_to(seat, wizard.next)
    seat.press(Qt.Key.Key_Space)
    seat.bot.waitUntil(lambda: wizard.backup.tested, timeout=5000)
    seat.press(Qt.Key.Key_Space)
    seat.press(Qt.Key.Key_2)
    tab_to(seat, wizard.next)
    seat.press(Qt.Key.Key_Space)


class Counsellor:
    """Types the facts of a worked case, question by question, as the keyboard meets them."""

    def __init__(self, seat: Desk, language: str, facts: dict[str, Any]) -> None:
        self._seat, self._language, self._facts = seat, language, facts
        self.strokes = 0
        self._answered: set[tuple[str, str]] = set()

    def page(self, key: Qt.Key) -> None:
        """Answer every question of a tab that Tab leads to."""
        self._seat.press(key, ALT)
        self.go_on()

    def go_on(self) -> None:
        """From where the keyboard is to the end of the page."""
        view = self._seat.window.case_view
        for _ in range(MOST_STOPS):
            focus = QApplication.focusWidget()
            if focus is None or not view.stack.isAncestorOf(focus):
                return
            row = row_of(focus)
            if row is not None:
                self._answer(row)
            self._seat.press(Qt.Key.Key_Tab)
            self.strokes += 1

    def add_row(self) -> None:
        """Ctrl+N begins a row in the list of the page."""
        self._seat.press(Qt.Key.Key_N, CTRL)
        self.strokes += 1

    def _fact(self, row: FieldRow) -> Any:
        place: Any = self._facts
        path = row.path or f"{_list_of(row)}[0].{row.field.path.rsplit('.', 1)[-1]}"
        people = [one.id for one in self._seat.window.open_case.session.case.relatives]
        for part in path.replace("[", ".").replace("]", "").split("."):
            if isinstance(place, list):
                number = people.index(part) if part in people else int(part)
                place = place[number] if number < len(place) else None
            else:
                place = place.get(part) if isinstance(place, dict) else None
        return place

    def _answer(self, row: FieldRow) -> None:
        fact = self._fact(row)
        known = (row.path, row.field.path)
        if fact is None or fact == [] or known in self._answered:
            return
        self._answered.add(known)
        control = row.edit.control
        if isinstance(control, OptionRow):
            self._choose(control, str(fact).lower() if isinstance(fact, bool) else str(fact))
        elif isinstance(control, Choice) and row.field.kind not in (Kind.COUNTRY, Kind.LANGUAGE):
            for _ in range(60):
                if control.key() == fact:
                    break
                self._stroke(Qt.Key.Key_Down)
        else:
            for one in fact if isinstance(fact, list) else [fact]:
                self._type(self._words(row, one))

    def _choose(self, control: OptionRow, wanted: str) -> None:
        option = next(one for one in control._options if one.key == wanted)
        letters = [one.letter.casefold() for one in control._options]
        if option.letter and letters.count(option.letter.casefold()) == 1:
            self._type(option.letter, leave=False)
            return
        for _ in control._options:
            self._stroke(Qt.Key.Key_Down)
            if control.key() == wanted:
                return
        raise AssertionError(f"arrows do not reach {wanted}")

    def _words(self, row: FieldRow, fact: Any) -> str:
        if row.field.kind in (Kind.COUNTRY, Kind.COUNTRIES):
            return words.country(str(fact), self._language)
        if row.field.kind == Kind.DATE:
            return format_date(date.fromisoformat(fact), self._language)
        try:
            amount = Decimal(str(fact))
        except InvalidOperation:
            return str(fact)
        return f"{amount}".replace(".", "," if self._language == "nl" else ".")

    def _type(self, text: str, *, leave: bool = True) -> None:
        self._seat.keys(text)
        self.strokes += len(text)
        if leave:
            before = QApplication.focusWidget()
            self._stroke(Qt.Key.Key_Return)
            if QApplication.focusWidget() is not before and before is not None:
                self._seat.press(Qt.Key.Key_Backtab, SHIFT)

    def _stroke(self, key: Qt.Key) -> None:
        self._seat.press(key)
        self.strokes += 1


def _list_of(row: FieldRow) -> str:
    widget: QWidget | None = row
    while widget is not None and not isinstance(widget, RowsGroup):
        widget = widget.parentWidget()
    return widget.list_path if widget is not None else ""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_from_the_first_start_to_the_letter_by_keyboard(
    qtbot: QtBot, tmp_path: Path, language: str
):
    facts = json.loads(example(FAMILY).read_text("utf-8"))
    seat = open_desk(qtbot, tmp_path / "data")
    window = seat.window
    first_start(seat, language, tmp_path / "copy")
    assert window.where is Where.LIST
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    if language == "en":
        seat.press(Qt.Key.Key_B, CTRL | SHIFT)
    counsellor = Counsellor(seat, language, facts)
    counsellor.page(Qt.Key.Key_1)
    counsellor.page(Qt.Key.Key_2)
    seat.press(Qt.Key.Key_3, ALT)
    counsellor.add_row()
    counsellor.go_on()
    counsellor.page(Qt.Key.Key_4)
    seat.press(Qt.Key.Key_5, ALT)
    counsellor.add_row()
    counsellor.go_on()
    counsellor.page(Qt.Key.Key_6)
    counsellor.page(Qt.Key.Key_7)
    seat.saved()
    case = window.open_case.session.case
    assert case.sponsor.family_name == "Vermeer"
    assert case.relatives[0].nationalities == ["MA"]
    assert case.relatives[0].birth_date == date(1996, 9, 3)
    assert case.sponsor.incomes[0].monthly_gross == Decimal("2150.00")
    assert case.relatives[0].relationship.official is True
    assert counsellor.strokes < 900
    assert seat.settings.get(LETTER_LANGUAGE) == language
    out = tmp_path / "brief.pdf"
    dialogs.seam.answers.append(out)
    seat.press(Qt.Key.Key_S, CTRL | SHIFT)
    seat.bot.waitUntil(lambda: out.exists() and out.stat().st_size > 0, timeout=15_000)
    window.close()
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "Vermeer" in text
    assert "El Amrani" in text
    assert ("2.150,00" if language == "nl" else "2,150.00") in text
    lang = pypdf.PdfReader(out).trailer["/Root"]["/Lang"]
    assert str(lang).startswith(language)
