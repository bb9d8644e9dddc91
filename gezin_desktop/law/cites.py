"""The sources that rules rest on, by their id in ``resources/law/sources.json``.

A rule cites a place: ``cite(VB, "3.15(1)")`` is article 3.15, first paragraph, of the
Vreemdelingenbesluit in the version that was read. Currency of the texts of 2015 on a later day is
said in the letter ("How sure is this advice?").
"""

from __future__ import annotations

from gezin_desktop.law.result import Cite

VB = "vb-2015-07-21"
VB_2012 = "vb-2012-01-01"
VB_2013 = "vb-2013-01-01"
VB_2014 = "vb-2014-01-01"
VW = "vw-2015-07-21"
VV = "vv-2026-04-01"
VC = "vc-2015-10-21"
VC_2013 = "vc-2013-02-01"
IND_FORM = "ind-7018-2025-1"
IND_MVV = "ind-mvv-2024"
IND_INCOME = "ind-income-2024"
IND_DURABLE = "ind-durable-2021"
IND_PARTNER = "ind-partner-2021"
IND_EXAM = "ind-exam-2023"
MG = "mg-site"
EVERAERT = "everaert-2017"
INTEGRATION_DECREE = "bi-2026-04-02"
INTEGRATION_ACT = "wi-2022-01-01"
CIVIL_CODE = "bw10-2015-01-01"
FAMILY_DIRECTIVE = "dir-2003-86"
CHAKROUN = "cjeu-c-578-08"
JURIDISCH_LOKET = "SEED000"
IND_BROCHURE = "SEED004"
TURKISH_EXAM = "ind-news-2021-11-18"
AOW = "rijksoverheid-aow"
FORM_EU = "FORM5005"
SEED_EU = "SEED002"
SEED_FIRM = "SEED001"
IND_EU_DUTCH = "ind-nl-eu-2023"
IND_CHILD = "ind-child-2024"
IND_CHILD_2022 = "ind-child-2022"
IND_BREXIT = "ind-brexit"
IND_STAY = "ind-stay-2023"
IND_FAMILY_EU = "ind-eu-family-2023"
IND_VIOLENCE = "ind-violence-2018"
IND_BORN = "ind-born-2024"
IND_FOSTER = "IND_ADOPT"
RETURN_JUDGMENT = "cjeu-c-456-12"
COMMUTER_JUDGMENT = "cjeu-c-457-12"
CHAVEZ = "cjeu-c-133-15"
SINGH = "cjeu-c-218-14"
VIOLENCE_JUDGMENT = "cjeu-c-930-19"
DEPENDENT_PARENT_JUDGMENT = "cjeu-c-488-21"
NOT_TEMPORARY_JUDGMENT = "cjeu-c-624-20"
HOUSEHOLD_JUDGMENT = "cjeu-c-22-21"


def cite(source: str, article: str = "") -> Cite:
    """A place in a source."""
    return Cite(source, article)
