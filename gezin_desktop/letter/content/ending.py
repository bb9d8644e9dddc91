"""The end of the letter: after the decision, how sure it is, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.citing import source_rows, version_year
from gezin_desktop.letter.content.flight import flight
from gezin_desktop.letter.content.opening import staying
from gezin_desktop.letter.content.papers import needs_stamp, stamps_to_check
from gezin_desktop.letter.content.phrases import NO_BREAK, capital, together
from gezin_desktop.letter.content.times import amounts
from gezin_desktop.letter.links import to_part
from gezin_desktop.letter.model import (
    Block,
    Definitions,
    Heading,
    Paragraph,
    Text,
    words,
)
from gezin_desktop.letter.options import Section

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief

_OLD = 2020


def after_decision(brief: Brief) -> list[Block]:
    """What comes after the decision of the IND."""
    if not brief.computed or staying(brief):
        return []
    p = brief.phrases
    if _all_of(brief, "eu-"):
        heading, yes = "after.heading-eu", p.text("after.yes-eu")
    elif _all_of(brief, "uk-"):
        heading, yes = "after.heading", p.text("after.yes-uk")
    else:
        heading, yes = "after.heading", together(*_after_yes(brief))
    return [
        Heading(2, p.text(heading)),
        Paragraph(yes),
        Paragraph(p.text("after.no")),
    ]


def _all_of(brief: Brief, family: str) -> bool:
    """Whether all routes of the letter belong to one family of routes."""
    return all(part.main and part.main.route.startswith(family) for part in brief.computed)


def _after_yes(brief: Brief) -> list[Text]:
    """The mvv and the journey, registration and insurance, the permit, and what to report."""
    p = brief.phrases
    if not _needs_mvv(brief):
        return [p.text("after.yes"), *_permit(brief), p.text("after.change")]
    sponsor = brief.people.sponsor
    home = p.text(brief.you_key("after.home", sponsor), name=sponsor.short)
    return [_journey(brief), home, *_permit(brief), p.text("after.change")]


def _journey(brief: Brief) -> Text:
    """The visa and the journey; for who is here already, only if a visa is needed after all."""
    p = brief.phrases
    if all(brief.is_here(part) for part in brief.computed):
        return p.text("after.mvv-here")
    if len(brief.computed) > 1:
        return p.text("after.mvv-all")
    one = brief.computed[0].who
    return p.text(brief.you_key("after.mvv", one), name=capital(one.short))


def _permit(brief: Brief) -> list[Text]:
    """How long the permit is valid: the full term, or until the sponsor's own permit ends."""
    p, day = brief.phrases, brief.assessment.receipt_date
    days = {part.main.permit_until for part in brief.computed if part.main}
    until = days.pop() if len(days) == 1 else None
    if until is None:
        return []
    years = until.year - day.year
    if (until.month, until.day) == (day.month, day.day) and years > 1:
        return [p.text("after.permit-years", n=str(years))]
    sponsor = brief.people.sponsor
    key = brief.you_key("after.permit-until", sponsor)
    return [p.text(key, date=brief.day(until), name=sponsor.short)]


def _needs_mvv(brief: Brief) -> bool:
    """Whether somebody still needs an entry visa: met without an exemption, or not known."""
    for part in brief.computed:
        for condition in part.main.conditions if part.main else ():
            if condition.id == "fm-mvv" and condition.exemption is None:
                return True
    return False


