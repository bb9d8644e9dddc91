"""Work beside the window: one thread for one kind of work, answers on the window's own thread.

Jobs are plain functions on values that do not change. A job's answer comes back through a signal to
a ``Job`` that lives on the main thread, so no widget is ever touched elsewhere.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Job(QObject):
    """One piece of work that was handed in; tells once how it ended."""

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self._left = threading.Event()
        self._ended.connect(self._tell)

    def run(self) -> None:
        """Do the work; called on the other thread."""
        try:
            answer = self.work()
        except Exception as error:
            self._ended.emit(None, error)
        else:
            self._ended.emit(answer, None)
        finally:
            self._left.set()

    @Slot(object, object)
    def _tell(self, answer: object, error: object) -> None:
        # The other thread may still be inside ``emit``; Qt touches the sender until it is out.
        self._left.wait()
        if error is None:
            self.done.emit(answer)
        else:
            self.failed.emit(error)
        self.deleteLater()


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Lane(QObject):
    """A line of jobs, done one after the other on one thread that never changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)

    def do(self, work: Callable[[], Any]) -> Job:
        """Hand in a job. Connect to its signals at once: it starts when its turn comes."""
        job = Job(work, self)
        self._pool.start(_Runnable(job))
        return job

    def finish(self) -> None:
        """Wait until all jobs are done; a thread that still runs must not be destroyed."""
        self._pool.waitForDone()

    def finish_within(self, seconds: float) -> bool:
        """Wait for all jobs, but no longer than this; whether they are done."""
        return self._pool.waitForDone(round(seconds * 1000))
