"""The measures of the page and the sizes of type. Lengths are points unless they say mm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gezin_desktop.letter.pdf.tagging import GREY, INK, PAGE_HEIGHT, PETROL, Colour

MM: Final = 72 / 25.4
LEFT: Final = 25 * MM
WIDTH: Final = 165 * MM
COLUMN: Final = 121 * MM
SIDE: Final = LEFT + 127 * MM
SIDE_WIDTH: Final = 38 * MM
TOP: Final = 22 * MM
BOTTOM: Final = PAGE_HEIGHT - 23 * MM
SUBJECT_TOP: Final = 89 * MM
CAP_HEIGHT: Final = 0.714  # of Noto Sans, as a part of the size


@dataclass(frozen=True, slots=True)
class Style:
    """A size of type: size, distance of baselines, colour, and weight where a span says none."""

    size: float
    leading: float
    colour: Colour = INK
    bold: bool = False

    @property
    def cap(self) -> float:
        """The height of a capital: text is set from the top of its capitals."""
        return self.size * CAP_HEIGHT

    def height(self, lines: int) -> float:
        """From the top of the first capitals to the last baseline."""
        return self.cap + (lines - 1) * self.leading if lines else 0.0


BODY: Final = Style(10.1, 14.1)
H1: Final = Style(17, 22, PETROL, bold=True)
H2: Final = Style(12.8, 16.6, PETROL, bold=True)
H3: Final = Style(10.5, 14.1, INK, bold=True)
PANEL_HEAD: Final = Style(13, 17, PETROL, bold=True)
RECEIPT_HEAD: Final = Style(10, 13, PETROL, bold=True)
PERSON: Final = Style(10.1, 13.25)
SUM: Final = Style(9.8, 13)
CELL: Final = Style(9.3, 11.85)
CELL_BOLD: Final = Style(9.3, 11.85, bold=True)
CELL_HEAD: Final = Style(9.3, 11.85, PETROL, bold=True)
CELL_GROUP: Final = Style(8.8, 11, PETROL, bold=True)
CELL_SMALL: Final = Style(8, 9.75, GREY)
STEP_NUMBER: Final = Style(12.5, 16, PETROL, bold=True)
SIDE_BOLD: Final = Style(9, 11.4, bold=True)
SIDE_PLAIN: Final = Style(9, 11.4)
SOURCE: Final = Style(8, 9.75, GREY)
SOURCE_HEAD: Final = Style(8, 9.75, GREY, bold=True)
DATE: Final = Style(9.6, 12.4, (0.0, 0.0, 0.0), bold=True)
DATE_PAST: Final = Style(9.6, 12.4, GREY, bold=True)
DATE_TEXT: Final = Style(9.6, 12.4)
LEGEND: Final = Style(8.2, 10.1, GREY)
SMALL_BOLD: Final = Style(8.4, 10.4, bold=True)
SMALL: Final = Style(8.4, 10.4)
RECEIPT_LABEL: Final = Style(8.2, 10.1, GREY)
RECEIPT_TEXT: Final = Style(8.2, 10.1)
DESK_NAME: Final = Style(13, 16, PETROL, bold=True)
DESK_LINE: Final = Style(8.6, 11, GREY)
CONTACT: Final = Style(8, 10.4, GREY)
RETURN_LINE: Final = Style(7, 9, GREY)
ADDRESS: Final = Style(10.8, 14.4)
REFERENCE_LABEL: Final = Style(7.6, 10, GREY)
REFERENCE: Final = Style(9, 11.4)
FOOT: Final = Style(8, 10, GREY)
