"""Draws every control, sign, block and letter size to PNG pictures, for looking at.

python -m tests.desk.gallery OUT
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import border
from gezin_desktop.desk.theme import THEMES, TOKENS, theme
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
from gezin_desktop.desk.widgets.rows import GroupHead, PersonRow, TabList
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

WIDTH, HEIGHT = 1366, 1240

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


def _sheet() -> tuple[Sheet, QVBoxLayout]:
    sheet = Sheet()
    column = QVBoxLayout(sheet)
    dress.gaps(column, 6, (20, 16, 20, 16))
    return sheet, column


def _words(text: str, size: str = "body", ink: str = "text", *, wrap: bool = False) -> QWidget:
    result = label(size, ink, wrap=wrap)
    result.setText(text)
    return result


def _signs(words: Words) -> QWidget:
    sheet, column = _sheet()
    groups = (
        (words("Uitkomst van een route", "Outcome of a route"), VERDICTS),
        (words("Voorwaarde", "Condition"), CONDITIONS),
        (words("Tabblad", "Tab"), TABS),
    )
    for title, rows in groups:
        column.addWidget(_words(title, "group"))
        for sign, dutch, english in rows:
            row = QHBoxLayout()
            dress.gaps(row, 10, (0, 2, 0, 2))
            row.addWidget(Sign(sign, 20))
            neutral = sign in ("open", "busy", "done", "deadline", "error")
            ink = "text" if neutral else "notyet" if sign == "attention" else sign
            row.addWidget(_words(words(dutch, english), "question", ink), 1)
            column.addLayout(row)
        column.addSpacing(8)
    column.addStretch(1)
    return sheet


def _options(words: Words) -> QWidget:
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


def _fields(words: Words) -> QWidget:
    sheet, column = _sheet()
    dress.gaps(column, 14, (20, 16, 20, 16))
    column.addWidget(_words(words("Velden", "Fields"), "group"))
    name = TextField(280)
    name.show_text("Haddad Klusbedrijf")
    box = FieldBox(name)
    optional = words("mag leeg blijven", "may stay empty")
    box.set_words(words("Naam van het bedrijf", "Name of the business"), "", optional)
    column.addWidget(box)
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
    column.addWidget(box)
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
    column.addWidget(box)
    kind = Choice()
    kind.set_options([("own", words("Eigen bedrijf (zelfstandige)", "Own business"))])
    kind.show_key("own")
    box = FieldBox(kind)
    box.set_words(words("Soort inkomen", "Kind of income"))
    box.say("ask", words("Bewaard zoals getypt.", "Kept as typed."))
    column.addWidget(box)
    column.addWidget(_options(words))
    computed = TextField(180)
    computed.setReadOnly(True)
    dress.ink(computed, "disabled")
    computed.show_text(words("berekend: 36 jaar", "computed: 36 years"))
    box = FieldBox(computed)
    box.set_words(words("Leeftijd op 15 juni 2026", "Age on 15 June 2026"))
    column.addWidget(box)
    for text, on in (
        (words("Bronnen uitgebreid afdrukken", "Print sources at length"), True),
        (words("Alleen voorletters tonen", "Show initials only"), False),
    ):
        tick = QCheckBox(text)
        tick.setChecked(on)
        column.addWidget(tick)
    column.addStretch(1)
    return sheet


def _blocks(words: Words) -> QWidget:  # noqa: PLR0915 - a list of samples reads best in one piece
    sheet, column = _sheet()
    dress.gaps(column, 10, (20, 16, 20, 16))
    column.addWidget(_words(words("Knoppen", "Buttons"), "group"))
    for place in range(2):
        row = QHBoxLayout()
        dress.gaps(row, 8)
        first, second = primary_button(), plain_button()
        first.setText(words("Vastleggen", "Issue"))
        second.setText(words("Opslaan als PDF", "Save as PDF"))
        row.addWidget(first)
        row.addWidget(second)
        if place == 0:
            third = quiet_button("maximize")
            third.setText(words("Vergroten", "Enlarge"))
            row.addWidget(third)
            row.addStretch(1)
            switch = Segments(("nl", "en"))
            switch.set_words(("NL", "EN"), words("Taal", "Language"))
            switch.show_key("nl")
            row.addWidget(switch)
        else:
            first.setObjectName("focused-primary")
            second.setObjectName("focused-plain")
            row.addWidget(_words(words("met focus", "with focus"), "small", "muted"))
            row.addStretch(1)
        column.addLayout(row)
    column.addWidget(_words(words("Labels en blokken", "Tags and blocks"), "group"))
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
    column.addLayout(tags)
    for kind, heading, body in (
        (
            "deadline",
            words("Nog 7 dagen: uiterlijk maandag 15 juni 2026", "7 days left: 15 June 2026"),
            words("Omar wordt op 16 juni 18 jaar.", "Omar turns 18 on 16 June."),
        ),
        (
            "refer",
            words("Doorverwijzen: vraag eerst een asieladvocaat", "Refer on: asylum lawyer first"),
            words(
                "Voor familie van een statushouder rekent dit programma niet.",
                "This program does not compute for family of a status holder.",
            ),
        ),
        (
            "trouble",
            words("Er is geen plaats meer op de schijf", "The disk is full"),
            words(
                "Uw laatste antwoord is nog niet bewaard. Maak 200 MB vrij.",
                "Your last answer has not been saved yet. Free 200 MB.",
            ),
        ),
    ):
        block = Block(kind)
        block.say(heading, body)
        if kind == "trouble":
            retry = plain_button("refresh")
            retry.setText(words("Nu opnieuw proberen", "Try again now"))
            block.add_button(retry)
        column.addWidget(block)
    job = ProgressBlock()
    job.say(words("Reservekopie maken: 3.120 van 8.400", "Backup: 3,120 of 8,400"), 3120, 8400)
    job.stop.setText(words("Stoppen", "Stop"))
    column.addWidget(job)
    empty = EmptyState("folder")
    empty.say(
        words("Nog geen zaken", "No cases yet"),
        words("Begin met een snelle toets.", "Start with a quick check."),
    )
    new = primary_button("plus")
    new.setText(words("Nieuwe zaak", "New case"))
    practice = plain_button()
    practice.setText(words("Oefenzaak openen", "Open a practice case"))
    empty.add_button(new)
    empty.add_button(practice)
    column.addWidget(empty)
    column.addStretch(1)
    return sheet


def _lists(words: Words) -> QWidget:
    sheet, _column = _sheet()
    sheet.layout().setContentsMargins(1, 1, 1, 1)
    row = QHBoxLayout()
    sheet.layout().addLayout(row)
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
    row.addWidget(tabs, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Rule(upright=True))
    middle = QVBoxLayout()
    model = RowsModel(sheet)
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
    middle.addWidget(table)
    middle.addStretch(1)
    row.addLayout(middle, 1)
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
    row.addLayout(people, 1)
    return sheet


class _Colours(QWidget):
    """Every token as a patch with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(scale().letters(120))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        across = 8
        wide, tall = self.width() // across, scale().letters(28)
        for place, token in enumerate(TOKENS):
            left, top = place % across * wide, place // across * tall
            patch = QRect(left, top, scale().letters(30), scale().letters(22))
            border(painter, patch, "control", 1, fill=token)
            painter.setPen(theme().color("text"))
            spot = QPointF(patch.right() + 8, patch.center().y() + 5)
            painter.drawText(spot, token)
        painter.end()


