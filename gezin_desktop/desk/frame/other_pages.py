"""The pages of a case that are no intake form: papers, letter, deadlines; imported when opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.saving import Saver
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings


def other_pages(
    session: Session, settings: Settings, saver: Saver
) -> dict[str, Callable[[], QWidget]]:
    """How each page is made, by the key of its tab."""

    def papers() -> QWidget:
        from gezin_desktop.desk.documents.page import DocumentsPage

        return DocumentsPage(session, settings)

    def letter() -> QWidget:
        from gezin_desktop.desk.preview.page import LetterPage

        return LetterPage(session, settings, saver)

    def deadlines() -> QWidget:
        from gezin_desktop.desk.deadlines.page import DeadlinesPage

        return DeadlinesPage(session, settings)

    return {"papers": papers, "letter": letter, "deadlines": deadlines}
