"""Questions under each other, made when they are first shown: most never are in one talk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.form.field import Field
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.session import Session


class QuestionColumn(QWidget):
    """The questions of a group or of a row of a table, in the order they are declared."""

    made = Signal(object)

    def __init__(self, session: Session, fields: tuple[Field, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = fields
        self._session = session
        self._rows: dict[Field, FieldRow] = {}
        self._width = 0
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 14)

    def rows(self) -> list[FieldRow]:
        """The questions that were made, in order."""
        return [self._rows[field] for field in self.fields if field in self._rows]

    def known(self, field: Field) -> FieldRow | None:
        """The row of a question, if it was made."""
        return self._rows.get(field)

    def row(self, field: Field) -> FieldRow:
        """The row of a question; made now if it was not there."""
        found = self._rows.get(field)
        return found if found is not None else self._make(field)

    def _make(self, field: Field) -> FieldRow:
        row = FieldRow(self._session, field, self)
        before = self.fields[: self.fields.index(field)]
        self._column.insertWidget(sum(one in self._rows for one in before), row.holder)
        self._rows[field] = row
        row.show_row(shown=False)
        if self._width:
            row.fit(self._width)
        self.made.emit(row)
        return row

    def read_words(self) -> None:
        """Put every question in the window's language."""
        for row in self._rows.values():
            row.read_words()

    def fit(self, width: int) -> None:
        """Fit the questions to the width of the page."""
        self._width = width
        for row in self._rows.values():
            row.fit(width)
