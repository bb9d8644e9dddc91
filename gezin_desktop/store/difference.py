"""What differs between two texts of a case, fact by fact, and a mixture of the two.

The store does not know what the facts mean. It knows that the text is JSON, that rows with an
``id`` are people and named by it (``relatives.fatima.exam.passed``), that other rows go by their
place (``sponsor.incomes[0].kind``), and that an absent fact and ``null`` are the same.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that differs. A value of None: not known, or no such row."""

    path: str
    old: Any = field(repr=False)
    new: Any = field(repr=False)


def compare(old: str, new: str) -> tuple[Change, ...]:
    """The facts that differ, in the order of the texts.

    Texts that are no JSON differ as a whole, under an empty path.
    """
    if old == new:
        return ()
    try:
        return tuple(_compared("", json.loads(old), json.loads(new)))
    except (ValueError, RecursionError):
        return (Change("", old, new),)


def merged(ours: str, theirs: str, chosen: Collection[str]) -> str:
    """Our text with their facts at the chosen paths.

    Rows that go by their place belong together: one chosen path takes all of them.

    Raises:
        ValueError: a text is no JSON.
    """
    mixed = _merged("", json.loads(ours), json.loads(theirs), chosen)
    return json.dumps(mixed, ensure_ascii=False, indent=1)


def _compared(path: str, old: Any, new: Any) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            yield from _compared(_under(path, key), *_alike(old.get(key), new.get(key)))
    elif _are_people(old, new):
        before, after = _by_id(old), _by_id(new)
        for name in dict.fromkeys([*before, *after]):
            yield from _compared(_under(path, name), before.get(name), after.get(name))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _compared_rows(path, old, new)
    elif _plain(old) != _plain(new):
        yield Change(path, old, new)


def _compared_rows(path: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [_plain(row) for row in old], [_plain(row) for row in new])
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            continue
        both = min(old_to - old_from, new_to - new_from)
        for step in range(both):
            place = f"{path}[{new_from + step}]"
            yield from _compared(place, old[old_from + step], new[new_from + step])
        for number in range(old_from + both, old_to):
            yield Change(f"{path}[{number}]", old[number], None)
        for number in range(new_from + both, new_to):
            yield Change(f"{path}[{number}]", None, new[number])


def _merged(path: str, ours: Any, theirs: Any, chosen: Collection[str]) -> Any:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        keys = dict.fromkeys([*ours, *theirs])
        mixed = {
            key: _merged(_under(path, key), *_alike(ours.get(key), theirs.get(key)), chosen)
            for key in keys
        }
        return {k: value for k, value in mixed.items() if k in ours or value not in (None, {})}
    if _are_people(ours, theirs):
        mine, other = _by_id(ours), _by_id(theirs)
        people = [
            _merged(_under(path, name), mine.get(name), other.get(name), chosen)
            for name in dict.fromkeys([*mine, *other])
        ]
        return [one for one in people if one is not None]
    taken = any(one == path or one.startswith((f"{path}.", f"{path}[")) for one in chosen)
    return theirs if taken else ours


def _under(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _alike(one: Any, other: Any) -> tuple[Any, Any]:
    """A group of facts of which nothing is known is an empty group."""
    if isinstance(one, dict) or isinstance(other, dict):
        return one or {}, other or {}
    return one, other


def _are_people(one: Any, other: Any) -> bool:
    if not isinstance(one, list) or not isinstance(other, list) or not (one or other):
        return False
    return all(
        all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows)
        and len({row["id"] for row in rows}) == len(rows)
        for rows in (one, other)
    )


def _by_id(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in rows}


def _plain(value: Any) -> str:
    return json.dumps(_known(value), sort_keys=True)


def _known(value: Any) -> Any:
    """Without facts that are null: absent and null are the same."""
    if isinstance(value, dict):
        return {key: _known(one) for key, one in value.items() if one is not None} or None
    return [_known(one) for one in value] if isinstance(value, list) else value
