"""The outcome panel: always there, live at every keystroke, read from top to bottom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.over import COMPARE, TIMELINE
from gezin_desktop.desk.result.build import build, pinned
from gezin_desktop.desk.result.head import PanelHead
from gezin_desktop.desk.result.lines import GroupView
from gezin_desktop.desk.result.link import LinkLabel
from gezin_desktop.desk.result.model import Headline, Notice, PanelModel, PersonLine
from gezin_desktop.desk.result.outlooks import Outlooks
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import sign_ink
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.chain import chain_after
from gezin_desktop.desk.widgets.labels import Edged, Rule, Sign, label
from gezin_desktop.desk.widgets.rows import PersonRow
from gezin_desktop.desk.widgets.scroll import ScrollPane

_GROUPS = ("unmet", "ask", "discretionary", "unknown", "met", "not-applicable", "papers")


class HeadlineView(QWidget):
    """The verdict in a sentence, the smallest change, the first day, how firm it is.

    ``led`` carries the view that a link leads to.
    """

    led = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (14, 8, 14, 10))
        self._sign = Sign("", 20)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        dress.gaps(column, 3)
        row.addLayout(column, 1)
        self._words = label("group")
        self._change = label()
        self._small = label("small", "muted")
        self.compare = LinkLabel("small")
        self.compare.pressed.connect(partial(self.led.emit, COMPARE))
        for part in (self._words, self._change, self._small, self.compare):
            column.addWidget(part)

    def show_headline(self, headline: Headline) -> None:
        """Show another verdict."""
        self._sign.show_sign(headline.sign)
        self._sign.setVisible(bool(headline.sign))
        self._words.setText(headline.words)
        dress.ink(self._words, sign_ink(headline.sign) if headline.sign else "text")
        self._change.setText(headline.change)
        self._change.setVisible(bool(headline.change))
        self._small.setText("\n".join(headline.small))
        self._small.setVisible(bool(headline.small))
        self.compare.setText(words.sentence("compare.link", language().current))
        self.compare.setVisible(headline.routes > 1)


class People(QWidget):
    """The relatives with their verdicts: one stop, Up and Down choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[PersonRow] = []
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 0, (0, 8, 0, 8))
        self._group.buttonClicked.connect(self._clicked)

    @property
    def count(self) -> int:
        """How many rows were made."""
        return len(self._rows)

    def show_people(self, people: tuple[PersonLine, ...], chosen: str) -> None:
        """Show the relatives."""
        while len(self._rows) < len(people):
            row = PersonRow(self)
            self._group.addButton(row)
            self._column.addWidget(row)
            self._rows.append(row)
        self._ids = [one.id for one in people]
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(people))
            if place < len(people):
                one = people[place]
                row.set_words(one.sign, one.name, one.about, one.word)
                row.setChecked(one.id == chosen)
                if one.id == chosen:
                    self.setFocusProxy(row)
        self.setVisible(bool(people))

    @Slot()
    def _clicked(self) -> None:
        for place, row in enumerate(self._rows):
            if row.isChecked() and place < len(self._ids):
                self.setFocusProxy(row)
                self.chosen.emit(self._ids[place])


class Pinned(Edged):
    """The next question, always in sight at the bottom of the panel."""

    followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("ask_tint", "top", parent)
        self._path = ""
        self._shown: tuple[str, str, str] | None = None
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (16, 8, 14, 8))
        self._sign = Sign("ask", 16)
        self._link = LinkLabel("question")
        self._done = label("body", "text")
        self._key = label("small", "muted", wrap=False)
        row.addWidget(self._sign)
        row.addWidget(self._link, 1)
        row.addWidget(self._done, 1)
        row.addWidget(self._key)
        self._link.pressed.connect(self._pressed)
        keys().changed.connect(self._show_key)
        self._show_key()

    @Slot()
    def _show_key(self) -> None:
        self._key.setText(keys().told("next-question"))

    def show_question(self, path: str, told: str, done: str, *, certain: bool = True) -> None:
        """Show the next question, or that there is none; not ``certain`` without a law to ask."""
        if (path, told, done) == self._shown:
            return
        self._shown = path, told, done
        self._path = path
        self._link.setText(told)
        self._link.setVisible(bool(path))
        self._key.setVisible(bool(path))
        self._done.setText(done)
        self._done.setVisible(not path)
        self._sign.show_sign("ask" if path or not certain else "done")
        tongue = language().current
        self._link.setAccessibleName(f"{words.sentence('panel.next', tongue)}: {told}")

    @Slot()
    def _pressed(self) -> None:
        if self._path:
            self.followed.emit(self._path)


