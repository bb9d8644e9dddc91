"""Tab 9, Papers: who must see to which paper, how far each is, and how to get it in order."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.documents.detail import PaperDetail
from gezin_desktop.desk.documents.listing import PaperList
from gezin_desktop.desk.documents.model import ALL, FILTERS, PapersModel, build
from gezin_desktop.desk.form.field import Place
from gezin_desktop.desk.form.person import PersonSwitch
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.when_shown import WhenShown
from gezin_desktop.desk.widgets.blocks import Block, EmptyState
from gezin_desktop.desk.widgets.buttons import Segments, plain_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, Rule, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.words_again import WordsAgain

_DETAIL = 352
_BESIDE_EM = 62
"""From this width on the chosen paper stands beside the list, else under its row."""


class DocumentsPage(WordsAgain, WhenShown, QWidget):
    """The papers of one relative. Asks facts about papers, so jumps can lead here."""

    followed = Signal(str)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del settings
        self._session = session
        self._beside = True
        self._chosen: dict[str, str] = {}
        self.model = PapersModel()
        self.heading = label("group", wrap=False)
        self.filter = Segments(FILTERS)
        self.person = PersonSwitch(session, self)
        self.safety = Block("safety", square=True)
        self.verify = label("small", "muted")
        self.list = PaperList()
        self.detail = PaperDetail(session)
        self.empty = EmptyState("file-text")
        self.begin = plain_button("users")
        self._build()
        self._connect()
        self.filter.show_key(ALL)
        self.read_words()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        flow = FlowLayout(head)
        dress.gaps(flow, 12, (16, 8, 12, 8))
        flow.addWidget(self.heading)
        flow.addWidget(self.filter)
        dress.height(self.heading, 28)
        column.addWidget(head)
        self._people = Edged("surface", "bottom")
        room = QVBoxLayout(self._people)
        dress.gaps(room, 0, (14, 6, 12, 2))
        room.addWidget(self.person)
        column.addWidget(self._people)
        column.addWidget(self.safety)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._papers())
        self._stack.addWidget(self._nothing())

    def _papers(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        dress.gaps(line, 0)
        self.pane = ScrollPane("surface")
        inside = QWidget()
        column = QVBoxLayout(inside)
        dress.gaps(column, 0)
        column.addWidget(self.list)
        self.verify.setContentsMargins(scale().gap(14), scale().gap(8), 8, scale().gap(12))
        column.addWidget(self.verify)
        column.addStretch(1)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pane.setWidget(inside)
        left = QVBoxLayout()
        dress.gaps(left, 0)
        left.addWidget(self.list.heads)
        left.addWidget(self.pane, 1)
        line.addLayout(left, 1)
        self._rule = Rule(upright=True)
        line.addWidget(self._rule)
        self.side = ScrollPane("surface")
        self._side_inside = QWidget()
        self._side_column = QVBoxLayout(self._side_inside)
        dress.gaps(self._side_column, 0)
        self._side_column.addWidget(self.detail, 1)
        self.side.setWidget(self._side_inside)
        line.addWidget(self.side)
        return holder

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        dress.gaps(column, 0, (24, 24, 24, 24))
        column.addWidget(self.empty)
        column.addStretch(1)
        self.empty.add_button(self.begin)
        return holder

    def _connect(self) -> None:
        self.filter.chosen.connect(self.refresh_if_shown)
        self.list.chosen.connect(self._choose)
        self.begin.clicked.connect(self._begin)
        self._session.assessed.connect(self.refresh_if_shown)
        self._session.person_chosen.connect(self.refresh_if_shown)
        self._session.loaded.connect(self._loaded)
        scale().changed.connect(self._arrange)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything on the page in the window's language."""
        tongue = language().current
        self.heading.setText(words.sentence("tab.papers.title", tongue))
        describe(self, self.heading.text())
        self.begin.setText(words.sentence("papers.begin", tongue))
        self.safety.say(
            words.sentence("notice.safety", tongue), words.sentence("notice.safety-more", tongue)
        )
        self.verify.setText(words.sentence("papers.verify", tongue))
        self.list.read_words(tongue)
        self.person.read_words()
        self.detail.questions.read_words()
        self.refresh()

    # -- the case ----------------------------------------------------------------------------

    @Slot()
    def _loaded(self) -> None:
        self._chosen.clear()
        self.filter.show_key(ALL)
        self.refresh_if_shown()

    def refresh(self) -> None:
        """Show the papers as they are now."""
        tongue = language().current
        self.model = model = build(self._session, tongue)
        counted = [f"{words.sentence(f'papers.filter.{key}', tongue)} {model.count(key)}"
                   for key in FILTERS]  # fmt: skip
        self.filter.set_words(counted, words.sentence("papers.filter", tongue))
        self.filter.updateGeometry()
        self.filter.setVisible(not model.empty)
        self.person.refresh()
        self._people.setVisible(len(self._session.case.relatives) > 1)
        self.safety.setVisible(model.fled)
        self.verify.setVisible(model.verify)
        self._stack.setCurrentIndex(1 if model.empty else 0)
        if model.empty:
            self.empty.say(
                words.sentence(model.empty, tongue), words.sentence(f"{model.empty}-more", tongue)
            )
            self.begin.setVisible(model.empty == "papers.empty")
            return
        self._show(tongue)

    def _show(self, tongue: str) -> None:
        chosen = self._present()
        shown = self.filter.key() or ALL
        self.list.show_papers(self.model, shown, chosen, tongue)
        line = self.model.line(chosen)
        self.detail.setVisible(line is not None)
        if line is not None:
            self.detail.show_paper(self.model.person, line)

    def _present(self) -> str:
        """The chosen paper; else the first one to watch, still to get, or there."""
        person, shown = self.model.person, self.filter.key() or ALL
        known = [line.key for line in self.model.lines(shown)]
        chosen = self._chosen.get(person, "")
        if chosen in known or (chosen and self.model.line(chosen) and self._answering()):
            return chosen
        first = [line for line in self.model.lines(shown) if line.paper.state != "held"]
        chosen = first[0].key if first else known[0] if known else ""
        self._chosen[person] = chosen
        return chosen

    def _answering(self) -> bool:
        """Whether somebody is answering about the chosen paper: it must not jump away meanwhile."""
        focus = self.window().focusWidget()
        return focus is not None and self.detail.isAncestorOf(focus)

    # -- what a person does ------------------------------------------------------------------

    @Slot(str)
    def _choose(self, key: str) -> None:
        self._settle()
        self._chosen[self.model.person] = key
        self._session.visit()
        self._show(language().current)
        self.side.verticalScrollBar().setValue(0)
        if not self._beside:
            # The row has its new place only after the layout has run.
            QTimer.singleShot(0, self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        """Scroll so that the chosen row stands on top, with its paper under it."""
        row = self.list.row_of(self._chosen.get(self.model.person, ""))
        if row is not None and not self._beside:
            self.pane.verticalScrollBar().setValue(row.y())

    def _settle(self) -> None:
        """Take what stands in a field of the old paper before another one is shown."""
        focus = self.window().focusWidget()
        settle = getattr(focus, "settle", None)
        if focus is not None and self.detail.isAncestorOf(focus) and callable(settle):
            settle()

    @Slot()
    def _begin(self) -> None:
        self.followed.emit("relatives")

    def go_to(self, place: Place) -> None:
        """Show the paper that a fact is about, with the keyboard in its question."""
        self.filter.show_key(ALL)
        self.refresh()
        line = self._line_at(place)
        if line is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._chosen[self.model.person] = line
        self.refresh()
        row = self.list.row_of(line)
        if row is not None:
            self.pane.show_inside(row)
        questions = self.detail.questions
        field = questions.rows.get(place.field) if place.field else None
        shown = [one for one in questions.rows.values() if one.isVisibleTo(questions)]
        target = field if field in shown else shown[0] if shown else None
        if target is not None:
            target.take_focus()
            (self.side if self._beside else self.pane).show_inside(target)

    def _line_at(self, place: Place) -> str | None:
        lines = list(self.model.lines())
        if place.row >= 0 and ".documents[" in place.path:
            return next((one.key for one in lines if one.paper.place == place.row), None)
        asking = [one for one in lines if place.path in one.paper.missing]
        needed = [one for one in lines if one.paper.state == "needed"]
        return next((one.key for one in (*asking, *needed, *lines)), None)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard in the list."""
        target = self.list.focusProxy() or self.filter
        target.setFocus(reason)

    # -- room --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen paper beside the list or under its row."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        self.side.setFixedWidth(scale().width(_DETAIL))
        beside = self.width() >= _BESIDE_EM * scale().em()
        if beside == self._beside:
            return
        self._beside = beside
        self.detail.set_under_row(under=not beside)
        if beside:
            self.list.host(None)
            self._side_column.addWidget(self.detail, 1)
        else:
            self._side_column.removeWidget(self.detail)
            self.list.host(self.detail)
        self.side.setVisible(beside)
        self._rule.setVisible(beside)
        # While the page is being shown its model may be of a person who was removed meanwhile.
        if not self.model.empty and self.model.person == self._session.person:
            self._show(language().current)
