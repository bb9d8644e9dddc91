"""Law packs on the command line: ``gezin-desktop law pack inspect|install|back|list``.

Exit status: 0 done; 2 refused, not wanted, or bad input (the reason on standard error).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gezin_desktop.case.problems import Language
from gezin_desktop.cli_words import say

if TYPE_CHECKING:
    from gezin_desktop.law.tables.edition import Edition
    from gezin_desktop.lawpacks.installing import Offer
    from gezin_desktop.store import Store

DONE, BAD = 0, 2
PASSPHRASE = "GEZIN_DESKTOP_PASSPHRASE"  # noqa: S105  (the name of a variable)


def add_parser(
    law: argparse._SubParsersAction[argparse.ArgumentParser], language: Language
) -> None:
    """Add ``pack`` and its own verbs to the verbs of ``law``."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--lang", choices=("nl", "en"), default=language, help="language")
    shared.add_argument("--format", choices=("text", "json"), default="text", help="form of output")
    of_store = argparse.ArgumentParser(add_help=False)
    of_store.add_argument("--data", metavar="DIR", help="folder of the store")
    of_store.add_argument("--passphrase-file", metavar="FILE", help="file with the passphrase")
    pack = law.add_parser("pack", help="signed law packs")
    verbs = pack.add_subparsers(required=True, metavar="inspect|install|back|list")
    both = [shared, of_store]
    looked = verbs.add_parser("inspect", help="what a file is and what is new in it", parents=both)
    looked.add_argument("file", type=Path, metavar="FILE")
    looked.set_defaults(verb=_guarded(_inspect))
    put = verbs.add_parser("install", help="install a law pack into the store", parents=both)
    put.add_argument("file", type=Path, metavar="FILE")
    put.add_argument("--yes", action="store_true", help="do not ask")
    put.set_defaults(verb=_guarded(_install))
    back = verbs.add_parser("back", help="go back to the pack before", parents=both)
    back.set_defaults(verb=_guarded(_back))
    listed = verbs.add_parser("list", help="which law is in use", parents=both)
    listed.set_defaults(verb=_guarded(_list))


Verb = Callable[[argparse.Namespace], int]


def _guarded(verb: Verb) -> Verb:
    """The verb, with every refusal told as a sentence."""

    def run(args: argparse.Namespace) -> int:
        from gezin_desktop.law.packs.refusal import PackRefused
        from gezin_desktop.law.words import texts
        from gezin_desktop.store import StoreError

        try:
            return verb(args)
        except PackRefused as refused:
            sys.stderr.write(texts().say(refused.said, args.lang) + "\n")
        except StoreError as error:
            sys.stderr.write(error.text(args.lang) + "\n")
        return BAD

    return run


@contextmanager
def _store(args: argparse.Namespace) -> Iterator[Store]:
    from gezin_desktop.store import Store, data_folder

    with Store.open(data_folder(args.data), _passphrase(args)) as store:
        yield store


def _passphrase(args: argparse.Namespace) -> str:
    from gezin_desktop.store import StoreError

    if args.passphrase_file:
        try:
            text = Path(args.passphrase_file).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise StoreError("no-passphrase-given") from None
        return text.split("\n", 1)[0].rstrip("\r")
    found = os.environ.get(PASSPHRASE)
    if not found:
        raise StoreError("no-passphrase-given")
    return found


def _inspect(args: argparse.Namespace) -> int:
    from gezin_desktop.lawpacks.installing import inspected

    _show(args, inspected(args.file))
    return DONE


def _install(args: argparse.Namespace) -> int:
    from gezin_desktop.lawpacks.installing import install, offered

    with _store(args) as store:
        offer = offered(args.file, store.law_packs())
        _show(args, offer)
        if not args.yes and not _is_wanted(args.lang):
            return BAD
        install(store, offer)
    edition = offer.pack.edition
    _tell(args, say("pack-installed", args.lang, id=edition.id, serial=str(edition.serial)))
    return DONE


def _is_wanted(language: Language) -> bool:
    if not sys.stdin.isatty():
        sys.stderr.write(say("pack-say-yes", language) + "\n")
        return False
    sys.stderr.write(say("pack-sure", language))
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() in {"j", "ja", "y", "yes"}:
        return True
    sys.stderr.write(say("pack-not-wanted", language) + "\n")
    return False


def _back(args: argparse.Namespace) -> int:
    from gezin_desktop.lawpacks.installing import edition_in_use, go_back

    with _store(args) as store:
        go_back(store)
    found = edition_in_use()
    if args.format == "json":
        _json(_fields(found))
    _tell(args, say("pack-went-back", args.lang, id=found.id, serial=str(found.serial)))
    return DONE


def _list(args: argparse.Namespace) -> int:
    """What is in use; with the passphrase also what could be gone back to."""
    from gezin_desktop import assets
    from gezin_desktop.lawpacks.installing import edition_in_use, standing
    from gezin_desktop.lawpacks.using import follow_store

    found, own, back = edition_in_use(), not assets.law_in_use(), None
    if args.passphrase_file or os.environ.get(PASSPHRASE):
        with _store(args) as store:
            follow_store(store)
            held = standing(store.law_packs())
            found, own, back = held.edition, held.own, held.back
    if args.format == "json":
        _json({**_fields(found), "own": own, "back": _fields(back) if back else None})
        return DONE
    lines = [_line("pack-in-use", found, args.lang)]
    lines += [say("pack-own", args.lang)] if own else []
    lines += [_line("pack-back", back, args.lang)] if back else []
    if found.is_old(date.today()):
        months = str(found.months_old(date.today()))
        day = found.recheck_by.isoformat()
        lines.append(say("pack-old", args.lang, n=months, recheck=day))
    _tell(args, "\n".join(lines))
    return DONE


def _show(args: argparse.Namespace, offer: Offer) -> None:
    """What a pack is and what is new in it."""
    pack, news = offer.pack, offer.news[args.lang]
    if args.format == "json":
        _json(
            {
                **_fields(pack.edition),
                "key": pack.key,
                "comment": pack.comment,
                "revokes": list(pack.revokes),
                "sha256": pack.digest,
                "cases": offer.cases,
                "news": list(news),
            }
        )
        return
    lines = [
        _line("pack-file", pack.edition, args.lang),
        say("pack-signed", args.lang, signer=pack.key, comment=pack.comment),
        say("pack-tried", args.lang, n=str(offer.cases)),
        say("pack-news" if news else "pack-no-news", args.lang),
        *(f"- {line}" for line in news),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def _line(key: str, edition: Edition, language: Language) -> str:
    return say(
        key,
        language,
        id=edition.id,
        serial=str(edition.serial),
        made=edition.made_at.isoformat(),
        valid=edition.valid_from.isoformat(),
        recheck=edition.recheck_by.isoformat(),
    )


def _fields(edition: Edition) -> dict[str, Any]:
    made = edition._asdict()
    return {**made, **{n: v.isoformat() for n, v in made.items() if isinstance(v, date)}}


def _json(data: object) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")


def _tell(args: argparse.Namespace, text: str) -> None:
    if args.format == "text":
        sys.stdout.write(text + "\n")
