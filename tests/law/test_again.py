"""The open case assessed again and again: the same as afresh, and not all of it judged anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import eu_invented
import invented
import pytest
from gezin_desktop import assets
from gezin_desktop.case.kinds import CaseEventKind, Relation
from gezin_desktop.case.model import Case, CaseEvent
from gezin_desktop.case.paths import put
from gezin_desktop.case.reading import read_case
from gezin_desktop.case.relative import Document, Relative
from gezin_desktop.law.again import Assessor
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Assessment, Trace
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import CONDITIONS

TODAY = date(2026, 6, 8)
EXAMPLES = sorted(assets.path("examples").glob("*.json"))
DAYS = (None, TODAY, date(2026, 3, 1), date(2027, 2, 1))
PAPERS = ("marriage_certificate", "birth_certificate_child", "no-such-paper")
POOL: dict[str, tuple[Any, ...]] = {
    **invented.COUPLE,
    **invented.CHILD,
    **eu_invented.POOL,
    **invented.LISTS,
    **eu_invented.LISTS,
    "sponsor.given_names": ("Anna", "Youssef"),
    "relative.country": ("MA", "AF", "NL"),
    "relative.fled_from": (["AF"], []),
    "relative.asked_asylum": (True, False),
}
del POOL["receipt_date"]


def _typed(case: Case, dice: Random) -> Case:
    """One answer more, or one taken back."""
    path = dice.choice(sorted(POOL))
    value = dice.choice((None, *POOL[path]))
    if path.startswith("relative."):
        if not case.relatives:
            return case
        path = f"relatives.{dice.choice(case.relatives).id}.{path.partition('.')[2]}"
    return put(case, path, value)


def _paper(case: Case, dice: Random) -> Case:
    if not case.relatives:
        return case
    one = dice.choice(case.relatives)
    country, held = dice.choice((None, "MA", "NL")), dice.choice((None, True, False))
    paper = Document(kind=dice.choice(PAPERS), issuing_country=country, held=held)
    return put(case, f"relatives.{one.id}.documents", [*one.documents, paper][-3:])


def _people(case: Case, dice: Random) -> Case:
    """A relative comes, goes, or moves to another place in the list."""
    relatives = list(case.relatives)
    if len(relatives) > 2:
        dice.shuffle(relatives)
        relatives.pop()
    number = dice.randrange(1000)
    fresh = Relative(id=f"r{number}", relation=dice.choice(list(Relation)))
    if fresh.id not in {one.id for one in relatives}:
        relatives.append(fresh)
    return put(case, "relatives", relatives)


def _event(case: Case, dice: Random) -> Case:
    whom = dice.choice((None, *(one.id for one in case.relatives)))
    on = dice.choice((TODAY, date(2026, 5, 1)))
    event = CaseEvent(kind=dice.choice(list(CaseEventKind)), on=on, relative=whom)
    return put(case, "events", [*case.events, event][-2:])


def _day(case: Case, dice: Random) -> Case:
    return put(case, "receipt_date", dice.choice(DAYS))


EDITS = (*(_typed,) * 12, _paper, _people, _event, _day)


def _differ(case: Case, dice: Random, steps: int) -> list[int]:
    """Type, go back now and then; at which steps an assessment is not as one made afresh."""
    again, past, found = Assessor(), [case], []
    for step in range(steps):
        back = dice.random() < 0.15
        case = dice.choice(past) if back else dice.choice(EDITS)(case, dice)
        past.append(case)
        if again(case, TODAY) != assess(case, TODAY):
            found.append(step)
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=[one.stem for one in EXAMPLES])
def test_every_example_typed_on_comes_out_as_afresh(path):
    dice = Random(path.stem)  # noqa: S311 - dice, no secret
    assert _differ(read_case(path.read_bytes()), dice, 30) == []


@pytest.mark.parametrize("seed", range(8))
def test_invented_families_typed_on_come_out_as_afresh(seed):
    dice = Random(seed)  # noqa: S311 - dice, no secret
    route = dice.choice(eu_invented.ROUTES)
    family = invented.case_of(eu_invented.family(route, dice))
    assert _differ(family, dice, 30) == []


def _pieces(found: Assessment) -> dict[tuple[str, str, str], object]:
    return {
        (route.relative, str(route.route), one.id): one
        for route in found.routes
        for one in route.conditions
    }


def _large() -> Case:
    (path,) = assets.path("examples").glob("08-*.json")
    return read_case(path.read_bytes())


def test_a_name_changes_nothing_that_was_judged():
    again, case = Assessor(), _large()
    before = _pieces(again(case, TODAY))
    after = _pieces(again(put(case, "sponsor.given_names", "Anna"), TODAY))
    assert before.keys() == after.keys()
    assert all(before[key] is after[key] for key in before)


def test_only_what_looked_at_the_answer_is_judged_again():
    again, case = Assessor(), _large()
    before = _pieces(again(case, TODAY))
    other = put(case, "sponsor.incomes[0].monthly_gross", "1.00")
    after = _pieces(again(other, TODAY))
    anew = {key[2] for key in before if before[key] is not after[key]}
    assert "income-sufficient" in anew
    assert not anew & {"fm-passport", "fm-public-order", "fm-tb", "sponsor-eligible-status"}


def test_another_day_is_judged_from_the_beginning():
    again, case = Assessor(), _large()
    before = _pieces(again(case, TODAY))
    after = _pieces(again(case, date(2026, 6, 9)))
    assert not any(before[key] is after[key] for key in before.keys() & after.keys())


def test_nobody_is_kept_who_has_gone():
    again, case = Assessor(), _large()
    again(case, TODAY)
    again(put(case, "relatives", case.relatives[:1]), TODAY)
    assert {key[0] for key in again._last} == {case.relatives[0].id}
    assert Route.PARTNER in {route for _, route, _ in again._last}


def test_the_exemptions_of_a_condition_are_shared_all_or_none():
    for condition in [one for conditions in CONDITIONS.values() for one in conditions]:
        assert len({one.shared for one in condition.exemptions}) < 2, condition.id


def test_every_step_of_a_trace_has_an_address_within_its_condition():
    for found in assess(_large(), TODAY).routes:
        for condition in found.conditions:
            for step in _steps(condition.trace):
                assert step.address.partition("/")[0] == condition.id


def _steps(trace: Trace | None) -> Iterator[Trace]:
    if trace is not None:
        yield trace
        for part in trace.parts:
            yield from _steps(part)
