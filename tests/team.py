"""A team for transcripts: members with their roles, on the paper platform."""

from __future__ import annotations

from hashlib import blake2b

from bot.cases import Effect
from bot.chat.events import Address
from bot.ports import Written
from bot.rules.staff import DAY, Role
from bot.staff import Member, SaveMember
from tests.chat import Person, Room


def id_of(name: str) -> bytes:
    """The id of the member with this name."""
    return blake2b(name.encode(), digest_size=16).digest()


async def joins(room: Room, name: str, role: Role, language: str = "en") -> Person:
    """Somebody who is on the team already, in a private chat."""
    now = int(room.now)
    account = Address("web", name)
    member = Member(id_of(name), name.title(), role, "web", name, account, language, now, now - now % DAY)
    await writes(room, SaveMember(member))
    return room.person(name, language)


async def writes(room: Room, *effects: Effect) -> None:
    """Let the store keep these, as a turn would."""
    assert room.services is not None
    now = int(room.now)
    async with room.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), now)
