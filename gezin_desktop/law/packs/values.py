"""What stands in a record of a dated table, and what its kind is called, in words."""

from __future__ import annotations

import re
from decimal import Decimal

from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.rows import Row
from gezin_desktop.law.words import Language, Texts, euro

_MONEY = re.compile(r"\d{1,7}\.\d\d", re.ASCII)
_TERMS = ("days", "weeks", "months", "years")
_PAY = {"month": "month", "week": "week", "hour": "hour"}


def kind_name(texts: Texts, table: str, kind: str, language: Language) -> str:
    """What a kind is called; its own name where it is newer than the program."""
    key = f"pack-kind.{table}.{kind}"
    return texts.raw(key, language) if key in texts else kind


def value(texts: Texts, row: Row, language: Language) -> str:
    """What a record says: an amount, a term, an age, an address, a rule."""

    def say(key: str, **values: object) -> str:
        return texts.say(Said(f"pack-value.{key}", values), language)

    held = row.values
    if "monthly_excl" in held:
        excl, incl = (_money(held[name]) for name in ("monthly_excl", "monthly_incl"))
        return say("excl-incl", excl=excl, incl=incl)
    if "monthly_net" in held:
        return say("month", amount=_money(held["monthly_net"]))
    if "amount" in held:
        return euro(Decimal(held["amount"]), language)
    if "age_months" in held:
        return say("age", years=held["years"], months=held["months"])
    found, unit = held.get("value"), str(held.get("unit") or "")
    if unit in _TERMS:
        return say(unit, n=found)
    if unit.startswith("%"):
        return say("percent", n=found)
    if isinstance(found, str) and _MONEY.fullmatch(found):
        return say(_pay(unit), amount=Decimal(found))
    return say("rule", rule=str(found)) if unit == "rule" else str(found)


def _money(text: object) -> Decimal | str:
    return Decimal(text) if isinstance(text, str) and _MONEY.fullmatch(text) else str(text)


def _pay(unit: str) -> str:
    return next((key for part, key in _PAY.items() if f"per {part}" in unit), "month")
