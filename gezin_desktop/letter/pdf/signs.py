"""The status signs as shapes on a grid of 16 by 16, y downwards, without any drawing library.

The same silhouettes stand on screen and on paper: disc with tick, diamond with exclamation mark,
octagon with cross, ring with question mark, square with scales, signpost with arrow, dotted ring
with dash, and the empty square that is ticked by pen. Shape carries the meaning; ink is black in
print and a status colour on screen, paper is what it stands on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gezin_desktop.letter.model import SignName

GRID = 16.0
Ink = Literal["ink", "paper"]
Move = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]

_ROUND = 0.5523  # a quarter of a circle as a Bézier curve


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that is filled, stroked or both; lengths in units of the grid."""

    path: tuple[Move, ...]
    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()


def _line(*points: tuple[float, float]) -> tuple[Move, ...]:
    return tuple(("M" if index == 0 else "L", point) for index, point in enumerate(points))


def _polygon(*points: tuple[float, float]) -> tuple[Move, ...]:
    return (*_line(*points), ("Z", ()))


def circle(x: float, y: float, r: float) -> tuple[Move, ...]:
    """A circle round (x, y), as four curves."""
    k = r * _ROUND
    return (
        ("M", (x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("Z", ()),
    )


def square(side: float) -> tuple[Move, ...]:
    """A square from the origin."""
    return _polygon((0, 0), (side, 0), (side, side), (0, side))


def _rounded(low: float, high: float, r: float) -> tuple[Move, ...]:
    k = r * (1 - _ROUND)
    return (
        ("M", (low + r, low)),
        ("L", (high - r, low)),
        ("C", (high - k, low, high, low + k, high, low + r)),
        ("L", (high, high - r)),
        ("C", (high, high - k, high - k, high, high - r, high)),
        ("L", (low + r, high)),
        ("C", (low + k, high, low, high - k, low, high - r)),
        ("L", (low, low + r)),
        ("C", (low, low + k, low + k, low, low + r, low)),
        ("Z", ()),
    )


def _pan(x: float) -> tuple[Shape, Shape]:
    """One pan of the scales, hanging round the upright at ``x``."""
    strings = _line((x - 1.84, 8.48), (x, 4.48), (x + 1.84, 8.48))
    bowl: tuple[Move, ...] = (
        ("M", (x - 2.32, 8.48)),
        ("L", (x + 2.32, 8.48)),
        ("C", (x + 1.76, 10.56, x - 1.76, 10.56, x - 2.32, 8.48)),
        ("Z", ()),
    )
    return Shape(strings, stroke="paper", width=0.96), Shape(bowl, fill="paper")


_OCTAGON = _polygon(
    (4.64, 0.32), (11.36, 0.32), (15.68, 4.64), (15.68, 11.36),
    (11.36, 15.68), (4.64, 15.68), (0.32, 11.36), (0.32, 4.64),
)  # fmt: skip
_QUESTION: tuple[Move, ...] = (
    ("M", (5.5, 6.2)),
    ("C", (5.5, 4.7, 6.6, 3.9, 8.0, 3.9)),
    ("C", (9.5, 3.9, 10.5, 4.8, 10.5, 6.1)),
    ("C", (10.5, 7.8, 8.0, 7.9, 8.0, 9.6)),
)

SIGNS: dict[SignName, tuple[Shape, ...]] = {
    "met": (
        Shape(circle(8, 8, 8), fill="ink"),
        Shape(_line((4.32, 8.48), (7.04, 11.04), (11.84, 5.44)), stroke="paper", width=2.08),
    ),
    "notyet": (
        Shape(_polygon((8, -0.32), (16.32, 8), (8, 16.32), (-0.32, 8)), "ink", "ink", width=1.28),
        Shape(_line((8, 4), (8, 8.48)), stroke="paper", width=2.08),
        Shape(circle(8, 11.75, 1.2), fill="paper"),
    ),
    "notnow": (
        Shape(_OCTAGON, "ink", "ink", width=1.28),
        Shape(_line((5.44, 5.44), (10.56, 10.56)), stroke="paper", width=2.08),
        Shape(_line((10.56, 5.44), (5.44, 10.56)), stroke="paper", width=2.08),
    ),
    "ask": (
        Shape(circle(8, 8, 7.2), stroke="ink", width=1.6),
        Shape(_QUESTION, stroke="ink", width=1.7),
        Shape(circle(8, 12.1, 1.1), fill="ink"),
    ),
    "assess": (
        Shape(_rounded(0, 16, 2.24), fill="ink"),
        Shape(_line((8, 3.2), (8, 12.64)), stroke="paper", width=1.2),
        Shape(_line((5.28, 12.8), (10.72, 12.8)), stroke="paper", width=1.2),
        Shape(_line((3.2, 4.48), (12.8, 4.48)), stroke="paper", width=1.2),
        *_pan(3.76),
        *_pan(12.24),
    ),
    "refer": (
        Shape(_line((7, 9), (7, 15.6)), stroke="ink", width=2.4),
        Shape(
            _polygon((0.8, 1.2), (10.6, 1.2), (15.4, 5.4), (10.6, 9.6), (0.8, 9.6)),
            "ink",
            "ink",
            width=1.0,
        ),
        Shape(_line((3.2, 5.4), (11.4, 5.4)), stroke="paper", width=1.5),
        Shape(_line((8.9, 3.1), (11.6, 5.4), (8.9, 7.7)), stroke="paper", width=1.5),
    ),
    "na": (
        Shape(circle(8, 8, 7.7), stroke="ink", width=1.35, dash=(2.36, 1.68)),
        Shape(_line((5.2, 8), (10.8, 8)), stroke="ink", width=1.68),
    ),
    "todo": (Shape(_rounded(1.2, 14.8, 1.0), stroke="ink", width=1.5),),
}
