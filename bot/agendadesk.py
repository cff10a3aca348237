"""Answers what handlers ask about the agenda: of the store, and of the readers of files."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol

from bot.agenda.event import Event
from bot.agenda.reading import Imported, Window
from bot.agenda.themes import Phrases, Themes
from bot.calendar import (
    Arriving,
    Compared,
    EventAt,
    EventsAt,
    EventsBetween,
    EventsWithNews,
    KeyOf,
    Listed,
    MirrorsOf,
    Proposal,
    ProposalById,
    Proposals,
    ProposalsBy,
    ReadEvents,
    Saved,
)
from bot.chat.dialogue import Lookup
from bot.chat.events import Address


class Agenda(Protocol):
    """The part of the store that keeps events, as `bot.calendar` says it."""

    async def between(self, start: int, end: int) -> Sequence[Listed]: ...

    async def at(self, key: bytes) -> Listed | None: ...

    async def all_at(self, keys: Sequence[bytes]) -> Sequence[Listed]: ...

    async def with_news(self) -> Sequence[Listed]: ...

    async def compared(self, events: Sequence[Event], now: int) -> Saved: ...

    async def proposal(self, id_: bytes) -> Proposal | None: ...

    async def proposals(self) -> Sequence[Proposal]: ...

    async def proposals_by(self, address: Address) -> Sequence[Proposal]: ...

    async def mirrors(self, platform: str, chat: str) -> Sequence[tuple[bytes, str]]: ...

    def key_of(self, source: str, uid: str) -> bytes: ...


class Files(Protocol):
    """The part of the store that keeps files."""

    async def file(self, file: str) -> bytes | None: ...

    async def files_under_way(self, ids: Sequence[str]) -> bool: ...


class CalendarDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, agenda: Agenda, files: Files, phrases: Phrases) -> None:
        self._agenda = agenda
        self._files = files
        self._phrases = phrases

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {
            EventsBetween: self._between,
            EventAt: self._at,
            EventsAt: self._all_at,
            EventsWithNews: self._with_news,
            MirrorsOf: self._mirrors,
            Arriving: self._arriving,
            ReadEvents: self._read,
            Compared: self._compared,
            ProposalById: self._proposal,
            Proposals: self._proposals,
            ProposalsBy: self._proposals_by,
            KeyOf: self._key_of,
        }

    async def _between(self, asked: EventsBetween) -> tuple[Listed, ...]:
        return tuple(await self._agenda.between(asked.start, asked.end))

    async def _at(self, asked: EventAt) -> Listed | None:
        return await self._agenda.at(asked.key)

    async def _all_at(self, asked: EventsAt) -> tuple[Listed, ...]:
        return tuple(await self._agenda.all_at(asked.keys))

    async def _with_news(self, _: EventsWithNews) -> tuple[Listed, ...]:
        return tuple(await self._agenda.with_news())

    async def _mirrors(self, asked: MirrorsOf) -> tuple[tuple[bytes, str], ...]:
        return tuple(await self._agenda.mirrors(asked.platform, asked.chat))

    async def _arriving(self, asked: Arriving) -> bool:
        return await self._files.files_under_way([asked.file])

    async def _read(self, asked: ReadEvents) -> Imported | None:
        data = await self._files.file(asked.file)
        return None if data is None else await read_events(asked.source, data, asked.at, self._phrases)

    async def _compared(self, asked: Compared) -> Saved:
        return await self._agenda.compared(asked.events, asked.at)

    async def _proposal(self, asked: ProposalById) -> Proposal | None:
        return await self._agenda.proposal(asked.id)

    async def _proposals(self, _: Proposals) -> tuple[Proposal, ...]:
        return tuple(await self._agenda.proposals())

    async def _proposals_by(self, asked: ProposalsBy) -> tuple[Proposal, ...]:
        return tuple(await self._agenda.proposals_by(asked.address))

    async def _key_of(self, asked: KeyOf) -> bytes:
        return self._agenda.key_of(asked.source, asked.uid)


async def read_events(source: str, data: bytes, at: int, phrases: Phrases) -> Imported:
    """All events of a file that is read at `at`, unix seconds; in a thread, for a big one takes seconds."""
    from bot.agenda import files  # noqa: PLC0415 - icalendar takes memory that few need

    return await asyncio.to_thread(files.read, source, data, Window.around(at), Themes(phrases))
