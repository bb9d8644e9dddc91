"""Dutch nationals who work in another member state: law/eu-and-after.md section 4."""

from __future__ import annotations

from gezin_desktop.law.cites import COMMUTER_JUDGMENT, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import Derived, Judgement, advice, fact, weigh
from gezin_desktop.law.result import Consequence
from gezin_desktop.law.view import View

_LAWYER = advice("common.see-lawyer")

ACTIVITY = Condition(
    "bw-activity",
    "sponsor",
    (cite(COMMUTER_JUDGMENT),),
    fact(
        "sponsor.works_in_other_member_state",
        key="works",
        consequence=Consequence.LEGAL_HELP,
        remedies=(_LAWYER,),
    ),
    consequence=Consequence.LEGAL_HELP,
)


def _link(view: View) -> Judgement:
    """Whether a refusal would really keep the sponsor from that work: always weighed."""
    del view
    return weigh(".weighed", remedies=(advice(".show-link"), _LAWYER))


LINK = Condition(
    "bw-link", "both", (cite(COMMUTER_JUDGMENT),), Derived("link", _link), weighed=True
)
