"""From the bytes of a case file to a case, or to the list of everything that is wrong with it.

A case file may come from anywhere, so it is checked before it is believed: size first, then text,
then JSON without double keys or NaN, then the model. Nothing of what a wrong value held is repeated
in a message.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from gezin_desktop.case.model import FORMAT, Case
from gezin_desktop.case.problems import Language, Problem, from_pydantic

MOST_MEGABYTES = 2
MOST_SIGNS = 20_000
MOST_DEPTH = 40
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_FAR_DATE = re.compile(r"(?:0(?!000)\d{3}|1[0-7]\d\d|[3-9]\d{3})-\d\d-\d\d")
"""Days outside 1800 to 2999: no term of the law counts from or to them."""

_FREE_TEXT = frozenset(
    {
        "reference",
        "notes",
        "given_names",
        "family_name",
        "name_own_script",
        "street",
        "postcode",
        "city",
        "phone",
        "email",
        "v_number",
        "payer",
    }
)
_FORMAT_OF_FILE = re.compile(r"gezin-case/(\d+)")


class CaseRefused(ValueError):
    """A case file that cannot be used. ``problems`` says where and why; nothing was changed."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in a case file")
        self.problems = problems

    def lines(self, language: Language) -> list[str]:
        """Each problem on a line of its own."""
        return [problem.line(language) for problem in self.problems]


class _Found(Exception):
    """A problem met while the JSON text is being read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.key)
        self.problem = problem


def read_case(raw: bytes | str) -> Case:
    """The case in a file.

    Raises:
        CaseRefused: with every problem found.
    """
    text = _text(raw)
    content = _json(text)
    problems = list(_signs(content, ""))
    problems += _format(content)
    if problems:
        raise CaseRefused(problems)
    try:
        return Case.model_validate_json(text, strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        raise CaseRefused([from_pydantic(one) for one in found]) from None


def write_case(case: Case) -> str:
    """The case as JSON text with only what is known, one fact a line."""
    return case.model_dump_json(exclude_defaults=True, indent=1)


def _text(raw: bytes | str) -> str:
    if len(raw) > MOST_MEGABYTES * 1_000_000:
        raise CaseRefused([Problem("", "too-big", {"most": str(MOST_MEGABYTES)})])
    if isinstance(raw, str):
        return raw
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseRefused([Problem("", "not-utf8")]) from None


def _json(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except _Found as found:
        raise CaseRefused([found.problem]) from None
    except json.JSONDecodeError as error:
        where = {"line": str(error.lineno), "column": str(error.colno)}
        raise CaseRefused([Problem("", "not-json", where)]) from None
    except RecursionError:
        raise CaseRefused([Problem("", "too-deep")]) from None
    except ValueError:  # an integer of thousands of digits
        raise CaseRefused([Problem("", "too-large")]) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise _Found(Problem(double if double.isidentifier() else "", "double-key"))
    return result


def _no_constant(_: str) -> Any:
    raise _Found(Problem("", "not-a-number"))


def _format(content: Any) -> list[Problem]:
    if not isinstance(content, dict):
        return [Problem("", "format")]
    found = content.get("format")
    match = _FORMAT_OF_FILE.fullmatch(found) if isinstance(found, str) else None
    if match and int(match[1]) > 1:
        return [Problem("format", "newer", {"found": match[0]})]
    return [] if found == FORMAT else [Problem("format", "format")]


def _signs(value: Any, path: str, depth: int = 0) -> Iterator[Problem]:
    """Strings with control signs, and nesting beyond what any case needs."""
    if depth > MOST_DEPTH:
        yield Problem("", "too-deep")
    elif isinstance(value, str):
        if len(value) > MOST_SIGNS:
            yield Problem(path, "too-long", {"most": str(MOST_SIGNS)})
        elif _FORBIDDEN.search(value):
            yield Problem(path, "control-sign")
        elif _FAR_DATE.fullmatch(value) and path.rpartition(".")[2] not in _FREE_TEXT:
            yield Problem(path, "far-date")
    elif isinstance(value, dict):
        for key, one in value.items():
            name = key if key.isidentifier() else "?"
            yield from _signs(one, f"{path}.{name}" if path else name, depth + 1)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _signs(one, f"{path}[{index}]", depth + 1)


def normalised(text: str) -> str:
    """Typed text as it is kept: composed signs (NFC), no control signs, no outer spaces."""
    return _FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).strip()
