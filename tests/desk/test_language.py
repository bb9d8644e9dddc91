"""The language of the window: live, complete, current."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest
from gezin_desktop import assets
from gezin_desktop.desk import language as module
from gezin_desktop.desk.errors import ErrorBlock
from gezin_desktop.desk.language import CatalogueMissing, language
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
)

from .conftest import heard

ROOT = Path(__file__).resolve().parents[2]


def tool():
    """The script that makes the catalogues."""
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_the_catalogues_are_current_and_complete():
    assert tool().problems() == []


def test_placeholders_and_plurals_survive_translation():
    found = tool()
    wrong = []
    for code in ("nl", "en"):
        tree = found.ET.parse(ROOT / "translations" / f"gezin_{code}.ts")
        for context, message in found.messages(tree):
            source = message.findtext("source", "")
            marks = {m.split("}")[0] for m in source.replace("%n", "{n}").split("{")[1:]}
            forms = [one.text or "" for one in message.iter("numerusform")]
            for words in forms or [message.findtext("translation", "")]:
                given = {m.split("}")[0] for m in words.replace("%n", "{n}").split("{")[1:]}
                if given != marks or not words.strip():
                    wrong.append((code, context, source))
    assert wrong == []


def test_no_class_above_another_asks_for_plural_forms_as_its_own():
    """Qt finds words of the class above an heir, but not their plural forms."""
    asking, heirs = set(), {}
    for path in (ROOT / "gezin_desktop" / "desk").rglob("*.py"):
        for one in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(one, ast.ClassDef):
                heirs |= {base.id: one.name for base in one.bases if isinstance(base, ast.Name)}
                asking |= {one.name for part in ast.walk(one) if _asks_for_plural(part)}
    assert len(asking) > 10
    assert {name: heirs[name] for name in asking & set(heirs)} == {}


def _asks_for_plural(part: ast.AST) -> bool:
    return (
        isinstance(part, ast.Call)
        and ast.unparse(part.func) == "self.tr"
        and "%n" in ast.unparse(part.args[0])
    )


def test_a_switch_is_told_once_and_reaches_widgets(qapp: QApplication):
    block = ErrorBlock()
    dutch = block.heading.text()
    changed = heard(language().changed)
    language().choose("en")
    language().choose("en")
    qapp.processEvents()
    assert changed == ["en"]
    assert block.heading.text() == "Something went wrong. Your answers have been saved."
    assert dutch == "Er ging iets mis. Uw antwoorden zijn bewaard."


def test_qt_speaks_the_language_too(qapp: QApplication):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    language().choose("en")
    qapp.processEvents()
    assert "Cancel" in box.buttons()[0].text().replace("&", "")
    language().choose("nl")
    qapp.processEvents()
    assert "Annuleren" in box.buttons()[0].text().replace("&", "")


def test_the_file_dialog_of_qt_holds_no_english(qapp: QApplication):
    language().choose("nl")
    box = QFileDialog()
    box.setOption(QFileDialog.Option.DontUseNativeDialog)
    told = {one.text().replace("&", "") for one in box.findChildren(QLabel) if one.text()}
    told |= {one.text().replace("&", "") for one in box.findChildren(QPushButton)}
    told |= {one.toolTip() for one in box.findChildren(QToolButton) if one.toolTip()}
    table = box.findChild(QTreeView).model()
    told |= {table.headerData(place, Qt.Orientation.Horizontal) for place in range(4)}
    box.deleteLater()
    assert {"Zoeken in:", "Bestandsnaam:", "Soort bestand:", "Openen", "Datum gewijzigd"} <= told
    english = {"Look in", "File name", "Files of type", "Open", "Cancel", "Back", "Forward"}
    english |= {"Parent Directory", "Create New Folder", "List View", "Detail View", "Size", "Name"}
    assert not english & {one.rstrip(":") for one in told}


def test_plurals_are_words_in_both_languages():
    def days(count: int) -> str:
        return QCoreApplication.translate("CasesModel", "{day} · %n days left", None, count)

    assert (days(1), days(2)) == ("{day} · nog 1 dag", "{day} · nog 2 dagen")
    language().choose("en")
    assert (days(1), days(2)) == ("{day} · 1 day left", "{day} · 2 days left")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="fr"):
        language().choose("fr")


def test_a_missing_catalogue_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module.assets, "folder", lambda _name: tmp_path)
    with pytest.raises(CatalogueMissing):
        language().choose("en")
    assert language().current == "nl"
    assert assets.folder("translations") == tmp_path
