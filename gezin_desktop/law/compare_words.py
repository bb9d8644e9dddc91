"""The comparison of routes as text, to read aloud, copy or print."""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.law.compare import Column, Comparison, Row
from gezin_desktop.law.result import ConditionResult, Fee, Said, Status
from gezin_desktop.law.words import Language, Texts, euro, long_date


def as_text(found: Comparison, words: Texts, language: Language) -> Iterator[str]:
    """The comparison as lines: the advice, each route, then what differs."""
    yield words.say(found.reason, language)
    for column in found.columns:
        yield ""
        yield from _column(column, words, language)
    for row in found.differences:
        yield ""
        yield words.raw(row.title_key, language)
        for column, cell in zip(found.columns, row.cells, strict=True):
            name = words.raw(f"route.{column.route.route}", language)
            yield f"  {name}: {told(cell, words, language)}"


def told(cell: ConditionResult | None, words: Texts, language: Language) -> str:
    """A cell in words: the status and why, or that the route does not ask this."""
    if cell is None:
        return words.raw("compare.not-asked", language)
    name = words.raw(f"status.{_status(cell)}", language)
    return f"{name}. {words.say(cell.reasons, language)}".rstrip()


def _status(cell: ConditionResult) -> str:
    if cell.status is Status.UNMET and cell.consequence is not None:
        return f"{cell.status}-{cell.consequence}"
    return str(cell.status)


def title(row: Row, words: Texts, language: Language) -> str:
    """The name of a row."""
    return words.raw(row.title_key, language)


def when(column: Column, words: Texts, language: Language) -> str:
    """From which day the route holds, if on any."""
    day = column.route.earliest_date
    if day is None:
        return words.raw("compare.no-day", language)
    return words.say(Said("compare.from-day", {"day": day}), language)


def fee(one: Fee | None, words: Texts, language: Language) -> str:
    """What it costs, or that the amount is not known."""
    if one is None:
        return words.raw("compare.no-fee", language)
    if one.amount is None:
        return words.raw("compare.fee-not-known", language)
    return euro(one.amount, language)


def _column(column: Column, words: Texts, language: Language) -> Iterator[str]:
    yield (
        f"{words.raw(f'route.{column.route.route}', language)}: "
        f"{words.raw(f'verdict.{column.verdict}', language)}"
    )
    yield f"  {words.raw('compare.when', language)}: {when(column, words, language)}"
    yield f"  {words.raw('compare.fee', language)}: {fee(column.fee, words, language)}"
    if column.decision is not None:
        day = long_date(column.decision.due, language)
        yield f"  {words.raw('compare.decision', language)}: {day}"
    if column.permit_until is not None:
        day = long_date(column.permit_until, language)
        yield f"  {words.raw('compare.permit', language)}: {day}"
