"""Papers about a minor child: descent, custody, the consent of the other parent.

Sources: form 7018-2025/1 (7109-04), Vc 2000 B7/3.2.1-3.2.3 and B7/5, SEED004.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.law.documents.ask import (
    IF_APPLICABLE,
    REQUIRED,
    Ask,
    DocumentView,
    ask,
    at_least,
    own,
)
from gezin_desktop.law.documents.shared import missing_proof
from gezin_desktop.law.result import Said

_CIVIL_STATUS_FROM = 15  # form 7018-2025/1, annex 7109-04
_ADOPTED = ("hague-conformity", "principle-consent", "adopted-while-living-abroad")
_WITHOUT_CONSENT = ("refuses", "untraceable")
_REPLACED = ("refuses-but-authority-replaced", "untraceable-authority-replaced")


def child(view: DocumentView) -> Iterator[Ask]:
    """All papers about a minor child."""
    person, facts = view.relative, view.relative.child
    if not facts.born_in_nl:
        missing = _open_birth(view)
        yield ask(
            "birth_certificate_child",
            person.id,
            level=IF_APPLICABLE if facts.kinship_proof == "dna" else REQUIRED,
            country=person.birth_country,
            missing=missing,
        )
    yield from missing_proof(view)
    if facts.adoption in _ADOPTED:
        yield ask("adoption_decision", person.id)
    yield from custody(view)
    yield from other_parent(view)
    old_enough = at_least(view, _CIVIL_STATUS_FROM)
    if old_enough is not False:
        level = REQUIRED if old_enough else IF_APPLICABLE
        yield ask("civil_status_declaration_child", person.id, level=level)


def _open_birth(view: DocumentView) -> tuple[str, ...]:
    """The facts that may make a foreign birth certificate unnecessary."""
    person, found = view.relative, []
    foreign = person.birth_country not in (None, "NL")
    papers = person.documents
    shown = any(
        paper.kind == "birth_certificate_child" and paper.held and paper.issuing_country != "NL"
        for paper in papers
    )
    if person.child.born_in_nl is None and not foreign and not shown:
        found.append(own(view, "child.born_in_nl"))
    if person.child.kinship_proof is None:
        found.append(own(view, "child.kinship_proof"))
    return tuple(found)


def custody(view: DocumentView) -> Iterator[Ask]:
    """Custody of both parents together follows from the birth certificate (Vc B7/3.2.2)."""
    facts = view.relative.child
    both = facts.parentage_of == "both" and facts.other_parent == "moves-along"
    perhaps = facts.parentage_of in (None, "both") and facts.other_parent in (None, "moves-along")
    deciding = {"parentage_of": facts.parentage_of, "other_parent": facts.other_parent}
    missing = [own(view, f"child.{name}") for name, value in deciding.items() if value is None]
    yield Ask(
        "custody_documents",
        "sponsor",
        Said("paper-custody_documents-both" if both else "paper-custody_documents"),
        level=IF_APPLICABLE if both else REQUIRED,
        missing=tuple(missing) if perhaps else (),
    )


def other_parent(view: DocumentView) -> Iterator[Ask]:
    """What shows that the other parent agrees, or need not."""
    facts, owner = view.relative.child, "other-parent"
    match facts.other_parent:
        case "moves-along" | "no-custody":
            return
        case "dead":
            yield ask("death_certificate_other_parent", "sponsor")
        case other if other in _WITHOUT_CONSENT:
            yield ask("court_sole_custody", "sponsor")
        case other if other in _REPLACED:
            yield Ask("court_sole_custody", "sponsor", Said("paper-court_sole_custody-replaced"))
        case other:
            known = False if other == "no-statement" else None
            level = IF_APPLICABLE if other is None or facts.custody == "sponsor" else REQUIRED
            yield ask("consent_other_parent", owner, level=level, held=known)
            yield ask("id_other_parent", owner, level=level)
            if other is None:
                yield Ask(
                    "court_sole_custody",
                    "sponsor",
                    Said("paper-court_sole_custody-if"),
                    level=IF_APPLICABLE,
                    missing=(own(view, "child.other_parent"),),
                )
