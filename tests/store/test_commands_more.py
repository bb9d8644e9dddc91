"""The further headless verbs, as an administrator scripts them, in both languages."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from gezin_desktop.store import NewLetter, Store
from gezin_desktop.store.words import SENTENCES

from .conftest import PHRASE
from .test_commands import Call, call

__all__ = ["call"]

AGREED = "trein boter wolk fiets"


@pytest.fixture
def desk(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A store with two cases, called by its verbs."""
    monkeypatch.setenv("GEZIN_DESKTOP_FILE_PASSPHRASE", AGREED)
    assert call("init")[0] == 0
    for number, name in (("V-1", "Ångström"), ("V-2", "=1+1")):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps({"format": "gezin-case/1", "reference": number, "name": name}))
        assert call("import", path)[0] == 0
    return call


def asked(desk: Call, *words: object):
    status, out, err = desk(*words, "--format", "json")
    assert status == 0, err
    return json.loads(out)


def test_backups_are_listed_looked_into_and_used(desk: Call, folder: Path, tmp_path: Path):
    assert desk("backups", "--lang", "en")[1].startswith("There are no backups")
    made = asked(desk, "backup")["path"]
    (one,) = asked(desk, "backups")
    assert (one["number"], one["cases"], one["whole"], one["path"]) == (1, 2, True, made)
    assert asked(desk, "backups", "--from", tmp_path) == []
    assert desk("erase", "V-1", "--yes")[0] == 0
    notes = {row["number"]: row.get("note") for row in asked(desk, "preview", made)}
    assert notes == {"V-1": SENTENCES["only-in-backup"][0], "V-2": None}
    assert asked(desk, "preview", made, "--bring-back", 1) == [3]
    assert desk("export", "V-1")[1]
    status, _, err = desk("preview", tmp_path / "V-1.json", "--lang", "en")
    assert (status, err.strip()) == (2, SENTENCES["backup-bad"][1])


def test_a_damaged_store_is_salvaged(desk: Call, folder: Path):
    file = folder / "cases.db"
    content = bytearray(file.read_bytes())
    content[200] ^= 1  # where the tables are named: nothing opens
    file.write_bytes(content)
    assert desk("verify")[0] == 2
    found = asked(desk, "salvage", "--look")
    assert [one["number"] for one in found["saved"]] == ["V-1", "V-2"]
    assert found["damaged_pages"] == 1
    assert desk("verify")[0] == 2  # looking changed nothing
    status, out, _ = desk("salvage", "--lang", "en")
    assert (status, out.split(".")[0]) == (0, "Saved: 2 cases")
    assert desk("verify") == (0, SENTENCES["sound"][0].format(count=2) + "\n", "")
    assert desk("search", "angst")[1].startswith("1\tV-1")


def test_history_is_printed_and_a_version_restored(desk: Call, folder: Path):
    with Store.open(folder, PHRASE) as store:
        case = store.load(1)
        store.who = "AJ"
        text = case.text.replace("Ångström", "Anders").replace("\\u00c5ngstr\\u00f6m", "Anders")
        from .test_commands import summarise

        store.save(1, text, summarise(text), expected_version=1)
        store.keep_letter(1, b"%PDF", NewLetter("nl", "2026-07", "partner"))
    lines = asked(desk, "history", "V-1")
    assert [(line["version"], line["who"], line["changed"]) for line in lines] == [
        (2, "AJ", ["name"]),
        (1, None, []),
    ]
    assert lines[0]["letters"] == 1
    assert desk("history", 1)[1].split("\t")[2:4] == ["AJ", "name\n1"]
    assert "Anders" not in asked(desk, "history", 1, "--print", 1)["text"]
    assert asked(desk, "history", 1, "--restore", 1) == {"version": 3}
    assert desk("search", "angst")[1].startswith("1\tV-1")
    assert desk("history", 1, "--restore", 77)[0] == 2


