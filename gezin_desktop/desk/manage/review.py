"""The cases whose term is over, for a person to decide: keep longer, or erase for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.manage.erasing import ErasingWindow
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button
from gezin_desktop.desk.widgets.fields import number_field
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe, isolated, label
from gezin_desktop.desk.widgets.tables import Cell, Column
from gezin_desktop.store import Retention, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from gezin_desktop.store import CaseSummary, Due, Store

_LONGEST = 1200  # months
_YEAR = 365


class ReviewWindow(ErasingWindow):
    """Nothing is erased by itself."""

    def __init__(
        self, store: Store, backups: Path | None, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(store, backups, today, parent)
        self._due: list[Due] = []
        self._terms = Retention()
        self._intro = label("body")
        self.file, self.advice = number_field(_LONGEST), number_field(_LONGEST)
        self._file_words, self._advice_words = label("body", wrap=False), label("body", wrap=False)
        self.confirm = plain_button("check")
        self.keep = primary_button("calendar-event")
        self._build()
        self.confirm.clicked.connect(self._confirm)
        self.keep.clicked.connect(self._keep)
        self.refresh()
        self.read_words()
        self.file.show_value(self._terms.file)
        self.advice.show_value(self._terms.advice)
        self.table.show_row(0 if self._due else -1)
        self.table.setFocus()

    def _build(self) -> None:
        row = FlowLayout()
        dress.gaps(row, 8)
        for words, field in ((self._file_words, self.file), (self._advice_words, self.advice)):
            pair = QWidget()  # words never part from their field
            inside = QHBoxLayout(pair)
            dress.gaps(inside, 8)
            inside.addWidget(words)
            inside.addWidget(field)
            row.addWidget(pair)
        row.addWidget(self.confirm)
        self.body.addWidget(self._intro)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._held)
        self.foot.insertWidget(0, self.keep)

    def cases(self) -> list[CaseSummary]:
        """The cases whose term is over."""
        return [one.case for one in self._due]

    def refresh(self) -> None:
        """Read the terms, the list, and what older backups still hold."""
        try:
            self._terms = self._store.retention()
            self._due = self._store.due(self._today())
        except StoreError as error:
            self.say_error(error)
        super().refresh()
        self._show_rows()

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Cases past their term"))
        self._file_words.setText(self.tr("Months for a file"))
        self._advice_words.setText(self.tr("for advice"))
        describe(self.file, self.tr("Months that a file is kept"))
        describe(self.advice, self.tr("Months that advice without a file is kept"))
        self.confirm.setText(self.tr("These are our terms"))
        self.name_table(self.tr("Cases past their term"))
        self.keep.setText(self.tr("Keep one more year"))
        self.show_busy()
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = self.table.rows()
        intro = self.tr("%n cases have been kept longer than the term.", "", len(self._due))
        if not self._terms.confirmed:
            intro += " " + self.tr(
                "The terms are a proposal of the program: no law gives one for this work. Your "
                "organisation decides."
            )
        self._intro.setText(intro)
        self.model.set_columns([
            Column(self.tr("Number"), 108), Column(self.tr("Case")),
            Column(self.tr("Kind"), 90, spare=2), Column(self.tr("Why"), 260, spare=1),
            Column(self.tr("Term ended"), 190),
        ])  # fmt: skip
        self.model.set_rows([self._line(one) for one in self._due])
        self.table.show_rows([row for row in chosen if row < len(self._due)])
        self.show_held()

    def _line(self, one: Due) -> list[Cell]:
        kind = self.tr("file") if one.case.kind == "file" else self.tr("advice")
        why = {
            "closed": self.tr("closed, term is over"),
            "untouched": self.tr("not touched, never closed"),
        }[one.reason]
        return [
            Cell(one.case.number, ink="muted"),
            Cell(isolated(one.case.title) or self.tr("without a name"), bold=True),
            Cell(kind),
            Cell(why),
            Cell(format_date(one.since, tongue())),
        ]

    # -- deeds -----------------------------------------------------------------------------------

    @Slot()
    def _confirm(self) -> None:
        file, advice = self.file.value(), self.advice.value()
        if not file or not advice:
            self.say("ask", lambda: self.tr("Give both terms in months, 1 to 1200."))
            (self.advice if file else self.file).setFocus()
            return
        try:
            self._store.set_retention(Retention(file, advice, confirmed=True))
        except StoreError as error:
            self.say_error(error)
            return
        self.say("met", lambda: self.tr("The terms hold from now on."))
        self.refresh()

    @Slot()
    def _keep(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        until = self._today() + timedelta(days=_YEAR)
        try:
            self._store.note([one.id for one in chosen], "keep_until", until)
        except StoreError as error:
            self.say_error(error)
            return
        count = len(chosen)

        def fact() -> str:
            words = self.tr("%n cases are kept until {day}.", "", count)
            return words.format(day=format_date(until, tongue()))

        self.say("met", fact)
        self.refresh()
