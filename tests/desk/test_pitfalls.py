"""The pitfalls of Qt for Python that no other test holds; README.md beside this says which does."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gezin_desktop import desk as package
from gezin_desktop.case import paths
from gezin_desktop.case.income import Income
from gezin_desktop.case.model import EMPTY
from gezin_desktop.case.relative import Document, Relative
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.cases.model import CasesModel
from gezin_desktop.desk.form.catalogue import all_fields
from gezin_desktop.desk.form.field import Kind
from gezin_desktop.desk.talk import is_talk
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .conftest import pair
from .window_kit import TODAY, make_store, open_desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DESK = Path(package.__file__).parent
ROOT = DESK.parent.parent
SOURCES = {path: path.read_text("utf-8") for path in DESK.rglob("*.py")}
ALL_ROLES = (*Qt.ItemDataRole, Qt.ItemDataRole.UserRole + 1)

FORBIDDEN = {
    "a date edit cannot be empty (14)": r"\bQDateEdit\b|\bQDateTimeEdit\b",
    "a spin box changes under the wheel (9)": r"\bQ(Double)?SpinBox\b",
    "a proxy over a Python model is slow (10)": r"\bQSortFilterProxyModel\b",
    "an f-string in tr() is never translated (11)": r"\.tr\(\s*f[\"']",
    "nothing on the screen moves": r"\bQ(Property|Variant)Animation\b|\bQTimeLine\b|\bQMovie\b",
    "a splash screen blocks a second (18)": r"\bQSplashScreen\b",
    "QtPdf lies in another package (20)": r"PySide6\.Qt(Pdf|WebEngine|Charts|Multimedia|DataVis)",
    "snake_case changes classes in one module only (21)": r"from __feature__",
    "events turned by hand let a slot run inside a slot": r"\bprocessEvents\(",
    "a filter on the application slows every event (13)": r"(app|instance\(\))\.installEventFilter",
}


@pytest.mark.parametrize("why", FORBIDDEN)
def test_the_desk_has_none_of_it(why: str):
    found = [
        f"{path.relative_to(DESK)}: {hit.group()}"
        for path, text in SOURCES.items()
        for hit in re.finditer(FORBIDDEN[why], text)
    ]
    assert found == []


def test_pytest_qt_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["project"]["optional-dependencies"].values()
    assert any(one.startswith("pytest-qt==4.5.") for group in groups for one in group)


# -- threads (3, 4) and objects that are gone (2) ------------------------------------------------


class _Hearer(QObject):
    """Remembers on which thread an answer came."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[str] = []

    @Slot(object)
    def hear(self, _answer: object) -> None:
        self.threads.append(threading.current_thread().name)


def test_an_answer_comes_on_the_thread_of_the_window(qtbot: QtBot):
    lane, hearer, worked = Lane(), _Hearer(), []
    job = lane.do(lambda: worked.append(threading.current_thread().name))
    job.done.connect(hearer.hear)
    qtbot.waitUntil(lambda: bool(hearer.threads))
    main = threading.main_thread().name
    assert hearer.threads == [main]
    assert worked != [main]


def test_a_lane_that_goes_away_waits_for_its_work():
    ended, begun = threading.Event(), threading.Event()
    lane = Lane()

    def work() -> None:
        begun.set()
        ended.wait(0.05)
        ended.set()

    lane.do(work)
    begun.wait(5)
    lane.finish()
    assert ended.is_set()


@pytest.mark.parametrize("letter_first", [True, False])
def test_a_window_closed_in_the_middle_of_its_work_leaves_nothing_behind(
    qtbot: QtBot, tmp_path: Path, letter_first: bool
):
    make_store(tmp_path / "data")
    seat = open_desk(qtbot, tmp_path / "data")
    seat.enter()
    window = seat.window
    window.deeds.cases.new()
    seat.focus_row("sponsor.family_name")
    seat.keys("Haddad")
    if letter_first:
        window.case_view.show_tab("letter")
        window.case_view.page("letter").letter.maker.at_once()
    window.room.copy_now()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(20):
        QApplication.processEvents()
    again = open_desk(qtbot, tmp_path / "data")
    again.enter()
    again.press(Qt.Key.Key_Down)
    again.press(Qt.Key.Key_Return)
    assert again.window.open_case.session.get("sponsor.family_name") == "Haddad"
    again.window.close()


