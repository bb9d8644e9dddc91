"""The window of the manual: contents and search at the left, the chapter at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manual.reader import Reader
from gezin_desktop.desk.manual.references import References
from gezin_desktop.desk.manual.search import Found, find
from gezin_desktop.desk.manual.source import CHAPTERS, chapter
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.labels import Rule, describe, label
from gezin_desktop.desk.widgets.search import SearchField
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

_NARROW_EM: Final = 56
_LIST: Final = 296
_SHARED: Final = ("larger", "smaller", "normal", "screen-language")
"""What the keys of the program do here too."""


class ManualWindow(WordsAgain, QDialog):
    """Stands beside the work: the main window can be used while it is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.WindowCloseButtonHint)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        dress.ground(self, "surface")
        self._window = window
        self._key, self._place = CHAPTERS[0], 0
        self._been: list[str] = []
        self._found: list[Found] = []
        self.search = SearchField(0)
        self.model = RowsModel(self)
        self.contents = RowTable(self.model)
        self.reader = Reader()
        self.back = quiet_button("arrow-left")
        self.previous = plain_button()
        self.next = plain_button("arrow-right")
        self.close_button = plain_button()
        self._none = label("body", "muted")
        self._build()
        self._connect()
        self._take_size()
        self.read_words()

    def _build(self) -> None:
        self.contents.horizontalHeader().hide()
        self._left = QWidget()
        dress.ground(self._left, "canvas")
        column = QVBoxLayout(self._left)
        dress.gaps(column, 8, (12, 12, 12, 12))
        for part in (self.search, self._none, self.contents):
            column.addWidget(part)
        right = QVBoxLayout()
        dress.gaps(right, 0)
        right.addWidget(self.reader, 1)
        right.addWidget(Rule())
        foot = QHBoxLayout()
        dress.gaps(foot, 8, (16, 8, 16, 8))
        foot.addWidget(self.back)
        foot.addStretch(1)
        for button in (self.previous, self.next, self.close_button):
            foot.addWidget(button)
        right.addLayout(foot)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        dress.gaps(self._box, 0)
        self._box.addWidget(self._left)
        self._box.addLayout(right, 1)

    def _connect(self) -> None:
        self.search.typed.connect(self._typed)
        self.search.down.connect(self._into_list)
        self.search.enter.connect(self._read_first)
        self.contents.chosen.connect(self._choose)
        self.contents.opened.connect(self._open_row)
        self.reader.led.connect(self.show_chapter)
        self.back.clicked.connect(self._go_back)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.close_button.clicked.connect(self.close)
        theme().changed.connect(self._renew)
        scale().changed.connect(self._renew)
        for key in _SHARED:
            self.addAction(self._window.acts[key])
        for keys, work in (
            (("Ctrl+F", "F3"), self.search.setFocus),
            (("Alt+Left",), self._go_back),
            (("Ctrl+PgUp",), lambda: self._step(-1)),
            (("Ctrl+PgDown",), lambda: self._step(1)),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(one) for one in keys])
            action.triggered.connect(work)
            self.addAction(action)

    def _take_size(self) -> None:
        room, em = self.screen().availableGeometry(), scale().em()
        self.resize(min(80 * em, room.width() - 40), min(52 * em, room.height() - 60))

    # -- reading -----------------------------------------------------------------------------

    @property
    def shown(self) -> str:
        """The key of the chapter that is shown."""
        return self._key

    @Slot(str)
    def show_chapter(self, key: str) -> None:
        """Show a chapter from its beginning."""
        if key != self._key:
            self._been.append(self._key)
        self._show(key, 0)

    def _show(self, key: str, place: int) -> None:
        self._key, self._place = key, place
        marked = self.search.text() if self._found else ""
        self.reader.show_chapter(chapter(key, language().current), self._references(), marked)
        self.reader.show_section(place)
        self._show_list()
        at = CHAPTERS.index(key)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(CHAPTERS) - 1)
        self.back.setVisible(bool(self._been))

    def _step(self, step: int) -> None:
        at = CHAPTERS.index(self._key) + step
        if 0 <= at < len(CHAPTERS):
            self.show_chapter(CHAPTERS[at])

    @Slot()
    def _go_back(self) -> None:
        if self._been:
            self._show(self._been.pop(), 0)

    def _references(self) -> References:
        return References(language().current, self._key_of)

    def _key_of(self, name: str) -> str:
        shortcut = self._window.acts[name].shortcut()
        return shortcut.toString(QKeySequence.SequenceFormat.NativeText)

    # -- contents and search -----------------------------------------------------------------

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._found = find(text, language().current, self._references())
        self._show_list()
        self._none.setVisible(bool(text.strip()) and not self._found)
        if not text.strip():
            self._show(self._key, self._place)

    @property
    def searching(self) -> bool:
        """Whether the list shows what was found in place of the contents."""
        return bool(self.search.text().strip())

    def _show_list(self) -> None:
        code = language().current
        words = self._references()
        titles = {key: words.plain(chapter(key, code).title) for key in CHAPTERS}
        if self.searching:
            rows = [
                [Cell(one.heading if not one.place else f"{titles[one.key]}: {one.heading}")]
                for one in self._found
            ]
            here = Found(self._key, self._place, "")[:2]
            chosen = next((n for n, one in enumerate(self._found) if one[:2] == here), -1)
        else:
            rows = [[Cell(f"{n}. {title}")] for n, title in enumerate(titles.values(), 1)]
            chosen = CHAPTERS.index(self._key)
        self.model.set_rows(rows)
        self.contents.show_row(chosen)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if self.searching:
            one = self._found[row]
            self._show(one.key, one.place)
        else:
            self.show_chapter(CHAPTERS[row])

    @Slot(int)
    def _open_row(self, _row: int) -> None:
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _into_list(self) -> None:
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.contents.row() < 0 and self.model.rowCount():
            self.contents.show_row(0)
            self._choose(0)

    @Slot()
    def _read_first(self) -> None:
        if self.searching and self._found:
            self._show(self._found[0].key, self._found[0].place)
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words, colours, room ----------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language, and the chapter too."""
        self.setWindowTitle(self.tr("Manual of gezin-desktop"))
        self.search.setPlaceholderText(self.tr("Search the manual"))
        describe(
            self.search,
            self.tr("Search the manual"),
            self.tr("The list below shows where the words stand. Arrow down goes into it."),
        )
        self.model.set_columns((Column(self.tr("Chapters")),))
        describe(self.contents, self.tr("Chapters"), self.tr("Enter goes to the text."))
        self._none.setText(self.tr("Nothing found. Try another word."))
        self._none.hide()
        self.back.setText(self.tr("Back"))
        self.previous.setText(self.tr("Previous chapter"))
        self.next.setText(self.tr("Next chapter"))
        self.close_button.setText(self.tr("Close"))
        self.search.show_text("")
        self._found = []
        self._show(self._key, self._place)

    @Slot()
    def _renew(self) -> None:
        self._arrange()
        self.reader.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the contents above the text when the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW_EM * scale().em()
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        wide = 16_777_215 if narrow else scale().letters(_LIST)
        self._left.setMinimumWidth(0 if narrow else wide)
        self._left.setMaximumWidth(wide)
        self._left.setMaximumHeight(self.height() // 3 if narrow else 16_777_215)
