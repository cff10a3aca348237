"""The team's room: what arrives there, and how the team works on a case in its topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.cases import AddEntry, Entry, EntryKind, SaveCase, Status
from bot.chat.events import Address, Group, MovedTo
from bot.chat.replies import CloseTopic, OpenTopic, Reply
from bot.communities import token_of
from bot.ports import Gone
from bot.rules.staff import DAY, Role
from bot.staff import Office, SaveOffice
from handlers.office import announced
from tests.chat import Person, Room, plain
from tests.team import filed, id_of, joins, kept, writes

ROOM = Group("-300office", "The team")
FORUM = Group("-400forum", "The team's forum", forum="-400forum")
HATE = "go away, all of you, zzhatezz"


def inside(room: Room, name: str, group: Group = ROOM, thread: str | None = None) -> Person:
    """A colleague in the team's room, or in one of its topics."""
    person = room.person(name, group=group)
    person.thread = thread
    return person


async def meets(room: Room, group: Group = ROOM, *, languages: tuple[str, ...] = ("en",)) -> None:
    """The team meets there."""
    await writes(room, SaveOffice(Office(Address("web", group.chat), group.forum is not None, languages)))


async def news(room: Room) -> Sequence[tuple[Address, Reply]]:
    """What is told because of timers that are due."""
    assert room.services is not None
    before = len(room.platform.sent)
    for _ in range(3):
        await room.services.house.look(room.services.engine.intake)
        await room.services.engine.settled()
    return room.platform.sent[before:]


async def arrives(room: Room, name: str = "case") -> Sequence[tuple[Address, Reply]]:
    """A case is filed; what the team hears of it."""
    case = await filed(room, name, HATE)
    await writes(room, *announced(case.id, int(room.now)))
    return await news(room)


async def reports(room: Room, words: str = HATE, who: str = "rae") -> str:
    """Somebody reports something in private, from the first question to the receipt."""
    rae = room.person(who)
    await rae.commands("report")
    await rae.chooses("ask-danger", "no")
    await rae.says(words)
    await rae.chooses("answer", "done")
    await rae.chooses("ask-place", "street")
    for _ in range(12):
        if room.label("answer", "skip") not in rae.labels:
            break
        await rae.chooses("answer", "skip")
    return await rae.chooses("ask-confirm", "file")


# -- where the team meets


async def test_a_lead_makes_a_group_the_team_s_room(concordia: Room) -> None:
    await joins(concordia, "lena", Role.LEAD)
    lena = inside(concordia, "lena")
    assert await lena.commands("staffroom") == concordia.text("staffroom-set")
    assert [address.chat for address, _ in await arrives(concordia)] == [ROOM.chat]
    assert await lena.commands("staffroom", "off") == concordia.text("staffroom-off")
    assert await arrives(concordia, "second") == []


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.AUDITOR, Role.PUBLISHER, Role.APPROVER])
async def test_others_do_not_say_where_the_team_meets(concordia: Room, role: Role) -> None:
    await joins(concordia, "ann", role)
    assert await inside(concordia, "ann").commands("staffroom") == concordia.text("staff-may-not")
    assert await arrives(concordia) == []


async def test_to_people_outside_the_bot_is_silent_in_the_team_s_room(concordia: Room) -> None:
    await meets(concordia)
    await arrives(concordia)
    eve = inside(concordia, "eve")
    before = len(concordia.platform.sent)
    for command in ("staffroom", "note", "claim", "close", "desk", "card"):
        await eve.commands(command, token_of(id_of("case")))
    assert len(concordia.platform.sent) == before
    assert (await kept(concordia)).version == 1


async def test_in_a_public_group_it_warns_first(concordia: Room) -> None:
    await joins(concordia, "lena", Role.LEAD)
    lena = inside(concordia, "lena", Group("-500", "Market place", public=True))
    assert "Others may read along" in await lena.commands("staffroom")
    assert await arrives(concordia) == []
    assert await lena.chooses("staffroom-public", "yes") == concordia.text("staffroom-set")


async def test_a_member_s_command_in_some_other_group_has_no_effect_and_no_answer(concordia: Room) -> None:
    await joins(concordia, "lena", Role.LEAD)
    case = await filed(concordia)
    other = inside(concordia, "lena", Group("-600", "A choir"))
    before = len(concordia.platform.sent)
    for command in ("claim", "note", "close", "desk"):
        await other.commands(command, f"{token_of(case.id)} answered yes")
    assert len(concordia.platform.sent) == before
    assert (await kept(concordia)).worker is None


# -- a new case


async def ranks(room: Room) -> list[tuple[int, tuple[str, ...]]]:
    """Rank and reasons of the open cases, as the queue has them."""
    assert room.services is not None
    page = await room.services.store.case_queue(None, 0, 10)
    return [(case.rank, case.reasons) for case in page.cases]


async def test_words_of_danger_bring_a_report_to_the_front_of_the_queue(concordia: Room) -> None:
    await reports(concordia, "they said go home")
    await reports(concordia, "he wrote: I will kill you", "ron")
    assert await ranks(concordia) == [(2, ("danger",)), (0, ())]


