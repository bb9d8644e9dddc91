"""Facts that cannot both be true, and days that cannot be: asked about, never guessed away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative


class Contradiction(NamedTuple):
    """Two facts (or one) that do not fit; ``key`` finds the sentence."""

    key: str
    paths: tuple[str, ...]
    person: str


def contradictions(case: Case, today: date) -> list[Contradiction]:
    """Everything in the case that cannot be as it stands on this day."""
    return list(_found(case, today))


def _found(case: Case, today: date) -> Iterator[Contradiction]:
    sponsor = case.sponsor
    yield from _future("sponsor.birth_date", sponsor.birth_date, today, "sponsor")
    for index, income in enumerate(sponsor.incomes or []):
        path = f"sponsor.incomes[{index}]"
        if income.start_date and income.end_date and income.end_date < income.start_date:
            paths = (f"{path}.start_date", f"{path}.end_date")
            yield Contradiction("ends-before-start", paths, "sponsor")
        if income.open_ended and income.end_date:
            paths = (f"{path}.open_ended", f"{path}.end_date")
            yield Contradiction("open-ended-with-end", paths, "sponsor")
    stay = sponsor.residence
    if stay.granted_on and stay.valid_until and stay.valid_until < stay.granted_on:
        paths = ("sponsor.residence.granted_on", "sponsor.residence.valid_until")
        yield Contradiction("ends-before-start", paths, "sponsor")
    for relative in case.relatives:
        yield from _about(case, relative, today)
    if case.client not in {None, "sponsor", *(relative.id for relative in case.relatives)}:
        yield Contradiction("unknown-client", ("client",), "sponsor")


def _about(case: Case, relative: Relative, today: date) -> Iterator[Contradiction]:
    base = f"relatives.{relative.id}"
    yield from _future(f"{base}.birth_date", relative.birth_date, today, relative.id)
    wedding = relative.relationship.concluded_on
    births = (
        ("sponsor.birth_date", case.sponsor.birth_date),
        (f"{base}.birth_date", relative.birth_date),
    )
    for path, birth in births:
        if wedding and birth and wedding < birth:
            yield Contradiction(
                "married-before-birth", (f"{base}.relationship.concluded_on", path), relative.id
            )
    yield from _future(f"{base}.exam.result_dated", relative.exam.result_dated, today, relative.id)
    if relative.exam.passed is False and relative.exam.result_dated:
        paths = (f"{base}.exam.passed", f"{base}.exam.result_dated")
        yield Contradiction("result-without-pass", paths, relative.id)
    yield from _parent_and_child(case, relative)
    if relative.antecedents.any is False and _answered_yes(relative):
        yield Contradiction("antecedents", (f"{base}.antecedents.any",), relative.id)


def _answered_yes(relative: Relative) -> bool:
    answers = relative.antecedents
    return bool(
        answers.convictions
        or answers.pending_prosecution
        or answers.entry_ban
        or answers.war_crimes
        or answers.false_data
        or answers.illegal_stay
    )


def _parent_and_child(case: Case, relative: Relative) -> Iterator[Contradiction]:
    sponsor, own = case.sponsor.birth_date, relative.birth_date
    if not (sponsor and own):
        return
    paths = ("sponsor.birth_date", f"relatives.{relative.id}.birth_date")
    by_blood = relative.child.parentage_of in {"sponsor", "both"}
    if relative.relation == "child" and by_blood and own <= sponsor:
        yield Contradiction("child-older-than-parent", paths, relative.id)
    if relative.relation == "parent" and own >= sponsor:
        yield Contradiction("child-older-than-parent", paths, relative.id)


def _future(path: str, day: date | None, today: date, person: str) -> Iterator[Contradiction]:
    if day and day > today:
        yield Contradiction("in-the-future", (path,), person)
