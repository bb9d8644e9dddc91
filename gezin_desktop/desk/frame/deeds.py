"""What each action does: one table from keys to functions, and the deeds that concern all pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.actions.table import TAB_PREFIX, THEME_PREFIX
from gezin_desktop.desk.copying.desk import Copying
from gezin_desktop.desk.frame.casework import Casework
from gezin_desktop.desk.frame.edits import Edits
from gezin_desktop.desk.frame.files import Files
from gezin_desktop.desk.frame.keeping import Keeping
from gezin_desktop.desk.frame.locking import Locking
from gezin_desktop.desk.frame.opening import Opening
from gezin_desktop.desk.language import DUTCH, ENGLISH, language
from gezin_desktop.desk.lawpacks.deeds import LawPackDeeds
from gezin_desktop.desk.manage.all_cases import AllCases
from gezin_desktop.desk.manage.management import Management
from gezin_desktop.desk.manage.trade import Trade
from gezin_desktop.desk.manual.opening import ManualDeeds
from gezin_desktop.desk.quick.desk import QuickCheck
from gezin_desktop.desk.scale import STEP, scale
from gezin_desktop.desk.settings import LANGUAGE, SCALE, THEME
from gezin_desktop.desk.spelling.desk_words import DeskWords
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.where import Where

if TYPE_CHECKING:
    from gezin_desktop.desk.case_view import CaseView
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.reminders.desk import Reminders


class Deeds(QObject):
    """Does what menus, keys and pages ask of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.locking = Locking(window)
        self.opening = Opening(window)
        self.keeping = Keeping(window)
        self.edits = Edits(window)
        self.cases = Casework(window)
        self.files = Files(window)
        self.manage = Management(window)
        self.trade = Trade(window)
        self.all_cases = AllCases(window)
        self.law_packs = LawPackDeeds(window)
        self.quick = QuickCheck(window)
        self.copying = Copying(window)
        self._reminders: Reminders | None = None
        self.manual = ManualDeeds(window)
        self.desk_words = DeskWords(window)
        self._table = self._make_table()

    @property
    def reminders(self) -> Reminders:
        """What is near, above the list; made with the list."""
        return self._reminders or self.make_reminders()

    def make_reminders(self) -> Reminders:
        """Make the reminders, and with them the list."""
        from gezin_desktop.desk.reminders.desk import Reminders

        if self._reminders is None:
            self._reminders = Reminders(self._window)
        return self._reminders

    def _make_table(self) -> dict[str, Callable[[], None]]:
        window = self._window
        display = {
            "larger": lambda: self.choose_scale(scale().percent + STEP),
            "smaller": lambda: self.choose_scale(scale().percent - STEP),
            "normal": lambda: self.choose_scale(100),
            "screen-language": self.other_language,
            "client": window.client_turn.toggle,
            "discreet": self.discreet,
            "lock": self.locking.lock,
            "quit": lambda: void(window.close()),
            "settings": self.show_settings,
            "backup": window.room.copy_now,
            "passphrase": self.change_passphrase,
            "menu": window.menus.enter,
            "keys": self._show_keys,
            "palette": self._show_palette,
            "about": self._show_about,
        }
        parts = (
            *(self.cases, self.files, self.edits, self.manage),
            *(self.trade, self.all_cases, self.law_packs, self.manual, self.quick, self.copying),
        )
        return {**display, **{key: do for part in parts for key, do in part.table().items()}}

    @Slot(str)
    def do(self, key: str) -> None:
        """Do what the action of a key says."""
        if key.startswith(TAB_PREFIX):
            self._window.case_view.show_tab(key.removeprefix(TAB_PREFIX))
        elif key.startswith(THEME_PREFIX):
            self._choose_theme(key.removeprefix(THEME_PREFIX))
        elif not self.quick.takes(key):
            self._table[key]()

    def known(self) -> frozenset[str]:
        """The keys that something is done for."""
        return frozenset(self._table)

    # -- out -------------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Save; when that fails, ask before anything would be lost."""
        if self._window.open_case.save():
            return True
        return dialogs.ask(
            self._window,
            dialogs.Question(
                self.tr("Your last answers have not been saved."),
                self.tr("Close and lose them"),
                self.tr("Stay"),
                self.tr("The program tries again every five seconds."),
            ),
        )

    def place_shown(self, where: Where) -> None:
        """Follow a change of place: names of undo, the keep action."""
        if where is Where.CASE:
            keep = self._window.acts["keep"]
            keep.setVisible(self._window.open_case.keeper.practice)
            keep.setEnabled(keep.isVisible())
            self.edits.name_undo()

    # -- display ---------------------------------------------------------------------------------

    def _choose_theme(self, choice: str) -> None:
        self._window.settings.put(THEME, choice)
        theme().choose(choice)

    @Slot(int)
    def choose_scale(self, percent: int) -> None:
        """Choose the size of the letters."""
        scale().choose(percent)
        self._window.settings.put(SCALE, scale().percent)

    @Slot()
    def other_language(self) -> None:
        """Switch the screen between Dutch and English."""
        self.choose_language(ENGLISH if language().current == DUTCH else DUTCH)

    @Slot(str)
    def choose_language(self, code: str) -> None:
        """Put the screen in a language; what is half typed stays."""
        self._window.settings.put(LANGUAGE, code)
        language().choose(code)

    @Slot()
    def discreet(self) -> None:
        """Cover everything, or show it again."""
        if self._window.where is Where.COVERED:
            self._window.uncover()
        else:
            self._window.show_cover()

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        self._window.show_preferences()

    @Slot()
    def leave_settings(self) -> None:
        """Go back to the case, or to the list."""
        if self._window.open_case.is_open:
            self._window.show_case()
        else:
            self._window.show_list()

    # -- a fresh view -----------------------------------------------------------------------------

    def connect_view(self, view: CaseView) -> None:
        """Hear what a fresh view of a case asks for."""
        header = view.header
        header.cases_wanted.connect(self.cases.show_list)
        header.discreet_wanted.connect(self.discreet)
        header.lock_wanted.connect(self.locking.lock)
        header.screen_language_chosen.connect(self.choose_language)
        view.rail.quick.clicked.connect(self.quick.show)
        view.status.keep_wanted.connect(self.cases.keep)
        view.calendar_wanted.connect(self.all_cases.export_case)
        self.edits.connect_view(view)
        view.splitter.remembered = self._window.place_kept.panes
        self.keeping.show_state()

    # -- small windows ---------------------------------------------------------------------------

    def _show_keys(self) -> None:
        from gezin_desktop.desk.actions.key_window import KeyWindow

        KeyWindow(self._window).open()

    def _show_palette(self) -> None:
        from gezin_desktop.desk.palette.window import Palette

        Palette(self._window).open()

    def _show_about(self) -> None:
        from gezin_desktop.desk.frame.about import About

        About(self._window).open()

    @Slot()
    def change_passphrase(self) -> None:
        """Ask for the old and the new passphrase."""
        from gezin_desktop.desk.frame.new_passphrase import NewPassphrase

        if self._window.room.store is not None:
            NewPassphrase(self._window.room, self._window).open()

    @Slot(str)
    def print_code(self, code: str) -> None:
        """Print the recovery code on the printer that is chosen."""
        from gezin_desktop.desk.frame.code_sheet import print_code

        print_code(self._window, code)


def void(_answer: object) -> None:
    """Take an answer that nobody needs."""
