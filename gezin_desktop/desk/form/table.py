"""A list of the case as a table, with the questions about the chosen row below it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.cells import columns, row_cells
from gezin_desktop.desk.form.column import Allowance, QuestionColumn
from gezin_desktop.desk.form.counting import total_line
from gezin_desktop.desk.form.field import Facts, Field, Rows
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import fresh_id
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.notes import NoteLine
from gezin_desktop.desk.widgets.tables import RowsModel, RowTable

_SHARED = ("nationalities", "country", "birth_country", "in_nl", "family_name")
"""What the members of one family mostly have in common."""


class RowsGroup(QWidget):
    """Table, its buttons, and the questions about one row.

    A new row begins as questions that are not bound yet; it joins the case when every fact without
    which a row cannot exist has been answered.
    """

    rebuilt = Signal()

    def __init__(
        self, session: Session, rows: Rows, parent: QWidget, allowance: Allowance | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self._session = session
        self._person = ""
        self._place = -1
        self._pending: dict[str, object] | None = None
        self.questions = QuestionColumn(session, rows.fields, self, allowance)
        self.questions.made.connect(self._made)
        self.model = RowsModel(self)
        self.table = RowTable(self.model, self)
        self.total = NoteLine(parent=self)
        self.question = label("question")
        self.status = label("small", "muted")
        self.add_button = quiet_button("plus")
        self.copy_button = quiet_button("copy")
        self.remove_button = quiet_button("trash")
        self.head_buttons = (self.remove_button, self.copy_button, self.add_button)
        self.none_button = plain_button()
        self._build()
        self.table.chosen.connect(self._row_chosen)
        self.table.removed.connect(self._remove)
        self.add_button.clicked.connect(self.add)
        self.none_button.clicked.connect(self._say_none)
        self.remove_button.clicked.connect(self._remove_here)
        self.copy_button.clicked.connect(self.copy_before)
        self._own_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 8)
        buttons = QHBoxLayout()
        dress.gaps(buttons, 12)
        buttons.addWidget(self.none_button)
        buttons.addStretch(1)
        column.addWidget(self.table)
        column.addWidget(self.total)
        column.addWidget(self.question)
        column.addWidget(self.status)
        column.addLayout(buttons)
        below = QVBoxLayout()
        dress.gaps(below, 0, (0, 8, 0, 0))
        below.addWidget(self.questions)
        column.addLayout(below)

    @Slot(object)
    def _made(self, row: FieldRow) -> None:
        row.fresh_row.connect(self._fresh)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put headings, buttons and questions in the window's language."""
        self._own_words()
        self.questions.read_words()

    def _own_words(self) -> None:
        tongue = language().current
        self.add_button.setText(words.sentence(f"rows.add.{self.rows.path}", tongue))
        self.none_button.setText(words.sentence("rows.none", tongue))
        self.remove_button.setText(words.sentence("rows.remove", tongue))
        self.copy_button.setText(words.sentence("rows.same-as-before", tongue))
        asked = words.question(self.rows.question, tongue)
        self.question.setText(asked.label)
        describe(self.table, asked.label, asked.hint)
        describe(self.remove_button, f"{self.remove_button.text()}: {asked.label}")
        describe(self.none_button, f"{asked.label} {self.none_button.text()}")
        self.model.set_columns(columns(self.rows.columns, tongue))

    # -- the case ----------------------------------------------------------------------------

    @property
    def list_path(self) -> str:
        """The list in the case for the present person."""
        return self.rows.at(self._person)

    @property
    def _of_people(self) -> bool:
        return self.rows.path == "relatives"

    @property
    def _of_incomes(self) -> bool:
        return self.rows.path == "sponsor.incomes"

    def bind(self, person: str) -> None:
        """Show the list of another person."""
        if self._of_people:
            ids = [one.id for one in self._session.case.relatives]
            self._person = ""
            if person in ids and self._pending is None:
                self._place = ids.index(person)
        elif person != self._person:
            self._person, self._place, self._pending = person, -1, None

    def refresh(self, missing: frozenset[str], asked: frozenset[str]) -> None:
        """Show what the case holds."""
        self._fill()
        count = len(self._values())
        if self._pending is None:
            self._place = min(max(self._place, 0), count - 1) if count else -1
        self.table.show_row(self._place if self._pending is None else -1)
        self._show_fields(missing, asked)
        value = self._session.get(self.list_path)
        self.none_button.setVisible(
            self.rows.can_be_none and not count and value is None and self._pending is None
        )
        self.remove_button.setVisible(bool(count) or self._pending is not None)
        self.copy_button.setVisible(self._of_people and self._can_copy())
        self.add_button.show()
        empty = not count and self._pending is None
        asked_none = value == [] and self.rows.can_be_none
        key = "rows.none-said" if asked_none else "rows.not-asked"
        self.status.setText(words.sentence(key, language().current))
        self.status.setVisible(empty and self.rows.can_be_none)
        self.question.setVisible(empty and self.rows.can_be_none)
        self.table.setVisible(bool(count))
        total = total_line(self._session, language().current) if self._of_incomes else None
        self.total.hush() if total is None else self.total.say(*total)

    def _values(self) -> list[Any]:
        return list(self._session.get(self.list_path) or [])

    def _fill(self) -> None:
        tongue = language().current
        keys = self.rows.columns
        rows = [
            row_cells(self._session, one, f"{self.list_path}[{place}]", keys, tongue)
            for place, one in enumerate(self._values())
        ]
        self.model.set_rows(rows)
        self.table.fit_height()

    def facts(self) -> Facts:
        """The facts that decide about the questions of the chosen row."""
        if self._of_people:
            people = self._session.case.relatives
            person = people[self._place] if 0 <= self._place < len(people) else None
            return catalogue.facts_at(self._session.state, person)
        person = next((p for p in self._session.case.relatives if p.id == self._person), None)
        return catalogue.facts_at(self._session.state, person, self.list_path, self._place)

    def _path(self, field: Field, facts: Facts) -> str:
        who = facts.person.id if self._of_people and facts.person else self._person
        return field.at(who, self._place)

    def _show_fields(self, missing: frozenset[str], asked: frozenset[str]) -> None:
        facts = self.facts()
        bound = self._pending is None and self._place >= 0
        for field in self.rows.fields:
            path = self._path(field, facts) if bound else ""
            if bound:
                shown = catalogue.is_shown(field, facts, path, missing, asked)
            else:
                shown = self._pending is not None and field.needed
            row = self.questions.wanted(field) if shown else self.questions.known(field)
            if row is None:
                continue
            row.bind(path, facts)
            if shown and bound:
                row.refresh()
            elif shown:
                row.show_pending(self._pending_value(field))
            row.show_row(shown=shown)

    def _pending_value(self, field: Field) -> object:
        return (self._pending or {}).get(field.path.rsplit(".", 1)[-1])

    # -- what a person does ------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Begin a new row."""
        if self._of_people:
            self._pending = None
            place = self._session.add_row("relatives", Relative(id=fresh_id(self._session.case)))
            self._session.choose_person(self._session.case.relatives[place].id)
            self._first_field().take_focus()
            return
        self._pending = {}
        self.rebuilt.emit()
        self._first_field().take_focus()

    def _can_copy(self) -> bool:
        """Whether the person before this one knows what this one does not."""
        people = self._session.case.relatives
        if not 0 < self._place < len(people):
            return False
        here, before = people[self._place], people[self._place - 1]
        return any(getattr(here, one) is None and getattr(before, one) for one in _SHARED)

    @Slot()
    def copy_before(self) -> None:
        """Take what relatives mostly share from the one before; answers given here stay."""
        if not self._can_copy():
            return
        people = self._session.case.relatives
        here, before = people[self._place], people[self._place - 1]
        base = f"relatives.{here.id}"
        values = {
            f"{base}.{one}": getattr(before, one)
            for one in _SHARED
            if getattr(here, one) is None and getattr(before, one) is not None
        }
        self._session.answer_all(f"{base}.{_SHARED[0]}", values)
        self._session.settle()

    def _first_field(self) -> FieldRow:
        return self.questions.row(self.rows.fields[0])

    @Slot(object)
    def _fresh(self, value: object) -> None:
        """An answer to a question of a row that does not exist yet."""
        row = self.sender()
        if self._pending is None or not isinstance(row, FieldRow) or value is None:
            return
        self._pending[row.field.path.rsplit(".", 1)[-1]] = value
        needed = [field for field in self.rows.fields if field.needed]
        if all(self._pending_value(field) is not None for field in needed):
            made, self._pending = self._pending, None
            self._place = self._session.add_row(self.list_path, made)
            self.rebuilt.emit()

    @Slot(int)
    def _row_chosen(self, place: int) -> None:
        self._place, self._pending = place, None
        if self._of_people:
            self._session.choose_person(self._session.case.relatives[place].id)
        else:
            self.rebuilt.emit()

    def choose(self, place: int) -> None:
        """Show a row of the list, for a jump to one of its facts."""
        if 0 <= place < len(self._values()):
            self._row_chosen(place)

    @Slot(int)
    def _remove(self, place: int) -> None:
        if self._pending is not None:
            self._pending = None
            self.rebuilt.emit()
            return
        values = self._values()
        if not 0 <= place < len(values):
            return
        name = values[place].id if self._of_people else None
        self._place = max(0, place - 1)
        self._session.remove_row(self.list_path, place, name)

    @Slot()
    def _remove_here(self) -> None:
        self._remove(self._place)

    @Slot()
    def _say_none(self) -> None:
        self._session.answer(self.list_path, [])
        self._session.settle()

    def fit(self, width: int) -> None:
        """Fit the questions to the width of the page."""
        self.questions.fit(width)
