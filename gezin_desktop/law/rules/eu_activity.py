"""What the EU citizen must do or have here, and that the family lives here with them."""

from __future__ import annotations

from gezin_desktop.law.cites import FORM_EU, IND_FAMILY_EU, SEED_EU, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    any_of,
    do,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Said
from gezin_desktop.law.rules.eu_means import (
    JOBSEEKER,
    OWN_JOBSEEKER,
    OWN_STUDY,
    STUDENT,
    SUFFICIENT_MEANS,
)
from gezin_desktop.law.rules.eu_work import RETAINED, WORK_GENUINE
from gezin_desktop.law.view import View

FREE_MONTHS = 3
"""Months in which a passport or identity card is enough (Vb 8.11)."""


def _permanent(view: View) -> Judgement:
    permanent = view.ask("sponsor.eu_permanent_residence")
    if permanent is None:
        return open_()
    return yes("eu-permanent.held") if permanent else no("eu-permanent.not-held")


PERMANENT = Derived(
    "eu-sponsor-permanent-residence",
    lambda view: _permanent(view)._replace(cites=(cite(VB, "8.17"), cite(SEED_EU))),
)

ACTIVITY_OR_MEANS = Condition(
    "eu-sponsor-activity-or-means",
    "sponsor",
    (cite(VB, "8.12"), cite(VC, "B10/2.2"), cite(SEED_EU)),
    any_of(WORK_GENUINE, RETAINED, SUFFICIENT_MEANS, STUDENT, JOBSEEKER, PERMANENT, key="activity"),
    alternatives=True,
    told_apart=frozenset({"eu-sponsor-health-insurance"}),
)


def _first_months(view: View) -> Judgement:
    since = view.ask("sponsor.residence.lawful_since")
    if since is None:
        return open_()
    last = add_months(since, FREE_MONTHS)
    if view.reached(since) and view.until(last):
        return yes(".first-months", last=last)
    return no(".after-first-months")


_BASIS = any_of(
    WORK_GENUINE,
    RETAINED,
    SUFFICIENT_MEANS,
    OWN_STUDY,
    OWN_JOBSEEKER,
    PERMANENT,
    Derived("first-months", _first_months),
    key="basis",
)


def _registered(view: View) -> Judgement:
    """Registration proves the right but does not make it: said, not judged (Vb 8.12(4))."""
    if view.peek("sponsor.eu_registered") is False:
        return Judgement(YES, YES, warning=Said(".register"))
    return Judgement(YES, YES)


LAWFUL_RESIDENCE = Condition(
    "eu-sponsor-lawful-residence",
    "sponsor",
    (cite(VB, "8.12"), cite(VB, "8.11"), cite(VB, "8.13(3)b"), cite(FORM_EU)),
    all_of(_BASIS, Derived("registered", _registered), key="right"),
)


def _lives_here(view: View) -> Judgement:
    lives = view.ask("sponsor.lives_in_nl")
    if lives is None:
        return open_()
    if lives:
        return yes(".citizen-here")
    remedies = (do(".move-together", {"sponsor.lives_in_nl": True}),)
    return no(".citizen-elsewhere", remedies=remedies)


def _one_address(view: View) -> Judgement:
    """One address is expected; spouses keep the right without it (Diatta, 267/83)."""
    together = view.ask("relative.relationship.will_live_together")
    if together is None:
        return open_(WEIGH, YES)
    if together:
        return yes(".together")
    facts = {"relative.relationship.will_live_together": True}
    return weigh(".apart", remedies=(do(".live-together", facts), advice("common.see-lawyer")))


ACCOMPANY_OR_JOIN = Condition(
    "eu-accompany-or-join",
    "both",
    (cite(VB, "8.7"), cite(IND_FAMILY_EU), cite(SEED_EU)),
    all_of(
        Derived("citizen", _lives_here),
        Derived("address", _one_address),
        key="join",
    ),
)
