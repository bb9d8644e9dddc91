"""The income calculator: the sums, line by line, and what is taken over into the case."""

from __future__ import annotations

from decimal import Decimal

import pytest
from gezin_desktop.case.kinds import IncomeKind
from gezin_desktop.desk.form.calculating import Calculating
from gezin_desktop.desk.language import language
from gezin_desktop.desk.pay.calculator import MOST_JOBS, Calculator
from gezin_desktop.desk.pay.card import PayCard
from gezin_desktop.desk.pay.sums import PERIODS, Pay, steps_of, steps_together
from gezin_desktop.desk.widgets.going_on import go_on
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .intake_kit import focused, opened, row_at, type_in

AMOUNT = "sponsor.incomes[0].monthly_gross"
HOLIDAY = "sponsor.incomes[0].includes_holiday_allowance"


def _plain(lines: list[str]) -> list[str]:
    return [one.replace("\xa0", " ") for one in lines]


@pytest.mark.parametrize(
    ("amount", "period", "hours", "month"),
    [
        ("18.50", "hour", "36.5", "2926.08"),
        ("14.71", "hour", "36", "2294.76"),
        ("600", "week", None, "2600.00"),
        ("2117.91", "four-weeks", None, "2294.40"),
        ("2294.40", "month", None, "2294.40"),
        ("30000", "year", None, "2500.00"),
    ],
)
def test_pay_per_period_is_pay_per_month(amount: str, period: str, hours: str | None, month: str):
    pay = Pay(Decimal(amount), period, Decimal(hours) if hours else None)
    assert pay.month == Decimal(month)


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_every_period_has_its_sum_in_words(tongue: str):
    for period in PERIODS:
        (told,) = steps_of(Pay(Decimal(1200), period, Decimal(10)), tongue)
        assert "{" not in told
    assert steps_of(Pay(), tongue) == steps_of(Pay(Decimal(12), "hour"), tongue) == []


def test_a_thirteenth_month_is_shown_step_by_step_and_adds_up():
    pay = Pay(Decimal(2000), "four-weeks", yearly=Decimal(2000))
    assert pay.month == Decimal("2166.67") + Decimal("166.67")
    assert _plain(steps_of(pay, "nl")) == [
        "€ 2.000,00 × 13 perioden : 12 maanden = € 2.166,67 per maand",
        "Vast bedrag per jaar: € 2.000,00 : 12 maanden = € 166,67 per maand",
        "Samen: € 2.166,67 + € 166,67 = € 2.333,34 per maand",
    ]


def test_jobs_are_added_as_the_law_adds_them():
    without, with_it = Pay(Decimal(1000), "month"), Pay(Decimal(540), "month", holiday=True)
    assert steps_together([without], "nl") == []
    assert _plain(steps_together([without, without], "en")) == [
        "All jobs together: €1,000.00 + €1,000.00 = €2,000.00 a month"
    ]
    assert _plain(steps_together([without, with_it], "nl")) == [
        "Baan 1 met vakantiegeld: € 1.000,00 × 1,08 = € 1.080,00 per maand",
        "Alle banen samen, met vakantiegeld: € 1.080,00 + € 540,00 = € 1.620,00 per maand",
    ]


def _calculating(number: str = "01") -> tuple[Calculating, Calculator]:
    view = opened(number)
    calculating = row_at(view, AMOUNT).calculating
    assert calculating is not None
    calculating.toggle()
    QApplication.processEvents()
    assert calculating.calculator is not None
    return calculating, calculating.calculator


def _fill(card: PayCard, amount: str, period: str) -> None:
    card.amount.setFocus()
    type_in(amount)
    card.period.show_key(period)
    card.period.picked.emit(period)


def test_the_sum_goes_into_the_case_as_one_step():
    calculating, calculator = _calculating()
    session = calculating._session
    before = session.case
    _fill(calculator.cards[0], "2300", "four-weeks")
    calculator.cards[0].options.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_N)
    calculator.take.click()
    assert session.get(AMOUNT) == Decimal("2491.67")
    assert session.get(HOLIDAY) is False
    assert not calculator.isVisible()
    session.history.undo()
    assert session.case == before


