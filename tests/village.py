"""A group with its admin, its moderators' room and its members, for transcripts on the paper platform."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from bot.chat.events import (
    Address,
    FileRef,
    Group,
    Joined,
    MessageReported,
    Quoted,
    Standing,
)
from bot.chat.replies import Act, Reply
from tests.chat import Person, Room

TOWN = Group("-100town", "Town talk")
NAMES = {"nl": "Nederlands", "fr": "Français", "de": "Deutsch", "en": "English"}
BACKROOM = Group("-200room", "Moderators of Town talk")


@dataclass
class Village:
    """`town` is the group, `backroom` where its moderators meet; `mayor` looks after both, `mo` and `max` moderate."""

    room: Room
    languages: str = "en"
    town: Group = TOWN
    backroom: Group = BACKROOM
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        members = self.room.platform.groups.members
        members[self.town.chat] = {"mayor": Standing.ADMIN, "mo": Standing.MODERATOR, "eve": Standing.MEMBER}
        members[self.backroom.chat] = dict.fromkeys(("mayor", "mo", "max"), Standing.MEMBER)

    @property
    def square(self) -> Address:
        return Address("web", self.town.chat)

    @property
    def back(self) -> Address:
        return Address("web", self.backroom.chat)

    def member(self, name: str, locale: str | None = "en") -> Person:
        """Somebody in the group."""
        return self.room.person(name, locale, group=self.town)

    def moderator(self, name: str = "mo", locale: str | None = "en") -> Person:
        """Somebody in the moderators' room."""
        return self.room.person(name, locale, group=self.backroom)

    async def set_up(self, *, charter: str = "no") -> None:
        """As the mayor does it: add the bot, set it up in private, and show it the room."""
        await self.member("mayor").does(Joined())
        alone = self.room.person("mayor")
        await alone.commands("start", f"setup_{self.town.chat}")
        await alone.presses(NAMES[self.languages])
        await alone.chooses("answer", "skip")
        await alone.chooses("ask-setup-charter", charter)
        await self.moderator("mayor").commands("room")

    async def report(
        self,
        reporter: Person,
        text: str = "go away, all of you, zzhatezz",
        *,
        author: str | None = "eve",
        message: str | None = None,
        files: tuple[FileRef, ...] = (),
        locale: str | None = None,
    ) -> str:
        """Somebody answers a message with /report; the id of that message."""
        number = message or f"m{next(self.numbers)}"
        quoted = Quoted(
            self.square, number, author, author and author.capitalize(), 1_789_900_000, text, files,
            f"https://t.me/c/1/{number}", locale,
        )  # fmt: skip
        await reporter.does(MessageReported(quoted, f"c{next(self.numbers)}"))
        return number

    async def notice(self, seconds: float = 200) -> list[Reply]:
        """A while goes by; what the moderators' room shows because of it."""
        return [reply for address, reply in await self.room.passes(seconds) if address == self.back]

    def done(self, kind: type[Act]) -> list[tuple[Address, Act]]:
        """What the bot did in the group, of one kind."""
        return [(address, act) for address, act in self.room.platform.groups.done if isinstance(act, kind)]

    def public(self) -> list[Reply]:
        """What everybody in the group has seen of the bot."""
        return [r for address, r in self.room.platform.sent if address == self.square and r.only_for is None]
