"""Posts are opened in forums and closed, as far as the bot may; and an arrival says in which forum it happened."""

from __future__ import annotations

import pytest

from adapters.discord.decode import decode
from bot.chat.events import Address, ChoicePressed, CommandGiven
from bot.chat.replies import Choice, CloseTopic, OpenTopic, Reply
from bot.ports import Gone, NoRights, Refused
from tests.adapters.discord.pretend import WORDS, Town, failure
from tests.adapters.discord.reading import plain
from tests.adapters.discord.recorded import changed
from tests.fakes.discord.permissions import EVERYONE, MODERATOR, Permission
from tests.fakes.discord.places import Channel
from tests.fakes.discord.screens import seen

YES = ((Choice("Ja", "t.yes"),),)


def at(channel: Channel) -> Address:
    return Address("discord", f"c{channel.id}")


def channel(town: Town, address: Address | None) -> Channel:
    assert address is not None
    return town.discord.world.channels[int(address.chat[1:])]


def said(post: Channel) -> list[str]:
    return [plain(seen(one).text) for one in post.shown]


async def opened(town: Town, title: str = "Zaak 1") -> Address:
    made = await town.bot.groups.act(at(town.community.forum("zaken")), OpenTopic(title))
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("title", "shown"),
    [("x" * 150, "x" * 99 + "…"), ("  ", "…"), ("*Zaak* <1> @everyone", "*Zaak* <1> @everyone")],
)
async def test_a_post_begins_with_its_title_as_it_was_written(town: Town, title: str, shown: str) -> None:
    post = channel(town, await opened(town, title))
    assert (post.name, said(post)) == (shown, [shown])


async def test_a_forum_that_asks_for_a_tag_gets_its_first(town: Town) -> None:
    forum = town.community.forum("zaken", tags=("nieuw", "oud"))
    post = channel(town, await town.bot.groups.act(at(forum), OpenTopic("Zaak 1")))
    assert post.tags == [forum.offered[0]["id"]]


async def test_a_text_channel_is_no_forum_and_a_person_or_server_neither(town: Town) -> None:
    for chat in (f"c{town.square.id}", f"u{town.anna.id}", f"g{town.community.id}"):
        refused = await failure(town.bot.groups.act(Address("discord", chat), OpenTopic("Zaak 1")))
        assert type(refused) is Refused
    assert town.community.threads(town.square) == []


async def test_a_forum_that_hides_from_the_bot_lacks_a_right_and_one_that_is_gone_is_gone(town: Town) -> None:
    forum = town.community.forum("zaken")
    town.community.hides(forum)
    assert isinstance(await failure(town.bot.groups.act(at(forum), OpenTopic("Zaak 1"))), NoRights)
    town.community.removes(forum)
    assert isinstance(await failure(town.bot.groups.act(at(forum), OpenTopic("Zaak 1"))), Gone)


async def test_a_closed_post_is_archived_and_locked_and_closing_it_again_or_a_deleted_one_changes_nothing(
    town: Town,
) -> None:
    made = await opened(town)
    post = channel(town, made)
    for _ in range(2):
        await town.bot.groups.act(made, CloseTopic())
        assert (post.archived, post.locked) == (True, True)
    town.community.removes(post)
    await town.bot.groups.act(made, CloseTopic())


async def test_who_may_not_manage_threads_archives_its_own_post_and_nobody_elses(town: Town) -> None:
    town.community.permits_bot(EVERYONE | MODERATOR & ~Permission.MANAGE_THREADS)
    made = await opened(town)
    await town.bot.groups.act(made, CloseTopic())
    assert (channel(town, made).archived, channel(town, made).locked) == (True, False)

    bens = town.community.opens_post(town.community.forum("praat"), town.ben, "Hallo")
    assert isinstance(await failure(town.bot.groups.act(at(bens), CloseTopic())), NoRights)


@pytest.mark.parametrize("locked", [False, True])
async def test_what_is_said_in_an_archived_post_opens_it_again(town: Town, *, locked: bool) -> None:
    made = await opened(town)
    post = channel(town, made)
    post.archived, post.locked = True, locked
    await town.bot.send(made, Reply(WORDS, "nl"), "1.0")
    assert (post.archived, post.locked, said(post)) == (False, False, ["Zaak 1", WORDS])


async def test_a_locked_post_that_the_bot_may_not_open_lacks_a_right(town: Town) -> None:
    made = await opened(town)
    await town.bot.groups.act(made, CloseTopic())
    town.community.permits_bot(EVERYONE)
    assert isinstance(await failure(town.bot.send(made, Reply(WORDS, "nl"), "1.0")), NoRights)


async def test_a_press_in_a_post_is_answered_there_and_a_command_alone(town: Town) -> None:
    made = await opened(town)
    post = channel(town, made)
    await town.bot.send(made, Reply(WORDS, "nl", YES), "1.0")
    town.anna.presses("Ja", town.anna.sees(post)[-1])
    pressed = await town.arrives()
    assert isinstance(pressed.event, ChoicePressed)
    assert (pressed.address, pressed.seen) == (made, True)
    await town.answers(pressed, "Goed", "2.0")
    assert said(post)[-1] == "Goed"

    town.anna.slash("report", post)
    given = await town.arrives(2)
    assert (given.address, given.seen) == (Address("discord", f"u{town.anna.id}"), False)
    assert {one.group.forum for one in (pressed, given) if one.group} == {f"c{post.parent.id if post.parent else 0}"}


async def test_a_command_that_is_about_the_channel_is_answered_in_the_post(town: Town) -> None:
    post = town.community.opens_post(town.community.forum("zaken"), town.ben, "Hier")
    town.ben.slash("room", post)
    given = await town.arrives()
    assert given.event == CommandGiven("room")
    assert given.address == at(post)


async def test_elsewhere_there_is_no_forum(town: Town) -> None:
    town.anna.slash("report", town.square)
    given = await town.arrives()
    assert given.group is not None
    assert given.group.forum is None


def test_the_forum_is_what_the_gateway_put_in() -> None:
    arrival = decode(changed("slash_in_server", forum="1574833654595584007"))
    assert arrival is not None
    assert arrival.group is not None
    assert arrival.group.forum == "c1574833654595584007"
