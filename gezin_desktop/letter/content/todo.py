"""What to do now: at most five acts, in the order of doing, each with its time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from gezin_desktop.law.result import RemedyKind, Status, Verdict
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.flight import flight, way_out
from gezin_desktop.letter.content.papers import named_paper, to_put_right
from gezin_desktop.letter.content.phrases import bold, together
from gezin_desktop.letter.content.points import Point, exemption_open, of, points, topic
from gezin_desktop.letter.content.times import amounts, apply_by_deadline
from gezin_desktop.letter.content.unknowns import question_count
from gezin_desktop.letter.links import to_part
from gezin_desktop.letter.model import Block, Heading, Step, Steps, Text, as_string
from gezin_desktop.letter.options import Section

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline, DocumentResult
    from gezin_desktop.letter.content.brief import Brief, Part

_MOST = 5
_PARTS = {
    Status.UNMET: "part.unmet",
    Status.UNKNOWN: "part.unknown",
    Status.DISCRETIONARY: "part.weigh",
}
_LAWYER = {Verdict.NOT_NOW, Verdict.ASSESSMENT_NEEDED, Verdict.REFER}
_AFTER_ARRIVAL = {"cal-brp": "do.register", "cal-health": "do.health"}


@dataclass(frozen=True, slots=True)
class _Act:
    """A step and how gladly it is missed when there are more than five: 0 never, 3 first."""

    step: Step
    rank: int


def todo(brief: Brief) -> list[Block]:
    """The numbered steps."""
    steps = _for_referral(brief) if brief.refers else _steps(brief)
    return [Heading(2, brief.phrases.text("do.heading")), Steps(tuple(steps))]


def _for_referral(brief: Brief) -> list[Step]:
    p = brief.phrases
    return [
        Step(p.text("do.call-us"), p.text("when.today")),
        Step(p.text("do.bring-papers"), p.text("when.soon")),
    ]


def _steps(brief: Brief) -> list[Step]:
    """Urgent acts first, those that take months before those that can wait."""
    p = brief.phrases
    found: list[_Act] = []
    if brief.day_is_past:
        found.append(_Act(Step(p.text("do.receipt-letter"), p.text("when.today")), 0))
    found += [_Act(step, 0) for step in (*_answers(brief), *_lawyer(brief))]
    papers, remedies = _papers(brief), _remedies(brief)
    found += [_Act(step, 1 if index == 0 else 3) for index, step in enumerate(papers)]
    found += [_Act(step, 1 if index == 0 else 3) for index, step in enumerate(remedies)]
    if not _ready(brief):
        found += [_Act(step, 1) for step in _in_time(brief)]
    found += [_Act(step, 2) for step in _after_arrival(brief)]
    found += _closing(brief)
    while len(found) > _MOST:
        worst = max(act.rank for act in found)
        found.remove([act for act in found if act.rank == worst][-1])
    return [act.step for act in found]


def _answers(brief: Brief) -> list[Step]:
    p = brief.phrases
    count = question_count(brief)
    if not count:
        return []
    heading = to_part(p.plain("part.unknown"))
    if count == 1:
        return [Step(p.text("do.answer-one", heading=heading), p.text("when.soon"))]
    act = p.text("do.answer", n=p.number(count), heading=heading)
    return [Step(act, p.text("when.soon"))]


def _lawyer(brief: Brief) -> list[Step]:
    """For whom the law leaves room, or this route is closed, or nothing was worked out."""
    p = brief.phrases
    needing = [part for part in brief.parts if part.verdict is None or part.verdict in _LAWYER]
    weighed = [
        part
        for part in brief.computed
        if part not in needing and of(points(part), Status.DISCRETIONARY)
    ]
    parts = [part for part in brief.parts if part in needing or part in weighed]
    if not parts:
        return []
    if len(parts) == len(brief.parts):
        return [Step(p.text("do.lawyer"), p.text("when.soon"))]
    return [Step(p.text("do.lawyer-for", names=brief.names(parts)), p.text("when.soon"))]


def _papers(brief: Brief) -> list[Step]:
    return [_paper(brief, part, paper) for part, paper in to_put_right(brief)]


def _paper(brief: Brief, part: Part, paper: DocumentResult) -> Step:
    p = brief.phrases
    name = named_paper(brief, paper, part)
    wrong = {said.key.removeprefix("paper-defect-") for said in paper.reason}
    start, months = p.text("when.start"), p.text("when.months")
    if "expired" in wrong:
        return Step(p.text("do.renew", paper=name), start, months)
    if wrong & {"stamp", "wrong-stamp"}:
        if paper.legalisation == "apostille" and paper.issuing_country:
            country = tables().country(paper.issuing_country).name(brief.language)
            act = p.text("do.apostille", paper=name, country=country)
        else:
            act = p.text("do.legalise", paper=name)
            if brief.options.has(Section.PAPERS):
                act = together(
                    act, p.text("do.legalise-steps", heading=to_part(p.plain("papers.heading")))
                )
        if "translation" in wrong:
            act = together(act, p.text("do.then-translate"))
        return Step(act, start, months)
    return Step(p.text("do.translate", paper=name), start)


def _remedies(brief: Brief) -> list[Step]:
    """What mends each condition that can be mended."""
    found: dict[str, Step] = {}
    for part in brief.computed:
        told = points(part)
        failing = of(told, Status.UNMET, Status.DISCRETIONARY)
        for point in (*failing, *(one for one in told if exemption_open(one))):
            step = _remedy(brief, point)
            if step is not None:
                found.setdefault(as_string(step.act), step)
    return list(found.values())


def _remedy(brief: Brief, point: Point) -> Step | None:
    """The one way to mend a condition; where there are more, the place that names them."""
    c, p = point.condition, brief.phrases
    if not c.counts:
        return None
    ways = [one for one in c.remedies if one.kind is not RemedyKind.GET_ADVICE]
    if not ways:
        return _advised(brief, point)
    if len(ways) > 1:
        act = p.text("do.mend", topic=topic(brief, point), heading=to_part(_where(brief, point)))
        return Step(act, _before(brief))
    way = ways[0]
    if way.kind is RemedyKind.WAIT_UNTIL and way.on is not None:
        day = brief.day(way.on)
        act = p.text("do.wait", topic=topic(brief, point))
        return Step(act, p.text("when.from", date=day))
    return Step(_first_bold(way_out(brief, way, c.about, point.part)), _before(brief))


def _advised(brief: Brief, point: Point) -> Step | None:
    """What to do beside seeing a lawyer, where the law names nothing that mends for certain."""
    c, p = point.condition, brief.phrases
    own = [one for one in c.remedies if one.said.key != "common.see-lawyer"]
    if point.status is not Status.UNMET or not own:
        return None
    act = _first_bold(way_out(brief, own[0], c.about, point.part))
    return Step(act, p.text("when.soon"))


def _where(brief: Brief, point: Point) -> str:
    """The heading under which the letter speaks of a condition that fails or is weighed."""
    p = brief.phrases
    if len(brief.computed) == 1:
        return p.plain(_PARTS[point.status])
    who = brief.people.sponsor if point.condition.about == "sponsor" else point.part.who
    if who.is_client:
        return p.plain("part.about-you")
    return as_string(p.text("part.about", name=who.short))


def _first_bold(text: str) -> Text:
    """The first sentence bold, the rest plain."""
    head, stop, rest = text.partition(". ")
    return together(bold(head + stop.rstrip()), rest) if rest else bold(text)


def _before(brief: Brief) -> Text:
    """When an act comes before the application: at once if the IND has that already."""
    return brief.phrases.text("when.soon" if brief.received else "when.before")


def _in_time(brief: Brief) -> list[Step]:
    """The nearest day before which the application must be in."""
    if brief.received:
        return []
    p = brief.phrases
    nearest = [(one, part) for part in brief.computed if (one := apply_by_deadline(brief, part))]
    if not nearest:
        return []
    deadline, part = min(nearest, key=lambda pair: pair[0].working_day)
    when = p.text("when.by", date=brief.day(deadline.working_day, weekday=True))
    return [Step(_in_time_act(brief, deadline, part), when)]


def _in_time_act(brief: Brief, deadline: Deadline, part: Part) -> Text:
    p, who = brief.phrases, part.who
    key = brief.you_key(f"do.in-time-{deadline.id.removeprefix('cal-')}", who)
    if p.has(key):
        return p.text(key, name=who.short)
    return p.text("do.in-time", why=brief.say(deadline.said, "both", part))


def _after_arrival(brief: Brief) -> list[Step]:
    """Registration and health insurance of those who have arrived."""
    p, found = brief.phrases, []
    for part in brief.computed:
        for one in part.main.deadlines if part.main else ():
            key = _AFTER_ARRIVAL.get(one.id)
            if key is None or one.type != "deadline":
                continue
            if one.working_day < brief.today:
                when = p.text("when.now")
            else:
                when = p.text("when.by", date=brief.day(one.working_day, weekday=True))
            found.append(Step(p.text(brief.you_key(key, part.who), name=part.who.short), when))
    return found


def _closing(brief: Brief) -> list[_Act]:
    """The last acts: collect the papers, and apply or come back first."""
    p = brief.phrases
    acts = []
    if brief.options.has(Section.PAPERS):
        acts.append(_collect(brief))
    if brief.received:
        return acts
    if _ready(brief):
        return [*acts, _Act(_apply(brief), 0)]
    change = amounts(brief).change
    if change is not None and change > brief.today:
        act = p.text("do.come-back-amounts", date=brief.day(change))
    else:
        act = p.text("do.come-back")
    return [*acts, _Act(Step(act, p.text("when.before")), 1)]


def _ready(brief: Brief) -> bool:
    """Whether everybody may apply: then the last step says by when."""
    return all(part.verdict is Verdict.MET for part in brief.parts)


def _collect(brief: Brief) -> _Act:
    p = brief.phrases
    if flight(brief) is not None:
        return _Act(Step(p.text("do.collect-careful"), _before(brief)), 0)
    heading = to_part(p.plain("papers.heading"))
    if brief.received:
        return _Act(Step(p.text("do.send-after", heading=heading), p.text("when.soon")), 1)
    return _Act(Step(p.text("do.collect", heading=heading), p.text("when.before")), 2)


def _apply(brief: Brief) -> Step:
    p = brief.phrases
    known = [fee.amount for part in brief.computed if part.main for fee in part.main.fees[:1]]
    if known and all(amount is not None for amount in known):
        total = sum((amount for amount in known if amount is not None), Decimal(0))
        act = p.text("do.apply", amount=euro(total, brief.language))
    else:
        act = p.text("do.apply-no-amount")
    if brief.day_is_past:
        act = together(p.text("do.if-not-sent"), act)
    return Step(act, _when_to_apply(brief))


def _when_to_apply(brief: Brief) -> Text:
    """By the last day that is known, else on the day of application, else soon."""
    p = brief.phrases
    last = [one.working_day for part in brief.computed if (one := apply_by_deadline(brief, part))]
    if last:
        return p.text("when.by", date=brief.day(min(last), weekday=True))
    day = brief.case.receipt_date
    if day is None or day <= brief.today:
        return p.text("when.soon")
    return p.text("when.on", date=brief.day(day, weekday=True))
