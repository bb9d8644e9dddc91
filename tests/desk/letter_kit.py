"""What the tests of the letter's page share: an open page, and waiting for the letter."""

from __future__ import annotations

from datetime import UTC, datetime

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.preview.page import LetterPage
from gezin_desktop.desk.saving import Saver
from gezin_desktop.letter.preview import page_text
from tests.desk.conftest import KEPT, heard, shown
from tests.desk.open_cases import TODAY, session_on

LONG = 20_000


def saver_of(session):
    """A saver that keeps nothing, as of a practice case."""
    lane = Lane(session)
    return Saver(session, lane, lambda: datetime(2026, 11, 21, 10, 42, tzinfo=UTC), session)


class Opened:
    """A case, its page, and ways to wait for the letter."""

    def __init__(self, qtbot, session, page):
        self.qtbot, self.session, self.page = qtbot, session, page
        self.letter = page.letter

    def ready(self):
        """Wait until the pages show the newest letter; its text."""
        self.letter.maker.at_once()
        self.qtbot.waitUntil(
            lambda: not self.letter.maker.waiting and self.letter.pages.pictures_ready(),
            timeout=LONG,
        )
        return self.letter.pages.letter.text


class Opener:
    """Opens cases on pages, and ends their work."""

    def __init__(self, qtbot, settings):
        self._qtbot, self._settings = qtbot, settings
        self._pages = []

    def __call__(self, case, today=TODAY, width=1160):
        """Show the page of the letter for a case."""
        session = session_on(case, today)
        page = LetterPage(session, self._settings, saver_of(session))
        KEPT.append(page)
        self._pages.append(page)
        shown(page, width, 600)
        return Opened(self._qtbot, session, page)

    def finish(self):
        """Wait for everything that is under way."""
        for page in self._pages:
            page.finish()


def text_of(path):
    return " ".join(page_text(path.read_bytes()).split("\n"))


def flat(text):
    return " ".join(text.split())


def save(it, path):
    """Save the letter at a path, as a person would, and wait."""
    dialogs.seam.answers.append(path)
    done = heard(it.letter.ways.saved)
    it.letter.out.save.click()
    it.qtbot.waitUntil(lambda: bool(done), timeout=LONG)