def page(language: str) -> QWidget:
    """The whole gallery as one widget."""
    words = Words(language)
    result = QWidget()
    grid = QGridLayout(result)
    dress.gaps(grid, 16, (20, 20, 20, 20))
    for place, part in enumerate((_signs(words), _fields(words), _blocks(words))):
        grid.addWidget(part, 0, place)
        grid.setColumnStretch(place, 1)
    grid.addWidget(_lists(words), 1, 0, 1, 3)
    sheet, column = _sheet()
    column.addWidget(_words(words("Kleuren", "Colours"), "group"))
    column.addWidget(_Colours())
    sizes = QHBoxLayout()
    dress.gaps(sizes, 24)
    for size in ("title", "page", "group", "lead", "question", "body", "small"):
        sizes.addWidget(_words(size, size))
    sizes.addStretch(1)
    column.addLayout(sizes)
    grid.addWidget(sheet, 2, 0, 1, 3)
    return result


def draw(language: str, choice: str, ratio: int) -> QImage:
    """One picture of the gallery."""
    theme().choose(choice)
    widget = page(language)
    widget.resize(WIDTH, max(HEIGHT, widget.sizeHint().height()))
    widget.show()
    QApplication.processEvents()
    focused = widget.findChild(OptionRow, "options")
    if focused is not None:
        focused.button("unknown").setFocus()
    QApplication.processEvents()
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme().color("canvas"))
    painter = QPainter(image)
    widget.render(painter, QPointF(0, 0).toPoint(), QRegion(QRectF(widget.rect()).toRect()))
    for name in ("focused-primary", "focused-plain"):
        button = widget.findChild(QWidget, name)
        button.setFocus()
        button.render(painter, button.mapTo(widget, QPoint(0, 0)))
    painter.end()
    widget.close()
    widget.deleteLater()
    return image


def main(out: Path) -> None:
    """Draw all pictures into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    dress.install(app)
    for language in ("nl", "en"):
        for choice in THEMES:
            for ratio in (1, 2):
                draw(language, choice, ratio).save(str(out / f"{choice}-{language}-{ratio}x.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
