"""The house, a platform on which nobody talks: timers that ran out arrive from here, and deliveries that failed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from typing import Protocol

import structlog

from bot.chat.events import Address, Arrival, TimeCame, Undecodable, Undelivered
from bot.chat.replies import Capabilities, Reply, Unit
from bot.errors import StorageTrouble
from bot.ports import HOUSE, Clock, Due, Intake, Raw, Refused

log = structlog.get_logger(__name__)

LOOK_EVERY = 2.0
"""Seconds between two looks at the timers: no moment of ours is known more exactly."""


class Timers(Protocol):
    """The part of the store that remembers timers."""

    async def due(self, now: int) -> Sequence[Due]: ...

    async def ran_out(self, ran_out: Sequence[Due]) -> None: ...


class House:
    """`run` brings in timers as they run out, `undelivered` what delivery gave up."""

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
            kinds = {"TimeCame": TimeCame, "Undelivered": Undelivered}
            event = kinds[stored.pop("is")](**stored.pop("event"))
            return Arrival(stored["update"], Address(HOUSE, stored["update"]), HOUSE, event, stored["at"])
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Undecodable("house") from None

    async def send(self, address: Address, reply: Reply, nonce: str) -> None:  # noqa: ARG002 - the port's signature
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

    async def undelivered(self, intake: Intake, sent: int, what: Undelivered) -> None:
        """Bring in what could not be delivered; `sent` is its id in the outbox."""
        await intake(HOUSE, [self._raw(f"undelivered.{sent}", what)])

    def _raw(self, update: str, event: TimeCame | Undelivered) -> Raw:
        stored = {"update": update, "at": int(self._clock()), "is": type(event).__name__, "event": asdict(event)}
        return Raw(update, json.dumps(stored).encode())
