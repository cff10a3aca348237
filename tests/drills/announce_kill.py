"""announce-kill: an announcement to 10,000 people while the bot is killed again and again; all get it, few twice.

Telegram has no way to know a message again, so what was on its way at a kill can come twice: at most the window of 30.
Discord knows each by its nonce, so there nobody gets it twice. The ledgers of the pretend platforms are what counts.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import failpoints
from bot.chat.postman import WINDOW
from tests.drills.mailing import Follower, ended, fates, founded, got, on_discord, on_telegram, with_discord
from tests.drills.postgres import made
from tests.drills.service import RUN, Service
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.ledger import Sent, sent_messages
from tests.fakes.telegram.server import FakeTelegram

A_SECOND = 400
"""What the bot may send on this Telegram: fast enough to end in minutes, slow enough to be killed at 10,000 places."""
DEAD_WITHIN = 40.0
"""Seconds within which an armed failpoint must have been reached."""
BUSY_WITHIN = 25.0
DONE_WITHIN = 120.0
FIRST = (failpoints.DELIVERIES_MADE, failpoints.MAILING_FULL)
"""Failpoints that are passed only while it is decided who gets it."""


@dataclass(frozen=True, slots=True)
class Scale:
    kills: int = 25
    people: int = 10_000
    on_discord: int = 600


async def announce_kill(folder: Path, command: Sequence[str] = RUN, scale: Scale = Scale()) -> dict[str, Any]:
    """The figures, of both platforms, which are served by one bot."""
    rng, places = random.Random(5), made(folder / "ledgers")
    paper = places / "telegram.jsonl", places / "discord.jsonl"
    async with FakeTelegram(ledger=paper[0], seed=5) as telegram, FakeDiscord(ledger=paper[1]) as discord:
        people = [telegram.person(f"Somebody {number}") for number in range(scale.people)]
        for person in people:
            person.chat.started = True
        followers = on_telegram(person.id for person in people), on_discord(discord, scale.on_discord)
        extra = {**with_discord(discord), "CONCORDIA_TELEGRAM_A_SECOND": str(A_SECOND)}
        service = Service(folder / "bot", telegram, command=command, extra=extra)
        await founded(service, [*followers[0], *followers[1]], int(time.time()))
        try:
            killed, marks = await _killings(service, rng, scale)
            crashed = int(not await service.comes_up())
            done = await ended(service, DONE_WITHIN)
            crashed += await service.stop() != 0
        finally:
            await service.kill()
        violations = sorted({one.rule for one in telegram.violations} | {one.rule for one in discord.violations})
    sent = sent_messages(paper[0]), sent_messages(paper[1])
    figures = {**killed, "crashed": killed["crashed"] + crashed, "done": done, "violations": violations}
    figures |= _counted(followers[0], sent[0], marks)
    elsewhere = _counted(followers[1], sent[1], [])
    figures["discord"] = {name: elsewhere[name] for name in ("people", "sent", "lost", "duplicates")}
    figures["fates"] = await fates(service)
    return {"ok": _ok(figures, scale), **figures}


def _ok(figures: dict[str, Any], scale: Scale) -> bool:
    whole = scale.people + scale.on_discord
    return bool(
        figures["kills"] == scale.kills
        and figures["done"]
        and not figures["failpoints_missed"]
        and not figures["crashed"]
        and not figures["violations"]
        and figures["lost"] == figures["discord"]["lost"] == 0
        and figures["most_in_one_kill"] <= WINDOW
        and figures["discord"]["duplicates"] == 0
        and figures["fates"] == {"sent": whole, "followers": whole}
    )


def _counted(followers: Sequence[Follower], sent: Sequence[Sent], marks: Sequence[int]) -> dict[str, Any]:
    """What was lost and what came twice. `marks` are how many messages stood there at each kill, in order."""
    counts = got(followers, sent)
    seen: set[str] = set()
    again = [0] * (len(marks) + 1)
    kill = 0
    for number, message in enumerate(sent):
        while kill < len(marks) and number >= marks[kill]:
            kill += 1
        again[kill] += message.chat in seen
        seen.add(message.chat)
    return {
        "people": len(followers),
        "sent": len(sent),
        "lost": sum(count == 0 for count in counts.values()),
        "duplicates": sum(count - 1 for count in counts.values() if count),
        "most_in_one_kill": max(again),
    }


async def _killings(service: Service, rng: random.Random, scale: Scale) -> tuple[dict[str, Any], list[int]]:
    """Kill and start again; how often, and how many messages stood on Telegram at each kill."""
    others = [name for name in failpoints.MAILING_NAMES if name not in FIRST]
    rounds: list[str | None] = [*[None] * scale.kills, *others]
    rng.shuffle(rounds)
    telegram, marks, missed = service.telegram, list[int](), list[str]()
    kills = crashed = 0
    each = scale.people // (len(rounds) + 2)
    for failpoint in (*FIRST, *rounds):
        if failpoint is None:
            await _busy(service, rng, each)
            kills, crashed = kills + 1, crashed + (not service.alive)
            await service.kill()
        elif not await service.dies_at(f"{failpoint}:{_times(failpoint, rng)}", DEAD_WITHIN):
            missed.append(failpoint)
        marks.append(telegram.sends)
    return {"kills": kills, "failpoints_missed": missed, "crashed": crashed}, marks


def _times(failpoint: str, rng: random.Random) -> int:
    match failpoint:
        case failpoints.MAILING_FULL:
            return 1
        case failpoints.MAIL_CLAIMED | failpoints.DELIVERIES_MADE:
            return rng.randint(1, 3)
    return rng.randint(1, 40)


async def _busy(service: Service, rng: random.Random, each: int) -> None:
    """Start, and come to a moment that the seed chooses: after so many messages, or while it starts."""
    await service.spawn()
    if rng.random() < 0.1:
        await asyncio.sleep(rng.uniform(0.3, 2.0))
        return
    enough = service.telegram.sends + rng.randint(1, 2 * each - 1)
    try:
        await service.telegram.world.until(lambda: service.telegram.sends >= enough, BUSY_WITHIN)
    except TimeoutError:
        return
    await asyncio.sleep(rng.uniform(0, 0.02))  # so that it is not always the moment after a request
