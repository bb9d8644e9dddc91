"""An open case for the tests of forms and outcome: a worked example in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from gezin_desktop import assets
from gezin_desktop.case.model import EMPTY, Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.form.catalogue import FORM_TABS
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.law.assess import assess
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from .conftest import KEPT, shown

TODAY = date(2026, 6, 8)
OTHER_PAGES = ("letter", "papers", "deadlines")


def examples() -> list[Path]:
    """The worked examples, in order."""
    return sorted(assets.path("examples").glob("*.json"))


def example(number: str) -> Case:
    """One worked example by its number."""
    return read_case(next(one for one in examples() if one.name.startswith(number)).read_bytes())


def session_of(number: str = "", case: Case | None = None) -> Session:
    """A session on an example, on another case, or on nothing."""
    session = Session(assess, lambda: TODAY)
    session.load(State(case or (example(number) if number else EMPTY)))
    return session


def view_of(session: Session, width: int = 1366, height: int = 660) -> CaseView:
    """The open case in a window that has the keyboard."""
    view = CaseView(session, dict.fromkeys(OTHER_PAGES, QWidget))
    KEPT.append(view)
    shown(view, width, height)
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return view


def opened(number: str = "", width: int = 1366, height: int = 660) -> CaseView:
    """An example in a window that has the keyboard."""
    return view_of(session_of(number), width, height)


def pages(view: CaseView) -> Iterator[Page]:
    """Every page of the intake, one after the other, each while it is shown."""
    for tab in FORM_TABS:
        view.show_tab(tab.key)
        QApplication.processEvents()
        page = view.page(tab.key)
        assert isinstance(page, Page)
        while not page.complete:
            QApplication.processEvents()
        yield page


def row_at(view: CaseView, path: str) -> FieldRow:
    """Go to a question; the row that has the keyboard afterwards."""
    view.go_to(path)
    QApplication.processEvents()
    row = view.row
    assert row is not None
    assert row.path == path, f"{path} has no question; the keyboard is at {row.path}"
    return row


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(text: str, *, leave: bool = False) -> None:
    """Type over what stands in the focused field; ``leave`` goes on with Enter."""
    target = focused()
    select_all = getattr(target, "selectAll", None)
    if callable(select_all):
        select_all()
    QTest.keyClicks(target, text)
    if leave:
        # A list of countries may hang below the text; Enter is for the text.
        QTest.keyClick(target, Qt.Key.Key_Return)
