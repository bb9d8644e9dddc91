"""What is new in a law pack, in sentences: which amounts, terms, countries, papers and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from gezin_desktop.law.packs.values import kind_name, value
from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.book import DATED, Tables
from gezin_desktop.law.tables.rows import Row
from gezin_desktop.law.words import Language, Texts

_ONE_DAY = timedelta(days=1)
Entry = Mapping[str, str]


class Teller:
    """Tells in one language what is new in tables and sentences against those in use."""

    def __init__(self, texts: Texts, old: Tables, new: Tables, language: Language) -> None:
        """Made for one comparison.

        Args:
            texts: the sentences in use.
            old: the tables in use.
            new: the tables of the pack.
            language: of what is told.
        """
        self._texts, self._old, self._new, self._language = texts, old, new, language
        self._silent = 0

    def lines(self, sentences: Mapping[str, Entry]) -> list[str]:
        """Every change as a sentence; none when nothing changes.

        Args:
            sentences: those that the pack has other words for, by their keys.
        """
        self._silent = 0
        found = [line for table in DATED for line in self._dated(table)]
        found += self._countries()
        found += self._papers()
        found += self._sentences(sentences)
        if self._silent:
            found.append(self._say("records", n=self._silent))
        before = {one.id: one for one in self._old.sources()}
        others = sum(before.get(one.id) != one for one in self._new.sources())
        if others:
            found.append(self._say("sources", n=others))
        return found

    def _say(self, key: str, **values: Any) -> str:
        return self._texts.say(Said(f"pack-news.{key}", values), self._language)

    # -- dated tables ----------------------------------------------------------------------------

    def _dated(self, table: str) -> Iterator[str]:
        before, after = self._old.table(table).rows, self._new.table(table).rows
        for kind in dict.fromkeys([*before, *after]):
            yield from self._kind(before.get(kind, ()), after.get(kind, ()))

    def _kind(self, before: tuple[Row, ...], after: tuple[Row, ...]) -> Iterator[str]:
        known = {row.id: row for row in before}
        for place, row in enumerate(after):
            was = known.pop(row.id, None)
            if was == row:
                continue
            later = after[place + 1] if place + 1 < len(after) else None
            follows = later is not None and row.valid_to == later.valid_from - _ONE_DAY
            if was is None:
                yield from self._added(row, after[place - 1] if place else None)
                continue
            told = list(self._changed(was, row, follows=follows))
            self._silent += not told and not (
                follows and was._replace(valid_to=row.valid_to) == row
            )
            yield from told
        for row in known.values():
            yield self._say(
                "dropped", name=self._name(row), old=self._value(row), day=row.valid_from
            )

    def _name(self, row: Row) -> str:
        return kind_name(self._texts, row.table, row.kind, self._language)

    def _value(self, row: Row) -> str:
        if "members" in row.values:
            return ", ".join(sorted(map(self._country, row.values["members"])))
        return value(self._texts, row, self._language)

    def _added(self, row: Row, previous: Row | None) -> Iterator[str]:
        if row.table == "country_groups" and previous is not None:
            yield from self._members(row, previous)
            return
        new, name = self._value(row), self._name(row)
        if previous is None or previous.valid_to != row.valid_from - _ONE_DAY:
            yield self._say("first", name=name, new=new, day=row.valid_from)
        elif (old := self._value(previous)) != new:
            yield self._say("value", name=name, old=old, new=new, day=row.valid_from)

    def _changed(self, was: Row, row: Row, *, follows: bool) -> Iterator[str]:
        """What is new of a record that was there; nothing for its source or its note."""
        name, old, new = self._name(row), self._value(was), self._value(row)
        if row.table == "country_groups":
            yield from self._members(row, was)
        elif old != new:
            yield self._say("corrected", name=name, old=old, new=new, day=row.valid_from)
        if was.valid_to != row.valid_to and not follows:
            if row.valid_to is None:
                yield self._say("longer", name=name, old=new)
            else:
                yield self._say("ends", name=name, old=new, day=row.valid_to)

    def _members(self, row: Row, previous: Row) -> Iterator[str]:
        before, after = previous.values["members"], row.values["members"]
        for key, some in (("group-more", after - before), ("group-less", before - after)):
            if some:
                names = ", ".join(sorted(map(self._country, some)))
                yield self._say(key, name=self._name(row), day=row.valid_from, countries=names)

    # -- the other tables ------------------------------------------------------------------------

    def _country(self, code: str) -> str:
        law = self._new if self._new.is_country(code) else self._old
        return law.country(code).name(self._language)

    def _countries(self) -> Iterator[str]:
        before = {one.code: one for one in self._old.countries()}
        after = {one.code: one for one in self._new.countries()}
        for code in sorted({*before, *after}):
            was, now, name = before.get(code), after.get(code), self._country(code)
            if was is None or now is None:
                yield self._say("country-new" if was is None else "country-gone", country=name)
            elif (old := was.periods[-1].route) != (new := now.periods[-1].route):
                yield self._say("route", country=name, old=self._route(old), new=self._route(new))
            elif was != now:
                yield self._say("country-other", country=name)

    def _route(self, route: str) -> str:
        key = f"pack-route.{route}"
        return self._texts.raw(key, self._language) if key in self._texts else route

    def _papers(self) -> Iterator[str]:
        before = {one.id: one for one in self._old.documents()}
        after = {one.id: one for one in self._new.documents()}
        for id_, now in after.items():
            was = before.pop(id_, None)
            if was != now:
                key = "paper-new" if was is None else "paper-other"
                yield self._say(key, name=now.name(self._language))
        for gone in before.values():
            yield self._say("paper-gone", name=gone.name(self._language))

    def _sentences(self, sentences: Mapping[str, Entry]) -> Iterator[str]:
        for key, entry in sentences.items():
            for voice in (self._language, f"{self._language}_you"):
                old = self._spoken(key, voice)
                if voice in entry and entry[voice] != old:
                    yield self._say("sentence", old=old, new=entry[voice])

    def _spoken(self, key: str, voice: str) -> str:
        if key not in self._texts:
            return ""
        return self._texts.raw(key, self._language, you=voice.endswith("_you"))
