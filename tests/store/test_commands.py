"""The headless verbs, as an administrator calls them."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from gezin_desktop.store import NewSummary, Store
from gezin_desktop.store.access.slots import Hardness
from gezin_desktop.store.commands import verbs as commands
from gezin_desktop.store.commands.job import Reader

from .conftest import LIGHT, PHRASE

ROOT = Path(__file__).resolve().parents[2]
Call = Callable[..., tuple[int, str, str]]

CASE = '{"format": "gezin-case/1",\r\n "reference": "2026-0101", "name": "Ångström"}'


def validate(text: str) -> list[str]:
    try:
        return [] if "format" in json.loads(text) else ["format: missing"]
    except ValueError:
        return ["not JSON"]


def summarise(text: str) -> NewSummary:
    case = json.loads(text)
    name = case.get("name", "")
    return NewSummary(title=name, number=case.get("reference"), words=name)


def lessen(text: str, what: str):
    return json.dumps({"format": json.loads(text)["format"], "without": what})


@pytest.fixture
def call(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Call a verb and give its status, output and errors."""
    monkeypatch.setenv("GEZIN_DESKTOP_DATA", str(folder))
    monkeypatch.setenv("GEZIN_DESKTOP_PASSPHRASE", PHRASE)
    for part in ("store", "parts.exchange"):
        monkeypatch.setattr(f"gezin_desktop.store.{part}.Hardness", lambda: LIGHT)
    parser = argparse.ArgumentParser()
    commands.add_parser(parser.add_subparsers())

    def run(*words: object) -> tuple[int, str, str]:
        args = parser.parse_args(["store", *(str(word) for word in words)])
        status = commands.run(args, Reader(validate, summarise, lessen))
        out, err = capfd.readouterr()
        return status, out, err

    assert Hardness() != LIGHT
    return run


@pytest.fixture
def case_file(tmp_path: Path):
    path = tmp_path / "case.json"
    path.write_bytes(CASE.encode())
    return path


def test_a_day_of_an_administrator(call: Call, folder: Path, tmp_path: Path, case_file: Path):
    status, out, _ = call("init", "--format", "json")
    code = json.loads(out)["recovery_code"]
    assert status == 0
    Store.open(folder, recovery_code=code).close()

    assert call("import", case_file) == (0, "1\n", "")
    assert call("list") == (0, "1\t2026-0101\tÅngström\n", "")
    assert call("search", "angst") == (0, "1\t2026-0101\tÅngström\n", "")
    assert call("search", "niemand") == (0, "", "")
    assert json.loads(call("search", "2026-0101", "--format", "json")[1])[0]["id"] == 1

    assert call("export", 1)[1].encode() == CASE.encode()
    assert call("export", "2026-0101")[1].encode() == CASE.encode()
    assert call("export", "1", "--out", tmp_path / "out.json")[0] == 0
    assert (tmp_path / "out.json").read_bytes() == CASE.encode()

    assert call("verify", "--lang", "en") == (0, "The cases are sound: 1.\n", "")
    status, out, _ = call("backup", "--to", tmp_path / "stick", "--format", "json")
    made = json.loads(out)["path"]
    assert call("rekey")[0] == 0
    assert call("restore", made, "--data", tmp_path / "other", "--format", "json")[:2] == (
        0,
        '{"cases": 1}\n',
    )
    assert call("list", "--data", tmp_path / "other")[1] == "1\t2026-0101\tÅngström\n"


