"""Who works at the desk, and the settings of the backups, in the real window on a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.manage import keeping_part
from gezin_desktop.desk.manage.history import HistoryWindow
from gezin_desktop.desk.manage.keeping_part import KeepingPart, takes_files
from gezin_desktop.desk.manage.preferences import Preferences
from gezin_desktop.desk.settings import BACKUP_FOLDER, COUNSELLOR, Settings
from PySide6.QtCore import Qt

from .conftest import KEPT, shown
from .test_backups_window import top
from .window_kit import Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


def settings_page(seat: Desk) -> Preferences:
    seat.window.show_preferences()
    return seat.window.preferences


def type_in(field: object, text: str) -> None:
    field.setText(text)  # type: ignore[attr-defined]
    field.settle()  # type: ignore[attr-defined]


def test_the_name_stands_with_every_version_and_has_new_cases(seat: Desk):
    window, page = seat.window, settings_page(seat)
    type_in(page.counsellor.name, "  Anna  de Wit ")
    assert seat.settings.get(COUNSELLOR) == "Anna de Wit"
    window.deeds.files.take_in(example())
    case_id = window.open_case.case_id
    assert case_id is not None
    assert seat.store.load(case_id).counsellor == "Anna de Wit"
    type_in(page.counsellor.name, "BK")
    window.open_case.session.answer("sponsor.city", "Leiden")
    assert window.open_case.save()
    kept = seat.store.load(case_id)
    assert (kept.who, kept.counsellor) == ("BK", "Anna de Wit")
    seat.press(Qt.Key.Key_H, CTRL)
    history = top(seat, HistoryWindow)
    said = [history.model.cell(row, 2).words for row in range(2)]
    assert ["BK" in said[0], "Anna de Wit" in said[1]] == [True, True]
    history.close()
    window.deeds.cases.show_list()
    assert window.list_page.filters.counsellor.isVisible()  # offered without opening anew


def test_without_a_name_nothing_is_signed(seat: Desk):
    seat.window.deeds.files.take_in(example())
    assert seat.store.cases()[0].counsellor is None
    seat.window.deeds.cases.show_list()
    assert not seat.window.list_page.filters.counsellor.isVisible()


def test_the_name_holds_after_the_program_was_closed(qtbot: QtBot, seat: Desk):
    type_in(settings_page(seat).counsellor.name, "AJ")
    seat.window.close()
    again = open_desk(qtbot, seat.folder)
    again.enter()
    assert again.store.who == "AJ"


# -- the backups ---------------------------------------------------------------------------------


def test_how_many_backups_stay_is_set_and_checked(seat: Desk):
    part = settings_page(seat).keeping
    assert part.number.text() == "5"
    for wrong in ("0", "101", "veel", ""):
        type_in(part.number, wrong)
        assert "1 tot 100" in part.number_box.note.words
        assert seat.store.backups_kept() == 5
    type_in(part.number, "12")
    assert part.number_box.note.words == ""
    assert seat.store.backups_kept() == 12


def test_without_cases_there_is_no_number_to_set(settings: Settings):
    part = KeepingPart(settings, lambda: None)
    KEPT.append(part)
    shown(part)
    assert not part.number_box.isVisible()
    assert part.folder_box.isVisible()


def test_a_folder_for_backups_must_take_a_file(
    seat: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    part = settings_page(seat).keeping
    assert "dezelfde schijf" in part.folder_box.note.words  # beside the cases
    for wrong in (tmp_path / "nergens", "kopie"):
        type_in(part.folder, str(wrong))
        assert "bestaat niet" in part.folder_box.note.words
    good, closed = tmp_path / "goed", tmp_path / "dicht"
    good.mkdir()
    closed.mkdir()
    monkeypatch.setattr(keeping_part, "takes_files", lambda folder: folder != closed)
    type_in(part.folder, str(closed))
    assert "niets worden geschreven" in part.folder_box.note.words
    assert seat.settings.get(BACKUP_FOLDER) == ""
    monkeypatch.setattr(keeping_part, "same_disk", lambda *_: False)
    dialogs.seam.answers.append(good)
    part.choose.click()
    assert part.folder_box.note.words == ""
    assert seat.window.room.backup_folder() == good
    type_in(part.folder, "")
    assert seat.window.room.backup_folder() is None


def test_a_home_folder_in_short_is_written_out(
    seat: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "kopie").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    type_in(settings_page(seat).keeping.folder, "~/kopie")
    assert seat.settings.get(BACKUP_FOLDER) == str(tmp_path / "kopie")


def test_a_file_is_really_written_and_gone(tmp_path: Path):
    assert takes_files(tmp_path)
    assert not takes_files(tmp_path / "nergens")
    assert list(tmp_path.iterdir()) == []
