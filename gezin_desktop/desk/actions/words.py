"""What every action is called, in the language of the window or in the other one."""

from __future__ import annotations

from collections.abc import Callable

from gezin_desktop.desk import words
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.language import reader_of


def action_words(code: str) -> dict[str, str]:
    """The words of every action by its key, in a language."""
    read = reader_of(code)
    found = ActionWords(lambda text: read(ActionWords.__name__, text)).all()
    for tab in TABS:
        found[f"tab.{tab.key}"] = words.sentence(f"tab.{tab.key}.title", code)
    return found


class ActionWords:
    """The words of the actions; ``tr`` decides on the language."""

    def __init__(self, tr: Callable[[str], str]) -> None:
        self.tr = tr

    def all(self) -> dict[str, str]:
        """The words by the key of the action."""
        return {**self._case_words(), **self._work_words(), **self._rest_words()}

    def _case_words(self) -> dict[str, str]:
        return {
            "cases": self.tr("All cases"),
            "new": self.tr("New case"),
            "quick": self.tr("Quick check"),
            "recent": self.tr("Recent cases"),
            "keep": self.tr("Keep in my cases"),
            "duplicate": self.tr("Make a copy"),
            "history": self.tr("Earlier versions…"),
            "delete": self.tr("Delete this case"),
            "import": self.tr("Import a case file…"),
            "export": self.tr("Export as a case file…"),
            "send": self.tr("Export encrypted or as an overview…"),
            "client-data": self.tr("Data for the client, or anonymous…"),
            "practice": self.tr("Practice cases"),
            "lock": self.tr("Lock"),
            "quit": self.tr("Quit"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "add-row": self.tr("Add a row here"),
            "mark": self.tr("How is this known"),
            "calculate": self.tr("Income calculator"),
            "date": self.tr("Date of receipt by the IND"),
            "spelling": self.tr("Suggestions for this word"),
            "find": self.tr("Find a question…"),
            "copy-part": self.tr("Copy this part as text"),
            "palette": self.tr("Find anything…"),
        }

    def _work_words(self) -> dict[str, str]:
        return {
            "next-tab": self.tr("Next tab"),
            "previous-tab": self.tr("Previous tab"),
            "next-region": self.tr("Next part of the window"),
            "previous-region": self.tr("Previous part of the window"),
            "screen-language": self.tr("Other screen language"),
            "larger": self.tr("Larger letters"),
            "smaller": self.tr("Smaller letters"),
            "normal": self.tr("Normal letters"),
            "client": self.tr("Turn to the client, and back"),
            "discreet": self.tr("Discreet"),
            "next-question": self.tr("Next open question"),
            "previous-question": self.tr("Previous open question"),
            "next-person": self.tr("Next family member"),
            "previous-person": self.tr("Previous family member"),
            "enlarge": self.tr("Outcome large, and back"),
            "compare": self.tr("Compare routes, and back"),
            "what-if": self.tr("What if?"),
            "timeline": self.tr("Timeline and smallest change, and back"),
            "tree-text": self.tr("Picture or reasons as text"),
        }

    def _rest_words(self) -> dict[str, str]:
        return {
            "letter": self.tr("Show the letter, and back"),
            "letter-language": self.tr("Other letter language"),
            "print": self.tr("Print…"),
            "save-pdf": self.tr("Save as PDF…"),
            "mail-letter": self.tr("Prepare an e-mail with the letter"),
            "copy-letter": self.tr("Copy the text of the letter"),
            "all-deadlines": self.tr("Deadlines of all cases"),
            "reassess": self.tr("Assess all cases again…"),
            "law-pack": self.tr("Install a law pack…"),
            "settings": self.tr("Settings"),
            "backup": self.tr("Make a backup now"),
            "backups": self.tr("Backups…"),
            "bin": self.tr("Deleted cases…"),
            "review": self.tr("Cases past their term…"),
            "recovery": self.tr("New recovery code…"),
            "passphrase": self.tr("Change the passphrase…"),
            "menu": self.tr("To the menu"),
            "help": self.tr("Help with this question"),
            "keys": self.tr("Keyboard shortcuts"),
            "read-status": self.tr("Read the status line aloud"),
            "page-help": self.tr("Help on this page"),
            "manual": self.tr("Manual"),
            "about": self.tr("About gezin-desktop"),
            "theme.light": self.tr("Light"),
            "theme.dark": self.tr("Dark"),
            "theme.contrast": self.tr("High contrast"),
            "theme.system": self.tr("As the system"),
        }
