"""The Year in transcripts: events come in, time goes by, and what is due arrives; with the real mailer on paper."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from bot.agenda.event import HOME, Event, Time, Venue
from bot.calendar import SaveEvents
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.mailings import Mailing
from bot.ports import Written
from tests.chat import Person, Room, plain
from tests.clock import HandClock

PATIENCE = 60
"""Seconds after which a mailing that is not done never will be, however busy the machine is."""

Sent = Sequence[tuple[Address, Reply]]


def there(day: str, hour: str = "14:00") -> datetime:
    """A moment by a clock in Belgium: "2026-10-03", "14:00"."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=HOME)


def event(
    uid: str,
    day: str,
    hour: str = "14:00",
    *,
    name: str | Mapping[str, str] = "Feest",
    postcode: str | None = "2000",
    town: str | None = "Antwerpen",
    more: Sequence[str] = (),
    **fields: Any,
) -> Event:
    """An event of two hours; `more` are other days at the same hour."""
    starts = [there(one, hour) for one in (day, *more)]
    times = tuple(Time(start, start + timedelta(hours=2)) for start in starts)
    names = {"nl": name} if isinstance(name, str) else name
    return Event("stad", uid, names, times, venue=Venue(town=town, postcode=postcode), **fields)


@dataclass
class Year:
    """`hand` turns for the mailer alone: what waits there moves no clock that anybody sees."""

    room: Room
    hand: HandClock = field(default_factory=HandClock)
    _running: asyncio.Task[None] | None = None

    def start(self) -> None:
        assert self.room.services is not None
        mailer = self.room.services.mailer
        parts: list[Any] = [mailer, *mailer._postmen]
        for part in parts:
            part._pause = self.hand.pause
        self._running = asyncio.create_task(mailer.run())

    async def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running

    async def down_until(self, moment: datetime) -> Sent:
        """Nothing runs until then; what comes at the new start."""
        await self.stop()
        await self.room.close()
        self.room.now = moment.timestamp()
        before = len(self.room.platform.sent)
        await self.room.open()
        self.start()
        await self._turn()
        return self.room.platform.sent[before:]

    async def brings(self, *events: Event) -> None:
        """These come into the agenda now."""
        assert self.room.services is not None
        now = int(self.room.now)
        saved = Written(0, b"", 0, None, b"", effects=(SaveEvents(events, now),))
        async with self.room.services.store.tick() as tick:
            await tick.write([saved], (), now)

    async def until(self, moment: datetime | float) -> Sent:
        """Time goes by: what is due comes when it is due; all that was sent."""
        before = len(self.room.platform.sent)
        target = moment.timestamp() if isinstance(moment, datetime) else moment
        await self._turn()
        while (due := await self._next_due()) is not None and due <= target:
            self.room.now = max(self.room.now, due)
            await self._turn()
        self.room.now = max(self.room.now, target)
        await self._turn()
        return self.room.platform.sent[before:]

    async def passes(self, **span: float) -> Sent:
        """As `until`, after a while: minutes=2."""
        return await self.until(self.room.now + timedelta(**span).total_seconds())

    async def mailing(self, name: str) -> Mailing | None:
        assert self.room.services is not None
        return await self.room.services.store.mailings.named(name)

    async def _turn(self) -> None:
        """Everything that is due at this moment is done."""
        services = self.room.services
        assert services is not None
        while await services.house.look(services.engine.intake):
            await services.engine.settled()
        await services.engine.settled()
        async with asyncio.timeout(PATIENCE):
            while await self._ask(_LEFT):
                await self.hand.turn(0.5)

    async def _next_due(self) -> int | None:
        """The next moment at which something is to happen that is not past."""
        found = [await self._ask(query) for query in _DUE]
        return min((int(one) for one in found if one is not None), default=None)

    async def _ask(self, query: str) -> Any:
        assert self.room.services is not None
        asked = text(query), {"now": int(self.room.now)}
        return await self.room.services.store._database.read(lambda connection: connection.execute(*asked).scalar())


_LEFT = (
    "SELECT (SELECT count(*) FROM mailings WHERE state = 'filling' AND at <= :now) + (SELECT count(*) FROM deliveries "
    "JOIN mailings ON mailings.id = mailing WHERE fate = 0 AND due <= :now AND state = 'sending')"
)
_DUE = (
    "SELECT min(due) FROM timers WHERE due > :now",
    "SELECT min(due) FROM deliveries WHERE fate = 0 AND due > :now",
)


@asynccontextmanager
async def year_in(room: Room, begins: datetime) -> AsyncIterator[Year]:
    """A Concordia that is opened at this moment."""
    year = Year(room)
    await year.down_until(begins)
    try:
        yield year
    finally:
        await year.stop()


async def follower(year: Year, name: str = "ann", area: str = "flanders", locale: str = "nl", **how: str) -> Person:
    """Somebody who follows a part of Belgium; `how` are presses on the card: how="at-once", quiet="none"."""
    person = year.room.person(name, locale)
    await person.commands("follow")
    await person.presses(
        year.room.label("ask-follow", area, locale) if area == "everywhere" else area_label(year, area, locale)
    )
    for side, change in how.items():
        await person.commands("following", f"{side} {change}")
    return person


def area_label(year: Year, area: str, locale: str = "nl") -> str:
    return year.room.label("area", area, locale)


def told(sent: Sent, person: Person) -> list[str]:
    """What of this came to somebody, as they see it; with plain spaces."""
    return [plain(reply.text).replace("\xa0", " ") for address, reply in sent if address == person.address]


def moved(one: Event, day: str, hour: str = "14:00") -> Event:
    """The same event on another day."""
    start = there(day, hour)
    return replace(one, times=(Time(start, start + timedelta(hours=2)),))
