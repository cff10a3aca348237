"""A community on a platform with people who follow the Year, by the real adapters: what each of them does and sees."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from bot.agenda.event import Event
from bot.calendar import SaveEvents
from bot.ports import Written
from tests.adapters.discord.reading import plain
from tests.fakes.discord.people import Person as DiscordPerson
from tests.fakes.discord.screens import Seen as DiscordSeen
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.people import Person as TelegramPerson
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Seen as TelegramSeen
from tests.towns import discord, telegram
from tests.towns.discord import DiscordTown
from tests.towns.telegram import TelegramTown
from tests.towns.town import PATIENCE, Hall
from tests.year import there

MONDAY = there("2026-10-05", "11:00")
"""When a fair opens, whatever day it is outside."""

Spot = tuple[float, float, str, str]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One message of the bot as somebody sees it now. `id` is the platform's, `rows` are the labels of its buttons;
    `links` are those that open an address. `files` are names and bytes, `covered` those that one must touch first.
    `pin` is a place on the map: latitude, longitude, name, address."""

    id: int
    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    files: tuple[tuple[str, bytes], ...] = ()
    covered: bool = False
    pin: Spot | None = None
    edits: int = 0

    @property
    def labels(self) -> Sequence[str]:
        return [label for row in self.rows for label in row]


