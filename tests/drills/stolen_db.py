"""stolen-db: who holds the data folder and the logs, but not the keys, finds nothing of what people sent.

Canaries flow through whole and half-finished reports, updates that cannot be read, names, ids and tokens, while the
log is at DEBUG and the network fails now and then. The bot is killed while updates and replies wait; then every byte is
searched. Two controls show that the search could fail: it finds canaries that are planted in a copy of the loot, and
the canaries do stand in the database once it is opened with the keys.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot import failpoints
from bot.chat.replies import to_json
from storage import inbox
from storage.tables import conversations, dead_letters
from tests.drills.books import Books, books
from tests.drills.canaries import Canaries, Search, control
from tests.drills.crowd import Crowd, shown
from tests.drills.evidence import Words, everything
from tests.drills.people import Citizen
from tests.drills.postgres import made
from tests.drills.postgres import postgres as postgres_server
from tests.drills.service import RUN, Service
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.server import FakeTelegram

LAST = "confirm"
STOPS = ("evidence", "more", "choice", LAST)
UNREADABLE = 10
"""Updates that become dead letters."""
CANARIES = 200
HELD = ("text", "origin", "file name", "content", "first name", "user name", "user id", "receipt")
"""Kinds of canaries that must be in the database, under seal, at the moment of the theft."""
BUSY_WITHIN, REFUSED_WITHIN = 30.0, 30.0
BIG_ID = 1 << 40
"""User ids above this are written in 6 or 8 bytes, which stand nowhere by chance."""
FAULTS = (
    Fault("server_error", share=0.04),
    Fault("reset", share=0.03),
    Fault("lost_answer", share=0.02),
    Fault("too_many", every=150, times=2),
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many people finish their report, and how many stop before the end."""

    whole: int
    half: int


SQLITE, POSTGRES = Size(16, 12), Size(8, 8)


async def stolen_db(
    folder: Path, command: Sequence[str] = RUN, sqlite: Size = SQLITE, postgres: Size | None = POSTGRES
) -> dict[str, Any]:
    """Both databases side by side; the figures of each. `hits`: kinds and shapes of canaries that stand in a file."""
    if postgres is None:
        figures = {"sqlite": await _leg(folder / "sqlite", None, sqlite, command, seed=11)}
    else:
        async with postgres_server(folder / "server") as url:
            legs = {
                "sqlite": _leg(folder / "sqlite", None, sqlite, command, seed=11),
                "postgresql": _leg(folder / "postgresql", url, postgres, command, seed=12, server=folder / "server"),
            }
            figures = dict(zip(legs, await asyncio.gather(*legs.values()), strict=True))
    return {"ok": all(one["ok"] for one in figures.values()), **figures}


async def _leg(
    folder: Path, url: str | None, size: Size, command: Sequence[str], seed: int, server: Path | None = None
) -> dict[str, Any]:
    rng = random.Random(seed)
    canaries = Canaries(rng)
    ledger, token = made(folder) / "ledger.jsonl", f"7700112233:{canaries.word('token', plain=True)}Aa-_0"
    async with FakeTelegram(ledger=ledger, seed=seed, token=token) as telegram:
        service = Service(folder, telegram, url, log_level="DEBUG", command=command)
        crowd = Crowd(telegram, rng, everything, _words(canaries))
        try:
            refused = await _refused_starts(service, canaries)
            await service.start()
            telegram.faults.set(*FAULTS)
            for number in range(size.whole + size.half):
                crowd.enters(_citizen(crowd, canaries, None if number < size.whole else STOPS[number % len(STOPS)]))
            waiting = await crowd.finish()
            await _killed_busy(service, crowd, canaries)
            loot = _loot(service, server)
            async with books(service) as opened:
                updates, replies = await opened.unfinished(), await opened.unsent()
                held = b"\n".join([part async for part in _unsealed(opened, crowd)])
            telegram.faults.set()
            await service.start()
            waiting += await crowd.finish()
            stopped = await service.stop()
        finally:
            await crowd.go_home()
            await service.kill()
    for receipt in [receipt for receipts in shown(ledger).receipts.values() for receipt in receipts]:
        canaries.keep("receipt", receipt)
        canaries.keep("receipt", receipt.replace(" ", ""))
    later = {name: data for name, data in _loot(service, server).items() if loot.get(name) != data}
    samples = [words[place] for words in canaries.planted.values() for place in (0, -1)]
    figures: dict[str, Any] = {
        "canaries": len(set(canaries.words)),
        "files": len(loot),
        "bytes": sum(map(len, loot.values())),
        "log_lines": loot["stderr.log"].count(b"\n"),
        "faults": sum(telegram.faults.hits.values()),
        "refused_starts": refused,
        "left_waiting": waiting,
        "stopped": stopped,
        "updates_caught": updates,
        "replies_caught": replies,
        "held_under_seal": _held(canaries, held),
        "hits": _hits(loot, canaries),
        "hits_after_stop": _hits(later, canaries),
        "shapes_missed_by_search": control(samples, max(loot.values(), key=len), rng),
    }
    return {"ok": _ok(figures), **figures}


NONE = ("hits", "hits_after_stop", "shapes_missed_by_search", "left_waiting", "stopped")
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    busy = figures["updates_caught"] > 0 and figures["replies_caught"] > 0 and figures["faults"] > 0
    enough = figures["canaries"] >= CANARIES and all(figures["held_under_seal"].get(kind) for kind in HELD)
    return busy and enough and all(figures["refused_starts"]) and not any(figures[name] for name in NONE)


