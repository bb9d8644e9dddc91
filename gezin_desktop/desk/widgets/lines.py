"""Lines to read through, as many as there are, in a pane that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.scroll import ColumnPane


class Lines(ColumnPane):
    """A list of sentences; the keyboard can be put in it and scrolls it."""

    def __init__(self) -> None:
        super().__init__("sunken", widest=900, margins=(14, 10, 14, 10), spacing=8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = label()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self._words)
        self.column.addStretch(1)

    def show_lines(self, lines: Sequence[str], what: str) -> None:
        """Show sentences in place of those of before; ``what`` names them for a screen reader."""
        self._words.setText("\n\n".join(lines))
        describe(self, what, " ".join(lines))

    def text(self) -> str:
        """All sentences that are shown."""
        return self._words.text()
