"""replay: every update arrives one to three times, up to 50 places early or late; every effect happens once.

What must hold is well defined because nobody does a second thing before the first was answered: the first delivery of
what one person does keeps its order, whatever the network does to the rest, while copies of all that they did before
fall in between. Only a handful of evidence is sent at once; of it we ask that each message is kept once, in any order.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.drills.books import books
from tests.drills.crowd import QUIET, Crowd, shown
from tests.drills.evidence import numbered
from tests.drills.service import RUN, Service
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.updates import Chaos

PEOPLE, COPIES = 120, 3
CONFIRMED_WITHIN = 20.0
"""Seconds within which the last copies must have been taken."""


class Deliveries:
    """What the network did: how often each update came, and how many came after a later one."""

    def __init__(self) -> None:
        self.copies: Counter[int] = Counter()
        self.late = 0
        self._highest = 0

    def handed(self, update: int) -> None:
        self.copies[update] += 1
        self.late += update < self._highest and self.copies[update] == 1
        self._highest = max(self._highest, update)


async def replay(
    folder: Path, command: Sequence[str] = RUN, people: int = PEOPLE, quiet: float = QUIET
) -> dict[str, Any]:
    """The figures; `repeated` are replies that stand twice in a chat."""
    ledger, network = folder / "ledger.jsonl", Deliveries()
    async with FakeTelegram(ledger=ledger, seed=7) as telegram:
        updates = telegram.world.updates
        updates.chaos, updates.on_handed = Chaos(COPIES, window=50), network.handed
        service = Service(folder, telegram, command=command)
        crowd = Crowd(telegram, random.Random(7), words=numbered(), at_once=60)
        try:
            await service.start()
            crowd.comes(people)
            waiting = await crowd.finish(quiet)
            opened = await crowd.open_cases(30, quiet)
            with suppress(TimeoutError):  # counted below
                await telegram.world.until(lambda: updates.pending == 0, CONFIRMED_WITHIN)
            crashed = int(await service.stop() != 0)
        finally:
            await crowd.go_home()
            await service.kill()
        pending = updates.pending
    told = shown(ledger)
    figures: dict[str, Any] = {
        "people": people,
        "updates": len(network.copies),
        "deliveries": network.copies.total(),
        "most_copies": max(network.copies.values()),
        "out_of_order": network.late,
        "left_waiting": waiting,
        "pending": pending,
        "crashed": crashed,
        **{f"cases_{what}": count for what, count in opened.items()},
        "receipts": sum(map(len, told.receipts.values())),
        "repeated": told.repeated,
        "violations": sorted({violation.rule for violation in telegram.violations}),
    }
    sent = {receipt: citizen.texts for citizen in crowd.citizens for receipt in citizen.receipts}
    async with books(service) as opened_books:
        cases = await opened_books.by_receipt(sent)
        kept = {receipt: sorted(item.text for item in case.evidence) for receipt, case in cases.items() if case}
        figures["cases"] = await opened_books.cases()
        figures["wrong_evidence"] = sum(kept.get(receipt) != texts for receipt, texts in sent.items())
        figures["updates_lost"] = len(await opened_books.missing(telegram))
        figures["updates_set_aside"] = sum((await opened_books.dead_letters()).values())
    return {"ok": _ok(figures), **figures}


NONE = (
    "left_waiting",
    "updates_lost",
    "updates_set_aside",
    "pending",
    "repeated",
    "wrong_evidence",
    "cases_unopened",
    "cases_wrong",
    "crashed",
    "violations",
)
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    once = figures["cases"] == figures["receipts"] == figures["people"]
    chaotic = figures["most_copies"] == COPIES and figures["out_of_order"] > figures["updates"] // 10
    return once and chaotic and not any(figures[name] for name in NONE)
