"""audit-tamper: whoever can write to the database, but has not the keys, changes the trail of what the team did.

A trail of some hundred lines is tampered with in every way that we could think of, each in a copy of its own; the real
`concordia audit verify` must find each, and must find nothing in the one that nobody touched.
"""

from __future__ import annotations

import asyncio
import hmac
import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.audit import HOUSE, OPERATOR, Audited, Trace
from bot.ports import Written
from bot.sealing import Keyring
from storage.store import open_store
from tests.drills.service import RUN, Service
from tests.fakes.telegram.server import FakeTelegram

LINES = 300
NOW = 1_795_000_000
DAY = 24 * 3600
AT_ONCE = 3
"""Commands that run side by side."""
UNTOUCHED = "untouched"

Tamper = Callable[[sqlite3.Connection], object]


async def audit_tamper(folder: Path, command: Sequence[str] = RUN) -> dict[str, Any]:
    """The figures: `missed` are kinds of tampering that were not found, `refused` whether the whole trail was."""
    async with FakeTelegram() as telegram:
        whole = Service(folder / "whole", telegram, command=command)
        await _written(whole)
        places = asyncio.Semaphore(AT_ONCE)

        async def verified(name: str, tamper: Tamper | None) -> tuple[str, int, list[str]]:
            service = Service(folder / name.replace(" ", "-"), telegram, command=command)
            shutil.copytree(whole.folder, service.folder)
            if tamper is not None:
                with closing(sqlite3.connect(service.data / "concordia.db")) as database, database:
                    tamper(database)
            async with places:
                return name, *await service.runs("audit", "verify")

        kinds: Mapping[str, Tamper | None] = {UNTOUCHED: None, **KINDS}
        found = {
            name: (code, said)
            for name, code, said in await asyncio.gather(*(verified(*kind) for kind in kinds.items()))
        }
    code, said = found.pop(UNTOUCHED)
    figures: dict[str, Any] = {
        "lines": LINES,
        "kinds": len(KINDS),
        "refused": int(code != 0 or not said or not said[-1].startswith(f"{LINES} lines, chain whole")),
        "missed": sorted(name for name, (code, _) in found.items() if code != 1),
        "unnamed": sorted(name for name, (_, said) in found.items() if not said),
    }
    return {"ok": not any(figures[name] for name in ("refused", "missed", "unnamed")), **figures}


async def _written(service: Service) -> None:
    """A trail as a year of deeds leaves it."""
    store = await open_store(service.database, Keyring.create(service.keyring))
    traces = [
        Trace(
            NOW + number * DAY // 3, (HOUSE, OPERATOR, f"{number:032x}")[number % 3], "cases", bytes([number % 7]) * 16
        )
        for number in range(LINES)
    ]
    async with store.tick() as tick:
        effects = tuple(map(Audited, traces))
        await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), NOW)
    await store.close()


# -- every kind; 1 is the first line, LINES the last


def _run(*statements: str) -> Tamper:
    return lambda database: [database.execute(statement) for statement in statements]


def _flipped(column: str) -> Tamper:
    def flip(database: sqlite3.Connection) -> None:
        [value] = database.execute(f"SELECT {column} FROM audit WHERE id = 150").fetchone()
        changed = value[:-1] + bytes([value[-1] ^ 1])
        database.execute(f"UPDATE audit SET {column} = ? WHERE id = 150", (changed,))

    return flip


def _macs_anew(database: sqlite3.Connection) -> None:
    """All macs from a line on, by somebody who knows how they are made but has another key."""
    [mac] = database.execute("SELECT mac FROM audit WHERE id = 99").fetchone()
    for number, sealed in database.execute("SELECT id, sealed FROM audit WHERE id >= 100 ORDER BY id").fetchall():
        mac = hmac.digest(b"a key of their own", b"line" + mac + sealed, "sha256")
        database.execute("UPDATE audit SET mac = ? WHERE id = ?", (mac, number))
    database.execute("UPDATE audit_chain SET mac = ?", (mac,))


_CONTENT = "key, day, about, wrapped, sealed"
_LAST = f"DELETE FROM audit WHERE id = {LINES}"
_SHORTER = f"UPDATE audit_chain SET last = {LINES - 1}, mac = (SELECT mac FROM audit WHERE id = {LINES - 1})"

KINDS: Mapping[str, Tamper] = {
    "changed content": _flipped("sealed"),
    "changed key": _flipped("wrapped"),
    "changed mac": _flipped("mac"),
    "changed day": _run("UPDATE audit SET day = '2020-01-01' WHERE id = 150"),
    "changed case": _run("UPDATE audit SET about = NULL WHERE id = 150"),
    "deleted first": _run("DELETE FROM audit WHERE id = 1"),
    "deleted first ten, chain begins later": _run(
        "UPDATE audit_chain SET first = 11, before = (SELECT mac FROM audit WHERE id = 10)",
        "DELETE FROM audit WHERE id <= 10",
    ),
    "deleted in the middle": _run("DELETE FROM audit WHERE id = 150"),
    "deleted and closed up": _run(
        "DELETE FROM audit WHERE id = 150",
        "UPDATE audit SET id = -id WHERE id > 150",
        "UPDATE audit SET id = -id - 1 WHERE id < 0",
        f"UPDATE audit_chain SET last = {LINES - 1}",
    ),
    "deleted last": _run(_LAST),
    "deleted last, chain ends earlier": _run(_LAST, _SHORTER),
    "deleted all": _run("DELETE FROM audit"),
    "deleted all, chain empty": _run(
        "DELETE FROM audit", "UPDATE audit_chain SET first = 1, last = 0, before = zeroblob(32), mac = zeroblob(32)"
    ),
    "deleted all and the chain": _run("DELETE FROM audit", "DELETE FROM audit_chain"),
    "swapped two lines": _run(
        "UPDATE audit SET id = -1 WHERE id = 40",
        "UPDATE audit SET id = 40 WHERE id = 41",
        "UPDATE audit SET id = 41 WHERE id = -1",
    ),
    "copied over another": _run(
        f"UPDATE audit SET ({_CONTENT}, mac) = (SELECT {_CONTENT}, mac FROM audit WHERE id = 40) WHERE id = 41"
    ),
    "copied in at the end": _run(
        f"INSERT INTO audit (id, {_CONTENT}, mac) SELECT {LINES + 1}, {_CONTENT}, mac FROM audit WHERE id = 40"
    ),
    "copied in, chain ends later": _run(
        f"INSERT INTO audit (id, {_CONTENT}, mac) SELECT {LINES + 1}, {_CONTENT}, mac FROM audit WHERE id = 40",
        f"UPDATE audit_chain SET last = {LINES + 1}, mac = (SELECT mac FROM audit WHERE id = 40)",
    ),
    "macs made anew with another key": _macs_anew,
    "chain's proof changed": _run("UPDATE audit_chain SET proof = zeroblob(32)"),
    "chain removed": _run("DELETE FROM audit_chain"),
}
