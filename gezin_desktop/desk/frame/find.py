"""Find a question of the open case by words in its label, hint or tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.people import name_of
from gezin_desktop.desk.frame.small_window import SmallWindow
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.combo import folded
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.session import Session

_MOST: Final = 60


class _Hit(NamedTuple):
    """A question: where it is, its words, who and which tab, and all words a search sees."""

    path: str
    label: str
    where: str
    searched: str


class _Search(TextField):
    """Up and down move in the list below, Enter goes to the chosen question."""

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FindQuestion(SmallWindow):
    """A search field over a list; ``found`` carries the path of the chosen question."""

    found = Signal(str)

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window, 50, 34)
        self._session = session
        self.search = _Search(0)
        self.model = RowsModel(self)
        self.hits = RowTable(self.model)
        self._paths: list[str] = []
        self._none = label("body", "muted")
        for part in (self.search, self.hits, self._none):
            self.body.addWidget(part)
        self.search.typed.connect(self._typed)
        self.search.moved.connect(self._move)
        self.search.entered.connect(self._go)
        self.hits.opened.connect(self._go)
        self._all = self._questions()
        self.read_words()
        self.search.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("Find a question"))
        self.search.setPlaceholderText(self.tr("Words of the question"))
        describe(self.search, self.tr("Find a question"))
        describe(self.hits, self.tr("Questions found"))
        self.model.set_columns((Column(self.tr("Question")), Column(self.tr("Where"), 200)))
        self._none.setText(self.tr("No question found. Try another word."))
        self._all = self._questions()
        self._show(self.search.text())

    def _questions(self) -> list[_Hit]:
        """Every question of this case."""
        tongue = language().current
        case = self._session.case
        found = []
        for field in catalogue.all_fields():
            asked = words.question(field.question, tongue)
            people = [one.id for one in case.relatives] if "{person}" in field.path else [""]
            for person in people:
                path = field.path.replace("{person}", person).replace("{row}", "0")
                place = catalogue.place_of(path)
                if place is None:
                    continue
                tab = words.sentence(f"tab.{place.tab}.title", tongue)
                who = f"{name_of(case, person, tongue)} · " if person else ""
                searched = folded(f"{asked.label} {who} {tab} {asked.hint}")
                found.append(_Hit(path, asked.label, f"{who}{tab}", searched))
        return found

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._show(text)

    def _show(self, text: str) -> None:
        wanted = folded(text).split()
        hits = [one for one in self._all if all(word in one.searched for word in wanted)][:_MOST]
        self._paths = [one.path for one in hits]
        self.model.set_rows([[Cell(one.label), Cell(one.where, ink="muted")] for one in hits])
        self.hits.show_row(0 if hits else -1)
        self._none.setVisible(not hits)

    @Slot(int)
    def _move(self, step: int) -> None:
        self.hits.show_row(max(0, min(len(self._paths) - 1, self.hits.row() + step)))

    @Slot()
    def _go(self) -> None:
        row = self.hits.row()
        if 0 <= row < len(self._paths):
            path = self._paths[row]
            self.close()
            self.found.emit(path)
