"""The real Discord adapter against the pretend one, which speaks real HTTP and WebSocket and judges every request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from adapters.discord.platform import DiscordPlatform
from bot.chat.events import Address
from bot.ports import Intake, Raw
from tests.adapters.discord.reading import plain
from tests.contracts.drivers.driver import Shown, Topic, cancelled_at_the_end
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.people import Person
from tests.fakes.discord.places import Channel
from tests.fakes.discord.screens import seen
from tests.fakes.discord.server import FakeDiscord


class DiscordDriver:
    """Everybody writes to the bot directly, and owns no server but for a forum. `discord` serves already."""

    def __init__(self, discord: FakeDiscord) -> None:
        self.discord = discord
        self.platform = DiscordPlatform(
            discord.token,
            api_url=discord.rest_url,
            gateway_url=str(discord.gateway_url),
            pause=_shortly,
            patience=0.02,
        )
        self.taken = 0
        """A direct message is confirmed to nobody: it has arrived when the intake has it."""
        self._people: dict[str, Person] = {}

    @asynccontextmanager
    async def running(self, intake: Intake) -> AsyncIterator[None]:
        async def counted(platform: str, raws: Sequence[Raw]) -> None:
            await intake(platform, raws)
            self.taken += len(raws)

        await self.platform.open()
        try:
            async with cancelled_at_the_end(self.platform.run(counted)):
                await self.discord.until(lambda: self.discord.gateway.connected)
                yield
        finally:
            await self.platform.close()

    async def says(self, who: str, text: str) -> None:
        self._person(who).dm(text)

    async def presses(self, who: str, label: str) -> None:
        self._person(who).presses(label)

    async def sends_file(self, who: str, name: str, data: bytes) -> None:
        self._person(who).dm(files=[(name, data)])

    async def forwards(self, who: str, text: str) -> None:
        """Pass on what stands in some server."""
        person, world = self._person(who), self.discord.world
        where = {"guild_id": str(world.snowflake()), "channel_id": str(world.snowflake())}
        snapshot = {"type": 0, "content": text, "timestamp": world.stamp(), "flags": 0}
        snapshot |= {"attachments": [], "embeds": [], "mentions": [], "mention_roles": [], "edited_timestamp": None}
        world.post(
            world.direct(person.id),
            person.id,
            {
                "flags": 1 << 14,
                "message_reference": {"type": 1, "message_id": str(world.snowflake()), **where},
                "message_snapshots": [{"message": snapshot}],
            },
        )

    async def screen(self, who: str) -> list[Shown]:
        person = self._person(who)
        seen = sorted((*person.from_bot, *person.ephemerals), key=lambda message: message.message_id)
        return [Shown(plain(message.text), tuple(message.labels)) for message in seen]

    async def files(self, who: str) -> list[tuple[str, bytes]]:
        world, person = self.discord.world, self._person(who)
        seen = sorted((*person.from_bot, *person.ephemerals), key=lambda message: message.message_id)
        return [(name, world.files[urlsplit(url).path].content) for one in seen for name, url in one.files]

    async def forum(self, who: str) -> str:
        return f"c{self.discord.community('Team', self._person(who)).forum('cases').id}"

    async def presses_in(self, who: str, at: Address, label: str) -> None:
        person = self._person(who)
        person.presses(label, person.sees(self._channel(at))[-1])

    async def topic(self, at: Address) -> Topic:
        """Of a post, without the message with which it begins."""
        post, bot = self._channel(at), self.discord.world.application_id
        texts = [plain(seen(one).text) for one in post.shown if one.author == bot and one.id != post.id]
        return Topic(post.name, tuple(texts), not post.archived)

    def leaves(self, who: str) -> None:
        """Take no messages from the bot any more."""
        self._person(who).closes_dms()

    def break_network(self) -> None:
        self.discord.faults.set(Fault("reset", every=1, times=1))

    def slow_down(self) -> None:
        """Longer than what discord.py waits out by itself."""
        self.discord.faults.set(Fault("too_many", every=1, retry_after=40, times=1))

    def _channel(self, at: Address) -> Channel:
        return self.discord.world.channels[int(at.chat.removeprefix("c"))]

    def _person(self, who: str) -> Person:
        if who not in self._people:
            self._people[who] = self.discord.person(who.capitalize(), "en-GB")
        return self._people[who]


async def _shortly(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.02))
