"""Whatever is known or not: the list never breaks, and the file is never judged too early.

Once the file is in order or not in order, no way of filling in the facts that are still missing may
change that. The answers "no multilingual form", "issued by the local authority" and "nobody fled"
are what an empty field means, so they are not filled in.
"""

from gezin_desktop.law.deadlines.due import deadlines
from gezin_desktop.law.documents.required import for_file, required_documents
from gezin_desktop.law.fees import fees
from gezin_desktop.law.result import Status
from gezin_desktop.law.words import texts
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_cases import child, couple

COUNTRY = ["MA", "DE", "NL", "CN", "SO", "PK"]
YES_NO = [True, False]
BEFORE = ["2015-01-01", "2026-03-01", "2026-11-30"]

PAPER = {
    "kind": [
        "marriage_certificate",
        "unmarried_declaration_family_member",
        "birth_certificate_child",
        "custody_documents",
        "court_sole_custody",
        "divorce_decree_earlier_marriage",
    ],
    "issuing_country": COUNTRY,
    "issued_on": BEFORE,
    "language": ["ar", "en", "zh"],
    "held": YES_NO,
    "legalised_by": ["none", "apostille", "consular"],
    "translated": ["none", "sworn-nl", "abroad", "abroad-legalised"],
    "registered_in_brp": YES_NO,
}
BOND = {
    "official": YES_NO,
    "registered_in_brp": YES_NO,
    "concluded_in": COUNTRY,
    "sponsor_earlier_marriage": ["none", "divorced", "widowed"],
    "relative_earlier_marriage": ["none", "divorced", "widowed"],
}
CHILD = {
    "parentage_of": ["sponsor", "partner", "both"],
    "kinship_proof": ["documents", "dna"],
    "other_parent": ["consents", "refuses", "dead", "moves-along", "no-custody"],
    "born_in_nl": YES_NO,
}
PERSON = {"country": COUNTRY, "birth_country": COUNTRY}
SPONSOR = {"nationalities": [["NL"], ["IN"]]}
FIXED = {"kind"}


def drawn(choices):
    """A record in which every fact is known."""
    return st.fixed_dictionaries({name: st.sampled_from(some) for name, some in choices.items()})


def partly(data, full):
    """The same record with some facts taken away."""
    kept = data.draw(st.sets(st.sampled_from(sorted(full))))
    return {name: value for name, value in full.items() if name in kept or name in FIXED}


def make_sense(person, facts, papers):
    """Leave out families that cannot be: a child born here and abroad, Dutch deeds in Arabic."""
    if "born_in_nl" in facts:
        here = facts["born_in_nl"]
        person["birth_country"] = "NL" if here else "MA"
    elif facts["official"] is False:
        facts["registered_in_brp"] = False
    for paper in papers:
        if paper["kind"] == "birth_certificate_child" and facts.get("born_in_nl"):
            paper["issuing_country"] = "NL"
        if paper["issuing_country"] == "NL":
            paper["language"] = "nl"


def complete_and_partial(data, is_child):
    person, sponsor = data.draw(drawn(PERSON)), data.draw(drawn(SPONSOR))
    facts = data.draw(drawn(CHILD if is_child else BOND))
    papers = data.draw(st.lists(drawn(PAPER), max_size=4))
    make_sense(person, facts, papers)
    name = "child" if is_child else "relationship"
    relation = "child" if is_child else data.draw(st.sampled_from(["spouse", "unmarried-partner"]))
    make = child if is_child else couple
    full = {"relation": relation, **person, name: facts, "documents": papers}
    part = {
        "relation": relation,
        "country": None,
        "birth_country": None,
        **partly(data, person),
        name: partly(data, facts),
        "documents": [partly(data, paper) for paper in papers],
    }
    unknown = {"nationalities": None} | partly(data, sponsor)
    return make(sponsor, **full), make(unknown, **part)


@settings(max_examples=400, deadline=None)
@given(data=st.data(), is_child=st.booleans())
def test_a_judgement_on_partial_facts_is_never_taken_back(data, is_child):
    full, part = complete_and_partial(data, is_child)
    early = for_file(required_documents(part))
    late = for_file(required_documents(full))
    if early.status is not Status.UNKNOWN:
        assert late.status is early.status
    else:
        assert early.missing


@settings(max_examples=100, deadline=None)
@given(data=st.data(), is_child=st.booleans())
def test_every_list_has_words_in_both_languages(data, is_child):
    for seen in complete_and_partial(data, is_child):
        assert fees(seen)
        papers = required_documents(seen)
        said = [one for paper in papers for one in (*paper.reason, *paper.steps)]
        for one in [*said, *(day.said for day in deadlines(seen))]:
            words = texts().words(one)
            assert "{" not in words.nl + words.en
        for paper in papers:
            assert f"paper-title-{paper.kind}" in texts()
            assert paper.sources