def test_an_unsaid_holiday_allowance_stays_as_it_was():
    calculating, calculator = _calculating()
    calculating._session.clear(HOLIDAY)
    _fill(calculator.cards[0], "30000", "year")
    calculator.take.click()
    assert calculating._session.get(AMOUNT) == Decimal(2500)
    assert calculating._session.get(HOLIDAY) is None


def test_every_other_job_becomes_a_source_of_its_own_in_the_same_step():
    calculating, calculator = _calculating()
    session = calculating._session
    before = session.case
    _fill(calculator.cards[0], "1500", "four-weeks")
    calculator.add()
    _fill(calculator.cards[1], "200", "week")
    assert "×" in calculator.total.text() or "=" in calculator.total.text()
    calculator.take.click()
    first, second = session.get("sponsor.incomes")
    assert (first.monthly_gross, second.monthly_gross) == (Decimal(1625), Decimal("866.67"))
    assert first.payer is not None
    assert second.kind == first.kind
    assert (second.payer, second.start_date, second.taxed) == (None, None, None)
    session.history.undo()
    assert session.case == before


def test_what_is_missing_gets_the_keyboard_and_nothing_is_taken():
    calculating, calculator = _calculating()
    before = calculating._session.case
    _fill(calculator.cards[0], "15", "hour")
    calculator.take.click()
    assert focused() is calculator.cards[0].hours
    type_in("99")  # more hours than a week of work has
    go_on(focused())
    assert calculator.cards[0]._wrong.text()
    assert calculating._session.case is before
    QTest.keyClick(calculator.cards[0].amount, Qt.Key.Key_Escape)
    assert not calculator.isVisible()


def test_tab_goes_through_the_calculator_in_the_order_in_which_it_is_read():
    _, calculator = _calculating()
    calculator.add()
    QApplication.processEvents()
    stops = []
    calculator.cards[0].amount.setFocus()
    for _ in range(12):
        stops.append(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    first, second = calculator.cards
    tall = [one.mapTo(calculator, one.rect().topLeft()).y() for one in stops[:9]]
    assert tall == sorted(tall)
    assert stops[:2] == [first.amount, first.period]
    assert second.amount in stops
    assert calculator.take in stops


def test_only_what_belongs_to_the_kind_of_income_is_asked():
    _, calculator = _calculating()
    card = calculator.cards[0]
    calculator.ask_for(IncomeKind.SELF_EMPLOYMENT)  # profit is always compared with allowance
    assert card.besides.isHidden()
    assert card.holiday.isHidden()
    assert calculator.more.isHidden()
    calculator.ask_for(IncomeKind.WW)
    assert card.besides.isHidden()
    assert not card.holiday.isHidden()
    calculator.ask_for(IncomeKind.EMPLOYMENT)
    for _ in range(MOST_JOBS + 1):
        calculator.add()
    assert len(calculator.cards) == MOST_JOBS
    calculator.cards[-1].remove.click()
    assert len(calculator.cards) == MOST_JOBS - 1


def test_a_screen_reader_hears_the_sum_and_the_words_follow_the_language():
    _, calculator = _calculating()
    _fill(calculator.cards[0], "600", "week")
    calculator.take.setFocus()
    spoken = QAccessible.queryAccessibleInterface(calculator.take)
    dutch = spoken.text(QAccessible.Text.Description).replace("\xa0", " ")
    assert "€ 600,00 × 52 weken : 12 maanden = € 2.600,00 per maand" in dutch
    language().choose("en")
    QApplication.processEvents()
    english = spoken.text(QAccessible.Text.Description)
    assert "52 weeks" in english
    assert calculator.cards[0].amount.value() == Decimal(600)


def test_another_source_begins_with_an_empty_calculator():
    calculating, calculator = _calculating()
    _fill(calculator.cards[0], "600", "week")
    calculating.follow("sponsor.incomes[1].monthly_gross", None)
    assert not calculator.isVisible()
    assert calculator.cards[0].amount.value() is None
