"""What every editor of a question has in common: one small face before a control of the kit.

An editor tells what a person did (``given``, ``unread``, ``unknown``, ``cleared``, ``settled``) and
shows what the case holds; showing tells nobody.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Editor(QObject):
    """What every editor has in common."""

    given = Signal(object)
    unread = Signal(str)
    unknown = Signal()
    cleared = Signal()
    settled = Signal()

    control: QWidget

    @abstractmethod
    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show what the case holds at the path of the question."""

    def set_language(self, language: str) -> None:
        """Put the words of the options in a language."""

    def fit(self, width: int) -> bool:
        """Make do with a width; whether the control now takes several lines."""
        del width
        return False

    def wrong_key(self) -> str:
        """Which sentence says that the text is not understood; empty for kinds without text."""
        return ""
