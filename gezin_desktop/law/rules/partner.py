"""Conditions on partners: law/national.md section 4."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import (
    CIVIL_CODE,
    IND_FORM,
    MG,
    VB,
    VB_2013,
    VB_2014,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import birthday
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
    negate,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind
from gezin_desktop.law.rules.people import TURKISH, reached_age, sponsor_is_dutch, wedding_to_come
from gezin_desktop.law.view import View

_BOND = "relative.relationship"
_MARRIED = frozenset({Relation.SPOUSE, Relation.REGISTERED_PARTNER})
_REFORM = date(2015, 12, 5)
"""Wet tegengaan huwelijksdwang: no recognition of a marriage until both are eighteen."""
_LAWYER = advice("common.see-lawyer")


def _official_bond(view: View) -> Judgement:
    """Married or registered before a competent authority (Vb 3.14 a)."""
    if view.ask("relative.relation") not in _MARRIED:
        return no(".not-married")
    day = wedding_to_come(view)
    if day is not None:
        return no(".not-yet-married", day=day)
    official = view.ask(f"{_BOND}.official")
    if official is None:
        return open_()
    relation = view.relative.relation
    return yes(".official", relation=relation) if official else no(".not-official")


def _lasting_bond(view: View) -> Judgement:
    """An unmarried, durable and exclusive relationship (Vb 3.14 b); shut out around 2013."""
    if view.ask("relative.relation") in _MARRIED:
        durable, exclusive = view.ask(f"{_BOND}.durable"), view.ask(f"{_BOND}.exclusive")
        if durable is False or exclusive is False:
            return no(".not-lasting")
    else:
        durable = exclusive = True
    row = view.row("periods", "unmarried-partner-allowed")
    doubt = view.uncertain("periods", "unmarried-partner-allowed")
    if doubt or row is None:
        view.lacked.append("receipt_date")
        return open_(NO, YES, ".unmarried-in-doubt", day=view.day)
    if str(row.values["value"]) == "no":
        return no(".unmarried-not-allowed", consequence=Consequence.REPAIRABLE)
    return yes(".lasting") if durable and exclusive else open_()


def _not_sham(view: View) -> Judgement:
    """A sham is presumed absent: only what is known counts against the couple."""
    if view.peek(f"{_BOND}.sham_established"):
        return no(".doubt-established", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,))
    if view.peek(f"{_BOND}.sham_indications"):
        return weigh(".doubt")
    return Judgement(YES, YES)  # nothing to tell: letters never mention it


RELATIONSHIP_TYPE = Condition(
    "partner-relationship-type",
    "both",
    (cite(VB, "3.14"), cite(VC, "B7/3.1.1"), cite(VB_2013, "3.14"), cite(VB_2014, "3.14")),
    all_of(
        Derived("no-sham", _not_sham),
        any_of(Derived("official", _official_bond), Derived("lasting", _lasting_bond), key="bond"),
        key="type",
    ),
)


def _valid_there(view: View) -> Judgement:
    """A certificate of the competent authority is believed (BW 10:31); so is the BRP."""
    if view.peek(f"{_BOND}.registered_in_brp"):
        return yes(".in-brp")
    day = wedding_to_come(view)
    if day is not None:
        return no(".not-yet-married", day=day)
    valid = view.ask(f"{_BOND}.valid_where_concluded")
    if valid:
        return yes(".valid")
    if valid is None or view.ask(f"{_BOND}.registered_in_brp") is None:
        return open_()
    return no(".not-valid", remedies=_AS_UNMARRIED)


def _both_present(view: View) -> Judgement:
    """A marriage by proxy or telephone is weighed (MG), unless the BRP accepted it already.

    A certificate of the competent authority is presumed to be about two people who were there.
    """
    if view.peek(f"{_BOND}.by_proxy") and not view.peek(f"{_BOND}.registered_in_brp"):
        as_unmarried = advice(".as-unmarried", RemedyKind.OTHER_ROUTE)
        return weigh(".by-proxy", remedies=(as_unmarried, _LAWYER))
    return Judgement(YES, YES)


_AS_UNMARRIED = (
    do(".marry", {f"{_BOND}.official": True, f"{_BOND}.valid_where_concluded": True}),
    advice(".as-unmarried", RemedyKind.OTHER_ROUTE),
)


def _adult_now(view: View) -> Judgement:
    """Both are eighteen by now (BW 10:32 since 5 December 2015)."""
    births = (view.ask("sponsor.birth_date"), view.ask("relative.birth_date"))
    if not view.reached(_REFORM):
        return yes(".adults-old-law")
    days = [birthday(birth, 18) for birth in births if birth is not None]
    late = [day for day in days if not view.reached(day)]
    if late:
        return no(".minor", day=max(late))
    return yes(".adults") if None not in births else open_()


def _kinship(view: View) -> Judgement:
    """Siblings, parents and children never; cousins, uncle and niece by free will."""
    kinship = view.ask(f"{_BOND}.kinship")
    if kinship is None:
        return open_()
    if kinship in {"sibling", "parent-child"}:
        return no(".too-close", consequence=Consequence.HARD)
    return yes(".related" if kinship != "none" else ".not-related")


_TWO_PEOPLE = Derived("kinship", _kinship)

MARRIAGE_VALID = Condition(
    "partner-marriage-valid",
    "both",
    (cite(CIVIL_CODE, "10:31"), cite(CIVIL_CODE, "10:32"), cite(IND_FORM), cite(MG)),
    all_of(
        fact(f"{_BOND}.official", key="authority", remedies=_AS_UNMARRIED),
        Derived("valid", _valid_there),
        Derived("present", _both_present),
        fact(
            f"{_BOND}.free_consent",
            key="consent",
            consequence=Consequence.LEGAL_HELP,
            remedies=(_LAWYER,),
        ),
        _TWO_PEOPLE,
        Derived("adults", _adult_now),
        says=".recognised",
    ),
    applies=fact("relative.relation", *_MARRIED, key="married"),
)


def _needs_lasting_bond(view: View) -> Judgement:
    """Not married, or in a marriage that is not recognised: judged as unmarried partners."""
    if view.ask("relative.relation") not in _MARRIED:
        return yes(".unmarried")
    official = view.ask(f"{_BOND}.official")
    if official is False:
        return yes(".marriage-not-official")
    found = _valid_there(view)
    if found.high == NO:
        return yes(".marriage-not-valid")
    return no(".married") if official and found.low == YES else open_()


def _free(path: str, key: str) -> Derived:
    """Not married to somebody else, unless a divorce is impossible (Vb 3.14 b 2)."""

    def judged(view: View) -> Judgement:
        free = view.ask(path)
        if free:
            return yes(f".{key}")
        impossible = view.ask(f"{_BOND}.divorce_impossible")
        if impossible:
            return open_(WEIGH, YES) if free is None else weigh(".divorce-impossible")
        if free is False:
            return open_(NO, WEIGH) if impossible is None else no(f".{key}-not")
        return open_()

    return Derived(key, judged)


UNMARRIED = Condition(
    "partner-unmarried-durable-exclusive",
    "both",
    (cite(VB, "3.14"), cite(VC, "B7/3.1.1"), cite(IND_FORM, "7125-01"), cite(IND_FORM, "7108-03")),
    all_of(
        fact(
            f"{_BOND}.durable",
            key="durable",
            remedies=(do(".prove-durable", {f"{_BOND}.durable": True}),),
        ),
        fact(f"{_BOND}.exclusive", key="exclusive", when_not=WEIGH),
        fact(f"{_BOND}.met_in_person", key="met", when_not=WEIGH),
        _free(f"{_BOND}.sponsor_unmarried", "sponsor-free"),
        _free(f"{_BOND}.relative_unmarried", "relative-free"),
        _TWO_PEOPLE,
        says=".shown",
    ),
    applies=Derived("unmarried", _needs_lasting_bond),
)


def _sponsor_age(view: View) -> Judgement:
    return reached_age(view, view.ask("sponsor.birth_date"), _minimum(view), "sponsor-age")


def _relative_age(view: View) -> Judgement:
    return reached_age(view, view.ask("relative.birth_date"), _minimum(view), "relative-age")


def _minimum(view: View) -> int:
    row = view.row("periods", "minimum-age-partners")
    return row.whole() if row else 21


def _marriage_came_first(view: View) -> Judgement:
    """The marriage existed abroad before the sponsor lived here lawfully (Vc B7/3.1.2)."""
    if view.ask("relative.relation") not in _MARRIED:
        return no(".not-married")
    if view.peek(f"{_BOND}.concluded_in") == "NL":
        return no(".married-here")
    official = view.ask(f"{_BOND}.official")
    if official is False:
        return no(".not-official")
    dutch = sponsor_is_dutch(view)
    if dutch:
        return no(".always-lawful", remedies=(advice(".became-dutch"),))
    since = view.ask("sponsor.residence.lawful_since")
    if since is None:
        return open_()
    concluded = view.ask(f"{_BOND}.concluded_on")
    if concluded is None:
        return open_()
    if concluded >= since:
        return no(".marriage-later", since=since)
    where = view.ask(f"{_BOND}.concluded_in")
    if None in (official, where, dutch):
        return open_()
    return yes(".marriage-first", concluded=concluded, since=since)


def _old_enough_then(view: View) -> Judgement:
    """Fifteen before the marriage reform of 5 December 2015, eighteen since."""
    row = view.row("periods", "minimum-age-pre-existing-marriage")
    least = row.whole() if row else 18
    births = (view.ask("sponsor.birth_date"), view.ask("relative.birth_date"))
    late = [birthday(one, least) for one in births if one]
    if any(not view.reached(day) for day in late):
        return no(".too-young-still", age=least)
    return yes(".marriage-first-age", age=least) if None not in births else open_()


MIN_AGE = Condition(
    "partner-min-age",
    "both",
    (cite(VB, "3.14"), cite(VB, "3.15"), cite(VC, "B7/3.1.2"), cite(MG)),
    all_of(
        Derived("sponsor-age", _sponsor_age),
        Derived("relative-age", _relative_age),
        key="ages",
        says=".both",
    ),
    exemptions=(
        Exemption(
            "pre-existing-marriage",
            all_of(
                Derived("marriage-first", _marriage_came_first),
                Derived("least-age", _old_enough_then),
                says=".marriage-before-residence",
            ),
            (cite(VC, "B7/3.1.2"), cite(MG)),
        ),
        Exemption("tr-age", TURKISH),
    ),
)

ONE_SPOUSE = Condition(
    "partner-one-spouse",
    "both",
    (cite(VB, "3.16"), cite(VC, "B7/3.1.4")),
    all_of(
        negate(
            fact("sponsor.other_partner_in_nl", key="other-partner", remedies=(_LAWYER,)),
            key="no-other",
        ),
        negate(
            fact(
                f"{_BOND}.sponsor_other_partners_admitted",
                key="other-admitted",
                remedies=(_LAWYER,),
            ),
            key="none-admitted",
        ),
        says=".one",
    ),
    consequence=Consequence.HARD,
)

COHABITATION = Condition(
    "partner-cohabitation",
    "both",
    (cite(VB, "3.17"), cite(VC, "B7/3.1.3")),
    any_of(
        fact(
            f"{_BOND}.will_live_together",
            key="together",
            remedies=(do(".live-together", {f"{_BOND}.will_live_together": True}),),
        ),
        fact(f"{_BOND}.live_apart_for_work", key="apart-for-work", when_in=WEIGH, quiet=True),
        key="address",
    ),
)
