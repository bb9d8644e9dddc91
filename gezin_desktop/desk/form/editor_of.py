"""Which editor answers which kind of question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from gezin_desktop.desk.form.editor import Editor
from gezin_desktop.desk.form.editors import (
    WIDE,
    ComboEditor,
    CountryEditor,
    LanguageEditor,
    OptionsEditor,
    PersonEditor,
    ReadEditor,
    TextEditor,
    TicksEditor,
)
from gezin_desktop.desk.form.editors_many import CountriesEditor, ThreeAmountsEditor
from gezin_desktop.desk.form.field import Field, Kind
from gezin_desktop.desk.language import LANGUAGES
from gezin_desktop.desk.widgets.fields import (
    LongTextField,
    TextField,
    date_field,
    money_field,
    number_field,
)


def _notes(_field: Field, parent: QObject) -> Editor:
    notes = LongTextField(4)
    notes.check_spelling(lambda: LANGUAGES)  # people mix them in a note
    return TextEditor(notes, parent)


_MAKERS: Final[dict[Kind, Callable[[Field, QObject], Editor]]] = {
    Kind.DATE: lambda _field, parent: ReadEditor(date_field(), "note.kept", parent),
    Kind.MONEY: lambda _field, parent: ReadEditor(money_field(), "note.no-amount", parent),
    Kind.NUMBER: lambda _field, parent: ReadEditor(number_field(), "note.no-number", parent),
    Kind.LONG_TEXT: _notes,
    Kind.TEXT: lambda _field, parent: TextEditor(TextField(WIDE), parent),
    Kind.YES_NO: OptionsEditor,
    Kind.ROW: OptionsEditor,
    Kind.STACK: OptionsEditor,
    Kind.NONE_OF_THESE: OptionsEditor,
    Kind.COMBO: ComboEditor,
    Kind.TICKS: TicksEditor,
    Kind.PERSON: lambda _field, parent: PersonEditor(parent),
    Kind.COUNTRY: lambda _field, parent: CountryEditor(parent),
    Kind.LANGUAGE: lambda _field, parent: LanguageEditor(parent),
    Kind.COUNTRIES: lambda _field, parent: CountriesEditor(parent),
    Kind.THREE_AMOUNTS: lambda _field, parent: ThreeAmountsEditor(parent),
}


def make_editor(field: Field, parent: QObject) -> Editor:
    """The editor of a question."""
    return _MAKERS[field.kind](field, parent)
