"""Files for people's own calendars, made when they are sent: of one event, or of all that somebody follows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Protocol

from bot.agenda.event import Event, Theme
from bot.calendar import Listed
from bot.chat.events import Address
from bot.chat.texts import Texts
from bot.following import Subscription
from bot.ports import Clock
from bot.rules.browsing import AHEAD, coming
from bot.rules.following import concerns


class Agenda(Protocol):
    """The part of the store that keeps events."""

    async def between(self, start: int, end: int) -> Sequence[Listed]: ...

    async def at(self, key: bytes) -> Listed | None: ...


class Followers(Protocol):
    """The part of the store that knows who follows what."""

    async def following(self, address: Address) -> Sequence[Subscription]: ...


class Calendars:
    """`makers` are asked by what a document is, with what it is about."""

    def __init__(self, agenda: Agenda, followers: Followers, texts: Texts, clock: Clock) -> None:
        self._agenda = agenda
        self._followers = followers
        self._texts = texts
        self._clock = clock

    @property
    def makers(self) -> Mapping[str, Callable[[str], Awaitable[bytes | None]]]:
        return {"ics": self._one, "ics-following": self._all}

    async def _one(self, asked: str) -> bytes | None:
        """One event with all its times; None once it is gone."""
        stored = json.loads(asked)
        listed = await self._agenda.at(bytes.fromhex(stored["event"]))
        return None if listed is None else await self._written([listed.event], stored["in"], None)

    async def _all(self, asked: str) -> bytes | None:
        """All that is coming of what an address follows; None where it follows nothing."""
        stored = json.loads(asked)
        address = Address(stored["platform"], stored["chat"], stored["thread"])
        segments = [one.segment for one in await self._followers.following(address)]
        if not segments:
            return None
        now = datetime.fromtimestamp(self._clock(), UTC)
        listed = await self._agenda.between(int(now.timestamp()), int((now + AHEAD).timestamp()))
        followed = [
            one.event
            for one in listed
            if coming(one.event, now.timestamp()) and any(concerns(segment, one) for segment in segments)
        ]
        name = self._texts.text([stored["in"]], "calendar-name")
        return await self._written(followed, stored["in"], name)

    async def _written(self, events: Sequence[Event], language: str, name: str | None) -> bytes:
        from bot.agenda.out import calendar  # noqa: PLC0415 - icalendar takes memory that few need

        themes = {theme.value: self._texts.label([language], "theme", theme) for theme in Theme}
        return await asyncio.to_thread(calendar, events, language, self._clock(), name=name, themes=themes)
