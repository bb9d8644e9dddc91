"""The pages of the main window: made when first needed, one shown at a time."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QStackedWidget, QWidget

from gezin_desktop.desk.settings import INITIALS
from gezin_desktop.desk.where import Where
from gezin_desktop.desk.words_later import WordsLater

if TYPE_CHECKING:
    from gezin_desktop.desk.actions.table import Actions
    from gezin_desktop.desk.case_view import CaseView
    from gezin_desktop.desk.cases.page import CaseListPage
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.frame.cover import Cover
    from gezin_desktop.desk.frame.deeds import Deeds
    from gezin_desktop.desk.frame.menus import MenuBar
    from gezin_desktop.desk.frame.open_case import OpenCase
    from gezin_desktop.desk.frame.place import Place
    from gezin_desktop.desk.frame.room import Room
    from gezin_desktop.desk.frame.trouble import TroubleBar
    from gezin_desktop.desk.manage.preferences import Preferences
    from gezin_desktop.desk.settings import Settings
    from gezin_desktop.desk.views.client.window import ClientTurn


class PagedWindow(QMainWindow):
    """A window of pages. Which one is shown decides what menus, keys and title offer."""

    settings: Settings
    clock: Clock
    room: Room
    place_kept: Place
    open_case: OpenCase
    menus: MenuBar
    acts: Actions
    trouble: TroubleBar
    cover: Cover
    deeds: Deeds
    client_turn: ClientTurn

    def __init__(self) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self._words_later = WordsLater(self.stack)
        self._where = Where.START
        self._before_cover: QWidget | None = None
        self._case_view: CaseView | None = None
        self._list_page: CaseListPage | None = None
        self._preferences: Preferences | None = None

    @abstractmethod
    def name_window(self) -> None:
        """Let the title follow what is shown."""

    @abstractmethod
    def fit_menu(self) -> None:
        """Let the menu bar follow what is shown."""

    def add_page(self, page: QWidget) -> None:
        """Put a page among those of which one is shown."""
        # No page may keep the window from becoming small: each has a layout for every width.
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.stack.addWidget(page)
        self._words_later.watch(page)

    @property
    def where(self) -> Where:
        """The place of the program that is shown."""
        return self._where

    @property
    def case_view(self) -> CaseView:
        """The view of the open case, made when first needed."""
        if self._case_view is None:
            from gezin_desktop.desk.case_view import CaseView
            from gezin_desktop.desk.frame.other_pages import other_pages

            session = self.open_case.session
            pages = other_pages(session, self.settings, self.open_case.saver)
            view = CaseView(session, pages)
            self._case_view = view
            self.add_page(view)
            self.deeds.connect_view(view)
        return self._case_view

    @property
    def has_view(self) -> bool:
        """Whether a view of a case was made since the last lock."""
        return self._case_view is not None

    @property
    def list_page(self) -> CaseListPage:
        """The page of all cases, made when first needed."""
        if self._list_page is None:
            from gezin_desktop.desk.cases.page import CaseListPage

            self._list_page = page = CaseListPage(self.clock.today)
            self.add_page(page)
            page.set_initials(only=self.settings.get(INITIALS))
            self.deeds.cases.connect_list(page)
        return self._list_page

    @property
    def has_list(self) -> bool:
        """Whether the page of all cases was made."""
        return self._list_page is not None

    @property
    def preferences(self) -> Preferences:
        """The page of the settings, made when first needed."""
        if self._preferences is None:
            from gezin_desktop.desk.manage.preferences import Preferences

            packs = self.deeds.law_packs
            self._preferences = Preferences(
                self.settings, lambda: self.room.store, packs.standing, self.clock.today
            )
            packs.connect_page(self._preferences.law)
            self.add_page(self._preferences)
            self._preferences.closed.connect(self.deeds.leave_settings)
            self._preferences.backup_now.connect(self.room.copy_now)
            self._preferences.change_passphrase.connect(self.deeds.change_passphrase)
        return self._preferences

    @Slot(object)
    def _show_entry(self, page: QWidget) -> None:
        if self.stack.indexOf(page) < 0:
            self.add_page(page)
        self.stack.setCurrentWidget(page)
        self.show_where(Where.START)

    def show_list(self) -> None:
        """Show all cases, and what is near."""
        self.deeds.reminders.look()
        self.stack.setCurrentWidget(self.list_page)
        self.show_where(Where.LIST)

    def show_case(self) -> None:
        """Show the open case."""
        self.stack.setCurrentWidget(self.case_view)
        self.show_where(Where.CASE)

    def show_client(self, page: QWidget) -> None:
        """Show what the client may see, and nothing else."""
        from gezin_desktop.desk.small_window import close_small_windows

        close_small_windows(self)
        self.add_page(page)
        self.stack.setCurrentWidget(page)
        self.show_where(Where.CLIENT)

    def show_preferences(self) -> None:
        """Show the settings."""
        page = self.preferences
        self.stack.setCurrentWidget(page)
        page.search.setFocus()
        self.show_where(Where.LIST)

    def show_cover(self) -> None:
        """Cover everything until F12."""
        from gezin_desktop.desk.small_window import close_small_windows

        close_small_windows(self)
        self._before_cover = self.stack.currentWidget()
        self._covered_from = self._where
        self.stack.setCurrentWidget(self.cover)
        self.cover.setFocus()
        self.show_where(Where.COVERED)

    def uncover(self) -> None:
        """Show again what was covered."""
        if self._before_cover is not None:
            self.stack.setCurrentWidget(self._before_cover)
            self._before_cover = None
            self.show_where(self._covered_from)

    def show_where(self, where: Where) -> None:
        """Let menus, keys and title follow the place."""
        self._where = where
        self.trouble.cover(on=bool(where & (Where.COVERED | Where.CLIENT)))
        self.fit_menu()
        self.acts.show_place(where)
        self.menus.show_place(case=where is Where.CASE)
        self.deeds.place_shown(where)
        self.name_window()

    def drop_view(self) -> None:
        """Forget the view of the case with every word in it."""
        self.client_turn.drop()
        view, self._case_view = self._case_view, None
        if view is not None:
            self.place_kept.keep_panes(view)
            view.finish()
            self.stack.removeWidget(view)
            view.setParent(None)
            view.deleteLater()
