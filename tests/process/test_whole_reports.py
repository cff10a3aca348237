"""200 people report to the real process, which talks real HTTP to a Telegram that judges every request."""

from __future__ import annotations

import random
from itertools import count
from pathlib import Path

import pytest

from storage.tables import files
from tests.drills.books import books
from tests.drills.crowd import Crowd, Plan, shown
from tests.drills.evidence import Sent, Words, everything, evidence
from tests.drills.service import Service, calm
from tests.fakes.telegram.server import FakeTelegram

pytestmark = [pytest.mark.process, pytest.mark.timeout(300)]

PEOPLE = 200


async def test_every_receipt_of_200_whole_reports_opens_its_case_and_every_request_is_valid(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    async with FakeTelegram(ledger=ledger) as telegram:
        service = Service(tmp_path, telegram)
        crowd = Crowd(telegram, random.Random(3), some_of_everything(), at_once=64)
        try:
            await service.start()
            crowd.comes(PEOPLE)
            assert await crowd.finish() == 0, "somebody waits for an answer that does not come"

            assert await crowd.open_cases() == {"opened": PEOPLE, "unopened": 0, "wrong": 0}
            await calm(telegram, seconds=10)
            assert await service.stop() == 0, service.last_words()
        finally:
            await crowd.go_home()
            await service.kill()

    assert telegram.violations == []
    told = shown(ledger)
    assert all(len(receipts) == 1 for receipts in told.receipts.values())
    assert len({receipt for receipts in told.receipts.values() for receipt in receipts}) == PEOPLE
    assert told.repeated == 0
    async with books(service) as opened:
        assert await opened.cases() == PEOPLE
        assert await opened.missing(telegram) == []
        kept = await opened.count(files, files.c.state == "kept")
        assert kept == sum(citizen.files for citizen in crowd.citizens)


def some_of_everything() -> Plan:
    """Every tenth sends one of each kind, the four origins included; the others what comes to mind."""
    numbers = count()

    def plan(rng: random.Random, words: Words) -> list[list[Sent]]:
        return everything(rng, words) if next(numbers) % 10 == 0 else evidence(rng, words)

    return plan
