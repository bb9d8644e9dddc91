"""The page of papers: who must see to what, how far it is, and the questions about each paper."""

from __future__ import annotations

import json

import pytest
from gezin_desktop import assets
from gezin_desktop.desk import words
from gezin_desktop.desk.documents.model import build
from gezin_desktop.desk.documents.page import DocumentsPage
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.language import language
from gezin_desktop.desk.state import CLIENT_UNKNOWN
from gezin_desktop.desk.tabs import states
from gezin_desktop.law.words import texts
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.desk.conftest import KEPT, heard, shown, words_of
from tests.desk.open_cases import case_of, example, session_on

JOMAR = "relatives.jomar.documents"
DECLARATION = "jomar/unmarried_declaration_family_member/jomar/1"


def page_on(case, settings, width=1160):
    session = session_on(case)
    page = DocumentsPage(session, settings)
    KEPT.append(page)
    shown(page, width, 600)
    return session, page


def choose(page, key):
    page.list.row_of(key).click()
    QApplication.processEvents()


def switch():
    """Turn the window to English; Qt tells the widgets by its queue."""
    language().choose("en")
    QApplication.processEvents()


def question(page, name):
    """The question about a fact of the chosen paper, when it is shown."""
    for field, row in page.detail.questions.rows.items():
        if field.path.endswith(f".{name}") and row.isVisible():
            return row
    return None


def option(page, name, key):
    question(page, name).edit.control.button(key).click()
    QApplication.processEvents()


def spouse(**more):
    """A marriage in Morocco with a Dutch sponsor."""
    return case_of(
        sponsor={"nationalities": ["NL"], "lives_in_nl": True},
        relatives=[
            {
                "id": "amina",
                "relation": "spouse",
                "nationalities": ["MA"],
                "country": "MA",
                "relationship": {"official": True, "concluded_in": "MA"},
                **more,
            }
        ],
    )


# -- the list ----------------------------------------------------------------------------------


def test_papers_stand_under_who_must_see_to_them(settings):
    _session, page = page_on(example("02"), settings)
    owners = [group.owner for group in page.model.groups]
    assert owners == ["relative", "both", "sponsor", "employer"]
    titles = [group.title for group in page.model.groups]
    assert titles[0] == "Jomar Dela Cruz regelt"
    assert page.model.groups[0].about == "woont in: Verenigde Arabische Emiraten"
    assert titles[1] == "Sanne de Wit en Jomar Dela Cruz regelen samen"
    assert len(page.list.shown_keys()) == page.model.count("all")


def test_the_filter_counts_as_the_tab_does_and_shows_only_what_it_says(settings):
    session, page = page_on(example("02"), settings)
    needed = page.model.count("needed")
    assert page.filter.button("needed").text() == f"Nog nodig {needed}"
    assert states(session)["papers"].count == needed
    page.filter.button("needed").click()
    lines = [page.model.line(key) for key in page.list.shown_keys()]
    assert len(lines) == needed
    assert {line.paper.state for line in lines} == {"needed"}
    page.filter.button("check").click()
    (line,) = [page.model.line(key) for key in page.list.shown_keys()]
    assert line.valid == "tot en met 2 februari 2027"
    assert line.valid_sign == "attention"


def test_a_paper_that_is_not_in_order_says_what_is_wrong(settings):
    _session, page = page_on(example("01"), settings)
    (key,) = [line.key for line in page.model.lines() if line.paper.kind == "marriage_certificate"]
    choose(page, key)
    line = page.model.line(key)
    assert (line.state, line.sign) == ("niet goed", "attention")
    assert line.valid == "stempel ontbreekt"
    assert page.detail.title.text() == "Huwelijksakte · Marokko"
    steps = [told.text() for row, _number, told in page.detail._steps._rows if row.isVisible()]
    assert steps[0].startswith("Vraag een apostille")
    assert steps[1].startswith("Laat het document daarna vertalen")


def test_arrow_keys_walk_through_the_papers_and_the_detail_follows(settings):
    _session, page = page_on(example("02"), settings)
    page.activateWindow()
    first, second = page.list.shown_keys()[:2]
    choose(page, first)
    page.list.row_of(first).setFocus()
    QTest.keyClick(page.list.row_of(first), Qt.Key.Key_Down)
    assert page.list.row_of(second).isChecked()
    assert page.detail.title.text() == page.model.line(second).title


