"""The letters of the open case that went out: kept with the case, listed, shown again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.desk.background import Job
from gezin_desktop.desk.keepers import KeepFailed, KeptLetter, LetterToKeep
from gezin_desktop.desk.preview.making import Wish
from gezin_desktop.desk.saving import Saver
from gezin_desktop.desk.session import Session


@dataclass(frozen=True, slots=True)
class PastLetter:
    """A kept letter with the case it was made from; None when that is not kept any more."""

    kept: KeptLetter
    case: Case | None

    def behind(self, case: Case, law: str) -> bool:
        """Whether the case or the law has changed since."""
        return self.case != case or self.kept.law != law


class Archive(QObject):
    """Knows the letters of the open case. ``changed`` comes when there are others.

    Reading and keeping are done on the thread of the store. ``keep`` must follow ``settle``: the
    letter is kept with the state that was saved last.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, saver: Saver, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._saver = session, saver
        self._job: Job | None = None
        self._stale = True
        self.letters: tuple[PastLetter, ...] = ()
        session.loaded.connect(self._loaded)

    @property
    def practice(self) -> bool:
        """Whether nobody keeps the open case, nor its letters."""
        return self._saver.keeper.practice

    @property
    def newest(self) -> PastLetter | None:
        """The letter that went out last."""
        return next(iter(self.letters), None)

    def settle(self, wish: Wish) -> bool:
        """Save the case before a letter goes out; whether the letter rests on what is saved."""
        saver = self._saver
        return self.practice or (saver.save_and_wait() and saver.kept_case == wish.case)

    def keeping(self, wish: Wish, pdf: bytes) -> Callable[[], None]:
        """The work that keeps a letter; for the thread of the store."""
        about = wish.choices.about(wish.case)
        letter = LetterToKeep(
            pdf,
            wish.language,
            wish.assessment.law_version,
            about[0] if len(about) == 1 else None,
            wish.assessment.receipt_date,
        )
        return partial(self._saver.keeper.keep_letter, letter)

    def do(self, work: Callable[[], object]) -> Job:
        """Do work on the thread of the store, where no save comes in between."""
        return self._saver.do(work)

    def pdf(self, letter: PastLetter) -> Job:
        """Fetch a letter byte for byte as it went out."""
        return self._saver.do(partial(self._saver.keeper.letter_pdf, letter.kept))

    # -- reading -------------------------------------------------------------------------------

    @Slot()
    def _loaded(self) -> None:
        self._job = None
        self._stale = True
        self.letters = ()
        self.changed.emit()

    def read_once(self) -> None:
        """Read the list of the case that was opened, unless that was done."""
        if self._stale:
            self.read()

    @Slot()
    def read(self) -> None:
        """Read the list anew."""
        self._stale = False
        keeper = self._saver.keeper
        self._job = self._saver.do(lambda: [_past(one) for one in keeper.letters()])
        self._job.done.connect(self._read)
        self._job.failed.connect(self._not_read)

    @Slot(object)
    def _read(self, found: object) -> None:
        if self.sender() is self._job and isinstance(found, list):
            self.letters = tuple(found)
            self.changed.emit()

    @Slot(object)
    def _not_read(self, error: object) -> None:
        if not isinstance(error, KeepFailed):
            raise TypeError(type(error).__name__) from (
                error if isinstance(error, Exception) else None
            )
        if self.sender() is self._job:
            self.failed.emit(error)


def _past(kept: KeptLetter) -> PastLetter:
    try:
        return PastLetter(kept, read_case(kept.case) if kept.case else None)
    except CaseRefused:
        return PastLetter(kept, None)