# -- models that never raise (5) -----------------------------------------------------------------


def _readable() -> tuple[RowsModel, CasesModel]:
    rows = RowsModel()
    rows.set_columns([Column("Naam"), Column("Uitkomst")])
    rows.set_rows([[Cell("Rana"), Cell("Nog niet", "notyet")], [Cell("Omar")]])  # one cell short
    return rows, CasesModel(lambda: TODAY)


def test_a_model_answers_any_question_about_any_row():
    """What is there is told, what is not there is nothing; no answer ever raises."""
    rows, cases = _readable()
    shown = [rows.data(rows.index(row, 0)) for row in range(rows.rowCount())]
    assert shown == ["Rana", "Omar"]
    spoken = rows.data(rows.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Nog niet" in str(spoken), "a sign is told in words too"
    across = Qt.Orientation.Horizontal
    assert [rows.headerData(place, across) for place in range(2)] == ["Naam", "Uitkomst"]
    for model in (rows, cases):
        strange = [QModelIndex(), model.createIndex(99, 99), model.createIndex(0, 99)]
        for role in ALL_ROLES:
            told = [model.data(place, role) for place in strange]
            assert all(one in (None, "", Cell()) for one in told), (role, told)
            assert all(model.headerData(section, across, role) is None for section in (-1, 99))
        assert model.rowCount(model.index(0, 0)) == 0, "a table has no rows within rows"


# -- clicks that hit (8) -------------------------------------------------------------------------


def test_a_click_in_the_middle_of_an_option_chooses_it():
    row = OptionRow()
    row.set_options([Option("true", "Ja", "j"), Option("false", "Nee", "n")], "Wissen")
    pair(row)
    row.parentWidget().resize(900, 200)
    QApplication.processEvents()
    for key in ("true", "false"):
        QTest.mouseClick(row.button(key), Qt.MouseButton.LeftButton)
        assert row.key() == key


# -- what can be taken back ----------------------------------------------------------------------


def test_every_answer_but_those_of_a_row_can_be_taken_back():
    paper, income = Document(kind="marriage_certificate"), Income(kind="employment")
    case = EMPTY.model_copy(
        update={
            "relatives": [Relative(id="a", documents=[paper])],
            "sponsor": EMPTY.sponsor.model_copy(update={"incomes": [income]}),
        }
    )
    tried = 0
    for field in all_fields():
        rows = "[{row}]" in field.path
        if field.needed or field.always_known or field.kind == Kind.NONE_OF_THESE:
            continue
        if is_talk(field.path):
            continue
        if rows and ".documents[" not in field.path and "incomes[" not in field.path:
            continue
        paths.put(case, field.at("a", 0), None)
        tried += 1
    assert tried > 150


# -- starting (19) and dark (16) -----------------------------------------------------------------


def test_the_window_starts_without_what_only_a_letter_needs():
    code = "import gezin_desktop.desk.frame.window, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"reportlab", "pikepdf", "pypdfium2", "uharfbuzz", "fontTools", "PIL"}


def test_a_style_of_our_own_on_fusion_follows_no_system_look():
    assert QApplication.style().baseStyle().objectName() == "fusion"


def test_the_table_of_tests_names_tests_that_exist():
    here = Path(__file__).parent
    table = (here / "README.md").read_text("utf-8")
    texts = {path.name: path.read_text("utf-8") for path in here.glob("*.py")}
    everything = "\n".join(texts.values())
    named = set(re.findall(r"`(test_\w+\.py)`", table))
    tests = set(re.findall(r"`(test_\w+)`", table))
    assert named - set(texts) == set()
    assert [one for one in tests if f"def {one}(" not in everything] == []
    assert len(named) > 15
    assert len(tests) > 20
