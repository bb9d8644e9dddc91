"""The words of the outcome: what the law says, in the counsellor's register and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, cast

from gezin_desktop.case.model import Case
from gezin_desktop.desk import words
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.result import Cite, ConditionResult, Consequence, Said, Status
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.law.words import TextMissing, texts

Language = Literal["nl", "en"]

_LAWS = (
    ("vb-", "Vb"),
    ("vw-", "Vw"),
    ("vv-", "VV"),
    ("vc-", "Vc"),
    ("bw", "BW"),
    ("bi-", "Besluit inburgering"),
    ("wi-", "Wet inburgering"),
    ("awb", "Awb"),
)


def say(said: Said | Iterable[Said], language: str, people: Mapping[str, str] | None = None) -> str:
    """Sentences of the law in a language; the people in their roles unless names are given."""
    many = (said,) if isinstance(said, Said) else tuple(said)
    return " ".join(_one(one, cast("Language", language), people) for one in many)


def _one(said: Said, language: Language, people: Mapping[str, str] | None) -> str:
    try:
        return texts().say(said, language, people=people)
    except TextMissing:
        return said.key


def people_of(case: Case, relative: str, language: str) -> dict[str, str]:
    """The names that sentences use for the sponsor and the relative, where they are known."""
    named = {"sponsor": case.sponsor.given_names, "relative": None}
    for one in case.relatives:
        if one.id == relative:
            named["relative"] = one.given_names or one.name_own_script
    known = {role: isolated(name) for role, name in named.items() if name}
    if "relative" not in known and len(case.relatives) > 1:
        known["relative"] = name_of(case, relative, language)
    return known


def title(condition_id: str, language: str) -> str:
    """The name of a condition."""
    try:
        return texts().title(condition_id, cast("Language", language))
    except TextMissing:
        return condition_id


def route_name(route: str, language: str) -> str:
    """The name of a route."""
    return texts().raw(f"route.{route}", cast("Language", language))


def verdict_word(verdict: str, language: str) -> str:
    """The counsellor's word for a verdict."""
    return words.sentence(f"verdict.{verdict}", language)


def status_word(found: ConditionResult, language: str) -> str:
    """The counsellor's word for the status of a condition."""
    if found.status is not Status.UNMET:
        return words.sentence(f"status.{found.status.value}", language)
    consequence = found.consequence or Consequence.REPAIRABLE
    return words.sentence(f"status.unmet-{consequence.value}", language)


def cite_words(cites: Iterable[Cite], language: str) -> str:
    """The first place in the law, short: ``art. 3.20 VV``."""
    for cite in cites:
        return _short(cite, language)
    return ""


def _short(cite: Cite, language: str) -> str:
    for start, name in _LAWS:
        if cite.source.lower().startswith(start):
            return (
                f"art. {cite.article} {name}"
                if _is_article(cite.article)
                else (f"{cite.article} {name}".strip())
            )
    if cite.source.startswith("ind-"):
        return f"IND {cite.article}".strip()
    if cite.article:
        return cite.article
    del language
    return ""


def _is_article(article: str) -> bool:
    return bool(article) and article[0].isdigit()


def source_name(source: str, language: str) -> str:
    """A source by its name in the language of the window, as the letter names it."""
    from gezin_desktop.letter.content.citing import name_of as named

    try:
        return named(source).long[language]
    except StopIteration:
        return source


def source_line(source: str, language: str) -> str:
    """A source in full: name, publisher and the date of the text that was read, in words."""
    try:
        found = tables().source(source)
    except LawDamaged:
        return source
    name = _either(f"source-title.{source}", language) or source_name(source, language)
    publisher = found.publisher or ""
    publisher = _either(f"publisher.{publisher}", language) or publisher
    if publisher and not re.search(rf"\b{re.escape(publisher)}(?!\w)", name):
        name = f"{name}, {publisher}"
    told = _read_on(found.version_date, language)
    grade = words.sentence(f"grade.{found.grade}", language)
    if "." not in name.split(" ")[0]:  # the name of a site keeps its small letters
        name = f"{name[:1].upper()}{name[1:]}"
    return f"{name}. {told} {grade}"


def _either(key: str, language: str) -> str:
    """The words of the law under a key; nothing where there are none."""
    return texts().raw(key, cast("Language", language)) if key in texts() else ""


def _read_on(version: str | None, language: str) -> str:
    """The day, month or year of the text that was read, or that it bears none."""
    from gezin_desktop.letter.content.citing import long_version

    if version is None:
        return words.sentence("source.undated", language)
    day = long_version(version, cast("Language", language))
    return words.sentence("source.read", language, day=day)


def paper_name(kind: str, language: str) -> str:
    """The short name of a paper."""
    try:
        return texts().raw(f"paper-title-{kind}", cast("Language", language))
    except TextMissing:
        pass
    try:
        return tables().document(kind).name(language)
    except LawDamaged:
        return kind