def _words(canaries: Canaries) -> Words:
    return Words(
        text=lambda: f"they wrote {canaries.word('text')} to me",
        name=lambda: canaries.word("origin"),
        file_name=lambda: f"{canaries.word('file name')}.pdf",
        content=lambda kind: kind + canaries.word("content").encode(),
    )


def _citizen(crowd: Crowd, canaries: Canaries, stops_at: str | None) -> Citizen:
    user = BIG_ID + crowd.rng.getrandbits(45)
    canaries.keep("user id", str(user))
    return crowd.citizen(
        first_name=canaries.word("first name"),
        username=canaries.word("user name", plain=True),
        user=user,
        stops_at=stops_at,
    )


async def _refused_starts(service: Service, canaries: Canaries) -> list[int]:
    """Start with settings that are wrong, and may not be repeated to anybody: the exit codes."""
    unknown = f"7700112233:{canaries.word('token', plain=True)}Zz-_9"
    absent = f"postgresql://concordia:{canaries.word('password', plain=True)}@127.0.0.1:1/concordia"
    refused = [replace(service, token=canaries.word("token")), replace(service, token=unknown)]
    refused += [replace(service, database_url=absent)]
    codes = []
    for one in refused:  # one by one: only one may hold the data folder
        await one.spawn()
        codes.append(await asyncio.wait_for(one.ended(), REFUSED_WITHIN))
    return codes


async def _killed_busy(service: Service, crowd: Crowd, canaries: Canaries) -> None:
    """Kill while replies wait (no message can be sent), and again while updates wait (at a failpoint)."""
    telegram = service.telegram
    telegram.faults.set(Fault("server_error", share=1.0, methods=("sendMessage", "editMessageText")))
    tried = telegram.faults.hits.get("server_error", 0)
    for citizen in crowd.citizens:
        if citizen.stops_at == LAST:  # so that a receipt waits too
            citizen.goes_on()
            crowd.enters(citizen)
            continue
        citizen.account.says(f"also {canaries.word('text')}")
    for number in range(UNREADABLE):
        broken = {"from": crowd.citizens[number].account.chat.user, "chat": {"id": "?"}, "text": canaries.word("text")}
        telegram.world.updates.add_raw({"update_id": telegram.world.updates.next_id, "message": broken})
    await telegram.world.until(lambda: telegram.world.updates.pending == 0, BUSY_WITHIN)
    async with asyncio.timeout(BUSY_WITHIN):
        # Three tries each: by then what takes longest, a report with pictures that is compared with others, is filed.
        while telegram.faults.hits.get("server_error", 0) < tried + 3 * len(crowd.citizens):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await service.kill()
    for citizen in crowd.citizens:
        citizen.account.says(f"and {canaries.word('text')}")
    await service.spawn(f"{failpoints.INBOX_COMMITTED}:1")
    await asyncio.wait_for(service.ended(), BUSY_WITHIN)


def _loot(service: Service, server: Path | None) -> dict[str, bytes]:
    """Everything that the bot has written but for the keyring, and all files of a database server."""
    found = {}
    for place in filter(None, (service.loot, server)):
        for path in sorted(place.rglob("*")):
            with suppress(FileNotFoundError):  # a server takes files away as it likes
                if path.is_file():
                    found[str(path.relative_to(place))] = path.read_bytes()
    return found


def _hits(loot: dict[str, bytes], canaries: Canaries) -> dict[str, list[str]]:
    """By file: the kinds and shapes of the canaries that stand there."""
    search = Search(canaries.words)
    kinds = {word: kind for kind, words in canaries.planted.items() for word in words}
    found = {name: search.found_in(data) for name, data in loot.items()}
    found["names of files"] = search.found_in("\n".join(loot).encode())
    return {name: sorted({f"{kinds[word]} as {shape}" for word, shape in hits}) for name, hits in found.items() if hits}


def _held(canaries: Canaries, plain: bytes) -> dict[str, int]:
    """How many canaries of each kind stand in what the keys open."""
    return {kind: sum(word.encode() in plain for word in words) for kind, words in canaries.planted.items()}


async def _unsealed(opened: Books, crowd: Crowd) -> AsyncIterator[bytes]:
    """All that the database holds, opened: cases with their files, drafts, updates, replies, dead letters."""
    store, seals = opened.store, opened.store._seals
    cases = await opened.by_receipt(receipt for citizen in crowd.citizens for receipt in citizen.receipts)
    for case in filter(None, cases.values()):
        yield _text(case.to_json())
        for item in case.evidence:
            yield (item.file and await store.file(item.file.id)) or b""
    for received in await store.unfinished("telegram"):
        yield received.payload
    for queued in await store.unsent():
        yield f"{queued.outgoing.address} {to_json(queued.outgoing.reply)}".encode()
    for key, wrapped, sealed in await opened.rows(select(conversations).with_only_columns(*_DRAFT).where(_IS_DRAFT)):
        yield _text(seals.open_own(wrapped, sealed, conversations.name, key))
    for key, payload in await opened.rows(select(dead_letters.c.key, dead_letters.c.payload)):
        yield seals.open(payload, dead_letters.name, key, inbox.PAYLOAD) or b""


_DRAFT = (conversations.c.key, conversations.c.wrapped, conversations.c.sealed)
_IS_DRAFT = conversations.c.sealed.is_not(None)


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
