"""The strip of a scratch copy: what was changed, what that does, take it over or drop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.link import LinkLabel
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.views.whatif.model import (
    AnswerLine,
    EffectLine,
    WhatIfModel,
    build_what_if,
)
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button
from gezin_desktop.desk.widgets.labels import Sign, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.words_again import WordsAgain

_TALL, _TALL_NARROW, _EDGE = 132, 78, 4
_TOP = Qt.AlignmentFlag.AlignTop


class AnswerView(QWidget):
    """A changed answer; its question is a link."""

    followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = ""
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.link = LinkLabel("small")
        self._values = label("question")
        column.addWidget(self.link)
        column.addWidget(self._values)
        self.link.pressed.connect(self._pressed)

    def show_line(self, line: AnswerLine, tongue: str) -> None:
        """Show an answer."""
        self._path = line.path
        self.link.setText(line.question)
        self._values.setText(f"{line.before}  →  {line.after}")
        describe(self.link, line.told(tongue))

    @Slot()
    def _pressed(self) -> None:
        self.followed.emit(self._path)


class EffectView(QWidget):
    """A verdict or a condition, before and after."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        dress.gaps(grid, 6)
        self._what = label()
        self._signs = [Sign("", 14), Sign("", 14)]
        self._words = [label(), label("question")]
        arrow = label(wrap=False)
        arrow.setText("→")
        places = (self._signs[0], self._words[0], arrow, self._signs[1], self._words[1])
        grid.addWidget(self._what, 0, 0, _TOP)
        for place, part in enumerate(places, 1):
            grid.addWidget(part, 0, place, _TOP)
        for place, share in ((0, 5), (2, 4), (5, 4)):
            grid.setColumnStretch(place, share)

    def show_line(self, line: EffectLine, tongue: str) -> None:
        """Show what changes."""
        self._what.setText(line.what)
        dress.letters(self._what, "question" if line.strong else "body")
        pairs = ((line.sign_before, line.before), (line.sign_after, line.after))
        for sign, told, (name, text) in zip(self._signs, self._words, pairs, strict=True):
            sign.show_sign(name)
            sign.setVisible(bool(name))
            told.setText(text)
        describe(self, line.told(tongue))


class WhatIfStrip(WordsAgain, QWidget):
    """Under the header while something is tried; ``refused`` says what must wait."""

    followed = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = WhatIfModel()
        self.answers: list[AnswerView] = []
        self.effects: list[EffectView] = []
        self.heading = label("group", wrap=False)
        self.promise = label("body")
        self.take = primary_button()
        self.drop = plain_button()
        self.hint = label("small", "muted")
        self.nothing = label("small", "muted")
        self._build()
        self.take.clicked.connect(self.take_over)
        self.drop.clicked.connect(self.give_up)
        session.assessed.connect(self.refresh)
        session.trial_turned.connect(self._turned)
        self.read_words()
        self.setVisible(session.trial is not None)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 6, (18, 8, 14, 8))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        dress.gaps(self._head, 10)
        words_row, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (words_row, buttons):
            dress.gaps(row, 10)
            self._head.addLayout(row)
        words_row.addWidget(self.heading)
        words_row.addWidget(self.promise, 1)
        buttons.addWidget(self.take)
        buttons.addWidget(self.drop)
        buttons.addStretch(0)
        self._buttons = buttons
        self._head.setStretch(0, 1)
        column.addLayout(self._head)
        inside = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        dress.gaps(self._sides, 24)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side, last in ((self._left, self.hint), (self._right, self.nothing)):
            dress.gaps(side, 4)
            side.addWidget(last)
            side.addStretch(1)
        self._sides.addLayout(self._left, 2)
        self._sides.addLayout(self._right, 3)
        self.pane = ScrollPane("surface")
        self.pane.setWidget(inside)
        column.addWidget(self.pane)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        self.heading.setText(words.sentence("what-if.heading", tongue))
        self.promise.setText(words.sentence("what-if.promise", tongue))
        self.take.setText(words.sentence("what-if.take-over", tongue))
        self.drop.setText(words.sentence("what-if.drop", tongue))
        self.hint.setText(words.sentence("what-if.hint", tongue))
        self.nothing.setText(words.sentence("what-if.nothing", tongue))
        describe(self, self.heading.text(), self.promise.text())
        self.refresh()

    # -- the scratch copy --------------------------------------------------------------------

    @Slot()
    def _turned(self) -> None:
        self.setVisible(self._session.trial is not None)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the difference as it is now."""
        if self._session.trial is None:
            return
        tongue = language().current
        before, self.model = self.model, build_what_if(self._session, tongue)
        self._fill_answers(tongue)
        self._fill_effects(tongue)
        self.hint.setVisible(not self.model.answers)
        self.nothing.setVisible(bool(self.model.answers) and not self.model.effects)
        self._fit()
        if before.effects != self.model.effects and self.model.effects:
            told = self.model.effects[0].told(tongue)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _fill_answers(self, tongue: str) -> None:
        while len(self.answers) < len(self.model.answers):
            view = AnswerView(self)
            view.followed.connect(self.followed)
            self._left.insertWidget(len(self.answers), view)
            self.answers.append(view)
        for place, view in enumerate(self.answers):
            view.setVisible(place < len(self.model.answers))
            if place < len(self.model.answers):
                view.show_line(self.model.answers[place], tongue)

    def _fill_effects(self, tongue: str) -> None:
        while len(self.effects) < len(self.model.effects):
            view = EffectView(self)
            self._right.insertWidget(len(self.effects), view)
            self.effects.append(view)
        for place, view in enumerate(self.effects):
            view.setVisible(place < len(self.model.effects))
            if place < len(self.model.effects):
                view.show_line(self.model.effects[place], tongue)

    @Slot(object)
    def try_facts(self, sets: dict[str, object]) -> None:
        """Try facts in a scratch copy, such as a later day of receipt."""
        self._session.begin_trial()
        self._session.visit()
        self._session.answer_all(next(iter(sets), ""), sets)

    def refuses(self) -> bool:
        """Say that a scratch copy comes first, when there is one: no letter is made of it."""
        if self._session.trial is None:
            return False
        self.refused.emit(words.sentence("what-if.first-end", language().current))
        return True

    @Slot()
    def take_over(self) -> None:
        """Let the scratch copy be the case: one step that can be undone."""
        self._session.end_trial(take_over=True)

    @Slot()
    def give_up(self) -> None:
        """Forget the scratch copy."""
        self._session.end_trial(take_over=False)

    # -- room --------------------------------------------------------------------------------

    def set_width(self, width: WidthClass) -> None:
        """Under each other where there is no room beside each other."""
        ways = QBoxLayout.Direction
        single = width is WidthClass.SINGLE
        way = ways.TopToBottom if single else ways.LeftToRight
        self._sides.setDirection(way)
        self._head.setDirection(way)
        self._single = single
        self._buttons.setStretch(self._buttons.count() - 1, int(single))
        self._fit()

    _single = False

    def _fit(self) -> None:
        """As high as what it says, with a limit; then it scrolls."""
        wide = max(self.pane.viewport().width(), 200)
        asked = self._sides.heightForWidth(wide)
        most = scale().letters(_TALL_NARROW if self._single else _TALL)
        tall = max(scale().letters(20), min(most, asked + 2))
        if tall != self.pane.height():
            self.pane.setFixedHeight(tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the yellow edge all round."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("mark"))
        inside = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.fillRect(inside, theme().color("surface"))
        painter.setPen(pen("control"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
