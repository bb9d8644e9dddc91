"""Routes side by side: what differs, what it costs, and which one comes first."""

from datetime import date
from decimal import Decimal

import pytest
from change_cases import DAY, TODAY, family
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.compare import Comparison, compare
from gezin_desktop.law.compare_words import as_text, fee, title, told, when
from gezin_desktop.law.result import Assessment, Deadline, Fee, RouteResult, Said, Status, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.words import LANGUAGES, texts
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example


def side_by_side(*routes: RouteResult) -> Comparison:
    found = compare(Assessment(DAY, TODAY, "law", tuple(routes)), routes[0].relative)
    assert found is not None
    return found


def national_and_eu(case) -> Comparison:
    relative = case.relatives[0]
    routes = [assess_route(case, relative, one, EXAMPLES_DAY) for one in (NL, EU)]
    return side_by_side(*routes)


SOONER, LATER = date(2026, 6, 1), date(2026, 9, 1)
NL, EU = Route.PARTNER, Route.EU_PARTNER


def plain(route: str, verdict: Verdict, **more) -> RouteResult:
    return RouteResult("a", route, verdict, (), **more)


def cost(amount: str | None) -> tuple[Fee, ...]:
    return (Fee("family-first-adult", Decimal(amount) if amount else None, "x"),)


def by(day: date) -> tuple[Deadline, ...]:
    return (Deadline("cal", day, "authority-term", "ind", Said("x"), day),)


def test_nobody_compares_when_no_route_is_open():
    assert compare(assess(example("09"), EXAMPLES_DAY), "nobody") is None


def test_one_open_route_needs_no_choice():
    found = compare(assess(family(["exam"]), TODAY), "partner")
    assert (found.recommended, found.reason.key) == (0, "compare.only")


def test_the_same_family_under_national_and_eu_law():
    """Example 05, a Polish worker: the EU route holds, the national route asks more."""
    found = national_and_eu(example("05"))
    assert [one.is_eu for one in found.columns] == [False, True]
    assert [one.holds for one in found.columns] == [False, True]
    assert (found.recommended, found.reason.key) == (1, "compare.only-holds")
    rows = {row.subject: row for row in found.rows}
    passport, marriage = rows["passport"], rows["marriage"]
    assert [cell.id for cell in passport.cells] == ["fm-passport", "eu-travel-document"]
    assert [cell.id for cell in marriage.cells] == ["partner-marriage-valid", "eu-rel-spouse"]
    assert rows["fm-basic-exam"].cells[1] is None
    assert rows["fm-basic-exam"].differs
    assert rows["fm-basic-exam"] in found.differences
    assert rows["fm-basic-exam"].matters
    assert rows["fm-basic-exam"].title_key == "fm-basic-exam.title"
    assert passport.title_key == "compare-row.passport"
    assert not rows["public-order"].matters


def test_example_10_after_returning_from_belgium():
    """As drawn in the design: only the EU route holds on paper."""
    found = compare(assess(example("10"), date(2026, 10, 20)), "tariq")
    assert [str(one.route.route) for one in found.columns] == ["nl-partner", "eu-returning-dutch"]
    assert found.recommended == 1
    assert found.reason.key == "compare.only-holds"
    assert [one.fee.amount for one in found.columns] == [Decimal("254.00"), Decimal("85.00")]
    assert [one.decision.due for one in found.columns] == [date(2027, 2, 1), date(2027, 5, 2)]
    rows = {row.subject: row for row in found.rows}
    assert [cell.id for cell in rows["marriage"].cells] == [
        "partner-marriage-valid",
        "er-relationship-category",
    ]
    for name in ("partner-min-age", "fm-mvv", "fm-basic-exam", "income-sufficient"):
        row = next(row for row in found.rows if row.cells[0] and row.cells[0].id == name)
        assert row.cells[1] is None
        assert row.matters
    assert rows["er-genuine-residence"].cells[0] is None


def test_life_with_a_permit_is_nothing_to_apply_for_first():
    holding = plain("nl-permit-holder", Verdict.MET)
    found = side_by_side(holding, plain("nl-independent-permit", Verdict.NOT_YET))
    assert (found.recommended, found.reason.key) == (0, "compare.keep")
    own = plain("nl-independent-permit", Verdict.MET)
    found = side_by_side(holding, own)
    assert (found.recommended, found.reason.key) == (1, "compare.only")
    found = side_by_side(holding._replace(verdict=Verdict.ASSESSMENT_NEEDED))
    assert (found.recommended, found.reason.key) == (0, "compare.keep-first")


