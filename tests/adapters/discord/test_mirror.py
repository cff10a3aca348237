"""An event stands in a server's own list, is brought up to date there, and stays away once somebody removed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from adapters.discord.standing import NEEDED, WELCOME
from bot.chat.events import Address
from bot.chat.replies import MirrorEvent, UnmirrorEvent
from bot.ports import Gone, NoRights, Refused, Unreachable
from tests.adapters.discord.pretend import Town, failure
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.permissions import Permission

HOUR = 3600


@pytest.fixture(autouse=True)
def may_make_events(town: Town) -> None:
    town.community.permits_bot(Permission(sum(NEEDED) | WELCOME))


def whole(town: Town) -> Address:
    return Address("discord", f"g{town.community.id}")


def feast(town: Town, **changed: Any) -> MirrorEvent:
    now = int(town.now.unix())
    event = MirrorEvent("Feest", "Muziek en soep", now + HOUR, now + 3 * HOUR, "Dok Noord, Gent")
    return replace(event, **changed)


def listed(town: Town) -> list[tuple[str, str, str]]:
    events = town.community.guild.events.values()
    return [(one["name"], one["description"], one["entity_metadata"]["location"]) for one in events]


def starts(town: Town) -> list[float]:
    events = town.community.guild.events.values()
    return [datetime.fromisoformat(one["scheduled_start_time"]).timestamp() for one in events]


async def mirrored(town: Town, event: MirrorEvent) -> str:
    address = await town.bot.groups.act(whole(town), event)
    assert address is not None
    assert (address.platform, address.chat) == ("discord", f"g{town.community.id}")
    assert address.thread is not None
    return address.thread


async def test_an_event_is_shown_and_brought_up_to_date_and_taken_away(town: Town) -> None:
    event = feast(town)
    id_ = await mirrored(town, event)
    assert listed(town) == [("Feest", "Muziek en soep", "Dok Noord, Gent")]
    assert starts(town) == [event.starts]

    later = replace(event, name="Groot feest", starts=event.starts + HOUR, mirrored=id_)
    assert await mirrored(town, later) == id_
    assert (listed(town)[0][0], starts(town)) == ("Groot feest", [event.starts + HOUR])

    for _ in range(2):
        await town.bot.groups.act(whole(town), UnmirrorEvent(id_))
        assert listed(town) == []


async def test_an_event_that_somebody_removed_stays_away(town: Town) -> None:
    id_ = await mirrored(town, feast(town))
    town.community.guild.events.clear()
    assert await mirrored(town, feast(town, mirrored=id_)) == id_
    assert listed(town) == []


async def test_an_event_that_is_finished_there_is_left_as_it_is(town: Town) -> None:
    id_ = await mirrored(town, feast(town))
    town.community.guild.events[int(id_)]["status"] = 3
    assert await mirrored(town, feast(town, name="Nieuw", mirrored=id_)) == id_
    assert listed(town)[0][0] == "Feest"


async def test_words_too_long_for_discord_end_with_dots_and_a_lack_of_them_too(town: Town) -> None:
    await mirrored(town, feast(town, name="n" * 101, text="t" * 1_001, where=" "))
    assert listed(town) == [("n" * 99 + "…", "t" * 999 + "…", "…")]


async def test_what_is_going_on_begins_soon_and_keeps_its_beginning_later(town: Town) -> None:
    began = feast(town, starts=int(town.now.unix()) - HOUR)
    id_ = await mirrored(town, began)
    (first,) = starts(town)
    assert 0 < first - town.now.unix() <= 60
    town.now.ahead = 120
    await mirrored(town, replace(began, text="Nog soep", mirrored=id_))
    assert (listed(town)[0][1], starts(town)) == ("Nog soep", [first])


async def test_what_is_over_is_not_shown_and_changes_nothing(town: Town) -> None:
    id_ = await mirrored(town, feast(town))
    over = feast(town, name="Voorbij", ends=int(town.now.unix()) - 1)
    assert type(await failure(town.bot.groups.act(whole(town), over))) is Refused
    assert await mirrored(town, replace(over, mirrored=id_)) == id_
    assert listed(town)[0][0] == "Feest"


async def test_one_without_a_length_lasts_a_moment(town: Town) -> None:
    event = feast(town)
    await mirrored(town, replace(event, ends=event.starts))
    assert starts(town) == [event.starts]


async def test_an_event_whose_confirmation_was_lost_is_there_once(town: Town) -> None:
    event = feast(town)
    town.discord.faults.set(Fault("lost_answer", every=1, times=1, methods=("create_guild_scheduled_event",)))
    assert type(await failure(town.bot.groups.act(whole(town), event))) is Unreachable
    id_ = await mirrored(town, event)
    assert list(town.community.guild.events) == [int(id_)]


async def test_without_the_permission_nothing_is_shown_and_that_is_told(town: Town) -> None:
    id_ = await mirrored(town, feast(town))
    town.community.permits_bot(Permission(sum(NEEDED)))
    for act in (feast(town, name="Ander"), feast(town, mirrored=id_), UnmirrorEvent(id_)):
        assert isinstance(await failure(town.bot.groups.act(whole(town), act)), NoRights)


async def test_of_a_server_that_is_gone_the_mirror_is_gone_too(town: Town) -> None:
    id_ = await mirrored(town, feast(town))
    town.community.kicks_bot()
    assert type(await failure(town.bot.groups.act(whole(town), feast(town)))) is Gone
    await town.bot.groups.act(whole(town), UnmirrorEvent(id_))


async def test_an_id_that_is_none_of_discord_s_is_refused(town: Town) -> None:
    for act in (feast(town, mirrored="../x"), UnmirrorEvent("x")):
        assert type(await failure(town.bot.groups.act(whole(town), act))) is Refused


def test_discord_is_known_to_have_lists_of_events(town: Town) -> None:
    assert town.bot.capabilities.mirrors
