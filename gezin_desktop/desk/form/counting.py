"""Which sources of income count, what they come to, and the norm: the law's own answers."""

from __future__ import annotations

from typing import NamedTuple

from gezin_desktop.desk import words
from gezin_desktop.desk.result.speech import say
from gezin_desktop.desk.session import Session
from gezin_desktop.law.logic import NO, WEIGH, YES
from gezin_desktop.law.result import RouteResult, Said, Status
from gezin_desktop.law.routes import Route
from gezin_desktop.law.rules.household import norms
from gezin_desktop.law.rules.income_sources import Norm, sources
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.law.view import View

_SIGNS = {
    Status.MET: "met",
    Status.UNMET: "notyet",
    Status.DISCRETIONARY: "assess",
    Status.UNKNOWN: "ask",
}
_SUFFICIENT = "income-sufficient"
_NEEDED = frozenset({"have", "norm", "basis", "day"})


class Told(NamedTuple):
    """A sign and words."""

    sign: str
    words: str


class Counting(NamedTuple):
    """Per source (by path) the sentence about it; the norms that may bind, None when unknown."""

    sources: dict[str, str]
    norms: list[Norm] | None


def counting(session: Session) -> Counting | None:
    """What the law says about the sources; None while no route is open."""
    return session.once("counting", lambda: _counting(session))


def _counting(session: Session) -> Counting | None:
    found = session.assessment
    routes = found.routes if found else ()
    route = next((one for one in routes if _asks_income(one)), None)
    if route is None:
        return None
    case = session.case
    relative = next(one for one in case.relatives if one.id == route.relative)
    day, today = session.receipt_date, session.today()
    try:
        view = View(case, relative, Route(route.route), day, today, tables())
        judged = sources(view) or []
        return Counting({one.path: _key(one.low, one.high) for one in judged}, norms(view))
    except LawDamaged:
        return None


def _asks_income(route: RouteResult) -> bool:
    return any(one.id == _SUFFICIENT for one in route.conditions)


def _key(low: int, high: int) -> str:
    if low == high:
        return {YES: "cell.counts", WEIGH: "cell.counts-weigh", NO: "cell.counts-not"}[low]
    return "cell.counts-open"


def total_line(session: Session, language: str) -> Told | None:
    """What the sources come to beside the norm; None while that cannot be said."""
    found = session.assessment
    for route in found.routes if found else ():
        for condition in route.conditions:
            if condition.id != _SUFFICIENT:
                continue
            if condition.status is Status.MET and condition.exemption:
                return Told("met", words.sentence("income.exempt", language))
            said = _amounts((*condition.reasons, *condition.rule_reasons))
            if said is not None:
                values = {**said.values, "basis": say(said.values["basis"], language)}
                told = {name: values[name] for name in _NEEDED}
                told["have"] = _sum(session, values["have"], language) or values["have"]
                sign = _SIGNS[condition.rule or condition.status]
                return Told(sign, words.sentence("income.total", language, **told))
    return None


def _sum(session: Session, total: object, language: str) -> str:
    """The total as a sum of the sources that count; empty where it is not just their sum."""
    found = counting(session)
    paths = [path for path, key in found.sources.items() if key == "cell.counts"] if found else []
    parts = [session.get(f"{path}.monthly_gross") for path in paths]
    known = [part for part in parts if part is not None]
    if len(known) < 2 or len(known) < len(parts) or sum(known) != total:
        return ""
    told = " + ".join(words.written(part, language) for part in known)
    return f"{told} = {words.written(total, language)}"


def _amounts(reasons: tuple[Said, ...]) -> Said | None:
    return next((one for one in reasons if set(one.values) >= _NEEDED), None)
