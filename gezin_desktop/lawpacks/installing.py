"""A law pack on its way in: looked into, tried out, told what is new, and installed when wanted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from gezin_desktop import __version__
from gezin_desktop.law.packs.keys import Keys, own_keys
from gezin_desktop.law.packs.news import Teller
from gezin_desktop.law.packs.opened import LawPack, admit, open_pack
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.sentences import fitting
from gezin_desktop.law.packs.trial import Tell, Tried, nobody, try_out
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.edition import Edition
from gezin_desktop.law.word_files import own_entries
from gezin_desktop.law.words import LANGUAGES, Language, texts
from gezin_desktop.lawpacks.using import own_edition, put_in_use, read_file, usable
from gezin_desktop.store import LawPacks, Store

MOST_LINES: Final = 200


class Offer(NamedTuple):
    """A pack that may be installed, once somebody has seen what is new and wants it.

    Attributes:
        file: the whole file.
        pack: what is in it.
        cases: how many of its own test cases came out as they must.
        news: what is new against the law in use, by language; empty when nothing is.
    """

    file: bytes
    pack: LawPack
    cases: int
    news: Mapping[Language, tuple[str, ...]]


class Standing(NamedTuple):
    """What is in use, and what could be gone back to.

    Attributes:
        edition: the edition in use.
        own: whether it is the program's own.
        key: the name of the key that signed it; empty for the program's own.
        comment: the signed line about it.
        back: the edition that can be gone back to; None when there is none.
        back_is_own: whether that is the program's own.
    """

    edition: Edition
    own: bool
    key: str = ""
    comment: str = ""
    back: Edition | None = None
    back_is_own: bool = False


def offered(path: Path, packs: LawPacks, keys: Keys | None = None, tell: Tell = nobody) -> Offer:
    """A pack from a file, fully tried out; nothing is changed.

    Args:
        path: the file.
        packs: what was installed here.
        keys: the keys that are trusted; those of this build by default.
        tell: hears how many of how many test cases are done.

    Raises:
        PackRefused: it cannot be installed.
    """
    file = read_file(path)
    pack = _admitted(file, packs, keys)
    tried = try_out(pack, tell)
    return Offer(file, pack, tried.cases, _news(pack, tried))


def inspected(path: Path, keys: Keys | None = None) -> Offer:
    """The same without a store: what a file is, whether or not it is newer than what is here.

    Raises:
        PackRefused: it cannot be trusted, or something in it is wrong.
    """
    file = read_file(path)
    pack = open_pack(file, own_keys() if keys is None else keys, __version__)
    tried = try_out(pack)
    return Offer(file, pack, tried.cases, _news(pack, tried))


def _admitted(file: bytes, packs: LawPacks, keys: Keys | None) -> LawPack:
    pack = open_pack(file, own_keys() if keys is None else keys, __version__)
    admit(pack, own_edition(), packs.serials, packs.revoked)
    return pack


def _news(pack: LawPack, tried: Tried) -> Mapping[Language, tuple[str, ...]]:
    packed = {name: data for name, data in pack.files.items() if name.startswith("texts/")}
    words = fitting(own_entries(), packed)
    found: dict[Language, tuple[str, ...]] = {}
    for language in LANGUAGES:
        lines = Teller(texts(), tables(), tried.tables, language).lines(words)
        if len(lines) > MOST_LINES:
            more = texts().raw("pack-news.more", language).format(n=len(lines) - MOST_LINES)
            lines = [*lines[:MOST_LINES], more]
        if pack.revokes:
            lines.insert(0, texts().raw("pack-news.revokes", language))
        found[language] = tuple(lines)
    return found


def install(store: Store, offer: Offer, keys: Keys | None = None) -> None:
    """Install a pack that was tried out: at once and whole, or not at all.

    Raises:
        PackRefused: another pack was installed meanwhile, so that this one is not newer any more.
        StoreError: the store cannot be written to; the law in use stays what it was.
    """

    def change(packs: LawPacks) -> LawPacks:
        pack = _admitted(offer.file, packs, keys)
        return packs.with_pack(offer.file, pack.key, pack.edition.serial, frozenset(pack.revokes))

    put_in_use(store, store.change_law_packs(change), keys)


def go_back(store: Store, keys: Keys | None = None) -> None:
    """Work by the pack before this one, or by the own law when that was before.

    The numbers that were reached stay: a pack that was left can be come back to in this way only.

    Raises:
        PackRefused: there is none, or it is not trusted any more.
        StoreError: the store cannot be written to.
    """
    put_in_use(store, store.change_law_packs(lambda packs: _turned(packs, keys)), keys)


def _turned(packs: LawPacks, keys: Keys | None) -> LawPacks:
    if not packs.has_previous:
        raise PackRefused("nothing-before")
    if packs.previous is not None:
        usable(packs.previous, packs.revoked, keys)
    return packs.turned_back()


def standing(packs: LawPacks, keys: Keys | None = None) -> Standing:
    """What is in use by what the store keeps, and what could be gone back to."""
    own = own_edition()
    current, previous = (_opened(one, packs, keys) for one in (packs.current, packs.previous))
    back, back_is_own = None, False
    if packs.has_previous and packs.previous is None:
        back, back_is_own = own, True
    elif previous is not None:
        back = previous.edition
    if current is None:
        return Standing(own, True, back=back, back_is_own=back_is_own)
    return Standing(current.edition, False, current.key, current.comment, back, back_is_own)


def _opened(file: bytes | None, packs: LawPacks, keys: Keys | None) -> LawPack | None:
    try:
        return None if file is None else usable(file, packs.revoked, keys)
    except PackRefused:
        return None


def edition_in_use() -> Edition:
    """The edition of the tables in use."""
    return tables().edition or own_edition()
