"""More headless verbs: terms and erasure, a client's data, cases to and from other desks."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from gezin_desktop.store import exchange
from gezin_desktop.store.commands.job import BAD, DONE, Job, Verb

FILE_ENVIRONMENT = "GEZIN_DESKTOP_FILE_PASSPHRASE"
AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_verbs(verb: AddVerb) -> None:
    """Add these verbs to the parser."""
    _add_duties(verb)
    _add_exchange(verb)


def _add_duties(verb: AddVerb) -> None:
    review = verb("review", "the cases whose retention term is over")
    review.add_argument("--on", type=date.fromisoformat, default=None, metavar="DATE")
    erase = verb("erase", "erase cases for good, and make a backup without them")
    erase.add_argument("ids", metavar="ID", nargs="+")
    erase.add_argument("--yes", action="store_true", help="really do it")
    data = verb("client-data", "everything that is kept about a case, as JSON")
    data.add_argument("id", metavar="ID")
    data.add_argument("--out", metavar="FILE", required=True)


def _add_exchange(verb: AddVerb) -> None:
    for name, text in (
        ("send", "write cases to an encrypted file for another desk"),
        ("receive", "take cases out of such a file: new ones, and newer ones"),
    ):
        parser = verb(name, text)
        if name == "send":
            parser.add_argument("ids", metavar="ID", nargs="+")
            parser.add_argument("--out", metavar="FILE", required=True)
        else:
            parser.add_argument("file", metavar="FILE")
            parser.add_argument("--look", action="store_true", help="only tell what is in it")
        parser.add_argument(
            "--file-passphrase-file", metavar="FILE", help="file with the agreed passphrase"
        )


# --- terms, erasure, a client's data --------------------------------------------------------------


def _review(job: Job) -> int:
    with job.open() as store:
        terms, found = store.retention(), store.due(job.args.on or date.today())
    if not terms.confirmed:
        job.complain(job.say("terms-unconfirmed", file=terms.file, advice=terms.advice))
    notes = {one.case.id: job.say(f"due-{one.reason}", since=one.since) for one in found}
    job.tell_cases([one.case for one in found], notes)
    return DONE


def _erase(job: Job) -> int:
    # a window might still show the case, and it leaves no history to come back to
    with job.open_alone() as store:
        ids = [job.case_id(store, wanted) for wanted in job.args.ids]
        for case_id in ids:
            store.load(case_id)  # a mistyped id must not go unnoticed among others
        if not job.args.yes:
            job.complain(job.say("erase-needs-yes", count=len(ids)))
            return BAD
        count = store.erase(ids)
        gone = store.erasures()[-1].gone_on.isoformat()
    job.tell(job.say("erased", count=count, gone=gone), {"erased": count, "gone_on": gone})
    return DONE


def _client_data(job: Job) -> int:
    with job.open() as store:
        data = store.client_data(job.case_id(store, job.args.id))
    job.complain(job.say("plain-warning", path=job.args.out))
    content = json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    return job.write(job.args.out, content)


# --- other desks ------------------------------------------------------------------------------


def _send(job: Job) -> int:
    agreed = job.secret(job.args.file_passphrase_file, FILE_ENVIRONMENT)
    with job.open() as store:
        content = store.send([job.case_id(store, wanted) for wanted in job.args.ids], agreed)
    return job.write(job.args.out, content)


def _receive(job: Job) -> int:
    agreed = job.secret(job.args.file_passphrase_file, FILE_ENVIRONMENT)
    try:
        with Path(job.args.file).open("rb") as file:
            content = file.read(exchange.LARGEST + 1)
    except OSError:
        job.complain(job.say("unreadable", path=job.args.file))
        return BAD
    with job.open() as store:
        arrivals = store.look_at_arrivals(content, agreed)
        ids = [] if job.args.look else store.receive(content, agreed, job.validate, job.summarise)
    rows = [{"number": one.sent.number, "state": one.state} for one in arrivals]
    lines = [f"{one.sent.number}\t{job.say(f'arrival-{one.state}')}" for one in arrivals]
    if not job.args.look:
        lines.append(job.say("received", count=len(ids)))
    job.tell("\n".join(lines), {"cases": rows, "ids": ids})
    return DONE


VERBS: dict[str, Verb] = {
    "review": _review,
    "erase": _erase,
    "client-data": _client_data,
    "send": _send,
    "receive": _receive,
}
