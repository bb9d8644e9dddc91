"""The line of steps: taken back, done again, joined, grouped, forgotten; and let go whole."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from gezin_desktop.desk.commands import ADD_ROW, ANSWER, Change
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.desk.steps import Group, Steps
from gezin_desktop.law.assess import assess

from .conftest import heard
from .window_kit import TODAY


@dataclass
class Bench:
    """A line of steps whose states are told apart by an unread text."""

    steps: Steps = field(default_factory=Steps)
    shown: list[str] = field(default_factory=list)

    def push(self, before: str, after: str, kind: str = ANSWER, visit: int = 0) -> None:
        """Push a step from one named state to another."""
        states = (_state(before), _state(after))
        self.steps.push(Change(kind, "reference", states, visit, self._show))

    def _show(self, state: State, _path: str) -> None:
        self.shown.append(state.unread.get("reference", ""))


def _state(name: str) -> State:
    return State().with_unread("reference", name)


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    for number, (one, other) in enumerate(pairwise("abcd")):
        made.push(one, other, visit=number)
    return made


def test_a_push_runs_nothing_and_the_place_is_told(bench: Bench):
    places = heard(bench.steps.moved)
    bench.push("d", "e", visit=9)
    assert bench.shown == []
    bench.steps.undo()
    bench.steps.redo()
    assert bench.shown == ["d", "e"]
    assert places == [4, 3, 4]


def test_back_to_the_begin_and_forward_to_the_end_and_no_further(bench: Bench):
    for _ in range(5):
        bench.steps.undo()
    assert bench.shown == ["c", "b", "a"]
    assert (bench.steps.can_undo(), bench.steps.can_redo()) == (False, True)
    for _ in range(5):
        bench.steps.redo()
    assert bench.shown[3:] == ["b", "c", "d"]
    assert (bench.steps.can_undo(), bench.steps.can_redo()) == (True, False)


def test_a_new_step_forgets_what_was_taken_back(bench: Bench):
    bench.steps.undo()
    bench.steps.undo()
    bench.push("b", "z", visit=9)
    assert (bench.steps.count(), bench.steps.index()) == (2, 2)
    bench.steps.redo()
    bench.steps.undo()
    assert bench.shown == ["c", "b", "b"]


@pytest.mark.parametrize(
    ("kind", "visit", "steps"), [(ANSWER, 2, 3), (ANSWER, 3, 4), (ADD_ROW, 2, 4)]
)
def test_answers_of_one_visit_are_one_step(bench: Bench, kind: str, visit: int, steps: int):
    places = heard(bench.steps.moved)
    bench.push("d", "e", kind, visit)
    assert bench.steps.count() == steps
    assert places == [steps], "the name of the step may have changed"
    bench.steps.undo()
    assert bench.shown == ["c" if steps == 3 else "d"]


def test_a_group_is_taken_back_as_one_the_last_first(bench: Bench):
    places = heard(bench.steps.moved)
    with bench.steps.as_one():
        bench.push("d", "e", ADD_ROW)
        bench.push("e", "f")
        bench.push("f", "g")
        assert not bench.steps.can_undo()
    assert places == [4]
    group = bench.steps.step(3)
    assert isinstance(group, Group)
    assert len(group.changes) == 2
    bench.steps.undo()
    bench.steps.redo()
    assert bench.shown == ["e", "d", "e", "g"]


def test_a_group_in_which_nothing_changed_is_no_step(bench: Bench):
    bench.steps.undo()
    with bench.steps.as_one():
        pass
    assert (bench.steps.count(), bench.steps.index()) == (3, 2)


@pytest.mark.parametrize(("back", "base", "left"), [(0, 1, (1, 1)), (2, 2, (2, 1)), (0, 3, (3, 3))])
def test_steps_are_forgotten_without_taking_them_back(
    bench: Bench, back: int, base: int, left: tuple[int, int]
):
    for _ in range(back):
        bench.steps.undo()
    bench.shown.clear()
    bench.steps.forget(base)
    assert (bench.steps.count(), bench.steps.index()) == left
    assert bench.shown == []


@pytest.mark.parametrize("place", [-1, 3])
def test_there_is_no_step_outside_the_line(bench: Bench, place: int):
    assert bench.steps.step(place) is None


def test_a_session_that_nobody_holds_goes_away_with_all_its_steps():
    """A stack of Qt ended the program here, when Python took a step apart before the stack."""
    gone = []
    for _ in range(60):
        session = Session(assess, lambda: TODAY)
        for path in ("sponsor.city", "sponsor.family_name"):
            session.visit()
            session.answer(path, "Haddad")
        kept = session.history.step(1)
        gone.append(weakref.ref(session))
        del session
    gc.collect()
    assert kept is not None
    assert [one() is not None for one in gone] == [*[False] * 59, True]
    kept = None
    gc.collect()
    assert gone[-1]() is None
