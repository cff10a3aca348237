"""raid: within one hour 100 accounts report 5,000 harmless messages, and 50 people one hateful message each.

Every fifth of the hateful ones is by somebody of whom the raiders report harmless messages too. All 50 must come before
the moderators' eyes, who take ten seconds a card; none of the 5,050 reports may be missing in the database; the room
must get no more messages than a minute allows; and nothing of the slow lane may be shown while one of the 50 waits.
The hour is a short one by the drill's clock: what the bot does in it, it does with a small part of an hour's computing.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.rules.moderation import HOUR, SPREE
from bot.sealing import blind_index
from bot.wording import load_words
from storage.tables import incident_messages, incident_reporters, incidents
from tests.drills import quick
from tests.drills.books import Books, books
from tests.drills.hateful import HATEFUL, Mob
from tests.drills.quick import Pace
from tests.drills.service import Service
from tests.drills.town import buttons
from tests.fakes.telegram.ledger import read_ledger
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

SHOWN, SPEED = 1_795_000_120.0, 80.0
A_CARD = 10.0
"""Seconds that the moderators take for a card: six a minute, which two people can hold for an hour."""
CARDS = 800
"""Cards after which they go home, whatever waits."""
ANSWERED_WITHIN = 60.0
"""Seconds of ours within which the bot has taken the last reports."""
A_MINUTE = 20
"""Messages that Telegram takes in one group."""
WAITING = 300
"""Updates that may wait for the bot before raiders wait too: the hour is then longer."""


@dataclass(frozen=True, slots=True)
class Size:
    """Who reports how much."""

    raiders: int = 100
    reports: int = 5_000
    authors: int = 250
    honest: int = 50


async def raid(folder: Path, command: Sequence[str] = quick.RUN, size: Size = Size()) -> dict[str, Any]:
    """The figures; positions count the cards that moderators took one after the other."""
    rng, pace, ledger = random.Random(23), Pace.from_now(SHOWN, SPEED), folder / "ledger.jsonl"
    async with FakeTelegram(clock=pace.clock, seed=23, ledger=ledger) as telegram:
        service = Service(folder, telegram, command=command, extra={quick.VARIABLE: str(pace)})
        try:
            mob = Mob(telegram, rng, size.raiders, size.authors)
            mob.write(size.reports, size.honest)
            await service.start()
            await mob.town.set_up()
            began, cpu = pace.clock(), _cpu(service)
            team = _Team(mob, pace)
            working = asyncio.create_task(team.works())
            await _hour(mob, pace)
            hour = (pace.clock() - began) / 60
            with suppress(TimeoutError):  # what is missing is counted below
                await telegram.world.until(mob.all_heard, ANSWERED_WITHIN)
            team.no_more = True
            await working
            took, cpu = (pace.clock() - began) / 60, _cpu(service) - cpu
            crashed = int(await service.stop() != 0)
        finally:
            await service.kill()
    shown = _room(mob, ledger)
    figures: dict[str, Any] = {
        "reports": len(mob.reports),
        "honest": size.honest,
        "honest_reached": len(shown.honest),
        "last_honest_position": max(team.places.values(), default=0),
        "cards_taken": team.cards,
        "slow_before_honest": team.hasty,
        "minutes_of_reports": round(hour, 1),
        "minutes_until_all_were_seen": round(took, 1),
        "messages_to_room": shown.messages,
        "most_in_a_minute": shown.most,
        "cpu_seconds": round(cpu, 1),
        "crashed": crashed,
        "turns_failed": (service.loot / "stderr.log").read_bytes().count(b'"turn failed"'),
    }
    async with books(service) as opened:
        figures |= await _kept(opened, mob)
    return {"ok": _ok(figures), **figures}


NONE = ("dropped", "crashed", "turns_failed", "slow_before_honest")
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    return (
        figures["honest_reached"] == figures["honest"]
        and figures["most_in_a_minute"] <= A_MINUTE
        and figures["open_incidents_of_one_author"] <= 2 * SPREE  # each lane has its own
        and not any(figures[name] for name in NONE)
    )


async def _hour(mob: Mob, pace: Pace) -> None:
    """All reports, evenly over an hour, as fast as the bot takes them."""
    updates, each = mob.telegram.world.updates, HOUR / len(mob.reports)
    due = pace.clock()
    for report in mob.reports:
        due += each
        if (wait := due - pace.clock()) > A_CARD:
            await pace.pause(wait)
        report.make()
        if updates.pending > WAITING:
            await mob.telegram.world.until(lambda: updates.pending < WAITING // 2, 60)


@dataclass
class _Team:
    """The moderators: they take one card after the other, and have a rule for each: hateful goes, all else stays."""

    mob: Mob
    pace: Pace
    cards: int = 0
    hasty: int = 0
    no_more: bool = False
    places: dict[str, int] = field(default_factory=dict)

    async def works(self) -> None:
        """Until nobody reports any more and all hateful messages were seen, or nothing is open, or it is enough."""
        town, mo = self.mob.town, self.mob.town.moderators[0]
        slow = load_words().texts.text(["en"], "incident-slow")
        asked: Seen | None = None
        while self.cards < CARDS and not (self.no_more and len(self.places) == len(self.mob.hateful)):
            await self.pace.pause(A_CARD)
            waiting = self.mob.thanked() - self.places.keys()
            card = await self._next(asked)
            if card is None:
                if self.no_more:
                    return
                asked = None
                continue
            self.cards += 1
            for word in HATEFUL.findall(card.text):
                self.places.setdefault(word, self.cards)
            self.hasty += slow in card.text and bool(waiting - self.places.keys())
            deed = "judge remove" if HATEFUL.search(card.text) else "judge keep"
            asked = await town.presses(mo, card, deed)

    async def _next(self, asked: Seen | None) -> Seen | None:
        """The next card, in place of the last one where there was one; None where nothing is open."""
        town, mo = self.mob.town, self.mob.town.moderators[0]
        if asked is not None:
            card = await town.presses(mo, asked, "queue")
            return card if "judge keep" in buttons(card) else None
        before = {one.message_id for one in mo.sees(town.room)}
        mo.writes(town.room, "/queue")

        def answers() -> list[Seen]:
            fresh = [one for one in mo.sees(town.room) if one.message_id not in before and one.from_bot]
            return [one for one in fresh if not one.buttons or "queue" in buttons(one)]

        with suppress(TimeoutError):
            await town.until(lambda: bool(answers()))
            return next((one for one in answers() if "judge keep" in buttons(one)), None)
        return None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the room was shown: which hateful messages, in how many messages, and how many at most in a minute."""

    honest: frozenset[str]
    messages: int
    most: int


