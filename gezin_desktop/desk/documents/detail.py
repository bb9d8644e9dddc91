"""One paper in full: why, the steps in order, dates, the questions about it, sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.documents.model import PaperLine
from gezin_desktop.desk.documents.questions import PaperQuestions
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.speech import people_of, say, source_line
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.labels import Tag, describe, label
from gezin_desktop.law.documents.legalisation import usable_until
from gezin_desktop.law.result import DocumentResult, Said
from gezin_desktop.law.tables.book import tables

_KINDS = {"met": "met", "attention": "notyet", "na": "na"}
_TIP, _WARNING = "translate-tip", "warning-"
_SIDE = 19


class PaperDetail(QWidget):
    """The chosen paper, beside the list or under its row."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line: PaperLine | None = None
        self._person = ""
        self.title = label("page")
        self.tag = Tag()
        self.why = label()
        self.how = label("question")
        self.dates = Block("info")
        self.watch = Block("trouble")
        self.questions = PaperQuestions(session, self)
        self.sources = label("small", "muted")
        self._steps = _Steps(self)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 10, (_SIDE, 16, _SIDE, 20))
        for part in (self.title, self.tag, self.why, self.how, self._steps, self.dates, self.watch):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.questions)
        column.addWidget(self.sources)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_under_row(self, *, under: bool) -> None:
        """Under its row the paper needs no title of its own."""
        self.title.setVisible(not under)
        self.tag.setVisible(not under)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.questions.read_words()
        if self._line is not None:
            self.show_paper(self._person, self._line)

    def show_paper(self, person: str, line: PaperLine) -> None:
        """Show a paper of a relative."""
        self._person, self._line = person, line
        tongue, paper = language().current, line.paper
        self.title.setText(line.title)
        self.tag.setText(line.state)
        self.tag.set_kind(_KINDS.get(line.sign, "plain"))
        people = people_of(self._session.case, person, tongue)
        self.why.setText(say(paper.reason, tongue, people))
        steps = [say(one, tongue, people) for one in paper.steps if not _is_aside(one)]
        tips = [say(one, tongue, people) for one in paper.steps if one.key.startswith(_TIP)]
        self.how.setText(words.sentence("papers.how", tongue))
        self.how.setVisible(bool(steps or tips))
        self._steps.show_steps(steps, tips)
        self._show_dates(paper, tongue)
        warned = [say(one, tongue, people) for one in paper.steps if one.key.startswith(_WARNING)]
        self.watch.say(words.sentence("papers.watch", tongue), " ".join(warned))
        self.watch.setVisible(bool(warned))
        self.questions.show_paper(person, paper)
        lines = [source_line(one, tongue) for one in paper.sources]
        self.sources.setText("\n".join(lines))
        describe(self, line.spoken)

    def _show_dates(self, paper: DocumentResult, tongue: str) -> None:
        kind = tables().document(paper.kind)
        months = paper.max_age_months
        until = usable_until(kind, self._session.today()) if months else None
        self.dates.setVisible(bool(months))
        if not months:
            return
        signed = kind.ages_from_signature
        key = "papers.age-signed" if signed else "papers.age" if until else "papers.age-recent"
        heading = words.sentence(key, tongue, n=months)
        more = words.sentence("papers.age-today", tongue, day=until) if until else ""
        self.dates.say(heading, more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the questions to the width."""
        super().resizeEvent(event)
        self.questions.fit(self.width() - 2 * scale().gap(_SIDE))


def _is_aside(said: Said) -> bool:
    return said.key.startswith((_TIP, _WARNING))


class _Steps(QWidget):
    """What to do, numbered, with tips in small letters under the last step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 6)
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self._tips = label("small", "muted")
        self._column.addWidget(self._tips)

    def show_steps(self, steps: list[str], tips: list[str]) -> None:
        """Show the steps; nothing at all when there are none."""
        while len(self._rows) < len(steps):
            self._add()
        for place, (row, number, told) in enumerate(self._rows):
            if place < len(steps):
                number.setText(f"{place + 1}.")
                told.setText(steps[place])
                describe(row, f"{place + 1}. {steps[place]}")
            row.setVisible(place < len(steps))
        self._tips.setText(" ".join(tips))
        self._tips.setVisible(bool(tips))
        self.setVisible(bool(steps or tips))

    def _add(self) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        dress.gaps(line, 8)
        number, told = label("question", "accent", wrap=False), label()
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(told, 1)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append((row, number, told))
