"""Every conversation in both languages, and what it costs in keys.

``python -m tests.walks [NAME ...] [--real] [--pictures OUT] [--language nl|en]``

``--real`` gives the keys to a window on an X server of its own (Xvfb, openbox and xdotool); without
it they are made as in the tests. Prints what each walk cost; the exit status counts the walks that
failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import tempfile
import traceback
from contextlib import ExitStack
from pathlib import Path

from . import display, talk


def main() -> int:
    """Walk, and tell; the number of walks that failed."""
    faulthandler.enable()
    given = _given()
    with ExitStack() as ground:
        folder = Path(ground.enter_context(tempfile.TemporaryDirectory(prefix="walks-")))
        os.environ["GEZIN_DESKTOP_DATA"] = str(folder / "own")
        os.environ["GEZIN_DESKTOP_CONFIG"] = str(folder / "config")
        if given.real:
            if display.lacking():
                sys.stderr.write(f"Install first: {', '.join(display.lacking())}\n")
                return 1
            ground.enter_context(display.display())
        else:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return _walk_all(given, folder)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.walks", description=__doc__)
    parser.add_argument("names", nargs="*", help="conversations; all when none is named")
    parser.add_argument("--real", action="store_true", help="keys through an X server")
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of every stage")
    parser.add_argument("--language", choices=("nl", "en"), help="one language only")
    return parser.parse_args()


def _walk_all(given: argparse.Namespace, folder: Path) -> int:
    from .stage import Stage

    stage = Stage(given.real, given.pictures)
    failed = 0
    for name in given.names or talk.names():
        for tongue in (given.language,) if given.language else ("nl", "en"):
            told = talk.read_talk(name, tongue)
            try:
                walked = stage.walk(told, folder / f"{name}-{tongue}")
            except Exception:  # the other walks go on
                failed += 1
                print(f"{name} {tongue}: FAILED")  # noqa: T201
                traceback.print_exc()
                continue
            felt = walked.felt
            wrong = [one for one in told.letter if one not in walked.letter]
            if walked.verdicts != told.verdicts:
                wrong.append(f"verdicts {walked.verdicts}")
            failed += bool(wrong or felt.faults)
            print(  # noqa: T201
                f"{name} {tongue}: {felt.answers} answers, {felt.strokes} keys, "
                f"{felt.minutes:.1f} minutes of typing; {dict(felt.by_tab)}"
            )
            for line in (*felt.faults, *(f"the letter lacks: {one}" for one in wrong)):
                print(f"  {line}")  # noqa: T201
            passed = ", ".join(f"{one} {count}x" for one, count in felt.passed.items())
            print(f"  passed over: {passed or 'nothing'}")  # noqa: T201
            print(f"  of these without effect: {', '.join(felt.needless) or 'none'}", flush=True)  # noqa: T201
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
