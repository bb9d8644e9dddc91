"""Part 3 of the page: what happens after this talk, from what the case already holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gezin_desktop.desk import words
from gezin_desktop.desk.deadlines.model import LATER, WEEK, day_lines
from gezin_desktop.desk.documents.model import needed_of
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.preview.answers import UNKNOWN, Answer, answer_groups
from gezin_desktop.desk.preview.check import AnswerRow
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.when_shown import WhenShown
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import isolated, label
from gezin_desktop.desk.widgets.order import FittedColumn
from gezin_desktop.desk.widgets.scroll import ColumnPane

_NOTES = "notes"
_MOST_DAYS = 5


class FollowUp(WhenShown, ColumnPane):
    """What the client finds out, the next days, the papers still to get, and the notes."""

    followed = Signal(str)
    led = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("surface", widest=720, parent=parent)
        self._session = session
        self._heads: dict[str, QLabel] = {}
        self.unknown: list[AnswerRow] = []
        self.no_unknown = label("body", "muted")
        self.days = label()
        self.papers = label()
        self.to_papers = plain_button("file-text")
        self.to_days = plain_button("calendar-event")
        field = catalogue.place_of(_NOTES)
        self.notes = FieldRow(session, field.field, self) if field and field.field else None
        self._build()
        session.assessed.connect(self.refresh_if_shown)

    def _build(self) -> None:
        column = self.column
        self._head("find-out")
        column.addWidget(self.no_unknown)
        self._rows = FittedColumn()
        column.addWidget(self._rows)
        self._head("days")
        column.addWidget(self.days)
        column.addWidget(self.to_days, 0, Qt.AlignmentFlag.AlignLeft)
        self._head("papers")
        column.addWidget(self.papers)
        column.addWidget(self.to_papers, 0, Qt.AlignmentFlag.AlignLeft)
        self._head("notes")
        if self.notes is not None:
            column.addWidget(self.notes)
        column.addStretch(1)
        self.to_days.clicked.connect(self._lead_to_days)
        self.to_papers.clicked.connect(self._lead_to_papers)

    def _head(self, key: str) -> None:
        self._heads[key] = label("group")
        self.column.addWidget(self._heads[key])

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        for key, head in self._heads.items():
            head.setText(words.sentence(f"follow.{key}", tongue))
        self.no_unknown.setText(words.sentence("follow.find-out-none", tongue))
        self.to_days.setText(words.sentence("follow.to-days", tongue))
        self.to_papers.setText(words.sentence("follow.to-papers", tongue))
        if self.notes is not None:
            self.notes.read_words()
        self.refresh_if_shown()

    def refresh(self) -> None:
        """Show the case as it is now."""
        tongue = language().current
        groups = answer_groups(self._session, tongue)
        open_ = [one for group in groups for one in group.answers if one.state == UNKNOWN]
        self._show_unknown(open_, tongue)
        days = [line for line in day_lines(self._session, tongue) if line.group in {WEEK, LATER}]
        told = [f"{line.when} · {line.left}\n{line.text}" for line in days[:_MOST_DAYS]]
        self.days.setText("\n\n".join(told) or words.sentence("deadlines.empty", tongue))
        self.papers.setText("\n".join(self._counts(tongue)))
        if self.notes is not None:
            self.notes.bind(_NOTES, catalogue.facts_at(self._session.state, None))
            self.notes.refresh()

    def _counts(self, tongue: str) -> list[str]:
        """How many papers are still to get; per relative when there are several."""
        people = [one.id for one in self._session.case.relatives]
        counts = [(one, needed_of(self._session, one)) for one in people]
        if len(counts) <= 1:
            total = sum(count for _one, count in counts)
            return [words.sentence("follow.papers-count", tongue, n=total)]
        told = []
        for one, count in counts:
            name = isolated(name_of(self._session.case, one, tongue))
            told.append(f"{name}: {words.sentence('follow.papers-count', tongue, n=count)}")
        return told

    def _show_unknown(self, answers: list[Answer], tongue: str) -> None:
        change = words.sentence("follow.fill-in", tongue)
        while len(self.unknown) < len(answers):
            row = AnswerRow(self._rows)
            row.clicked.connect(self._clicked)
            self.unknown.append(row)
        for place, row in enumerate(self.unknown):
            if place < len(answers):
                row.show_answer(answers[place], change)
            row.setVisible(place < len(answers))
        self._rows.set_order(self.unknown)
        self._rows.setVisible(bool(answers))
        self.no_unknown.setVisible(not answers)

    @Slot()
    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, AnswerRow) and row.answer is not None:
            self.followed.emit(row.answer.path)

    @Slot()
    def _lead_to_days(self) -> None:
        self.led.emit("deadlines")

    @Slot()
    def _lead_to_papers(self) -> None:
        self.led.emit("papers")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the notes to the width."""
        super().resizeEvent(event)
        if self.notes is not None:
            self.notes.fit(self.viewport().width() - scale().gap(64))
