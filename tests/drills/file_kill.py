"""file-kill: people file reports while the bot is killed again and again; nothing that was promised may be missing.

Each database gets kills at random moments (while it starts, while it works) and one at each failpoint. What is counted:
receipts that were shown, from the ledger of the pretend Telegram, against the cases that they open, from the database;
and people who never got an answer. Nobody in the crowd sends anything twice, so an update that was lost is seen.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import failpoints
from tests.drills.books import books
from tests.drills.crowd import QUIET, Crowd, shown
from tests.drills.evidence import numbered
from tests.drills.postgres import made
from tests.drills.postgres import postgres as postgres_server
from tests.drills.service import RUN, Service, calm
from tests.fakes.telegram.server import FakeTelegram

EVERYBODY = 1_000_000
"""More than will ever find a place while the bot is killed."""
FILES_WITHIN = 10.0
"""Seconds that the last files may take to be fetched; a missed one is asked for again after 5."""
DEAD_WITHIN = 25.0
"""Seconds within which an armed failpoint must have been reached."""
BUSY_WITHIN = 8.0
"""Seconds to wait for a bot to get busy before it is killed anyway."""
UNSEEN = "not-modified"
"""The rule that an edit breaks which is sent again after a kill: it changes nothing, so nobody sees it twice."""
HOPELESS = 2
"""Rounds in which nobody moved, after which the drill has failed and ends."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is done on one database. `opened` cases are looked at through /case, all of them through the store."""

    kills: int
    at_once: int = 40
    opened: int = 30
    quiet: float = QUIET


SQLITE, POSTGRES = Scale(kills=26), Scale(kills=26)


async def file_kill(
    folder: Path, command: Sequence[str] = RUN, sqlite: Scale = SQLITE, postgres: Scale | None = POSTGRES
) -> dict[str, Any]:
    """Both databases side by side; the figures of both."""
    legs = {"sqlite": _leg(folder / "sqlite", None, sqlite, command, seed=1)}
    if postgres is None:
        figures = {"sqlite": await legs["sqlite"]}
    else:
        async with postgres_server(folder / "server") as url:
            legs["postgresql"] = _leg(folder / "postgresql", url, postgres, command, seed=2)
            figures = dict(zip(legs, await asyncio.gather(*legs.values()), strict=True))
    return {"ok": all(one["ok"] for one in figures.values()), **figures}


async def _leg(folder: Path, url: str | None, scale: Scale, command: Sequence[str], seed: int) -> dict[str, Any]:
    rng, ledger = random.Random(seed), made(folder) / "ledger.jsonl"
    async with FakeTelegram(ledger=ledger, seed=seed) as telegram:
        service = Service(folder, telegram, url, command=command)
        crowd = Crowd(telegram, rng, words=numbered(), at_once=scale.at_once)
        try:
            crowd.comes(EVERYBODY)
            killed = await _killings(service, rng, scale)
            crowd.closes()
            crashed = int(not await service.comes_up())
            waiting = await crowd.finish(scale.quiet)
            opened = await crowd.open_cases(scale.opened, scale.quiet)
            await calm(telegram, FILES_WITHIN)
            crashed += await service.stop() != 0
        finally:
            await crowd.go_home()
            await service.kill()
    figures = {**killed, "crashed": killed["crashed"] + crashed, "people": len(crowd.citizens), "left_waiting": waiting}
    figures |= {f"cases_{what}": count for what, count in opened.items()}
    figures |= await _counted(service, crowd, ledger)
    rules = {violation.rule for violation in telegram.violations}
    figures["violations"] = sorted(rules - {UNSEEN})
    figures["repeated_unseen"] = sum(violation.rule == UNSEEN for violation in telegram.violations)
    return {"ok": _ok(figures, scale), **figures}


NONE = (
    "left_waiting",
    "updates_lost",
    "updates_set_aside",
    "receipts_without_case",
    "double_cases",
    "wrong_evidence",
    "files_missing",
    "cases_unopened",
    "cases_wrong",
    "failpoints_missed",
    "crashed",
    "violations",
)
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any], scale: Scale) -> bool:
    all_filed = figures["receipts"] == figures["people"] > 0
    return all_filed and figures["kills"] == scale.kills and not any(figures[name] for name in NONE)


async def _killings(service: Service, rng: random.Random, scale: Scale) -> dict[str, Any]:
    """Kill and start again; how often, and whether it also died by itself."""
    rounds: list[str | None] = [*[None] * scale.kills, *failpoints.NAMES]
    rng.shuffle(rounds)
    kills = crashed = idle = 0
    missed = []
    for failpoint in rounds:
        if failpoint is None:
            busy = await _busy(service, rng)
            kills, idle, crashed = kills + 1, idle + (not busy), crashed + (not service.alive)
            await service.kill()
        elif not await service.dies_at(f"{failpoint}:{rng.randint(1, 12)}", DEAD_WITHIN):
            missed.append(failpoint)
        if idle + len(missed) >= HOPELESS:
            break  # everybody waits in vain, so nothing more can be learnt
    return {
        "kills": kills,
        "failpoints": len(failpoints.NAMES) - len(missed),
        "failpoints_missed": missed,
        "crashed": crashed,
    }


async def _busy(service: Service, rng: random.Random) -> bool:
    """Start, and come to a moment that the seed chooses: one in five while it starts, else after so many requests."""
    if rng.random() < 0.2:
        await service.spawn()
        await asyncio.sleep(rng.uniform(0.3, 3.0))
        return True
    await service.comes_up()
    telegram = service.telegram
    enough = telegram.requests + rng.randint(1, 250)
    try:
        await telegram.world.until(lambda: telegram.requests >= enough, BUSY_WITHIN)
    except TimeoutError:
        return False
    await asyncio.sleep(rng.uniform(0, 0.05))  # so that it is not always the moment after a request
    return True


async def _counted(service: Service, crowd: Crowd, ledger: Path) -> dict[str, Any]:
    """The ledger against the database."""
    told = shown(ledger)
    receipts = {receipt: chat for chat, found in told.receipts.items() for receipt in found}
    sent = {citizen.account.id: citizen for citizen in crowd.citizens}
    async with books(service) as opened:
        cases = await opened.by_receipt(receipts)
        kept = {receipt: case for receipt, case in cases.items() if case is not None}
        missing = wrong = 0
        for receipt, case in kept.items():
            wrong += sorted(item.text for item in case.evidence) != sent[receipts[receipt]].texts
            handles = [item.file.id for item in case.evidence if item.file is not None]
            missing += sum([await opened.store.file(handle) is None for handle in handles])
        return {
            "receipts": len(receipts),
            "receipts_without_case": len(receipts) - len(kept),
            "double_cases": await opened.cases() - len({receipts[receipt] for receipt in kept}),
            "wrong_evidence": wrong,
            "files_missing": missing,
            "updates_lost": len(await opened.missing(service.telegram)),
            "updates_set_aside": sum((await opened.dead_letters()).values()),
            "replies": told.sends,
            "repeated": told.repeated,
        }
