"""One line of the outcome, and a group of lines with its head. Both are reused, never rebuilt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.result.link import LinkLabel
from gezin_desktop.desk.result.model import GroupModel, Line
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.labels import Rule, Sign, Tag, describe, label
from gezin_desktop.desk.widgets.rows import GroupHead


class Arrow(QWidget):
    """A way to mend something: an arrow and what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 6)
        row.addWidget(Picture("arrow-right", 16, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self.words = label("question", "accent")
        row.addWidget(self.words, 1)


class LineView(QWidget):
    """A condition or an open question: sign, title, what changed, reason, ways to mend, source."""

    followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self._changed_words = ""
        self._sign = Sign("", 16)
        self._title = label("question")
        self._link = LinkLabel()
        self._tag = Tag("mark")
        self._source = label("small", "muted", wrap=False)
        self._reason = label()
        self._clash = label("small", "muted")
        self._arrows: list[Arrow] = []
        self._rule = Rule()
        self._build()
        self._link.pressed.connect(self._pressed)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        dress.gaps(outer, 0)
        row = QHBoxLayout()
        dress.gaps(row, 10, (16, 6, 12, 6))
        outer.addLayout(row)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        dress.gaps(self._column, 2)
        row.addLayout(self._column, 1)
        head = QHBoxLayout()
        dress.gaps(head, 8)
        self._column.addLayout(head)
        head.addWidget(self._title, 1)
        head.addWidget(self._link, 1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._source, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._reason)
        self._column.addWidget(self._clash)
        outer.addWidget(self._rule)

    def show_line(self, line: Line, changed_words: str) -> None:
        """Show another line; nothing happens when it is the same."""
        if line == self._line and changed_words == self._changed_words:
            return
        self._line, self._changed_words = line, changed_words
        self._sign.show_sign(line.sign)
        ask = bool(line.path)
        plain = not (line.reason or line.remedies)
        words = self._link if ask else self._title
        words.setText(line.title)
        self._title.setVisible(not ask)
        self._link.setVisible(ask)
        dress.letters(self._title, "body" if plain else "question")
        for part, text in ((self._reason, line.reason), (self._clash, line.clash)):
            part.setText(text)
            part.setVisible(bool(text))
        self._source.setText(line.source)
        self._tag.setText(changed_words)
        self._tag.setVisible(line.changed)
        self._show_arrows(line.remedies)
        self._rule.setVisible(not ask and not plain)
        describe(self, line.spoken)
        describe(self._link, line.title, line.source)

    def _show_arrows(self, remedies: tuple[str, ...]) -> None:
        while len(self._arrows) < len(remedies):
            arrow = Arrow(self)
            self._arrows.append(arrow)
            self._column.insertWidget(self._column.count() - 1, arrow)
        for place, arrow in enumerate(self._arrows):
            shown = place < len(remedies)
            if shown:
                arrow.words.setText(remedies[place])
            arrow.setVisible(shown)

    @Slot()
    def _pressed(self) -> None:
        if self._line is not None and self._line.path:
            self.followed.emit(self._line.path)


class GroupView(QWidget):
    """A group of lines under a head that folds."""

    followed = Signal(str)
    led = Signal(str)
    unfolded = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._model: GroupModel | None = None
        self._changed_words = ""
        self._touched = False
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.head = GroupHead(self)
        column.addWidget(self.head)
        self._body = QWidget(self)
        self._lines = QVBoxLayout(self._body)
        dress.gaps(self._lines, 0, (0, 2, 0, 2))
        column.addWidget(self._body)
        self.views: list[LineView] = []
        self.head.clicked.connect(self._turned)

    def show_group(self, model: GroupModel | None, changed_words: str) -> None:
        """Show a group, or nothing."""
        self.setVisible(model is not None)
        if model is None or (model == self._model and changed_words == self._changed_words):
            return
        if self._model is None or not self._touched:
            self.head.setChecked(not model.folded)
        self._model, self._changed_words = model, changed_words
        self.head.set_words(model.title, model.count)
        self._fill()

    def _fill(self) -> None:
        """Fill the lines that can be seen; a folded group costs nothing."""
        open_ = self.head.isChecked()
        self._body.setVisible(open_)
        if not open_ or self._model is None:
            return
        lines = self._model.lines
        while len(self.views) < len(lines):
            view = LineView(self._body)
            view.followed.connect(self.followed)
            self._lines.addWidget(view)
            self.views.append(view)
        for place, view in enumerate(self.views):
            shown = place < len(lines)
            if shown:
                view.show_line(lines[place], self._changed_words)
            view.setVisible(shown)

    @Slot()
    def _turned(self) -> None:
        self._touched = True
        if self._model is not None and self._model.leads_to:
            self.head.setChecked(False)
            self.led.emit(self._model.leads_to)
            return
        self._fill()
        self.unfolded.emit()

    def forget(self) -> None:
        """Another case is open: fold as the outcome says."""
        self._touched = False
        self._model = None
