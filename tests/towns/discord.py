"""A Discord server with a channel for its staff, on the pretend Discord."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from adapters.discord.platform import DiscordPlatform
from bot import menus
from tests.adapters.discord.reading import plain
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.people import Person
from tests.fakes.discord.permissions import EVERYONE
from tests.fakes.discord.places import Channel
from tests.fakes.discord.screens import Seen
from tests.fakes.discord.server import FakeDiscord
from tests.towns.town import PATIENCE, Hall, Shown

NAMES = ("Mayor", "Mo", "Max", "Ann", "Bob", "Cem", "Eve")


class DiscordTown:
    """The mayor owns the server, Mo and Max have a role that may moderate and see the staff channel."""

    name = "discord"

    def __init__(self, discord: FakeDiscord, hall: Hall) -> None:
        self.discord = discord
        self.hall = hall
        self._people = {name.lower(): discord.person(name, "en-GB") for name in NAMES}
        self.server = discord.community("Town talk", owner=self._people["mayor"], with_bot=False)
        staff = self.server.role("staff")
        self.square: Channel = self.server.text("square")
        self.back: Channel = self.server.text("staff", only=staff)
        for name, person in self._people.items():
            if name != "mayor":
                self.server.joins(person, [staff] if name in ("mo", "max") else [])

    def person(self, name: str) -> Person:
        """Somebody, who may be new to the server."""
        if name not in self._people:
            self._people[name] = self.discord.person(name.capitalize(), "en-GB")
            self.server.joins(self._people[name])
        return self._people[name]

    async def done(self, *interactions: Interaction) -> None:
        """The bot has dealt with these, and with all that came of them."""
        for one in interactions:
            await self.discord.until(lambda one=one: one.acknowledged, PATIENCE)  # type: ignore[misc]
        await self.hall.settled()

    async def set_up(self, *, charter: bool = False) -> None:
        mayor = self._people["mayor"]
        self.server.adds_bot()
        await self.discord.until(lambda: len(mayor.sees(self.square)) == 1, PATIENCE)
        await self.done(mayor.slash("setup", self.square))
        charters = self.hall.label("ask-setup-charter", "pin" if charter else "no")
        for label in ("English", self.hall.label("answer", "skip"), charters):
            await self.done(mayor.presses(label, mayor.ephemerals[-1]))
        await self.done(mayor.slash("room", self.back))

    async def writes(self, who: str, words: str, picture: bytes | None = None) -> str:
        files = [] if picture is None else [("holiday.jpg", picture)]
        return str(self.person(who).writes(self.square, words, files).id)

    async def reports(self, who: str, message: str, *, wish: bool = True) -> Shown:
        person = self.person(who)
        target = next(seen for seen in person.sees(self.square) if seen.message_id == int(message))
        opened = person.context_menu(self.hall.text("discord-report-message"), target)
        await self.done(opened)
        await person.gets_modal(PATIENCE)
        wishes = self.hall.text("field-ask-flag-outcome")
        await self.done(person.submits_modal({wishes: ["yes" if wish else "no"]}))
        return shown_as(person.ephemerals[-1])

    async def presses(self, who: str, label: str) -> None:
        person = self._people[who]
        card = next(seen for seen in reversed(person.sees(self.back)) if label in seen.labels)
        await self.done(person.presses(label, card))

    async def answers(self, who: str, label: str, words: str) -> Shown:
        person = self._people[who]
        await self.done(person.presses(label, next(s for s in reversed(person.dms) if label in s.labels)))
        heard = len(person.from_bot)
        person.dm(words)
        await self.discord.until(lambda: len(person.from_bot) > heard, PATIENCE)
        await self.done()
        return self.private(who)[-1]

    async def tells(self, who: str, words: str) -> Shown:
        person = self._people[who]
        heard = len(person.from_bot)
        person.dm(words)
        await self.discord.until(lambda: len(person.from_bot) > heard, PATIENCE)
        await self.done()
        return self.private(who)[-1]

    async def taps(self, who: str, label: str) -> Shown:
        person = self._people[who]
        await self.done(person.presses(label, next(s for s in reversed(person.dms) if label in s.labels)))
        return self.private(who)[-1]

    def account(self, who: str) -> str:
        return str(self._people[who].id)

    def turns_away(self, who: str) -> None:
        self._people[who].closes_dms()

    def room(self) -> Sequence[Shown]:
        return [shown_as(seen) for seen in self._people["mo"].sees(self.back) if self._is_bot(seen)]

    def covered(self) -> Sequence[bytes]:
        shown = [file for seen in self._people["mo"].sees(self.back) for file in seen.files]
        paths = [urlsplit(address).path for name, address in shown if name.startswith("SPOILER_")]
        return [self.discord.world.files[path].content for path in paths]

    def group(self, who: str) -> Sequence[str]:
        return [plain(seen.text) if self._is_bot(seen) else seen.text for seen in self.person(who).sees(self.square)]

    def _is_bot(self, seen: Seen) -> bool:
        return seen.author == self.discord.world.application_id

    def private(self, who: str) -> Sequence[Shown]:
        return [shown_as(seen) for seen in self.person(who).from_bot]

    def can_write(self, who: str) -> bool:
        person = self._people[who]
        return person.id in self.server.guild.members and self.server.silenced(person) is None

    def take_rights(self) -> None:
        self.server.permits_bot(EVERYONE)

    async def passes(self, seconds: float = 200.0) -> None:
        await self.hall.passes(seconds)


def shown_as(seen: Seen) -> Shown:
    return Shown(plain(seen.text), tuple(seen.labels))


@asynccontextmanager
async def served(hall: Hall, fake: FakeDiscord | None = None) -> AsyncIterator[FakeDiscord]:
    """A judged Discord that Concordia serves."""
    async with fake or FakeDiscord() as discord:
        platform = DiscordPlatform(
            discord.token,
            commands=menus.commands(hall.words.texts),
            labels=menus.labels(hall.words.texts),
            api_url=discord.rest_url,
            gateway_url=str(discord.gateway_url),
            now=discord.world.clock,
        )
        await platform.open()
        try:
            async with hall.open(platform):
                await discord.until(lambda: discord.gateway.connected and bool(discord.commands), PATIENCE)
                yield discord
                assert discord.violations == []
        finally:
            await platform.close()


@asynccontextmanager
async def discord_town(hall: Hall) -> AsyncIterator[DiscordTown]:
    async with served(hall) as discord:
        yield DiscordTown(discord, hall)
