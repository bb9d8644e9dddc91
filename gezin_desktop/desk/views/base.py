"""What the views over the outcome share: head, people, a picture or its text, print, Esc."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk import dialogs, dress, words
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import build
from gezin_desktop.desk.result.cards import PersonCards
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.views.paper import print_lines
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane, dress_scroll_bars
from gezin_desktop.desk.words_again import WordsAgain

_NARROW, _MEASURE = 640, 560
_MOST_PAGES = 99


class TextPane(QPlainTextEdit):
    """The view as text: to read with a screen reader, to select and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.document().setDocumentMargin(24)
        dress.letters(self, "body")
        dress_scroll_bars(self)
        theme().changed.connect(self._theme_changed)
        scale().changed.connect(self._fit)
        self._fit()

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show lines; the place in the text is kept while they are the same."""
        text = "\n".join(lines)
        if text != self._shown:
            self._shown = text
            self.setPlainText(text)

    @Slot()
    def _fit(self) -> None:
        """Keep lines short enough to read."""
        self.setMaximumWidth(scale().letters(_MEASURE))

    @Slot()
    def _theme_changed(self) -> None:
        dress_scroll_bars(self)


class OverView(WordsAgain, QWidget):
    """A page that takes the room of form and outcome; Esc and its close button go back.

    Heirs make the picture (``make_picture``), fill it (``fill``) and tell it in lines
    (``as_lines``). On a narrow window the text comes first.
    """

    closed = Signal()
    followed = Signal(str)
    name = ""
    shows_people = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._chosen_text: bool | None = None
        self.heading = label("group", wrap=False)
        self.about = label("small", "muted", wrap=False)
        self.as_text = quiet_button("list-details")
        self.print = quiet_button("printer")
        self.shut = quiet_button("x")
        self.people = PersonCards(self)
        self.text = TextPane()
        self.pane = ScrollPane("sunken")
        self.parts = QStackedWidget()
        self._build()
        self.as_text.clicked.connect(self.toggle_text)
        self.print.clicked.connect(self.print_view)
        self.shut.clicked.connect(self.closed)
        self.people.chosen.connect(session.choose_person)
        session.assessed.connect(self.refresh)
        session.person_chosen.connect(self.refresh)
        keys().changed.connect(self._name_text_button)
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        dress.gaps(self._head, 10, (16, 5, 8, 5))
        left, right = QHBoxLayout(), QHBoxLayout()
        for row in (left, right):
            dress.gaps(row, 10)
            self._head.addLayout(row)
        left.addWidget(self.heading)
        left.addWidget(self.about)
        self.add_to_head(left)
        left.addStretch(1)
        for button in (self.as_text, self.print, self.shut):
            right.addWidget(button)
        right.addStretch(0)
        self._head_right = right
        self._head.setStretch(0, 1)
        column.addWidget(head)
        column.addWidget(self.people)
        self.pane.setWidget(self.make_picture())
        dress.ground(self.parts, "surface")  # what the text leaves free
        self.parts.addWidget(self.pane)
        self.parts.addWidget(self.text)
        column.addWidget(self.parts, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def add_to_head(self, row: QHBoxLayout) -> None:
        """Put switches of the view's own in the head."""

    @abstractmethod
    def make_picture(self) -> QWidget:
        """Make what is shown while the view is not text."""

    @abstractmethod
    def fill(self, tongue: str) -> None:
        """Fill the picture with the case as it is now."""

    @abstractmethod
    def as_lines(self, tongue: str) -> Iterable[str]:
        """Tell the whole view in lines."""

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        self.heading.setText(words.sentence(f"{self.name}.heading", tongue))
        self.print.setText(words.sentence("view.print", tongue))
        self.shut.setText(words.sentence("view.close", tongue))
        self.shut.setToolTip("Esc")
        describe(self, self.heading.text())
        describe(self.text, self.heading.text())
        self._name_text_button()
        self.refresh()

    def _name_text_button(self) -> None:
        key = "view.as-picture" if self.is_text else "view.as-text"
        self.as_text.setText(words.sentence(key, language().current))
        self.as_text.setToolTip(keys().told("tree-text"))

    # -- the case ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden may be behind the case."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the case as it is now."""
        if self.isVisible():
            self._show_all()

    def _show_all(self) -> None:
        tongue = language().current
        model = build(self.session, tongue)
        self.people.show_people(model.people if self.shows_people else (), model.chosen)
        self.fill(tongue)
        self.text.show_lines(self.as_lines(tongue))

    # -- text and picture --------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for the picture."""
        return self.width() < scale().letters(_NARROW)

    @property
    def is_text(self) -> bool:
        """Whether the view is shown as text."""
        return self.is_narrow if self._chosen_text is None else self._chosen_text

    @Slot()
    def toggle_text(self) -> None:
        """Show the picture as text, or the picture again."""
        self._chosen_text = not self.is_text
        self._arrange()
        (self.text if self.is_text else self.first_stop()).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget:
        """Where the keyboard goes in the picture."""
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the text comes first."""
        super().resizeEvent(event)
        self._arrange()

    def _head_fits(self) -> bool:
        """Whether all of the head fits on one line."""
        edges = self._head.contentsMargins()
        parts = (self._head.itemAt(0), self._head.itemAt(1))
        asked = sum(part.sizeHint().width() for part in parts if part is not None)
        return asked + edges.left() + edges.right() + self._head.spacing() <= self.width()

    def _arrange(self) -> None:
        self.parts.setCurrentIndex(1 if self.is_text else 0)
        self.about.setVisible(not self.is_narrow)
        ways, stacked = QBoxLayout.Direction, self.is_narrow or not self._head_fits()
        self._head.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._head_right.setStretch(self._head_right.count() - 1, int(stacked))
        self._name_text_button()

    @Slot()
    def print_view(self) -> None:
        """Ask for a printer, and print the view as text, with its picture if it has one."""
        tongue = language().current
        title = words.sentence("view.print", tongue)
        printer = dialogs.choose_printer(self.window(), title, _MOST_PAGES)
        if printer is not None:
            lines = self.as_lines(tongue)
            print_lines(printer, self.heading.text(), lines, self.paper_picture())

    def paper_picture(self) -> QImage | None:
        """The picture for paper; None where the text says it all."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the talk was."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
