"""What arrives from the gateway on its way to the disk: in order, many at once, and again until it is kept."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from adapters.discord import content, forms
from adapters.discord.content import NAME
from adapters.discord.decode import INTERACTION, MESSAGE
from adapters.discord.fields import is_snowflake
from adapters.discord.via import Via
from adapters.payloads import Json
from bot.ports import Clock, Intake, Raw

log = structlog.get_logger(__name__)

BATCH: Final = 64
"""Events in one intake: they share a commit."""
GIVE_UP_AFTER: Final = 2.0
"""Seconds after which an interaction that could not be kept is left alone: the person sees that we did not respond."""
SHORTEST_WAIT, LONGEST_WAIT = 0.1, 1.0
"""Seconds between two tries, doubled each time; short enough for an interaction to be tried again."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the gateway's as raw updates; `via` where it must be acknowledged."""

    raws: tuple[Raw, ...]
    since: float
    via: Via | None = None


def raws(kind: str, data: Json) -> tuple[Raw, ...]:
    """The updates that an event becomes: several where a message has several files, none without an id."""
    id_ = data.get("update") or data.get("id")
    if not (isinstance(id_, str) and id_ and (kind not in (INTERACTION, MESSAGE) or is_snowflake(id_))):
        return ()
    count = content.parts(data) if kind == MESSAGE else forms.parts(data.get("data")) if kind == INTERACTION else 1
    if count == 1:
        return (Raw(id_, _payload({"t": kind, "d": data})),)
    return tuple(Raw(f"{id_}.{part}", _payload({"t": kind, "n": part, "d": data})) for part in range(count))


class Arrivals:
    """A queue to the intake. `kept` and `lost` are told of interactions that are on disk, or never will be."""

    def __init__(
        self,
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]],
        kept: Callable[[Via], None],
        lost: Callable[[Via], None],
    ) -> None:
        self._clock = clock
        self._pause = pause
        self._kept = kept
        self._lost = lost
        self._waiting: deque[Event] = deque()
        self._news = asyncio.Event()

    def put(self, event: Event) -> None:
        """This arrived; it is kept when its turn comes."""
        self._waiting.append(event)
        self._news.set()

    async def run(self, intake: Intake) -> None:
        """Bring everything to the intake until cancelled."""
        failures = 0
        while True:
            self._news.clear()
            while not self._waiting:
                await self._news.wait()
                self._news.clear()
            batch = [self._waiting[place] for place in range(min(BATCH, len(self._waiting)))]
            if await self._taken_in(intake, batch):
                failures = 0
                for event in batch:
                    self._waiting.popleft()
                    if event.via is not None:
                        self._kept(event.via)
                continue
            self._leave_late_ones()
            await self._pause(min(SHORTEST_WAIT * 2.0 ** min(failures, 16), LONGEST_WAIT))
            failures += 1

    async def _taken_in(self, intake: Intake, batch: Sequence[Event]) -> bool:
        try:
            await intake(NAME, [raw for event in batch for raw in event.raws])
        except Exception as fault:  # noqa: BLE001 - nothing is acknowledged, so nothing is claimed whatever it was
            log.error("events not stored", fault=type(fault).__name__, count=len(batch))  # noqa: TRY400 - no stack
            return False
        return True

    def _leave_late_ones(self) -> None:
        now = self._clock()
        late = [one for one in self._waiting if one.via is not None and now - one.since > GIVE_UP_AFTER]
        for event in late:
            self._waiting.remove(event)
            if event.via is not None:
                self._lost(event.via)


def _payload(event: Json) -> bytes:
    return _ENCODER.encode(event).encode("utf-8", "surrogatepass")
