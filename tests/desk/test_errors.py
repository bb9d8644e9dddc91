"""Unforeseen errors and questions: saved, told, without personal data."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.errors import CRASH_FILE, ErrorBlock, Guardian, report
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from .conftest import shown

NAME = "Omar Haddad"


def raised() -> tuple[type[BaseException], BaseException, object]:
    """An error whose message and variables hold a name."""
    name = NAME
    try:
        raise ValueError(f"bad name {name}")
    except ValueError:
        return sys.exc_info()


def test_a_report_names_places_but_no_values():
    kind, _error, trace = raised()
    text = report(kind, trace)
    assert "ValueError" in text
    assert "test_errors.py" in text
    assert NAME not in text
    assert str(Path.home()) not in text


def test_an_error_saves_and_is_told():
    saved, told = [], []
    guardian = Guardian(lambda: saved.append(1))
    guardian.happened.connect(lambda text, well: told.append((text, well)))
    guardian.handle(*raised())
    assert saved == [1]
    assert told[0][1] is True


def test_a_failed_save_is_told_too():
    def refuse() -> None:
        raise OSError

    told = []
    guardian = Guardian(refuse)
    guardian.happened.connect(lambda _text, well: told.append(well))
    guardian.handle(*raised())
    guardian.set_save(None)
    guardian.handle(*raised())
    assert told == [False, True]


def test_an_error_while_telling_does_not_go_round():
    told = []
    guardian = Guardian()

    def again(_text: str, _well: bool) -> None:
        told.append(1)
        guardian.handle(*raised())

    guardian.happened.connect(again)
    guardian.handle(*raised())
    assert told == [1]


def test_the_hooks_are_taken_and_given_back():
    before = sys.excepthook
    guardian = Guardian()
    guardian.install()
    try:
        assert sys.excepthook == guardian.handle
        told = []
        guardian.happened.connect(lambda text, _well: told.append(text))
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        QApplication.processEvents()
        assert "ZeroDivisionError" in told[0]
    finally:
        guardian.remove()
        sys.excepthook = before


def test_an_orderly_end_leaves_an_empty_crash_file(tmp_path: Path):
    guardian = Guardian()
    assert guardian.watch_crashes(tmp_path) == ""
    guardian.stop_watching()
    assert (tmp_path / CRASH_FILE).read_text() == ""
    (tmp_path / CRASH_FILE).write_text("Fatal")
    assert guardian.watch_crashes(tmp_path) == "Fatal"
    guardian.stop_watching()


def test_the_block_copies_the_report_and_closes():
    block = ErrorBlock()
    shown(block, 500, 120)
    block.show_report("plaats", False)
    assert "niet bewaard" in block.heading.text()
    copy, close = block.findChildren(QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == "plaats"
    close.click()
    assert not block.isVisible()


def test_a_question_is_answered_by_the_test():
    dialogs.seam.answers.extend([True, "2026-0108", None, Path("/x"), Path("/y")])
    question = dialogs.Question("Wissen?", "Wissen", "Laten staan")
    assert dialogs.ask(None, question)
    assert dialogs.ask_text(None, "Wissen", "Typ het nummer") == "2026-0108"
    assert dialogs.choose_save_path(None, "Opslaan", Path("a.pdf"), "PDF (*.pdf)") is None
    assert dialogs.choose_open_path(None, "Open", Path(), "*") == Path("/x")
    assert dialogs.choose_folder(None, "Map", Path()) == Path("/y")
    assert dialogs.seam.asked == ["Wissen?", "Typ het nummer", "Opslaan", "Open", "Map"]


def test_an_unexpected_question_fails_the_test():
    with pytest.raises(AssertionError, match="no answer ready"):
        dialogs.ask(None, dialogs.Question("?", "a", "b"))
