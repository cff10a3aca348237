"""How long an answer takes while an announcement runs, and in the pauses between: one process, phase by phase.

The answers are those of tests/bench/turn.py, `RATE` a second. Telegram's 30 a second are for both together, and
mailings give way; so here it takes enough that the announcement really goes at 30 a second beside the answers.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.followers import announced, founded
from tests.bench.peers.load import RUN_LIMIT, running
from tests.bench.turn import TEXTS, WARM_UP, concordia
from tests.fakes.telegram.process import RemoteTelegram, telegram_process
from tests.fakes.telegram.traffic import percentile

RATE, PEOPLE = 20, 40
"""Answers a second, and to how many people: each says the same in each phase."""
SECONDS = 16
"""Of one phase: a whole number of rounds of all people through the two texts."""
ALLOWED = 56
"""What this Telegram takes in a second: the answers, 30 of an announcement, and the places kept free for answers."""
EVERY = 52
"""Seconds from the begin of an announcement to that of the next: a phase with it, its end, and a phase without."""
SAID_IN = 22
"""Seconds in which one announcement is sent."""
READERS = 30 * SAID_IN
BESIDE = 27.0
"""Messages of the announcement a second; where it was fewer, it was held up and proves nothing."""
LEAD = 40
"""Seconds until the first announcement: the bot comes up, and all people go to where the turn is."""


@dataclass(frozen=True, slots=True)
class Phase:
    """Waits for answers in seconds, the shortest first; and how many messages of an announcement went meanwhile."""

    waits: Sequence[float]
    unfinished: int
    mail_a_second: float

    @property
    def p99_ms(self) -> float:
        return percentile(self.waits, 0.99) * 1000


def phases(rounds: int) -> list[tuple[Phase, Phase]]:
    """With and without an announcement, in pairs. Raises RuntimeError where the machine is too busy for that."""
    allowed = {"CONCORDIA_TELEGRAM_A_SECOND": str(ALLOWED)}
    with concordia(settings=allowed) as bot, telegram_process(fast=True) as telegram:
        asyncio.run(founded(bot, range(1, READERS + 1)))
        begin = int(time.time()) + LEAD
        moments = [begin + number * EVERY for number in range(rounds)]
        asyncio.run(announced(bot, moments))
        with running(bot, telegram):
            _warm_up(telegram)
            return [_pair(telegram, moment, number * READERS) for number, moment in enumerate(moments)]


def _warm_up(telegram: RemoteTelegram) -> None:
    for text in WARM_UP:
        telegram.do("flood", users=PEOPLE, messages=PEOPLE, texts=[text])
        if telegram.do("finished", seconds=RUN_LIMIT)["unfinished"]:
            raise RuntimeError(f"{text!r} was not answered in the warm-up")
        time.sleep(0.3)


def _pair(telegram: RemoteTelegram, moment: int, mailed: int) -> tuple[Phase, Phase]:
    if time.time() > moment:
        raise RuntimeError("an announcement began too early: the machine is too busy")
    time.sleep(moment - time.time())
    sends = telegram.do("status")["sends"]
    telegram.do("accepted", count=sends + 30, seconds=10)
    with_it = _phase(telegram)
    time.sleep(max(0.0, moment + SAID_IN + 7 - time.time()))
    without = _phase(telegram)
    return with_it, without


def _phase(telegram: RemoteTelegram) -> Phase:
    before = telegram.do("status")["sends"]
    began = time.monotonic()
    telegram.do("open_loop", users=PEOPLE, rate=RATE, seconds=SECONDS, texts=list(TEXTS))
    took, sends = time.monotonic() - began, telegram.do("status")["sends"] - before
    seen = telegram.do("finished", seconds=RUN_LIMIT)
    mail = sends - RATE * SECONDS
    return Phase(telegram.do("waits"), int(seen["unfinished"]), round(max(0, mail) / took, 1))


def ratio(pairs: Sequence[tuple[Phase, Phase]]) -> dict[str, Any]:
    """The medians of the phases' p99 over each other, and the same of all waits together."""
    busy, idle = ([pair[side] for pair in pairs] for side in (0, 1))
    middle = [statistics.median(phase.p99_ms for phase in some) for some in (busy, idle)]
    whole = [percentile(sorted(wait for one in some for wait in one.waits), 0.99) * 1000 for some in (busy, idle)]
    return {
        "ratio": round(middle[0] / middle[1], 2),
        "ratio_of_all": round(whole[0] / whole[1], 2),
        "p99s_announcing": [round(one.p99_ms, 1) for one in busy],
        "p99s_idle": [round(one.p99_ms, 1) for one in idle],
        "p50s": [
            round(statistics.median(percentile(one.waits, 0.5) for one in some) * 1000, 1) for some in (busy, idle)
        ],
        "answers": sum(len(one.waits) for pair in pairs for one in pair),
        "unfinished": sum(one.unfinished for pair in pairs for one in pair),
        "mail_a_second": [[one.mail_a_second for one in some] for some in (busy, idle)],
    }
