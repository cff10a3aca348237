"""key-rotation: new keys while people report, and the bot is killed in the middle of sealing everything anew.

`concordia keys rotate` runs beside the bot again and again; the bot is killed at the failpoint after one of its
transactions, or at a random moment, and started again. In the end every value in the database lies under the newest
key and opens, every receipt that was shown opens its report; and the same once all old keys are destroyed.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot import failpoints
from tests.drills.books import books
from tests.drills.crowd import QUIET, Crowd, shown
from tests.drills.evidence import numbered
from tests.drills.postgres import made
from tests.drills.postgres import postgres as postgres_server
from tests.drills.seals import under, unopened
from tests.drills.service import RUN, Service
from tests.fakes.telegram.server import FakeTelegram

EVERYBODY = 1_000_000
FILED = 25
"""Receipts that are shown before the first change of keys."""
BUSY_WITHIN = 90.0
DEAD_WITHIN = 30.0


async def key_rotation(
    folder: Path, command: Sequence[str] = RUN, kills: int = 4, *, postgres: bool = True
) -> dict[str, Any]:
    """Both databases side by side; the figures of both."""
    legs = {"sqlite": _leg(folder / "sqlite", None, command, kills, seed=31)}
    if not postgres:
        figures = {"sqlite": await legs["sqlite"]}
    else:
        async with postgres_server(folder / "server") as url:
            legs["postgresql"] = _leg(folder / "postgresql", url, command, kills, seed=32)
            figures = dict(zip(legs, await asyncio.gather(*legs.values()), strict=True))
    return {"ok": all(one["ok"] for one in figures.values()), **figures}


async def _leg(folder: Path, url: str | None, command: Sequence[str], kills: int, seed: int) -> dict[str, Any]:
    rng, ledger = random.Random(seed), made(folder) / "ledger.jsonl"
    async with FakeTelegram(ledger=ledger, seed=seed) as telegram:
        service = Service(folder, telegram, url, command=command)
        crowd = Crowd(telegram, rng, words=numbered(), at_once=25)
        try:
            crowd.comes(EVERYBODY)
            await service.start()
            await telegram.world.until(lambda: sum(one.done for one in crowd.citizens) >= FILED, BUSY_WITHIN)
            cut = [await _killed(service, rng, at_failpoint=number % 2 == 0) for number in range(kills)]
            began = time.monotonic()
            code, said = await service.runs("keys", "rotate")
            took = time.monotonic() - began
            crowd.closes()
            waiting = await crowd.finish(QUIET)
            crashed = int(await service.stop() != 0)
        finally:
            await crowd.go_home()
            await service.kill()
    figures: dict[str, Any] = {
        "kills": kills,
        "cut_short": sum(cut),
        "last_change": code,
        "last_change_seconds": round(took, 1),
        "rows_anew": sum(int(line.split()[1]) for line in said if " rows are under " in line),
        "people": len(crowd.citizens),
        "left_waiting": waiting,
        "crashed": crashed,
    }
    figures |= await _counted(service, ledger)
    return {"ok": _ok(figures), **figures}


NONE = (
    "last_change",
    "left_waiting",
    "crashed",
    "under_old_keys",
    "undecryptable",
    "undecryptable_without_old_keys",
    "receipts_without_case",
    "keys_left",
    "updates_lost",
)
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    # Reports were filed before the first change, so that nothing is under old keys says that they were sealed anew:
    # by the last command, or on PostgreSQL by the bot beside it, which may have left nothing for it to do.
    enough = figures["receipts"] >= FILED and figures["keys"] > 1 and figures["cut_short"] > 0
    return enough and figures["under_newest_key"] >= FILED and not any(figures[name] for name in NONE)


async def _killed(service: Service, rng: random.Random, *, at_failpoint: bool) -> bool:
    """Kill the bot that runs while it changes the keys, and start it again; whether the command was cut short."""
    if at_failpoint:  # the next start goes on with what was cut short, and may die at the same place of that
        await service.stop()
        await service.spawn(f"{failpoints.KEYS_CHANGED}:{rng.randint(1, 9)}")
    beside = await service.begins("keys", "rotate", failpoint=f"{failpoints.KEYS_CHANGED}:{rng.randint(1, 9)}")
    if at_failpoint and service.database_url is None:
        try:
            await asyncio.wait_for(service.ended(), DEAD_WITHIN)
        except TimeoutError:
            await service.kill()
    else:
        assert beside.stdout is not None
        await beside.stdout.readline()  # it has a new key
        await asyncio.sleep(rng.uniform(0, 0.3))
        await service.kill()
    await beside.communicate()
    await service.start()
    return beside.returncode != 0


async def _counted(service: Service, ledger: Path) -> dict[str, Any]:
    told = shown(ledger)
    receipts = [receipt for found in told.receipts.values() for receipt in found]
    async with books(service) as opened:
        ring = opened.keyring
        old = [epoch for epoch in ring.epochs if epoch != ring.current]
        figures: dict[str, Any] = {
            "keys": len(ring.epochs),
            "under_newest_key": sum((await under(opened, ring.current)).values()),
            "under_old_keys": await under(opened, *old),
            "undecryptable": await unopened(opened),
            "keys_left": list(ring.stale),
            "updates_lost": len(await opened.missing(service.telegram)),
        }
        for epoch in ring.retired:
            ring.destroy(epoch)
    async with books(service) as opened:
        assert len(opened.keyring.epochs) == 1 + len(figures["keys_left"])
        cases = await opened.by_receipt(receipts)
        return {
            **figures,
            "undecryptable_without_old_keys": await unopened(opened),
            "receipts": len(receipts),
            "receipts_without_case": sum(case is None for case in cases.values()),
        }
