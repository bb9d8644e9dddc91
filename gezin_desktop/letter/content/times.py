"""The days of a letter: until when to apply, what changes when, and the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.phrases import together
from gezin_desktop.letter.model import (
    Block,
    DotName,
    Heading,
    Text,
    Timeline,
    TimelineEntry,
    as_string,
    words,
)

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline, Said
    from gezin_desktop.law.tables.rows import Row
    from gezin_desktop.letter.content.brief import Brief, Part

_APPLY_BEFORE = {"cal-exam-validity", "cal-file-before-18", "cal-unmarried-decl", "cal-eu-apply"}
# Days that hurt, or that only the counsellor's calendar needs.
_NOT_PRINTED = {
    "cal-report-sponsor", "cal-report-member", "cal-admin-keep", "cal-provisional",
    "cal-objection-decision", "cal-child-18", "cal-child-21", "cal-eu-death-1y",
    "cal-eu-divorce-3y", "cal-violence-1y", "cal-viol-temp-1y", "cal-warning-ends",
    "cal-cost-risk-ends",
}  # fmt: skip
_DOTS: dict[str, DotName] = {
    "deadline": "last-day",
    "authority-term": "ind-term",
    "window-opens": "good-to-know",
    "reminder": "good-to-know",
}
_STILL_TO_DO = {"cal-brp", "cal-health", "cal-renew-last"}
_MOST = 9
_SOON = timedelta(days=31)
_HOUSEHOLD = "common.household-"
_NORM = "income_norms"


def apply_by(brief: Brief, part: Part) -> date | None:
    """The last working day on which the IND must have the application, if a day is known."""
    return min((d.working_day for d in _apply_by(brief, part)), default=None)


def apply_by_deadline(brief: Brief, part: Part) -> Deadline | None:
    """The nearest day before which the application must be in."""
    return min(_apply_by(brief, part), key=lambda one: one.working_day, default=None)


def _apply_by(brief: Brief, part: Part) -> list[Deadline]:
    if part.main is None:
        return []
    return [
        one
        for one in part.main.deadlines
        if one.id in _APPLY_BEFORE and one.working_day >= brief.today
    ]


def in_a_hurry(brief: Brief, part: Part) -> bool:
    """Whether waiting beyond the day of application would soon be too late for this route."""
    last = apply_by(brief, part)
    return last is not None and last - brief.assessment.receipt_date <= _SOON


@dataclass(frozen=True, slots=True)
class Amounts:
    """The norm and the fee of the day of application, and the last day on which they hold.

    ``norm_amount`` is the amount of the norm that the letter compares with: with or without
    holiday pay, as the income is.
    """

    norm: Row | None
    norm_amount: Decimal | None
    last_day: date | None
    fee: str | None

    @property
    def change(self) -> date | None:
        """The day on which the amounts change."""
        return self.last_day + timedelta(days=1) if self.last_day else None


def amounts(brief: Brief) -> Amounts:
    """The amounts that this letter works with."""
    day = brief.assessment.receipt_date
    said = _norm_said(brief)
    kind: str = said.values["household"].key.removeprefix(_HOUSEHOLD) if said else ""
    norm = tables().row(_NORM, kind, day) if kind else None
    compared = said.values.get("norm") if said else None
    amount = (compared or norm.amount("monthly_excl")) if norm else None
    fees = {
        euro(fee.amount, brief.language)
        for part in brief.computed
        if part.main
        for fee in part.main.fees[:1]
        if fee.amount is not None
    }
    last = norm.valid_to if norm else _fee_end(brief, day)
    return Amounts(norm, amount, last, fees.pop() if len(fees) == 1 else None)


def _norm_said(brief: Brief) -> Said | None:
    """The sentence of the condition on income that names the norm it used."""
    for part in brief.computed:
        for condition in part.main.conditions if part.main else ():
            if condition.id != "income-sufficient":
                continue
            for said in (*condition.rule_reasons, *condition.reasons):
                if said.values.get("household") is not None:
                    return said
    return None


def _fee_end(brief: Brief, day: date) -> date | None:
    ends = []
    for part in brief.computed:
        for fee in part.main.fees if part.main else ():
            row = tables().row("fees", fee.kind, day)
            if row and row.valid_to:
                ends.append(row.valid_to)
    return min(ends, default=None)


# -- the timeline --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    dot: DotName
    text: Text


def timeline(brief: Brief) -> list[Block]:
    """The important dates, past ones in grey, or nothing."""
    days = sorted(_days(brief), key=lambda one: one.day)
    if not days:
        return []
    while len(days) > _MOST:
        old = [one for one in days if one.day < brief.today]
        days.remove(old[0] if old else days[-1])
    entries = []
    for one in days:
        dot: DotName = "past" if one.day < brief.today else one.dot
        entries.append(TimelineEntry(words(brief.day(one.day)), dot, one.text))
    p = brief.phrases
    order: tuple[DotName, ...] = ("last-day", "good-to-know", "ind-term", "past")
    used = {entry.dot for entry in entries}
    legend = tuple((dot, p.plain(f"dot.{dot}")) for dot in order if dot in used)
    return [Heading(2, p.text("dates.heading")), Timeline(tuple(entries), legend)]


def _days(brief: Brief) -> list[_Day]:
    found = [*_own_day(brief), *_amount_days(brief), *_earliest(brief), *_deadlines(brief)]
    unique = {(one.day, as_string(one.text)): one for one in found}
    return list(unique.values())


def _own_day(brief: Brief) -> list[_Day]:
    if brief.case.receipt_date is None or not brief.computed:
        return []
    key = "dates.day-past" if brief.day_is_past else "dates.day"
    return [_Day(brief.assessment.receipt_date, "good-to-know", brief.phrases.text(key))]


def _amount_days(brief: Brief) -> list[_Day]:
    p, found = brief.phrases, amounts(brief)
    if found.last_day is None or found.change is None or found.last_day < brief.today:
        return []
    if brief.received:
        return []  # the amounts of that day stay
    norm = euro(found.norm_amount, brief.language) if found.norm_amount else ""
    same_day = _fee_end(brief, brief.assessment.receipt_date) == found.last_day
    if norm and same_day:
        key = "dates.norm-fee" if found.fee else "dates.norm-fees"
    elif norm:
        key = "dates.norm"
    else:
        key = "dates.fee" if found.fee else "dates.fees"
    text = p.text(key, amount=norm, fee=found.fee or "")
    days = [_Day(found.last_day, "last-day", text)]
    known = tables().row(_NORM, found.norm.kind, found.change) if found.norm else None
    if found.norm and known is None:
        days.append(_Day(found.change, "good-to-know", p.text("dates.new")))
    return days


def _earliest(brief: Brief) -> list[_Day]:
    p, found = brief.phrases, []
    for part in brief.computed:
        day = part.main.earliest_date if part.main else None
        if day is None or day <= brief.assessment.receipt_date:
            continue
        if len(brief.parts) == 1:
            text = p.text("dates.earliest")
        else:
            text = p.text("dates.earliest-for", name=part.who.short)
        found.append(_Day(day, "good-to-know", text))
    return found


def _deadlines(brief: Brief) -> list[_Day]:
    """The calendar of the law; what is the same for all relatives stands once."""
    grouped: dict[tuple[date, str, str], list[Part]] = {}
    kinds: dict[tuple[date, str, str], str] = {}
    for part in brief.computed:
        for one in part.main.deadlines if part.main else ():
            if one.id in _NOT_PRINTED:
                continue
            key = (one.working_day, one.id, brief.say(one.said, "both", part))
            grouped.setdefault(key, []).append(part)
            kinds[key] = one.type
    found = []
    for key, parts in grouped.items():
        text = words(key[2])
        if key[0] < brief.today and key[1] in _STILL_TO_DO:
            text = together(text, brief.phrases.text("dates.missed"))
        if len(parts) < len(brief.computed):
            text = brief.phrases.text("dates.about", name=brief.names(parts), text=text)
        found.append(_Day(key[0], _DOTS[kinds[key]], text))
    return found
