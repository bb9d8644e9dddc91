"""Sentences of a law pack: other words for sentences that the program has, and nothing more.

A pack can add no sentence, because nothing would say it, and no value in a sentence, because nobody
would give it. The questions of the intake belong to the program: their answers are facts of a case.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import tomli

from gezin_desktop.law.word_files import flatten

Entry = Mapping[str, str]
_OF_THE_PROGRAM = frozenset({"texts/questions.toml", "texts/options.toml", "texts/packs.toml"})
_PEOPLE = frozenset((name, "", None) for name in ("sponsor", "relative", "Sponsor", "Relative"))
_VOICES = frozenset({"nl", "en", "nl_you", "en_you"})
_LONGEST = 4000
_NEW_LINE = "\n"
_NO_BREAK = "\u00a0"

Field = tuple[str, str, str | None]


class BadSentence(NamedTuple):
    """A sentence of a pack that cannot be used: its file, its key, and what is wrong with it."""

    file: str
    key: str
    wrong: str


def fitting(own: Mapping[str, Entry], packed: Mapping[str, bytes]) -> dict[str, dict[str, str]]:
    """The sentences of a pack that can take the place of the program's own.

    A pack was tried out when it was installed. The program may be a newer one since; a sentence
    that it says in another way now is left out.
    """
    found: dict[str, dict[str, str]] = {}
    for name, content in packed.items():
        for key, entry in _entries(name, content).items():
            if not _wrong(own, key, entry):
                found[key] = {**own[key], **entry}
    return found


def bad_sentences(own: Mapping[str, Entry], packed: Mapping[str, bytes]) -> Iterator[BadSentence]:
    """Every sentence of a pack that cannot be used."""
    for name, content in packed.items():
        if name in _OF_THE_PROGRAM:
            yield BadSentence(name, "-", "not-in-packs")
            continue
        try:
            entries = flatten(tomli.loads(content.decode("utf-8")))
        except (ValueError, RecursionError):
            yield BadSentence(name, "-", "unreadable")
            continue
        for key, entry in entries.items():
            if wrong := _wrong(own, key, entry):
                yield BadSentence(name, key, wrong)


def _entries(name: str, content: bytes) -> dict[str, dict[str, str]]:
    if name in _OF_THE_PROGRAM:
        return {}
    try:
        return flatten(tomli.loads(content.decode("utf-8")))
    except (ValueError, RecursionError):
        return {}


def _wrong(own: Mapping[str, Entry], key: str, entry: Entry) -> str:
    """What keeps a sentence from being used; empty when nothing does."""
    if key not in own:
        return "unknown-key"
    if not set(entry) <= _VOICES:
        return "unknown-voice"
    for text in entry.values():
        plain = text.replace(_NEW_LINE, "").replace(_NO_BREAK, "")
        if len(text) > _LONGEST or not plain.isprintable():
            return "bad-signs"
    try:
        allowed = _PEOPLE.union(*(_fields(text) for text in own[key].values()))
        asked = frozenset[Field]().union(*(_fields(text) for text in entry.values()))
    except ValueError:
        return "bad-fields"
    return "" if asked <= allowed else "bad-fields"


def _fields(text: str) -> frozenset[Field]:
    """What stands between braces, with the way it is to be written."""
    parts = string.Formatter().parse(text)
    return frozenset((name, how or "", kind) for _, name, how, kind in parts if name is not None)
