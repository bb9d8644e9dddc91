"""Questions that only the routes of EU law, of adult relatives and of held permits ask.

Nearly all of them are shown only when the outcome asks for them, or when they have an answer.
"""

from __future__ import annotations

from typing import Any

from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Rows, when_asked

_RETAINED = "sponsor.retained_worker"
_ABROAD = "sponsor.stay_abroad"


def _sponsor(name: str, kind: Kind, **more: Any) -> Field:
    path = f"sponsor.{name}"
    return Field(path, path, kind, **{"shown": when_asked, **more})


def _fact(name: str, kind: Kind, **more: Any) -> Field:
    more = {"shown": when_asked, **more}
    return Field(f"relatives.{{person}}.{name}", f"relative.{name}", kind, **more)


def _dutch(facts: Facts) -> bool:
    return facts.dutch


def _lived_abroad(facts: Facts) -> bool:
    stay = facts.case.sponsor.stay_abroad
    return stay.ever is True or (stay.ever is None and stay.country is not None)


def _abroad(name: str, kind: Kind, **more: Any) -> Field:
    after = (f"{_ABROAD}.ever",)
    return _sponsor(
        f"stay_abroad.{name}", kind, shown=_lived_abroad, after=after, follows=True, **more
    )


EU_CITIZEN = Group(
    "group.eu-citizen",
    (
        _sponsor("moved_as_eu_citizen_before_dutch", Kind.YES_NO),
        _sponsor("eu_registered", Kind.YES_NO),
        _sponsor("eu_permanent_residence", Kind.YES_NO),
        _sponsor("eu_student", Kind.YES_NO),
        _sponsor("eu_jobseeker", Kind.YES_NO),
        _sponsor("full_health_insurance", Kind.YES_NO),
        _sponsor("retained_worker.reason", Kind.COMBO, options=f"{_RETAINED}.reason"),
        _sponsor("retained_worker.employment_ended_on", Kind.DATE, echo="months"),
        _sponsor("retained_worker.worked_one_year", Kind.YES_NO),
        _sponsor("retained_worker.registered_uwv", Kind.YES_NO),
        _sponsor("residence.wa_applied_on", Kind.DATE),
        _sponsor("residence.wa_late_excuse", Kind.YES_NO),
    ),
)

ABROAD = Group(
    "group.stay-abroad",
    (
        _sponsor("stay_abroad.ever", Kind.YES_NO, shown=_dutch),
        _abroad("country", Kind.COUNTRY),
        _abroad("from_date", Kind.DATE),
        _abroad("until_date", Kind.DATE),
        _abroad("with_relative", Kind.YES_NO),
        _abroad("centre_of_life_there", Kind.YES_NO),
        _abroad("eu_conditions_met_months", Kind.NUMBER),
        _abroad("family_life_built_there", Kind.YES_NO),
        _abroad("months_outside_eu_since", Kind.NUMBER),
        _sponsor("works_in_other_member_state", Kind.YES_NO),
    ),
)

DEPENDENCY = Group(
    "group.dependency",
    (
        _fact("dependency.needs_support", Kind.YES_NO),
        _fact("dependency.support_since", Kind.DATE, echo="months"),
        _fact("dependency.support_regular", Kind.YES_NO),
        _fact("dependency.support_abroad", Kind.YES_NO),
        _fact("dependency.same_household_abroad", Kind.YES_NO),
        _fact("dependency.more_than_normal_ties", Kind.YES_NO),
        _fact("dependency.serious_health_grounds", Kind.YES_NO),
        _fact("dependency.only_sponsor_can_care", Kind.YES_NO),
        _fact("dependency.inseparable", Kind.YES_NO),
        _fact("dependency.expert_statement", Kind.YES_NO),
        _fact("child.acceptable_future_in_origin", Kind.YES_NO),
        _fact("child.guardianship_settled", Kind.YES_NO),
    ),
)

DUTCH_CHILD = Group(
    "group.dutch-child",
    (
        _fact("dutch_child.role", Kind.COMBO, options="relative.dutch_child.role"),
        _fact("dutch_child.lives_with_child", Kind.YES_NO),
        _fact("dutch_child.care_tasks", Kind.COMBO, options="relative.dutch_child.care_tasks"),
        _fact("dutch_child.other_parent", Kind.COMBO, options="relative.dutch_child.other_parent"),
        _fact("dutch_child.dependency_evidenced", Kind.YES_NO),
        _fact("dutch_child.residence_right_elsewhere_in_eu", Kind.YES_NO),
        _fact(
            "dutch_child.right_elsewhere_lapsed_proven",
            Kind.YES_NO,
            after=("relatives.{person}.dutch_child.residence_right_elsewhere_in_eu",),
        ),
    ),
)

HELD_PERMIT = Group(
    "group.held-permit",
    (
        _fact("relationship.divorce_filed_on", Kind.DATE),
        _fact("relationship.cohabitation_interrupted", Kind.YES_NO),
        _fact("permit.violence", Kind.YES_NO),
        _fact(
            "permit.violence_police_evidence",
            Kind.YES_NO,
            after=("relatives.{person}.permit.violence",),
        ),
        _fact(
            "permit.violence_other_evidence",
            Kind.YES_NO,
            after=("relatives.{person}.permit.violence",),
        ),
        _fact("permit.integration_passed", Kind.YES_NO),
        _fact("permit.integration_exempt", Kind.YES_NO),
        _fact("permit.main_residence_moved_abroad", Kind.YES_NO),
        _fact("permit.withdrawal_ground_known", Kind.YES_NO),
        _fact("permit.relationship_started", Kind.DATE),
        _fact("permit.lived_in_nl_since", Kind.DATE, echo="months"),
        _fact("permit.lived_together_in_nl_months", Kind.NUMBER),
        _fact("permit.custody_of_children", Kind.YES_NO),
        _fact("permit.court_access_in_nl", Kind.YES_NO),
        _fact("permit.child_in_education", Kind.YES_NO),
        _fact("permit.carer_of_child_in_education", Kind.YES_NO),
        _fact("permit.own_means_sufficient", Kind.YES_NO),
        _fact("permit.sponsor_in_nl_at_divorce_filing", Kind.YES_NO),
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
            Field(f"{_ABSENCE}.from_date", "absence.from_date", Kind.DATE, needed=True),
            Field(f"{_ABSENCE}.until_date", "absence.until_date", Kind.DATE),
            Field(f"{_ABSENCE}.important_reason", "absence.important_reason", Kind.YES_NO),
        ),
        can_be_none=True,
        shown=_absences_matter,
    ),
)
