"""Small cases for the tests of papers, fees and days."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gezin_desktop import assets
from gezin_desktop.case.model import Case
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View

if TYPE_CHECKING:
    from gezin_desktop.law.result import DocumentResult

CASES = Path(__file__).parent.parent / "cases"
TODAY = date(2026, 11, 21)


def example(name: str) -> Case:
    """One of the example cases, by the start of its file name."""
    (path,) = assets.path("examples").glob(f"{name}-*.json")
    return Case.model_validate_json(path.read_bytes())


def view(case: Case, relative: str, route: str, today: date = TODAY) -> View:
    return View(case, case.relative(relative), route, case.receipt_date or today, today, tables())


def couple(sponsor: dict[str, Any] | None = None, **relative: Any) -> View:
    """A Dutch sponsor and a partner from Brazil on 1 December 2026; facts can be replaced."""
    facts = {
        "id": "p",
        "relation": "spouse",
        "birth_date": "1995-05-05",
        "birth_country": "BR",
        "nationalities": ["BR"],
        "country": "BR",
        "in_nl": False,
    }
    return _view("nl-partner", sponsor, facts | relative)


def child(sponsor: dict[str, Any] | None = None, **relative: Any) -> View:
    """A Dutch sponsor and a child of ten from Brazil on 1 December 2026."""
    facts = {
        "id": "c",
        "relation": "child",
        "birth_date": "2016-05-05",
        "birth_country": "BR",
        "nationalities": ["BR"],
        "country": "BR",
        "in_nl": False,
    }
    return _view("nl-child-minor", sponsor, facts | relative)


def _view(route: str, sponsor: dict[str, Any] | None, relative: dict[str, Any]) -> View:
    dutch = {"nationalities": ["NL"], "birth_date": "1990-01-01", "lives_in_nl": True}
    changed = dict(sponsor or {})
    top = {key: changed.pop(key) for key in ("receipt_date", "events") if key in changed}
    data = {"format": "gezin-case/1", "receipt_date": "2026-12-01"} | top
    data |= {"sponsor": dutch | changed, "relatives": [relative]}
    return view(Case.model_validate_json(json.dumps(data)), relative["id"], route)


def brief(papers: tuple[DocumentResult, ...]) -> list[list[str]]:
    """Kind, owner, level and state of each paper, in order."""
    return [[paper.kind, paper.owner, paper.level, paper.state] for paper in papers]


def only(papers: tuple[DocumentResult, ...], kind: str) -> DocumentResult:
    """The one paper of a kind."""
    (found,) = [paper for paper in papers if paper.kind == kind]
    return found


def kinds(papers: tuple[DocumentResult, ...]) -> set[str]:
    return {paper.kind for paper in papers}
