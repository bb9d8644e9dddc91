"""The questions of tabs 1 to 3: the talk, the sponsor, the relatives."""

from __future__ import annotations

from typing import Any

from gezin_desktop.desk.form.declared_routes import ABROAD, EU_CITIZEN
from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Rows, Tab, when_asked

_EU = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)


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
    return any(code != "NL" and code not in _EU for code in sponsor.nationalities or ())


def _has_resident_partner(facts: Facts) -> bool:
    return facts.case.sponsor.resident_partner not in {None, "none"}


def _children_asked(facts: Facts) -> bool:
    return any(one.relation == "child" for one in facts.case.relatives)


def _in_nl(facts: Facts) -> bool:
    return facts.person is not None and facts.person.in_nl is True


def _is_client(facts: Facts) -> bool:
    return facts.person is not None and facts.case.client == facts.person.id


START = Tab(
    "start",
    "1",
    (
        Group(
            "group.talk",
            (
                Field("client", "case.client", Kind.PERSON),
                Field("receipt_date", "case.receipt_date", Kind.DATE, echo="receipt"),
            ),
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
                Field("sponsor.nationalities", "sponsor.nationalities", Kind.COUNTRIES),
                Field(
                    "sponsor.former_nationalities",
                    "sponsor.former_nationalities",
                    Kind.COUNTRIES,
                    shown=lambda facts: facts.dutch,
                    optional=True,
                ),
                Field("sponsor.lives_in_nl", "sponsor.lives_in_nl", Kind.YES_NO),
                Field(
                    "sponsor.fled_from",
                    "sponsor.fled_from",
                    Kind.COUNTRIES,
                    shown=_sponsor_from_elsewhere,
                    optional=True,
                ),
            ),
        ),
        Group(
            "group.residence",
            (
                Field(
                    "sponsor.residence.status",
                    "sponsor.residence.status",
                    Kind.COMBO,
                    "ResidenceStatus",
                    shown=_not_dutch,
                ),
                Field(
                    "sponsor.residence.purpose",
                    "sponsor.residence.purpose",
                    Kind.COMBO,
                    "PermitPurpose",
                    shown=_temporary,
                    follows=True,
                ),
                Field(
                    "sponsor.residence.lawful_since",
                    "sponsor.residence.lawful_since",
                    Kind.DATE,
                    shown=when_asked,
                    echo="months",
                ),
                Field(
                    "sponsor.residence.granted_on",
                    "sponsor.residence.granted_on",
                    Kind.DATE,
                    shown=_holds_permit,
                    echo="months",
                ),
                Field(
                    "sponsor.residence.valid_until",
                    "sponsor.residence.valid_until",
                    Kind.DATE,
                    shown=_holds_permit,
                ),
            ),
        ),
        EU_CITIZEN,
        ABROAD,
        Group(
            "group.sponsor-person",
            (
                Field("sponsor.birth_date", "sponsor.birth_date", Kind.DATE, echo="age"),
                Field(
                    "sponsor.resident_partner",
                    "sponsor.resident_partner",
                    Kind.ROW,
                    "sponsor.resident_partner",
                    shown=_children_asked,
                ),
                Field(
                    "sponsor.resident_partner_lawful",
                    "sponsor.resident_partner_lawful",
                    Kind.YES_NO,
                    shown=_has_resident_partner,
                    follows=True,
                ),
                Field("sponsor.other_partner_in_nl", "sponsor.other_partner_in_nl", Kind.YES_NO),
                Field(
                    "sponsor.minor_children_in_nl",
                    "sponsor.minor_children_in_nl",
                    Kind.NUMBER,
                    shown=when_asked,
                ),
                Field("sponsor.statement_signed", "sponsor.statement_signed", Kind.YES_NO),
            ),
        ),
        Group(
            "group.for-letter",
            (
                *(
                    Field(f"sponsor.{name}", f"sponsor.{name}", Kind.TEXT, optional=True)
                    for name in (
                        "given_names",
                        "family_name",
                        "name_own_script",
                        "street",
                        "postcode",
                        "city",
                    )
                ),
                Field("sponsor.country", "sponsor.country", Kind.COUNTRY, optional=True),
                *(
                    Field(f"sponsor.{name}", f"sponsor.{name}", Kind.TEXT, optional=True)
                    for name in ("phone", "email", "v_number")
                ),
            ),
        ),
    ),
)


def _relative(name: str, kind: Kind, **more: Any) -> Field:
    return Field(f"relatives.{{person}}.{name}", f"relative.{name}", kind, **more)


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
                    _relative(
                        "entered_nl_on",
                        Kind.DATE,
                        after=("relatives.{person}.in_nl",),
                        shown=_in_nl,
                        follows=True,
                    ),
                    _relative(
                        "lawful_stay_nl",
                        Kind.YES_NO,
                        after=("relatives.{person}.in_nl",),
                        shown=_in_nl,
                        follows=True,
                    ),
                    _relative(
                        "asked_asylum",
                        Kind.YES_NO,
                        after=("relatives.{person}.in_nl",),
                        shown=_in_nl,
                        follows=True,
                    ),
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
