"""Open cases for the tests of the pages: a session on an example or on facts of the test."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from gezin_desktop import assets
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.law.assess import assess

TODAY = date(2026, 11, 21)


def example(number: str) -> Case:
    """A worked example by the number at the start of its name."""
    found = sorted(assets.path("examples").glob(f"{number}-*.json"))
    return read_case(found[0].read_text(encoding="utf-8"))


def case_of(**facts: Any) -> Case:
    """A case with these facts."""
    return read_case(json.dumps({"format": "gezin-case/1", **facts}))


def session_on(case: Case, today: date = TODAY) -> Session:
    """A session in which a case is open."""
    session = Session(assess, lambda: today)
    session.load(State(case=case))
    return session


def session_on_state(state: State, today: date = TODAY) -> Session:
    """A session with a case and everything beside it, as the store gives it back."""
    session = Session(assess, lambda: today)
    session.load(state)
    return session
