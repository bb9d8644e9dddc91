"""The letter out of the window: saved, printed, copied; and when that fails."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.preview.naming import file_name
from gezin_desktop.letter.plain import as_text
from gezin_desktop.letter.preview import page_sizes, preview_page
from PySide6.QtGui import QDesktopServices, QGuiApplication
from tests.desk.conftest import heard
from tests.desk.letter_kit import LONG, flat, save, text_of
from tests.desk.open_cases import TODAY, example

# -- out of the window -------------------------------------------------------------------------


def test_the_saved_pdf_is_what_the_pages_show(opened, tmp_path):
    it = opened(example("08"), date(2026, 6, 8))
    it.ready()
    path = tmp_path / "brief.pdf"
    save(it, path)
    assert path.read_bytes() == it.letter.pages.letter.pdf
    told = flat(text_of(path))
    assert "Omar" in told
    assert "2026-0108" in told
    assert it.letter.out.note.words == f"Opgeslagen als brief.pdf in {tmp_path}."


def test_what_was_typed_a_moment_ago_is_in_the_saved_letter(opened, tmp_path):
    it = opened(example("01"))
    it.session.answer("sponsor.family_name", "Van Buuren")
    save(it, tmp_path / "brief")  # the kind of file is added
    assert "Van Buuren" in flat(text_of(tmp_path / "brief.pdf"))


def test_the_folder_of_a_saved_letter_can_be_opened(opened, tmp_path, qtbot):
    from PySide6.QtCore import QObject, QUrl, Slot

    class Files(QObject):
        seen = ""

        @Slot(QUrl)
        def show_folder(self, url):
            self.seen = url.toLocalFile()

    it = opened(example("09"))
    assert not it.letter.out.folder.isVisible()
    save(it, tmp_path / "brief.pdf")
    files = Files()
    QDesktopServices.setUrlHandler("file", files, "show_folder")
    try:
        it.letter.out.folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert Path(files.seen) == tmp_path


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_lost(opened, tmp_path):
    it = opened(example("09"))
    it.ready()
    dialogs.seam.answers.append(tmp_path / "no such folder" / "brief.pdf")
    it.letter.out.save.click()
    it.qtbot.waitUntil(lambda: it.letter.out.note.sign == "error", timeout=LONG)
    assert "deze map bestaat niet" in it.letter.out.note.words
    assert list(tmp_path.iterdir()) == [tmp_path / "config"] or not list(tmp_path.glob("*.pdf"))
    dialogs.seam.answers.append(None)  # given up
    it.letter.out.save.click()
    it.ready()
    assert not list(tmp_path.rglob("*.pdf"))


def test_the_name_of_the_file_holds_no_name_of_a_person():
    case = example("01")
    assert file_name(case, TODAY) == "advies-2026-0101-2026-11-21.pdf"
    named = case.model_copy(update={"reference": "Vermeer/2026 : 1"})
    assert file_name(named, TODAY) == "advies-2026-11-21.pdf"
    odd = case.model_copy(update={"reference": "../..\\CON 12"})
    assert file_name(odd, TODAY) == "advies-CON-12-2026-11-21.pdf"


def test_the_letter_is_printed_page_by_page(opened, tmp_path):
    it = opened(example("01"))
    it.ready()
    dialogs.seam.answers.append(tmp_path / "printed.pdf")
    done = heard(it.letter.ways.printed)
    it.letter.out.print.click()
    it.qtbot.waitUntil(lambda: bool(done), timeout=LONG)
    printed = (tmp_path / "printed.pdf").read_bytes()
    count = len(it.letter.pages.letter.sizes)
    sizes = page_sizes(printed)
    assert done == [count] == [len(sizes)]
    assert tuple(map(round, sizes[0])) == (595, 842)
    _width, _height, pixels = preview_page(printed, 0, 1.0)
    assert min(pixels[0::4]) < 60  # there is ink on the paper
    assert it.letter.out.note.words == f"{count} bladzijden naar de printer gestuurd."


def test_a_printer_that_takes_nothing_is_said(opened, tmp_path):
    it = opened(example("09"))
    it.ready()
    dialogs.seam.answers.append(tmp_path / "no such folder" / "printed.pdf")
    it.letter.out.print.click()
    it.qtbot.waitUntil(lambda: it.letter.out.note.sign == "error", timeout=LONG)
    assert "niet afgedrukt" in it.letter.out.note.words


def test_the_words_can_be_copied_as_text_and_with_headings_and_tables(opened):
    it = opened(example("01"))
    it.ready()
    it.letter.tools.copy.click()
    on_clipboard = QGuiApplication.clipboard().mimeData()
    assert on_clipboard.text() == as_text(it.letter.pages.letter.letter)
    assert (
        "<h1>Voorlopig advies: Fatima Zahra bij u in Nederland</h1>"
        in on_clipboard.html().replace("<bdi>", "").replace("</bdi>", "")
    )
    assert "<th scope" in on_clipboard.html()
    assert it.letter.pages.accessibleDescription() == it.letter.pages.letter.text
    QGuiApplication.clipboard().clear()
