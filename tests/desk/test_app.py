"""The window's door: arguments, what stops it in one sentence, and the measured start."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gezin_desktop import app, before_window
from gezin_desktop.before_window import CannotOpen, Wanted, read_arguments
from gezin_desktop.config import FILE, FOLDER_VARIABLE
from gezin_desktop.desk.frame.program import leave_no_dump
from gezin_desktop.desk.frame.stop import StopOrders

from .window_kit import example

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]


def run(
    arguments: list[str], changes: Mapping[str, str | None]
) -> subprocess.CompletedProcess[str]:
    """Start the program as a process of its own; a change of None takes a variable away."""
    env = {name: words for name, words in os.environ.items() if changes.get(name, "") is not None}
    env.update({name: words for name, words in changes.items() if words is not None})
    return subprocess.run(
        [sys.executable, "-m", "gezin_desktop", *arguments],
        capture_output=True,
        text=True,
        env=env,
        cwd=ROOT,
        timeout=60,
        check=False,
    )


def told(result: subprocess.CompletedProcess[str]) -> str:
    """The one sentence on standard error; nothing else may be there."""
    assert "Traceback" not in result.stderr
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, lines
    return lines[0]


NO_DISPLAY = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have names on Linux")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("nl", "geen beeldscherm"), ("en", "no display")],
)
def test_without_a_display_one_sentence_names_the_way_without_a_window(language, sentence):
    result = run(["--lang", language], NO_DISPLAY)
    assert result.returncode == before_window.CANNOT
    assert sentence in told(result)
    assert "gezin-desktop assess" in told(result)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have names on Linux")
def test_a_display_that_does_not_answer_is_told_without_an_abort():
    result = run(["--lang", "en"], {**NO_DISPLAY, "DISPLAY": ":987"})
    assert result.returncode == before_window.CANNOT
    # Where Qt's own X libraries are missing it never comes to asking the display.
    assert "no display" in told(result) or "is missing on this computer" in told(result)
    assert "gezin-desktop assess" in told(result)


def test_a_missing_library_is_named_without_its_path(monkeypatch, capsys):
    def refuse(_wanted: Wanted) -> int:
        error = ImportError("libEGL.so.1: cannot open shared object file: No such file")
        raise before_window.missing_library(error)

    monkeypatch.setattr(app, "_open", refuse)
    assert app.run(["--lang", "nl"]) == before_window.CANNOT
    words = capsys.readouterr().err
    assert "ontbreekt op deze computer: libEGL.so.1." in words
    assert "gezin-desktop assess" in words


def test_work_beside_the_window_hands_over_soon_while_it_stands(monkeypatch):
    before, seen = sys.getswitchinterval(), []
    monkeypatch.setattr(app, "_open", lambda _wanted: seen.append(sys.getswitchinterval()) or 0)
    assert app.run([]) == 0
    assert seen == [pytest.approx(app.TURN)]
    assert sys.getswitchinterval() == before


def test_an_import_of_qt_that_fails_is_told(tmp_path: Path):
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text(
        "raise ImportError('libGL.so.1: cannot open shared object file')\n"
    )
    result = run(["--lang", "en"], {"PYTHONPATH": str(tmp_path)})
    assert result.returncode == before_window.CANNOT
    assert "libGL.so.1" in told(result)


@pytest.mark.parametrize(
    ("told_by_qt", "key", "name"),
    [
        (
            [
                "From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb plugin.",
                'Could not load the Qt platform plugin "xcb" in "" even though it was found.',
            ],
            "qt-missing",
            "libxcb-cursor0",
        ),
        (
            ['Could not load the Qt platform plugin "wayland" in "" even though it was found.'],
            "qt-missing",
            "Qt wayland",
        ),
        (
            [
                "could not connect to display :9",
                'Could not load the Qt platform plugin "xcb" in "" even though it was found.',
            ],
            "no-display",
            "",
        ),
        (['Could not find the Qt platform plugin "nonsense" in ""'], "no-display", ""),
    ],
)
def test_what_qt_says_becomes_the_right_sentence(told_by_qt, key, name):
    refusal = before_window.platform_refusal(told_by_qt)
    assert refusal.key == key
    assert name in refusal.sentence("nl")


@pytest.mark.parametrize(
    ("qt", "python", "good"),
    [
        ("6.12.0", (3, 11), False),
        ("6.12.3", (3, 11), False),
        ("6.12.0", (3, 12), True),
        ("6.11.3", (3, 11), True),
        ("6.13.0", (3, 11), True),
    ],
)
def test_the_pair_that_aborts_is_refused(monkeypatch, qt, python, good):
    monkeypatch.setattr(before_window, "_pyside_version", lambda: qt)
    monkeypatch.setattr(before_window.sys, "version_info", python)
    if good:
        before_window.check_pair()
        return
    with pytest.raises(CannotOpen) as refused:
        before_window.check_pair()
    for language in ("nl", "en"):
        assert f"PySide6 {qt}" in refused.value.sentence(language)


def test_the_language_without_a_window_is_the_one_chosen_before(monkeypatch, tmp_path: Path):
    monkeypatch.setenv(before_window.CONFIG_VARIABLE, str(tmp_path))
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert before_window.chosen_language(Wanted()) == "nl"
    (tmp_path / before_window.SETTINGS_FILE).write_text('{"language": "en"}')
    assert before_window.chosen_language(Wanted()) == "en"
    assert before_window.chosen_language(Wanted(language="nl")) == "nl"
    (tmp_path / before_window.SETTINGS_FILE).write_text("{")
    assert before_window.chosen_language(Wanted()) == "nl"


def test_the_settings_are_where_the_sentences_look_for_them():
    assert (before_window.CONFIG_VARIABLE, before_window.SETTINGS_FILE) == (FOLDER_VARIABLE, FILE)


def test_arguments_of_the_window(tmp_path: Path):
    read = read_arguments(["zaak.json", "--data", str(tmp_path), "--lang", "en", "--measure-start"])
    assert read == Wanted(Path("zaak.json"), tmp_path, "en", measure=True)
    with pytest.raises(SystemExit) as stop:
        read_arguments(["--lang", "fr"])
    assert stop.value.code == before_window.CANNOT


def test_a_missing_file_of_the_program_is_told(monkeypatch, capsys):
    def damaged(_wanted: Wanted) -> int:
        raise app.assets.AssetMissing("resources")

    monkeypatch.setattr(app, "_open", damaged)
    assert app.run(["--lang", "en"]) == app.DAMAGED
    assert "Install it again" in capsys.readouterr().err


def test_the_window_opens_on_a_case_file_and_measures_its_start(tmp_path: Path):
    data = tmp_path / "data"
    result = run(
        ["--measure-start", "--data", str(data), str(example())],
        {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert result.returncode == 0, result.stderr
    measured = json.loads(result.stdout)
    assert set(measured) == {"first_paint_ms", "usable_ms", "rss_mb"}
    assert 0 < measured["first_paint_ms"] <= measured["usable_ms"]
    assert not data.exists(), "a practice file must not touch the store"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such orders")
def test_an_order_to_end_closes_the_window(qtbot, tmp_path: Path):
    from .window_kit import open_desk

    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    before = signal.getsignal(signal.SIGTERM)
    orders = StopOrders(seat.window)
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: not seat.window.isVisible(), timeout=3000)
    finally:
        orders.remove()
    assert signal.getsignal(signal.SIGTERM) is before


def test_none_keeps_its_references():
    """Guards against the PySide6 build that takes one reference from None at each call."""
    from PySide6.QtWidgets import QApplication, QLabel

    made = QApplication.instance() or QApplication([])
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50
    label.deleteLater()
    del made


def test_an_error_nobody_expected_is_one_sentence_without_a_traceback(monkeypatch, capsys):
    def broken() -> None:
        raise ZeroDivisionError("Fatima El Amrani")

    monkeypatch.setattr(app, "check_computer", broken)
    assert app.run(["--lang", "nl"]) == app.DAMAGED
    told = capsys.readouterr().err
    assert told.startswith("Het programma kon niet starten door een fout (ZeroDivisionError bij")
    assert "Traceback" not in told
    assert "Fatima" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="the system keeps its dumps elsewhere")
def test_a_crash_leaves_no_picture_of_the_memory():
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        leave_no_dump()
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


def test_qt_leaves_the_import_of_python_alone():
    """Else PySide6 reads the source of every module that is imported after it."""
    code = (
        "import builtins; ordinary = builtins.__import__\n"
        "from gezin_desktop.qt_loading import load_qt\n"
        "load_qt()\n"
        "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport\n"
        "print(builtins.__import__ is ordinary)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
