"""Answers what handlers ask about announcements: of the store, and of what the platforms can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.announcements import Announcement, AnnouncementById, Announcements, Served
from bot.chat.dialogue import Lookup
from bot.chat.replies import Capabilities
from bot.ports import Platform


class Announced(Protocol):
    """The part of the store that keeps announcements."""

    async def by_id(self, id_: bytes) -> Announcement | None: ...

    async def newest(self, limit: int) -> Sequence[Announcement]: ...


class AnnounceDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, announced: Announced, platforms: Mapping[str, Platform]) -> None:
        self._announced = announced
        self._platforms = platforms

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {AnnouncementById: self._one, Announcements: self._newest, Served: self._served}

    async def _one(self, asked: AnnouncementById) -> Announcement | None:
        return await self._announced.by_id(asked.id) if asked.id else None

    async def _newest(self, asked: Announcements) -> tuple[Announcement, ...]:
        return tuple(await self._announced.newest(asked.limit))

    async def _served(self, _: Served) -> tuple[tuple[str, Capabilities], ...]:
        return tuple((name, platform.capabilities) for name, platform in sorted(self._platforms.items()))
