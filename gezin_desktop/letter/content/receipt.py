"""The receipt: what a letter rested on, so that any desk can find it back."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from gezin_desktop import __version__
from gezin_desktop.case.reading import write_case
from gezin_desktop.law.result import Status
from gezin_desktop.law.words import euro
from gezin_desktop.letter.content.citing import name_of
from gezin_desktop.letter.content.phrases import capital
from gezin_desktop.letter.content.times import amounts
from gezin_desktop.letter.model import Receipt, Text, as_string, words

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief, Part
    from gezin_desktop.letter.content.phrases import Phrases

_ORDER = (
    Status.MET,
    Status.UNMET,
    Status.UNKNOWN,
    Status.DISCRETIONARY,
    Status.NOT_APPLICABLE,
)


def receipt(brief: Brief) -> Receipt:
    """What this letter rested on; no names of relatives where a role will do, no amounts."""
    p = brief.phrases
    rows = [
        (p.text("receipt.letter"), _letter_line(brief)),
        *([] if brief.refers else [(p.text("receipt.day"), _day_line(brief))]),
        *_route_rows(brief),
        *_amount_rows(brief),
        (p.text("receipt.law"), _law_line(brief)),
        (p.text("receipt.program"), words(f"gezin-desktop {__version__}")),
    ]
    return Receipt(p.text("receipt.heading"), tuple(rows))


def case_hash(brief: Brief) -> str:
    """The first eight hex digits of the SHA-256 of the case file, in two groups."""
    digest = hashlib.sha256(write_case(brief.case).encode("utf-8")).hexdigest()
    return f"{digest[:4]} {digest[4:8]}"


def _letter_line(brief: Brief) -> Text:
    p = brief.phrases
    return p.text(
        "receipt.letter-value",
        date=brief.day(brief.today),
        language=p.plain(f"language.{brief.language}"),
        number=brief.case.reference or p.plain("receipt.no-number"),
        hash=case_hash(brief),
    )


def _day_line(brief: Brief) -> Text:
    key = "receipt.day-value" if brief.case.receipt_date else "receipt.day-today"
    return brief.phrases.text(key, date=brief.day(brief.assessment.receipt_date))


def _law_line(brief: Brief) -> Text:
    from gezin_desktop.law.tables.book import tables

    law = tables()
    edition = law.edition
    return brief.phrases.text(
        "receipt.law-value",
        date=brief.day(law.as_of),
        pack=edition.id if edition else "-",
        serial=str(edition.serial) if edition else "-",
        print=brief.assessment.law_version.partition("+")[2],
    )


def law_mark(brief: Brief) -> str:
    """Pack, number and fingerprint of the law, for what the document says of itself."""
    from gezin_desktop.law.tables.book import tables

    edition = tables().edition
    pack = f"{edition.id} {edition.serial}, " if edition else ""
    return f"law {pack}{brief.assessment.law_version}"


def _amount_rows(brief: Brief) -> list[tuple[Text, Text]]:
    """The norm and the fees that were used, each with the short name of its source."""
    p, used = brief.phrases, amounts(brief)
    norm = used.norm
    if brief.violence:
        return []
    found = []
    if norm is not None and used.norm_amount is not None:
        shown = euro(used.norm_amount, brief.language)
        names = dict.fromkeys(name_of(one).short[brief.language] for one in norm.sources)
        key = "receipt.norm-third-party" if norm.verify else "receipt.norm"
        found.append(p.text(key, amount=shown, source=", ".join(names)))
    fees = {
        (fee.amount, fee.source): None
        for part in brief.computed
        for fee in (part.main.fees if part.main else ())
        if fee.amount is not None
    }
    for amount, source in fees:
        shown = euro(amount, brief.language)
        found.append(
            p.text("receipt.fee", amount=shown, source=name_of(source).short[brief.language])
        )
    return [(p.text("receipt.amounts"), p.joined(found))] if found else []


def _route_rows(brief: Brief) -> list[tuple[Text, Text]]:
    """Route, conditions and first day of each person; one day for all stands once."""
    rows = [row for part in brief.parts for row in _person_rows(brief, part)]
    days = [(part, _earliest(brief, part)) for part in brief.computed if part.main]
    if brief.violence or not days:
        return rows
    label = "receipt.earliest"
    if len({as_string(day) for _part, day in days}) == 1:
        return [*rows, (brief.phrases.text(label), days[0][1])]
    return [*rows, *((_about(brief, part, label), day) for part, day in days)]


def _earliest(brief: Brief, part: Part) -> Text:
    day = part.main.earliest_date if part.main else None
    return words(brief.day(day)) if day else brief.phrases.text(_no_day(part))


def _person_rows(brief: Brief, part: Part) -> list[tuple[Text, Text]]:
    p = brief.phrases
    if part.main is None or brief.violence or brief.is_kept_quiet(part):
        key = "receipt.route-special" if brief.violence else "receipt.nothing"
        return [(_about(brief, part, "receipt.route"), p.text(key))]
    route = p.text(
        "receipt.route-value",
        route=p.text(f"route.{part.main.route}"),
        id=part.main.route,
        verdict=p.text(f"verdict.{part.main.verdict.value}"),
    )
    rows = [(_about(brief, part, "receipt.route"), capital(route))]
    if part in brief.computed:
        rows.append((_about(brief, part, "receipt.conditions"), words(_counts(brief, part))))
    return rows


def _no_day(part: Part) -> str:
    """Why there is no first day: answers are missing, or something has to change."""
    conditions = part.main.conditions if part.main else ()
    opened = any(c.status is Status.UNKNOWN and c.counts for c in conditions)
    return "receipt.earliest-open" if opened else "receipt.earliest-none"


def _about(brief: Brief, part: Part, key: str) -> Text:
    """The label, numbered by person where the letter is about several: no names here."""
    label = brief.phrases.text(key)
    if len(brief.parts) == 1:
        return label
    return (*label, *words(f" {brief.parts.index(part) + 1}"))


def _counts(brief: Brief, part: Part) -> str:
    """The number of conditions per status; papers apart."""
    counts: Counter[str] = Counter()
    for condition in part.main.conditions if part.main else ():
        file = condition.status is Status.UNMET and not condition.counts
        counts["unmet-file" if file else condition.status.value] += 1
    order = [status.value for status in _ORDER]
    order.insert(2, "unmet-file")
    return ", ".join(_counted(brief.phrases, name, counts[name]) for name in order if counts[name])


def _counted(phrases: Phrases, name: str, count: int) -> str:
    many = f"count.{name}-many"
    key = many if count > 1 and phrases.has(many) else f"count.{name}"
    return phrases.plain(key, n=str(count))
