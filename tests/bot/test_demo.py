"""The demo's clock, and the community that is there from the beginning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat.events import Address
from bot.communities import Community, SaveCommunity
from bot.demo import STEP, DemoClock, found
from bot.ports import Written
from bot.rules.moderation import NOTICE_LAST
from storage.store import SqlStore

NOW = 1_795_000_000
TOWN = Community("web", "town-1", "Linden Street", ("en",), owner="sofie")


async def keep(store: SqlStore, community: Community) -> None:
    async with store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=(SaveCommunity(community),))], (), NOW)


async def kept(store: SqlStore) -> Community:
    community = await store.community("web", "town-1")
    assert community is not None
    return community


def test_one_step_is_long_enough_for_every_notice() -> None:
    clock = DemoClock(lambda: NOW)
    assert clock() == NOW
    clock.later()
    clock.later()
    assert clock() == NOW + 2 * STEP
    assert STEP >= NOTICE_LAST


async def test_another_language_changes_the_words_and_no_setting(store: SqlStore) -> None:
    await found(store, TOWN, NOW)
    room = Address("web", "room-1")
    await keep(store, replace(await kept(store), room=room, charter=True))
    await found(store, TOWN, NOW)
    assert (await kept(store)).version == 2  # nothing to change
    await found(store, replace(TOWN, languages=("nl",), title="Lindestraat"), NOW)
    now = await kept(store)
    assert (now.languages, now.title, now.room, now.charter) == (("nl",), "Lindestraat", room, True)


async def test_a_turn_that_was_quicker_loses_nothing(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    await found(store, TOWN, NOW)
    before = await kept(store)
    room = Address("web", "room-1")
    await keep(store, replace(before, room=room))
    look = store.community
    seen = [before]

    async def late(platform: str, chat: str) -> Community | None:
        return seen.pop() if seen else await look(platform, chat)

    monkeypatch.setattr(store, "community", late)
    await found(store, replace(TOWN, languages=("fr",)), NOW)
    assert ((await kept(store)).languages, (await kept(store)).room) == (("fr",), room)
