"""The letters of a case in a real store: kept as they went out, found again in another sitting."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.preview.choices import read_choices
from gezin_desktop.desk.preview.page import KEPT, LETTER
from gezin_desktop.desk.saving import beside_of
from gezin_desktop.desk.state import State
from gezin_desktop.desk.summaries import new_summary
from gezin_desktop.law.assess import assess
from gezin_desktop.law.summary import summary_of
from gezin_desktop.letter.preview import page_text
from gezin_desktop.store import NewLetter, Store, StoreError
from PySide6.QtGui import QDesktopServices
from tests.desk.conftest import KEPT as ALIVE
from tests.desk.conftest import heard
from tests.desk.letter_kit import LONG
from tests.desk.open_cases import session_on_state
from tests.desk.window_kit import PASSPHRASE, TODAY, Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Sitting:
    """A window on the store with one case open on the letter's page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.window = desk, desk.window
        desk.enter()
        self.store = store = desk.store
        (self.case_id,) = [one.id for one in store.cases()]
        self.window.deeds.cases.open(self.case_id)
        self.window.case_view.show_tab("letter")
        self.page = self.window.case_view.page("letter")
        self.letter = self.page.letter
        self.ready()

    def ready(self) -> bytes:
        """Wait for the newest letter; its bytes."""
        self.letter.maker.at_once()
        self.desk.bot.waitUntil(
            lambda: not self.letter.maker.waiting and self.letter.pages.letter is not None,
            timeout=LONG,
        )
        return self.letter.pages.letter.pdf

    def save(self, path: Path) -> None:
        """Save the letter as a person would, and wait until it is kept."""
        dialogs.seam.answers.append(path)
        done = heard(self.letter.ways.kept)
        self.letter.out.save.click()
        self.desk.bot.waitUntil(lambda: bool(done), timeout=LONG)

    def kept(self):
        """Go to the letters made before, and wait until the newest is shown; the part."""
        self.page.show_part(KEPT)
        part = self.page.kept
        self.desk.bot.waitUntil(lambda: part.outgoing() is not None, timeout=LONG)
        return part

    def end(self) -> None:
        """Close the window and its store."""
        self.window.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store that holds one case."""
    place = tmp_path / "store"
    make_store(place)
    text = next(example().parent.glob("01-*.json")).read_text(encoding="utf-8")
    case = read_case(text)
    with Store.open(place, PASSPHRASE) as store:
        store.add(text, new_summary(summary_of(case, assess(case, TODAY), "")))
    return place


@pytest.fixture
def sit(qtbot: QtBot, folder: Path) -> Iterator[object]:
    """Opens the window on the store, again and again."""
    opened: list[Sitting] = []

    def begin() -> Sitting:
        it = Sitting(open_desk(qtbot, folder))
        ALIVE.append(it.window)
        opened.append(it)
        return it

    yield begin
    opened[-1].end()


def test_a_saved_letter_is_kept_byte_for_byte_and_opens_in_another_sitting(sit, tmp_path):
    it = sit()
    pdf = it.ready()
    it.save(tmp_path / "brief.pdf")
    (line,) = it.store.letters(it.case_id)
    assert (line.language, line.version) == ("nl", it.store.load(it.case_id).version)
    assert line.law == it.window.open_case.session.assessment.law_version
    assert line.relative == it.window.open_case.session.case.relatives[0].id
    it.end()

    it = sit()
    part = it.kept()
    assert part.outgoing().letter.pdf == pdf == (tmp_path / "brief.pdf").read_bytes()
    assert len(part.rows) == 1
    assert part.rows[0].line.state == "De zaak is daarna niet veranderd"
    assert "Fatima" in part.rows[0].line.about
    again = tmp_path / "weer.pdf"
    dialogs.seam.answers.append(again)
    done = heard(part.ways.saved)
    part.out.save.click()
    it.desk.bot.waitUntil(lambda: bool(done), timeout=LONG)
    assert again.read_bytes() == pdf
    assert len(it.store.letters(it.case_id)) == 1  # the same letter is not made anew


def test_a_letter_of_an_earlier_sitting_is_behind_when_the_case_changes(sit, tmp_path):
    it = sit()
    it.save(tmp_path / "brief.pdf")
    it.end()

    it = sit()
    it.desk.bot.waitUntil(lambda: it.page.archive.newest is not None, timeout=LONG)
    assert not it.letter.outdated
    assert it.window.open_case.session.answer("sponsor.family_name", "Van Buuren")
    assert it.letter.outdated
    assert "veranderd sinds deze brief" in it.letter.standing.heading.text()
    part = it.kept()
    assert part.rows[0].line.behind
    assert "Van Buuren" not in _text(part.outgoing().letter.pdf)
    it.window.open_case.session.history.undo()
    it.window.case_view.show_tab("letter")  # undo leads to the question
    assert not it.letter.outdated
    assert not part.rows[0].line.behind
    it.page.show_part(LETTER)
    assert it.window.open_case.session.answer("sponsor.family_name", "Van Buuren")
    it.ready()
    it.save(tmp_path / "nieuw.pdf")
    newest, oldest = it.store.letters(it.case_id)
    assert newest.version > oldest.version
    assert "Van Buuren" in it.store.version(it.case_id, newest.version).text
    assert "Van Buuren" not in it.store.version(it.case_id, oldest.version).text
    assert "Van Buuren" in _text(it.store.letter_pdf(newest.id))


def test_a_printed_letter_is_kept_too_and_the_same_letter_once(sit, tmp_path):
    it = sit()
    it.save(tmp_path / "brief.pdf")
    dialogs.seam.answers.append(tmp_path / "printed.pdf")
    done = heard(it.letter.ways.printed)
    it.letter.out.print.click()
    it.desk.bot.waitUntil(lambda: bool(done), timeout=LONG)
    it.window.open_case.finish()
    assert len(it.store.letters(it.case_id)) == 1
    it.letter.form.tongue.button("en").click()
    it.ready()
    dialogs.seam.answers.append(tmp_path / "printed-en.pdf")
    it.letter.out.print.click()
    it.desk.bot.waitUntil(lambda: len(done) == 2, timeout=LONG)
    it.window.open_case.finish()
    assert [one.language for one in it.store.letters(it.case_id)] == ["en", "nl"]


def test_a_letter_that_cannot_be_kept_is_said_and_is_on_the_disk_all_the_same(
    sit, tmp_path, monkeypatch
):
    it = sit()

    def refuse(*_given: object) -> int:
        raise StoreError

    monkeypatch.setattr(it.store, "keep_letter", refuse)
    dialogs.seam.answers.append(tmp_path / "brief.pdf")
    it.letter.out.save.click()
    it.desk.bot.waitUntil(lambda: it.letter.out.note.sign == "error", timeout=LONG)
    assert "niet bewaard bij de zaak" in it.letter.out.note.words
    assert (tmp_path / "brief.pdf").read_bytes() == it.letter.pages.letter.pdf
    assert it.store.letters(it.case_id) == []


def test_a_letter_that_cannot_be_written_is_not_kept(sit, tmp_path):
    it = sit()
    dialogs.seam.answers.append(tmp_path / "no such folder" / "brief.pdf")
    it.letter.out.save.click()
    it.desk.bot.waitUntil(lambda: it.letter.out.note.sign == "error", timeout=LONG)
    it.window.open_case.finish()
    assert it.store.letters(it.case_id) == []


def test_a_kept_letter_is_made_again_from_its_version_in_another_process(sit, tmp_path):
    it = sit()
    session = it.window.open_case.session
    session.keep_beside("letter.signed_by", "A. Jansen")
    session.keep_beside("letter.leave_out", "sources")
    pdf = it.ready()
    it.save(tmp_path / "brief.pdf")
    assert session.answer("sponsor.family_name", "Van Buuren")
    it.desk.saved()

    (line,) = it.store.letters(it.case_id)
    then = it.store.version(it.case_id, line.version)
    code = sha256(then.text.encode()).hexdigest()
    assert f"({code[:4]} {code[4:8]})" in _text(pdf)
    marks, unread = beside_of(dict(then.marks))
    options = read_choices(session_on_state(State(read_case(then.text), marks, unread), TODAY))
    work = {
        "case": then.text,
        "day": TODAY.isoformat(),
        "language": line.language,
        "signed_by": options.options.signed_by,
        "leave_out": sorted(options.options.leave_out),
    }
    assert (work["signed_by"], work["leave_out"]) == ("A. Jansen", ["sources"])
    again = subprocess.run(
        [sys.executable, "-c", _AGAIN], input=json.dumps(work).encode(), capture_output=True,
        check=True,
    )  # fmt: skip
    assert again.stdout == pdf


_AGAIN = """
import json, sys
from datetime import date
from gezin_desktop.case.reading import read_case
from gezin_desktop.letter.headless import make
from gezin_desktop.letter.options import LetterOptions, Section
work = json.load(sys.stdin)
sys.stdout.buffer.write(make(
    read_case(work["case"]),
    language=work["language"],
    today=date.fromisoformat(work["day"]),
    options=LetterOptions(
        signed_by=work["signed_by"],
        leave_out=frozenset(Section(one) for one in work["leave_out"]),
    ),
))
"""


def test_no_letter_yet_is_said(sit):
    it = sit()
    it.page.show_part(KEPT)
    assert it.page.kept.empty.isVisible()
    assert it.page.kept.outgoing() is None


def test_a_letter_damaged_in_the_store_is_never_shown(sit, tmp_path):
    it = sit()
    it.save(tmp_path / "brief.pdf")
    other = NewLetter("nl", "2026-07-01+00000000")
    letter_id = it.store.keep_letter(it.case_id, b"%PDF-1.7", other)
    it.store._write(
        lambda c: c.execute("UPDATE letter SET pdf = ? WHERE id = ?", (b"%PDF-1.6", letter_id))
    )
    it.page.show_part(KEPT)
    part = it.page.kept
    it.page.archive.read()
    it.desk.bot.waitUntil(lambda: part.out.note.sign == "error", timeout=LONG)
    assert part.outgoing() is None
    assert part.rows[0].line.behind  # made with other law tables


def test_the_draft_of_an_e_mail_holds_the_letter_and_no_name(sit, tmp_path, monkeypatch):
    from email import message_from_bytes
    from email.policy import SMTP

    seen: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()) or True
    )
    it = sit()
    pdf = it.ready()
    dialogs.seam.answers.append(tmp_path / "brief")
    done = heard(it.letter.ways.kept)
    it.letter.out.mail.click()
    it.desk.bot.waitUntil(lambda: bool(done), timeout=LONG)
    path = tmp_path / "brief.eml"
    assert [Path(one) for one in seen] == [path]
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    (enclosed,) = message.iter_attachments()
    assert enclosed.get_content() == pdf
    assert enclosed.get_filename() == "advies-2026-0101-2026-06-08.pdf"
    around = (message["Subject"] + message.get_body().get_content()).casefold()
    case = it.window.open_case.session.case
    for person in (case.sponsor, *case.relatives):
        for name in (person.given_names, person.family_name):
            assert name.casefold() not in around
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [path]  # nothing else is left
    assert len(it.store.letters(it.case_id)) == 1
    assert "Wis het bestand" in it.letter.out.note.words


def _text(pdf: bytes) -> str:
    return " ".join(page_text(pdf).split("\n"))
