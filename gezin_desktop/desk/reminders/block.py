"""The quiet list on the start page: what needs somebody soon, with "done" and "later"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.noted import SNOOZES
from gezin_desktop.desk.reminders.model import line_of
from gezin_desktop.desk.result.link import LinkLabel
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import chain_after
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Rule, Sheet, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.desk.reminders.model import Due, DueLine

SHOWN: Final = 3
"""So many stand on the page at once; the rest opens with a button."""
_LOW_EM: Final = 44
"""On a lower page the list of cases needs the room: only the head stands there."""


class DueRow(WordsAgain, QWidget):
    """One day: the case as a link, when, how long, what; done and later."""

    opened = Signal(object)
    done = Signal(object)
    later = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: DueLine | None = None
        self.case = LinkLabel("question")
        self.case.setWordWrap(False)
        self._when = label("body", wrap=False)
        self._left = label("question", wrap=False)
        self._what = label()
        self.done_button = quiet_button("check")
        self.later_button = quiet_button("alarm")
        self.rule = Rule(ink="control")
        self._build()
        self.later_button.setMenu(QMenu(self))
        self.case.pressed.connect(self._open)
        self.done_button.clicked.connect(self._done)
        self.later_button.menu().aboutToShow.connect(self._fill)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        dress.gaps(outer, 0)
        row = QHBoxLayout()
        dress.gaps(row, 12, (14, 4, 8, 4))
        column = QVBoxLayout()
        dress.gaps(column, 1)
        head = FlowLayout()
        dress.gaps(head, 12)
        for part in (self.case, self._when, self._left):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self._what)
        row.addLayout(column, 1)
        for button in (self.done_button, self.later_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row)
        outer.addWidget(self.rule)

    def show_line(self, line: DueLine) -> None:
        """Show another day."""
        self.line = line
        told = ((self._when, line.when), (self._left, line.left), (self._what, line.what))
        self.case.setText(line.case)
        for part, words in told:
            part.setText(words)
        dress.ink(self._left, line.ink)
        self.read_words()

    def forget(self) -> None:
        """Leave no name behind."""
        if self.line is not None:
            self.line = None
            for part in (self.case, self._when, self._left, self._what):
                part.setText("")
            for spoken in (self, self.case, self.done_button, self.later_button):
                describe(spoken, "")

    def read_words(self) -> None:
        """Put the buttons in the window's language."""
        self.done_button.setText(self.tr("Done"))
        self.later_button.setText(self.tr("Later"))
        if self.line is None:
            return
        describe(self, self.line.spoken)
        describe(self.case, self.line.case, self.line.spoken)
        for button in (self.done_button, self.later_button):
            describe(button, f"{button.text()}: {self.line.spoken}")
            button.updateGeometry()

    @Slot()
    def _fill(self) -> None:
        menu = self.later_button.menu()
        menu.clear()
        names = {"tomorrow": self.tr("Tomorrow"), "week": self.tr("In a week")}
        for key, days in SNOOZES.items():
            action = QAction(names[key], menu)
            action.setData(days)
            action.triggered.connect(self._later)
            menu.addAction(action)

    @Slot()
    def _open(self) -> None:
        if self.line is not None:
            self.opened.emit(self.line.due)

    @Slot()
    def _done(self) -> None:
        if self.line is not None:
            self.done.emit(self.line.due)

    @Slot()
    def _later(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self.line is not None:
            self.later.emit(self.line.due, int(action.data()))


class RemindersBlock(WordsAgain, Sheet):
    """The days that are near. Hidden while there are none; never in the way of the list."""

    opened = Signal(object)
    done = Signal(object)
    later = Signal(object, int)
    undone = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._today = today
        self.found: list[Due] = []
        self.rows: list[DueRow] = []
        self.initials = False
        self._whole = self._away = False
        self._said: tuple[str, str] | None = None
        self.heading = label("question")
        self.more = quiet_button("chevron-down")
        self.shut = quiet_button("x")
        self.said = label("small", "muted", wrap=False)
        self.undo = quiet_button("arrow-back-up")
        self._build()
        self.more.clicked.connect(self._turn)
        self.shut.clicked.connect(self._put_away)
        self.undo.clicked.connect(self.undone)
        self.read_words()
        self.hide()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        dress.gaps(column, 0, (3, 4, 3, 4))
        head = QHBoxLayout()
        dress.gaps(head, 10, (14, 2, 8, 2))
        head.addWidget(Picture("alarm", 18, "notyet"))
        head.addWidget(self.heading, 1)
        head.addWidget(self.said)
        head.addWidget(self.undo)
        head.addWidget(self.more)
        head.addWidget(self.shut)
        column.addLayout(head)
        self._inside = inside = QWidget()
        self._lines = QVBoxLayout(inside)
        dress.gaps(self._lines, 0)
        self._lines.addStretch(1)
        self.pane = ScrollPane("surface")
        self.pane.setWidget(inside)
        column.addWidget(self.pane)
        scale().changed.connect(self._fit)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put every word in the window's language."""
        self.undo.setText(self.tr("Undo"))
        self.shut.setText(self.tr("Hide"))
        describe(self.shut, self.tr("Hide what is due soon"))
        self._show()

    def show_days(self, found: list[Due]) -> None:
        """Show the days that are near; none hides the block."""
        self.found = found
        self._show()
        self.setVisible((bool(found) or self._said is not None) and not self._away)

    def say(self, what: str, case: str) -> None:
        """Say what was just done, with a way back: ``done`` or ``later``."""
        self._said = what, case
        self._show()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _put_away(self) -> None:
        self._away = True
        self.hide()

    def forget(self) -> None:
        """Forget every day and what was done; the next time the block is there again."""
        self._away, self._said = False, None
        self.show_days([])

    def hush(self) -> None:
        """Say nothing any more."""
        self._said = None
        self._show()

    def _show(self) -> None:
        count = len(self.found)
        self.heading.setText(self.tr("%n days are near", "", count))
        describe(self, self.heading.text())
        least = 0 if self._is_low() else SHOWN
        hidden = count - least
        self.more.setVisible(hidden > 0)
        more = self.tr("%n more", "", max(hidden, 0)) if least else self.tr("Show")
        self.more.setText(self.tr("Show fewer") if self._whole else more)
        describe(self.more, f"{self.heading.text()}: {self.more.text()}")
        self.more.updateGeometry()
        dress.icon(self.more, "chevron-up" if self._whole else "chevron-down")
        told = {"done": self.tr("Done: {case}"), "later": self.tr("Told again later: {case}")}
        what, case = self._said or ("", "")
        self.said.setText(told[what].format(case=case) if what else "")
        self.said.setVisible(bool(what))
        self.undo.setVisible(bool(what))
        describe(self.undo, f"{self.undo.text()}: {self.said.text()}")
        self._show_rows(self.found if self._whole else self.found[:least])
        self._fit()

    def _is_low(self) -> bool:
        page = self.parentWidget()
        return page is not None and page.height() < _LOW_EM * scale().em()

    def _show_rows(self, shown: list[Due]) -> None:
        made = len(self.rows)
        while len(self.rows) < len(shown):
            row = DueRow(self)
            row.opened.connect(self.opened)
            row.done.connect(self.done)
            row.later.connect(self.later)
            self.rows.append(row)
            self._lines.insertWidget(self._lines.count() - 1, row)
        if made < len(self.rows):
            chain_after(self.shut, self._inside)
        today, tongue = self._today(), language().current
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            row.rule.setVisible(place < len(shown) - 1)  # the block has an edge of its own
            if place >= len(shown):
                row.forget()
            else:
                row.show_line(line_of(shown[place], today, tongue, only_initials=self.initials))

    @Slot()
    def _turn(self) -> None:
        self._whole = not self._whole
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the room there is."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._show()

    @Slot()
    def _fit(self) -> None:
        """As high as its rows, but never more than a third of the page."""
        page = self.parentWidget()
        room = page.height() // 3 if page is not None else 200
        # Of the block itself: the pane inside may still have the width of a moment ago.
        edges = self.contentsMargins() + self._column.contentsMargins()
        wide = max(self.width() - edges.left() - edges.right(), 1)
        shown = [row for row in self.rows if not row.isHidden()]
        needed = sum(row.heightForWidth(wide) for row in shown)
        self.pane.setFixedHeight(max(0, min(needed + 4, max(room, scale().height(60)))))
        self.pane.setVisible(needed > 0)
