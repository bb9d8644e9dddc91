"""Enter goes on: from a field to the next one, past what is seldom wanted between two fields."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

ASIDE: Final = "aside"
"""The property of a stop that Tab reaches and Enter passes."""


def go_on(field: QWidget) -> None:
    """Put the keyboard in the field after this one."""
    field.focusNextChild()
    here = QApplication.focusWidget()
    if here is not None and here.property(ASIDE):
        here.focusNextChild()
