"""The structure tree of a finished letter, with its parent tree and the links (ISO 14289-1, 7.18).

Each node of the drawing becomes a structure element. A link is an element too: it holds the words
that were drawn and, for each line of them, an annotation that says in words where it leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from gezin_desktop.letter.link_words import LinkWords
from gezin_desktop.letter.pdf.nodes import Anchor, Node

_PRINTED = 4
"""The flag of an annotation that PDF/A asks for (ISO 19005-2, 6.3.2)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the pen left: the number of marked contents on each page, and where headings stand.

    ``places`` are page index and height in points from below; ``words`` are said of links.
    """

    marked: Sequence[int]
    places: Mapping[str, tuple[int, float]] = field(default_factory=dict)
    words: LinkWords = field(default_factory=LinkWords)


def build(pdf: Pdf, document: Node, drawn: Drawn) -> None:
    """Writes the tree below ``document`` into the PDF."""
    _Tree(pdf, drawn).write(document)


class _Tree:
    def __init__(self, pdf: Pdf, drawn: Drawn) -> None:
        self._pdf, self._drawn = pdf, drawn
        self._pages: list[Object] = [page.obj for page in pdf.pages]
        self._parents: dict[int, dict[int, Object]] = defaultdict(dict)
        self._annotated: list[Object] = []  # the element of each annotation, by its order

    def write(self, document: Node) -> None:
        """The tree, and from every marked content and annotation the way back to its element."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._element(document, root)
        numbers = Array()
        for index, page in enumerate(self._pages):
            page.StructParents = index
            page.Tabs = Name.S
            if "/Trans" in page:
                del page["/Trans"]
            here = self._parents[index]
            numbers.append(index)
            entries = Array([here[mcid] for mcid in range(self._drawn.marked[index])])
            numbers.append(self._pdf.make_indirect(entries))
        for key, element in enumerate(self._annotated, len(self._pages)):
            numbers.append(key)
            numbers.append(element)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages) + len(self._annotated)
        self._pdf.Root.StructTreeRoot = root

    def _element(self, node: Node, parent: Object) -> Object:
        start = Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent)
        element = self._pdf.make_indirect(start)
        kids = Array()
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self._element(kid, element))
            elif isinstance(kid, Anchor):
                kids.append(self._annotation(kid, node.target, element))
            else:
                page, mcid = kid
                kids.append(Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mcid))
                self._parents[page][mcid] = element
        element.K = kids
        _describe(element, node)
        return element

    def _annotation(self, anchor: Anchor, target: str, element: Object) -> Object:
        """The link annotation on its page, and the reference to it in the tree."""
        page = self._pages[anchor.page]
        made = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=_corners(anchor.box),
            F=_PRINTED,
            Border=Array([0, 0, 0]),
            Contents=String(self._drawn.words.of(target)),
            StructParent=len(self._pages) + len(self._annotated),
        )
        if target.startswith("#"):
            at, height = self._drawn.places[target[1:]]
            made.Dest = Array([self._pages[at], Name.XYZ, None, round(height, 2), None])
        else:
            made.A = Dictionary(S=Name.URI, URI=String(target))
        annotation = self._pdf.make_indirect(made)
        self._annotated.append(element)
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _corners(box: tuple[float, float, float, float]) -> Array:
    return Array([round(one, 2) for one in box])


def _describe(element: Object, node: Node) -> None:
    if node.language:
        element.Lang = String(node.language)
    if node.actual:
        element.ActualText = String(node.actual)
    if node.alt:
        element.Alt = String(node.alt)
    attributes = _attributes(node)
    if attributes is not None:
        element.A = attributes


def _attributes(node: Node) -> Dictionary | None:
    if node.box is not None:
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=_corners(node.box))
    if node.numbered:
        return Dictionary(O=Name.List, ListNumbering=Name.Decimal)
    if not (node.scope or node.summary or node.span > 1):
        return None
    attributes = Dictionary(O=Name.Table)
    if node.scope:
        attributes.Scope = Name("/" + node.scope)
    if node.span > 1:
        attributes.ColSpan = node.span
    if node.summary:
        attributes.Summary = String(node.summary)
    return attributes
