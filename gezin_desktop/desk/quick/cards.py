"""What stands beside the questions of a quick check: a card for each open route."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.quick.model import Obstacle, QuickOutcome, RouteCard
from gezin_desktop.desk.signs import sign_ink
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.labels import Sheet, Sign, Tag, describe, label
from gezin_desktop.desk.words_again import WordsAgain


class ObstacleView(QWidget):
    """A condition in the way: sign, title, reason, what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (0, 4, 0, 4))
        self._sign = Sign("", 16)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        dress.gaps(column, 2)
        self._title, self._reason = label("question"), label()
        self._remedy = label("question", "accent")
        for part in (self._title, self._reason, self._remedy):
            column.addWidget(part)
        row.addLayout(column, 1)

    def show_obstacle(self, one: Obstacle) -> None:
        """Show another condition."""
        self._sign.show_sign(one.sign)
        told = (self._title, one.title), (self._reason, one.reason), (self._remedy, one.remedy)
        for part, words in told:
            part.setText(words)
            part.setVisible(bool(words))


class RouteView(WordsAgain, Sheet):
    """One route: its name, the provisional verdict, what stands in the way, how much is known."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", parent=parent)
        self._card: RouteCard | None = None
        self._obstacles: list[ObstacleView] = []
        column = QVBoxLayout(self)
        dress.gaps(column, 6, (16, 12, 16, 12))
        head = QHBoxLayout()
        dress.gaps(head, 10)
        self._sign = Sign("", 22)
        self._verdict = label("group")
        self._tag = Tag("mark")
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._verdict, 1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        self._name = label("body", "muted")
        column.addLayout(head)
        column.addWidget(self._name)
        self._way = QVBoxLayout()
        dress.gaps(self._way, 2)
        column.addLayout(self._way)
        self._known = label("question")
        self._still = label()
        self._left = label("small", "muted")
        for part in (self._known, self._still, self._left):
            column.addWidget(part)
        self.read_words()

    @property
    def spoken(self) -> str:
        """The card in one breath."""
        one = self._card
        if one is None:
            return ""
        parts = [f"{one.name}: {one.verdict} ({self._tag.text()})"]
        parts += [f"{o.title}. {o.reason} {o.remedy}".strip() for o in one.obstacles]
        parts += [self._known.text(), self._still.text(), self._left.text()]
        return ". ".join(part.rstrip(".") for part in parts if part)

    def show_card(self, card: RouteCard) -> None:
        """Show another route, or the same with more known."""
        if card != self._card:
            self._card = card
            self._show_all(card)

    def read_words(self) -> None:
        """Read the words again in the window's language."""
        self._tag.setText(self.tr("provisional"))
        if self._card is not None:
            self._show_all(self._card)

    def _show_all(self, card: RouteCard) -> None:
        self._sign.show_sign(card.sign)
        self._verdict.setText(card.verdict)
        dress.ink(self._verdict, sign_ink(card.sign))
        self._name.setText(card.name)
        while len(self._obstacles) < len(card.obstacles):
            view = ObstacleView(self)
            self._obstacles.append(view)
            self._way.addWidget(view)
        for place, view in enumerate(self._obstacles):
            view.setVisible(place < len(card.obstacles))
            if place < len(card.obstacles):
                view.show_obstacle(card.obstacles[place])
        for part, words in (
            (self._known, self._known_words(card)),
            (self._still, self._still_words(card)),
            (self._left, self._left_words(card)),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        describe(self, self.spoken)

    def _known_words(self, card: RouteCard) -> str:
        if card.refer:
            return card.advice
        way = "" if card.obstacles else self.tr("Nothing stands in the way so far.")
        met = self.tr("%n conditions are met already.", "", card.met) if card.met else ""
        return " ".join(part for part in (way, met) if part)

    def _still_words(self, card: RouteCard) -> str:
        if not card.still:
            return ""
        return self.tr("Still to be seen: {what}.").format(what="; ".join(card.still))

    def _left_words(self, card: RouteCard) -> str:
        if card.refer:
            return ""
        if not card.open:
            return self.tr("No question is left for this route.")
        return self.tr("%n questions are left for the whole intake.", "", card.open)


class Outcome(QWidget):
    """All routes under each other, or how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = QuickOutcome()
        self._views: list[RouteView] = []
        column = QVBoxLayout(self)
        dress.gaps(column, 12)
        self._begin = Block("ask")
        self._trouble = Block("trouble")
        column.addWidget(self._begin)
        column.addWidget(self._trouble)
        self._cards = QVBoxLayout()
        dress.gaps(self._cards, 12)
        column.addLayout(self._cards)
        self._trouble.hide()

    def show_outcome(self, found: QuickOutcome) -> None:
        """Show the outcome as the answers stand."""
        self.shown = found
        self._begin.setVisible(bool(found.begin))
        self._begin.say(found.begin, found.begin_more)
        self._trouble.setVisible(found.damaged)
        while len(self._views) < len(found.cards):
            view = RouteView(self)
            self._views.append(view)
            self._cards.addWidget(view)
        for place, view in enumerate(self._views):
            view.setVisible(place < len(found.cards))
            if place < len(found.cards):
                view.show_card(found.cards[place])

    def say_trouble(self, fact: str, more: str) -> None:
        """The words for damaged law tables."""
        self._trouble.say(fact, more)

    def as_text(self) -> str:
        """The outcome in reading order, for a screen reader or a note."""
        if self.shown.cards:
            return "\n".join(view.spoken for view in self._views[: len(self.shown.cards)])
        return f"{self.shown.begin}. {self.shown.begin_more}".strip(". ")
