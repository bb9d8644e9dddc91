"""Text cut into runs of one font, so that no sign is ever printed blank.

Every string is brought to NFC and cut by what the bundled fonts really hold. A sign that no font
holds, a control sign or a sign that turns the writing direction stops the letter and is named with
the field it came from.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from gezin_desktop.letter.content.phrases import Phrases, all_phrases
from gezin_desktop.letter.pdf import fonts, shaping

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Language
    from gezin_desktop.letter.pdf.fonts import Face

# Signs that show nothing and that a single-direction run does not need; joiners are kept.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u061c\u2060\ufeff\u00ad"))
_JOINERS = "\u200c\u200d"
_SENTENCES = {
    "nl": "Het teken {sign} in {field} kan niet worden afgedrukt. Schrijf dit anders.",
    "en": "The sign {sign} in {field} cannot be printed. Please write it in another way.",
}
_LETTER_WORD = {"nl": "de brief", "en": "the letter"}


class UnprintableSign(ValueError):
    """A sign that the letter cannot show.

    ``char`` is the sign, ``field`` the case path (empty for the letter's own words).
    """

    def __init__(self, char: str, field: str) -> None:
        self.char = char
        self.field = field
        super().__init__(self.sentence("en"))

    @property
    def code_point(self) -> str:
        """The sign's number and Unicode name, e.g. ``U+1F600 GRINNING FACE``."""
        name = unicodedata.name(self.char, "")
        return f"U+{ord(self.char):04X} {name}".rstrip()

    def sentence(self, language: Language) -> str:
        """What is wrong, where, and what to do, for the counsellor."""
        return _SENTENCES[language].format(sign=self.code_point, field=self._place(language))

    def _place(self, language: Language) -> str:
        """The field in words with its path, or the letter."""
        if not self.field:
            return _LETTER_WORD[language]
        name = f"field.{self.field.rpartition('.')[2]}"
        known = name in all_phrases()
        words = Phrases(language).plain(name) if known else ""
        return f"‘{words}’ ({self.field})" if known else f"‘{self.field}’"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face; ``language`` is empty for the letter's own writing system."""

    text: str
    face: Face
    shaped: bool = False
    right_to_left: bool = False
    language: str = ""


def clean(text: str) -> str:
    """NFC, without signs that show nothing."""
    return unicodedata.normalize("NFC", text).translate(_UNSEEN)


def runs(text: str, *, bold: bool = False, field: str = "") -> tuple[Run, ...]:
    """The runs of a string, in logical order.

    Raises:
        UnprintableSign: a sign no bundled font holds, a control sign, an override of direction, or
            a script that needs shaping while uharfbuzz is not installed.
    """
    try:
        return _runs(text, bold)
    except UnprintableSign as problem:
        raise UnprintableSign(problem.char, field) from None


@lru_cache(maxsize=8192)
def _runs(text: str, bold: bool) -> tuple[Run, ...]:
    text = clean(text)
    plain = fonts.latin(bold=bold)
    if text.isascii() and text.isprintable():
        return (Run(text, plain),) if text else ()
    found: list[Run] = []
    for sign in text:
        _refuse_control(sign)
        run = _run_for(sign, found[-1] if found else None, plain, bold)
        if found and found[-1].face is run.face and found[-1].language == run.language:
            found[-1] = _joined(found[-1], run)
        else:
            found.append(run)
    _need_shaper(found)
    return tuple(found)


def _refuse_control(sign: str) -> None:
    category = unicodedata.category(sign)
    if sign not in _JOINERS and (category in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}):
        raise UnprintableSign(sign, "")


def _run_for(sign: str, before: Run | None, plain: Face, bold: bool) -> Run:
    mark = unicodedata.category(sign).startswith("M")
    follows = mark or sign in _JOINERS or sign == "\u00a0"
    if before and follows and (sign in before.face.covered or sign in _JOINERS):
        return Run(sign, before.face, before.shaped or mark, before.right_to_left, before.language)
    if sign in plain.covered:
        return Run(sign, plain, shaped=mark)
    script = fonts.script_of(sign)
    if script is not None:
        face = fonts.script_face(script, bold=bold)
        if sign in face.covered:
            return Run(sign, face, script.shaped or mark, script.right_to_left, script.language)
    raise UnprintableSign(sign, "")


def _joined(first: Run, second: Run) -> Run:
    return Run(
        first.text + second.text,
        first.face,
        first.shaped or second.shaped,
        first.right_to_left,
        first.language,
    )


def _need_shaper(found: list[Run]) -> None:
    for run in found:
        if run.shaped and not shaping.available():
            raise UnprintableSign(run.text[0], "")
