"""The pinned wheels: all that the project asks for, nothing that was not agreed on, by hash."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from supply_kit import ROOT, environment, pins, sbom

PYTHONS = pytest.mark.parametrize("python", pins.PYTHONS)
_LINE = re.compile(r"^([a-z0-9-]+)==([^\s;]+)(?: ; (\(.+\)))?((?: \\\n    --hash=\S+)+)$", re.M)
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}$")


@cache
def held(group: str, python: str) -> tuple[Any, ...]:
    """Name, version, marker and hashes of every line of a file."""
    text = (pins.PINS / f"{group}-{python}.txt").read_text(encoding="utf-8")
    found = _LINE.findall(text)
    rest = _LINE.sub("", text).splitlines()
    assert [line for line in rest if line and not line.startswith("# ")] == []
    return tuple((name, version, mark, hashes.split(" \\\n    ")[1:])
                 for name, version, mark, hashes in found)  # fmt: skip


def versions(groups: tuple[str, ...], computer: Any) -> dict[str, str]:
    """What pip would install on a computer."""
    found: dict[str, str] = {}
    for group in groups:
        for name, version, mark, _hashes in held(group, computer.python):
            if computer.wants(Requirement(f"{name}=={version}; {mark}" if mark else name)):
                assert found.setdefault(name, version) == version, f"{name} twice"
    return found


def computers(python: str) -> list[Any]:
    return [pins.Computer(python, system, machine) for system, machine in pins.KINDS]


@PYTHONS
@pytest.mark.parametrize("group", pins.GROUPS)
def test_every_line_names_one_version_and_the_hashes_of_its_wheels(group: str, python: str):
    assert held(group, python)
    for name, _version, _mark, hashes in held(group, python):
        assert hashes, name
        assert all(_HASH.fullmatch(one) for one in hashes), name
        assert hashes == sorted(set(hashes)), name


@PYTHONS
def test_all_that_the_project_asks_for_is_pinned_in_its_range(python: str):
    for group, wanted in pins.asked().items():
        for computer in computers(python):
            found = versions(("program", group), computer)
            for one in wanted:
                if computer.wants(one):
                    version = found[pins.canonical(one.name)]
                    assert one.specifier.contains(Version(version)), (computer.told, one, version)


@PYTHONS
def test_a_program_of_pins_holds_nothing_that_was_not_agreed_on(python: str):
    assert {name for name, *_more in held("program", python)} <= sbom.agreed()


def test_the_pair_that_aborts_is_not_pinned():
    for computer in computers("3.11"):
        version = Version(versions(("program",), computer)["pyside6-essentials"])
        assert version < Version("6.12")


@PYTHONS
def test_both_halves_of_qt_are_of_one_release(python: str):
    for computer in computers(python):
        found = versions(("program",), computer)
        assert found["pyside6-essentials"] == found["shiboken6"]


def test_the_pins_cover_every_python_that_fits():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    told = re.search(r'requires-python = ">=3\.(\d+),<3\.(\d+)"', project)
    assert told is not None
    assert tuple(f"3.{minor}" for minor in range(int(told[1]), int(told[2]))) == pins.PYTHONS


# -- how they are made ---------------------------------------------------------------------------

LINUX, WINDOWS = (pins.Computer("3.12", *kind) for kind in (pins.KINDS[0], pins.KINDS[2]))


def item(name: str, version: str = "1.0", needs: tuple[str, ...] = ()) -> dict[str, Any]:
    """A wheel as pip's report tells of it."""
    return {
        "metadata": {"name": name, "version": version, "requires_dist": list(needs)},
        "download_info": {"archive_info": {"hashes": {"sha256": f"hash of {name}"}}},
    }


def pip_that_has(monkeypatch: pytest.MonkeyPatch, *items: dict[str, Any]) -> list[list[str]]:
    """A pip that installs what is named and what that needs on Linux, as the real one does."""
    had = {pins.canonical(one["metadata"]["name"]): one for one in items}
    calls: list[list[str]] = []

    def ask(_computer: Any, wanted: list[str]) -> dict[str, dict[str, Any]]:
        calls.append(list(wanted))
        start = [Requirement(line) for line in wanted]
        return {name: had[name] for name in pins.followed(LINUX, start, had)[0]}

    monkeypatch.setattr(pins, "ask_pip", ask)
    return calls


