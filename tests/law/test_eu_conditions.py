"""Each condition of every route can come out each way, and says so in two languages."""

import json
from collections import defaultdict
from functools import cache
from random import Random

import jsonschema
import pytest
from eu_cases import all_cases
from eu_invented import ELSEWHERE, ROUTES, D, family, own, relevant
from gezin_desktop import assets
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess_route, judge_route
from gezin_desktop.law.output import as_data
from gezin_desktop.law.result import Assessment, RemedyKind, Status, Verdict
from gezin_desktop.law.routes import CONDITIONS
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import texts
from invented import case_of, judged, without

SCHEMA = assets.read_json("schema", "assessment.schema.json")
FAMILIES = 60
NEVER_MET = {one.id for route in ROUTES for one in CONDITIONS[route] if one.weighed}
NEVER_UNMET = {
    "art8-balancing": "always weighed",
    "bw-link": "always weighed",
    "sep-public-order": "a withdrawal is never automatic",
    "sep-no-withdrawal-ground": "a withdrawal is never automatic",
    "after-cohabit": "a withdrawal is never automatic",
    "bij-consequence": "a withdrawal is never automatic",
    "wd-main-residence": "a withdrawal is never automatic",
    "wd-false-data": "a withdrawal is never automatic",
    "wd-integration": "a withdrawal is never automatic",
    "ren-means": "in practice only public funds are held against them",
    "eu-funds": "no automatic loss (Vb 8.16)",
    "eu-public-order": "a conviction alone never decides (Vb 8.22)",
    "er-public-order": "a conviction alone never decides (Vb 8.22)",
    "ch-public-order": "a conviction alone never decides (Vb 8.22)",
    "er-no-abuse": "only an earlier decision counts, see the cases",
    "eu-no-abuse": "only an earlier decision counts, see the cases",
    "parent-65plus": "not applicable since October 2012, see the cases",
}
NEVER_UNKNOWN = {
    "art8-balancing": "always weighed",
    "bw-link": "always weighed",
    "eu-no-abuse": "good faith is presumed",
    "parent-65plus": "abolished, whatever the age",
    "eu-other-relationship": "no route is open while the relation is not known",
}
NEVER_ALONE = {"eu-ret-departure": "the departure itself gives no right"}


def _cases(route, test, *, hide):
    dice = Random(f"{test} {route}")  # noqa: S311 - dice, no secret
    for _ in range(FAMILIES):
        drawn = family(route, dice)
        known = [path for path in relevant(route) if path in drawn]
        hidden = dice.sample(known, dice.randint(0, min(6, len(known)))) if hide else ()
        yield case_of(without(drawn, set(hidden)))


@cache
def _seen(route):
    """The statuses of every condition, and the branches that were the only one to hold."""
    statuses, alone, every = defaultdict(set), set(), set()
    nothing = case_of({"relative.relation": family(route, Random(0))["relative.relation"]})  # noqa: S311
    for hide in (False, True):
        for case in (nothing, *_cases(route, "statuses", hide=hide)):
            for name, one in own(case, route).items():
                statuses[name].add(one.status)
                every |= {branch.id for branch in one.branches}
                alone |= _only(one)
    return statuses, alone, every


@cache
def _of_the_cases():
    """What the conditions of the legal cases come out as, and what they lean on alone."""
    statuses, alone = defaultdict(set), set()
    for legal in all_cases():
        for route in legal.assessed().routes:
            for one in route.conditions:
                statuses[one.id].add(one.status)
                alone |= _only(one)
    return statuses, alone


def _only(one):
    holding = {b.id for b in one.branches if b.status in {Status.MET, Status.DISCRETIONARY}}
    holding -= {"eu-sponsor-health-insurance"}
    return holding if len(holding) == 1 else set()


def test_every_condition_can_be_met_unmet_and_unknown():
    seen = defaultdict(set)
    for route in ROUTES:
        for name, statuses in _seen(route)[0].items():
            seen[name] |= statuses | _of_the_cases()[0][name]
    never = {
        Status.MET: {name for name in seen if Status.MET not in seen[name]},
        Status.UNMET: {name for name in seen if Status.UNMET not in seen[name]},
        Status.UNKNOWN: {name for name in seen if Status.UNKNOWN not in seen[name]},
    }
    assert never[Status.MET] <= NEVER_MET | {"parent-65plus"}
    assert never[Status.UNMET] <= set(NEVER_UNMET)
    assert never[Status.UNKNOWN] <= set(NEVER_UNKNOWN)


def test_every_branch_can_be_the_only_one_that_holds():
    every = set().union(*(_seen(route)[2] for route in ROUTES)) - {"eu-sponsor-health-insurance"}
    alone = set().union(*(_seen(route)[1] for route in ROUTES)) | _of_the_cases()[1]
    assert every - alone == set(NEVER_ALONE)


@pytest.mark.parametrize("route", ROUTES)
def test_every_assessment_fits_the_format_and_leaves_no_word_out(route):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    dice = Random(f"words {route}")  # noqa: S311 - dice, no secret
    for case in [case for case in _cases(route, "words", hide=True) if dice.random() < 0.15]:
        found = assess_route(case, case.relatives[0], route, D)
        data = as_data(Assessment(D, D, tables().version, (found,)), texts())
        validator.validate(json.loads(json.dumps(data)))
        for one in found.conditions:
            assert texts().title(one.id, "nl")
            for branch in one.branches if one.id not in ELSEWHERE else ():
                assert texts().title(branch.id, "nl")
        words = json.dumps(data["routes"], ensure_ascii=False)
        assert "{" not in words.replace('{"', "").replace("{}", "").replace("[{", "")


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_to_be_done_really_mends(route):
    for case in list(_cases(route, "remedies", hide=False))[:15]:
        for one in assess_route(case, case.relatives[0], route, D).conditions:
            if one.id in ELSEWHERE:
                continue
            for remedy in one.remedies:
                changed = case
                if remedy.kind is RemedyKind.DO:
                    for path, value in remedy.sets.items():
                        changed = put(changed, path, value)
                elif remedy.kind is RemedyKind.WAIT_UNTIL:
                    changed = put(changed, "receipt_date", remedy.on)
                else:
                    continue
                day = changed.receipt_date
                assert judged(changed, route, day)[one.id].status is Status.MET, (one.id, remedy)


@pytest.mark.parametrize("route", ROUTES)
def test_on_the_day_before_the_first_day_it_is_not_so(route):
    best = {Verdict.MET, Verdict.ASSESSMENT_NEEDED}
    for case in list(_cases(route, "earliest", hide=False))[:25]:
        first = assess_route(case, case.relatives[0], route, D).earliest_date
        if first is None:
            continue
        on_it = put(case, "receipt_date", first)
        verdict = judge_route(on_it, on_it.relatives[0], route, D)
        assert verdict in best | {Verdict.REFER}
        if first > D:
            before = put(case, "receipt_date", first.fromordinal(first.toordinal() - 1))
            assert judge_route(before, before.relatives[0], route, D) != verdict
