"""Which income norm binds: a family, or a parent alone (Vb 3.22, 3.74; VV 3.19)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from gezin_desktop.case.kinds import PARTNERS, IncomeKind
from gezin_desktop.case.paths import put
from gezin_desktop.law.logic import Derived, Judgement, common
from gezin_desktop.law.result import Said
from gezin_desktop.law.rules.income_sources import Norm, norms_on
from gezin_desktop.law.search import seen_again
from gezin_desktop.law.tables.book import Tables
from gezin_desktop.law.view import View

FAMILY = "family-100"
SINGLE_PARENT = "single-parent-70"
_OF_A_PARENT = frozenset({"nl-child-minor", "eu-child-under-21"})
"""Routes of a child, on which a parent alone has the lower norm."""


def norm_kinds(view: View) -> frozenset[str]:
    """The norms that may bind as far as the household is known.

    A partner who comes, or who is here, makes it the family norm; only a parent who is alone has
    the lower one.
    """
    if view.route not in _OF_A_PARENT:
        return frozenset({FAMILY})
    kin = view.case.kin
    relations = [one.relation for one in kin]
    if any(one.relation in PARTNERS and one.ended is not True for one in kin):
        return frozenset({FAMILY})
    resident = view.ask("sponsor.resident_partner")
    if resident in {"married", "registered", "unmarried"}:
        return frozenset({FAMILY})
    blank = [f"relatives.{one.id}.relation" for one in kin if one.relation is None]
    view.lacked += blank
    certain = resident == "none" and None not in relations
    return frozenset({SINGLE_PARENT}) if certain else frozenset({FAMILY, SINGLE_PARENT})


def norms(view: View) -> list[Norm] | None:
    """The norms that may bind on the receipt date; None when they are not published yet.

    Between the texts of 2 April and 30 June 2015 the day of the change from 90 to 70 per cent for
    a parent alone is not known: then both may bind.
    """
    return view.once("income norms", lambda: _norms(view))


def _norms(view: View) -> list[Norm] | None:
    kinds = norm_kinds(view)
    for kind in sorted(kinds):
        view.row("income_norms", kind)
    found = norms_on(view.tables, view.day, kinds)
    if found and SINGLE_PARENT in kinds and _in_doubt(view):
        view.lacked.append("receipt_date")
        found.append(_other_share(view, found))
    if found is None:
        view.lacked.append("receipt_date")
    return found


def norm_not_known(tables: Tables, day: date) -> Said:
    """Why there is no norm on a day: the table begins later, or is not published so far."""
    first = tables.rows("income_norms", FAMILY)[0].valid_from
    if day < first:
        return Said("common.norm-not-known-before", {"first": first, "day": day})
    last = tables.last_day("income_norms", FAMILY)
    return Said("common.norm-not-known", {"last": last, "day": day})


def _in_doubt(view: View) -> bool:
    names = ("single-parent-90", "single-parent-70")
    doubts = [view.uncertain("income_norms", name) for name in names]
    return any(doubts)


def _other_share(view: View, found: list[Norm]) -> Norm:
    """The same norm at the other of the two shares (70 or 90 per cent)."""
    parent = next(norm for norm in found if norm.kind != FAMILY)
    family = norms_on(view.tables, view.day, frozenset({FAMILY}))
    base = family[0] if family else parent
    share = 70 if parent.kind.endswith("90") else 90
    cent = Decimal("0.01")
    return Norm(
        f"single-parent-{share}",
        (base.exclusive * share / 100).quantize(cent),
        (base.inclusive * share / 100).quantize(cent),
    )


def either_way(judged: Callable[[View], Judgement]) -> Callable[[View], Judgement]:
    """A judgement that is exact while it is not known if a director has a contract with the firm.

    With a contract the rules on wages bind, without one those on a business of one's own.
    """
    return lambda view: _over_contracts(view, judged)


def _over_contracts(view: View, judged: Callable[[View], Judgement]) -> Judgement:
    path = next((path for path, one in _directors(view) if one is None), None)
    found = judged(view)
    if path is None:
        return found
    each = []
    for answer in (True, False):
        other = seen_again(view, case=put(view.whole, path, answer))
        each.append(_over_contracts(other, judged))
        view.changes |= other.changes
    low, high = min(one.low for one in each), max(one.high for one in each)
    if low == high:
        return each[0]
    view.note(path, None)
    return Judgement(low, high, parts=found.parts)


def _directors(view: View) -> Iterator[tuple[str, bool | None]]:
    """Of each director's income where the answer stands, and the answer."""
    for index, one in enumerate(view.sponsor.incomes or ()):
        if one.kind is IncomeKind.DIRECTOR_SHAREHOLDER:
            path = f"sponsor.incomes[{index}].has_employment_contract"
            yield path, one.has_employment_contract


def in_any_household(name: str, judged: Callable[[View], Judgement]) -> Derived:
    """A judgement that is exact while it is not known who lives with the sponsor.

    A partner in the household may bring income and raises the norm: both at once, or neither. So
    each household is judged by itself.
    """
    return Derived(name, common(lambda view: _over_households(view, judged)))


def _over_households(view: View, judged: Callable[[View], Judgement]) -> Judgement:
    found = judged(view)
    if found.low == found.high or not _household_matters(view):
        return found
    each = []
    for bond in ("none", "married", "unmarried"):
        other = seen_again(view, case=put(view.whole, "sponsor.resident_partner", bond))
        each.append(judged(other))
        view.changes |= other.changes
    low, high = min(one.low for one in each), max(one.high for one in each)
    return each[0] if low == high else found._replace(low=low, high=high)


def _household_matters(view: View) -> bool:
    """It is not known who lives with the sponsor, and a partner there would have income."""
    unknown = view.route == "nl-child-minor" and view.sponsor.resident_partner is None
    return unknown and any(one.earner == "resident-partner" for one in view.sponsor.incomes or [])