def test_what_only_another_system_needs_is_asked_for_too(monkeypatch: pytest.MonkeyPatch):
    calls = pip_that_has(
        monkeypatch,
        item("a", needs=("b; sys_platform=='linux'", "C_c>=1; sys_platform=='win32'")),
        item("b", needs=("d",)), item("c-c", needs=("e[x]",)), item("d"),
        item("e", needs=("f; extra=='x'", "g; extra=='y'")), item("f"), item("g"),
    )  # fmt: skip
    monkeypatch.setattr(
        pins, "asked", lambda: {"program": [Requirement("a>=1")], "bundle": [], "dev": []}
    )
    assert set(pins.resolved(LINUX)["program"]) == {"a", "b", "d"}
    assert calls == [["a>=1"]]
    assert set(pins.resolved(WINDOWS)["program"]) == {"a", "c-c", "e", "f"}
    assert calls[1:] == [["a>=1"], ["C_c>=1", "a>=1"]]


def test_a_pip_that_leaves_out_what_it_is_asked_for_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pins, "ask_pip", lambda *_asked: {})
    with pytest.raises(pins.CannotPin, match=r"Python 3\.12, win32 AMD64: pip leaves out"):
        pins.resolved(WINDOWS)


def test_a_group_does_not_repeat_what_the_program_has(monkeypatch: pytest.MonkeyPatch):
    pip_that_has(monkeypatch, item("a", "2.1"), item("b", needs=("a",)), item("c", needs=("b",)))
    groups = {"program": ["a"], "bundle": ["b"], "dev": ["c"]}
    monkeypatch.setattr(
        pins, "asked", lambda: {one: [Requirement(*lines)] for one, lines in groups.items()}
    )
    found = pins.resolved(LINUX)
    assert found["program"] == {"a": ("2.1", "hash of a")}
    assert {group: set(one) for group, one in found.items()} == {
        "program": {"a"}, "bundle": {"b"}, "dev": {"b", "c"},
    }  # fmt: skip


def test_a_version_that_only_some_have_says_for_whom():
    shared = {"a": ("1.0", "22"), "b": ("3.0", "33")}
    made = pins.written("dev", "3.12", {LINUX: shared, WINDOWS: {"a": ("2.0", "11")}}, "a day")
    linux, windows = (f" ; {one.marker} \\\n" for one in (LINUX, WINDOWS))
    assert made.splitlines()[0] == (
        "# Made by packaging/pins.py on a day for Python 3.12: not to be edited."
    )
    assert made.split("hashes.\n")[-1].endswith(
        f"a==1.0{linux}    --hash=sha256:22\n"
        f"a==2.0{windows}    --hash=sha256:11\n"
        f"b==3.0{linux}    --hash=sha256:33\n"
    )


def test_a_wheel_that_cannot_be_had_is_told_and_no_file_is_touched(
    monkeypatch: pytest.MonkeyPatch, tmp_path, capsys
):
    def refuse(computer: Any, _wanted: list[str]) -> dict[str, dict[str, Any]]:
        raise pins.CannotPin(f"{computer.told}: ERROR: No matching distribution found")

    monkeypatch.setattr(pins, "ask_pip", refuse)
    monkeypatch.setattr(pins, "PINS", tmp_path / "pins")
    monkeypatch.setattr(sys, "argv", ["pins.py", "3.13"])
    assert pins.main() == 1
    assert "Python 3.13, linux x86_64: ERROR" in capsys.readouterr().err
    assert not (tmp_path / "pins").exists()


# -- an environment of pins ----------------------------------------------------------------------


def test_an_environment_of_pins_takes_only_wheels_with_their_hash(monkeypatch, tmp_path):
    made, installed = [], []
    monkeypatch.setattr(environment, "_make", lambda _python, folder: made.append(folder))
    monkeypatch.setattr(environment, "_pip", lambda folder, what: installed.append((folder, what)))
    python = environment.pinned(tmp_path / "apart", ("program", "bundle"))
    assert python.parent.parent == tmp_path / "apart"
    assert made == [tmp_path / "apart"]
    ((folder, what),) = installed
    assert folder == tmp_path / "apart"
    assert what[:2] == ["--require-hashes", "--only-binary=:all:"]
    minor = f"3.{sys.version_info.minor}"
    files = [str(pins.PINS / f"{group}-{minor}.txt") for group in ("program", "bundle")]
    assert what[2:] == ["-r", files[0], "-r", files[1]]


def test_a_python_for_which_nothing_is_pinned_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "PINS", tmp_path)
    with pytest.raises(environment.SetupFailed, match=rf"3\.{sys.version_info.minor}"):
        environment.pinned(tmp_path / "apart", ("program",))
    assert not (tmp_path / "apart").exists()
