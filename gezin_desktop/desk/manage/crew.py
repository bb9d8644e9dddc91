"""Many stored cases worked through in portions; from a number on by processes beside the window.

Python does one thing at a time in one process, so long work there would make the window stutter.
The processes get texts through a pipe and give plain values back: they have no key, no store and no
file. Only a few portions are under way at a time, so the memory does not grow with the store.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from datetime import date
from typing import Final, TypeVar

from gezin_desktop import assets
from gezin_desktop.store import StoredCase

PORTION: Final = 100
ALONE: Final = 60
"""Up to so many cases the processes would take longer to start than the work takes."""

_PROCESSES: Final = 2
_COLLECT: Final = 20_000, 20, 20
"""How seldom a process beside the window looks for garbage: a case leaves next to none."""
_UNDER_WAY: Final = 2 * _PROCESSES

Answer = TypeVar("Answer")
Work = Callable[[tuple[str, ...], date], list[Answer]]
Source = Callable[[int, int], list[StoredCase]]
Portion = list[tuple[StoredCase, Answer]]


def portions(source: Source) -> Iterator[list[StoredCase]]:
    """All cases, some at a time.

    Args:
        source: gives the next cases after an id, at most so many.
    """
    last = 0
    while some := source(last, PORTION):
        yield some
        last = some[-1].id


def worked(
    source: Source, work: Work[Answer], today: date, count: int
) -> Generator[Portion[Answer]]:
    """Each portion with its answers, in order. Close the generator to stop.

    Args:
        source: gives the next cases after an id, at most so many.
        work: from the texts of a portion to an answer for each; importable by its name.
        today: the day of the work.
        count: about how many cases there are.
    """
    if count <= ALONE:
        for some in portions(source):
            yield _joined(some, work(_texts(some), today))
        return
    with _pool(work) as pool:
        under_way: deque[tuple[list[StoredCase], Future[list[Answer]] | None]] = deque()
        for some in portions(source):
            under_way.append((some, _handed_in(pool, work, some, today)))
            if len(under_way) >= _UNDER_WAY:
                yield _first(under_way, work, today)
        while under_way:
            yield _first(under_way, work, today)


@contextmanager
def _pool(work: Work[Answer]) -> Iterator[ProcessPoolExecutor]:
    # A fresh process knows nothing of the window: no open store, no keys, no threads.
    context = multiprocessing.get_context("spawn")
    law = dict(assets.law_in_use())
    pool = ProcessPoolExecutor(_PROCESSES, context, _begin, (law, work))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(law: Mapping[str, bytes], _work: Work[Answer]) -> None:
    """Judge by the law that the window judges by; let the window go first, where that is known.

    The work is handed over so that it is loaded now. What is loaded is set aside: the collector
    would look through it again and again, which was a fifth of the time.
    """
    if law:
        assets.use_law(law)
    if sys.platform != "win32":
        os.nice(10)
    gc.freeze()
    gc.set_threshold(*_COLLECT)


def _handed_in(
    pool: ProcessPoolExecutor, work: Work[Answer], some: list[StoredCase], today: date
) -> Future[list[Answer]] | None:
    try:
        return pool.submit(work, _texts(some), today)
    except BrokenProcessPool:
        return None


def _first(
    under_way: deque[tuple[list[StoredCase], Future[list[Answer]] | None]],
    work: Work[Answer],
    today: date,
) -> Portion[Answer]:
    """The oldest portion; done here when its process was ended, for want of memory say."""
    some, future = under_way.popleft()
    with suppress(BrokenProcessPool):
        if future is not None:
            return _joined(some, future.result())
    return _joined(some, work(_texts(some), today))


def _texts(some: list[StoredCase]) -> tuple[str, ...]:
    return tuple(one.text for one in some)


def _joined(some: list[StoredCase], answers: list[Answer]) -> Portion[Answer]:
    return list(zip(some, answers, strict=True))
