"""The papers: grouped by who must bring them, what to do with each, and whether it is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gezin_desktop.law.result import CountryName, Said
from gezin_desktop.law.words import texts
from gezin_desktop.letter.content import bringers
from gezin_desktop.letter.content.bringers import BOTH
from gezin_desktop.letter.content.flight import dangerous_passport, flight
from gezin_desktop.letter.content.once import reason_once, steps_once
from gezin_desktop.letter.content.phrases import together
from gezin_desktop.letter.content.points import lowered
from gezin_desktop.letter.model import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    RowGroup,
    SignName,
    Table,
    Text,
    words,
)

if TYPE_CHECKING:
    from gezin_desktop.law.result import DocumentResult
    from gezin_desktop.letter.content.brief import Brief, Part

_STAMPED = {
    "apostille", "local-mfa-only", "local-then-nl-mission", "local-mfa-plus-embassy-nl", "cdc",
    "verify",
}  # fmt: skip
_WITHOUT_STAMP = {"translate-sworn": Said("translate-sworn-only")}
"""The step as it reads when no stamp comes before it."""
_OF_THE_OWN_COUNTRY = {"passport_family_member", "proof_no_passport"}
_IN_THE_INTRO = {"translate-unknown"}
_TOLD_BY = {
    "paper-usable-until": "warning-age-soon",
    "paper-defect-stamp": "legalise-",
    "paper-defect-translation": "translate-",
}
"""Reasons that a step repeats: the reason, and how the key of the step begins."""
_Key = tuple[str, str, str, str]


def paper_name(brief: Brief, paper: DocumentResult) -> str:
    """The short name of a paper."""
    return texts().raw(f"paper-title-{paper.kind}", brief.language)


def named_paper(brief: Brief, paper: DocumentResult, part: Part) -> Text:
    """A paper with its owner: ``uw huwelijksakte``, ``dit papier van Omar (geboorteakte)``."""
    p = brief.phrases
    name = lowered(brief, paper_name(brief, paper))
    if paper.owner == BOTH and (brief.people.sponsor.is_client or part.who.is_client):
        return p.text("paper.yours", paper=name)
    if paper.owner == BOTH and p.has(f"paper.{paper.kind}"):
        return p.text(f"paper.{paper.kind}", name=part.who.short)
    if paper.owner not in brief.people:
        return p.text("paper.this", paper=name)
    who = brief.people.of(paper.owner)
    if who.is_client:
        return p.text("paper.yours", paper=name)
    known = f"paper.{paper.kind}"
    return p.text(known if p.has(known) else "paper.of", paper=name, name=who.short)


def not_ready(brief: Brief, part: Part) -> list[str]:
    """Papers that are there but not in order, by name within a sentence."""
    bad = [paper for paper in _papers_of(part) if paper.state == "held-but-invalid"]
    return list(dict.fromkeys(lowered(brief, paper_name(brief, paper)) for paper in bad))


def needs_stamp(brief: Brief) -> bool:
    """Whether any paper still needs a stamp or a translation."""
    return any(
        paper.state != "held"
        and not _dangerous(brief, paper)
        and (paper.legalisation in _STAMPED or paper.translation == "sworn")
        for part in brief.computed
        for paper in _papers_of(part)
    )


def stamps_to_check(brief: Brief) -> bool:
    """Whether the way to legalise a paper rests on what must be checked first."""
    return any(
        "VERIFY_SITE" in paper.warnings and paper.state != "held" and not _dangerous(brief, paper)
        for part in brief.computed
        for paper in _papers_of(part)
    )


def papers(brief: Brief) -> list[Block]:
    """The part on papers."""
    p = brief.phrases
    groups = steps_once(_groups(brief), lambda name: p.text("papers.same", paper=name))
    groups = reason_once(groups, p.plain("papers.country"), p.plain("papers.country-why"))
    heading = Heading(2, p.text("papers.heading"))
    if not groups:
        return [heading, Paragraph(p.text("papers.none"))]
    columns = (
        Column(p.text("papers.document"), 44),
        Column(p.text("papers.what"), 91),
        Column(p.text("papers.state"), 30),
    )
    intro = together(p.text("papers.copies"), p.text("papers.missing"))
    if any(_language_open(paper) for part in brief.computed for paper in _papers_of(part)):
        intro = together(intro, p.text("papers.translated"))
    table = Table(columns, tuple(groups), p.plain("table.papers-summary"))
    return [heading, Paragraph(intro), table]


def _groups(brief: Brief) -> list[RowGroup]:
    """Rows by their owners: those of both first, the relatives, the sponsor."""
    collected: dict[_Key, tuple[DocumentResult, Part, list[str]]] = {}
    for part in brief.computed:
        for paper in _papers_of(part):
            key = (paper.kind, paper.state, paper.level, _what(brief, paper, part))
            owner = bringers.owner(paper, part)
            known = collected.setdefault(key, (paper, part, []))
            if owner not in known[2]:
                known[2].append(owner)
    groups: dict[tuple[str, ...], list[Row]] = {}
    for paper, part, owners in collected.values():
        groups.setdefault(tuple(owners), []).append(_row(brief, paper, part))
    ordered = sorted(groups, key=lambda owners: bringers.place(brief, owners))
    return [RowGroup(tuple(groups[owners]), bringers.heading(brief, owners)) for owners in ordered]


def _row(brief: Brief, paper: DocumentResult, part: Part) -> Row:
    sign, state = _state(brief, paper)
    steps = _steps(brief, paper, part)
    name = Cell(words(paper_name(brief, paper)), after=_made(brief, paper))
    what = words(_reason(brief, paper, part))
    if len(steps) > 1:
        todo = Cell(
            what, items=tuple(words(step) for step in steps), after=_tip(brief, paper, part)
        )
    else:
        todo = Cell(words(" ".join([_reason(brief, paper, part), *steps]).strip()),
                    after=_tip(brief, paper, part))  # fmt: skip
    return Row((name, todo, Cell(brief.phrases.text(f"papers.{state}"), sign)))


def _state(brief: Brief, paper: DocumentResult) -> tuple[SignName, str]:
    if _dangerous(brief, paper):
        return "na", "ask-first"
    if paper.state == "held":
        return "met", "held"
    if paper.state == "held-but-invalid":
        return "notyet", "invalid"
    return "todo", "if" if paper.level == "if-applicable" else "needed"


def _made(brief: Brief, paper: DocumentResult) -> Text:
    """The country and the day of a paper that is there."""
    if paper.issued_on is None or paper.issuing_country is None:
        return ()
    country = _country(brief, paper.issuing_country)
    return words(f"{country}, {brief.day(paper.issued_on)}")


def _country(brief: Brief, code: str) -> str:
    from gezin_desktop.law.tables.book import tables

    return tables().country(code).name(brief.language)


def _reason(brief: Brief, paper: DocumentResult, part: Part) -> str:
    """Why the paper is asked; what a step says as well is left out."""
    if paper.kind == "sponsor_declaration" and paper.state == "held":
        return brief.phrases.plain("papers.signed")
    told = {*_TOLD_BY.values()} if _dangerous(brief, paper) else {one.key for one in paper.steps}
    repeated = {key for key, step in _TOLD_BY.items() if any(one.startswith(step) for one in told)}
    return brief.say([one for one in paper.reason if one.key not in repeated], paper.owner, part)


def _language_open(paper: DocumentResult) -> bool:
    return any(one.key == "translate-unknown" for one in paper.steps)


def _asks_country(paper: DocumentResult) -> bool:
    """Whether nobody knows which country issued the paper, so that no step can be named."""
    return any(one.key == "legalise-unknown" for one in paper.steps)


def _dangerous(brief: Brief, paper: DocumentResult) -> bool:
    """Whether the paper would have to be asked of a country that may be dangerous."""
    return _danger(brief, paper) is not None


def _danger(brief: Brief, paper: DocumentResult) -> str | None:
    """The country whose authorities nobody should ask for it; for a passport the own one."""
    if paper.state == "held":
        return None
    if paper.kind in _OF_THE_OWN_COUNTRY:
        return dangerous_passport(brief, paper.owner)
    return paper.issuing_country if paper.issuing_country in (flight(brief) or ()) else None


def _steps(brief: Brief, paper: DocumentResult, part: Part) -> list[str]:
    danger = _danger(brief, paper)
    if danger is not None:
        said = Said("paper-no-contact-country", {"country": CountryName(danger)})
        return [brief.say(said, paper.owner, part)]
    if _asks_country(paper):
        return [] if paper.level == "if-applicable" else [brief.phrases.plain("papers.country")]
    steps = [one for one in paper.steps if not _is_tip(one.key) and one.key not in _IN_THE_INTRO]
    if not any(one.key.startswith("legalise-") for one in steps):
        steps = [_WITHOUT_STAMP.get(one.key, one) for one in steps]
    return [brief.say(one, paper.owner, part) for one in steps]


def _tip(brief: Brief, paper: DocumentResult, part: Part) -> Text:
    if _dangerous(brief, paper):
        return ()
    tips = [brief.say(one, paper.owner, part) for one in paper.steps if _is_tip(one.key)]
    return words(" ".join(tips))


def _is_tip(key: str) -> bool:
    return key.startswith(("translate-tip", "warning-"))


def _what(brief: Brief, paper: DocumentResult, part: Part) -> str:
    return " ".join([_reason(brief, paper, part), *_steps(brief, paper, part)])


def _papers_of(part: Part) -> tuple[DocumentResult, ...]:
    return part.main.documents if part.main else ()


@dataclass(frozen=True, slots=True)
class Errand:
    """A paper that is still to be got or put right, with the steps of it."""

    paper: DocumentResult
    part: Part
    name: Text
    steps: tuple[Text, ...]


def errands(brief: Brief) -> list[Errand]:
    """What is still to be done for papers, each paper of each person once.

    A paper that nobody may ask for without danger is not among them: that needs a talk first.
    """
    found: dict[tuple[str, str, str], Errand] = {}
    for part in brief.computed:
        for paper in _papers_of(part):
            if paper.state == "held" or _dangerous(brief, paper):
                continue
            owner = bringers.owner(paper, part)
            steps = tuple(words(step) for step in _steps(brief, paper, part))
            errand = Errand(paper, part, words(paper_name(brief, paper)), steps)
            found.setdefault((paper.kind, owner, _what(brief, paper, part)), errand)
    return list(found.values())


def to_put_right(brief: Brief) -> list[tuple[Part, DocumentResult]]:
    """Papers that are there but not in order, each once."""
    found: dict[tuple[str, str], tuple[Part, DocumentResult]] = {}
    for part in brief.computed:
        for paper in _papers_of(part):
            if paper.state == "held-but-invalid" and not _dangerous(brief, paper):
                found.setdefault((paper.kind, paper.owner), (part, paper))
    return list(found.values())
