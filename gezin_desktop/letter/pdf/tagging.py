"""The pen: draws on reportlab's canvas and keeps the structure tree beside the drawing.

The layout makes nodes in reading order, and drawing adds to each the marked content it printed.
Whatever is drawn lies either in a node or in an artifact; ``Pen`` opens and closes the marked
content. Lengths are points from the top left corner of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Final

from gezin_desktop.letter.pdf import signs
from gezin_desktop.letter.pdf.nodes import Anchor, Node

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

    from gezin_desktop.letter.model import SignName
    from gezin_desktop.letter.pdf.fonts import Face
    from gezin_desktop.letter.pdf.shaping import Glyph

PAGE_WIDTH: Final = 595.2756
PAGE_HEIGHT: Final = 841.8898

Colour = tuple[float, float, float]
INK: Final[Colour] = (0.086, 0.086, 0.086)
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
WHITE: Final[Colour] = (1.0, 1.0, 1.0)
PETROL: Final[Colour] = (0x12 / 255, 0x49 / 255, 0x5A / 255)
GREY: Final[Colour] = (0x4D / 255, 0x56 / 255, 0x59 / 255)
HAIRLINE: Final[Colour] = (0x9A / 255, 0xA6 / 255, 0xA9 / 255)
PANEL: Final[Colour] = (0xF0 / 255, 0xF3 / 255, 0xF3 / 255)

_LAYOUT = "/Artifact <</Type /Layout>> BDC"
_PAGINATION = "/Artifact <</Type /Pagination>> BDC"


class Pen:
    """Draws one document, page by page.

    ``headings`` are the titles that links can lead to; ``places`` says where they were drawn, as
    page index and height from below.
    """

    def __init__(self, canvas: Canvas, headings: Collection[str] = ()) -> None:
        self.canvas = canvas
        self.page = 0
        self.marked: list[int] = []
        self.places: dict[str, tuple[int, float]] = {}
        self._headings = frozenset(headings)
        self._mcid = 0
        self._open: Node | str | None = None
        self._bookmarks = 0
        self._inks: dict[str, Colour | None] = {}
        self._side: Callable[[], None] | None = None

    def beside(self, paint: Callable[[], None]) -> None:
        """Puts off a side column until the words beside it are drawn, or the page ends."""
        self.draw_beside()
        self._side = paint

    def draw_beside(self) -> None:
        """Draws the side column that was put off, if any."""
        paint, self._side = self._side, None
        if paint is not None:
            paint()

    def next_page(self) -> None:
        """Ends the page that is being drawn."""
        self.draw_beside()
        self._switch(None)
        self.marked.append(self._mcid)
        self._mcid = 0
        self.page += 1
        self._inks.clear()
        self.canvas.showPage()

    def _switch(self, target: Node | str | None) -> None:
        """Closes the marked content that is open, unless it is the target, and opens the target."""
        if target is self._open:
            return
        if self._open is not None:
            self.canvas.addLiteral("EMC")
        self._open = target
        if isinstance(target, str):
            self.canvas.addLiteral(target)
        elif target is not None:
            self.canvas.addLiteral(self._begin(target))
            target.kids.append((self.page, self._mcid))
            self._mcid += 1

    def _begin(self, node: Node) -> str:
        more = f" /Lang ({node.language})" if node.language else ""
        if node.actual and not node.language.endswith(_RIGHT_TO_LEFT):
            more += f" /ActualText <FEFF{node.actual.encode('utf-16-be').hex().upper()}>"
        return f"/{node.tag} <</MCID {self._mcid}{more}>> BDC"

    def _ink(self, kind: str, colour: Colour, take: Callable[[float, float, float], None]) -> None:
        """Takes a colour for filling or stroking, unless the page has it already."""
        if self._inks.get(kind) != colour:
            self._inks[kind] = colour
            take(*colour)

    def text(
        self,
        node: Node | None,
        x: float,
        baseline: float,
        style: tuple[Face, float, Colour],
        words: str,
    ) -> None:
        """Unshaped words; without a node they are furniture of the page."""
        self._switch(node if node is not None else _PAGINATION)
        face, size, colour = style
        line = self.canvas.beginText(x, PAGE_HEIGHT - baseline)
        self._ink("fill", colour, line.setFillColorRGB)
        line.setFont(face.name, size)
        line.textOut(words)
        self.canvas.drawText(line)

    def glyphs(
        self,
        node: Node,
        x: float,
        baseline: float,
        style: tuple[Face, float, Colour],
        drawn: Sequence[Glyph],
    ) -> None:
        """Shaped signs, each at its own place."""
        self._switch(node)
        face, size, colour = style
        line = self.canvas.beginText()
        self._ink("fill", colour, line.setFillColorRGB)
        line.setFont(face.name, size)
        y = PAGE_HEIGHT - baseline
        for glyph in drawn:
            line.setTextOrigin(x + glyph.dx * size / 1000, y + glyph.dy * size / 1000)
            line.textOut(glyph.code)
            x += glyph.advance * size / 1000
        self.canvas.drawText(line)

    def picture(
        self, node: Node, picture: ImageReader, x: float, y: float, size: tuple[float, float]
    ) -> None:
        """A picture whose top left corner is (x, y); the node becomes a figure with that box."""
        self._switch(node)
        width, height = size
        below = PAGE_HEIGHT - y - height
        node.box = (x, below, x + width, below + height)
        self.canvas.drawImage(picture, x, below, width, height)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """An entry of the outline that leads to this place."""
        key = f"h{self._bookmarks}"
        self._bookmarks += 1
        height = PAGE_HEIGHT - max(top - 12, 0)
        self.places.setdefault(title, (self.page, height))
        self.canvas.bookmarkHorizontal(key, 0, height)
        self.canvas.addOutlineEntry(title, key, level, closed=False)

    def leads_to(self, target: str) -> bool:
        """Whether a link can be followed: a part of the letter may have been left out."""
        return not target.startswith("#") or target[1:] in self._headings

    def anchor(
        self, node: Node, x: float, baseline: float, size: tuple[float, float], colour: Colour
    ) -> None:
        """Makes drawn words a link; ``size`` is their width and the size of type.

        An address has a fine line under it; a part of the letter, in quotation marks, has none.
        """
        width, height = size
        below = PAGE_HEIGHT - baseline - 0.25 * height
        node.kids.append(Anchor(self.page, (x, below, x + width, below + 1.15 * height)))
        if not node.target.startswith("#"):
            self.rule(x, baseline + 0.15 * height, width, width=0.4, colour=colour)

    def rule(
        self,
        x: float,
        y: float,
        length: float,
        *,
        width: float,
        colour: Colour,
        upright: bool = False,
        furniture: bool = False,
    ) -> None:
        """A straight line, to the right or downwards."""
        self._switch(_PAGINATION if furniture else _LAYOUT)
        self._ink("stroke", colour, self.canvas.setStrokeColorRGB)
        self.canvas.setLineWidth(width)
        y = PAGE_HEIGHT - y
        self.canvas.line(x, y, x + (0 if upright else length), y - (length if upright else 0))

    def ground(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._switch(_LAYOUT)
        self._ink("fill", colour, self.canvas.setFillColorRGB)
        self.canvas.rect(x, PAGE_HEIGHT - y - height, width, height, stroke=0, fill=1)

    def shape(
        self,
        shape: signs.Shape,
        x: float,
        y: float,
        scale: float,
        *,
        ink: Colour = INK,
        paper: Colour = WHITE,
    ) -> None:
        """A shape whose grid begins at (x, y)."""
        self._switch(_LAYOUT)
        canvas = self.canvas
        colours = {"ink": ink, "paper": paper}
        path = self._outline(shape, x, y, scale)
        canvas.setDash([part * scale for part in shape.dash] if shape.dash else [])
        canvas.setLineWidth(shape.width * scale)
        canvas.setLineCap(0 if shape.dash else 1)
        canvas.setLineJoin(1)
        if shape.fill:
            self._ink("fill", colours[shape.fill], canvas.setFillColorRGB)
        if shape.stroke:
            self._ink("stroke", colours[shape.stroke], canvas.setStrokeColorRGB)
        canvas.drawPath(path, stroke=int(bool(shape.stroke)), fill=int(bool(shape.fill)))
        canvas.setDash([])
        canvas.setLineCap(0)
        canvas.setLineJoin(0)

    def _outline(self, shape: signs.Shape, x: float, y: float, scale: float) -> PDFPathObject:
        path = self.canvas.beginPath()
        moves = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
        for move, points in shape.path:
            placed = [
                x + value * scale if index % 2 == 0 else PAGE_HEIGHT - y - value * scale
                for index, value in enumerate(points)
            ]
            moves[move](*placed)
        return path

    def sign(self, name: SignName, x: float, y: float, size: float, paper: Colour = WHITE) -> None:
        """A status sign in its square of ``size``."""
        ink = GREY if name == "na" else INK
        for shape in signs.SIGNS[name]:
            self.shape(shape, x, y, size / signs.GRID, ink=ink, paper=paper)


_RIGHT_TO_LEFT = ("Arab", "Hebr", "Syrc", "Thaa", "Nkoo")
