"""States inside a page: a choice made, a field with its calculator, a warning, a part far down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.desk import talk
from gezin_desktop.desk.lawpacks.part import LawPart
from gezin_desktop.desk.start.way_in import KEYRING
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

if TYPE_CHECKING:
    from gezin_desktop.desk.form.row import FieldRow
    from PySide6.QtWidgets import QWidget

    from .stage import Stage

_PASSES_FOR_A_BSN = "123456782"
_AMOUNT = "sponsor.incomes[0].monthly_gross"
_JOBS = (("16,40", "hour", "24"), ("640", "four-weeks", ""))


def keyring_chosen(on: Stage) -> QWidget:
    """The second step of the first start, where the keyring of the computer was chosen."""
    wizard = on.window.stack.currentWidget()
    way = wizard.way  # type: ignore[union-attr]
    way.show_found(True)
    way.choice.show_key(KEYRING)
    way.choice.chosen.emit(KEYRING)
    on.settle()
    return on.window


def _asked(on: Stage, number: str, path: str) -> FieldRow:
    """A question of a practice case with the keyboard in it."""
    on.open(number)
    on.view.go_to(path)
    on.settle()
    found: FieldRow | None = on.view.row
    assert found is not None
    return found


def calculator(on: Stage) -> QWidget:
    """Two jobs in the calculator of an income, with the sum of both."""
    calculating = _asked(on, "01", _AMOUNT).calculating
    assert calculating is not None
    if calculating.calculator is None or calculating.calculator.isHidden():
        calculating.toggle()
    shown = calculating.calculator
    assert shown is not None
    if len(shown.cards) == 1:
        shown.add()
    for card, (amount, period, hours) in zip(shown.cards, _JOBS, strict=True):
        card.period.show_key(period)
        card.period.picked.emit(period)
        for field, text in ((card.amount, amount), (card.hours, hours)):
            field.show_text(text)
            field.typed.emit(text)
    on.settle()
    _scroll_to(shown.take)
    on.settle()
    return on.window


def _scroll_to(part: QWidget) -> None:
    area = part.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    area.ensureWidgetVisible(part, 0, 12)


def came_for(on: Stage) -> QWidget:
    """The first page of somebody who brings a decision and is not safe at home."""
    on.open("07")
    session = on.window.open_case.session
    for path, value in (
        (talk.TERM, True),
        (talk.LETTER_KIND, "decision-announced"),
        (talk.LETTER_DAY, on.window.clock.today()),
        (talk.AIMS, f"{talk.STAY},{talk.VIOLENCE}"),
    ):
        session.answer(path, value)
    on.view.go_to(talk.SAFE)
    on.settle()
    return on.window


def bsn_warned(on: Stage) -> QWidget:
    """A note with a number that may be a BSN, when the keyboard has left it."""
    asked = _asked(on, "03", "notes")
    asked.edit.control.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), _PASSES_FOR_A_BSN)
    on.view.go_to("reference")
    on.settle()
    on.view.go_to("notes")
    on.settle()
    return on.window


def settings_of_law(on: Stage) -> QWidget:
    """The part of the settings about the law."""
    on.do("settings")
    page = on.window.stack.currentWidget()
    part = page.findChild(LawPart)
    assert part is not None
    _scroll_to(part)
    on.settle()
    return on.window
