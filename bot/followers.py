"""Answers what handlers ask about who follows the agenda, and sets the clock that alerts go by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from bot.chat.dialogue import Lookup
from bot.chat.events import Address
from bot.communities import SetTimer
from bot.following import FollowingOf, Segment, Segments, Subscription
from bot.ports import Tick, Written
from bot.rules.following import next_digest, next_look


class Followers(Protocol):
    """The part of the store that knows who follows what."""

    async def following(self, address: Address) -> Sequence[Subscription]: ...

    async def segments(self) -> Sequence[tuple[bytes, Segment, int]]: ...


class Timers(Protocol):
    """The part of the store that remembers timers."""

    async def timer_set(self, name: str, about: str) -> bool: ...

    def tick(self) -> AbstractAsyncContextManager[Tick]: ...


ALERTS: Mapping[str, Callable[[int], int]] = {"agenda-look": next_look, "agenda-digest": next_digest}
"""Timers that set themselves again when they have run out, and when each does next."""


async def wind(store: Timers, now: int) -> None:
    """Set the timers of alerts that are not set, at the very first start; `now` in unix seconds.

    One that ran out while nothing was running is still set: what was due then comes once, late.
    """
    missing = [name for name in ALERTS if not await store.timer_set(name, "")]
    if missing:
        effects = tuple(SetTimer(name, "", ALERTS[name](now), now) for name in missing)
        async with store.tick() as tick:
            await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), now)


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
