"""What moderators decide happens in the server; what is done already counts as done, and want of a right is told."""

from __future__ import annotations

from datetime import datetime

import pytest

from adapters.discord.groups import LONGEST_SILENCE
from adapters.discord.standing import NEEDED, WELCOME, May, invite, lacking
from bot.chat.events import Address, Left, RightsChanged, Standing
from bot.chat.replies import BanMember, DeleteMessage, LeaveGroup, LiftMeasures, Reply, RestrictMember
from bot.ports import Gone, NoRights, Refused
from tests.adapters.discord.pretend import Town, failure
from tests.contracts.drivers.driver import until
from tests.fakes.discord.permissions import EVERYONE, Permission

DAY = 24 * 3600


def whole(town: Town) -> Address:
    """The server."""
    return Address("discord", f"g{town.community.id}")


def square(town: Town) -> Address:
    return Address("discord", f"c{town.square.id}")


async def test_a_message_is_taken_away_and_once_more_changes_nothing(town: Town) -> None:
    post = town.anna.writes(town.square, "ga weg")
    for _ in range(2):
        await town.bot.groups.act(square(town), DeleteMessage(str(post.id)))
    assert town.ben.sees(town.square) == []


async def test_a_member_is_silenced_until_the_moment_at_most_for_28_days(town: Town) -> None:
    for days, seconds in ((7, 7 * DAY), (90, LONGEST_SILENCE)):
        until_ = int(town.now.unix()) + days * DAY
        await town.bot.groups.act(whole(town), RestrictMember(str(town.anna.id), until_))
        silenced = town.community.silenced(town.anna)
        assert silenced is not None
        assert abs(datetime.fromisoformat(silenced).timestamp() - town.now.unix() - seconds) < 5


async def test_who_is_gone_counts_as_silenced(town: Town) -> None:
    town.community.leaves(town.anna)
    await town.bot.groups.act(whole(town), RestrictMember(str(town.anna.id), int(town.now.unix()) + DAY))


async def test_a_banned_member_is_out_and_what_they_wrote_stays(town: Town) -> None:
    town.anna.writes(town.square, "dag")
    for _ in range(2):
        await town.bot.groups.act(whole(town), BanMember(str(town.anna.id)))
    assert town.anna.id in town.community.guild.bans
    assert [seen.text for seen in town.ben.sees(town.square)] == ["dag"]


async def test_what_was_decided_is_lifted_and_who_was_free_stays_free(town: Town) -> None:
    anna = str(town.anna.id)
    await town.bot.groups.act(whole(town), RestrictMember(anna, int(town.now.unix()) + DAY))
    for _ in range(2):
        await town.bot.groups.act(whole(town), LiftMeasures(anna))
    assert town.community.silenced(town.anna) is None

    await town.bot.groups.act(whole(town), BanMember(anna))
    await town.bot.groups.act(whole(town), LiftMeasures(anna))
    assert town.anna.id not in town.community.guild.bans


async def test_the_bot_leaves_and_is_told_that_it_left(town: Town) -> None:
    for _ in range(2):
        await town.bot.groups.act(whole(town), LeaveGroup())
    arrival = await town.arrives()
    assert not town.community.bot_is_in
    assert (arrival.event, arrival.seen, arrival.user) == (Left(), True, str(town.ben.id))
    assert arrival.group is not None
    assert arrival.group.chat == whole(town).chat


async def test_want_of_a_right_is_told_as_that(town: Town) -> None:
    post = town.anna.writes(town.square, "ga weg")
    town.community.permits_bot(EVERYONE)
    acts = (
        (square(town), DeleteMessage(str(post.id))),
        (whole(town), BanMember(str(town.anna.id))),
        (whole(town), RestrictMember(str(town.anna.id), int(town.now.unix()) + DAY)),
    )
    for address, act in acts:
        assert isinstance(await failure(town.bot.groups.act(address, act)), NoRights)


async def test_nobody_acts_upon_the_owner(town: Town) -> None:
    assert isinstance(await failure(town.bot.groups.act(whole(town), BanMember(str(town.ben.id)))), NoRights)


async def test_an_act_at_a_place_of_another_kind_is_refused(town: Town) -> None:
    for address, act in ((square(town), BanMember("1")), (whole(town), DeleteMessage("1"))):
        assert type(await failure(town.bot.groups.act(address, act))) is Refused


async def test_standing_comes_from_roles_and_ownership(town: Town) -> None:
    mo, al, stranger = (town.discord.person(name) for name in ("Mo", "Al", "Stranger"))
    town.community.joins(mo, [town.community.role("mods", Permission.MANAGE_MESSAGES)])
    town.community.joins(al, [town.community.role("admins", Permission.MANAGE_GUILD)])
    found = [
        await town.bot.groups.standing(whole(town).chat, str(person.id))
        for person in (town.ben, al, mo, town.anna, stranger)
    ]
    assert found == [Standing.ADMIN, Standing.ADMIN, Standing.MODERATOR, Standing.MEMBER, Standing.NONE]


async def test_the_standing_in_a_server_without_the_bot_cannot_be_learnt(town: Town) -> None:
    town.community.kicks_bot()
    assert type(await failure(town.bot.groups.standing(whole(town).chat, str(town.anna.id)))) is Gone


async def test_the_bot_hears_of_its_own_rights_only_when_they_change(town: Town) -> None:
    town.community.permits_bot(EVERYONE | Permission.MANAGE_MESSAGES)
    first = await town.arrives()
    town.community.role("painters", Permission(0))
    town.community.permits_bot(EVERYONE | Permission.MANAGE_MESSAGES | Permission.MANAGE_EVENTS)
    town.community.permits_bot(EVERYONE)
    second = await town.arrives(2)
    assert isinstance(first.event, RightsChanged)
    assert isinstance(second.event, RightsChanged)
    assert {right.value for right in first.event.rights} == {"delete", "pin"}
    assert second.event.rights == frozenset()
    assert len(town.arrivals) == 2


async def test_being_thrown_out_is_heard_and_an_outage_is_not(town: Town) -> None:
    town.community.goes_away()
    town.community.comes_back()
    town.community.kicks_bot()
    arrival = await town.arrives()
    assert arrival.event == Left()
    assert len(town.arrivals) == 1


async def test_what_is_said_to_a_server_as_a_whole_stands_where_all_can_read(town: Town) -> None:
    await town.bot.send(whole(town), Reply("To all", "en"), "1.0")
    assert [seen.text for seen in town.anna.sees(town.square)] == ["To all"]

    town.community.hides(town.square)
    await until(lambda: town.bot._connection.room(str(town.community.id)) is None)
    assert type(await failure(town.bot.send(whole(town), Reply("To all", "en"), "2.0"))) is Refused


def test_the_invitation_asks_for_exactly_what_is_needed() -> None:
    address = invite("1400000000000000001")
    assert f"permissions={sum(NEEDED) | WELCOME}&" in address
    assert "scope=bot+applications.commands" in address
    assert not (sum(NEEDED) | WELCOME) & (May.ADMINISTRATOR | May.MANAGE_GUILD)


@pytest.mark.parametrize(
    ("permissions", "names"),
    [(sum(NEEDED), []), (May.ADMINISTRATOR, []), (sum(NEEDED) & ~May.BAN_MEMBERS, ["Ban Members"])],
)
def test_what_is_lacking_has_the_name_that_discord_shows(permissions: int, names: list[str]) -> None:
    assert lacking(permissions) == names
