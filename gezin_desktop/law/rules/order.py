"""Public order: the antecedents declaration of relatives of 12 and older (Vb 3.77; Vc B1/4.4)."""

from __future__ import annotations

from gezin_desktop.case.relative import Antecedents, Conviction
from gezin_desktop.law.cites import IND_FORM, VB, VC, VV, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_years, birthday
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, Said
from gezin_desktop.law.view import View

_BASE = "relative.antecedents"
DECLARATION_AGE = 12
_QUESTIONS = ("pending_prosecution", "war_crimes", "false_data", "illegal_stay")
_ALL_SIX = (*_QUESTIONS, "entry_ban", "convictions")
_LONG, _MIDDLE, _SHORT = 20, 10, 5


def _of_age(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    day = birthday(birth, DECLARATION_AGE)
    return yes(".of-age") if view.reached(day) else no(".under-12")


def _clean(view: View) -> Judgement:
    """All six answered no; a yes is looked into, with the terms after which it no longer counts."""
    answers = view.relative.antecedents
    none_at_all = answers.any is False
    view.read.append(view.full(f"{_BASE}.any"))
    found = [_entry_ban(view, none_at_all), _convictions(view, none_at_all)]
    found += [_question(view, name, none_at_all) for name in _QUESTIONS]
    low, high = min(one.low for one in found), min(one.high for one in found)
    if answers.any and answers.convictions is not None and not _answered_yes(answers):
        if low == YES:
            return weigh(".something")
        low, high = min(low, WEIGH), min(high, WEIGH)
    if low == high:
        decided = next((one for one in found if one.high == low), weigh(".something"))
        return decided if low < YES else _all_clear(found)
    if answers.any is None and all(getattr(answers, name) is None for name in _ALL_SIX):
        view.lacked.append(view.full(f"{_BASE}.any"))
    return open_(low, high)


def _answered_yes(answers: Antecedents) -> bool:
    """One of the six questions says what the yes is about."""
    told = any(getattr(answers, name) for name in _QUESTIONS)
    return told or bool(answers.entry_ban or answers.convictions)


def _all_clear(found: list[Judgement]) -> Judgement:
    lapsed = next((one for one in found if one.warning is not None), None)
    return lapsed or yes(".clear")


def _entry_ban(view: View, none_at_all: bool) -> Judgement:
    ban = view.relative.antecedents.entry_ban
    if ban is None and not none_at_all:
        view.note(view.full(f"{_BASE}.entry_ban"), None)
        return open_()
    if not ban:
        return yes(".clear")
    remedies = (advice("common.see-lawyer"),)
    return no(".entry-ban", consequence=Consequence.HARD, remedies=remedies)


def _question(view: View, name: str, none_at_all: bool) -> Judgement:
    answer = getattr(view.relative.antecedents, name)
    if answer is None and not none_at_all:
        view.note(view.full(f"{_BASE}.{name}"), None)
        return open_(WEIGH, YES)
    return weigh(f".{name.replace('_', '-')}") if answer else yes(".clear")


def _convictions(view: View, none_at_all: bool) -> Judgement:
    rows = view.relative.antecedents.convictions
    path = view.full(f"{_BASE}.convictions")
    if rows is None and not none_at_all:
        view.note(path, None)
        return open_(WEIGH, YES)
    if not rows:
        return yes(".clear")
    view.read.append(path)
    if len(rows) > 1:
        return weigh(".repeated")
    return _one_conviction(view, f"{path}[0]", rows[0])


def _one_conviction(view: View, path: str, row: Conviction) -> Judgement:
    """One conviction: no longer held against somebody after 20, 10 or 5 years."""
    if row.offence == "against-life":
        return weigh(".against-life")
    final = view.note(f"{path}.final_on", row.final_on)
    shorter = _SHORT if row.offence == "other" else _MIDDLE
    threat = view.note(f"{path}.threat_over_six_years", row.threat_over_six_years)
    if final is None:
        return open_(WEIGH, YES)
    if view.reached(add_years(final, _LONG)):
        return _lapsed(_LONG, final=final)
    after_shorter = view.reached(add_years(final, shorter))
    if threat is None and after_shorter:
        return open_(WEIGH, YES)
    years = _LONG if threat else shorter
    if not threat and after_shorter:
        return _lapsed(years, final=final)
    return weigh(".conviction", day=add_years(final, years), final=final)


def _lapsed(years: int, **values: object) -> Judgement:
    said = Said(".lapsed", {"years": years, **values})
    return Judgement(YES, YES, said, warning=Said(".lapsed-warning", {"years": years}))


PUBLIC_ORDER = Condition(
    "fm-public-order",
    "relative",
    (cite(VB, "3.77"), cite(VV, "3.25"), cite(VC, "B1/4.4"), cite(IND_FORM, "7101")),
    Derived("answers", _clean),
    applies=Derived("of-age", _of_age),
)
