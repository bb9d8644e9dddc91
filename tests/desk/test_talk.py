"""What is noted about the talk: language, interpreter, consent, a letter with a term."""

from __future__ import annotations

from datetime import date

import pytest
from gezin_desktop.case.reading import write_case
from gezin_desktop.desk import talk, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.answers import answer_groups
from gezin_desktop.desk.result.tree import shown_value
from gezin_desktop.desk.saving import beside_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .intake_kit import focused, opened, row_at, session_of, type_in


def test_the_talk_is_asked_first_and_kept_beside_the_case():
    view = opened("01")
    before = write_case(view.session.case)
    row_at(view, talk.LANGUAGE)
    type_in("tigrin", leave=True)
    row_at(view, talk.INTERPRETER)
    QTest.keyClick(focused(), Qt.Key.Key_J)
    assert view.session.get(talk.LANGUAGE) == "ti"
    assert view.session.get(talk.INTERPRETER) is True
    assert write_case(view.session.case) == before
    assert view.session.assessment == session_of("01").assessment
    told = [one for group in answer_groups(view.session, "en") for one in group.answers]
    assert [one.answer for one in told if talk.is_talk(one.path)] == ["Tigrinya", "Yes"]
    view.session.history.undo()
    assert view.session.get(talk.INTERPRETER) is None
    assert view.row is not None
    assert view.row.path == talk.INTERPRETER


def test_a_language_is_found_by_any_of_its_names():
    view = opened()
    row = row_at(view, talk.LANGUAGE)
    for typed in ("Arabisch", "Arabic", "العربية", "ar"):
        view.session.clear(talk.LANGUAGE)
        row.edit.control.editor.setText(typed)  # no test can type every script
        QTest.keyClick(row.edit.control.editor, Qt.Key.Key_Return)
        assert view.session.get(talk.LANGUAGE) == "ar", typed
    assert shown_value(view.session, talk.LANGUAGE, "nl") == "Arabisch"


def test_a_language_that_nobody_knows_is_kept_as_typed():
    view = opened("01")
    row = row_at(view, talk.LANGUAGE)
    type_in("Zerzeri en gebaren", leave=True)
    assert view.session.get(talk.LANGUAGE) is None
    assert view.session.unread(talk.LANGUAGE) == "Zerzeri en gebaren"
    assert row.note.words
    kept = {f"typed:{path}": text for path, text in view.session.state.unread.items()}
    _marks, unread = beside_of(kept)
    assert unread == dict(view.session.state.unread)


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_the_wish_about_keeping_and_a_letter_are_answered(tongue: str):
    language().choose(tongue)
    view = opened("01")
    row = row_at(view, talk.CONSENT)
    for answer, key in (("nameless", "note.consent-named"), ("no", "note.consent-no"), ("yes", "")):
        view.session.answer(talk.CONSENT, answer)
        assert row.note.words == (words.sentence(key, tongue) if key else "")
    row = row_at(view, talk.TERM)
    view.session.answer(talk.TERM, True)
    assert row.note.words == words.sentence("note.term-where", tongue)
    view.session.answer(talk.LETTER_KIND, "other")
    view.session.answer(talk.LETTER_DAY, date(2026, 6, 1))
    assert row.note.words == words.sentence("note.term-more", tongue)
    view.session.clear(talk.TERM)
    QApplication.processEvents()
    assert row.note.words == ""
