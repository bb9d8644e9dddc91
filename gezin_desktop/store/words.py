"""The store's sentences, Dutch and English side by side, under the key of the error or message."""

from __future__ import annotations

from typing import Literal

from gezin_desktop.store.commands.words import CHECKS, COMMANDS

Language = Literal["nl", "en"]

_OWN: dict[str, tuple[str, str]] = {
    # --- opening -----------------------------------------------------------------------------
    "wrong-passphrase": (
        "Deze wachtzin past niet. Probeer het nog eens, of gebruik de herstelcode.",
        "This passphrase does not fit. Try again, or use the recovery code.",
    ),
    "wrong-recovery-code": (
        "Deze herstelcode past niet bij deze zaken. Neem de code van het juiste blad.",
        "This recovery code does not belong to these cases. Take the code from the right sheet.",
    ),
    "mistyped-recovery-code": (
        "In de herstelcode zit een typefout. Vergelijk de groepen een voor een met het blad.",
        "The recovery code holds a typing error. Compare the groups with the sheet one by one.",
    ),
    "too-many-attempts": (
        "Te veel verkeerde pogingen. Probeer het over {seconds} seconden nog eens.",
        "Too many wrong attempts. Try again in {seconds} seconds.",
    ),
    "passphrase-needed": (
        "Er is een wachtzin nodig.",
        "A passphrase is needed.",
    ),
    "passphrase-short": (
        "Deze wachtzin is te kort. Neem vier of meer woorden, of 14 of meer tekens.",
        "This passphrase is too short. Take four words or more, or 14 characters or more.",
    ),
    "passphrase-common": (
        "Deze wachtzin is makkelijk te raden. Neem vier woorden die niet bij elkaar horen.",
        "This passphrase is easy to guess. Take four words that do not belong together.",
    ),
    "passphrase-simple": (
        "Deze wachtzin herhaalt te veel. Neem vier verschillende woorden.",
        "This passphrase repeats too much. Take four different words.",
    ),
    "keyring": (
        "De sleutelbos van deze computer is niet te gebruiken. Open de zaken met de wachtzin of de "
        "herstelcode.",
        "The keyring of this computer cannot be used. Open the cases with the passphrase or the "
        "recovery code.",
    ),
    "newer-version": (
        "Deze zaken zijn gemaakt met een nieuwere versie van het programma (gegevensversie "
        "{found}, dit programma kent {known}). Er is niets veranderd. Installeer de nieuwere "
        "versie.",
        "These cases were made with a newer version of the program (data version {found}, this "
        "program knows {known}). Nothing has been changed. Install the newer version.",
    ),
    "foreign-file": (
        "Dit bestand is geen bestand met zaken van dit programma. Er is niets veranderd.",
        "This file is not a case file of this program. Nothing has been changed.",
    ),
    "damaged": (
        "De zaken zijn beschadigd. Het bestand blijft bewaard. Zet een reservekopie terug.",
        "The cases are damaged. The file is kept. Restore a backup.",
    ),
    "nothing-saved": (
        "In de beschadigde bestanden is geen enkele zaak meer te lezen. Ze blijven bewaard. Zet "
        "een reservekopie terug.",
        "Not one case can be read in the damaged files any more. They are kept. Restore a backup.",
    ),
    "damaged-keys": (
        "Het bestand met de sleutels is beschadigd of weg. Zet een reservekopie terug.",
        "The file with the keys is damaged or gone. Restore a backup.",
    ),
    "database-missing": (
        "Het bestand met de zaken is weg. Zet een reservekopie terug.",
        "The file with the cases is gone. Restore a backup.",
    ),
    "no-store": (
        "In deze map staan nog geen zaken.",
        "There are no cases in this folder yet.",
    ),
    "store-exists": (
        "In deze map staan al zaken. Er is niets veranderd. Open ze, of kies een andere map.",
        "This folder already holds cases. Nothing has been changed. Open them, or choose another "
        "folder.",
    ),
    "unsafe-build": (
        "Dit programma kan de zaken op deze computer niet versleutelen. Er is niets opgeslagen. "
        "Installeer het programma opnieuw of vraag uw beheerder.",
        "This program cannot encrypt the cases on this computer. Nothing has been saved. Install "
        "the program again or ask your administrator.",
    ),
    "plain-file": (
        "Het bestand met de zaken is niet versleuteld. Het wordt niet geopend. Vraag uw beheerder.",
        "The file with the cases is not encrypted. It will not be opened. Ask your administrator.",
    ),
    # --- writing -----------------------------------------------------------------------------
    "disk-full": (
        "Er is geen plaats meer op de schijf. Uw laatste antwoord is nog niet bewaard. Verwijder "
        "bestanden die u niet nodig hebt.",
        "The disk is full. Your last answer has not been saved yet. Remove files that you do not "
        "need.",
    ),
    "read-only": (
        "In de map met zaken kan niet worden geschreven. Er is niets bewaard. Vraag uw beheerder "
        "om schrijfrecht.",
        "The folder with the cases cannot be written to. Nothing has been saved. Ask your "
        "administrator for the right to write.",
    ),
    "medium-gone": (
        "De schijf of de map met zaken antwoordt niet. Uw laatste antwoord is nog niet bewaard. "
        "Sluit de schijf weer aan en probeer het nog eens.",
        "The disk or the folder with the cases does not answer. Your last answer has not been "
        "saved yet. Connect the disk again and try once more.",
    ),
    "replaced": (
        "Het bestand met de zaken is intussen vervangen of weggehaald. Uw laatste antwoord is er "
        "niet in bewaard. Schrijf dat antwoord op en start het programma opnieuw.",
        "The file with the cases has been replaced or taken away meanwhile. Your last answer has "
        "not been saved in it. Write that answer down and start the program again.",
    ),
    "backup-disk-full": (
        "Er is geen plaats meer op de schijf met reservekopieën. Uw antwoorden zijn wel bewaard. "
        "Verwijder bestanden die u niet nodig hebt, of kies een andere map.",
        "There is no room left on the disk with the backups. Your answers are saved. Remove files "
        "that you do not need, or choose another folder.",
    ),
    "backup-read-only": (
        "In de map met reservekopieën kan niet worden geschreven. Uw antwoorden zijn wel bewaard. "
        "Kies een andere map, of vraag uw beheerder om schrijfrecht.",
        "The folder with the backups cannot be written to. Your answers are saved. Choose another "
        "folder, or ask your administrator for the right to write.",
    ),
    "backup-medium-gone": (
        "De schijf met reservekopieën antwoordt niet. Sluit de schijf weer aan, of kies een "
        "andere map.",
        "The disk with the backups does not answer. Connect the disk again, or choose another "
        "folder.",
    ),
    "stopped": (
        "De controle is gestopt voordat alles was gelezen.",
        "The check was stopped before everything had been read.",
    ),
    "in-use": (
        "Een ander programma gebruikt de zaken nu. Sluit het andere venster en probeer het nog "
        "eens.",
        "Another program is using the cases now. Close the other window and try again.",
    ),
    "window-open": (
        "De zaken zijn open in een venster. Er is niets veranderd. Sluit dat venster, of doe dit "
        "in het venster zelf.",
        "The cases are open in a window. Nothing has been changed. Close that window, or do this "
        "in the window itself.",
    ),
    "other-computer": (
        "Deze zaken zijn open op een andere computer. Sluit het programma daar. Staat die computer "
        "uit, probeer het dan over een uur nog eens.",
        "These cases are open on another computer. Close the program there. If that computer is "
        "off, try again in an hour.",
    ),
    "shared-folder": (
        "Deze map staat op het netwerk. Twee computers zouden elkaars zaken beschadigen. Kies een "
        "map op deze computer. Reservekopieën mogen wel op het netwerk.",
        "This folder is on the network. Two computers would damage each other's cases. Choose a "
        "folder on this computer. Backups may go on the network.",
    ),
    "conflict": (
        "Deze zaak is intussen in een ander venster veranderd. Open de zaak opnieuw.",
        "This case has been changed in another window meanwhile. Open the case again.",
    ),
    "case-missing": (
        "Deze zaak is er niet meer, of is gewist.",
        "This case is no longer there, or has been erased.",
    ),
    "version-missing": (
        "Deze eerdere versie van de zaak is niet bewaard.",
        "This earlier version of the case was not kept.",
    ),
    "letter-missing": (
        "Deze brief is er niet meer.",
        "This letter is no longer there.",
    ),
    "number-taken": (
        "Dit zaaknummer is al in gebruik. Kies een ander nummer.",
        "This case number is already in use. Choose another number.",
    ),
    "last-slot": (
        "Dit is de laatste wachtzin. Maak eerst een nieuwe.",
        "This is the last passphrase. Make a new one first.",
    ),
    "closed": (
        "De zaken zijn gesloten. Start het programma opnieuw.",
        "The cases are closed. Start the program again.",
    ),
    "store-failed": (
        "Er ging iets mis bij het bewaren van de zaken (code {code}). Probeer het nog eens.",
        "Something went wrong while saving the cases (code {code}). Try again.",
    ),
    # --- backups -----------------------------------------------------------------------------
    "backup-bad": (
        "Deze reservekopie is beschadigd of geen reservekopie van dit programma. Neem een andere "
        "kopie.",
        "This backup is damaged or is not a backup of this program. Take another copy.",
    ),
    "backup-unchecked": (
        "De nieuwe reservekopie kon niet worden nagekeken en telt niet. Maak er nog een, liefst "
        "op een andere schijf.",
        "The new backup could not be checked and does not count. Make another one, preferably on "
        "another disk.",
    ),
    # --- cases from elsewhere -----------------------------------------------------------------
    "exchange-bad": (
        "Dit is geen bestand met zaken van dit programma, of het is beschadigd. Er is niets "
        "opgeslagen. Vraag het bestand opnieuw.",
        "This is not a file of cases of this program, or it is damaged. Nothing has been stored. "
        "Ask for the file again.",
    ),
    "exchange-newer": (
        "Dit bestand met zaken is gemaakt met een nieuwere versie van het programma. Er is niets "
        "opgeslagen.",
        "This file of cases was made with a newer version of the program. Nothing has been stored.",
    ),
    "exchange-large": (
        "Dit bestand met zaken is te groot. Er is niets opgeslagen. Vraag het in delen.",
        "This file of cases is too large. Nothing has been stored. Ask for it in parts.",
    ),
    "exchange-many": (
        "Dit is te veel voor één bestand met zaken. Er is geen bestand gemaakt. Verstuur minder "
        "zaken tegelijk.",
        "This is too much for one file of cases. No file was made. Send fewer cases at a time.",
    ),
    "exchange-case": (
        "In een van de zaken in dit bestand staan gegevens die niet kunnen. Er is niets "
        "opgeslagen.",
        "One of the cases in this file holds facts that cannot be. Nothing has been stored.",
    ),
    "exchange-passphrase": (
        "Deze wachtzin past niet bij dit bestand. Vraag de wachtzin aan wie het stuurde.",
        "This passphrase does not fit this file. Ask whoever sent it for the passphrase.",
    ),
}

SENTENCES = _OWN | COMMANDS | CHECKS


def say(key: str, language: Language, **fields: object) -> str:
    """The sentence of a key, filled in.

    Raises:
        KeyError: the key has no sentence, or a field is missing.
    """
    return SENTENCES[key][0 if language == "nl" else 1].format(**fields)
