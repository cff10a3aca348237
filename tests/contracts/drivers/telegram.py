"""The real Telegram adapter against the pretend Telegram, which speaks real HTTP and judges every request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from bot.chat.events import Address
from bot.ports import Intake
from tests.contracts.drivers.driver import Shown, Topic, cancelled_at_the_end
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import seen
from tests.fakes.telegram.server import FakeTelegram


class TelegramDriver:
    """Everybody has an account. `telegram` serves already."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.telegram = telegram
        self.platform = TelegramPlatform(
            telegram.token, AiohttpRequest(), AiohttpRequest(read_timeout=1), api_url=telegram.url, pause=_shortly
        )
        self._people: dict[str, Person] = {}
        self._deeds = 0

    @property
    def taken(self) -> int:
        """What an offset has confirmed: Telegram forgets it."""
        return self._deeds - self.telegram.world.updates.pending

    @asynccontextmanager
    async def running(self, intake: Intake) -> AsyncIterator[None]:
        await self.platform.open()
        try:
            async with cancelled_at_the_end(self.platform.run(intake)):
                yield
        finally:
            await self.platform.close()

    async def says(self, who: str, text: str) -> None:
        self._deeds += 1
        self._person(who).says(text)

    async def presses(self, who: str, label: str) -> None:
        self._deeds += 1
        self._person(who).presses(label)

    async def sends_file(self, who: str, name: str, data: bytes) -> None:
        self._deeds += 1
        self._person(who).sends_document(name, data)

    async def forwards(self, who: str, text: str) -> None:
        self._deeds += 1
        self._person(who).forwards("hidden", text)

    async def screen(self, who: str) -> list[Shown]:
        return [
            Shown(message.text, tuple(button.label for row in message.buttons for button in row))
            for message in self._person(who).from_bot()
        ]

    async def files(self, who: str) -> list[tuple[str, bytes]]:
        shown = [one for one in self._person(who).from_bot() if one.file_id is not None]
        return [(one.file_name or "", self.telegram.world.files[one.file_id or ""].content) for one in shown]

    async def forum(self, who: str) -> str:
        group = self.telegram.group("Team", self._person(who), forum=True, bot=("can_manage_topics",))
        return str(group.id)

    async def presses_in(self, who: str, at: Address, label: str) -> None:
        self._deeds += 1
        self._person(who).presses(self.telegram.world.groups[int(at.chat)], label)

    async def topic(self, at: Address) -> Topic:
        group = self.telegram.world.groups[int(at.chat)]
        topic = group.topics[int(at.thread or 0)]
        posts = [seen(post) for post in group.shown if not post.deleted]
        texts = [one.text for one in posts if one.from_bot and one.thread == topic.thread and one.service is None]
        return Topic(topic.name, tuple(texts), not topic.closed)

    def leaves(self, who: str) -> None:
        """Block the bot."""
        self._deeds += 1
        self._person(who).blocks()

    def break_network(self) -> None:
        self.telegram.faults.set(Fault("reset", every=1, times=1))

    def slow_down(self) -> None:
        self.telegram.faults.set(Fault("too_many", every=1, retry_after=7, times=1))

    def _person(self, who: str) -> Person:
        if who not in self._people:
            self._people[who] = self.telegram.person(who.capitalize(), "en")
        return self._people[who]


async def _shortly(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.02))
