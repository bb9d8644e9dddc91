"""The pages of an open case: tabs and the views over them, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.over import OVER
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.views.making import make_over
from gezin_desktop.desk.words_later import WordsLater

MakePage = Callable[[], QWidget]


class CasePages:
    """Makes and knows the pages of a stack.

    Args:
        stack: where they are shown, one at a time.
        session: the open case.
        others: how the pages that are no forms are made, by the key of their tab.
    """

    def __init__(
        self,
        stack: QStackedWidget,
        session: Session,
        others: Mapping[str, MakePage],
    ) -> None:
        self._stack, self._session, self._others = stack, session, others
        self._made: dict[str, QWidget] = {}
        self._words_later = WordsLater(stack)

    def known(self, key: str) -> QWidget | None:
        """The page of a tab or view, if it was made."""
        return self._made.get(key)

    def make(self, key: str) -> QWidget:
        """Make the page of a tab or view."""
        self._made[key] = page = self._make(key)
        self._stack.addWidget(page)
        self._words_later.watch(page)
        return page

    def key_of(self, page: QWidget | None) -> str | None:
        """The key of a page; None when it is none of these."""
        return next((key for key, one in self._made.items() if one is page), None)

    def _make(self, key: str) -> QWidget:
        if key in OVER:
            page = make_over(key, self._session)
            # A view over the tab may be wider than a form; the form must not become so too.
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            return page
        if key in self._others:
            return self._others[key]()
        return Page(self._session, catalogue.tab_of(key))

    def finish(self) -> None:
        """Wait for work of the pages that is under way."""
        for page in self._made.values():
            finish = getattr(page, "finish", None)
            if callable(finish):
                finish()
