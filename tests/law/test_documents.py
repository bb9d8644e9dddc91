"""What is asked fits the situation, and papers that are there are judged."""

import pytest
from gezin_desktop.law.documents.required import for_file, required_documents
from gezin_desktop.law.result import Status
from paper_cases import child, couple, kinds, only

DEED = {
    "kind": "marriage_certificate",
    "issuing_country": "BR",
    "issued_on": "2020-01-01",
    "language": "pt",
    "held": True,
    "legalised_by": "apostille",
    "legalised_on": "2026-05-01",
    "translated": "sworn-nl",
}
BOND = {
    "official": True,
    "concluded_in": "BR",
    "registered_in_brp": False,
    "sponsor_earlier_marriage": "none",
    "relative_earlier_marriage": "none",
}


def married(**deed):
    return couple(relationship=BOND, documents=[DEED | deed])


def state(view):
    return only(required_documents(view), "marriage_certificate").state


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "held"),
        ({"legalised_by": "none"}, "held-but-invalid"),
        ({"legalised_on": "2026-12-02"}, "held-but-invalid"),
        ({"legalised_on": "2026-12-01"}, "held"),
        ({"translated": "none"}, "held-but-invalid"),
        ({"translated": "abroad"}, "held-but-invalid"),
        ({"translated": "abroad-legalised"}, "held"),
        ({"language": "fr", "translated": None}, "held"),
        ({"issuing_country": "DE", "language": "de", "legalised_by": "none"}, "held"),
        ({"issuing_country": "PK", "language": "en"}, "held-but-invalid"),
        ({"issuing_country": "CN", "language": "zh", "translated": "abroad"}, "held"),
        ({"issuing_country": "NL", "language": "nl", "legalised_by": None}, "held"),
        ({"held": False}, "needed"),
        ({"held": None}, "needed"),
    ],
)
def test_state_of_a_certificate(change, expected):
    assert state(married(**change)) == expected


@pytest.mark.parametrize(
    ("change", "status", "missing"),
    [
        ({}, Status.MET, ()),
        ({"legalised_by": "none"}, Status.UNMET, ()),
        ({"held": False}, Status.UNMET, ()),
        ({"held": None}, Status.UNKNOWN, ("relatives.p.documents[0].held",)),
        ({"legalised_by": None}, Status.UNKNOWN, ("relatives.p.documents[0].legalised_by",)),
        ({"translated": None}, Status.UNKNOWN, ("relatives.p.documents[0].translated",)),
        (
            {"language": None, "translated": None},
            Status.UNKNOWN,
            ("relatives.p.documents[0].language",),
        ),
        ({"legalised_by": None, "translated": "none"}, Status.UNMET, ()),
        ({"issuing_country": "NL", "language": "nl", "legalised_by": "none"}, Status.MET, ()),
    ],
)
def test_the_file_as_a_whole(change, status, missing):
    check = for_file(required_documents(married(**change)))
    assert (check.status, check.missing) == (status, missing)


def test_a_fact_in_the_register_needs_no_foreign_paper():
    registered = BOND | {"registered_in_brp": True}
    assert "marriage_certificate" not in kinds(required_documents(couple(relationship=registered)))
    there = couple(relationship=registered, documents=[DEED | {"legalised_by": "none"}])
    deed = only(required_documents(there), "marriage_certificate")
    assert (deed.state, deed.legalisation) == ("held", "none-in-brp")
    assert for_file(required_documents(there)).status is Status.MET


def test_a_bad_certificate_is_not_final_while_the_register_is_not_asked():
    unsure = BOND | {"registered_in_brp": None}
    check = for_file(
        required_documents(couple(relationship=unsure, documents=[DEED | {"legalised_by": "none"}]))
    )
    assert check.status is Status.UNKNOWN
    assert check.missing == ("relatives.p.relationship.registered_in_brp",)


def test_a_marriage_in_the_netherlands_needs_no_certificate():
    papers = required_documents(couple(relationship=BOND | {"concluded_in": "NL"}))
    assert "marriage_certificate" not in kinds(papers)


