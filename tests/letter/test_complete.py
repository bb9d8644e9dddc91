"""A letter holds every unmet condition of the routes it tells of once, and none besides."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from gezin_desktop.case.model import Case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Status
from gezin_desktop.letter.compose import NobodyToWriteAbout
from gezin_desktop.letter.content.brief import make_brief
from gezin_desktop.letter.model import Condition, Letter

from letter.cases import DESK, LANGUAGES, NUMBERS, TODAY, case, compose

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "law"))

import eu_cases
import national_cases

_UNMET_SIGNS = {"notyet", "notnow"}
_LEGAL = (*national_cases.all_cases(), *eu_cases.all_cases())[::4]


def told(of: Letter) -> Counter[str]:
    """How often each unmet condition has a block of its own."""
    blocks = [one for one in of.blocks if isinstance(one, Condition)]
    own = [one for one in blocks if len(one.ids) == 1 and one.sign in _UNMET_SIGNS]
    return Counter(one.ids[0] for one in own)


def unmet(of: Case) -> Counter[str]:
    """For how many relatives each condition of the main routes is unmet."""
    brief = make_brief(of, assess(of, TODAY), language="nl", today=TODAY, desk=DESK)
    routes = [part.main for part in brief.computed if part.main]
    return Counter(c.id for r in routes for c in r.conditions if c.status is Status.UNMET)


def check(of: Case, written: Letter) -> int:
    """The same conditions, no more often than there are relatives they apply to; how many."""
    found, wanted = told(written), unmet(of)
    assert set(found) == set(wanted)
    assert found <= wanted
    return len(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", NUMBERS)
def test_an_example(number, language):
    check(case(number), compose(case(number), language))


def test_every_fourth_legal_case():
    seen = 0
    for legal in _LEGAL:
        of = legal.case()
        try:
            written = compose(of)
        except NobodyToWriteAbout:
            continue
        seen += check(of, written)
    assert seen > len(_LEGAL) // 4
