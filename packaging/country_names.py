"""Write the names by which a country or a language can be found.

    python packaging/country_names.py

For every country of the law tables: its names in its own official languages, and its code of three
letters, besides its Dutch and English name. For every language: its Dutch and its English name, and
what it calls itself where that is another. All as the Unicode CLDR has them (through Babel).
Run it after a new release of Babel or a new country; the results are ``country_names.json`` and
``language_names.json`` in ``resources/desk``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "resources" / "desk"


def own_names(code: str) -> list[str]:
    """What a country is called in its own official languages, each name once."""
    found: dict[str, None] = {}
    for language in get_official_languages(code, regional=True, de_facto=True):
        try:
            name = Locale.parse(language).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            found[name] = None
    return list(found)


def long_codes() -> dict[str, str]:
    """The code of three letters by the code of two."""
    aliases = get_global("territory_aliases")
    return {
        short[0]: long
        for long, short in aliases.items()
        if len(long) == 3 and long.isalpha() and len(short) == 1
    }


def own_language(code: str) -> str:
    """What a language calls itself; empty when the CLDR does not know."""
    try:
        return Locale.parse(code).languages.get(code, "")
    except (UnknownLocaleError, ValueError):
        return ""


def languages() -> dict[str, object]:
    """Dutch and English name of every language, and its own, in one text; empty where unknown."""
    known = [Locale(one).languages for one in ("nl", "en")]
    made: dict[str, object] = {}
    for code in sorted(code for code in {*known[0], *known[1]} if code.isalpha()):
        names, own = [one.get(code, "") for one in known], own_language(code)
        made[code] = "|".join((*names, "" if own in names else own))
    return made


def write(name: str, made: dict[str, object]) -> None:
    """Write one of the files."""
    text = json.dumps(made, ensure_ascii=False, indent=0, separators=(",", ": "))
    (TARGET / name).write_text(f"{text}\n", encoding="utf-8")


def main() -> None:
    """Write both files."""
    from gezin_desktop.law.tables.book import tables

    long = long_codes()
    made: dict[str, object] = {}
    for one in sorted(tables().countries(), key=lambda one: one.code):
        names = [name for name in own_names(one.code) if name not in {one.name_nl, one.name_en}]
        made[one.code] = [*names, *([long[one.code]] if one.code in long else [])]
    write("country_names.json", made)
    write("language_names.json", languages())


if __name__ == "__main__":
    main()
