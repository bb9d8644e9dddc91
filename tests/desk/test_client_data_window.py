"""What a client may have: everything to read or as data; and a case without names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.client_data import DATA, NAMELESS, TRACELESS, ClientDataWindow
from gezin_desktop.desk.manage.readable import Dossier
from gezin_desktop.desk.scale import scale
from gezin_desktop.law.assess import assess
from gezin_desktop.store import NewLetter, Store
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from .test_backups_window import fill, text_of, top
from .window_kit import PASSPHRASE, TODAY, Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    (case_id,) = fill(tmp_path / "data", ("01",))
    with Store.open(tmp_path / "data", PASSPHRASE) as store:
        store.keep_letter(case_id, b"%PDF-1.7 brief", NewLetter("nl", "2026-07"))
        store.save_mark(case_id, "sponsor.birth_date", "paper")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.list_page.table.show_row(0)
    return opened


def written(seat: Desk, kind: str, file: Path) -> bytes:
    """Open the window by key, choose a kind, and write the file."""
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    shown = top(seat, ClientDataWindow)
    if kind:
        shown.kind.button(kind).click()
    dialogs.seam.answers.append(file)
    shown.go.click()
    seat.bot.waitUntil(shown.told.isVisible, timeout=20000)
    assert file.name in shown.told.body.text()
    shown.close()
    return file.read_bytes()


def test_everything_is_written_to_read_and_as_data(seat: Desk, tmp_path: Path):
    scale().choose(200)
    letters = font("body").pixelSize()
    pdf = written(seat, "", tmp_path / "zaak.pdf")
    assert pdf.startswith(b"%PDF-")
    assert len(pdf) > 10_000
    assert font("body").pixelSize() == letters  # paper has its own size, the screen keeps its own
    data = json.loads(written(seat, DATA, tmp_path / "zaak.json"))
    assert data["case"]["content"] == json.loads(text_of("01"))
    assert len(data["letters"]) == 1


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_pages_tell_every_answer_and_how_it_is_known(seat: Desk, code: str):
    store = seat.store
    language().choose(code)  # type: ignore[arg-type]
    (one,) = store.cases()
    html = Dossier().html(store.client_data(one.id), code)  # type: ignore[arg-type]
    case = read_case(store.load(one.id).text)
    for name in (case.sponsor.family_name, case.relatives[0].family_name, one.number):
        assert str(name) in html
    assert ("brief in het Nederlands" if code == "nl" else "letter in Dutch") in html
    assert ("Klopt hier iets niet?" if code == "nl" else "not right?") in html
    assert ("Uw antwoorden" if code == "nl" else "Your answers") in html
    assert html.count("<tr>") > 20


@pytest.mark.parametrize("kind", [NAMELESS, TRACELESS])
def test_a_case_without_names_gives_the_same_outcome(seat: Desk, tmp_path: Path, kind: str):
    content = written(seat, kind, tmp_path / "zaak.json")
    less, case = read_case(content), read_case(text_of("01"))
    for person in (case.sponsor, *case.relatives):
        assert person.family_name
        assert person.family_name.encode() not in content
    assert less.reference is None
    verdicts = [[one.verdict for one in assess(each, TODAY).routes] for each in (less, case)]
    assert verdicts[0] == verdicts[1]


def test_nothing_is_opened_without_a_case_of_ones_own(seat: Desk):
    seat.window.list_page.table.show_row(-1)
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert "eerst een van uw eigen zaken" in seat.window.trouble.words()
    seat.window.deeds.cases.show_practice()
    seat.window.list_page.table.show_row(0)
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    dialogs.seam.answers.append(False)  # practice cases leave as a case file, after a warning
    seat.press(Qt.Key.Key_O, CTRL | SHIFT)
    assert not [one for one in seat.window.findChildren(QDialog) if one.isVisible()]