def test_no_condition_is_lost_in_the_rows():
    found = national_and_eu(example("05"))
    for place, column in enumerate(found.columns):
        shown = {row.cells[place].id for row in found.rows if row.cells[place] is not None}
        left = {one.id for one in column.route.conditions} - shown
        statuses = {column.route.condition(name).status for name in left}
        assert statuses <= {Status.NOT_APPLICABLE}


def test_two_conditions_of_one_route_about_the_same_subject_get_a_row_each():
    route = assess_route(family([]), family([]).relatives[0], NL, TODAY)
    first = route.condition("fm-passport")
    doubled = route._replace(conditions=(first, first._replace(id="eu-travel-document")))
    found = side_by_side(doubled)
    assert [row.subject for row in found.rows] == ["passport", "eu-travel-document"]


@pytest.mark.parametrize(
    ("routes", "best", "key"),
    [
        ((plain("nl-partner", Verdict.NOT_YET), plain("eu-partner", Verdict.REFER)), None, "refer"),
        (
            (plain("nl-partner", Verdict.NOT_NOW), plain("eu-partner", Verdict.NOT_YET)),
            1,
            "best-not-yet",
        ),
        (
            (plain("nl-partner", Verdict.INCOMPLETE), plain("eu-partner", Verdict.NOT_YET)),
            0,
            "best-incomplete",
        ),
        (
            (
                plain("nl-partner", Verdict.MET, fees=cost("254.00"), earliest_date=DAY),
                plain("eu-partner", Verdict.MET, fees=cost("85.00"), earliest_date=DAY),
            ),
            1,
            "cheaper",
        ),
        (
            (
                plain("nl-partner", Verdict.MET, fees=cost("85.00"), deadlines=by(LATER)),
                plain("eu-partner", Verdict.MET, fees=cost("85.00"), deadlines=by(SOONER)),
            ),
            1,
            "sooner",
        ),
        (
            (
                plain("nl-partner", Verdict.MET, fees=cost(None)),
                plain("eu-partner", Verdict.MET, fees=cost(None)),
            ),
            0,
            "all-hold",
        ),
        (
            (
                plain("nl-partner", Verdict.NOT_YET, earliest_date=date(2027, 1, 1)),
                plain("eu-partner", Verdict.NOT_YET, earliest_date=date(2026, 8, 1)),
            ),
            1,
            "earliest",
        ),
        ((plain("nl-partner", Verdict.NOT_YET), plain("eu-partner", Verdict.NOT_YET)), 0, "same"),
    ],
)
def test_which_route_first_and_why(routes, best, key):
    found = side_by_side(*routes)
    assert (found.recommended, found.reason.key) == (best, f"compare.{key}")
    for language in LANGUAGES:
        assert texts().say(found.reason, language).endswith(".")


def test_the_route_with_the_least_in_the_way_comes_first():
    one, two = family(["exam"]), family(["exam", "no-test"])
    routes = [assess_route(case, case.relatives[0], NL, TODAY) for case in (two, one)]
    found = side_by_side(routes[0]._replace(route="eu-partner"), routes[1])
    assert (found.recommended, found.reason.key) == (1, "compare.fewer-failing")
    assert found.reason.values["number"] == 1


def test_the_route_with_the_fewest_questions_comes_first():
    one = put(family([]), "relatives.partner.exam.passed", None)
    two = put(one, "relatives.partner.passport.held", None)
    routes = [assess_route(case, case.relatives[0], NL, TODAY) for case in (two, one)]
    found = side_by_side(routes[0]._replace(route="eu-partner"), routes[1])
    assert (found.recommended, found.reason.key) == (1, "compare.fewer-questions")


def test_a_column_says_fee_decision_and_permit():
    (column, _) = national_and_eu(example("05")).columns
    assert column.fee.amount == Decimal("254.00")
    assert column.decision.id == "cal-mvv-decision"
    assert column.permit_until == date(2031, 11, 20)
    assert "fm-basic-exam" in (*column.asking, *column.failing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_told_as_text(language):
    found = national_and_eu(example("05"))
    lines = "\n".join(as_text(found, texts(), language))
    words = texts()
    assert words.raw("compare.not-asked", language) in lines
    assert words.raw("route.eu-partner", language) in lines
    assert "{" not in lines
    for row in found.rows:
        assert title(row, words, language)
        for cell in row.cells:
            assert told(cell, words, language)


def test_words_for_what_is_not_known():
    words = texts()
    assert fee(None, words, "en") == "none"
    assert fee(Fee("x", None, "x"), words, "en") == "not known yet"
    assert fee(Fee("x", Decimal("85.00"), "x"), words, "nl") == "€\u00a085,00"
    column = side_by_side(plain("nl-partner", Verdict.NOT_NOW)).columns[0]
    assert when(column, words, "en") == "no day without a change"
