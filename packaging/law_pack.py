"""Makes signed law packs: ``key``, ``make``, ``sign``, ``inspect``.

    python packaging/law_pack.py key active KEYS       a new key pair; the public half goes into the
    python packaging/law_pack.py key spare KEYS        program (resources/law/keys.json)
    python packaging/law_pack.py make body.zip         a body of resources/law with its test cases
    python packaging/law_pack.py sign body.zip --key KEYS/active.pem --comment "..." OUT.gezinlaw
    python packaging/law_pack.py inspect FILE.gezinlaw

A new pack begins with ``resources/law/edition.json``: raise ``serial``, set ``made_at``,
``valid_from`` and ``recheck_by`` (the last day on which nobody needs to look for a newer one).

The private half of a key is written encrypted with a passphrase, outside the project, and never
leaves the person who keeps it. Active and spare are kept by different people. The passphrase is
asked, or taken from the variable LAW_PACK_PASSPHRASE.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "law")]

from cryptography.hazmat.primitives import serialization as form  # noqa: E402
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: E402
from gezin_desktop.law.packs.body import packed_body  # noqa: E402
from gezin_desktop.law.packs.keys import keys_from  # noqa: E402
from gezin_desktop.law.packs.opened import open_pack  # noqa: E402
from gezin_desktop.law.packs.refusal import PackRefused  # noqa: E402
from gezin_desktop.law.packs.seal import key_id, sealed  # noqa: E402
from gezin_desktop.law.packs.trial import try_out  # noqa: E402
from gezin_desktop.law.tables.book import NAMES  # noqa: E402
from gezin_desktop.law.words import texts  # noqa: E402

VARIABLE = "LAW_PACK_PASSPHRASE"
LAW = ROOT / "resources" / "law"
A_FILE = 100
"""Cases in one file of a pack: the window reads them beside its own work, in small bites."""
PUBLIC_KEYS = LAW / "keys.json"


# -- keys ----------------------------------------------------------------------------------------


def new_key(role: str, folder: Path, public_keys: Path, passphrase: bytes) -> Path:
    """Make a key pair: the private half into a folder, the public half into the program."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if ROOT in (folder.resolve(), *folder.resolve().parents):
        raise SystemExit("The private key may not lie inside the project. Choose another folder.")
    path = folder / f"{role}.pem"
    private = Ed25519PrivateKey.generate()
    locked = private.private_bytes(
        form.Encoding.PEM,
        form.PrivateFormat.PKCS8,
        form.BestAvailableEncryption(passphrase),
    )
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(locked)
    held = json.loads(public_keys.read_text("utf-8"))
    held[role] = public_of(private).hex()
    keys_from(json.dumps(held).encode())
    public_keys.write_text(json.dumps(held, indent=1) + "\n", "utf-8")
    return path


def public_of(private: Ed25519PrivateKey) -> bytes:
    """The public half of a key."""
    return private.public_key().public_bytes(form.Encoding.Raw, form.PublicFormat.Raw)


def read_key(path: Path, passphrase: bytes) -> Ed25519PrivateKey:
    """A private key that was written here."""
    found = form.load_pem_private_key(path.read_bytes(), passphrase)
    if not isinstance(found, Ed25519PrivateKey):
        raise SystemExit("This is no Ed25519 key.")
    return found


# -- packs ---------------------------------------------------------------------------------------


def body_of(
    folder: Path, cases: list[dict[str, Any]], words: list[Path], revokes: list[str]
) -> bytes:
    """The body of a pack.

    Args:
        folder: a folder of tables with its ``edition.json``, such as ``resources/law``.
        cases: the test cases of the pack, as ``law/packs/trial.py`` reads them.
        words: files of sentences that the pack has other words for.
        revokes: names of keys that the pack ends the trust in.
    """
    edition = json.loads((folder / "edition.json").read_text("utf-8"))
    files = {f"tables/{name}.json": (folder / f"{name}.json").read_bytes() for name in NAMES}
    files |= {f"texts/{path.name}": path.read_bytes() for path in words}
    for first in range(0, len(cases), A_FILE):
        some = {"cases": cases[first : first + A_FILE]}
        files[f"cases/cases-{first:05}.json"] = json.dumps(some, indent=0).encode()
    return packed_body({**edition, "revokes": revokes}, files)


