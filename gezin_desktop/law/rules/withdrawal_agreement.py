"""Family of UK nationals protected by the Withdrawal Agreement: law/eu-and-after.md section 7."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import Relation, ResidenceStatus
from gezin_desktop.law.cites import IND_BREXIT, VB, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said
from gezin_desktop.law.rules.eu_dependants import OTHER_GROUND_TREE
from gezin_desktop.law.rules.returning import ByCategory
from gezin_desktop.law.view import View

END_OF_TRANSITION = date(2021, 1, 1)
"""The first day on which EU law no longer applied to UK nationals."""

ON_TIME, WITHOUT_REASON = date(2021, 9, 30), date(2022, 9, 30)
"""Last days for the document: in time as the IND accepted it, and late without a reason."""

_LAWYER = advice("common.see-lawyer")
_NATIONAL = advice("eu-sponsor-nationality.national-route", RemedyKind.OTHER_ROUTE)
_HARD = Consequence.HARD
_STAY = "sponsor.residence"


def _protected(view: View) -> Judgement:
    """A UK national who lived here lawfully before 2021 and holds the document."""
    codes = view.ask("sponsor.nationalities")
    if codes is not None and "GB" not in codes:
        return no(".not-british", consequence=_HARD)
    status = view.ask(f"{_STAY}.status")
    if status is not None and status not in _POSSIBLE:
        return no(".no-document", consequence=_HARD, remedies=(_NATIONAL, _LAWYER))
    since = view.ask(f"{_STAY}.lawful_since")
    if since is not None and since >= END_OF_TRANSITION:
        return no(".came-later", consequence=_HARD, remedies=(_NATIONAL,), since=since)
    if codes is None or since is None or status is None:
        return open_(NO, WEIGH if status is ResidenceStatus.PENDING else YES)
    if status is ResidenceStatus.PENDING:
        return weigh(".applied", remedies=(_LAWYER,))
    return yes(".holds-document", since=since)


_POSSIBLE = frozenset({ResidenceStatus.UK_WITHDRAWAL_AGREEMENT, ResidenceStatus.PENDING})

SPONSOR = Condition(
    "uk-sponsor-wa",
    "sponsor",
    (cite(IND_BREXIT),),
    Derived("document", _protected),
    consequence=_HARD,
)


def _in_time(view: View) -> Judgement:
    """Who holds the document asked for it in time; else the day of asking decides."""
    status = view.ask(f"{_STAY}.status")
    if status is ResidenceStatus.UK_WITHDRAWAL_AGREEMENT:
        return yes(".document-granted")
    asked = view.ask(f"{_STAY}.wa_applied_on")
    if asked is None:
        return open_()
    if asked <= ON_TIME:
        return yes(".on-time", asked=asked)
    if asked <= WITHOUT_REASON:
        said = Said(".late-allowed", {"asked": asked})
        return Judgement(YES, YES, said, warning=Said(".late-warning"))
    if status is None:
        view.ask(f"{_STAY}.wa_late_excuse")
        return open_()
    return _with_reason(view, asked)


def _with_reason(view: View, asked: date) -> Judgement:
    excuse = view.ask(f"{_STAY}.wa_late_excuse")
    if excuse is None:
        return open_(NO, WEIGH)
    if excuse:
        return weigh(".late-reason", remedies=(_LAWYER,), asked=asked)
    return no(".too-late", consequence=_HARD, remedies=(_NATIONAL, _LAWYER), asked=asked)


IN_TIME = Condition(
    "uk-wa-in-time",
    "sponsor",
    (cite(IND_BREXIT),),
    Derived("in-time", _in_time),
    consequence=_HARD,
)

_BORN_INTO = frozenset(
    {
        Relation.CHILD,
        Relation.GRANDCHILD,
        Relation.PARENT,
        Relation.GRANDPARENT,
        Relation.SIBLING,
    }
)


def _by_birth(view: View) -> Judgement:
    """A bond by birth or adoption counts whenever it began; one through a partner is weighed."""
    if view.relative.relation is Relation.SIBLING:
        return yes(".by-birth")
    up = view.relative.relation in {Relation.PARENT, Relation.GRANDPARENT}
    of = (view.peek if up else view.ask)("relative.child.parentage_of")
    if of == "partner":
        return weigh(".through-partner", remedies=(_LAWYER,))
    return yes(".by-birth") if up or of else open_(WEIGH, YES)


def _tie(view: View) -> Judgement:
    """The bond existed before 2021; a child born or adopted later is covered too."""
    relation = view.ask("relative.relation")
    if relation is None:
        return open_()
    if relation in _BORN_INTO:
        return _by_birth(view)
    if relation is Relation.OTHER:
        return weigh(".other-tie", remedies=(_LAWYER,))
    path = "started_on" if relation is Relation.UNMARRIED_PARTNER else "concluded_on"
    began = view.ask(f"relative.relationship.{path}")
    if began is None:
        return open_()
    if began < END_OF_TRANSITION:
        return yes(".before-2021", began=began)
    earlier = view.peek("relative.relationship.started_on")
    if earlier is not None and earlier < END_OF_TRANSITION:
        return weigh(".married-later", remedies=(_LAWYER,), began=began, earlier=earlier)
    remedies = (_NATIONAL,) if path == "started_on" else (_NATIONAL, advice(".earlier-bond"))
    return no(".later", consequence=_HARD, remedies=remedies, began=began)


FAMILY_TIE = Condition(
    "uk-family-tie",
    "both",
    (cite(IND_BREXIT), cite(VB, "8.7")),
    all_of(
        Derived("tie", _tie),
        ByCategory("category", other=OTHER_GROUND_TREE),
        key="family",
    ),
    consequence=Consequence.LEGAL_HELP,
)
"""The tie, and the same category and dependency as for the family of other citizens (part A)."""
