"""One job or benefit in the income calculator: what is paid, per which period, what besides."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.case.parsing import parse_money
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.pay.sums import HOURLY, MOST_HOURS, Pay, steps_of, write_hours
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.fields import ReadField, money_field
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.options import Option, OptionRow

_FIRST = "four-weeks"
"""Pay per month needs no sum; the payslip of four weeks is what people ask about most."""


def _hours_field(parent: QWidget) -> ReadField[Decimal]:
    def read(text: str) -> Decimal | None:
        hours = parse_money(text)
        return hours if hours is not None and hours <= MOST_HOURS else None

    return ReadField[Decimal](read, write_hours, 72, parent)


class PayCard(QWidget):
    """The questions about one job, with its sum below."""

    changed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = 0
        self._yearly_asked = self._holiday_asked = True
        self.title = label("question")
        self.remove = quiet_button("trash")
        self.amount, self.hours = money_field(self), _hours_field(self)
        self.period = Choice(140, self)
        self.besides = FieldBox(money_field(), parent=self)
        self.holiday = FieldBox(OptionRow(), parent=self)
        self.sum = label("body")
        self._per, self._hours = label("body", wrap=False), label("body", wrap=False)
        self._wrong = label("small", "error")
        self._build()
        self._connect()
        self.read_words()

    @property
    def yearly(self) -> ReadField[Decimal]:
        """The field for what is paid per year besides."""
        return self.besides.editor  # type: ignore[return-value]

    @property
    def options(self) -> OptionRow:
        """Whether the holiday allowance is in the amount."""
        return self.holiday.editor  # type: ignore[return-value]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 8)
        head, line, hours = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        dress.gaps(head, 12)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        for row, parts in (
            (line, (self.amount, self._per, self.period)),
            (hours, (self.hours, self._hours)),
        ):
            dress.gaps(row, 8)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        for inside in (head, line, hours):
            column.addLayout(inside)
        for widget in (self._wrong, self.besides, self.holiday, self.sum):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.period.picked.connect(self._changed)
        self.options.chosen.connect(self._changed)
        self.options.cleared.connect(self._changed)
        self.remove.clicked.connect(self.removed)
        for field in (self.amount, self.hours, self.yearly):
            field.typed.connect(self._changed)
            field.settled.connect(self._left)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        asked = {key: words.sentence(f"pay.{key}", tongue) for key in ("amount", "per", "hours")}
        self._per.setText(asked["per"])
        self._hours.setText(asked["hours"])
        self.remove.setText(words.sentence("rows.remove", tongue))
        self.period.set_options(words.options("pay-period", tongue))
        if self.period.key() is None:
            self.period.show_key(_FIRST)
        self.besides.set_words(
            words.sentence("pay.besides", tongue), words.sentence("pay.besides-hint", tongue)
        )
        letters = {key: words.sentence(f"answer.{key}", tongue) for key in ("yes", "no")}
        answers = zip(words.options("yes-no", tongue), letters.values(), strict=True)
        made = [Option(key, told, letter) for (key, told), letter in answers]
        self.options.set_options(made, words.sentence("field.clear", tongue))
        holiday = words.question("income.includes_holiday_allowance", tongue)
        self.holiday.set_words(holiday.label, holiday.hint)
        self._say_number(tongue)
        self._show()

    def show_number(self, number: int) -> None:
        """Say which job this is; 0 while it is the only one."""
        self._number = number
        self._say_number(language().current)

    def _say_number(self, tongue: str) -> None:
        told = words.sentence("pay.job", tongue, number=self._number) if self._number else ""
        self.title.setText(told)
        for part in (self.title, self.remove):
            part.setVisible(bool(self._number))
        before = f"{told}: " if told else ""
        names = {
            self.amount: words.sentence("pay.amount", tongue),
            self.period: words.sentence("pay.period", tongue),
            self.hours: words.sentence("pay.hours", tongue),
        }
        for field, name in names.items():
            describe(field, before + name)
        describe(self.remove, f"{self.remove.text()}: {told}")

    # -- what is paid ----------------------------------------------------------------------------

    def ask(self, *, yearly: bool, holiday: bool) -> None:
        """Ask only what belongs to this kind of income."""
        self._yearly_asked, self._holiday_asked = yearly, holiday
        self._show()

    def pay(self) -> Pay:
        """What was filled in."""
        said = self.options.key()
        return Pay(
            self.amount.value(),
            self.period.key() or _FIRST,
            self.hours.value(),
            self.yearly.value() if self._yearly_asked else None,
            None if said is None or not self._holiday_asked else said == "true",
        )

    def empty(self) -> None:
        """Forget what was filled in."""
        for field in (self.amount, self.hours, self.yearly):
            field.show_value(None)
        self.period.show_key(_FIRST)
        self.options.show_key(None)
        self._show()

    @Slot()
    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    @Slot()
    def _left(self) -> None:
        self._changed()
        self.left.emit()

    def _show(self) -> None:
        pay, tongue = self.pay(), language().current
        hourly = pay.period == HOURLY
        self.hours.setVisible(hourly)
        self._hours.setVisible(hourly)
        self.besides.setVisible(self._yearly_asked)
        self.holiday.setVisible(self._holiday_asked)
        steps = steps_of(pay, tongue)
        key = "pay.missing-hours" if hourly and pay.amount is not None else "pay.missing"
        self.sum.setText("\n".join(steps) or words.sentence(key, tongue))
        self._say_wrong(tongue)

    def _say_wrong(self, tongue: str) -> None:
        """Say which text is no amount or no hours, once the field was left."""
        told = ""
        for field, key in (
            (self.amount, "note.no-amount"),
            (self.hours, "pay.no-hours"),
            (self.yearly, "note.no-amount"),
        ):
            if not field.understood() and not field.hasFocus():
                told = words.sentence(key, tongue)
        self._wrong.setText(told)
        self._wrong.setVisible(bool(told))
