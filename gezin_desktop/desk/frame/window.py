"""The main window: frame, menu, notices; it joins the parts and knows no law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.capture.guard import CaptureGuard
from gezin_desktop.desk.frame.clock import Clock
from gezin_desktop.desk.frame.menus import MenuBar
from gezin_desktop.desk.frame.middle import Middle
from gezin_desktop.desk.frame.paged_window import PagedWindow
from gezin_desktop.desk.frame.place import SMALLEST, Place
from gezin_desktop.desk.frame.room import Room
from gezin_desktop.desk.frame.waiting import Waiting
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import INITIALS, KEYS, LETTER_LANGUAGE
from gezin_desktop.desk.where import INSIDE, Where

if TYPE_CHECKING:
    from gezin_desktop.desk.renewal.renewal import Renewal
    from gezin_desktop.desk.settings import Settings
    from gezin_desktop.store.access.slots import Hardness

_NAME = "gezin-desktop"
_LOW_EM = 620 / 13


class MainWindow(PagedWindow):
    """One window on one store. Parts are public so that deeds and tests can reach them.

    The frame stands at once; ``fill`` loads what works in it.

    Args:
        settings: the settings of this user.
        folder: where the store lies.
        clock: what time it is.
        hardness: how hard new keys are made to guess; None is as hard as the store finds right.
        waiting: the page to show until ``fill`` is called; None calls it now.
    """

    gone = Signal()

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        clock: Clock | None = None,
        hardness: Hardness | None = None,
        *,
        waiting: Waiting | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.clock = clock or Clock()
        self.room = Room(folder, settings, self.clock, hardness, self)
        self.place_kept = Place(self, settings)
        self.renewal: Renewal | None = None
        self.is_filled = False
        self._waiting = waiting
        self._build()
        if waiting is None:
            self.fill()
        else:
            self.stack.addWidget(waiting)
            self.menus.show_titles(case=False)
            self.setWindowTitle(_NAME)

    def _build(self) -> None:
        self.menus = MenuBar()
        self.setMenuBar(self.menus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        dress.gaps(self._column, 0)
        self._column.addWidget(self.stack, 1)
        self.setCentralWidget(Middle(inside))
        self.setMinimumSize(*SMALLEST)

    def expect_case(self) -> None:
        """Show the frame of a case until ``fill`` is called."""
        if self._waiting is not None:
            self._waiting.expect_case(self.place_kept.panes)
            self.menus.show_titles(case=True)

    def fill(self) -> None:
        """Load and build everything that works in the frame."""
        from gezin_desktop.desk.errors import Guardian
        from gezin_desktop.desk.frame.entry import Entry
        from gezin_desktop.desk.frame.open_case import OpenCase
        from gezin_desktop.desk.frame.watch import Watch
        from gezin_desktop.law.again import Assessor

        self.open_case = OpenCase(Assessor(), self.clock, self)
        self.entry = Entry(self.room, self.settings, self.clock, self)
        self.watch = Watch(self.settings, self.clock, self)
        self.capture = CaptureGuard(self.settings, self)
        self.guardian = Guardian()
        self._fill_frame()
        self._give_deeds()
        self._connect()
        self.is_filled = True
        self.show_where(Where.START)
        self.setAcceptDrops(True)
        self._look_at_life()

    def _fill_frame(self) -> None:
        from gezin_desktop.desk.actions.table import Actions
        from gezin_desktop.desk.frame.cover import Cover
        from gezin_desktop.desk.frame.trouble import TroubleBar
        from gezin_desktop.desk.keys.table import keys

        chosen: dict[str, str] = self.settings.get(KEYS)
        keys().load(chosen)
        self.acts = Actions(self)
        self.menus.fill(self.acts)
        self.trouble = TroubleBar()
        self._column.insertWidget(0, self.trouble)
        self.cover = Cover()
        self.add_page(self.cover)

    def _give_deeds(self) -> None:
        from gezin_desktop.desk.frame.deeds import Deeds
        from gezin_desktop.desk.frame.telling import Telling
        from gezin_desktop.desk.views.client.window import ClientTurn

        self.client_turn = ClientTurn(self)
        self.telling = Telling(self)
        self.deeds = Deeds(self)

    def _connect(self) -> None:
        from gezin_desktop.desk.keys.table import keys

        self.acts.wanted.connect(self.deeds.do)
        self.entry.page_wanted.connect(self._show_entry)
        self.entry.inside.connect(self.deeds.locking.came_inside)
        self.entry.leave_wanted.connect(self.close)
        self.entry.print_code.connect(self.deeds.print_code)
        self.watch.idle.connect(self.deeds.locking.lock_when_idle)
        self.watch.screen_locked.connect(self.deeds.locking.lock)
        self.watch.day_changed.connect(self.open_case.session.reassess)
        self.settings.changed.connect(self._settings_changed)
        keys().changed.connect(self._keep_keys)
        self.guardian.happened.connect(self.trouble.tell_report)
        self.guardian.set_save(self._save_in_trouble)
        self.menus.left.connect(self.fit_menu)
        scale().changed.connect(self.fit_menu)
        self.open_case.session.history.moved.connect(self.deeds.edits.name_undo)
        self.open_case.opened.connect(self._case_opened)
        self.open_case.closed.connect(self._case_closed)
        self.open_case.numbered.connect(self.name_window)

    # -- the case --------------------------------------------------------------------------------

    @Slot()
    def _case_opened(self) -> None:
        self.show_case()
        self.name_window()

    @Slot()
    def _case_closed(self) -> None:
        self.name_window()

    @Slot()
    def name_window(self) -> None:
        """The title holds the case number only, never a name."""
        number = self.open_case.number if self._where is Where.CASE else ""
        self.setWindowTitle(f"{number} – {_NAME}" if number else _NAME)
        if self._case_view is not None:
            self._case_view.header.set_number(self.open_case.number)

    def _save_in_trouble(self) -> None:
        if not self.open_case.save():
            raise RuntimeError

    # -- events ----------------------------------------------------------------------------------

    @Slot(str)
    def _settings_changed(self, key: str) -> None:
        if key == INITIALS.key and self._list_page is not None:
            self._list_page.set_initials(only=self.settings.get(INITIALS))
        elif key == LETTER_LANGUAGE.key:
            self.deeds.edits.show_letter_language()

    @Slot()
    def _keep_keys(self) -> None:
        from gezin_desktop.desk.keys.table import keys

        self.settings.put(KEYS, keys().chosen())

    def showEvent(self, event: QShowEvent) -> None:
        """Look for signs of life on the system's window."""
        super().showEvent(event)
        self._look_at_life()

    def _look_at_life(self) -> None:
        handle = self.windowHandle()
        if handle is not None and self.is_filled:
            self.watch.look_at(handle)

    def changeEvent(self, event: QEvent) -> None:
        """Name undo and redo again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.is_filled:
            self.deeds.edits.name_undo()
            self.deeds.quick.name_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the menu makes room; F10 brings it back."""
        super().resizeEvent(event)
        self.fit_menu()

    @Slot()
    def fit_menu(self) -> None:
        """Show the menu bar when the window is high enough for it."""
        room = self.height() >= _LOW_EM * scale().em() or self.menus.in_use
        self.menus.setVisible(room and self._where is not Where.CLIENT)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the words under the pointer."""
        if self._where & (INSIDE | Where.CLIENT):
            from gezin_desktop.desk.copying.desk import offer

            offer(self, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one case file from elsewhere."""
        if self._where & INSIDE and self.deeds.files.dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the case file that was dropped."""
        path = self.deeds.files.dropped(event.mimeData())
        if path is not None:
            event.accept()
            self.deeds.files.take_in(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, make a backup, close the store; stay when an answer would be lost."""
        if not self.is_filled:
            self.room.give_up()
            super().closeEvent(event)
            self.gone.emit()
            return
        if not self.deeds.may_leave():
            event.ignore()
            return
        from gezin_desktop.desk.small_window import close_small_windows

        close_small_windows(self)  # each waits for its own work on the store
        self.place_kept.keep()
        self.watch.stop()
        self.open_case.close()
        self.open_case.finish()
        self.open_case.session.history.moved.disconnect(self.deeds.edits.name_undo)
        self.drop_view()
        self.hide()  # the last backup may take a while
        self.room.give_up()
        super().closeEvent(event)
        self.gone.emit()
