"""Letters, sizes, signs and icons."""

from __future__ import annotations

import pytest
from gezin_desktop import assets
from gezin_desktop.desk import dress, icons, signs
from gezin_desktop.desk.fonts import SIZES, font
from gezin_desktop.desk.frame.middle import Middle
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.theme import theme
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .conftest import KEPT, shown


def test_the_bundled_letters_are_used_in_two_weights():
    assert QFontInfo(font("body")).family() == "Noto Sans"
    assert font("question").weight() == 600
    assert QFontMetrics(font("body")).height() == SIZES["body"].line


def test_figures_have_one_width():
    metrics = QFontMetrics(font("body"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_letters_grow_fully_and_gaps_a_quarter():
    scale().choose(200)
    assert scale().letters(13) == 26
    assert scale().gap(16) == 20
    assert font("body").pixelSize() == 26


@pytest.mark.parametrize(("asked", "given"), [(50, 90), (400, 200), (110, 110)])
def test_the_scale_stays_in_range(asked: int, given: int):
    scale().choose(asked)
    assert scale().percent == given


@pytest.mark.parametrize(
    ("width", "percent", "layout"),
    [
        (1920, 100, WidthClass.WIDE),
        (1366, 100, WidthClass.MEDIUM),
        (1024, 100, WidthClass.NARROW),
        (1920, 200, WidthClass.NARROW),
        (1024, 200, WidthClass.SINGLE),
        (320, 200, WidthClass.SINGLE),
    ],
)
def test_windows_are_measured_in_em(width: int, percent: int, layout: WidthClass):
    scale().choose(percent)
    assert scale().width_class(width) is layout


@pytest.mark.parametrize(
    ("width", "percent", "left", "used"),
    [(1366, 100, 0, 1366), (1920, 100, 0, 1920), (3840, 100, 880, 2080), (3840, 200, 0, 3840)],
)
def test_a_very_wide_window_keeps_its_middle(width: int, percent: int, left: int, used: int):
    scale().choose(percent)
    inside = QWidget()
    middle = Middle(inside)
    KEPT.append(middle)
    shown(middle, width, 60)
    assert (inside.x(), inside.width()) == (left, used)
    scale().choose(200)
    assert inside.width() == min(width, 4160)


def test_a_control_always_holds_its_line():
    for percent in range(90, 201, 10):
        scale().choose(percent)
        assert scale().height(32) >= QFontMetrics(font("body")).height() + 8


def test_dressed_sizes_follow_the_scale():
    widget = QWidget()
    row = QHBoxLayout(widget)
    inside = QWidget()
    row.addWidget(inside)
    dress.gaps(row, 8, (4, 4, 4, 4))
    dress.height(inside, 32)
    dress.letters(inside, "small")
    scale().choose(200)
    assert (row.spacing(), row.contentsMargins().left()) == (10, 5)
    assert inside.height() == scale().height(32)
    assert inside.font().pixelSize() == 24


def silhouette(sign: str) -> bytes:
    """The sign in black on white, its inside too."""
    image = QImage(32, 32, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    black = QColor(Qt.GlobalColor.black)
    signs.draw_sign(painter, QRectF(0, 0, 32, 32), sign, black, black)
    painter.end()
    return bytes(image.constBits())


def test_every_sign_has_a_silhouette_of_its_own():
    drawn = {sign: silhouette(sign) for sign in signs.SIGNS if sign != "error"}
    pairs = [
        (one, other)
        for one in drawn
        for other in drawn
        if one < other
        and sum(abs(a - b) for a, b in zip(drawn[one], drawn[other], strict=True)) < 255 * 20
    ]
    assert pairs == []


def test_signs_stay_inside_their_square():
    for sign in signs.SIGNS:
        pixmap = signs.sign_pixmap(sign, 16, 2.0).toImage()
        assert (pixmap.width(), pixmap.height()) == (32, 32)
        corners = [pixmap.pixelColor(x, y).alpha() for x in (0, 31) for y in (0, 31)]
        assert max(corners) < 160, sign


@pytest.mark.parametrize(
    ("status", "remedy", "sign"),
    [
        ("met", None, "met"),
        ("unmet", "repairable", "notyet"),
        ("unmet", "hard", "notnow"),
        ("unmet", "legal-help", "notnow"),
        ("unmet", None, "notnow"),
        ("unknown", None, "ask"),
        ("discretionary", None, "assess"),
        ("not-applicable", None, "na"),
    ],
)
def test_a_condition_has_its_sign(status: str, remedy: str | None, sign: str):
    assert signs.condition_sign(status, remedy) == sign


def test_signs_are_coloured_anew_in_another_theme():
    light = signs.sign_pixmap("met", 16).toImage()
    theme().choose("dark")
    assert signs.sign_pixmap("met", 16).toImage() != light


def test_every_icon_loads_in_the_colour_asked_for():
    names = [path.stem for path in assets.path("icons").glob("*.svg")]
    assert len(names) > 30
    for name in names:
        image = icons.icon_pixmap(name, 18, "accent", 2.0).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(36)
            for y in range(36)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert inks == {theme().color("accent").name()}, name


def test_a_missing_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon", 18)


def test_the_licences_lie_beside_fonts_and_icons():
    assert "MIT" in assets.text("icons", "LICENSE")
    assert any(assets.path("fonts").glob("LICENSE*"))
