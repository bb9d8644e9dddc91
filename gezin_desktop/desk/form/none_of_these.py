"""Questions about several facts at once: what "none of these" shows, sets and takes back."""

from __future__ import annotations

from gezin_desktop.desk.form.declared_income import NO_EXEMPTION, NO_EXEMPTION_PATH
from gezin_desktop.desk.form.declared_rest import no_antecedents
from gezin_desktop.desk.form.field import template_of
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import STATED


def any_exemption(session: Session) -> bool | None:
    """Whether an exemption from the income requirement is known or said to hold."""
    answers = [session.get(path) for path in NO_EXEMPTION]
    said_yes = session.mark(NO_EXEMPTION_PATH) == STATED
    if said_yes or any(answer not in {None, False, "none"} for answer in answers):
        return True
    return False if all(answer is not None for answer in answers) else None


def answer(session: Session, path: str, *, none: bool) -> None:
    """Answer such a question: none of these, or some of them, which is asked on then."""
    template, person, _row = template_of(path)
    if template.startswith("sponsor."):
        session.set_mark(path, "" if none else STATED)
        if none:
            session.answer_all(path, NO_EXEMPTION)
    elif none:
        session.answer_all(path, no_antecedents(person))
    else:
        session.answer(path, True)


def clear_exemptions(session: Session) -> None:
    """Take back what was answered about all exemptions."""
    session.set_mark(NO_EXEMPTION_PATH, "")
    session.answer_all(NO_EXEMPTION_PATH, dict.fromkeys(NO_EXEMPTION))
