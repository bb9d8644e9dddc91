"""The command line: the same core as the window, without a display and without Qt.

Exit status: 0 done; 2 bad arguments or bad input (reasons on standard error); 3 the law pack is
damaged. Without a command, or with a case file alone, the window opens (see ``app.py``).
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop import __version__, assets
from gezin_desktop.case.model import Case
from gezin_desktop.case.problems import Language, Problem
from gezin_desktop.case.reading import MOST_MEGABYTES, CaseRefused, read_case, write_case
from gezin_desktop.cli_help import asked_language, parser_class
from gezin_desktop.cli_words import say, system_language
from gezin_desktop.law.tables.rows import LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.store.records import NewSummary

DONE, BAD, DAMAGED = 0, 2, 3
Verb = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments ask; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parsed = _parser(arguments).parse_args(arguments)
    verb: Verb = parsed.verb
    try:
        _take_up_law(parsed)
        return verb(parsed)
    except LawDamaged as damage:
        _complain(say("law-damaged", parsed.lang, table=damage.table))
        return DAMAGED
    except assets.AssetMissing as missing:
        _complain(say("resources-missing", parsed.lang, name=str(missing)))
        return DAMAGED
    except BrokenPipeError:  # the reader of a pipe left early
        sys.stderr.close()
        return DONE
    except Exception as error:  # told by its kind and place, never by what it was about
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(at.filename).name}:{at.lineno}"
        _complain(say("unexpected", parsed.lang, kind=type(error).__name__, where=where))
        return DAMAGED


def _take_up_law(args: argparse.Namespace) -> None:
    """Judge by the law pack that was installed; say so when it cannot be trusted any more."""
    from gezin_desktop.lawpacks.start import take_up_installed
    from gezin_desktop.store.location import data_folder

    args.law_refused = take_up_installed(data_folder(getattr(args, "data", None)))
    if args.law_refused is not None:
        from gezin_desktop.law.words import texts

        why = texts().say(args.law_refused.said, args.lang)
        _complain(say("law-not-used", args.lang, why=why))


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = parser_class(asked_language(arguments))(
        prog="gezin-desktop",
        description="The same core as the window, without a display and without Qt.",
        epilog="Without a command the window opens: gezin-desktop [CASE.json] [--data DIR] "
        "[--lang nl|en].",
    )
    parser.add_argument("--version", action="version", version=f"gezin-desktop {__version__}")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_assess(verbs)
    _add_letter(verbs)
    _add_deadlines(verbs)
    _add_check(verbs)
    _add_schema(verbs)
    _add_law(verbs)
    _add_store(verbs, wanted=list(arguments[:1]) == ["store"])
    return parser


def _language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang",
        choices=("nl", "en"),
        default=system_language(),
        help="language of what is told",
    )


def _on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--on",
        type=_day,
        default=None,
        metavar="DATE",
        help="the day of assessment, YYYY-MM-DD (default: today)",
    )


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="CASE.json", help="case files")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: YYYY-MM-DD") from None


def _add_assess(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("assess", help="judge case files")
    _files(parser)
    _on(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of output")
    _language(parser)
    parser.set_defaults(verb=_assess)


def _add_letter(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("letter", help="write the advice letter: PDF, .txt or .html")
    parser.add_argument("file", type=Path, metavar="CASE.json", help="the case file")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE.pdf", help="where the letter is written"
    )
    parser.add_argument(
        "--relative", default=None, metavar="ID", help="the id of one relative (default: all)"
    )
    _on(parser)
    _language(parser)
    parser.set_defaults(verb=_letter)


def _add_deadlines(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("deadlines", help="list the days that follow from case files")
    _files(parser)
    _on(parser)
    parser.add_argument("--format", choices=("text", "ics"), default="text", help="form of output")
    _language(parser)
    parser.set_defaults(verb=_deadlines)


def _add_check(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("check", help="validate case files only")
    _files(parser)
    _language(parser)
    parser.set_defaults(verb=_check)


def _add_schema(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("schema", help="print a JSON Schema")
    parser.add_argument("which", choices=("case", "assessment"), help="which schema")
    _language(parser)
    parser.set_defaults(verb=_schema)


def _add_law(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    law = verbs.add_parser("law", help="the dated tables").add_subparsers(
        required=True, metavar="show|check|pack"
    )
    shown = law.add_parser("show", help="print the tables and their sources")
    shown.add_argument(
        "table", nargs="?", default=None, metavar="TABLE", help="one table (default: all)"
    )
    shown.add_argument(
        "--on",
        type=_day,
        default=None,
        metavar="DATE",
        help="only what holds on this day, YYYY-MM-DD",
    )
    _language(shown)
    shown.set_defaults(verb=_law_show)
    checked = law.add_parser("check", help="verify the law pack")
    checked.add_argument("--folder", type=Path, default=None, help="another folder of tables")
    _language(checked)
    checked.set_defaults(verb=_law_check)
    from gezin_desktop.cli_law import add_parser

    add_parser(law, system_language())


def _add_store(verbs: argparse._SubParsersAction[argparse.ArgumentParser], *, wanted: bool) -> None:
    """The verbs of the store; without them being wanted only their place in the list of help.

    They load everything that opens a store, which takes longer than to judge a case.
    """
    if not wanted:
        verbs.add_parser("store", help="the encrypted store of cases")
        return
    from gezin_desktop.store.commands import verbs as commands

    commands.add_parser(verbs, system_language())
    verbs.choices["store"].set_defaults(verb=_store)


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")


def _cases(files: Sequence[Path], language: Language) -> Iterator[tuple[Path, Case | None]]:
    """Each file with its case, or None after its problems were told on standard error."""
    for file in files:
        try:
            yield file, read_case(_bytes(file))
        except CaseRefused as refused:
            for line in refused.lines(language):
                _complain(f"{file}: {line}")
            yield file, None


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_MEGABYTES * 1_000_000 + 1)
    except OSError:
        raise CaseRefused([Problem("", "unreadable")]) from None


def _assess(args: argparse.Namespace) -> int:
    from gezin_desktop.law import output, report
    from gezin_desktop.law.assess import assess
    from gezin_desktop.law.words import texts

    status = DONE
    for number, (file, case) in enumerate(_cases(args.files, args.lang)):
        if case is None:
            status = BAD
            continue
        found = assess(case, args.on or date.today())
        if args.format == "json":
            sys.stdout.write(output.as_json(found, texts()) + "\n")
            continue
        head = f"{'' if number == 0 else chr(10)}== {file}\n" if len(args.files) > 1 else ""
        lines = report.as_text(found, texts(), args.lang)
        sys.stdout.write(head + "\n".join(lines) + "\n")
    return status


def _letter(args: argparse.Namespace) -> int:
    ((_, case),) = _cases([args.file], args.lang)
    if case is None:
        return BAD
    from gezin_desktop.letter.headless import LetterRefused, write
    from gezin_desktop.letter.profile import saved_profile

    try:
        write(
            case,
            args.out,
            language=args.lang,
            today=args.on or date.today(),
            relative=args.relative,
            desk=saved_profile(),
        )
    except LetterRefused as refused:
        _complain(refused.sentence(args.lang))
        return BAD
    _tell_contradictions(case, args)
    return DONE


def _tell_contradictions(case: Case, args: argparse.Namespace) -> None:
    """Says which facts cannot all be true: somebody has to look before the letter goes out."""
    from gezin_desktop.case.contradictions import contradictions
    from gezin_desktop.law.result import Said
    from gezin_desktop.law.words import texts

    for one in contradictions(case, args.on or date.today()):
        said = Said(f"contradiction.{one.key}", {"paths": ", ".join(one.paths)})
        _complain(f"{args.file}: {texts().say(said, args.lang)}")


def _deadlines(args: argparse.Namespace) -> int:
    from gezin_desktop.cli_deadlines import as_calendar, as_text

    today = args.on or date.today()
    read = list(_cases(args.files, args.lang))
    good = [(file, case) for file, case in read if case is not None]
    if args.format == "ics":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(newline="")  # the lines of a calendar end in their own way
        sys.stdout.writelines(as_calendar(good, today, args.lang, datetime.now(UTC)))
    else:
        for number, (file, case) in enumerate(good):
            head = f"{'' if number == 0 else chr(10)}== {file}\n" if len(read) > 1 else ""
            lines = (f"{line}\n" for line in as_text(case, today, args.lang))
            sys.stdout.write(head + "".join(lines))
    return DONE if len(good) == len(read) else BAD


def _check(args: argparse.Namespace) -> int:
    status = DONE
    for file, case in _cases(args.files, args.lang):
        if case is None:
            status = BAD
        else:
            sys.stdout.write(f"{file}: {say('case-good', args.lang)}\n")
    return status


def _schema(args: argparse.Namespace) -> int:
    sys.stdout.write(assets.text("schema", f"{args.which}.schema.json"))
    return DONE


def _law_show(args: argparse.Namespace) -> int:
    from gezin_desktop.law.tables.book import NAMES, tables
    from gezin_desktop.law.tables.show import show

    if args.table is not None and args.table not in NAMES:
        _complain(say("no-such-table", args.lang, name=args.table, names=", ".join(NAMES)))
        return BAD
    sys.stdout.write("\n".join(show(tables(), args.table, args.on, args.lang)) + "\n")
    return DONE


def _law_check(args: argparse.Namespace) -> int:
    from gezin_desktop.law.tables.check import check, check_files
    from gezin_desktop.law.words import texts

    faults = check(args.folder) if args.folder else check_files(assets.law)
    for fault in faults:
        sentence = texts().say(fault.said, args.lang)
        _complain(f"{fault.table}: {fault.where}: {sentence}")
    if faults or (args.law_refused is not None and not args.folder):
        return DAMAGED
    sys.stdout.write(say("law-good", args.lang) + "\n")
    return DONE


def _store(args: argparse.Namespace) -> int:
    from gezin_desktop.store.commands import verbs as commands
    from gezin_desktop.store.commands.job import Reader

    def problems(text: str) -> list[str]:
        return _problems(text, args.lang)

    return commands.run(args, Reader(problems, _summary, _lessened))


def _lessened(text: str, what: str) -> str:
    """A case without names, or with no more than its outcome needs."""
    from gezin_desktop.law.likeness import without_names, without_traces

    case = read_case(text)
    less = without_names(case) if what == "names" else without_traces(case, date.today())
    return write_case(less)


def _summary(text: str) -> NewSummary:
    """What the store lists of a case: made by the same code as in the window."""
    from gezin_desktop.law.assess import assess
    from gezin_desktop.law.summary import summary_of
    from gezin_desktop.store.records import NewSummary

    case = read_case(text)
    found = summary_of(case, assess(case, date.today()), "")
    return NewSummary(**{field.name: getattr(found, field.name) for field in fields(NewSummary)})


def _problems(text: str, language: Language) -> list[str]:
    try:
        read_case(text)
    except CaseRefused as refused:
        return refused.lines(language)
    return []
