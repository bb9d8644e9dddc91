"""The look of Qt's own controls: Fusion with an own palette and four lean overrides.

Only painting and one table of metrics are overridden, never geometry: those functions are called
hundreds of times in one layout. Widgets tell their role by dynamic properties (``role`` = primary,
quiet, segment, link; ``error``; ``edge``), read while painting, so nothing is ever re-polished.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from gezin_desktop.desk import paint
from gezin_desktop.desk.scale import scale

_P = QStyle.PrimitiveElement
_C = QStyle.ControlElement
_M = QStyle.PixelMetric
_Paint = Callable[[QStyleOption, QPainter, QWidget | None], None]

# Metrics that grow with the letters, and metrics that never grow.
_GROWING: Final[dict[QStyle.PixelMetric, int]] = {
    _M.PM_IndicatorWidth: 18,
    _M.PM_IndicatorHeight: 18,
    _M.PM_ExclusiveIndicatorWidth: 18,
    _M.PM_ExclusiveIndicatorHeight: 18,
    _M.PM_CheckBoxLabelSpacing: 8,
    _M.PM_RadioButtonLabelSpacing: 8,
    _M.PM_SmallIconSize: 18,
    _M.PM_MenuButtonIndicator: 20,
}
_STILL: Final[dict[QStyle.PixelMetric, int]] = {
    _M.PM_DefaultFrameWidth: 1,
    _M.PM_HeaderMargin: 0,
    _M.PM_SplitterWidth: 5,
    _M.PM_ScrollBarExtent: 12,
}
_TABLE_FRAME: Final = 2
"""Pixels round the rows of a table, whose square corners would cover those of the border."""


class DeskStyle(QProxyStyle):
    """Fusion, painted in the program's own language."""

    def __init__(self) -> None:
        super().__init__("fusion")
        self._primitives: dict[QStyle.PrimitiveElement, _Paint] = {
            _P.PE_PanelLineEdit: paint.line_edit,
            _P.PE_FrameLineEdit: paint.line_edit,
            _P.PE_PanelButtonCommand: paint.button,
            _P.PE_IndicatorRadioButton: paint.radio,
            _P.PE_IndicatorCheckBox: paint.check,
            _P.PE_FrameFocusRect: paint.focus,
            _P.PE_Frame: paint.frame,
            _P.PE_FrameMenu: paint.frame,
            _P.PE_IndicatorBranch: paint.branch,
            _P.PE_IndicatorArrowDown: paint.arrow,
            _P.PE_IndicatorArrowUp: paint.arrow_up,
            _P.PE_IndicatorArrowRight: paint.arrow_right,
        }
        self._controls: dict[QStyle.ControlElement, _Paint] = {
            _C.CE_ComboBoxLabel: paint.combo_words,
            _C.CE_PushButtonLabel: paint.button_words,
            _C.CE_HeaderSection: paint.header_ground,
            _C.CE_HeaderEmptyArea: paint.header_ground,
            _C.CE_HeaderLabel: paint.header_words,
            _C.CE_Splitter: paint.splitter,
            _C.CE_MenuBarItem: paint.menu_title,
            _C.CE_MenuBarEmptyArea: paint.nothing,
        }

    @staticmethod
    def still(app: QApplication) -> None:
        """Switch off every effect that moves or fades."""
        for effect in (
            Qt.UIEffect.UI_AnimateMenu,
            Qt.UIEffect.UI_FadeMenu,
            Qt.UIEffect.UI_AnimateCombo,
            Qt.UIEffect.UI_AnimateTooltip,
            Qt.UIEffect.UI_FadeTooltip,
            Qt.UIEffect.UI_AnimateToolBox,
        ):
            app.setEffectEnabled(effect, False)

    # The four overrides.

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint fields, buttons, indicators, frames and arrows; the rest is Fusion's."""
        draw = self._primitives.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the words of combos and buttons and the ground of headers."""
        draw = self._controls.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the combo as a field with a chevron."""
        if control != QStyle.ComplexControl.CC_ComboBox:
            super().drawComplexControl(control, option, painter, widget)
            return
        paint.combo(option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The few sizes that differ from Fusion's."""
        growing = _GROWING.get(metric)
        if growing is not None:
            return scale().letters(growing)
        if metric == _M.PM_DefaultFrameWidth and isinstance(widget, QAbstractItemView):
            return _TABLE_FRAME
        still = _STILL.get(metric)
        if still is not None:
            return still
        return super().pixelMetric(metric, option, widget)
