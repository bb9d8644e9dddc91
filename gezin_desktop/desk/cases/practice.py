"""The ten practice cases as a shelf of their own: in memory, and about people who do not exist."""

from __future__ import annotations

import json
from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING

from gezin_desktop import assets
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.summary import summary_of
from gezin_desktop.store import CaseMissing, CaseSummary

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.clock import Clock


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
        self._words[case_id] = f"{number} {found.title} {found.words}".casefold()

    def text(self, case_id: int) -> str:
        """The case as JSON."""
        return self._texts[case_id]

    def number(self, case_id: int) -> str:
        """The number of a practice case."""
        return self._rows[case_id].number

    def _found(self, words: str) -> list[CaseSummary]:
        wanted = words.casefold().split()
        return [
            row
            for key, row in self._rows.items()
            if key not in self._gone and all(word in self._words[key] for word in wanted)
        ]

    def cases(self, words: str = "", limit: int = 200, offset: int = 0) -> list[CaseSummary]:
        """A page of practice cases."""
        return self._found(words)[offset : offset + limit]

    def count(self, words: str = "") -> int:
        """How many the words find."""
        return len(self._found(words))

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

    def delete(self, case_id: int) -> None:
        """Take a practice case out of the list."""
        self._gone.add(case_id)

    def undelete(self, case_id: int) -> None:
        """Bring it back."""
        self._gone.discard(case_id)


_MARK = "P-"
