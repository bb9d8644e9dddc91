"""Settings in groups under headings; only those are shown that hold the words looked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gezin_desktop.desk.widgets.combo import folded
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.labels import label


class SettingGroups(QObject):
    """The groups of a column, and the sentence in their place when nothing fits."""

    def __init__(self, column: QVBoxLayout) -> None:
        super().__init__(column)
        self._column = column
        self._groups: list[tuple[QLabel, tuple[QWidget, ...]]] = []
        self._nothing = label("body", "muted")
        self._nothing.hide()

    def add(self, *parts: QWidget) -> None:
        """Add a group at the end."""
        head = label("group")
        self._column.addSpacing(4)
        for part in (head, *parts):
            self._column.addWidget(part)
        self._groups.append((head, parts))

    def close(self) -> None:
        """End the column after the last group."""
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)

    def name(self, names: Sequence[str], nothing: str) -> None:
        """Set the headings in the order of the groups, and what is said when nothing fits."""
        for (head, _parts), name in zip(self._groups, names, strict=True):
            head.setText(name)
        self._nothing.setText(nothing)

    @Slot(str)
    def show_with(self, words: str) -> None:
        """Show only settings that hold the words; a group's own name shows all of it."""
        wanted = folded(words.strip())
        hits = 0
        for head, parts in self._groups:
            whole = wanted in folded(_spoken(head))
            shown = 0
            for part in parts:
                fits = not wanted or whole or wanted in folded(_spoken(part))
                _show(part, shown=fits)
                shown += fits
            _show(head, shown=shown > 0)
            hits += shown
        self._nothing.setVisible(hits == 0)


def _spoken(part: QWidget) -> str:
    """All words of a widget and of what lies in it."""
    found = []
    for widget in (part, *part.findChildren(QWidget)):
        text = getattr(widget, "text", None)
        if callable(text) and not isinstance(widget, TextField):
            found.append(str(text()))
    return " ".join(found)


def _show(widget: QWidget, *, shown: bool) -> None:
    """Show or hide; a widget that is shown already would be laid out once more for nothing."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)
