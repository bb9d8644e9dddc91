"""What the client may see, in the client's own words: the nearest deadline, a card per person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from gezin_desktop.desk import words
from gezin_desktop.desk.preview.choices import read_choices
from gezin_desktop.desk.result.notices import passed_words
from gezin_desktop.desk.result.outlooks import Outlooks, first_set
from gezin_desktop.desk.result.speech import paper_name
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.changes.words import Teller
from gezin_desktop.law.dates import age_on
from gezin_desktop.law.result import Deadline, Status, Verdict
from gezin_desktop.law.words import small_first, texts
from gezin_desktop.letter.content.brief import VIOLENCE, Brief, Part, make_brief
from gezin_desktop.letter.content.outcome import SIGNS
from gezin_desktop.letter.content.points import Point, of, points, topics
from gezin_desktop.letter.content.voice import polished
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.model import Text, as_string

Language = Literal["nl", "en"]
_FEW, _MOST_PAPERS = 3, 6
_DELICATE = ("public-order", "violence", "vio-", "abuse", "false-data", "withdrawal-ground")
_AGED = frozenset({"child", "grandchild", "parent", "grandparent", "sibling"})


@dataclass(frozen=True, slots=True)
class DeadlineCard:
    """The nearest day before which something must be done; ``left`` counts the days until then."""

    heading: str
    body: str
    left: int


@dataclass(frozen=True, slots=True)
class ClientCard:
    """One person: who, the verdict, why in a sentence or two, what to do."""

    sign: str
    name: str
    about: str
    verdict: str
    why: str
    do: str

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        head = f"{self.name}, {self.about}" if self.about else self.name
        parts = (head, self.verdict, self.why, self.do)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class ClientModel:
    """The whole view."""

    day: str
    deadline: DeadlineCard | None
    cards: tuple[ClientCard, ...]
    bring: str


def build_client(session: Session, outlooks: Outlooks, language: str) -> ClientModel:
    """What the client may see now.

    Only people whom the letter is about are shown, and of each only what the letter may tell.

    Args:
        session: the open case.
        outlooks: where the smallest changes are kept.
        language: of the view.
    """
    today = session.today()
    day = words.written(today, language)
    if session.assessment is None:
        return ClientModel(day, None, (), "")
    tongue = cast("Language", language)
    choices = read_choices(session)
    brief = make_brief(
        session.case,
        session.assessment,
        language=tongue,
        today=today,
        desk=DeskProfile(),
        chosen=choices.about(session.case),
        options=choices.options,
    )
    if brief.provisional:
        day = words.sentence("client.provisional", language, day=day)
    cards = tuple(_card(session, outlooks, brief, part) for part in brief.parts)
    return ClientModel(day, _deadline(brief), cards, _bring(brief))


# -- the deadline ------------------------------------------------------------------------------


def _deadline(brief: Brief) -> DeadlineCard | None:
    found = [
        (one.working_day, number, one, part)
        for number, part in enumerate(brief.parts)
        if part.main is not None and part.main.route != VIOLENCE
        for one in part.main.deadlines
        if one.type == "deadline" and not _is_delicate(one.id)
    ]
    ahead = [one for one in found if one[0] >= brief.today]
    if ahead:
        _day, _number, deadline, part = min(ahead, key=lambda one: one[:2])
        return _ahead(brief, deadline, part)
    if not found:
        return None
    last, _number, deadline, _part = max(found, key=lambda one: one[0])
    return DeadlineCard(passed_words(deadline, brief.language, last), "", -1)


def _ahead(brief: Brief, deadline: Deadline, part: Part) -> DeadlineCard:
    day = brief.day(deadline.working_day, weekday=True)
    told = words.sentence("client.do-before", brief.language, day=day)
    body = brief.say(deadline.said, "both", part)
    if len(brief.parts) > 1 and not part.who.is_client:
        body = f"\u200e{isolated(_capital(as_string(part.who.short)))}: {body}"
    return DeadlineCard(told, body, (deadline.working_day - brief.today).days)


def _is_delicate(name: str) -> bool:
    return any(word in name for word in _DELICATE)


# -- a person ----------------------------------------------------------------------------------


def _card(session: Session, outlooks: Outlooks, brief: Brief, part: Part) -> ClientCard:
    name, about = _who(session, brief, part)
    verdict = part.verdict
    sign = SIGNS[verdict] if verdict is not None else "refer"
    key = verdict.value if verdict is not None else "refer"
    told = words.sentence(f"client.verdict-{key}", brief.language)
    if part.main is not None and part.main.route == VIOLENCE:
        why = words.sentence("client.ask-adviser", brief.language)
        return ClientCard(sign, name, about, told, why, "")
    why = _why(brief, part)
    return ClientCard(sign, name, about, told, why, _do(outlooks, brief, part))


def _who(session: Session, brief: Brief, part: Part) -> tuple[str, str]:
    """The name, and below it the role with the age where that matters."""
    who, p = part.who, brief.phrases
    relative = session.case.relative(who.id)
    role = p.plain("role.you") if who.is_client else as_string(who.role)
    # The mark keeps the line left to right where a widget goes by its first strong letter.
    called = as_string(who.short) if who.named else role
    name = f"\u200e{isolated(_capital(called))}"
    day: date = brief.assessment.receipt_date
    about = role if who.named and not who.is_client else ""
    born = relative.birth_date
    if relative.relation in _AGED and born is not None and born <= day:
        age = words.sentence("client.age", brief.language, n=age_on(born, day))
        about = ", ".join(part for part in (about, age) if part)
    return name, about


def _capital(told: str) -> str:
    return f"{told[:1].upper()}{told[1:]}"


def _why(brief: Brief, part: Part) -> str:
    """Why, in a sentence or two; a delicate reason is not named on a screen others may see."""
    p, verdict = brief.phrases, part.verdict
    if verdict is None or verdict is Verdict.REFER:
        return p.plain("out.refer")
    if verdict is Verdict.MET:
        return p.plain("out.met")
    found = [point for point in points(part) if point.condition.counts]
    failing = of(found, Status.UNMET)
    if failing:
        return _reasons(brief, part, failing)
    weighed = of(found, Status.DISCRETIONARY)
    if verdict is Verdict.ASSESSMENT_NEEDED:
        return _neutral(brief, weighed, p.text("out.weigh-person", points=topics(brief, weighed)))
    opened = of(found, Status.UNKNOWN)
    if len(opened) > _FEW:
        return _open(brief, len(opened))
    return _neutral(brief, opened, p.text("out.open-person", points=topics(brief, opened)))


def _open(brief: Brief, count: int) -> str:
    number = brief.phrases.number(count)
    return words.sentence("client.open", brief.language, n=count, number=number)


def _reasons(brief: Brief, part: Part, failing: list[Point]) -> str:
    """The reason of the only condition that fails, or the names of all."""
    plain = [point for point in failing if not _is_delicate(point.condition.id)]
    told: list[str] = []
    if len(plain) == 1:
        found = plain[0].condition
        told.append(brief.say(found.reasons[:1], found.about, part))
    elif plain:
        told.append(brief.phrases.plain("out.unmet-person", points=topics(brief, plain)))
    if len(plain) < len(failing):
        told.append(words.sentence("client.ask-adviser", brief.language))
    return " ".join(told)


def _neutral(brief: Brief, found: list[Point], told: Text) -> str:
    """The sentence, unless it would name something delicate."""
    if not any(_is_delicate(point.condition.id) for point in found):
        return as_string(told)
    ask = words.sentence("client.ask-adviser", brief.language)
    return f"{_open(brief, len(found))} {ask}"


# -- what to do --------------------------------------------------------------------------------


def _do(outlooks: Outlooks, brief: Brief, part: Part) -> str:
    verdict, language = part.verdict, brief.language
    if verdict is None or verdict in {Verdict.REFER, Verdict.ASSESSMENT_NEEDED}:
        return words.sentence("client.do-lawyer", language)
    if verdict is Verdict.MET:
        return words.sentence("client.do-apply", language)
    if verdict is Verdict.INCOMPLETE:
        return words.sentence("client.do-answer", language)
    found = outlooks.of(part.who.id)
    best = first_set(found) if found else None
    delicate = best is not None and any(_is_delicate(one.condition or "") for one in best.changes)
    if best is None or not best.changes or delicate:
        return words.sentence("client.do-lawyer", language)
    sponsor, you = brief.people.sponsor, brief.people.sponsor.is_client
    called = brief.phrases.plain("role.you") if you else as_string(sponsor.short)
    names = {"sponsor": called, "relative": as_string(part.who.short)}
    teller = Teller(texts(), brief.language, you=you, people=names)
    return polished(teller.order(best), brief.language)


def _bring(brief: Brief) -> str:
    """The papers that are still needed, each once."""
    names = [
        paper_name(paper.kind, brief.language)
        for part in brief.computed
        if part.main is not None and part.main.route != VIOLENCE
        for paper in part.main.documents
        if paper.state != "held" and paper.level == "required" and not _is_delicate(paper.kind)
    ]
    few = list(dict.fromkeys(names))[:_MOST_PAPERS]
    return _capital(", ".join(map(small_first, few)))
