"""Questions under each other, made when they are first shown: most never are in one talk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.form.field import Field
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.session import Session


class Allowance:
    """How many questions may be made in one go; the rest is made in a later one.

    A question costs a few milliseconds, a page may have forty, and only the first ten are seen.
    """

    AFTER = 6

    def __init__(self) -> None:
        self._left: int | None = None
        self._until: Field | None = None
        self.short = False

    def allow(self, rows: int | None, until: Field | None = None) -> None:
        """Begin a go.

        Args:
            rows: how many questions may be made; None for all that are shown.
            until: a question that must be there afterwards, with all before it and some after.
        """
        self._left, self._until, self.short = rows, until, False

    def grant(self, field: Field) -> bool:
        """Whether this question may be made in this go."""
        if self._left is None:
            return True
        if self._until is not None:
            if field is self._until:
                self._until, self._left = None, max(self._left, self.AFTER)
            return True
        self._left -= 1
        self.short = self.short or self._left < 0
        return self._left >= 0


class QuestionColumn(QWidget):
    """The questions of a group or of a row of a table, in the order they are declared."""

    made = Signal(object)

    def __init__(
        self,
        session: Session,
        fields: tuple[Field, ...],
        parent: QWidget,
        allowance: Allowance | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = fields
        self._allowance = allowance or Allowance()
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

    def wanted(self, field: Field) -> FieldRow | None:
        """The row of a question to be shown; None when it must wait for a later go."""
        found = self._rows.get(field)
        if found is None and self._allowance.grant(field):
            found = self._make(field)
        return found

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
