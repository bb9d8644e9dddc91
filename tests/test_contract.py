"""What the project promises about itself: routes as agreed, every source section answered."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from gezin_desktop.law import deadlines
from gezin_desktop.law.routes import CONDITIONS, Route
from gezin_desktop.law.tables import tables

ROOT = Path(__file__).resolve().parent.parent
AGREED = json.loads((ROOT / "tests" / "cases" / "routes.json").read_text(encoding="utf-8"))
_ID = re.compile(r"`([a-z][a-z0-9_-]+)`")


def coverage_rows() -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    start = text.index("## What answers the five source documents")
    part = text[start : text.index("\n## ", start + 5)]
    return [line for line in part.splitlines() if line.startswith("| 0")]


def known_ids() -> set[str]:
    """Ids of routes, conditions and their branches, papers, fees, calendar days."""
    found = set(AGREED) | {one for ids in AGREED.values() for one in ids}
    found |= {kind.id for kind in tables().documents()}
    texts = (ROOT / "resources" / "law" / "texts").glob("*.toml")
    for file in texts:
        found |= set(tomllib.loads(file.read_text(encoding="utf-8")))
    law = Path(deadlines.__file__).parent
    for file in law.glob("*.py"):
        found |= set(re.findall(r'"(cal-[a-z0-9-]+)"', file.read_text(encoding="utf-8")))
    content = json.loads((ROOT / "resources" / "law" / "fees.json").read_text(encoding="utf-8"))
    found |= {one["kind"] for one in content["kinds"]}
    found |= {"contacts", "tr-civic-exam-abroad", "vio-independent"}
    return found


def test_every_route_has_the_agreed_conditions_in_the_agreed_order():
    for route in Route:
        ids = list(dict.fromkeys(one.id for one in CONDITIONS[route]))
        assert ids == AGREED[route.value], route


def test_every_section_of_the_sources_is_answered_by_something_that_exists():
    rows = coverage_rows()
    assert {row[2:5] for row in rows} == {"000", "001", "002", "003", "004"}
    known = known_ids()
    for row in rows:
        answer = row.split("|")[2]
        missing = [one for one in _ID.findall(answer) if one not in known]
        assert not missing, f"{row}: {missing}"


def test_the_project_names_no_place_of_the_machine_it_was_made_on():
    private = re.compile(r"(?<![\w.])/(?:work|root)/")
    suffixes = {".py", ".toml", ".md", ".json", ".sh", ".ts", ""}
    folders = ("gezin_desktop", "resources", "translations", "tests", "packaging", ".ci")
    files = [path for name in folders for path in (ROOT / name).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.is_file()]
    for path in files:
        if path.suffix not in suffixes or "__pycache__" in path.parts or path.name == ".coverage":
            continue
        if path == Path(__file__).resolve():
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        assert not private.search(text), path
