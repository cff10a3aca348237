"""restore: backups while people report, some of them cut short by a kill; then one of them in the database's place.

Every backup that is listed must be whole. Once one is restored, every receipt that was shown before it began opens its
report, but for those that were erased since: those are gone again. Copies with a bit changed, cut or exchanged are
refused, and the database stays as it was.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot import backups, failpoints
from bot.cases import EraseCase
from bot.errors import WrongSetting
from bot.ports import Written
from storage.copies import look_into
from tests.drills.books import books
from tests.drills.crowd import Crowd, shown
from tests.drills.evidence import numbered
from tests.drills.postgres import made
from tests.drills.service import RUN, Service
from tests.fakes.telegram.server import FakeTelegram

EVERYBODY = 1_000_000
BUSY_WITHIN = 90.0
DAMAGES = 6


async def restoring(folder: Path, command: Sequence[str] = RUN, kills: int = 4, filed: int = 20) -> dict[str, Any]:
    """The figures; on SQLite only: a PostgreSQL has its own backups."""
    rng, ledger = random.Random(41), made(folder / "drill") / "ledger.jsonl"
    kept = folder / "backups"
    async with FakeTelegram(ledger=ledger, seed=41) as telegram:
        service = Service(folder / "drill", telegram, command=command)
        crowd = Crowd(telegram, rng, words=numbered(), at_once=15)

        async def reports(more: int) -> None:
            enough = sum(one.done for one in crowd.citizens) + more
            await telegram.world.until(lambda: sum(one.done for one in crowd.citizens) >= enough, BUSY_WITHIN)

        try:
            crowd.comes(EVERYBODY)
            await service.start()
            await reports(filed // 2)
            half = [await _cut_short(service, rng, kept, number) for number in range(kills)]
            await service.start()
            await reports(filed - filed // 2)
            before = _receipts(ledger)
            code, _ = await service.runs("backup", str(kept))
            last = backups.listed(kept)[-1]
            await reports(filed // 4)  # what comes after the backup is lost with the database
            crowd.closes()
            await service.kill()
            erased = await _erase(service, before[: len(before) // 4])
            damaged = await _damaged(service, last, rng, folder / "damaged")
            restored, said = await service.runs("restore", str(last.file))
            await service.start()
            crashed = int(await service.stop() != 0)
        finally:
            await crowd.go_home()
            await service.kill()
    figures: dict[str, Any] = {
        "kills": kills,
        "backups": len(backups.listed(kept)),
        "half_listed": sum(half),
        "backup_failed": code,
        "restore_failed": restored,
        "said": [line.partition(":")[0] for line in said if "again" in line],
        "damaged": DAMAGES,
        "damaged_taken": damaged,
        "crashed": crashed,
        "receipts_before": len(before),
        "erased": len(erased),
    }
    async with books(service) as opened:
        cases = await opened.by_receipt(before)
        figures |= {
            "not_opened": sum(case is None for receipt, case in cases.items() if receipt not in erased),
            "erased_are_back": sum(case is not None for receipt, case in cases.items() if receipt in erased),
            "waiting_to_be_sent": await opened.unsent(),
        }
    return {"ok": _ok(figures, filed), **figures}


NONE = (
    "half_listed",
    "backup_failed",
    "restore_failed",
    "damaged_taken",
    "crashed",
    "not_opened",
    "erased_are_back",
    "waiting_to_be_sent",
)
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any], filed: int) -> bool:
    enough = figures["receipts_before"] >= filed and figures["erased"] > 0 and figures["backups"] > 0
    return enough and not any(figures[name] for name in NONE)


async def _cut_short(service: Service, rng: random.Random, kept: Path, number: int) -> int:
    """Kill the bot while it makes a backup; how many are listed then that are not whole."""
    place = (failpoints.BACKUP_COPIED, failpoints.BACKUP_DESCRIBED)[number % 2]
    await service.stop()
    await service.start(f"{place}:1")
    await service.runs("backup", str(kept))
    await service.kill()
    if rng.random() < 0.5:  # and once nobody runs, by the command itself
        await service.runs("backup", str(kept), failpoint=f"{place}:1")
    await service.start()
    if number == 0:  # a whole one between the halves
        await service.runs("backup", str(kept))
    _, lines = await service.runs("backup", str(kept), "--list")
    return sum(not _whole(Path(line.partition("  ")[0])) for line in lines if line.startswith(str(kept)))


def _whole(file: Path) -> bool:
    try:
        backups.whole(file)
        look_into(file)
    except WrongSetting:
        return False
    return True


def _receipts(ledger: Path) -> list[str]:
    return [receipt for found in shown(ledger).receipts.values() for receipt in found]


async def _erase(service: Service, receipts: Sequence[str]) -> set[str]:
    """Erase these reports, as a person does who wants theirs gone."""
    async with books(service) as opened:
        found = {receipt: case for receipt, case in (await opened.by_receipt(receipts)).items() if case is not None}
        async with opened.store.tick() as tick:
            effects = tuple(EraseCase(case.id) for case in found.values())
            await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), 1_795_000_000)
    return set(found)


async def _damaged(service: Service, backup: backups.Backup, rng: random.Random, folder: Path) -> int:
    """Restore copies that are not what was written; how many were taken, or changed the database."""
    made(folder)
    database, taken = service.data / "concordia.db", 0
    before = database.read_bytes()
    for number in range(DAMAGES):
        file = folder / f"concordia-20261101T00000{number}Z.db"
        raw = bytearray(backup.file.read_bytes())
        if number == 0:
            del raw[len(raw) // 2 :]
        elif number == 1:
            raw += raw[:4096]
        else:
            raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
        file.write_bytes(raw)
        shutil.copy(backup.file.with_suffix(".json"), file.with_suffix(".json"))
        code, _ = await service.runs("restore", str(file))
        taken += code == 0 or database.read_bytes() != before
    return taken
