"""The lists of papers of the employers' desk page and of the example cases, complete."""

import json
from datetime import date

import pytest
from gezin_desktop.case.model import Case
from gezin_desktop.law.documents.required import for_file, required_documents
from gezin_desktop.law.result import Status
from paper_cases import CASES, brief, example, kinds, only, view

SCENARIOS = json.loads((CASES / "seed-003.json").read_bytes())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[s["title"] for s in SCENARIOS])
def test_partner_of_a_labour_migrant_brings_the_whole_list(scenario):
    case = Case.model_validate_json(json.dumps(scenario["case"]))
    today = date.fromisoformat(scenario["today"])
    papers = required_documents(view(case, scenario["relative"], scenario["route"], today))
    assert brief(papers) == scenario["expect"]


def test_the_unmarried_declaration_comes_from_both_countries():
    case = Case.model_validate_json(json.dumps(SCENARIOS[0]["case"]))
    papers = required_documents(view(case, "partner", "nl-partner"))
    found = [p.issuing_country for p in papers if p.kind == "unmarried_declaration_family_member"]
    assert found == ["IN", "AE"]


def test_a_certificate_without_stamp_and_translation_is_not_in_order():
    papers = required_documents(view(example("01"), "fatima", "nl-partner"))
    deed = only(papers, "marriage_certificate")
    assert (deed.state, deed.legalisation, deed.translation) == (
        "held-but-invalid",
        "apostille",
        "sworn",
    )
    assert [said.key for said in deed.steps] == [
        "legalise-apostille",
        "translate-sworn",
        "translate-tip-fr",
    ]
    assert for_file(papers).status is Status.UNMET
    assert [d.kind for d in for_file(papers).wrong] == ["marriage_certificate"]
    assert only(papers, "exam_certificate").usable_until == date(2027, 3, 20)
    assert "tb_intention_declaration" not in kinds(papers)
    assert {"payslips_3_months", "employment_contract", "employer_declaration"} <= kinds(papers)


def test_a_declaration_of_half_a_year_is_good_and_the_second_country_is_missing():
    papers = required_documents(view(example("02"), "jomar", "nl-partner"))
    first, second = [p for p in papers if p.kind == "unmarried_declaration_family_member"]
    assert (first.issuing_country, first.state, first.usable_until) == (
        "PH",
        "held",
        date(2027, 2, 2),
    )
    assert "AGE_SOON" in first.warnings
    assert (second.issuing_country, second.state) == ("AE", "needed")
    assert "unmarried_declaration_sponsor" not in kinds(papers)
    assert [p.kind for p in papers].count("payslips_3_months") == 2
    assert "income_past_year" in kinds(papers)
    check = for_file(papers)
    assert check.status is Status.UNKNOWN
    assert "relatives.jomar.documents" in check.missing


def test_a_labour_migrant_needs_no_exam_and_the_child_no_antecedents():
    case = example("03")
    partner = required_documents(view(case, "priya", "nl-partner"))
    child = required_documents(view(case, "kavya", "nl-child-minor"))
    assert "exam_certificate" not in kinds(partner)
    assert only(partner, "residence_permit_copy").level == "required"
    assert "antecedents_declaration" not in kinds(child)
    assert "consent_other_parent" not in kinds(child)
    assert only(partner, "marriage_certificate").state == "held-but-invalid"


def test_an_untraceable_parent_asks_for_a_decision():
    papers = required_documents(view(example("04"), "kwame", "nl-child-minor"))
    assert {"court_sole_custody", "custody_documents", "civil_status_declaration_child"} <= kinds(
        papers
    )
    assert only(papers, "birth_certificate_child").legalisation == "local-mfa-only"
    assert only(papers, "birth_certificate_child").state == "held-but-invalid"
    assert "unmarried_declaration_child16" not in kinds(papers)


def test_a_religious_marriage_is_shown_as_an_unmarried_relationship():
    papers = required_documents(view(example("08"), "rana", "nl-partner"))
    assert {"relationship_declaration", "partner_questionnaire"} <= kinds(papers)
    assert "marriage_certificate" not in kinds(papers)
    assert only(papers, "proof_no_passport").state == "needed"
    assert "passport_family_member" not in kinds(papers)
    assert "self_employed_tax_documents" in kinds(papers)
    assert "VERIFY_SITE" in papers[3].warnings
