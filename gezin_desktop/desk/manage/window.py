"""A small window that works with the store beside the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from gezin_desktop.case.reading import CaseRefused
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.language import language
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.language import Code

Words = Callable[[], str]
T = TypeVar("T")


class ManageWindow(SmallWindow):
    """Heirs hand in work with ``work``; ``told`` says how it ended, in whatever language is on.

    ``told`` stands at the top of ``body`` and takes no room while it has nothing to say.
    """

    def __init__(self, parent: QWidget, em_wide: int = 62, em_high: int = 44) -> None:
        super().__init__(parent, em_wide, em_high)
        self._lane = Lane(self)
        self._told: tuple[Words, Words] | None = None
        self.busy = self._over = False
        self.told = Block("info")
        self.told.hide()
        self.body.addWidget(self.told)

    def done(self, result: int) -> None:
        """Close once the work under way has ended; the store may close right after.

        What that work brought is not followed up: the person has turned away from it.
        """
        self._over = True
        self._lane.finish()
        super().done(result)

    def work(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do a job on another thread; its answer goes to ``then``, an error to ``told``."""
        self.busy = True
        self.show_busy()
        under_way = self._lane.do(job)

        def ended(answer: T) -> None:
            self.busy = False
            if not self._over:
                then(answer)
                self.show_busy()

        under_way.done.connect(ended)
        under_way.failed.connect(self._failed)

    def show_busy(self) -> None:
        """Let the buttons follow whether work is under way; heirs say which."""

    def say(self, kind: str, fact: Words, advice: Words = str) -> None:
        """Say something at the top until the next thing is said."""
        self._told = (fact, advice)
        self.told.set_kind(kind)
        self._say()

    def hush(self) -> None:
        """Say nothing at the top."""
        self._told = None
        self.told.hide()

    def say_error(self, error: StoreError | CaseRefused) -> None:
        """Say an error of the store: what is so, and what to do."""
        self.say("trouble", lambda: _fact(error, tongue()), lambda: _advice(error, tongue()))

    def read_words(self) -> None:
        """Say again in the window's language; heirs set their own words and call this."""
        self._say()

    def _say(self) -> None:
        if self._told is not None:
            fact, advice = self._told
            self.told.say(fact(), advice())
            self.told.show()

    def _failed(self, error: object) -> None:
        self.busy = False
        if self._over:
            return
        self.show_busy()
        if not isinstance(error, (StoreError, CaseRefused)):
            raise error if isinstance(error, Exception) else TypeError(repr(error))
        self.refused(error)

    def refused(self, error: StoreError | CaseRefused) -> None:
        """Tell an error; heirs may tell it at a field instead."""
        self.say_error(error)


def tongue() -> Code:
    """The language of the window."""
    return language().current


def _fact(error: StoreError | CaseRefused, code: Code) -> str:
    if isinstance(error, CaseRefused):
        return error.lines(code)[0]
    return f"{error.text(code).partition('. ')[0].rstrip('.')}."


def _advice(error: StoreError | CaseRefused, code: Code) -> str:
    if isinstance(error, CaseRefused):
        return "\n".join(error.lines(code)[1:4])
    return error.text(code).partition(". ")[2]
