"""One order of routes: panel, letter, text and comparison begin with the same one."""

from functools import cache

import pytest
from change_cases import TODAY
from eu_cases import all_cases as eu_cases
from gezin_desktop.desk.result.build import shown_route
from gezin_desktop.law.assess import assess
from gezin_desktop.law.compare import compare
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.report import as_text
from gezin_desktop.law.result import Assessment, Verdict
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import texts
from gezin_desktop.letter.content.brief import make_brief
from gezin_desktop.letter.desk import DeskProfile
from national_cases import all_cases as national_cases
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example

EXAMPLES = [f"{number:02}" for number in range(1, 11)]


@cache
def legal() -> tuple[tuple[str, object, Assessment], ...]:
    """Every legal case in which some relative has more than one open route."""
    several = (one for one in (*national_cases(), *eu_cases()) if _several(one.case()))
    return tuple((one.id, one.case(), one.assessed()) for one in several)


def _several(case) -> bool:
    day = case.receipt_date or TODAY
    return any(len(open_routes(case, one, day, tables()).routes) > 1 for one in case.relatives)


def check(case, found: Assessment, name: str) -> None:
    """Panel, letter and comparison agree about every relative."""
    brief = make_brief(case, found, language="nl", today=found.today, desk=DeskProfile())
    for relative, part in zip(case.relatives, brief.parts, strict=True):
        told = compare(found, relative.id)
        panel = shown_route(found, relative.id)
        if told is None:
            assert (panel, part.main) == (None, None), name
        elif told.recommended is None:
            assert part.main is None or part.main.verdict in {Verdict.REFER, panel.verdict}, name
        else:
            assert panel is part.main is told.columns[told.recommended].route, name
            assert (panel, *part.others) == best_first(found.of(relative.id)), name


@pytest.mark.parametrize("number", EXAMPLES)
def test_panel_letter_and_comparison_begin_with_the_same_route_in_every_example(number):
    case = example(number)
    check(case, assess(case, EXAMPLES_DAY), number)


def test_panel_letter_and_comparison_begin_with_the_same_route_in_every_legal_case():
    assert len(legal()) > 60
    for name, case, found in legal():
        check(case, found, name)


def test_the_text_tells_the_best_route_first_and_why():
    case = example("10")
    found = assess(case, TODAY)
    told = compare(found, "tariq")
    lines = [line for line in as_text(found, texts(), "en") if line.startswith("tariq")]
    assert lines[0] == f"tariq · {texts().say(told.reason, 'en')}"
    assert texts().raw(f"route.{best_first(found.of('tariq'))[0].route}", "en") in lines[1]
    assert len(lines) == 3
