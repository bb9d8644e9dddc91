"""What is worked out once for all relatives of a case: the same as for each of them alone."""

from __future__ import annotations

from random import Random

import eu_invented
import invented
import pytest
from change_cases import DAY, TODAY, some_children, some_families
from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind, Relation
from gezin_desktop.case.model import Case
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.batch import verdicts
from gezin_desktop.law.changes.smallest import outlook
from gezin_desktop.law.quick import QuickView
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import CONDITIONS
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import Common, View


def _larger(case: Case, dice: Random) -> Case:
    """The family with two or three more relatives, most of them like the first."""
    first = case.relatives[0]
    more = [first.model_copy(update={"id": f"more-{number}"}) for number in range(3)]
    more[1] = more[1].model_copy(update={"nationalities": dice.choice((["TR"], ["MA"], None))})
    more[2] = more[2].model_copy(update={"relation": dice.choice(list(Relation))})
    return put(case, "relatives", [first, *more[: dice.randrange(2, 4)]])


def _families(number: int) -> list[Case]:
    dice = Random(number)  # noqa: S311 - dice, no secret
    route = dice.choice(eu_invented.ROUTES)
    found = [invented.case_of(eu_invented.family(route, dice))]
    found += some_families(number, 2, blanks=2) + some_children(number, 1)
    jobs = [Income(kind=kind) for kind in (IncomeKind.ANW, IncomeKind.DIRECTOR_SHAREHOLDER)]
    found.append(put(found[1], "sponsor.incomes", jobs))
    return [_larger(case, dice) for case in found]


@pytest.mark.parametrize("number", range(6))
def test_a_family_is_judged_as_each_relative_alone(number):
    for case in _families(number):
        together = assess(case, TODAY)
        for found in together.routes:
            alone = assess_route(case, case.relative(found.relative), Route(found.route), TODAY)
            assert found == alone
        counted = [(one.relative, one.route, one.verdict) for one in together.routes]
        quick = verdicts(case, TODAY, tables())
        assert [(one.relative, one.route, one.verdict) for one in quick] == counted


@pytest.mark.parametrize("number", range(2))
def test_the_smallest_changes_are_those_of_each_relative_alone(number):
    for case in _families(number)[1:]:
        common = {}
        for found in assess(case, TODAY, common=common).routes:
            who = case.relative(found.relative), Route(found.route), TODAY
            shared = outlook(case, *who, found=found, common=common)
            assert shared == outlook(case, *who)


def _views(kind: type[View]) -> tuple[View, View]:
    """Two children of one family."""
    case, common = _larger(some_children(1, 1)[0], Random(1)), {}  # noqa: S311 - dice, no secret
    one, other = [
        kind(case, child, Route.CHILD_MINOR, DAY, TODAY, tables(), common)
        for child in case.relatives[:2]
    ]
    return one, other


@pytest.mark.parametrize("kind", [View, QuickView])
def test_work_that_looks_at_no_relative_is_done_once_and_noted_for_each(kind):
    one, other = _views(kind)
    done = []

    def work(view: View) -> int:
        view.ask("sponsor.savings")
        view.reached(DAY)
        done.append(view)
        return len(done)

    assert one.in_common("savings", lambda: work(one)) == 1
    assert other.in_common("savings", lambda: work(other)) == 1
    assert (other.read, other.lacked, other.changes) == (one.read, one.lacked, one.changes)
    assert (one.read != []) is (kind is View)


@pytest.mark.parametrize("kind", [View, QuickView])
def test_work_that_looks_at_the_relative_is_done_for_each(kind):
    one, other = _views(kind)

    def work(view: View) -> object:
        changed = view.anew(kind, day=DAY)
        return view.relative.relation, changed.relative.id

    assert one.in_common("who", lambda: work(one)) == (Relation.CHILD, one.person)
    assert other.in_common("who", lambda: work(other)) == (Relation.CHILD, other.person)


def test_the_exemptions_that_are_common_go_first():
    for condition in [one for conditions in CONDITIONS.values() for one in conditions]:
        ways = condition.exemptions
        assert [one.common for one in ways] == sorted((one.common for one in ways), reverse=True)
        assert all(one.shared for one in ways if one.common)


def test_the_income_of_the_sponsor_is_judged_once_for_all_children():
    case, common = _larger(some_children(1, 1)[0], Random(1)), {}  # noqa: S311 - dice, no secret
    views = [
        View(case, child, Route.CHILD_MINOR, DAY, TODAY, tables(), common)
        for child in case.relatives[:2]
    ]
    for condition in CONDITIONS[Route.CHILD_MINOR]:
        if condition.id.startswith("income-"):
            before = _kept(common)
            condition.test.judge(views[0], condition.id)
            once = _kept(common)
            condition.test.judge(views[1], condition.id)
            assert before < once == _kept(common), condition.id


def _kept(common: Common) -> int:
    return sum(len(alike) for alike in common.values())
