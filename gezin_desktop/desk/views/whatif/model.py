"""From a scratch copy to what the strip shows: changed answers, and what they change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from gezin_desktop.case import paths
from gezin_desktop.desk import words
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.build import question_words
from gezin_desktop.desk.result.speech import route_name, title
from gezin_desktop.desk.result.tree import shown_value
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS, condition_sign
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.result import Assessment, Status, Verdict

if TYPE_CHECKING:
    from gezin_desktop.law.whatif import FactChange, RouteChange


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer that differs, before and after; ``path`` leads to its question."""

    path: str
    question: str
    before: str
    after: str

    def told(self, language: str) -> str:
        """The line in one sentence."""
        return words.sentence(
            "what-if.answer", language, what=self.question, before=self.before, after=self.after
        )


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A verdict or a condition before and after; ``strong`` is a person's verdict."""

    what: str
    sign_before: str
    before: str
    sign_after: str
    after: str
    strong: bool = False

    def told(self, language: str) -> str:
        """The line in one sentence."""
        return words.sentence(
            "what-if.effect", language, what=self.what, before=self.before, after=self.after
        )


@dataclass(frozen=True, slots=True)
class WhatIfModel:
    """Both sides of the strip."""

    answers: tuple[AnswerLine, ...] = ()
    effects: tuple[EffectLine, ...] = ()

    def as_lines(self, language: str) -> list[str]:
        """The strip as text."""
        answers = [line.told(language) for line in self.answers]
        return answers + [line.told(language) for line in self.effects]


class _Kept:
    """The case itself, asked in the way a session is asked."""

    def __init__(self, session: Session) -> None:
        self.case = session.kept_state.case

    def get(self, path: str) -> Any:
        """The fact at a path; None when it is not known or there is no such row."""
        try:
            return paths.get(self.case, path)
        except (KeyError, IndexError):
            return None


def build_what_if(session: Session, language: str) -> WhatIfModel:
    """What the scratch copy of a session changes; nothing when there is none."""
    if session.trial is None:
        return WhatIfModel()
    from gezin_desktop.law.whatif import changed_facts

    kept = session.trial.kept.case
    answers = tuple(_answer(session, one, language) for one in changed_facts(kept, session.case))
    before, after = session.trial.assessment, session.assessment
    effects = _effects(session, before, after, language) if before and after else ()
    return WhatIfModel(answers, effects)


def _answer(session: Session, change: FactChange, language: str) -> AnswerLine:
    unknown = words.sentence("what-if.unknown", language)
    kept = cast("Session", _Kept(session))
    return AnswerLine(
        change.path,
        question_words(session, change.path, language),
        shown_value(kept, change.path, language) or unknown,
        _now(session, change.path, language) or unknown,
    )


def _now(session: Session, path: str, language: str) -> str:
    try:
        return shown_value(session, path, language)
    except (KeyError, IndexError):
        return ""


def _effects(
    session: Session, before: Assessment, after: Assessment, language: str
) -> tuple[EffectLine, ...]:
    from gezin_desktop.law.whatif import difference

    lines: list[EffectLine] = []
    for one in difference(before, after):
        if one.before is not one.after or one.conditions or _earlier(one):
            lines.append(_verdict(session, one, language))
        for change in one.conditions:
            lines.append(
                EffectLine(
                    title(change.id, language),
                    *_status(change.before, language),
                    *_status(change.after, language),
                )
            )
        if _earlier(one) and one.before and one.after:
            days = [
                words.written(day, language) if day else words.sentence("what-if.no-day", language)
                for day in (one.earliest_before, one.earliest_after)
            ]
            what = words.sentence("what-if.first-day", language)
            lines.append(EffectLine(what, "", days[0], "", days[1]))
    return tuple(lines)


def _earlier(one: RouteChange) -> bool:
    return one.earliest_before != one.earliest_after


def _verdict(session: Session, one: RouteChange, language: str) -> EffectLine:
    case = session.case
    if one.relative not in {person.id for person in case.relatives}:
        case = session.kept_state.case
    name = name_of(case, one.relative, language)
    what = f"\u200e{isolated(name)} · {route_name(one.route, language)}"
    before = _verdict_words(one.before, one.unmet_before, language)
    after = _verdict_words(one.after, one.unmet_after, language)
    return EffectLine(what, *before, *after, strong=True)


def _verdict_words(verdict: Verdict | None, unmet: int, language: str) -> tuple[str, str]:
    if verdict is None:
        return "na", words.sentence("what-if.not-open", language)
    told = words.sentence(f"verdict.{verdict.value}", language)
    return VERDICT_SIGNS[verdict.value], f"{told} ({unmet})" if unmet else told


def _status(status: Status | None, language: str) -> tuple[str, str]:
    if status is None:
        return "na", words.sentence("what-if.not-asked", language)
    sign = condition_sign(status.value, "repairable")
    return sign, words.sentence(f"what-if.status-{status.value}", language)
