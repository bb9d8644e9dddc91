"""Words of the program inside the manual, taken from the program itself so that none goes stale.

``{tab:income}`` a tab, ``{action:lock}`` what a menu calls it, ``{key:lock}`` its key of now,
``{menu:manage}`` a menu, ``{say:panel.met}`` a sentence of the desk, ``{word:Wizard/Continue}`` a
word of a window by its context and English source.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from gezin_desktop.desk import words
from gezin_desktop.desk.actions.table import SPECS
from gezin_desktop.desk.actions.words import action_words
from gezin_desktop.desk.language import reader_of
from gezin_desktop.desk.where import MENUS

REFERENCE: Final = re.compile(r"\{(tab|action|key|menu|say|word):([^}]+)\}")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_LINK: Final = re.compile(r"\[([^\]]+)\]\(([\w-]+)\)")
LINK: Final = "chapter:"

KeyOf = Callable[[str], str]


class KeyLine(NamedTuple):
    """One line of the list of keys: the menu, the key as it is written, what it does."""

    menu: str
    key: str
    what: str


class References:
    """Fills in the program's own words, in one language.

    Args:
        code: the language.
        key_of: the key of an action as it is written on this computer; empty when it has none.
    """

    def __init__(self, code: str, key_of: KeyOf) -> None:
        self._code, self._key_of = code, key_of
        self._read = reader_of(code)
        self._actions = action_words(code)

    def word(self, kind: str, name: str) -> str:
        """The words of one reference.

        Raises:
            KeyError: the program has no such word.
        """
        if kind == "tab":
            return words.sentence(f"tab.{name}.title", self._code)
        if kind == "action":
            return self._actions[name].rstrip("…")
        if kind == "key":
            if name not in self._actions:
                raise KeyError(name)
            return self._key_of(name)
        if kind == "menu":
            return self._menu(name)
        if kind == "say":
            return words.sentence(name, self._code)
        context, _, source = name.partition("/")
        return self._read(context, source).replace("&", "").rstrip("…")

    def _menu(self, name: str) -> str:
        if name not in MENUS:
            raise KeyError(name)
        return self._read("MenuBar", f"&{name.capitalize()}").replace("&", "")

    def plain(self, text: str) -> str:
        """Text with its words filled in and without marks, as it is searched and spoken."""
        text = REFERENCE.sub(lambda hit: self.word(hit[1], hit[2]), text)
        return _LINK.sub(r"\1", _BOLD.sub(r"\1", text))

    def rich(self, text: str, key_style: str) -> str:
        """Text as HTML: words of the program bold, keys in a box.

        Args:
            text: a piece of the manual.
            key_style: the style of the box.
        """

        def filled(hit: re.Match[str]) -> str:
            told = html.escape(self.word(hit[1], hit[2])).replace(" ", "\u00a0")
            if hit[1] == "key":
                return f'<span style="{key_style}">\u2009{told}\u2009</span>'
            return f"<b>{html.escape(self.word(hit[1], hit[2]))}</b>"

        text = REFERENCE.sub(filled, html.escape(text, quote=False))
        text = _BOLD.sub(r"<b>\1</b>", text)
        return _LINK.sub(rf'<a href="{LINK}\2">\1</a>', text)

    def key_lines(self) -> list[KeyLine]:
        """Every action that has a key, by menu."""
        return [
            KeyLine(self._menu(menu), self._key_of(spec.key), self.word("action", spec.key))
            for menu in MENUS
            for spec in SPECS
            if spec.menu == menu and self._key_of(spec.key)
        ]
