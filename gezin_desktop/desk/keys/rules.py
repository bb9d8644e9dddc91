"""Which keys an action may have: no key that a field, a list or a menu needs for itself."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier

MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
"""Keys that are held while another one is pressed."""

_MOVING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Insert,
    }
)
_IN_FIELDS = frozenset(
    QKeySequence(keys).toString()
    for keys in ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Del", "Alt+Down", "Alt+Up")
)
_OF_THE_SYSTEM = frozenset({"Alt+F4", "Alt+Tab", "Alt+Space", "Ctrl+Alt+Del"})
FIXED: Final = frozenset({"menu", "keys", "quit"})
"""Actions whose keys stay as they are, so that there is always a way back by keyboard."""


class Refusal(StrEnum):
    """Why a key cannot be taken."""

    ALONE = "alone"  # a letter, digit or sign that people type
    FIELDS = "fields"  # needed in fields and lists
    SYSTEM = "system"  # the system keeps it
    MENUS = "menus"  # opens a menu
    ALT_GR = "alt-gr"  # types a sign on some keyboards
    FIXED = "fixed"  # this action keeps its key


def written(pressed: QKeyCombination) -> str:
    """A pressed key in the way settings keep it; empty while only a modifier is held."""
    if pressed.key() in MODIFIERS or pressed.key() == Qt.Key.Key_unknown:
        return ""
    # The keypad types the same keys.
    held = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Tab if pressed.key() == Qt.Key.Key_Backtab else pressed.key()
    return QKeySequence(QKeyCombination(held, key)).toString(_PORTABLE)


_PORTABLE = QKeySequence.SequenceFormat.PortableText


def native(keys: str) -> str:
    """A key as the system writes it in menus."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def is_key(keys: str) -> bool:
    """Whether a text of the settings is one key that can be pressed."""
    sequence = QKeySequence(keys)
    return sequence.count() == 1 and sequence.toString(_PORTABLE) == keys and refusal(keys) is None


def refusal(keys: str) -> Refusal | None:
    """Why no action may have a key; None when any may."""
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs lack it
    key, held = pressed.key(), pressed.keyboardModifiers()
    function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if keys in _OF_THE_SYSTEM or held & _META:
        return Refusal.SYSTEM
    if keys in _IN_FIELDS or key in _MOVING:
        return Refusal.FIELDS
    if function:
        return None
    if held & _CTRL and held & _ALT:
        return Refusal.ALT_GR
    if held & _ALT and Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return Refusal.MENUS
    if held & (_CTRL | _ALT):
        return None
    return Refusal.ALONE
