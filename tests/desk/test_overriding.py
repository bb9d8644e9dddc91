"""Errors in methods that Qt calls reach us as errors; they do not end the process."""

from __future__ import annotations

import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from types import FunctionType

import gezin_desktop.desk
import pytest
from PySide6.QtCore import QObject

WRONG = """
import gezin_desktop.desk
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

WAYS = (
    lambda: 1 / 0, lambda: {}["x"], lambda: int("x"), lambda: None.x, lambda: [][1],
    lambda: "a" + 1, lambda: (lambda a: a)(), lambda: next(iter(())), lambda: b"\\xff".decode(),
)

class Wrong(QWidget):
    def sizeHint(self):
        return self.way()

app = QApplication([])
for way in WAYS:
    outer = QWidget()
    rows, wrong = QVBoxLayout(outer), Wrong()
    wrong.way = lambda: QWidget.sizeHint(wrong)
    rows.addWidget(wrong)
    wrong.way = way
    try:
        rows.sizeHint()
    except Exception as error:
        print(type(error).__name__, flush=True)
    wrong.way = lambda: QWidget.sizeHint(wrong)
"""
TOLD = (
    "ZeroDivisionError KeyError ValueError AttributeError IndexError TypeError TypeError "
    "StopIteration UnicodeDecodeError"
)


def test_an_error_of_the_interpreter_in_a_method_that_qt_calls_comes_back() -> None:
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-c", WRONG], env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, TOLD.split()), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="errors are whole from the start there")
def test_every_method_that_takes_the_place_of_one_of_qts_is_wrapped() -> None:
    for one in pkgutil.walk_packages(gezin_desktop.desk.__path__, "gezin_desktop.desk."):
        importlib.import_module(one.name)
    overrides = list(_overrides(QObject))
    assert len(overrides) > 200
    assert [f"{kind.__qualname__}.{name}" for kind, name, whole in overrides if not whole] == []


def _overrides(kind: type[QObject]) -> Iterator[tuple[type, str, bool]]:
    """Each of our methods below a kind that stands where Qt has one, and whether it is wrapped."""
    for made in kind.__subclasses__():
        yield from _overrides(made)
        line = made.__mro__
        of_qt = next(one for one in line if one.__module__.startswith("PySide6."))
        for ours in line[: line.index(of_qt)]:
            if not ours.__module__.startswith("gezin_desktop."):
                continue
            for name, method in vars(ours).items():
                own = isinstance(method, FunctionType) and not name.startswith("__")
                if own and hasattr(of_qt, name):
                    yield ours, name, hasattr(method, "__wrapped__")
