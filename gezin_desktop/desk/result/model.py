"""What the outcome panel shows, as plain values: made by ``build.py``, drawn by ``panel.py``."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notice:
    """A block above everything: a running deadline, safety, trouble, a referral."""

    kind: str
    heading: str
    body: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One relative with the verdict of the most open route."""

    id: str
    sign: str
    name: str
    about: str
    word: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The verdict in a sentence with what belongs to it; ``routes`` is how many are open."""

    sign: str = ""
    words: str = ""
    change: str = ""
    small: tuple[str, ...] = ()
    routes: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One condition or one open question."""

    key: str
    sign: str
    title: str
    reason: str = ""
    remedies: tuple[str, ...] = ()
    clash: str = ""
    source: str = ""
    path: str = ""
    changed: bool = False
    status: str = ""

    @property
    def spoken(self) -> str:
        """Status, title, reason, remedies and source, in the order a screen reader says them."""
        parts = (self.status, self.title, self.reason, *self.remedies, self.clash, self.source)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class GroupModel:
    """A group of lines with its head; ``folded`` until somebody opens it."""

    key: str
    title: str
    lines: tuple[Line, ...]
    count: str = ""
    folded: bool = False
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class PanelModel:
    """The whole panel, from top to bottom."""

    notices: tuple[Notice, ...] = ()
    people: tuple[PersonLine, ...] = ()
    chosen: str = ""
    headline: Headline = field(default_factory=Headline)
    groups: tuple[GroupModel, ...] = ()
    next_path: str = ""
    next_words: str = ""
    spoken: str = ""

    def as_text(self) -> str:
        """The panel as text, in reading order."""
        lines: list[str] = []
        for notice in self.notices:
            lines += [notice.heading, notice.body, notice.source]
        lines += [f"{one.name} ({one.about}): {one.word}" for one in self.people]
        lines += [self.headline.words, self.headline.change, *self.headline.small]
        for group in self.groups:
            lines += ["", f"{group.title} {group.count}".strip()]
            lines += [f"- {line.spoken}" for line in group.lines]
        return "\n".join(line for line in lines if line or line == "").strip()
