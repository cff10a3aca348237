"""An announcement as an operator writes it in a file: checked field by field."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.agenda.event import HOME, Area, Theme
from bot.announcements import To
from bot.rules.announcing import ADDRESS_LIMIT, BUTTONS_LIMIT, LABEL_LIMIT, TEXT_LIMIT, address_fits, label_fits

Language = Literal["nl", "fr", "de", "en"]


def _address(words: str) -> str:
    if not address_fits(words):
        raise ValueError("an address begins with https:// and holds no name or password")
    return words


def _label(words: str) -> str:
    if not label_fits(words):
        raise ValueError(f"a label has one line and at most {LABEL_LIMIT} letters")
    return words.strip()


def _text(words: str) -> str:
    if not words.strip() or len(words.strip()) > TEXT_LIMIT:
        raise ValueError(f"a text has 1 to {TEXT_LIMIT} characters")
    return words.strip()


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class GivenAudience(Strict):
    languages: list[Language] = []
    areas: list[Area] = []
    themes: list[Theme] = []
    platforms: list[str] = []
    to: To = To.BOTH


class GivenButton(Strict):
    labels: dict[Language, Annotated[str, AfterValidator(_label)]] = Field(min_length=1)
    address: Annotated[str, AfterValidator(_address)] = Field(max_length=ADDRESS_LIMIT)


class Given(Strict):
    """The whole file. `at` without a zone is Belgium's clock."""

    texts: dict[Language, Annotated[str, AfterValidator(_text)]] = Field(min_length=1)
    audience: GivenAudience = GivenAudience()
    buttons: list[GivenButton] = Field(default=[], max_length=BUTTONS_LIMIT)
    at: datetime | None = None

    def plain(self, now: datetime) -> dict[str, Any]:
        """As the request that brings it in; a moment that is over is at once."""
        stored = self.model_dump(mode="json", exclude={"at"})
        at = self.at if self.at is None or self.at.tzinfo else self.at.replace(tzinfo=HOME)
        return {**stored, "at": None if at is None or at <= now else int(at.timestamp())}
