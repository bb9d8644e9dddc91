"""Law packs in the real window: dropped, tried out, asked about, installed, gone back from."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gezin_desktop import assets
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import language
from gezin_desktop.desk.lawpacks.offer_window import OfferWindow
from gezin_desktop.desk.manage.reassess import ReassessWindow
from gezin_desktop.law.tables.book import tables
from gezin_desktop.lawpacks.start import COPY
from gezin_desktop.store import NewSummary, Store
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from lawpacks import making

from .conftest import words_of
from .window_kit import LIGHT, PASSPHRASE, Desk, Time, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

COUPLE = Path(__file__).parents[1] / "cases" / "national" / "default-couple.json"
NEXT_YEAR = "2027-02-01"


@pytest.fixture(autouse=True)
def own_law() -> Iterator[None]:
    """Begin and end by the law of the program itself."""
    yield
    assets.use_law({})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one case that is received next year, when the own law knows no norm."""
    made = tmp_path / "data"
    store, _code = Store.create(made, PASSPHRASE, hardness=LIGHT, now=lambda: Time().at)
    with store:
        case = json.loads(COUPLE.read_text("utf-8"))
        case["receipt_date"] = NEXT_YEAR
        store.add(json.dumps(case), NewSummary("Haddad", outcome="incomplete"))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The law of the next half-year."""
    path = tmp_path / "next.gezinlaw"
    path.write_bytes(making.pack())
    return path


@pytest.fixture
def seat(qtbot: QtBot, folder: Path) -> Desk:
    """The window inside, with the keys of these tests and the case open."""
    opened = open_desk(qtbot, folder)
    opened.window.deeds.law_packs.keys = making.KEYS
    opened.enter()
    return opened


def looked_at(seat: Desk, path: Path) -> OfferWindow:
    shown = seat.window.deeds.law_packs.look_at(path)
    assert shown is not None
    seat.bot.waitUntil(lambda: not shown.sweep.is_busy, timeout=20_000)
    QApplication.processEvents()
    return shown


def said(seat: Desk) -> str:
    return seat.window.trouble.words()


def open_the_case(seat: Desk) -> None:
    store = seat.store
    seat.window.deeds.cases.open(store.cases()[0].id)
    QApplication.processEvents()


def test_a_pack_is_asked_about_and_then_the_open_case_stands_under_the_new_law(
    seat: Desk, file: Path
):
    open_the_case(seat)
    session = seat.window.open_case.session
    before = session.assessment
    assert before is not None
    panel = seat.window.case_view.panel
    assert "2.400,00" not in " ".join(words_of(panel))
    shown = looked_at(seat, file)
    assert "€ 2.400,00 per maand" in shown.lines.text().replace("\u00a0", " ")
    assert "nummer 2" in shown.what.text()
    assert tables().edition.serial == 1  # nothing is installed before somebody says so
    shown.go.click()
    QApplication.processEvents()
    assert tables().edition.serial == 2
    assert session.assessment.law_version != before.law_version
    assert "2.400,00" in " ".join(words_of(panel))
    assert "pakket 2 van 20 december 2026" in seat.window.case_view.status.law.text()
    assert "wettenpakket nl-2027-1, nummer 2" in said(seat)
    assert (seat.folder / COPY).read_bytes() == file.read_bytes()
    language().choose("en")
    QApplication.processEvents()
    assert "works by law pack nl-2027-1, number 2" in said(seat)
    assert "pack 2 of 20 December 2026" in seat.window.case_view.status.law.text()


def test_a_dropped_pack_is_asked_about_and_turned_down_or_bent_it_changes_nothing(
    seat: Desk, file: Path
):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    files = seat.window.deeds.files
    assert files.dropped(data) == file
    files.take_in(file)
    shown = seat.window.findChild(OfferWindow)
    assert shown is not None
    seat.bot.waitUntil(lambda: not shown.sweep.is_busy, timeout=20_000)
    assert shown.offer is not None
    shown.close()
    bent = bytearray(file.read_bytes())
    bent[-100] ^= 1
    file.write_bytes(bent)
    shown = looked_at(seat, file)
    assert "handtekening klopt niet" in shown.told.body.text()
    assert "Er is niets veranderd" in shown.told.body.text()
    assert not shown.go.isVisible()
    language().choose("en")
    QApplication.processEvents()
    assert "was changed or damaged" in shown.told.body.text()
    store = seat.store
    assert store.law_packs().current is None
    assert tables().edition.serial == 1
    assert not (seat.folder / COPY).exists()


def test_flips_are_listed_and_the_settings_say_which_law_it_is_and_go_back(seat: Desk, file: Path):
    window = seat.window
    looked_at(seat, file).go.click()
    seat.window.deeds.all_cases.reassess()
    shown = seat.window.findChild(ReassessWindow)
    assert shown is not None
    shown.begin()
    seat.bot.waitUntil(lambda: not shown.sweep.is_busy, timeout=20_000)
    QApplication.processEvents()
    store = seat.store
    (case,) = store.cases()
    assert case.outcome == "met"
    assert shown.flips.text() == f"{case.number}: Onvolledig → Voldoet op papier"
    shown.close()
    window.show_preferences()
    part = window.preferences.law
    assert "Wettenpakket nl-2027-1, nummer 2, gemaakt op 20 december 2026" in part.which.text()
    assert "30 juni 2027" in part.more.text()
    assert part.back.text() == "Terug naar de wet van het programma zelf"
    dialogs.seam.answers.append(False)
    part.back.click()
    assert tables().edition.serial == 2
    dialogs.seam.answers.append(True)
    part.back.click()
    assert tables().edition.serial == 1
    assert "nummer 1" in part.which.text()
    assert part.back.text() == "Terug naar nummer 2"
    dialogs.seam.answers.append(True)
    part.back.click()
    assert tables().edition.serial == 2


def test_after_the_day_of_checking_again_the_window_warns_and_goes_on(seat: Desk):
    open_the_case(seat)
    assert "law-old" not in seat.window.trouble.names()
    seat.time.day = date(2027, 1, 1)
    seat.window.watch.day_changed.emit()
    assert "law-old" in seat.window.trouble.names()
    assert "De wetsgegevens zijn een maand oud." in said(seat)
    assert "oud pakket 1" in seat.window.case_view.status.law.text()
    language().choose("en")
    QApplication.processEvents()
    assert "The law data are a month old." in said(seat)
    assert seat.window.open_case.session.assessment is not None


def test_a_pack_that_is_no_longer_trusted_is_left_and_told(qtbot: QtBot, folder: Path, file: Path):
    opened = open_desk(qtbot, folder)
    opened.enter()  # this build has no keys
    store = opened.store
    from gezin_desktop.lawpacks import installing

    offer = installing.offered(file, store.law_packs(), making.KEYS)
    installing.install(store, offer, making.KEYS)
    opened.window.deeds.law_packs.follow()
    assert tables().edition.serial == 1
    assert "law-not-used" in opened.window.trouble.names()
