"""Law packs for tests: keys of their own, the law of a next half-year, any part of a pack bent."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from gezin_desktop import assets
from gezin_desktop.law.packs.body import packed_body
from gezin_desktop.law.packs.keys import Keys
from gezin_desktop.law.packs.seal import sealed
from gezin_desktop.law.tables.book import NAMES

ROOT = Path(__file__).parents[2]
ACTIVE, SPARE, STRANGE = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2, 3))
"""Keys of these tests; nothing but these tests trusts them."""

NORM = Decimal("2400.00")
"""The income norm of the next half-year; invented."""
FEE = "260.00"
_EDITION = {
    "format": 1,
    "id": "nl-2027-1",
    "serial": 2,
    "made_at": "2026-12-20",
    "valid_from": "2027-01-01",
    "recheck_by": "2027-06-30",
    "program": "0.1.0",
}


def public(private: Ed25519PrivateKey) -> bytes:
    return private.public_key().public_bytes_raw()


KEYS = Keys(public(ACTIVE), public(SPARE))


def edition(**changes: object) -> dict[str, object]:
    """The edition of the next half-year, changed."""
    return {**_EDITION, **changes}


@cache
def own_tables() -> dict[str, bytes]:
    """The tables of the program, by their names in a pack."""
    return {f"tables/{name}.json": assets.data("law", f"{name}.json") for name in NAMES}


@cache
def next_tables() -> dict[str, bytes]:
    """The tables of the next half-year: another norm and fee, a country and a group changed."""
    norms, fees = (
        json.loads(own_tables()[f"tables/{name}.json"]) for name in ("income_norms", "fees")
    )
    for kind, part in (("family-100", 100), ("single-parent-70", 70), ("single-70", 70)):
        _add(norms, kind, "2027-06-30", excl(part))
    _add(fees, "family-first-adult", "2027-12-31", {"amount": FEE})
    return {
        **own_tables(),
        "tables/income_norms.json": _json(norms),
        "tables/fees.json": _json(fees),
    }


def excl(part: int) -> dict[str, str]:
    amount = NORM * part / 100
    return {"monthly_excl": f"{amount:.2f}", "monthly_incl": f"{amount * Decimal('1.08'):.2f}"}


def _add(table: dict, kind: str, until: str, values: dict[str, str]) -> None:
    """Another record from 1 January 2027; the declared gap begins later."""
    last = [row for row in table["records"] if row["kind"] == kind][-1]
    row = {
        **last,
        **values,
        "id": f"{kind}/2027-01-01",
        "valid_from": "2027-01-01",
        "valid_to": until,
    }
    table["records"].append(row)
    for gap in table["gaps"]:
        if gap["kind"] == kind and gap["from"] == "2027-01-01":
            year, _, rest = until.partition("-")
            gap["from"] = "2027-07-01" if rest == "06-30" else f"{int(year) + 1}-01-01"


def _json(content: object) -> bytes:
    return json.dumps(content).encode()


@cache
def legal_cases() -> tuple[dict[str, object], ...]:
    """A handful of the legal cases of the project, in the form of a pack."""
    sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "tests" / "law")]
    import law_pack
    import national_cases

    chosen = [one for one in national_cases.all_cases() if one.id in {"D1", "D2", "D3"}]
    return tuple(law_pack.pack_case(one) for one in chosen)


def files(
    tables: dict[str, bytes] | None = None, cases: object = None, **texts: str
) -> dict[str, bytes]:
    """The files of a pack; ``texts`` are sentences by the name of their file."""
    held = legal_cases() if cases is None else cases
    return {
        **(next_tables() if tables is None else tables),
        "cases/some.json": _json({"cases": held}),
        **{f"texts/{name}.toml": text.encode() for name, text in texts.items()},
    }


def pack(
    by: Ed25519PrivateKey = ACTIVE,
    *,
    of: dict[str, bytes] | None = None,
    comment: str = "Law of 1 January 2027",
    **changes: object,
) -> bytes:
    """A signed pack; ``changes`` are fields of its manifest."""
    body = packed_body(edition(**changes), files() if of is None else of)
    return sealed(body, comment, public(by), by.sign)


def sealed_body(body: bytes, by: Ed25519PrivateKey = ACTIVE) -> bytes:
    """Any body under a good signature."""
    return sealed(body, "Anything", public(by), by.sign)
