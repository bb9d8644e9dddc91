"""Conditions as blocks: what is not in order, what is not known, what is weighed, what is met."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Consequence, RemedyKind, Status
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.citing import cite_lines
from gezin_desktop.letter.content.flight import way_out
from gezin_desktop.letter.content.papers import not_ready
from gezin_desktop.letter.content.phrases import together
from gezin_desktop.letter.content.points import Point, exemption_open, lowered, of, title
from gezin_desktop.letter.content.questions import asked
from gezin_desktop.letter.links import to_part
from gezin_desktop.letter.model import (
    Block,
    Bullets,
    Calculation,
    Cell,
    Column,
    Condition,
    Flow,
    Note,
    Numbered,
    Paragraph,
    Row,
    RowGroup,
    Table,
    Text,
    words,
)
from gezin_desktop.letter.options import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gezin_desktop.law.result import ConditionResult, Remedy, Said
    from gezin_desktop.letter.content.brief import Brief

_REASONS = 3
_NO_MATTER = (".not-turkish", ".not-turkish-worker", ".no-turkish-worker")
"""Reasons that only say that a special rule is not in play."""
_INNER = re.compile(r" \(([^()]*)\)")
_SEVERAL = 2
_AMOUNTS = {"norm", "have", "lack", "percent", "basis"}


def block(
    brief: Brief, point: Point, *, first_question: int = 1, name: Text | None = None
) -> Condition:
    """One condition with its words; its questions are counted from ``first_question``.

    ``name`` replaces the condition's own name in the heading.
    """
    c = point.condition
    body: list[Flow] = []
    match point.status:
        case Status.UNMET:
            body += _papers_wrong(brief, point) or _reasons(brief, point, c.reasons)
            body += _mend(brief, point)
        case Status.UNKNOWN:
            body += _unknown(brief, point, first_question)
        case Status.DISCRETIONARY:
            body += _reasons(brief, point, c.reasons)
            body += _weigh(brief, point)
        case _:
            body += _reasons(brief, point, c.reasons)
    if c.warning is not None:
        body.append(Paragraph(words(brief.say(c.warning, c.about, point.part))))
    return Condition(
        (c.id,),
        point.sign,
        brief.phrases.text(_status_key(point), title=name or title(brief, point)),
        tuple(body),
        brief.phrases.plain("word.source"),
        cite_lines(c.cites, brief.phrases),
    )


def _status_key(point: Point) -> str:
    match point.status:
        case Status.UNMET if not point.condition.counts:
            return "status.file"
        case Status.UNMET:
            return "status.repairable" if point.repairable else "status.hard"
        case Status.UNKNOWN:
            return "status.unknown"
        case Status.DISCRETIONARY:
            return "status.weigh"
        case _:
            return "status.met-warning" if point.condition.warning else "status.met"


def _reasons(brief: Brief, point: Point, reasons: Sequence[Said]) -> list[Flow]:
    """The reasons; where amounts are compared, the sum instead of the sentence."""
    sums = next((said for said in reasons if said.values.keys() >= _AMOUNTS), None)
    told = [said for said in reasons if said is not sums]
    found: list[Flow] = []
    if told:
        text = brief.say(told, point.condition.about, point.part)
        found.append(Paragraph(words(text), tight=True))
    if sums is not None:
        found += _sum(brief, sums, tight=not told)
    return found


def _sum(brief: Brief, said: Said, *, tight: bool) -> list[Flow]:
    """Norm, own amount and shortfall, as the condition on income worked them out."""
    p, values = brief.phrases, said.values
    norm, have, lack = (Decimal(values[name]) for name in ("norm", "have", "lack"))
    own = "sum.have" if brief.people.sponsor.is_client else "sum.have-other"
    rows = (
        (_norm_label(brief, said), words(euro(norm, brief.language))),
        (p.text(own), words(euro(have, brief.language))),
    )
    if lack > 0:
        label, amount = p.text("sum.short", n=str(values["percent"])), lack
    else:
        label, amount = p.text("sum.spare"), -lack
    total = (label, words(euro(amount, brief.language), bold=True))
    basis = p.text("sum.incl" if values["basis"].key.endswith("-incl") else "sum.excl")
    return [Paragraph(basis, tight=tight), Calculation(rows, total)]


def _norm_label(brief: Brief, said: Said) -> Text:
    """The norm with the household it is for and its day."""
    p, day = brief.phrases, brief.day(said.values["day"])
    household = said.values.get("household")
    if household is None:
        return p.text("sum.norm", date=day)
    return p.text("sum.norm-for", who=brief.say(household, "sponsor"), date=day)


def _mend(brief: Brief, point: Point) -> list[Flow]:
    c, p = point.condition, brief.phrases
    if _about_papers(point):
        return []
    ways = _ways(brief, point, c.remedies)
    found: list[Flow] = []
    if len(ways) == 1:
        found.append(Paragraph(p.text("fix.heading", how=ways[0])))
    elif ways:
        found += [Paragraph(p.text("fix.one-of")), Bullets(tuple(ways))]
    if c.consequence is Consequence.LEGAL_HELP:
        found.append(Paragraph(p.text("fix.lawyer")))
    elif c.consequence is Consequence.HARD and not ways:
        found.append(Paragraph(p.text("fix.nothing")))
    return found


def _about_papers(point: Point) -> bool:
    return not point.condition.counts and point.condition.id == "fm-documents-form"


def _papers_wrong(brief: Brief, point: Point) -> list[Flow]:
    """Which papers are not in order, by name, where the condition is about them."""
    wrong = not_ready(brief, point.part) if _about_papers(point) else []
    if not wrong:
        return []
    p = brief.phrases
    told = p.text("why.papers-wrong", papers=p.joined([words(name) for name in wrong]))
    if brief.options.has(Section.PAPERS):
        told = together(told, p.text("why.paper", heading=to_part(p.plain("papers.heading"))))
    return [Paragraph(told, tight=True)]


def _ways(brief: Brief, point: Point, remedies: Sequence[Remedy]) -> list[Text]:
    """The remedies in words; a lawyer is named by the letter itself."""
    about = point.condition.about
    told = [
        way_out(brief, remedy, about, point.part)
        for remedy in remedies
        if not (remedy.kind is RemedyKind.GET_ADVICE and remedy.said.key == "common.see-lawyer")
    ]
    return [words(text) for text in dict.fromkeys(told)]


def _unknown(brief: Brief, point: Point, first: int) -> list[Flow]:
    c, p = point.condition, brief.phrases
    questions = Numbered(tuple(asked(brief, point.part, c.missing)), first)
    found = _reasons(brief, point, telling(point))
    if not exemption_open(point):
        if not questions.items and not found:
            found = _reasons(brief, point, c.reasons)
        return [*found, *([questions] if questions.items else [])]
    weighs = c.rule is Status.DISCRETIONARY
    then = Paragraph(p.text("ask.then-weigh" if weighs else "ask.then"))
    found += [Paragraph(p.text("ask.why")), questions, then]
    if weighs and any(said.values.keys() >= _AMOUNTS for said in c.rule_reasons):
        found.append(Paragraph(p.text("weigh.individual")))
    return [*found, *_mend_instead(brief, point)]


def _mend_instead(brief: Brief, point: Point) -> list[Flow]:
    """What mends the rule itself where only an exemption is open.

    One way stands among the steps of "what to do now"; those steps send here for more ways.
    """
    acts = [one for one in point.condition.remedies if one.kind is not RemedyKind.GET_ADVICE]
    ways = _ways(brief, point, acts)
    if len(ways) < _SEVERAL:
        return []
    return [Paragraph(brief.phrases.text("ask.mend")), Bullets(tuple(ways))]


def telling(point: Point) -> tuple[Said, ...]:
    """The reasons of an open point that say more than that it is open."""
    generic = f"{point.condition.id}.unknown"
    told = point.condition.rule_reasons or point.condition.reasons
    return tuple(said for said in told if said.key != generic and not said.key.endswith(_NO_MATTER))


def _weigh(brief: Brief, point: Point) -> list[Flow]:
    c, p = point.condition, brief.phrases
    found: list[Flow] = []
    if any(said.values.keys() >= _AMOUNTS for said in c.reasons):
        found.append(Paragraph(p.text("weigh.individual")))
    found.append(Paragraph(p.text("weigh.means")))
    ways = _ways(brief, point, c.remedies)
    if ways:
        found += [Paragraph(p.text("weigh.helps")), Bullets(tuple(ways))]
    return found


# -- what is met ------------------------------------------------------------------------------


def met_table(brief: Brief, found: Sequence[Point]) -> Table | None:
    """The met conditions as a table, or nothing."""
    if not found:
        return None
    p = brief.phrases
    columns = (
        Column(p.text("table.condition"), 46),
        Column(p.text("table.why"), 83),
        Column(p.text("word.source"), 36, small=True),
    )
    told: dict[str, str] = {}
    rows = tuple(_met_row(brief, point, told) for point in found)
    return Table(columns, (RowGroup(rows),), p.plain("table.met-summary"))


def _met_row(brief: Brief, point: Point, told: dict[str, str]) -> Row:
    """One row; a reason that an earlier row gave is not said again."""
    c, p = point.condition, brief.phrases
    why = _why_met(brief, point)
    name = told.setdefault(why, title(brief, point))
    if name != title(brief, point) and why not in (p.plain("met.plain"), p.plain("met.right")):
        why = p.plain("met.same", title=name)
    source = "; ".join(cite_lines(c.cites, brief.phrases)[:1])
    cells = (
        Cell(words(title(brief, point)), "met"),
        Cell(words(why)),
        Cell(words(source)),
    )
    return Row(cells, (c.id,))


def _why_met(brief: Brief, point: Point) -> str:
    """Why a condition is met, in at most three sentences, and what to mind."""
    c = point.condition
    several = len(point.parts) > 1 and c.about != "sponsor"
    why = brief.say(c.reasons[:_REASONS], c.about, point.part, everybody=several)
    if c.warning is not None:
        why = f"{why} {brief.say(c.warning, c.about, point.part)}"
    if why.removesuffix(".") == title(brief, point):
        return brief.phrases.plain("met.right")
    return why or brief.phrases.plain("met.plain")


def met_list(brief: Brief, found: Sequence[Point]) -> Condition | None:
    """The met conditions as one block with a line each, for letters about several people."""
    if not found:
        return None
    p = brief.phrases
    items = []
    for point in found:
        why = _why_met(brief, point)
        items.append(p.text("met.item", title=title(brief, point), why=why))
    cites = [cite for point in found for cite in point.condition.cites]
    return Condition(
        tuple(point.condition.id for point in found),
        "met",
        p.text("met.heading"),
        (Bullets(tuple(items)),),
        p.plain("word.source"),
        cite_lines(cites, p),
    )


def not_applicable(brief: Brief, found: Sequence[Point]) -> list[Block]:
    """One line that names what does not apply, and why."""
    skipped = of(found, Status.NOT_APPLICABLE)
    if not skipped:
        return []
    parts = [words(_skipped(brief, point)) for point in skipped]
    yours = len(brief.computed) == 1 or any(
        brief.is_client(point.condition.about, point.part) for point in skipped
    )
    key = "na.line" if yours else "na.line-other"
    line = brief.phrases.text(key, what=brief.phrases.joined(parts))
    return [Note("na", line, tuple(point.condition.id for point in skipped))]


def _skipped(brief: Brief, point: Point) -> str:
    c: ConditionResult = point.condition
    name = lowered(brief, title(brief, point))
    why = lowered(brief, brief.say(c.reasons, c.about, point.part)).rstrip(".")
    why = _INNER.sub(r": \1", why)
    return f"{name} ({why})" if why else name
