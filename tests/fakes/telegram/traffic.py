"""Load for the benches: many texts at once or at an even rate, and when each one was answered."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from aiogram.types import Update

from .schema import Payload, true_object
from .updates import Queued
from .world import World

FIRST_USER = 10_000_001
NAME = "Load"


class Traffic:
    """One run of load. `clock` counts monotonic seconds; the bot owes `replies` sends for each update."""

    def __init__(self, world: World, clock: Callable[[], float]) -> None:
        self._world = world
        self._clock = clock
        self._begin(0, 1)

    def _begin(self, expected: int, replies: int) -> None:
        self._expected = expected
        self._replies = replies
        self._chat_of: dict[int, int] = {}
        self._arrived: dict[int, float] = {}
        self._handed: dict[int, float] = {}
        self._answered: dict[int, float] = {}
        self._open: defaultdict[int, deque[tuple[int, int]]] = defaultdict(deque)
        self._finished = asyncio.Event()
        self._started_at = self._finished_at = self._clock()
        self._extra = 0
        self._world.updates.on_handed = self._hand if expected else None

    def flood(self, users: int, messages: int, texts: Sequence[str], replies: int = 1) -> None:
        """Queue `messages` texts at once, spread evenly over `users`; each user goes through `texts`."""
        self._begin(messages, replies)
        batch = self._make(users, messages, texts)
        now = self._started_at = self._clock()
        self._arrived = dict.fromkeys(self._chat_of, now)
        self._world.updates.put(batch)

    async def open_loop(self, users: int, rate: float, seconds: float, texts: Sequence[str], replies: int = 1) -> None:
        """Queue `rate` texts a second, evenly, whether or not the bot keeps up."""
        messages = round(rate * seconds)
        self._begin(messages, replies)
        batch = self._make(users, messages, texts)
        self._started_at = self._clock()
        for index, queued in enumerate(batch):
            due = self._started_at + index / rate
            # Late by a scheduler's whim, the texts still count from when they were due.
            if (wait := due - self._clock()) > 0:
                await asyncio.sleep(wait)
            self._arrived[queued.update_id] = due
            self._world.updates.put([queued])

    async def finished(self, seconds: float) -> dict[str, float]:
        """Wait until all is answered, at most so long, then `figures`."""
        try:
            async with asyncio.timeout(seconds):
                await self._finished.wait()
        except TimeoutError:
            self._finished_at = self._clock()
        return self.figures()

    def sent(self, chat_id: int) -> None:
        """The bot sent a message to this chat: it answers the oldest update there that is still owed one."""
        owed = self._open.get(chat_id)
        if not owed:
            self._extra += 1
            return
        update_id, left = owed.popleft()
        now = self._clock()
        self._answered.setdefault(update_id, now)
        if left > 1:
            owed.appendleft((update_id, left - 1))
            return
        self._expected -= 1
        if self._expected == 0:
            self._finished_at = now
            self._finished.set()

    def figures(self) -> dict[str, float]:
        """Counts, seconds, and percentiles in ms from arrival and from hand-out to the first answer."""
        waits = self.waits()
        handed = sorted(self._answered[one] - self._handed[one] for one in self._answered)
        return {
            "updates": len(self._chat_of),
            "answered": len(self._answered),
            "unfinished": self._expected,
            "extra_sends": self._extra,
            "seconds": self._finished_at - self._started_at,
            "p50_ms": percentile(waits, 0.50) * 1000,
            "p99_ms": percentile(waits, 0.99) * 1000,
            "handed_p50_ms": percentile(handed, 0.50) * 1000,
            "handed_p99_ms": percentile(handed, 0.99) * 1000,
        }

    def waits(self) -> list[float]:
        """Seconds from arrival to the first answer, the shortest first."""
        return sorted(self._answered[one] - self._arrived[one] for one in self._answered)

    def _hand(self, update_id: int) -> None:
        chat = self._chat_of.get(update_id)
        if chat is not None and update_id not in self._handed:
            self._handed[update_id] = self._clock()
            self._open[chat].append((update_id, self._replies))

    def _make(self, users: int, messages: int, texts: Sequence[str]) -> list[Queued]:
        batch = []
        first = self._world.updates.next_id
        for index in range(messages):
            user_id = FIRST_USER + index % users
            update = self._update(first + index, user_id, texts[index // users % len(texts)])
            self._chat_of[first + index] = user_id
            batch.append(Queued(first + index, json.dumps(update).encode()))
        return batch

    def _update(self, update_id: int, user_id: int, text: str) -> Payload:
        user = {"id": user_id, "is_bot": False, "first_name": NAME, "language_code": "nl"}
        chat = self._world.chats.get(user_id) or self._world.join(user)
        chat.started = True
        message: Payload = {
            "message_id": self._world.new_message_id(),
            "from": user,
            "chat": chat.payload,
            "date": self._world.now(),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        update = {"update_id": update_id, "message": message}
        # All look alike, so one reading by the judge is enough.
        return true_object(Update, update) if not self._chat_of else update


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that so large a share does not exceed (nearest rank); 0 of nothing."""
    if not ordered:
        return 0.0
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]
