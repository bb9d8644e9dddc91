"""Help and complaints of the command line in both languages; an installation that is damaged."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest
from gezin_desktop import assets, cli
from gezin_desktop.__main__ import main
from gezin_desktop.before_window import read_arguments
from gezin_desktop.cli_help import DUTCH, asked_language

FIRST = str(sorted(assets.path("examples").glob("*.json"))[0])


def _parsers(parser: argparse.ArgumentParser):
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from _parsers(inner)


def _sentences(parser: argparse.ArgumentParser):
    yield from filter(None, (parser.description, parser.epilog))
    for action in parser._actions:
        yield from filter(None, (action.help,))
        for listed in getattr(action, "_choices_actions", ()):
            yield listed.help


def _refused(capsys, *arguments: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    return capsys.readouterr().err


def test_every_sentence_of_help_has_a_dutch_one_and_none_is_left_over():
    used = {"usage: ", "positional arguments", "options"}
    for verb in ("assess", "store"):
        for parser in _parsers(cli._parser([verb, "--lang", "nl"])):
            used.update(_sentences(parser))
    window = "Open the window, on a case file when one is named."
    used |= {window, "the folder of the cases", "the language of the screen"}
    used.add("print how long the start took, and end")
    assert used == set(DUTCH)


def test_help_is_in_the_language_that_is_asked_for(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    for arguments, words in (
        (("assess", "--help"), "zaakbestanden"),
        (("assess", "--help", "--lang", "en"), "show this help message and exit"),
        (("store", "export", "--help", "--lang=nl"), "deze hulp tonen"),
    ):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 0
        shown = capsys.readouterr().out
        assert words in shown
        assert shown.startswith("usage: " if "en" in arguments else "gebruik: ")


def test_the_last_language_counts_and_the_computer_speaks_else(monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert asked_language(["--lang", "nl", "--lang=en"]) == "en"
    assert asked_language(["--lang", "fr"]) == "nl"
    assert asked_language([]) == "nl"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("letter", FIRST), "dit ontbreekt nog: --out"),
        (("schema", "foo"), "'foo' kan niet; kies uit:"),
        (("assess", FIRST, "--on", "2026-13-01"), "'2026-13-01': JJJJ-MM-DD"),
        (("assess", FIRST, "--bogus"), "dit is niet bekend: --bogus"),
        (("letter", FIRST, "--out"), "hier hoort één waarde achter"),
        (("store", "review", "--on", "gisteren"), "deze waarde kan niet: 'gisteren'"),
    ],
)
def test_wrong_arguments_are_told_in_dutch(capsys, arguments, words):
    told = _refused(capsys, *arguments, "--lang", "nl") if words[:4] != "hier" else _refused(
        capsys, arguments[0], "--lang", "nl", *arguments[1:]
    )  # fmt: skip
    assert words in told
    assert "fout:" in told
    assert "usage" not in told


def test_a_word_that_is_no_command_and_no_file_does_not_open_a_window(capsys):
    for language, words in (("nl", "geen opdracht en geen bestand"), ("en", "no command and no")):
        with pytest.raises(SystemExit) as stopped:
            read_arguments(["asses", "--lang", language])
        assert stopped.value.code == 2
        assert words in capsys.readouterr().err


def test_a_file_of_the_program_that_is_gone_is_named_without_a_path(capsys, monkeypatch):
    with pytest.raises(assets.AssetMissing, match=r"letter/weg\.toml"):
        assets.text("letter", "weg.toml")
    with pytest.raises(assets.AssetMissing, match=r"law/weg\.json"):
        assets.data("law", "weg.json")

    def gone(_args):
        return assets.text("letter", "weg.toml")

    monkeypatch.setattr(cli, "_check", gone)
    assert main(["check", FIRST, "--lang", "nl"]) == 3
    told = capsys.readouterr().err
    assert told == (
        "Er ontbreken bestanden van het programma (letter/weg.toml). Installeer het opnieuw.\n"
    )


def test_an_error_of_the_program_is_told_by_kind_and_place_never_by_its_words(capsys, monkeypatch):
    def wrong(_args):
        raise RuntimeError("Daan Vermeer")

    monkeypatch.setattr(cli, "_check", wrong)
    for language, words in (("nl", "Dit lukte niet"), ("en", "This failed")):
        assert main(["check", FIRST, "--lang", language]) == 3
        told = capsys.readouterr().err
        assert words in told
        assert "RuntimeError bij test_cli_help.py" in told or language == "en"
        assert "Vermeer" not in told
        assert "Traceback" not in told


def test_a_letter_about_facts_that_cannot_all_be_true_says_so_beside_it(capsys, tmp_path):
    case = json.loads(Path(FIRST).read_text(encoding="utf-8"))
    case["relatives"][0]["relationship"]["concluded_on"] = "1980-01-01"
    file, letter = tmp_path / "zaak.json", tmp_path / "brief.pdf"
    file.write_text(json.dumps(case), encoding="utf-8")
    arguments = ["letter", str(file), "--out", str(letter), "--on", "2026-11-21", "--lang"]
    for language, words in (("nl", "gesloten vóór de geboorte"), ("en", "before the birth")):
        assert main([*arguments, language]) == 0
        assert words in capsys.readouterr().err
        assert letter.read_bytes().startswith(b"%PDF")
    assert main(["letter", FIRST, *arguments[2:], "nl"]) == 0
    assert capsys.readouterr().err == ""
