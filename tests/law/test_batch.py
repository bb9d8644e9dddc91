"""Many cases at once: the same verdicts as one by one, lazily, and what flips with new tables."""

import json
import shutil
import tracemalloc
from datetime import date
from itertools import islice

import eu_cases
import pytest
from change_cases import OBSTACLES, TODAY, family, some_families
from gezin_desktop import assets
from gezin_desktop.case.model import EMPTY
from gezin_desktop.case.paths import put
from gezin_desktop.case.reading import write_case
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.batch import flips, reassess, verdicts
from gezin_desktop.law.batch_judge import best_with
from gezin_desktop.law.quick import QuickView
from gezin_desktop.law.result import Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.tables.book import Tables, tables
from national_cases import all_cases
from paper_cases import example

EXAMPLES = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10")
LEGAL = (*all_cases(), *eu_cases.all_cases())


def one_by_one(case, today):
    return [(one.relative, one.route, one.verdict) for one in assess(case, today).routes]


def in_one_go(case, today):
    return [(one.relative, one.route, one.verdict) for one in verdicts(case, today, tables())]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_out_as_alone(name):
    assert in_one_go(example(name), TODAY) == one_by_one(example(name), TODAY)


@pytest.mark.parametrize("part", range(8))
def test_legal_cases_come_out_as_alone(part):
    for legal in LEGAL[part::8]:
        case = legal.case()
        assert in_one_go(case, date(2026, 12, 1)) == one_by_one(case, date(2026, 12, 1)), legal.id


def test_made_up_families_come_out_as_alone():
    for case in some_families(31, 60, blanks=4):
        assert in_one_go(case, TODAY) == one_by_one(case, TODAY)


@pytest.mark.parametrize("route", [one for one in Route if one is not Route.ASYLUM_FAMILY])
def test_every_condition_of_every_route_is_judged_the_same(route):
    """Also on routes that are not open for this relative."""
    wanted = {
        ("met", None): Verdict.MET,
        ("not-applicable", None): Verdict.MET,
        ("discretionary", "legal-help"): Verdict.ASSESSMENT_NEEDED,
        ("unknown", None): Verdict.INCOMPLETE,
        ("unmet", "repairable"): Verdict.NOT_YET,
        ("unmet", "legal-help"): Verdict.NOT_NOW,
        ("unmet", "hard"): Verdict.NOT_NOW,
    }
    cases = [example(name) for name in EXAMPLES] + some_families(32, 6, blanks=2)
    for case in cases:
        for relative in case.relatives:
            day = case.receipt_date or TODAY
            view = QuickView(case, relative, route, day, TODAY, tables())
            results = {one.id: one for one in assess_route(case, relative, route, TODAY).conditions}
            for condition in conditions_on(route, day):
                found = results[condition.id]
                assert best_with(condition, view) is wanted[found.status, found.consequence]


def test_a_text_that_cannot_be_read_is_told_and_the_rest_goes_on():
    texts = [("a", "{"), ("b", write_case(family([]))), ("c", '{"format": "gezin-case/9"}')]
    found = list(reassess(texts, TODAY))
    assert [one.key for one in found] == ["a", "b", "c"]
    assert found[0].routes is None
    assert found[1].routes[0].verdict is Verdict.MET
    assert found[2].routes is None


def test_a_case_in_which_nothing_is_known():
    (found,) = reassess([(1, write_case(EMPTY))], TODAY)
    assert found.routes == ()


def test_cases_are_read_only_when_they_are_asked_for():
    read = []

    def source():
        for number in range(1_000_000):
            read.append(number)
            yield number, write_case(EMPTY)

    running = reassess(source(), TODAY)
    assert [one.key for one in islice(running, 3)] == [0, 1, 2]
    running.close()
    assert read == [0, 1, 2]


def test_memory_does_not_grow_with_the_number_of_cases():
    texts = [write_case(family([name])) for name in OBSTACLES]

    def most(number: int) -> int:
        tracemalloc.start()
        for _ in reassess(((n, texts[n % len(texts)]) for n in range(number)), TODAY):
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(30)
    assert most(300) < most(30) + 100_000


@pytest.fixture(scope="module")
def higher_norm(tmp_path_factory):
    """The program's own tables with every norm for a family a hundred euro higher."""
    folder = tmp_path_factory.mktemp("law")
    for file in assets.path("law").glob("*.json"):
        shutil.copy(file, folder)
    path = folder / "income_norms.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    for row in content["records"] if "records" in content else content["rows"]:
        if row["kind"] == "family-100":
            for name in ("monthly_excl", "monthly_incl"):
                row[name] = f"{float(row[name]) + 100:.2f}"
    path.write_text(json.dumps(content), encoding="utf-8")
    return Tables.from_folder(folder)


def test_a_higher_norm_flips_the_cases_just_above_it(higher_norm):
    rich, just = family([]), family([])
    rich = _paid(rich, "4000.00")
    just = _paid(just, "2530.00")
    texts = [("rich", write_case(rich)), ("just", write_case(just)), ("bad", "?")]
    same, flip, unread = flips(texts, TODAY, tables(), higher_norm)
    assert same is None
    assert unread is None
    assert flip.key == "just"
    ((before, after),) = flip.changed
    assert before.verdict is Verdict.MET
    assert after.verdict is Verdict.ASSESSMENT_NEEDED


def _paid(case, amount):
    return put(case, "sponsor.incomes[0].monthly_gross", amount)
