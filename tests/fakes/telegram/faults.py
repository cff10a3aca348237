"""What can go wrong between the bot and Telegram, switched on by a test or a drill."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from tests.fakes.storms import portions

Kind = Literal["too_many", "server_error", "reset", "swallow", "lost_answer", "forbidden", "migrate"]

SENDS = ("sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup", "sendVenue")
"""What puts a message into a chat."""

GRACE = 0.25
"""Seconds after a 429 in which a request may have been under way already."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong, each `every`-th fitting request or by chance for a `share` of them.

    too_many: 429, and the whole bot is blocked for `retry_after` seconds. server_error: 502, not accepted.
    reset: the connection breaks, not accepted. swallow: accepted, never answered. lost_answer: accepted,
    then the connection breaks. forbidden: just before, the person has blocked the bot, or the group threw it out,
    and it stays so (403). migrate: just before, the group has become a supergroup, where it is a basic one. Without
    `methods` everything but getUpdates can be hit. `times` ends it.
    """

    kind: Kind
    every: int = 0
    share: float = 0.0
    methods: tuple[str, ...] = ()
    retry_after: int = 1
    times: int | None = None


class Faults:
    """The faults that are on now. `clock` counts monotonic seconds."""

    def __init__(self, clock: Callable[[], float], rng: random.Random) -> None:
        self.latency = 0.0
        """Seconds between acceptance and answer."""
        self.hits: dict[str, int] = {}
        self._clock = clock
        self._rng = rng
        self._rules: list[Fault] = []
        self._fitting: dict[Fault, int] = {}
        self._used: dict[Fault, int] = {}
        self._blocked_at = 0.0
        self._blocked_until = 0.0

    def set(self, *rules: Fault, latency: float = 0.0) -> None:
        """Replace all faults; without arguments nothing goes wrong any more."""
        self._rules = list(rules)
        self._fitting = {}
        self._used = {}
        self.latency = latency

    def storm(
        self,
        share: float,
        kinds: Mapping[str, float],
        *,
        seed: int = 0,
        methods: Sequence[str] = SENDS,
        retry_after: int = 1,
    ) -> None:
        """Of these requests a `share` goes wrong, each kind by its weight; which, the seed decides."""
        self._rng = random.Random(seed)
        self.hits = {}
        rules = portions(share, kinds)
        self.set(
            *[
                Fault(cast("Kind", kind), share=chance, methods=tuple(methods), retry_after=retry_after)
                for kind, chance in rules
            ]
        )

    def strike(self, method: str) -> Fault | None:
        """What goes wrong with this request, if anything."""
        for rule in self._rules:
            if method == "getUpdates" if not rule.methods else method not in rule.methods:
                continue
            if rule.times is not None and self._used.get(rule, 0) >= rule.times:
                continue
            self._fitting[rule] = self._fitting.get(rule, 0) + 1
            by_count = rule.every > 0 and self._fitting[rule] % rule.every == 0
            if by_count or (rule.share > 0 and self._rng.random() < rule.share):
                self._used[rule] = self._used.get(rule, 0) + 1
                self.hits[rule.kind] = self.hits.get(rule.kind, 0) + 1
                return rule
        return None

    def block(self, seconds: int) -> None:
        """Refuse every send for so many seconds, as Telegram does after a 429."""
        self._blocked_at = self._clock()
        self._blocked_until = self._blocked_at + seconds

    def blocked_for(self) -> tuple[int, bool]:
        """Whole seconds until sends are taken again (0 = now), and whether the bot should have known."""
        now = self._clock()
        left = self._blocked_until - now
        return (0, False) if left <= 0 else (int(left) + 1, now > self._blocked_at + GRACE)