def test_the_bad_paper_of_one_country_does_not_answer_for_the_other():
    declaration = {
        "kind": "unmarried_declaration_family_member",
        "issuing_country": "AE",
        "issued_on": "2026-10-01",
        "language": "en",
        "held": True,
        "legalised_by": "consular",
    }
    papers = required_documents(
        couple(
            relation="unmarried-partner",
            nationalities=["PH"],
            country="AE",
            documents=[declaration],
        )
    )
    both = [p for p in papers if p.kind == "unmarried_declaration_family_member"]
    assert [(p.issuing_country, p.state) for p in both] == [("PH", "needed"), ("AE", "held")]


@pytest.mark.parametrize(
    ("issued", "status"),
    [("2026-06-01", "held"), ("2026-05-31", "held-but-invalid")],
)
def test_the_declaration_ages_on_the_last_day_of_six_months(issued, status):
    declaration = {
        "kind": "unmarried_declaration_family_member",
        "issuing_country": "BR",
        "issued_on": issued,
        "language": "en",
        "held": True,
        "legalised_by": "apostille",
        "legalised_on": "2026-06-20",
    }
    papers = required_documents(couple(relation="unmarried-partner", documents=[declaration]))
    assert only(papers, "unmarried_declaration_family_member").state == status


@pytest.mark.parametrize(
    ("sponsor", "level"),
    [
        ({}, None),
        ({"nationalities": ["IN"], "residence": {"status": "permanent"}}, None),
        ({"nationalities": ["IN"], "residence": {"status": "asylum-temporary"}}, None),
        ({"nationalities": ["IN"], "residence": {"status": "asylum-permanent"}}, None),
        ({"nationalities": ["IN"], "residence": {"status": "temporary-regular"}}, "required"),
        ({"nationalities": ["IN"], "residence": {}}, "if-applicable"),
        ({"nationalities": None}, "if-applicable"),
    ],
)
def test_who_must_show_as_sponsor_to_be_unmarried(sponsor, level):
    papers = required_documents(couple(sponsor, relation="unmarried-partner"))
    found = [p.level for p in papers if p.kind == "unmarried_declaration_sponsor"]
    assert found == ([level] if level else [])


def test_nothing_is_asked_from_a_country_that_was_fled():
    papers = required_documents(
        couple(
            relation="unmarried-partner",
            nationalities=["SY"],
            birth_country="SY",
            country="LB",
            fled_from=["SY"],
        )
    )
    asked = [p for p in papers if p.kind == "unmarried_declaration_family_member"]
    assert [p.issuing_country for p in asked] == ["LB"]
    assert "birth_certificate_partner" not in kinds(papers)
    assert "passport_family_member" not in kinds(papers)
    assert "alternative_identity_documents" in kinds(papers)
    note = only(papers, "explanation_missing_documents")
    assert note.reason[0].values["country"].code == "SY"
    assert [said.key for said in note.steps] == ["paper-no-contact"]


def test_a_paper_of_a_fled_country_that_is_there_stays_but_nobody_is_sent_there():
    deed = DEED | {"issuing_country": "SY", "legalised_by": "none", "language": "ar"}
    papers = required_documents(
        couple(
            nationalities=["SY"],
            fled_from=["SY"],
            relationship=BOND | {"concluded_in": "SY"},
            documents=[deed],
        )
    )
    found = only(papers, "marriage_certificate")
    assert found.state == "held-but-invalid"
    assert [said.key for said in found.steps] == ["paper-no-contact-country"]


@pytest.mark.parametrize(
    ("birth", "asked"), [("2014-12-01", True), ("2014-12-02", False), (None, True)]
)
def test_antecedents_from_twelve_years(birth, asked):
    papers = required_documents(child(birth_date=birth))
    assert ("antecedents_declaration" in kinds(papers)) is asked


