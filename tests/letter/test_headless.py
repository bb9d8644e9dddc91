"""Letters from the command line: written whole or not at all, refused with the reason."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys

import pytest
from gezin_desktop import cli
from gezin_desktop.letter import files, headless
from gezin_desktop.letter.headless import LetterRefused

from letter.cases import EXAMPLES, LANGUAGES, NUMBERS, TODAY, case, content
from letter.pdf_text import ReadBack


def _run(*arguments: str) -> int:
    return cli.run(["letter", *arguments])


def _example(number: str) -> str:
    return str(next(path for path in EXAMPLES if path.name.startswith(number)))


_EACH = [*((number, "nl") for number in NUMBERS), ("01", "en"), ("08", "en")]


@pytest.mark.parametrize(("number", "language"), _EACH)
def test_every_example_gives_a_letter(tmp_path, number, language):
    out = tmp_path / "letter.pdf"
    day = ["--on", TODAY.isoformat()]
    assert _run(_example(number), "--out", str(out), "--lang", language, *day) == 0
    assert str(ReadBack(out.read_bytes()).pdf.Root.Lang).startswith(language)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]


def test_the_same_day_gives_the_same_file(tmp_path):
    made = []
    for name in ("a.pdf", "b.pdf"):
        assert _run(_example("01"), "--out", str(tmp_path / name), "--on", "2026-11-21") == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert made[0] != headless.make(case("01"), language="nl", today=TODAY.replace(day=22))


@pytest.mark.parametrize("ending", ["txt", "html"])
def test_the_words_alone_can_be_written(tmp_path, ending):
    out = tmp_path / f"brief.{ending}"
    assert _run(_example("01"), "--out", str(out), "--lang", "nl", "--on", "2026-11-21") == 0
    told = out.read_text(encoding="utf-8")
    assert "Voorlopig advies: " in told
    assert "U komt " in told
    assert ("<h1>" in told) == (ending == "html")


def test_one_relative_can_be_chosen(tmp_path):
    out = tmp_path / "omar.pdf"
    arguments = ["--out", str(out), "--relative", "omar", "--lang", "nl", "--on", "2026-11-21"]
    assert _run(_example("08"), *arguments) == 0
    text = "\n".join(ReadBack(out.read_bytes()).sentences())
    assert "Omar bij u in Nederland" in text
    assert "Layla" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_relative_is_refused_with_those_there_are(tmp_path, capsys, language):
    out = tmp_path / "x.pdf"
    arguments = ["--out", str(out), "--relative", "piet", "--lang", language]
    assert _run(_example("08"), *arguments) == cli.BAD
    said = capsys.readouterr().err
    assert "piet" in said
    assert "rana, omar, layla, oma" in said
    assert not out.exists()


def test_a_case_without_relatives_is_refused(tmp_path, capsys):
    empty = tmp_path / "leeg.json"
    empty.write_text(json.dumps({"format": "gezin-case/1"}), encoding="utf-8")
    for more in ([], ["--relative", "piet"]):
        out = tmp_path / "x.pdf"
        assert _run(str(empty), "--out", str(out), "--lang", "nl", *more) == cli.BAD
        assert "familielid" in capsys.readouterr().err
        assert not out.exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("sponsor", "given_names"), "voornamen"),
        (("sponsor", "street"), "straat en nummer"),
        (("reference",), "nummer van de zaak"),
    ],
)
def test_an_emoji_is_refused_with_its_field(tmp_path, capsys, path, words):
    values = content("01")
    holder = values
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = "Jan 😀"
    file = tmp_path / "zaak.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    assert _run(str(file), "--out", str(tmp_path / "x.pdf"), "--lang", "nl") == cli.BAD
    said = capsys.readouterr().err
    assert "U+1F600" in said
    assert words in said
    assert ".".join(path) in said
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_that_cannot_be_written_is_explained(tmp_path, capsys, language):
    place = tmp_path / "nergens" / "brief.pdf"
    assert _run(_example("01"), "--out", str(place), "--lang", language) == cli.BAD
    said = capsys.readouterr().err
    assert {"nl": "deze map bestaat niet", "en": "this folder does not exist"}[language] in said
    assert {"nl": "oudere brief", "en": "older letter"}[language] not in said


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user without all rights")
def test_a_folder_without_permission_is_explained(tmp_path, capsys):
    tmp_path.chmod(0o500)
    try:
        assert _run(_example("01"), "--out", str(tmp_path / "x.pdf"), "--lang", "nl") == cli.BAD
    finally:
        tmp_path.chmod(0o700)
    assert "niet schrijven" in capsys.readouterr().err


def test_on_a_full_disk_the_older_letter_stays_and_is_named(tmp_path, capsys, monkeypatch):
    out = tmp_path / "brief.pdf"
    out.write_bytes(b"old")

    def full(*_args):
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(files.os, "fsync", full)
    assert _run(_example("01"), "--out", str(out), "--lang", "nl") == cli.BAD
    said = capsys.readouterr().err
    assert "geen plaats meer op de schijf" in said
    assert "Een oudere brief met deze naam is er nog." in said
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_refusal_keeps_its_cause():
    with pytest.raises(LetterRefused) as refused:
        headless.make(case("01"), language="en", today=TODAY, relative="piet")
    assert refused.value.sentence("en") == refused.value.cause.sentence("en")


def test_qt_is_not_needed():
    code = (
        "import sys; from gezin_desktop import cli;"
        "assert cli.run(sys.argv[1:]) == 0; print('PySide6' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "letter", _example("09"), "--out", os.devnull + ".pdf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "True" not in run.stdout
