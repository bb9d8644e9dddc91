"""The counsellor of a conversation: goes to each question by keyboard and types its answer.

Beside the answers the counsellor notes what a person would feel: how many keys, which questions
were passed over, whether the keyboard jumped back, whether a question was not wholly on show.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gezin_desktop.desk.form.catalogue import tab_of
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH
from gezin_desktop.desk.form.field import Kind
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.progress import missing_facts
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.form.table import RowsGroup
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from .talk import ADD, NEXT, NONE, Leaf, Said, Talk

if TYPE_CHECKING:
    from gezin_desktop.desk.case_view import CaseView

    from .hands import Hands

MOST_STOPS = 60
KEYS_A_SECOND = 5


@dataclass
class Felt:
    """What a person would have felt during a conversation."""

    strokes: int = 0
    answers: int = 0
    by_tab: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)
    needless: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def minutes(self) -> float:
        """Minutes of typing at five keys a second."""
        return self.strokes / KEYS_A_SECOND / 60


class Counsellor:
    """Holds one conversation in an open, empty case."""

    def __init__(self, view: CaseView, hands: Hands) -> None:
        self._view, self._hands = view, hands
        self.felt = Felt()

    def hold(self, talk: Talk) -> Felt:
        """Answer everything of a conversation, page after page."""
        before = self._hands.strokes
        for leaf in talk.leaves:
            at = self._hands.strokes
            self.page(leaf)
            self.felt.by_tab[leaf.tab] += self._hands.strokes - at
        self.felt.strokes = self._hands.strokes - before
        return self.felt

    def page(self, leaf: Leaf) -> None:
        """Go to a page and answer its questions."""
        self._hands.press(f"Alt+{tab_of(leaf.tab).number}")
        QTest.qWait(1)
        for said in leaf.said:
            self._answer(said)

    def _answer(self, said: Said) -> None:
        if said.typed == ADD:
            self._hands.press("Ctrl+N")
        elif said.typed == NEXT:
            self._hands.press("Ctrl+Down")
        elif said.typed == NONE:
            self._say_none(said.fact)
        else:
            row = self._go_to(said.fact)
            asked = row.field
            self._hands.type(said.typed)
            self._hands.press("Return")
            self._is_taken(said, asked.kind)

    def _is_taken(self, said: Said, kind: Kind) -> None:
        """What was typed is an answer now; otherwise the keys went nowhere."""
        path = self._path_of(said.fact)
        if kind is not Kind.NONE_OF_THESE or path.endswith(".any"):
            assert self._view.session.get(path) is not None, f"{said.typed!r} answers not {path}"
        self.felt.answers += 1

    def _path_of(self, fact: str) -> str:
        for place, one in enumerate(self._view.session.case.relatives):
            fact = fact.replace(f"relatives[{place}].", f"relatives.{one.id}.")
        return fact

    # -- moving ----------------------------------------------------------------------------------

    def _go_to(self, fact: str) -> FieldRow:
        """Press Tab until the keyboard is in a question."""
        seen: list[str] = []
        for _ in range(MOST_STOPS):
            row = row_of(QApplication.focusWidget())
            here = self._fact_of(row) if row is not None else ""
            if row is not None and here == fact:
                self._look_at(row)
                return row
            seen.append(here or _name(QApplication.focusWidget()))
            if row is not None:
                self._pass_over(row, here)
            self._hands.press("Tab")
        raise AssertionError(f"the keyboard does not come to {fact}; it came to {seen}")

    def _pass_over(self, row: FieldRow, fact: str) -> None:
        """Note a question that nobody answers, and whether any answer could still matter."""
        self.felt.passed[fact] += 1
        asked = row.path not in {"", NO_EXEMPTION_PATH}  # that one is about several facts
        unanswered = asked and self._view.session.get(row.path) is None
        if (
            unanswered
            and not row.field.optional
            and row.path not in missing_facts(self._view.session)
        ):
            self.felt.needless[fact] += 1

    def _say_none(self, fact: str) -> None:
        for _ in range(MOST_STOPS):
            focus = QApplication.focusWidget()
            table = _table_of(focus)
            if table is not None and table.list_path == fact and focus is table.none_button:
                self._hands.press("Space")
                self.felt.answers += 1
                return
            self._hands.press("Tab")
        raise AssertionError(f"the keyboard does not come to the button that says none of {fact}")

    def _fact_of(self, row: FieldRow) -> str:
        """The fact of a question, people by their place in the family."""
        path = row.path
        if not path:
            table = _table_of(row)
            count = len(self._view.session.get(table.list_path) or []) if table else 0
            path = row.field.path.replace("{row}", str(count))
        for place, one in enumerate(self._view.session.case.relatives):
            path = path.replace(f"relatives.{one.id}.", f"relatives[{place}].")
        return path

    # -- looking ---------------------------------------------------------------------------------

    def _look_at(self, row: FieldRow) -> None:
        """A question that has the keyboard is wholly on show, with its label and note."""
        QTest.qWait(1)
        page = self._view.stack.currentWidget()
        if not isinstance(page, Page):
            return
        room = page.viewport()
        top = row.mapTo(room, QPoint(0, 0)).y()
        if top < 0 or (top + row.height() > room.height() and row.height() < room.height()):
            span = f"{top} to {top + row.height()} of {room.height()}"
            self.felt.faults.append(f"{row.path} is not wholly on show: {span}")


def _name(widget: object) -> str:
    words = widget.text() if isinstance(widget, QPushButton) else ""
    return f"<{type(widget).__name__} {words}>"


def _table_of(widget: object) -> RowsGroup | None:
    from PySide6.QtWidgets import QWidget

    found = widget if isinstance(widget, QWidget) else None
    while found is not None and not isinstance(found, RowsGroup):
        found = found.parentWidget()
    return found
