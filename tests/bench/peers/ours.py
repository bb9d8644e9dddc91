"""The twelve conditions in the notation of this program, judged by its own engine with its trace.

The flat facts become a checked case file model inside the timed call, as with every other engine.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from gezin_desktop.case.model import Case
from gezin_desktop.law.condition import Condition, judge
from gezin_desktop.law.dates import add_years, birthday
from gezin_desktop.law.logic import (
    Derived,
    Judgement,
    Node,
    all_of,
    any_of,
    fact,
    no,
    open_,
    yes,
)
from gezin_desktop.law.result import Status
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View

from peers.rules import NAMES, Facts

_TRUTH = {Status.MET: True, Status.UNMET: False, Status.UNKNOWN: None}
_LASTING = ("permanent", "eu-long-term-resident", "asylum-permanent", "temporary-regular")
_PURSE = "sponsor.incomes"


def _day(path: str, test: Callable[[View, date], bool]) -> Derived:
    """A comparison of a day with the receipt date."""

    def judged(view: View) -> Judgement:
        day = view.ask(path)
        if day is None:
            return open_()
        return yes(".holds") if test(view, day) else no(".holds-not")

    return Derived(path.rpartition(".")[2], judged)


def _income(name: str, test: Callable[[View, Any], bool]) -> Derived:
    """A comparison of a fact of the only source of income."""

    def judged(view: View) -> Judgement:
        (source,) = view.sponsor.incomes or ()
        value = view.note(f"{_PURSE}[0].{name}", getattr(source, name))
        if value is None:
            return open_()
        return yes(".holds") if test(view, value) else no(".holds-not")

    return Derived(name, judged)


def _enough(view: View, amount: Any) -> bool:
    row = view.row("income_norms", "family-100")
    return row is not None and amount >= row.amount("monthly_excl")


def _dutch(view: View) -> Judgement:
    codes = view.ask("sponsor.nationalities")
    if codes is None:
        return open_()
    return yes(".holds") if "NL" in codes else no(".holds-not")


def _aged(path: str, age: int) -> Derived:
    return _day(path, lambda view, birth: view.reached(birthday(birth, age)))


_DUTCH = Derived("dutch", _dutch)
_BOND, _EXAM, _PASSPORT = "relative.relationship", "relative.exam", "relative.passport"
TREES: dict[str, Node] = {
    "status": any_of(_DUTCH, fact("sponsor.residence.status", *_LASTING, key="status")),
    "waiting_year": any_of(
        _DUTCH,
        _day("sponsor.residence.lawful_since", lambda view, day: view.reached(add_years(day, 1))),
    ),
    "statement": fact("sponsor.statement_signed", key="signed"),
    "solvency": fact("sponsor.insolvency", "none", key="none"),
    "independent": all_of(
        _income("work_permitted", lambda _, permitted: permitted),
        _income("taxed", lambda _, taxed: taxed),
    ),
    "durable": any_of(
        _income("open_ended", lambda _, open_ended: open_ended),
        _income("end_date", lambda view, end: view.until(add_years(end, -1) + timedelta(1))),
    ),
    "sufficient": any_of(_income("monthly_gross", _enough), _aged("sponsor.birth_date", 67)),
    "min_age": all_of(_aged("sponsor.birth_date", 21), _aged("relative.birth_date", 21)),
    "relationship": any_of(
        all_of(
            fact("relative.relation", "spouse", "registered-partner", key="married"),
            fact(f"{_BOND}.official", key="official"),
        ),
        all_of(
            fact("relative.relation", "unmarried-partner", key="unmarried"),
            fact(f"{_BOND}.durable", key="durable"),
        ),
    ),
    "cohabitation": any_of(
        fact(f"{_BOND}.will_live_together", key="together"),
        fact(f"{_BOND}.live_apart_for_work", key="apart"),
    ),
    "exam": any_of(
        all_of(
            fact(f"{_EXAM}.passed", key="passed"),
            _day(f"{_EXAM}.result_dated", lambda view, day: view.until(add_years(day, 1))),
        ),
        fact(
            f"{_EXAM}.exemption",
            "listed-diploma",
            "eight-years-in-nl",
            "surinamese-primary-school",
            key="exempt",
        ),
    ),
    "passport": any_of(
        all_of(
            fact(f"{_PASSPORT}.held", key="held"),
            _day(f"{_PASSPORT}.valid_until", lambda view, day: view.until(day)),
        ),
        fact(f"{_PASSPORT}.identity_otherwise_proven", key="identity"),
    ),
}
CONDITIONS = tuple(Condition(name, "both", (), TREES[name]) for name in NAMES)


def _moved(day: date, days: int | None) -> date | None:
    return None if days is None else day + timedelta(days)


def _born(day: date, age: int | None) -> date | None:
    return None if age is None else add_years(day, -age)


def as_case(facts: Facts) -> Case:
    """A checked case with these facts; those that are missing stay unknown."""
    received = str(facts["received"])
    day = date(int(received[:4]), int(received[4:6]), int(received[6:]))
    return Case.model_validate(
        {
            "format": "gezin-case/1",
            "receipt_date": day,
            "sponsor": _sponsor(facts.get, day),
            "relatives": [_relative(facts.get, day)],
        }
    )


def _sponsor(get: Callable[[str], Any], day: date) -> dict[str, Any]:
    lawful, income, nationality = get("lawful_days"), get("income"), get("nationality")
    return {
        "nationalities": None if nationality is None else [nationality],
        "birth_date": _born(day, get("sponsor_age")),
        "residence": {
            "status": get("status"),
            "lawful_since": None if lawful is None else day - timedelta(lawful),
        },
        "statement_signed": get("statement"),
        "insolvency": get("insolvency"),
        "incomes": [
            {
                "kind": "employment",
                "work_permitted": get("permitted"),
                "taxed": get("taxed"),
                "open_ended": get("open_ended"),
                "end_date": _moved(day, get("income_days")),
                "monthly_gross": None if income is None else f"{income:.2f}",
            }
        ],
    }


def _relative(get: Callable[[str], Any], day: date) -> dict[str, Any]:
    exam = get("exam_days")
    return {
        "id": "r",
        "relation": get("relation"),
        "birth_date": _born(day, get("relative_age")),
        "relationship": {
            "official": get("official"),
            "durable": get("durable_bond"),
            "will_live_together": get("together"),
            "live_apart_for_work": get("apart_for_work"),
        },
        "exam": {
            "passed": get("exam_passed"),
            "result_dated": None if exam is None else day - timedelta(exam),
            "exemption": get("exam_exemption"),
        },
        "passport": {
            "held": get("passport_held"),
            "valid_until": _moved(day, get("passport_days")),
            "identity_otherwise_proven": get("identity"),
        },
    }


def judged(case: Case) -> list[bool | None]:
    """The twelve answers about a case, each from a whole trace."""
    day = case.receipt_date or date.min
    view = View(case, case.relatives[0], "nl-partner", day, day, tables())
    return [_TRUTH[judge(one, view).status] for one in CONDITIONS]


def load() -> Callable[[Facts], list[bool | None]]:
    """This program."""
    tables()
    return lambda facts: judged(as_case(facts))
