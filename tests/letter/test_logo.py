"""The desk's logo: in the letterhead as a figure with words, and never a file that is none."""

from __future__ import annotations

import base64
import io
import json
import random
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from gezin_desktop import cli
from gezin_desktop.letter.logo import MOST_BYTES, LogoRefused, logo_of, read_logo
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.profile import profile_of, saved_profile
from PIL import Image, PngImagePlugin

from letter.cases import DESK, EXAMPLES, LANGUAGES, MADE_AT, case, compose
from letter.pdf_text import ReadBack


def _picture(kind: str = "PNG", size: tuple[int, int] = (900, 300), mode: str = "RGB") -> bytes:
    target = io.BytesIO()
    ink = {"RGB": (200, 30, 60), "RGBA": (200, 30, 60, 128), "L": 90, "P": 3, "CMYK": (0, 9, 9, 0)}
    Image.new(mode, size, ink[mode]).save(target, kind)
    return target.getvalue()


def _file(tmp_path, data):
    place = tmp_path / "logo.png"
    place.write_bytes(data)
    return place


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_logo_is_a_figure_with_words_and_a_place(tmp_path, language):
    logo = logo_of(read_logo(_file(tmp_path, _picture())))
    letter = compose(case("01"), language, desk=replace(DESK, logo=logo))
    pdf = render(letter, made_at=MADE_AT)
    back = ReadBack(pdf)
    (figure,) = [one for one in back.root.walk() if one.tag == "Figure"]
    word = {"nl": "Logo van", "en": "Logo of"}[language]
    assert str(figure.raw.Alt) == f"{word} Rechtswinkel Eemland"
    left, bottom, right, top = (float(one) for one in figure.raw.A.BBox)
    assert (right - left) / (top - bottom) == pytest.approx(3, rel=0.02)
    assert 841.89 - bottom < 51 * 72 / 25.4  # above the window of the envelope
    # The rest of the letter is word for word the same, and the figure says nothing more.
    assert (
        back.sentences()
        == ReadBack(render(compose(case("01"), language), made_at=MADE_AT)).sentences()
    )
    assert len(pdf) < 150_000
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=1.0).to_pil()
    shown = picture.getpixel((round((left + right) / 2), round(841.89 - (top + bottom) / 2)))
    assert all(abs(a - b) < 6 for a, b in zip(shown, (200, 30, 60), strict=True))


def test_a_letter_with_a_logo_holds_nothing_that_an_archive_refuses(tmp_path):
    data = _picture(mode="RGBA")
    pdf = render(
        compose(case("01"), desk=replace(DESK, logo=logo_of(read_logo(_file(tmp_path, data))))),
        made_at=MADE_AT,
    )
    again = render(
        compose(case("01"), desk=replace(DESK, logo=logo_of(read_logo(_file(tmp_path, data))))),
        made_at=MADE_AT,
    )
    assert pdf == again
    with pikepdf.open(io.BytesIO(pdf)) as document:
        images = [
            one
            for one in document.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert len(images) == 1
        assert images[0].ColorSpace == "/DeviceRGB"
        assert "/SMask" not in images[0]
        assert not images[0].get("/Interpolate", False)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_photo_stays_small_and_loses_its_place_and_camera(tmp_path, mode):
    noise = random.Random(7).randbytes(900 * 900)  # noqa: S311 - noise
    target = io.BytesIO()
    photo = Image.frombytes("L", (900, 900), noise).convert(mode)
    exif = Image.Exif()
    exif[0x010F] = "camera of Piet"
    photo.save(target, "JPEG", exif=exif)
    kept = logo_of(read_logo(_file(tmp_path, target.getvalue())))
    assert b"camera" not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("JPEG", (189, 189), "RGB")


def test_words_in_a_picture_are_not_kept(tmp_path):
    target = io.BytesIO()
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "Piet")
    Image.new("RGB", (40, 40)).save(target, "PNG", pnginfo=told)
    assert b"Piet" not in logo_of(read_logo(_file(tmp_path, target.getvalue())))


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "no-picture"),
        (b"%PDF-1.7 not a picture", "no-picture"),
        (_picture()[:200], "no-picture"),
        (_picture("GIF", mode="P"), "no-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no-picture"),
        (_picture() + bytes(MOST_BYTES), "large"),
        (_picture(size=(8000, 6000), mode="L"), "large"),
    ],
)
def test_a_file_that_cannot_be_a_logo_is_refused_with_a_sentence(tmp_path, data, key):
    with pytest.raises(LogoRefused) as refused:
        read_logo(_file(tmp_path, data))
    assert refused.value.key == key
    assert refused.value.sentence("nl") != refused.value.sentence("en")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(LogoRefused, match="unreadable"):
        read_logo(tmp_path / "none.png")


def test_a_file_of_50_megabytes_is_not_read_whole(tmp_path):
    place = tmp_path / "logo.png"
    with place.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(LogoRefused, match="large"):
        read_logo(place)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no base64!",
        base64.b64encode(b"no picture").decode(),
        base64.b64encode(_picture(size=(4000, 4000))).decode(),
        "A" * 500_000,
    ],
)
def test_a_damaged_logo_of_the_settings_is_no_logo(text):
    assert logo_of(text) == b""
    assert profile_of({"desk_logo": text}).logo == b""


def test_the_command_line_writes_for_the_desk_of_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("GEZIN_DESKTOP_CONFIG", str(tmp_path))
    assert saved_profile() == profile_of({})
    values = {
        "desk_name": "Rechtswinkel Eemland",
        "desk_address": ["Postbus 000", "3800 AA Amersfoort"],
        "desk_phone": "033 000 00 00",
        "desk_logo": read_logo(_file(tmp_path, _picture())),
        "desk_line": 7,
    }
    (tmp_path / "settings.json").write_text(json.dumps(values), encoding="utf-8")
    out = tmp_path / "brief.pdf"
    assert cli.run(["letter", str(EXAMPLES[0]), "--out", str(out), "--on", "2026-11-21"]) == 0
    back = ReadBack(out.read_bytes())
    assert back.sentences()[0] == "Rechtswinkel Eemland"
    above = "Rechtswinkel Eemland, Postbus 000, 3800 AA Amersfoort"
    assert above in back.sentences()
    assert any(one.tag == "Figure" for one in back.root.walk())
    (tmp_path / "settings.json").write_text("{ damaged", encoding="utf-8")
    assert saved_profile() == profile_of({})
