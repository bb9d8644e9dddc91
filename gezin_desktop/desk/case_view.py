"""An open case: header, tabs, page, outcome and status, laid out for the width of the window."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.case_pages import CasePages, MakePage
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.progress import next_question
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.header import CaseHeader
from gezin_desktop.desk.noted import PREFIX as DAYS
from gezin_desktop.desk.over import OUTCOME, OVER
from gezin_desktop.desk.panes import CasePanes
from gezin_desktop.desk.regions import Regions
from gezin_desktop.desk.result.panel import OutcomePanel
from gezin_desktop.desk.result.strip import OutcomeStrip
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.status import StatusLine
from gezin_desktop.desk.tabs import TabChooser, TabRail, neighbour, states
from gezin_desktop.desk.views.whatif.strip import WhatIfStrip
from gezin_desktop.desk.widgets.still import Still
from gezin_desktop.desk.words_again import WordsAgain

_LETTER = "letter"
_WHOLE = frozenset({_LETTER, "papers"})
"""Pages that take the room of the outcome too, unless the window is wide."""


class CaseView(WordsAgain, QWidget):
    """The open case on the screen; knows where every question is."""

    letter_language_chosen = Signal(str)
    calendar_wanted = Signal()

    def __init__(
        self, session: Session, others: dict[str, MakePage], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.others = others
        self._tab = "start"
        self._row: FieldRow | None = None
        self.width_class = WidthClass.MEDIUM
        self.header = CaseHeader(session)
        self.rail = TabRail()
        self.chooser = TabChooser()
        self.stack = QStackedWidget()
        self.panel = OutcomePanel(session)
        self.strip = OutcomeStrip(session)
        self.splitter = CasePanes(self.rail, self.stack, self.panel)
        self.status = StatusLine(session)
        self.what_if = WhatIfStrip(session)
        self._pages = CasePages(self.stack, session, others)
        self._build()
        self._connect()
        self.read_words()
        self.show_tab("start", focus=False)

    def _build(self) -> None:
        starts: dict[QWidget, QWidget] = {
            self.panel: self.panel.people,
            self.rail: self.rail.list,
            self.chooser: self.chooser.choice,
            self.header: self.header.date,
        }
        walk = (self.stack, self.panel, self.strip, *starts, self.what_if)
        self._regions = Regions(tuple(dict.fromkeys(walk)), starts)
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self.header)
        column.addWidget(self.what_if)
        column.addWidget(self.chooser)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.strip)
        self._below = Still(self.status, least_wide=True)
        column.addWidget(self._below)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_tab)
        self.chooser.chosen.connect(self.show_tab)
        self.what_if.followed.connect(self.go_to)
        self.what_if.refused.connect(self.status.say)
        for part in (self.panel, self.strip):
            part.followed.connect(self.go_to)
            part.enlarge_wanted.connect(self.toggle_outcome)
        self.panel.led.connect(self.show_tab)
        self.panel.headline.led.connect(self.show_tab)
        self.header.letter_language_chosen.connect(self.letter_language_chosen)
        self.status.help_wanted.connect(self.toggle_help)
        self.session.assessed.connect(self._show_states)
        self.session.person_chosen.connect(self._show_states)
        self.session.jumped.connect(self.go_to)
        self.session.loaded.connect(self._loaded)
        scale().changed.connect(self._rescaled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # -- words and states ----------------------------------------------------------------------

    def read_words(self) -> None:
        """Put the tabs in the window's language."""
        self.rail.read_words()
        self.chooser.read_words()
        self._show_states()

    @Slot()
    def _show_states(self) -> None:
        found = states(self.session)
        self.rail.show_states(found)
        if self.chooser.isVisible():
            self.chooser.show_states(found)
            self.chooser.show_key(self._tab)

    @Slot()
    def _loaded(self) -> None:
        self._row = None
        self.show_tab("start")

    # -- tabs ------------------------------------------------------------------------------------

    @property
    def tab(self) -> str:
        """The tab that is shown."""
        return self._tab

    def page(self, key: str) -> QWidget:
        """The page of a tab, built when it is first asked for."""
        page = self._pages.known(key)
        if page is None:
            page = self._pages.make(key)
            self._connect_page(page)
        return page

    def _connect_page(self, page: QWidget) -> None:
        """Follow the links of a page to questions, to other tabs and views, and back."""
        targets = {
            "next_wanted": self.next_tab,
            "help_wanted": self.toggle_help,
            "followed": self.go_to,
            "led": self.show_tab,
            "closed": self.leave_over,
            "tried": self.what_if.try_facts,
            "what_if_wanted": self.begin_what_if,
            "calendar_wanted": self.calendar_wanted,
        }
        for name, target in targets.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(target)

    def finish(self) -> None:
        """Wait for work of the pages that is under way; call before the view goes away."""
        self._pages.finish()

    @Slot(str)
    def show_tab(self, key: str, *, focus: bool = True) -> None:
        """Show a tab and put the keyboard in its first open question."""
        self._settle()
        if key == _LETTER and self.what_if.refuses():
            self.rail.list.show_key(self._tab)
            self.chooser.show_key(self._tab)
            return
        page = self.page(key)
        if key not in OVER:
            self._tab = key
            self.rail.list.show_key(key)
            self.chooser.show_key(key)
        self._show_page(page, key)
        if focus and isinstance(page, Page):
            page.take_focus()
        elif focus:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: QWidget, key: str) -> None:
        """Show a page with the room it will have: in other room it would be laid out twice."""
        pages = cast("QLayout", self.stack.layout())
        pages.setEnabled(False)  # nor is the page that goes laid out anew
        self._arrange_for(key)
        self.splitter.settle()
        page.setGeometry(self.stack.contentsRect())
        self.stack.setCurrentWidget(page)
        pages.setEnabled(True)

    def next_tab(self) -> None:
        """Go to the tab after this one."""
        self.show_tab(neighbour(self._tab, 1).key)

    def previous_tab(self) -> None:
        """Go to the tab before this one."""
        self.show_tab(neighbour(self._tab, -1).key)

    def toggle_outcome(self) -> None:
        """Show the outcome large, or go back to where the talk was."""
        self.toggle_over(OUTCOME)

    def toggle_over(self, key: str) -> None:
        """Show a view over the tab, or go back to where the talk was."""
        if self.showing == key:
            self.leave_over()
        else:
            self.show_tab(key)

    @Slot()
    def leave_over(self) -> None:
        """Go back from a view to where the talk was."""
        self.show_tab(self._tab)

    # -- what if ---------------------------------------------------------------------------------

    def begin_what_if(self) -> None:
        """Go on in a scratch copy; when one is open already, go to its strip."""
        if self.session.trial is not None:
            self.what_if.take.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._settle()
        if self._tab == _LETTER:
            self.show_tab("start")
        self.session.begin_trial()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops a scratch copy."""
        if event.key() == Qt.Key.Key_Escape and self.session.trial is not None:
            self.what_if.give_up()
        else:
            super().keyPressEvent(event)

    # -- questions -------------------------------------------------------------------------------

    @Slot(str)
    def go_to(self, path: str) -> None:
        """Put the keyboard in the question that asks a fact, wherever it is."""
        if path.startswith(DAYS):
            self.show_tab("deadlines")
            return
        place = catalogue.place_of(path)
        if place is None:
            return
        if place.person:
            self.session.choose_person(place.person)
        if place.tab != self._tab or not isinstance(self.stack.currentWidget(), Page):
            self.show_tab(place.tab, focus=False)
        page = self.page(place.tab)
        go_to = getattr(page, "go_to", None)
        if callable(go_to):
            go_to(place)

    def next_question(self, *, back: bool = False) -> None:
        """Go to the next open question, or the one before."""
        here = self._row.path if self._row is not None else ""
        path = next_question(self.session, here, back=back)
        if path is not None:
            self.go_to(path)

    def step_person(self, step: int) -> None:
        """Turn the talk to the next or the previous relative."""
        ids = [one.id for one in self.session.case.relatives]
        if ids:
            place = ids.index(self.session.person)
            self.session.choose_person(ids[(place + step) % len(ids)])

    @property
    def row(self) -> FieldRow | None:
        """The question in focus."""
        return self._row

    def toggle_help(self) -> None:
        """Show or hide why the question in focus is asked, with its source."""
        page = self.stack.currentWidget()
        row = self._row
        if row is None and isinstance(page, Page):
            row = page.first_field()
        if row is not None:
            row.toggle_help()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not (new is self or self.isAncestorOf(new)):
            return
        row = row_of(new)
        if row is self._row or row is None:
            return
        self._row = row
        self.session.visit()
        self.panel.set_focus_path(row.path)
        page = self.stack.currentWidget()
        if isinstance(page, Page) and old is not None:
            page.show_inside(row)

    def _settle(self) -> None:
        """Take what stands in the field in focus before the page changes."""
        focus = QApplication.focusWidget()
        settle = getattr(focus, "settle", None)
        if focus is not None and self.isAncestorOf(focus) and callable(settle):
            settle()

    # -- regions and room ------------------------------------------------------------------------

    def step_region(self, step: int) -> None:
        """Move the keyboard to the next region: page, outcome, tabs, header."""
        region = self._regions.next_one(step)
        page = self.stack.currentWidget()
        row = page.first_field() if region is self.stack and isinstance(page, Page) else None
        if row is not None:
            row.take_focus()
        else:
            self._regions.enter(region)

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width once it is known."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        found = scale().width_class(self.width())
        if found is not self.width_class or event.oldSize().width() != event.size().width():
            self.width_class = found
            self._arrange()

    @Slot()
    def _rescaled(self) -> None:
        self.width_class = scale().width_class(self.width())
        self._arrange()

    def _arrange(self) -> None:
        self._arrange_for(self.showing)

    def _arrange_for(self, key: str) -> None:
        width = self.width_class
        single = width is WidthClass.SINGLE
        listed = width >= WidthClass.MEDIUM
        whole = key in _WHOLE and width < WidthClass.WIDE
        over = key in OVER
        self.rail.setVisible(listed)
        self.chooser.setVisible(not listed)
        self.panel.setVisible(not single and not whole and not over)
        self.strip.setVisible(single and not over)
        self.header.set_width(width)
        self.status.set_width(width)
        self.what_if.set_width(width)
        self._below.setVisible(not single)
        self.splitter.share(width, self.width())
        if not listed:
            self._show_states()

    @property
    def showing(self) -> str:
        """The key of what is shown: a view over the tab, or the tab."""
        return self._pages.key_of(self.stack.currentWidget()) or self._tab
