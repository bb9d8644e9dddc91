"""The portable folder: a switch beside the program, and nothing that is moved."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from gezin_desktop import portable
from gezin_desktop.config import FOLDER_VARIABLE, config_folder
from gezin_desktop.store import data_folder
from gezin_desktop.store.location import ENVIRONMENT


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that lies in a folder on its own, as a bundle does."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gezin-desktop"))
    return tmp_path.resolve()


def test_what_is_installed_cannot_be_carried(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(sys, "frozen", raising=False)
    assert portable.program_folder() is None
    assert not portable.is_on()
    with pytest.raises(FileNotFoundError):
        portable.turn(on=True)


def test_the_switch_sends_cases_and_settings_beside_the_program(stick: Path):
    computer = (data_folder(), config_folder())
    assert not portable.is_on()
    assert all(stick not in one.parents for one in computer)
    portable.turn(on=True)
    assert (data_folder(), config_folder()) == (
        stick / portable.DATA,
        stick / portable.SETTINGS,
    )
    (stick / portable.DATA / "cases.db").write_bytes(b"x")
    portable.turn(on=False)
    assert (data_folder(), config_folder()) == computer
    assert (stick / portable.DATA / "cases.db").read_bytes() == b"x"


def test_a_folder_that_was_named_comes_first(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    portable.turn(on=True)
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "named"))
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "config"))
    assert data_folder() == tmp_path / "named"
    assert config_folder() == tmp_path / "config"
    assert data_folder(tmp_path / "given") == tmp_path / "given"


def test_on_a_mac_everything_lies_beside_the_app(stick: Path, monkeypatch: pytest.MonkeyPatch):
    inside = stick / "gezin-desktop.app" / "Contents" / "MacOS" / "gezin-desktop"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert portable.program_folder() == stick
