"""faults: an announcement while a fifth of all messages goes wrong, in every way that a platform knows.

429, 502, a time-out after the message was accepted, a reset, 403, a group that lives on under another id. Nobody who
can be reached is left out; nothing is sent while a platform wants quiet; an outage is no opt-out, a block is one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.drills.announce_kill import A_SECOND
from tests.drills.mailing import Follower, ended, fates, founded, got, on_discord, on_telegram, with_discord
from tests.drills.postgres import made
from tests.drills.service import RUN, Service
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.ledger import sent_messages
from tests.fakes.telegram.server import FakeTelegram

SHARE = 0.2
ON_TELEGRAM = {
    "too_many": 0.05,
    "server_error": 2,
    "reset": 2,
    "lost_answer": 2,
    "swallow": 0.05,
    "forbidden": 1,
    "migrate": 1,
}
ON_DISCORD = {"too_many": 1, "server_error": 3, "reset": 3, "lost_answer": 3, "forbidden": 1}
"""Kinds of faults by their weight. A 429 stops the whole bot for a second, and what is swallowed is tried again only
after the client's time-out: more of these, and the drill takes hours."""

OUTAGE = 4.0
"""Seconds for which nothing at all works, in the middle."""
DONE_WITHIN = 240.0
SHOWN = 10
"""Violations that are told; the others are alike."""


@dataclass(frozen=True, slots=True)
class Scale:
    people: int = 3_000
    groups: int = 60
    on_discord: int = 300


async def faults(folder: Path, command: Sequence[str] = RUN, scale: Scale = Scale()) -> dict[str, Any]:
    """The figures, of both platforms, which are served by one bot."""
    places = made(folder / "ledgers")
    paper = places / "telegram.jsonl", places / "discord.jsonl"
    async with FakeTelegram(ledger=paper[0], seed=7) as telegram, FakeDiscord(ledger=paper[1]) as discord:
        people = [telegram.person(f"Somebody {number}") for number in range(scale.people)]
        for person in people:
            person.chat.started = True
        groups = [telegram.group(f"Plein {number}", people[0], kind="group") for number in range(scale.groups)]
        here = [
            *on_telegram([person.id for person in people]),
            *on_telegram([group.id for group in groups], community=True),
        ]
        there = on_discord(discord, scale.on_discord)
        extra = {**with_discord(discord), "CONCORDIA_TELEGRAM_A_SECOND": str(A_SECOND)}
        service = Service(folder / "bot", telegram, command=command, extra=extra)
        await founded(service, [*here, *there], int(time.time()))
        telegram.faults.storm(SHARE, ON_TELEGRAM, seed=7)
        discord.faults.storm(SHARE, ON_DISCORD, seed=7, everywhere=True)
        try:
            await service.spawn()
            out = await _outage(telegram, scale)
            done = await ended(service, DONE_WITHIN)
            crashed = await service.stop() != 0
        finally:
            await service.kill()
        wrong = [f"telegram {one.method} {one.rule}: {one.detail}" for one in telegram.violations]
        wrong += [f"discord {one.method} {one.rule}: {one.detail}" for one in discord.violations]
        blocked = {str(one) for one in telegram.struck.get("forbidden", ())} | {str(one) for one in discord.struck}
        moved = {str(group.id): str(group.migrated_to) for group in groups if group.migrated_to is not None}
        hits = {"telegram": dict(telegram.faults.hits), "discord": dict(discord.faults.hits)}
    sent = [*sent_messages(paper[0]), *sent_messages(paper[1])]
    counts = got([*here, *there], sent, moved)
    figures: dict[str, Any] = {
        "people": len(here) + len(there),
        "hits": hits,
        "moved": len(moved),
        "blocked": len(blocked),
        "outage": out,
        "lost": sum(count == 0 and chat not in blocked and moved.get(chat) not in blocked
                    for chat, count in counts.items()),
        "twice": sum(count > 1 for count in counts.values()),
        "twice_on_discord": sum(counts[one.chat] > 1 for one in there),
        "sent_during_retry_after": sum(" retry-after: " in one for one in wrong),
        "violations": wrong[:SHOWN],
        "done": done,
        "crashed": crashed,
        "fates": await fates(service),
    }  # fmt: skip
    return {"ok": _ok(figures, here, there), **figures}


def _ok(figures: dict[str, Any], here: Sequence[Follower], there: Sequence[Follower]) -> bool:
    whole, kept = len(here) + len(there), figures["fates"]
    return bool(
        figures["done"]
        and figures["outage"]
        and not figures["crashed"]
        and not figures["violations"]
        and figures["lost"] == figures["twice_on_discord"] == 0
        and all(figures["hits"]["telegram"].get(kind) for kind in ON_TELEGRAM)
        and all(figures["hits"]["discord"].get(kind) for kind in ON_DISCORD)
        and kept.get("failed", 0) == 0
        and kept["sent"] + kept.get("gone", 0) + kept.get("left", 0) == whole
        and kept["followers"] == whole - figures["blocked"]
    )


async def _outage(telegram: FakeTelegram, scale: Scale) -> bool:
    """In the middle Telegram takes nothing for some seconds; whether it came to that."""
    try:
        await telegram.world.until(lambda: telegram.sends >= scale.people // 2, DONE_WITHIN)
    except TimeoutError:
        return False
    before = dict(telegram.faults.hits)
    telegram.faults.storm(1, {"reset": 1}, seed=7)
    await asyncio.sleep(OUTAGE)
    telegram.faults.storm(SHARE, ON_TELEGRAM, seed=8)
    telegram.faults.hits.update(before)
    return True
