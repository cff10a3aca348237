"""A server's own list of events on Discord shows the Year's, by the real adapter, as the server lets it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bot.agenda.event import State
from tests.fakes.discord.permissions import EVERYONE, MODERATOR, Permission
from tests.towns.fair import DiscordFair, brings, discord_fair
from tests.towns.town import Hall
from tests.year import event, moved, there

DAY = 24 * 3600
LETS = EVERYONE | MODERATOR | Permission.CREATE_EVENTS
SOUP = event(
    "soup", "2026-10-10", name={"en": "Soup for all"}, texts={"en": "We cook."}, link="https://example.be/soup"
)
DANCE = event("dance", "2026-10-13", "19:30", name={"nl": "Dans"}, town="Gent", postcode="9000")
WALK = event("walk", "2026-10-15", name={"en": "A very long walk " * 12})


@pytest.fixture
async def fair(hall: Hall) -> AsyncIterator[DiscordFair]:
    async with discord_fair(hall) as opened:
        await opened.set_up()
        opened.server.permits_bot(LETS)
        await brings(hall, SOUP, DANCE, WALK)
        yield opened


def listed(fair: DiscordFair) -> Mapping[str, Mapping[str, Any]]:
    """What stands in the server's list, by name."""
    return {one["name"]: one for one in fair.server.guild.events.values()}


async def switches(fair: DiscordFair, hall: Hall, *, on: bool = True) -> str:
    """The mayor gives /mirror and presses the button; what only they read then."""
    await fair.gives("mayor", "mirror")
    mayor = fair.person("mayor")
    await fair.done(mayor.presses(hall.label("mirror-menu", "on" if on else "off"), mayor.ephemerals[-1]))
    return fair.whispered("mayor")[-1].text


async def test_the_next_events_stand_in_the_list_with_their_time_and_place(fair: DiscordFair, hall: Hall) -> None:
    assert await switches(fair, hall) == hall.text("mirror-on")
    shown = listed(fair)
    assert list(shown) == ["Soup for all", "Dans", next(name for name in shown if name.startswith("A very long walk"))]
    soup = shown["Soup for all"]
    assert soup["description"] == "We cook.\n\nhttps://example.be/soup"
    assert soup["entity_metadata"] == {"location": "2000 Antwerpen, Antwerp (province)"}
    assert datetime.fromisoformat(soup["scheduled_start_time"]) == there("2026-10-10", "14:00")
    assert datetime.fromisoformat(soup["scheduled_end_time"]) == there("2026-10-10", "16:00")


async def test_what_moves_is_moved_and_what_is_cancelled_goes(fair: DiscordFair, hall: Hall) -> None:
    await switches(fair, hall)
    soup = listed(fair)["Soup for all"]["id"]
    await brings(hall, moved(SOUP, "2026-10-11"), replace(DANCE, state=State.CANCELLED))
    await fair.passes(DAY + 60)
    shown = listed(fair)
    assert "Dans" not in shown
    assert shown["Soup for all"]["id"] == soup
    assert datetime.fromisoformat(shown["Soup for all"]["scheduled_start_time"]) == there("2026-10-11", "14:00")


async def test_what_an_admin_removes_stays_away(fair: DiscordFair, hall: Hall) -> None:
    await switches(fair, hall)
    del fair.server.guild.events[int(listed(fair)["Dans"]["id"])]
    for _ in range(3):
        await fair.passes(DAY + 60)
    assert "Dans" not in listed(fair)
    assert "Soup for all" in listed(fair)


async def test_without_the_right_it_is_switched_off_with_one_word_to_the_moderators(
    fair: DiscordFair, hall: Hall
) -> None:
    fair.server.permits_bot(EVERYONE | MODERATOR)
    await switches(fair, hall)
    told = [one.text for one in fair.room() if "event list of Town talk" in one.text]
    assert len(told) == 1
    assert "Create Events" in told[0]
    assert listed(fair) == {}
    for _ in range(2):
        await fair.passes(DAY + 60)
    assert len([one for one in fair.room() if "event list of Town talk" in one.text]) == 1
    fair.server.permits_bot(LETS)
    assert await switches(fair, hall) == hall.text("mirror-on")
    assert "Soup for all" in listed(fair)


async def test_switched_off_the_list_is_as_it_was_before(fair: DiscordFair, hall: Hall) -> None:
    await switches(fair, hall)
    assert await switches(fair, hall, on=False) == hall.text("mirror-off")
    assert listed(fair) == {}


async def test_members_are_not_even_shown_the_command(fair: DiscordFair) -> None:
    with pytest.raises(LookupError):
        await fair.gives("eve", "mirror")
    with pytest.raises(LookupError):
        await fair.gives("eve", "follow_here")
