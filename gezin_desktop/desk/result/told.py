"""What was told about the open case the last time: told again only where it rests on other values.

An assessment shares with the one before it whatever the last answer did not touch
(``law/again.py``), so most conditions of the panel are the very same objects after a keystroke.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from gezin_desktop.desk.session import Session

T = TypeVar("T")


class Told:
    """The last words under each name, with the values they rest on."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}

    def again(self, name: Hashable, rests_on: tuple[object, ...], make: Callable[[], T]) -> T:
        """The words under a name: made anew when one of the values is another object."""
        kept = self._kept.get(name)
        if kept is None or any(old is not new for old, new in zip(kept[0], rests_on, strict=True)):
            kept = self._kept[name] = rests_on, make()
        return cast("T", kept[1])

    def steady(self, name: Hashable, value: T) -> T:
        """The same object as the last time when it is equal, to rest words on."""
        kept = self._kept.get(name)
        if kept is None or kept[1] != value:
            kept = self._kept[name] = (), value
        return cast("T", kept[1])

    def forget(self) -> None:
        """Another case is open: nothing of the one before is kept."""
        self._kept.clear()


_OF: WeakKeyDictionary[Session, Told] = WeakKeyDictionary()


def told(session: Session) -> Told:
    """What was told about the case of a session."""
    found = _OF.get(session)
    if found is None:
        found = _OF[session] = Told()
        session.loaded.connect(found.forget)
    return found
