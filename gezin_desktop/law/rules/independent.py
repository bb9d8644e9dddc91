"""A permit of one's own after five years, and for children: section 8.4 and 8.7."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import ExamExemption
from gezin_desktop.law.cites import IND_BROCHURE, IND_FORM, JURIDISCH_LOKET, VB, VC, cite
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import ONE_DAY, add_years, birthday
from gezin_desktop.law.logic import (
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
from gezin_desktop.law.result import Consequence, RemedyKind
from gezin_desktop.law.rules.held import (
    BOND,
    HARD,
    LAWYER,
    LEGAL,
    PERMIT,
    Between,
    bond_until,
    lasting_sponsor,
    reached_by,
)
from gezin_desktop.law.rules.people import pension_age
from gezin_desktop.law.rules.scale import on_the_scale
from gezin_desktop.law.rules.turkish import ARTICLE_7, TURKISH_NATIONAL
from gezin_desktop.law.view import View

GRACE_YEARS = 2
"""Years after the end of a permit in which a late application is judged leniently (Vb 3.82)."""

_OTHER_WAYS = advice("sep-five-years.other-ways", RemedyKind.OTHER_ROUTE)


def _years(view: View) -> tuple[int, ...]:
    """Five years; three until a day in 2012 that is not known."""
    row = view.row("periods", "independent-permit-after")
    if row is None or view.uncertain("periods", "independent-permit-after"):
        view.lacked.append("receipt_date")
        return (3, 5)
    return (row.whole(),)


def _start(view: View) -> Between:
    """The permit for stay with the same partner; an unknown day may be later."""
    days = [view.ask(f"{PERMIT}.{name}") for name in ("valid_from", "same_partner_since")]
    known = [day for day in days if day is not None]
    first = max(known, default=date.min)
    return Between(first, first if None not in days else date.max)


def _same_partner(view: View) -> Judgement:
    start, event = _start(view), bond_until(view)
    numbers = _years(view)
    surely = (
        start.known
        and min(reached_by(view, event, add_years(start.first, one))[0] for one in numbers) == YES
    )
    if surely:
        return yes(".five-years", start=start.first, years=str(max(numbers)))
    if start.first == date.min:
        return open_()
    possible = [reached_by(view, event, add_years(start.first, one))[1] for one in numbers]
    if max(possible) == YES:
        return open_()
    return _too_short(view, start.first, min(numbers))


def _too_short(view: View, start: date, years: int) -> Judgement:
    day = add_years(start, years)
    bond = view.relative.relationship
    over = bond.ended or bond.ended_on or bond.divorce_filed_on
    if over:
        remedies = (_OTHER_WAYS, LAWYER)
        return no(".broken-before", consequence=HARD, remedies=remedies, start=start, day=day)
    return no(".not-yet", consequence=Consequence.REPAIRABLE, start=start, day=day)


SAME_PARTNER = Derived("sep-five-years-same-partner", _same_partner)
FIVE_YEARS = Condition(
    "sep-five-years",
    "relative",
    (cite(VB, "3.51(1)a"), cite(VC, "B9/8.2"), cite(JURIDISCH_LOKET), cite(IND_BROCHURE, "8")),
    any_of(SAME_PARTNER, TURKISH_NATIONAL, ARTICLE_7, key="years"),
    consequence=HARD,
    alternatives=True,
)

SPONSOR_STATUS = Condition(
    "sep-sponsor-status",
    "sponsor",
    (cite(VB, "3.51(7)"), cite(VB, "3.5"), cite(JURIDISCH_LOKET)),
    Derived("status", lasting_sponsor),
    consequence=LEGAL,
)


def _pension(view: View) -> Judgement:
    return pension_age(view, view.ask("relative.birth_date"))


def _minor(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    day = birthday(birth, 18)
    return no(".adult") if view.reached(day) else yes("sep-integration.minor")


def _diploma(view: View) -> Judgement:
    exemption = view.ask("relative.exam.exemption")
    if exemption is None:
        return open_()
    if exemption in {ExamExemption.LISTED_DIPLOMA, ExamExemption.EIGHT_YEARS_IN_NL}:
        return yes(f"sep-integration.{exemption}")
    return no("sep-integration.no-diploma")


def _violence(view: View) -> Judgement:
    """No exam where the relationship broke because of domestic violence (Vb 3.80a(2)f)."""
    if view.peek(f"{BOND}.end_reason") == "violence":
        return yes("sep-integration.special-reason")
    violence = view.ask(f"{PERMIT}.violence")
    if violence is None:
        return open_()
    return yes("sep-integration.special-reason") if violence else no("sep-integration.no-reason")


INTEGRATION = Condition(
    "sep-integration",
    "relative",
    (cite(VB, "3.80a"), cite(VC, "B9/8.1"), cite(JURIDISCH_LOKET)),
    fact(
        f"{PERMIT}.integration_passed",
        key="passed",
        remedies=(do(".take-exam", {f"{PERMIT}.integration_passed": True}),),
    ),
    exemptions=(
        Exemption("exempt", fact(f"{PERMIT}.integration_exempt", key="exempt")),
        Exemption("minor", Derived("minor", _minor)),
        Exemption("aow-age", Derived("aow-age", _pension)),
        Exemption("diploma", Derived("diploma", _diploma)),
        Exemption("violence", Derived("violence", _violence), (cite(VB, "3.80a(2)f"),)),
        Exemption("tr-national-3y", TURKISH_NATIONAL, (cite(VB, "3.51(5)"),)),
    ),
)


def _ground(view: View) -> Judgement:
    known = view.ask(f"{PERMIT}.withdrawal_ground_known")
    if known is None:
        return open_(WEIGH, YES)
    return weigh(".ground", remedies=(LAWYER,)) if known else yes(".no-ground")


def _dutch_parent(view: View) -> Judgement:
    """With a Dutch parent who lives here only false data or a move abroad count (Vb 3.50(4))."""
    if view.route != "nl-independent-child":
        return no("sep-public-order.no-dutch-parent")
    codes, lives = view.ask("sponsor.nationalities"), view.ask("sponsor.lives_in_nl")
    if (codes is not None and "NL" not in codes) or lives is False:
        return no("sep-public-order.no-dutch-parent")
    if codes is None or lives is None:
        return open_()
    return yes("sep-public-order.dutch-parent")


NO_WITHDRAWAL_GROUND = Condition(
    "sep-no-withdrawal-ground",
    "both",
    (cite(VC, "B9/8.1"), cite(VB, "3.51")),
    Derived("ground", _ground),
)

PUBLIC_ORDER = Condition(
    "sep-public-order",
    "relative",
    (cite(VB, "3.86"), cite(VB, "3.87")),
    Derived("scale", on_the_scale),
    exemptions=(
        Exemption("dutch-parent", Derived("dutch-parent", _dutch_parent), (cite(VB, "3.50(4)"),)),
    ),
)


def _timely(view: View) -> Judgement:
    """Before the permit ends; within two years it is judged leniently, later an mvv is asked."""
    end = view.ask(f"{PERMIT}.valid_until")
    if end is None:
        return open_()
    if view.until(end - ONE_DAY):
        return yes(".in-time", end=end)
    grace = add_years(end, GRACE_YEARS)
    remedies = (advice(".apply-now"), LAWYER)
    if view.until(grace):
        return no(".late", consequence=LEGAL, remedies=remedies, end=end, day=grace)
    return no(".very-late", consequence=LEGAL, remedies=remedies, end=end, day=grace)


TIMELY = Condition(
    "sep-timely",
    "relative",
    (cite(VB, "3.80"), cite(VB, "3.82"), cite(VC, "B1/6.1"), cite(IND_FORM)),
    Derived("timely", _timely),
    consequence=LEGAL,
    waiting_helps=False,
)


def _longer_than_a_year(view: View) -> Judgement:
    """The law says longer than a year, the brochure a year or longer: weighed on the day itself."""
    start = view.ask(f"{PERMIT}.valid_from")
    if start is None:
        return open_()
    day = add_years(start, 1)
    if view.reached(day + ONE_DAY):
        return yes(".year", start=start)
    if view.reached(day):
        return weigh(".just-a-year", day=day + ONE_DAY)
    return no(".not-a-year", day=day + ONE_DAY)


def _as_minor(view: View) -> Judgement:
    start, birth = view.ask(f"{PERMIT}.valid_from"), view.ask("relative.birth_date")
    if start is None or birth is None:
        return open_()
    if start < birthday(birth, 18):
        return yes(".as-minor")
    return no(".as-adult", consequence=HARD, remedies=(LAWYER,))


CHILD_ONE_YEAR = Condition(
    "child-one-year",
    "relative",
    (cite(VB, "3.50"), cite(IND_BROCHURE, "8"), cite(VC, "B9/7")),
    all_of(
        Derived("as-minor", _as_minor),
        any_of(
            Derived("year", _longer_than_a_year),
            fact("relative.child.born_in_nl", key="born-here", quiet=True),
            key="long-enough",
        ),
        Derived("sponsor", lasting_sponsor),
        key="child",
    ),
)
