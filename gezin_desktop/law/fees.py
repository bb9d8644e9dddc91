"""What the application costs on the receipt date, and the exam where it is still to be passed.

Amounts stand in ``fees.json`` and ``exam_fees.json``. A day for which no amount is known gives
None: an amount of another year is never used. Sources: VV 2000 art. 3.12 and 3.34-3.34k.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.documents.ask import DocumentView, at_least
from gezin_desktop.law.documents.partner import exam_asked
from gezin_desktop.law.result import Fee

if TYPE_CHECKING:
    from gezin_desktop.law.tables.book import Tables

_OF_AGE = 18
_CHILD_ROUTES = {"nl-child-minor", "nl-child-born-nl", "nl-child-adoption", "nl-child-foster"}
_ARTICLE_8 = {"nl-child-youngadult", "nl-child-adult-other", "nl-parent"}
_WITHOUT_AGE = {
    "nl-independent-permit": "independent-after-family",
    "nl-independent-child": "independent-after-family",
    "nl-after-death": "independent-after-family",
    "nl-violence": "independent-violence",
}
_NO_FEE = {"asylum-family", "uk-withdrawal", "eu-permit-holder"}


def fees(view: DocumentView) -> tuple[Fee, ...]:
    """The fees of one relative on one route.

    Where the association law with Turkey may lower the fee, the lower one is named as well; which
    of the two is due is for the IND, so it is marked to be checked.
    """
    found = []
    kind = _kind(view)
    if kind:
        found.append(_fee(view, "fees", kind))
    if view.route in _ARTICLE_8:
        found.append(_fee(view, "fees", "article8-fee-waiver"))
    if kind and kind.startswith("family-first") and _turkish(view):
        found.append(_association(view))
    if view.route == "nl-partner" and not view.relative.exam.passed and exam_asked(view):
        found.append(_fee(view, "exam_fees", "exam-total"))
    return tuple(found)


def _kind(view: DocumentView) -> str | None:
    if view.route in _NO_FEE:
        return None
    if view.route in _WITHOUT_AGE:
        return _WITHOUT_AGE[view.route]
    if view.route == "nl-permit-holder":
        return f"family-extension-{_age_group(view)}"
    start = "eu-document" if view.route.startswith("eu-") else "family-first"
    return f"{start}-{_age_group(view)}"


def _age_group(view: DocumentView) -> str:
    adult = at_least(view, _OF_AGE)
    if adult is None:
        adult = view.route not in _CHILD_ROUTES
    return "adult" if adult else "minor"


def _turkish(view: DocumentView) -> bool:
    relative, sponsor = view.relative.nationalities, view.sponsor.nationalities
    return "TR" in (relative or ()) or "TR" in (sponsor or ())


def _association(view: DocumentView) -> Fee:
    """Before April 2014 the association fee had no lower amount for minors."""
    kind = "turkish-association"
    minor = f"{kind}-minor"
    first = view.tables.rows("fees", minor)[0].valid_from
    chosen = minor if _age_group(view) == "minor" and view.day >= first else kind
    fee = _fee(view, "fees", chosen)
    return Fee(fee.kind, fee.amount, fee.source, verify=True)


def _fee(view: DocumentView, table: str, kind: str) -> Fee:
    tables: Tables = view.tables
    row = tables.row(table, kind, view.day)
    if row is None:
        last = tables.rows(table, kind)[-1]
        return Fee(kind, None, last.source, verify=True)
    uncertain = tables.uncertain_on(table, kind, view.day)
    return Fee(kind, row.amount(), row.source, verify=row.verify or uncertain)
