"""Qt loaded as the window loads it says the same of its functions as Qt loaded by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLAIN = "import PySide6.QtCore"
OURS = "from gezin_desktop.qt_loading import load_qt; load_qt()"
ASKED = """
import builtins, inspect, sys
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor

def tried(work):
    try:
        return work()
    except Exception as error:
        return type(error).__name__, str(error)

for work in (
    lambda: QColor.setRed(QColor(), "x"),
    lambda: QPoint("a", "b", "c"),
    lambda: QTimer.singleShot("soon"),
    lambda: QObject().setObjectName(3),
    lambda: QObject(nobody=1),
    lambda: inspect.signature(QColor.setRed),
    lambda: inspect.signature(QPoint.manhattanLength),
    lambda: QColor.setRed.__doc__,
    lambda: __import__("shibokensupport.signature.parser").signature.parser.__name__,
    lambda: __import__("shibokensupport.signature.layout").signature.layout.no_such_name,
):
    print(repr(tried(work)))
print(compile("1 + 1", "x", "eval") is not None, builtins.compile.__module__)
"""
WAITING = """
from gezin_desktop import qt_loading
before = __import__
qt_loading.load_qt()
assert __import__ is before
from PySide6.QtCore import QObject
QObject().setObjectName("a")
print(sorted(name.rpartition(".")[2] for name in qt_loading.waiting_modules()))
"""


def told(text: str) -> str:
    """What a fresh interpreter prints."""
    ended = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return ended.stdout


def test_errors_signatures_and_help_are_those_of_qt_itself() -> None:
    plain, ours = told(PLAIN + ASKED), told(OURS + ASKED)
    assert "Supported signatures" in plain
    assert ours == plain


def test_descriptions_wait_and_import_stays_pythons_own() -> None:
    assert told(WAITING).strip() == str(
        ["enum_sig", "errorhandler", "layout", "parser", "pyi_generator"]
    )
