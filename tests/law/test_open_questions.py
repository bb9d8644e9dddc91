"""Every uncertain case of the rulebooks is kept as one, or it is said why it cannot be told."""

from eu_cases import all_cases as eu_cases
from national_cases import all_cases as national_cases

UNCERTAIN = {
    *("A8", "B5", "C11", "C12", "D7", "E1", "E18", "M1", "M20", "G16", "G24-equal", "UK01", "TR01"),
    *("R04", "R12", "A07-equal", "A20", "A29", "A42", "A43", "A50", "B01", "B09", "B11", "B12"),
    *("C32-equal", "E05-together", "E12", "N05"),
}
CANNOT_BE_TOLD = {
    "C25, second half": "no fact says what a Dutch sponsor held in the years before",
    "C43": "no fact says that the permit held is one of the relative's own",
    "D07": "no event for a notice of default; the penalty may be abolished",
    "A44, A11, C07, C14": "uncertain in the day that counts only; the likely day is tested",
}
"""Cases about facts that the case file does not have; the counsellor is told in CONTRIBUTING."""


def test_every_uncertain_case_is_kept_and_marked():
    marked = {one.id for one in (*national_cases(), *eu_cases()) if one.cert == "U"}
    assert marked >= UNCERTAIN, UNCERTAIN - marked
    assert all(CANNOT_BE_TOLD.values())


def test_an_uncertain_case_leads_to_a_lawyer_a_question_or_a_settled_point():
    """What is uncertain reaches the client as something to weigh or to ask, never as a bare no."""
    for one in (*national_cases(), *eu_cases()):
        if one.cert == "U":
            assert one.why.endswith("."), one.id
            wanted = [row if isinstance(row, str) else row.get("is") for row in one.expect.values()]
            if "settled" not in one.why.lower():
                assert set(wanted) <= {"unknown", "discretionary", "not-applicable"}, one.id
