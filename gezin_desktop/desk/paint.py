"""How each of Qt's own controls is painted; ``style.py`` says when."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QIcon, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QTextEdit,
    QWidget,
)

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import BLOCK_RADIUS, RADIUS, border, chevron, pen, ring
from gezin_desktop.desk.theme import theme

TEXT_MARGIN: Final = 8
CELL_INSET: Final = 14
"""Between the edge of a table's cell and its words."""
_CHEVRON_ROOM: Final = 28
_S = QStyle.StateFlag


def has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    """Whether a state flag is on."""
    return bool(option.state & flag)


def role_of(widget: QWidget | None) -> str:
    """A widget's role, or an empty text."""
    return str(widget.property("role") or "") if widget is not None else ""


def field_border(widget: QWidget | None, *, focused: bool, enabled: bool) -> tuple[str, float]:
    """Colour and thickness of the border of a field."""
    heavy = theme().high_contrast
    if widget is not None and widget.property("error"):
        return "error", 3 if focused and heavy else 2
    if focused:
        return "focus", 3 if heavy else 2
    return ("control" if enabled else "line"), 2 if heavy else 1


def line_edit(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A field: border, ground, focus ring, error."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
        return  # the editor inside a combo: the combo has drawn field and border
    enabled = has(option, _S.State_Enabled)
    read_only = has(option, _S.State_ReadOnly)
    focused = has(option, _S.State_HasFocus)
    token, width = field_border(widget, focused=focused, enabled=enabled)
    fill = "sunken" if read_only or not enabled else "surface"
    border(painter, option.rect, token, width, fill=fill)


def button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A button in its role: primary, plain, quiet or link."""
    role = role_of(widget)
    if role == "segment":
        segment(option, painter, widget)
        return
    enabled = has(option, _S.State_Enabled)
    down = has(option, _S.State_Sunken)
    over = has(option, _S.State_MouseOver) and enabled
    focused = has(option, _S.State_HasFocus)
    if role == "primary" and enabled:
        fill = "accent_hover" if down or over else "accent"
        border(painter, option.rect, fill, 1, fill=fill)
        if focused:
            border(painter, option.rect.adjusted(2, 2, -2, -2), "on_accent", 2, radius=3)
        return
    shade = "selected" if down else "hover" if over else None
    if role in ("quiet", "link"):
        if shade:
            border(painter, option.rect, shade, 1, fill=shade)
        if focused:
            border(painter, option.rect, "focus", ring())
        return
    token, width = field_border(None, focused=focused, enabled=enabled)
    border(painter, option.rect, token, width, fill=shade or ("surface" if enabled else "sunken"))


def segment(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """One part of a switch: neighbours share a border, the chosen one lies on top."""
    chosen = has(option, _S.State_On)
    edge = str(widget.property("edge") or "") if widget is not None else ""
    # Grow over the neighbour so that only the outer corners are round.
    left = 0 if edge in ("left", "only") else -8
    right = 0 if edge in ("right", "only") else 8
    box = option.rect.adjusted(left, 0, right, 0)
    width = 2 if theme().high_contrast else 1
    over = has(option, _S.State_MouseOver)
    fill = "selected" if chosen else "hover" if over else "surface"
    painter.save()
    painter.setClipRect(option.rect)
    border(painter, box, "accent" if chosen else "control", width, fill=fill)
    if edge not in ("left", "only"):
        painter.fillRect(
            QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()),
            theme().color("accent" if chosen else "control"),
        )
    if chosen and edge in ("left", "middle"):
        painter.fillRect(
            QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()),
            theme().color("accent"),
        )
    painter.restore()
    if has(option, _S.State_HasFocus):
        border(painter, option.rect, "focus", ring())


def radio(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ring of a radio button."""
    chosen = has(option, _S.State_On)
    focused = has(option, _S.State_HasFocus)
    enabled = has(option, _S.State_Enabled)
    token = _indicator(chosen=chosen, focused=focused, enabled=enabled)
    width = 2.0 if chosen or focused or theme().high_contrast else 1.0
    radius = min(option.rect.width(), option.rect.height()) / 2
    border(painter, option.rect, token, width, fill="surface", radius=radius)
    if chosen:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if enabled else "disabled"))
        painter.drawEllipse(QRectF(option.rect).center(), radius * 0.52, radius * 0.52)
        painter.restore()


