"""The list of papers with its groups; one stop for the keyboard, Up and Down choose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.documents.model import PaperLine, PapersModel
from gezin_desktop.desk.documents.rows import (
    KEYS,
    ColumnHeads,
    GroupTitle,
    PaperRow,
    has_columns,
)
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.order import FittedColumn


class PaperList(FittedColumn):
    """Groups and rows, reused and never rebuilt. A guest widget may stand under the chosen row."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads = ColumnHeads()
        self.rows: list[PaperRow] = []
        self._titles: list[GroupTitle] = []
        self._labels: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._guest: QWidget | None = None
        self.spare = _SpareList(self)
        self.column.addWidget(self.spare)
        self._group.buttonClicked.connect(self._clicked)

    def read_words(self, language: str) -> None:
        """Put the headings in the window's language."""
        self._labels = {key: words.sentence(f"column.{key}", language) for key in KEYS}
        self.heads.set_words(self._labels)

    def show_papers(self, model: PapersModel, shown: str, chosen: str, language: str) -> None:
        """Show the papers that a filter lets through, and which one is chosen."""
        order: list[QWidget] = []
        used = rows = 0
        for group in model.groups:
            lines = [line for line in group.lines if shown in line.filters]
            if not lines:
                continue
            self._title(used).set_words(group.title, group.about)
            self._titles[used].show()
            order.append(self._titles[used])
            used += 1
            for line in lines:
                order.append(self._row(rows, line, chosen))
                rows += 1
                if line.key == chosen and self._guest is not None:
                    order.append(self._guest)
        for title in self._titles[used:]:
            title.hide()
        for row in self.rows[rows:]:
            row.hide()
        self.spare.show_spare(model if shown == "all" else PapersModel(), language)
        self._show_heads()
        self.set_order([*order, self.spare])

    def _title(self, place: int) -> GroupTitle:
        if place == len(self._titles):
            self._titles.append(GroupTitle(self))
        return self._titles[place]

    def _row(self, place: int, line: PaperLine, chosen: str) -> PaperRow:
        if place == len(self.rows):
            row = PaperRow(self)
            self._group.addButton(row)
            self.rows.append(row)
        row = self.rows[place]
        row.show_line(line, self._labels)
        row.setChecked(line.key == chosen)
        row.show()
        if line.key == chosen:
            self.setFocusProxy(row)
        return row

    def host(self, guest: QWidget | None) -> None:
        """Take a widget in under the chosen row, or let it go."""
        if self._guest is not None:
            self.column.removeWidget(self._guest)
        self._guest = guest

    def row_of(self, key: str) -> PaperRow | None:
        """The row of a paper that is shown."""
        shown = (row for row in self.rows if not row.isHidden())
        return next((row for row in shown if row.line and row.line.key == key), None)

    def shown_keys(self) -> list[str]:
        """The papers that are shown, in order."""
        return [row.line.key for row in self.rows if not row.isHidden() and row.line]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the headings only over columns."""
        super().resizeEvent(event)
        self.heads.set_list_width(self.width())
        self._show_heads()

    def _show_heads(self) -> None:
        self.heads.setVisible(has_columns(self.width()) and bool(self.shown_keys()))

    @Slot()
    def _clicked(self) -> None:
        row = self._group.checkedButton()
        if isinstance(row, PaperRow) and row.line is not None:
            self.setFocusProxy(row)
            self.chosen.emit(row.line.key)


class _SpareList(FittedColumn):
    """What is not needed but often brought, at the end of the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = GroupTitle(self)
        self.column.addWidget(self._head)
        self._lines = QVBoxLayout()
        dress.gaps(self._lines, 2, (14, 8, 14, 10))
        self.column.addLayout(self._lines)
        self._labels: list[tuple[QWidget, QWidget]] = []

    def show_spare(self, model: PapersModel, language: str) -> None:
        """Show these papers, or nothing."""
        self.setVisible(bool(model.spare))
        self._head.set_words(words.sentence("papers.spare", language), "")
        self.fit()
        for name, why in self._labels:
            name.hide()
            why.hide()
        for place, one in enumerate(model.spare):
            if place == len(self._labels):
                made = (label("question", parent=self), label("body", "muted", parent=self))
                for part in made:
                    part.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                    self._lines.addWidget(part)
                self._labels.append(made)
            name, why = self._labels[place]
            name.setProperty("text", one.title)
            why.setProperty("text", one.why)
            describe(name, f"{one.title}: {one.why}")
            name.show()
            why.show()
