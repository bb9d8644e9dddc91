"""How the letter stands: provisional, definitive or outdated; and why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from gezin_desktop.desk import words
from gezin_desktop.desk.form.progress import open_questions
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.law.result import Status

_KINDS = {"provisional": "ask", "waiting": "ask", "final": "met", "outdated": "deadline"}


@dataclass(frozen=True, slots=True)
class Standing:
    """One state with the number of open questions.

    ``waiting`` is provisional too: nothing is left to ask, but the client does not know something.
    """

    state: str
    count: int = 0

    @classmethod
    def of(cls, session: Session, *, outdated: bool) -> Standing:
        """The state of the letter of the open case."""
        asked = len(open_questions(session))
        if outdated:
            return cls("outdated", asked)
        if asked:
            return cls("provisional", asked)
        routes = session.assessment.routes if session.assessment else ()
        unknown = any(one.status is Status.UNKNOWN for route in routes for one in route.conditions)
        open_route = {route.relative for route in routes} >= {
            one.id for one in session.case.relatives
        }
        return cls("waiting" if unknown or not open_route else "final")


def show_standing(block: Block, standing: Standing, language: str) -> None:
    """Say the state in a block."""
    block.set_kind(_KINDS[standing.state])
    key = f"letter.state.{standing.state}"
    block.say(
        words.sentence(key, language, n=standing.count), words.sentence(f"{key}-more", language)
    )


class Refusal(NamedTuple):
    """Why there is no letter, what to do, and the field to go to."""

    heading: str
    more: str
    path: str = ""


def refusal_words(session: Session, error: Exception | None, language: str) -> Refusal | None:
    """The words for a letter that cannot be made; None when nothing is wrong."""
    if session.assessment is None:
        return Refusal(
            words.sentence("notice.law-damaged", language),
            words.sentence("letter.no-law", language),
        )
    if error is None:
        return None
    from gezin_desktop.letter.compose import NobodyToWriteAbout
    from gezin_desktop.letter.pdf.runs import UnprintableSign

    tongue = cast("Literal['nl', 'en']", language)
    if isinstance(error, UnprintableSign):
        heading = words.sentence("letter.sign", language)
        return Refusal(heading, error.sentence(tongue), error.field)
    if isinstance(error, NobodyToWriteAbout):
        return Refusal(words.sentence("letter.nobody", language), error.sentence(tongue))
    return Refusal(
        words.sentence("notice.law-damaged", language),
        words.sentence("letter.no-law", language),
    )
