"""Reading and changing one fact of a case by its dotted path.

People are named by their id (``relatives.fatima.exam.passed``), other rows by their index
(``sponsor.incomes[0].monthly_gross``). A case is never changed: a new one is made.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative

_STEP = re.compile(r"([a-z0-9_-]+)|\[(\d+)\]")


@lru_cache(maxsize=4096)
def steps(path: str) -> tuple[str | int, ...]:
    """``sponsor.incomes[0].kind`` as ``("sponsor", "incomes", 0, "kind")``."""
    return tuple(
        int(match[2]) if match[2] is not None else match[1] for match in _STEP.finditer(path)
    )


def _index(rows: list[Any], step: str | int) -> int:
    if isinstance(step, int):
        return step
    for index, row in enumerate(rows):
        if isinstance(row, Relative) and row.id == step:
            return index
    raise KeyError(step)


def get(case: Case, path: str) -> Any:
    """The fact at a path; ``None`` when it is not known or when there is no such row.

    Raises:
        AttributeError: the path names no fact of the case file.
    """
    value: Any = case
    for step in steps(path):
        if value is None:
            return None
        if isinstance(value, list):
            try:
                value = value[_index(value, step)]
            except (KeyError, IndexError):
                return None
        else:
            value = getattr(value, str(step))
    return value


def put(case: Case, path: str, value: Any) -> Case:
    """A new case with another value at the path; everything else is shared with the old one.

    Raises:
        KeyError: no person or row of that name.
        pydantic.ValidationError: the value does not fit.
    """
    changed: Case = _put(case, steps(path), value)
    return changed


def _put(node: Any, route: tuple[str | int, ...], value: Any) -> Any:
    if not route:
        return value
    step, rest = route[0], route[1:]
    if isinstance(node, list):
        rows = list(node)
        index = _index(rows, step)
        rows[index] = _put(rows[index], rest, value)
        return rows
    if isinstance(node, BaseModel):
        name = str(step)
        if rest:
            return node.model_copy(update={name: _put(getattr(node, name), rest, value)})
        return _with_field(node, name, value)
    raise KeyError(step)


def _with_field(node: BaseModel, name: str, value: Any) -> BaseModel:
    """A copy with one field replaced, validated as that field."""
    kind = type(node)
    required = {key: getattr(node, key) for key in _required(kind) if key != name}
    checked = kind.model_validate({**required, name: value})
    return node.model_copy(update={name: getattr(checked, name)})


@cache
def _required(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields without which there is no such record."""
    return tuple(key for key, info in kind.model_fields.items() if info.is_required())


def add(case: Case, path: str, row: Any) -> Case:
    """A new case with one more row in the list at the path."""
    return put(case, path, [*(get(case, path) or []), row])


def remove(case: Case, path: str, index: int) -> Case:
    """A new case without row ``index`` of the list at the path."""
    rows = list(get(case, path) or [])
    del rows[index]
    return put(case, path, rows)
