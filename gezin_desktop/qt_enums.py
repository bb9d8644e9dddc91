"""Makes Qt's enumerations in a third of the time.

PySide6 makes the enumerations of a class of Qt when the class is first met: for the first window
some 370 with 4,500 members, a twelfth of the start. Python takes nine microseconds for a member,
most of them for what a member may be in Python text. Qt's are names of whole numbers, nothing else;
here Python makes the class without members, and they are put in as it would have done.
"""

from __future__ import annotations

import enum
import sys
from typing import Any, Final

_ordinary: Final[Any] = enum.EnumType._create_  # type: ignore[attr-defined]
_BASES: Final = (enum.Enum, enum.Flag)
_TAKEN: Final = frozenset(name for base in enum.Flag.__mro__ for name in vars(base)) | {"mro"}
"""Names that Python treats in a way of their own, or refuses."""
_TRIED: Final = ([("B", 2), ("A", 0), ("C", 2), ("D", 1)], [("N", 0), ("B", 2), ("A", 1), ("M", 3),
                 ("W", 3), ("Z", -1)])  # fmt: skip
"""Aliases, an order that is not that of the values, several bits, every bit."""


def quicken() -> None:
    """Let plain enumerations be made here, if this Python makes them the same way."""
    if all(_same(base, names) for base in _BASES for names in _TRIED):
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, *, module: Any = None, **named: Any) -> Any:
    """``EnumType._create_``; what is not as simple as Qt's goes to Python's own."""
    if module is None:  # as Python: the module that asked
        module = sys._getframe(2).f_globals.get("__name__")
    if cls not in _BASES or named.get("type") is not None or not _simple(names):
        return _ordinary(cls, class_name, names, module=module, **named)
    made = _ordinary(cls, class_name, (), module=module, **named)
    if cls is enum.Enum:
        _add_members(made, names)
    else:
        _add_flags(made, names)
    return made


def _simple(names: Any) -> bool:
    """Whether these are names of whole numbers, and no name is a case by itself."""
    return (
        type(names) is list
        and all(type(pair) is tuple and type(pair[1]) is int for pair in names)
        and len(found := {name for name, _value in names}) == len(names)
        and found.isdisjoint(_TAKEN)
        and not any(name.startswith("_") for name in found)
    )


def _add_members(made: Any, names: list[tuple[str, int]]) -> None:
    """Put members in; a second name of a number is another name of the same member."""
    members, by_value, listed = made._member_map_, made._value2member_map_, made._member_names_
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            by_value[value] = member = _member(made, name, value, len(listed))
            listed.append(name)
        members[name] = member
        type.__setattr__(made, name, member)


def _add_flags(made: Any, names: list[tuple[str, int]]) -> None:
    """Put flags in; only those of one bit are listed."""
    members, by_value, listed = made._member_map_, made._value2member_map_, made._member_names_
    single = bits = 0
    for name, value in names:
        bits |= value
        member = by_value.get(value)
        one_bit = value != 0 and not value & (value - 1)
        if member is None:
            by_value[value] = member = _member(made, name, value, len(listed))
            if one_bit:
                listed.append(name)
        single |= value if one_bit else 0
        members[name] = member
        type.__setattr__(made, name, member)
    type.__setattr__(made, "_flag_mask_", bits)
    type.__setattr__(made, "_singles_mask_", single)
    type.__setattr__(made, "_all_bits_", 2 ** bits.bit_length() - 1)
    values = [members[name]._value_ for name in listed]
    if values != sorted(values):
        type.__setattr__(made, "_iter_member_", made._iter_member_by_def_)


def _member(made: Any, name: str, value: int, place: int) -> Any:
    member = object.__new__(made)
    member._value_ = value
    member._name_ = name
    member.__objclass__ = made
    member._sort_order_ = place
    return member


def _same(base: type[enum.Enum], names: list[tuple[str, int]]) -> bool:
    """Whether an enumeration made here is in everything what Python makes of it."""
    said = {"module": __name__, "boundary": enum.KEEP}
    ours, its = _create(base, "Tried", names, **said), _ordinary(base, "Tried", names, **said)
    return bool(_told(ours) == _told(its))


def _told(made: Any) -> object:
    """All that a class of members holds, without the identity of class and members."""
    return {name: _plain(held, made) for name, held in vars(made).items()}


def _plain(held: Any, made: Any) -> object:
    if isinstance(held, made):
        return {name: one for name, one in vars(held).items() if one is not made}
    if isinstance(held, dict):
        return [(key, _plain(one, made)) for key, one in held.items()]
    return getattr(held, "__func__", held)
