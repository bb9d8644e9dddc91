"""Two hundred errors with a client's words in them: none of those words reach a report or a log."""

from __future__ import annotations

import io
import json
import logging
import sys
from contextlib import redirect_stderr
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk.errors import Guardian, report
from gezin_desktop.law.assess import assess
from gezin_desktop.letter.compose import letter_for
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.pdf.runs import UnprintableSign
from gezin_desktop.store import NewSummary, Store

from .window_kit import LIGHT, PASSPHRASE, example

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIMES = 20
DAY = date(2026, 6, 8)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "data", PASSPHRASE, hardness=LIGHT)[0]


def _unprintable(name: str) -> None:
    case = read_case(example().read_bytes())
    person = case.sponsor.model_copy(update={"family_name": f"{name}\ue000"})
    case = case.model_copy(update={"sponsor": person})
    letter = letter_for(
        case, assess(case, DAY), language="nl", today=DAY, desk=DeskProfile(), relatives=None
    )
    render(letter, made_at=datetime(2026, 6, 8, tzinfo=UTC))


def _wrong_type(name: str) -> None:
    Case.model_validate({"format": "gezin-case/1", "sponsor": {"birth_date": name}})


def causes(store: Store, folder: Path) -> list[Callable[[str], object]]:
    """Ways in which something goes wrong with a client's words in it."""
    return [
        lambda name: read_case(f'{{"format": "gezin-case/1", "sponsor": {{"x": "{name}"'),
        lambda name: read_case(json.dumps({"format": name})),
        _wrong_type,
        lambda name: json.loads(f'{{"a": {name}'),
        lambda name: store.load(int.from_bytes(name.encode()[:4], "big")),
        lambda name: store.save(999, name, NewSummary(name), expected_version=1),
        lambda name: store._connection.execute(f'SELECT "{name}" FROM nowhere'),  # noqa: S608
        lambda name: Store.open(folder / name / "none", name),
        lambda name: {}[name],  # type: ignore[misc]
        lambda name: (folder / name).read_text(),
    ]


def test_two_hundred_errors_leave_no_name_in_report_log_or_crash_file(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    guardian, told = Guardian(lambda: None), []
    guardian.happened.connect(lambda text, _saved: told.append(text))
    guardian.watch_crashes(tmp_path / "config")
    printed, number = io.StringIO(), 0
    with redirect_stderr(printed), caplog.at_level(logging.DEBUG):
        for cause in causes(store, tmp_path / "data"):
            for turn in range(TIMES):
                number += 1
                try:
                    cause(f"Zonderling{number:03}")
                except Exception as error:  # each of them is wanted
                    guardian.handle(type(error), error, error.__traceback__)
                else:
                    pytest.fail(f"cause {number // TIMES} went well in turn {turn}")
    guardian.stop_watching()
    store.close()
    left = [path.read_bytes().decode("latin-1") for path in (tmp_path / "config").iterdir()]
    assert len(told) == 10 * TIMES == 200
    for text in (*told, printed.getvalue(), caplog.text, *left):
        assert "Zonderling" not in text


def test_a_name_that_no_font_holds_is_not_in_the_report_either():
    with pytest.raises(UnprintableSign) as caught:
        _unprintable("Zonderling")
    told = report(caught.type, caught.tb)
    assert "Zonderling" not in told
    assert caught.type.__name__ in told
    assert sys.exc_info() == (None, None, None)
