"""What drills of mailings share: an installation whose followers get an approved announcement, and what they got."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from sqlalchemy import func, select

from bot.announcements import Announcement, SaveAnnouncement, Stage
from bot.cases import Effect
from bot.chat.events import Address
from bot.following import Follow, Segment, Subscription
from bot.mailings import Fate, Kind, StartMailing
from bot.ports import Written
from bot.sealing import Keyring
from storage.store import SqlStore, open_store
from storage.year_tables import deliveries, subscriptions
from tests.drills.books import books
from tests.drills.service import Service
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.ledger import Sent

LANGUAGES = ("nl", "fr", "de", "en")
WORDS = {
    "nl": "Morgen is het feest op het plein.",
    "fr": "Demain, c’est la fête sur la place.",
    "de": "Morgen ist Fest auf dem Platz.",
    "en": "Tomorrow there is a party on the square.",
}
NEWS = Announcement(b"the announcement", b"one of the team.", WORDS, 1_790_000_000, Stage.APPROVED)
AT_ONCE = 500
"""Subscriptions in one transaction."""

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody who follows the agenda. `chat` is where the platform's ledger says that they got something."""

    address: Address
    chat: str
    language: str
    community: bool = False


def on_telegram(people: Iterable[int], *, community: bool = False) -> list[Follower]:
    return [
        Follower(Address("telegram", str(one)), str(one), language, community)
        for one, language in zip(people, cycle(LANGUAGES), strict=False)
    ]


def on_discord(discord: FakeDiscord, count: int) -> list[Follower]:
    """So many people who asked for direct messages."""
    people = [discord.person(f"Somebody {number}") for number in range(count)]
    return [
        Follower(Address("discord", f"u{person.id}"), str(discord.world.direct(person.id).id), language)
        for person, language in zip(people, islice(cycle(LANGUAGES), count), strict=True)
    ]


def with_discord(discord: FakeDiscord) -> Mapping[str, str]:
    """The variables that let the service be on this Discord too."""
    return {
        "CONCORDIA_DISCORD_TOKEN": discord.token,
        "CONCORDIA_DISCORD_API_URL": discord.rest_url,
        "CONCORDIA_DISCORD_GATEWAY_URL": str(discord.gateway_url),
    }


async def founded(service: Service, followers: Sequence[Follower], now: int) -> None:
    """Make the installation before its bot ever ran, with its followers; the announcement is approved."""
    service.data.mkdir(parents=True, exist_ok=True)
    keyring = Keyring.create(service.keyring)
    store = await open_store(service.database, keyring)
    try:
        for start in range(0, len(followers), AT_ONCE):
            some = followers[start : start + AT_ONCE]
            await _write(store, [Follow(Subscription(one.address, _segment(one), now)) for one in some], now)
        tags = tuple((tag, now) for tag, _, _ in await store.following.segments())
        about = {"announcement": NEWS.id.hex()}
        starts = StartMailing(NEWS.mailing, Kind.ANNOUNCEMENT, about, now, tags)
        await _write(store, [SaveAnnouncement(NEWS), starts], now)
    finally:
        await store.close()


def _segment(one: Follower) -> Segment:
    return Segment(one.address.platform, (one.language,), community=one.community)


async def _write(store: SqlStore, effects: Sequence[Effect], now: int) -> None:
    async with store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=tuple(effects))], (), now)


def said_to(one: Follower, sent: Iterable[Sent]) -> list[Sent]:
    """The messages of the announcement that somebody got, in their language."""
    return [message for message in sent if WORDS[one.language] in _TAG.sub("", message.text)]


def got(followers: Sequence[Follower], sent: Sequence[Sent], chats: Mapping[str, str] | None = None) -> Counter[str]:
    """How often each follower got it, by chat. `chats` are the new ids of chats that moved, by the old ones."""
    by_chat: dict[str, list[Sent]] = {}
    for message in sent:
        by_chat.setdefault(message.chat, []).append(message)
    counts: Counter[str] = Counter()
    for one in followers:
        new = (chats or {}).get(one.chat, one.chat)
        places = dict.fromkeys((one.chat, new))
        counts[one.chat] = sum(len(said_to(one, by_chat.get(place, ()))) for place in places)
    return counts


async def fates(service: Service) -> dict[str, int]:
    """What the database of a stopped bot says became of the deliveries, and how many still follow."""
    async with books(service) as opened:
        found = await opened.rows(select(deliveries.c.fate, func.count()).group_by(deliveries.c.fate))
        counted = {Fate(fate).name.lower(): int(count) for fate, count in found}
        return {**counted, "followers": await opened.count(subscriptions)}


async def ended(service: Service, within: float) -> bool:
    """Wait beside the running bot until its log says that the mailing is done; False where it does not in time."""
    log = service.loot / "stderr.log"
    for _ in range(int(within / 0.25)):
        if "mailing done" in await asyncio.to_thread(log.read_text, errors="replace"):
            return True
        await asyncio.sleep(0.25)
    return False
