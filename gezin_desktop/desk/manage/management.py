"""What the menu Manage does with backups: the small windows, and a backup in place of all cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.saving import beside_of
from gezin_desktop.desk.small_window import close_small_windows
from gezin_desktop.desk.state import State

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.manage.bin import BinWindow
    from gezin_desktop.desk.manage.review import ReviewWindow
    from gezin_desktop.store import BackupInfo, PastCase, Store, StoreError


class Management(QObject):
    """Opens the windows of the menu Manage; they exist only while they are shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._putting_back: BackupInfo | None = None
        window.room.door.opened.connect(self._put_back)
        window.room.door.refused.connect(self._not_put_back)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {
            "backups": self.show_backups,
            "history": self.show_history,
            "bin": self.show_bin,
            "review": self.show_review,
            "recovery": self.show_recovery,
        }

    # -- terms and keys --------------------------------------------------------------------------

    def show_review(self) -> None:
        """Show the cases whose term is over."""
        from gezin_desktop.desk.manage.review import ReviewWindow

        self._show_erasing(ReviewWindow)

    def show_bin(self) -> None:
        """Show the deleted cases."""
        from gezin_desktop.desk.manage.bin import BinWindow

        self._show_erasing(BinWindow)

    def _show_erasing(self, kind: type[ReviewWindow] | type[BinWindow]) -> None:
        """Show a window that may erase cases, with the open case back in the list."""
        window = self._window
        room = window.room
        if room.store is None or not window.deeds.cases.leave_case():
            return
        window.deeds.cases.show_own_shelf()
        window.show_list()
        shown = kind(room.store, room.backup_folder(), window.clock.today, window)
        shown.changed.connect(window.list_page.refresh)
        shown.finished.connect(window.list_page.refresh)  # also when closed half way
        shown.changed.connect(window.deeds.cases.recent.refresh)
        shown.open()

    def show_recovery(self) -> None:
        """Show how to make a new recovery code."""
        from gezin_desktop.desk.manage.recovery import RecoveryWindow

        window = self._window
        if window.room.store is None:
            return
        shown = RecoveryWindow(window.room.store, window.room.door.hardness, window)
        shown.print_code.connect(window.deeds.print_code)
        shown.open()

    # -- history ---------------------------------------------------------------------------------

    def show_history(self) -> None:
        """Show the versions of the open case; what is being typed is saved first."""
        from gezin_desktop.desk.manage.history import HistoryWindow

        window = self._window
        case, store = window.open_case, window.room.store
        if store is None or not case.save() or case.case_id is None:
            window.trouble.tell(
                Notice(
                    "history",
                    lambda: self.tr("There are no earlier versions of this case."),
                    lambda: self.tr("Only a case that is kept among your own cases has them."),
                    kind="info",
                )
            )
            return
        shown = HistoryWindow(store, case.case_id, window)
        shown.put_back.connect(self._put_version_back)
        shown.letter_wanted.connect(self._show_letter)
        shown.open()

    @Slot(int)
    def _show_letter(self, letter_id: int) -> None:
        """Show a kept letter where it can be read, printed and saved again."""
        from gezin_desktop.desk.preview.page import LetterPage

        window = self._window
        close_small_windows(window)
        window.open_case.session.end_trial(take_over=False)  # a letter is about the real case
        window.case_view.show_tab("letter")
        page = window.case_view.page("letter")
        if isinstance(page, LetterPage):
            page.show_kept(letter_id)

    @Slot(object)
    def _put_version_back(self, past: PastCase) -> None:
        window = self._window
        marks, unread = beside_of(dict(past.marks))
        try:
            state = State(read_case(past.text), marks, unread)
        except CaseRefused as refused:
            close_small_windows(window)
            window.telling.refused(refused)
            return
        close_small_windows(window)
        window.open_case.session.end_trial(take_over=False)
        window.open_case.session.put_back(state)
        window.open_case.saver.save()
        window.case_view.status.say(self.tr("An earlier version was put back. Undo takes it away."))

    # -- backups ---------------------------------------------------------------------------------

    def show_backups(self) -> None:
        """Show the backups."""
        from gezin_desktop.desk.manage.backups import BackupsWindow

        window = self._window
        if window.room.store is None or not window.open_case.save():
            return
        shown = BackupsWindow(window.room, window.clock.today(), window)
        shown.brought.connect(self._cases_changed)
        shown.whole.connect(self._ask_put_back)
        shown.finished.connect(window.list_page.refresh)
        shown.open()

    @Slot()
    def _cases_changed(self) -> None:
        """Cases changed outside the open one: the list reads them again, the open case too."""
        window = self._window
        if window.open_case.is_open and window.open_case.case_id is not None:
            window.telling.open_again()
        window.list_page.refresh()

    @Slot(object)
    def _ask_put_back(self, backup: BackupInfo) -> None:
        from gezin_desktop.desk.manage.put_back import PutBackWindow

        asked = PutBackWindow(self._window.room.folder, backup, self._window)
        asked.sure.connect(self._begin_to_put_back)
        asked.open()

    @Slot(object, str)
    def _begin_to_put_back(self, backup: BackupInfo, passphrase: str) -> None:
        window = self._window
        if not window.deeds.cases.leave_case():
            return
        close_small_windows(window)
        window.deeds.cases.store_left()
        window.trouble.clear()
        window.drop_view()
        window.room.leave()
        window.show_list()
        self._putting_back = backup
        window.room.door.restore(backup.path, passphrase)

    @Slot(object)
    def _put_back(self, store: Store) -> None:
        backup, self._putting_back = self._putting_back, None
        if backup is None:
            return
        self._window.room.enter(store)
        self._window.deeds.locking.came_inside(False)
        made = backup.made_at.astimezone()

        def fact() -> str:
            words = self.tr("The backup of {day} at {time} was put back.")
            day = format_date(made.date(), language().current)
            return words.format(day=day, time=format_clock(made))

        self._window.trouble.tell(
            Notice(
                "put-back",
                fact,
                lambda: self.tr(
                    "The file that was here before is set aside in the same folder and kept for "
                    "30 days."
                ),
                kind="info",
            )
        )

    @Slot(object)
    def _not_put_back(self, error: StoreError) -> None:
        backup, self._putting_back = self._putting_back, None
        if backup is None:
            return
        window = self._window
        window.entry.begin()
        window.trouble.tell(
            Notice(
                "put-back",
                lambda: self.tr("The backup was not put back. Nothing changed."),
                lambda: error.text(language().current),
            )
        )
