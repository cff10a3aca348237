"""A guild's own list of events refuses what Discord refuses, and keeps what others made from the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.communities import Community
from tests.fakes.discord.permissions import EVERYONE, Permission
from tests.fakes.discord.server import FakeDiscord

NOON = 1_800_000_000.0


def at(seconds: float) -> str:
    return datetime.fromtimestamp(NOON + seconds, UTC).isoformat()


def event(**changed: Any) -> dict[str, Any]:
    whole = {
        "name": "Feest",
        "privacy_level": 2,
        "entity_type": 3,
        "entity_metadata": {"location": "Gent"},
        "scheduled_start_time": at(60),
        "scheduled_end_time": at(120),
    }
    return {key: value for key, value in (whole | changed).items() if value is not None}


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord(clock=lambda: NOON) as fake:
        yield fake


@pytest.fixture
def guild(fake: FakeDiscord) -> Community:
    guild = fake.community("Gent", fake.person("Ben"))
    guild.permits_bot(EVERYONE | Permission.CREATE_EVENTS)
    return guild


@pytest.fixture
async def caller(fake: FakeDiscord) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(fake, session)


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"name": "n" * 101}, "schema"),
        ({"name": " "}, "agenda"),
        ({"description": "t" * 1_001}, "schema"),
        ({"entity_metadata": {"location": "w" * 101}}, "schema"),
        ({"entity_metadata": None}, "schema"),
        ({"privacy_level": 1}, "schema"),
        ({"scheduled_start_time": at(-1)}, "agenda"),
        ({"scheduled_end_time": at(59)}, "agenda"),
        ({"scheduled_end_time": None}, "agenda"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_what_discord_would_not_take_is_refused_and_held_against_the_bot(
    fake: FakeDiscord, guild: Community, caller: Caller, changed: dict[str, Any], rule: str
) -> None:
    status, _ = await caller.call("POST", f"/guilds/{guild.id}/scheduled-events", event(**changed))
    assert (status, rules(fake), guild.guild.events) == (400, [rule], {})


async def test_the_bot_changes_its_own_events_and_not_those_of_others(
    fake: FakeDiscord, guild: Community, caller: Caller
) -> None:
    path = f"/guilds/{guild.id}/scheduled-events"
    status, made = await caller.call("POST", path, event())
    assert (status, made["creator_id"]) == (200, str(fake.world.application_id))
    assert (await caller.call("PATCH", f"{path}/{made['id']}", {"name": "Groot feest"}))[1]["name"] == "Groot feest"

    guild.guild.events[int(made["id"])] |= {"creator_id": "1"}
    assert (await caller.call("DELETE", f"{path}/{made['id']}"))[0] == 403
    guild.permits_bot(EVERYONE | Permission.MANAGE_EVENTS)
    assert (await caller.call("DELETE", f"{path}/{made['id']}"))[0] == 204
    assert (await caller.call("PATCH", f"{path}/{made['id']}", {"name": "x"}))[1]["code"] == 10070
    assert (await caller.call("POST", path, event()))[0] == 403
    assert rules(fake) == []


async def test_a_guild_lists_at_most_a_hundred(guild: Community, caller: Caller) -> None:
    path = f"/guilds/{guild.id}/scheduled-events"
    for _ in range(100):
        assert (await caller.call("POST", path, event()))[0] == 200
    assert (await caller.call("POST", path, event()))[1]["code"] == 30038
    assert len((await caller.call("GET", path))[1]) == 100
