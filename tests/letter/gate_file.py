"""A finished letter taken apart for the gate, and the register of what its checks decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pikepdf

from letter.pdf_text import ReadBack

Fault = tuple[str, str]
DECIDED: dict[str, str] = {}


class File:
    """A finished letter taken apart: its pages, its tree, its annotations."""

    def __init__(self, back: ReadBack) -> None:
        self.back, self.pdf, self.content = back, back.pdf, back.content
        self.root = self.pdf.Root
        self.tree: list[tuple[pikepdf.Object, pikepdf.Object | None]] = []
        start = self.root.get("/StructTreeRoot")
        if start is not None:
            self._walk(start.K, None)

    def _walk(self, element: pikepdf.Object, parent: pikepdf.Object | None) -> None:
        self.tree.append((element, parent))
        for kid in element.get("/K", []):
            if "/S" in kid:
                self._walk(kid, element)

    def tagged(self, *tags: str) -> Iterator[pikepdf.Object]:
        """The elements with one of these tags, in reading order."""
        return (one for one, _ in self.tree if str(one.S)[1:] in tags)

    def annotations(self) -> Iterator[tuple[pikepdf.Page, pikepdf.Object]]:
        """Every annotation with its page."""
        for page in self.pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                yield page, annotation

    @property
    def xmp(self) -> str:
        """The metadata packet, empty where there is none."""
        found = self.root.get("/Metadata")
        return found.read_bytes().decode("utf-8") if found is not None else ""


Check = Callable[[File], Iterator[Fault]]
CHECKS: list[Check] = []


def decides(*conditions: str) -> Callable[[Check], Check]:
    """Registers a check with the conditions it decides."""

    def register(check: Check) -> Check:
        DECIDED.update(dict.fromkeys(conditions, check.__name__))
        CHECKS.append(check)
        return check

    return register
