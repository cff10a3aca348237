"""The house, a platform on which nobody talks: from here arrive timers that ran out, and what became of deliveries."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Protocol

import structlog

from bot.chat.events import Address, Arrival, Delivered, TimeCame, Undecodable, Undelivered
from bot.chat.replies import Capabilities, Reply, Unit
from bot.errors import StorageTrouble
from bot.ports import HOUSE, Clock, Due, Intake, Raw, Refused

log = structlog.get_logger(__name__)

LOOK_EVERY = 2.0
"""Seconds between two looks at the timers: no moment of ours is known more exactly."""


DAY = 24 * 3600

_EVENTS: Mapping[str, type[TimeCame | Undelivered | Delivered]] = {
    kind.__name__: kind for kind in (TimeCame, Undelivered, Delivered)
}


class Timers(Protocol):
    """The part of the store that remembers timers."""

    async def due(self, now: int) -> Sequence[Due]: ...

    async def ran_out(self, ran_out: Sequence[Due]) -> None: ...


class House:
    """`run` brings in timers that ran out, `told` what became of a delivery, `happens` what the house itself finds."""

    name = HOUSE
    bot = "concordia"
    capabilities = Capabilities(0, Unit.CODE_POINTS, 0, 0, edits=False, file_limit=0)
    groups = None

    def __init__(self, timers: Timers, clock: Clock, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._timers = timers
        self._clock = clock
        self._pause = pause

    def decode(self, payload: bytes) -> Arrival:
        """The arrival. Raises Undecodable."""
        try:
            stored = json.loads(payload)
            fields = stored["event"]
            if fields.get("at"):
                fields["at"] = Address(**fields["at"])
            event = _EVENTS[stored["is"]](**fields)
            return Arrival(stored["update"], Address(HOUSE, stored["update"]), HOUSE, event, stored["at"])
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Undecodable("house") from None

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:  # noqa: ARG002 - the port's signature
        """Always raises Refused: nobody is here."""
        raise Refused("house: nobody is here")

    async def fetch(self, handle: str) -> bytes:  # noqa: ARG002 - the port's signature
        """Always raises Refused."""
        raise Refused("house: no files")

    async def run(self, intake: Intake) -> None:
        """Bring in timers until cancelled. One that is brought twice is known by its update."""
        while True:
            try:
                await self.look(intake)
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await self._pause(LOOK_EVERY)

    async def look(self, intake: Intake) -> int:
        """Bring in what has run out by now; how many."""
        due = await self._timers.due(int(self._clock()))
        if due:
            raws = [self._raw(f"{one.key.hex()}.{one.at}", TimeCame(one.name, one.about)) for one in due]
            # Forgotten before they are handled, or one that sets itself again would find itself set.
            await intake(HOUSE, raws)
            await self._timers.ran_out(due)
        return len(due)

    async def told(self, intake: Intake, sent: int, what: Undelivered | Delivered) -> None:
        """Bring in what became of a delivery; `sent` is its id in the outbox."""
        await intake(HOUSE, [self._raw(f"{type(what).__name__.lower()}.{sent}", what)])

    async def happens(self, intake: Intake, name: str, about: str) -> None:
        """Bring in something that the house found; the same again within a day is known by its update."""
        await intake(HOUSE, [self._raw(f"{name}.{int(self._clock()) // DAY}", TimeCame(name, about))])

    def _raw(self, update: str, event: TimeCame | Undelivered | Delivered) -> Raw:
        stored = {"update": update, "at": int(self._clock()), "is": type(event).__name__, "event": asdict(event)}
        return Raw(update, json.dumps(stored).encode())
