"""Settings: typed, written whole, forgiving when read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.config import FOLDER_VARIABLE, config_folder
from gezin_desktop.desk import settings as module
from gezin_desktop.desk.settings import (
    DESK_ADDRESS,
    DESK_NAME,
    INITIALS,
    LANGUAGE,
    LOCK_MINUTES,
    SCALE,
    TABLE,
    WINDOW,
    Settings,
)

from .conftest import heard

if TYPE_CHECKING:
    from pathlib import Path


def test_every_default_fits_its_own_row():
    assert [one.key for one in TABLE if not one.fits(one.default)] == []
    assert len({one.key for one in TABLE}) == len(TABLE) < 20


def test_without_a_file_all_are_defaults(settings: Settings):
    assert {one.key: settings.get(one) for one in TABLE} == {one.key: one.default for one in TABLE}
    assert not settings.damaged


def test_a_change_is_told_and_survives(settings: Settings):
    changed = heard(settings.changed)
    settings.put(LANGUAGE, "en")
    settings.put(LANGUAGE, "en")
    settings.put(DESK_ADDRESS, ["Postbus 1", "1000 AA Amsterdam"])
    settings.put(WINDOW, {"wide": [130.5, 60]})
    again = Settings(settings.folder)
    assert changed == ["language", "desk_address", "window"]
    assert again.get(LANGUAGE) == "en"
    assert again.get(DESK_ADDRESS) == ["Postbus 1", "1000 AA Amsterdam"]
    assert again.get(WINDOW) == {"wide": [130.5, 60]}
    assert [path.name for path in settings.folder.iterdir()] == [module.FILE]


def test_a_list_that_is_given_out_is_a_copy(settings: Settings):
    settings.get(DESK_ADDRESS).append("x")
    assert settings.get(DESK_ADDRESS) == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (LANGUAGE, "fr"),
        (SCALE, 89),
        (SCALE, 201),
        (SCALE, True),
        (LOCK_MINUTES, 0),
        (INITIALS, 1),
        (DESK_NAME, "x" * 201),
        (DESK_ADDRESS, ["x"] * 7),
        (DESK_ADDRESS, [1]),
        (WINDOW, {"wide": ["x"]}),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    settings: Settings, setting: module.Setting, value: object
):
    with pytest.raises(ValueError, match=setting.key):
        settings.put(setting, value)


def test_a_wrong_value_in_the_file_becomes_the_default_and_others_stay(tmp_path: Path):
    (tmp_path / module.FILE).write_text(json.dumps({"scale": "big", "language": "en", "x": 1}))
    settings = Settings(tmp_path)
    assert (settings.get(SCALE), settings.get(LANGUAGE)) == (100, "en")
    assert not settings.damaged


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b""])
def test_an_unreadable_file_leaves_defaults_and_says_so(tmp_path: Path, content: bytes):
    (tmp_path / module.FILE).write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.damaged
    assert settings.get(LANGUAGE) == LANGUAGE.default


def test_a_disk_that_refuses_keeps_the_old_file_and_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    settings.put(LANGUAGE, "en")
    refused = heard(settings.not_written)

    def full(_handle: int) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(module.os, "fsync", full)
    settings.put(SCALE, 150)
    assert len(refused) == 1
    assert settings.get(SCALE) == 150
    assert Settings(settings.folder).get(SCALE) == 100
    assert [path.name for path in settings.folder.iterdir()] == [module.FILE]


def test_the_folder_can_be_named_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert config_folder() == tmp_path
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert config_folder().name == "gezin-desktop"
