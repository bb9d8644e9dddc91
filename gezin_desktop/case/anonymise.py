"""A case without what it can do without: for a colleague's advice, or as a test case.

``minimised`` leaves out who people are and keeps every fact. ``anonymised`` also leaves out each
fact, and coarsens each day and amount, that the outcome can spare; what the outcome is is the
caller's to say. Neither can promise that nobody recognises a rare combination of facts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from gezin_desktop.case.kinds import PARTNERS
from gezin_desktop.case.model import Case
from gezin_desktop.case.paths import get, put
from gezin_desktop.case.relative import Relative

Same = Callable[[Case], bool]
_P = TypeVar("_P", bound=BaseModel)

_PERSON = (
    "given_names",
    "family_name",
    "name_own_script",
    "street",
    "postcode",
    "city",
    "phone",
    "email",
    "v_number",
)
_STEPS = (Decimal(100), Decimal(50), Decimal(10), Decimal(1))
# who is who: without these it is another case
_FRAME = re.compile(r"format|relatives\.[^.]+\.(id|relation)|events\[\d+\]\.(kind|relative)")


def minimised(case: Case) -> Case:
    """The case without names, addresses, numbers, payers and notes; ids say only the relation."""
    names = neutral_ids(case)
    sponsor = _bare(case.sponsor)
    if case.sponsor.incomes:
        incomes = [income.model_copy(update={"payer": None}) for income in case.sponsor.incomes]
        sponsor = sponsor.model_copy(update={"incomes": incomes})
    relatives = [
        _bare(relative).model_copy(update={"id": names[relative.id]}) for relative in case.relatives
    ]
    events = [
        event.model_copy(update={"relative": names.get(event.relative or "")})
        for event in case.events
    ]
    return case.model_copy(
        update={
            "reference": None,
            "client": names.get(case.client or "", "sponsor" if case.client == "sponsor" else None),
            "notes": None,
            "sponsor": sponsor,
            "relatives": relatives,
            "events": events,
        }
    )


def anonymised(case: Case, today: date, same: Same) -> Case:
    """The case with no more, and no more exactly, than its outcome needs.

    Args:
        case: the case.
        today: the receipt date where the case names none: the outcome must not move with time.
        same: whether a case has the outcome that must stay; asked for every fact, so it must be
            quick. It is asked about cases whose ids are those of ``neutral_ids``.
    """
    now = minimised(case)
    if now.receipt_date is None:
        now = now.model_copy(update={"receipt_date": today})
    for path in [path for path, _ in facts(now)]:
        now = _without(now, path, same)
    for path, value in list(facts(now)):
        now = _coarser(now, path, value, same)
    return now


def neutral_ids(case: Case) -> Mapping[str, str]:
    """For each relative an id that says the relation only: ``partner``, ``child-2``."""
    kinds = [_kind(relative) for relative in case.relatives]
    many, seen, found = Counter(kinds), Counter[str](), {}
    for relative, kind in zip(case.relatives, kinds, strict=True):
        seen[kind] += 1
        found[relative.id] = f"{kind}-{seen[kind]}" if many[kind] > 1 else kind
    return found


def facts(case: Case) -> Iterator[tuple[str, Any]]:
    """Every fact that is known, by its path; lists of plain values count as one fact."""
    yield from _facts("", case)


def _facts(path: str, node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from _facts(f"{path}.{name}" if path else name, getattr(node, name))
    elif isinstance(node, list) and node and isinstance(node[0], BaseModel):
        for index, row in enumerate(node):
            people = isinstance(row, Relative)
            yield from _facts(f"{path}.{row.id}" if people else f"{path}[{index}]", row)
    elif node is not None and node != [] and not _FRAME.fullmatch(path):
        yield path, node


def _without(case: Case, path: str, same: Same) -> Case:
    """Without a fact, when the outcome can spare it."""
    if path == "receipt_date":
        return case
    return _first([None], case, path, same)


def _coarser(case: Case, path: str, value: Any, same: Same) -> Case:
    """With a rounder value, when the outcome can spare the exact one."""
    if isinstance(value, Decimal):
        return _first(_round(value), case, path, same)
    if isinstance(value, date):
        days = [value.replace(month=1, day=1), value.replace(month=7, day=1), value.replace(day=1)]
        return _first(days, case, path, same)
    return case


def _first(values: list[Any], case: Case, path: str, same: Same) -> Case:
    """The case with the first of the values that leaves the outcome as it is."""
    for value in values:
        if value == get(case, path):
            return case
        try:
            changed = put(case, path, value)
        except ValidationError:
            continue  # this row cannot do without it
        if same(changed):
            return changed
    return case


def _round(value: Decimal) -> list[Decimal]:
    rounded = [(value / step).quantize(Decimal(1), ROUND_HALF_UP) * step for step in _STEPS]
    return [one for one in rounded if one > 0]


def _bare(person: _P) -> _P:
    return person.model_copy(update=dict.fromkeys(_PERSON))


def _kind(relative: Relative) -> str:
    if relative.relation is None:
        return "relative"
    return "partner" if relative.relation in PARTNERS else str(relative.relation)
