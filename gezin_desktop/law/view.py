"""One relative of one case on one receipt date: all that a condition may look at.

Everything a condition reads is written down: the facts it used, those it lacked, and the days on
which a comparison with the receipt date would turn out differently. From the last follows the first
day on which a route opens, without trying every day.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence, Set
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from gezin_desktop.case.paths import put
from gezin_desktop.law.dates import DECISION_DAYS, ONE_DAY
from gezin_desktop.law.result import make
from gezin_desktop.law.watched import Looks, Seen, Watched

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.case.sponsor import Sponsor
    from gezin_desktop.law.tables.book import Tables
    from gezin_desktop.law.tables.rows import Row

T = TypeVar("T")
V = TypeVar("V", bound="View")
GETTERS: dict[str, attrgetter[Any]] = {}
"""By the path of a fact what takes it from its owner; `getter_of` adds one."""
WINDOW = timedelta(days=DECISION_DAYS)


def getter_of(path: str) -> attrgetter[Any]:
    """What takes a fact from the sponsor or the relative that has it, made once for each path."""
    found = GETTERS.get(path)
    if found is None:
        found = GETTERS[path] = attrgetter(path.partition(".")[2])
    return found


@lru_cache(maxsize=64)
def _names(prefix: str) -> dict[str, str]:
    """The full paths of one relative's facts, kept between assessments."""
    del prefix
    return {}


_NOTHING: frozenset[Any] = frozenset()


class Shared(NamedTuple):
    """Something worked out once for several conditions, and what that noted."""

    found: Any
    read: Sequence[str] = ()
    lacked: Sequence[str] = ()
    changes: Set[date] = _NOTHING
    looked: Set[Seen] = _NOTHING


class Anybody:
    """Stands for the relative while something is worked out for all who have the same relation.

    Whatever else is looked at is written down: then it is not the same for all.
    """

    __slots__ = ("_relative", "looked", "relation")

    def __init__(self, relative: Relative, looked: list[str]) -> None:
        self._relative = relative
        self.looked = looked
        self.relation = relative.relation

    def __getattr__(self, fact: str) -> Any:
        self.looked.append(fact)
        return getattr(self._relative, fact)


Common = dict[Hashable, Any]
"""What was worked out for all relatives of one very case, seen from one today by one law."""


