"""People of a bench who answer back: when they do the next thing, and what is counted."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.people import FILE
from tests.fakes.discord.regulars import Regulars
from tests.fakes.discord.server import FakeDiscord

BUTTON = {"type": 1, "components": [{"type": 2, "style": 2, "label": "Yes", "custom_id": "yes"}]}
ASKED = {"content": "?", "components": [BUTTON], "flags": 64, "allowed_mentions": {"parse": []}}
COMMANDS = [{"name": "ask", "description": "Ask"}, {"name": "Report", "type": 3, "integration_types": [0, 1]}]


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake, aiohttp.ClientSession() as session:
        await Caller(fake, session).call("PUT", f"/applications/{fake.world.application_id}/commands", COMMANDS)
        yield fake


async def until_there_are(fake: FakeDiscord, count: int) -> None:
    for _ in range(10_000):
        if len(fake.interactions.all) >= count:
            return
        await asyncio.sleep(0)
    raise AssertionError(f"there are {len(fake.interactions.all)} interactions, not {count}")


async def answers(fake: FakeDiscord, count: int, when: Callable[[Interaction], bool] = lambda _: True) -> None:
    """Be a bot that asks for a "Yes" again and again."""
    async with aiohttp.ClientSession() as session:
        caller = Caller(fake, session)
        for number in range(count):
            await until_there_are(fake, number + 1)
            one = next(itertools.islice(fake.interactions.all.values(), number, None))
            if when(one):
                body: dict[str, Any] = {"type": 4 if one.source is None else 7, "data": ASKED}
                await caller.call("POST", f"/interactions/{one.id}/{one.token}/callback", body)


async def test_each_does_the_next_thing_once_the_last_was_answered(fake: FakeDiscord) -> None:
    square = fake.community("Gent", fake.person("Ben")).text("plein")
    regulars = Regulars(fake.scene, 2, square)

    _, figures = await asyncio.gather(
        answers(fake, 6), regulars.go_round([("slash", "ask"), ("presses", "Yes"), ("presses", "Yes")], 1, 5)
    )

    assert [figures[name] for name in ("interactions", "answered", "rounds", "missed")] == [6, 6, 2, 0]
    assert [one.kind for one in fake.interactions.all.values()] == [2, 2, 3, 3, 3, 3]
    assert all(post.visible_to for post in square.posts.values()), "all of it is ephemeral"
    assert rules(fake) == []


async def test_at_an_even_rate_a_deed_is_missed_while_nobody_is_free(fake: FakeDiscord) -> None:
    regulars = Regulars(fake.scene, 1, fake.community("Gent", fake.person("Ben")).text("plein"))

    figures = await regulars.go_steadily([("slash", "ask")], 100, 0.05)

    assert [figures[name] for name in ("interactions", "acknowledged", "missed")] == [1, 0, 4]


async def test_who_wants_something_that_is_not_shown_waits(fake: FakeDiscord) -> None:
    regulars = Regulars(fake.scene, 1, fake.community("Gent", fake.person("Ben")).text("plein"))

    _, figures = await asyncio.gather(
        answers(fake, 1), regulars.go_round([("slash", "ask"), ("presses", "No")], 1, 0.5)
    )

    assert [figures[name] for name in ("interactions", "answered")] == [1, 1]


async def test_in_private_they_report_a_friends_message_until_they_come_to_rest(fake: FakeDiscord) -> None:
    regulars = Regulars(fake.scene, 1, files=[FILE])
    regulars.set_going([("menu", "Report"), ("presses", "Yes")])

    await answers(fake, 4)
    resting = asyncio.create_task(regulars.come_to_rest(5))
    await answers(fake, len(fake.interactions.all), when=lambda one: not one.acknowledged)
    figures = await resting

    first = next(iter(fake.interactions.all.values()))
    (message,) = first.payload["data"]["resolved"]["messages"].values()
    assert [one["filename"] for one in message["attachments"]] == [FILE[0]]
    assert figures["answered"] == figures["interactions"] >= 4
