"""More headless verbs: backups and rescue, history and letters, an overview."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from gezin_desktop.store import overview, shelf
from gezin_desktop.store.commands.job import ALL, BAD, DONE, Job, Verb
from gezin_desktop.store.history import Version
from gezin_desktop.store.location import BACKUPS
from gezin_desktop.store.rescue.salvage import Salvage
from gezin_desktop.store.store import Store

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_verbs(verb: AddVerb) -> None:
    """Add these verbs to the parser."""
    verb("backups", "list the backups, without a passphrase").add_argument(
        "--from", dest="source", metavar="DIR", help="folder of the backups"
    )
    preview = verb("preview", "list the cases in a backup; bring some of them back")
    preview.add_argument("file", metavar="FILE")
    preview.add_argument("--bring-back", metavar="ID", nargs="+", type=int, default=[])
    salvage = verb("salvage", "save what can be read of a damaged store, case by case")
    salvage.add_argument("--look", action="store_true", help="only tell what can be saved")
    salvage.add_argument("--only", metavar="ID", nargs="+", type=int, default=None)
    history = verb("history", "the versions of a case; print or restore one")
    history.add_argument("id", metavar="ID")
    history.add_argument("--print", dest="shown", metavar="N", type=int, default=None)
    history.add_argument("--restore", metavar="N", type=int, default=None)
    letters = verb("letters", "the letters of a case; write one to a file")
    letters.add_argument("id", metavar="ID")
    letters.add_argument("--letter", metavar="N", type=int, default=None)
    letters.add_argument("--out", metavar="FILE.pdf")
    sheet = verb("overview", "all cases as a sheet")
    sheet.add_argument("--out", metavar="FILE.csv|FILE.xlsx", required=True)
    sheet.add_argument("--without-names", action="store_true")


# --- backups and rescue -------------------------------------------------------------------------


def _backups(job: Job) -> int:
    folder = Path(job.args.source) if job.args.source else job.folder / BACKUPS
    found = shelf.listed(folder)
    rows = [
        {
            "number": info.number,
            "made_at": info.made_at.isoformat(),
            "cases": info.cases,
            "whole": shelf.is_whole(info),
            "path": str(info.path),
        }
        for info in found
    ]
    lines = [
        job.say(
            "backup-line",
            number=info.number,
            made_at=f"{info.made_at:%Y-%m-%d %H:%M}",
            count=info.cases,
            path=info.path,
        )
        for info in found
    ]
    job.tell("\n".join(lines) or job.say("no-backups", path=folder), rows)
    return DONE


def _preview(job: Job) -> int:
    with job.open() as store:
        if job.args.bring_back:
            ids = store.bring_back(
                job.args.file, job.args.bring_back, job.summarise, job.passphrase()
            )
            job.tell(job.say("brought-back", count=len(ids)), ids)
            return DONE
        shown = store.preview(job.args.file, job.passphrase())
    notes = {one: job.say("only-in-backup") for one in shown.missing}
    notes |= {one: job.say("differs-from-backup") for one in shown.differing}
    job.tell_cases(shown.cases, notes)
    return DONE


def _salvage(job: Job) -> int:
    if job.args.look:
        found = Store.salvageable(job.folder, job.passphrase())
        text = job.say("salvage-found", count=len(found.saved), pages=found.damaged_pages)
    else:
        store, found = Store.salvage(
            job.folder, job.passphrase(), only=job.args.only, summarise=job.summarise
        )
        store.close()
        text = job.say("salvaged", count=len(found.saved))
    _tell_salvage(job, text, found)
    return DONE


def _tell_salvage(job: Job, text: str, found: Salvage) -> None:
    older = [one for one in found.saved if one.older]
    for one in older:
        job.complain(job.say("salvage-older", number=one.number or one.id))
    for number in found.lost:
        job.complain(job.say("salvage-lost", number=number))
    data = {
        "saved": [{"id": one.id, "number": one.number, "older": one.older} for one in found.saved],
        "lost": list(found.lost),
        "damaged_pages": found.damaged_pages,
    }
    job.tell(text, data)


# --- history and letters ------------------------------------------------------------------------


def _history(job: Job) -> int:
    with job.open() as store:
        case_id = job.case_id(store, job.args.id)
        if job.args.shown is not None:
            text = store.version(case_id, job.args.shown).text
            job.tell(text, {"version": job.args.shown, "text": text})
        elif job.args.restore is not None:
            _restore_version(job, store, case_id)
        else:
            _tell_history(job, store.history(case_id))
    return DONE


def _restore_version(job: Job, store: Store, case_id: int) -> None:
    now = store.load(case_id).version
    new = store.restore_version(case_id, job.args.restore, job.summarise, expected_version=now)
    job.tell(job.say("version-back", old=job.args.restore, new=new), {"version": new})


def _tell_history(job: Job, found: list[Version]) -> None:
    rows = [
        {
            "version": line.version,
            "saved_at": line.saved_at.isoformat(),
            "who": line.who,
            "changed": [change.path for change in line.changes],
            "letters": line.letters,
        }
        for line in found
    ]
    text = "\n".join(
        f"{line.version}\t{line.saved_at:%Y-%m-%d %H:%M}\t{line.who or ''}\t"
        + ", ".join(change.path for change in line.changes)
        for line in found
    )
    job.tell(text, rows)


def _letters(job: Job) -> int:
    with job.open() as store:
        found = store.letters(job.case_id(store, job.args.id))
        if job.args.letter is not None and job.args.out:
            return job.write(job.args.out, store.letter_pdf(job.args.letter))
    rows = [
        {
            "id": one.id,
            "version": one.version,
            "made_at": one.made_at.isoformat(),
            "language": one.language,
            "relative": one.relative,
            "law": one.law,
        }
        for one in found
    ]
    text = "\n".join("\t".join(str(value or "") for value in row.values()) for row in rows)
    job.tell(text, rows)
    return DONE


def _overview(job: Job) -> int:
    kind = Path(job.args.out).suffix.lower()
    if kind not in (".csv", ".xlsx"):
        job.complain(job.say("overview-kind", path=job.args.out))
        return BAD
    with job.open() as store:
        rows: list[list[overview.Cell]] = [
            [
                case.number,
                case.title,
                case.client,
                case.outcome,
                case.next_date,
                case.changed_at,
                case.counsellor,
                case.closed_on,
            ]
            for case in store.cases(limit=ALL, sort="number")
        ]
    head = job.say("overview-head").split("|")
    if job.args.without_names:
        head, rows = head[:1] + head[2:], [row[:1] + row[2:] for row in rows]
    job.complain(job.say("plain-warning", path=job.args.out))
    if kind == ".csv":
        separator = ";" if job.language == "nl" else ","  # what a spreadsheet expects there
        return job.write(job.args.out, overview.as_csv(head, rows, separator))
    return job.write(job.args.out, overview.as_xlsx(head, rows, job.say("overview-sheet")))


VERBS: dict[str, Verb] = {
    "backups": _backups,
    "preview": _preview,
    "salvage": _salvage,
    "history": _history,
    "letters": _letters,
    "overview": _overview,
}
