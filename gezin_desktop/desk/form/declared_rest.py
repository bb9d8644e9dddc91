"""The questions of tabs 6 and 7, and the fields of a paper: exam, antecedents, travel, events."""

from __future__ import annotations

from typing import Any

from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Rows, Tab, when_asked


def _fact(name: str, kind: Kind, **more: Any) -> Field:
    return Field(f"relatives.{{person}}.{name}", f"relative.{name}", kind, **more)


def _passed(facts: Facts) -> bool:
    return facts.person is not None and facts.person.exam.passed is True


def _not_passed(facts: Facts) -> bool:
    return facts.person is not None and facts.person.exam.passed is False


def _hardship(facts: Facts) -> bool:
    return _not_passed(facts) and bool(facts.person and facts.person.exam.hardship_claimed)


def _ill(facts: Facts) -> bool:
    return _not_passed(facts) and bool(facts.person and facts.person.exam.medically_unable)


def _old_enough(facts: Facts) -> bool:
    """From the age of 12 the IND asks for the declaration."""
    person = facts.person
    if person is None or person.birth_date is None or facts.case.receipt_date is None:
        return person is not None and not (person.relation == "child" and person.birth_date is None)
    twelfth = person.birth_date.year + 12
    born = person.birth_date
    day = facts.case.receipt_date
    return (day.year, day.month, day.day) >= (twelfth, born.month, born.day)


def _something(facts: Facts) -> bool:
    return facts.person is not None and facts.person.antecedents.any is True


def _tested(facts: Facts) -> bool:
    return facts.person is not None and facts.person.tuberculosis.tested_in_nl is True


def _exam_asked(facts: Facts) -> bool:
    return facts.is_partner


_SIX = ("pending_prosecution", "entry_ban", "war_crimes", "false_data", "illegal_stay")


def no_antecedents(person: str) -> dict[str, object]:
    """What "none of these" answers about antecedents."""
    base = f"relatives.{person}.antecedents"
    return {
        f"{base}.any": False,
        f"{base}.convictions": [],
        **{f"{base}.{name}": False for name in _SIX},
    }


EXAM = Tab(
    "exam",
    "6",
    (
        Group(
            "group.exam",
            (
                _fact("exam.passed", Kind.YES_NO, shown=_exam_asked),
                _fact(
                    "exam.result_dated",
                    Kind.DATE,
                    after=("relatives.{person}.exam.passed",),
                    shown=_passed,
                    follows=True,
                    echo="months",
                ),
                _fact(
                    "exam.exemption",
                    Kind.COMBO,
                    after=("relatives.{person}.exam.passed",),
                    options="ExamExemption",
                    shown=_not_passed,
                ),
                _fact(
                    "exam.medically_unable",
                    Kind.YES_NO,
                    after=("relatives.{person}.exam.passed",),
                    shown=_not_passed,
                ),
                _fact(
                    "exam.medical_statement_on",
                    Kind.DATE,
                    after=(
                        "relatives.{person}.exam.passed",
                        "relatives.{person}.exam.medically_unable",
                    ),
                    shown=_ill,
                    follows=True,
                    echo="months",
                ),
                _fact(
                    "exam.hardship_claimed",
                    Kind.YES_NO,
                    after=("relatives.{person}.exam.passed",),
                    shown=_not_passed,
                ),
                _fact(
                    "exam.hardship_evidenced",
                    Kind.YES_NO,
                    after=(
                        "relatives.{person}.exam.passed",
                        "relatives.{person}.exam.hardship_claimed",
                    ),
                    shown=_hardship,
                    follows=True,
                ),
                _fact(
                    "exam.attempts",
                    Kind.NUMBER,
                    after=(
                        "relatives.{person}.exam.passed",
                        "relatives.{person}.exam.hardship_claimed",
                    ),
                    shown=_hardship,
                    follows=True,
                ),
            ),
        ),
    ),
    per_person=True,
)

