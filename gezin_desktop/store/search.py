"""Search words: made alike for the index and the question, so that spelling differences vanish.

Case, accents, Arabic and Persian letter forms, vowel signs and digits of other scripts are folded
away, and what remains is cut into words. The index holds only such words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from gezin_desktop.store.sounds import skeletons

SOUND = "§"  # begins a word of the index that is a sound; nobody can type it: it is folded away
# before a name, and often left out, joined or changed by who writes it down
_PARTICLES = """
    van von de den der het t ten ter te la le du da dos das di del della
    el al ul ibn bin ben bint abu abou af av zu
"""
PARTICLES = frozenset(_PARTICLES.split())

_MOST_WORDS = 8
_SOUNDED = 4  # letters; of fewer, the beginning of too many names would sound alike
_MERGED = re.compile(r"(?:vander|vanden|vande|van|el|al|ul)(?=\S{4})")
_BEFORE_HYPHEN = re.compile(r"\b\d+(?=-\d)", re.ASCII)
_LONGEST = 64
_ARTICLE = "ال"
_ARTICLE_AND_NAME = 5  # a shorter word is more likely to begin with these two letters itself

# letters that carry no separable accent, and letter forms that are written for one another
_ALIKE = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": "",
        "\u200c": "",
        "\u200d": "",
        "ʼ": " ",
    }
)


def fold(text: str) -> list[str]:
    """The words of a text in their folded form, in order."""
    plain = text
    for _ in range(2):  # taking a sign apart may bring up a capital, and the other way round
        plain = unicodedata.normalize("NFKD", plain).casefold()
    plain = unicodedata.normalize("NFKD", plain).translate(_ALIKE)
    return plain.translate(_SIGNS).split()


class _Signs(dict[int, str]):
    """What becomes of each character, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _sign(chr(code))
        return self[code]


_SIGNS = _Signs()


def _sign(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else " "
    category = unicodedata.category(character)
    if category in {"Mn", "Me"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category[0] in "LN" or category == "Mc" else " "


def index_words(number: str, title: str, words: str, names: str = "") -> str:
    """What the index keeps of a case: each folded word once.

    A case number is also found without its hyphen and its leading zeros; a name also by its sound,
    and however its particles are joined (van der Berg, vanderberg; El Amrani, elamrani).
    """
    found = dict.fromkeys(fold(f"{number} {title} {words}"))
    called = fold(f"{title} {names}")
    found |= dict.fromkeys([*called, *_joined(called)])
    found |= dict.fromkeys(word.removeprefix(_ARTICLE) for word in [*found] if _has_article(word))
    parts = re.findall(r"\d+", number)
    found |= dict.fromkeys(["".join(parts), *(part.lstrip("0") for part in parts)])
    plain = dict.fromkeys(part for word in called for part in (word, *_without_article(word)))
    sounds = (SOUND + bones for word in plain for bones in skeletons(word))
    return " ".join(word for word in (*found, *dict.fromkeys(sounds)) if word)


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question, in every form in which the index may hold it.

    Attributes:
        forms: any of these begins a word of the case.
        whole: the word was typed to its end, so that it is a word of the case itself.
    """

    forms: tuple[str, ...]
    whole: bool = False


def terms(words: str) -> list[Term]:
    """The words of what someone typed; every one must be found in a case.

    Particles before a name are not asked for, and a name may also be spelled as it sounds. Digits
    before a hyphen and digits are a word typed to its end, as in a case number: thousands of words
    of the index begin with a year.
    """
    folded = [word[:_LONGEST] for word in fold(words)][:_MOST_WORDS]
    complete = set(_BEFORE_HYPHEN.findall(words))
    found: dict[Term, None] = {}
    before = ""
    for place, word in enumerate(folded):
        if word in PARTICLES and place + 1 < len(folded):
            before += word
            continue
        found[Term((word,), whole=True) if word in complete else _term(word, before)] = None
        before = ""
    return list(found)


def expression(asked: Iterable[Term], *, whole: bool = False) -> str | None:
    """The FTS5 question for some words; None when there are none.

    Args:
        asked: the words.
        whole: ask only for cases that hold them as whole words.
    """
    parts = []
    for term in asked:
        star = "" if whole or term.whole else "*"
        either = " OR ".join(f'"{form}"{star}' for form in term.forms)
        parts.append(f"({either})" if len(term.forms) > 1 else either)
    return " AND ".join(parts) or None


def sort_key(title: str) -> str:
    """The title as it is sorted: folded, and without the particles before a name."""
    folded = fold(title)
    while len(folded) > 1 and folded[0] in PARTICLES:
        folded.append(folded.pop(0))
    return " ".join(folded)


def _term(word: str, before: str) -> Term:
    forms = [word, *_without_article(word)]
    if before:
        forms.append(before + word)
    if len(word) >= _SOUNDED:
        forms += [
            SOUND + bones for one in (word, *_without_article(word)) for bones in skeletons(one)
        ]
    return Term(tuple(dict.fromkeys(forms)))


def _joined(called: list[str]) -> list[str]:
    """Particles written together with the name that follows."""
    found, before = [], ""
    for word in called:
        if before and word not in PARTICLES:
            found.append(before + word)
        before = before + word if word in PARTICLES else ""
    return found


def _has_article(word: str) -> bool:
    return word.startswith(_ARTICLE) and len(word) >= _ARTICLE_AND_NAME


def _without_article(word: str) -> list[str]:
    """A name without the article or particles that are written together with it."""
    if _has_article(word):
        return [word.removeprefix(_ARTICLE)]
    match = _MERGED.match(word)
    return [word[match.end() :]] if match else []
