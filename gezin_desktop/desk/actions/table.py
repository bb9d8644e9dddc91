"""Everything the menus and keys can do: one table, one QAction each, words as the window speaks.

An action says only what is wanted (``wanted`` with its key); the window decides how. The table says
in which places of the program an action exists; elsewhere it is neither shown nor heard.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.actions.words import action_words
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.where import ALWAYS, ASKING, INSIDE, LISTED, SEEN, Where

TAB_PREFIX: Final = "tab."
THEME_PREFIX: Final = "theme."


class Spec(NamedTuple):
    """One action: its key, the menu it stands in, its shortcuts, and where it exists."""

    key: str
    menu: str
    shortcuts: tuple[str, ...]
    where: Where


SPECS: Final[tuple[Spec, ...]] = (
    Spec("cases", "case", ("Ctrl+O",), INSIDE),
    Spec("new", "case", ("Ctrl+Shift+N",), INSIDE),
    Spec("quick", "case", ("Ctrl+K",), INSIDE),
    Spec("recent", "case", (), INSIDE),
    Spec("keep", "case", ("Ctrl+Shift+K",), Where.CASE),
    Spec("duplicate", "case", ("Ctrl+Shift+D",), LISTED),
    Spec("history", "case", ("Ctrl+H",), Where.CASE),
    Spec("delete", "case", ("Ctrl+Shift+Del",), LISTED),
    Spec("import", "case", ("Ctrl+I",), INSIDE),
    Spec("export", "case", ("Ctrl+E",), LISTED),
    Spec("send", "case", ("Ctrl+Shift+O",), LISTED),
    Spec("client-data", "case", ("Ctrl+Shift+G",), LISTED),
    Spec("practice", "case", ("Ctrl+Shift+P",), INSIDE),
    Spec("lock", "case", ("Ctrl+L",), INSIDE | Where.COVERED | Where.CLIENT),
    Spec("quit", "case", ("Ctrl+Q",), ALWAYS),
    Spec("undo", "edit", ("Ctrl+Z",), ASKING),
    Spec("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), ASKING),
    Spec("add-row", "edit", ("Ctrl+N",), Where.CASE),
    Spec("mark", "edit", ("Ctrl+M",), Where.CASE),
    Spec("calculate", "edit", ("Ctrl+Shift+M",), Where.CASE),
    Spec("date", "edit", ("Ctrl+D",), Where.CASE),
    Spec("spelling", "edit", ("Ctrl+.",), Where.CASE),
    Spec("find", "edit", ("Ctrl+F",), Where.CASE),
    Spec("copy-part", "edit", ("Ctrl+Shift+X",), INSIDE | Where.CLIENT),
    Spec("palette", "edit", ("Ctrl+Shift+F",), SEEN),
    Spec("next-tab", "view", ("Ctrl+Tab",), Where.CASE),
    Spec("previous-tab", "view", ("Ctrl+Shift+Tab",), Where.CASE),
    Spec("next-region", "view", ("F6",), Where.CASE),
    Spec("previous-region", "view", ("Shift+F6",), Where.CASE),
    Spec("screen-language", "view", ("Ctrl+Shift+L",), SEEN),
    Spec("larger", "view", ("Ctrl++", "Ctrl+="), SEEN | Where.CLIENT),
    Spec("smaller", "view", ("Ctrl+-",), SEEN | Where.CLIENT),
    Spec("normal", "view", ("Ctrl+0",), SEEN | Where.CLIENT),
    Spec("client", "view", ("F9",), Where.CASE | Where.CLIENT),
    Spec("discreet", "view", ("F12",), INSIDE | Where.COVERED | Where.CLIENT),
    Spec("next-question", "outcome", ("F3",), ASKING),
    Spec("previous-question", "outcome", ("Shift+F3",), ASKING),
    Spec("next-person", "outcome", ("Ctrl+Down",), Where.CASE),
    Spec("previous-person", "outcome", ("Ctrl+Up",), Where.CASE),
    Spec("enlarge", "outcome", ("F4",), Where.CASE),
    Spec("compare", "outcome", ("F2",), Where.CASE),
    Spec("what-if", "outcome", ("F5",), Where.CASE),
    Spec("timeline", "outcome", ("F7",), Where.CASE),
    Spec("tree-text", "outcome", ("Ctrl+T",), Where.CASE),
    Spec("letter", "letter", ("F8",), Where.CASE),
    Spec("letter-language", "letter", ("Ctrl+Shift+B",), Where.CASE),
    Spec("print", "letter", ("Ctrl+P",), Where.CASE),
    Spec("save-pdf", "letter", ("Ctrl+Shift+S",), Where.CASE),
    Spec("mail-letter", "letter", ("Ctrl+Shift+E",), Where.CASE),
    Spec("copy-letter", "letter", ("Ctrl+Shift+C",), Where.CASE),
    Spec("all-deadlines", "manage", ("Ctrl+Shift+T",), INSIDE),
    Spec("reassess", "manage", ("Ctrl+R",), INSIDE),
    Spec("law-pack", "manage", ("Ctrl+Shift+V",), INSIDE),
    Spec("settings", "manage", ("Ctrl+,",), INSIDE),
    Spec("backup", "manage", ("Ctrl+B",), INSIDE),
    Spec("backups", "manage", ("Ctrl+Shift+R",), INSIDE),
    Spec("bin", "manage", ("Ctrl+Shift+J",), INSIDE),
    Spec("review", "manage", ("Ctrl+Shift+Y",), INSIDE),
    Spec("recovery", "manage", ("Ctrl+Shift+H",), INSIDE),
    Spec("passphrase", "manage", ("Ctrl+Shift+W",), INSIDE),
    Spec("menu", "help", ("F10",), SEEN),
    Spec("help", "help", ("F1",), ASKING),
    Spec("keys", "help", ("Ctrl+F1",), SEEN),
    Spec("read-status", "help", ("Ctrl+Shift+I",), Where.CASE),
    Spec("page-help", "help", ("Shift+F1",), SEEN),
    Spec("manual", "help", ("Ctrl+Shift+F1",), SEEN),
    Spec("about", "help", ("Ctrl+Shift+A",), SEEN),
)
THEMES: Final = ("light", "dark", "contrast", "system")


def usual_keys() -> dict[str, tuple[str, ...]]:
    """The keys of each action as the program comes, by the key of the action."""

    def tidy(keys: str) -> str:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)

    found = {spec.key: tuple(map(tidy, spec.shortcuts)) for spec in SPECS}
    return {**found, **{f"{TAB_PREFIX}{tab.key}": (f"Alt+{tab.number}",) for tab in TABS}}


keys().know(usual_keys())


class Actions(QObject):
    """All actions by key. ``wanted`` tells which one a person asked for."""

    wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._by_key: dict[str, QAction] = {}
        self._where: dict[str, Where] = {}
        for spec in SPECS:
            self._make(window, spec.key, spec.where)
        for tab in TABS:
            self._make(window, TAB_PREFIX + tab.key, Where.CASE)
        for name in THEMES:
            self._make(window, THEME_PREFIX + name, SEEN)
            self[THEME_PREFIX + name].setCheckable(True)
        window.installEventFilter(self)
        keys().changed.connect(self.read_keys)
        self.read_keys()
        self.read_words()

    def _make(self, window: QWidget, key: str, where: Where) -> None:
        action = QAction(self)
        action.setObjectName(key)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(self._triggered)
        window.addAction(action)
        self._by_key[key] = action
        self._where[key] = where

    def __getitem__(self, key: str) -> QAction:
        """The action of a key."""
        return self._by_key[key]

    def all(self) -> list[QAction]:
        """Every action, in the order of the table."""
        return list(self._by_key.values())

    def show_place(self, place: Where) -> None:
        """Let only those actions be seen and heard that exist in a place."""
        for key, action in self._by_key.items():
            here = bool(self._where[key] & place)
            action.setVisible(here)
            action.setEnabled(here)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the words again after the window has changed its language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.read_words()
        return super().eventFilter(watched, event)

    @Slot()
    def _triggered(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(sender.objectName())

    def where(self, key: str) -> Where:
        """The places in which the action of a key exists."""
        return self._where[key]

    @Slot()
    def read_keys(self) -> None:
        """Give every action the keys that are in use."""
        for key, action in self._by_key.items():
            action.setShortcuts([QKeySequence(one) for one in keys().of(key)])

    def read_words(self) -> None:
        """Put every action in the window's language."""
        for key, text in action_words(language().current).items():
            self[key].setText(text)
