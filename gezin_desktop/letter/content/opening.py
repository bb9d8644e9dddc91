"""The top of the letter: address, reference column, subject, greeting, what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.letter.content.people import SPONSOR
from gezin_desktop.letter.content.phrases import NO_BREAK, capital, together
from gezin_desktop.letter.links import mail_to
from gezin_desktop.letter.model import (
    Address,
    Block,
    Heading,
    Paragraph,
    Span,
    Text,
    as_string,
    words,
)

if TYPE_CHECKING:
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.case.sponsor import Person
    from gezin_desktop.letter.content.brief import Brief
    from gezin_desktop.letter.desk import DeskProfile

_STAYING = ("nl-independent", "nl-after", "nl-permit", "nl-violence", "eu-retained", "eu-permit")


def address(brief: Brief) -> Address:
    """The window: the client's address, or the name alone when the letter is handed over."""
    who = brief.people.client
    name = (who.full,) if who and who.named else ()
    lines = _post_lines(brief)
    if not name or not lines or brief.violence:
        return Address(brief.phrases.plain("head.by-hand"), name)
    return Address(brief.desk.return_address, (*name, *lines))


def _post_lines(brief: Brief) -> tuple[Text, ...]:
    person, path = _client(brief)
    if person is None or not (person.street and person.postcode and person.city):
        return ()
    abroad = person.country not in (None, "NL")
    place = f"{_postcode(person.postcode)}{NO_BREAK}{NO_BREAK}{person.city.upper()}"
    lines: list[Text] = [
        (Span(person.street, field=f"{path}.street"),),
        (Span(place, field=f"{path}.city"),),
    ]
    if abroad:
        from babel import Locale  # only for a letter that goes abroad: it is as large as the law

        name = Locale("en").territories.get(str(person.country), str(person.country))
        lines.append(words(name.upper()))
    return tuple(lines)


def _postcode(code: str) -> str:
    """``3811ae`` becomes ``3811 AE``; other forms stay as typed."""
    bare = code.replace(" ", "").upper()
    if len(bare) == 6 and bare[:4].isdigit() and bare[4:].isalpha():
        return f"{bare[:4]} {bare[4:]}"
    return code


def _client(brief: Brief) -> tuple[Person | None, str]:
    who = brief.people.client
    if who is None:
        return None, ""
    if who.id == SPONSOR:
        return brief.case.sponsor, SPONSOR
    index = [relative.id for relative in brief.case.relatives].index(who.id)
    return brief.case.relatives[index], f"relatives[{index}]"


def contact(desk: DeskProfile) -> tuple[Text, ...]:
    """The desk's address and e-mail for the letterhead; its telephone is the reference column's."""
    lines = (*(words(line, field="desk.address") for line in desk.address),
             mail_to(desk.email, "desk.email"))  # fmt: skip
    return tuple(line for line in lines if line)


def reference(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Date, number, day of application, telephone."""
    p = brief.phrases
    rows = [(p.plain("head.date"), brief.day(brief.today))]
    if brief.case.reference:
        rows.append((p.plain("head.number"), brief.case.reference))
    if brief.case.receipt_date and not brief.violence:
        rows.append((p.plain("head.day"), brief.day(brief.case.receipt_date)))
    if brief.desk.phone:
        rows.append((p.plain("head.questions"), brief.desk.phone))
    return tuple(rows)


def advice_word(brief: Brief) -> str:
    """Whether it is "Advies" or "Voorlopig advies"."""
    return brief.phrases.plain("title.provisional" if brief.provisional else "title.advice")


def subject(brief: Brief) -> Text:
    """The heading of the letter."""
    p, advice = brief.phrases, advice_word(brief)
    if brief.violence:
        return p.text("subject.neutral", date=brief.day(brief.today))
    if len(brief.parts) != 1:
        return p.text("subject.many", advice=advice, n=p.number(len(brief.parts)))
    part = brief.parts[0]
    if staying(brief):
        key = "subject.own-stay" if part.who.is_client else "subject.stay-of"
        return p.text(key, advice=advice, name=part.who.short)
    sponsor = brief.people.sponsor
    if part.who.is_client:
        return p.text("subject.self", advice=advice, name=sponsor.short)
    key = "subject.one" if sponsor.is_client else "subject.other"
    return p.text(key, advice=advice, name=part.who.short, sponsor=sponsor.short)


def staying(brief: Brief) -> bool:
    """Whether the question is about a right of residence that is held already."""
    routes = [part.main.route for part in brief.parts if part.main]
    if routes:
        return all(route.startswith(_STAYING) for route in routes)
    ids = {part.who.id for part in brief.parts}
    return all(_has_a_right(one) for one in brief.case.relatives if one.id in ids)


def _has_a_right(relative: Relative) -> bool:
    """Whether somebody has a permit already, or had one through a bond that has ended."""
    permit, bond = relative.permit, relative.relationship
    ended = bond.ended or bond.ended_on is not None
    return bool(permit.held or ended or (permit.route is not None and permit.held is not False))


def opening(brief: Brief) -> list[Block]:
    """Subject, greeting and what was asked."""
    who = brief.people.client
    p = brief.phrases
    greeting = (
        p.text("open.greeting", name=who.full)
        if who and who.named
        else p.text("open.greeting-nobody")
    )
    asked = together(_asked(brief), _day(brief), _rules(brief))
    return [Heading(1, capital(subject(brief))), Paragraph(greeting), Paragraph(asked)]


def _asked(brief: Brief) -> Text:
    p = brief.phrases
    if brief.violence:
        return p.text("open.asked-neutral")
    sponsor = brief.people.sponsor
    if len(brief.parts) != 1:
        if sponsor.is_client:
            return p.text("open.asked-many", n=p.number(len(brief.parts)))
        return p.text("open.asked-those", names=brief.names(brief.parts), sponsor=sponsor.full)
    part = brief.parts[0]
    if staying(brief):
        key = "open.asked-stay" if part.who.is_client else "open.asked-stay-of"
        return p.text(key, name=part.who.full)
    if part.who.is_client:
        return p.text("open.asked-self", name=sponsor.full)
    name = _with_own_script(brief, part.who.id, part.who.full)
    key = "open.asked" if sponsor.is_client else "open.asked-other"
    if brief.is_here(part):
        key = f"{key}-here"
    return p.text(key, name=name, sponsor=sponsor.full)


def _with_own_script(brief: Brief, person: str, full: Text) -> Text:
    """The Latin name with the name in its own script beside it, where the file has both."""
    index = [relative.id for relative in brief.case.relatives].index(person)
    own = brief.case.relatives[index].name_own_script
    if not own or as_string(full) == own:
        return full
    return (*full, Span(" ("), Span(own, field=f"relatives[{index}].name_own_script"), Span(")"))


def _day(brief: Brief) -> Text:
    if brief.violence or brief.refers or staying(brief):
        return ()
    day = brief.day(brief.assessment.receipt_date)
    if brief.case.receipt_date is None:
        return brief.phrases.text("open.day-unset")
    if brief.received:
        return brief.phrases.text("open.day-received", date=day)
    return brief.phrases.text("open.day-past" if brief.day_is_past else "open.day", date=day)


def _rules(brief: Brief) -> Text:
    european = brief.computed and all(
        part.main and part.main.route.startswith("eu-") for part in brief.computed
    )
    return brief.phrases.text("open.eu") if european else ()
