"""The sliding scale: how long a stay outweighs a sentence (Vb 3.86; section 8.9)."""

from __future__ import annotations

from decimal import Decimal

from gezin_desktop.case.relative import Conviction
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import WEIGH, YES, Judgement, advice, open_, weigh, yes
from gezin_desktop.law.result import Said
from gezin_desktop.law.view import View

_BASE = "relative.antecedents"
_LAWYER = advice("common.see-lawyer")
_QUESTIONS = ("pending_prosecution", "entry_ban", "war_crimes", "false_data")
_REPEATED = 3
_SCALE: tuple[tuple[int, str, str, str], ...] = (
    (15, "65", "48", "14"),
    (10, "40", "30", "12"),
    (9, "33", "27", "10"),
    (8, "27", "22.5", "9"),
    (7, "22", "18", "8"),
    (6, "18", "15", "7"),
    (5, "15", "12", "6"),
    (4, "7", "6", "5"),
    (3, "5", "4.5", "4"),
    (0, "0.01", "0.01", "0.01"),
)
"""Years of lawful stay, and the months of unconditional sentence from which it weighs: for a crime
of at most six years, of more, and for three crimes or more. Below three years one day is enough."""


def on_the_scale(view: View) -> Judgement:
    """Nothing known is fine; a sentence is held against the length of the stay."""
    answers = view.relative.antecedents
    view.read.append(view.full(f"{_BASE}.any"))
    for name in _QUESTIONS:
        if getattr(answers, name):
            view.read.append(view.full(f"{_BASE}.{name}"))
            return weigh(f"eu-order.{name.replace('_', '-')}", remedies=(_LAWYER,))
    rows = answers.convictions
    found = _sentences(view, rows) if rows else yes("eu-order.clear")
    if found.low == found.high == WEIGH or answers.any is False:
        return found
    blank = [name for name in (*_QUESTIONS, "convictions") if getattr(answers, name) is None]
    if not blank:
        return found
    if answers.any is None and len(blank) == len(_QUESTIONS) + 1:
        view.lacked.append(view.full(f"{_BASE}.any"))
    view.lacked += [view.full(f"{_BASE}.{name}") for name in blank]
    return open_(WEIGH, YES)


def _sentences(view: View, rows: list[Conviction]) -> Judgement:
    path = view.full(f"{_BASE}.convictions")
    known = (view.relative.nationalities or (), view.sponsor.nationalities or ())
    if any("TR" in codes for codes in known):
        return _below(view)
    months = [
        view.note(f"{path}[{index}].unconditional_months", row.unconditional_months)
        for index, row in enumerate(rows)
    ]
    if None not in months and sum(months) == 0:
        return _below(view)
    start = view.ask("relative.permit.valid_from")
    finals = [view.note(f"{path}[{i}].final_on", row.final_on) for i, row in enumerate(rows)]
    threats = [
        view.note(f"{path}[{i}].threat_over_six_years", row.threat_over_six_years)
        for i, row in enumerate(rows)
    ]
    if start is None or None in finals:
        return open_(WEIGH, YES)
    last = max(finals)
    years = next((row[0] for row in _SCALE if add_years(start, row[0]) <= last), 0)
    limits = _limits(years, len(rows), threats)
    least = sum((one or Decimal(0) for one in months), Decimal(0))
    if least >= max(limits):
        return weigh("order-scale.reached", remedies=(_LAWYER,))
    if None in months or least >= min(limits):
        return open_(WEIGH, YES)
    return _below(view)


def _limits(years: int, number: int, threats: list[bool | None]) -> list[Decimal]:
    """The limits that may bind, as far as the threat of the crimes is known."""
    row = next(one for one in _SCALE if one[0] == years)
    if number >= _REPEATED:
        return [Decimal(row[3])]
    if True in threats:
        return [Decimal(row[2])]
    return [Decimal(row[1])] if None not in threats else [Decimal(row[1]), Decimal(row[2])]


def _below(view: View) -> Judgement:
    """Below the limit; for Turkish nationals the scale does not apply, and it is weighed."""
    codes = (view.ask("relative.nationalities"), view.ask("sponsor.nationalities"))
    if any(one and "TR" in one for one in codes):
        return weigh("order-scale.turkish", remedies=(_LAWYER,))
    if None in codes:
        return open_(WEIGH, YES)
    return Judgement(YES, YES, Said("order-scale.below"), warning=Said("order-scale.of-2015"))
