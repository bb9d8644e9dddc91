"""Write the names by which a country can be found, besides its Dutch and English one.

    python packaging/country_names.py

For every country of the law tables: its names in its own official languages, and its code of three
letters, as the Unicode CLDR has them (through Babel). Run it after a new release of Babel or a new
country; the result is ``resources/desk/country_names.json``.
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
TARGET = ROOT / "resources" / "desk" / "country_names.json"


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


def main() -> None:
    """Write the file."""
    from gezin_desktop.law.tables.book import tables

    long = long_codes()
    made = {}
    for one in sorted(tables().countries(), key=lambda one: one.code):
        names = [name for name in own_names(one.code) if name not in {one.name_nl, one.name_en}]
        made[one.code] = [*names, *([long[one.code]] if one.code in long else [])]
    text = json.dumps(made, ensure_ascii=False, indent=0, separators=(",", ": "))
    TARGET.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
