"""The questions about one paper: is it there, and what the law must know about it then.

A paper whose presence is already asked elsewhere (the passport, the result of the exam) shows that
question, bound to the same fact, so that one answer never stands in two places.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.case.relative import Document
from gezin_desktop.desk import dress
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.declared_rest import PAPER_FIELDS
from gezin_desktop.desk.form.field import Facts, Field
from gezin_desktop.desk.form.progress import missing_facts, open_questions
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.session import Session
from gezin_desktop.law.result import DocumentResult
from gezin_desktop.law.tables.book import tables

_ELSEWHERE = {
    "passport_family_member": ("passport.held", "passport.valid_until"),
    "exam_certificate": ("exam.passed", "exam.result_dated"),
    "proof_no_passport": ("passport.refusal_proven",),
    "dna_report": ("child.kinship_proof",),
}
_STATEMENT = "sponsor.statement_signed"
_IDENTITY = "passport.identity_otherwise_proven"
_STAMP = frozenset({"legalised_by", "legalised_on"})
_LANGUAGE = frozenset({"language", "translated"})
_DETAILS = frozenset({"issuer", "notarial", "form", "registered_in_brp"})


class PaperQuestions(QWidget):
    """The questions about the chosen paper. ``person`` and ``paper`` are set by ``show_paper``."""

    created = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._person = ""
        self._paper: DocumentResult | None = None
        self._width = 0
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 14)
        self.rows: dict[Field, FieldRow] = {}

    def _row(self, field: Field) -> FieldRow:
        """The question of a field, made when it is first asked."""
        return self.rows.get(field) or self._make(field)

    def _make(self, field: Field) -> FieldRow:
        row = FieldRow(self._session, field, self)
        made = {**self.rows, field: row}
        self.rows = {one: made[one] for one in (*PAPER_FIELDS, *made) if one in made}
        self._column.insertWidget(list(self.rows).index(field), row)
        row.fit(self._width)
        row.hide()
        if field is PAPER_FIELDS[0]:
            row.fresh_row.connect(self._fresh)
            row.edit.unknown.connect(self._fresh_unknown)
        return row

    def read_words(self) -> None:
        """Put every question in the window's language."""
        for row in self.rows.values():
            row.read_words()

    def show_paper(self, person: str, paper: DocumentResult) -> None:
        """Show the questions about a paper of a relative."""
        self._person, self._paper = person, paper
        missing, asked = missing_facts(self._session), frozenset(open_questions(self._session))
        elsewhere = self._elsewhere(paper)
        shown: set[Field] = set()
        for path in elsewhere or self._own(paper):
            field = self._field(path)
            if field is None:
                continue
            facts = self._facts(paper)
            if elsewhere:
                visible = catalogue.is_shown(field, facts, path, missing, asked)
                visible = visible or path == elsewhere[0]
            else:
                visible = self._is_asked(field, facts, paper, path, missing)
            row = self._row(field) if visible else self.rows.get(field)
            if row is None:
                continue
            row.bind(path if elsewhere or paper.place is not None else "", facts)
            if visible:
                shown.add(field)
                self._refresh(row)
        for field, row in self.rows.items():
            row.setVisible(field in shown)

    def _refresh(self, row: FieldRow) -> None:
        if row.path:
            row.refresh()
        else:
            row.show_nothing()

    def _field(self, path: str) -> Field | None:
        place = catalogue.place_of(path)
        return place.field if place else None

    def _elsewhere(self, paper: DocumentResult) -> tuple[str, ...]:
        """The facts that say whether a paper is there, when they are asked elsewhere."""
        person = self._session.case.relative(self._person)
        base = f"relatives.{self._person}."
        found: tuple[str, ...] = ()
        if paper.kind == "sponsor_declaration":
            found = (_STATEMENT,)
        elif paper.kind == "alternative_identity_documents" and person.passport.authority_refuses:
            found = (base + _IDENTITY,)
        elif paper.kind in _ELSEWHERE:
            found = tuple(base + name for name in _ELSEWHERE[paper.kind])
        # A paper of the case answers as long as the fact itself is not known.
        if found and paper.place is not None and self._session.get(found[0]) is None:
            return ()
        return found

    def _own(self, paper: DocumentResult) -> tuple[str, ...]:
        place = paper.place if paper.place is not None else 0
        return tuple(field.at(self._person, place) for field in PAPER_FIELDS)

    def _facts(self, paper: DocumentResult) -> Facts:
        person = self._session.case.relative(self._person)
        path = f"relatives.{self._person}.documents"
        row = paper.place if paper.place is not None else -1
        return catalogue.facts_at(self._session.state, person, path, row)

    def _is_asked(
        self,
        field: Field,
        facts: Facts,
        paper: DocumentResult,
        path: str,
        missing: frozenset[str],
    ) -> bool:
        """Whether a question can matter for this kind of paper."""
        name = field.path.rsplit(".", 1)[-1]
        if name == "held":
            return True
        if facts.row is None or (not field.shown(facts) and name not in _DETAILS):
            return False
        if self._session.unread(path) or path in missing:
            return True
        return facts.row.held is True and _matters(name, paper, facts.row)

    # -- what a person does ------------------------------------------------------------------

    @Slot(object)
    def _fresh(self, value: object) -> None:
        """The first answer about a paper makes its row in the case."""
        if value is not None and self._paper is not None:
            self._add(self._paper, {"held": value})

    @Slot()
    def _fresh_unknown(self) -> None:
        """The client does not know whether the paper is there: also an answer."""
        row = self.rows[PAPER_FIELDS[0]]
        if row.path or self._paper is None:
            return
        path = f"relatives.{self._person}.documents"
        with self._session.history.as_one():
            place = self._add(self._paper, {})
            self._session.not_known(f"{path}[{place}].held")

    def _add(self, paper: DocumentResult, more: dict[str, object]) -> int:
        made: dict[str, object] = {"kind": paper.kind, **more}
        if paper.issuing_country and paper.official_foreign:
            # The question names the country ("Declaration, Morocco"), so the answer holds it too.
            made["issuing_country"] = paper.issuing_country
        place = self._session.add_row(f"relatives.{self._person}.documents", made)
        self.created.emit()
        return place

    def fit(self, width: int) -> None:
        """Fit every question to the width of the pane."""
        self._width = width
        for row in self.rows.values():
            row.fit(width)


def _matters(name: str, paper: DocumentResult, row: Document) -> bool:
    """Whether the law can still want to know this about a paper that is there."""
    kind = tables().document(paper.kind)
    foreign = kind.foreign_public != "no" and kind.legalise is not False
    if name == "issued_on":
        return foreign or bool(kind.max_age_months) or row.issued_on is not None
    if name in _LANGUAGE:
        return foreign or paper.translation != "none"
    free = paper.legalisation.startswith(("none", "exempt"))
    if name in _STAMP:
        return foreign and (not free or row.legalised_by is not None)
    if name == "issuer":
        return foreign and (not free or row.issuer != "local")
    if name == "form":
        read = paper.translation == "none"
        return foreign and (not (free and read) or row.form is not None)
    if name == "notarial":
        return kind.foreign_public == "if_notarised_abroad"
    if name == "registered_in_brp":
        return kind.settled_by_brp
    return foreign and name == "issuing_country"
