"""Which law may decide about a family, as far as the sponsor's nationality and age tell."""

from __future__ import annotations

from typing import Final

from gezin_desktop.desk.form.field import Facts
from gezin_desktop.law.dates import age_on

EU: Final = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)
"""The member states of the European Union but the Netherlands."""
FREE_MOVEMENT: Final = EU | {"CH", "IS", "LI", "NO"}
"""Those whose citizens bring their family under EU law."""
_ADULT: Final = 18


def national(facts: Facts) -> bool:
    """Whether national law may ask something of the sponsor or the family.

    It asks nothing of the family of an EU citizen who is not Dutch, nor of the parent of a minor
    child; what the law misses all the same is asked whatever this says.
    """
    sponsor = facts.case.sponsor
    codes = frozenset(sponsor.nationalities or ())
    if codes & FREE_MOVEMENT and "NL" not in codes:
        return False
    day, born = facts.case.receipt_date, sponsor.birth_date
    return day is None or born is None or born > day or age_on(born, day) >= _ADULT