class Fair(Protocol):
    """People are named, those of a town among them; deeds return when the bot has dealt with them."""

    hall: Hall

    @property
    def name(self) -> str: ...

    async def set_up(self, *, charter: bool = False) -> None: ...

    async def meets(self, who: str, language: str = "en") -> None:
        """Somebody writes to the bot for the first time, and is answered in this language from then on."""

    async def says(self, who: str, *words: str) -> Sequence[Leaf]:
        """Somebody writes to the bot alone, one message after the other; all that they see of the bot by then."""

    async def touches(self, who: str, label: str) -> Sequence[Leaf]:
        """Somebody presses the button of the newest message alone with the bot that has it; all that they see."""

    async def sends(self, who: str, name: str, content: bytes) -> Sequence[Leaf]:
        """Somebody sends a file to the bot alone: a photo, if its name says so."""

    def alone(self, who: str) -> Sequence[Leaf]:
        """All that somebody sees of the bot in the private chat."""

    async def gives(self, who: str, command: str) -> None:
        """Somebody gives a command in the group, as the platform lets them."""

    async def taps_in_group(self, who: str, label: str) -> None:
        """Somebody presses the button of the newest message of the bot in the group that has it."""

    def group_sees(self) -> Sequence[Leaf]:
        """What everybody in the group sees of the bot."""

    def whispered(self, who: str) -> Sequence[Leaf]:
        """What only somebody sees of the bot in the group."""

    def blocks(self, who: str, *, unheard: bool = False) -> None:
        """From now on the bot cannot write to somebody alone; `unheard`: it only learns that when it tries."""

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something that the bot sends makes it so."""

    async def passes(self, seconds: float = 200.0) -> None: ...


class TelegramFair(TelegramTown):
    async def meets(self, who: str, language: str = "en") -> None:
        await self.says(who, f"/language {language}")

    async def says(self, who: str, *words: str) -> Sequence[Leaf]:
        for one in words:
            self.person(who).says(one)
            await self.done()
        return self.alone(who)

    async def touches(self, who: str, label: str) -> Sequence[Leaf]:
        person = self.person(who)
        seen, data = _newest(person.from_bot(), label)
        person.presses(data=data, message_id=seen.message_id)
        await self.done()
        return self.alone(who)

    async def sends(self, who: str, name: str, content: bytes) -> Sequence[Leaf]:
        person = self.person(who)
        if name.endswith(".jpg"):
            person.sends_photo(content=content)
        else:
            person.sends_document(name, content, mime="application/octet-stream")
        await self.done()
        return self.alone(who)

    def alone(self, who: str) -> Sequence[Leaf]:
        return [self._leaf(seen) for seen in self.person(who).from_bot()]

    async def gives(self, who: str, command: str) -> None:
        self.person(who).writes(self.town, f"/{command}")
        await self.done()

    async def taps_in_group(self, who: str, label: str) -> None:
        person: TelegramPerson = self.person(who)
        seen, data = _newest([one for one in person.sees(self.town) if one.from_bot], label)
        person.presses_data(self.town, seen, data)
        await self.done()

    def group_sees(self) -> Sequence[Leaf]:
        seen = self.person("bob").sees(self.town)
        return [self._leaf(one) for one in seen if one.from_bot and one.ephemeral_id is None and one.service is None]

    def whispered(self, who: str) -> Sequence[Leaf]:
        seen = self.person(who).sees(self.town)
        return [self._leaf(one) for one in seen if one.from_bot and one.ephemeral_id is not None]

    def blocks(self, who: str, *, unheard: bool = False) -> None:
        if unheard:
            self.person(who).chat.blocked = True
        else:
            self.person(who).blocks()

    async def until(self, happened: Callable[[], bool]) -> None:
        await self.telegram.world.until(happened, PATIENCE)

    def _leaf(self, seen: TelegramSeen) -> Leaf:
        id_, kept = seen.file_id, self.telegram.world.files
        return Leaf(
            seen.message_id,
            seen.text.replace("\xa0", " "),
            tuple(tuple(button.label for button in row) for row in seen.buttons),
            {button.label: button.url for row in seen.buttons for button in row if button.url},
            () if id_ is None else ((seen.file_name or "", kept[id_].content),),
            seen.spoiler,
            seen.venue,
            seen.edits,
        )


def _newest(shown: Sequence[TelegramSeen], label: str) -> tuple[TelegramSeen, str]:
    """The newest message with this button, and what the button carries. Raises `LookupError`."""
    for seen in reversed(shown):
        for button in [button for row in seen.buttons for button in row]:
            if button.label == label and button.data is not None:
                return seen, button.data
    raise LookupError(f"no button {label!r} below {shown[-1:]}")


class DiscordFair(DiscordTown):
    async def meets(self, who: str, language: str = "en") -> None:
        await self.says(who, f"/language {language}")

    async def says(self, who: str, *words: str) -> Sequence[Leaf]:
        for one in words:
            self.person(who).dm(one)
            await self._heard(who)
        return self.alone(who)

    async def touches(self, who: str, label: str) -> Sequence[Leaf]:
        person = self.person(who)
        await self.done(person.presses(label, _fitting(person.dms, label)))
        return self.alone(who)

    async def sends(self, who: str, name: str, content: bytes) -> Sequence[Leaf]:
        self.person(who).dm("", [(name, content)])
        await self._heard(who)
        return self.alone(who)

    async def _heard(self, who: str) -> None:
        """The bot has answered the last message of somebody."""
        person = self.person(who)
        await self.discord.until(lambda: person.dms[-1].author == self.discord.world.application_id, PATIENCE)
        await self.done()

    def alone(self, who: str) -> Sequence[Leaf]:
        return [self._leaf(seen) for seen in self.person(who).from_bot]

    async def gives(self, who: str, command: str) -> None:
        await self.done(self.person(who).slash(command, self.square))

    async def taps_in_group(self, who: str, label: str) -> None:
        person: DiscordPerson = self.person(who)
        await self.done(person.presses(label, _fitting(person.sees(self.square), label)))

    def group_sees(self) -> Sequence[Leaf]:
        seen = self.person("bob").sees(self.square)
        return [self._leaf(one) for one in seen if self._is_bot(one) and not one.ephemeral]

    def whispered(self, who: str) -> Sequence[Leaf]:
        return [self._leaf(one) for one in self.person(who).ephemerals]

    def blocks(self, who: str, *, unheard: bool = False) -> None:
        self.person(who).closes_dms()

    async def until(self, happened: Callable[[], bool]) -> None:
        await self.discord.until(happened, PATIENCE)

    def _leaf(self, seen: DiscordSeen) -> Leaf:
        kept = self.discord.world.files
        return Leaf(
            seen.message_id,
            plain(seen.text).replace("\xa0", " "),
            tuple(tuple(button.label for button in row) for row in seen.buttons),
            {button.label: button.url for row in seen.buttons for button in row if button.url},
            tuple((name, kept[urlsplit(address).path].content) for name, address in seen.files),
            any(name.startswith("SPOILER_") for name, _ in seen.files),
            None,
            seen.edits,
        )


def _fitting(shown: Sequence[DiscordSeen], label: str) -> DiscordSeen:
    """The newest message with this button. Raises `LookupError`."""
    found = [one for one in shown if label in one.labels]
    if not found:
        raise LookupError(f"no button {label!r} below {shown[-1:]}")
    return found[-1]


@asynccontextmanager
async def telegram_fair(hall: Hall) -> AsyncIterator[TelegramFair]:
    hall.ahead = MONDAY.timestamp() - time.time()
    async with telegram.served(hall, FakeTelegram(clock=hall.clock)) as fake:
        yield TelegramFair(fake, hall)


@asynccontextmanager
async def discord_fair(hall: Hall) -> AsyncIterator[DiscordFair]:
    hall.ahead = MONDAY.timestamp() - time.time()
    async with discord.served(hall, FakeDiscord(clock=hall.clock)) as fake:
        yield DiscordFair(fake, hall)


async def brings(hall: Hall, *events: Event) -> None:
    """These come into the agenda now."""
    assert hall.services is not None
    now = int(hall.clock())
    async with hall.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=(SaveEvents(events, now),))], (), now)


async def mailed(hall: Hall) -> None:
    """Nothing of a mailing that could go out waits any more."""
    assert hall.services is not None
    async with asyncio.timeout(PATIENCE):
        while await hall.rows(f"mailings WHERE state = 'filling' AND at <= {int(hall.clock())}") or await hall.rows(
            f"deliveries JOIN mailings ON mailings.id = mailing WHERE fate = 0 AND due <= {int(hall.clock())} "
            "AND state = 'sending'"
        ):
            await hall.settled()


async def comes(fair: Fair, who: str, words: str) -> Leaf:
    """The newest message to somebody alone that holds these words, once it is there."""

    def found() -> Sequence[Leaf]:
        return [one for one in fair.alone(who) if words in one.text]

    await fair.until(lambda: bool(found()))
    await fair.hall.settled()
    return found()[-1]