class View:
    """A case seen from one relative on receipt date ``day``."""

    __slots__ = (
        "_alike",
        "_names",
        "_prefix",
        "case",
        "changes",
        "common",
        "day",
        "kept",
        "lacked",
        "looks",
        "person",
        "read",
        "records",
        "relative",
        "route",
        "sponsor",
        "tables",
        "today",
        "whole",
    )

    def __init__(
        self,
        case: Case,
        relative: Relative,
        route: str,
        day: date,
        today: date,
        tables: Tables,
        common: Common | None = None,
    ) -> None:
        self.whole: Case = case
        """The case itself, to make another one of; rules look at ``case``."""
        self.case: Case = case
        self.sponsor: Sponsor = case.sponsor
        self.relative: Relative = relative
        self.person = relative.id
        self.common = common
        """Where others find what is worked out for all; None where there are no others."""
        self._alike: Common | None = None
        self.looks: Looks | None = None
        self.records: Mapping[str, Case | Sponsor | Relative] = {}
        """What is watched: case, sponsor and relative themselves."""
        self.route = route
        self.day = day
        self.today = today
        self.tables = tables
        self.read: list[str] = []
        self.lacked: list[str] = []
        self.changes: set[date] = set()
        self._prefix = f"relatives.{self.person}."
        self._names = _names(self._prefix)
        self.kept: dict[str | int, Shared] = {}

    def watch(self, looks: Looks) -> Looks:
        """From now on note in ``looks`` every fact that anybody looks at; to be called once."""
        self.looks = looks
        self.records = {"case": self.whole, "sponsor": self.sponsor, "relative": self.relative}
        self.case = cast("Case", Watched("case", self.whole, looks))
        self.sponsor = cast("Sponsor", Watched("sponsor", self.sponsor, looks))
        self.relative = cast("Relative", Watched("relative", self.relative, looks))
        return looks

    def anew(
        self,
        kind: type[V],
        *,
        case: Case | None = None,
        day: date | None = None,
        common: Common | None = None,
    ) -> V:
        """The same relative in a changed case or on another receipt date.

        What is looked at there is looked at here too. ``common`` belongs to the changed case.
        """
        whole = case or self.whole
        if case is None:
            common = self.common
        relative, when = whole.relative(self.person), day or self.day
        then = kind(whole, relative, self.route, when, self.today, self.tables, common)
        if self.looks is not None:
            then.watch(self.looks)
        if isinstance(self.relative, Anybody):
            then.relative = cast("Relative", Anybody(then.relative, self.relative.looked))
        return then

    def after(self, kind: type[V], sets: Mapping[str, Any]) -> V:
        """The same relative after these facts have changed; the case is changed once for all."""
        key = (*sets, *map(id, sets.values()))
        found = self.common.get(key) if self.common is not None else None
        if found is None:
            case = self.whole
            for path, value in sets.items():
                case = put(case, path, value)
            if self.common is None:
                return self.anew(kind, case=case)
            found = self.common[key] = case, {}, tuple(sets.values())  # kept, so that ids hold
        return self.anew(kind, case=found[0], common=found[1])

    def once(self, name: str | int, work: Callable[[], T]) -> T:
        """Something that several conditions need, worked out only once.

        What it read, lacked and compared with the receipt date is noted for each who asks.
        """
        kept = self.kept.get(name)
        if kept is None:
            kept = self.kept[name] = self._apart(work)
        found: T = self._repeated(kept)
        return found

    def in_common(self, name: Hashable, work: Callable[[], T]) -> T:
        """Something that is the same for all relatives of one relation on this route.

        It rests on the sponsor, the household, the days and the tables; should it look at the
        relative all the same, it is worked out for each. What it noted is noted for each.
        """
        if self.common is None:
            return work()
        alike = self._those_alike(self.common)
        kept = alike.get(name)
        if kept is None:
            kept = self._for_all(alike, name, lambda: self._apart(work))
        found: T = self._repeated(kept)
        return found

    def _those_alike(self, common: Common) -> Common:
        """What was worked out so far for relatives of the same relation on this route and day."""
        if self.looks is not None:
            self.looks.facts.add(("relative", "relation"))
        if self._alike is None:
            key = (type(self), self.route, self.relative.relation, self.day, self.looks is None)
            self._alike = common.setdefault(key, {})
        return self._alike

    def _for_all(self, alike: Common, name: Hashable, work: Callable[[], T]) -> T:
        """A piece of work, kept for all relatives unless it looked at this one."""
        own, anybody = self.relative, Anybody(self.relative, [])
        self.relative = cast("Relative", anybody)
        try:
            found = work()
        finally:
            self.relative = own
        if not anybody.looked:
            alike[name] = found
        return found

    def _repeated(self, kept: Shared) -> Any:
        """What was found, after what was noted with it has been noted again."""
        self.read.extend(kept.read)
        self.lacked.extend(kept.lacked)
        self.changes.update(kept.changes)
        if self.looks is not None:
            self.looks.facts |= kept.looked
        return kept.found

    def _apart(self, work: Callable[[], Any]) -> Shared:
        """A piece of work with what it alone notes."""
        before = self.read, self.lacked, self.changes
        self.read, self.lacked, self.changes = [], [], set()
        found, looked = self.looks.during(work) if self.looks else (work(), _NOTHING)
        kept = make(Shared, (found, self.read, self.lacked, self.changes, looked))
        self.read, self.lacked, self.changes = before
        return kept

    # -- facts -------------------------------------------------------------------------------

    def full(self, path: str) -> str:
        """``relative.exam.passed`` as ``relatives.fatima.exam.passed``; the rest as it is."""
        name = self._names.get(path)
        if name is None:
            own = path.startswith("relative.")
            name = self._names[path] = self._prefix + path[9:] if own else path
        return name

    def ask(self, path: str) -> Any:
        """A fact of the sponsor or the relative, noted as used, and as lacking when unknown."""
        value = (GETTERS.get(path) or getter_of(path))(
            self.relative if path[0] == "r" else self.sponsor
        )
        name = self._names.get(path) or self.full(path)
        self.read.append(name)
        if value is None:
            self.lacked.append(name)
        return value

    def ask_first(self, before: int) -> None:
        """Of the facts found lacking since, ask only the first: the others hang on its answer."""
        del self.lacked[before + 1 :]

    def peek(self, path: str) -> Any:
        """A fact that is used when known; that it is unknown is no reason to ask."""
        owner = self.relative if path.startswith("relative.") else self.sponsor
        value = getter_of(path)(owner)
        if value is not None:
            self.read.append(self.full(path))
        return value

    def note(self, path: str, value: Any) -> Any:
        """Notes a fact that was reached in another way (a row of a list)."""
        self.read.append(path)
        if value is None:
            self.lacked.append(path)
        return value

    # -- the receipt date --------------------------------------------------------------------

    def reached(self, day: date) -> bool:
        """Whether the receipt date is this day or later."""
        self.changes.add(day)
        return self.day >= day

    def until(self, day: date) -> bool:
        """Whether the receipt date is this day or earlier."""
        self.changes.add(day + ONE_DAY)
        return self.day <= day

    def soon(self, day: date) -> bool:
        """Whether a day comes after the receipt date but before the usual day of decision."""
        return not self.reached(day) and self.reached(day - WINDOW)

    def next_change(self) -> date | None:
        """The first later receipt date on which a comparison noted so far turns out differently."""
        later = [day for day in self.changes if day > self.day] if self.changes else None
        return min(later) if later else None

    # -- dated values ------------------------------------------------------------------------

    def row(self, table: str, kind: str) -> Row | None:
        """The value of a kind in force on the receipt date; None when none is known."""
        later = self.tables.next_change(table, kind, self.day)
        if later is not None:
            self.changes.add(later)
        return self.tables.row(table, kind, self.day)

    def in_group(self, group: str, codes: list[str]) -> bool:
        """Whether one of the nationalities is in a group of countries on the receipt date."""
        row = self.row("country_groups", group)
        return row is not None and not row.values["members"].isdisjoint(codes)

    def uncertain(self, table: str, kind: str) -> bool:
        """Whether the receipt date lies in a window in which the change of a rule is not dated."""
        rows = self.tables.rows(table, kind)
        for row in rows:
            for edge in (
                row.valid_from_earliest,
                row.valid_from_latest,
                row.valid_to_earliest,
                row.valid_to_latest,
            ):
                if edge is not None:
                    self.changes.update((edge, edge + ONE_DAY))
        return self.tables.uncertain_on(table, kind, self.day)
