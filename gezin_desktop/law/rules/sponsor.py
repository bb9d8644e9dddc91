"""Conditions on the sponsor (referent) of every national route: law/national.md section 2."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import IncomeKind, ResidenceStatus
from gezin_desktop.law.cites import (
    IND_FORM,
    IND_PARTNER,
    JURIDISCH_LOKET,
    VB,
    VB_2012,
    VB_2013,
    VC,
    VW,
    cite,
)
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    any_of,
    do,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, Said
from gezin_desktop.law.rules.people import (
    NO_SPONSOR_PURPOSES,
    WAITING_YEAR_PURPOSES,
    reached_age,
    sponsor_is_dutch,
    sponsor_purpose,
)
from gezin_desktop.law.rules.turkish_work import TURKISH_WORKER
from gezin_desktop.law.view import View

_CAN = frozenset(
    {
        ResidenceStatus.PERMANENT,
        ResidenceStatus.EU_LONG_TERM_RESIDENT,
        ResidenceStatus.ASYLUM_PERMANENT,
        ResidenceStatus.ASYLUM_TEMPORARY,
    }
)
_CANNOT = frozenset({ResidenceStatus.TEMPORARY_PROTECTION, ResidenceStatus.NONE})


def _dutch(view: View) -> Judgement:
    dutch = sponsor_is_dutch(view)
    if dutch is None:
        return open_()
    return yes(".dutch") if dutch else no(".not-dutch", consequence=Consequence.HARD)


def _permit(view: View) -> Judgement:
    status = view.ask("sponsor.residence.status")
    if status is None:
        return open_()
    if status in _CAN:
        return _with_end(view, yes(".permit", status=status))
    if status in _CANNOT:
        remedies = (advice(".other-purpose"),)
        return no(".no-right", consequence=Consequence.HARD, remedies=remedies, status=status)
    if status in {ResidenceStatus.TEMPORARY_REGULAR, ResidenceStatus.PENDING}:
        return _purpose(view, pending=status is ResidenceStatus.PENDING)
    return weigh(".other-scheme", status=status)


def _purpose(view: View, *, pending: bool) -> Judgement:
    purpose = view.ask("sponsor.residence.purpose")
    if purpose is None:
        return open_()
    if purpose in NO_SPONSOR_PURPOSES:
        remedies = (advice(".other-purpose"),)
        return no(".purpose-not", consequence=Consequence.HARD, remedies=remedies, purpose=purpose)
    if pending and view.ask("sponsor.residence.granted_on") is None:
        return open_(NO, YES, ".pending", purpose=purpose)
    return _with_end(view, yes(".purpose", purpose=purpose))


def _with_end(view: View, found: Judgement) -> Judgement:
    """A permit counts from its first day; one that has ended must be renewed: said, not judged."""
    granted = view.peek("sponsor.residence.granted_on")
    if granted is not None and not view.reached(granted):
        return no(".not-granted-yet", consequence=Consequence.REPAIRABLE, day=granted)
    end = view.peek("sponsor.residence.valid_until")
    if end is None or view.until(end):
        return found
    return Judgement(YES, YES, found.said, warning=Said(".permit-ends", {"day": end}))


ELIGIBLE_STATUS = Condition(
    "sponsor-eligible-status",
    "sponsor",
    (cite(VB, "3.15"), cite(VC, "B7/2.2"), cite(IND_PARTNER)),
    any_of(Derived("dutch", _dutch), Derived("permit", _permit), key="status"),
    consequence=Consequence.HARD,
)


def _one_year(view: View) -> Judgement:
    since = view.ask("sponsor.residence.lawful_since")
    if since is None:
        return open_()
    day = add_years(since, 1)
    if view.reached(day):
        return yes(".year-reached", since=since)
    for_child = (advice(".child-interest"),) if view.route == "nl-child-minor" else ()
    return no(".year-not", remedies=for_child, since=since, day=day)


def _trade_treaty(view: View) -> Judgement:
    nationalities = view.ask("sponsor.nationalities")
    if nationalities is not None and not {"US", "JP"} & set(nationalities):
        return no(".no-treaty")
    incomes = view.ask("sponsor.incomes")
    if incomes is not None and all(one.kind is not IncomeKind.SELF_EMPLOYMENT for one in incomes):
        return no(".no-treaty")
    if nationalities is None or incomes is None:
        return open_(NO, WEIGH)
    return weigh(".trade-treaty")


_ONE_YEAR_CITES = (cite(VB, "3.15(3)"), cite(IND_FORM, "6"))


def _before_the_rule(view: View) -> Judgement:
    """The rule came between 19 April 2012 and 1 January 2013; the day itself is not known."""
    if not view.reached(date(2012, 4, 19)):
        return no(".not-yet-law")
    view.lacked.append("receipt_date")
    return open_(NO, YES, ".start-not-known")


ONE_YEAR_BEFORE_2013 = Condition(
    "sponsor-one-year-residence",
    "sponsor",
    (cite(VB_2012, "3.15"),),
    Derived("one-year", _one_year),
    applies=all_of(
        Derived("in-force", _before_the_rule),
        sponsor_purpose(WAITING_YEAR_PURPOSES, "waiting-year"),
    ),
    valid_to=date(2012, 12, 31),
)

ONE_YEAR = Condition(
    "sponsor-one-year-residence",
    "sponsor",
    (*_ONE_YEAR_CITES, cite(VB_2013, "3.15(3)")),
    Derived("one-year", _one_year),
    applies=sponsor_purpose(WAITING_YEAR_PURPOSES, "waiting-year"),
    exemptions=(
        Exemption("tr-waiting-year", TURKISH_WORKER, (cite(VB, "3.15(3)b"),)),
        Exemption("trade-treaty", Derived("trade-treaty", _trade_treaty), (cite(VB, "3.15(3)b"),)),
    ),
    valid_from=date(2013, 1, 1),
)


def _old_enough(view: View) -> Judgement:
    """A parent of 18 to 20: the text says 21, the child's interest weighs (Vb 3.13(2), 3.15)."""
    birth = view.ask("sponsor.birth_date")
    found = reached_age(view, birth, 21, "sponsor-age", path_low=WEIGH)
    if found.low == NO:
        return Judgement(WEIGH, WEIGH, found.said, Consequence.LEGAL_HELP)
    return found


