"""A circuit breaker: stops all requests long before Discord bans our address for too many refused ones."""

from __future__ import annotations

from collections import deque
from typing import Final

from bot.ports import Clock

COUNTED: Final = frozenset({401, 403, 429})
"""What Discord counts as invalid requests (documentation, "Invalid Request Limit")."""

WINDOW: Final = 600.0
"""Seconds over which Discord counts them; at 10,000 it bans the address."""

LIMIT: Final = 1_000
"""A tenth of that: other programs may share our address."""


class Breaker:
    """Counts answers. `clock` counts monotonic seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._refused: deque[float] = deque(maxlen=LIMIT)

    def note(self, status: int) -> None:
        """An answer with this status came."""
        if status in COUNTED:
            self._refused.append(self._clock())

    def wait(self) -> float:
        """Seconds for which nothing may be asked; 0 when all is well."""
        if len(self._refused) < LIMIT:
            return 0.0
        return max(0.0, self._refused[0] + WINDOW - self._clock())
