"""What is wrong with a case file, said in Dutch or English with the dotted path of the fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from pydantic_core import ErrorDetails

Language = Literal["nl", "en"]

SENTENCES: Mapping[str, tuple[str, str]] = {
    "unknown-key": ("dit gegeven bestaat niet", "this fact does not exist"),
    "required": ("dit gegeven is verplicht", "this fact is required"),
    "date": (
        "verwacht een bestaande datum zoals 2026-12-01",
        "expected an existing date such as 2026-12-01",
    ),
    "yes-no": ("verwacht true, false of null", "expected true, false or null"),
    "choice": ("verwacht een van: {expected}", "expected one of: {expected}"),
    "amount": (
        "verwacht een bedrag in euro zoals 2150.00, met een punt",
        "expected an amount in euro such as 2150.00, with a point",
    ),
    "decimals": ("verwacht hoogstens twee decimalen", "expected at most two decimals"),
    "negative": ("mag niet kleiner zijn dan {least}", "may not be less than {least}"),
    "above": ("moet groter zijn dan {least}", "must be greater than {least}"),
    "too-large": ("dit getal is te groot", "this number is too large"),
    "whole": ("verwacht een heel getal", "expected a whole number"),
    "text": ("verwacht tekst tussen aanhalingstekens", "expected text in quotation marks"),
    "list": ("verwacht een lijst: [ ... ]", "expected a list: [ ... ]"),
    "group": ("verwacht een groep gegevens: {{ ... }}", "expected a group of facts: {{ ... }}"),
    "three": ("verwacht precies drie bedragen", "expected exactly three amounts"),
    "country": (
        "verwacht een landcode van twee hoofdletters, zoals MA",
        "expected a country code of two capitals, such as MA",
    ),
    "language": (
        "verwacht een taalcode van twee of drie letters, zoals ar",
        "expected a language code of two or three letters, such as ar",
    ),
    "id": (
        "verwacht een naam van kleine letters, cijfers en streepjes",
        "expected a name of small letters, digits and hyphens",
    ),
    "double-id": (
        "deze id staat al bij een andere persoon",
        "this id already belongs to another person",
    ),
    "double-key": ("dit gegeven staat er twee keer", "this fact stands there twice"),
    "control-sign": (
        "bevat een onzichtbaar stuurteken; typ de tekst opnieuw",
        "contains an invisible control character; type the text again",
    ),
    "far-date": (
        "deze dag ligt te ver weg; kies een dag van 1800 tot en met 2999",
        "this day is too far away; choose a day from 1800 up to and including 2999",
    ),
    "too-long": (
        "deze tekst is te lang (meer dan {most} tekens)",
        "this text is too long (more than {most} characters)",
    ),
    "newer": (
        "deze zaak is gemaakt met een nieuwere versie van het programma ({found}); "
        "werk het programma bij",
        "this case was made with a newer version of the program ({found}); update the program",
    ),
    "format": (
        'verwacht "gezin-case/1"; dit is geen zaakbestand van gezin-desktop',
        'expected "gezin-case/1"; this is not a case file of gezin-desktop',
    ),
    "not-json": (
        "het bestand is geen geldige JSON (regel {line}, kolom {column})",
        "the file is not valid JSON (line {line}, column {column})",
    ),
    "not-utf8": ("het bestand is geen UTF-8-tekst", "the file is not UTF-8 text"),
    "too-deep": ("het bestand is te diep genest", "the file is nested too deeply"),
    "too-big": (
        "het bestand is te groot (meer dan {most} MB)",
        "the file is too large (more than {most} MB)",
    ),
    "not-a-number": (
        "NaN en Infinity zijn geen getallen in een zaakbestand",
        "NaN and Infinity are not numbers in a case file",
    ),
    "unreadable": ("het bestand kan niet worden gelezen", "the file cannot be read"),
    "invalid": ("deze waarde past hier niet", "this value does not fit here"),
}

_PATTERNS = {
    "^[A-Z]{2}$": "country",
    "^[a-z]{2,3}$": "language",
    "^[a-z0-9-]+$": "id",
}

_BY_PYDANTIC_TYPE = {
    "extra_forbidden": "unknown-key",
    "missing": "required",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
    "decimal_type": "amount",
    "decimal_parsing": "amount",
    "decimal_max_places": "decimals",
    "decimal_max_digits": "too-large",
    "decimal_whole_digits": "too-large",
    "finite_number": "not-a-number",
    "greater_than_equal": "negative",
    "greater_than": "above",
    "int_type": "whole",
    "int_parsing": "whole",
    "int_from_float": "whole",
    "int_parsing_size": "too-large",
    "string_type": "text",
    "string_unicode": "control-sign",
    "list_type": "list",
    "too_short": "three",
    "too_long": "three",
    "model_type": "group",
    "model_attributes_type": "group",
    "enum": "choice",
    "literal_error": "choice",
    "double_id": "double-id",
}


_NOTHING: Mapping[str, str] = {}


class Problem(NamedTuple):
    """One thing that is wrong, at a dotted path such as ``sponsor.incomes[0].monthly_gross``."""

    path: str
    key: str
    values: Mapping[str, str] = _NOTHING

    def sentence(self, language: Language) -> str:
        """What was expected, without the path."""
        return SENTENCES[self.key][0 if language == "nl" else 1].format(**self.values)

    def line(self, language: Language) -> str:
        """The path and what was expected."""
        sentence = self.sentence(language)
        return f"{self.path}: {sentence}" if self.path else sentence


def dotted(location: tuple[int | str, ...]) -> str:
    """``("sponsor", "incomes", 0, "kind")`` as ``sponsor.incomes[0].kind``."""
    path = ""
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def from_pydantic(error: ErrorDetails) -> Problem:
    """One error of pydantic as a problem. The value that was given is never repeated."""
    kind, context = error["type"], error.get("ctx", {})
    path = dotted(error["loc"])
    if kind == "double_id":
        return Problem(f"relatives[{context['index']}].id", "double-id")
    if path == "format":
        return Problem(path, "format")
    if kind.startswith(("date_", "datetime_")):
        return Problem(path, "date")
    if kind == "string_pattern_mismatch":
        return Problem(path, _PATTERNS.get(str(context.get("pattern")), "invalid"))
    key = _BY_PYDANTIC_TYPE.get(kind, "invalid")
    if key == "choice":
        return Problem(path, key, {"expected": str(context["expected"]).replace(" or ", ", ")})
    if key in {"negative", "above"}:
        return Problem(path, key, {"least": str(context.get("ge", context.get("gt", 0)))})
    return Problem(path, key)
