"""Tab 8, Outcome and letter: the answers, the letter, what comes after, letters made before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form.field import Place
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.archive import Archive
from gezin_desktop.desk.preview.letter_part import LetterPart
from gezin_desktop.desk.saving import Saver
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.widgets.buttons import Segments, plain_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, label
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.desk.preview.check import AnswerCheck
    from gezin_desktop.desk.preview.follow import FollowUp
    from gezin_desktop.desk.preview.kept_part import KeptPart

    Part = AnswerCheck | LetterPart | FollowUp | KeptPart

CHECK: Final = "check"
LETTER: Final = "letter"
FOLLOW: Final = "follow"
KEPT: Final = "kept"
PARTS: Final = (CHECK, LETTER, FOLLOW, KEPT)


class LetterPage(WordsAgain, QWidget):
    """Four parts, each built when first shown.

    ``followed`` leads to a question by its path, ``led`` to a tab by its key.
    """

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
        self._session, self._settings = session, settings
        self.heading = label("group", wrap=False)
        self.parts = Segments(PARTS)
        self.turn = plain_button("eye")
        self.archive = Archive(session, saver, self)
        self._stack = QStackedWidget()
        self._built: list[Part] = []
        self._build()
        self.parts.chosen.connect(self.show_part)
        self.turn.clicked.connect(self.turn_over)
        self.letter.arranged.connect(self._show_turn)
        self.parts.show_key(LETTER)
        self.show_part(LETTER)
        self._own_words()

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
        column.addWidget(self._stack, 1)

    @cached_property
    def letter(self) -> LetterPart:
        """The letter itself."""
        part = LetterPart(self._session, self._settings, self.archive)
        part.followed.connect(self.followed)
        self._add(part)
        return part

    @cached_property
    def check(self) -> AnswerCheck:
        """The answers to look over."""
        from gezin_desktop.desk.preview.check import AnswerCheck

        part = AnswerCheck(self._session)
        part.followed.connect(self.followed)
        self._add(part)
        return part

    @cached_property
    def follow(self) -> FollowUp:
        """What comes after."""
        from gezin_desktop.desk.preview.follow import FollowUp

        part = FollowUp(self._session)
        part.followed.connect(self.followed)
        part.led.connect(self.led)
        self._add(part)
        return part

    @cached_property
    def kept(self) -> KeptPart:
        """The letters that went out."""
        from gezin_desktop.desk.preview.kept_part import KeptPart

        part = KeptPart(self._session, self._settings, self.archive, self.letter.maker)
        self._add(part)
        return part

    def prepare(self) -> Iterator[None]:
        """Make the other parts before anybody asks for them, step by step."""
        for key in PARTS:
            part = self._part(key)
            yield
            if part is self.check:
                yield from self.check.prepare()

    def _add(self, part: Part) -> None:
        part.read_words()
        self._stack.addWidget(part)
        self._built.append(part)

    def _part(self, key: str) -> Part:
        if key == CHECK:
            return self.check
        if key == FOLLOW:
            return self.follow
        return self.kept if key == KEPT else self.letter

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything on the page in the window's language."""
        self._own_words()
        for part in self._built:
            part.read_words()

    def _own_words(self) -> None:
        tongue = language().current
        self.heading.setText(words.sentence("tab.letter.title", tongue))
        names = [words.sentence(f"letter.step.{key}", tongue) for key in PARTS]
        self.parts.set_words(names, self.heading.text())
        self.parts.updateGeometry()
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
        self._stack.setCurrentWidget(self._part(key))
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
        self._show_turn()
