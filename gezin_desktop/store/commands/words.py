"""Sentences of the headless commands and of the full check, Dutch and English side by side."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    # --- the headless commands ------------------------------------------------------------------
    "made": (
        "De zaken komen versleuteld in {folder}.",
        "The cases will lie encrypted in {folder}.",
    ),
    "recovery-code": (
        "Herstelcode: {code}\nBewaar deze code op papier, niet op deze computer. Zonder wachtzin "
        "en zonder deze code zijn de zaken weg.",
        "Recovery code: {code}\nKeep this code on paper, not on this computer. Without the "
        "passphrase and without this code the cases are lost.",
    ),
    "sound": (
        "De zaken zijn in orde: {count}.",
        "The cases are sound: {count}.",
    ),
    "backed-up": (
        "Reservekopie gemaakt en nagekeken: {path}",
        "Backup made and checked: {path}",
    ),
    "restored": (
        "De reservekopie is teruggezet. Aantal zaken: {count}.",
        "The backup has been restored. Number of cases: {count}.",
    ),
    "rekeyed": (
        "De zaken hebben een nieuwe sleutel. Maak nu een nieuwe reservekopie: oudere kopieën "
        "hebben de oude sleutel.",
        "The cases have a new key. Make a new backup now: older backups have the old key.",
    ),
    "written": (
        "Opgeslagen: {path}",
        "Saved: {path}",
    ),
    "new-number": (
        "{path}: zaaknummer {number} was al in gebruik; de zaak kreeg {given}.",
        "{path}: case number {number} was already in use; the case was given {given}.",
    ),
    "unreadable": (
        "{path}: dit bestand is niet te lezen. Kijk of het bestaat.",
        "{path}: this file cannot be read. See whether it exists.",
    ),
    "too-large": (
        "{path}: dit bestand is te groot voor een zaak (meer dan 5 MB).",
        "{path}: this file is too large for a case (more than 5 MB).",
    ),
    "not-text": (
        "{path}: dit bestand is geen tekst in UTF-8.",
        "{path}: this file is not text in UTF-8.",
    ),
    "no-passphrase-given": (
        "Geef de wachtzin in een bestand (--passphrase-file) of in de omgevingsvariabele "
        "GEZIN_DESKTOP_PASSPHRASE.",
        "Give the passphrase in a file (--passphrase-file) or in the environment variable "
        "GEZIN_DESKTOP_PASSPHRASE.",
    ),
    "unwritable": (
        "{path}: in dit bestand kan niet worden geschreven.",
        "{path}: this file cannot be written.",
    ),
    "backup-line": (
        "Kopie {number} van {made_at}, zaken: {count}\n  {path}",
        "Backup {number} of {made_at}, cases: {count}\n  {path}",
    ),
    "no-backups": (
        "In {path} staan geen reservekopieën.",
        "There are no backups in {path}.",
    ),
    "only-in-backup": (
        "staat alleen in de kopie",
        "only in the backup",
    ),
    "differs-from-backup": (
        "is nu anders",
        "differs now",
    ),
    "brought-back": (
        "Teruggehaald uit de kopie: {count}.",
        "Brought back from the backup: {count}.",
    ),
    "salvage-found": (
        "Te redden: {count} zaken. Beschadigde bladen: {pages}.",
        "Can be saved: {count} cases. Damaged pages: {pages}.",
    ),
    "salvage-lost": (
        "Niet meer te lezen: {number}",
        "Cannot be read any more: {number}",
    ),
    "salvage-older": (
        "Alleen een eerdere versie is te lezen: {number}",
        "Only an earlier version can be read: {number}",
    ),
    "salvaged": (
        "Gered: {count} zaken. De beschadigde bestanden zijn bewaard. Maak nu een reservekopie.",
        "Saved: {count} cases. The damaged files have been kept. Make a backup now.",
    ),
    "version-back": (
        "Versie {old} is nu versie {new}.",
        "Version {old} is now version {new}.",
    ),
    "due-closed": (
        "gesloten; termijn tot en met {since}",
        "closed; term until {since}",
    ),
    "due-untouched": (
        "nooit gesloten; termijn tot en met {since}",
        "never closed; term until {since}",
    ),
    "terms-unconfirmed": (
        "De bewaartermijnen zijn een voorstel ({file} en {advice} maanden). Uw organisatie moet ze "
        "vaststellen.",
        "The retention terms are a proposal ({file} and {advice} months). Your organisation must "
        "set them.",
    ),
    "erase-needs-yes": (
        "Er is niets gewist. Geef --yes om {count} zaken voorgoed te wissen.",
        "Nothing has been erased. Give --yes to erase {count} cases for good.",
    ),
    "erased": (
        "Gewist: {count}. Uit alle reservekopieën is dit weg op {gone}.",
        "Erased: {count}. Gone from all backups on {gone}.",
    ),
    "received": (
        "Opgeslagen of bijgewerkt: {count}.",
        "Stored or updated: {count}.",
    ),
    "arrival-new": ("nieuw", "new"),
    "arrival-same": ("hetzelfde", "the same"),
    "arrival-newer": ("nieuwer dan hier", "newer than here"),
    "arrival-older": ("ouder dan hier", "older than here"),
    "arrival-both": (
        "op beide bureaus veranderd; blijft zoals het hier is",
        "changed at both desks; stays as it is here",
    ),
    "plain-warning": (
        "Let op: {path} is niet versleuteld. Bewaar het veilig en wis het na gebruik.",
        "Note: {path} is not encrypted. Keep it safe and erase it after use.",
    ),
    "overview-kind": (
        "{path}: kies een bestand dat eindigt op .csv of .xlsx.",
        "{path}: choose a file that ends in .csv or .xlsx.",
    ),
    "overview-sheet": ("Zaken", "Cases"),
    "overview-head": (
        "Nummer|Zaak|Cliënt|Uitkomst|Volgende datum|Gewijzigd|Van|Gesloten",
        "Number|Case|Client|Outcome|Next date|Changed|Counsellor|Closed",
    ),
}

CHECKS: dict[str, tuple[str, str]] = {
    # --- what a check finds ------------------------------------------------------------------
    "check-pages": (
        "Het bestand met de zaken is op {count} plaatsen beschadigd.",
        "The file with the cases is damaged in {count} places.",
    ),
    "check-order": (
        "De inhoud van het bestand met de zaken hangt niet goed samen.",
        "The content of the file with the cases does not hold together.",
    ),
    "check-links": (
        "In het bestand met de zaken staan {count} gegevens die bij geen zaak horen.",
        "The file with the cases holds {count} records that belong to no case.",
    ),
    "check-case": (
        "De inhoud van zaak {number} is veranderd buiten het programma om.",
        "The content of case {number} was changed outside the program.",
    ),
    "check-past": (
        "Een eerdere versie of een brief van zaak {number} is veranderd buiten het programma om.",
        "An earlier version or a letter of case {number} was changed outside the program.",
    ),
    "check-index": (
        "Het zoekregister klopt niet. Zoeken kan zaken missen.",
        "The search index is not right. A search may miss cases.",
    ),
    "check-slots": (
        "Het bestand met de sleutels is veranderd buiten het programma om.",
        "The file with the keys was changed outside the program.",
    ),
    "check-rights": (
        "Anderen op deze computer kunnen bij {name}. Vraag uw beheerder dit te sluiten.",
        "Others on this computer can reach {name}. Ask your administrator to close this.",
    ),
}
