"""Editors for one value: a date, an amount, a text, one of several answers, a person, a country."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk import words
from gezin_desktop.desk.form.editor import Editor
from gezin_desktop.desk.form.field import Field, Kind
from gezin_desktop.desk.state import CLIENT_UNKNOWN
from gezin_desktop.desk.talk import several
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.fields import LongTextField, ReadField, TextField
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.widgets.search_choice import SearchChoice
from gezin_desktop.desk.widgets.ticks import TickColumn

UNKNOWN = "unknown"
WIDE = 320
"""Pixels of a control that holds words, at 100 %."""


class ReadEditor(Editor):
    """Dates, amounts and numbers: typed text that stands for a value."""

    def __init__(self, control: ReadField[Any], wrong: str, parent: QObject) -> None:
        super().__init__(parent)
        self.control = control
        self._field = control
        self._wrong = wrong
        control.typed.connect(self._typed)
        control.settled.connect(self._settled)

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the value, or the text that is not understood."""
        del mark
        if value is None:
            self._field.show_text(unread)
        elif value != self._field.value() or not self._field.hasFocus():
            self._field.show_value(value)

    def wrong_key(self) -> str:
        """The sentence about this kind of value."""
        return self._wrong

    @Slot(str)
    def _typed(self, text: str) -> None:
        # What cannot be read yet is not judged while somebody types: the last outcome stays.
        value = self._field.value()
        if value is not None or not text.strip():
            self.given.emit(value)

    @Slot(str)
    def _settled(self, text: str) -> None:
        if self._field.understood():
            self.given.emit(self._field.value())
        else:
            self.unread.emit(text)
        self.settled.emit()


class TextEditor(Editor):
    """A line or a paragraph of free text."""

    def __init__(self, control: TextField | LongTextField, parent: QObject) -> None:
        super().__init__(parent)
        self.control = control
        self._field = control
        control.typed.connect(self._typed)
        control.settled.connect(self._settled)

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the text."""
        del mark
        self._field.show_text(unread if value is None else str(value))

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.given.emit(text.strip() or None)

    @Slot(str)
    def _settled(self, text: str) -> None:
        self.given.emit(text.strip() or None)
        self.settled.emit()


class OptionsEditor(Editor):
    """Yes and no, or a few short answers, with "not known yet" set apart."""

    def __init__(self, field: Field, parent: QObject) -> None:
        super().__init__(parent)
        self._row = OptionRow(stacked=field.kind == Kind.STACK)
        self.control = self._row
        self._field = field
        self._yes_no = field.kind in {Kind.YES_NO, Kind.NONE_OF_THESE}
        self._row.chosen.connect(self._chosen)
        self._row.cleared.connect(self.cleared)

    def set_language(self, language: str) -> None:
        """Words and letters of the options."""
        if self._yes_no:
            letters = [words.sentence(f"answer.{one}", language) for one in ("yes", "no")]
            made = [
                Option(key, told, letter)
                for (key, told), letter in zip(
                    words.options("yes-no", language), letters, strict=True
                )
            ]
        else:
            made = [
                Option(key, told, told[:1])
                for key, told in words.options(self._field.options, language)
            ]
        if self._field.always_known:
            self._row.set_options(made, "")
            return
        unknown = words.sentence("field.unknown", language)
        letter = words.sentence("answer.unknown", language) if self._yes_no else ""
        made.append(Option(UNKNOWN, unknown, letter, apart=True))
        self._row.set_options(made, words.sentence("field.clear", language))

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the answer; "not known yet" only when somebody said so."""
        del unread
        if value is None:
            self._row.show_key(UNKNOWN if mark == CLIENT_UNKNOWN else None)
        else:
            self._row.show_key(str(value).lower() if isinstance(value, bool) else str(value))

    def fit(self, width: int) -> bool:
        """Options of a row go under each other where they do not fit beside each other."""
        stacked = self._field.kind == Kind.STACK or self._row.width_in_a_row() > width
        self._row.set_stacked(stacked=stacked)
        return stacked

    @Slot(str)
    def _chosen(self, key: str) -> None:
        if key == UNKNOWN:
            self.unknown.emit()
        else:
            self.given.emit(key == "true" if self._yes_no else key)
        self.settled.emit()


class ComboEditor(Editor):
    """A longer list of answers."""

    def __init__(self, field: Field, parent: QObject) -> None:
        super().__init__(parent)
        self._combo = Choice(WIDE)
        self.control = self._combo
        self._options = field.options
        self._combo.picked.connect(self._picked)

    def set_language(self, language: str) -> None:
        """Words of the options."""
        self._combo.set_options(
            words.options(self._options, language), words.sentence("field.choose", language)
        )

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the answer."""
        del unread, mark
        self._combo.show_key(None if value is None else str(value))

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.given.emit(key or None)
        self.settled.emit()


class TicksEditor(Editor):
    """Any number of answers, each with a tick; the value is their keys with commas."""

    def __init__(self, field: Field, parent: QObject) -> None:
        super().__init__(parent)
        self._column = TickColumn()
        self.control = self._column
        self._options = field.options
        self._column.ticked.connect(self._ticked)

    def set_language(self, language: str) -> None:
        """Words of the answers."""
        self._column.set_options(words.options(self._options, language))

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show what is ticked."""
        del unread, mark
        self._column.show_keys(several(value))

    @Slot()
    def _ticked(self) -> None:
        self.given.emit(",".join(self._column.keys()) or None)
        self.settled.emit()


class PersonEditor(Editor):
    """The sponsor or one of the relatives; the owner sets who there is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._combo = Choice(WIDE)
        self.control = self._combo
        self._combo.picked.connect(self._picked)

    def set_people(self, people: list[tuple[str, str]], empty: str) -> None:
        """Set the ids and names to choose from."""
        self._combo.set_options(people, empty)

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the person."""
        del unread, mark
        self._combo.show_key(value)

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.given.emit(key or None)
        self.settled.emit()


class CountryEditor(Editor):
    """One country, found by typing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._combo = SearchChoice(WIDE)
        self.control = self._combo
        self._combo.picked.connect(self._picked)
        self._combo.unmatched.connect(self._unmatched)

    def set_language(self, language: str) -> None:
        """Names of the countries."""
        self._combo.set_options(
            words.countries(language),
            words.sentence("field.search", language),
            words.country_aliases(language),
        )

    def show_value(self, value: Any, unread: str, mark: str) -> None:
        """Show the country, or the text that fits none."""
        del mark
        self._combo.show_key(value)
        if value is None and unread:
            self._combo.setEditText(unread)

    def wrong_key(self) -> str:
        """A text that is no country."""
        return "note.no-country"

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.given.emit(key or None)
        self.settled.emit()

    @Slot(str)
    def _unmatched(self, text: str) -> None:
        self.unread.emit(text)
        self.settled.emit()


class LanguageEditor(CountryEditor):
    """One language, found by typing."""

    def set_language(self, language: str) -> None:
        """Names of the languages."""
        self._combo.set_options(
            words.languages(language),
            words.sentence("field.search", language),
            words.language_aliases(language),
        )

    def wrong_key(self) -> str:
        """A text that is no language."""
        return "note.no-language"
