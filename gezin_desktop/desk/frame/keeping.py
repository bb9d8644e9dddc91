"""How it stands with keeping: the sign in the status line, and what is told when a save fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk.formats import format_clock
from gezin_desktop.desk.keepers import KeepConflict, KeepFailed
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.status import FAILED, NEW, PRACTICE, SAVED, WAITING

if TYPE_CHECKING:
    from datetime import datetime

    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.store import StoreError
    from gezin_desktop.store.check import Problem

_MOST_LINES = 3


class Keeping(QObject):
    """Hears the saver and the backups, and tells the counsellor."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        saver = window.open_case.saver
        saver.waiting.connect(self._waiting)
        saver.saved.connect(self._saved)
        saver.save_failed.connect(self._not_saved)
        saver.saved.connect(window.room.rest_soon)
        window.room.copied.connect(self._copied)
        window.room.not_copied.connect(self._not_copied)
        window.room.checked.connect(self._checked)
        window.settings.not_written.connect(self.tell_settings)

    def show_state(self) -> None:
        """Show in a fresh view how it stands with the save."""
        case = self._window.open_case
        state = PRACTICE if case.keeper.practice else SAVED if case.case_id else NEW
        self._status(state, case.stored_at)

    def _status(self, state: str, when: datetime | None = None) -> None:
        if self._window.has_view:
            self._window.case_view.status.show_saved(state, when)

    @Slot()
    def _waiting(self) -> None:
        self._status(WAITING)

    @Slot(object)
    def _saved(self, when: datetime) -> None:
        self._status(SAVED, when)
        self._window.trouble.over("save")
        self._window.deeds.cases.case_saved()

    @Slot(object)
    def _not_saved(self, error: object) -> None:
        self._status(FAILED)
        if isinstance(error, KeepConflict):
            self._window.telling.conflict()
        elif isinstance(error, KeepFailed):
            self._tell_not_saved(error)
        elif isinstance(error, Exception):
            raise error

    def _tell_not_saved(self, error: KeepFailed) -> None:
        again = (lambda: self.tr("Try again now"), self._window.open_case.saver.save)
        self._window.trouble.tell(
            Notice(
                "save",
                lambda: first_sentence(error.sentence(language().current)),
                lambda: (
                    self.tr("{advice} The program tries again by itself.")
                    .format(advice=rest_of(error.sentence(language().current)))
                    .strip()
                ),
                ways=(again,),
                closable=False,
            )
        )

    @Slot(object)
    def _copied(self, when: datetime) -> None:
        self._window.trouble.over("backup")
        if self._window.has_view:
            self._window.case_view.status.show_backup(when)
        words = self.tr("A backup was made at {time} and checked.")
        if self._window.has_list:
            self._window.list_page.say(words.format(time=format_clock(when)))

    @Slot(object)
    def _not_copied(self, error: StoreError) -> None:
        again = (lambda: self.tr("Try again now"), self._window.room.copy_now)
        self._window.trouble.tell(
            Notice(
                "backup",
                lambda: self.tr("No backup could be made."),
                lambda: error.text(language().current),
                ways=(again,),
            )
        )

    @Slot(object)
    def _checked(self, problems: list[Problem]) -> None:
        """The daily check is over: say what is not in order, and where the backups are."""
        if not problems:
            self._window.trouble.over("check")
            return
        manage = self._window.deeds.manage
        self._window.trouble.tell(
            Notice(
                "check",
                lambda: self.tr("Something in the stored cases is not in order."),
                lambda: "\n".join(one.text(language().current) for one in problems[:_MOST_LINES]),
                ways=((lambda: self.tr("To the backups"), manage.show_backups),),
            )
        )

    @Slot()
    def tell_settings(self) -> None:
        """The settings cannot be written."""
        self._window.trouble.tell(
            Notice(
                "settings",
                lambda: self.tr("The settings cannot be saved."),
                lambda: self.tr("They hold until you close the program."),
            )
        )


def first_sentence(words: str) -> str:
    """The first sentence, with its full stop."""
    return f"{words.partition('. ')[0].rstrip('.')}."


def rest_of(words: str) -> str:
    """What follows the first sentence."""
    return words.partition(". ")[2]
