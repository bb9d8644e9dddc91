"""The menu bar: seven menus, in an order and with words that screens.md fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QFocusEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.where import MENUS, MENUS_AT_START
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.desk.actions.table import Actions

_BEFORE_LINE: Final = frozenset(
    {"keep", "delete", "practice", "redo", "previous-region", "screen-language", "normal",
     "previous-person", "letter-language", "read-status", "manual", "reassess"}
)  # fmt: skip
"""Actions after which a line is drawn."""


class MenuBar(WordsAgain, QMenuBar):
    """Case, Edit, View, Outcome, Letter, Manage, Help."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: Actions | None = None
        self._menus: dict[str, QMenu] = {}
        self.recent = QMenu(self)
        self._tabs = QMenu(self)
        self._themes = QMenu(self)
        dress.letters(self, "body")
        dress.height(self, 28, least=True)
        for key in MENUS:
            self._menus[key] = self.addMenu("")
        self.read_words()

    def fill(self, actions: Actions) -> None:
        """Put the actions into the menus, which stood empty until they could be used."""
        from gezin_desktop.desk.actions.table import SPECS, TAB_PREFIX, THEME_PREFIX, THEMES
        from gezin_desktop.desk.form.catalogue import TABS

        self._actions = actions
        for spec in SPECS:
            menu = self._menus[spec.menu]
            menu.addAction(actions[spec.key])
            if spec.key in _BEFORE_LINE:
                menu.addSeparator()
        actions["recent"].setMenu(self.recent)
        group = QActionGroup(self)
        for name in THEMES:
            group.addAction(actions[THEME_PREFIX + name])
            self._themes.addAction(actions[THEME_PREFIX + name])
        for tab in TABS:
            self._tabs.addAction(actions[TAB_PREFIX + tab.key])
        view = self._menus["view"]
        view.insertMenu(view.actions()[0], self._tabs)
        view.insertMenu(actions["larger"], self._themes)
        theme().changed.connect(self.show_theme)
        self.show_theme()

    def menu_of(self, key: str) -> QMenu:
        """One of the seven menus."""
        return self._menus[key]

    @property
    def in_use(self) -> bool:
        """Whether a key or the pointer is in a menu."""
        return self.hasFocus() or any(menu.isVisible() for menu in self._menus.values())

    def enter(self) -> None:
        """Show the bar and open its first menu (F10)."""
        self.show()
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.setActiveAction(self._menus[MENUS[0]].menuAction())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has left the bar."""
        super().focusOutEvent(event)
        self.left.emit()

    def show_theme(self) -> None:
        """Tick the theme that was chosen."""
        if self._actions is not None:
            self._actions[f"theme.{theme().choice}"].setChecked(True)

    def show_place(self, *, case: bool) -> None:
        """Hide menus in which nothing is left."""
        self._tabs.menuAction().setVisible(case)
        for menu in self._menus.values():
            left = any(one.isVisible() and not one.isSeparator() for one in menu.actions())
            menu.menuAction().setVisible(left)

    def show_titles(self, *, case: bool) -> None:
        """Show the titles that will stand here, while the menus are still empty."""
        for key, menu in self._menus.items():
            menu.menuAction().setVisible(case or key in MENUS_AT_START)

    def read_words(self) -> None:
        """Put the names of the menus in the window's language."""
        names = {
            "case": self.tr("&Case"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "outcome": self.tr("&Outcome"),
            "letter": self.tr("&Letter"),
            "manage": self.tr("&Manage"),
            "help": self.tr("&Help"),
        }
        for key, words in names.items():
            self._menus[key].setTitle(words)
        self._tabs.setTitle(self.tr("Tab"))
        self._themes.setTitle(self.tr("Colours"))
