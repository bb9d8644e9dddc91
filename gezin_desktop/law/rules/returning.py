"""Dutch nationals who come back from another member state with family: the Europa route.

law/eu-and-after.md section 3; settled points in format.md: three months suffice on every day since
12 March 2014, and below six months the proof weighs heavily.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import (
    IND_BREXIT,
    IND_EU_DUTCH,
    RETURN_JUDGMENT,
    SEED_EU,
    SEED_FIRM,
    VB,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months, birthday
from gezin_desktop.law.logic import (
    NO,
    YES,
    Derived,
    Judgement,
    Node,
    advice,
    all_of,
    at_best,
    fact,
    no,
    open_,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said, Trace
from gezin_desktop.law.rules.eu_dependants import DEPENDENCY, OTHER_GROUND_TREE
from gezin_desktop.law.rules.eu_descent import DESCENT
from gezin_desktop.law.rules.eu_partner import MARRIAGE, PARTNERSHIP, UNMARRIED
from gezin_desktop.law.rules.eu_people import eu_national
from gezin_desktop.law.view import View

STAY = "sponsor.stay_abroad"
JUDGMENT_DAY = date(2014, 3, 12)
"""The day of O. and B. (C-456/12), from which the route exists as it does now."""

LAST_UK_DAY = date(2020, 12, 31)
LEAST_MONTHS, SAFE_MONTHS = 3, 6
_LAWYER = advice("common.see-lawyer")
_NATIONAL = advice("eu-sponsor-nationality.national-route", RemedyKind.OTHER_ROUTE)


def _dutch(view: View) -> Judgement:
    codes = view.ask("sponsor.nationalities")
    if codes is None:
        return open_()
    return yes(".dutch") if "NL" in codes else no(".not-dutch", consequence=Consequence.HARD)


SPONSOR_DUTCH = Condition(
    "er-sponsor-dutch",
    "sponsor",
    (cite(IND_EU_DUTCH), cite(VC, "B10/2.2")),
    Derived("dutch", _dutch),
    consequence=Consequence.HARD,
)


def _host_state(view: View) -> Judgement:
    country = view.ask(f"{STAY}.country")
    if country is None:
        return open_()
    if country == "NL":
        return _no_host()
    if country == "GB":
        return _united_kingdom(view)
    inside = eu_national(view, [country])
    if inside is None:
        return open_()
    return yes(".host") if inside else _no_host()


def _no_host() -> Judgement:
    return no(".no-host", consequence=Consequence.HARD, remedies=(_NATIONAL,))


def _united_kingdom(view: View) -> Judgement:
    """A stay in the United Kingdom counts as far as it lies before 2021."""
    start = view.ask(f"{STAY}.from_date")
    if start is None:
        return open_()
    if add_months(start, LEAST_MONTHS) <= LAST_UK_DAY:
        return yes(".host-uk")
    return no(".uk-too-late", consequence=Consequence.HARD, remedies=(_NATIONAL,))


HOST_STATE = Condition(
    "er-host-state",
    "sponsor",
    (cite(IND_EU_DUTCH), cite(IND_BREXIT)),
    Derived("state", _host_state),
    consequence=Consequence.HARD,
)

GENUINE_RESIDENCE = Condition(
    "er-genuine-residence",
    "both",
    (cite(RETURN_JUDGMENT), cite(IND_EU_DUTCH)),
    all_of(
        fact(f"{STAY}.with_relative", key="together", consequence=Consequence.HARD),
        fact(f"{STAY}.centre_of_life_there", key="lived", consequence=Consequence.HARD),
        key="residence",
    ),
    consequence=Consequence.HARD,
)


def _three_months(view: View) -> Judgement:
    if not view.reached(JUDGMENT_DAY):
        view.lacked.append("receipt_date")
        return open_(NO, YES, ".before-judgment")
    months = view.ask(f"{STAY}.eu_conditions_met_months")
    if months is None:
        return open_()
    if months < LEAST_MONTHS:
        remedies = (advice(".stay-longer"), _NATIONAL)
        return no(".too-short", consequence=Consequence.HARD, remedies=remedies, months=str(months))
    warning = None
    if months == LEAST_MONTHS:
        warning = Said(".just-three")
    elif months < SAFE_MONTHS:
        warning = Said(".under-six")
    return Judgement(YES, YES, Said(".long-enough", {"months": str(months)}), warning=warning)


THREE_MONTHS = Condition(
    "er-three-months-lawful",
    "both",
    (cite(IND_EU_DUTCH), cite(RETURN_JUDGMENT), cite("stcrt-2014-35433"), cite(VC, "B10/2.2")),
    Derived("months", _three_months),
    consequence=Consequence.HARD,
)

FAMILY_LIFE = Condition(
    "er-family-life",
    "both",
    (cite(IND_EU_DUTCH), cite(RETURN_JUDGMENT), cite(SEED_FIRM)),
    fact(f"{STAY}.family_life_built_there", key="built", consequence=Consequence.HARD),
    consequence=Consequence.HARD,
)


def _not_lapsed(view: View) -> Judgement:
    """More than six months outside the EU afterwards ends it; twelve for an important reason."""
    months = view.ask(f"{STAY}.months_outside_eu_since")
    if months is None:
        return open_()
    if months <= 6:
        return yes(".kept")
    remedies = (_LAWYER, _NATIONAL)
    if months <= 12:
        return no(
            ".long-away",
            consequence=Consequence.LEGAL_HELP,
            remedies=remedies,
            months=str(months),
        )
    return no(".lapsed", consequence=Consequence.HARD, remedies=remedies, months=str(months))


NOT_LAPSED = Condition(
    "er-not-lapsed",
    "sponsor",
    (cite(IND_EU_DUTCH),),
    Derived("lapse", _not_lapsed),
    consequence=Consequence.LEGAL_HELP,
)

OTHER_BY_ANALOGY = at_best(OTHER_GROUND_TREE, key="other")


class ByCategory(NamedTuple):
    """The test of the category that a relative falls in (section 2.2, A1 to A6)."""

    key: str
    other: Node = OTHER_BY_ANALOGY
    """The test of relatives outside the direct line."""

    def judge(self, view: View, address: str) -> Trace:
        """See `Node`."""
        address = f"{address}/{self.key}"
        before, lacked = len(view.read), len(view.lacked)
        parts = tuple(node.judge(view, address) for node in self._tests(view))
        facts = tuple(dict.fromkeys(view.read[before:]))
        if not parts:
            missing = tuple(dict.fromkeys(view.lacked[lacked:]))
            return Trace("derived", address, NO, YES, facts, missing)
        low, high = min(one.low for one in parts), max(one.high for one in parts)
        if len(parts) == 1:
            return Trace("all", address, low, high, parts=parts)
        missing = tuple(dict.fromkeys(view.lacked[lacked:])) if low < high else ()
        return Trace("derived", address, low, high, facts, missing)

    def _tests(self, view: View) -> list[Node]:
        """One test, or both where the age that divides them is not known."""
        relation = view.ask("relative.relation")
        match relation:
            case None:
                return []
            case Relation.SPOUSE:
                return [MARRIAGE]
            case Relation.REGISTERED_PARTNER:
                return [PARTNERSHIP]
            case Relation.UNMARRIED_PARTNER:
                return [UNMARRIED]
            case Relation.CHILD | Relation.GRANDCHILD:
                return self._of_age(view)
            case Relation.PARENT | Relation.GRANDPARENT:
                return [DEPENDENCY]
        return [self.other]

    def _of_age(self, view: View) -> list[Node]:
        birth = view.ask("relative.birth_date")
        older = all_of(DESCENT, DEPENDENCY, key="older")
        if birth is None:
            return [DESCENT, older]
        return [older] if view.reached(birthday(birth, 21)) else [DESCENT]


RELATIONSHIP_CATEGORY = Condition(
    "er-relationship-category",
    "both",
    (cite(VB, "8.7"), cite(SEED_EU), cite(IND_EU_DUTCH)),
    ByCategory("category"),
    consequence=Consequence.LEGAL_HELP,
)
