"""The command line's own sentences, Dutch and English side by side."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gezin_desktop.case.problems import Language

_SENTENCES = {
    "case-good": ("in orde", "in order"),
    "law-good": (
        "Het wettenpakket is in orde.",
        "The law pack is in order.",
    ),
    "law-damaged": (
        "Het wettenpakket klopt niet (tabel {table}). Er wordt niets berekend. Installeer het "
        "programma opnieuw. Wat er mis is, zegt: gezin-desktop law check",
        "The law pack is damaged (table {table}). Nothing is computed. Install the program again. "
        "What is wrong is told by: gezin-desktop law check",
    ),
    "law-not-used": (
        "Het geïnstalleerde wettenpakket wordt niet gebruikt. {why} Het programma werkt met zijn "
        "eigen wetsgegevens.",
        "The installed law pack is not used. {why} The program works by its own law data.",
    ),
    "pack-in-use": (
        "In gebruik: pakket {id}, nummer {serial}, van {made}. Nakijken na {recheck}.",
        "In use: pack {id}, number {serial}, of {made}. Check again after {recheck}.",
    ),
    "pack-file": (
        "Pakket {id}, nummer {serial}, van {made}, geldig vanaf {valid}. Nakijken na {recheck}.",
        "Pack {id}, number {serial}, of {made}, valid from {valid}. Check again after {recheck}.",
    ),
    "pack-own": ("Dit zijn de wetsgegevens van het programma zelf.", "This is the program's own."),
    "pack-signed": (
        "Ondertekend met sleutel {signer}: {comment}",
        "Signed with key {signer}: {comment}",
    ),
    "pack-tried": (
        "De handtekening klopt en alle proefzaken ({n}) komen goed uit.",
        "The signature is good and all test cases ({n}) come out as they must.",
    ),
    "pack-news": ("Nieuw in dit pakket:", "New in this pack:"),
    "pack-no-news": (
        "Er verandert niets aan bedragen, termijnen, landen of zinnen.",
        "No amount, term, country or sentence changes.",
    ),
    "pack-back": (
        "Terug kan naar: pakket {id}, nummer {serial}, van {made}.",
        "You can go back to: pack {id}, number {serial}, of {made}.",
    ),
    "pack-old": (
        "Deze wetsgegevens zijn {n} maanden oud en moesten na {recheck} worden nagekeken. Vraag "
        "een nieuw pakket.",
        "These law data are {n} months old and should have been checked again after {recheck}. Ask "
        "for a new pack.",
    ),
    "pack-sure": ("Installeren? (j/n) ", "Install? (y/n) "),
    "pack-say-yes": (
        "Niet geïnstalleerd. Lees wat er nieuw is en geef --yes om te installeren.",
        "Not installed. Read what is new and give --yes to install.",
    ),
    "pack-not-wanted": ("Niet geïnstalleerd.", "Not installed."),
    "pack-installed": (
        "Geïnstalleerd: pakket {id}, nummer {serial}.",
        "Installed: pack {id}, number {serial}.",
    ),
    "pack-went-back": (
        "Weer in gebruik: pakket {id}, nummer {serial}.",
        "In use again: pack {id}, number {serial}.",
    ),
    "resources-missing": (
        "Er ontbreken bestanden van het programma ({name}). Installeer het opnieuw.",
        "Files of the program are missing ({name}). Install it again.",
    ),
    "unexpected": (
        "Dit lukte niet door een fout ({kind} bij {where}). Misschien is het programma beschadigd. "
        "Installeer het opnieuw, of geef dit door aan uw beheerder.",
        "This failed because of an error ({kind} at {where}). The program may be damaged. Install "
        "it again, or tell your administrator.",
    ),
    "no-such-table": (
        "Er is geen tabel {name}. Kies uit: {names}.",
        "There is no table {name}. Choose from: {names}.",
    ),
}


def say(key: str, language: Language, **values: str) -> str:
    """One sentence in one language."""
    return _SENTENCES[key][0 if language == "nl" else 1].format(**values)


def system_language() -> Language:
    """Dutch when the computer is set to Dutch, else English."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((name for name in names if name), "")
    return "nl" if first.lower().startswith("nl") else "en"
