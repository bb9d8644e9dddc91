"""From a case and its assessment to a letter: all blocks in the order of the model letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gezin_desktop.letter.content.boxes import boxes
from gezin_desktop.letter.content.brief import Brief, make_brief
from gezin_desktop.letter.content.checklist import checklist
from gezin_desktop.letter.content.costs import costs
from gezin_desktop.letter.content.ending import after_decision, certainty, sources
from gezin_desktop.letter.content.findings import findings
from gezin_desktop.letter.content.opening import address, advice_word, contact, opening, reference
from gezin_desktop.letter.content.outcome import outcome
from gezin_desktop.letter.content.papers import papers
from gezin_desktop.letter.content.receipt import law_mark, receipt
from gezin_desktop.letter.content.times import timeline
from gezin_desktop.letter.content.todo import todo
from gezin_desktop.letter.link_words import LinkWords
from gezin_desktop.letter.model import (
    Block,
    Heading,
    Language,
    Letter,
    Letterhead,
    Paragraph,
    Steps,
)
from gezin_desktop.letter.options import DEFAULT, LetterOptions, Section
from gezin_desktop.letter.typed import refuse_unprintable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gezin_desktop.case.model import Case
    from gezin_desktop.law.result import Assessment
    from gezin_desktop.letter.desk import DeskProfile


_LINKS = ("web", "mail", "inside")


class NobodyToWriteAbout(ValueError):
    """The case holds no relative, so there is nothing to advise on."""

    def sentence(self, language: Language) -> str:
        """What to do, for the counsellor."""
        from gezin_desktop.letter.content.phrases import Phrases

        return Phrases(language).plain("error.nobody")


def letter_for(  # noqa: PLR0913  (what a letter is made from; all but two by name)
    case: Case,
    assessment: Assessment,
    *,
    language: Language,
    today: date,
    desk: DeskProfile,
    relatives: Iterable[str] | None = None,
    later: Assessment | None = None,
    options: LetterOptions = DEFAULT,
) -> Letter:
    """The advice letter about some relatives of a case (all by default).

    Args:
        case: what is known.
        assessment: what the law says of it on the receipt date.
        language: the language of the letter; never that of the window.
        today: the date of the letter.
        desk: who sends it.
        relatives: ids of the relatives it is about.
        later: the assessment of the same case with ``today`` as the receipt date, for the box of a
            letter whose day of application is past (``assess_later`` makes it).
        options: the counsellor's choices for this letter.

    Raises:
        NobodyToWriteAbout: there is no relative to write about.
        KeyError: a relative, or an addressee, that the case does not hold.
        UnprintableSign: a name, address or paragraph with a sign that cannot be printed.
    """
    brief = make_brief(
        case,
        assessment,
        language=language,
        today=today,
        desk=desk,
        chosen=relatives,
        later=later,
        options=options,
    )
    refuse_unprintable(brief)
    if not brief.parts:
        raise NobodyToWriteAbout
    return _letter(brief)


def _letter(brief: Brief) -> Letter:
    desk, p = brief.desk, brief.phrases
    number = brief.case.reference or ""
    title = p.plain("title.advice") if brief.violence else advice_word(brief)
    running = [desk.name, *([number] if number else []), brief.day(brief.today)]
    return Letter(
        language=brief.language,
        title=f"{title} {number}".strip(),
        letterhead=Letterhead(
            desk.name,
            desk.line(brief.language),
            contact(desk),
            desk.logo,
            p.plain("head.logo", name=desk.name) if desk.logo else "",
        ),
        address=address(brief),
        reference=reference(brief),
        blocks=tuple(_blocks(brief)),
        footer=tuple(part for part in (desk.name, desk.phone, desk.email) if part),
        page_of=p.plain("foot.page", n="{n}", m="{m}"),
        running=tuple(running),
        window=desk.window,
        law=law_mark(brief),
        link_words=LinkWords(*(p.plain(f"link.{kind}", where="{where}") for kind in _LINKS)),
    )


def _blocks(brief: Brief) -> list[Block]:
    own = [Paragraph(text) for text in brief.options.own_texts()]
    early, late = (own, []) if brief.options.own_is_short else ([], own)
    acts = todo(brief)
    blocks: list[Block] = [
        *opening(brief), *early, outcome(brief), *boxes(brief), *acts, *late
    ]  # fmt: skip
    if brief.refers:
        return [*blocks, *certainty(brief), receipt(brief)]
    return [
        *blocks,
        *findings(brief),
        *_rest(brief),
        *certainty(brief),
        *_ending(brief, acts),
    ]


def _ending(brief: Brief, acts: list[Block]) -> list[Block]:
    """The pages to tick off, if they are wanted; the sources, and the receipt as the very last."""
    ticked = _checklist(brief, acts)
    listed = sources(brief) if brief.options.has(Section.SOURCES) else []
    if ticked and listed and isinstance(heading := listed[0], Heading):
        listed[0] = replace(heading, fresh_page=True)
    return [*ticked, *listed, receipt(brief)]


def _checklist(brief: Brief, acts: list[Block]) -> list[Block]:
    steps = next((block for block in acts if isinstance(block, Steps)), Steps(()))
    return checklist(brief, steps) if brief.options.checklist else []


def _rest(brief: Brief) -> list[Block]:
    """Papers, costs, days and what comes after, as far as the counsellor wants them."""
    parts = (
        (Section.PAPERS, papers),
        (Section.COSTS, costs),
        (Section.DATES, timeline),
        (Section.AFTER, after_decision),
    )
    return [block for section, make in parts if brief.options.has(section) for block in make(brief)]
