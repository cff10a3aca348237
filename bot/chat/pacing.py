"""Pacing: when the next message to many may go, so that no platform ever gets more than it takes.

Even slots by a clock that never jumps. Answers are not held up; each takes a slot, and mailings give way.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable

from bot.chat.replies import Limits

HEADROOM = 1.0142
"""By how much slots are longer than they need be: two messages that travel 14 ms faster or slower than others still do
not put one too many into a second at the platform. 98.6 % of the allowance are left."""

LATE = 0.004
"""Seconds by which a timer is late as a rule; a slot that is taken so late counts as taken in time, or each round of
slots would begin later than the one before."""

CATCH_UP = 0.05
"""Seconds that one late message may be late without those after it being late too. What a longer pause of the process
cost cannot be made good: the seconds around it are full."""

WIDEST = 0.12
"""By how much slots are longer at most, because the platform refused messages: their ways differ by so many seconds."""

EASED = 30.0
"""Seconds without a refusal after which slots are longer by half as much."""

FOR_ANSWERS = 10
"""One of so many places in a second is left free for the next answer, while there are any."""

MINUTE = 60.0

LOOK = 0.25
"""Seconds between two looks at whether a message is still to go."""


class Schedule:
    """The moments at which messages went, and when the next may; times are seconds of one clock, handed in."""

    def __init__(self, limits: Limits) -> None:
        self._gap = limits.chat_gap
        self._in_group = limits.group_a_minute
        self._most = max(1, math.floor(limits.a_second))
        self._least = self._most / limits.a_second if limits.a_second else 0.0
        self._window = self._least * HEADROOM
        self._changed = 0.0
        self._slot = -math.inf
        self._went: deque[tuple[float, bool]] = deque()  # and whether it was an answer
        self._answers = 0
        self._chats: OrderedDict[str, deque[float]] = OrderedDict()

    @property
    def free(self) -> bool:
        """Whether anything may go at any time."""
        return not (self._window or self._gap or self._in_group)

    def next(self) -> float:
        """From when on the next message of a mailing may go, whoever gets it."""
        room = self._most - min(self._answers, self._most // FOR_ANSWERS)
        if not self._window or len(self._went) < room:
            return self._slot
        return max(self._slot, self._went[-room][0] + self._window)

    def open(self, chat: str, *, group: bool) -> float:
        """From when on this chat may get one."""
        went = self._chats.get(chat)
        if not went:
            return -math.inf
        full = group and self._in_group and len(went) == self._in_group
        return max(went[-1] + self._gap, went[0] + MINUTE if full else -math.inf)

    def take(self, now: float, chat: str, asked: float) -> None:
        """A message of a mailing goes now, that could have gone since `asked`: only who waited makes up for time."""
        self._ease(now)
        due = max(self.next(), asked)
        self._count(due if now - due <= LATE else now, now, chat, answer=False)
        self._slot = max(self._slot, asked, now - CATCH_UP) + self._window / self._most

    def note(self, now: float, chat: str) -> None:
        """An answer goes now. However many do, no mailing waits for longer than their seconds are full."""
        self._count(now, now, chat, answer=True)
        self._slot = min(max(self._slot, now) + self._window / self._most, now + self._window)

    def refused(self, now: float) -> None:
        """The platform took something for too much: slots are longer from now on, until it has not for a while."""
        slack = self._window - self._least
        self._window = self._least + min(2 * slack, max(slack, self._least * WIDEST))
        self._changed = now

    def _ease(self, now: float) -> None:
        if now - self._changed >= EASED:
            slack = (self._window - self._least) / 2
            self._window = max(self._least + slack, self._least * HEADROOM)
            self._changed = now

    def _count(self, at: float, now: float, chat: str, *, answer: bool) -> None:
        if self._window:
            self._went.append((max(at, self._went[-1][0]) if self._went else at, answer))
            self._answers += answer
            if len(self._went) > self._most:
                self._answers -= self._went.popleft()[1]
        if self._gap or self._in_group:
            times = self._chats.setdefault(chat, deque(maxlen=self._in_group or 1))
            times.append(now)
            self._chats.move_to_end(chat)
            lasts = max(self._gap, MINUTE if self._in_group else 0.0)
            while self._chats and next(iter(self._chats.values()))[-1] < now - lasts:
                self._chats.popitem(last=False)


class Pace:
    """Holds the messages of mailings on one platform to its limits. `clock` counts seconds and never jumps."""

    def __init__(
        self,
        limits: Limits,
        *,
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._plan = Schedule(limits)
        self._clock = clock
        self._pause = pause
        self._line = asyncio.Lock()

    def note(self, chat: str) -> None:
        """An answer goes now."""
        if not self._plan.free:
            self._plan.note(self._clock(), chat)

    def refused(self) -> None:
        """The platform asked the bot to slow down."""
        self._plan.refused(self._clock())

    async def turn(self, chat: str, *, group: bool, wanted: Callable[[], bool]) -> bool:
        """Wait until a message may go to this chat, and take that slot; False where it is not wanted any more."""
        if self._plan.free:
            return wanted()
        asked = self._clock()
        while wanted():
            if (wait := self._plan.open(chat, group=group) - self._clock()) > 0:
                await self._pause(min(wait, LOOK))
                continue
            async with self._line:
                while wanted() and (wait := self._plan.next() - self._clock()) > 0:
                    await self._pause(min(wait, LOOK))
                if wanted() and self._plan.open(chat, group=group) <= self._clock():
                    self._plan.take(self._clock(), chat, asked)
                    return True
        return False


REFUSALS_WINDOW = 600.0
"""Seconds in which Discord counts refused requests."""


class Refusals:
    """How many messages a platform refused lately; from `most` on, mailings rest until these are forgotten there.

    Discord shuts out an address after 10,000 refused requests in ten minutes, answers to people included.
    """

    def __init__(self, most: int) -> None:
        self._times: deque[float] = deque(maxlen=most or 1)
        self._most = most
        self._until = -math.inf

    def note(self, now: float) -> bool:
        """One more was refused; True where mailings rest from now on."""
        if not self._most or now < self._until:
            return False
        self._times.append(now)
        if len(self._times) < self._most or now - self._times[0] > REFUSALS_WINDOW:
            return False
        self._until = now + REFUSALS_WINDOW
        self._times.clear()
        return True

    def rest(self, now: float) -> float:
        """Seconds for which mailings rest."""
        return max(0.0, self._until - now)
