"""mutated-updates: of 5,000 updates nine in ten are broken in some way; none may stop the bot, none may vanish.

Each good one comes from somebody of whom nothing else comes, and must be answered. Of each of all updates the database
must know that it came and that it is done; and as dead letters must be kept exactly those that the decoder, asked here
apart from the bot, cannot read. The decoder alone also gets payloads that no server of Telegram would send.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from adapters.telegram.decode import decode
from bot.chat.events import Undecodable
from tests.drills.books import books
from tests.drills.mutations import BOT, broken_bytes, mutated, realistic
from tests.drills.service import RUN, Service
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.updates import Queued

UPDATES = 5_000
GOOD = 10
"""One in so many is good."""
ODD_PEOPLE, FIRST_ODD = 60, 8_000_001
STUCK = 15.0
"""Seconds without any request of the bot after which nothing will come any more."""


async def mutated_updates(folder: Path, command: Sequence[str] = RUN, updates: int = UPDATES) -> dict[str, Any]:
    """The figures."""
    rng = random.Random(13)
    async with FakeTelegram(seed=13) as telegram:
        service = Service(folder, telegram, command=command)
        bodies, good = _queued(telegram, rng, updates)
        try:
            await service.start()
            await _settled(telegram, good)
            crashed = not service.alive
            code = await service.stop()
        finally:
            await service.kill()
    unreadable = [number for number, body in bodies.items() if _reads(body) == "unreadable"]
    async with books(service) as opened:
        letters = await opened.dead_letters()
        missing, rows = await opened.missing(telegram), await opened.updates()
    log = (service.loot / "stderr.log").read_bytes()
    figures: dict[str, Any] = {
        "updates": len(bodies),
        "mutated": len(bodies) - len(good),
        "good": len(good),
        "answered": sum(bool(person.from_bot()) for person in good),
        "crashed": int(crashed or code != 0),
        "unaccounted": len(missing) + abs(rows - len(bodies)),
        "unreadable": len(unreadable),
        "dead_letters": letters,
        "letters_missing": max(0, len(unreadable) - letters.get("undecodable", 0)),
        "turns_failed": log.count(b'"turn failed"'),
        "decoder": _decoder(rng, updates),
        "violations": sorted({violation.rule for violation in telegram.violations}),
    }
    return {"ok": _ok(figures), **figures}


def _ok(figures: dict[str, Any]) -> bool:
    none = ("crashed", "unaccounted", "turns_failed")
    read, unreadable = figures["decoder"], figures["unreadable"]
    return (
        figures["answered"] == figures["good"] == figures["updates"] // GOOD
        and figures["dead_letters"] == {"undecodable": unreadable}
        and unreadable > figures["mutated"] // 10
        and read["crashed"] == 0
        and min(read["read"], read["unreadable"]) > 0
        and not any(figures[name] for name in none)
    )


def _queued(telegram: FakeTelegram, rng: random.Random, updates: int) -> tuple[dict[int, bytes], list[Person]]:
    """Let them wait at Telegram: every body by its id, and the people of the good ones."""
    odd = realistic(rng, FIRST_ODD, ODD_PEOPLE)
    for number in range(ODD_PEOPLE):
        telegram.person(f"Odd {number}", "nl", FIRST_ODD + number).chat.started = True
    queue, bodies, good = telegram.world.updates, {}, []
    for number in range(updates):
        if number % GOOD == GOOD - 1:
            person = telegram.person(f"Good {number}", rng.choice(["nl", "fr", "de", "en"]))
            update = _good(person, number)
            good.append(person)
            bodies[update["update_id"]] = json.dumps(update).encode()
        else:
            body = json.dumps(mutated(rng, rng.choice(odd) | {"update_id": queue.next_id})).encode()
            bodies[queue.next_id] = body
            queue.put([Queued(queue.next_id, body)])
    return bodies, good


def _good(person: Person, number: int) -> dict[str, Any]:
    """One of the things that people begin with."""
    match number // GOOD % 4:
        case 0:
            update = person.says("/start")
        case 1:
            update = person.says("/report")
        case 2:
            update = person.forwards("hidden", "hateful")
        case _:
            update = person.sends_photo("look")
    assert update is not None
    return update


async def _settled(telegram: FakeTelegram, good: list[Person]) -> None:
    """Wait until all is taken and the good ones are answered, or nothing moves any more."""

    def settled() -> bool:
        return telegram.world.updates.pending == 0 and all(person.chat.activity for person in good)

    requests = -1
    while not settled() and requests != telegram.requests:
        requests = telegram.requests
        with suppress(TimeoutError):
            await telegram.world.until(settled, STUCK)


def _reads(body: bytes) -> str:
    try:
        decode(body, str(BOT["username"]))
    except Undecodable:
        return "unreadable"
    except Exception:  # noqa: BLE001 - exactly what must not happen
        return "crashed"
    return "read"


def _decoder(rng: random.Random, payloads: int) -> dict[str, int]:
    """The decoder alone, on bytes that need not even be JSON."""
    odd = realistic(rng, FIRST_ODD, 3)
    found = {"read": 0, "unreadable": 0, "crashed": 0}
    for _ in range(payloads):
        found[_reads(broken_bytes(rng, rng.choice(odd)))] += 1
    return found