def test_the_passphrase_file_comes_before_the_environment(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    secret = tmp_path / "secret"
    secret.write_bytes(b"een heel andere zin\r\n")
    assert call("init", "--passphrase-file", secret)[0] == 0
    assert call("list", "--passphrase-file", secret)[0] == 0
    status, out, err = call("list", "--lang", "en")
    assert (status, out) == (2, "")
    assert err.startswith("This passphrase does not fit")
    monkeypatch.delenv("GEZIN_DESKTOP_PASSPHRASE")
    assert "--passphrase-file" in call("list")[2]
    status, _, err = call("list", "--passphrase-file", tmp_path / "nowhere")
    assert status == 2
    assert "nowhere" in err


def test_a_new_passphrase_with_the_new_key(call: Call, tmp_path: Path):
    call("init")
    secret = tmp_path / "secret"
    secret.write_text("een heel andere zin")
    assert call("rekey", "--new-passphrase-file", secret)[0] == 0
    assert call("list")[0] == 2
    assert call("list", "--passphrase-file", secret)[0] == 0


def test_bad_files_are_told_and_the_others_stored(call: Call, tmp_path: Path, case_file: Path):
    call("init")
    bad = {
        "a.json": b"{}",
        "b.json": b"no json",
        "c.json": b"\xff\xfe",
        "d.json": b" " * (commands.LARGEST_CASE + 1),
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    names = [tmp_path / name for name in bad]
    status, out, err = call("import", *names, tmp_path / "nowhere", case_file)
    assert (status, out) == (2, "1\n")
    assert len(err.splitlines()) == 5
    assert f"{tmp_path / 'a.json'}: format: missing" in err
    assert call("list")[1] == "1\t2026-0101\tÅngström\n"


def test_a_number_in_use_gets_another_and_says_so(call: Call, case_file: Path):
    call("init")
    status, out, err = call("import", case_file, case_file)
    assert (status, out) == (0, "1\n2\n")
    assert "2026-0101" in err
    assert len({line.split("\t")[1] for line in call("list")[1].splitlines()}) == 2


def test_a_damaged_store_fails_the_check(call: Call, folder: Path, case_file: Path):
    call("init")
    call("import", case_file)
    content = bytearray((folder / "cases.db").read_bytes())
    content[-2000] ^= 1
    (folder / "cases.db").write_bytes(content)
    status, out, err = call("verify", "--lang", "en")
    assert (status, out) == (2, "")
    assert "damaged" in err
    assert call("verify", "--format", "json", "--lang", "en")[0] == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("list",), "geen zaken"),
        (("restore", "nowhere"), "reservekopie"),
        (("export", "1", "--lang", "en"), "no cases"),
    ],
)
def test_without_a_store_the_reason_is_told(call: Call, words: tuple[str, ...], sentence: str):
    status, out, err = call(*words)
    assert (status, out) == (2, "")
    assert sentence in err


def test_an_unknown_case_or_unwritable_place_is_told(call: Call, case_file: Path, tmp_path: Path):
    call("init")
    call("import", case_file)
    for wanted in ("2", "9" * 30, "2026-9999", "x'"):
        status, out, err = call("export", wanted)
        assert (status, out) == (2, "")
        assert "Deze zaak" in err
    status, _, err = call("export", "1", "--out", tmp_path / "no" / "folder.json")
    assert status == 2
    assert "folder.json" in err


def test_a_second_init_or_a_weak_passphrase_is_refused(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    call("init")
    assert call("init")[0] == 2
    monkeypatch.setenv("GEZIN_DESKTOP_PASSPHRASE", "kort")
    status, _, err = call("init", "--data", tmp_path / "new")
    assert status == 2
    assert "te kort" in err
    assert not Store.exists(tmp_path / "new")


def test_the_program_stores_real_cases_without_loading_a_window(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    secret = tmp_path / "secret"
    secret.write_text(PHRASE + "\n")
    Store.create(folder, PHRASE, hardness=LIGHT)[0].close()
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "gezin-case/1", "sponsor": {"savings": -1}}')
    example = next((ROOT / "resources" / "examples").glob("01-*.json"))
    code = (
        "import sys; from gezin_desktop.__main__ import main; status = main(sys.argv[1:]);"
        "print('window:', *[n for n in sys.modules if n.split('.')[0] == 'PySide6']);"
        "sys.exit(status)"
    )
    words = [sys.executable, "-c", code, "store", "import", str(example), str(bad)]
    words += ["--data", str(folder), "--passphrase-file", str(secret), "--lang"]
    for language, sentence in (("nl", "mag niet kleiner"), ("en", "less than 0")):
        done = subprocess.run(
            [*words, language], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert "window:\n" in done.stdout
        assert sentence in done.stderr, done.stderr
    with Store.open(folder, PHRASE) as store:
        assert all(case.outcome for case in store.cases())
        assert store.count("vermeer") == 2
