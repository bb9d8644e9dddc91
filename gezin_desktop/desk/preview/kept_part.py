"""Part 4 of the page: the letters that went out, each as it was, to read, print or save again."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.background import Job
from gezin_desktop.desk.keepers import KeepFailed
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.archive import Archive, PastLetter
from gezin_desktop.desk.preview.choices import desk_of
from gezin_desktop.desk.preview.kept_rows import KeptLine, KeptRow
from gezin_desktop.desk.preview.making import LetterMaker, ShownLetter
from gezin_desktop.desk.preview.naming import file_name, safe_number
from gezin_desktop.desk.preview.pages import PagesView
from gezin_desktop.desk.preview.tongue import LANGUAGE
from gezin_desktop.desk.preview.tools import PageTools, PrintTools
from gezin_desktop.desk.preview.ways_out import Outgoing, WaysOut
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.widgets.blocks import EmptyState
from gezin_desktop.desk.widgets.labels import Rule, label
from gezin_desktop.desk.widgets.order import FittedColumn
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.letter.mail import Enclosed
from gezin_desktop.letter.preview import page_sizes, page_text

_LIST = 412
_BESIDE_EM = 68


class KeptPart(QWidget):
    """The list of kept letters with the pages of the chosen one."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        archive: Archive,
        maker: LetterMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._archive = session, settings, archive
        self._job: Job | None = None
        self._sought = 0
        self._newest: PastLetter | None = None
        self._wanted: PastLetter | None = None
        self._shown: PastLetter | None = None
        self.count = label("body", "muted")
        self.rows: list[KeptRow] = []
        self._group = QButtonGroup(self)
        self._list = FittedColumn()
        self.empty = EmptyState("file-text")
        self.pages = PagesView(maker)
        self.tools = PageTools(self.pages)
        self.tools.copy.hide()
        self.out = PrintTools()
        self.ways = WaysOut(maker, archive, self.out, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self._both = QStackedWidget()
        column.addWidget(self._both)
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        dress.gaps(self._row, 0)
        self._row.addWidget(self._left())
        self._rule = Rule(upright=True)
        self._row.addWidget(self._rule)
        right = QWidget()
        pages = QVBoxLayout(right)
        dress.gaps(pages, 0)
        pages.addWidget(self.tools)
        pages.addWidget(self.pages, 1)
        self._row.addWidget(right, 1)
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        dress.gaps(middle, 0, (24, 24, 24, 24))
        middle.addWidget(self.empty)
        middle.addStretch(1)
        self._both.addWidget(nothing)
        self._both.addWidget(inside)

    def _left(self) -> QWidget:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        dress.gaps(column, 0)
        pane = ScrollPane("surface")
        inside = QWidget()
        lines = QVBoxLayout(inside)
        dress.gaps(lines, 10, (0, 14, 0, 14))
        head = QVBoxLayout()
        dress.gaps(head, 0, (16, 0, 12, 0))
        head.addWidget(self.count)
        lines.addLayout(head)
        lines.addWidget(self._list)
        lines.addStretch(1)
        pane.setWidget(inside)
        column.addWidget(pane, 1)
        column.addWidget(self.out)
        return self._side

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._clicked)
        self._archive.changed.connect(self._changed)
        self._archive.failed.connect(self._not_read)
        self._session.assessed.connect(self._case_changed)
        self._session.loaded.connect(self._loaded)
        for button, way in (
            (self.out.print, self._print),
            (self.out.save, self._save),
            (self.out.mail, self._mail),
            (self.out.folder, self.ways.open_folder),
        ):
            button.clicked.connect(way)

    # -- words and rows ------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language; the letters keep their own."""
        self.tools.read_words()
        self.out.read_words()
        self._show_pages_words()
        self._changed()

    def _show_pages_words(self) -> None:
        letter = self.pages.letter
        name = words.sentence("kept.preview", language().current)
        self.pages.set_words(name, letter.text if letter else "")

    @Slot()
    def _changed(self) -> None:
        tongue = language().current
        letters = self._archive.letters
        self._both.setCurrentIndex(1 if letters else 0)
        practice = self._archive.practice
        more = "kept.practice" if practice else "kept.empty-more"
        self.empty.say(words.sentence("kept.empty", tongue), words.sentence(more, tongue))
        self.count.setText(words.sentence("kept.count", tongue, n=len(letters)))
        self._show_rows(tongue)
        sought = next((one for one in letters if one.kept.id == self._sought), None)
        if sought is not None or (self.isVisible() and letters and letters[0] != self._newest):
            self._sought, self._newest = 0, letters[0]
            self.choose(sought or letters[0])

    @Slot()
    def _case_changed(self) -> None:
        if self.isVisible():
            self._show_rows(language().current)

    def _show_rows(self, tongue: str) -> None:
        letters = self._archive.letters
        assessment = self._session.assessment
        law = assessment.law_version if assessment else ""
        while len(self.rows) < len(letters):
            row = KeptRow(self._list)
            self._group.addButton(row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(letters))
            if place < len(letters):
                letter = letters[place]
                row.show_line(KeptLine.of(letter, self._session.case, law, tongue))
                row.setChecked(letter == self._wanted)
        self._list.set_order(list(self.rows[: len(letters)]))

    # -- choosing ------------------------------------------------------------------------------

    @Slot()
    def _loaded(self) -> None:
        self._job = self._newest = self._wanted = self._shown = None
        self._sought = 0
        self.pages.forget()
        self.out.hush()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list of the open case, and show the newest letter."""
        super().showEvent(event)
        self._archive.read_once()
        self._changed()

    @Slot()
    def _clicked(self) -> None:
        row = self._group.checkedButton()
        if isinstance(row, KeptRow) and row.line is not None:
            self.choose(row.line.letter)

    def show_one(self, letter_id: int) -> None:
        """Show one letter by its id in the store, once the list is there."""
        self._sought = letter_id
        self._archive.read()

    def choose(self, letter: PastLetter) -> None:
        """Show a kept letter, byte for byte as it went out."""
        self._wanted, self._shown = letter, None
        self.out.hush()
        self._show_rows(language().current)
        self._job = self._archive.pdf(letter)
        self._job.done.connect(self._fetched)
        self._job.failed.connect(self._not_read)

    @Slot(object)
    def _fetched(self, pdf: object) -> None:
        if self.sender() is not self._job or not isinstance(pdf, bytes):
            return
        self._shown = self._wanted
        self.pages.show_letter(ShownLetter(pdf, page_sizes(pdf), page_text(pdf)))
        self.pages.go_to_page(0)
        self.tools.show_page(self.pages.page)
        self._show_pages_words()

    @Slot(object)
    def _not_read(self, error: object) -> None:
        if isinstance(error, KeepFailed):
            self.pages.forget()  # never another letter than the chosen one
            self.out.say_trouble(error.sentence)
        elif isinstance(error, Exception):
            raise error

    # -- out again -----------------------------------------------------------------------------

    def outgoing(self) -> Outgoing | None:
        """The letter that is shown, on its way out again; None while none is shown."""
        shown, letter = self._shown, self.pages.letter
        if shown is None or letter is None:
            return None
        case = shown.case or self._session.case
        day = shown.kept.made_at.astimezone().date()
        tongue: LANGUAGE = "nl" if shown.kept.language == "nl" else "en"
        enclosed = Enclosed(letter.pdf, file_name(case, day), tongue, safe_number(case), day)
        return Outgoing(enclosed, letter.sizes, desk_of(self._settings))

    @Slot()
    def _print(self) -> None:
        out = self.outgoing()
        if out is not None:
            self.ways.print(out)

    @Slot()
    def _save(self) -> None:
        out = self.outgoing()
        if out is not None:
            self.ways.save(out)

    @Slot()
    def _mail(self) -> None:
        out = self.outgoing()
        if out is not None:
            self.ways.mail(out)

    # -- room ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages beside the list, or under it."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_EM * scale().em()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._rule.setVisible(beside)
        if beside:
            self._side.setFixedWidth(scale().width(_LIST))
            self._side.setMaximumHeight(16_777_215)
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
            self._side.setMaximumHeight(max(self.height() // 2, 1))
