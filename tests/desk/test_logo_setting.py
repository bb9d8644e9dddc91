"""The logo in the settings: chosen, seen, refused with a sentence, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.preferences import Preferences
from gezin_desktop.desk.preview.choices import desk_of
from gezin_desktop.desk.settings import DESK_LOGO, DESK_NAME, Settings
from PySide6.QtGui import QColor, QImage

from .conftest import KEPT, shown

if TYPE_CHECKING:
    from pathlib import Path


def _picture(place: Path) -> Path:
    picture = QImage(300, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor("#b01030"))
    assert picture.save(str(place))
    return place


def _page(settings: Settings) -> Preferences:
    page = Preferences(settings)
    KEPT.append(page)
    shown(page, 900, 700)
    return page


def test_a_logo_is_chosen_seen_in_the_letter_and_taken_away(settings, tmp_path):
    page = _page(settings)
    field = page.logo
    assert field.picture.isHidden()
    dialogs.seam.answers.append(_picture(tmp_path / "logo.png"))
    field.choose.click()
    assert not field.picture.isHidden()
    assert field.picture.pixmap().height() > 20
    settings.put(DESK_NAME, "Rechtswinkel")
    again = Settings(settings.folder)  # another sitting
    assert desk_of(again).logo == desk_of(settings).logo != b""
    (tmp_path / "logo.png").unlink()  # the file is not needed any more
    assert desk_of(again).logo
    field.remove.click()
    assert field.picture.isHidden()
    assert desk_of(Settings(settings.folder)).logo == b""


def test_a_file_that_is_no_picture_is_said_and_the_old_logo_stays(settings, tmp_path):
    page = _page(settings)
    field = page.logo
    dialogs.seam.answers.append(_picture(tmp_path / "logo.png"))
    field.choose.click()
    before = settings.get(DESK_LOGO)
    (tmp_path / "other.png").write_bytes(b"MZ no picture")
    for tongue, words in (("nl", "geen afbeelding"), ("en", "no picture")):
        language().choose(tongue)
        dialogs.seam.answers.append(tmp_path / "other.png")
        field.choose.click()
        assert words in page._boxes["logo"].note.words
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(50_000_000)
    dialogs.seam.answers.append(tmp_path / "large.png")
    field.choose.click()
    assert "5 MB" in page._boxes["logo"].note.words
    assert settings.get(DESK_LOGO) == before
    dialogs.seam.answers.append(None)
    field.choose.click()
    assert settings.get(DESK_LOGO) == before
    dialogs.seam.answers.append(tmp_path / "logo.png")
    field.choose.click()
    assert page._boxes["logo"].note.words == ""
