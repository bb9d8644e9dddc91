"""The questions of tabs 6 and 7, and the fields of a paper: exam, antecedents, travel, events."""

from __future__ import annotations

from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Rows, Tab, Under, when_asked

_person = Under("relatives.{person}", "relative")
_exam = Under("relatives.{person}.exam", "relative.exam")
_antecedents = Under("relatives.{person}.antecedents", "relative.antecedents")
_conviction = Under("relatives.{person}.antecedents.convictions[{row}]", "conviction")
_tuberculosis = Under("relatives.{person}.tuberculosis", "relative.tuberculosis")
_event = Under("events[{row}]", "event")
_paper = Under("relatives.{person}.documents[{row}]", "document")


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
                _exam("passed", Kind.YES_NO, shown=_exam_asked),
                _exam.follow("result_dated", Kind.DATE, "passed", shown=_passed, echo="months"),
                _exam(
                    "exemption", Kind.COMBO, "passed", options="ExamExemption", shown=_not_passed
                ),
                _exam("medically_unable", Kind.YES_NO, "passed", shown=_not_passed),
                _exam.follow(
                    "medical_statement_on",
                    Kind.DATE,
                    "passed",
                    "medically_unable",
                    shown=_ill,
                    echo="months",
                ),
                _exam("hardship_claimed", Kind.YES_NO, "passed", shown=_not_passed),
                _exam.follow(
                    "hardship_evidenced", Kind.YES_NO, "passed", "hardship_claimed", shown=_hardship
                ),
                _exam.follow(
                    "attempts", Kind.NUMBER, "passed", "hardship_claimed", shown=_hardship
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
                _antecedents("any", Kind.NONE_OF_THESE, shown=_old_enough),
                *(_antecedents.follow(name, Kind.YES_NO, "any", shown=_something) for name in _SIX),
            ),
        ),
        Group(
            "group.convictions",
            rows=Rows(
                "relatives.{person}.antecedents.convictions",
                "relative.antecedents.convictions",
                ("offence", "final", "months"),
                (
                    _conviction(
                        "offence",
                        Kind.COMBO,
                        options="relative.antecedents.convictions.offence",
                        needed=True,
                    ),
                    _conviction("threat_over_six_years", Kind.YES_NO),
                    _conviction("final_on", Kind.DATE, echo="months"),
                    _conviction("unconditional_months", Kind.NUMBER),
                ),
                can_be_none=True,
                shown=_something,
                after=("relatives.{person}.antecedents.any",),
            ),
        ),
        Group(
            "group.travel",
            (
                _person("mvv_held", Kind.YES_NO, shown=when_asked),
                _person("mvv_exemption", Kind.COMBO, options="MvvExemption", shown=when_asked),
            ),
        ),
        Group(
            "group.health",
            (
                _tuberculosis("willing", Kind.YES_NO, shown=when_asked),
                _tuberculosis("tested_in_nl", Kind.YES_NO, shown=when_asked),
                _tuberculosis.follow(
                    "tested_in_nl_on", Kind.DATE, "tested_in_nl", shown=_tested, echo="months"
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
                    _event("kind", Kind.COMBO, options="CaseEventKind", needed=True),
                    _event("on", Kind.DATE, needed=True),
                    _event("relative", Kind.PERSON, optional=True),
                ),
            ),
        ),
    ),
    per_person=True,
)


def _held(facts: Facts) -> bool:
    return facts.row is not None and facts.row.held is True


def _legalised(facts: Facts) -> bool:
    return _held(facts) and facts.row.legalised_by not in {None, "none"}


PAPER_FIELDS: tuple[Field, ...] = (
    _paper("held", Kind.YES_NO),
    _paper("issuing_country", Kind.COUNTRY),
    _paper("issued_on", Kind.DATE, shown=_held, echo="months"),
    _paper("language", Kind.LANGUAGE, shown=_held),
    _paper("legalised_by", Kind.STACK, options="relative.documents.legalised_by", shown=_held),
    _paper("legalised_on", Kind.DATE, shown=_legalised),
    _paper("translated", Kind.STACK, options="relative.documents.translated", shown=_held),
    _paper(
        "issuer",
        Kind.STACK,
        options="relative.documents.issuer",
        shown=when_asked,
        always_known=True,
    ),
    _paper("form", Kind.STACK, options="relative.documents.form", shown=when_asked),
    _paper("notarial", Kind.YES_NO, shown=when_asked),
    _paper("registered_in_brp", Kind.YES_NO, shown=when_asked),
)
"""What is asked about one paper, beside the list of papers."""

LETTER = Tab("letter", "8")
PAPERS = Tab("papers", "9")
DEADLINES = Tab("deadlines", "0")
