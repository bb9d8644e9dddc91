"""What an assessment says: routes, conditions, remedies, and the reasons behind them.

These are plain frozen values: named tuples, because thousands are made at every keystroke and
they cost a third of what frozen dataclasses cost. Sentences are kept as a key with values (`Said`)
and turned into words only when somebody reads them, in the language and voice asked for (see
``law/words.py``).

Annotations are not put off here, nor in other modules of many records: as text, each would be
compiled by itself when its class is made.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple


class Status(StrEnum):
    """The answer to one condition (format.md, Conditions)."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    DISCRETIONARY = "discretionary"
    NOT_APPLICABLE = "not-applicable"


class Consequence(StrEnum):
    """What an unmet condition means for this route."""

    HARD = "hard"
    REPAIRABLE = "repairable"
    LEGAL_HELP = "legal-help"


class Verdict(StrEnum):
    """The answer to one route, the first that fits."""

    REFER = "refer"
    NOT_NOW = "not-now"
    NOT_YET = "not-yet"
    INCOMPLETE = "incomplete"
    ASSESSMENT_NEEDED = "assessment-needed"
    MET = "met"


class RemedyKind(StrEnum):
    """How an unmet condition can be mended."""

    WAIT_UNTIL = "wait-until"
    DO = "do"
    OBTAIN_DOCUMENT = "obtain-document"
    GET_ADVICE = "get-advice"
    OTHER_ROUTE = "other-route"


NOTHING: Mapping[str, Any] = {}
"""No values at all: one for all that have none. A mapping is only read."""


make = tuple.__new__
"""Makes a record of all its fields in their order: ``make(Said, (key, values))``.

For records made by the hundred at every keystroke; elsewhere the class is called, with names.
"""


class Said(NamedTuple):
    """A sentence to be: the id of a text and the values that go into it.

    Values may be dates, ``Decimal`` amounts in euro, whole numbers, ``CountryName`` and plain text.
    """

    key: str
    values: Mapping[str, Any] = NOTHING


class CountryName(NamedTuple):
    """A country by its code; becomes its Dutch or English name in a sentence."""

    code: str


class Cite(NamedTuple):
    """A place in a source: the id in ``sources.json`` and the article or part."""

    source: str
    article: str = ""


class Remedy(NamedTuple):
    """One way to mend a condition.

    ``facts`` are the facts that change; ``sets`` holds a value for each, with which the condition
    is met (checked by assessing again). ``on`` is the first receipt date for ``wait-until``.
    """

    kind: RemedyKind
    said: Said
    on: date | None = None
    sets: Mapping[str, Any] = NOTHING

    @property
    def facts(self) -> tuple[str, ...]:
        """Dotted paths of the facts that change."""
        return tuple(self.sets)


class Trace(NamedTuple):
    """One step of the reasoning. ``low`` and ``high`` bound the truth: 0 no, 1 weigh, 2 yes.

    A step whose bounds differ is not decided yet. ``address`` is stable within the condition.
    """

    kind: str  # "any", "all", "not", "fact", "derived"
    address: str
    low: int
    high: int
    facts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    said: Said | None = None
    consequence: Consequence | None = None
    remedies: tuple[Remedy, ...] = ()
    warning: Said | None = None
    cites: tuple[Cite, ...] = ()
    parts: tuple["Trace", ...] = ()


class ConditionResult(NamedTuple):
    """One condition, judged for one relative on the receipt date.

    ``rule`` is the status the rule alone would have, all exemptions answered no; it differs from
    ``status`` where an exemption is not known yet or applies. ``reasons`` are the sentences that
    decided; ``rule_reasons`` those of the rule alone. ``counts`` is false for conditions about the
    file rather than the right. ``changes_on`` is the next receipt date on which the status may
    change by itself.
    """

    id: str
    about: str  # "sponsor", "relative", "both"
    status: Status
    reasons: tuple[Said, ...]
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    cites: tuple[Cite, ...]
    consequence: Consequence | None = None
    exemption: str | None = None
    remedies: tuple[Remedy, ...] = ()
    branches: tuple["ConditionResult", ...] = ()
    warning: Said | None = None
    rule: Status | None = None
    rule_reasons: tuple[Said, ...] = ()
    counts: bool = True
    weighed: bool = False
    """The law always weighs this: it can never be more than discretionary."""
    trace: Trace | None = None
    changes_on: date | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources, each once."""
        return tuple(dict.fromkeys(cite.source for cite in self.cites))


class DocumentResult(NamedTuple):
    """One paper to collect. ``place`` is the row of the relative's papers that answers it."""

    kind: str
    owner: str
    state: str  # "needed", "held", "held-but-invalid"
    level: str  # "required", "if-applicable", "supporting"
    legalisation: str
    translation: str
    reason: tuple[Said, ...]
    steps: tuple[Said, ...] = ()
    warnings: tuple[str, ...] = ()
    issuing_country: str | None = None
    issued_on: date | None = None
    max_age_months: int | None = None
    usable_until: date | None = None
    official_foreign: bool = False
    missing: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    place: int | None = None


class Fee(NamedTuple):
    """What an application or exam costs on the receipt date; ``None``: not known for that date."""

    kind: str
    amount: Decimal | None
    source: str
    verify: bool = False


class Deadline(NamedTuple):
    """A day that follows from the case: ``due`` by law, ``working_day`` the day to act."""

    id: str
    due: date
    type: str  # "deadline", "window-opens", "reminder", "authority-term"
    who: str
    said: Said
    working_day: date
    source: str = ""


class RouteResult(NamedTuple):
    """One route for one relative."""

    relative: str
    route: str
    verdict: Verdict
    conditions: tuple[ConditionResult, ...]
    documents: tuple[DocumentResult, ...] = ()
    fees: tuple[Fee, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    permit_until: date | None = None
    earliest_date: date | None = None

    def condition(self, condition_id: str) -> ConditionResult:
        """The result of one condition.

        Raises:
            KeyError: the route has no such condition.
        """
        for condition in self.conditions:
            if condition.id == condition_id:
                return condition
        raise KeyError(condition_id)


class Assessment(NamedTuple):
    """Everything the law says about a case on a receipt date, seen from ``today``."""

    receipt_date: date
    today: date
    law_version: str
    routes: tuple[RouteResult, ...]
    warnings: tuple[Said, ...] = ()

    def of(self, relative: str) -> tuple[RouteResult, ...]:
        """The routes of one relative, in the order of the program."""
        return tuple(route for route in self.routes if route.relative == relative)
