"""The queue behind getUpdates: what waits for the bot, and what an offset confirms."""

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .schema import Payload

LIMIT = 100
"""The most updates in one answer (Bot API, getUpdates)."""
LONGEST_POLL = 50
"""Seconds that Telegram holds a long poll at most."""
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that a bot gets only when `allowed_updates` names them (Bot API, getUpdates)."""


class TwoPollsError(Exception):
    """Another getUpdates came while this one waited: Telegram ends the older one with 409."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One update as it will travel."""

    update_id: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Chaos:
    """A network that repeats and reorders: each update comes 1 to `copies` times, up to `window` places early."""

    copies: int = 3
    window: int = 50


class Updates:
    """Updates in order, kept until a higher offset confirms them."""

    def __init__(self, rng: random.Random, first_id: int = 100_000_001) -> None:
        self.next_id = first_id
        self.on_handed: Callable[[int], None] | None = None
        self.on_poll: Callable[[], None] | None = None
        self.chaos: Chaos | None = None
        self.filtered = 0
        self.polls = 0
        self.last_offset: int | None = None
        self._rng = rng
        self._allowed: frozenset[str] | None = None
        self._waiting: deque[Queued] = deque()
        self._in_flight: list[Queued] = []
        self._late: list[tuple[int, Queued]] = []
        self._poll: asyncio.Future[bool] | None = None

    @property
    def pending(self) -> int:
        """Deliveries that no offset has confirmed yet, copies included."""
        return len(self._waiting) + len(self._late) + (len(self._in_flight) if self.chaos else 0)

    @property
    def polling(self) -> bool:
        """Whether a long poll waits now."""
        return self._poll is not None

    def add(self, kind: str, payload: Payload) -> Payload | None:
        """Queue one update of this kind; None when the bot did not ask for the kind."""
        if not self._wanted(kind):
            self.filtered += 1
            return None
        update = {"update_id": self.next_id, kind: payload}
        self.add_raw(update)
        return update

    def add_raw(self, update: Any) -> int:
        """Queue any JSON value as an update, true to the schema or not; returns the id it is kept under."""
        own = update.get("update_id") if isinstance(update, dict) else None
        update_id = own if type(own) is int else self.next_id
        self.put([Queued(update_id, json.dumps(update).encode())])
        return update_id

    def put(self, updates: list[Queued]) -> None:
        """Queue encoded updates and wake the poll that waits."""
        for queued in updates:
            self.next_id = max(self.next_id, queued.update_id + 1)
            if self.chaos is None:
                self._waiting.append(queued)
            else:
                self._scatter(self.chaos, queued)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(True)

    async def poll(self, offset: int, limit: int, wait: float) -> list[Queued]:
        """One getUpdates; `wait` in seconds. Raises `TwoPollsError` for the older of two."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(False)
        self.polls += 1
        self.last_offset = offset
        if self.on_poll is not None:
            self.on_poll()
        self._confirm(offset)
        batch = self._batch(limit)
        if batch or wait <= 0:
            return batch
        poll: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            async with asyncio.timeout(min(wait, LONGEST_POLL)):
                alone = await poll
        except TimeoutError:
            return []
        finally:
            if self._poll is poll:
                self._poll = None
        if not alone:
            raise TwoPollsError
        return self._batch(limit)

    def allow(self, kinds: list[str] | None) -> None:
        """Remember `allowed_updates`; None leaves the last list, an empty one asks for the default."""
        if kinds is not None:
            self._allowed = frozenset(kinds) or None

    def forget(self) -> None:
        """Drop everything that waits, as `drop_pending_updates` does."""
        self._waiting.clear()
        self._late.clear()
        self._in_flight.clear()

    def _wanted(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self._allowed is None else kind in self._allowed

    def _scatter(self, chaos: Chaos, queued: Queued) -> None:
        self._late = [(places - 1, late) for places, late in self._late]
        due = [queued] + [late for places, late in self._late if places <= 0]
        self._late = [entry for entry in self._late if entry[0] > 0]
        for one in due:
            back = self._rng.randint(0, min(chaos.window, len(self._waiting)))
            self._waiting.insert(len(self._waiting) - back, one)
        for _ in range(self._rng.randint(1, chaos.copies) - 1):
            self._late.append((self._rng.randint(1, chaos.window), queued))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif self._in_flight:
            # A copy or an early one may carry a low id, so only what the bot has seen can be confirmed.
            self._waiting.extendleft(queued for queued in reversed(self._in_flight) if queued.update_id >= offset)
        elif self.chaos is None:
            while self._waiting and self._waiting[0].update_id < offset:
                self._waiting.popleft()
        self._in_flight = []

    def _batch(self, limit: int) -> list[Queued]:
        if not self._waiting and self._late:
            self._waiting.extend(late for _, late in self._late)
            self._late = []
        size = min(limit, LIMIT, len(self._waiting))
        if self.chaos is None:
            batch = [self._waiting[index] for index in range(size)]
        else:
            batch = self._in_flight = [self._waiting.popleft() for _ in range(size)]
        if self.on_handed is not None:
            for queued in batch:
                self.on_handed(queued.update_id)
        return batch
