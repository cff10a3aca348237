"""Answers what handlers ask about groups: of the store what is kept, of the platform what is true at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog

from bot.alike import Alike, Before
from bot.chat.dialogue import Lookup
from bot.chat.events import Address, Standing
from bot.communities import (
    ID_BYTES,
    AloneWith,
    CanSendFiles,
    CanWhisper,
    CommunitiesBy,
    CommunitiesOf,
    Community,
    CommunityAt,
    FastWaiting,
    FlagsBy,
    Incident,
    LinkTo,
    OpenIncident,
    QueueOf,
    ReportedBy,
    Spot,
    SpotOf,
    StandingOf,
    TimerSet,
)
from bot.ports import Groups, Platform, Random, SendError, Store
from bot.rules.moderation import Queued
from bot.showing import CanMirror, CanShowPlaces

log = structlog.get_logger(__name__)

DRAWN = 4
"""Random bytes that come along with a spot, for what is to happen after a random while."""


class GroupDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, store: Store, platforms: Mapping[str, Platform], alike: Alike, random: Random) -> None:
        self._store = store
        self._alike = alike
        self._platforms = platforms
        self._random = random

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {
            CommunityAt: self._community,
            CommunitiesOf: self._communities_of,
            CommunitiesBy: self._communities_by,
            StandingOf: self._standing,
            LinkTo: self._link,
            AloneWith: self._alone,
            CanWhisper: self._can_whisper,
            CanSendFiles: self._can_send_files,
            CanShowPlaces: self._can_show_places,
            CanMirror: self._can_mirror,
            SpotOf: self._spot,
            OpenIncident: self._incident,
            QueueOf: self._queue,
            FlagsBy: self._flags_by,
            FastWaiting: self._fast_waiting,
            ReportedBy: self._reported_by,
            TimerSet: self._timer_set,
        }

    # -- the store

    async def _community(self, asked: CommunityAt) -> Community | None:
        return await self._store.community(asked.platform, asked.chat)

    async def _communities_of(self, asked: CommunitiesOf) -> tuple[Community, ...]:
        return tuple(await self._store.communities_of(asked.room))

    async def _communities_by(self, asked: CommunitiesBy) -> tuple[Community, ...]:
        return tuple(await self._store.communities_by(asked.platform, asked.user))

    async def _spot(self, asked: SpotOf) -> Spot:
        known = await self._store.spot(asked.platform, asked.chat, asked.quoted, asked.at, slow=asked.slow)
        drawn = self._random(DRAWN)
        before = Before() if known is not None else await self._alike.incident(asked)
        known = known or before.joins
        if known is None:
            incident = self._random(ID_BYTES)
            await self._alike.begins(asked, incident, before.seen)
            return Spot(incident, fresh=True, random=drawn, like=before.like)
        return Spot(known, fresh=False, random=drawn, verdict=await self._store.verdict(known))

    async def _incident(self, asked: OpenIncident) -> Incident | None:
        return await self._store.incident(asked.id) if asked.id else None

    async def _queue(self, asked: QueueOf) -> tuple[Queued, ...]:
        return tuple(await self._store.queue(asked.platform, asked.chat))

    async def _fast_waiting(self, asked: FastWaiting) -> int:
        return await self._store.fast_waiting(asked.platform, asked.chat)

    async def _reported_by(self, asked: ReportedBy) -> bool:
        return bool(asked.incident) and await self._store.reported_by(asked.incident, asked.platform, asked.user)

    async def _flags_by(self, asked: FlagsBy) -> tuple[bytes, ...]:
        return tuple(await self._store.flagged_by(asked.platform, asked.chat, asked.user))

    async def _timer_set(self, asked: TimerSet) -> bool:
        return await self._store.timer_set(asked.name, asked.about)

    # -- the platform

    async def _standing(self, asked: StandingOf) -> Standing | None:
        groups = self._groups(asked.platform)
        if groups is None:
            return Standing.NONE
        try:
            return await groups.standing(asked.chat, asked.user)
        except SendError as fault:  # who cannot be asked about is nobody, for now
            log.warning("standing not learnt", platform=asked.platform, fault=type(fault).__name__)
            return None

    async def _link(self, asked: LinkTo) -> str | None:
        groups = self._groups(asked.platform)
        try:
            return None if groups is None else await groups.link(asked.word)
        except SendError:
            return None

    async def _alone(self, asked: AloneWith) -> Address:
        groups = self._groups(asked.platform)
        return Address(asked.platform, asked.user) if groups is None else groups.alone(asked.user)

    async def _can_whisper(self, asked: CanWhisper) -> bool:
        platform = self._platforms.get(asked.platform)
        return platform is not None and platform.capabilities.whispers

    async def _can_send_files(self, asked: CanSendFiles) -> bool:
        platform = self._platforms.get(asked.platform)
        return platform is not None and platform.capabilities.documents

    async def _can_show_places(self, asked: CanShowPlaces) -> bool:
        platform = self._platforms.get(asked.platform)
        return platform is not None and platform.capabilities.venues

    async def _can_mirror(self, asked: CanMirror) -> bool:
        platform = self._platforms.get(asked.platform)
        return platform is not None and platform.capabilities.mirrors

    def _groups(self, platform: str) -> Groups | None:
        served = self._platforms.get(platform)
        return None if served is None else served.groups
