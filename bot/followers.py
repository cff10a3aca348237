"""Answers what handlers ask about who follows the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from bot.chat.dialogue import Lookup
from bot.chat.events import Address
from bot.following import FollowingOf, Segment, Segments, Subscription


class Followers(Protocol):
    """The part of the store that knows who follows what."""

    async def following(self, address: Address) -> Sequence[Subscription]: ...

    async def segments(self) -> Sequence[tuple[bytes, Segment, int]]: ...


class FollowDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, followers: Followers) -> None:
        self._followers = followers

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {FollowingOf: self._following, Segments: self._segments}

    async def _following(self, asked: FollowingOf) -> tuple[Subscription, ...]:
        return tuple(await self._followers.following(asked.address))

    async def _segments(self, _: Segments) -> tuple[tuple[bytes, Segment, int], ...]:
        return tuple(await self._followers.segments())
