"""Which questions a quick check asks: the first eight that can still decide something.

The order is the order in which answers decide: who the two people are opens a route or closes it,
then come the conditions on which most applications fail. Which of them matter follows from the
assessment, so that no answer is asked for that can change nothing.
"""

from __future__ import annotations

from typing import Final

from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.field import Field
from gezin_desktop.desk.form.progress import open_questions
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN

MOST: Final = 8
INCOMES: Final = "sponsor.incomes"
INCOME_KIND: Final = "sponsor.incomes[{row}].kind"
_PERSON: Final = "relatives.{person}"

POOL: Final = (
    "sponsor.nationalities",
    "sponsor.residence.status",
    f"{_PERSON}.relation",
    f"{_PERSON}.nationalities",
    f"{_PERSON}.birth_date",
    "sponsor.lives_in_nl",
    f"{_PERSON}.in_nl",
    f"{_PERSON}.relationship.official",
    f"{_PERSON}.child.custody",
    INCOME_KIND,
    f"{_PERSON}.passport.held",
    f"{_PERSON}.dependency.needs_support",
    f"{_PERSON}.exam.passed",
    f"{_PERSON}.antecedents.any",
    f"{_PERSON}.relationship.will_live_together",
    "sponsor.residence.lawful_since",
    "sponsor.birth_date",
    f"{_PERSON}.relationship.durable",
    f"{_PERSON}.child.always_in_parents_household",
    "sponsor.full_health_insurance",
)
"""The questions, most decisive first."""

INCOME: Final = tuple(
    f"sponsor.incomes[{{row}}].{name}" for name in ("monthly_gross", "open_ended", "end_date")
)
"""What is asked under the kind of income once that is known; together they are one question."""


def fields() -> tuple[Field, ...]:
    """Every question that may be asked, in the order of the page."""
    by_path = {field.path: field for field in catalogue.all_fields()}
    order: list[str] = []
    for path in POOL:
        order += [path, *INCOME] if path == INCOME_KIND else [path]
    return tuple(by_path[path] for path in order if path in by_path)


def path_of(field: Field, session: Session) -> str:
    """The fact of a question for the one relative of the check; the first row of a list."""
    return field.at(session.person)


def is_answered(session: Session, path: str) -> bool:
    """Whether somebody answered, also with "not known yet", or typed what cannot be read."""
    if path.startswith(INCOMES):
        known = session.get(INCOMES)
        if known is None or session.mark(INCOMES):
            return bool(session.mark(INCOMES))
        return not known or _known(session, path)
    return _known(session, path)


def _known(session: Session, path: str) -> bool:
    if path.endswith("antecedents.any") and session.get(path) is None:
        return bool(session.mark(path))
    try:
        value = session.get(path)
    except (KeyError, IndexError):
        return False
    return value is not None or bool(session.mark(path) or session.unread(path))


def can_decide(session: Session, path: str) -> bool:
    """Whether an answer is wanted now: it could change an outcome, and waits for no other one."""
    wanted = open_questions(session)
    if path.startswith(INCOMES) and not session.get(INCOMES):
        return INCOMES in wanted
    return path in wanted


def asked(session: Session) -> list[Field]:
    """The questions to show: those that were answered, and the next that can decide something."""
    main = [field for field in fields() if field.path not in INCOME]
    given = [field for field in main if is_answered(session, path_of(field, session))]
    room = MOST - len(given)
    shown: list[Field] = []
    for field in main:
        if field in given:
            shown.append(field)
        elif room > 0 and can_decide(session, path_of(field, session)):
            shown.append(field)
            room -= 1
    return _with_income(session, shown)


def _with_income(session: Session, shown: list[Field]) -> list[Field]:
    if not session.get(INCOMES):
        return shown
    found: list[Field] = []
    by_path = {field.path: field for field in fields()}
    for field in shown:
        found.append(field)
        if field.path == INCOME_KIND:
            found += [
                by_path[path]
                for path in INCOME
                if path in by_path
                and (_known(session, by_path[path].at()) or can_decide(session, by_path[path].at()))
            ]
    return found


def progress(session: Session) -> tuple[int, int]:
    """How many questions have an answer, and how many there are."""
    main = [field for field in asked(session) if field.path not in INCOME]
    done = sum(is_answered(session, path_of(field, session)) for field in main)
    return done, len(main)


def unknown(session: Session, path: str) -> None:
    """The client does not know; for the income as a whole there is one mark."""
    session.not_known(INCOMES if path.startswith(INCOMES) or not path else path)


def is_unknown(session: Session, path: str) -> bool:
    """Whether somebody said that the client does not know."""
    return session.mark(INCOMES if path.startswith(INCOMES) else path) == CLIENT_UNKNOWN
