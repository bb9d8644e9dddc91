"""What the project promises about itself: routes as agreed, every source section answered."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from gezin_desktop.law.deadlines import due as deadlines
from gezin_desktop.law.routes import CONDITIONS, Route
from gezin_desktop.law.tables.book import tables

ROOT = Path(__file__).resolve().parent.parent
AGREED = json.loads((ROOT / "tests" / "cases" / "routes.json").read_text(encoding="utf-8"))
_OF_A_CONDITION = {
    "cal-absence-6m",
    "cal-child-1y",
    "cal-child-21",
    "cal-er-3m",
    "cal-er-lapse",
    "cal-eu-absence",
    "cal-eu-apply",
    "cal-eu-cohab",
    "cal-eu-death-1y",
    "cal-eu-divorce-3y",
    "cal-eu-perm",
    "cal-eu-support-12m",
    "cal-eu-worker-retained",
    "cal-file-before-18",
    "cal-mvv-decision-extended",
    "cal-nareis",
    "cal-permit-decision-extended",
    "cal-renew-grace",
    "cal-renew-last",
    "cal-renew-open",
    "cal-repair",
    "cal-sep-5y",
    "cal-tr-3y",
    "cal-unmarried-decl",
    "cal-wa-join",
}
"""Days on which a condition of a route begins or ceases to hold; the route's table answers them."""

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


def test_every_duty_that_is_no_condition_is_answered_by_something_that_exists():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = text[text.index("### Duties, terms and ways") :].partition("\n## ")[0]
    rows = [line.split("|") for line in part.splitlines() if line.startswith("| ")][1:]
    known, named = known_ids(), set()
    for row in rows:
        ids = set(_ID.findall(row[2]))
        assert ids or row[2].strip().startswith(("facts of", "the letter", "not computed")), row
        assert ids <= known, (row[1], ids - known)
        named |= ids
    coverage = set(_ID.findall("\n".join(coverage_rows())))
    days = {one for one in known if one.startswith("cal-")}
    assert days - named - coverage == _OF_A_CONDITION


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