def _indicator(*, chosen: bool, focused: bool, enabled: bool) -> str:
    if not enabled:
        return "disabled"
    return "focus" if focused else "accent" if chosen else "control"


def check(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The box of a tick."""
    chosen = has(option, _S.State_On)
    focused = has(option, _S.State_HasFocus)
    enabled = has(option, _S.State_Enabled)
    token = _indicator(chosen=chosen, focused=focused, enabled=enabled)
    filled = ("accent" if enabled else "disabled") if chosen else "surface"
    width = 2.0 if focused or theme().high_contrast else 1.0
    border(painter, option.rect, token, width, fill=filled)
    if chosen:
        box = QRectF(option.rect)
        tick = QPen(QBrush(theme().color("on_accent")), box.width() / 9)
        tick.setCapStyle(Qt.PenCapStyle.RoundCap)
        tick.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tick)
        spots = ((0.26, 0.52), (0.43, 0.69), (0.74, 0.34))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(box.left() + x * box.width(), box.top() + y * box.height())
                    for x, y in spots
                ]
            )
        )
        painter.restore()


def focus(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The line under a focused option, the ring round a focused table cell."""
    thick = ring()
    if isinstance(widget, QRadioButton | QCheckBox):
        under = QRect(option.rect.left(), option.rect.bottom() - thick + 1,
                      option.rect.width(), thick)  # fmt: skip
        painter.fillRect(under, theme().color("focus"))
    elif isinstance(widget, QAbstractItemView):
        border(painter, option.rect, "focus", thick, radius=0)
    # Buttons and fields carry the ring in their own border.


def frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Frames: hairline for blocks and tables, a heavier border for what floats."""
    heavy = theme().high_contrast
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        focused, enabled = has(option, _S.State_HasFocus), has(option, _S.State_Enabled)
        token, width = field_border(widget, focused=focused, enabled=enabled)
        fill = "surface" if enabled and not widget.isReadOnly() else "sunken"
        border(painter, option.rect, token, width, fill=fill)
        return
    if isinstance(widget, QAbstractItemView) and not widget.isWindow():
        # Rows and headings have square corners: a rounder border would lie under them.
        width, radius = (2, 2) if heavy else (1, RADIUS)
        border(painter, option.rect, "line", width, fill="surface", radius=radius)
        return
    # What floats above the page stands out by the border of a control.
    floats = isinstance(widget, QMenu) or (widget is not None and widget.isWindow())
    radius = 0 if floats else BLOCK_RADIUS
    border(painter, option.rect, "control" if floats else "line", 2 if heavy else 1, radius=radius)


def branch(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The chevron of a row in a tree that has rows under it."""
    if has(option, _S.State_Children):
        turn = 0 if has(option, _S.State_Open) else 270
        chevron(painter, QRectF(option.rect).center(), theme().color("text"), turn=turn)


def arrow(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The chevron of a button with a menu."""
    ink = option.palette.buttonText().color()
    if widget is not None and not widget.isEnabled():
        ink = theme().color("disabled")
    chevron(painter, QRectF(option.rect).center(), ink)


def arrow_up(option: QStyleOption, painter: QPainter, _w: QWidget | None) -> None:
    """A chevron up."""
    chevron(painter, QRectF(option.rect).center(), theme().color("text"), turn=180)


def arrow_right(option: QStyleOption, painter: QPainter, _w: QWidget | None) -> None:
    """A chevron to the right, in menus."""
    chevron(painter, QRectF(option.rect).center(), theme().color("text"), turn=270)


def combo_words(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The chosen words in a combo."""
    if not isinstance(option, QStyleOptionComboBox) or option.editable:
        return
    room = option.rect.adjusted(TEXT_MARGIN, 0, -scale().letters(_CHEVRON_ROOM), 0)
    empty = isinstance(widget, QComboBox) and widget.currentIndex() < 0
    colour = "muted" if empty else "text"
    if not has(option, _S.State_Enabled):
        colour = "disabled"
    words = option.fontMetrics.elidedText(
        option.currentText, Qt.TextElideMode.ElideRight, room.width()
    )
    painter.setPen(theme().color(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def button_words(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Icon and words of a button."""
    if not isinstance(option, QStyleOptionButton):
        return
    role = role_of(widget)
    token = _words_ink(option, widget, role)
    words = option.text
    if role == "segment" and has(option, _S.State_On):
        painter.setFont(font("question"))
    text_width = painter.fontMetrics().horizontalAdvance(words.replace("&", "")) if words else 0
    icon = _icon_room(option)
    room = option.rect
    if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        room = room.adjusted(0, 0, -scale().letters(20), 0)
    left = room.left() + max(0, (room.width() - icon - text_width) // 2)
    if icon:
        size = option.iconSize
        middle = QPoint(left, room.center().y() - size.height() // 2 + 1)
        mode = QIcon.Mode.Normal if has(option, _S.State_Enabled) else QIcon.Mode.Disabled
        option.icon.paint(painter, QRect(middle, size), Qt.AlignmentFlag.AlignCenter, mode)
    painter.setPen(theme().color(token))
    if role == "link":
        underlined = painter.font()
        underlined.setUnderline(True)
        painter.setFont(underlined)
    flags = Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room.adjusted(left + icon - room.left(), 0, 0, 0), int(flags), words)


def _icon_room(option: QStyleOptionButton) -> int:
    """What the icon of a button takes, with the gap between it and the words."""
    if option.icon.isNull():
        return 0
    return option.iconSize.width() + (scale().gap(8) if option.text else 0)


def _words_ink(option: QStyleOption, widget: QWidget | None, role: str) -> str:
    if not has(option, _S.State_Enabled):
        return "disabled"
    if role == "primary":
        return "on_accent"
    if role == "link" or (role == "segment" and has(option, _S.State_On)):
        return "accent"
    ink = widget.property("ink") if widget is not None else None
    return str(ink) if ink else "text"


def header_ground(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ground of a table header."""
    painter.fillRect(option.rect, theme().color("surface"))
    painter.setPen(pen("line"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if isinstance(option, QStyleOptionHeader) and has(option, _S.State_HasFocus):
        border(painter, option.rect, "focus", ring())


def header_words(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The words of a column heading, in line with the cells below (``inset`` where they differ)."""
    if not isinstance(option, QStyleOptionHeader):
        return
    inset = widget.property("inset") if widget is not None else None
    side = scale().gap(CELL_INSET if inset is None else inset)
    flags = Qt.AlignmentFlag(option.textAlignment) | Qt.AlignmentFlag.AlignVCenter
    right = bool(flags & Qt.AlignmentFlag.AlignRight)
    room = option.rect.adjusted(side, 0, -side if right else -min(side, scale().gap(6)), 0)
    words = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(theme().color("muted"))
    painter.drawText(room, int(flags), words)


def splitter(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A hairline between two panes; the focus colour when it has the keyboard."""
    upright = has(option, _S.State_Horizontal)
    focused = widget is not None and widget.hasFocus()
    painter.setPen(pen("focus" if focused else "line", ring() if focused else 1))
    middle = option.rect.center()
    if upright:
        painter.drawLine(middle.x(), option.rect.top(), middle.x(), option.rect.bottom())
    else:
        painter.drawLine(option.rect.left(), middle.y(), option.rect.right(), middle.y())


def menu_title(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A name in the menu bar, in the middle of its height; the key letter shows with the focus."""
    if not isinstance(option, QStyleOptionMenuItem) or widget is None:
        return
    box = QRect(option.rect.left(), 0, option.rect.width(), widget.height())
    if has(option, _S.State_Selected):
        painter.fillRect(box, theme().color("selected"))
    painter.setPen(theme().color("text"))
    shown = Qt.TextFlag.TextShowMnemonic if widget.hasFocus() else Qt.TextFlag.TextHideMnemonic
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | shown), option.text)


def nothing(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The empty part of the menu bar."""
    painter.fillRect(option.rect, theme().color("canvas"))


def combo(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A combo: a field with a chevron."""
    enabled = has(option, _S.State_Enabled)
    focused = has(option, _S.State_HasFocus) or (
        isinstance(widget, QComboBox) and widget.isEditable() and widget.hasFocus()
    )
    token, width = field_border(widget, focused=focused, enabled=enabled)
    border(painter, option.rect, token, width, fill="surface" if enabled else "sunken")
    middle = QPointF(option.rect.right() - scale().letters(15), option.rect.center().y() + 0.5)
    chevron(painter, middle, theme().color("text" if enabled else "disabled"))
