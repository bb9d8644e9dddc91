"""The letter itself: the choices, the real pages, and the ways out of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.archive import Archive
from gezin_desktop.desk.preview.choices import Choices, desk_of, keep_choices, read_choices
from gezin_desktop.desk.preview.letter_form import LetterForm
from gezin_desktop.desk.preview.making import LetterMaker, MadeLetter, Wish
from gezin_desktop.desk.preview.pages import PagesView
from gezin_desktop.desk.preview.standing import Standing, refusal_words, show_standing
from gezin_desktop.desk.preview.tongue import (
    BESIDE,
    LANGUAGE_PATH,
    choose_letter_language,
    letter_language,
)
from gezin_desktop.desk.preview.tools import PageTools, PrintTools
from gezin_desktop.desk.preview.ways_out import Outgoing, WaysOut
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.widgets.blocks import Block, EmptyState
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import Rule
from gezin_desktop.desk.widgets.scroll import ScrollPane

_FORM = 412
_BESIDE_EM = 68


class LetterPart(QWidget):
    """Part 2 of the page. ``followed`` leads to the field of a sign that cannot be printed."""

    followed = Signal(str)
    arranged = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        archive: Archive,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._archive = session, settings, archive
        self._issued: Wish | None = None
        self._refused: Exception | None = None
        self._after: Callable[[MadeLetter], None] | None = None
        self._beside = True
        self.showing_pages = False
        self.maker = LetterMaker(self)
        self.form = LetterForm()
        self.pages = PagesView(self.maker)
        self.standing = Block("ask")
        self.refusal = Block("trouble")
        self.to_field = plain_button("arrow-right")
        self.empty = EmptyState("file-text")
        self.tools = PageTools(self.pages)
        self.out = PrintTools()
        self.ways = WaysOut(self.maker, archive, self.out, self)
        self._build()
        self._connect()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        row = QHBoxLayout(self)
        dress.gaps(row, 0)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        dress.gaps(left, 0)
        pane = ScrollPane("surface")
        inside = QWidget()
        column = QVBoxLayout(inside)
        dress.gaps(column, 14, (24, 14, 20, 20))
        for part in (self.refusal, self.standing, self.form):
            column.addWidget(part)
        column.addStretch(1)
        self.refusal.add_button(self.to_field)
        self.refusal.hide()
        pane.setWidget(inside)
        left.addWidget(pane, 1)
        left.addWidget(self.out)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        dress.gaps(right, 0)
        right.addWidget(self.tools)
        self._sheet = QStackedWidget()
        self._sheet.addWidget(self.pages)
        self._sheet.addWidget(_centred(self.empty))
        right.addWidget(self._sheet, 1)
        self._rule = Rule(upright=True)
        row.addWidget(self._left)
        row.addWidget(self._rule)
        row.addWidget(self._right, 1)

    def _connect(self) -> None:
        self.form.chosen.connect(self._chosen)
        self.form.left.connect(self._session.settle)
        self.form.language_chosen.connect(self._language_chosen)
        self.maker.began.connect(self._began)
        self.maker.made.connect(self._made)
        self.maker.refused.connect(self._not_made)
        self.to_field.clicked.connect(self._to_field)
        self.out.save.clicked.connect(self.save_pdf)
        self.out.print.clicked.connect(self.print_letter)
        self.out.mail.clicked.connect(self.mail_letter)
        self.tools.copy.clicked.connect(self.copy_text)
        self.out.folder.clicked.connect(self.ways.open_folder)
        self.ways.issued.connect(self._issued_letter)
        self.ways.kept.connect(self._archive.read)
        self._archive.changed.connect(self._show_state)
        self._session.assessed.connect(self._changed)
        self._session.settled.connect(self.maker.at_once)
        self._session.loaded.connect(self._loaded)
        self._session.jumped.connect(self._jumped)
        self._session.answered.connect(self._answered)
        self._settings.changed.connect(self._setting_changed)
        scale().changed.connect(self._arrange)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language; the letter keeps its own."""
        tongue = language().current
        self.form.read_words()
        self.tools.read_words()
        self.out.read_words()
        self.to_field.setText(words.sentence("letter.to-field", tongue))
        self._show_pages_words(tongue)
        self._show_state()

    def _show_pages_words(self, tongue: str) -> None:
        letter = self.pages.letter
        self.pages.set_words(
            words.sentence("letter.preview", tongue), letter.text if letter else ""
        )

    # -- the wish ----------------------------------------------------------------------------

    def wish(self) -> Wish | None:
        """What the letter would be made from now; None while the law tables are damaged."""
        if self._session.assessment is None:
            return None
        return Wish(
            self._session.case,
            self._session.assessment,
            letter_language(self._session, self._settings),
            self._session.today(),
            desk_of(self._settings),
            self.choices,
        )

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(str)
    def _setting_changed(self, _key: str) -> None:
        self._changed()

    @Slot()
    def _loaded(self) -> None:
        self._issued = self._refused = self._after = None
        self.maker.forget()
        self.pages.forget()
        self.out.hush()
        self._changed()

    def showEvent(self, event: QShowEvent) -> None:
        """What was hidden may be behind the case."""
        super().showEvent(event)
        self._archive.read_once()
        self.refresh()
        # Work on the other thread would take turns with this one before the page is seen.
        QTimer.singleShot(0, self.maker, self.maker.at_once)

    def refresh(self) -> None:
        """Show the choices, and have the letter made that belongs to them."""
        self._show_choices()
        wish = self.wish()
        if wish is not None:
            self.maker.want(wish)
        self._show_state()

    def _show_choices(self, *, undone: bool = False) -> None:
        tongue = letter_language(self._session, self._settings)
        self.form.show_choices(self._session.case, self.choices, tongue, undone=undone)

    @Slot(str)
    def _answered(self, path: str) -> None:
        if path == LANGUAGE_PATH:
            self._changed()

    @Slot(str)
    def _jumped(self, path: str) -> None:
        if path.startswith(BESIDE):
            self._show_choices(undone=True)

    @property
    def choices(self) -> Choices:
        """What the counsellor chose for the letter of the open case."""
        return read_choices(self._session)

    @Slot(object)
    def _chosen(self, choices: Choices) -> None:
        keep_choices(self._session, choices)

    @Slot(str)
    def _language_chosen(self, code: str) -> None:
        choose_letter_language(self._session, code)
        self.refresh()
        self.maker.at_once()

    # -- the letter --------------------------------------------------------------------------

    @Slot()
    def _began(self) -> None:
        self.tools.show_busy(busy=True)

    @Slot(object)
    def _made(self, letter: MadeLetter) -> None:
        self._refused = None
        self.tools.show_busy(busy=False)
        self.pages.show_letter(letter)
        self.tools.show_page(self.pages.page)
        self._show_pages_words(language().current)
        self._show_state()
        after, self._after = self._after, None
        if after is not None:
            after(letter)

    @Slot(object)
    def _not_made(self, error: Exception) -> None:
        self._refused, self._after = error, None
        self.tools.show_busy(busy=False)
        self._show_state()

    @property
    def outdated(self) -> bool:
        """Whether a letter went out, in this sitting or before, that is behind the case."""
        if self._issued is not None:
            return self._issued != self.wish()
        newest, assessment = self._archive.newest, self._session.assessment
        if newest is None or assessment is None:
            return False
        return newest.behind(self._session.case, assessment.law_version)

    @Slot()
    def _show_state(self) -> None:
        tongue = language().current
        standing = Standing.of(self._session, outdated=self.outdated)
        show_standing(self.standing, standing, tongue)
        told = refusal_words(self._session, self._refused, tongue)
        self.refusal.setVisible(told is not None)
        self.standing.setVisible(told is None)
        if told is not None:
            self.refusal.say(told.heading, told.more)
            self.to_field.setVisible(bool(told.path))
        nothing = self.pages.letter is None and told is not None
        if nothing and told is not None:
            self.empty.say(words.sentence("letter.no-pages", tongue), told.heading)
        self._sheet.setCurrentIndex(1 if nothing else 0)
        self.tools.setVisible(not nothing)

    @Slot(object)
    def _issued_letter(self, wish: Wish) -> None:
        self._issued = wish
        self._show_state()

    @Slot()
    def _to_field(self) -> None:
        path = str(getattr(self._refused, "field", ""))
        own = self.form.field_of(path)
        if own is not None:
            own.setFocus()
        elif path:
            self.followed.emit(path)

    # -- out of the window -------------------------------------------------------------------

    def _made_now(self) -> MadeLetter | None:
        letter = self.pages.letter
        return letter if isinstance(letter, MadeLetter) else None

    def _with_letter(self, action: Callable[[MadeLetter], None]) -> None:
        """Do something with the letter as it is now; first wait for the newest one."""
        wish, letter = self.wish(), self._made_now()
        if letter is not None and letter.wish == wish and not self.maker.waiting:
            action(letter)
        elif wish is not None:
            self._after = action
            self.maker.want(wish)
            self.maker.at_once()

    @Slot()
    def save_pdf(self) -> None:
        """Ask where, and save the letter as PDF."""
        self._with_letter(lambda letter: self.ways.save(Outgoing.of(letter)))

    @Slot()
    def print_letter(self) -> None:
        """Ask which printer, and print the letter."""
        self._with_letter(lambda letter: self.ways.print(Outgoing.of(letter)))

    @Slot()
    def mail_letter(self) -> None:
        """Ask where, and have a draft of an e-mail with the letter opened."""
        self._with_letter(lambda letter: self.ways.mail(Outgoing.of(letter)))

    @Slot()
    def copy_text(self) -> None:
        """Put the words of the letter on the clipboard, in reading order."""
        self._with_letter(self.ways.copy)

    # -- room --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages beside the choices, or one at a time."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether choices and pages stand beside each other."""
        return self._beside

    @Slot()
    def _arrange(self) -> None:
        before, self._beside = self._beside, self.width() >= _BESIDE_EM * scale().em()
        if self._beside:
            self._left.setFixedWidth(scale().width(_FORM))
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)
        self.show_pages(pages=self.showing_pages)
        if before is not self._beside:
            self.arranged.emit()

    def show_pages(self, *, pages: bool) -> None:
        """On a narrow page: show the pages, or the choices."""
        self.showing_pages = pages
        self._left.setVisible(self._beside or not pages)
        self._right.setVisible(self._beside or pages)
        self._rule.setVisible(self._beside)


def _centred(inner: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    dress.gaps(column, 0, (24, 24, 24, 24))
    column.addWidget(inner)
    column.addStretch(1)
    return holder
