"""The case file ``gezin-case/1``: the sponsor, the relatives, what happened."""

from datetime import date
from typing import Final, Literal, NamedTuple, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from gezin_desktop.case.kinds import CaseEventKind, Relation
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor
from gezin_desktop.case.values import Record

FORMAT: Final = "gezin-case/1"


class CaseEvent(Record):
    """Something that happened on a day, to one relative or to all."""

    kind: CaseEventKind
    on: date
    relative: str | None = None


class Kin(NamedTuple):
    """What one relative is to the household of another."""

    id: str
    relation: Relation | None
    ended: bool | None


class Case(Record):
    """One family. Every fact may be absent: then it is not known yet."""

    format: Literal["gezin-case/1"]
    reference: str | None = None
    client: str | None = Field(
        None, description="'sponsor' or a relative's id: whom the letter addresses"
    )
    receipt_date: date | None = Field(
        None,
        description="day the IND receives the (planned) application; null: the day of assessment",
    )
    sponsor: Sponsor = Sponsor.model_construct()
    relatives: list[Relative] = Field([])
    events: list[CaseEvent] = Field([])
    notes: str | None = None

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        seen: set[str] = set()
        for index, relative in enumerate(self.relatives):
            if relative.id in seen or relative.id == "sponsor":
                raise PydanticCustomError("double_id", "double id", {"index": index})
            seen.add(relative.id)
        return self

    @property
    def kin(self) -> tuple[Kin, ...]:
        """Every relative as the others see them, in their order."""
        return tuple(Kin(one.id, one.relation, one.relationship.ended) for one in self.relatives)

    def relative(self, relative_id: str) -> Relative:
        """The relative with this id.

        Raises:
            KeyError: nobody in the case has it.
        """
        for relative in self.relatives:
            if relative.id == relative_id:
                return relative
        raise KeyError(relative_id)


EMPTY = Case.model_construct(format=FORMAT)
"""A case in which nothing is known yet."""
