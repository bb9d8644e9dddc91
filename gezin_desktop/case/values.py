"""What all facts share: a frozen record, money, country codes."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from gezin_desktop.case.alone import keep_alone

keep_alone()


class Record(BaseModel):
    """A group of facts. Frozen; unknown keys are refused; ``None`` is not known yet, never no."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        defer_build=True,
    )


Euro = Annotated[Decimal, Field(ge=0, decimal_places=2, max_digits=14, description="euro")]
"""An amount in euro, at most two decimals."""

Quantity = Annotated[Decimal, Field(ge=0, max_digits=14)]
"""A number of hours or months that may have decimals."""

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]
"""A country code; XK is Kosovo."""

LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
"""An ISO 639 code of the language of a document."""
