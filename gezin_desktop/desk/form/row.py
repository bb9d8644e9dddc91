"""One question on the screen, bound to one fact of the open case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.case.bsn import holds_bsn
from gezin_desktop.case.income import Income
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form import none_of_these
from gezin_desktop.desk.form.calculating import Calculating
from gezin_desktop.desk.form.counting import counting
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH
from gezin_desktop.desk.form.editor import Editor
from gezin_desktop.desk.form.editor_of import make_editor
from gezin_desktop.desk.form.editors import PersonEditor
from gezin_desktop.desk.form.field import Facts, Field, Kind
from gezin_desktop.desk.form.letter_day import about_letter
from gezin_desktop.desk.form.notes import About, Note, looks_like_a_day, note_of
from gezin_desktop.desk.form.why_asked import WhyAsked
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import fresh_id, name_of
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN, MARKS
from gezin_desktop.desk.widgets.buttons import QuietChoice
from gezin_desktop.desk.widgets.labels import Rule, Tag
from gezin_desktop.desk.widgets.notes import FieldBox, bsn_words, is_free
from gezin_desktop.desk.widgets.still import Still

_NO_MARK = {Kind.TEXT, Kind.LONG_TEXT, Kind.PERSON, Kind.NONE_OF_THESE}
_INDENT = 24


class FieldRow(FieldBox):
    """A question with its editor. ``path`` may change: another person, another row of a list."""

    fresh_row = Signal(object)

    def __init__(self, session: Session, field: Field, parent: QWidget) -> None:
        self.field = field
        self._session = session
        unmarked = field.kind in _NO_MARK or field.optional or field.always_known
        self._mark = None if unmarked else QuietChoice()
        self._beside = Still(self._mark) if self._mark else None  # it comes with the first letter
        editor = make_editor(field, session)
        super().__init__(
            editor.control,
            aside=self._beside,
            reserve=bool(field.echo),
            stretch=field.kind == Kind.LONG_TEXT,
            parent=parent,
        )
        editor.setParent(self)
        self.edit: Editor = editor
        self.path = ""
        self.facts = Facts(session.case)
        self._help: WhyAsked | None = None
        self._tried: Tag | None = None
        self.calculating = Calculating(self, session) if field.converts else None
        self._seen: object = None
        self._last: object = None
        self._connect()
        self.holder: QWidget = _indented(self, parent) if field.follows else self
        self.read_words()

    def _connect(self) -> None:
        self.edit.given.connect(self._given)
        self.edit.unread.connect(self._unread)
        self.edit.unknown.connect(self._unknown)
        self.edit.cleared.connect(self._cleared)
        self.edit.settled.connect(self._settled)
        if self._mark is not None:
            self._mark.picked.connect(self._marked)
        if self.calculating is not None:
            self.calculating.left.connect(self.take_focus)

    def show_row(self, *, shown: bool) -> None:
        """Show or hide the question with the line before it."""
        self.holder.setVisible(shown)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put label, hint, options and help in the window's language."""
        self._seen = None
        tongue = language().current
        asked = words.question(self.field.words_id(self.facts), tongue)
        self.edit.set_language(tongue)
        if isinstance(self.edit, PersonEditor):
            self._set_people(self.edit, tongue)
        self.set_words(asked.label, asked.hint)
        if self._mark is not None:
            marks = [(mark, words.option("mark", mark, tongue)) for mark in MARKS]
            name = words.sentence("field.mark", tongue)
            self._mark.set_options(marks, f"{name}: {asked.label}", name)
        if self._help is not None:
            self._help.say(self.field.words_id(self.facts))
        if self.calculating is not None:
            self.calculating.read_words(asked.label)

    def describe_editor(self) -> None:
        """Tell a screen reader what is asked, in each line of an editor of several lines too."""
        super().describe_editor()
        told = getattr(self.edit, "set_words", None)
        if callable(told):
            told(self.label.text(), self.told())

    def _set_people(self, edit: PersonEditor, tongue: str) -> None:
        people = [(one.id, name_of(self._session.case, one.id, tongue))
                  for one in self._session.case.relatives]  # fmt: skip
        if self.field.path == "client":
            people.insert(0, ("sponsor", name_of(self._session.case, "sponsor", tongue)))
            if len(people) == 1:  # the talk may begin with a relative whom nobody wrote down yet
                first = words.sentence("person.number", tongue, n=1)
                people.append((fresh_id(self._session.case), first))
        edit.set_people(people, words.sentence("field.choose", tongue))

    def toggle_help(self) -> None:
        """Show or hide why this is asked, with its source, under the question."""
        if self._help is None:
            self._help = WhyAsked(self)
            self.column.addWidget(self._help)
            self._help.say(self.field.words_id(self.facts))
        self._help.setVisible(not self._help.isVisible())

    # -- the case ----------------------------------------------------------------------------

    def bind(self, path: str, facts: Facts) -> None:
        """Show another fact of the case."""
        before = self.field.words_id(self.facts)
        if path != self.path:
            self._last = None
            self._number_told = False
        self.path, self.facts = path, facts
        if self.calculating is not None:
            source = facts.row
            self.calculating.follow(path, source.kind if isinstance(source, Income) else None)
        if self.field.words_id(facts) != before or isinstance(self.edit, PersonEditor):
            self.read_words()

    def refresh(self) -> None:
        """Show what the case holds at the path, and answer it."""
        if not self.path:
            return
        mark = self._session.mark(self.path)
        unread = self._session.unread(self.path)
        value = self._shown_value()
        note = self._note(value, unread)
        seen = (self.path, value, unread, mark)
        tried = self._session.is_tried(self.path)
        if (*seen, note, tried) == self._seen:
            return
        self._show_tried(tried=tried)
        # In another language only the note is new: half a date stays as it is being typed.
        typing = seen == self._last and self.edit.control.hasFocus()
        self._seen, self._last = (*seen, note, tried), seen
        if not typing:
            self.edit.show_value(value, unread, mark)
        if self._mark is not None:
            self._mark.show_key(mark)
            self._mark.setVisible(value is not None or bool(mark))
        self.hush() if note is None else self.say(*note)

    def _show_tried(self, *, tried: bool) -> None:
        """Mark an answer that only a scratch copy has."""
        if tried and self._tried is None:
            self._tried = Tag("mark", self)
            self.line.insertWidget(max(1, self.line.count() - 1), self._tried)
        if self._tried is not None:
            self._tried.setText(words.sentence("panel.changed", language().current))
            self._tried.setVisible(tried)

    def show_pending(self, value: object) -> None:
        """Show an answer about a row that does not exist yet."""
        self._seen = None
        self.edit.show_value(value, "", "")
        self.hush()

    def show_nothing(self) -> None:
        """Show the question without an answer: what it asks about is not in the case yet."""
        self._seen = self._last = None
        self.edit.show_value(None, "", "")
        if self._mark is not None:
            self._mark.hide()
        self.hush()

    def _shown_value(self) -> object:
        if self.path == NO_EXEMPTION_PATH:
            return none_of_these.any_exemption(self._session)
        return self._session.get(self.path)

    def _note(self, value: object, unread: str) -> tuple[str, str] | None:
        """Sign and words of the note that belongs to the value as it stands."""
        tongue = language().current
        if unread:
            return self._about_unread(unread, tongue)
        for found in self._session.contradictions:
            if self.path in found.paths:
                return "error", words.sentence(f"note.contradiction.{found.key}", tongue)
        if self._shows_number(value):
            return "attention", bsn_words()
        if not self.field.echo:
            return None
        note = self._answer_to(value)
        return note and (note.sign, words.sentence(note.key, tongue, **note.values))

    def _answer_to(self, value: object) -> Note | None:
        if self.field.echo == "letter-day":
            return about_letter(self._session)
        return note_of(self.field.echo, value, self.facts, self._about())

    def _shows_number(self, value: object) -> bool:
        """Whether free text holds what may be a BSN; said when the field is left, then kept up."""
        held = is_free(self.edit.control) and isinstance(value, str) and holds_bsn(value)
        self._number_told = held and (self._number_told or not self.edit.control.hasFocus())
        return self._number_told

    def warn_of_number(self) -> None:
        """The note follows from the case: look again."""
        super().warn_of_number()
        self._seen = None
        self.refresh()

    def _about(self) -> About:
        day, today = self._session.receipt_date, self._session.today()
        found = counting(self._session) if self.field.echo == "norm" else None
        return About(day, today, found.norms if found else None, found is not None)

    def _about_unread(self, unread: str, tongue: str) -> tuple[str, str]:
        key = self.edit.wrong_key() or "note.does-not-fit"
        if self.field.kind == Kind.DATE and looks_like_a_day(unread) and unread[:1].isdigit():
            key = "note.no-such-day"
        return ("ask" if key == "note.kept" else "error"), words.sentence(key, tongue)

    # -- what a person does ------------------------------------------------------------------

    @Slot(object)
    def _given(self, value: object) -> None:
        if self.field.kind == Kind.TICKS:
            self._session.visit()  # each tick is a step of its own
        if not self.path:
            self.fresh_row.emit(value)
        elif self.field.kind == Kind.NONE_OF_THESE:
            none_of_these.answer(self._session, self.path, none=value is False)
        elif self.field.path == "client" and self._is_new(value):
            self._session.add_row("relatives", Relative(id=str(value)))
            self._session.answer(self.path, value)
        elif value is None and self.field.needed:
            self.refresh()
        elif value is None and self._session.get(self.path) is None:
            if self._session.unread(self.path):
                self._session.clear(self.path)
        elif not self._session.answer(self.path, value):
            self._session.keep_unread(self.path, str(value))

    def _is_new(self, who: object) -> bool:
        known = {"sponsor", *(one.id for one in self._session.case.relatives)}
        return isinstance(who, str) and who not in known

    @Slot(str)
    def _unread(self, text: str) -> None:
        if self.path:
            self._session.keep_unread(self.path, text)

    @Slot()
    def _unknown(self) -> None:
        if self.path == NO_EXEMPTION_PATH:
            self._session.set_mark(self.path, CLIENT_UNKNOWN)
        elif self.path:
            self._session.not_known(self.path)

    @Slot()
    def _cleared(self) -> None:
        if self.path == NO_EXEMPTION_PATH:
            none_of_these.clear_exemptions(self._session)
        elif self.path:
            self._session.clear(self.path)

    @Slot()
    def _settled(self) -> None:
        self._session.settle()

    @Slot(str)
    def _marked(self, mark: str) -> None:
        if self.path:
            self._session.set_mark(self.path, mark)

    def open_marks(self) -> None:
        """Open the menu "how known" by key."""
        if self._mark is not None and self._mark.isVisible():
            self._mark.open_menu()

    def clear(self) -> None:
        """Take the answer back."""
        self._cleared()

    # -- room --------------------------------------------------------------------------------

    def fit(self, width: int) -> None:
        """Make do with the width of the page; a mark stands beside the first line of options."""
        indent = scale().gap(_INDENT) if self.field.follows else 0
        aside = self._mark.sizeHint().width() + scale().gap(12) if self._mark else 0
        tall = self.edit.fit(width - indent - aside) or self.field.kind == Kind.COUNTRIES
        if self._beside is not None:
            at = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
            self.line.setAlignment(self._beside, at)

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard in the editor, with its text selected."""
        control = self.edit.control
        (control.focusProxy() or control).setFocus(Qt.FocusReason.TabFocusReason)


def _indented(row: FieldRow, parent: QWidget) -> QWidget:
    """A follow-up question: indented, with a line at its left."""
    holder = QWidget(parent)
    line = QHBoxLayout(holder)
    dress.gaps(line, _INDENT - 4)
    rule = Rule(upright=True, parent=holder)
    rule.setFixedWidth(4)
    line.addWidget(rule)
    line.addWidget(row, 1)
    return holder


def row_of(widget: QWidget | None) -> FieldRow | None:
    """The question a widget belongs to."""
    while widget is not None and not isinstance(widget, FieldRow):
        widget = widget.parentWidget()
    return widget
