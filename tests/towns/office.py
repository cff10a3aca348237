"""The team's room on a platform, with the real adapter: a forum in which each case has a topic or a post."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from bot.cases import Case, Effect, FileCase
from bot.chat.answers import Item
from bot.communities import token_of
from bot.ports import Written
from bot.rules.staff import Role
from bot.sealing import SignedInvites
from bot.team import new_invite
from handlers.office import announced
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.places import Channel
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.server import FakeTelegram
from tests.team import id_of
from tests.towns import discord, telegram
from tests.towns.discord import shown_as
from tests.towns.town import PATIENCE, Hall, Shown

HATE = "go away all of you with your freckles, zzhatezz"


class Desk(Protocol):
    """A team with its forum. People are named: Lena leads, Ann works on cases, Eve is no member but reads the forum."""

    async def says(self, who: str, *words: str) -> Sequence[Shown]:
        """Somebody writes to the bot alone, one message after the other; all that they see of the bot by then."""

    async def taps(self, who: str, label: str) -> Sequence[Shown]:
        """Somebody presses a button in the private chat; all that they see of the bot by then."""

    async def makes_room(self, who: str) -> None:
        """Somebody says in the forum that the team meets there."""

    def topics(self) -> Sequence[tuple[str, bool]]:
        """The topics or posts of the bot: title, and whether closed."""

    async def presses(self, who: str, label: str) -> None:
        """Somebody presses a button in the newest topic."""

    async def notes(self, who: str, words: str) -> None:
        """Somebody gives the command /note in the newest topic."""

    def topic(self) -> Sequence[Shown]:
        """What everybody sees of the bot in the newest topic."""


async def files(hall: Hall, name: str = "case") -> Case:
    """Somebody files a report; the team's room hears of it."""
    services = hall.services
    assert services is not None
    now = int(hall.clock())
    answers: dict[str, str | bool] = {"place": "online", "matter": "words", "ground": "islam"}
    case = Case((Item(now, HATE),), answers, "en", now, id=id_of(name))
    effects: tuple[Effect, ...] = (FileCase(id_of(name) * 2, case), *announced(case.id, now))
    async with services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), now)
    for _ in range(3):
        await hall.passes(0)
    return case


def invite(hall: Hall, role: Role) -> str:
    """The letters of an invite, as the command line makes them."""
    assert hall.services is not None
    random = iter(range(1, 250))
    nonce = f"{role.value}".encode()
    made = SignedInvites(hall.services.keyring)
    return new_invite(made, role, int(hall.clock()), lambda size: (nonce * 8)[: size - 1] + bytes([next(random)]))


async def kept(hall: Hall, name: str = "case") -> Case:
    """The case as it is kept now."""
    assert hall.services is not None
    found = await hall.services.store.case_by_id(id_of(name))
    assert found is not None
    return found


def address(name: str = "case") -> str:
    """The token of a case."""
    return token_of(id_of(name))


class TelegramDesk:
    def __init__(self, telegram: FakeTelegram, hall: Hall) -> None:
        self.telegram = telegram
        self.hall = hall
        self._people = {name.lower(): telegram.person(name, "en") for name in ("Lena", "Ann", "Eve")}
        lena, *others = self._people.values()
        self.forum = telegram.group("Team", lena, *others, forum=True, bot=("can_manage_topics",))

    async def done(self) -> None:
        await self.telegram.world.until(lambda: self.telegram.world.updates.pending == 0, PATIENCE)
        await self.hall.settled()

    async def says(self, who: str, *words: str) -> Sequence[Shown]:
        for one in words:
            self._people[who].says(one)
            await self.done()
        return self._private(who)

    async def taps(self, who: str, label: str) -> Sequence[Shown]:
        self._people[who].presses(label)
        await self.done()
        return self._private(who)

    def _private(self, who: str) -> Sequence[Shown]:
        return [
            Shown(seen.text, tuple(b.label for row in seen.buttons for b in row))
            for seen in self._people[who].from_bot()
        ]

    async def makes_room(self, who: str) -> None:
        self._people[who].writes(self.forum, "/staffroom")
        await self.done()

    def topics(self) -> Sequence[tuple[str, bool]]:
        return [(topic.name, topic.closed) for topic in self.forum.topics.values()]

    def _newest(self) -> int:
        return max(self.forum.topics)

    async def presses(self, who: str, label: str) -> None:
        person = self._people[who]
        seen = [s for s in person.sees(self.forum) if s.from_bot and label in [b.label for r in s.buttons for b in r]]
        person.presses(self.forum, label, message=seen[-1])
        await self.done()

    async def notes(self, who: str, words: str) -> None:
        self._people[who].writes(self.forum, f"/note {words}", thread=self._newest())
        await self.done()

    def topic(self) -> Sequence[Shown]:
        seen = [s for s in self._people["eve"].sees(self.forum) if s.from_bot and s.service is None]
        return [Shown(s.text, tuple(b.label for row in s.buttons for b in row)) for s in seen]


@asynccontextmanager
async def telegram_desk(hall: Hall) -> AsyncIterator[TelegramDesk]:
    async with telegram.served(hall) as fake:
        yield TelegramDesk(fake, hall)


class DiscordDesk:
    def __init__(self, discord: FakeDiscord, hall: Hall) -> None:
        self.discord = discord
        self.hall = hall
        self._people = {name.lower(): discord.person(name, "en-GB") for name in ("Lena", "Ann", "Eve")}
        lena, *others = self._people.values()
        self.server = discord.community("Team", owner=lena)
        staff = self.server.role("staff")
        self.forum: Channel = self.server.forum("cases", only=staff)
        for person in others:
            self.server.joins(person, [staff])
        self._first = self.server.opens_post(self.forum, lena, "About this forum")

    async def done(self, *interactions: Interaction) -> None:
        for one in interactions:
            await self.discord.until(lambda one=one: one.acknowledged, PATIENCE)  # type: ignore[misc]
        await self.hall.settled()

    async def says(self, who: str, *words: str) -> Sequence[Shown]:
        person = self._people[who]
        for one in words:
            heard = len(person.from_bot)
            person.dm(one)
            await self.discord.until(lambda heard=heard: len(person.from_bot) > heard, PATIENCE)  # type: ignore[misc]
            await self.done()
        return [shown_as(seen) for seen in person.from_bot]

    async def taps(self, who: str, label: str) -> Sequence[Shown]:
        person = self._people[who]
        await self.done(person.presses(label, next(s for s in reversed(person.dms) if label in s.labels)))
        return [shown_as(seen) for seen in person.from_bot]

    async def makes_room(self, who: str) -> None:
        await self.done(self._people[who].slash("staffroom", self._first))

    def _topics(self) -> list[Channel]:
        return [one for one in self.server.threads(self.forum) if one is not self._first]

    def topics(self) -> Sequence[tuple[str, bool]]:
        return [(one.name, one.archived) for one in self._topics()]

    async def presses(self, who: str, label: str) -> None:
        person = self._people[who]
        seen = next(s for s in reversed(person.sees(self._topics()[-1])) if label in s.labels)
        await self.done(person.presses(label, seen))

    async def notes(self, who: str, words: str) -> None:
        await self.done(self._people[who].slash("note", self._topics()[-1], words=words))

    def topic(self) -> Sequence[Shown]:
        seen = self._people["eve"].sees(self._topics()[-1])
        return [shown_as(one) for one in seen if one.author == self.discord.world.application_id and not one.ephemeral]


@asynccontextmanager
async def discord_desk(hall: Hall) -> AsyncIterator[DiscordDesk]:
    async with discord.served(hall) as fake:
        yield DiscordDesk(fake, hall)
