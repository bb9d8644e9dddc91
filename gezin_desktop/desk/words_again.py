"""Widgets that read their words again when the language of the window changes."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object  # one Qt class in the line of heirs is enough


class WordsAgain(_Base):
    """A mixin: ``read_words`` sets every word, and is called again after a switch of language.

    Put it before the Qt class: ``class Page(WordsAgain, QWidget)``. The heir calls ``read_words``
    once at the end of its constructor.
    """

    @abstractmethod
    def read_words(self) -> None:
        """Set every word in the window's language; heirs say which."""

    def changeEvent(self, event: QEvent) -> None:
        """Read the words again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.read_words()
