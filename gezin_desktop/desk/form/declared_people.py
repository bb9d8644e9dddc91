"""The questions of tabs 1 to 3: the talk, the sponsor, the relatives."""

from __future__ import annotations

from gezin_desktop.desk.form.declared_routes import ABROAD, EU_CITIZEN
from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Rows, Tab, Under, when_asked
from gezin_desktop.desk.form.laws import EU, national
from gezin_desktop.desk.talk import (
    AIMS,
    CONSENT,
    INTERPRETER,
    LANGUAGE,
    LETTER_DAY,
    LETTER_KIND,
    SAFE,
    TERM,
    VIOLENCE,
    aims_of,
    text_of,
)

_sponsor = Under("sponsor", "sponsor")
_residence = Under("sponsor.residence", "sponsor.residence")
_relative = Under("relatives.{person}", "relative")


def _not_dutch(facts: Facts) -> bool:
    return bool(facts.case.sponsor.nationalities) and not facts.dutch


def _temporary(facts: Facts) -> bool:
    return _not_dutch(facts) and facts.case.sponsor.residence.status == "temporary-regular"


def _holds_permit(facts: Facts) -> bool:
    status = facts.case.sponsor.residence.status
    return _not_dutch(facts) and status in {"temporary-regular", "asylum-temporary"}


def _sponsor_from_elsewhere(facts: Facts) -> bool:
    sponsor = facts.case.sponsor
    if sponsor.former_nationalities:
        return True
    return any(code != "NL" and code not in EU for code in sponsor.nationalities or ())


def _has_resident_partner(facts: Facts) -> bool:
    return facts.case.sponsor.resident_partner not in {None, "none"}


def _children_asked(facts: Facts) -> bool:
    return any(one.relation == "child" for one in facts.case.relatives)


def _in_nl(facts: Facts) -> bool:
    return facts.person is not None and facts.person.in_nl is True


def _is_client(facts: Facts) -> bool:
    return facts.person is not None and facts.case.client == facts.person.id


def _letter_told(facts: Facts) -> bool:
    return facts.beside.get(TERM) == text_of(True)


def _violence_told(facts: Facts) -> bool:
    return VIOLENCE in aims_of(facts.beside)


START = Tab(
    "start",
    "1",
    (
        Group(
            "group.talk",
            (
                Field("client", "case.client", Kind.PERSON),
                Field(LANGUAGE, LANGUAGE, Kind.LANGUAGE, optional=True),
                Field(INTERPRETER, INTERPRETER, Kind.YES_NO, optional=True),
                Field(CONSENT, CONSENT, Kind.STACK, options=CONSENT, optional=True, echo="consent"),
            ),
        ),
        Group(
            "group.time",
            (
                Field(TERM, TERM, Kind.YES_NO, optional=True, echo="term"),
                Field(
                    LETTER_KIND,
                    LETTER_KIND,
                    Kind.COMBO,
                    options=LETTER_KIND,
                    shown=_letter_told,
                    follows=True,
                    optional=True,
                    echo="letter-kind",
                ),
                Field(
                    LETTER_DAY,
                    LETTER_DAY,
                    Kind.DATE,
                    shown=_letter_told,
                    follows=True,
                    optional=True,
                    echo="letter-day",
                ),
                Field("receipt_date", "case.receipt_date", Kind.DATE, echo="receipt"),
            ),
        ),
        Group(
            "group.aims",
            (Field(AIMS, AIMS, Kind.TICKS, options=AIMS, optional=True, echo="aims"),),
        ),
        Group(
            "group.safe",
            (Field(SAFE, SAFE, Kind.YES_NO, shown=_violence_told, optional=True, echo="safe"),),
            warning="notice.unsafe",
        ),
        Group(
            "group.file",
            (
                Field("reference", "case.reference", Kind.TEXT, optional=True),
                Field("notes", "case.notes", Kind.LONG_TEXT, optional=True),
            ),
        ),
    ),
)

SPONSOR = Tab(
    "sponsor",
    "2",
    (
        Group(
            "group.nationality",
            (
                _sponsor("nationalities", Kind.COUNTRIES),
                _sponsor(
                    "former_nationalities",
                    Kind.COUNTRIES,
                    shown=lambda facts: facts.dutch,
                    optional=True,
                ),
                _sponsor("lives_in_nl", Kind.YES_NO),
                _sponsor("fled_from", Kind.COUNTRIES, shown=_sponsor_from_elsewhere, optional=True),
            ),
        ),
        Group(
            "group.residence",
            (
                _residence("status", Kind.COMBO, options="ResidenceStatus", shown=_not_dutch),
                _residence.follow("purpose", Kind.COMBO, options="PermitPurpose", shown=_temporary),
                _residence("lawful_since", Kind.DATE, shown=when_asked, echo="months"),
                _residence("granted_on", Kind.DATE, shown=_holds_permit, echo="months"),
                _residence("valid_until", Kind.DATE, shown=_holds_permit),
            ),
        ),
        EU_CITIZEN,
        ABROAD,
        Group(
            "group.sponsor-person",
            (
                _sponsor("birth_date", Kind.DATE, echo="age"),
                _sponsor(
                    "resident_partner",
                    Kind.ROW,
                    options="sponsor.resident_partner",
                    shown=_children_asked,
                ),
                _sponsor.follow(
                    "resident_partner_lawful", Kind.YES_NO, shown=_has_resident_partner
                ),
                _sponsor("other_partner_in_nl", Kind.YES_NO, matters=national),
                _sponsor("minor_children_in_nl", Kind.NUMBER, shown=when_asked),
                _sponsor("statement_signed", Kind.YES_NO, matters=national),
            ),
        ),
        Group(
            "group.for-letter",
            (
                *(
                    _sponsor(name, Kind.TEXT, optional=True)
                    for name in (
                        "given_names",
                        "family_name",
                        "name_own_script",
                        "street",
                        "postcode",
                        "city",
                    )
                ),
                _sponsor("country", Kind.COUNTRY, optional=True),
                *(
                    _sponsor(name, Kind.TEXT, optional=True)
                    for name in ("phone", "email", "v_number")
                ),
            ),
        ),
    ),
)


RELATIVES = Tab(
    "relatives",
    "3",
    (
        Group(
            "group.people",
            rows=Rows(
                "relatives",
                "case.relatives",
                ("name", "relation", "born", "nationality", "country", "outcome"),
                (
                    _relative("relation", Kind.COMBO, options="Relation"),
                    _relative("given_names", Kind.TEXT, optional=True),
                    _relative("family_name", Kind.TEXT, optional=True),
                    _relative("name_own_script", Kind.TEXT, optional=True),
                    _relative("birth_date", Kind.DATE, echo="age"),
                    _relative("nationalities", Kind.COUNTRIES),
                    _relative("country", Kind.COUNTRY),
                    _relative("birth_country", Kind.COUNTRY, optional=True),
                    _relative("in_nl", Kind.YES_NO),
                    _relative.follow("entered_nl_on", Kind.DATE, "in_nl", shown=_in_nl),
                    _relative.follow("lawful_stay_nl", Kind.YES_NO, "in_nl", shown=_in_nl),
                    _relative.follow("asked_asylum", Kind.YES_NO, "in_nl", shown=_in_nl),
                    _relative("fled_from", Kind.COUNTRIES, optional=True),
                    _relative("former_nationalities", Kind.COUNTRIES, shown=when_asked),
                    *(
                        _relative(name, Kind.TEXT, shown=_is_client, optional=True)
                        for name in ("street", "postcode", "city", "phone", "email", "v_number")
                    ),
                ),
            ),
        ),
    ),
)
