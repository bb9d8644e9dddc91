"""The strip above a case: whose case, the receipt date, both languages, discreet and lock."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.scale import WidthClass
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import Segments, quiet_button
from gezin_desktop.desk.widgets.fields import date_field
from gezin_desktop.desk.widgets.labels import Edged, OneLine, Rule, Tag, describe, label
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.summary import case_title

_PATH = "receipt_date"


class CaseHeader(WordsAgain, Edged):
    """Title, number, client; the date of receipt; screen and letter language."""

    cases_wanted = Signal()
    discreet_wanted = Signal()
    lock_wanted = Signal()
    screen_language_chosen = Signal(str)
    letter_language_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        self._session = session
        self._number = ""
        self._width = WidthClass.MEDIUM
        self.cases = quiet_button("layout-sidebar")
        self.title = OneLine("group")
        self.number = label("body", "muted", wrap=False)
        self.client = Tag("plain")
        self.date_label = label("small", "muted", wrap=False)
        self.date = date_field()
        self.screen_label = label("small", "muted", wrap=False)
        self.screen_choice = Segments(LANGUAGES)
        self.letter_label = label("small", "muted", wrap=False)
        self.letter_choice = Segments(LANGUAGES)
        self.discreet = quiet_button("eye-off")
        self.lock = quiet_button("lock")
        self._build()
        self._connect()
        self.read_words()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (8, 7, 8, 8))
        self._rules = [Rule(upright=True) for _ in range(2)]
        row.addWidget(self.cases)
        row.addWidget(self._rules[0])
        for part in (self.title, self.number, self.client):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.date_label)
        row.addWidget(self.date)
        row.addSpacing(8)
        row.addWidget(self.screen_label)
        row.addWidget(self.screen_choice)
        row.addWidget(self.letter_label)
        row.addWidget(self.letter_choice)
        row.addWidget(self._rules[1])
        row.addWidget(self.discreet)
        row.addWidget(self.lock)

    def _connect(self) -> None:
        self.cases.clicked.connect(self.cases_wanted)
        self.discreet.clicked.connect(self.discreet_wanted)
        self.lock.clicked.connect(self.lock_wanted)
        self.screen_choice.chosen.connect(self.screen_language_chosen)
        self.letter_choice.chosen.connect(self.letter_language_chosen)
        self.date.typed.connect(self._typed)
        self.date.settled.connect(self._settled)
        self._session.assessed.connect(self.refresh)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.date_label.setText(self.tr("Received by the IND"))
        self.screen_label.setText(self.tr("Screen"))
        self.letter_label.setText(self.tr("Letter"))
        names = (self.tr("Dutch"), self.tr("English"))
        self.screen_choice.set_words(("NL", "EN"), self.tr("Language of the screen"), names)
        self.letter_choice.set_words(("NL", "EN"), self.tr("Language of the letter"), names)
        for button, told in self._button_words():
            describe(button, told)
        asked = words.question("case.receipt_date", language().current)
        describe(self.date, asked.label, asked.hint)
        self.screen_choice.show_key(language().current)
        self.set_width(self._width)
        self.refresh()

    def set_number(self, number: str) -> None:
        """The number of the open case."""
        self._number = number
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the case holds."""
        tongue = language().current
        case = self._session.case
        number = case.reference or self._number
        named = case_title(case) or words.sentence("person.unnamed", tongue)
        single = self._width is WidthClass.SINGLE
        self.title.setText((number or named) if single else named)
        self.number.setText(number)
        self.client.setVisible(bool(case.client) and self._width >= WidthClass.MEDIUM)
        if case.client:
            who = name_of(case, case.client, tongue)
            if case.client == "sponsor":
                who = self.tr("sponsor")
            self.client.setText(self.tr("client: {who}").format(who=who))
        self._show_date(self._session.get(_PATH))

    def _show_date(self, day: date | None) -> None:
        unread = self._session.unread(_PATH)
        if day is None:
            if not self.date.hasFocus():
                self.date.show_text(unread)
        elif not self.date.hasFocus() or self.date.value() != day:
            self.date.show_value(day)
        self.date.setPlaceholderText(self.tr("today"))

    def show_letter_language(self, code: str) -> None:
        """Show which language the letter has."""
        self.letter_choice.show_key(code)

    # -- the date ----------------------------------------------------------------------------

    @Slot(str)
    def _typed(self, text: str) -> None:
        day = self.date.value()
        if day is not None or not text.strip():
            self._session.answer(_PATH, day)

    @Slot(str)
    def _settled(self, text: str) -> None:
        if self.date.understood():
            self._session.answer(_PATH, self.date.value())
        else:
            self._session.keep_unread(_PATH, text)
        self._session.settle()

    # -- room --------------------------------------------------------------------------------

    def set_width(self, width: WidthClass) -> None:
        """Show what fits: on a narrow window the menu holds the rest."""
        self._width = width
        single = width is WidthClass.SINGLE
        roomy = width >= WidthClass.MEDIUM
        wide: list[QWidget] = [self.date_label, self.date, self.screen_choice, self.letter_choice]
        for part in (*wide, *self._rules):
            part.setVisible(not single)
        for part in (self.screen_label, self.letter_label, self.number):
            part.setVisible(roomy)
        for button, told in self._button_words():
            named = not single if button is self.cases else roomy
            button.setText(told if named else "")
        self.refresh()

    def _button_words(self) -> tuple[tuple[QPushButton, str], ...]:
        return (
            (self.cases, self.tr("Cases")),
            (self.discreet, self.tr("Discreet")),
            (self.lock, self.tr("Lock")),
        )
