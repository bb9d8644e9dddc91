"""The store's headless verbs: ``gezin-desktop store init|verify|list|backup|restore|...``.

The passphrase comes from a file or the environment, never from an argument: arguments can be read
by every user of the computer and stay in the shell's history.

While a window has the store open, most verbs work beside it (record 21); those that exchange the
files or leave nothing to come back to are refused.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from gezin_desktop.store.commands import duty as commands_duty
from gezin_desktop.store.commands import more as commands_more
from gezin_desktop.store.commands.job import ALL, BAD, DONE, Job, Reader, Verb
from gezin_desktop.store.errors import NumberTaken, StoreError
from gezin_desktop.store.store import Store
from gezin_desktop.store.words import Language

LARGEST_CASE = 5_000_000  # bytes


def add_parser(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], language: Language = "nl"
) -> None:
    """Add the verb ``store`` and its own verbs to the program's argument parser.

    Args:
        subparsers: where the program's verbs are.
        language: the language of messages where the call names none.
    """
    shared = _shared(language)
    store = subparsers.add_parser("store", help="the encrypted store of cases")
    verbs = store.add_subparsers(dest="store_verb", required=True, metavar="VERB")

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=text, parents=[shared])

    _add_verbs(verb)
    commands_more.add_verbs(verb)
    commands_duty.add_verbs(verb)


def _shared(language: Language) -> argparse.ArgumentParser:
    """What each verb takes."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", metavar="DIR", help="folder of the store")
    shared.add_argument("--passphrase-file", metavar="FILE", help="file that holds the passphrase")
    shared.add_argument("--lang", choices=("nl", "en"), default=language, help="language")
    shared.add_argument("--format", choices=("text", "json"), default="text", help="form of output")
    return shared


def _add_verbs(verb: commands_more.AddVerb) -> None:
    verb("init", "make an empty store and print its recovery code")
    verb("verify", "check every page, case and key")
    verb("list", "list the cases")
    verb("backup", "make a backup and check it").add_argument(
        "--to", metavar="DIR", help="folder for the backup"
    )
    verb("restore", "put a backup in the place of the store").add_argument("file", metavar="FILE")
    verb("rekey", "encrypt everything under a new key").add_argument(
        "--new-passphrase-file", metavar="FILE", help="also change the passphrase"
    )
    verb("import", "store case files and print the new ids").add_argument(
        "files", metavar="CASE.json", nargs="+"
    )
    export = verb("export", "print a case, or write it to a file")
    export.add_argument("id", metavar="ID", help="the id or the case number")
    export.add_argument("--out", metavar="FILE")
    export.add_argument(
        "--without",
        choices=("names", "traces"),
        help="leave out who people are, or all that the outcome can spare",
    )
    verb("search", "search cases").add_argument("words", metavar="WORDS", nargs="+")


def run(args: argparse.Namespace, reader: Reader) -> int:
    """Carry out one verb.

    Args:
        args: what ``add_parser`` understood.
        reader: what the caller does with the text of a case.

    Returns:
        0 when done, 2 after bad input or a problem, told on standard error.
    """
    job = Job(args, reader)
    try:
        return {**_VERBS, **commands_more.VERBS, **commands_duty.VERBS}[args.store_verb](job)
    except StoreError as error:
        job.complain(error.text(job.language))
        return BAD


def _init(job: Job) -> int:
    store, code = Store.create(job.folder, job.passphrase())
    store.close()
    text = job.say("made", folder=job.folder) + "\n" + job.say("recovery-code", code=code)
    job.tell(text, {"folder": str(job.folder), "recovery_code": code})
    return DONE


def _verify(job: Job) -> int:
    with job.open() as store:
        problems, count = store.verify(job.language), store.count()
    for problem in problems:
        job.complain(problem)
    text = "" if problems else job.say("sound", count=count)
    job.tell(text, {"sound": not problems, "cases": count, "problems": problems})
    return BAD if problems else DONE


def _list(job: Job) -> int:
    with job.open() as store:
        job.tell_cases(store.cases(limit=ALL))
    return DONE


def _search(job: Job) -> int:
    with job.open() as store:
        job.tell_cases(store.cases(" ".join(job.args.words), limit=ALL))
    return DONE


def _backup(job: Job) -> int:
    with job.open() as store:
        path = store.backup(job.args.to)
    job.tell(job.say("backed-up", path=path), {"path": str(path)})
    return DONE


def _restore(job: Job) -> int:
    with Store.restore(job.args.file, job.folder, job.passphrase()) as store:
        count = store.count()
    job.tell(job.say("restored", count=count), {"cases": count})
    return DONE


def _rekey(job: Job) -> int:
    # asked before the passphrase changes: half of it done would be worse than nothing
    with job.open_alone() as store:
        if job.args.new_passphrase_file:
            new = job.first_line(job.args.new_passphrase_file)
            store.change_passphrase(job.passphrase(), new)
        store.rekey()
    job.tell(job.say("rekeyed"), {"rekeyed": True})
    return DONE


def _import(job: Job) -> int:
    ids: list[int] = []
    with job.open() as store:
        for name in job.args.files:
            text = _case_text(job, name)
            if text is not None:
                ids.append(_store_case(job, store, name, text))
    job.tell("\n".join(str(number) for number in ids), ids)
    return DONE if len(ids) == len(job.args.files) else BAD


def _store_case(job: Job, store: Store, name: str, text: str) -> int:
    summary = job.summarise(text)
    try:
        return store.add(text, summary)
    except NumberTaken:
        case_id = store.add(text, replace(summary, number=None))
    given = store.load(case_id).number
    job.complain(job.say("new-number", path=name, number=summary.number, given=given))
    return case_id


def _case_text(job: Job, name: str) -> str | None:
    try:
        with Path(name).open("rb") as file:
            content = file.read(LARGEST_CASE + 1)
        if len(content) > LARGEST_CASE:
            job.complain(job.say("too-large", path=name))
            return None
        text = content.decode("utf-8")
    except OSError:
        job.complain(job.say("unreadable", path=name))
        return None
    except UnicodeDecodeError:
        job.complain(job.say("not-text", path=name))
        return None
    problems = job.validate(text)
    for problem in problems:
        job.complain(f"{name}: {problem}")
    return None if problems else text


def _export(job: Job) -> int:
    with job.open() as store:
        text = store.load(job.case_id(store, job.args.id)).text
    if job.args.without and job.lessen is not None:
        text = job.lessen(text, job.args.without)
    content = text.encode("utf-8", "surrogatepass")
    if job.args.out:
        job.complain(job.say("plain-warning", path=job.args.out))
        return job.write(job.args.out, content)
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
    return DONE


_VERBS: dict[str, Verb] = {
    "init": _init,
    "verify": _verify,
    "list": _list,
    "search": _search,
    "backup": _backup,
    "restore": _restore,
    "rekey": _rekey,
    "import": _import,
    "export": _export,
}
