"""Help and complaints of the command line, in the language of whoever asks.

The parsers are written in English; in Dutch their sentences are looked up here when they are shown.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn

from gezin_desktop.cli_words import system_language

if TYPE_CHECKING:
    from gezin_desktop.case.problems import Language

DUTCH: Final = {
    # parts of every page of help
    "usage: ": "gebruik: ",
    "positional arguments": "opdracht of bestand",
    "options": "opties",
    "show this help message and exit": "deze hulp tonen",
    "show program's version number and exit": "de versie van het programma tonen",
    "language of what is told": "taal van wat wordt gezegd",
    # the program
    "The same core as the window, without a display and without Qt.": (
        "Dezelfde kern als het venster, zonder beeldscherm en zonder Qt."
    ),
    "Without a command the window opens: gezin-desktop [CASE.json] [--data DIR] [--lang nl|en].": (
        "Zonder opdracht opent het venster: gezin-desktop [CASE.json] [--data DIR] [--lang nl|en]."
    ),
    "judge case files": "zaken beoordelen",
    "write the advice letter: PDF, .txt or .html": "de adviesbrief schrijven: PDF, .txt of .html",
    "list the days that follow from case files": "de dagen noemen die uit zaken volgen",
    "validate case files only": "alleen nagaan of zaakbestanden kloppen",
    "print a JSON Schema": "een JSON Schema afdrukken",
    "the dated tables": "de tabellen met hun data",
    "the encrypted store of cases": "de versleutelde opslag van zaken",
    "case files": "zaakbestanden",
    "the case file": "het zaakbestand",
    "the day of assessment, YYYY-MM-DD (default: today)": (
        "de dag van de beoordeling, JJJJ-MM-DD (anders vandaag)"
    ),
    "form of output": "vorm van de uitvoer",
    "where the letter is written": "waar de brief komt te staan",
    "the id of one relative (default: all)": "de id van één familielid (anders iedereen)",
    "which schema": "welk schema",
    # the law
    "print the tables and their sources": "de tabellen en hun bronnen afdrukken",
    "one table (default: all)": "één tabel (anders allemaal)",
    "only what holds on this day, YYYY-MM-DD": "alleen wat op deze dag geldt, JJJJ-MM-DD",
    "verify the law pack": "het wettenpakket nagaan",
    "another folder of tables": "een andere map met tabellen",
    "signed law packs": "ondertekende wettenpakketten",
    "what a file is and what is new in it": "wat een bestand is en wat er nieuw in is",
    "install a law pack into the store": "een wettenpakket in de opslag zetten",
    "go back to the pack before": "terug naar het vorige pakket",
    "which law is in use": "welke wet in gebruik is",
    "file with the passphrase": "bestand met de wachtzin",
    "do not ask": "niet eerst vragen",
    # the store
    "folder of the store": "map van de opslag",
    "file that holds the passphrase": "bestand met de wachtzin",
    "language": "taal",
    "make an empty store and print its recovery code": (
        "een lege opslag maken en de herstelcode afdrukken"
    ),
    "check every page, case and key": "elke bladzijde, zaak en sleutel nagaan",
    "list the cases": "de zaken noemen",
    "make a backup and check it": "een reservekopie maken en nagaan",
    "folder for the backup": "map voor de reservekopie",
    "put a backup in the place of the store": "een reservekopie terugzetten",
    "encrypt everything under a new key": "alles versleutelen met een nieuwe sleutel",
    "also change the passphrase": "ook de wachtzin veranderen",
    "store case files and print the new ids": "zaakbestanden opslaan en de nieuwe ids afdrukken",
    "print a case, or write it to a file": "een zaak afdrukken, of naar een bestand schrijven",
    "the id or the case number": "de id of het nummer van de zaak",
    "leave out who people are, or all that the outcome can spare": (
        "weglaten wie de mensen zijn, of alles wat de uitkomst kan missen"
    ),
    "search cases": "zaken zoeken",
    "list the backups, without a passphrase": "de reservekopieën noemen, zonder wachtzin",
    "folder of the backups": "map met de reservekopieën",
    "list the cases in a backup; bring some of them back": (
        "de zaken in een reservekopie noemen; een paar terughalen"
    ),
    "save what can be read of a damaged store, case by case": (
        "redden wat te lezen is van een beschadigde opslag, zaak voor zaak"
    ),
    "only tell what can be saved": "alleen zeggen wat te redden is",
    "the versions of a case; print or restore one": (
        "de versies van een zaak; er een afdrukken of terugzetten"
    ),
    "the letters of a case; write one to a file": (
        "de brieven van een zaak; er een naar een bestand schrijven"
    ),
    "all cases as a sheet": "alle zaken als werkblad",
    "the cases whose retention term is over": "de zaken waarvan de bewaartermijn voorbij is",
    "erase cases for good, and make a backup without them": (
        "zaken voorgoed wissen, en een reservekopie zonder die zaken maken"
    ),
    "really do it": "het echt doen",
    "everything that is kept about a case, as JSON": "alles wat over een zaak bewaard is, als JSON",
    "write cases to an encrypted file for another desk": (
        "zaken naar een versleuteld bestand schrijven, voor een ander loket"
    ),
    "take cases out of such a file: new ones, and newer ones": (
        "zaken uit zo'n bestand halen: nieuwe, en nieuwere"
    ),
    "only tell what is in it": "alleen zeggen wat erin zit",
    "file with the agreed passphrase": "bestand met de afgesproken wachtzin",
    # the window
    "Open the window, on a case file when one is named.": (
        "Het venster openen, bij een zaakbestand als dat is genoemd."
    ),
    "the folder of the cases": "de map met de zaken",
    "the language of the screen": "de taal van het scherm",
    "print how long the start took, and end": "afdrukken hoe lang het starten duurde, en stoppen",
}
_COMPLAINTS: Final = tuple(
    (re.compile(pattern), dutch)
    for pattern, dutch in (
        (r"the following arguments are required: (.*)", r"dit ontbreekt nog: \1"),
        (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
        (r"invalid choice: (.*?) \(choose from (.*)\)", r"\1 kan niet; kies uit: \2"),
        (r"expected one argument", "hier hoort één waarde achter"),
        (r"expected at least one argument", "hier hoort minstens één waarde achter"),
        (r"invalid \w+ value: (.*)", r"deze waarde kan niet: \1"),
        (r"ambiguous option: (.*) could match (.*)", r"\1 kan meer betekenen: \2"),
        (r"ignored explicit argument (.*)", r"hier hoort geen waarde achter: \1"),
        (r"there is no command and no file with this name: (.*)",
         r"er is geen opdracht en geen bestand met deze naam: \1"),
        (r"YYYY-MM-DD", "JJJJ-MM-DD"),
    )
)  # fmt: skip


def asked_language(arguments: Sequence[str]) -> Language:
    """The language that the arguments ask for, else that of the computer."""
    found = re.findall(r"(?:^|\0)--lang[=\0](nl|en)(?=\0|$)", "\0".join(arguments))
    return "nl" if found[-1:] == ["nl"] else "en" if found else system_language()


class _DutchFormatter(argparse.HelpFormatter):
    """Shows the English sentences of a parser in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, DUTCH["usage: "] if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_dutch(heading))

    def add_text(self, text: str | None) -> None:
        super().add_text(_dutch(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return _dutch(action.help)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and complaints are Dutch."""

    def __init__(self, **keywords: Any) -> None:
        keywords.setdefault("formatter_class", _DutchFormatter)
        super().__init__(**keywords)

    def error(self, message: str) -> NoReturn:
        """Says in Dutch what is wrong with the arguments, and ends with status 2."""
        for pattern, dutch in _COMPLAINTS:
            message = pattern.sub(dutch, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: fout: {message}\n")


def parser_class(language: Language) -> type[argparse.ArgumentParser]:
    """The class of parsers that speak a language; the parsers of their verbs follow."""
    return DutchParser if language == "nl" else argparse.ArgumentParser


def _dutch(text: str | None) -> str | None:
    return text if text is None else DUTCH.get(text, text)