def test_what_is_not_needed_but_often_brought_is_named_with_the_reason(settings):
    _session, page = page_on(example("02"), settings)
    titles = {one.title for one in page.model.spare}
    assert "Ongehuwdverklaring van de referent" in titles
    assert "Ongehuwdverklaring van de referent" in words_of(page.list)
    _session, registered = page_on(
        spouse(relationship={"official": True, "concluded_in": "MA", "registered_in_brp": True}),
        settings,
    )
    assert "Huwelijksakte" in {one.title for one in registered.model.spare}
    _session, open_ = page_on(spouse(), settings)
    assert "Huwelijksakte" not in {one.title for one in open_.model.spare}


def test_the_line_to_check_stands_where_the_data_ask_for_it(settings):
    _session, page = page_on(example("08"), settings)
    assert page.verify.isVisible()
    assert "nederlandwereldwijd.nl" in page.verify.text()
    _session, certain = page_on(example("01"), settings)
    assert not certain.verify.isVisible()


def test_safety_comes_first_for_somebody_who_fled(settings):
    session, page = page_on(spouse(fled_from=["MA"]), settings)
    assert page.safety.isVisible()
    assert page.safety.heading.text() == "Uw veiligheid gaat voor"
    assert page.safety.y() < page.pane.mapTo(page, page.pane.rect().topLeft()).y()
    told = " ".join(texts().say(one.paper.steps, "nl") for one in build(session, "nl").lines())
    assert "Vraag niets aan bij de autoriteiten" in told or "Neem geen contact" in told


def test_nothing_known_says_what_to_do_and_leads_there(settings):
    _session, page = page_on(example("09"), settings)
    assert page.empty.isVisible()
    assert not page.filter.isVisible()
    led = heard(page.followed)
    page.begin.click()
    assert led == ["relatives"]
    assert catalogue.place_of("relatives").tab == "relatives"


def test_somebody_who_is_referred_on_has_no_list_of_papers(settings):
    asylum = {"status": "asylum-temporary", "granted_on": "2026-10-01"}
    case = case_of(
        sponsor={"nationalities": ["SY"], "lives_in_nl": True, "residence": asylum},
        relatives=[{"id": "amal", "relation": "spouse", "nationalities": ["SY"]}],
    )
    _session, page = page_on(case, settings)
    assert page.empty.isVisible()
    assert not page.begin.isVisible()
    assert "Hier geen lijst van stukken" in words_of(page.empty)


# -- the questions -----------------------------------------------------------------------------


def test_the_first_answer_makes_the_row_of_the_paper_and_undo_takes_it_away(settings):
    session, page = page_on(example("02"), settings)
    before = len(session.get(JOMAR))
    choose(page, DECLARATION)
    assert question(page, "issued_on") is None
    option(page, "held", "true")
    paper = session.get(f"{JOMAR}[{before}]")
    assert (paper.kind, paper.held) == ("unmarried_declaration_family_member", True)
    assert paper.issuing_country == "AE"  # the question was about that country's paper
    assert page.model.line(DECLARATION).paper.place == before
    assert question(page, "issued_on") is not None
    session.history.undo()
    assert len(session.get(JOMAR)) == before
    assert page.model.line(DECLARATION).paper.state == "needed"
    assert page.detail.title.text() == page.model.line(DECLARATION).title
    session.history.redo()
    assert session.get(f"{JOMAR}[{before}].held") is True


def test_not_known_is_an_answer_too_and_one_step(settings):
    session, page = page_on(example("02"), settings)
    before = len(session.get(JOMAR))
    choose(page, DECLARATION)
    option(page, "held", "unknown")
    assert session.get(f"{JOMAR}[{before}].held") is None
    assert session.mark(f"{JOMAR}[{before}].held") == CLIENT_UNKNOWN
    session.history.undo()
    assert len(session.get(JOMAR)) == before
    assert session.mark(f"{JOMAR}[{before}].held") == ""


def test_the_follow_ups_bring_a_paper_in_order(settings):
    session, page = page_on(example("01"), settings)
    (key,) = [line.key for line in page.model.lines() if line.paper.kind == "marriage_certificate"]
    choose(page, key)
    option(page, "legalised_by", "apostille")
    field = question(page, "legalised_on").edit.control
    field.setFocus()
    QTest.keyClicks(field, "1 oktober 2026")
    field.settle()
    option(page, "translated", "sworn-nl")
    place = page.model.line(key).paper.place
    paper = session.get(f"relatives.fatima.documents[{place}]")
    assert (paper.legalised_by, str(paper.legalised_on)) == ("apostille", "2026-10-01")
    assert page.model.line(key).state == "aanwezig"
    assert page.model.line(key).legalisation == "in orde"


