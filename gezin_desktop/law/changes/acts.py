"""What somebody can do about a condition: the acts behind its remedies, and what each one asks.

An act is a remedy with the facts that it changes. Facts that nobody can change (a birth date, what
was earned last year, a conviction) are never among them, whatever a rule says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind, Relation
from gezin_desktop.case.paths import get, steps
from gezin_desktop.law.logic import YES
from gezin_desktop.law.result import ConditionResult, Remedy, RemedyKind, Said, Trace
from gezin_desktop.law.view import View

_NEVER = frozenset(
    (
        *("birth_date", "birth_country", "nationalities", "former_nationalities", "fled_from"),
        *("antecedents", "convictions", "past_public_funds", "start_date"),
        *("average_past_12_months", "average_past_3_years", "ww_weeks_past_3_years"),
        *("concluded_on", "concluded_in", "by_proxy", "started_on", "ended", "ended_on"),
        *("end_reason", "divorce_filed_on", "cohabiting_since", "cohabitation_interrupted"),
        *("kinship", "parentage_of", "joint_child", "sham_indications", "sham_established"),
        *("born_in_nl", "always_lived_in_nl", "family_left_on", "conscript_discharged_on"),
        *("lawful_since", "granted_on", "stay_abroad", "moved_as_eu_citizen_before_dutch"),
        *("disability", "disability_since", "recovery_excluded", "wsw_indication"),
        *("job_agreement_indication", "job_agreement_indication_since"),
        *("bijstand_work_duty_waived", "bijstand_work_duty_waived_since"),
        *("support_since", "support_abroad", "same_household_abroad", "serious_health_grounds"),
        *("medically_unable", "authority_refuses", "divorce_impossible", "free_consent"),
        *("valid_from", "same_partner_since", "relationship_started", "lived_in_nl_since"),
        *("violence", "absences", "asked_asylum", "entered_nl_on", "role", "events"),
        *("always_in_parents_household", "belongs_to_family", "employment_ended_on"),
    )
)
"""Names of facts that are history, birth, health or somebody else's decision."""

_ANOTHER_WAY: Mapping[str, Mapping[str, Any]] = {
    "partner-marriage-valid.as-unmarried": {"relative.relation": Relation.UNMARRIED_PARTNER},
    "eu-bond.as-unmarried": {"relative.relation": Relation.UNMARRIED_PARTNER},
}
"""What changes in the case when an advice to apply in another way is followed."""

_OUT_OF_REACH: Mapping[str, tuple[str, Any]] = {
    "fm-passport.get-passport": ("relative.passport.authority_refuses", True),
    "fm-passport.renew-passport": ("relative.passport.authority_refuses", True),
    "eu-document.renew": ("relative.passport.authority_refuses", True),
}
"""Acts that a known fact puts out of reach: the authority already refuses the passport."""

_EFFORT: Mapping[str, int] = {
    "sponsor-statement.sign": 1,
    "fm-tb.sign": 1,
    "partner-marriage-valid.as-unmarried": 1,
    "eu-bond.as-unmarried": 1,
    "partner-cohabitation.live-together": 2,
    "child-cohabitation.live-together": 2,
    "partner-unmarried-durable-exclusive.prove-durable": 2,
    "fm-passport.renew-passport": 2,
    "child-kinship.dna": 2,
    "child-consent-other-parent.ask-consent": 2,
    "eu-accompany-or-join.live-together": 2,
    "eu-descent.dna": 2,
    "eu-means.insure": 2,
    "eu-retained.register": 1,
    "fm-passport.get-passport": 3,
    "fm-mvv.apply-abroad": 4,
    "fm-basic-exam.take-exam": 4,
    "income-sufficient.earn-more": 4,
    "change.second-source": 5,
    "income-durable.permanent-contract": 4,
    "eu-work.more-hours": 4,
    "sep-integration.take-exam": 4,
    "foster-consent.get-consent": 4,
    "eu-bond.make-valid": 5,
    "partner-marriage-valid.marry": 5,
    "child-consent-other-parent.authority": 6,
    "child-custody.get-custody": 6,
    "eu-work.find-work": 6,
    "foster-guardianship.settle": 6,
    "income-sufficient.find-work": 7,
}
_USUAL_EFFORT = 3
_ENDS_STEP = frozenset({"", ".", "["})
_WIDE = frozenset({"relation"})
"""Facts on which conditions may depend without naming them."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: the condition that asked for it, its remedy and the effort it takes.

    ``effort`` is an estimate of this program from 1 (a signature) to 7 (finding work); it only
    orders the advice.
    """

    condition: str
    remedy: Remedy
    effort: int

    @property
    def id(self) -> tuple[str, tuple[str, ...]]:
        """The same for the same act on another day, whatever the amounts in it."""
        return self.remedy.said.key, tuple(self.remedy.sets)

    @property
    def wide(self) -> bool:
        """Whether any condition may change through it, also one that does not name its facts."""
        return any(path.rpartition(".")[2] in _WIDE for path in self.remedy.sets)


