"""A sample of every control, sign and block, with made-up words in either language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.blocks import Block, EmptyState, ProgressBlock
from gezin_desktop.desk.widgets.buttons import (
    QuietChoice,
    Segments,
    plain_button,
    primary_button,
    quiet_button,
)
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.fields import TextField, date_field
from gezin_desktop.desk.widgets.labels import Rule, Sheet, Sign, Tag, label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.widgets.rows import GroupHead, PersonRow
from gezin_desktop.desk.widgets.tab_list import TabList
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

VERDICTS = [
    ("met", "Voldoet op papier", "Meets the rules on paper"),
    ("notyet", "Nog niet", "Not yet"),
    ("notnow", "Nu niet", "Not now"),
    ("assess", "Beoordeling nodig", "Assessment needed"),
    ("ask", "Onvolledig", "Incomplete"),
    ("refer", "Doorverwijzen", "Refer on"),
]
CONDITIONS = [
    ("met", "Voldaan", "Met"),
    ("notyet", "Niet voldaan, te herstellen", "Not met, mendable"),
    ("notnow", "Niet voldaan, niet te herstellen", "Not met, lasting"),
    ("assess", "Een jurist moet wegen", "A lawyer must weigh"),
    ("ask", "Nog te vragen", "Still to ask"),
    ("na", "Niet van toepassing", "Not applicable"),
]
TABS = [
    ("open", "open", "open"),
    ("busy", "bezig", "in progress"),
    ("done", "klaar", "done"),
    ("attention", "let op", "check"),
    ("deadline", "termijn", "deadline"),
    ("error", "niet begrepen", "not understood"),
]


class Words:
    """Picks the Dutch or the English words."""

    def __init__(self, language: str) -> None:
        self._place = ("nl", "en").index(language)

    def __call__(self, dutch: str, english: str) -> str:
        """The words of the language."""
        return (dutch, english)[self._place]


def sheet() -> tuple[Sheet, QVBoxLayout]:
    """An empty sheet, and the column on it."""
    result = Sheet()
    column = QVBoxLayout(result)
    dress.gaps(column, 6, (20, 16, 20, 16))
    return result, column


def said(text: str, size: str = "body", ink: str = "text", *, wrap: bool = False) -> QWidget:
    """Words of a size and a colour."""
    result = label(size, ink, wrap=wrap)
    result.setText(text)
    return result


def _named(button: QAbstractButton, text: str) -> QAbstractButton:
    button.setText(text)
    return button


def signs(words: Words) -> QWidget:
    """Every sign with its word."""
    result, column = sheet()
    groups = (
        (words("Uitkomst van een route", "Outcome of a route"), VERDICTS),
        (words("Voorwaarde", "Condition"), CONDITIONS),
        (words("Tabblad", "Tab"), TABS),
    )
    for title, rows in groups:
        column.addWidget(said(title, "group"))
        for sign, dutch, english in rows:
            row = QHBoxLayout()
            dress.gaps(row, 10, (0, 2, 0, 2))
            row.addWidget(Sign(sign, 20))
            neutral = sign in ("open", "busy", "done", "deadline", "error")
            ink = "text" if neutral else "notyet" if sign == "attention" else sign
            row.addWidget(said(words(dutch, english), "question", ink), 1)
            column.addLayout(row)
        column.addSpacing(8)
    column.addStretch(1)
    return result


def fields(words: Words) -> QWidget:
    """Every kind of field, with what can be said under it."""
    result, column = sheet()
    dress.gaps(column, 14, (20, 16, 20, 16))
    column.addWidget(said(words("Velden", "Fields"), "group"))
    made = (_name, _day, _wrong_day, _kind, _options, _computed)
    for sample in made:
        column.addWidget(sample(words))
    for text, on in (
        (words("Bronnen uitgebreid afdrukken", "Print sources at length"), True),
        (words("Alleen voorletters tonen", "Show initials only"), False),
    ):
        tick = QCheckBox(text)
        tick.setChecked(on)
        column.addWidget(tick)
    column.addStretch(1)
    return result


def _name(words: Words) -> FieldBox:
    name = TextField(280)
    name.show_text("Haddad Klusbedrijf")
    box = FieldBox(name)
    optional = words("mag leeg blijven", "may stay empty")
    box.set_words(words("Naam van het bedrijf", "Name of the business"), "", optional)
    return box


def _day(words: Words) -> FieldBox:
    day = date_field()
    day.show_value(date(2025, 3, 1))
    mark = QuietChoice()
    mark.set_options([("paper", words("op papier", "on paper"))], words("Bekend", "Known"))
    mark.show_key("paper")
    box = FieldBox(day, aside=mark)
    box.set_words(
        words("Eerste dag van het bedrijf", "First day of the business"),
        words("Zoals bij de Kamer van Koophandel.", "As in the trade register."),
    )
    return box


def _wrong_day(words: Words) -> FieldBox:
    wrong = date_field()
    wrong.show_text(words("31 februari 1990", "31 February 1990"))
    box = FieldBox(wrong)
    box.set_words(
        words("Geboortedatum", "Date of birth"),
        words("Bijvoorbeeld 27 maart 1990.", "For example 27 March 1990."),
    )
    box.say(
        "error",
        words(
            "Deze datum bestaat niet. Wat is de goede dag?",
            "This date does not exist. What is the right day?",
        ),
    )
    return box


def _kind(words: Words) -> FieldBox:
    kind = Choice()
    kind.set_options([("own", words("Eigen bedrijf (zelfstandige)", "Own business"))])
    kind.show_key("own")
    box = FieldBox(kind)
    box.set_words(words("Soort inkomen", "Kind of income"))
    box.say("ask", words("Bewaard zoals getypt.", "Kept as typed."))
    return box


def _options(words: Words) -> FieldBox:
    options = OptionRow()
    options.setObjectName("options")
    options.set_options(
        [
            Option("yes", words("Ja", "Yes"), words("j", "y")),
            Option("no", words("Nee", "No"), "n"),
            Option("unknown", words("Nog niet bekend", "Not known yet"), "o", apart=True),
        ],
        words("Wissen", "Clear"),
    )
    options.show_key("unknown")
    box = FieldBox(options)
    box.set_words(words("Heeft de partner een geldig paspoort?", "Is there a valid passport?"))
    return box


def _computed(words: Words) -> FieldBox:
    computed = TextField(180)
    computed.setReadOnly(True)
    dress.ink(computed, "disabled")
    computed.show_text(words("berekend: 36 jaar", "computed: 36 years"))
    box = FieldBox(computed)
    box.set_words(words("Leeftijd op 15 juni 2026", "Age on 15 June 2026"))
    return box


def blocks(words: Words) -> QWidget:
    """Buttons, tags, every kind of block, work under way, an empty page."""
    result, column = sheet()
    dress.gaps(column, 10, (20, 16, 20, 16))
    column.addWidget(said(words("Knoppen", "Buttons"), "group"))
    column.addLayout(_buttons(words))
    column.addLayout(_focused_buttons(words))
    column.addWidget(said(words("Labels en blokken", "Tags and blocks"), "group"))
    column.addLayout(_tags(words))
    for block in _told(words):
        column.addWidget(block)
    column.addWidget(_work(words))
    column.addWidget(_empty(words))
    column.addStretch(1)
    return result


def _main_buttons(words: Words) -> tuple[QAbstractButton, QAbstractButton]:
    return (
        _named(primary_button(), words("Vastleggen", "Issue")),
        _named(plain_button(), words("Opslaan als PDF", "Save as PDF")),
    )


def _buttons(words: Words) -> QHBoxLayout:
    row = QHBoxLayout()
    dress.gaps(row, 8)
    quiet = _named(quiet_button("maximize"), words("Vergroten", "Enlarge"))
    for button in (*_main_buttons(words), quiet):
        row.addWidget(button)
    row.addStretch(1)
    switch = Segments(("nl", "en"))
    switch.set_words(("NL", "EN"), words("Taal", "Language"))
    switch.show_key("nl")
    row.addWidget(switch)
    return row


def _focused_buttons(words: Words) -> QHBoxLayout:
    row = QHBoxLayout()
    dress.gaps(row, 8)
    names = ("focused-primary", "focused-plain")
    for button, name in zip(_main_buttons(words), names, strict=True):
        button.setObjectName(name)
        row.addWidget(button)
    row.addWidget(said(words("met focus", "with focus"), "small", "muted"))
    row.addStretch(1)
    return row


def _tags(words: Words) -> QHBoxLayout:
    tags = QHBoxLayout()
    dress.gaps(tags, 8)
    for kind, text in (
        ("mark", words("gewijzigd", "changed")),
        ("plain", words("cliënt: referent", "client: sponsor")),
        ("notyet", words("te herstellen", "mendable")),
        ("assess", words("jurist", "lawyer")),
    ):
        tag = Tag(kind)
        tag.setText(text)
        tags.addWidget(tag)
    tags.addStretch(1)
    return tags


def _told(words: Words) -> Iterable[Block]:
    term, refer, trouble = Block("deadline"), Block("refer"), Block("trouble")
    term.say(
        words("Nog 7 dagen: uiterlijk maandag 15 juni 2026", "7 days left: 15 June 2026"),
        words("Omar wordt op 16 juni 18 jaar.", "Omar turns 18 on 16 June."),
    )
    refer.say(
        words("Doorverwijzen: vraag eerst een asieladvocaat", "Refer on: asylum lawyer first"),
        words(
            "Voor familie van een statushouder rekent dit programma niet.",
            "This program does not compute for family of a status holder.",
        ),
    )
    trouble.say(
        words("Er is geen plaats meer op de schijf", "The disk is full"),
        words(
            "Uw laatste antwoord is nog niet bewaard. Maak 200 MB vrij.",
            "Your last answer has not been saved yet. Free 200 MB.",
        ),
    )
    retry = _named(plain_button("refresh"), words("Nu opnieuw proberen", "Try again now"))
    trouble.add_button(retry)
    return term, refer, trouble


def _work(words: Words) -> ProgressBlock:
    job = ProgressBlock()
    job.say(words("Reservekopie maken: 3.120 van 8.400", "Backup: 3,120 of 8,400"), 3120, 8400)
    job.stop.setText(words("Stoppen", "Stop"))
    return job


def _empty(words: Words) -> EmptyState:
    empty = EmptyState("folder")
    empty.say(
        words("Nog geen zaken", "No cases yet"),
        words("Begin met een snelle toets.", "Start with a quick check."),
    )
    empty.add_button(_named(primary_button("plus"), words("Nieuwe zaak", "New case")))
    empty.add_button(_named(plain_button(), words("Oefenzaak openen", "Open a practice case")))
    return empty


def lists(words: Words) -> QWidget:
    """The tabs, a table, people and the head of a group, beside each other."""
    result, _column = sheet()
    result.layout().setContentsMargins(1, 1, 1, 1)
    row = QHBoxLayout()
    result.layout().addLayout(row)
    row.addWidget(_tabs(words), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Rule(upright=True))
    middle = QVBoxLayout()
    middle.addWidget(_table(words, result))
    middle.addStretch(1)
    row.addLayout(middle, 1)
    row.addLayout(_people(words), 1)
    return result


def _tabs(words: Words) -> TabList:
    tabs = TabList()
    for key, number, title, sign, state in (
        ("a", "1", "Start", "done", words("klaar", "done")),
        ("b", "3", words("Gezinsleden", "Family members"), "attention", words("let op", "check")),
        ("c", "5", words("Inkomen", "Income"), "busy", words("bezig · 6 open", "busy · 6 open")),
        (
            "d",
            "7",
            words("Eerdere procedures en bezwaren", "Earlier procedures and objections"),
            "open",
            words("open", "open"),
        ),
    ):
        tabs.add(key, number).set_words(title, sign, state)
    tabs.show_key("c")
    dress.width(tabs, 204)
    return tabs


def _table(words: Words, parent: QWidget) -> RowTable:
    model = RowsModel(parent)
    model.set_columns(
        [
            Column(words("Soort", "Kind"), 160),
            Column(words("Naam", "Name")),
            Column(words("per maand", "per month"), 110, right=True),
            Column("", 90),
        ]
    )
    model.set_rows(
        [
            [Cell("Eigen bedrijf"), Cell("Haddad"), Cell("€ 2.600,00", right=True), Cell("ja")],
            [Cell("Loon"), Cell("Bakker"), Cell("€ 400,00", right=True), Cell("nee", "na", "na")],
        ]
    )
    table = RowTable(model)
    table.fit_height()
    table.show_row(0)
    return table


def _people(words: Words) -> QVBoxLayout:
    people = QVBoxLayout()
    dress.gaps(people, 0)
    for place, (sign, name, about, word) in enumerate(
        (
            ("notyet", "رنا الحداد", "partner · Libanon", words("Nog niet", "Not yet")),
            ("ask", "Layla Haddad", "kind, 22 · Libanon", words("Onvolledig", "Incomplete")),
            ("notnow", "Salma Haddad", "ouder, 73", words("Nu niet", "Not now")),
        )
    ):
        person = PersonRow()
        person.set_words(sign, name, about, word)
        person.setChecked(place == 0)
        people.addWidget(person)
    head = GroupHead()
    head.set_words(words("Niet voldaan", "Not met"), "2")
    people.addWidget(head)
    people.addStretch(1)
    return people
