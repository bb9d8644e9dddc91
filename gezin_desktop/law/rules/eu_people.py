"""Whose nationality opens EU law, and for whom: law/eu-and-after.md sections 1 and 2.1."""

from __future__ import annotations

from collections.abc import Collection

from gezin_desktop.law.cites import FORM_EU, IND_BREXIT, IND_EU_DUTCH, SEED_EU, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import Derived, Judgement, advice, no, open_, yes
from gezin_desktop.law.result import Cite, Consequence, RemedyKind
from gezin_desktop.law.view import View

GROUP = "eu-law-sponsor"
"""Member states of the EU and the EEA, and Switzerland, in dated versions."""


def eu_national(
    view: View, codes: Collection[str], besides: frozenset[str] = frozenset()
) -> bool | None:
    """Whether somebody is an EU, EEA or Swiss national on the receipt date.

    None: the table has no list for that day. ``besides``: nationalities that do not count.
    """
    row = view.row("country_groups", GROUP)
    if row is None:
        view.lacked.append("receipt_date")
        return None
    return not row.values["members"].isdisjoint(set(codes) - besides)


def _third_country(view: View) -> Judgement:
    codes = view.ask("relative.nationalities")
    own = None if codes is None else eu_national(view, codes)
    if own is None:
        return open_()
    if own:
        remedies = (advice("eu-third-country.no-document", RemedyKind.OTHER_ROUTE),)
        return no("eu-third-country.own-right", consequence=Consequence.HARD, remedies=remedies)
    return yes("eu-third-country.outside")


def third_country(condition_id: str, *cites: Cite) -> Condition:
    """The relative has no EU, EEA or Swiss nationality; who has one needs no document."""
    return Condition(
        condition_id,
        "relative",
        cites,
        Derived("third-country", _third_country),
        consequence=Consequence.HARD,
    )


FAMILY_MEMBER_THIRD_COUNTRY = third_country(
    "eu-family-member-third-country", cite(VB, "8.7"), cite(SEED_EU)
)
RETURNING_THIRD_COUNTRY = third_country(
    "er-family-member-third-country", cite(IND_EU_DUTCH), cite(VB, "8.7")
)


def _sponsor_nationality(view: View) -> Judgement:
    codes = view.ask("sponsor.nationalities")
    foreign = None if codes is None else eu_national(view, codes, frozenset({"NL"}))
    if foreign is None:
        return open_()
    if "NL" in codes:
        return _became_dutch(view)
    if foreign:
        return yes(".eu-citizen")
    remedies = (advice(".national-route", RemedyKind.OTHER_ROUTE),)
    key = ".british" if "GB" in codes else ".no-eu-citizen"
    return no(key, consequence=Consequence.HARD, remedies=remedies)


def _became_dutch(view: View) -> Judgement:
    """A Dutch national keeps the right that began as an EU citizen from another state (Lounes)."""
    moved = view.ask("sponsor.moved_as_eu_citizen_before_dutch")
    if moved is None:
        return open_()
    if moved:
        return yes(".became-dutch")
    remedies = (advice(".national-route", RemedyKind.OTHER_ROUTE),)
    return no(".always-dutch", consequence=Consequence.HARD, remedies=remedies)


SPONSOR_NATIONALITY = Condition(
    "eu-sponsor-nationality",
    "sponsor",
    (cite(VB, "8.7"), cite(VC, "B10/2.2"), cite(FORM_EU), cite(SEED_EU), cite(IND_BREXIT)),
    Derived("nationality", _sponsor_nationality),
    consequence=Consequence.HARD,
)
