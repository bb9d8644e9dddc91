"""What one record of the law tables looks like once it is read.

Plain frozen values: no model library, because the tables hold thousands of records and the program
must start at once. Days are inclusive. Money stays text until somebody asks for it as a Decimal.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple


class LawDamaged(Exception):
    """A law table is missing or unreadable; no answer may be given from it.

    Args:
        table: name of the table, without the ending of the file.
        what: what is wrong, in English, without a path of this computer.
    """

    def __init__(self, table: str, what: str) -> None:
        super().__init__(f"{table}: {what}")
        self.table = table
        self.what = what


class Row(NamedTuple):
    """One dated value: in force from ``valid_from`` to ``valid_to`` (None = not known to end).

    ``values`` holds the fields of the table itself (amounts as text with two decimals, members of
    a group, ages). A window (``*_earliest``, ``*_latest``) says that the value is sourced but its
    first or last day is not.
    """

    table: str
    id: str
    kind: str
    values: Mapping[str, Any]
    valid_from: date
    valid_to: date | None
    valid_from_earliest: date | None
    valid_from_latest: date | None
    valid_to_earliest: date | None
    valid_to_latest: date | None
    date_certain: bool
    grade: str
    source: str
    also: tuple[str, ...]
    ref: str | None
    verify: bool
    note: str | None

    def amount(self, field: str = "amount") -> Decimal:
        """The euro amount in ``field``, exact.

        Raises:
            LawDamaged: the field is not there or is no amount.
        """
        try:
            return Decimal(self.values[field])
        except (KeyError, InvalidOperation, TypeError, ValueError) as error:
            raise LawDamaged(self.table, f"{self.id}: {field} is no amount") from error

    def whole(self, field: str = "value") -> int:
        """The whole number in ``field`` (days, months, years, percent).

        Raises:
            LawDamaged: the field is not there or is no whole number.
        """
        value = self.values.get(field)
        if type(value) is not int:
            raise LawDamaged(self.table, f"{self.id}: {field} is no whole number")
        return value

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources, the best one first."""
        return (self.source, *self.also)

    def covers(self, on: date) -> bool:
        """Whether this value was in force on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def uncertain_on(self, on: date) -> bool:
        """Whether a day lies where it is not known if this value had begun, or had ended."""
        began, surely = self.valid_from_earliest, self.valid_from_latest
        if began and surely and began <= on < surely:
            return True
        still, over = self.valid_to_earliest, self.valid_to_latest
        return bool(still and over and still < on <= over)


class Gap(NamedTuple):
    """A period inside a table's span for which no value is known, and why."""

    kind: str
    reason: str
    first: date
    last: date | None

    def covers(self, on: date) -> bool:
        """Whether a day lies in the gap."""
        return self.first <= on and (self.last is None or on <= self.last)


class Source(NamedTuple):
    """Where a value or rule was read. ``version_date`` is a year, month or day as text, or None."""

    id: str
    title: str
    publisher: str | None
    version_date: str | None
    url: str | None
    url_exact: bool
    grade: str
    note: str | None


class LegalisationPeriod(NamedTuple):
    """How a country's public documents are legalised, for legalisation between two days.

    ``first`` None means since always, ``last`` None means until further notice.
    ``assumed_start`` marks a first day that is only the latest possible one.
    """

    first: date | None
    last: date | None
    status: str
    route: str
    confidence: str
    source: tuple[str, ...]
    assumed_start: bool

    def covers(self, on: date) -> bool:
        """Whether a day lies in the period."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)


class Mission(NamedTuple):
    """The Dutch embassy or consulate that legalises for a country."""

    place: str
    other_country: str | None
    closed: bool


class Country(NamedTuple):
    """One of the 250 countries: names in both languages and the rules for its documents."""

    code: str
    name_nl: str
    name_en: str
    languages: tuple[str, ...]
    periods: tuple[LegalisationPeriod, ...]
    treaties: frozenset[str]
    mission: Mission | None
    objected: bool
    former_problem: bool
    in_kingdom: bool
    verify: bool
    sources: tuple[str, ...]

    def name(self, lang: str) -> str:
        """The country's name in Dutch (``nl``) or else in English."""
        return self.name_nl if lang == "nl" else self.name_en

    def period(self, on: date) -> LegalisationPeriod:
        """The one period that holds a day.

        Raises:
            LawDamaged: no period, or more than one, holds the day.
        """
        found = [period for period in self.periods if period.covers(on)]
        if len(found) != 1:
            raise LawDamaged("legalisation", f"{self.code}: {len(found)} periods on {on}")
        return found[0]


def unknown_country(code: str) -> Country:
    """Stands for a code that no country has: nothing is known about its papers."""
    period = LegalisationPeriod(None, None, "unknown", "unknown", "C", (), assumed_start=True)
    return Country(
        code=code,
        name_nl=code,
        name_en=code,
        languages=(),
        periods=(period,),
        treaties=frozenset(),
        mission=None,
        objected=False,
        former_problem=False,
        in_kingdom=False,
        verify=True,
        sources=(),
    )


class Requirement(NamedTuple):
    """For which group of routes a kind of document is asked, and when (in English words)."""

    route: str
    condition: str
    level: str


class DocumentKind(NamedTuple):
    """One kind of document: who supplies it and what happens to it before it is filed."""

    id: str
    name_nl: str
    name_en: str
    category: str
    supplied_by: str
    required_when: tuple[Requirement, ...]
    foreign_public: str
    legalise: str | bool
    translate: str
    max_age_months: int | None
    counted_from: str | None
    original_or_copy: str | None
    ind_form: bool
    facts_2016_1191: tuple[str, ...]
    in_ciec17_scope: bool
    settled_by_brp: bool
    sources: tuple[str, ...]
    confidence: str

    @property
    def ages_from_issue(self) -> bool:
        """Whether the age counts from the day of issue, so that a day of expiry can be named."""
        return bool(self.max_age_months) and str(self.counted_from).startswith("date of issue")

    @property
    def ages_from_signature(self) -> bool:
        """Whether the age counts from the day on which somebody signed the paper."""
        return bool(self.max_age_months) and self.counted_from == "date of signature"

    def name(self, lang: str) -> str:
        """What the document is called, in Dutch (``nl``) or else in English."""
        return self.name_nl if lang == "nl" else self.name_en
