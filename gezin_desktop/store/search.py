"""Search words: made alike for the index and the question, so that spelling differences vanish.

Case, accents, Arabic and Persian letter forms, vowel signs and digits of other scripts are folded
away, and what remains is cut into words. The index holds only such words.
"""

from __future__ import annotations

import re
import unicodedata

_MOST_WORDS = 8
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
    return "".join(_sign(character) for character in plain).split()


def _sign(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else " "
    category = unicodedata.category(character)
    if category in {"Mn", "Me"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category[0] in "LN" or category == "Mc" else " "


def index_words(number: str, title: str, words: str) -> str:
    """What the index keeps of a case: each folded word once.

    A case number is also found without its hyphen and its leading zeros, an Arabic name also
    without its article.
    """
    found = dict.fromkeys(fold(f"{number} {title} {words}"))
    found |= dict.fromkeys(
        [word.removeprefix(_ARTICLE) for word in found if len(word) >= _ARTICLE_AND_NAME]
    )
    parts = re.findall(r"\d+", number)
    found |= dict.fromkeys(["".join(parts), *(part.lstrip("0") for part in parts)])
    return " ".join(word for word in found if word)


def expression(words: str) -> str | None:
    """The FTS5 question for what someone typed: every word must begin a word of the case.

    None when nothing searchable was typed.
    """
    folded = [word[:_LONGEST] for word in fold(words)][:_MOST_WORDS]
    return " AND ".join(f'"{word}"*' for word in dict.fromkeys(folded)) or None