MIN_AGE_FOR_CHILD = Condition(
    "sponsor-min-age",
    "sponsor",
    (cite(VB, "3.15(1)"), cite(VB, "3.13(2)")),
    Derived("sponsor-age", _old_enough),
)

STATEMENT = Condition(
    "sponsor-statement",
    "sponsor",
    (cite(VB, "3.22a"), cite(VW, "16(1)k"), cite(IND_FORM, "7123"), cite(JURIDISCH_LOKET)),
    fact(
        "sponsor.statement_signed",
        key="signed",
        remedies=(do(".sign", {"sponsor.statement_signed": True}),),
    ),
    exemptions=(Exemption("turkish-worker", TURKISH_WORKER, (cite(VB, "3.22a(2)b"),)),),
    counts=False,
)


def _solvent(view: View) -> Judgement:
    insolvency = view.ask("sponsor.insolvency")
    if insolvency is None:
        return open_()
    if insolvency == "none":
        return yes(".solvent")
    if insolvency == "debt-restructuring":
        return weigh(".debt-restructuring")
    return no(
        f".{insolvency}",
        consequence=Consequence.LEGAL_HELP,
        remedies=(advice("common.see-lawyer"),),
    )


SOLVENCY = Condition(
    "sponsor-solvency",
    "sponsor",
    (cite(VC, "B1/4.3.2"),),
    Derived("solvent", _solvent),
)
