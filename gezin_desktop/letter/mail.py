"""A draft of an e-mail with the letter attached, for the mail program of the desk.

The draft names nobody: who gets it is for the counsellor to fill in. Its bytes follow from what it
is made from, so no moment or computer can be read from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from gezin_desktop.law.words import long_date
from gezin_desktop.letter.content.phrases import NO_BREAK, Phrases

if TYPE_CHECKING:
    from gezin_desktop.letter.desk import DeskProfile
    from gezin_desktop.letter.model import Language


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The letter to be sent.

    Attributes:
        pdf: its bytes.
        name: the name of the attached file, without a name of a person.
        language: of the letter, and so of the mail.
        number: the number of the case; empty when it has none or when it holds a name.
        day: the date of the letter.
    """

    pdf: bytes
    name: str
    language: Language
    number: str
    day: date


def draft(letter: Enclosed, desk: DeskProfile) -> bytes:
    """The draft as a file: a mail program opens it ready to be addressed and sent."""
    # Imported by who sends, not by who opens the page of the letter.
    from email.message import EmailMessage
    from email.policy import SMTP

    p = Phrases(letter.language)
    message = EmailMessage(policy=SMTP)
    # Mail programs that know this header open the file to be edited, others as a mail to forward.
    message["X-Unsent"] = "1"
    message["Subject"] = f"{p.plain('mail.subject')} {letter.number}".strip()
    signed = [one for one in (desk.name, desk.phone, desk.email) if one]
    text = [
        p.plain("mail.greeting"),
        p.plain("mail.text", date=long_date(letter.day, letter.language).replace(NO_BREAK, " ")),
        p.plain("mail.questions"),
        "\n".join([p.plain("close.regards"), *signed]),
    ]
    message.set_content("\n\n".join(text) + "\n")
    message.add_attachment(letter.pdf, maintype="application", subtype="pdf", filename=letter.name)
    message.set_boundary(f"=_{sha256(letter.pdf).hexdigest()[:32]}")
    return message.as_bytes()
