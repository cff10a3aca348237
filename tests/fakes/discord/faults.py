"""What can go wrong between the bot and Discord, switched on by a test or a drill."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from tests.fakes.storms import portions

Kind = Literal["too_many", "server_error", "reset", "swallow", "lost_answer", "forbidden"]

SENDS = ("create_message",)
"""What puts a message into a channel."""

GRACE = 0.25
"""Seconds after a 429 in which a request may have been under way already."""
EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong, each `every`-th fitting request or by chance for a `share` of them.

    too_many: 429, and the operation, or with `everywhere` all of them, is blocked for `retry_after` seconds.
    server_error: 502, not accepted. reset: the connection breaks, not accepted. swallow: accepted, never answered.
    lost_answer: accepted, then the connection breaks. forbidden: just before, the person has closed their direct
    messages, or the server took the bot's right to write there, and it stays so (403). Without `methods` every
    operation can be hit; they are named as in the specification (`create_message`). `times` ends it.
    """

    kind: Kind
    every: int = 0
    share: float = 0.0
    methods: tuple[str, ...] = ()
    retry_after: float = 1.0
    everywhere: bool = False
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
        self._blocked: dict[str, tuple[float, float]] = {}

    def set(self, *rules: Fault, latency: float = 0.0) -> None:
        """Replace all faults; without arguments nothing goes wrong any more."""
        self._rules = list(rules)
        self._fitting = {}
        self._used = {}
        self._blocked = {}
        self.latency = latency

    def storm(
        self,
        share: float,
        kinds: Mapping[str, float],
        *,
        seed: int = 0,
        methods: Sequence[str] = SENDS,
        retry_after: float = 1.0,
        everywhere: bool = False,
    ) -> None:
        """Of these requests a `share` goes wrong, each kind by its weight; which, the seed decides."""
        self._rng = random.Random(seed)
        self.hits = {}
        named = tuple(methods)
        self.set(
            *[
                Fault(cast("Kind", kind), share=chance, methods=named, retry_after=retry_after, everywhere=everywhere)
                for kind, chance in portions(share, kinds)
            ]
        )

    def strike(self, method: str) -> Fault | None:
        """What goes wrong with this request, if anything."""
        for rule in self._rules:
            if rule.methods and method not in rule.methods:
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

    def block(self, method: str, seconds: float) -> None:
        """Refuse this operation (`EVERYWHERE`: all) for so many seconds, as Discord does after a 429."""
        self._blocked[method] = (self._clock(), self._clock() + seconds)

    def blocked_for(self, method: str) -> tuple[float, bool, bool]:
        """Seconds until it is taken again (0 = now), whether all are blocked, and whether the bot should have known."""
        now = self._clock()
        for name in (EVERYWHERE, method):
            since, until = self._blocked.get(name, (0.0, 0.0))
            if until > now:
                return until - now, name == EVERYWHERE, now > since + GRACE
        return 0.0, False, False
