"""The questions of a quick check on the screen: the fields of the intake, larger, few."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.column import QuestionColumn
from gezin_desktop.desk.form.field import Field, Kind
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.quick import pool
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import chain
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.words_again import WordsAgain

_SAYS_IT_ITSELF: Final = frozenset({Kind.YES_NO, Kind.NONE_OF_THESE, Kind.ROW, Kind.STACK})
"""Kinds whose options hold "not known yet"."""
_ABOUT_WHOM: Final = frozenset(
    {"birth_date", "passport.held", "exam.passed", "antecedents.any", "child.custody"}
)


class Questions(WordsAgain, QWidget):
    """The questions under each other. ``changed`` comes when others are asked than before."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unknown: dict[Field, QPushButton] = {}
        self._shown: list[Field] = []
        self.no_income = quiet_button("x")
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.column = QuestionColumn(session, pool.fields(), self)
        column.addWidget(self.column)
        self.column.made.connect(self._made)
        self.no_income.clicked.connect(self._say_no_income)
        self.read_words()

    @Slot(object)
    def _made(self, row: FieldRow) -> None:
        field = row.field
        if field.path not in pool.INCOME:
            dress.letters(row.label, "group")
        if field.kind not in _SAYS_IT_ITSELF:
            button = quiet_button("ask")
            button.clicked.connect(lambda: self._say_unknown(row))
            row.line.insertWidget(1, button)
            self._unknown[field] = button
        if field.path == pool.INCOME_KIND:
            row.fresh_row.connect(self._first_income)
            row.column.addWidget(self.no_income)
        self._name_people()
        self._name_buttons()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.column.read_words()
        self.no_income.setText(self.tr("No income at all"))
        self._name_people()
        self._name_buttons()

    def _name_people(self) -> None:
        """Say whom a question is about, where the page of the relatives would make that clear."""
        for row in self.column.rows():
            named = row.field.path.removeprefix("relatives.{person}.") in _ABOUT_WHOM
            if named and not row.label.text().startswith(self.tr("Relative")):
                told = row.label.text()
                told = f"{self.tr('Relative')}: {told[:1].lower()}{told[1:]}"
                row.set_words(told, row.hint.text())

    def _name_buttons(self) -> None:
        for field, button in self._unknown.items():
            row = self.column.known(field)
            button.setText(self.tr("Not known yet"))
            describe(button, f"{button.text()}: {row.label.text()}" if row else button.text())
            button.updateGeometry()

    # -- the case --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the questions that are asked now, with their answers."""
        shown = pool.asked(self._session)
        person = next(iter(self._session.case.relatives), None)
        facts = catalogue.facts_at(self._session.state, person)
        income = bool(self._session.get(pool.INCOMES))
        in_row = catalogue.facts_at(self._session.state, person, pool.INCOMES, 0 if income else -1)
        for field in self.column.fields:
            row = self.column.row(field) if field in shown else self.column.known(field)
            if row is None:
                continue
            of_income = field.path.startswith(pool.INCOMES)
            path = "" if of_income and not income else pool.path_of(field, self._session)
            row.bind(path, in_row if of_income else facts)
            if field in shown:
                self._show(row)
            row.show_row(shown=field in shown)
        self._name_people()
        if shown != self._shown:
            self._shown = shown
            chain(self)
            self.changed.emit()

    def _show(self, row: FieldRow) -> None:
        if row.path:
            row.refresh()
        else:
            row.show_nothing()
        button = self._unknown.get(row.field)
        path = row.path or pool.INCOMES
        done = pool.is_answered(self._session, row.path or pool.INCOME_KIND.format(row=0))
        said = pool.is_unknown(self._session, path)
        if button is not None:
            button.setVisible(not done or said)
            dress.icon(button, "check" if said else "ask", pixels=14)
            button.setEnabled(not said)
        if row.field.path == pool.INCOME_KIND:
            none = self._session.get(pool.INCOMES) == []
            self.no_income.setVisible(not row.path and not said)
            dress.icon(self.no_income, "check" if none else "x", pixels=14)

    def rows(self) -> list[FieldRow]:
        """The questions that are shown, in order."""
        return [row for row in self.column.rows() if row.isVisibleTo(self)]

    def open_rows(self) -> list[FieldRow]:
        """Those without an answer."""
        done = pool.is_answered
        return [
            row
            for row in self.rows()
            if not done(self._session, row.path or pool.INCOME_KIND.format(row=0))
        ]

    # -- what a person does ----------------------------------------------------------------------

    def _say_unknown(self, row: FieldRow) -> None:
        self._session.visit()
        pool.unknown(self._session, row.path)
        self.take_next(row)

    @Slot(object)
    def _first_income(self, kind: object) -> None:
        if kind is not None:
            self._session.visit()
            self._session.answer(pool.INCOMES, [{"kind": kind}])

    @Slot()
    def _say_no_income(self) -> None:
        self._session.visit()
        self._session.answer(pool.INCOMES, [])

    def take_next(self, after: FieldRow | None = None, *, back: bool = False) -> FieldRow | None:
        """Put the keyboard in the next open question; the question, or None when all are done."""
        rows, left = self.rows(), self.open_rows()
        if not left:
            return None
        here = rows.index(after) if after in rows else -1
        order = [row for row in left if rows.index(row) > here] or left
        if back:
            order = [row for row in reversed(left) if rows.index(row) < here] or left[::-1]
        order[0].take_focus()
        return order[0]

    def fit(self, width: int) -> None:
        """Fit the questions to the width of the page."""
        self.column.fit(width)