def signed(body: bytes, comment: str, private: Ed25519PrivateKey) -> bytes:
    """A pack of a body."""
    return sealed(body, comment, public_of(private), private.sign)


def legal_cases() -> list[dict[str, Any]]:
    """The legal cases of ``tests/cases`` in the form of a pack; each is about one route."""
    import eu_cases
    import national_cases

    every = (*national_cases.all_cases(), *eu_cases.all_cases())
    return [pack_case(one) for one in every if one.main_route != "none"]


def pack_case(legal: Any) -> dict[str, Any]:
    """One legal case: its file, its day, and what is certain of its outcome."""
    case = legal.case()
    day = case.receipt_date.isoformat() if case.receipt_date else "2026-12-01"
    statuses = {
        name: wanted if isinstance(wanted, str) else wanted.get("is")
        for name, wanted in legal.expect.items()
    }
    found = {
        "id": f"{legal.family}/{legal.id}",
        "says": legal.says,
        "on": day,
        "case": json.loads(case.model_dump_json(exclude_none=True)),
        "relative": legal.relative,
        "route": str(legal.main_route),
        "conditions": {name: status for name, status in statuses.items() if status},
        "fees": legal.fee,
    }
    if legal.verdict is not None:
        found["verdict"] = legal.verdict
    if legal.earliest is not None:
        found["earliest"] = None if legal.earliest == "none" else str(legal.earliest)
    return found


# -- the command line ----------------------------------------------------------------------------


def _passphrase(*, twice: bool) -> bytes:
    found = os.environ.get(VARIABLE) or getpass.getpass("Passphrase of the key: ")
    if twice and VARIABLE not in os.environ and getpass.getpass("Once more: ") != found:
        raise SystemExit("These are not the same.")
    if len(found) < 14:
        raise SystemExit("Take at least 14 signs.")
    return found.encode()


def _key(args: argparse.Namespace) -> None:
    path = new_key(args.role, args.folder, args.public_keys, _passphrase(twice=True))
    sys.stdout.write(f"{path}: keep it safe. The public half stands in {args.public_keys}.\n")


def _make(args: argparse.Namespace) -> None:
    args.out.write_bytes(body_of(args.folder, legal_cases(), args.words, args.revoke))


def _sign(args: argparse.Namespace) -> None:
    private = read_key(args.key, _passphrase(twice=False))
    file = signed(args.body.read_bytes(), args.comment, private)
    _try(file, args.public_keys)
    args.out.write_bytes(file)
    sys.stdout.write(f"{args.out}: signed with key {key_id(public_of(private))}.\n")


def _inspect(args: argparse.Namespace) -> None:
    _try(args.file.read_bytes(), args.public_keys)


def _try(file: bytes, public_keys: Path) -> None:
    """Do with a pack what every desk does before it asks; tell what it is."""
    try:
        pack = open_pack(file, keys_from(public_keys.read_bytes()), "9999.0.0")
        tried = try_out(pack)
    except PackRefused as refused:
        raise SystemExit(texts().say(refused.said, "en")) from None
    sys.stdout.write(f"{pack.edition}\n{len(file)} bytes, {tried.cases} test cases, all right\n")


def main() -> None:
    """Do what the arguments ask."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--public-keys", type=Path, default=PUBLIC_KEYS)
    verbs = parser.add_subparsers(required=True)
    key = verbs.add_parser("key")
    key.add_argument("role", choices=("active", "spare"))
    key.add_argument("folder", type=Path)
    key.set_defaults(verb=_key)
    make = verbs.add_parser("make")
    make.add_argument("out", type=Path)
    make.add_argument("--folder", type=Path, default=LAW)
    make.add_argument("--words", type=Path, action="append", default=[], metavar="FILE.toml")
    make.add_argument("--revoke", action="append", default=[], metavar="KEY")
    make.set_defaults(verb=_make)
    sign = verbs.add_parser("sign")
    sign.add_argument("body", type=Path)
    sign.add_argument("out", type=Path)
    sign.add_argument("--key", type=Path, required=True)
    sign.add_argument("--comment", default="")
    sign.set_defaults(verb=_sign)
    looked = verbs.add_parser("inspect")
    looked.add_argument("file", type=Path)
    looked.set_defaults(verb=_inspect)
    args = parser.parse_args()
    args.verb(args)


if __name__ == "__main__":
    main()
