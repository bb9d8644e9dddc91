"""What is told when a case cannot be opened, taken in or kept, and the ways on that are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from gezin_desktop.case.reading import CaseRefused
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.store import CaseMissing, StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

_MOST_LINES: Final = 6


class Telling(QObject):
    """Puts trouble with a case on top of the page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def unreadable(self, error: StoreError | CaseRefused) -> None:
        """A case of the store cannot be opened."""
        if isinstance(error, CaseRefused):
            self.refused(error)
            return
        if isinstance(error, CaseMissing):
            self._window.deeds.cases.recent.refresh()
        self._window.trouble.tell(
            Notice(
                "open",
                lambda: self.tr("The case cannot be opened."),
                lambda: error.text(language().current),
            )
        )

    def refused(self, refused: CaseRefused) -> None:
        """A case file is refused: every problem on its line with its path."""

        def lines() -> str:
            found = refused.lines(language().current)
            shown = "\n".join(found[:_MOST_LINES])
            more = len(found) - _MOST_LINES
            return f"{shown}\n" + self.tr("and %n more", "", more) if more > 0 else shown

        self._window.trouble.tell(
            Notice("import", lambda: self.tr("This case file is not used. Nothing changed."), lines)
        )

    def conflict(self) -> None:
        """The case was changed elsewhere: open it again, or keep what is here as a copy."""
        self._window.trouble.tell(
            Notice(
                "save",
                lambda: self.tr("This case has been changed elsewhere meanwhile."),
                lambda: self.tr(
                    "Your answers are still on the screen, but not kept. Keep them as a new case, "
                    "or open the case as it is now."
                ),
                ways=(
                    (lambda: self.tr("Keep as a new case"), self.keep_copy),
                    (lambda: self.tr("Open the case as it is now"), self.open_again),
                ),
                closable=False,
            )
        )

    def keep_copy(self) -> None:
        """Keep what is on the screen as a case of its own."""
        store = self._window.room.store
        if store is not None:
            self._window.open_case.keep_here(store)

    def open_again(self) -> None:
        """Open the case as the store has it; what is on the screen goes."""
        store, case = self._window.room.store, self._window.open_case
        if store is None or case.case_id is None:
            return
        self._window.trouble.over("save")
        try:
            case.open_stored(store, case.case_id)
        except (StoreError, CaseRefused) as error:
            self.unreadable(error)

    def number_taken(self, taken: str, number: str) -> None:
        """The counsellor gave a number that another case has."""
        self._window.trouble.tell(
            Notice(
                "number",
                lambda: self.tr("Another case has the number {number}.").format(number=taken),
                lambda: self.tr(
                    "This case keeps the number {number}. Give it another reference at Start."
                ).format(number=number),
                kind="ask",
            )
        )
