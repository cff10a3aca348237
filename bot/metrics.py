"""What Prometheus reads: every metric of Concordia, counted by platform, outcome or language, never by person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Gauge,
    ProcessCollector,
    generate_latest,
)

from bot.backlog import Backlog, Queue
from bot.chat.replies import Lane, Reply
from bot.chat.watching import NAMES, Turned, Watch
from bot.counters import Tally, Times
from bot.ports import Clock, Queued

CONTENT_TYPE = CONTENT_TYPE_LATEST

SECONDS = (0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 300.0)
"""Bounds of the time to an answer: people wait for what is above a second, Discord for no more than three."""

FORGOTTEN = 10_000
"""Answers under way whose arrival is remembered, at most: after that many the platform has been away for long."""

MOST = 20
"""Values of a label that nobody bounds (reasons of dead letters), at most; the rest is `other`."""

OTHER = "other"


class Metrics(Watch):
    """One registry of its own. `languages` are those that we speak; `clock` gives unix seconds."""

    awake = True

    def __init__(self, languages: Iterable[str], clock: Clock) -> None:
        self.registry = CollectorRegistry()
        self._languages = frozenset(languages)
        self._clock = clock
        self._since: dict[int, tuple[str, float]] = {}
        self._declare()
        ProcessCollector(registry=self.registry)

    def _declare(self) -> None:
        counter, gauge = self._counter, self._gauge
        self._updates = counter("updates", "Updates that came in, and whether they had come before", "platform", "seen")
        self._turns = counter("turns", "Updates that were dealt with, and how", "platform", "outcome")
        self._spoken = counter("turns_by_language", "Turns that were answered, by language", "language")
        self._sends = counter("sends", "What left, or never can", "platform", "lane", "result")
        self._failures = counter("failures", "What went wrong, by kind", "kind")
        self._quiet = counter("retry_after_seconds", "Seconds for which a platform wanted quiet", "platform")
        self._lost = counter("purged", "What was erased because its time had come", "what")
        words = "From an update on disk to its first answer at the platform"
        self._answers = Times("concordia_answer_seconds", words, "platform", SECONDS, self.registry)
        self._inbox = gauge("inbox_waiting", "Updates on disk that wait for their turn", "platform")
        self._inbox_age = gauge("inbox_oldest_seconds", "Age of the oldest of them", "platform")
        self._outbox = gauge("outbox_waiting", "Replies on disk that have not arrived", "lane")
        self._outbox_age = gauge("outbox_oldest_seconds", "Age of the oldest of them", "lane")
        self._buried = gauge("dead_letters", "Updates set aside, by reason", "reason")
        self._mail = gauge("mailing_deliveries", "Deliveries of mailings, by what became of them", "kind", "fate")
        self._silent = gauge("platform_silent_seconds", "Since a platform was last heard", "platform")

    def _counter(self, name: str, words: str, *labels: str) -> Tally:
        return Tally(f"concordia_{name}", words, labels, self.registry)

    def _gauge(self, name: str, words: str, *labels: str) -> Gauge:
        return Gauge(f"concordia_{name}", words, labels, registry=self.registry)

    # -- while the bot works

    def arrived(self, platform: str, fresh: int, known: int) -> None:
        self._updates.add(platform, "new", by=fresh)
        if known:
            self._updates.add(platform, "again", by=known)

    def turned(self, turns: Sequence[Turned], queued: Sequence[Queued]) -> None:
        place = 0
        for platform, since, outgoing in turns:
            first = outgoing[0] if outgoing else None
            if first is None or not isinstance(first.reply, Reply):
                self._turns.add(platform, "quiet")
            else:
                self._turns.add(platform, "answered")
                language = first.reply.language
                self._spoken.add(language if language in self._languages else OTHER)
                if since is not None and first.lane is Lane.ANSWER and first.merge is None:
                    self._since[queued[place].id] = platform, since
            place += len(outgoing)
        if len(self._since) > FORGOTTEN:
            for id_ in list(islice(self._since, len(self._since) - FORGOTTEN)):
                del self._since[id_]

    def ended(self, platform: str, outcome: str) -> None:
        self._turns.add(platform, outcome)

    def sent(self, id_: int, platform: str, lane: str, result: str) -> None:
        self._sends.add(platform, lane, result)
        asked = self._since.pop(id_, None)
        if asked is not None and result == "sent":
            self._answers.took(asked[0], max(0.0, self._clock() - asked[1]))

    def slowed(self, platform: str, seconds: float) -> None:
        self._quiet.add(platform, by=seconds)

    def failed(self, kind: str) -> None:
        self._failures.add(kind)

    def purged(self, lost: Mapping[str, int]) -> None:
        for what, count in lost.items():
            self._lost.add(what, by=count)

    # -- when it is read

    def text(self, backlog: Backlog | None, silent: Mapping[str, float]) -> bytes:
        """All of it as Prometheus' text; what waits on disk is left out where the database does not answer."""
        for gauge in (self._inbox, self._inbox_age, self._outbox, self._outbox_age, self._buried, self._mail):
            gauge.clear()
        for name, seconds in silent.items():
            self._silent.labels(name).set(seconds)
        if backlog is not None:
            self._waiting(backlog.inbox, self._inbox, self._inbox_age)
            outbox = {NAMES[Lane(lane)]: queue for lane, queue in backlog.outbox.items()}
            self._waiting(outbox, self._outbox, self._outbox_age)
            for reason, count in _few(backlog.buried).items():
                self._buried.labels(reason).set(count)
            for (kind, fate), count in backlog.mailings.items():
                self._mail.labels(kind.value, fate.name.lower()).set(count)
        return generate_latest(self.registry)

    def _waiting(self, queues: Mapping[str, Queue], waiting: Gauge, age: Gauge) -> None:
        for name, queue in queues.items():
            waiting.labels(name).set(queue.waiting)
            age.labels(name).set(max(0.0, self._clock() - queue.oldest))


def _few(counts: Mapping[str, int]) -> Mapping[str, int]:
    """The most frequent ones, and the others together."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    rest = sum(count for _, count in ranked[MOST:])
    return dict(ranked[:MOST]) | ({OTHER: rest} if rest else {})
