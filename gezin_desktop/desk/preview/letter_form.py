"""What goes into the letter: language, to whom, about whom, which parts, own words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.case.model import Case
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.preview.choices import Choices
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import Segments
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.fields import LongTextField, TextField
from gezin_desktop.desk.widgets.labels import describe, isolated, label, plain_hint
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.letter.options import Section

LOCKED: Final = ("outcome", "todo", "unmet", "unknown", "certain")
"""Parts that are always in the letter."""
_NAMES: Final = (
    ("own_paragraph", "letter.own"),
    ("signed_by", "letter.signed"),
    ("closing", "letter.closing"),
)


class LetterForm(QWidget):
    """The choices for one letter. ``chosen`` carries the new ones; showing tells nobody."""

    chosen = Signal(object)
    language_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self._case: Case | None = None
        self._people: list[str] = []
        self.tongue = Segments(LANGUAGES)
        self.addressee = Choice(0)
        self.about: dict[str, QCheckBox] = {}
        self.sections = {one: _tick() for one in Section}
        self.checklist = _tick()
        self.own = LongTextField(3)
        self.own.check_spelling(lambda: (self.tongue.key() or language().current,))
        self.signed = TextField(0)
        self.closing = TextField(0)
        self._titles = {key: label("question") for key in ("about", "parts")}
        self._locks = [_Locked(self) for _ in LOCKED]
        self._boxes = {
            "letter.language": FieldBox(self.tongue),
            "letter.addressee": FieldBox(self.addressee, stretch=True),
            "letter.own": FieldBox(self.own, stretch=True),
            "letter.signed": FieldBox(self.signed, stretch=True),
            "letter.closing": FieldBox(self.closing, stretch=True),
        }
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 14)
        column.addWidget(self._boxes["letter.language"])
        column.addWidget(self._boxes["letter.addressee"])
        self._about_column = QVBoxLayout()
        dress.gaps(self._about_column, 0)
        self._about_column.addWidget(self._titles["about"])
        column.addLayout(self._about_column)
        column.addLayout(self._parts())
        for _name, key in _NAMES:
            column.addWidget(self._boxes[key])

    def _parts(self) -> QVBoxLayout:
        """The parts in two columns: what is always in, then what a counsellor may leave out."""
        column = QVBoxLayout()
        dress.gaps(column, 0)
        column.addWidget(self._titles["parts"])
        grid = QGridLayout()
        dress.gaps(grid, 0)
        grid.setHorizontalSpacing(12)
        half = (len(self._locks) + len(self.sections) + 1) // 2
        for place, part in enumerate([*self._locks, *self.sections.values()]):
            grid.addWidget(part, place % half, place // half)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        column.addLayout(grid)
        column.addWidget(self.checklist, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _connect(self) -> None:
        self.tongue.chosen.connect(self.language_chosen)
        self.addressee.picked.connect(self._addressed)
        for tick in self.sections.values():
            tick.clicked.connect(self._ticked_part)
        self.checklist.clicked.connect(self._ticked_checklist)
        for field in (self.own, self.signed, self.closing):
            field.typed.connect(self._typed)
            field.settled.connect(self._settled)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        for key, box in self._boxes.items():
            hint = words.sentence(f"{key}.hint", tongue) if key in _HINTED else ""
            box.set_words(words.sentence(key, tongue), hint)
        names = [words.sentence(f"letter.language.{code}", tongue) for code in LANGUAGES]
        self.tongue.set_words(names, words.sentence("letter.language", tongue))
        self._titles["about"].setText(words.sentence("letter.about", tongue))
        self._titles["parts"].setText(words.sentence("letter.parts", tongue))
        always = words.sentence("letter.always", tongue)
        for key, lock in zip(LOCKED, self._locks, strict=True):
            lock.set_words(words.sentence(f"letter.part.{key}", tongue), always)
        for section, tick in self.sections.items():
            told = words.sentence(f"letter.part.{section.value}", tongue)
            tick.setText(told)
            describe(tick, f"{words.sentence('letter.parts', tongue)} {told}")
        extra = words.sentence("letter.part.checklist", tongue)
        self.checklist.setText(extra)
        describe(self.checklist, f"{words.sentence('letter.parts', tongue)} {extra}")
        if self._case is not None:
            self.show_choices(self._case, self._choices, self.tongue.key() or tongue)

    # -- showing -----------------------------------------------------------------------------

    def show_choices(
        self, case: Case, choices: Choices, letter_language: str, *, undone: bool = False
    ) -> None:
        """Show the choices for a case, without telling anyone.

        What somebody is typing is left alone, unless a step was undone or done again.
        """
        self._case, self._choices = case, choices
        tongue = language().current
        self.tongue.show_key(letter_language)
        self._show_addressee(case, choices, tongue)
        self._show_about(case, choices, tongue)
        for section, tick in self.sections.items():
            tick.setChecked(choices.options.has(section))
        shown = choices.options
        self.checklist.setChecked(shown.checklist)
        for field, text in (
            (self.own, shown.own_paragraph),
            (self.signed, shown.signed_by),
            (self.closing, shown.closing),
        ):
            if undone or not field.hasFocus():
                field.show_text(text)

    def _show_addressee(self, case: Case, choices: Choices, tongue: str) -> None:
        people = ["sponsor", *(one.id for one in case.relatives)]
        names = [(one, isolated(name_of(case, one, tongue))) for one in people]
        self.addressee.set_options(names, words.sentence("field.choose", tongue))
        self.addressee.show_key(choices.options.addressee or case.client)

    def _show_about(self, case: Case, choices: Choices, tongue: str) -> None:
        ids = [one.id for one in case.relatives]
        if ids != self._people:
            self._rebuild(ids)
        told = choices.about(case)
        for one, tick in self.about.items():
            name = name_of(case, one, tongue)
            tick.setText(isolated(_short(name)))
            tick.setToolTip(plain_hint(name) if _short(name) != name else "")
            tick.setChecked(one in told)
            describe(tick, f"{self._titles['about'].text()} {name}")
        self._titles["about"].setVisible(bool(ids))

    def _rebuild(self, ids: list[str]) -> None:
        for tick in self.about.values():
            self._about_column.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._people, self.about = ids, {}
        for one in ids:
            tick = _tick()
            tick.clicked.connect(self._ticked_person)
            self._about_column.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
            self.about[one] = tick

    # -- what a person does ------------------------------------------------------------------

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self.chosen.emit(choices)

    @Slot(str)
    def _addressed(self, key: str) -> None:
        client = self._case.client if self._case else None
        self._choose(self._choices.with_options(addressee=key if key and key != client else None))

    @Slot()
    def _ticked_person(self) -> None:
        for one, tick in self.about.items():
            if tick is self.sender():
                self._choose(self._choices.with_relative(one, told=tick.isChecked()))

    @Slot()
    def _ticked_part(self) -> None:
        for section, tick in self.sections.items():
            if tick is self.sender():
                self._choose(self._choices.with_section(section, told=tick.isChecked()))

    @Slot()
    def _ticked_checklist(self) -> None:
        self._choose(self._choices.with_options(checklist=self.checklist.isChecked()))

    @Slot()
    def _typed(self) -> None:
        self._choose(
            self._choices.with_options(
                own_paragraph=self.own.toPlainText(),
                signed_by=self.signed.text(),
                closing=self.closing.text(),
            )
        )

    @Slot()
    def _settled(self) -> None:
        self._typed()
        self.left.emit()

    def field_of(self, path: str) -> QWidget | None:
        """The field of an own word that cannot be printed; None for facts of the case."""
        fields: dict[str, QWidget] = {
            "options.own_paragraph": self.own,
            "options.signed_by": self.signed,
            "options.closing": self.closing,
        }
        return fields.get(path)


_LONGEST: Final = 320
_HINTED: Final = frozenset({"letter.own", "letter.signed", "letter.closing"})


def _short(name: str) -> str:
    """A name that fits on the line of its box; the whole name is spoken and in the tool tip."""
    room = scale().width(_LONGEST)
    return QFontMetrics(font("body")).elidedText(name, Qt.TextElideMode.ElideRight, room)


def _tick() -> QCheckBox:
    made = QCheckBox()
    dress.letters(made, "body")
    dress.height(made, 28)
    return made


class _Locked(QWidget):
    """A part that cannot be left out: a lock instead of a box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 8)
        row.addWidget(Picture("lock", 18, "muted"))
        self._words = label("body", "muted")
        row.addWidget(self._words, 1)
        dress.height(self, 28, least=True)

    def set_words(self, part: str, always: str) -> None:
        """Set the name of the part."""
        self._words.setText(part)
        describe(self, f"{part}: {always}")
