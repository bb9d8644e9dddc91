"""The tabs of a case: a list at the left, or a chooser above the page on a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form.catalogue import FORM_TABS, TABS
from gezin_desktop.desk.form.field import Tab
from gezin_desktop.desk.form.progress import TabState, open_questions, tab_state
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import shown_route
from gezin_desktop.desk.result.notices import running
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.talk import is_talk
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.labels import Edged, describe
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.widgets.tab_list import TabList
from gezin_desktop.law.result import Verdict

WEEK = 7


def states(session: Session) -> dict[str, TabState]:
    """The state of every tab, by its key; in any language the same."""
    return session.once(f"tabs of {session.person}", lambda: _states(session))


def _states(session: Session) -> dict[str, TabState]:
    asked = open_questions(session)
    found = {tab.key: tab_state(session, tab, asked) for tab in FORM_TABS}
    found["letter"] = _letter_state(session, asked)
    found["papers"] = _papers_state(session)
    found["deadlines"] = _deadline_state(session)
    return found


def _letter_state(session: Session, asked: list[str]) -> TabState:
    known = session.assessment is not None and bool(session.assessment.routes)
    facts = [path for path in asked if not is_talk(path)]
    if not known or facts:
        return TabState("open" if not known else "busy", "tab-state.letter")
    return TabState("done", "tab-state.letter-final")


def _papers_state(session: Session) -> TabState:
    route = shown_route(session.assessment, session.person) if session.assessment else None
    if route is None or route.verdict is Verdict.REFER or not route.documents:
        return TabState("open", "tab-state.no-papers")
    wrong = sum(1 for paper in route.documents if paper.state == "held-but-invalid")
    needed = sum(1 for paper in route.documents if paper.state == "needed")
    if wrong:
        return TabState("attention", "tab-state.papers-wrong", wrong, needed)
    return (
        TabState("open", "tab-state.papers", needed)
        if needed
        else (TabState("done", "tab-state.papers-done"))
    )


def _deadline_state(session: Session) -> TabState:
    if session.assessment is None:
        return TabState("open", "tab-state.no-deadline")
    today = session.assessment.today
    near = [day for _who, day in running(session.assessment) if 0 <= (day.due - today).days <= WEEK]
    if near:
        return TabState("attention", "tab-state.deadlines", len(near))
    return TabState("open", "tab-state.no-deadline")


def state_words(state: TabState, tongue: str) -> str:
    """The words beside the sign of a tab."""
    return words.sentence(state.key, tongue, n=state.count, needed=state.needed)


class TabRail(Edged):
    """The vertical list of tabs with their states."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "right", parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 0, (0, 6, 1, 6))
        self.list = TabList()
        for tab in TABS:
            if tab.key == "papers":
                self._overview = self.list.add_words()
            self.list.add(tab.key, tab.number)
        pane = ScrollPane("canvas")
        pane.setWidget(self.list)
        column.addWidget(pane, 1)
        self.quick = quiet_button("list-check")
        line = QHBoxLayout()
        dress.gaps(line, 0, (6, 4, 6, 2))
        line.addWidget(self.quick)
        line.addStretch(1)
        column.addLayout(line)
        self.list.chosen.connect(self.chosen)

    def read_words(self) -> None:
        """Put the heading in the window's language; the tabs follow with ``show_states``."""
        self._overview.setProperty("text", self.tr("Overview"))
        self.quick.setText(self.tr("Quick check"))
        self.quick.setToolTip(keys().told("quick"))
        self.quick.updateGeometry()
        describe(self.list, self.tr("Tabs"))

    def show_states(self, found: dict[str, TabState]) -> None:
        """Show title, sign and state of every tab."""
        tongue = language().current
        for tab in TABS:
            state = found[tab.key]
            title = words.sentence(f"tab.{tab.key}.title", tongue)
            self.list.row(tab.key).set_words(title, state.sign, state_words(state, tongue))


class TabChooser(Edged):
    """The same tabs as one line: a list to choose from, and arrows beside it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 8, (12, 6, 12, 6))
        self._back = plain_button("arrow-left")
        self._on = plain_button("arrow-right")
        self.choice = Choice(0)
        row.addWidget(self._back)
        row.addWidget(self.choice, 1)
        row.addWidget(self._on)
        self.choice.picked.connect(self._picked)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)

    def read_words(self) -> None:
        """Put names for screen readers in the window's language."""
        describe(self.choice, self.tr("Tabs"))
        describe(self._back, self.tr("Previous tab"))
        describe(self._on, self.tr("Next tab"))

    def show_states(self, found: dict[str, TabState]) -> None:
        """Show number, title and state of every tab."""
        tongue = language().current
        made = []
        for tab in TABS:
            title = words.sentence(f"tab.{tab.key}.title", tongue)
            told = state_words(found[tab.key], tongue)
            made.append((tab.key, f"{tab.number}  {title} · {told}"))
        self.choice.set_options(made)

    def show_key(self, key: str) -> None:
        """Show a tab as chosen."""
        self.choice.show_key(key)

    @Slot(str)
    def _picked(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    @Slot()
    def _go_back(self) -> None:
        self.chosen.emit(neighbour(self.choice.key() or TABS[0].key, -1).key)

    @Slot()
    def _go_on(self) -> None:
        self.chosen.emit(neighbour(self.choice.key() or TABS[0].key, 1).key)


def neighbour(key: str, step: int) -> Tab:
    """The tab before or after another one, round the end."""
    keys = [tab.key for tab in TABS]
    return TABS[(keys.index(key) + step) % len(TABS)]
