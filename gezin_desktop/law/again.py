"""The open case assessed at every keystroke: what rests on unchanged facts is not judged again.

An assessment is made of pieces: a condition of a route for a relative, its papers, its fees, its
days. While a piece is worked out, the view notes which facts of the case anybody looked at
(``law/watched.py``). The next time the piece is taken over as it is when each of these facts is
still the very same object, on the same day, under the same tables. A changed case shares everything
but what changed with the one before, so nothing is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeVar, cast

from gezin_desktop.case.model import Case
from gezin_desktop.law.assess import Pieces, assess
from gezin_desktop.law.result import Assessment
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import View
from gezin_desktop.law.watched import Looks, Seen

T = TypeVar("T")
Key = tuple[str, str, str]
"""Id of the relative, route, name of the piece."""


class _Kept(NamedTuple):
    """A piece with the facts it rests on and the other pieces it was made of."""

    found: Any
    facts: tuple[tuple[Seen, Any], ...]
    given: tuple[object, ...]


class Assessor(Pieces):
    """Assesses one case after the other; knows what the last one came to."""

    def __init__(self, law: Tables | None = None) -> None:
        self._law = law
        self._on: tuple[date, date, Tables] | None = None
        self._last: dict[Key, _Kept] = {}
        self._now: dict[Key, _Kept] = {}

    def __call__(self, case: Case, today: date) -> Assessment:
        """Everything the law says about a case: the same as ``assess``.

        Raises:
            LawDamaged: a law table is missing or unreadable.
        """
        law = self._law or tables()
        on = case.receipt_date or today, today, law
        if on != self._on:
            self._on, self._last = on, {}
        self._now = {}
        found = assess(case, today, law, pieces=self)
        self._last = self._now
        return found

    def piece(
        self, view: View, name: str, work: Callable[[], T], given: tuple[object, ...] = ()
    ) -> T:
        """See `Pieces`."""
        looks = view.looks or view.watch(Looks())
        key = view.relative.id, view.route, name
        kept = self._last.get(key)
        if kept is None or not _holds(kept, view, given):
            kept = _worked_out(view, looks, work, given)
        self._now[key] = kept
        return cast("T", kept.found)


def _holds(kept: _Kept, view: View, given: tuple[object, ...]) -> bool:
    """Whether everything that a piece rests on is still the same."""
    if len(kept.given) != len(given) or any(
        old is not new for old, new in zip(kept.given, given, strict=True)
    ):
        return False
    records = view.records
    return all(_same(getattr(records[whose], fact), value) for (whose, fact), value in kept.facts)


def _same(now: Any, before: Any) -> bool:
    """Facts that did not change are the same objects; who is in the family is told anew."""
    return now is before or (type(now) is tuple and now == before)


def _worked_out(
    view: View, looks: Looks, work: Callable[[], object], given: tuple[object, ...]
) -> _Kept:
    found, looked = looks.during(work)
    records = view.records
    facts = tuple(((whose, fact), getattr(records[whose], fact)) for whose, fact in looked)
    return _Kept(found, facts, given)
