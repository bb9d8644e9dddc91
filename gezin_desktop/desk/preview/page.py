"""Tab 8, Outcome and letter: the answers, the letter, what comes after, letters made before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form.field import Place
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.archive import Archive
from gezin_desktop.desk.preview.check import AnswerCheck
from gezin_desktop.desk.preview.follow import FollowUp
from gezin_desktop.desk.preview.kept_part import KeptPart
from gezin_desktop.desk.preview.letter_part import LetterPart
from gezin_desktop.desk.saving import Saver
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.widgets.buttons import Segments, plain_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, label
from gezin_desktop.desk.words_again import WordsAgain

CHECK, LETTER, FOLLOW, KEPT = "check", "letter", "follow", "kept"
PARTS = (CHECK, LETTER, FOLLOW, KEPT)


class LetterPage(WordsAgain, QWidget):
    """Four parts. ``followed`` leads to a question by its path, ``led`` to a tab by its key."""

    followed = Signal(str)
    led = Signal(str)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        saver: Saver,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = label("group", wrap=False)
        self.parts = Segments(PARTS)
        self.turn = plain_button("eye")
        self.check = AnswerCheck(session)
        self.archive = Archive(session, saver, self)
        self.letter = LetterPart(session, settings, self.archive)
        self.follow = FollowUp(session)
        self.kept = KeptPart(session, settings, self.archive, self.letter.maker)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            CHECK: self.check,
            LETTER: self.letter,
            FOLLOW: self.follow,
            KEPT: self.kept,
        }
        self._build()
        self._connect()
        self.parts.show_key(LETTER)
        self.show_part(LETTER)
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        flow = FlowLayout(head)
        dress.gaps(flow, 12, (16, 8, 12, 8))
        for part in (self.heading, self.parts, self.turn):
            flow.addWidget(part)
        dress.height(self.heading, 28)
        dress.height(self.turn, 28)
        column.addWidget(head)
        for one in self._pages.values():
            self._stack.addWidget(one)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.turn.clicked.connect(self.turn_over)
        for part in (self.check, self.letter, self.follow):
            part.followed.connect(self.followed)
        self.follow.led.connect(self.led)
        self.letter.arranged.connect(self._show_turn)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything on the page in the window's language."""
        tongue = language().current
        self.heading.setText(words.sentence("tab.letter.title", tongue))
        names = [words.sentence(f"letter.step.{key}", tongue) for key in PARTS]
        self.parts.set_words(names, self.heading.text())
        self.parts.updateGeometry()
        self.check.read_words()
        self.letter.read_words()
        self.follow.read_words()
        self.kept.read_words()
        self._show_turn()

    # -- parts -------------------------------------------------------------------------------

    @property
    def part(self) -> str:
        """The part that is shown."""
        return self.parts.key()

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.parts.show_key(key)
        self._stack.setCurrentWidget(self._pages[key])
        self._show_turn()

    def show_kept(self, letter_id: int) -> None:
        """Show one letter among those that went out, by its id in the store."""
        self.show_part(KEPT)
        self.kept.show_one(letter_id)

    @Slot()
    def turn_over(self) -> None:
        """On a narrow page: from the choices to the pages of the letter, or back."""
        self.letter.show_pages(pages=not self.letter.showing_pages)
        self._show_turn()

    @Slot()
    def _show_turn(self) -> None:
        self.turn.setVisible(self.part == LETTER and not self.letter.beside)
        key = "letter.show-choices" if self.letter.showing_pages else "letter.show-pages"
        self.turn.setText(words.sentence(key, language().current))
        self.turn.updateGeometry()

    # -- for the window ----------------------------------------------------------------------

    @Slot()
    def save_pdf(self) -> None:
        """Save the letter as PDF, from anywhere in the window."""
        self.show_part(LETTER)
        self.letter.save_pdf()

    @Slot()
    def print_letter(self) -> None:
        """Print the letter, from anywhere in the window."""
        self.show_part(LETTER)
        self.letter.print_letter()

    @Slot()
    def mail_letter(self) -> None:
        """Prepare an e-mail with the letter, from anywhere in the window."""
        self.show_part(LETTER)
        self.letter.mail_letter()

    @Slot()
    def copy_text(self) -> None:
        """Copy the words of the letter, from anywhere in the window."""
        self.show_part(LETTER)
        self.letter.copy_text()

    def finish(self) -> None:
        """Wait for work that is under way; call before the program ends."""
        self.letter.maker.finish()

    def go_to(self, place: Place) -> None:
        """Nothing of the case is asked here but the notes, which tab 1 asks as well."""
        del place
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the choice of the part, or on the answer that was looked at last."""
        if self.part == CHECK and self.check.return_to_answer(reason):
            return
        self.parts.button(self.part).setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button between choices and pages is there on a narrow page only."""
        super().resizeEvent(event)
        self.follow.fit()
        self._show_turn()
