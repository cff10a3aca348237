"""A town on the pretend Telegram: a group and its moderators' room, set up with the running bot as an admin does it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.fakes.telegram.company import Written
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

RIGHTS = ("can_delete_messages", "can_restrict_members", "can_pin_messages")
WITHIN = 40.0
"""Seconds of ours within which the bot must have answered; it takes a twentieth of one on an idle machine."""
INCIDENT = re.compile(r"(?<= )[\w-]{22}(?= |$)")
"""An incident in what a button carries."""


def carried(data: str | None) -> str:
    """What a button carries, without the signature."""
    return (data or "").rpartition(".")[0]


def meaning(data: str | None) -> str:
    """What a press means, the same whatever it is about: "judge remove", "outcome", "queue", or an answer's option."""
    value = carried(data)
    if value.startswith("an:"):
        return value.rpartition(":")[2]
    return " ".join(INCIDENT.sub("", value.removeprefix("go:")).split())


def incident(data: str | None) -> str | None:
    """The incident that a press is about."""
    found = INCIDENT.search(carried(data))
    return found and found[0]


def buttons(message: Seen) -> dict[str, str]:
    """What each button carries, by its meaning; those that open an address are not among them."""
    return {meaning(one.data): one.data for row in message.buttons for one in row if one.data is not None}


@dataclass
class Town:
    """`thread` is the moderators' topic, where their room is a forum."""

    telegram: FakeTelegram
    group: Group
    room: Group
    mayor: Person
    moderators: tuple[Person, ...]
    thread: int | None = None

    async def set_up(self, language: str = "en") -> None:
        """Follow the bot's link, answer its questions, and show it the room."""
        hello = await self.shown(self.mayor, self.group, lambda one: any(b.url for row in one.buttons for b in row))
        link = next(button.url for row in hello.buttons for button in row if button.url)
        self.mayor.opens_link(link)
        for answer in (language, "-skip", "no"):
            await self.answers(self.mayor, answer)
        await self.shown(self.mayor, None, lambda one: not one.buttons)
        self.mayor.writes(self.room, "/room", thread=self.thread)
        await self.shown(self.mayor, self.room, lambda one: "queue" in buttons(one))

    async def answers(self, person: Person, option: str) -> None:
        """Press an answer of the question that the bot asks this person alone, once it asks."""
        asked = await self.shown(person, None, lambda one: option in buttons(one))
        person.presses(data=buttons(asked)[option], message_id=asked.message_id)

    async def shown(self, person: Person, group: Group | None, fits: Callable[[Seen], bool]) -> Seen:
        """Wait until the newest message of the bot that this person sees fits."""
        await self.until(lambda: any(map(fits, self._newest(person, group))))
        return self._newest(person, group)[0]

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait for the bot. Raises TimeoutError."""
        await self.telegram.world.until(happened, WITHIN)

    async def thanked(self, reporter: Person, message: Written | Seen) -> Seen:
        """Report a message, and wait until the reporter alone is told that it arrived."""
        before = len(self.group.ephemerals)
        reporter.replies(self.group, message, "/report")
        return await self.whispered(reporter, before)

    async def whispered(self, person: Person, before: int) -> Seen:
        """The newest message of the bot for this person's eyes only, once there is one more than `before`."""

        def told() -> list[Seen]:
            seen = person.sees(self.group)
            return [one for one in seen if one.from_bot and (one.ephemeral_id or 0) > before]

        await self.until(lambda: bool(told()))
        return told()[-1]

    def cards(self) -> Iterator[Seen]:
        """The cards in the room that can be decided, oldest first."""
        for seen in self.moderators[0].sees(self.room):
            if seen.from_bot and "judge remove" in buttons(seen):
                yield seen

    def card(self, words: str) -> Seen | None:
        """The newest card with these words."""
        return next((one for one in reversed(list(self.cards())) if words in one.text), None)

    async def carded(self, words: str) -> Seen:
        """Wait for a card with these words."""
        await self.until(lambda: self.card(words) is not None)
        card = self.card(words)
        assert card is not None
        return card

    async def presses(self, moderator: Person, message: Seen, deed: str) -> Seen:
        """Press a button in the room, and wait until the message has changed."""
        return await self.pressed(moderator, message, buttons(message)[deed])

    async def pressed(self, moderator: Person, message: Seen, token: str) -> Seen:
        """Press on a message in the room with any token, and wait until the message has changed."""
        moderator.presses_data(self.room, message, token)
        return await self.changed(moderator, message)

    async def changed(self, moderator: Person, message: Seen) -> Seen:
        """Wait until a message in the room looks otherwise."""

        def now() -> Seen:
            return next(one for one in moderator.sees(self.room) if one.message_id == message.message_id)

        await self.until(lambda: now().edits > message.edits)
        return now()

    def _newest(self, person: Person, group: Group | None) -> list[Seen]:
        return [one for one in person.sees(group) if one.from_bot][-1:]