@pytest.mark.parametrize(("birth", "asked"), [("2011-12-01", True), ("2011-12-02", False)])
def test_civil_status_from_fifteen_years(birth, asked):
    papers = required_documents(child(birth_date=birth))
    assert ("civil_status_declaration_child" in kinds(papers)) is asked


@pytest.mark.parametrize(
    ("other", "present", "absent"),
    [
        ("consents", {"consent_other_parent", "id_other_parent"}, {"court_sole_custody"}),
        ("refuses", {"court_sole_custody"}, {"consent_other_parent"}),
        ("untraceable-authority-replaced", {"court_sole_custody"}, {"consent_other_parent"}),
        ("dead", {"death_certificate_other_parent"}, {"consent_other_parent"}),
        ("moves-along", {"custody_documents"}, {"consent_other_parent", "id_other_parent"}),
        ("no-custody", {"custody_documents"}, {"consent_other_parent"}),
        (None, {"consent_other_parent", "court_sole_custody"}, set()),
    ],
)
def test_papers_of_the_other_parent(other, present, absent):
    papers = required_documents(child(child={"other_parent": other, "parentage_of": "sponsor"}))
    assert present <= kinds(papers)
    assert not absent & kinds(papers)


def test_a_stepchild_is_declared_for_by_its_own_parent():
    papers = required_documents(child(child={"parentage_of": "partner"}))
    assert (
        only(papers, "sponsor_declaration").reason[0].key == "paper-sponsor_declaration-stepchild"
    )


def test_a_child_born_here_shows_no_foreign_certificate():
    papers = required_documents(child(child={"born_in_nl": True}))
    assert "birth_certificate_child" not in kinds(papers)


WORK = {"kind": "employment", "payer": "Bakker", "start_date": "2026-01-01", "open_ended": True}


@pytest.mark.parametrize(
    ("source", "present", "absent"),
    [
        (WORK, {"payslips_3_months", "employer_declaration"}, {"income_past_year"}),
        (WORK | {"start_date": "2026-12-01"}, {"employment_contract"}, {"payslips_3_months"}),
        (
            WORK | {"open_ended": False, "end_date": "2027-11-29"},
            {"income_past_year"},
            {"benefit_decision"},
        ),
        (
            WORK | {"open_ended": False, "end_date": "2027-11-30"},
            {"payslips_3_months"},
            {"income_past_year"},
        ),
        (WORK | {"kind": "flex"}, {"income_past_year", "payslips_3_months"}, set()),
        (
            {"kind": "self-employment"},
            {"self_employed_tax_documents"},
            {"payslips_3_months", "employer_declaration"},
        ),
        (
            {"kind": "director-shareholder", "has_employment_contract": True},
            {"employment_contract"},
            {"self_employed_tax_documents"},
        ),
        (
            {"kind": "director-shareholder", "has_employment_contract": False},
            {"self_employed_tax_documents"},
            {"employment_contract"},
        ),
        ({"kind": "wia-iva"}, {"benefit_decision"}, {"employment_contract"}),
        ({"kind": "child-alimony"}, {"assets_maintenance_evidence"}, {"benefit_decision"}),
        ({"kind": "bijstand"}, set(), {"benefit_decision", "employment_contract"}),
        (WORK | {"taxed": False}, set(), {"employment_contract"}),
        (WORK | {"earner": "relative"}, set(), {"employment_contract"}),
        (WORK | {"earner": "resident-partner"}, set(), {"employment_contract"}),
    ],
)
def test_proof_of_income_fits_its_source(source, present, absent):
    papers = required_documents(couple({"incomes": [source]}))
    assert present <= kinds(papers)
    assert not absent & kinds(papers)


def test_the_income_of_the_partner_here_counts_for_a_child():
    papers = required_documents(child({"incomes": [WORK | {"earner": "resident-partner"}]}))
    assert only(papers, "employment_contract").owner == "resident-partner"


