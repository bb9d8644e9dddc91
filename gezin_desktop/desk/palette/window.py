"""The palette: type some words, Enter does it or goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from gezin_desktop.desk.palette.entry import Entry, Sort
from gezin_desktop.desk.palette.match import score
from gezin_desktop.desk.palette.sources import Sources
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.search import SearchField
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

_MOST: Final = 60
_ORDER: Final = {sort: place for place, sort in enumerate(Sort)}


class Palette(SmallWindow):
    """A search field over everything that can be found; ``only`` keeps one sort of entries."""

    def __init__(self, window: MainWindow, only: Sort | None = None) -> None:
        super().__init__(window, 62, 38)
        self._window, self._only = window, only
        self._sources = Sources(window)
        self._all: list[Entry] = []
        self.entries: list[Entry] = []
        self.search = SearchField(0)
        self.model = RowsModel(self)
        self.hits = RowTable(self.model)
        self.told = label("small", "muted")
        self._none = label("body", "muted")
        for part in (self.search, self._none, self.hits, self.told):
            self.body.addWidget(part)
        self.body.setStretchFactor(self.hits, 1)
        self.search.typed.connect(self._show)
        self.search.moved.connect(self._move)
        self.search.enter.connect(self.go)
        self.hits.opened.connect(self.go)
        self.hits.chosen.connect(self._tell)
        self.read_words()
        self.search.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        questions = self._only is Sort.QUESTION
        title = self.tr("Find a question") if questions else self.tr("Find anything")
        hint = (
            self.tr("Words of the question")
            if questions
            else self.tr("What to do, a question, a person, a case, a setting")
        )
        self.name(title)
        self.search.setPlaceholderText(hint)
        describe(self.search, title, hint)
        describe(self.hits, self.tr("Found"))
        self.model.set_columns(
            (
                Column(self.tr("What")),
                Column(self.tr("Where"), 210, spare=2),
                Column(self.tr("Key"), 130, spare=1),
            )
        )
        self._none.setText(self.tr("Nothing found. Try another word, or fewer."))
        kept = self._sources.everything()
        self._all = [one for one in kept if self._only in {None, one.sort}]
        self._show(self.search.text())

    # -- what is found ---------------------------------------------------------------------------

    @Slot(str)
    def _show(self, typed: str) -> None:
        marked = [
            (score(typed, one.name, one.more), place, one) for place, one in enumerate(self._all)
        ]
        if self._only is None and typed.strip():
            known = {one.key for one in self._all if one.sort is Sort.CASE}
            # The store found these by its own rules, which know the sound of a name.
            marked += [
                (max(score(typed, one.name, one.more), 300), len(marked), one)
                for one in self._sources.found(typed)
                if one.key not in known
            ]
        hits = [row for row in marked if row[0]]
        if typed.strip():
            hits.sort(key=lambda row: (-row[0], bool(row[2].why_not), _ORDER[row[2].sort], row[1]))
        else:
            hits.sort(key=lambda row: (bool(row[2].why_not), row[1]))
        self.entries = [row[2] for row in hits[:_MOST]]
        self.model.set_rows([self._cells(one) for one in self.entries])
        self.hits.show_row(0 if self.entries else -1)
        self.hits.setVisible(bool(self.entries))
        self._none.setVisible(not self.entries)
        self._tell()

    @staticmethod
    def _cells(one: Entry) -> list[Cell]:
        ink = "muted" if one.why_not else "text"
        return [
            Cell(one.name, ink=ink),
            Cell(one.why_not or one.beside, ink="muted"),
            Cell(one.keys, ink="muted"),
        ]

    @Slot(int)
    def _move(self, step: int) -> None:
        last = len(self.entries) - 1
        self.hits.show_row(max(0, min(last, self.hits.row() + step)) if last >= 0 else -1)
        self._tell()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.hits, self.told.text()))

    @property
    def chosen(self) -> Entry | None:
        """The entry that Enter would do."""
        row = self.hits.row()
        return self.entries[row] if 0 <= row < len(self.entries) else None

    @Slot()
    def _tell(self) -> None:
        """Say all of the chosen entry, also what a narrow table leaves out."""
        one = self.chosen
        parts = (one.name, one.beside, one.keys, one.why_not) if one else ()
        self.told.setText(" · ".join(part for part in parts if part))

    @Slot()
    def go(self) -> None:
        """Do what is chosen; what cannot be done now says why, and the window stays."""
        one = self.chosen
        if one is None:
            return
        if one.why_not:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, one.why_not))
            return
        self.close()
        # First the keyboard goes back to where it was: some actions ask where that is.
        QTimer.singleShot(0, self._window, one.do)
