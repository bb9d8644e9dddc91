"""Deflated JSON taken out piece by piece, so that a small file cannot fill the memory.

Three bounds: how much comes out in all, how much in proportion to what went in, and how long one
value may be. Only one value and the piece after it are in memory at a time.
"""

from __future__ import annotations

import codecs
import json
import re
import zlib
from collections.abc import Iterator
from typing import Any

from gezin_desktop.store.errors import BadExchange

LARGEST = 200_000_000  # bytes in all: 20,000 cases of 10 kB
LONGEST = 2_000_000  # signs of one value; lists of nothing take twenty times their length
_FREE, _FOLD = 16_000_000, 40  # bytes that may come out of little; and out of each byte above it
_PIECE = 1 << 16
_SPACE = re.compile(r"[ \t\r\n]*")


def records(packed: bytes, name: str) -> Iterator[Any]:
    """The members of one list in an object, decoded one after the other.

    Args:
        packed: the object as JSON, in UTF-8, deflated.
        name: the key of the list; what stands under other keys is read and dropped.

    Raises:
        BadExchange: it is too large, or no such object.
        RecursionError: a value is too deep.
    """
    text = _Text(packed)
    text.expect("{")
    found = 0
    while True:
        key = text.value()
        text.expect(":")
        if key == name:
            found += 1
            yield from _members(text)
        else:
            text.value()
        if text.take(",}") == "}":
            break
    if found != 1 or not text.is_over():
        raise BadExchange


def _members(text: _Text) -> Iterator[Any]:
    text.expect("[")
    if text.next() == "]":
        text.expect("]")
        return
    while True:
        yield text.value()
        if text.take(",]") == "]":
            return


class _Text:
    """Signs of a deflated text, read on as they are needed."""

    def __init__(self, packed: bytes) -> None:
        self._packed, self._place = packed, 0
        self._inflate = zlib.decompressobj()
        self._letters = codecs.getincrementaldecoder("utf-8")("surrogatepass")
        self._decode = json.JSONDecoder().raw_decode
        self._left = min(LARGEST, _FREE + _FOLD * len(packed))
        self._text, self._at = "", 0

    def next(self) -> str:
        """The next sign that is no space, left where it is; empty at the end."""
        while True:
            self._at = _space_after(self._text, self._at)
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._read_on(_PIECE):
                return ""

    def take(self, signs: str) -> str:
        """Pass over the next sign, which has to be one of these."""
        sign = self.next()
        if not sign or sign not in signs:
            raise BadExchange
        self._at += 1
        return sign

    def expect(self, sign: str) -> None:
        """Pass over a sign that has to be there."""
        self.take(sign)

    def value(self) -> Any:
        """The next value, whole."""
        self.next()
        while True:
            try:
                found, end = self._decode(self._text, self._at)
            except json.JSONDecodeError:
                end = len(self._text)
            if end < len(self._text):
                self._at = end
                return found
            # it may go on: a number at the end of a piece looks whole too
            have = len(self._text) - self._at
            if have > LONGEST:
                raise BadExchange("exchange-large")
            if not self._read_on(max(_PIECE, have)):
                raise BadExchange

    def is_over(self) -> bool:
        """Whether only space is left."""
        return self.next() == ""

    def _read_on(self, size: int) -> bool:
        """Get about so many bytes more; False when there are none."""
        pieces, have = [], 0
        while have < size and not self._inflate.eof:
            fed = self._inflate.unconsumed_tail or self._feed()
            piece = self._inflate.decompress(fed, size - have)
            if not fed and not piece and not self._inflate.eof:
                raise BadExchange  # it breaks off
            pieces.append(piece)
            have += len(piece)
            self._left -= len(piece)
            if self._left < 0:
                raise BadExchange("exchange-large")
        self._text = self._text[self._at :] + self._letters.decode(
            b"".join(pieces), final=self._inflate.eof
        )
        self._at = 0
        return have > 0

    def _feed(self) -> bytes:
        fed = self._packed[self._place : self._place + _PIECE]
        self._place += len(fed)
        return fed


def _space_after(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found is not None else at
