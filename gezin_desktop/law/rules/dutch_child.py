"""The parent of a minor Dutch child (Chavez-Vilchez), and dependency between adults.

law/eu-and-after.md section 5. Here the child is the sponsor and the parent is the relative.
"""

from __future__ import annotations

from gezin_desktop.law.cites import (
    CHAVEZ,
    IND_CHILD,
    IND_CHILD_2022,
    NOT_TEMPORARY_JUDGMENT,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years, birthday
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    any_of,
    do,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, Remedy, RemedyKind, Said
from gezin_desktop.law.rules.eu_descent import DECISION_MONTHS
from gezin_desktop.law.rules.eu_people import eu_national
from gezin_desktop.law.rules.every import BOOL, every
from gezin_desktop.law.rules.people import YOUNG
from gezin_desktop.law.view import View

FACTS = "relative.dutch_child"
_LAWYER = advice("common.see-lawyer")
_LEGAL = Consequence.LEGAL_HELP


def _dutch(view: View) -> Judgement:
    codes = view.ask("sponsor.nationalities")
    if codes is None:
        return open_()
    if "NL" in codes:
        return yes(".dutch")
    remedies = (advice(".other-eu-right", RemedyKind.OTHER_ROUTE), _LAWYER)
    return no(".not-dutch", consequence=Consequence.HARD, remedies=remedies)


CHILD_DUTCH = Condition(
    "ch-child-dutch",
    "sponsor",
    (cite(IND_CHILD), cite(CHAVEZ)),
    Derived("dutch", _dutch),
    consequence=Consequence.HARD,
)


def _minor(view: View) -> Judgement:
    """Under 18; a birthday before the decision is urgent, for the right ends with it."""
    birth = view.ask("sponsor.birth_date")
    if birth is None:
        return open_()
    day = birthday(birth, 18)
    if view.reached(day):
        remedies = (advice(".adult-rules", RemedyKind.OTHER_ROUTE), _LAWYER)
        return no(".adult", consequence=Consequence.HARD, remedies=remedies, day=day)
    soon = view.reached(add_months(day, -DECISION_MONTHS))
    warning = Said(".urgent", {"day": day}) if soon else None
    return Judgement(YES, YES, Said(".minor", {"last": day - ONE_DAY}), warning=warning)


CHILD_MINOR = Condition(
    "ch-child-minor",
    "sponsor",
    (cite(IND_CHILD), cite(CHAVEZ)),
    Derived("minor", _minor),
    consequence=Consequence.HARD,
)


def _in_nl(view: View) -> Judgement:
    """Lives here, or will: until 2022 or later the child had to live here already."""
    lives = view.ask("sponsor.lives_in_nl")
    if lives:
        return yes(".lives-here")
    row = view.row("periods", "dutch-child-residence")
    if row is None or view.uncertain("periods", "dutch-child-residence"):
        view.lacked.append("receipt_date")
        return open_(NO, YES if lives is None else WEIGH, ".rule-not-dated", day=view.day)
    must_live_here = row.source == IND_CHILD_2022
    if lives is None:
        return open_(NO if must_live_here else WEIGH, YES)
    if must_live_here:
        return no(".must-live-here", consequence=_LEGAL, remedies=(_LAWYER,))
    return weigh(".will-come", remedies=(_LAWYER,))


CHILD_IN_NL = Condition(
    "ch-child-in-nl",
    "sponsor",
    (cite(IND_CHILD), cite(IND_CHILD_2022)),
    Derived("residence", _in_nl),
    consequence=_LEGAL,
)


def _role(view: View) -> Judgement:
    role = view.ask(f"{FACTS}.role")
    if role is None:
        return open_()
    if role == "other-carer":
        return no(".no-parent", consequence=Consequence.HARD)
    if role == "legal-parent":
        return yes(".legal-parent")
    return Judgement(YES, YES, Said(f".{role}"), warning=Said(".heavier-proof"))


APPLICANT_ROLE = Condition(
    "ch-applicant-role",
    "relative",
    (cite(IND_CHILD),),
    Derived("role", _role),
    consequence=Consequence.HARD,
)


def _no_other_right(view: View) -> Judgement:
    codes = view.ask("relative.nationalities")
    own = None if codes is None else eu_national(view, codes)
    if own:
        return no(".own-right", consequence=Consequence.HARD)
    found = every(
        view,
        _elsewhere,
        {
            "elsewhere": (f"{FACTS}.residence_right_elsewhere_in_eu", BOOL),
            "lapsed": (f"{FACTS}.right_elsewhere_lapsed_proven", BOOL),
        },
    )
    return found if own is False or found.high == NO else open_(NO, found.high)


def _elsewhere(elsewhere: bool, lapsed: bool) -> Judgement:
    if not elsewhere:
        return yes(".none-elsewhere")
    if lapsed:
        return yes(".lapsed")
    remedies = (do(".prove-lapse", {f"{FACTS}.right_elsewhere_lapsed_proven": True}), _LAWYER)
    return no(".elsewhere", remedies=remedies)


NO_OTHER_EU_RIGHT = Condition(
    "ch-no-other-eu-right",
    "relative",
    (cite(IND_CHILD),),
    Derived("other-right", _no_other_right),
)


def _new_passport(view: View) -> tuple[Remedy, ...]:
    facts = {
        "relative.passport.held": True,
        "relative.passport.valid_until": add_years(view.day, 1),
    }
    return (do("eu-document.renew", facts),)


def _passport(view: View) -> Judgement:
    held, end = view.ask("relative.passport.held"), view.ask("relative.passport.valid_until")
    if held is False:
        return no(".no-passport", remedies=_new_passport(view))
    if end is not None and not view.until(end):
        return no(".expired", remedies=_new_passport(view), end=end)
    return yes(".passport", end=end) if held and end else open_()


IDENTITY = Condition(
    "ch-identity",
    "relative",
    (cite(IND_CHILD), cite(IND_CHILD_2022)),
    any_of(
        Derived("passport", _passport),
        fact(
            "relative.passport.identity_otherwise_proven",
            key="otherwise",
            remedies=(
                do(".prove-identity", {"relative.passport.identity_otherwise_proven": True}),
            ),
        ),
        key="identity",
    ),
)

_TASKS = ("sole-daily", "shared-daily", "regular", "occasional", "none")
_DAILY = frozenset({"sole-daily", "shared-daily"})


def _care_if(tasks: str, lives: bool) -> Judgement:
    if tasks in _DAILY:
        return yes(f".{tasks}")
    if tasks == "none":
        return no(".no-care", consequence=Consequence.HARD, remedies=(advice(".build"), _LAWYER))
    if tasks == "regular":
        return yes(".lives-and-cares") if lives else weigh(".regular", remedies=(_LAWYER,))
    if lives:
        return weigh(".lives-together", remedies=(_LAWYER,))
    return no(".occasional", consequence=_LEGAL, remedies=(advice(".build"), _LAWYER))


def _care(view: View) -> Judgement:
    facts = {
        "tasks": (f"{FACTS}.care_tasks", _TASKS),
        "lives": (f"{FACTS}.lives_with_child", BOOL),
    }
    return every(view, _care_if, facts)


CARE = Condition(
    "ch-care",
    "relative",
    (cite(IND_CHILD), cite(CHAVEZ)),
    Derived("care", _care),
    consequence=_LEGAL,
)

_OTHER_PARENT = ("none", "untraceable", "no-residence-right", "lawful-able", "lawful-unable")
_NOBODY = frozenset({"none", "untraceable", "no-residence-right"})
_ROLES = ("legal-parent", "step-parent", "foster-parent", "other-carer")


def _depends(view: View) -> Judgement:
    """Settled in format.md: who cares alone for a young child, or is the only one who can."""
    birth = view.ask("sponsor.birth_date")
    young = None if birth is None else not view.reached(birthday(birth, YOUNG))

    def rule(role: str, tasks: str, other: str, evidenced: bool) -> Judgement:
        ages = BOOL if young is None else (young,)
        found = [_depends_if(role, tasks, other, evidenced, one) for one in ages]
        low, high = min(one.low for one in found), max(one.high for one in found)
        return found[0] if low == high else open_(low, high)

    return every(
        view,
        rule,
        {
            "role": (f"{FACTS}.role", _ROLES),
            "tasks": (f"{FACTS}.care_tasks", _TASKS),
            "other": (f"{FACTS}.other_parent", _OTHER_PARENT),
            "evidenced": (f"{FACTS}.dependency_evidenced", BOOL),
        },
    )


def _depends_if(role: str, tasks: str, other: str, evidenced: bool, young: bool) -> Judgement:
    alone = (tasks == "sole-daily" and young) or other in _NOBODY
    if alone and role == "legal-parent":
        return yes(".sole-carer" if tasks == "sole-daily" and young else ".nobody-else")
    if alone:
        return weigh(".heavier-proof", remedies=(_LAWYER,))
    if not evidenced and tasks not in _DAILY:
        return no(".not-shown", consequence=_LEGAL, remedies=(advice(".show"), _LAWYER))
    return weigh(".weighed", remedies=(advice(".show"), _LAWYER))


DEPENDENCY = Condition(
    "ch-dependency",
    "both",
    (cite(CHAVEZ), cite(IND_CHILD), cite(NOT_TEMPORARY_JUDGMENT)),
    Derived("dependency", _depends),
    consequence=_LEGAL,
)


def _inseparable(view: View) -> Judgement:
    """Between adults only in exceptional cases (K.A., C-82/16): a lawyer must weigh it."""
    bound = view.ask("relative.dependency.inseparable")
    if bound is None:
        return open_(NO, WEIGH)
    if bound:
        return weigh(".exceptional", remedies=(_LAWYER,))
    return no(".can-be-apart", consequence=_LEGAL, remedies=(_LAWYER,))


ADULT_DEPENDENCY = Condition(
    "a20-adult",
    "both",
    (cite(VC, "B10/2.2"), cite(CHAVEZ)),
    Derived("dependency", _inseparable),
    consequence=_LEGAL,
    weighed=True,
)
