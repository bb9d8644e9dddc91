"""The smallest changes in words, Dutch or English: what to do, what it rests on, what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gezin_desktop.case.model import Case
from gezin_desktop.law.changes.smallest import Change, ChangeSet, Outlook
from gezin_desktop.law.result import Said
from gezin_desktop.law.summary import full_name
from gezin_desktop.law.words import Language, Texts, small_first


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells changes in one language.

    ``you`` speaks to the client; ``people`` are names for ``sponsor`` and ``relative``.
    """

    texts: Texts
    language: Language
    you: bool = False
    people: Mapping[str, str] | None = None

    def set(self, one: ChangeSet, case: Case | None = None) -> str:
        """All sentences of a set in one paragraph; ``case`` gives the names of the relatives."""
        return " ".join(self.sentences(one, case))

    def sentences(self, one: ChangeSet, case: Case | None = None) -> Iterator[str]:
        """What to do first, then what it rests on and what it costs."""
        yield self.order(one)
        if one.by_exemption:
            yield self._points("change.by-exemption", one.by_exemption)
        asked = [name for name in one.rests_on if name not in one.by_exemption]
        if asked:
            yield self._points("change.asks", asked)
        if one.law_not_known:
            yield self._points("change.law-not-known", one.law_not_known, day=one.day)
        if one.weighed:
            yield self._points("change.weighed", one.weighed)
        for clash in one.clashes:
            who = _name(case, clash.relative)
            if clash.turns_adult_on is not None:
                yield self._say("change.adult", who=who, day=clash.turns_adult_on)
            else:
                route = self.texts.raw(f"route.{clash.route}", self.language)
                yield self._say("change.route-closes", who=who, route=route)

    def order(self, one: ChangeSet) -> str:
        """The changes as one order: ``Haal het examen, en wacht tot 3 mei 2027.``."""
        if not one.changes:
            return self._say("change.none")
        short = [self._short(change) for change in one.changes]
        if None in short:
            return " ".join(self.change(change) for change in one.changes)
        *first, last = [words for words in short if words is not None]
        if not first:
            return _sentence(last)
        return _sentence(self._say("change.many", first=", ".join(first), last=last))

    def change(self, one: Change) -> str:
        """One change as a sentence of its own."""
        short = self._short(one)
        return self._whole(one) if short is None else _sentence(short)

    def outlook(self, found: Outlook, case: Case | None = None) -> Iterator[str]:
        """Each set as a paragraph; what cannot be mended, where no set is enough."""
        for one in found.sets:
            yield self.set(one, case)
        if not found.sets:
            yield self._say("change.no-way")
        if found.stuck:
            yield self._points("change.stuck", found.stuck)
        for day in dict.fromkeys(day for _, day in found.lost):
            names = [name for name, lost_on in found.lost if lost_on == day]
            yield self._points("change.lost", names, day=day)
        if found.closed_on is not None:
            yield self._say("change.closed", day=found.closed_on)

    def _whole(self, one: Change) -> str:
        return self.texts.say(one.said, self.language, you=self.you, people=self.people)

    def _short(self, one: Change) -> str | None:
        """An order without capital and full stop; None where the remedy needs more sentences."""
        if one.on is not None:
            return self._say(one.said.key, **one.said.values)
        key = f"change-act.{one.said.key}"
        if key in self.texts:
            return self._say(key, **one.said.values)
        words = self._whole(one).removesuffix(".")
        return None if ". " in words or words[1:2].isupper() else small_first(words)

    def _points(self, key: str, conditions: Iterable[str], **values: object) -> str:
        titles = [self.texts.title(name, self.language, you=self.you) for name in conditions]
        return self._say(key, points=", ".join(titles), **values)

    def _say(self, key: str, **values: object) -> str:
        said = Said(key, values)
        return self.texts.say(said, self.language, you=self.you, people=self.people)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _name(case: Case | None, relative: str) -> str:
    return (full_name(case.relative(relative)) if case else "") or relative
