"""The outcome large: people on top, conditions left, one condition with its reasons right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.over import COMPARE, TIMELINE
from gezin_desktop.desk.result.build import build, shown_route
from gezin_desktop.desk.result.cards import PersonCards
from gezin_desktop.desk.result.detail import ConditionDetail
from gezin_desktop.desk.result.model import GroupModel, PanelModel
from gezin_desktop.desk.result.rows import ConditionRow
from gezin_desktop.desk.result.speech import route_name
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import chain_after
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.rows import GroupHead
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.result import RouteResult

_LIST_PIXELS, _NARROW = 320, 700


class ExpandedOutcome(WordsAgain, QWidget):
    """Every condition of the chosen relative, and why it stands as it does."""

    followed = Signal(str)
    closed = Signal()
    led = Signal(str)
    tried = Signal(object)
    what_if_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = ""
        self._percent = 0
        self._known = self._opened = False
        self._rows: dict[str, ConditionRow] = {}
        self._heads: dict[str, GroupHead] = {}
        self._group = QButtonGroup(self)
        self.heading = label("group", wrap=False)
        self.today = label("small", "muted", wrap=False)
        self.back = quiet_button("arrow-left")
        self.as_text = quiet_button("list-details")
        self.what_if = quiet_button("replace")
        self.timeline = quiet_button("timeline")
        self.compare = quiet_button("git-compare")
        for button in (self.what_if, self.timeline, self.compare):
            button.hide()  # until it is known that there is room
        self.shrink = quiet_button("minimize")
        self.people = PersonCards(self)
        self.route = label("question")
        self.about_route = label("small", "muted")
        self.detail = ConditionDetail(session)
        self._build()
        self._connect()
        self.read_words()

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._clicked)
        self.back.clicked.connect(self.show_list)
        self.as_text.clicked.connect(self.toggle_text)
        self.what_if.clicked.connect(self.what_if_wanted)
        self.timeline.clicked.connect(partial(self.led.emit, TIMELINE))
        self.compare.clicked.connect(partial(self.led.emit, COMPARE))
        self.shrink.clicked.connect(self.closed)
        self.detail.followed.connect(self.followed)
        self.detail.tried.connect(self.tried)
        self.people.chosen.connect(self._session.choose_person)
        self._session.assessed.connect(self.refresh)
        self._session.person_chosen.connect(self.refresh)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self._head())
        column.addWidget(self.people)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._conditions())
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(1, 1)
        column.addWidget(self._splitter, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _head(self) -> QWidget:
        head = Edged("canvas", "bottom")
        row = QHBoxLayout(head)
        dress.gaps(row, 10, (16, 5, 8, 5))
        row.addWidget(self.heading)
        row.addWidget(self.today)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.what_if)
        row.addWidget(self.timeline)
        row.addWidget(self.compare)
        row.addWidget(self.as_text)
        row.addWidget(self.shrink)
        return head

    def _conditions(self) -> QWidget:
        """The route, and under it the list of its conditions."""
        left = QWidget()
        self._list = QVBoxLayout(left)
        dress.gaps(self._list, 0)
        about = QVBoxLayout()
        dress.gaps(about, 1, (16, 9, 12, 10))
        about.addWidget(self.route)
        about.addWidget(self.about_route)
        self._list.addLayout(about)
        self._list.addStretch(1)
        self._left = left
        self._pane = ScrollPane("surface")
        self._pane.setWidget(left)
        return self._pane

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.heading.setText(self.tr("Outcome"))
        describe(self, self.heading.text())
        self.back.setText(self.tr("All conditions"))
        self.as_text.setText(self.tr("As text"))
        self.what_if.setText(words.sentence("what-if.heading", language().current))
        self.timeline.setText(self.tr("Timeline"))
        self.compare.setText(words.sentence("compare.heading", language().current))
        self.shrink.setText(self.tr("Smaller"))
        self.refresh()

    # -- the outcome -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden may be behind the case."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the outcome as it is now."""
        if self.isVisible():
            self._show_all()

    def prepare(self) -> None:
        """Make the rows before anybody asks for this page; nothing may be hidden under it."""
        if not self.isVisible():
            self._show_all()

    def _show_all(self) -> None:
        tongue = language().current
        model = build(self._session, tongue)
        self.today.setText(words.sentence("panel.today", tongue, day=self._session.today()))
        self.people.show_people(model.people, model.chosen)
        found = self._session.assessment
        self._show_route(shown_route(found, model.chosen) if found else None, model)
        self._fill(model)
        self._show_detail()

    def _show_route(self, route: RouteResult | None, model: PanelModel) -> None:
        tongue = language().current
        if route is None or not route.conditions:
            self.route.setText(model.headline.words)
            self.about_route.setText(model.headline.change)
            return
        self.route.setText(route_name(route.route, tongue))
        count = len(route.conditions)
        law = "nl" if route.route.startswith("nl-") else "eu"
        self.about_route.setText(words.sentence(f"expanded.route-{law}", tongue, n=count))

    def _fill(self, model: PanelModel) -> None:
        groups = [one for one in model.groups if one.key not in {"ask", "papers"}]
        lines = [line.key for group in groups for line in group.lines]
        if self._chosen not in lines:
            self._chosen = lines[0] if lines else ""
        for key in [key for key in self._rows if key not in lines]:
            self._drop(self._rows.pop(key))
        for key in [key for key in self._heads if key not in {one.key for one in groups}]:
            self._drop(self._heads.pop(key))
        place = 1
        for group in groups:
            place = self._fill_group(group, place)

    def _fill_group(self, group: GroupModel, place: int) -> int:
        head = self._heads.get(group.key)
        if head is None:
            head = GroupHead(self._left)
            head.clicked.connect(self._fold)
            self._heads[group.key] = head
        head.set_words(group.title, group.count)
        self._list.insertWidget(place, head)
        for line in group.lines:
            row = self._rows.get(line.key)
            if row is None:
                row = ConditionRow(self._left)
                self._group.addButton(row)
                self._rows[line.key] = row
            row.set_words(line.sign, line.title, line.status)
            row.group_key = group.key
            row.setChecked(line.key == self._chosen)
            row.setVisible(head.isChecked())
            place += 1
            self._list.insertWidget(place, row)
        return place + 1

    def _drop(self, widget: QWidget) -> None:
        if isinstance(widget, ConditionRow):
            self._group.removeButton(widget)
        self._list.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_detail(self) -> None:
        found = self._session.assessment
        route = shown_route(found, self._session.person) if found else None
        condition = None
        if route is not None:
            condition = next((one for one in route.conditions if one.id == self._chosen), None)
        if route is not None and condition is not None:
            self.detail.show_condition(route, condition)
        self._known = condition is not None
        self._arrange()
        # As it is read, also through what was made later; a pane has its page in no layout.
        page = self.detail.widget()
        if page is not None:
            chain_after(self.shrink, self.people, self._left, page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window list and detail take turns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < scale().letters(_NARROW)
        if self._percent != scale().percent:
            self._percent = scale().percent
            wide = scale().letters(_LIST_PIXELS)
            self._splitter.setSizes([wide, max(wide, self.width() - wide)])
        alone = narrow and self._opened
        self._pane.setVisible(not alone)
        self.detail.setVisible(self._known and (alone or not narrow))
        self.back.setVisible(alone)
        self.as_text.setVisible(alone or not narrow)
        self.what_if.setVisible(not narrow)
        self.timeline.setVisible(not narrow)
        self.compare.setVisible(not narrow)

    @Slot()
    def show_list(self) -> None:
        """Go back from one condition to the list, where there is room for one of them."""
        self._opened = False
        self._arrange()
        row = self._rows.get(self._chosen)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _fold(self) -> None:
        for key, head in self._heads.items():
            for row in self._rows.values():
                if row.group_key == key:
                    row.setVisible(head.isChecked())

    @Slot()
    def _clicked(self) -> None:
        self._chosen = next((key for key, row in self._rows.items() if row.isChecked()), "")
        self._opened = True
        self._show_detail()
        if self.back.isVisible():
            self.detail.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, condition_id: str) -> None:
        """Show one condition."""
        if condition_id in self._rows:
            self._rows[condition_id].setChecked(True)
            self._clicked()

    @Slot()
    def toggle_text(self) -> None:
        """Show the reasons as a tree, or as plain text."""
        self.detail.toggle_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the talk was."""
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.show_list()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
