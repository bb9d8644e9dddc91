"""Step one, also a part of the settings: language, theme, size of letters, with a live sample."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import DUTCH, ENGLISH, language
from gezin_desktop.desk.scale import LARGEST, SMALLEST, STEP, scale
from gezin_desktop.desk.settings import LANGUAGE, SCALE, THEME, Settings
from gezin_desktop.desk.theme import CONTRAST, DARK, LIGHT, SYSTEM, theme
from gezin_desktop.desk.widgets.buttons import Segments, plain_button
from gezin_desktop.desk.widgets.chain import chain
from gezin_desktop.desk.widgets.labels import Sheet, Sign, describe, label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.words_again import WordsAgain


class SizeChooser(WordsAgain, QWidget):
    """Smaller, the size in percent, larger."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        row = QHBoxLayout(self)
        dress.gaps(row, 8)
        self.smaller = plain_button("zoom-out")
        self.larger = plain_button("zoom-in")
        self._percent = label("question", wrap=False)
        row.addWidget(self.smaller)
        row.addWidget(self._percent)
        row.addWidget(self.larger)
        self.setFocusProxy(self.smaller)
        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        scale().changed.connect(self.read_words)
        self.read_words()

    @Slot()
    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.smaller.setText(self.tr("Smaller"))
        self.larger.setText(self.tr("Larger"))
        words = f"{scale().percent} %"
        self._percent.setText(words)
        describe(self.smaller, self.tr("Smaller letters"), words)
        describe(self.larger, self.tr("Larger letters"), words)

    @Slot()
    def _make_smaller(self) -> None:
        self._choose(scale().percent - STEP)

    @Slot()
    def _make_larger(self) -> None:
        self._choose(scale().percent + STEP)

    def _choose(self, percent: int) -> None:
        scale().choose(percent)
        self._settings.put(SCALE, max(SMALLEST, min(LARGEST, percent)))


class DisplayPart(WordsAgain, QWidget):
    """Language, theme and size; every choice works at once and is kept."""

    def __init__(
        self, settings: Settings, *, sample: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        column = QVBoxLayout(self)
        dress.gaps(column, 16)
        self.languages = Segments((DUTCH, ENGLISH))
        self.themes = OptionRow()
        self.letter_size = SizeChooser(settings)
        self.language_box = FieldBox(self.languages)
        self.theme_box = FieldBox(self.themes)
        self.size_box = FieldBox(self.letter_size)
        for box in (self.language_box, self.theme_box, self.size_box):
            column.addWidget(box)
        self._sample = Sheet("sunken")
        self._build_sample()
        column.addWidget(self._sample)
        self._sample.setVisible(sample)
        column.addStretch(1)
        self.languages.chosen.connect(self._language_chosen)
        self.themes.chosen.connect(self._theme_chosen)
        language().changed.connect(self.show_values)
        theme().changed.connect(self.show_values)
        keys().changed.connect(self.read_words)
        self.read_words()
        self.show_values()

    def _build_sample(self) -> None:
        column = QVBoxLayout(self._sample)
        dress.gaps(column, 4, (16, 12, 16, 12))
        self._sample_head = label("question")
        self._sample_body = label("small", "muted")
        row = QHBoxLayout()
        dress.gaps(row, 10)
        self._sample_verdict = label("question", "notyet")
        row.addWidget(Sign("notyet", 18))
        row.addWidget(self._sample_verdict, 1)
        for part in (self._sample_head, self._sample_body):
            column.addWidget(part)
        column.addLayout(row)

    @Slot()
    def show_values(self) -> None:
        """Show what is in use."""
        self.languages.show_key(language().current)
        self.themes.show_key(theme().choice)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the themes under each other, or in a row."""
        self.themes.set_stacked(stacked=narrow)

    def summary(self) -> str:
        """What is chosen, in one line."""
        words = dict(self._theme_words())
        spoken = {DUTCH: "Nederlands", ENGLISH: "English"}[language().current]
        return f"{spoken}, {words[theme().choice]}, {scale().percent} %"

    def read_words(self) -> None:
        """Set every word in the window's language."""
        # The names of languages stand in their own language, so that anyone finds them.
        self.languages.set_words(("Nederlands", "English"), self.tr("Language"))
        self.language_box.set_words(
            self.tr("Language of the screen"),
            self.tr("The letter for the client has a language of its own."),
        )
        # Within a line, as in ``summary``, they begin small.
        options = [Option(key, f"{one[:1].upper()}{one[1:]}") for key, one in self._theme_words()]
        self.themes.set_options(options, "")
        chain(self)  # the options were made after all else
        self.theme_box.set_words(self.tr("Colours"))
        self.size_box.set_words(
            self.tr("Size of the letters"),
            self.tr("Also with {larger} and {smaller}.").format(
                larger=keys().told("larger"), smaller=keys().told("smaller")
            ),
        )
        self._sample_head.setText(self.tr("Gross wages per month"))
        self._sample_body.setText(self.tr("This is what a question looks like."))
        self._sample_verdict.setText(self.tr("Not yet: two conditions are not met"))
        self.show_values()

    def _theme_words(self) -> list[tuple[str, str]]:
        return [
            (LIGHT, self.tr("light")),
            (DARK, self.tr("dark")),
            (CONTRAST, self.tr("high contrast")),
            (SYSTEM, self.tr("as the system")),
        ]

    @Slot(str)
    def _language_chosen(self, code: str) -> None:
        self._settings.put(LANGUAGE, code)
        language().choose(code)

    @Slot(str)
    def _theme_chosen(self, choice: str) -> None:
        self._settings.put(THEME, choice)
        theme().choose(choice)
