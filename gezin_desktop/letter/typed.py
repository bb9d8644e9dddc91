"""What people typed, checked before the letter is made, so that a refusal names the right field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gezin_desktop.letter.pdf.runs import runs

if TYPE_CHECKING:
    from gezin_desktop.case.sponsor import Person
    from gezin_desktop.letter.content.brief import Brief

_OF_A_PERSON = ("given_names", "family_name", "name_own_script", "street", "postcode", "city")
_OF_THE_DESK = ("name", "return_address", "phone", "email")


def refuse_unprintable(brief: Brief) -> None:
    """Checks every typed text that the letter may print.

    Raises:
        UnprintableSign: a sign that cannot be printed, with the path of its field.
    """
    for field, text in _typed(brief):
        runs(text, field=field)


def _typed(brief: Brief) -> Iterator[tuple[str, str]]:
    case, desk = brief.case, brief.desk
    yield from _of_person("sponsor", case.sponsor)
    for index, relative in enumerate(case.relatives):
        yield from _of_person(f"relatives[{index}]", relative)
    for index, income in enumerate(case.sponsor.incomes or ()):
        yield f"sponsor.incomes[{index}].payer", income.payer or ""
    yield "reference", case.reference or ""
    for name in (*_OF_THE_DESK, f"line_{brief.language}"):
        yield f"desk.{name}", getattr(desk, name)
    for line in desk.address:
        yield "desk.address", line
    options = brief.options
    for text in (*options.own_texts(), options.signature(), options.closing_text()):
        for span in text:
            yield span.field, span.text


def _of_person(path: str, person: Person) -> Iterator[tuple[str, str]]:
    for name in _OF_A_PERSON:
        yield f"{path}.{name}", getattr(person, name) or ""
