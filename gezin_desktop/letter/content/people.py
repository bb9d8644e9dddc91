"""Who is who in a letter: names as the file has them, else roles, and never gender."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import Relation
from gezin_desktop.letter.content.phrases import NO_BREAK
from gezin_desktop.letter.model import Span, Text, as_string, words
from gezin_desktop.letter.pdf.fonts import script_of

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.case.sponsor import Person
    from gezin_desktop.letter.content.phrases import Phrases

SPONSOR = "sponsor"
_ONE_LINE = 24
_SAME_ROLE = {
    Relation.REGISTERED_PARTNER: Relation.SPOUSE,
    Relation.UNMARRIED_PARTNER: Relation.SPOUSE,
}


@dataclass(frozen=True, slots=True)
class Who:
    """One person of the case.

    ``short`` is the given names or the role ("uw partner"), ``full`` the whole name, ``role`` what
    the person is to the client. ``latin`` is false when the name is known in another script only.
    """

    id: str
    short: Text
    full: Text
    role: Text
    is_client: bool
    named: bool
    latin: bool


@dataclass(frozen=True, slots=True)
class People:
    """The sponsor and the relatives of a case, seen by the client."""

    sponsor: Who
    relatives: tuple[Who, ...]

    def __contains__(self, person: str) -> bool:
        return any(who.id == person for who in (self.sponsor, *self.relatives))

    def of(self, person: str) -> Who:
        """The person with this id (``sponsor`` or a relative's).

        Raises:
            KeyError: nobody has it.
        """
        for who in (self.sponsor, *self.relatives):
            if who.id == person:
                return who
        raise KeyError(person)

    @property
    def client(self) -> Who | None:
        """The person whom the letter addresses, when the case says who it is."""
        return next((who for who in (self.sponsor, *self.relatives) if who.is_client), None)


def people(case: Case, phrases: Phrases, client: str | None = None) -> People:
    """Everybody in a case; the letter addresses ``client``, by default the client of the case."""
    client = client or case.client or SPONSOR
    sponsor_role = phrases.text("role.sponsor")
    relatives = []
    for index, relative in enumerate(case.relatives):
        role = _role(relative.relation, client, phrases)
        relatives.append(_who(relative.id, relative, f"relatives[{index}]", role, client))
    return People(_who(SPONSOR, case.sponsor, SPONSOR, sponsor_role, client), tuple(relatives))


def _role(relation: Relation | None, client: str, phrases: Phrases) -> Text:
    if client != SPONSOR or relation is None:
        return phrases.text("role.other")
    return phrases.text(f"role.{_SAME_ROLE.get(relation, relation).value}")


def _who(person_id: str, person: Person, path: str, role: Text, client: str) -> Who:
    given = person.given_names or ""
    family = person.family_name or ""
    own = person.name_own_script or ""
    full = [
        Span(part, field=f"{path}.{name}")
        for name, part in (("given_names", given), ("family_name", family))
        if part
    ]
    if not full and own:
        full = [Span(own, field=f"{path}.name_own_script")]
    latin = all(script_of(sign) is None for span in full for sign in span.text)
    short = full[:1] if latin or len(full) == 1 else full
    return Who(
        person_id,
        (_spaced(short) if latin or not short else _on_one_line(_spaced(short))) or role,
        _spaced(full) or role,
        role,
        person_id == client,
        bool(full),
        latin,
    )


def _on_one_line(name: Text) -> Text:
    """A name in another script on one line, if it is short: cut in two it is hard to follow."""
    whole = as_string(name)
    if len(whole) > _ONE_LINE:
        return name
    # one span: words of one name that runs from the right must be set as one run
    return (Span(whole.replace(" ", NO_BREAK), field=name[0].field),)


def _spaced(spans: list[Span]) -> Text:
    result: list[Span] = []
    for span in spans:
        if result:
            result.append(Span(" "))
        result.append(span)
    return tuple(result)


def role_and_name(who: Who) -> Text:
    """``uw kind Omar``; only the role when there is no name."""
    return (*who.role, *words(" "), *who.short) if who.named else who.role
