"""Facts that cannot both be true, and days that cannot be: asked about, never guessed away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gezin_desktop.case.kinds import PARTNERS
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
        yield from _order(path, ("start_date", income.start_date), ("end_date", income.end_date))
        if income.open_ended and income.end_date:
            paths = (f"{path}.open_ended", f"{path}.end_date")
            yield Contradiction("open-ended-with-end", paths, "sponsor")
    permit, abroad = sponsor.residence, sponsor.stay_abroad
    path = "sponsor.residence"
    yield from _order(path, ("granted_on", permit.granted_on), ("valid_until", permit.valid_until))
    path = "sponsor.stay_abroad"
    yield from _order(path, ("from_date", abroad.from_date), ("until_date", abroad.until_date))
    for index, funds in enumerate(sponsor.past_public_funds or []):
        path = f"sponsor.past_public_funds[{index}]"
        yield from _order(path, ("from_date", funds.from_date), ("until_date", funds.until_date))
    for relative in case.relatives:
        yield from _about(case, relative, today)
    yield from _people(case)


def _people(case: Case) -> Iterator[Contradiction]:
    """Two partners side by side, and people who are named but are not there."""
    known = {None, "sponsor", *(one.id for one in case.relatives)}
    partners = [one.id for one in case.relatives if one.relation in PARTNERS and not _over(one)]
    if len(partners) > 1:
        paths = tuple(f"relatives.{one}.relation" for one in partners)
        yield Contradiction("two-partners", paths, partners[-1])
    if case.client not in known:
        yield Contradiction("unknown-client", ("client",), "sponsor")
    for index, event in enumerate(case.events):
        if event.relative not in known:
            yield Contradiction("unknown-person", (f"events[{index}].relative",), "sponsor")


def _over(relative: Relative) -> bool:
    return bool(relative.relationship.ended or relative.relationship.ended_on)


def _order(
    path: str,
    first: tuple[str, date | None],
    last: tuple[str, date | None],
    person: str = "sponsor",
) -> Iterator[Contradiction]:
    """A last day before the first one."""
    (start_name, start), (end_name, end) = first, last
    if start and end and end < start:
        paths = (f"{path}.{start_name}", f"{path}.{end_name}")
        yield Contradiction("ends-before-start", paths, person)


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
    yield from _generations(case, relative)
    yield from _held(relative)
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


def _held(relative: Relative) -> Iterator[Contradiction]:
    """The days of a permit that is held, and of stays abroad since."""
    path, permit = f"relatives.{relative.id}.permit", relative.permit
    first, last = ("valid_from", permit.valid_from), ("valid_until", permit.valid_until)
    yield from _order(path, first, last, relative.id)
    for index, away in enumerate(permit.absences or []):
        first, last = ("from_date", away.from_date), ("until_date", away.until_date)
        yield from _order(f"{path}.absences[{index}]", first, last, relative.id)


def _generations(case: Case, relative: Relative) -> Iterator[Contradiction]:
    """Children, parents, grandchildren and grandparents; a step-relation has no order of ages."""
    sponsor, own = case.sponsor.birth_date, relative.birth_date
    if not (sponsor and own):
        return
    paths = ("sponsor.birth_date", f"relatives.{relative.id}.birth_date")
    by_blood = relative.child.parentage_of in {"sponsor", "both"}
    if relative.relation == "child" and by_blood and own <= sponsor:
        yield Contradiction("child-older-than-parent", paths, relative.id)
    if relative.relation == "parent" and own >= sponsor:
        yield Contradiction("child-older-than-parent", paths, relative.id)
    if relative.relation == "grandchild" and relative.child.parentage_of != "partner":
        if own <= sponsor:
            yield Contradiction("generations", paths, relative.id)
    elif relative.relation == "grandparent" and own >= sponsor:
        yield Contradiction("generations", paths, relative.id)


def _future(path: str, day: date | None, today: date, person: str) -> Iterator[Contradiction]:
    if day and day > today:
        yield Contradiction("in-the-future", (path,), person)
