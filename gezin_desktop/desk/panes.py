"""How an open case shares the width of the window between tabs, page and outcome."""

from __future__ import annotations

from collections.abc import Sequence

from gezin_desktop.desk.scale import WidthClass, scale

_RAIL_EM, _PANEL_EM, _WIDE_PANEL_EM, _LEAST_PANEL_EM = 204 / 13, 444 / 13, 600 / 13, 34
_LEAST_PAGE = 100


def shares(
    width: WidthClass, total: int, kept: Sequence[float], *, rail: bool, panel: bool
) -> list[int]:
    """The pixels of tabs, page and outcome.

    Args:
        width: the layout of the window.
        total: the pixels to share.
        kept: the em of tabs and outcome as somebody moved them; empty when nobody did.
        rail: whether the tabs are shown.
        panel: whether the outcome is shown.
    """
    em = scale().em()
    first = round(_RAIL_EM * em)
    if width is WidthClass.NARROW:
        last = max(total // 2, _LEAST_PANEL_EM * em)
    else:
        last = round((_WIDE_PANEL_EM if width is WidthClass.WIDE else _PANEL_EM) * em)
    if len(kept) == 2:
        first, last = round(kept[0] * em), min(round(kept[1] * em), total // 2)
    first, last = first if rail else 0, last if panel else 0
    return [first, max(total - first - last, _LEAST_PAGE), last]
