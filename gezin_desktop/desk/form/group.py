"""Questions under one heading; a group that is complete may fold to one line."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.column import Allowance, QuestionColumn
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION
from gezin_desktop.desk.form.field import Facts, Field, Group
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.form.table import RowsGroup
from gezin_desktop.desk.language import language
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Sheet, Sign, label


class GroupBox(QWidget):
    """One group of the form: heading, questions or a table."""

    def __init__(
        self, session: Session, group: Group, parent: QWidget, allowance: Allowance | None = None
    ) -> None:
        super().__init__(parent)
        self.group = group
        self._session = session
        self.questions = QuestionColumn(session, group.fields, self, allowance)
        self.table: RowsGroup | None = None
        self.heading = label("group")
        self._title = group.title
        self._fold: Fold | None = None
        self._build()
        if group.rows:
            self.table = RowsGroup(session, group.rows, self, allowance)
            self._column.addWidget(self.table)
            for button in self.table.head_buttons:
                self._head.addWidget(button)
                button.hide()
        self._say_heading()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 14)
        self._head = QHBoxLayout()
        dress.gaps(self._head, 8)
        self._head.addWidget(self.heading, 1)
        self._column.addLayout(self._head)
        if self.group.folds:
            self._fold = Fold(self)
            self._column.addWidget(self._fold)
        self.warning = Block("safety") if self.group.warning else None
        if self.warning is not None:
            self._column.addWidget(self.warning)
        self._column.addWidget(self.questions)
        self.questions.setVisible(bool(self.group.fields))

    def _say_heading(self) -> None:
        tongue = language().current
        self.heading.setText(words.sentence(self._title, tongue))
        if self.warning is not None:
            told = words.sentence(self.group.warning, tongue)
            self.warning.say(told, words.sentence(f"{self.group.warning}-more", tongue))

    def _show_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self._say_heading()

    def read_words(self) -> None:
        """Put the heading and every question in the window's language."""
        self._say_heading()
        self.questions.read_words()
        if self.table:
            self.table.read_words()

    def refresh(self, person: str, missing: frozenset[str], asked: frozenset[str]) -> bool:
        """Show what the case holds for a person; whether anything of the group is shown."""
        found = next((one for one in self._session.case.relatives if one.id == person), None)
        facts = catalogue.facts_at(self._session.state, found)
        self._show_title(self.group.heading(facts))
        any_row = False
        folded = self._fold is not None and self._folded(self._fold)
        for field in self.group.fields:
            path = field.at(person)
            shown = not folded and catalogue.is_shown(field, facts, path, missing, asked)
            if "{person}" in field.path and found is None:
                shown = False
            any_row = self._show(field, path, facts, shown=shown) or any_row
        self.questions.setVisible(any_row)
        if self.table is not None:
            shown = self._refresh_table(self.table, person, facts, missing, asked)
            any_row = shown or any_row
        if self._fold is not None:
            self._fold.setVisible(folded)
            self.heading.setVisible(not folded)
            any_row = any_row or folded
        return any_row

    def _show(self, field: Field, path: str, facts: Facts, *, shown: bool) -> bool:
        row = self.questions.wanted(field) if shown else self.questions.known(field)
        if row is not None:
            row.bind(path, facts)
            if shown:
                row.refresh()
            row.show_row(shown=shown)
        return shown

    @staticmethod
    def _refresh_table(
        table: RowsGroup, person: str, facts: Facts, missing: frozenset[str], asked: frozenset[str]
    ) -> bool:
        rows = table.rows
        table.bind(person)
        path = rows.at(person)
        shown = rows.shown(facts) or path in asked
        if "{person}" in rows.path and facts.person is None:
            shown = False
        table.setVisible(shown)
        if shown:
            table.refresh(missing, asked)
        return shown

    def _complete(self) -> bool:
        """Every exemption was asked and none applies."""
        answers = [self._session.get(path) for path in NO_EXEMPTION]
        return all(answer is not None and answer in {False, "none"} for answer in answers)

    def _folded(self, fold: Fold) -> bool:
        """Whether the group stands as one line. It never folds under somebody's hands."""
        if not self._complete():
            fold.opened = True
        if fold.opened:
            return False
        tongue = language().current
        count = len(NO_EXEMPTION)
        told = words.sentence("fold.answered", tongue, n=count, total=count)
        fold.say(self.heading.text(), told, words.sentence("fold.none", tongue))
        return True

    def fold(self) -> None:
        """Fold a complete group: the page is shown anew, or another case is open."""
        if self._fold is not None:
            self._fold.opened = not self._complete()

    def unfold(self) -> None:
        """Open a folded group, to change an answer or to go to one."""
        if self._fold is not None:
            self._fold.opened = True

    def all_rows(self) -> list[FieldRow]:
        """Every question of the group that was shown once."""
        inside = self.table.questions.rows() if self.table else []
        return [*self.questions.rows(), *inside]

    def fit(self, width: int) -> None:
        """Fit everything to the width of the page."""
        self.questions.fit(width)
        if self.table:
            self.table.fit(width)


class Fold(Sheet):
    """A complete group in one line: what was answered, and a button to open it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sunken", parent=parent)
        from gezin_desktop.desk.widgets.buttons import quiet_button

        self.opened = False
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (12, 8, 8, 8))
        row.addWidget(Sign("done", 14))
        column = QVBoxLayout()
        dress.gaps(column, 0)
        head = FlowLayout()  # the count takes a line of its own on a narrow page
        dress.gaps(head, 8)
        self._title = label("question", wrap=False)
        self._count = label("small", "muted", wrap=False)
        self._answers = label("small", "muted")
        head.addWidget(self._title)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self._answers)
        row.addLayout(column, 1)
        self.button = quiet_button("chevron-down")
        self.button.clicked.connect(self._open)
        row.addWidget(self.button)

    def say(self, title: str, count: str, answers: str) -> None:
        """Set the words."""
        self._title.setText(title)
        self._count.setText(count)
        self._answers.setText(answers)
        opener = words.sentence("fold.open", language().current)
        self.button.setText(opener)
        self.button.setAccessibleName(f"{opener}: {title}")

    @Slot()
    def _open(self) -> None:
        self.opened = True
        page = self.parentWidget()
        while page is not None and not hasattr(page, "refresh_all"):
            page = page.parentWidget()
        if page is not None:
            page.refresh_all()
