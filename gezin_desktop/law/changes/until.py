"""Until when a set of changes works: the last receipt date before something else gives way."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.model import Case
from gezin_desktop.law.changes.node import on_day, root
from gezin_desktop.law.changes.smallest import ChangeSet
from gezin_desktop.law.dates import ONE_DAY, add_years
from gezin_desktop.law.logic import WEIGH, YES
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.result import Verdict
from gezin_desktop.law.search import YEARS_AHEAD
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import View

_MOST_DAYS = 100


def last_day(case: Case, plan: ChangeSet, law: Tables | None = None) -> date | None:
    """The last receipt date on which a set still works, all else unchanged.

    An amount that is not published yet does not end it. None: nothing gives way within five years.

    Args:
        case: the case that the set is about, without the changes.
        plan: the set.
        law: the law tables; the program's own by default.
    """
    applied = plan.applied(case)
    relative = applied.relative(plan.relative)
    view = View(applied, relative, plan.route, plan.day, plan.day, law or tables())
    target = YES if plan.best is Verdict.MET else WEIGH
    last, was_open = add_years(plan.day, YEARS_AHEAD), _is_open(view)
    node = root(view)
    for _ in range(_MOST_DAYS):
        changes = [one.result.changes_on for one in node.conditions.values()]
        day = min((one for one in changes if one is not None and one > node.day), default=None)
        if day is None or day > last:
            return None
        node = on_day(node, view, day, target)
        if node.blocked(target) or (was_open and not _is_open(node.view)):
            return day - ONE_DAY
    return None


def _is_open(view: View) -> bool:
    return view.route in open_routes(view.case, view.relative, view.day, view.tables).routes
