"""The outcome on page 1: in one panel, the verdict and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status, Verdict
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.papers import not_ready
from gezin_desktop.letter.content.people import role_and_name
from gezin_desktop.letter.content.phrases import capital, together
from gezin_desktop.letter.content.points import Point, exemption_open, of, points, topics
from gezin_desktop.letter.content.times import apply_by, in_a_hurry
from gezin_desktop.letter.model import (
    Bullets,
    Flow,
    Panel,
    Paragraph,
    PersonRow,
    SignName,
    Text,
    words,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from gezin_desktop.letter.content.brief import Brief, Part

SIGNS: dict[Verdict, SignName] = {
    Verdict.MET: "met",
    Verdict.NOT_YET: "notyet",
    Verdict.NOT_NOW: "notnow",
    Verdict.INCOMPLETE: "ask",
    Verdict.ASSESSMENT_NEEDED: "assess",
    Verdict.REFER: "refer",
}
_FEW = 3


def outcome(brief: Brief) -> Panel:
    """The panel of the letter."""
    p = brief.phrases
    if len(brief.parts) > 1:
        return _of_many(brief)
    part = brief.parts[0]
    if part.verdict is None:
        return Panel(p.text("outcome.none"), "refer", _not_worked_out(brief, part))
    if part.verdict is Verdict.REFER:
        body = Paragraph(together(p.text("out.refer"), p.text("out.refer-wait")))
        return Panel(p.text("outcome.refer"), "refer", (body,))
    heading = p.text(f"outcome.{part.verdict.value}")
    return Panel(heading, SIGNS[part.verdict], tuple(_sentences(brief, part)))


def _not_worked_out(brief: Brief, part: Part) -> tuple[Flow, ...]:
    key = "out.none" if brief.relation(part) is not None else "out.none-relation"
    return (Paragraph(brief.phrases.text(brief.you_key(key, part.who), name=part.who.short)),)


# -- one relative ------------------------------------------------------------------------------


def _sentences(brief: Brief, part: Part) -> list[Flow]:
    found = points(part)
    body = _verdict_sentences(brief, part, found)
    advice = together(*_advice(brief, part), *_file_and_day(brief, part))
    return [*body, Paragraph(advice)] if advice else body


def _verdict_sentences(brief: Brief, part: Part, found: list[Point]) -> list[Flow]:
    match part.verdict:
        case Verdict.MET:
            return _met(brief, part, found)
        case Verdict.INCOMPLETE:
            return _incomplete(brief, found)
        case Verdict.ASSESSMENT_NEEDED:
            weighed = topics(brief, _counting(found, Status.DISCRETIONARY))
            return [
                Paragraph(
                    together(brief.phrases.text("out.weigh", points=weighed), *_short(brief, found))
                )
            ]
        case _:
            return _failing(brief, part, found)


def _counting(found: list[Point], *statuses: Status) -> list[Point]:
    return [point for point in of(found, *statuses) if point.condition.counts]


def _met(brief: Brief, part: Part, found: list[Point]) -> list[Flow]:
    european = part.main is not None and part.main.route.startswith("eu-")
    told = [brief.phrases.text("out.met-eu" if european else "out.met")]
    warned = [point for point in found if point.condition.warning is not None]
    if warned:
        told.append(brief.phrases.text("out.mind", points=topics(brief, warned)))
    return [Paragraph(together(*told))]


def _file_and_day(brief: Brief, part: Part) -> list[Text]:
    """Papers that are not ready, and the last day on which the IND must have the application."""
    p = brief.phrases
    found = []
    papers = not_ready(brief, part)
    if papers:
        names = p.joined([words(one) for one in papers])
        found.append(p.text("out.paper-not-ready", points=names))
    last = apply_by(brief, part)
    if last is not None and not brief.received:
        found.append(p.text("out.last-day", date=brief.day(last, weekday=True)))
    return found


def _incomplete(brief: Brief, found: list[Point]) -> list[Flow]:
    p = brief.phrases
    opened = _counting(found, Status.UNKNOWN)
    if len(opened) == 1:
        first = p.text("out.one-point", points=topics(brief, opened))
    elif len(opened) <= _FEW:
        first = p.text("out.points-open", n=p.number(len(opened)), points=topics(brief, opened))
    else:
        first = p.text("out.many-open", n=p.number(len(opened)))
    body: list[Flow] = [Paragraph(together(first, *_short(brief, found)))]
    bullets = _exemptions(brief, opened)
    if len(bullets) == 1:
        return [*body, Paragraph(bullets[0])]
    return [*body, Bullets(tuple(bullets))] if bullets else body


def _exemptions(brief: Brief, opened: list[Point]) -> list[Text]:
    """What follows when an exemption that is not known yet is there, and when it is not."""
    p = brief.phrases
    failing = [point for point in opened if exemption_open(point)]
    if len(opened) == 1 and failing:
        weigh = failing[0].condition.rule is Status.DISCRETIONARY
        you = failing[0].condition.about == "sponsor" and brief.people.sponsor.is_client
        ask = "out.exempt" if you else "out.exempt-other"
        keys = (f"{ask}-yes", f"{ask}-no-{'weigh' if weigh else 'unmet'}")
        return [p.text(key) for key in keys]
    found = []
    for status, key in ((Status.UNMET, "unmet"), (Status.DISCRETIONARY, "weigh")):
        some = [point for point in failing if point.condition.rule is status]
        if some:
            found.append(p.text(f"out.without-{key}", points=topics(brief, some)))
    return found


def _short(brief: Brief, found: list[Point]) -> list[Text]:
    """The shortfall of the income, where one was worked out."""
    lack = shortfall(found)
    if lack is None:
        return []
    key = "out.short" if brief.people.sponsor.is_client else "out.short-other"
    return [brief.phrases.text(key, amount=euro(lack, brief.language))]


def shortfall(found: list[Point]) -> Decimal | None:
    """By how much a month the income is short, where it is not met."""
    for point in found:
        c = point.condition
        if c.id != "income-sufficient" or c.status in (Status.MET, Status.NOT_APPLICABLE):
            continue
        for said in (*c.rule_reasons, *c.reasons):
            lack: Decimal | None = said.values.get("lack")
            if lack is not None and lack > 0:
                return lack
    return None


def _failing(brief: Brief, part: Part, found: list[Point]) -> list[Flow]:
    p = brief.phrases
    failing = _counting(found, Status.UNMET)
    sentences = [p.text("out.unmet", points=topics(brief, failing)), *_short(brief, found)]
    if _counting(found, Status.UNKNOWN):
        sentences.append(p.text("out.also-open"))
    body: list[Flow] = [Paragraph(together(*sentences))]
    if part.main and part.main.earliest_date:
        day = brief.day(part.main.earliest_date)
        body.append(Paragraph(p.text("out.earliest", date=day)))
    elif part.verdict is Verdict.NOT_YET and not _counting(found, Status.UNKNOWN):
        body.append(Paragraph(p.text("out.no-day")))
    return body


def _advice(brief: Brief, part: Part) -> list[Text]:
    """One sentence of advice; none where a box or the steps say it all."""
    p = brief.phrases
    if part.verdict in (Verdict.NOT_NOW, Verdict.ASSESSMENT_NEEDED):
        return [p.text("adv.lawyer")]
    if part.verdict is Verdict.MET:
        return [] if brief.day_is_past or brief.received else [p.text("adv.apply")]
    if brief.day_is_past or brief.received:
        return [p.text("adv.come")]
    if in_a_hurry(brief, part):
        return [p.text("adv.hurry")]
    if brief.case.receipt_date is None:
        return [p.text("adv.wait-unset")]
    return [p.text("adv.wait", date=brief.day(brief.assessment.receipt_date))]


# -- several relatives ---------------------------------------------------------------------------


def _of_many(brief: Brief) -> Panel:
    verdicts = {part.verdict for part in brief.parts}
    if verdicts == {Verdict.MET}:
        key = "outcome.all"
    elif Verdict.MET in verdicts:
        key = "outcome.some"
    else:
        key = "outcome.nobody"
    rows = tuple(_row(brief, part) for part in brief.parts)
    return Panel(brief.phrases.text(key), None, (), rows)


def _row(brief: Brief, part: Part) -> PersonRow:
    p = brief.phrases
    who = capital(p.text("role.you") if part.who.is_client else role_and_name(part.who))
    if part.verdict is None:
        return PersonRow("refer", who, p.text("person.none"))
    text = p.text(f"person.{part.verdict.value}", points=_person_points(brief, part))
    return PersonRow(SIGNS[part.verdict], who, text)


def _person_points(brief: Brief, part: Part) -> Text:
    """One sentence on why, for the row of one person."""
    p, found = brief.phrases, points(part)
    failing = _counting(found, Status.UNMET)
    if failing:
        return p.text("out.unmet-person", points=topics(brief, failing))
    opened = _counting(found, Status.UNKNOWN)
    weighed = _counting(found, Status.DISCRETIONARY)
    if not opened:
        return p.text("out.weigh-person", points=topics(brief, weighed)) if weighed else ()
    if len(opened) > _FEW:
        sentence = p.text("out.open-person-many", n=p.number(len(opened)))
    else:
        sentence = p.text("out.open-person", points=topics(brief, opened))
    return together(sentence, p.text("out.weigh-after")) if weighed else sentence
