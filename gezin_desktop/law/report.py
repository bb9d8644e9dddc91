"""An assessment as plain text for a terminal: every name in words, never an id of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gezin_desktop.law.compare import compare
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    CountryName,
    DocumentResult,
    Fee,
    RouteResult,
    Said,
    Status,
)
from gezin_desktop.law.words import Language, Texts, euro, long_date

_SIGNS = {
    Status.MET: "+",
    Status.UNMET: "!",
    Status.UNKNOWN: "?",
    Status.DISCRETIONARY: "~",
    Status.NOT_APPLICABLE: "-",
}
_RELATIVE = re.compile(r"^relatives\.[a-z0-9-]+\.")
_INCOME = re.compile(r"^sponsor\.incomes\[\d+\]\.")
_ROW = re.compile(r"\[\d+\]")


def as_text(found: Assessment, words: Texts, language: Language) -> Iterator[str]:
    """The assessment as lines to read in a terminal."""
    day = long_date(found.receipt_date, language)
    yield f"{words.raw('report.receipt', language)} {day} · {found.law_version}"
    for said in found.warnings:
        yield f"  (i) {words.say(said, language)}"
    for relative in dict.fromkeys(route.relative for route in found.routes):
        yield from _relative(found, relative, words, language)


def _relative(found: Assessment, relative: str, words: Texts, language: Language) -> Iterator[str]:
    """The routes of one relative, the one to begin with first, and why where there are more."""
    routes = best_first(found.of(relative))
    told = compare(found, relative) if len(routes) > 1 else None
    if told is not None:
        yield ""
        yield f"{relative} · {words.say(told.reason, language)}"
    for route in routes:
        yield ""
        yield from _route(route, words, language)


def _route(route: RouteResult, words: Texts, language: Language) -> Iterator[str]:
    name = words.raw(f"route.{route.route}", language)
    yield f"{route.relative} · {name}: {words.raw(f'verdict.{route.verdict}', language)}"
    if route.earliest_date:
        earliest = long_date(route.earliest_date, language)
        yield f"  {words.raw('report.earliest', language)} {earliest}"
    for one in route.conditions:
        yield from _condition(one, words, language)
    lines = [_paper(one, route.relative, words, language) for one in route.documents]
    yield from dict.fromkeys(lines)
    for fee in route.fees:
        yield f"  € {_fee(fee, words, language)}"
    for deadline in route.deadlines:
        yield f"  {long_date(deadline.due, language)}: {words.say(deadline.said, language)}"


def _condition(one: ConditionResult, words: Texts, language: Language) -> Iterator[str]:
    yield f"  [{_SIGNS[one.status]}] {words.title(one.id, language)}"
    if one.reasons:
        yield f"      {words.say(one.reasons, language)}"
    if one.warning:
        yield f"      (i) {words.say(one.warning, language)}"
    for remedy in one.remedies:
        yield f"      -> {words.say(remedy.said, language)}"
    for asked in dict.fromkeys(question(path, words, language) for path in one.missing):
        yield f"      ? {asked}"


def question(path: str, words: Texts, language: Language) -> str:
    """What is asked for a fact, in the words of the intake; its path where it has none."""
    own = _INCOME.sub("income.", _RELATIVE.sub("relative.", path))
    own = f"case.{own}" if own in {"receipt_date", "events"} else own
    for name in (own, _ROW.sub("", own), own.partition("[")[0]):
        key = f"{name}.label"
        if key in words:
            label = words.raw(key, language)
            number = _INCOME.match(path)
            return f"{label} ({_row(number[0])})" if number else label
    return path


def _row(path: str) -> int:
    """The number that a person gives a row: the first one is 1."""
    return int(re.findall(r"\d+", path)[0]) + 1


def _paper(one: DocumentResult, relative: str, words: Texts, language: Language) -> str:
    title = words.raw(f"paper-title-{one.kind}", language)
    state = words.raw(f"report.{one.state}", language)
    owner = relative
    if one.owner != relative:
        key = f"report.owner-{one.owner}"
        owner = words.raw(key, language) if key in words else one.owner
    about = [owner]
    if one.official_foreign and one.issuing_country:
        country = Said("report.country", {"country": CountryName(one.issuing_country)})
        about.append(words.say(country, language))
    if one.level == "if-applicable":
        about.append(words.raw("report.if-applicable", language))
    return f"  [{state}] {title} ({', '.join(about)})"


def _fee(fee: Fee, words: Texts, language: Language) -> str:
    name = words.raw(f"fee-{fee.kind}", language)
    if fee.amount is None:
        return f"{name}: {words.raw('report.not-known', language)}"
    return f"{name}: {euro(fee.amount, language)}"
