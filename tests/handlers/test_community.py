"""A group and its bot, read as what happens there: being added, set up, moved, robbed of rights, and thrown out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat.events import (
    Address,
    CommandGiven,
    Group,
    Joined,
    Left,
    MemberChanged,
    MovedTo,
    Right,
    RightsChanged,
    Standing,
    TextSent,
)
from bot.chat.replies import DeleteMessage, LeaveGroup
from bot.ports import Gone
from tests.chat import Room
from tests.village import BACKROOM, Village


@pytest.fixture
async def village(concordia: Room) -> Village:
    return Village(concordia)


# -- added


async def test_added_to_a_group_it_says_once_what_it_does_and_who_can_set_it_up(village: Village) -> None:
    mayor = village.member("mayor")
    said = await mayor.does(Joined())
    assert said == village.room.text("group-hello")
    assert mayor.heard[0].links == (("Set me up (admins)", "https://paper.example/setup_-100town"),)


async def test_after_that_it_is_silent_whatever_people_write(village: Village) -> None:
    await village.member("mayor").does(Joined())
    for words in ("hello", "/ what", "concordia?", "1"):
        await village.member("eve").does(TextSent(words))
    for command in ("start", "help", "case", "who_helps", "privacy", "queue", "judge", "nothing"):
        await village.member("eve").does(CommandGiven(command))
    assert len(village.public()) == 1
    assert await village.room.rows("people") == 0  # nobody is remembered because they wrote in a group
    assert await village.room.rows("conversations") == 0


# -- set up


async def test_an_admin_sets_the_group_up_in_private_and_names_the_room(village: Village) -> None:
    await village.member("mayor").does(Joined())
    alone = village.room.person("mayor")
    assert "which language" in await alone.commands("start", "setup_-100town")
    await alone.presses("English")
    await alone.says("https://example.org/rules")
    done = await alone.chooses("ask-setup-charter", "pin")
    assert "/room" in done
    charter = village.public()[-1]
    assert charter.pinned
    assert "https://example.org/rules" in charter.text
    there = village.moderator("mayor")
    assert "Town talk" in await there.commands("room")


async def test_who_is_no_admin_cannot_set_up_and_the_group_sees_nothing_of_the_try(village: Village) -> None:
    await village.member("mayor").does(Joined())
    eve = village.member("eve")
    assert await eve.commands("setup") == village.room.text("setup-admins-only")
    assert [reply.only_for for reply in eve.heard] == ["eve"]
    alone = village.room.person("eve")
    assert await alone.commands("start", "setup_-100town") == village.room.text("setup-admins-only")


async def test_an_admin_who_lost_the_position_while_setting_up_cannot_finish(village: Village) -> None:
    await village.member("mayor").does(Joined())
    alone = village.room.person("mayor")
    await alone.commands("start", "setup_-100town")
    village.room.platform.groups.members["-100town"]["mayor"] = Standing.MEMBER
    assert await alone.presses("English") == village.room.text("setup-admins-only")


@pytest.mark.parametrize("where", [Group("-300", "Anybody", public=True), Group("-100town", "Town talk")])
async def test_a_place_where_others_read_along_cannot_be_the_moderators_room(village: Village, where: Group) -> None:
    await village.set_up()
    mayor = village.room.person("mayor", group=where)
    assert await mayor.commands("room") == village.room.text("room-public")


async def test_a_topic_of_the_group_can_be_the_moderators_room(village: Village) -> None:
    await village.member("mayor").does(Joined())
    alone = village.room.person("mayor")
    await alone.commands("start", "setup_-100town")
    await alone.presses("English")
    await alone.chooses("answer", "skip")
    await alone.chooses("ask-setup-charter", "no")
    mayor = village.member("mayor")
    arrival = mayor.arrival(CommandGiven("room"))
    topic = replace(arrival, address=Address("web", "-100town", "7"))
    sent = await village.room.arrive(topic)
    assert [address.thread for address, _ in sent] == ["7"]
    await village.report(village.member("ann"))
    told = await village.room.passes(200)
    assert [address.thread for address, _ in told] == ["7"]


async def test_room_without_a_set_up_says_what_comes_first(village: Village) -> None:
    assert await village.moderator("mo").commands("room") == village.room.text("room-no-setup")


async def test_the_charter_is_shown_to_all_when_somebody_asks_for_it_there(village: Village) -> None:
    await village.set_up()
    eve = village.member("eve")
    await eve.commands("charter")
    assert village.public()[-1].text == village.room.words.charters["en"]


# -- the group moves, the rights change, people go


async def test_a_group_that_lives_on_under_another_id_keeps_its_settings_and_its_queue(village: Village) -> None:
    await village.set_up()
    await village.report(village.member("ann"))
    await village.member("mayor").does(MovedTo("-100new"))
    village.room.platform.groups.members["-100new"] = village.room.platform.groups.members["-100town"]
    (card,) = await village.notice()
    assert "One person reported this" in card.text
    mo = village.moderator()
    mo.heard = [card]
    await mo.chooses("decide", "remove")
    assert village.done(DeleteMessage)


async def test_a_moderators_room_that_lives_on_under_another_id_is_still_the_room(village: Village) -> None:
    await village.set_up()
    await village.moderator("mayor").does(MovedTo("-200new"))
    await village.report(village.member("ann"))
    told = await village.room.passes(200)
    assert {address.chat for address, _ in told} == {"-200new"}


async def test_moderators_are_told_once_what_the_bot_may_not_do_any_more(village: Village) -> None:
    await village.set_up()
    mo = village.moderator()
    sent = await village.room.arrive(village.member("mayor").arrival(RightsChanged(frozenset({Right.DELETE}))))
    mo.hears(sent)
    assert "mute members" in mo.text
    again = await village.room.arrive(village.member("mayor").arrival(RightsChanged(frozenset({Right.DELETE}))))
    assert again == []


async def test_when_who_set_it_up_is_no_admin_any_more_the_moderators_hear_that_another_can_take_over(
    village: Village,
) -> None:
    await village.set_up()
    mo = village.moderator()
    mo.hears(await village.room.arrive(village.member("mo").arrival(MemberChanged("mayor", Standing.MEMBER))))
    assert mo.text == village.room.text("owner-gone", title="Town talk")


async def test_thrown_out_of_the_group_the_moderators_hear_of_it_and_the_settings_wait(village: Village) -> None:
    await village.set_up()
    mo = village.moderator()
    mo.hears(await village.room.arrive(village.member("mayor").arrival(Left())))
    assert "I was removed from Town talk" in mo.text
    assert await village.member("mayor").does(Joined()) == village.room.text("group-back")


async def test_a_month_later_the_settings_of_a_group_that_did_not_take_the_bot_back_are_gone(village: Village) -> None:
    await village.set_up()
    await village.member("mayor").does(Left())
    village.room.now += 31 * 24 * 3600
    await village.room.passes(5)
    assert await village.room.rows("communities") == 0


async def test_taken_back_within_the_month_the_settings_stay(village: Village) -> None:
    await village.set_up()
    await village.member("mayor").does(Left())
    await village.member("mayor").does(Joined())
    village.room.now += 31 * 24 * 3600
    await village.room.passes(5)
    assert await village.room.rows("communities") == 1


async def test_thrown_out_of_the_moderators_room_who_set_it_up_is_told_next(village: Village) -> None:
    await village.set_up()
    alone = village.room.person("mayor")
    alone.hears(await village.room.arrive(village.moderator("max").arrival(Left())))
    assert alone.text == village.room.text("room-lost", title="Town talk")


async def test_if_that_person_cannot_be_told_either_the_group_is_told_without_a_word_of_reports(
    village: Village,
) -> None:
    await village.set_up()
    village.room.platform.failures = [Gone("blocked")]
    await village.room.arrive(village.moderator("max").arrival(Left()))
    assert village.public()[-1].text == village.room.text("room-lost-group")


async def test_a_room_that_cannot_be_written_to_any_more_is_lost_too(village: Village) -> None:
    await village.set_up()
    await village.report(village.member("ann"))
    village.room.platform.failures = [Gone("kicked")]
    alone = village.room.person("mayor")
    alone.hears(await village.room.passes(200))
    assert alone.text == village.room.text("room-lost", title="Town talk")
    await village.moderator("mayor").commands("room")
    assert village.room.person("mayor", group=BACKROOM)  # a room again: what was kept meanwhile is in its queue
    assert "One person reported this" in await village.moderator("mo").commands("queue")


async def test_told_to_leave_by_an_admin_it_leaves_and_forgets_and_by_nobody_else(village: Village) -> None:
    await village.set_up()
    await village.member("eve").commands("bye")
    assert village.done(LeaveGroup) == []
    assert await village.member("mayor").commands("bye") == village.room.text("group-bye")
    assert village.done(LeaveGroup) == [(village.square, LeaveGroup())]
    assert await village.room.rows("communities") == 0
