"""What a reader can follow: sites that the letter names, the desk's e-mail, parts of the letter.

A target is an address (``https:`` or ``mailto:``), or ``#`` and a heading of the same letter. Only
our own words and the desk's own address lead anywhere: what was typed about a case never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from gezin_desktop.letter.link_words import MAIL
from gezin_desktop.letter.model import Span, Text, as_string

SITES: Final = ("ind.nl", "nederlandwereldwijd.nl", "hcch.net", "naarnederland.nl")
"""The sites that sentences of the letter and the law send a reader to."""
_SITE = re.compile(rf"(?<![\w.@/-])({'|'.join(map(re.escape, SITES))})(?![\w@/-]|\.\w)")


def linked(text: Text) -> Text:
    """The same words, with the sites in our own words as links."""
    if not any(span.text for span in text if _may_hold(span)):
        return text
    return tuple(part for span in text for part in _parts(span))


def _may_hold(span: Span) -> bool:
    return not (span.field or span.link) and "." in span.text


def _parts(span: Span) -> Iterator[Span]:
    if not _may_hold(span):
        yield span
        return
    for index, piece in enumerate(_SITE.split(span.text)):
        if piece:
            yield replace(span, text=piece, link=f"https://{piece}/" if index % 2 else "")


def mail_to(address: str, field: str) -> Text:
    """An e-mail address that opens a new message; without an ``@`` it is words only."""
    if not address:
        return ()
    target = MAIL + "".join(map(_quoted, address)) if "@" in address else ""
    return (Span(address, field=field, link=target),)


def _quoted(sign: str) -> str:
    """A sign as an address has it: others than these few as their bytes in hex."""
    if sign.isascii() and (sign.isalnum() or sign in "@.+-_"):
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8"))


def to_part(heading: Text | str) -> Text:
    """The words of a heading, leading to the place where it stands."""
    words = heading if isinstance(heading, str) else as_string(heading)
    return (Span(words, link=f"#{words}"),)