async def test_an_account_that_was_reported_for_something_else_counts_and_the_same_thing_does_not(
    concordia: Room,
) -> None:
    await reports(concordia, "look https://x.com/hater/status/1")
    await reports(concordia, "look https://x.com/hater/status/1", "ron")
    await reports(concordia, "and now this: https://x.com/hater/status/2", "rob")
    await reports(concordia, "another one https://x.com/somebody/status/3", "roy")
    assert sorted(await ranks(concordia)) == [(0, ()), (0, ()), (0, ()), (1, ("target",))]


async def test_the_fourth_who_reports_the_same_makes_it_many(concordia: Room) -> None:
    for who in ("rae", "ron", "rob", "roy"):
        await reports(concordia, "go away, all of you with your freckles, out of this town", who)
    assert sorted(await ranks(concordia)) == [(0, ()), (0, ()), (0, ()), (1, ("many",))]


@pytest.mark.parametrize("group", [ROOM, FORUM])
async def test_what_is_filed_is_in_the_room_at_once_without_what_was_reported(concordia: Room, group: Group) -> None:
    await meets(concordia, group)
    assert "receipt" in await reports(concordia)
    (told,) = await news(concordia)
    assert told[0].chat == group.chat
    assert "In the street" in plain(told[1].text)
    assert "zzhatezz" not in told[1].text


async def test_in_a_forum_a_case_gets_a_topic_whose_title_says_nothing_of_it(concordia: Room) -> None:
    await meets(concordia, FORUM)
    ((address, card),) = await arrives(concordia)
    case = await kept(concordia)
    acts = [(at.chat, act) for at, act in concordia.platform.groups.done if isinstance(act, OpenTopic)]
    assert acts == [(FORUM.chat, OpenTopic(f"{case.reference} · Online · Being Muslim"))]
    assert case.topics == {"web": address}
    assert address.thread is not None
    assert f"Case {case.reference}" in plain(card.text)


async def test_where_no_topic_can_be_made_the_card_comes_to_the_room(concordia: Room) -> None:
    await meets(concordia, FORUM)
    concordia.platform.groups.refusing = {OpenTopic}
    ((address, card),) = await arrives(concordia)
    assert address == Address("web", FORUM.chat)
    assert "Case" in card.text


async def test_the_room_speaks_its_own_language(concordia: Room) -> None:
    await meets(concordia, languages=("nl",))
    ((_, card),) = await arrives(concordia)
    assert plain(card.text).startswith("Dossier ")


async def test_a_room_that_is_gone_is_no_room_any_more_and_the_leads_hear_it(concordia: Room) -> None:
    lena = await joins(concordia, "lena", Role.LEAD)
    await meets(concordia)
    send = concordia.platform.send

    async def refuses(address: Address, reply: Reply, nonce: str) -> None:
        if address.chat == ROOM.chat:
            raise Gone("thrown out")
        await send(address, reply, nonce)

    concordia.platform.send = refuses  # type: ignore[method-assign]
    lena.hears(await arrives(concordia))
    assert lena.text == concordia.text("staffroom-lost")
    assert concordia.services is not None
    assert await concordia.services.store.offices() == []


async def test_a_room_that_lives_on_under_another_id_stays_the_room(concordia: Room) -> None:
    await meets(concordia)
    await inside(concordia, "ann").does(MovedTo("-301office"))
    assert [address.chat for address, _ in await arrives(concordia)] == ["-301office"]


# -- work in the topic


async def in_topic(concordia: Room, name: str = "ann") -> Person:
    """A colleague looks at the card of a new case, in its topic."""
    await meets(concordia, FORUM)
    ((address, card),) = await arrives(concordia)
    person = inside(concordia, name, FORUM, address.thread)
    person.heard = [card]
    return person


async def test_a_case_is_claimed_noted_and_closed_in_its_topic(concordia: Room) -> None:
    alone = await joins(concordia, "ann", Role.CASE_WORKER)
    ann = await in_topic(concordia)
    assert "Ann has taken this case." in await ann.chooses("case-menu", "claim")
    assert "Only the team reads it" in await ann.commands("note", "the school knows")
    (entry,) = (await kept(concordia)).entries
    assert (entry.text, entry.by) == ("the school knows", id_of("ann"))
    await ann.commands("card")
    await ann.chooses("case-menu", "close")
    await ann.chooses("case-ending", "referred")
    assert "Ann has closed this case." in await ann.chooses("case-menu", "close_yes")
    assert (await kept(concordia)).status is Status.CLOSED
    assert [at for at, act in concordia.platform.groups.done if isinstance(act, CloseTopic)] == [ann.address]
    assert alone.heard == []


