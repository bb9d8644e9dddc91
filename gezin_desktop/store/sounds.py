"""How a name sounds, roughly: the same for Mohammed, Muhammad, Мухаммед and محمد.

A name is written down by ear, by a passport and by the person, and each way differs. The skeleton
keeps the consonants, in classes that Dutch, English, French, Turkish and German spelling mix up,
for names in Latin, Cyrillic, Greek, Arabic, Hebrew and Ethiopic script.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

SHORTEST = 3  # consonants; a shorter skeleton would fit too many names
_MOST = 4  # readings of one name


def _pairs(letters: str, sounds: str) -> dict[str, str]:
    return dict(zip(letters, sounds.split(), strict=True))


# "?" stands before a letter that may be silent; "-" sounds as nothing; j is always a consonant
_OTHER_SCRIPTS: dict[str, str] = (
    _pairs(  # Cyrillic
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўәңқғҗљњћђџј",
        "a b f g d e y z i i k l m n o p r s t u f h s s s s - i - e y y"
        " i i e g f a n k g j l n s j j j",
    )
    | _pairs("αβγδεζηθικλμνξοπρσςτυφχψω", "a f g d e z i t i k l m n ks o p r s s t i f h ps o")
    | _pairs(  # Arabic, Persian, Urdu
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگءٹڈڑں",
        "- b t t j h h d d r z s s s d t z - g f k k l m n h ?f ?y p s z g - t d r n",
    )
    | _pairs(  # Hebrew
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "- b g d h ?f z h t ?y k k l m m n n s - f f s s k r s t",
    )
)

_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("tsch|tsj|tch|sch|sh|sj", "s"),
    ("dzh|dj|dsj", "j"),
    ("дж", "j"),
    ("μπ", "b"),
    ("ντ", "d"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck|qu|q", "k"),
    ("c(?=[eiy])", "s"),
    ("c(?!h)", "k"),
    ("x", "ks"),
    ("(?<=[a-z])ij", "i"),
    ("ts|tz|z", "s"),
    ("[vw]", "f"),
)
_WRITTEN = tuple((re.compile(pattern), plain) for pattern, plain in _SPELLINGS)


@lru_cache(maxsize=20_000)
def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of a folded word, in each likely reading; empty when there are too few."""
    if not word or any(character.isdigit() for character in word):
        return ()
    for pattern, plain in _WRITTEN:
        word = pattern.sub(plain, word)
    letters = "".join(_letter(character) for character in word)
    found = dict.fromkeys(_bones(reading) for reading in _readings(letters))
    return tuple(bones for bones in found if len(bones) >= SHORTEST)


def _letter(character: str) -> str:
    if character.isascii():
        return character
    known = _OTHER_SCRIPTS.get(character)
    if known is not None:
        return known
    name = unicodedata.name(character, "")
    if name.startswith("ETHIOPIC SYLLABLE "):  # "ETHIOPIC SYLLABLE SHAA": the name spells it
        return _latin(name.removeprefix("ETHIOPIC SYLLABLE ").lower())
    return ""


def _latin(word: str) -> str:
    for pattern, plain in _WRITTEN:
        word = pattern.sub(plain, word)
    return word


def _readings(letters: str) -> list[str]:
    """Every way to read the letters: a doubtful one may be silent, ch may be a sound of h or s."""
    parts = re.split(r"(\?[a-z]|ch)", letters)
    choices = [
        ("h", "s") if part == "ch" else (part[1:], "") if part.startswith("?") else (part,)
        for part in parts
    ]
    return ["".join(one) for one, _ in zip(product(*choices), range(_MOST), strict=False)]


def _bones(reading: str) -> str:
    once = re.sub(r"(.)\1+", r"\1", reading)
    # i before a vowel sounds as y (Dania, Danja); y after one is part of it (Husayn, Huseyin)
    sounded = re.sub(r"(?<=[^aeiou])i(?=[aou])", "y", once)
    bare = re.sub(r"(?<=.)y(?![aeou])|[aeiou-]+", "", sounded)
    return bare.removesuffix("h").replace("j", "y").replace("z", "s")
