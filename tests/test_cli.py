"""The command line: what it prints, what it refuses, its exit status, and that Qt stays away."""

import json
import re
import shutil
import subprocess
import sys
from datetime import date

import jsonschema
import pytest
from gezin_desktop import __version__, assets
from gezin_desktop.__main__ import main

EXAMPLES = sorted(assets.path("examples").glob("*.json"))
FIRST = str(EXAMPLES[0])
NATIONAL = {"01", "02", "03", "04", "09"}
"""Families on the national routes: all that is asked of them has a question in the intake."""
TABLES = ("income_norms", "fees", "periods", "country_groups", "sources", "documents")


@pytest.fixture(scope="module")
def schema():
    return jsonschema.Draft202012Validator(
        json.loads(assets.text("schema", "assessment.schema.json"))
    )


def run(capsys, *arguments):
    """Exit status, standard output and standard error."""
    try:
        status = main([str(one) for one in arguments])
    except SystemExit as stopped:
        status = stopped.code
    out = capsys.readouterr()
    return status, out.out, out.err


def bad_file(folder, text="{}", name="bad.json"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_assess_json_prints_one_valid_line_a_case_in_order(capsys, schema):
    status, out, err = run(
        capsys, "assess", *EXAMPLES, "--format", "json", "--on", "2026-11-27", "--lang", "en"
    )
    lines = out.splitlines()
    assert (status, err, len(lines)) == (0, "", len(EXAMPLES))
    for file, line in zip(EXAMPLES, lines, strict=True):
        found = json.loads(line)
        schema.validate(found)
        wanted = json.loads(file.read_bytes()).get("receipt_date") or "2026-11-27"
        assert found["receipt_date"] == wanted


def test_the_language_does_not_change_the_json(capsys):
    both = [
        run(capsys, "assess", FIRST, "--format", "json", "--on", "2026-11-27", "--lang", lang)
        for lang in ("nl", "en")
    ]
    assert both[0] == both[1]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem[:2])
def test_assess_text_names_everything_in_words(capsys, file, lang):
    status, out, err = run(capsys, "assess", file, "--on", "2026-11-27", "--lang", lang)
    assert (status, err) == (0, "")
    body = out.split("\n", 1)[1]
    assert not re.search(r"\b(both|other-parent)\)", body)
    assert not re.search(r"\b(family-first|exam-total|eu-document)", body)
    if file.stem[:2] in NATIONAL:
        assert not re.search(r"\b(sponsor|relatives?)\.[a-z_]+", body)
    assert not re.search(r"[{}]", body)


def test_several_files_have_a_heading_each(capsys):
    _, out, _ = run(capsys, "assess", *EXAMPLES[:2], "--on", "2026-11-27", "--lang", "nl")
    assert re.findall(r"^== (.*)$", out, re.MULTILINE) == [str(one) for one in EXAMPLES[:2]]


def test_without_a_day_the_day_is_today(capsys, tmp_path):
    file = bad_file(tmp_path, '{"format": "gezin-case/1"}', "empty.json")
    _, out, _ = run(capsys, "assess", file, "--format", "json")
    assert json.loads(out)["receipt_date"] == date.today().isoformat()


def test_a_bad_file_is_reported_and_the_others_are_assessed(capsys, tmp_path):
    bad = bad_file(tmp_path, '{"format": "gezin-case/1", "sponsor": {"savings": "1,00"}}')
    status, out, err = run(
        capsys, "assess", bad, FIRST, "--format", "json", "--on", "2026-11-27", "--lang", "en"
    )
    assert status == 2
    assert len(out.splitlines()) == 1
    assert err.startswith(f"{bad}: sponsor.savings: expected an amount in euro")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_check_names_each_problem_on_a_line_of_its_own(capsys, tmp_path, lang):
    text = '{"format": "gezin-case/1", "receipt_date": "soon", "sponsr": {}}'
    bad = bad_file(tmp_path, text)
    status, out, err = run(capsys, "check", bad, FIRST, "--lang", lang)
    assert status == 2
    assert out.startswith(FIRST)
    paths = [line.split(": ")[1] for line in err.splitlines()]
    assert sorted(paths) == ["receipt_date", "sponsr"]


def test_check_of_good_files_says_so(capsys):
    status, out, err = run(capsys, "check", *EXAMPLES)
    assert (status, err, len(out.splitlines())) == (0, "", len(EXAMPLES))


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_cannot_be_read(capsys, tmp_path, name):
    status, out, err = run(capsys, "assess", tmp_path / name, "--lang", "en")
    assert (status, out) == (2, "")
    assert "cannot be read" in err


def test_a_case_of_a_newer_version_asks_for_an_update(capsys, tmp_path):
    newer = bad_file(tmp_path, '{"format": "gezin-case/9"}')
    status, _, err = run(capsys, "assess", newer, "--lang", "nl")
    assert status == 2
    assert "gezin-case/9" in err
    assert "werk het programma bij" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess",),
        ("assess", FIRST, "--on", "1-12-2026"),
        ("assess", FIRST, "--format", "xml"),
        ("assess", FIRST, "--lang", "fr"),
        ("law",),
        ("law", "show", "no_such_table"),
        ("schema", "letter"),
        ("letter", FIRST),
    ],
    ids=" ".join,
)
def test_bad_arguments(capsys, arguments):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err


