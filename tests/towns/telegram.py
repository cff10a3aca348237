"""A Telegram supergroup with a private group for its moderators, on the pretend Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from tests.fakes.telegram.groups import Group, Kind
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Seen
from tests.towns.town import PATIENCE, Hall, Shown

RIGHTS = ("can_delete_messages", "can_restrict_members", "can_pin_messages")
NAMES = ("Mayor", "Mo", "Max", "Ann", "Bob", "Cem", "Eve")


class TelegramTown:
    """Everybody has written to the bot before, so that it may write to them; Eve and the mayor, too."""

    name = "telegram"

    def __init__(self, telegram: FakeTelegram, hall: Hall, kind: Kind = "supergroup") -> None:
        self.telegram = telegram
        self.hall = hall
        self._people = {name.lower(): telegram.person(name, "en") for name in NAMES}
        mayor = self._people["mayor"]
        self.town: Group = telegram.group(
            "Town talk", mayor, *self._of("mo", "ann", "bob", "cem", "eve"), bot=None, kind=kind
        )
        self.back: Group = telegram.group("Back room", mayor, *self._of("mo", "max"), bot=None)

    def _of(self, *names: str) -> list[Person]:
        return [self._people[name] for name in names]

    def person(self, name: str) -> Person:
        """Somebody, who may be new to the group."""
        if name not in self._people:
            self._people[name] = self.telegram.person(name.capitalize(), "en")
            self._people[name].joins(self.town)
        return self._people[name]

    async def done(self) -> None:
        """The bot has dealt with all that it was told."""
        await self.telegram.world.until(lambda: self.telegram.world.updates.pending == 0, PATIENCE)
        await self.hall.settled()

    async def set_up(self, *, charter: bool = False) -> None:
        for name in ("mayor", "eve", "ann"):
            self._people[name].says("/start")
        mayor = self._people["mayor"]
        mayor.adds_bot(self.town, *(RIGHTS if self.town.kind == "supergroup" else ()))
        await self.done()
        mayor.follows(self.town, self.hall.label("group-hello", "setup"))
        await self.done()
        charters = self.hall.label("ask-setup-charter", "pin" if charter else "no")
        for label in ("English", self.hall.label("answer", "skip"), charters):
            mayor.presses(label)
            await self.done()
        mayor.adds_bot(self.back)
        await self.done()
        mayor.writes(self.back, "/room")
        await self.done()

    async def writes(self, who: str, words: str, picture: bytes | None = None) -> str:
        written = self.person(who).writes(self.town, words, photo=picture)
        return str(written.message_id)

    async def reports(self, who: str, message: str, *, wish: bool = True) -> Shown:
        person = self.person(who)
        person.replies(self.town, int(message), "/report")
        await self.done()
        whispers = [seen for seen in person.sees(self.town) if seen.from_bot and seen.ephemeral_id is not None]
        if wish:
            person.presses(self.town, self.hall.label("flag-thanks", "outcome"), message=whispers[-1])
            await self.done()
        return _shown(whispers[-1])

    async def presses(self, who: str, label: str) -> None:
        cards = [seen for seen in self._people[who].sees(self.back) if seen.from_bot]
        card = next(seen for seen in reversed(cards) if label in [b.label for row in seen.buttons for b in row])
        self._people[who].presses(self.back, label, message=card)
        await self.done()

    async def answers(self, who: str, label: str, words: str) -> Shown:
        self._people[who].presses(label)
        await self.done()
        self._people[who].says(words)
        await self.done()
        return self.private(who)[-1]

    async def tells(self, who: str, words: str) -> Shown:
        self._people[who].says(words)
        await self.done()
        return self.private(who)[-1]

    async def taps(self, who: str, label: str) -> Shown:
        self._people[who].presses(label)
        await self.done()
        return self.private(who)[-1]

    def account(self, who: str) -> str:
        return str(self._people[who].id)

    def turns_away(self, who: str) -> None:
        self._people[who].blocks()

    def room(self) -> Sequence[Shown]:
        return [_shown(seen) for seen in self._people["mo"].sees(self.back) if seen.from_bot]

    def covered(self) -> Sequence[bytes]:
        seen = [one.file_id for one in self._people["mo"].sees(self.back) if one.spoiler and one.file_id]
        return [self.telegram.world.files[id_].content for id_ in seen]

    def group(self, who: str) -> Sequence[str]:
        return [seen.text for seen in self.person(who).sees(self.town) if seen.service is None]

    def private(self, who: str) -> Sequence[Shown]:
        return [_shown(seen) for seen in self.person(who).from_bot()]

    def can_write(self, who: str) -> bool:
        member = self.town.member(self._people[who].chat.user, self.telegram.world.clock())
        return member.present and member.status != "restricted"

    def take_rights(self) -> None:
        self._people["mayor"].demotes_bot(self.town)

    async def passes(self, seconds: float = 200.0) -> None:
        await self.hall.passes(seconds)


def _shown(seen: Seen) -> Shown:
    return Shown(seen.text, tuple(button.label for row in seen.buttons for button in row))


@asynccontextmanager
async def served(hall: Hall, fake: FakeTelegram | None = None) -> AsyncIterator[FakeTelegram]:
    """A judged Telegram that Concordia serves."""
    async with fake or FakeTelegram() as telegram:
        platform = TelegramPlatform(
            telegram.token, AiohttpRequest(), AiohttpRequest(), api_url=telegram.url, now=telegram.world.clock
        )
        await platform.open()
        try:
            async with hall.open(platform):
                yield telegram
                assert telegram.violations == []
        finally:
            await platform.close()


@asynccontextmanager
async def telegram_town(hall: Hall, kind: Kind = "supergroup") -> AsyncIterator[TelegramTown]:
    async with served(hall) as telegram:
        yield TelegramTown(telegram, hall, kind)
