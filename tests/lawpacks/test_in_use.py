"""A pack in use: assessment, letter and command line follow it; it survives what happens."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pikepdf
import pytest
from gezin_desktop import assets
from gezin_desktop.case.reading import read_case
from gezin_desktop.cli import run
from gezin_desktop.law.assess import assess
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.seal import key_id
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import texts
from gezin_desktop.lawpacks import installing, using
from gezin_desktop.letter.compose import letter_for
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.store import LawPacks, Store

from letter.cases import DESK, told

from .kill_campaign import LIGHT, PASSPHRASE, killed_once, offer
from .making import ACTIVE, KEYS, ROOT, SPARE, files, pack, public

COUPLE = json.loads((ROOT / "tests/cases/national/default-couple.json").read_text("utf-8"))
NEXT_YEAR = date(2027, 2, 1)


def family():
    return read_case(json.dumps({**COUPLE, "receipt_date": NEXT_YEAR.isoformat()}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made, _code = Store.create(tmp_path / "data", PASSPHRASE, hardness=LIGHT)
    with made:
        yield made


def verdict() -> str:
    (route,) = assess(family(), NEXT_YEAR).routes
    return str(route.verdict)


def letter(language, today: date = NEXT_YEAR):
    return letter_for(family(), assess(family(), today), language=language, today=today, desk=DESK)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_law_of_the_next_half_year_changes_assessment_and_letter_in_both_languages(store):
    assert verdict() == "incomplete"  # no norm is known for that day
    path = store.folder.parent / "next.gezinlaw"
    path.write_bytes(pack())
    found = installing.offered(path, store.law_packs(), KEYS)
    assert "€ 2.337,00 per maand" in plain(found.news["nl"][0])
    assert "becomes €2,400.00 a month" in found.news["en"][0]
    assert verdict() == "incomplete"  # nothing is installed yet
    installing.install(store, found, KEYS)
    assert verdict() == "met"
    for language, norm, fee, mark in (
        ("nl", "€ 2.400,00", "€ 260,00", "pakket nl-2027-1 nummer 2"),
        ("en", "€2,400.00", "€260.00", "pack nl-2027-1 number 2"),
    ):
        made = letter(language)
        words = plain(told(made))
        assert norm in words
        assert fee in words
        assert mark in words
        assert "nl-2027-1 2" in made.law
    pdf = render(letter("nl"), made_at=datetime(2027, 2, 1, 12, tzinfo=UTC))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        keywords = str(opened.docinfo["/Keywords"])
        assert keywords == f"law nl-2027-1 2, {tables().version}"
        assert keywords in opened.Root.Metadata.read_bytes().decode()


def test_after_the_day_of_checking_again_letter_and_assessment_warn_and_go_on(store):
    installing.install(store, offer(2), KEYS)
    late = date(2027, 7, 1)
    for language, words in (("nl", "kunnen ze zijn veranderd"), ("en", "may have changed since")):
        assert words not in plain(told(letter(language)))
        assert words in plain(told(letter(language, late)))
    on_time, too_late = (assess(family(), day).warnings for day in (NEXT_YEAR, late))
    assert "warning.law-recheck" not in [one.key for one in on_time]
    (warning,) = [one for one in too_late if one.key == "warning.law-recheck"]
    assert "nl-2027-1" in texts().say(warning, "nl")


def test_sentences_of_a_pack_take_the_place_of_the_programs_own_and_go_with_it(store):
    words = '[fee-family-first-adult]\nnl = "Leges van nu"\nen = "Fee of now"'
    before = texts().raw("fee-family-first-adult", "nl")
    file = pack(of=files(fees=words))
    store.change_law_packs(lambda held: held.with_pack(file, "k", 2, frozenset()))
    using.follow_store(store, KEYS)
    assert texts().raw("fee-family-first-adult", "nl") == "Leges van nu"
    assert texts().raw("fee-family-first-minor", "nl")  # the others stay
    installing.go_back(store, KEYS)
    assert texts().raw("fee-family-first-adult", "nl") == before


def test_a_pack_cannot_come_back_under_a_number_that_was_reached(store):
    installing.install(store, offer(3), KEYS)
    for serial in (2, 3):
        with pytest.raises(PackRefused):
            installing.install(store, offer(serial), KEYS)
    installing.install(store, offer(4), KEYS)
    installing.go_back(store, KEYS)
    assert tables().edition.serial == 3
    with pytest.raises(PackRefused):
        installing.install(store, offer(4), KEYS)
    installing.go_back(store, KEYS)
    assert tables().edition.serial == 4


def test_deleting_or_exchanging_the_open_copy_puts_no_older_law_back(store):
    installing.install(store, offer(4), KEYS)
    copy = store.folder / using.COPY
    for bent in (None, pack(serial=2), b"nonsense"):
        if bent is None:
            copy.unlink()
        else:
            copy.write_bytes(bent)
        using.take_up(store.folder, KEYS)
        assert using.follow_store(store, KEYS) is None
        assert tables().edition.serial == 4
        assert copy.read_bytes() == pack(serial=4)
    with pytest.raises(PackRefused):
        installing.install(store, offer(3), KEYS)


def test_a_spare_pack_ends_what_the_active_key_had_installed(store):
    installing.install(store, offer(900), KEYS)  # by a thief, with a number out of reach
    file = pack(SPARE, serial=1, revokes=[key_id(public(ACTIVE))])
    path = store.folder.parent / "spare.gezinlaw"
    path.write_bytes(file)
    found = installing.offered(path, store.law_packs(), KEYS)
    assert "trekt de gewone sleutel" in found.news["nl"][0]
    installing.install(store, found, KEYS)
    assert tables().edition.serial == 1
    assert installing.standing(store.law_packs(), KEYS).back is None
    for again in (lambda: installing.go_back(store, KEYS), lambda: fresh(store, 901)):
        with pytest.raises(PackRefused) as refused:
            again()
        assert refused.value.key == "revoked-key"


def fresh(store: Store, serial: int) -> None:
    installing.install(store, offer(serial), KEYS)


def test_a_program_with_newer_law_of_its_own_uses_that(store, monkeypatch):
    installing.install(store, offer(2), KEYS)
    newer = using.own_edition()._replace(made_at=date(2027, 1, 5))
    monkeypatch.setattr(using, "own_edition", lambda: newer)
    refused = using.follow_store(store, KEYS)
    assert refused is not None
    assert refused.key == "older-than-own"
    assert not assets.law_in_use()
    assert not (store.folder / using.COPY).exists()


def test_a_disk_that_fails_in_the_middle_leaves_the_old_law_whole(store, monkeypatch):
    installing.install(store, offer(2), KEYS)

    def fail(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("gezin_desktop.store.law_packs.cases.set_setting", fail)
    with pytest.raises(OSError, match="full"):
        installing.install(store, offer(3), KEYS)
    monkeypatch.undo()
    assert using.follow_store(store, KEYS) is None
    assert tables().edition.serial == 2
    monkeypatch.setattr(using, "write_whole", fail)  # the store took it, the copy did not
    installing.install(store, offer(3), KEYS)
    assert tables().edition.serial == 3
    assert (store.folder / using.COPY).read_bytes() == pack(serial=2)
    monkeypatch.undo()
    using.follow_store(store, KEYS)
    assert (store.folder / using.COPY).read_bytes() == pack(serial=3)


def test_a_program_killed_while_it_installs_has_the_old_law_or_the_new(store):
    folder = store.folder
    store.close()
    told, found = killed_once(folder, Random(7))  # noqa: S311 - the same every time
    assert found in (told, told + 1)


def test_worked_out_answers_do_not_outlive_an_exchange_of_the_law():
    from gezin_desktop.desk import words

    before = tables(), words.countries("nl")
    assets.use_law({"edition.json": assets.data("law", "edition.json")})
    assert tables() is not before[0]
    assert words.countries("nl") is not before[1]


# -- the command line ----------------------------------------------------------------------------


@pytest.fixture
def door(store, tmp_path: Path, monkeypatch, capsys):
    """Runs a verb of ``law pack`` for the store; the exit status and what was printed."""
    store.close()
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, "utf-8")
    for module in (using, installing):
        monkeypatch.setattr(module, "own_keys", lambda: KEYS)
    monkeypatch.setenv("GEZIN_DESKTOP_DATA", str(tmp_path / "data"))

    def call(*arguments: str) -> tuple[int, str, str]:
        verb = ["law", "pack", *arguments, "--passphrase-file", str(secret)]
        status = run(verb)
        told = capsys.readouterr()
        return status, told.out, told.err

    return call


def test_the_command_line_inspects_installs_lists_and_goes_back(door, tmp_path: Path, capsys):
    file = tmp_path / "next.gezinlaw"
    file.write_bytes(pack())
    status, out, _ = door("inspect", str(file), "--lang", "nl")
    assert status == 0
    assert "Leges eerste aanvraag gezin, volwassene" in out
    status, out, err = door("install", str(file), "--lang", "en")
    assert (status, "Not installed" in err) == (2, True)  # nobody there to say yes
    status, out, _ = door("install", str(file), "--yes", "--format", "json")
    assert status == 0
    assert json.loads(out)["serial"] == 2
    status, _, err = door("install", str(file), "--yes", "--lang", "en")
    assert (status, "not newer" in err) == (2, True)
    status, out, _ = door("list", "--format", "json")
    listed = json.loads(out)
    assert (listed["serial"], listed["own"], listed["back"]["serial"]) == (2, False, 1)
    assets.use_law({})
    assert run(["law", "show", "income_norms", "--on", "2027-02-01", "--lang", "nl"]) == 0
    assert "2400.00" in capsys.readouterr().out  # without a passphrase
    assert door("back", "--lang", "nl")[:2] == (0, "Weer in gebruik: pakket nl-2026-2, nummer 1.\n")


def test_a_copy_that_was_bent_is_told_and_the_own_law_is_used(door, tmp_path: Path, capsys):
    (tmp_path / "data" / using.COPY).write_bytes(pack()[:-1])
    assert run(["law", "check", "--lang", "nl"]) == 3
    assert "handtekening klopt niet" in capsys.readouterr().err
    assert not assets.law_in_use()
    status, out, _ = door("list", "--lang", "nl")  # the store knows better
    assert status == 0
    assert not (tmp_path / "data" / using.COPY).exists()
    assert "van het programma zelf" in out


def test_without_a_store_or_its_passphrase_nothing_is_installed(door, tmp_path: Path, capsys):
    file = tmp_path / "next.gezinlaw"
    file.write_bytes(pack())
    elsewhere = str(tmp_path / "nothing")
    assert door("install", str(file), "--yes", "--data", elsewhere)[0] == 2
    assert run(["law", "pack", "install", str(file), "--yes", "--lang", "en"]) == 2
    assert capsys.readouterr().err


def test_the_store_keeps_packs_as_they_are_and_refuses_what_it_cannot_read(store):
    assert store.law_packs() == LawPacks()
    held = LawPacks(b"a", None, True, {"k": 3}, frozenset({"x"}))
    assert store.change_law_packs(lambda _now: held) == held
    assert store.law_packs() == held
    from gezin_desktop.store import Damaged

    store.set_setting("law-packs", '{"current": 1}')
    with pytest.raises(Damaged):
        store.law_packs()