def test_a_letter_is_written_as_it_was(desk: Call, folder: Path, tmp_path: Path):
    with Store.open(folder, PHRASE) as store:
        store.keep_letter(1, b"%PDF brief", NewLetter("nl", "2026-07", "partner"))
    (one,) = asked(desk, "letters", "V-1")
    assert (one["language"], one["relative"], one["law"]) == ("nl", "partner", "2026-07")
    out = tmp_path / "letter.pdf"
    assert desk("letters", 1, "--letter", one["id"], "--out", out)[0] == 0
    assert out.read_bytes() == b"%PDF brief"
    assert desk("letters", 1, "--letter", 99, "--out", out)[0] == 2


def test_an_overview_holds_no_formula(desk: Call, tmp_path: Path):
    sheet = tmp_path / "zaken.csv"
    status, _, err = desk("overview", "--out", sheet)
    assert status == 0
    assert "niet versleuteld" in err
    rows = list(csv.reader(io.StringIO(sheet.read_text("utf-8-sig")), delimiter=";"))
    assert rows[0][0] == "Nummer"
    assert [row[:2] for row in rows[1:]] == [["V-1", "Ångström"], ["V-2", "'=1+1"]]
    assert desk("overview", "--out", sheet, "--without-names")[0] == 0
    nameless = list(csv.reader(io.StringIO(sheet.read_text("utf-8-sig")), delimiter=";"))
    assert nameless == [[row[0], *row[2:]] for row in rows]
    book = tmp_path / "cases.xlsx"
    assert desk("overview", "--out", book, "--lang", "en")[0] == 0
    with zipfile.ZipFile(book) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert desk("overview", "--out", tmp_path / "x.doc")[0] == 2
    assert desk("overview", "--out", tmp_path / "nowhere" / "x.csv")[0] == 2


def test_terms_are_reviewed_and_erasing_needs_a_yes(desk: Call):
    assert asked(desk, "review", "--on", "2026-01-01") == []
    status, out, err = desk("review", "--on", "2060-01-01")
    assert (status, out.count("nooit gesloten")) == (0, 2)
    assert "60" in err
    assert desk("erase", "V-1")[0] == 2
    assert desk("erase", "V-1", 99, "--yes")[0] == 2
    assert len(asked(desk, "list")) == 2
    assert asked(desk, "erase", "V-1", "--yes")["erased"] == 1
    assert [row["number"] for row in asked(desk, "list")] == ["V-2"]


def test_a_client_gets_everything_as_json(desk: Call, tmp_path: Path):
    out = tmp_path / "client.json"
    assert desk("client-data", "V-1", "--out", out)[0] == 0
    data = json.loads(out.read_text("utf-8"))
    assert data["case"]["content"]["name"] == "Ångström"


def test_cases_go_to_another_desk_and_back(desk: Call, tmp_path: Path):
    sent, other = tmp_path / "x.gezinzaken", tmp_path / "other"
    assert desk("send", "V-1", 2, "--out", sent)[0] == 0
    assert b"ngstr" not in sent.read_bytes()
    assert desk("init", "--data", other)[0] == 0
    looked = asked(desk, "receive", sent, "--look", "--data", other)
    assert [(one["number"], one["state"]) for one in looked["cases"]] == [
        ("V-1", "new"),
        ("V-2", "new"),
    ]
    assert looked["ids"] == []
    assert asked(desk, "receive", sent, "--data", other)["ids"] == [1, 2]
    assert "hetzelfde" in desk("receive", sent)[1]
    wrong = tmp_path / "wrong"
    wrong.write_text("een verkeerde zin van vier\n")
    status, _, err = desk("receive", sent, "--file-passphrase-file", wrong, "--lang", "en")
    assert (status, err.strip()) == (2, SENTENCES["exchange-passphrase"][1])
    assert desk("receive", tmp_path / "V-1.json")[0] == 2
    assert desk("receive", tmp_path / "nowhere")[0] == 2


@pytest.mark.parametrize("what", ["names", "traces"])
def test_a_case_leaves_without_names_or_traces(desk: Call, what: str):
    told = json.loads(desk("export", "V-1", "--without", what)[1])
    assert told == {"format": "gezin-case/1", "without": what}


def test_a_list_stays_one_line_a_case(call: Call, folder: Path, tmp_path: Path):
    call("init")
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"format": "gezin-case/1", "name": "a\nb\tc"}))
    call("import", path)
    assert call("list")[1].count("\n") == 1
