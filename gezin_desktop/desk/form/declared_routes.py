"""Questions that only the routes of EU law, of adult relatives and of held permits ask.

Nearly all of them are shown only when the outcome asks for them, or when they have an answer.
"""

from __future__ import annotations

from gezin_desktop.desk.form.field import Facts, Group, Kind, Rows, Under, when_asked

_sponsor = Under("sponsor", "sponsor", when_asked)
_retained = Under("sponsor.retained_worker", "sponsor.retained_worker", when_asked)
_abroad = Under("sponsor.stay_abroad", "sponsor.stay_abroad", when_asked)
_dependency = Under("relatives.{person}.dependency", "relative.dependency", when_asked)
_child = Under("relatives.{person}.child", "relative.child", when_asked)
_dutch_child = Under("relatives.{person}.dutch_child", "relative.dutch_child", when_asked)
_bond = Under("relatives.{person}.relationship", "relative.relationship", when_asked)
_permit = Under("relatives.{person}.permit", "relative.permit", when_asked)
_absence = Under("relatives.{person}.permit.absences[{row}]", "absence")


def _dutch(facts: Facts) -> bool:
    return facts.dutch


def _lived_abroad(facts: Facts) -> bool:
    stay = facts.case.sponsor.stay_abroad
    return stay.ever is True or (stay.ever is None and stay.country is not None)


EU_CITIZEN = Group(
    "group.eu-citizen",
    (
        _sponsor("moved_as_eu_citizen_before_dutch", Kind.YES_NO),
        _sponsor("eu_registered", Kind.YES_NO),
        _sponsor("eu_permanent_residence", Kind.YES_NO),
        _sponsor("eu_student", Kind.YES_NO),
        _sponsor("eu_jobseeker", Kind.YES_NO),
        _sponsor("full_health_insurance", Kind.YES_NO),
        _retained("reason", Kind.COMBO, options="sponsor.retained_worker.reason"),
        _retained("employment_ended_on", Kind.DATE, echo="months"),
        _retained("worked_one_year", Kind.YES_NO),
        _retained("registered_uwv", Kind.YES_NO),
        _sponsor("residence.wa_applied_on", Kind.DATE),
        _sponsor("residence.wa_late_excuse", Kind.YES_NO),
    ),
)

ABROAD = Group(
    "group.stay-abroad",
    (
        _abroad("ever", Kind.YES_NO, shown=_dutch),
        _abroad.follow("country", Kind.COUNTRY, "ever", shown=_lived_abroad),
        _abroad.follow("from_date", Kind.DATE, "ever", shown=_lived_abroad),
        _abroad.follow("until_date", Kind.DATE, "ever", shown=_lived_abroad),
        _abroad.follow("with_relative", Kind.YES_NO, "ever", shown=_lived_abroad),
        _abroad.follow("centre_of_life_there", Kind.YES_NO, "ever", shown=_lived_abroad),
        _abroad.follow("eu_conditions_met_months", Kind.NUMBER, "ever", shown=_lived_abroad),
        _abroad.follow("family_life_built_there", Kind.YES_NO, "ever", shown=_lived_abroad),
        _abroad.follow("months_outside_eu_since", Kind.NUMBER, "ever", shown=_lived_abroad),
        _sponsor("works_in_other_member_state", Kind.YES_NO),
    ),
)

DEPENDENCY = Group(
    "group.dependency",
    (
        _dependency("needs_support", Kind.YES_NO),
        _dependency("support_since", Kind.DATE, echo="months"),
        _dependency("support_regular", Kind.YES_NO),
        _dependency("support_abroad", Kind.YES_NO),
        _dependency("same_household_abroad", Kind.YES_NO),
        _dependency("more_than_normal_ties", Kind.YES_NO),
        _dependency("serious_health_grounds", Kind.YES_NO),
        _dependency("only_sponsor_can_care", Kind.YES_NO),
        _dependency("inseparable", Kind.YES_NO),
        _dependency("expert_statement", Kind.YES_NO),
        _child("acceptable_future_in_origin", Kind.YES_NO),
        _child("guardianship_settled", Kind.YES_NO),
    ),
)

DUTCH_CHILD = Group(
    "group.dutch-child",
    (
        _dutch_child("role", Kind.COMBO, options="relative.dutch_child.role"),
        _dutch_child("lives_with_child", Kind.YES_NO),
        _dutch_child("care_tasks", Kind.COMBO, options="relative.dutch_child.care_tasks"),
        _dutch_child("other_parent", Kind.COMBO, options="relative.dutch_child.other_parent"),
        _dutch_child("dependency_evidenced", Kind.YES_NO),
        _dutch_child("residence_right_elsewhere_in_eu", Kind.YES_NO),
        _dutch_child(
            "right_elsewhere_lapsed_proven", Kind.YES_NO, "residence_right_elsewhere_in_eu"
        ),
    ),
)

HELD_PERMIT = Group(
    "group.held-permit",
    (
        _bond("divorce_filed_on", Kind.DATE),
        _bond("cohabitation_interrupted", Kind.YES_NO),
        _permit("violence", Kind.YES_NO),
        _permit("violence_police_evidence", Kind.YES_NO, "violence"),
        _permit("violence_other_evidence", Kind.YES_NO, "violence"),
        _permit("integration_passed", Kind.YES_NO),
        _permit("integration_exempt", Kind.YES_NO),
        _permit("main_residence_moved_abroad", Kind.YES_NO),
        _permit("withdrawal_ground_known", Kind.YES_NO),
        _permit("relationship_started", Kind.DATE),
        _permit("lived_in_nl_since", Kind.DATE, echo="months"),
        _permit("lived_together_in_nl_months", Kind.NUMBER),
        _permit("custody_of_children", Kind.YES_NO),
        _permit("court_access_in_nl", Kind.YES_NO),
        _permit("child_in_education", Kind.YES_NO),
        _permit("carer_of_child_in_education", Kind.YES_NO),
        _permit("own_means_sufficient", Kind.YES_NO),
        _permit("sponsor_in_nl_at_divorce_filing", Kind.YES_NO),
    ),
)


def _absences_matter(facts: Facts) -> bool:
    return facts.person is not None and facts.person.permit.absences is not None


_ABSENCE = "relatives.{person}.permit.absences[{row}]"

ABSENCES = Group(
    "group.absences",
    rows=Rows(
        "relatives.{person}.permit.absences",
        "relative.permit.absences",
        ("from", "until"),
        (
            _absence("from_date", Kind.DATE, needed=True),
            _absence("until_date", Kind.DATE),
            _absence("important_reason", Kind.YES_NO),
        ),
        can_be_none=True,
        shown=_absences_matter,
    ),
)
