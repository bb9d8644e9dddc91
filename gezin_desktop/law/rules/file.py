"""Conditions about the file rather than the right, and the referral of asylum families."""

from __future__ import annotations

from gezin_desktop.law.cites import IND_BROCHURE, IND_FORM, VC, VW, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.documents.required import for_file, required_documents
from gezin_desktop.law.logic import Derived, Judgement, advice, no, open_, weigh, yes
from gezin_desktop.law.result import Consequence, DocumentResult, RemedyKind, Status
from gezin_desktop.law.view import View


def papers(view: View) -> tuple[DocumentResult, ...]:
    """The papers to collect for the view's relative, worked out once."""
    return view.once("papers", lambda: required_documents(view))


def _in_order(view: View) -> Judgement:
    """Every official foreign paper that is needed is there and usable on the receipt date."""
    check = for_file(papers(view))
    view.read.append(view.full("relative.documents"))
    for paper in papers(view):
        if paper.usable_until is not None:
            view.until(paper.usable_until)
    if check.status is Status.MET:
        return yes(".in-order")
    if check.status is Status.UNMET:
        remedies = (advice(".put-right", RemedyKind.OBTAIN_DOCUMENT),)
        return no(".wrong", remedies=remedies, papers=tuple(one.kind for one in check.wrong))
    view.lacked += check.missing
    return open_()


DOCUMENTS_FORM = Condition(
    "fm-documents-form",
    "both",
    (cite(IND_FORM), cite(IND_BROCHURE, "4"), cite(VC, "B1/3.3.3")),
    Derived("papers", _in_order),
    counts=False,
    waiting_helps=False,
)


def _refer(view: View) -> Judgement:
    key = ".asked-asylum" if view.ask("relative.asked_asylum") else ".asylum-sponsor"
    granted = view.peek("sponsor.residence.granted_on")
    return weigh(f"{key}-since" if granted and key == ".asylum-sponsor" else key, granted=granted)


NAREIS_REFER = Condition(
    "nareis-refer",
    "both",
    (cite(VW, "29"), cite(VC, "B1/3.3.5.1")),
    Derived("asylum", _refer),
    consequence=Consequence.LEGAL_HELP,
)
