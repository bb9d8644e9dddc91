"""The keys in use: for each action the usual keys, or the one that a counsellor has chosen.

The table of actions tells the usual keys (``know``). Menus, tooltips and the list of keys ask here,
and hear ``changed``. A chosen key that no longer
fits (an action that is gone, a key that a newer program gives to something else) is left out, never
an error: the usual key is then there again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from gezin_desktop.desk.keys.rules import FIXED, Refusal, is_key, native, refusal, written


class Keys(QObject):
    """The keys in use. ``changed`` comes after every change."""

    changed = Signal()

    def __init__(self, usual: Mapping[str, tuple[str, ...]] | None = None) -> None:
        super().__init__()
        self.usual = usual or {}
        self._chosen: dict[str, str] = {}
        self._owners: dict[str, str] | None = None

    def know(self, usual: Mapping[str, tuple[str, ...]]) -> None:
        """Take the usual keys of every action, by the key of the action."""
        self.usual, self._owners = usual, None

    def load(self, chosen: Mapping[str, str]) -> None:
        """Take what the settings hold; whatever does not fit is left out."""
        self._chosen = {
            action: keys
            for action, keys in chosen.items()
            if self.usual.get(action) and action not in FIXED and is_key(keys)
        }
        self._drop_doubles()
        self.changed.emit()

    def _drop_doubles(self) -> None:
        """Two actions with one key: the usual keys win, so that every action can be reached."""
        doubled = True
        while doubled:
            seen: dict[str, str] = {}
            doubled = False
            for action in self.usual:
                for keys in self.of(action):
                    other = seen.setdefault(keys, action)
                    if other != action:
                        doubled = True
                        self._chosen.pop(action, None)
                        self._chosen.pop(other, None)
        self._owners = None

    # -- asking ----------------------------------------------------------------------------------

    def of(self, action: str) -> tuple[str, ...]:
        """The keys of an action; none when it never had one."""
        chosen = self._chosen.get(action)
        return (chosen,) if chosen else self.usual.get(action, ())

    def told(self, action: str) -> str:
        """The first key of an action as the system writes it; empty when it has none."""
        found = self.of(action)
        return native(found[0]) if found else ""

    def owner(self, keys: str) -> str | None:
        """The action that has a key."""
        if self._owners is None:
            self._owners = {one: action for action in self.usual for one in self.of(action)}
        return self._owners.get(keys)

    def why_not(self, action: str, keys: str) -> Refusal | None:
        """Why an action cannot have a key, whoever has it now."""
        return Refusal.FIXED if action in FIXED else refusal(keys)

    def is_changed(self, action: str) -> bool:
        """Whether a counsellor gave the action another key."""
        return action in self._chosen

    def chosen(self) -> dict[str, str]:
        """What the settings keep."""
        return dict(self._chosen)

    # -- changing --------------------------------------------------------------------------------

    def change(self, action: str, keys: str) -> str | None:
        """Give an action a key; an action that had it takes the old key in exchange.

        Returns:
            The action that got the old key; None when nobody had the new one.

        Raises:
            ValueError: the action may not have the key, or the one that has it keeps it.
        """
        owner, before = self.owner(keys), self.of(action)
        if not before or self.why_not(action, keys) is not None or owner in FIXED:
            raise ValueError(keys)
        if owner == action:
            return None
        self._put(action, keys)
        if owner is not None:
            self._put(owner, before[0])
        self._drop_doubles()
        self.changed.emit()
        return owner

    def _put(self, action: str, keys: str) -> None:
        self._owners = None
        if self.usual[action][:1] == (keys,):
            self._chosen.pop(action, None)
        else:
            self._chosen[action] = keys

    def reset(self, action: str) -> str | None:
        """Give an action its usual key back; whoever has it now gets its own usual key too.

        Returns:
            The other action that was set back; None when nobody had the key.
        """
        if self._chosen.pop(action, None) is None:
            return None
        self._owners = None
        other = None
        for keys in self.usual[action]:
            found = next((one for one, its in self._chosen.items() if its == keys), None)
            if found is not None:
                self._chosen.pop(found)
                other = found
        self._drop_doubles()
        self.changed.emit()
        return other

    def reset_all(self) -> None:
        """Give every action its usual keys back."""
        self._chosen, self._owners = {}, None
        self.changed.emit()


@cache
def keys() -> Keys:
    """The one table of keys of the program."""
    return Keys()


def is_for_program(event: QEvent) -> bool:
    """Whether a field wants to take a key that is an action of the program.

    Fields would else keep Ctrl+Z, and on some systems Ctrl+K or Ctrl+E, for themselves.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    standard = QKeySequence.StandardKey
    if event.matches(standard.Undo) or event.matches(standard.Redo):
        return True
    return keys().owner(written(event.keyCombination())) is not None
