"""An amount per hour, week, four weeks or year as an amount per month, with the sum shown."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.formats import format_money
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.fields import money_field, number_field
from gezin_desktop.desk.widgets.labels import Sheet, describe, label

PERIODS = ("hour", "week", "four-weeks", "year")
_CENT = Decimal("0.01")
_TIMES = {
    "hour": Decimal(52),
    "week": Decimal(52),
    "four-weeks": Decimal(13),
    "year": Decimal(1),
}
_MOST_HOURS = 80


def per_month(amount: Decimal, period: str, hours: int = 0) -> Decimal:
    """An amount per period as an amount in euro per month, in whole cents.

    Args:
        amount: in euro per period.
        period: one of ``PERIODS``.
        hours: hours a week, for an amount per hour.
    """
    weekly = amount * hours if period == "hour" else amount
    return (weekly * _TIMES[period] / 12).quantize(_CENT, ROUND_HALF_UP)


class Converter(Sheet):
    """A small sum under an amount: what, per which period, and what that is per month."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sunken", parent=parent)
        self.amount = money_field(self)
        self.period = Choice(140, self)
        self.hours = number_field(_MOST_HOURS, self)
        self.button = plain_button()
        self._per = label("body", wrap=False)
        self._hours = label("body", wrap=False)
        self._sum = label("body")
        column = QVBoxLayout(self)
        dress.gaps(column, 8, (12, 10, 12, 10))
        row = QHBoxLayout()
        dress.gaps(row, 8)
        for part in (self.amount, self._per, self.period, self.hours, self._hours):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        line = QHBoxLayout()
        dress.gaps(line, 12)
        line.addWidget(self._sum, 1)
        line.addWidget(self.button)
        column.addLayout(line)
        self.period.picked.connect(self._work_out)
        self.amount.typed.connect(self._work_out)
        self.amount.settled.connect(self._work_out)
        self.hours.typed.connect(self._work_out)
        self.button.clicked.connect(self._take)
        self.read_words()

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        self._per.setText(words.sentence("converter.per", tongue))
        self._hours.setText(words.sentence("converter.hours", tongue))
        self.button.setText(words.sentence("converter.take", tongue))
        self.period.set_options(words.options("pay-period", tongue))
        if self.period.key() is None:
            self.period.show_key("four-weeks")
        title = words.sentence("converter.title", tongue)
        describe(self, title)
        describe(self.amount, title)
        describe(self.period, f"{title} {self._per.text()}")
        describe(self.hours, f"{title} {self._hours.text()}")
        self._work_out()

    def result(self) -> Decimal | None:
        """The amount per month; None while something is missing."""
        amount, period = self.amount.value(), self.period.key() or PERIODS[0]
        hours = self.hours.value()
        if amount is None or (period == "hour" and not hours):
            return None
        return per_month(amount, period, hours or 0)

    @Slot()
    def _work_out(self) -> None:
        hourly = self.period.key() == "hour"
        self.hours.setVisible(hourly)
        self._hours.setVisible(hourly)
        self._sum.setText(self._told())

    def _told(self) -> str:
        tongue = language().current
        found, amount = self.result(), self.amount.value()
        if found is None or amount is None:
            return words.sentence("converter.missing", tongue)
        return words.sentence(
            f"converter.sum-{self.period.key()}",
            tongue,
            amount=amount,
            hours=str(self.hours.value() or 0),
            month=format_money(found, tongue),
        )

    @Slot()
    def _take(self) -> None:
        found = self.result()
        if found is None:
            self.amount.setFocus()
        else:
            self.taken.emit(found)
