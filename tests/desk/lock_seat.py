"""The real program as a child that does what its parent writes: ``python -m tests.desk.lock_seat``.

Each line on standard input is an order, each answer one line of JSON. When a lock gives this
process another memory, or a successor, the orders go on to that one. Nothing secret stands in this
module, for its parent looks for secrets in the memory.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from pathlib import Path

ON_THE_NET: list[str] = []
"""What reached for a network; local sockets (display, buses, the bell) are none."""
_BY_NAME = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_TO = frozenset({"socket.connect", "socket.bind", "socket.sendto"})
_LOCAL = frozenset({getattr(socket, "AF_UNIX", -1)})


def _watch_sockets(event: str, given: tuple[object, ...]) -> None:
    if event in _BY_NAME or event == "urllib.Request":
        ON_THE_NET.append(event)
    elif event == "socket.__new__" and given[1] not in {*_LOCAL, -1}:  # -1: taken over, not made
        ON_THE_NET.append(f"{event} {given[1]}")
    elif event in _TO and not isinstance(given[1], str | bytes):
        ON_THE_NET.append(event)


sys.addaudithook(_watch_sockets)

from gezin_desktop.app import load_qt  # noqa: E402

load_qt()

from gezin_desktop.before_window import read_arguments  # noqa: E402
from gezin_desktop.desk.frame import program  # noqa: E402
from gezin_desktop.desk.frame.outset import Outset  # noqa: E402
from gezin_desktop.desk.frame.window import MainWindow  # noqa: E402
from gezin_desktop.desk.preview.making import MadeLetter  # noqa: E402
from gezin_desktop.desk.renewal.renewal import Renewal  # noqa: E402
from gezin_desktop.desk.start.lock import LockPage  # noqa: E402
from gezin_desktop.letter.files import write_letter  # noqa: E402
from gezin_desktop.store.overview import as_csv, as_xlsx  # noqa: E402
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot  # noqa: E402

SUCCEED = "GEZIN_TEST_SUCCEED"
"""In the environment: let a second process follow where this one could become another."""


class Hands(QObject):
    """Reads orders and works the window."""

    def __init__(self, window: MainWindow, wanted: object) -> None:
        super().__init__(window)
        self._window = window
        if SUCCEED in os.environ:
            window.renewal = Renewal(window, wanted, succeed=True)  # type: ignore[arg-type]
        self._orders = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._orders.activated.connect(self._read)
        QTimer.singleShot(0, self, self._begin)

    @Slot()
    def _begin(self) -> None:
        page = self._window.stack.currentWidget()
        words = page._why.text() if isinstance(page, LockPage) else ""
        if not self._window.room.is_claimed:
            QTimer.singleShot(20, self, self._begin)  # the process before is about to end
            return
        self._answer(
            pid=os.getpid(),
            at=time.time(),
            cpu=time.process_time(),
            page=type(page).__name__,
            words=words,
            place=self._window.geometry().getRect(),
            left=len(self._strangers()),
        )

    def _strangers(self) -> list[str]:
        """Open files of the process before that came along and should not have."""
        places = [os.path.realpath(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd")]
        return [one for one in places if one.endswith((".db", ".db-wal", "crash.txt"))][1:]

    @Slot()
    def _read(self) -> None:
        line = b""
        while not line.endswith(b"\n"):
            got = os.read(0, 1)
            if not got:
                os._exit(0)
            line += got
        order, _, rest = line.decode().strip().partition(" ")
        getattr(self, f"do_{order}")(rest)

    def _answer(self, **told: object) -> None:
        os.write(1, (json.dumps(told) + "\n").encode())

    def do_enter(self, passphrase: str) -> None:
        """Open the store."""
        self._window.entry.inside.connect(self._inside)
        page = self._window.stack.currentWidget()
        page.field.setText(passphrase)  # type: ignore[union-attr]
        page.unlock.click()  # type: ignore[union-attr]

    @Slot()
    def _inside(self) -> None:
        QTimer.singleShot(0, self, self._tell)

    @Slot()
    def _tell(self) -> None:
        window, store = self._window, self._window.room.store
        assert store is not None
        case = window.open_case
        view = window.case_view if window.has_view else None
        self._answer(
            key=store._key.hex(),
            tab=view.tab if view else "",
            name=case.session.get("sponsor.family_name") if case.is_open else None,
            practice=case.is_open and case.keeper.practice,
            laid_down=store.setting("put-away"),
            told=window.trouble.words(),
        )

    def do_open(self, path: str) -> None:
        """Take a case into the store and go to its income."""
        self._window.deeds.files.take_in(Path(path))
        self._window.case_view.show_tab("income")
        self._tell()

    def do_look(self, path: str) -> None:
        """Look at a case that stays outside the store."""
        self._window.deeds.cases.open_file(Path(path))
        self._window.case_view.show_tab("letter")
        self._tell()

    def do_day(self, place: str) -> None:
        """What a counsellor does in a day: type, search, write, send, copy, keep safe."""
        window, store = self._window, self._window.room.store
        assert store is not None
        window.deeds.cases.new()
        window.open_case.session.answer("sponsor.family_name", "Zee")
        window.open_case.save()
        window.deeds.files.take_in(Path(place, "zaak.json"))
        letter = window.case_view.page("letter").letter  # type: ignore[attr-defined]
        window.case_view.show_tab("letter")
        self._place: Path | None = Path(place)
        letter.maker.made.connect(self._end_day)
        letter.maker.at_once()

    @Slot(object)
    def _end_day(self, made: MadeLetter) -> None:
        window, store = self._window, self._window.room.store
        place, self._place = self._place, None
        if place is None:
            return  # another letter, made later
        assert store is not None
        window.open_case.save()
        write_letter(place / "brief.pdf", made.pdf)
        cases = store.cases("zee")
        ids = [one.id for one in store.cases()]
        (place / "weg.gezinzaken").write_bytes(store.send(ids, "paard wolk mier torens"))
        rows = [(one.number, one.title) for one in store.cases()]
        (place / "lijst.xlsx").write_bytes(as_xlsx(("a", "b"), rows, "x"))
        (place / "lijst.csv").write_bytes(as_csv(("a", "b"), rows))
        store.client_data(ids[0])
        store.backup()
        found = not store.problems()
        here = {name.partition(".")[0] for name, part in list(sys.modules.items()) if part}
        self._answer(
            cases=len(ids), found=len(cases), sound=found, net=ON_THE_NET, modules=sorted(here)
        )

    def do_lock(self, _rest: str) -> None:
        """Lock."""
        self._window.deeds.locking.lock()

    def do_busy(self, seconds: str) -> None:
        """A piece of work that does not end soon."""
        self._window.open_case.lane.do(lambda: None)
        self._window.deeds.reminders._lane.do(lambda: time.sleep(float(seconds)))
        self._answer(busy=True)


def main() -> int:
    """Run the program with hands."""
    opened = Outset._open

    def open_with_hands(outset: Outset) -> None:
        opened(outset)
        window = outset._window
        window.hands = Hands(window, outset._wanted)  # type: ignore[attr-defined]

    Outset._open = open_with_hands  # type: ignore[method-assign]
    return program.start(read_arguments(sys.argv[1:]))


if __name__ == "__main__":
    raise SystemExit(main())
