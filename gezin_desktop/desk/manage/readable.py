"""Everything that is kept about a case as pages that a client can read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk import words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.manage.past_words import case_of, told
from gezin_desktop.desk.state import MARKS
from gezin_desktop.store import compare

if TYPE_CHECKING:
    from gezin_desktop.desk.language import Code

_EMPTY = '{"format": "gezin-case/1"}'
_DPI = 96


class Dossier(QObject):
    """Writes the pages in the window's language."""

    def html(self, data: Mapping[str, Any], code: Code) -> str:
        """The pages as HTML.

        Args:
            data: what the store keeps, as ``Store.client_data`` gives it.
            code: the language of questions and days.
        """
        case = data["case"]
        title = self.tr("What we keep about case {number}").format(number=case["number"])
        answers = self.tr("Your answers")
        parts = [
            f"<h1>{escape(title)}</h1>",
            f"<p>{escape(self._made(data, code))}</p>",
            self._table(self._outside(case, code)),
            f"<h2>{escape(answers)}</h2>",
            self._table(self._answers(case, code)),
        ]
        for title, rows in (
            (self.tr("Earlier versions"), self._versions(data, code)),
            (self.tr("Letters"), self._letters(data, code)),
        ):
            if rows:
                parts += [f"<h2>{escape(title)}</h2>", self._table(rows)]
        parts.append(f"<p>{escape(self._rights())}</p>")
        return "".join(parts)

    def _made(self, data: Mapping[str, Any], code: Code) -> str:
        made = datetime.fromisoformat(data["made_at"]).astimezone()
        words_ = self.tr("Made on {day} at {time}, at the request of the client.")
        return words_.format(day=format_date(made.date(), code), time=format_clock(made))

    def _outside(self, case: Mapping[str, Any], code: Code) -> list[tuple[str, str]]:
        kept = {
            self.tr("Name of the case"): case["title"],
            self.tr("Counsellor"): case["counsellor"],
            self.tr("Last changed"): _moment(case["changed_at"], code),
            self.tr("Last changed by"): case["changed_by"],
            self.tr("Next date"): _day(case["next_date"], code),
            self.tr("Closed on"): _day(case["closed_on"], code),
            self.tr("Kept at least until"): _day(case["keep_until"], code),
        }
        return [(label, str(value)) for label, value in kept.items() if value]

    def _answers(self, case: Mapping[str, Any], code: Code) -> list[tuple[str, str]]:
        text = json.dumps(case["content"], ensure_ascii=False)
        marks = case["marks"]
        found = []
        for one in told(compare(_EMPTY, text), EMPTY, case_of(text), code):
            mark = marks.get(one.path, "")
            how = f" ({words.option('mark', mark, code)})" if mark in MARKS else ""
            found.append((one.question or self._own(one.path), f"{one.new}{how}"))
        return found

    def _own(self, path: str) -> str:
        names = {
            "notes": self.tr("Notes of the counsellor"),
            "reference": self.tr("Number of the case"),
            "client": self.tr("Who was at the desk"),
        }
        return names.get(path, self.tr("Noted with the case"))

    def _versions(self, data: Mapping[str, Any], code: Code) -> list[tuple[str, str]]:
        return [
            (_moment(one["saved_at"], code), one["saved_by"] or self.tr("earlier version"))
            for one in data["history"]
        ]

    def _letters(self, data: Mapping[str, Any], code: Code) -> list[tuple[str, str]]:
        found = []
        for one in data["letters"]:
            line = self.tr("letter in {language}, on the law of {law}")
            tongue = self.tr("Dutch") if one["language"] == "nl" else self.tr("English")
            found.append(
                (_moment(one["made_at"], code), line.format(language=tongue, law=one["law"]))
            )
        return found

    def _rights(self) -> str:
        return self.tr(
            "Is something here not right? Ask the counsellor to change it. You may also ask to "
            "have your data removed."
        )

    @staticmethod
    def _table(rows: list[tuple[str, str]]) -> str:
        lines = "".join(
            f'<tr><td width="45%">{escape(left)}</td><td><b>{escape(right)}</b></td></tr>'
            for left, right in rows
        )
        return f'<table width="100%" cellpadding="3">{lines}</table>'


def as_pdf(html: str) -> bytes:
    """The pages as a PDF on A4."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # the document keeps two centimetres itself
    writer.setCreator("gezin-desktop")
    document = QTextDocument()
    letters = QFont(font("body"))  # a copy: the window draws with that one
    letters.setPixelSize(13)  # on paper the scale of the screen does not count
    document.setDefaultFont(letters)
    document.setHtml(html)
    document.print_(writer)
    buffer.close()
    return bytes(content.data())


def _moment(text: str | None, code: Code) -> str:
    if not text:
        return ""
    moment = datetime.fromisoformat(text).astimezone()
    return f"{format_date(moment.date(), code)}, {format_clock(moment)}"


def _day(text: str | None, code: Code) -> str:
    return format_date(date.fromisoformat(text), code) if text else ""
