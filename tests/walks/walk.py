"""One walk: the window, a conversation by keyboard, the letter as a file; what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdf
from gezin_desktop.desk import dialogs
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.desk.window_kit import Desk

from .counsellor import Counsellor, Felt
from .entering import unlock
from .hands import Hands
from .talk import Talk

Look = Callable[[str], None]
Enter = Callable[[Desk, Hands], None]


@dataclass
class Walked:
    """What a walk brought."""

    felt: Felt
    verdicts: tuple[str, ...]
    letter: str
    language: str


def walk(
    seat: Desk, hands: Hands, talk: Talk, folder: Path, look: Look, enter: Enter = unlock
) -> Walked:
    """Come in, hold a conversation in a new case, and take the letter out.

    Args:
        seat: a window at its lock, or at the first start.
        hands: on the keyboard.
        talk: what is said.
        folder: where the letter goes.
        look: is called after each stage with its name.
        enter: leads to the list of cases.
    """
    window = seat.window
    if talk.language == "en":
        hands.press("Ctrl+Shift+L")
    look("start")
    enter(seat, hands)
    look("list")
    hands.press("Ctrl+Shift+N")
    if talk.language == "en":
        hands.press("Ctrl+Shift+B")
    counsellor = Counsellor(window.case_view, hands)
    for leaf in talk.leaves:
        at = hands.strokes
        counsellor.page(leaf)
        counsellor.felt.by_tab[leaf.tab] += hands.strokes - at
        look(leaf.tab)
    counsellor.felt.strokes = sum(counsellor.felt.by_tab.values())
    seat.saved()
    found = window.open_case.session.assessment
    assert found is not None
    verdicts = tuple(str(one.verdict) for one in found.routes)
    pdf = _letter(seat, hands, folder / f"{talk.name}-{talk.language}.pdf", look)
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    return Walked(counsellor.felt, verdicts, text, str(pdf.trailer["/Root"]["/Lang"]))


def _letter(seat: Desk, hands: Hands, path: Path, look: Look) -> pypdf.PdfReader:
    """Show the letter, then save it where the dialog asks; in silence the seam answers."""
    hands.press("F8")
    page = seat.window.case_view.page("letter")
    maker, pages = page.letter.maker, page.letter.pages
    seat.bot.waitUntil(lambda: not maker.waiting and pages.pictures_ready(), timeout=20_000)
    look("letter")
    saved: list[object] = []
    page.letter.ways.saved.connect(saved.append)
    if dialogs.seam.silent:
        dialogs.seam.answers.append(path)
        hands.press("Ctrl+Shift+S")
    else:
        _answer_file_dialog(seat, hands, path, look)
    seat.bot.waitUntil(lambda: bool(saved), timeout=20_000)
    look("saved")
    return pypdf.PdfReader(path)


def _answer_file_dialog(seat: Desk, hands: Hands, path: Path, look: Look) -> None:
    """Type the path in the real file dialog; it turns a loop of its own until it is answered."""
    from PySide6.QtCore import QTimer

    timer = QTimer(seat.window)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not dialog.isActiveWindow():
            return
        timer.stop()
        look("file dialog")
        hands.press("Ctrl+A")
        hands.type(os.fspath(path))
        hands.press("Return")

    timer.timeout.connect(answer)
    timer.start(100)
    hands.press("Ctrl+Shift+S")
