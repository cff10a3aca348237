"""A team for transcripts: members with their roles, and cases, on the paper platform."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from bot.cases import Case, Effect, FileCase
from bot.chat.answers import Item
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


async def filed(
    room: Room,
    name: str = "case",
    words: str = "go away, all of you, zzhatezz",
    situation: Mapping[str, str | bool] | None = None,
    *,
    rank: int = 0,
    reasons: tuple[str, ...] = (),
    **fields: Any,
) -> Case:
    """A case that was filed just now, as by a turn; its id is that of its name."""
    now = int(room.now)
    answers = situation or {"place": "online", "matter": "words", "ground": "islam"}
    evidence = fields.pop("evidence", (Item(now, words),))
    case = Case(evidence, answers, "en", now, id=id_of(name), rank=rank, reasons=reasons, **fields)
    await writes(room, FileCase(id_of(name) * 2, case))
    return case


async def kept(room: Room, name: str = "case") -> Case:
    """The case as it is kept now."""
    assert room.services is not None
    found = await room.services.store.case_by_id(id_of(name))
    assert found is not None
    return found


async def writes(room: Room, *effects: Effect) -> None:
    """Let the store keep these, as a turn would."""
    assert room.services is not None
    now = int(room.now)
    async with room.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), now)
