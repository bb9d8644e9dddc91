"""The ten practice cases as a shelf of their own: in memory, and about people who do not exist."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date
from functools import cache
from typing import TYPE_CHECKING, Any

from gezin_desktop import assets
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.summary import summary_of
from gezin_desktop.store import CaseMissing, CaseSummary, Done, Filter

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.store import Sort
    from gezin_desktop.store.cards import Field


@cache
def practice_texts() -> tuple[tuple[str, str], ...]:
    """Number and text of every practice case."""
    files = sorted(assets.path("examples").glob("*.json"))
    return tuple((file.stem.partition("-")[0], file.read_text("utf-8")) for file in files)


class PracticeShelf:
    """What the list needs of a store, over the practice cases."""

    def __init__(self, clock: Clock) -> None:
        self._texts: dict[int, str] = {}
        self._rows: dict[int, CaseSummary] = {}
        self._words: dict[int, str] = {}
        self._routes: dict[int, tuple[str, ...]] = {}
        self._gone: set[int] = set()
        self._clock = clock
        for place, (number, text) in enumerate(practice_texts(), 1):
            self._add(place, f"{_MARK}{number}", text)

    def _add(self, case_id: int, number: str, text: str) -> None:
        case = read_case(text)
        found = summary_of(case, assess(case, self._clock.today()), number)
        self._texts[case_id] = text
        self._rows[case_id] = CaseSummary(
            id=case_id,
            number=number,
            title=found.title,
            client=found.client,
            outcome=found.outcome,
            next_date=found.next_date,
            changed_at=self._clock.now().astimezone(UTC),
            version=1,
        )
        self._routes[case_id] = found.routes
        self._words[case_id] = f"{number} {found.title} {found.words}".casefold()

    def text(self, case_id: int) -> str:
        """The case as JSON."""
        return self._texts[case_id]

    def number(self, case_id: int) -> str:
        """The number of a practice case."""
        return self._rows[case_id].number

    def _found(self, words: str, only: Filter) -> list[CaseSummary]:
        wanted = words.casefold().split()
        return [
            row
            for key, row in self._rows.items()
            if key not in self._gone
            and all(word in self._words[key] for word in wanted)
            and self._passes(row, only)
        ]

    def _passes(self, row: CaseSummary, only: Filter) -> bool:
        day = row.next_date
        return (
            (not only.outcomes or row.outcome in only.outcomes)
            and (not only.routes or bool(set(only.routes) & set(self._routes[row.id])))
            and (not only.counsellors or row.counsellor in only.counsellors)
            and (not only.next_from or (day is not None and day >= only.next_from))
            and (not only.next_until or (day is not None and day <= only.next_until))
            and (only.closed is None or only.closed == (row.closed_on is not None))
        )

    def cases(
        self,
        words: str = "",
        limit: int = 200,
        offset: int = 0,
        *,
        only: Filter | None = None,
        sort: Sort = "next",
        backwards: bool = False,
    ) -> list[CaseSummary]:
        """A page of practice cases; by next date they stay in the order of the course."""
        found = self._found(words, only or Filter())
        if sort != "next":
            found.sort(key=_KEYS[sort])
        if backwards:
            found.reverse()
        return found[offset : offset + limit]

    def count(self, words: str = "", *, only: Filter | None = None) -> int:
        """How many the words find."""
        return len(self._found(words, only or Filter()))

    def counsellors(self) -> list[str]:
        """Practice cases are nobody's."""
        return []

    def duplicate(self, case_id: int) -> int:
        """Copy a practice case."""
        if case_id not in self._texts:
            raise CaseMissing
        fresh = max(self._texts) + 1
        # The copy must not claim the reference of the first.
        content = json.loads(self._texts[case_id])
        content.pop("reference", None)
        self._add(fresh, f"{_MARK}{fresh:02d}", json.dumps(content, ensure_ascii=False))
        return fresh

    def note(self, case_ids: Iterable[int], field: Field, value: str | date | None) -> Done:
        """Note something on practice cases."""
        before = []
        for case_id in case_ids:
            old = getattr(self._rows[case_id], field)
            if old != value:
                before.append((case_id, old))
                self._rows[case_id] = _with(self._rows[case_id], field, value)
        return Done(field, str(value) if value else None, tuple(before))

    def delete_many(self, case_ids: Iterable[int]) -> Done:
        """Take practice cases out of the list."""
        chosen = [one for one in case_ids if one not in self._gone]
        self._gone.update(chosen)
        return Done(None, None, tuple((one, None) for one in chosen))

    def undo(self, done: Done) -> int:
        """Undo what was done to practice cases."""
        for case_id, old in done.before:
            if done.field is None:
                self._gone.discard(case_id)
            else:
                self._rows[case_id] = _with(self._rows[case_id], done.field, old)
        return len(done)


def _with(row: CaseSummary, field: Field, value: Any) -> CaseSummary:
    changed: dict[str, Any] = {field: value}
    return replace(row, **changed)


_KEYS: dict[Sort, Callable[[CaseSummary], str]] = {
    "changed": lambda row: row.changed_at.isoformat(),
    "title": lambda row: row.title.casefold(),
    "number": lambda row: row.number,
    "outcome": lambda row: row.outcome or "",
}
_MARK = "P-"