@pytest.mark.parametrize("which", ["case", "assessment"])
def test_schema_is_a_schema(capsys, which):
    status, out, _ = run(capsys, "schema", which)
    assert status == 0
    assert out == assets.text("schema", f"{which}.schema.json")
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("table", [None, *TABLES])
def test_law_show(capsys, table, lang):
    chosen = [table] if table else []
    status, out, err = run(capsys, "law", "show", *chosen, "--on", "2026-12-01", "--lang", lang)
    assert (status, err) == (0, "")
    assert not re.search(r"[{}]|\bNone\b", out)
    if table == "income_norms":
        assert "2337.00" in out


def test_law_show_of_another_day(capsys):
    _, now, _ = run(capsys, "law", "show", "income_norms", "--on", "2026-12-01", "--lang", "en")
    _, then, _ = run(capsys, "law", "show", "income_norms", "--on", "2014-01-15", "--lang", "en")
    assert "1485.60" in then
    assert "1485.60" not in now


def test_law_check(capsys, tmp_path):
    assert run(capsys, "law", "check", "--lang", "en")[0] == 0
    pack = tmp_path / "law"
    shutil.copytree(assets.path("law"), pack)
    table = pack / "income_norms.json"
    table.write_text(table.read_text(encoding="utf-8").replace("2026-07-01", "2026-07-02"), "utf-8")
    status, out, err = run(capsys, "law", "check", "--folder", pack, "--lang", "en")
    assert (status, out) == (3, "")
    assert "income_norms" in err


def test_version(capsys):
    assert run(capsys, "--version") == (0, f"gezin-desktop {__version__}\n", "")


HEADLESS = """
import sys
from gezin_desktop.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as stopped:
    status = stopped.code
loaded = sorted(name for name in sys.modules if name.partition(".")[0] == "PySide6")
assert not loaded, loaded
asked = sys.modules.get("pydantic.plugin._loader")  # nobody else looks on while a case is read
assert getattr(asked, "__file__", None) is None
if sys.argv[1] in {"assess", "check", "law"}:
    assert "sqlcipher3" not in sys.modules
sys.exit(status)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", FIRST, "--format", "json"),
        ("assess", FIRST, "--format", "text"),
        ("check", FIRST),
        ("law", "show"),
        ("store", "--help"),
        ("letter", FIRST, "--out"),
    ],
    ids=lambda one: " ".join(one).replace(FIRST, "CASE"),
)
def test_no_verb_loads_qt(arguments, tmp_path):
    more = [str(tmp_path / "letter.pdf")] if arguments[-1] == "--out" else []
    done = subprocess.run(
        [sys.executable, "-c", HEADLESS, *arguments, *more],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "LANG": "C", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_leaves_early_is_no_error():
    command = f'"{sys.executable}" -m gezin_desktop law show legalisation | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


def test_deadlines_lists_each_day_once_in_order(capsys):
    (eighth,) = [one for one in EXAMPLES if one.name.startswith("08")]
    status, out, err = run(capsys, "deadlines", eighth, "--on", "2026-06-08", "--lang", "en")
    assert (status, err) == (0, "")
    heads = [line for line in out.splitlines() if not line.startswith(" ")]
    days = [line[:10] for line in heads]
    assert days == sorted(days)
    assert "2026-06-15  Deadline · omar" in heads
    assert "    Monday\u00a015\u00a0June\u00a02026: Last day to apply as a minor child." in out


def test_deadlines_of_several_files_are_told_apart(capsys):
    status, out, _ = run(capsys, "deadlines", *EXAMPLES, "--on", "2026-06-08", "--lang", "nl")
    assert status == 0
    assert [line[3:] for line in out.splitlines() if line.startswith("== ")] == [
        str(one) for one in EXAMPLES
    ]


def test_deadlines_as_a_calendar_hold_the_coming_days_of_all_files_and_no_names(capsys):
    status, out, err = run(
        capsys, "deadlines", *EXAMPLES, "--format", "ics", "--on", "2026-06-08", "--lang", "nl"
    )
    assert (status, err) == (0, "")
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.endswith("END:VCALENDAR\r\n")
    lines = out.replace("\r\n ", "").split("\r\n")
    assert "\n" not in "".join(lines)
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    assert len(days) > 10
    assert min(days) >= "20260608"
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)
    assert not [name for name in ("Haddad", "Omar", "Fatima", "Kwame") if name in out]


def test_deadlines_goes_on_after_a_bad_file_and_says_so(capsys, tmp_path):
    bad = bad_file(tmp_path)
    status, out, err = run(capsys, "deadlines", bad, FIRST, "--on", "2026-06-08", "--lang", "en")
    assert status == 2
    assert str(bad) in err
    assert FIRST in out
