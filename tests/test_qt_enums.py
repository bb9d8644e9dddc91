"""Qt's enumerations made quickly are in everything those that Python makes."""

from __future__ import annotations

import enum
import subprocess
import sys
from pathlib import Path

import pytest
from gezin_desktop import qt_enums

ROOT = Path(__file__).parents[1]
PLAIN = "import PySide6.QtCore\n"
OURS = "from gezin_desktop.qt_loading import load_qt; load_qt()\n"
ASKED = """
import enum, pickle, sys
from PySide6 import QtCore, QtGui, QtWidgets

count = 0
for place in (
    QtCore.Qt, QtCore.QEvent, QtCore.QLocale, QtCore.QIODevice, QtGui.QPalette, QtGui.QPainter,
    QtGui.QImage, QtWidgets.QStyle, QtWidgets.QMessageBox, QtWidgets.QSizePolicy,
):
    for name in sorted(dir(place)):
        one = getattr(place, name, None)
        if not isinstance(one, enum.EnumType):
            continue
        count += len(one.__members__)
        print(one, one.__mro__, one.__module__, one.__qualname__, one.__doc__)
        for name, member in one.__members__.items():
            print(name, repr(member), str(member), f"{member}", member.name)
        print(list(one), list(reversed(one)), len(one))
        print([hash(m) == hash(m.name) for m in one], [one(m.value) is m for m in one])
        print(sorted(name for name in vars(one) if name not in one.__members__))
flags = QtCore.Qt.AlignmentFlag
both = flags.AlignLeft | flags.AlignTop
print(both, repr(both), list(both), flags(33) is both, ~both, both & flags.AlignLeft, both.value)
print(flags.AlignLeft in both, bool(both & flags.AlignRight), flags.AlignCenter, flags(0))
print(pickle.loads(pickle.dumps(QtCore.Qt.Key.Key_A)) is QtCore.Qt.Key.Key_A)
print(pickle.loads(pickle.dumps(both)) is both, QtCore.Qt.Key(65), QtCore.Qt.Key["Key_B"])
try:
    QtCore.Qt.Key(-7)
except ValueError as error:
    print(error)
sys.stderr.write(f"{count} {enum.EnumType._create_.__module__}")
"""


def told(text: str) -> tuple[str, str]:
    """What a fresh interpreter prints, on both its streams."""
    ended = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return ended.stdout, ended.stderr


def test_every_enumeration_of_qt_is_the_one_that_python_makes() -> None:
    plain, plainly = told(PLAIN + ASKED)
    ours, quickly = told(OURS + ASKED)
    assert ours == plain
    assert plainly.endswith("enum")
    if qt_enums._same(enum.Enum, qt_enums._TRIED[0]):
        assert quickly.endswith("qt_enums")
    assert int(quickly.split()[0]) > 2_000


@pytest.mark.parametrize("names", [
    [("name", 1), ("A", 2)],
    [("_hidden", 1), ("A", 2)],
    [("A", "text")],
    [("A", True)],
    [("A", (1, 2))],
    "A B C",
    {"A": 1, "B": 2},
])  # fmt: skip
@pytest.mark.parametrize("base", [enum.Enum, enum.Flag])
def test_what_is_not_as_simple_is_left_to_python(
    base: type[enum.Enum], names: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def ordinary(_cls: object, _name: str, given: object, **_named: object) -> None:
        asked.append(given)

    monkeypatch.setattr(qt_enums, "_ordinary", ordinary)
    assert qt_enums._create(base, "Made", names, module="tests") is None
    assert asked == [names]


@pytest.mark.parametrize("names", [[("A", 1), ("A", 2)], [("mro", 1)]])
def test_names_that_python_refuses_are_refused(names: list[tuple[str, int]]) -> None:
    with pytest.raises((TypeError, ValueError)):
        qt_enums._create(enum.Enum, "Made", names, module="tests")


def test_a_python_that_makes_them_otherwise_goes_on_so(monkeypatch: pytest.MonkeyPatch) -> None:
    its = enum.EnumType._create_

    def otherwise(*given: object, **named: object) -> object:
        made = its(*given, **named)
        if made.__members__:
            type.__setattr__(made, "_something_new_", 1)
        return made

    monkeypatch.setattr(qt_enums, "_ordinary", otherwise)
    monkeypatch.setattr(enum.EnumType, "_create_", otherwise)
    qt_enums.quicken()
    assert enum.EnumType._create_ is otherwise


def test_qt_that_is_loaded_already_changes_nothing() -> None:
    from gezin_desktop.qt_loading import load_qt

    its = enum.EnumType._create_
    load_qt()
    assert enum.EnumType._create_ is its
