"""Lasting income: each source on the ways P1 to P7, all together against the norm (Vb 3.75).

The sources and the norm are those of ``income.py``; the ways stand in ``income_paths.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from gezin_desktop.law.cites import IND_INCOME, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import NO, WEIGH, YES, Judgement, advice, do, no, open_, say, told
from gezin_desktop.law.result import Consequence, Remedy, Trace, make
from gezin_desktop.law.rules.household import either_way, in_any_household, norm_not_known, norms
from gezin_desktop.law.rules.income import blank_amounts, reaches, spans
from gezin_desktop.law.rules.income_exemption import INCOME_EXEMPTIONS
from gezin_desktop.law.rules.income_history import Span
from gezin_desktop.law.rules.income_paths import Past, Path, paths_for
from gezin_desktop.law.rules.income_sources import WAGE, Norm, Source, sources, total
from gezin_desktop.law.view import View


class _Held(NamedTuple):
    """A source with the span in which it is durable."""

    source: Source
    low: int
    high: int


def _durable(view: View) -> Judgement:
    found = sources(view)
    if found is None:
        return open_()
    counting = [one for one in found if one.high > NO]
    if not counting:
        return no(".nothing", remedies=(advice("income-independent.find-source"),))
    norms_ = norms(view)
    held, parts = _judge_paths(view, counting, norms_)
    low, high = _together(held, norms_)
    if low != high:
        blank_amounts(view, [one.source for one in held if one.high > NO])
    return _durable_told(view, held, low, high, tuple(parts), norms_)


def _judge_paths(
    view: View, counting: list[Source], norms_: list[Norm] | None
) -> tuple[list[_Held], list[Trace]]:
    current = reaches(spans(counting, YES), norms_) if norms_ else (NO, YES)
    past = Past(tuple(counting))
    held, parts = [], []
    for source in counting:
        own: list[Trace] = []
        for path in paths_for(source):
            own.append(_path_trace(view, source, path, past, current))
            if own[-1].low == YES:
                break
        parts += own
        held.append(_Held(source, max(p.low for p in own), max(p.high for p in own)))
    return held, parts


def _path_trace(view: View, source: Source, path: Path, past: Past, current: Span) -> Trace:
    before, lacked = len(view.read), len(view.lacked)
    found = path.judge(view, source, past, current)
    facts = tuple(dict.fromkeys([source.path, *view.read[before:]]))
    missing = tuple(dict.fromkeys(view.lacked[lacked:])) if found.low != found.high else ()
    if found.low == found.high:
        del view.lacked[lacked:]
    found = make(Judgement, (*found[:-1], path.cites))
    return told(view, f"income-durable/{path.id}", found, facts, missing)


def _together(held: list[_Held], norms_: list[Norm] | None) -> Span:
    low, high = NO, NO
    for step in (WEIGH, YES):
        surely, possibly = _all_durable(held, step)
        if norms_:
            enough = reaches(
                total(
                    (
                        one.source,
                        min(one.source.low, one.low) >= step,
                        min(one.source.high, one.high) >= step,
                    )
                    for one in held
                ),
                norms_,
            )
            surely, possibly = surely or enough[0] == YES, possibly or enough[1] == YES
        else:
            possibly = possibly or any(min(o.source.high, o.high) >= step for o in held)
        low, high = (step if surely else low), (step if possibly else high)
    return low, high


def _all_durable(held: list[_Held], step: int) -> tuple[bool, bool]:
    """Every source that counts is durable: surely, possibly."""
    surely = all(one.low >= step for one in held) and any(
        min(one.source.low, one.low) >= step for one in held
    )
    possibly = all(one.high >= step or one.source.low < YES for one in held) and any(
        min(one.source.high, one.high) >= step for one in held
    )
    return surely, possibly


def _durable_told(
    view: View,
    held: list[_Held],
    low: int,
    high: int,
    parts: tuple[Trace, ...],
    norms_: list[Norm] | None,
) -> Judgement:
    deciding = [part for part in parts if part.low == part.high == low and part.said is not None]
    said = deciding[0].said if deciding else None
    warning = next((part.warning for part in parts if part.warning is not None), None)
    cites = deciding[0].cites if deciding else ()
    if low != high:
        if norms_ is None and all(one.low == one.high for one in held):
            said = norm_not_known(view.tables, view.day)
        return Judgement(low, high, said if low < YES else None, parts=parts)
    if low == YES:
        durable = [one for one in held if one.low == YES]
        if len(durable) < len(held):
            said = say(".part-reaches", source=durable[0].source.named)
        return Judgement(YES, YES, said, warning=warning, parts=parts, cites=cites)
    consequence = Consequence.LEGAL_HELP if low == WEIGH else None
    return Judgement(low, low, said, consequence, _make_lasting(held), parts=parts, cites=cites)


def _make_lasting(held: list[_Held]) -> tuple[Remedy, ...]:
    """A permanent contract for each wage that does not last."""
    sets: dict[str, object] = {}
    for one in held:
        if one.high < YES and one.source.income.kind in WAGE:
            sets[f"{one.source.path}.open_ended"] = True
            sets[f"{one.source.path}.end_date"] = None
    lasting = (do(".permanent-contract", sets),) if sets else ()
    return (*lasting, advice(".other-income"))


DURABLE = Condition(
    "income-durable",
    "sponsor",
    (cite(VB, "3.75"), cite(VC, "B1/4.3.3"), cite(IND_INCOME)),
    in_any_household("durable", either_way(_durable)),
    exemptions=INCOME_EXEMPTIONS,
    alternatives=True,
)
