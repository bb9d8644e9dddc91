"""The page of the timeline: cards on top, the picture, the numbered days under it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.result.build import shown_route
from gezin_desktop.desk.result.outlooks import Outlooks
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.views.base import OverView
from gezin_desktop.desk.views.timeline.build import joined_marks, person_timeline
from gezin_desktop.desk.views.timeline.model import PersonTimeline, TimelineModel
from gezin_desktop.desk.views.timeline.parts import CardView, MarkView
from gezin_desktop.desk.views.timeline.picture import TimelinePicture
from gezin_desktop.desk.widgets.blocks import EmptyState
from gezin_desktop.desk.widgets.labels import Sheet, describe, label
from gezin_desktop.law.result import Verdict

_TWO_CARDS = 760


class TimelineView(OverView):
    """The smallest changes, and every day on which something changes, for the whole family."""

    name = "timeline"
    shows_people = False

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.model = TimelineModel(session.today())
        self._outlooks = Outlooks(session)
        self._made: list[PersonTimeline] = []
        self._of: tuple[object, str] = (None, "")
        self._work = QTimer()
        self._work.setSingleShot(True)
        super().__init__(session, parent)
        self._outlooks.setParent(self)
        self._work.setParent(self)
        self._work.timeout.connect(self._next_person)

    def make_picture(self) -> QWidget:
        """Cards, picture, numbered days."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        dress.gaps(column, 10, (24, 12, 24, 24))
        self._cards_grid = QGridLayout()
        dress.gaps(self._cards_grid, 12)
        self.cards: list[CardView] = []
        self.marks: list[MarkView] = []
        self.busy = label("body", "muted")
        self.empty = EmptyState("timeline")
        self.sheet = self._make_sheet()
        column.addWidget(self.busy)
        column.addLayout(self._cards_grid)
        column.addWidget(self.empty)
        column.addWidget(self.sheet)
        column.addLayout(self._make_days())
        column.addStretch(1)
        return inside

    def _make_sheet(self) -> Sheet:
        """The picture, and under it what it tells about the spot in hand."""
        sheet = Sheet("surface", 6)
        column = QVBoxLayout(sheet)
        dress.gaps(column, 4, (2, 2, 2, 8))
        self.picture = TimelinePicture(sheet)
        self.spot = label("small", "muted")
        self.spot.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self.picture)
        column.addWidget(self.spot)
        self.picture.told.connect(self.spot.setText)
        return sheet

    def _make_days(self) -> QHBoxLayout:
        """Two columns for the numbered days."""
        days = QHBoxLayout()
        dress.gaps(days, 16)
        self._mark_columns = [QVBoxLayout(), QVBoxLayout()]
        for part in self._mark_columns:
            dress.gaps(part, 4)
            days.addLayout(part, 1)
        return days

    # -- finding, one person at a time -------------------------------------------------------------

    def fill(self, tongue: str) -> None:
        """Begin to find the timelines; the window stays free between two people."""
        known = (self.session.assessment, tongue)
        if known == self._of or self.session.assessment is None:
            return
        self._of = known
        self._made = []
        told = words.sentence("timeline.today-is", tongue, day=self.session.today())
        self.about.setText(told)
        self.busy.setText(words.sentence("timeline.busy", tongue))
        self.busy.show()
        describe(self.picture, self.heading.text(), self.busy.text())
        self._work.start(0)

    @Slot()
    def _next_person(self) -> None:
        people, tongue = self.session.case.relatives, self._of[1]
        if self._of[0] is not self.session.assessment:
            return
        if len(self._made) < len(people):
            relative = people[len(self._made)]
            if self._looks_for_changes(relative.id):
                self._work.start(0)  # what that took is enough for one turn
                return
            made = person_timeline(self.session, self._outlooks, relative, tongue)
            self._made.append(made)
            self._work.start(0)  # showing them is a turn of its own too
            return
        marks = joined_marks(self.session, self._made, tongue)
        self.model = TimelineModel(self.session.today(), tuple(self._made), marks)
        self._show(tongue)

    def _looks_for_changes(self, person: str) -> bool:
        """Find the smallest changes of a relative; whether that was still to be done."""
        found = self.session.assessment
        route = shown_route(found, person) if found else None
        if route is None or route.verdict is Verdict.REFER:
            return False
        return self._outlooks.known(person) is None and self._outlooks.of(person) is not None

    @property
    def is_ready(self) -> bool:
        """Whether everybody's timeline is shown."""
        return not self._work.isActive()

    # -- showing -----------------------------------------------------------------------------------

    def _show(self, tongue: str) -> None:
        model = self.model
        self.busy.hide()
        while len(self.cards) < len(model.people):
            self.cards.append(CardView(self))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(model.people))
            if place < len(model.people):
                card.show_card(model.people[place].card)
        drawn = bool(model.drawn)
        self.sheet.setVisible(drawn)
        self.empty.setVisible(not drawn)
        self.empty.say(
            words.sentence("timeline.empty", tongue), words.sentence("timeline.empty-more", tongue)
        )
        self.picture.show_model(model, self.heading.text(), tongue)
        self.spot.setText(words.sentence("timeline.hint", tongue))
        self._show_marks(tongue)
        self._lay_out()
        self.text.show_lines(model.as_lines(tongue))

    def _show_marks(self, tongue: str) -> None:
        while len(self.marks) < len(self.model.marks):
            self.marks.append(MarkView(self))
        for place, view in enumerate(self.marks):
            view.setVisible(place < len(self.model.marks))
            if place < len(self.model.marks):
                view.show_mark(place + 1, self.model.marks[place], tongue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two cards beside each other where there is room."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        across = 2 if self.width() >= scale().letters(_TWO_CARDS) else 1
        self._cards_grid.setColumnStretch(0, 1)
        cards = self.cards[: len(self.model.people)]
        marks = self.marks[: len(self.model.marks)]
        half = (len(marks) + across - 1) // across
        for place, card in enumerate(cards):
            self._cards_grid.addWidget(card, place // across, place % across)
        self._cards_grid.setColumnStretch(1, across - 1)
        for part in self._mark_columns:
            while part.count():
                part.takeAt(0)
        for place, mark in enumerate(marks):
            self._mark_columns[place // max(1, half)].addWidget(mark)
        for part in self._mark_columns:
            part.addStretch(1)

    def as_lines(self, tongue: str) -> Iterable[str]:
        """The timeline as text, once everybody's is found."""
        if not self.is_ready:
            return [words.sentence("timeline.busy", tongue)]
        return self.model.as_lines(tongue)

    def paper_picture(self) -> QImage | None:
        """The picture, in light colours whatever is on the screen."""
        return self.picture.on_paper() if self.model.drawn else None

    def first_stop(self) -> QWidget:
        """The picture."""
        return self.picture