def acts_of(found: ConditionResult, view: View) -> tuple[Act, ...]:
    """The acts that the trace of a condition offers, each once, in reading order."""
    if found.trace is None:
        return ()
    acts: dict[Any, Act] = {}
    for remedy in _remedies(found.trace):
        for one in (remedy, *_alongside(remedy, view)):
            act = _act(found.id, one, view)
            if act is not None and act.id not in acts:
                acts[act.id] = act
    return tuple(acts.values())


def _alongside(remedy: Remedy, view: View) -> Iterator[Remedy]:
    """Beside more pay from one source: the same amount from a second, lasting job."""
    incomes = view.sponsor.incomes
    if remedy.said.key != "income-sufficient.earn-more" or not incomes:
        return
    (path,) = remedy.sets
    lack = remedy.said.values["lack"]
    yield view.in_common(("second source", path, lack), lambda: _second_source(view, path, lack))


def _second_source(view: View, path: str, lack: Decimal) -> Remedy:
    job = Income(
        kind=IncomeKind.EMPLOYMENT,
        monthly_gross=lack,
        start_date=view.day,
        open_ended=True,
        taxed=True,
        work_permitted=True,
        includes_holiday_allowance=bool(
            get(view.case, f"{path.rpartition('.')[0]}.includes_holiday_allowance")
        ),
    )
    said = Said("change.second-source", {"lack": lack})
    incomes = [*(view.sponsor.incomes or []), job]
    return Remedy(RemedyKind.DO, said, sets={"sponsor.incomes": incomes})


def _remedies(trace: Trace) -> Iterator[Remedy]:
    if trace.low == YES:
        return
    yield from trace.remedies
    for part in trace.parts:
        yield from _remedies(part)


def _act(condition: str, remedy: Remedy, view: View) -> Act | None:
    key = remedy.said.key
    if not remedy.sets and key in _ANOTHER_WAY:
        sets = {view.full(path): value for path, value in _ANOTHER_WAY[key].items()}
        remedy = Remedy(RemedyKind.OTHER_ROUTE, remedy.said, sets=sets)
    if not remedy.sets or not all(map(can_change, remedy.sets)):
        return None
    barred = _OUT_OF_REACH.get(key)
    if barred is not None and get(view.case, view.full(barred[0])) == barred[1]:
        return None
    return Act(condition, remedy, _EFFORT.get(key, _USUAL_EFFORT))


def can_change(path: str) -> bool:
    """Whether a fact can be different tomorrow because somebody does something."""
    names = steps(path)
    return _NEVER.isdisjoint(names[2:] if names[0] == "relatives" else names)


def touches(one: str, other: str) -> bool:
    """Whether two paths name the same fact, or one lies within the other."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    return longer.startswith(shorter) and longer[len(shorter) : len(shorter) + 1] in _ENDS_STEP


def clashes(act: Act, acts: tuple[Act, ...]) -> bool:
    """Whether the act changes a fact that another one changes already."""
    return any(
        touches(path, taken)
        for path in act.remedy.sets
        for one in acts
        for taken in one.remedy.sets
    )