def test_an_income_not_asked_about_yet_gives_only_possible_papers():
    papers = required_documents(couple())
    found = {p.level for p in papers if p.kind in ("employment_contract", "benefit_decision")}
    assert found == {"if-applicable"}
    assert "employment_contract" not in kinds(required_documents(couple({"incomes": []})))


def test_state_pension_age_replaces_the_proof_of_income():
    papers = required_documents(couple({"birth_date": "1950-01-01", "incomes": [WORK]}))
    assert only(papers, "income_exemption_evidence").level == "required"
    assert "employment_contract" not in kinds(papers)


@pytest.mark.parametrize(
    ("relative", "asked"),
    [
        ({}, True),
        ({"nationalities": ["US"]}, False),
        ({"birth_date": "2009-01-01"}, False),
        ({"birth_date": "1950-01-01"}, False),
        ({"mvv_exemption": "holds-dutch-permit"}, False),
        ({"nationalities": ["TR"]}, True),
    ],
)
def test_who_shows_the_exam(relative, asked):
    assert ("exam_certificate" in kinds(required_documents(couple(**relative)))) is asked


def test_an_exam_result_is_good_for_a_year_and_not_a_day_longer():
    def exam(dated):
        papers = required_documents(couple(exam={"passed": True, "result_dated": dated}))
        return only(papers, "exam_certificate").state

    assert exam("2025-12-01") == "held"
    assert exam("2025-11-30") == "held-but-invalid"


def test_a_diploma_replaces_the_exam():
    papers = required_documents(couple(exam={"exemption": "listed-diploma"}))
    assert "exam_exemption_evidence" in kinds(papers)
    assert "exam_certificate" not in kinds(papers)


@pytest.mark.parametrize(
    ("relative", "asked"),
    [
        ({"nationalities": ["NG"]}, True),
        ({"nationalities": ["MA"]}, False),
        (
            {
                "nationalities": ["NG"],
                "tuberculosis": {"tested_in_nl": True, "tested_in_nl_on": "2026-06-01"},
            },
            False,
        ),
        (
            {
                "nationalities": ["NG"],
                "tuberculosis": {"tested_in_nl": True, "tested_in_nl_on": "2026-05-31"},
            },
            True,
        ),
    ],
)
def test_who_signs_the_tuberculosis_form(relative, asked):
    papers = required_documents(couple(**relative))
    assert ("tb_intention_declaration" in kinds(papers)) is asked


def test_the_form_is_only_possible_while_the_lists_may_differ():
    papers = required_documents(couple({"receipt_date": "2018-01-01"}, nationalities=["MA"]))
    assert only(papers, "tb_intention_declaration").level == "if-applicable"


def test_earlier_marriages_are_proved_by_who_had_them():
    bond = BOND | {
        "sponsor_earlier_marriage": "divorced",
        "relative_earlier_marriage": "widowed",
    }
    papers = required_documents(couple(relationship=bond))
    divorce = only(papers, "divorce_decree_earlier_marriage")
    death = only(papers, "death_certificate_earlier_spouse")
    assert (divorce.owner, divorce.level) == ("sponsor", "if-applicable")
    assert (death.owner, death.level) == ("p", "required")


def test_a_paper_nobody_asked_for_is_shown_as_supporting():
    papers = required_documents(
        couple(relationship=BOND, documents=[DEED, {"kind": "power_of_attorney", "held": True}])
    )
    assert only(papers, "power_of_attorney").level == "supporting"
    assert for_file(papers).status is Status.MET


def test_a_paper_of_an_unknown_kind_does_not_stop_the_list():
    papers = required_documents(couple(documents=[{"kind": "no-such-paper", "held": True}]))
    assert "no-such-paper" not in kinds(papers)


def test_an_employers_declaration_of_more_than_three_months_is_too_old():
    def declared(on):
        paper = {"kind": "employer_declaration", "issued_on": on, "held": True}
        papers = required_documents(couple({"incomes": [WORK]}, documents=[paper]))
        return only(papers, "employer_declaration").state

    assert declared("2026-09-01") == "held"
    assert declared("2026-08-31") == "held-but-invalid"
