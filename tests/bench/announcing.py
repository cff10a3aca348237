"""Announcements beside python-telegram-bot's ways to write to many: how even, and at what cost in CPU.

Ours is the real bot with all that it does for each message: claimed, signed, sent, marked on disk. The peer sends the
same words in a loop and remembers nothing.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # its stubs are not a dependency

from tests.bench.followers import folder, founded, waited
from tests.bench.peers.load import HERE, running
from tests.bench.peers.process import ROOT, cpu
from tests.bench.turn import TALKATIVE, concordia
from tests.drills.mailing import WORDS
from tests.fakes.telegram.ledger import sent_messages
from tests.fakes.telegram.process import RemoteTelegram, telegram_process

A_SECOND, SECONDS = 30, 60
"""What Telegram takes, and for how long it is looked at."""
READERS = 2_000
"""Of the announcement whose pace is looked at: more than go in a minute."""
AT_ONCE = 30
"""Messages on their way at a time, ours and the limiter's."""

MANY, FIRST = 5_000, 1_000
"""Readers of the announcement that nothing holds back; after so many messages the bot has done what a start takes."""
THEIRS = 1_500
"""Messages of the peer in each of its ways."""
WAYS = (1, 30)
"""Messages that the peer sends at a time, with as many connections: one after the other, or as many as ours."""
WITHIN = 300.0
"""Seconds within which all must have been sent."""

UNPACED = (sys.executable, "-m", "tests.bench.peers.unpaced", "run")
LIMITER = "aiolimiter"
"""What AIORateLimiter needs: python-telegram-bot[rate-limiter]."""


def pace() -> tuple[Mapping[str, Any], Mapping[str, Any] | None]:
    """An announcement of the bot, then the same from python-telegram-bot with its limiter; None where that is absent.

    Telegram refuses what is too much, as it does, and then everything for a second.
    """
    limited = importlib.util.find_spec(LIMITER) is not None
    return _our_pace(), _their_pace() if limited else None


def ours_free() -> dict[str, float]:
    """Messages a CPU second of the bot, once it is well under way, until all are marked; nothing holds it back."""
    with concordia(settings=TALKATIVE) as bot, telegram_process(fast=True) as telegram:
        log = folder(bot) / "log"
        asyncio.run(founded(bot, range(1, MANY + 1), moments=[int(time.time())]))
        with running(replace(bot, arguments=UNPACED), telegram, log) as (process, _):
            telegram.do("accepted", count=FIRST, seconds=WITHIN)
            spent, began = cpu(process), time.monotonic()
            before = telegram.do("status")["sends"]
            telegram.do("accepted", count=MANY, seconds=WITHIN)
            took = time.monotonic() - began
            waited(log, "mailing done", 1, WITHIN)
            spent = cpu(process) - spent
        sent = telegram.do("status")["sends"]
        return _figures(sent - before, MANY - sent, took, spent)


def theirs_free(at_once: int) -> dict[str, float]:
    """The same of python-telegram-bot, with so many on their way at a time."""
    with telegram_process(fast=True) as telegram:
        seen = _sends(telegram, 1, THEIRS, at_once, 0)
        return _figures(seen["sent"], seen["refused"], seen["seconds"], seen["cpu_seconds"])


def _our_pace() -> dict[str, Any]:
    with concordia() as bot, _strict(folder(bot)) as (telegram, ledger):
        people = telegram.do("crowd", count=READERS)
        asyncio.run(founded(bot, people, moments=[int(time.time())]))
        with running(bot, telegram) as (process, _):
            return _watched(telegram, ledger, process)


def _their_pace() -> dict[str, Any]:
    with concordia() as bot, _strict(folder(bot)) as (telegram, ledger):
        people = telegram.do("crowd", count=READERS)
        with _sender(telegram, people[0], len(people), AT_ONCE, A_SECOND) as child:
            return _watched(telegram, ledger, psutil.Process(child.pid))


@contextmanager
def _strict(place: Path) -> Iterator[tuple[RemoteTelegram, Path]]:
    """A judged Telegram that takes `A_SECOND` messages in any second, and its ledger."""
    ledger = place / "ledger.jsonl"
    with telegram_process(ledger=ledger) as telegram:
        telegram.do("switch", a_second=A_SECOND)
        yield telegram, ledger


def _watched(telegram: RemoteTelegram, ledger: Path, process: psutil.Process) -> dict[str, Any]:
    """What is accepted in the `SECONDS` from the first message on."""
    if not telegram.do("accepted", count=1, seconds=WITHIN):
        raise RuntimeError("nothing was sent")
    spent = cpu(process)
    time.sleep(SECONDS + 0.5)
    spent = cpu(process) - spent
    moments = [message.mono for message in sent_messages(ledger)]
    status = telegram.do("status")
    sent = sum(moment < moments[0] + SECONDS for moment in moments)
    return {
        "share": round(sent / (A_SECOND * SECONDS), 4),
        "busiest_second": status["busiest_second"],
        "refused_429": status["too_fast"],
        "sent_too_early": status["too_early"],
        "cpu_seconds": round(spent, 2),
    }


def _sends(telegram: RemoteTelegram, first: int, count: int, at_once: int, a_second: int) -> Mapping[str, Any]:
    with _sender(telegram, first, count, at_once, a_second) as child:
        out, _ = child.communicate(timeout=WITHIN)
    figures: Mapping[str, Any] = json.loads(out)
    return figures


@contextmanager
def _sender(
    telegram: RemoteTelegram, first: int, count: int, at_once: int, a_second: int
) -> Iterator[subprocess.Popen[str]]:
    numbers = map(str, (first, count, at_once, a_second))
    command = [sys.executable, str(HERE / "ptb_sender.py"), telegram.url, telegram.token, WORDS["nl"], *numbers]
    with subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, text=True) as child:
        try:
            yield child
        finally:
            child.kill()


def _figures(sent: int, unsent: int, seconds: float, cpu_seconds: float) -> dict[str, float]:
    return {
        "sent": sent,
        "unsent": unsent,
        "a_second": round(sent / seconds, 1),
        "cpu_ms_per_message": round(cpu_seconds * 1000 / max(1, sent), 3),
        "messages_per_cpu_second": round(sent / cpu_seconds, 1),
    }
