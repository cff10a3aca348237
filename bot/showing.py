"""What a handler may ask about the platform that it answers on: what can be shown there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.dialogue import Lookup


@dataclass(frozen=True, slots=True)
class CanShowPlaces(Lookup[bool]):
    """Whether a place can be shown on a map there."""

    platform: str


@dataclass(frozen=True, slots=True)
class CanMirror(Lookup[bool]):
    """Whether servers have a list of events of their own there."""

    platform: str
