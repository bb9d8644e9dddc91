"""How people are called on the screen: a name, or what the person is. Never a gender."""

from __future__ import annotations

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import words
from gezin_desktop.law.dates import age_on
from gezin_desktop.law.summary import full_name


def name_of(case: Case, who: str, language: str) -> str:
    """The name of the sponsor or a relative; without one, what stands for it."""
    if who == "sponsor":
        return full_name(case.sponsor) or words.sentence("person.sponsor", language)
    ids = [one.id for one in case.relatives]
    if who not in ids:
        return who
    place = ids.index(who)
    known = full_name(case.relatives[place])
    return known or words.sentence("person.number", language, n=place + 1)


def relation_of(case: Case, relative: Relative, language: str) -> str:
    """What a relative is: partner, or child with the age on the receipt date."""
    if relative.relation is None:
        return ""
    told = words.option("relation-short", relative.relation, language)
    day = case.receipt_date
    if relative.relation not in {"child", "grandchild", "parent", "grandparent", "sibling"}:
        return told
    if relative.birth_date is None or day is None or relative.birth_date > day:
        return told
    return f"{told}, {age_on(relative.birth_date, day)}"


def about_of(case: Case, relative: Relative, language: str) -> str:
    """Relation and country of a relative, short, for a line in a list."""
    parts = [relation_of(case, relative, language)]
    if relative.country:
        parts.append(words.country(relative.country, language))
    return " · ".join(part for part in parts if part)


def initials(title: str) -> str:
    """The first letters of a title: ``Gezin Haddad`` becomes ``G. H.``."""
    return " ".join(f"{word[0].upper()}." for word in title.replace(",", " ").split())


def fresh_id(case: Case) -> str:
    """An id for a new relative that nobody in the case has."""
    taken = {one.id for one in case.relatives}
    number = len(taken) + 1
    while f"relative-{number}" in taken:
        number += 1
    return f"relative-{number}"
