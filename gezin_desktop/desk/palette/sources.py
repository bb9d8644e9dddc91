"""Everything the palette finds, gathered from the window as it stands now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gezin_desktop.desk import words
from gezin_desktop.desk.actions.table import SPECS, TAB_PREFIX, THEME_PREFIX, THEMES
from gezin_desktop.desk.actions.words import action_words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.progress import missing_facts, open_questions
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import DUTCH, ENGLISH, language, reader_of
from gezin_desktop.desk.manual.source import CHAPTERS, chapter
from gezin_desktop.desk.palette.entry import Entry, Sort
from gezin_desktop.desk.people import about_of, initials, name_of
from gezin_desktop.desk.settings import INITIALS
from gezin_desktop.desk.where import MENUS, Where
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.desk.form.field import Field
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.session import Session
    from gezin_desktop.store import CaseSummary

SETTING_WORDS: Final = (
    ("DisplayPart", "Language of the screen"),
    ("DisplayPart", "Colours"),
    ("DisplayPart", "Size of the letters"),
    ("Preferences", "Show only initials in the list of cases"),
    ("CounsellorPart", "Your name or initials"),
    ("Preferences", "Language of new letters"),
    ("Preferences", "Days ahead on the start page"),
    ("Preferences", "Name of the organisation"),
    ("Preferences", "Line under the name"),
    ("Preferences", "Address"),
    ("Preferences", "Telephone"),
    ("Preferences", "E-mail address"),
    ("Preferences", "Logo"),
    ("Preferences", "Lock after this many minutes without use"),
    ("Preferences", "Change the passphrase"),
    ("KeepingPart", "Folder for the backup"),
    ("KeepingPart", "How many of the newest backups stay"),
)
"""The settings as their page names them: where the words stand, and the English source."""

NOT_OFFERED: Final = frozenset({"recent", "palette"})
MOST_CASES: Final = 6


def other_language() -> str:
    """The language that the window is not in."""
    return ENGLISH if language().current == DUTCH else DUTCH


class Sources:
    """Gathers entries. A case is looked at only while it is on the screen."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def tr(self, text: str) -> str:
        """A text in the language of the window."""
        return QCoreApplication.translate("Sources", text)

    @property
    def _session(self) -> Session:
        return self._window.open_case.session

    @property
    def _in_case(self) -> bool:
        return self._window.where is Where.CASE

    def everything(self) -> list[Entry]:
        """All entries that do not depend on what is typed, in the order of the program."""
        found = [*self.actions(), *self.recent(), *self.settings(), *self.manual()]
        if self._in_case:
            found += [*self.people(), *self.questions()]
        return found

    # -- actions ---------------------------------------------------------------------------------

    def actions(self) -> Iterator[Entry]:
        """Tabs, and every action of the menus, with its key."""
        here, other = action_words(language().current), action_words(other_language())
        tabs = [f"{TAB_PREFIX}{tab.key}" for tab in catalogue.TABS]
        listed = [(Sort.TAB, self.tr("Tab"), key) for key in tabs]
        for menu in MENUS:
            heading = self._window.menus.menu_of(menu).title().replace("&", "")
            listed += [(Sort.ACTION, heading, spec.key) for spec in SPECS if spec.menu == menu]
        colours = self.tr("Colours")
        listed += [(Sort.ACTION, colours, f"{THEME_PREFIX}{name}") for name in THEMES]
        for sort, beside, key in listed:
            if key in NOT_OFFERED:
                continue
            action = self._window.acts[key]
            name = action.text().rstrip("…") if action.isEnabled() else here[key].rstrip("…")
            yield Entry(
                sort,
                key,
                name,
                action.trigger,
                f"{other[key]} {here[key]} {beside}",
                beside,
                keys().told(key),
                self._why_not(key),
            )

    def _why_not(self, key: str) -> str:
        window = self._window
        if window.acts[key].isEnabled():
            return ""
        there = window.acts.where(key)
        if not there & window.where:
            if window.where is Where.START:
                return self.tr("Open your cases first.")
            return self.tr("Open a case first.")
        return {
            "undo": self.tr("There is nothing to undo."),
            "redo": self.tr("There is nothing to do again."),
            "keep": self.tr("This case is among your cases already."),
        }.get(key, self.tr("This cannot be done here."))

    # -- the open case ---------------------------------------------------------------------------

    def people(self) -> Iterator[Entry]:
        """The sponsor and the relatives of the open case."""
        case, tongue = self._session.case, language().current
        sponsor = words.sentence("person.sponsor", tongue)
        other = words.sentence("person.sponsor", other_language())
        view = self._window.case_view
        yield Entry(
            Sort.PERSON,
            "sponsor",
            name_of(case, "sponsor", tongue),
            partial(view.show_tab, "sponsor"),
            f"{sponsor} {other}",
            sponsor,
        )
        for one in case.relatives:
            yield Entry(
                Sort.PERSON,
                one.id,
                name_of(case, one.id, tongue),
                partial(self._to_person, one.id),
                f"{about_of(case, one, tongue)} {about_of(case, one, other_language())} "
                f"{one.name_own_script or ''}",
                about_of(case, one, tongue),
            )

    def _to_person(self, person: str) -> None:
        self._session.choose_person(person)
        self._window.case_view.show_tab("relatives")

    def questions(self) -> Iterator[Entry]:
        """Every question of the open case, for each relative."""
        case = self._session.case
        missing, asked = missing_facts(self._session), frozenset(open_questions(self._session))
        for field in catalogue.all_fields():
            people = case.relatives if "{person}" in field.path else (None,)
            for person in people:
                entry = self._question(field, person, missing, asked)
                if entry is not None:
                    yield entry

    def _question(
        self,
        field: Field,
        person: Relative | None,
        missing: frozenset[str],
        asked: frozenset[str],
    ) -> Entry | None:
        path = field.at(person.id if person else "")
        place = catalogue.place_of(path)
        if place is None:
            return None
        tongue, state = language().current, self._session.state
        facts = catalogue.facts_at(state, person)
        about = words.question(field.words_id(facts), tongue)
        translated = words.question(field.words_id(facts), other_language())
        tab = words.sentence(f"tab.{place.tab}.title", tongue)
        who = name_of(state.case, person.id, tongue) if person else ""
        in_list = place.rows is not None and place.rows.path != "relatives"
        shown = in_list or place.tab == "papers"
        shown = shown or catalogue.is_shown(field, facts, path, missing, asked)
        return Entry(
            Sort.QUESTION,
            path,
            about.label,
            partial(self._window.case_view.go_to, path),
            f"{who} {tab} {about.hint} {translated.label} {translated.hint}",
            f"{who} · {tab}" if who else tab,
            "",
            "" if shown else self.tr("This question does not matter for this case now."),
        )

    # -- cases and settings ----------------------------------------------------------------------

    def recent(self) -> Iterator[Entry]:
        """The cases that were opened last."""
        if self._window.where & (Where.START | Where.COVERED | Where.CLIENT):
            return
        for one in self._window.deeds.cases.recent.summaries():
            yield self._case(one, self.tr("Recent case"))

    def found(self, typed: str) -> Iterator[Entry]:
        """Stored cases that hold what was typed."""
        store = self._window.room.store
        if store is None or self._window.where is Where.START or len(typed.strip()) < 2:
            return
        with suppress(StoreError):  # the list of cases tells what is wrong with the store
            for one in store.cases(typed, MOST_CASES):
                yield self._case(one, self.tr("Case"))

    def _case(self, one: CaseSummary, beside: str) -> Entry:
        short = self._window.settings.get(INITIALS)
        title = initials(one.title) if short else one.title
        return Entry(
            Sort.CASE,
            str(one.id),
            f"{one.number}  {title}".strip(),
            partial(self._window.deeds.cases.open, one.id),
            "" if short else one.title,
            beside,
        )

    def manual(self) -> Iterator[Entry]:
        """The chapters of the manual, found by their sections too."""
        beside = action_words(language().current)["manual"]
        other_beside = action_words(other_language())["manual"]
        for key in CHAPTERS:
            try:
                here, other = chapter(key, language().current), chapter(key, other_language())
            except (OSError, ValueError):
                continue  # the manual itself tells what is missing
            sections = " ".join(one.heading for one in (*here.sections, *other.sections))
            yield Entry(
                Sort.MANUAL,
                key,
                here.title,
                partial(self._window.deeds.manual.show, key),
                f"{beside} {other_beside} {other.title} {sections}",
                beside,
            )

    def settings(self) -> Iterator[Entry]:
        """The settings, each on its page with the others hidden."""
        here, other = reader_of(language().current), reader_of(other_language())
        settings = action_words(language().current)["settings"]
        other_settings = action_words(other_language())["settings"]
        closed = self._why_not("settings")
        for context, source in SETTING_WORDS:
            name = here(context, source)
            yield Entry(
                Sort.SETTING,
                source,
                name,
                self._to_setting(name),
                f"{other(context, source)} {settings} {other_settings}",
                settings,
                "",
                closed,
            )

    def _to_setting(self, name: str) -> Callable[[], None]:
        def go() -> None:
            self._window.show_preferences()
            search = self._window.preferences.search
            search.show_text(name)
            search.typed.emit(name)

        return go
