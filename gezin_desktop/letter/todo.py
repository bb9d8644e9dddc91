"""What to do now: at most five acts, in the order of doing, each with its time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gezin_desktop.law.result import RemedyKind, Status, Verdict
from gezin_desktop.law.tables import tables
from gezin_desktop.law.words import euro
from gezin_desktop.letter.boxes import flight
from gezin_desktop.letter.model import Block, Heading, Step, Steps, Text, words
from gezin_desktop.letter.papers import paper_name, to_put_right
from gezin_desktop.letter.phrases import bold, together
from gezin_desktop.letter.points import Point, lowered, of, points
from gezin_desktop.letter.times import amounts, apply_by_deadline
from gezin_desktop.letter.unknowns import nameless, unknown_points

if TYPE_CHECKING:
    from gezin_desktop.law.result import DocumentResult
    from gezin_desktop.letter.brief import Brief, Part

_MOST = 5
_LAWYER = {Verdict.NOT_NOW, Verdict.ASSESSMENT_NEEDED, Verdict.REFER}


def todo(brief: Brief) -> list[Block]:
    """The numbered steps."""
    steps = _for_referral(brief) if brief.refers else _steps(brief)
    return [Heading(2, brief.phrases.text("do.heading")), Steps(tuple(steps[:_MOST]))]


def _for_referral(brief: Brief) -> list[Step]:
    p = brief.phrases
    return [
        Step(p.text("do.call-us"), p.text("when.today")),
        Step(p.text("do.bring-papers"), p.text("when.soon")),
    ]


def _steps(brief: Brief) -> list[Step]:
    """Urgent acts first, those that take months before those that can wait."""
    p = brief.phrases
    found: list[Step] = []
    if brief.day_is_past:
        found.append(Step(p.text("do.receipt-letter"), p.text("when.today")))
    found += _answers(brief)
    found += _lawyer(brief)
    found += _papers(brief)[:2]
    found += _remedies(brief)[:2]
    found += _in_time(brief)
    closing = _closing(brief)
    return [*found[: _MOST - len(closing)], *closing]


def _answers(brief: Brief) -> list[Step]:
    p = brief.phrases
    count = len(unknown_points(brief)) + len(nameless(brief))
    if not count:
        return []
    key = "do.answer" if count > 1 else "do.answer-one"
    heading = p.plain("part.unknown")
    return [Step(p.text(key, heading=heading), p.text("when.soon"))]


def _lawyer(brief: Brief) -> list[Step]:
    """For whom the law leaves room, or this route is closed, or nothing was worked out."""
    p = brief.phrases
    needing = [part for part in brief.parts if part.verdict is None or part.verdict in _LAWYER]
    weighed = [
        part
        for part in brief.computed
        if part not in needing and of(points(part), Status.DISCRETIONARY)
    ]
    parts = [*needing, *weighed]
    if not parts:
        return []
    if len(parts) == len(brief.parts):
        return [Step(p.text("do.lawyer"), p.text("when.soon"))]
    return [Step(p.text("do.lawyer-for", names=brief.names(parts)), p.text("when.soon"))]


def _papers(brief: Brief) -> list[Step]:
    return [_paper(brief, part, paper) for part, paper in to_put_right(brief)]


def _paper(brief: Brief, part: Part, paper: DocumentResult) -> Step:
    p = brief.phrases
    name = lowered(brief, paper_name(brief, paper))
    wrong = {said.key.removeprefix("paper-defect-") for said in paper.reason}
    heading = p.plain("papers.heading")
    start, months = p.text("when.start"), p.text("when.months")
    if "expired" in wrong:
        return Step(p.text("do.renew", paper=name), start, months)
    if wrong & {"stamp", "wrong-stamp"}:
        if paper.legalisation == "apostille" and paper.issuing_country:
            country = tables().country(paper.issuing_country).name(brief.language)
            act = p.text("do.apostille", paper=name, country=country)
        else:
            act = p.text("do.legalise", paper=name, heading=heading)
        if "translation" in wrong:
            act = together(act, p.text("do.then-translate"))
        return Step(act, start, months)
    return Step(p.text("do.translate", paper=name), start)


def _remedies(brief: Brief) -> list[Step]:
    """The first way to mend each condition that can be mended."""
    found: dict[str, Step] = {}
    for part in brief.computed:
        for point in of(points(part), Status.UNMET, Status.DISCRETIONARY):
            step = _remedy(brief, point)
            if step is not None:
                found.setdefault("".join(span.text for span in step.act), step)
    return list(found.values())


def _remedy(brief: Brief, point: Point) -> Step | None:
    c, p = point.condition, brief.phrases
    for remedy in c.remedies:
        if remedy.kind is RemedyKind.GET_ADVICE or c.id == "fm-documents-form":
            continue
        act = _first_bold(brief.say(remedy.said, c.about, point.part))
        if remedy.kind is RemedyKind.WAIT_UNTIL and remedy.on is not None:
            return Step(act, p.text("when.from", date=brief.day(remedy.on)))
        return Step(act, p.text("when.before"))
    return None


def _first_bold(text: str) -> Text:
    """The first sentence bold, the rest plain."""
    head, stop, rest = text.partition(". ")
    return together(bold(head + stop.rstrip()), rest) if rest else bold(text)


def _in_time(brief: Brief) -> list[Step]:
    """The nearest day before which the application must be in."""
    p = brief.phrases
    nearest = [(one, part) for part in brief.computed if (one := apply_by_deadline(brief, part))]
    if not nearest:
        return []
    deadline, part = min(nearest, key=lambda pair: pair[0].working_day)
    when = p.text("when.by", date=brief.day(deadline.working_day, weekday=True))
    if deadline.id == "cal-file-before-18":
        return [Step(p.text("do.before-date", name=part.who.short), when)]
    why = words(brief.say(deadline.said, "both", part))
    return [Step(p.text("do.in-time", why=why), when)]


def _closing(brief: Brief) -> list[Step]:
    """The last acts: collect the papers, and apply or come back first."""
    p = brief.phrases
    heading = p.plain("papers.heading")
    careful = flight(brief) is not None
    collect = p.text("do.collect-careful") if careful else p.text("do.collect", heading=heading)
    steps = [Step(collect, p.text("when.before"))]
    if all(part.verdict is Verdict.MET for part in brief.parts):
        return [*steps, _apply(brief)]
    change = amounts(brief).change
    if change is not None and change > brief.today:
        act = p.text("do.come-back-amounts", date=brief.day(change))
    else:
        act = p.text("do.come-back")
    return [*steps, Step(act, p.text("when.before"))]


def _apply(brief: Brief) -> Step:
    p = brief.phrases
    known = [fee.amount for part in brief.computed if part.main for fee in part.main.fees[:1]]
    if known and all(amount is not None for amount in known):
        total = sum((amount for amount in known if amount is not None), Decimal(0))
        act = p.text("do.apply", amount=euro(total, brief.language))
    else:
        act = p.text("do.apply-no-amount")
    return Step(act, p.text("when.before"))