def _room(mob: Mob, ledger: Path) -> _Shown:
    in_room = [line for line in read_ledger(ledger) if line["params"].get("chat_id") == mob.town.room.id]
    seen = frozenset(word for line in in_room for word in HATEFUL.findall(str(line["params"].get("text", ""))))
    sent = sorted(line["at"] for line in in_room if line["method"].startswith("send"))
    most = max((sum(at <= other < at + 60 for other in sent) for at in sent), default=0)
    return _Shown(seen, len(sent), most)


async def _kept(opened: Books, mob: Mob) -> dict[str, int]:
    """Look for every report, the message and who reported it, with the keys; what is nowhere was dropped."""
    index = blind_index(opened.keyring)
    holding = {bytes(key): bytes(id_) for key, id_ in await opened.rows(select(*_MESSAGE))}
    reporters = {(bytes(id_), bytes(tag)) for id_, tag in await opened.rows(select(*_REPORTER))}
    chat, dropped = str(mob.town.group.id), 0
    for report in mob.reports:
        id_ = holding.get(index.message("telegram", chat, str(report.message)))
        user = str(report.by.id)
        dropped += id_ is None or (id_, index.reporter(id_, "telegram", user)) not in reporters
    sprees = Counter(author for (author,) in await opened.rows(_OPEN_AUTHORS))
    return {
        "dropped": dropped,
        "incidents": len(set(holding.values())),
        "open_incidents_of_one_author": max(sprees.values(), default=0),
    }


_OPEN_AUTHORS = select(incidents.c.author).where(incidents.c.verdict.is_(None))
_MESSAGE = (incident_messages.c.key, incident_messages.c.incident_id)
_REPORTER = (incident_reporters.c.incident_id, incident_reporters.c.reporter)


def _cpu(service: Service) -> float:
    """Seconds of computing that the bot has used, on all cores."""
    fields = Path(f"/proc/{service.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
