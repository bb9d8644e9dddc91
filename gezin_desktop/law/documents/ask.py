"""What the document rules look at, and what they answer: a paper that is asked, and why."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from gezin_desktop.case.kinds import PermitPurpose, ResidenceStatus
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.result import Said

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.case.sponsor import Sponsor
    from gezin_desktop.law.tables.book import Tables

REQUIRED = "required"
IF_APPLICABLE = "if-applicable"
SUPPORTING = "supporting"

LABOUR_PURPOSES = frozenset(
    {
        PermitPurpose.HIGHLY_SKILLED_MIGRANT,
        PermitPurpose.BLUE_CARD,
        PermitPurpose.EMPLOYMENT,
        PermitPurpose.SELF_EMPLOYMENT,
        PermitPurpose.RESEARCH,
        PermitPurpose.INTRA_CORPORATE_TRANSFER,
        PermitPurpose.CROSS_BORDER_SERVICES,
        PermitPurpose.START_UP,
    }
)
"""Purposes of a labour migrant: the relatives use the national routes with fewer demands."""


class DocumentView(Protocol):
    """One relative of a case on one route, seen on the receipt date."""

    @property
    def case(self) -> Case:
        """The whole case."""

    @property
    def sponsor(self) -> Sponsor:
        """The sponsor of the case."""

    @property
    def relative(self) -> Relative:
        """The relative whose documents are listed."""

    @property
    def day(self) -> date:
        """The day the IND receives the application."""

    @property
    def today(self) -> date:
        """The day of the assessment."""

    @property
    def route(self) -> str:
        """The id of the route."""

    @property
    def tables(self) -> Tables:
        """The law tables."""


class Ask(NamedTuple):
    """A paper that is asked for.

    ``country`` must have issued it (None: not known); with ``only_from`` a paper from another
    country does not answer the question. ``held`` and ``until`` come from facts elsewhere in the
    case (a passport, an exam result). ``in_brp`` says whether the municipality has the fact
    already; then nothing foreign is asked. ``missing`` are the facts that decide if it is asked.
    ``slot`` tells papers of one kind apart, such as those of two employers.
    """

    kind: str
    owner: str
    why: Said
    level: str = REQUIRED
    country: str | None = None
    only_from: bool = False
    held: bool | None = None
    until: date | None = None
    in_brp: bool = False
    missing: tuple[str, ...] = ()
    extra: tuple[Said, ...] = ()


def ask(kind: str, owner: str, **more: object) -> Ask:
    """A paper asked for the usual reason of its kind (``paper-<kind>`` in the texts)."""
    return Ask(kind, owner, _usual(kind), **more)  # type: ignore[arg-type]  # fields by name


@cache
def _usual(kind: str) -> Said:
    """Why a paper is asked; without values one is like the other."""
    return Said(f"paper-{kind}")


def own(view: DocumentView, path: str) -> str:
    """The dotted path of a fact of the relative."""
    return f"relatives.{view.relative.id}.{path}"


def at_least(view: DocumentView, age: int) -> bool | None:
    """Whether the relative has reached an age on the receipt date; None: birth date not known."""
    birth = view.relative.birth_date
    return None if birth is None else birthday(birth, age) <= view.day


def fled(view: DocumentView) -> frozenset[str]:
    """The countries whose authorities nobody in this case may be sent to."""
    return frozenset([*(view.relative.fled_from or ()), *(view.sponsor.fled_from or ())])


def has_only(nationalities: list[str] | None, countries: frozenset[str]) -> bool:
    """Whether all nationalities somebody has are among these countries."""
    return bool(nationalities) and countries.issuperset(nationalities or ())


def sponsor_is_dutch(view: DocumentView) -> bool | None:
    """Whether the sponsor is a Dutch national."""
    nationalities = view.sponsor.nationalities
    return None if nationalities is None else "NL" in nationalities


def work_linked(view: DocumentView) -> bool:
    """Whether the sponsor is here, or about to come, on a labour migrant's permit."""
    residence = view.sponsor.residence
    temporary = residence.status in (
        ResidenceStatus.TEMPORARY_REGULAR,
        ResidenceStatus.PENDING,
    )
    return temporary and residence.purpose in LABOUR_PURPOSES


def in_group(view: DocumentView, group: str) -> bool | None:
    """Whether a nationality of the relative is in a country group on the receipt date.

    None: the nationalities are not known, or the lists that may have been in force differ.
    """
    nationalities = view.relative.nationalities
    if nationalities is None:
        return None
    possible = view.tables.possible_groups(group, view.day)
    answers = {not members.isdisjoint(nationalities) for members in possible}
    return answers.pop() if len(answers) == 1 else None