EARLIER = Tab(
    "earlier",
    "7",
    (
        Group(
            "group.antecedents",
            (
                _fact("antecedents.any", Kind.NONE_OF_THESE, shown=_old_enough),
                *(
                    _fact(
                        f"antecedents.{name}",
                        Kind.YES_NO,
                        shown=_something,
                        after=("relatives.{person}.antecedents.any",),
                        follows=True,
                    )
                    for name in _SIX
                ),
            ),
        ),
        Group(
            "group.convictions",
            rows=Rows(
                "relatives.{person}.antecedents.convictions",
                "relative.antecedents.convictions",
                ("offence", "final", "months"),
                tuple(
                    Field(
                        f"relatives.{{person}}.antecedents.convictions[{{row}}].{name}",
                        f"conviction.{name}",
                        kind,
                        **more,
                    )
                    for name, kind, more in (
                        (
                            "offence",
                            Kind.COMBO,
                            {"options": "relative.antecedents.convictions.offence", "needed": True},
                        ),
                        ("threat_over_six_years", Kind.YES_NO, {}),
                        ("final_on", Kind.DATE, {"echo": "months"}),
                        ("unconditional_months", Kind.NUMBER, {}),
                    )
                ),
                can_be_none=True,
                shown=_something,
                after=("relatives.{person}.antecedents.any",),
            ),
        ),
        Group(
            "group.travel",
            (
                _fact("mvv_held", Kind.YES_NO, shown=when_asked),
                _fact("mvv_exemption", Kind.COMBO, options="MvvExemption", shown=when_asked),
            ),
        ),
        Group(
            "group.health",
            (
                _fact("tuberculosis.willing", Kind.YES_NO, shown=when_asked),
                _fact("tuberculosis.tested_in_nl", Kind.YES_NO, shown=when_asked),
                _fact(
                    "tuberculosis.tested_in_nl_on",
                    Kind.DATE,
                    after=("relatives.{person}.tuberculosis.tested_in_nl",),
                    shown=_tested,
                    follows=True,
                    echo="months",
                ),
            ),
        ),
        Group(
            "group.events",
            rows=Rows(
                "events",
                "case.events",
                ("on", "what", "who"),
                (
                    Field(
                        "events[{row}].kind",
                        "event.kind",
                        Kind.COMBO,
                        "CaseEventKind",
                        needed=True,
                    ),
                    Field("events[{row}].on", "event.on", Kind.DATE, needed=True),
                    Field("events[{row}].relative", "event.relative", Kind.PERSON, optional=True),
                ),
            ),
        ),
    ),
    per_person=True,
)

_PAPER = "relatives.{person}.documents[{row}]"


def _held(facts: Facts) -> bool:
    return facts.row is not None and facts.row.held is True


def _legalised(facts: Facts) -> bool:
    return _held(facts) and facts.row.legalised_by not in {None, "none"}


PAPER_FIELDS: tuple[Field, ...] = (
    Field(f"{_PAPER}.held", "document.held", Kind.YES_NO),
    Field(f"{_PAPER}.issuing_country", "document.issuing_country", Kind.COUNTRY),
    Field(f"{_PAPER}.issued_on", "document.issued_on", Kind.DATE, shown=_held, echo="months"),
    Field(f"{_PAPER}.language", "document.language", Kind.LANGUAGE, shown=_held),
    Field(
        f"{_PAPER}.legalised_by",
        "document.legalised_by",
        Kind.STACK,
        "relative.documents.legalised_by",
        shown=_held,
    ),
    Field(f"{_PAPER}.legalised_on", "document.legalised_on", Kind.DATE, shown=_legalised),
    Field(
        f"{_PAPER}.translated",
        "document.translated",
        Kind.STACK,
        "relative.documents.translated",
        shown=_held,
    ),
    Field(
        f"{_PAPER}.issuer",
        "document.issuer",
        Kind.STACK,
        "relative.documents.issuer",
        shown=when_asked,
    ),
    Field(
        f"{_PAPER}.form", "document.form", Kind.STACK, "relative.documents.form", shown=when_asked
    ),
    Field(f"{_PAPER}.notarial", "document.notarial", Kind.YES_NO, shown=when_asked),
    Field(
        f"{_PAPER}.registered_in_brp", "document.registered_in_brp", Kind.YES_NO, shown=when_asked
    ),
)
"""What is asked about one paper, beside the list of papers."""

LETTER = Tab("letter", "8")
PAPERS = Tab("papers", "9")
DEADLINES = Tab("deadlines", "0")
