"""What the counsellor has chosen for the letter of the open case, and the desk that sends it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from gezin_desktop.case.model import Case
from gezin_desktop.desk.preview.tongue import BESIDE
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import (
    DESK_ADDRESS,
    DESK_EMAIL,
    DESK_LINE,
    DESK_LOGO,
    DESK_NAME,
    DESK_PHONE,
    Settings,
)
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.options import LetterOptions, Section
from gezin_desktop.letter.profile import profile_of

_YES: Final = "yes"
_KEYS: Final = (
    "own_paragraph",
    "leave_out",
    "addressee",
    "signed_by",
    "closing",
    "without",
    "checklist",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for one letter. They stand beside the case and change no outcome.

    ``without`` are the relatives that the letter leaves out, by id: somebody who is added later is
    in the letter until a counsellor says otherwise.
    """

    without: frozenset[str] = frozenset()
    options: LetterOptions = field(default_factory=LetterOptions)

    def about(self, case: Case) -> list[str]:
        """The relatives that the letter is about, in the order of the case."""
        return [one.id for one in case.relatives if one.id not in self.without]

    def with_relative(self, relative: str, *, told: bool) -> Choices:
        """The same with somebody in or out of the letter."""
        without = self.without - {relative} if told else self.without | {relative}
        return replace(self, without=without)

    def with_section(self, section: Section, *, told: bool) -> Choices:
        """The same with a part in or out of the letter."""
        out = self.options.leave_out
        out = out - {section} if told else out | {section}
        return replace(self, options=replace(self.options, leave_out=out))

    def with_options(self, **changes: str | bool | None) -> Choices:
        """The same with other words of the counsellor or another addressee."""
        options = replace(self.options, **changes)  # type: ignore[arg-type]  # fields by name
        return replace(self, options=options)

    def fitting(self, case: Case) -> Choices:
        """The same without an addressee whom the case no longer holds."""
        known = {"sponsor", *(one.id for one in case.relatives)}
        addressee = self.options.addressee
        return self.with_options(addressee=None) if addressee not in {None, *known} else self


def read_choices(session: Session) -> Choices:
    """The choices that are kept beside the open case."""
    kept = {key: session.unread(f"{BESIDE}{key}") for key in _KEYS}
    known = {one.value for one in Section}
    options = LetterOptions(
        own_paragraph=kept["own_paragraph"],
        leave_out=frozenset(Section(one) for one in kept["leave_out"].split() if one in known),
        addressee=kept["addressee"] or None,
        signed_by=kept["signed_by"],
        closing=kept["closing"],
        checklist=kept["checklist"] == _YES,
    )
    return Choices(frozenset(kept["without"].split()), options).fitting(session.case)


def keep_choices(session: Session, choices: Choices) -> None:
    """Keep choices beside the open case; each that changed is a step that can be undone."""
    options = choices.options
    wanted = {
        "own_paragraph": options.own_paragraph,
        "leave_out": " ".join(sorted(options.leave_out)),
        "addressee": options.addressee or "",
        "signed_by": options.signed_by,
        "closing": options.closing,
        "checklist": _YES if options.checklist else "",
        "without": " ".join(sorted(choices.without)),
    }
    for key, text in wanted.items():
        if session.unread(f"{BESIDE}{key}") != text:
            session.keep_beside(f"{BESIDE}{key}", text)


def desk_of(settings: Settings) -> DeskProfile:
    """The desk that sends the letter, as the settings describe it."""
    lines = (DESK_NAME, DESK_LINE, DESK_PHONE, DESK_EMAIL, DESK_LOGO)
    told: dict[str, object] = {one.key: settings.get(one) for one in lines}
    return profile_of({**told, DESK_ADDRESS.key: settings.get(DESK_ADDRESS)})
