"""Part 1 of the page: all answers by tab, each leading to its question."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gezin_desktop.desk import words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.answers import KNOWN, OPEN, UNREAD, Answer, answer_groups
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.when_shown import WhenShown
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.order import FittedColumn
from gezin_desktop.desk.widgets.rows import WRAPPED, LinedRow
from gezin_desktop.desk.widgets.scroll import ColumnPane

_WIDEST = 820
_SIGNS = {KNOWN: "", OPEN: "ask", "unknown": "na", UNREAD: "attention"}
_NARROW = 430
_A_GO = 12
"""Rows made in one go while nobody waits for them."""


class AnswerRow(LinedRow):
    """Question, answer, how known, and the word that it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(False)
        self.answer: Answer | None = None
        self._change = ""
        self._laid: dict[tuple[int, int], tuple[QRect, QRect, QRect]] = {}

    def show_answer(self, answer: Answer, change: str) -> None:
        """Show an answer; ``change`` is the word at the right."""
        if (answer, change) == (self.answer, self._change):
            return
        self.answer, self._change = answer, change
        self._laid.clear()
        told = f"{answer.answer} ({answer.mark})" if answer.mark else answer.answer
        describe(self, f"{answer.question} {told}", change)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving to the list, which is one stop."""
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in moving:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _boxes(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Where question, answer and the word stand; a layout asks dozens of times."""
        key = (width, scale().percent)
        if key not in self._laid:
            self._laid[key] = self._lay_out(width)
        return self._laid[key]

    def _lay_out(self, width: int) -> tuple[QRect, QRect, QRect]:
        side, top = scale().gap(8), scale().gap(6)
        word = QFontMetrics(font("body")).horizontalAdvance(self._change) + scale().gap(8)
        room = max(1, width - 2 * side - word)
        right = QRect(width - side - word, top, word, QFontMetrics(font("body")).height())
        if width < scale().letters(_NARROW):
            question = QRect(side, top, room, 10_000)
            question.setHeight(self.words_height("body", self._question(), question))
            answer = QRect(side, question.bottom() + 1, room, 10_000)
        else:
            question = QRect(side, top, round(room * 0.55) - scale().gap(12), 10_000)
            question.setHeight(self.words_height("body", self._question(), question))
            answer = QRect(side + round(room * 0.55), top, round(room * 0.45), 10_000)
        inside = answer.adjusted(self._indent(), 0, 0, 0)
        answer.setHeight(self.words_height("body", self._told(), inside))
        return question, answer, right

    def _question(self) -> str:
        return self.answer.question if self.answer else ""

    def _told(self) -> str:
        if self.answer is None:
            return ""
        mark = f" ({self.answer.mark})" if self.answer.mark else ""
        return self.answer.answer + mark

    def _indent(self) -> int:
        """What the sign of the answer takes, if it has one."""
        sign = _SIGNS[self.answer.state] if self.answer else ""
        return self.sign_room() if sign else 0

    def height_at(self, width: int) -> int:
        """The height of question and answer at this width."""
        question, answer, _word = self._boxes(width)
        bottom = max(question.bottom(), answer.bottom()) + 1 + scale().gap(6)
        return max(scale().height(28), bottom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        self.paint_sheet(painter)
        if self.answer is None:
            painter.end()
            return
        question, answer, word = self._boxes(self.width())
        painter.setFont(font("body"))
        painter.setPen(theme().color("text"))
        painter.drawText(question, WRAPPED, self._question())
        sign = _SIGNS[self.answer.state]
        if sign:
            self.paint_sign(painter, sign, answer, "body")
        inks = {KNOWN: "text", OPEN: "ask", UNREAD: "notyet"}
        painter.setPen(theme().color(inks.get(self.answer.state, "muted")))
        painter.drawText(answer.adjusted(self._indent(), 0, 0, 0), WRAPPED, self._told())
        letters = QFont(font("body"))  # a copy: the named letters are shared by all widgets
        letters.setUnderline(True)
        painter.setFont(letters)
        painter.setPen(theme().color("accent"))
        painter.drawText(word, int(Qt.AlignmentFlag.AlignRight), self._change)
        painter.end()


class AnswerCheck(WhenShown, ColumnPane):
    """The answers; one stop for the keyboard, Up and Down move, Enter goes to the question."""

    followed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("surface", widest=_WIDEST, spacing=0, parent=parent)
        self._session = session
        self._last = 0
        self.count = label("body", "muted")
        self.rows: list[AnswerRow] = []
        self._heads: list[QLabel] = []
        self.column.addWidget(self.count)
        self._body = FittedColumn()
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        session.assessed.connect(self.refresh_if_shown)
        session.loaded.connect(self._loaded)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.refresh_if_shown()

    @Slot()
    def _loaded(self) -> None:
        self._last = 0
        self.refresh_if_shown()

    def prepare(self) -> Iterator[None]:
        """Make and fill the rows of a list that is not shown yet, a few at a time."""
        tongue = language().current
        change = words.sentence("check.change", tongue)
        answers = [one for group in answer_groups(self._session, tongue) for one in group.answers]
        yield
        while len(self.rows) < len(answers) and not self.isVisible():
            begun = len(self.rows)
            for answer in answers[begun : begun + _A_GO]:
                row = self._make_row()
                row.hide()
                row.show_answer(answer, change)
            yield

    def refresh(self) -> None:
        """Show the answers as they are now."""
        tongue = language().current
        groups = answer_groups(self._session, tongue)
        known = sum(one.state == KNOWN for group in groups for one in group.answers)
        left = sum(one.state == OPEN for group in groups for one in group.answers)
        self.count.setText(words.sentence("check.count", tongue, known=known, n=left))
        change = words.sentence("check.change", tongue)
        order: list[QWidget] = []
        used = 0
        for place, group in enumerate(groups):
            order.append(self._head(place, group.title))
            for answer in group.answers:
                order.append(self._row(used, answer, change))
                used += 1
        self._body.set_order(order)
        for one in (*self._heads[len(groups) :], *self.rows[used:]):
            one.hide()
        self._offer(min(self._last, max(0, used - 1)))

    def _head(self, place: int, title: str) -> QLabel:
        if place == len(self._heads):
            made = label("group", parent=self._body)
            made.setContentsMargins(8, 18, 0, 4)
            self._heads.append(made)
        head = self._heads[place]
        head.setText(title)
        head.show()
        return head

    def _row(self, place: int, answer: Answer, change: str) -> AnswerRow:
        row = self.rows[place] if place < len(self.rows) else self._make_row()
        row.show_answer(answer, change)
        row.show()
        return row

    def _make_row(self) -> AnswerRow:
        row = AnswerRow(self._body)
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.clicked.connect(self._clicked)
        self.rows.append(row)
        return row

    def _offer(self, place: int) -> None:
        """Make one row the stop of the Tab key: the list is one stop, not eighty."""
        self._last = place
        for number, row in enumerate(self.rows):
            stop = number == place and not row.isHidden()
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            if stop:
                self.setFocusProxy(row)

    def return_to_answer(self, reason: Qt.FocusReason) -> bool:
        """Go back to the answer that led away; whether there is one."""
        row = self.rows[self._last] if self._last < len(self.rows) else None
        if row is None or row.isHidden():
            return False
        row.setFocus(reason)
        self.show_inside(row)
        return True

    @Slot()
    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, AnswerRow) and row.answer is not None:
            self._offer(self.rows.index(row))
            self.followed.emit(row.answer.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move, Enter goes to the question."""
        shown = [row for row in self.rows if not row.isHidden()]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        here = next((place for place, row in enumerate(shown) if row.hasFocus()), None)
        if here is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shown[here].click()
        elif here is not None and step is not None:
            place = max(0, min(len(shown) - 1, here + step))
            self._offer(place)
            shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_inside(shown[place])
        else:
            super().keyPressEvent(event)
