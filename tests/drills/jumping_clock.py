"""clock: the machine's clock jumps 40 days ahead while the bot runs, and back again.

Reports that were closed 60 days ago would then all be due at once: the purge must stop, erase nothing and ask who leads
the team, once. After the jump back every receipt opens its report and new ones are filed. After a second jump somebody
says yes, and then, only then, what is due is erased. No key is destroyed, and nobody is told anything twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from bot.cases import Case, Ending, FileCase, Status
from bot.chat.answers import Item
from bot.chat.events import Address
from bot.ports import Written
from bot.rules.staff import Role
from bot.staff import Member, SaveMember
from tests.drills import quick
from tests.drills.books import books
from tests.drills.crowd import QUIET, Crowd, shown
from tests.drills.evidence import numbered
from tests.drills.postgres import made
from tests.drills.quick import JUMPS, Pace
from tests.drills.seals import unopened
from tests.drills.service import Service, quiet
from tests.drills.town import buttons
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Seen

DAY = 24 * 3600
SHOWN = 1_795_000_120.0
AHEAD = 40 * DAY
CLOSED = 30
"""Reports that were closed 60 days ago."""
PEOPLE = 12
WITHIN = 60.0
ROUNDS = 4
"""Purges that go by before it is looked whether anybody was asked again."""


async def jumping_clock(folder: Path, command: Sequence[str] = quick.RUN) -> dict[str, Any]:
    pace, ledger, wrong = Pace.from_now(SHOWN, 1.0), made(folder / "drill") / "ledger.jsonl", folder / "wrong"
    async with FakeTelegram(clock=pace.clock, seed=51, ledger=ledger) as telegram:
        extra = {quick.VARIABLE: str(pace), JUMPS: str(wrong)}
        service = Service(folder / "drill", telegram, command=command, extra=extra)
        crowd = Crowd(telegram, Random(51), words=numbered(), at_once=PEOPLE)
        lead = telegram.person("Lead", "en")
        try:
            await service.start()
            lead.says("/start")
            crowd.comes(PEOPLE)
            waiting = await crowd.finish(QUIET)
            await service.stop()
            await _furnish(service, telegram, lead, int(pace.clock()))
            await service.start()

            wrong.write_text(str(AHEAD))
            asked = await _asked(telegram, lead, 0)
            await _rounds(telegram)
            first = len(_questions(lead))
            wrong.unlink()
            await _rounds(telegram)
            back = len(_questions(lead))
            opened = await crowd.open_cases(PEOPLE // 2, QUIET)
            crowd.comes(1)
            waiting += await crowd.finish(QUIET)
            crashed = int(await service.stop() != 0)
            kept = await _counted(service, ledger)

            await service.start()
            wrong.write_text(str(AHEAD + 2 * DAY))
            again = await _asked(telegram, lead, back)
            await _says_yes(telegram, lead)
            await _rounds(telegram)
            crashed += int(await service.stop() != 0)
            after = await _counted(service, ledger)
        finally:
            await crowd.go_home()
            await service.kill()
    figures: dict[str, Any] = {
        "cases": CLOSED + PEOPLE + 1,
        "asked": first,
        "asked_again_for_nothing": max(0, first - 1) + back - first,
        "never_asked": int(not asked) + int(not again),
        "erased_without_a_yes": CLOSED + PEOPLE + 1 - kept["cases"],
        "erased_after_a_yes": kept["cases"] - after["cases"],
        "left_waiting": waiting,
        "unopened": opened["unopened"],
        "wrong": opened["wrong"],
        "receipts": after["receipts"],
        "receipts_without_case": after["receipts_without_case"],
        "keys_destroyed": 1 - int(kept["first_key"] in after["keys"]),
        "undecryptable": {**kept["undecryptable"], **after["undecryptable"]},
        "repeated": shown(ledger).repeated,
        "crashed": crashed,
    }
    return {"ok": _ok(figures), **figures}


NONE = (
    "asked_again_for_nothing",
    "never_asked",
    "erased_without_a_yes",
    "left_waiting",
    "unopened",
    "wrong",
    "receipts_without_case",
    "keys_destroyed",
    "undecryptable",
    "crashed",
)
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    return figures["asked"] == 1 and figures["erased_after_a_yes"] == CLOSED and not any(figures[name] for name in NONE)


async def _furnish(service: Service, telegram: FakeTelegram, lead: Person, now: int) -> None:
    """A lead on the team, and reports that were closed long ago."""
    user, closed_at = str(lead.id), now - 60 * DAY
    member = Member(
        bytes(16), "Lead", Role.LEAD, "telegram", user, Address("telegram", user), "en", now, now - now % DAY
    )
    case = Case((Item(closed_at, "evidence"),), {"place": "online"}, "nl", closed_at)
    closed = replace(case, status=Status.CLOSED, ending=Ending.ANSWERED, closed_at=closed_at)
    effects = [
        FileCase(number.to_bytes(32), replace(closed, id=number.to_bytes(16))) for number in range(1, CLOSED + 1)
    ]
    async with books(service) as opened, opened.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=(SaveMember(member), *effects))], (), now)


def _questions(lead: Person) -> list[Seen]:
    """The messages that ask whether to erase."""
    return [one for one in lead.from_bot() if "purge yes" in buttons(one)]


async def _asked(telegram: FakeTelegram, lead: Person, before: int) -> bool:
    try:
        await telegram.world.until(lambda: len(_questions(lead)) > before, WITHIN)
    except TimeoutError:
        return False
    return True


async def _rounds(telegram: FakeTelegram) -> None:
    await asyncio.sleep(ROUNDS * quick.TIDY_EVERY)
    await quiet(telegram, 1.0)


async def _says_yes(telegram: FakeTelegram, lead: Person) -> None:
    questions = _questions(lead)
    if not questions:
        return
    lead.presses(data=buttons(questions[-1])["purge yes"], message_id=questions[-1].message_id)

    def sure() -> list[Seen]:
        return [one for one in lead.from_bot() if "purge sure" in buttons(one)]

    await telegram.world.until(lambda: bool(sure()), WITHIN)
    lead.presses(data=buttons(sure()[-1])["purge sure"], message_id=sure()[-1].message_id)
    await quiet(telegram, 1.0)


async def _counted(service: Service, ledger: Path) -> dict[str, Any]:
    receipts = [receipt for found in shown(ledger).receipts.values() for receipt in found]
    async with books(service) as opened:
        cases = await opened.by_receipt(receipts)
        return {
            "cases": await opened.cases(),
            "receipts": len(receipts),
            "receipts_without_case": sum(case is None for case in cases.values()),
            "first_key": opened.keyring.epochs[0],
            "keys": opened.keyring.epochs,
            "undecryptable": await unopened(opened),
        }
