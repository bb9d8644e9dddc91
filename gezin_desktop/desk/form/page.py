"""One tab of the intake: heading, why, the person it is about, and its groups."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.family.tree import FamilyTree
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.column import Allowance
from gezin_desktop.desk.form.field import Field, Place, Tab
from gezin_desktop.desk.form.group import GroupBox
from gezin_desktop.desk.form.person import PersonSwitch
from gezin_desktop.desk.form.progress import missing_facts, open_questions
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.form.troubles import TroubleBox
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.chain import chain
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import announce
from gezin_desktop.desk.widgets.scroll import ScrollPane

COLUMN = 648
_SIDE = 35
_LEAST_ROW = 60
"""A question is higher than this, so a page shows no more of them than fit at this height."""
_A_GO = 2
"""Questions made in one go while nobody waits for them."""


class Page(ScrollPane):
    """A tab of the intake, one column of questions.

    Shown before it is built, it makes the questions that can be seen and the first open one; the
    others follow below them in later turns, a few at a time.
    """

    next_wanted = Signal()
    help_wanted = Signal()
    followed = Signal(str)

    def __init__(self, session: Session, tab: Tab, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.tab = tab
        self._session = session
        self._unchained = True
        self._allowance = Allowance()
        self._complete = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._go_on)
        self.heading = label("page")
        self.why = label("body", "muted")
        self.help_button = quiet_button("book")
        self.person: PersonSwitch | None = PersonSwitch(session, self) if tab.per_person else None
        self.family = FamilyTree(session, self) if tab.key == "relatives" else None
        self.nothing = label("body", "muted")
        self.troubles = TroubleBox(session, tab, self)
        self.next_button = plain_button("arrow-right")
        self.groups = [GroupBox(session, group, self, self._allowance) for group in tab.groups]
        self._build()
        self._connect()
        self._own_words()

    def _connect(self) -> None:
        self.next_button.clicked.connect(self.next_wanted)
        self.help_button.clicked.connect(self.help_wanted)
        self.troubles.followed.connect(self.followed)
        for group in self.groups:
            group.questions.made.connect(self._made)
            if group.table is not None:
                group.table.rebuilt.connect(self.refresh_all)
                group.table.questions.made.connect(self._made)
        self._session.assessed.connect(self._changed)
        self._session.person_chosen.connect(self._changed)
        self._session.loaded.connect(self._fold)

    def _build(self) -> None:
        self._inside = inside = QWidget()
        outer = QHBoxLayout(inside)
        dress.gaps(outer, 0, (_SIDE, 14, _SIDE, 24))
        holder = QWidget()
        dress.max_width(holder, COLUMN)
        column = QVBoxLayout(holder)
        dress.gaps(column, 10)
        column.addLayout(self._build_top())
        column.addWidget(self.troubles)
        if self.person is not None:
            column.addWidget(self.person)
        if self.family is not None:
            column.addWidget(self.family)
            self.family.sponsor_wanted.connect(self._to_sponsor)
        column.addWidget(self.nothing)
        self._groups = QVBoxLayout()
        dress.gaps(self._groups, 24, (0, 6, 0, 16))
        for group in self.groups:
            self._groups.addWidget(group)
        column.addLayout(self._groups)
        column.addWidget(self.next_button)
        column.addStretch(1)
        outer.addWidget(holder, 1)
        outer.addStretch(0)
        self.setWidget(inside)

    def _build_top(self) -> QVBoxLayout:
        head = QHBoxLayout()
        dress.gaps(head, 12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.help_button)
        top = QVBoxLayout()
        dress.gaps(top, 0)
        top.addLayout(head)
        top.addWidget(self.why)
        return top

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything on the page in the window's language."""
        self._own_words()
        for group in self.groups:
            group.read_words()

    def _own_words(self) -> None:
        tongue = language().current
        self.heading.setText(words.sentence(f"tab.{self.tab.key}.title", tongue))
        self.why.setText(words.sentence(f"tab.{self.tab.key}.why", tongue))
        self.help_button.setText(self.tr("Help and sources"))
        self.next_button.setText(self.tr("Next tab"))
        nobody = not self._session.case.relatives
        key = "person.none-yet" if nobody and self.tab.per_person else "page.nothing"
        self.nothing.setText(words.sentence(key, tongue))
        if self.person is not None:
            self.person.read_words()

    def changeEvent(self, event: QEvent) -> None:
        """Read the words again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.read_words()
            self.refresh_all()

    # -- the case ----------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self.refresh_all()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden may be behind the case."""
        # Each question that appears on a page in sight has all levels around it laid out at once.
        if not self._complete:
            self._inside.hide()
        self._fold()
        self._inside.show()
        super().showEvent(event)

    @Slot()
    def _to_sponsor(self) -> None:
        self.followed.emit("sponsor.nationalities")

    @Slot()
    def _made(self) -> None:
        self._unchained = True

    @Slot()
    def _fold(self) -> None:
        for group in self.groups:
            group.fold()
        self.refresh_all()

    @property
    def complete(self) -> bool:
        """Whether every question that is shown has been made."""
        return self._complete

    def build_ahead(self, room: QSize) -> Iterator[None]:
        """Make a page that is not shown yet, step by step, and lay it out.

        Args:
            room: the size that it will have.
        """
        self.resize(room)
        while not self._complete:
            self._refresh(_A_GO)
            yield
        if not self.isVisible():
            self.grab(QRect(0, 0, 1, 1))  # Qt lays a hidden page out for its picture

    @Slot()
    def refresh_all(self) -> None:
        """Show what the case holds now."""
        if self._complete:
            self._refresh(None)
        else:
            self._refresh(self._rows_seen(), self._first_asked())

    @Slot()
    def _go_on(self) -> None:
        """Make some more questions of a page that was shown before it was built."""
        if not self._complete and self.isVisible():
            self._refresh(_A_GO)

    def _rows_seen(self) -> int:
        """How many questions can be seen at most."""
        stack = self.parentWidget()
        tall = stack.height() if stack is not None else self.height()
        return tall // scale().height(_LEAST_ROW) + 1

    def _first_asked(self) -> Field | None:
        """The first open question of this tab, in which the keyboard will be."""
        for path in open_questions(self._session):
            place = catalogue.place_of(path)
            if place is not None and place.tab == self.tab.key and place.field is not None:
                return place.field if place.person in {"", self._session.person} else None
        return None

    def _refresh(self, rows: int | None, until: Field | None = None) -> None:
        self._allowance.allow(rows, until)
        missing = missing_facts(self._session)
        asked = frozenset(open_questions(self._session))
        person = self._session.person
        shown = False
        for group in self.groups:
            some = group.refresh(person, missing, asked)
            warns = some and group.warning is not None and group.isHidden()
            group.setVisible(some)
            if warns and self.isVisible():
                self._warn(group)
            shown = shown or some
        self._complete = not self._allowance.short
        self.nothing.setVisible(not shown)
        self.troubles.refresh()
        if self.family is not None and self.family.refresh():
            self._unchained = True
        if self._unchained:
            self._unchained = False
            chain(self._inside)
        if self.person is not None:
            self.person.refresh()
        if not self._complete and self.isVisible():
            self._later.start()

    def _warn(self, group: GroupBox) -> None:
        """A warning came with an answer: it is seen and heard before anything else."""
        self.show_inside(group)
        if group.warning is not None:
            announce(group.warning, f"{group.warning.heading.text()} {group.warning.body.text()}")

    # -- moving ------------------------------------------------------------------------------

    def go_to(self, place: Place) -> FieldRow | None:
        """Put the keyboard in a question; the question, or None when it is not on this page."""
        if not self._complete and place.field is not None:
            self._refresh(0, place.field)
        for group in self.groups:
            if place.field in group.group.fields:
                group.unfold()
                self.refresh_all()
            elif group.table is not None and place.rows is group.table.rows and place.row >= 0:
                group.table.choose(place.row)
                if not self._complete and place.field is not None:
                    self._refresh(0, place.field)
            row = self._row_at(group, place)
            if row is not None:
                row.take_focus()
                self.show_inside(row)
                return row
        return self._table_at(place)

    def _row_at(self, group: GroupBox, place: Place) -> FieldRow | None:
        for row in group.all_rows():
            if row.field is place.field and row.path == place.path:
                return row
        return None

    def _table_at(self, place: Place) -> FieldRow | None:
        for group in self.groups:
            table = group.table
            if table is not None and place.rows is table.rows and place.field is None:
                (table.table if table.table.isVisible() else table.add_button).setFocus()
                self.show_inside(table)
        return None

    def first_field(self) -> FieldRow | None:
        """The first question without an answer, else the first one shown."""
        shown = [
            row
            for group in self.groups
            for row in group.all_rows()
            if row.path and row.isVisibleTo(self)
        ]
        asked = set(open_questions(self._session))
        return next((row for row in shown if row.path in asked), shown[0] if shown else None)

    def take_focus(self) -> None:
        """Put the keyboard in the first open question, or on the button that adds the first row."""
        row = self.first_field()
        if row is not None:
            row.take_focus()
            self.ensureVisible(0, 0)
            return
        adding = [one.table.add_button for one in self.groups if one.table is not None]
        shown = [button for button in (*adding, self.next_button) if button.isVisibleTo(self)]
        if shown and self.isVisible():  # before that its questions are not made yet
            shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def rows_shown(self) -> list[FieldRow]:
        """Every question that is shown; those still to be made are made now."""
        if not self._complete:
            self._refresh(None)
        return [row for group in self.groups for row in group.all_rows() if row.isVisibleTo(self)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit questions and tables to the width."""
        super().resizeEvent(event)
        width = min(self.viewport().width() - 2 * scale().gap(_SIDE), scale().letters(COLUMN))
        for group in self.groups:
            group.fit(width)
