"""Announcements for transcripts: who follows, who writes, who approves, in a few words each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.announcements import Announcement
from bot.chat.events import Address
from bot.communities import token_of
from bot.following import Follow, Segment, Subscription
from bot.mailings import State
from bot.rules.staff import Role
from tests.chat import Person, Room, plain
from tests.team import joins, writes

TEXTS = {
    "nl": "Zondag is er feest in het park.",
    "fr": "Dimanche, c’est la fête au parc.",
    "de": "Am Sonntag ist Fest im Park.",
    "en": "There is a party in the park on Sunday.",
}


async def follows(room: Room, name: str, *languages: str, **fields: Any) -> Person:
    """Somebody who follows the agenda."""
    segment = Segment(**{"platform": "web", "languages": languages or ("nl",), **fields})
    await writes(room, Follow(Subscription(Address("web", name), segment, int(room.now))))
    return room.person(name, (languages or ("nl",))[0])


async def two(room: Room, language: str = "en") -> tuple[Person, Person]:
    """A publisher and an approver."""
    return await joins(room, "pia", Role.PUBLISHER, language), await joins(room, "abel", Role.APPROVER, language)


async def types(who: Person, texts: dict[str, str], language: str = "en") -> str:
    """The texts in their order; a language without one is skipped."""
    for code in who.room.words.texts.languages:
        if code in texts:
            await who.says(texts[code])
        else:
            await who.chooses("answer", "skip", language)
    return who.text


async def drafts(who: Person, texts: dict[str, str] | None = None, when: str = "now", language: str = "en") -> str:
    """A draft to everybody, without picture and buttons; its card."""
    await who.commands("announce")
    given = TEXTS if texts is None else texts
    await types(who, given, language)
    if who.room.label("announce-gaps", "go", language) in who.labels:
        await who.chooses("announce-gaps", "go", language)
    for _ in ("picture", "button"):
        await who.chooses("answer", "skip", language)
    await who.chooses("announce-audience", "all", language)
    return await who.chooses("announce-when", when, language)


async def kept(room: Room) -> Sequence[Announcement]:
    assert room.services is not None
    return await room.services.store.announcements.newest(100)


async def only(room: Room) -> Announcement:
    """The only announcement that there is."""
    (one,) = await kept(room)
    return one


def heard(room: Room, who: Person, since: int) -> str:
    """What was sent to this chat since so many messages."""
    return "\n\n".join(reply.text for address, reply in room.platform.sent[since:] if address == who.address)


async def reads(who: Person, room: Room, language: str = "en") -> str:
    """The approver's letter is opened: the preview."""
    one = (await kept(room))[0]
    return await who.commands("preview", token_of(one.id))


async def approves(who: Person, language: str = "en") -> str:
    """From the preview on."""
    await reads(who, who.room)
    return await who.chooses("announcement-decide", "approve", language)


async def posted(room: Room) -> Sequence[tuple[Address, Any]]:
    """The mailer runs until nothing that is due waits any more; all that was sent meanwhile."""
    services = room.services
    assert services is not None
    before = len(room.platform.sent)
    running = asyncio.create_task(services.mailer.run())
    async with asyncio.timeout(20):
        while any(one.at <= room.now and one.state in MOVING for one in await services.store.mailings.active()):
            await room._pause(0.1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await services.mailer.close()
    await room.passes(10)
    return room.platform.sent[before:]


MOVING = (State.FILLING, State.SENDING)


def arrived(room: Room, name: str) -> list[str]:
    """What somebody read, without markup."""
    return [plain(reply.text) for address, reply in room.platform.sent if address.chat == name]


async def posted_until(room: Room, name: str) -> None:
    """The mailer runs until this one has got something."""
    assert room.services is not None
    running = asyncio.create_task(room.services.mailer.run())
    async with asyncio.timeout(20):
        while not arrived(room, name):
            await room._pause(0.1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await room.services.mailer.close()