class OutcomePanel(QWidget):
    """Everything the law says about the open case, for the chosen relative."""

    followed = Signal(str)
    led = Signal(str)
    enlarge_wanted = Signal()
    announced = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._focus = ""
        self.model = PanelModel()
        self._made: tuple[int, ...] = ()
        self._build()
        session.assessed.connect(self.refresh)
        session.person_chosen.connect(self.refresh)
        session.loaded.connect(self._loaded)
        self._outlooks = Outlooks(session, self)
        self._outlooks.found.connect(self.refresh)
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.head = PanelHead()
        self.timeline, self.enlarge = self.head.timeline, self.head.enlarge
        column.addWidget(self.head)
        self.pane = ScrollPane("surface")
        self.pane.setWidget(self._inside())
        column.addWidget(self.pane, 1)
        self.pinned = Pinned(self)
        column.addWidget(self.pinned)
        self.timeline.clicked.connect(partial(self.led.emit, TIMELINE))
        self.enlarge.clicked.connect(self.enlarge_wanted)
        self.pinned.followed.connect(self.followed)

    def _inside(self) -> QWidget:
        self._page = inside = QWidget()
        column = QVBoxLayout(inside)
        dress.gaps(column, 0)
        self._notices = [Block("deadline", square=True) for _ in range(2)]
        for block in self._notices:
            column.addWidget(block)
            block.hide()
        self.people = People(inside)
        column.addWidget(self.people)
        self._rule = Rule()
        column.addWidget(self._rule)
        self.headline = HeadlineView(inside)
        column.addWidget(self.headline)
        self.groups = {key: GroupView(key, inside) for key in _GROUPS}
        for group in self.groups.values():
            column.addWidget(group)
            group.hide()
            group.followed.connect(self.followed)
            group.led.connect(self.led)
            group.unfolded.connect(self._order)
        column.addStretch(1)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.people.chosen.connect(self._session.choose_person)
        return inside

    def as_text(self) -> str:
        """The outcome in reading order, for a note or a mail."""
        return self.model.as_text()

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.head.read_words()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Read the words again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.read_words()

    # -- the outcome -------------------------------------------------------------------------

    @Slot()
    def _loaded(self) -> None:
        for group in self.groups.values():
            group.forget()
        self.refresh()

    def set_focus_path(self, path: str) -> None:
        """The field in focus: the pinned question is the next one after it."""
        if path != self._focus:
            self._focus = path
            path, told = pinned(self._session, language().current, path)
            self.model = replace(self.model, next_path=path, next_words=told)
            self._show_pinned()

    def _show_pinned(self) -> None:
        known = self._session.law_damaged is None
        key = "panel.all-asked" if known else "panel.no-law"
        done = words.sentence(key, language().current)
        path, told = self.model.next_path, self.model.next_words
        self.pinned.show_question(path, told, done, certain=known)

    @Slot()
    def refresh(self) -> None:
        """Show the outcome as it is now."""
        tongue = language().current
        model = build(self._session, tongue, self._focus)
        change = self._outlooks.sentence(tongue)
        if change:
            model = replace(model, headline=replace(model.headline, change=change))
        self.head.show_today(self._session.today())
        if model.notices != self.model.notices:
            self._show_notices(model.notices)
        self.people.show_people(model.people, model.chosen)
        self._rule.setVisible(bool(model.people))
        if model.headline != self.model.headline:
            self.headline.show_headline(model.headline)
        self.headline.setVisible(bool(model.headline.words))
        changed = words.sentence("panel.changed", tongue)
        by_key = {group.key: group for group in model.groups}
        for key, view in self.groups.items():
            view.show_group(by_key.get(key), changed)
        self._order()
        self._speak(model)
        self.model = model
        self._show_pinned()

    @Slot()
    def _order(self) -> None:
        """Let Tab go as the outcome is read, also through lines that were made later."""
        made = self.people.count, *(len(group.views) for group in self.groups.values())
        if made != self._made:
            self._made = made
            chain_after(self.enlarge, self._page)

    def _show_notices(self, notices: tuple[Notice, ...]) -> None:
        for place, block in enumerate(self._notices):
            if place < len(notices):
                one = notices[place]
                block.set_kind(one.kind)
                block.say(one.heading, one.body, one.source)
            block.setVisible(place < len(notices))

    def _speak(self, model: PanelModel) -> None:
        """Tell a screen reader once what the answer changed."""
        if model.spoken and model.spoken != self.model.spoken:
            event = QAccessibleAnnouncementEvent(self, model.spoken)
            QAccessible.updateAccessibility(event)
            self.announced.emit(model.spoken)
