"""Turns, replies and reports as short as a test can say them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from bot.cases import Case, Effect
from bot.chat.answers import Answer, Bundle, Item, Kept, Said
from bot.chat.dialogue import Progress
from bot.chat.events import Address, FileKind
from bot.chat.people import Conversation, Person
from bot.chat.replies import Choice, Reply
from bot.ports import Outgoing, Raw, Received, Store, Written

NOW = 1_795_000_000
HOUR = 3600
DAY = 24 * HOUR

ANNA, BART = b"anna's blind key", b"bart's blind key"


def raw(update: int | str, payload: bytes = b"{}") -> Raw:
    return Raw(str(update), payload)


def draft(*answers: tuple[str, Answer]) -> Progress:
    return Progress("report", "f00d", answers, "report-place")


def saying(words: str) -> Progress:
    return draft(("report-what", Said(words)))


def holding(*files: str) -> Progress:
    return draft(("report-evidence", Bundle(tuple(photo(file) for file in files))))


def photo(file: str) -> Item:
    return Item(NOW, file=Kept(file, FileKind.PHOTO))


def outgoing(text: str, chat: str = "7", merge: str | None = None, not_before: float = 0) -> Outgoing:
    reply = Reply(text, "nl", ((Choice("Ja", "yes.tag"),),), replaces="41", private=True)
    return Outgoing(Address("telegram", chat, None), reply, merge=merge, not_before=not_before)


def case(*items: Item, at: int = NOW) -> Case:
    return Case(items, {"place": "online", "ground": "religion", "witness": True}, "fr", at)


def turn(
    update: Received,
    key: bytes = ANNA,
    *,
    seen: int = 0,
    progress: Progress | None = None,
    keep: bool = False,
    person: Person | None = None,
    says: Sequence[Outgoing] = (),
    effects: Sequence[Effect] = (),
    expires: int = NOW + DAY,
) -> Written:
    """One turn that saves `progress` over version `seen`; `keep` leaves the conversation as it is."""
    return Written(
        inbox=update.id,
        conversation_key=key,
        seen=seen,
        conversation=None if keep else Conversation(progress, seen + 1),
        person_key=key,
        person=person,
        outgoing=tuple(says),
        effects=tuple(effects),
        expires=expires,
    )


async def arrive(store: Store, update: int | str, now: int = NOW, platform: str = "telegram") -> Received:
    """One new update in the inbox."""
    [received] = await store.receive(platform, "1", [raw(update)], now)
    return received


async def act(store: Store, *effects: Effect, now: int = NOW) -> None:
    """One turn that does these things."""
    update = await arrive(store, uuid.uuid4().hex, now)
    async with store.tick() as tick:
        await tick.write([turn(update, keep=True, effects=effects)], [], now)
