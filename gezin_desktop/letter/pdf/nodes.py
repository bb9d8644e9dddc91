"""The elements of the structure tree that a screen reader walks, before the PDF exists."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where on a page a link can be followed: page index and box, in points from below."""

    page: int
    box: tuple[float, float, float, float]


@dataclass(slots=True, eq=False)
class Node:
    """One structure element.

    ``kids`` are nodes and, for what was drawn, pairs of page index and marked-content id; those of
    a link are anchors too, and ``target`` is what it leads to. ``actual`` is the text in logical
    order where the drawn signs do not tell it. A figure has ``alt``, the words that stand for it,
    and ``box``, its place on the page in points from below. A list whose labels count is
    ``numbered``.
    """

    tag: str
    language: str = ""
    actual: str = ""
    scope: str = ""
    span: int = 1
    summary: str = ""
    alt: str = ""
    box: tuple[float, float, float, float] | None = None
    target: str = ""
    numbered: bool = False
    kids: list[Node | tuple[int, int] | Anchor] = field(default_factory=list)

    def add(
        self, tag: str, *, language: str = "", actual: str = "", scope: str = "",
        summary: str = "", span: int = 1,
    ) -> Node:  # fmt: skip
        """A new last child."""
        child = Node(tag, language, actual, scope, span, summary)
        self.kids.append(child)
        return child

    def counted(self) -> Node:
        """A new list at the end of this element, with numbers as labels."""
        child = self.add("L")
        child.numbered = True
        return child

    def link(self, target: str) -> Node:
        """A link at the end of this element; one that was cut by the end of a line goes on."""
        last = self.kids[-1] if self.kids else None
        if isinstance(last, Node) and last.target == target:
            return last
        child = self.add("Link")
        child.target = target
        return child
