"""The letter made beside the window: one thread, the newest wish wins, stale ones are dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from gezin_desktop.case.model import Case
from gezin_desktop.desk.background import Job, Lane
from gezin_desktop.desk.preview.choices import Choices
from gezin_desktop.desk.preview.tongue import LANGUAGE
from gezin_desktop.law.result import Assessment
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.letter.desk import DeskProfile

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Letter

REST_MS = 300
_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True)
class Wish:
    """Everything a letter is made from; two equal wishes give the same letter.

    The assessment follows from the case and the day, so it need not be compared.
    """

    case: Case
    assessment: Assessment = field(compare=False)
    language: LANGUAGE
    today: date
    desk: DeskProfile
    choices: Choices


@dataclass(frozen=True)
class ShownLetter:
    """A finished letter: its bytes, the sizes of its pages in points, its text in reading order."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    text: str


@dataclass(frozen=True)
class MadeLetter(ShownLetter):
    """A letter that was made just now, what from, and its words."""

    wish: Wish
    letter: Letter


def make(wish: Wish) -> MadeLetter:
    """Make the letter. Runs on any thread: it reads values that never change.

    Raises:
        NobodyToWriteAbout: the letter is about nobody.
        UnprintableSign: a sign that no font of the letter holds.
        LawDamaged: a law table is missing or unreadable.
    """
    from gezin_desktop.letter.compose import letter_for
    from gezin_desktop.letter.content.later import assess_later
    from gezin_desktop.letter.pdf.draw import render
    from gezin_desktop.letter.preview import page_sizes
    from gezin_desktop.letter.reading import aloud

    letter = letter_for(
        wish.case,
        wish.assessment,
        language=wish.language,
        today=wish.today,
        desk=wish.desk,
        relatives=wish.choices.about(wish.case),
        later=assess_later(wish.case, wish.today),
        options=wish.choices.options,
    )
    # Noon of the day, as without a window: the same case on the same day gives the same bytes.
    pdf = render(letter, made_at=datetime.combine(wish.today, _NOON))
    return MadeLetter(pdf, page_sizes(pdf), "\n".join(aloud(letter)), wish, letter)


class LetterMaker(QObject):
    """Makes the letter anew a short rest after the last change.

    ``began`` says that the letter shown is behind; ``made`` carries the new one, ``refused`` the
    reason there is none (a sign that cannot be printed, nobody to write about, damaged tables).
    """

    began = Signal()
    made = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self._wish: Wish | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._start)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.finish)

    @property
    def waiting(self) -> bool:
        """Whether a newer letter is on its way."""
        return self._rest.isActive() or self._job is not None

    def want(self, wish: Wish) -> None:
        """Make this letter, unless it is already made or on its way."""
        if wish == self._wish:
            return
        self._wish = wish
        self.began.emit()
        self._rest.start()

    def at_once(self) -> None:
        """Do not wait for more changes."""
        if self._rest.isActive():
            self._rest.stop()
            self._start()

    def forget(self) -> None:
        """Another case is open: nothing that is on its way counts any more."""
        self._rest.stop()
        self._wish = self._job = None

    def do(self, work: Callable[[], Any]) -> Job:
        """Do other work on the thread of the letter, after what is already on its way."""
        return self.lane.do(work)

    @Slot()
    def finish(self) -> None:
        """Wait until nothing runs."""
        self._rest.stop()
        self.lane.finish()

    @Slot()
    def _start(self) -> None:
        if self._wish is None:
            return
        self._job = self.lane.do(partial(make, self._wish))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)

    @Slot(object)
    def _done(self, answer: object) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        if isinstance(answer, MadeLetter) and answer.wish == self._wish:
            self.made.emit(answer)

    @Slot(object)
    def _failed(self, error: object) -> None:
        from gezin_desktop.letter.compose import NobodyToWriteAbout
        from gezin_desktop.letter.pdf.runs import UnprintableSign

        if self.sender() is not self._job:
            return
        self._job = None
        if isinstance(error, NobodyToWriteAbout | UnprintableSign | LawDamaged):
            self.refused.emit(error)
        elif isinstance(error, Exception):
            raise error
