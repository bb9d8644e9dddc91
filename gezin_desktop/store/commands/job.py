"""One call of a headless verb: its arguments, its language, what it reads and where it prints."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gezin_desktop.store import location
from gezin_desktop.store.errors import CaseMissing, StoreError, translated
from gezin_desktop.store.lock import refuse_other_desk
from gezin_desktop.store.records import CaseSummary, NewSummary
from gezin_desktop.store.store import Store
from gezin_desktop.store.words import Language, say

Validate = Callable[[str], list[str]]
Summarise = Callable[[str], NewSummary]
Lessen = Callable[[str, str], str]
Verb = Callable[["Job"], int]

DONE, BAD = 0, 2
ALL = 1_000_000_000
ENVIRONMENT = "GEZIN_DESKTOP_PASSPHRASE"
_LONGEST_ID = 18  # digits that the database can hold


@dataclass(frozen=True, slots=True)
class Reader:
    """What the caller, who can read a case, does for the store, which cannot.

    Attributes:
        validate: the problems of a case text, one line each, none when it is right.
        summarise: the summary of a case text that is right.
        lessen: a text without ``names``, or without ``traces``.
    """

    validate: Validate
    summarise: Summarise
    lessen: Lessen | None = None


class Job:
    """One call: its arguments, its language, and where it prints."""

    def __init__(self, args: argparse.Namespace, reader: Reader) -> None:
        self.args = args
        self.validate = reader.validate
        self.summarise = reader.summarise
        self.lessen = reader.lessen
        self.language: Language = "en" if args.lang == "en" else "nl"
        self.folder = location.data_folder(args.data)

    def tell(self, text: str, data: object) -> None:
        """Print a result: the text, or the data as one line of JSON."""
        as_json = self.args.format == "json"
        line = json.dumps(data, ensure_ascii=False) if as_json else text
        if line:
            sys.stdout.write(line + "\n")

    def complain(self, text: str) -> None:
        """Print a problem on standard error."""
        sys.stderr.write(text + "\n")

    def say(self, key: str, **fields: object) -> str:
        """A sentence in the language of this call."""
        return say(key, self.language, **fields)

    def passphrase(self) -> str:
        """The passphrase of the file or the environment.

        Raises:
            StoreError: none was given, or the file cannot be read.
        """
        return self.secret(self.args.passphrase_file, ENVIRONMENT)

    def secret(self, file: str | None, variable: str) -> str:
        """The first line of a file, or what the environment holds.

        Raises:
            StoreError: neither was given, or the file cannot be read.
        """
        if file:
            return self.first_line(file)
        found = os.environ.get(variable)
        if not found:
            raise StoreError("no-passphrase-given")
        return found

    def first_line(self, name: str) -> str:
        """The first line of a file.

        Raises:
            StoreError: it cannot be read.
        """
        try:
            return Path(name).read_text("utf-8-sig").split("\n", 1)[0].rstrip("\r")
        except (OSError, UnicodeDecodeError):
            self.complain(self.say("unreadable", path=name))
            raise StoreError("no-passphrase-given") from None

    def open(self) -> Store:
        """The store of this call."""
        return Store.open(self.folder, self.passphrase())

    def open_alone(self) -> Store:
        """The store of this call, for what a window that has it open too could not follow.

        Raises:
            InUse: a window has it open.
        """
        if Store.exists(self.folder):
            with translated():
                refuse_other_desk(self.folder)
        return self.open()

    def write(self, name: str, content: bytes) -> int:
        """Write a file for somebody else to use, whole or not at all; the exit status."""
        try:
            with translated():
                location.write_whole(Path(name).absolute(), content)
        except StoreError:
            self.complain(self.say("unwritable", path=name))
            return BAD
        self.tell(self.say("written", path=name), {"path": name})
        return DONE

    def case_id(self, store: Store, wanted: str) -> int:
        """The id of a case, given as its id or its number.

        Raises:
            CaseMissing: there is none.
        """
        if wanted.isascii() and wanted.isdigit() and len(wanted) <= _LONGEST_ID:
            return int(wanted)
        found = [case.id for case in store.cases(wanted, limit=ALL) if case.number == wanted]
        if not found:
            raise CaseMissing
        return found[0]

    def tell_cases(
        self, found: Iterable[CaseSummary], notes: Mapping[int, str] | None = None
    ) -> None:
        """Print a list of cases, with a note behind some."""
        rows = [
            {
                "id": case.id,
                "number": case.number,
                "title": case.title,
                "client": case.client,
                "outcome": case.outcome,
                "next_date": case.next_date.isoformat() if case.next_date else None,
                "changed_at": case.changed_at.isoformat(),
            }
            for case in found
        ]
        lines = []
        for row in rows:
            note = (notes or {}).get(int(str(row["id"])))
            title = " ".join(str(row["title"]).split())  # a line stays a line
            lines.append(f"{row['id']}\t{row['number']}\t{title}" + (f"\t{note}" if note else ""))
            if note:
                row["note"] = note
        self.tell("\n".join(lines), rows)