async def test_what_a_member_types_in_a_topic_leaves_a_line_with_its_case(concordia: Room) -> None:
    await joins(concordia, "ann", Role.CASE_WORKER)
    ann = await in_topic(concordia)
    await ann.commands("note", "the school knows")
    assert concordia.services is not None
    (line, *_) = await concordia.services.store.trail(None, 5)
    assert (line.who, line.what, line.case) == (id_of("ann").hex(), "note", id_of("case"))


async def test_in_the_room_itself_a_note_without_a_case_finds_none(concordia: Room) -> None:
    await joins(concordia, "ann", Role.CASE_WORKER)
    await in_topic(concordia)
    general = inside(concordia, "ann", FORUM)
    assert await general.commands("note", "to nobody") == concordia.text("case-not-here")
    assert (await kept(concordia)).entries == ()


async def test_details_are_read_in_private_and_never_in_the_topic(concordia: Room) -> None:
    alone = await joins(concordia, "ann", Role.CASE_WORKER, "nl")
    ann = await in_topic(concordia)
    before = len(concordia.platform.sent)
    await ann.chooses("case-menu", "desk")
    sent = concordia.platform.sent[before:]
    whispers = [reply for address, reply in sent if address == ann.address]
    assert [reply.only_for for reply in whispers] == ["ann"]
    assert whispers[0].links[0][1] == f"https://paper.example/open_{token_of(id_of('case'))}"
    alone.hears(sent)
    assert alone.text.startswith("Dossier ")
    await alone.chooses("case-menu", "evidence", "nl")
    assert "zzhatezz" in alone.text
    assert HATE not in "".join(r.text for address, r in concordia.platform.sent if address.chat == FORUM.chat)


async def test_the_link_of_a_topic_opens_the_case_for_colleagues_and_for_nobody_else(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    await filed(concordia)
    word = f"open_{token_of(id_of('case'))}"
    assert "Case" in await ann.commands("start", word)
    assert await ann.commands("start", f"note_{token_of(id_of('case'))}") != ""
    eve = concordia.person("eve")
    assert await eve.commands("start", word) == await concordia.person("bob").commands("start", "open_x")


async def test_topics_hear_what_is_done_in_private(concordia: Room) -> None:
    alone = await joins(concordia, "ann", Role.CASE_WORKER)
    ann = await in_topic(concordia)
    case = await kept(concordia)
    before = len(concordia.platform.sent)
    await alone.commands("claim", token_of(case.id))
    ann.heard = []
    ann.hears(concordia.platform.sent[before:])
    assert ann.text == "Ann has taken this case."
    before = len(concordia.platform.sent)
    await alone.commands("close", f"{token_of(case.id)} answered yes")
    ann.hears(concordia.platform.sent[before:])
    assert ann.text == "Ann has closed this case."
    assert [act for _, act in concordia.platform.groups.done if isinstance(act, CloseTopic)] == [CloseTopic()]
    before = len(concordia.platform.sent)
    await alone.commands("reopen", token_of(case.id))
    ann.hears(concordia.platform.sent[before:])
    assert ann.text == "Ann has opened this case again."


# -- reminders to the team


async def days_later(room: Room, days: int) -> Sequence[tuple[Address, Reply]]:
    room.now += days * DAY
    return await news(room)


async def test_after_seven_days_without_an_answer_who_has_the_case_hears_it(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    await meets(concordia)
    await arrives(concordia)
    await ann.commands("claim", token_of(id_of("case")))
    assert await days_later(concordia, 6) == []
    ((address, reply),) = await days_later(concordia, 2)
    assert address.chat == "ann"
    assert "first answer for 7 days" in reply.text


async def test_a_case_that_nobody_has_is_remembered_in_the_room_and_without_a_room_by_the_leads(
    concordia: Room,
) -> None:
    await joins(concordia, "ann", Role.CASE_WORKER)
    await joins(concordia, "lena", Role.LEAD)
    await arrives(concordia)
    ((address, _),) = await days_later(concordia, 8)
    assert address.chat == "lena"
    await meets(concordia)
    await arrives(concordia, "second")
    ((address, reply),) = await days_later(concordia, 8)
    assert address.chat == ROOM.chat
    assert "zzhatezz" not in reply.text


async def test_a_case_that_was_answered_is_not_remembered_before_three_months(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    await arrives(concordia)
    await ann.commands("claim", token_of(id_of("case")))
    case = await kept(concordia)
    answer = Entry(EntryKind.ANSWER, int(concordia.now), "we are on it", id_of("ann"))
    await writes(concordia, SaveCase(replace(case, answered_at=int(concordia.now))), AddEntry(case.id, answer))
    assert await days_later(concordia, 8) == []
    await ann.commands("cases")
    await days_later(concordia, 40)
    await ann.commands("cases")
    ((_, reply),) = await days_later(concordia, 45)
    assert "open for 3 months" in reply.text


async def test_a_closed_case_is_remembered_by_nobody(concordia: Room) -> None:
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    await arrives(concordia)
    await ann.commands("claim", token_of(id_of("case")))
    await ann.commands("close", f"{token_of(id_of('case'))} answered yes")
    assert await days_later(concordia, 8) == []
