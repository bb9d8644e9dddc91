"""Editors for several values: nationalities and countries, the amounts of three years."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form.editor import Editor
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import HandsOn
from gezin_desktop.desk.widgets.fields import money_field
from gezin_desktop.desk.widgets.going_on import ASIDE
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.search_choice import SearchChoice


class CountriesEditor(Editor):
    """One searchable line per country; another line is added by hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._box = _Lines()
        self.control = self._box
        self._language = "nl"
        self._lines: list[SearchChoice] = []
        self._column = QVBoxLayout(self.control)
        dress.gaps(self._column, 4)
        self._more = quiet_button("plus")
        self._more.setProperty(ASIDE, True)
        # In a row of its own: a column is no wider than its narrowest button may be.
        below = QHBoxLayout()
        dress.gaps(below, 0)
        below.addWidget(self._more)
        below.addStretch(1)
        self._column.addLayout(below)
        self._more.clicked.connect(self.add_line)
        self._grow(1)

    def set_language(self, language: str) -> None:
        """Names of the countries."""
        self._language = language
        self._more.setText(words.sentence("rows.more", language))
        for line in self._lines:
            self._dress(line)

    def set_words(self, name: str, description: str) -> None:
        """Tell screen readers what is asked, line by line."""
        self._box.name, self._box.told = name, description
        describe(self.control, name, description)
        describe(self._more, f"{name}: {self._more.text()}")
        for number, line in enumerate(self._lines, start=1):
            told = name if number == 1 else f"{name} {number}"
            describe(line, told, description)
            describe(line.editor, told, description)

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the countries, one a line."""
        del mark
        codes = list(value or [])
        wanted = max(1, len(codes) + (1 if unread else 0))
        focused = any(line.editor.hasFocus() for line in self._lines)
        if wanted > len(self._lines):
            self._grow(wanted)
        elif not focused:
            self._shrink(wanted)
        for place, line in enumerate(self._lines):
            code = codes[place] if place < len(codes) else None
            if line.key() != code:
                line.show_key(code)
        if unread and not focused:
            self._lines[-1].setEditText(unread)
        self._more.setVisible(bool(codes))

    def wrong_key(self) -> str:
        """A text that is no country."""
        return "note.no-country"

    @Slot()
    def add_line(self) -> None:
        """Add an empty line and go to it."""
        if self._lines[-1].key() is not None:
            self._grow(len(self._lines) + 1)
        self._lines[-1].setFocus()

    def more_wanted(self) -> bool:
        """Add a line by key; False when the last line is still empty."""
        self._lines[-1].take_typed()
        if self._lines[-1].key() is None:
            return False
        self.add_line()
        return True

    def _grow(self, count: int) -> None:
        while len(self._lines) < count:
            line = SearchChoice(320)
            self._dress(line)
            line.picked.connect(self._picked)
            line.unmatched.connect(self._unmatched)
            self._lines.append(line)
            self._column.insertWidget(len(self._lines) - 1, line)
            # A layout shows a new line only with the next events; the cursor goes there now.
            line.show()
            self.control.setFocusProxy(self._lines[0])
        self.set_words(self._box.name, self._box.told)

    def _shrink(self, count: int) -> None:
        while len(self._lines) > count:
            line = self._lines.pop()
            line.hide()
            line.deleteLater()

    def _dress(self, line: SearchChoice) -> None:
        empty = words.sentence("field.search", self._language)
        aliases = words.country_aliases(self._language)
        line.set_options(words.countries(self._language), empty, aliases)

    @Slot()
    def _picked(self) -> None:
        codes = [code for line in self._lines if (code := line.key())]
        self.given.emit(list(dict.fromkeys(codes)) or None)
        self.settled.emit()

    @Slot(str)
    def _unmatched(self, text: str) -> None:
        if any(line.key() for line in self._lines):
            # The other countries count; the text stays in its line and is marked there.
            self._picked()
        else:
            self.unread.emit(text)
        self.settled.emit()


class _Lines(HandsOn):
    """The lines of one question."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.told = ""


class ThreeAmountsEditor(Editor):
    """The monthly averages of three years, oldest first; complete or not at all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.control = _Lines()
        row = QHBoxLayout(self.control)
        dress.gaps(row, 12)
        self._fields = [money_field() for _ in range(3)]
        self._heads = [label("small", "muted", wrap=False) for _ in range(3)]
        for head, field in zip(self._heads, self._fields, strict=True):
            column = QVBoxLayout()
            dress.gaps(column, 2)
            column.addWidget(head)
            column.addWidget(field)
            head.setBuddy(field)
            row.addLayout(column)
            field.settled.connect(self._settled)
        self.control.setFocusProxy(self._fields[0])

    def set_language(self, language: str) -> None:
        """Which year each amount is of."""
        for head, key in zip(self._heads, ("first", "second", "third"), strict=True):
            head.setText(words.sentence(f"field.year-{key}", language))

    def set_words(self, name: str, description: str) -> None:
        """Tell screen readers what is asked."""
        describe(self.control, name, description)
        for head, field in zip(self._heads, self._fields, strict=True):
            describe(field, f"{name}: {head.text()}", description)

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the three amounts."""
        del mark
        texts = unread.split("|") if unread else []
        for place, field in enumerate(self._fields):
            if value:
                field.show_value(value[place])
            else:
                field.show_text(texts[place] if place < len(texts) else "")

    def wrong_key(self) -> str:
        """Not three amounts yet."""
        return "note.kept"

    @Slot()
    def _settled(self) -> None:
        values = [field.value() for field in self._fields]
        if all(value is not None for value in values):
            self.given.emit(values)
        elif not any(field.text().strip() for field in self._fields):
            self.given.emit(None)
        else:
            self.unread.emit("|".join(field.text() for field in self._fields))
        self.settled.emit()