def test_the_language_of_a_paper_is_found_by_its_name(settings):
    session, page = page_on(
        spouse(documents=[{"kind": "marriage_certificate", "held": True}]), settings
    )
    choose(page, page.model.groups[0].lines[0].key)
    (key,) = [line.key for line in page.model.lines() if line.paper.kind == "marriage_certificate"]
    choose(page, key)
    combo = question(page, "language").edit.control
    combo.show_key("ar")
    combo.activated.emit(combo.currentIndex())
    assert session.get("relatives.amina.documents[0].language") == "ar"
    assert combo.currentText() == "Arabisch"
    switch()
    assert combo.currentText() == "Arabic"


def test_a_paper_asked_elsewhere_is_bound_to_that_same_fact(settings):
    session, page = page_on(spouse(), settings)
    (key,) = [line.key for line in page.model.lines()
              if line.paper.kind == "passport_family_member"]  # fmt: skip
    choose(page, key)
    option(page, "held", "true")
    assert session.get("relatives.amina.passport.held") is True
    assert session.get("relatives.amina.documents") == []
    assert page.model.line(key).state == "aanwezig"


def test_the_questions_about_stamps_are_not_asked_of_a_pay_slip(settings):
    session, page = page_on(example("02"), settings)
    (key, *_) = [
        line.key for line in page.model.lines() if line.paper.kind == "employment_contract"
    ]
    choose(page, key)
    option(page, "held", "true")
    assert session.get(JOMAR)[-1].kind == "employment_contract"
    names = {"issuing_country", "language", "legalised_by", "translated", "issuer", "form"}
    assert [name for name in names if question(page, name)] == []


# -- people, jumps, words ----------------------------------------------------------------------


def test_each_relative_has_papers_and_a_choice_of_their_own(settings):
    session, page = page_on(example("08"), settings)
    assert page.person.isVisible()
    mine = page.list.shown_keys()[3]
    choose(page, mine)
    session.choose_person("omar")
    assert page.model.person == "omar"
    assert {key.split("/")[0] for key in page.list.shown_keys()} == {"omar"}
    session.choose_person("rana")
    assert page.list.row_of(mine).isChecked()
    assert page.model.groups[0].title.startswith("رنا الحداد")


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (f"{JOMAR}[0].language", "jomar/unmarried_declaration_family_member/jomar/0"),
        (JOMAR, DECLARATION),
    ],
)
def test_a_jump_shows_the_paper_that_a_fact_is_about(settings, path, key):
    session, page = page_on(example("02"), settings)
    page.activateWindow()
    page.filter.button("check").click()
    page.go_to(catalogue.place_of(path))
    assert page.list.row_of(key).isChecked()
    assert page.filter.key() == "all"
    focus = page.focusWidget()
    assert page.detail.isAncestorOf(focus)
    assert session.person == "jomar"


def test_a_switch_of_language_changes_every_word_and_loses_no_letter(settings):
    _session, page = page_on(example("01"), settings)
    (key,) = [line.key for line in page.model.lines() if line.paper.kind == "marriage_certificate"]
    choose(page, key)
    field = question(page, "issued_on").edit.control
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "rond 19")
    dutch = set(words_of(page))
    switch()
    english = set(words_of(page))
    assert field.text() == "rond 19"
    assert page.detail.title.text() == "Marriage certificate · Morocco"
    same = {one for one in dutch & english if any(sign.isalpha() for sign in one)}
    sources = set(page.detail.sources.text().splitlines())
    names = {"Fatima Zahra El Amrani", "Daan Vermeer"}
    assert not {one for one in same - sources - names if "niet" in one or "papier" in one}


def test_on_a_narrow_page_the_paper_stands_under_its_row(settings):
    _session, page = page_on(example("02"), settings, width=620)
    assert page.detail.parentWidget() is page.list
    row = page.list.row_of(
        next(key for key in page.list.shown_keys() if page.list.row_of(key).isChecked())
    )
    assert page.detail.y() >= row.y() + row.height()
    page.resize(1160, 600)
    QApplication.processEvents()
    assert page.side.isVisible()
    assert page.side.isAncestorOf(page.detail)


def test_every_answer_of_the_law_has_words(settings):
    del settings
    schema = json.loads(assets.path("schema", "assessment.schema.json").read_text("utf-8"))
    fields = schema["$defs"]["DocumentResult"]["properties"]
    free = {"none-not-public", "none-kingdom", "none-in-brp", "exempt-eu", "exempt-treaty"}
    wanted = {f"papers.stamp.{code}" for code in set(fields["legalisation"]["enum"]) - free}
    plain = {"none", "not-needed-multilingual"}
    wanted |= {f"papers.language.{code}" for code in set(fields["translation"]["enum"]) - plain}
    defects = [key for key in list(texts().keys()) if key.startswith("paper-defect-")]
    wanted |= {f"papers.defect.{key.removeprefix('paper-defect-')}" for key in defects}
    assert wanted <= set(words.sentence_keys())
