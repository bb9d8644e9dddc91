"""The offline comparison with known faults. All advisories here were made up for these tests."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from supply_kit import audit

USED = {("made-up", "1.5.0"), ("other", "2.0")}


def advisory(**more: Any) -> dict[str, Any]:
    """An advisory about a package that does not exist, in the OSV format."""
    ranges = more.pop("ranges", [{"type": "ECOSYSTEM", "events": more.pop("events", [])}])
    package = {"ecosystem": more.pop("ecosystem", "PyPI"), "name": more.pop("name", "Made_Up")}
    return {
        "schema_version": "1.6.0",
        "id": "TEST-0001",
        "modified": "2026-01-02T03:04:05Z",
        "aliases": ["CVE-0000-0000"],
        "summary": "Made up for a test.",
        "affected": [{"package": package, "ranges": ranges, "versions": more.pop("versions", [])}],
        **more,
    }


def told(**more: Any) -> list[str]:
    return [one.version for one in audit.faults(USED, advisory(**more))]


@pytest.mark.parametrize(
    ("events", "there"),
    [
        ([{"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.5.0"}], False),
        ([{"introduced": "0"}, {"fixed": "1.5.1"}], True),
        ([{"introduced": "1.5.0"}, {"fixed": "1.6"}], True),
        ([{"introduced": "1.5.1"}, {"fixed": "1.6"}], False),
        ([{"introduced": "0"}, {"last_affected": "1.5"}], True),
        ([{"introduced": "0"}, {"last_affected": "1.4.9"}], False),
        ([{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.4"}, {"fixed": "1.10"}], True),
        ([{"fixed": "1.10"}, {"introduced": "1.4"}, {"fixed": "1.2"}, {"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.6"}], False),
        ([{"introduced": "0"}, {"fixed": "1.5.0rc1"}], False),
        ([{"introduced": "1.5.0.post1"}], False),
        ([], False),
    ],
)
def test_a_version_lies_in_a_range_or_not(events: list[dict[str, str]], there: bool):
    assert told(events=events) == (["1.5.0"] if there else [])


@pytest.mark.parametrize(("versions", "there"), [(["1.5"], True), (["1.5.0"], True), (["1"], 0)])
def test_a_version_may_be_listed_in_any_spelling(versions: list[str], there: bool):
    assert bool(told(versions=versions)) == bool(there)


def test_what_cannot_be_compared_is_told_and_looked_at():
    assert told(events=[{"introduced": "a commit"}]) == ["1.5.0"]


@pytest.mark.parametrize(
    "more",
    [{"ecosystem": "npm"}, {"name": "made-upper"}, {"withdrawn": "2026-01-03T00:00:00Z"}],
)
def test_others_are_not_meant(more: dict[str, str]):
    assert told(events=[{"introduced": "0"}]) == ["1.5.0"]
    assert told(events=[{"introduced": "0"}], **more) == []


def test_ranges_of_commits_say_nothing_about_a_version():
    assert told(ranges=[{"type": "GIT", "events": [{"introduced": "0"}]}]) == []


def bill(folder: Path, version: str) -> Path:
    path = folder / "bom.json"
    path.write_text(json.dumps({"components": [{"name": "Made.Up", "version": version}]}))
    return path


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(("version", "status"), [("1.5.0", 1), ("1.6", 0)])
def test_the_report_names_fault_mending_and_age(
    tmp_path: Path, monkeypatch, capsys, packed: bool, version: str, status: int
):
    made = advisory(events=[{"introduced": "0"}, {"fixed": "1.6"}])
    place = tmp_path / ("all.zip" if packed else "advisories")
    if packed:
        with zipfile.ZipFile(place, "w") as file:
            file.writestr("TEST-0001.json", json.dumps(made))
    else:
        place.mkdir()
        (place / "TEST-0001.json").write_text(json.dumps(made))
    monkeypatch.setattr(sys, "argv", ["audit.py", str(place), str(bill(tmp_path, version))])
    assert audit.main() == status
    out = capsys.readouterr().out
    fault = "made-up 1.5.0: TEST-0001 (CVE-0000-0000), mended in 1.6. Made up for a test."
    assert (fault in out) == (status == 1)
    assert "1 advisories," in out
    assert "newest of 2026-01-02" in out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("", "", "no advisory for PyPI"),
        ("x.json", "{", "x.json is no JSON"),
        ("x.json", "[]", "x.json is no advisory"),
        ("x.json", json.dumps(advisory(ecosystem="npm")), "no advisory for PyPI"),
    ],
)
def test_without_advisories_nothing_is_called_good(
    tmp_path: Path, monkeypatch, capsys, name: str, content: str, said: str
):
    place = tmp_path / "advisories"
    place.mkdir()
    if name:
        (place / name).write_text(content)
    monkeypatch.setattr(sys, "argv", ["audit.py", str(place), str(bill(tmp_path, "1.5.0"))])
    assert audit.main() == 2
    assert said in capsys.readouterr().err


def test_a_place_that_is_not_there_is_told(tmp_path: Path, monkeypatch, capsys):
    arguments = ["audit.py", str(tmp_path / "none"), str(bill(tmp_path, "1"))]
    monkeypatch.setattr(sys, "argv", arguments)
    assert audit.main() == 2
    assert "Nothing was compared." in capsys.readouterr().err


def test_what_is_pinned_is_looked_at(tmp_path: Path):
    (tmp_path / "program-3.11.txt").write_text(
        "# made\nmade-up==1.5.0 ; (sys_platform == 'linux') \\\n    --hash=sha256:00\n"
        "made-up==1.4 \\\n    --hash=sha256:01\nother==2.0\n"
    )
    assert audit.pinned(tmp_path) == {("made-up", "1.5.0"), ("made-up", "1.4"), ("other", "2.0")}
    assert len(audit.pinned()) > 40
