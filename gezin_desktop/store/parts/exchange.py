"""The part of an open store that trades: cases to and from another desk, an overview to a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from gezin_desktop.store import arrival, exchange
from gezin_desktop.store.access.slots import Hardness
from gezin_desktop.store.arrival import Arrival, Choice, Summarise
from gezin_desktop.store.errors import BadExchange
from gezin_desktop.store.parts.opened import Opened

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

Validate = Callable[[str], list[str]]


class ExchangePart(Opened):
    """Encrypted files of cases."""

    def send(
        self, case_ids: Iterable[int], passphrase: str, *, hardness: Hardness | None = None
    ) -> bytes:
        """An encrypted file of cases that any desk can open with the passphrase.

        History and letters stay here.

        Raises:
            CaseMissing: one of them is not there.
            WeakPassphrase: the passphrase is too easy to guess.
        """
        chosen = list(dict.fromkeys(case_ids))
        sent = self._read(lambda c: [arrival.sent(c, case_id) for case_id in chosen])
        return exchange.seal(sent, passphrase, hardness or Hardness(), self._now())

    def look_at_arrivals(self, content: bytes, passphrase: str) -> list[Arrival]:
        """The cases of an encrypted file beside our own, for a person to decide.

        Raises:
            BadExchange: it is no such file, or it cannot be believed.
            WrongPassphrase: the passphrase does not fit.
        """
        sent = exchange.unseal(content, passphrase)
        return self._read(lambda c: [arrival.compared(c, one) for one in sent])

    def receive(
        self,
        content: bytes,
        passphrase: str,
        validate: Validate,
        summarise: Summarise,
        choices: Mapping[str, Choice] | None = None,
    ) -> list[int]:
        """Store the cases of an encrypted file, all that were chosen or none at all.

        Args:
            content: the file.
            passphrase: what it was locked with.
            validate: gives the problems of a case text, none when it is right.
            summarise: gives the summary of a text that is right.
            choices: by uid; what is not named is taken when it is new or newer, else ours stays.

        Returns:
            The ids of the cases that were stored or changed.

        Raises:
            BadExchange: it is no such file, or a case in it is not right; nothing was stored.
            WrongPassphrase: the passphrase does not fit; nothing was stored.
        """
        sent = exchange.unseal(content, passphrase)
        decided = choices or {}
        mixed = [choice.text for choice in decided.values() if choice.text is not None]
        _refuse_wrong([one.text for one in sent] + mixed, validate)

        def work(c: Connection) -> list[int]:
            arrivals = [arrival.compared(c, one) for one in sent]
            return arrival.take_in(c, arrivals, decided, summarise, self._now(), self.who)

        return self._write(work)


def _refuse_wrong(texts: list[str], validate: Validate) -> None:
    if any(validate(text) for text in texts):
        raise BadExchange("exchange-case")