def certainty(brief: Brief) -> list[Block]:
    """How sure the advice is, and whom to call."""
    p = brief.phrases
    sentences = [p.text("sure.basis"), *_old_law(brief), *_amounts_to_check(brief)]
    if any((version_year(source) or _OLD) < _OLD for source in _sources(brief)):
        listed = brief.options.has(Section.SOURCES)
        key = "sure.old-texts" if listed else "sure.old-texts-unlisted"
        sentences.append(p.text(key, heading=to_part(p.plain("sources.heading"))))
    if flight(brief) is not None:
        sentences.append(p.text("sure.asylum"))
    if _doubted(brief):
        sentences.append(p.text("sure.doubt"))
    blocks: list[Block] = [Heading(2, p.text("sure.heading")), Paragraph(together(*sentences))]
    if stamps_to_check(brief):
        blocks.append(Paragraph(p.text("sure.stamps")))
    ask = _questions(brief)
    if brief.refers:  # a letter that only refers fits on one page
        return [Paragraph(together(*sentences, ask)), *_closing(brief)]
    return [*blocks, Paragraph(ask), *_closing(brief)]


def _amounts_to_check(brief: Brief) -> list[Text]:
    """The norm and the fee that somebody has to look up on the pages of the IND."""
    p, used, found = brief.phrases, amounts(brief), list[Text]()
    norm = used.norm
    if norm is not None and used.norm_amount and (norm.verify or norm.grade != "A"):
        found.append(p.text("sure.norm", amount=euro(used.norm_amount, brief.language)))
    elif norm is None and _norm_open(brief):
        found.append(p.text("sure.no-norm", date=brief.day(brief.assessment.receipt_date)))
    if any(fee.verify for part in brief.computed if part.main for fee in part.main.fees):
        found.append(p.text("sure.fee-too" if found else "sure.fee"))
    return found


def _old_law(brief: Brief) -> list[Text]:
    """That the law in the program is older than its makers vouch for."""
    edition = tables().edition
    if edition is None or not edition.is_old(brief.today):
        return []
    return [brief.phrases.text("sure.old-law", date=brief.day(edition.made_at))]


def _questions(brief: Brief) -> Text:
    """Whom to call with questions."""
    p, phone = brief.phrases, brief.desk.phone.replace(" ", NO_BREAK)
    return p.text("close.questions", phone=phone) if phone else p.text("close.questions-no-phone")


def _closing(brief: Brief) -> list[Block]:
    """The last words, room to sign, who signs, and the desk."""
    signed = brief.options.signature()
    regards = brief.options.closing_text() or brief.phrases.text("close.regards")
    desk = words(brief.desk.name, field="desk.name")
    if not signed:
        return [Paragraph(together(regards, desk), tight=True)]
    return [Paragraph(regards), Paragraph(signed, room=True), Paragraph(desk, tight=True)]


def _norm_open(brief: Brief) -> bool:
    """Whether the norm of the day of application is asked for and not known."""
    return any(
        said.key == "common.norm-not-known"
        for part in brief.computed
        for condition in (part.main.conditions if part.main else ())
        for said in (*condition.rule_reasons, *condition.reasons)
    )


def _doubted(brief: Brief) -> bool:
    return any(
        relative.relationship.sham_indications
        for relative in brief.case.relatives
        if relative.id in {part.who.id for part in brief.computed}
    )


def _sources(brief: Brief) -> list[str]:
    """Every source that the letter rests on, each once."""
    found: dict[str, None] = {}
    for part in brief.computed:
        for route in (part.main, *part.others):
            if route is None:
                continue
            for condition in route.conditions:
                found.update(dict.fromkeys(condition.sources))
            found.update(dict.fromkeys(fee.source for fee in route.fees))
            found.update(dict.fromkeys(one.source for one in route.deadlines if one.source))
    norm = amounts(brief).norm
    if norm is not None:
        found.update(dict.fromkeys(norm.sources))
    if needs_stamp(brief):
        found.update(dict.fromkeys(("HCCH_ST", "NWW")))
    return list(found)


def sources(brief: Brief) -> list[Block]:
    """The sources, with the date of the text that was read."""
    rows = source_rows(_sources(brief), brief.phrases)
    if not rows:
        return []
    made = tuple((words(short, bold=True), words(full)) for short, full in rows)
    return [Heading(2, brief.phrases.text("sources.heading")), Definitions(made)]
