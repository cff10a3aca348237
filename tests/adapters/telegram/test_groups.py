"""From groups come reports of messages, commands, presses and who may do what; what else people say stays unread."""

from __future__ import annotations

import json
from typing import Any

import pytest

from adapters.telegram.decode import decode
from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    FileKind,
    FileRef,
    Group,
    Joined,
    Left,
    MemberChanged,
    MessageReported,
    MovedTo,
    Quoted,
    Right,
    RightsChanged,
    Standing,
    Undecodable,
)
from tests.adapters.telegram.recorded import GROUPS, OURS, changed, decoded, payload

GROUP = Address("telegram", "-1009876543210")
FORUM = Address("telegram", "-1005555555555", "12")
BASIC = Address("telegram", "-412345678")
JAN = "5987654321"
WORDS = "Ze moeten weg, lees dit maar"
HATE = Quoted(
    address=GROUP,
    message="340",
    author=JAN,
    author_name="Jan Van den Berg (@janvdb)",
    at=1795400200,
    text="Ze moeten weg, lees dit (https://example.org/weg) maar",
    link="https://t.me/c/9876543210/340",
    locale="fr",
)


def handle(number: int) -> str:
    return f"AgACAgQAAxkBAAIB{number:02d}ZyqJmWk3Q0pVx7h2nN5b8dKcLrUAAjG4MRtE"


EVENTS: dict[str, Event] = {
    "report": MessageReported(HATE, "350"),
    "report_with_a_quote": MessageReported(HATE, "351"),
    "report_ephemeral": MessageReported(HATE, "e77:4242424242"),
    "report_by_an_anonymous_admin": MessageReported(HATE, "354"),
    "report_of_an_album_in_public": MessageReported(
        Quoted(
            Address("telegram", "-1001234567890"),
            "90",
            JAN,
            "Jan Van den Berg (@janvdb)",
            1795400210,
            "Kijk (https://example.org/muur) wie daar woont",
            (FileRef(FileKind.PHOTO, handle(42), 118305),),
            "https://t.me/fietsersgent/90",
            "fr",
        ),
        "95",
    ),
    "report_in_a_topic": MessageReported(
        Quoted(
            FORUM,
            "61",
            JAN,
            "Jan Van den Berg (@janvdb)",
            1795400220,
            "zo gaan we dat doen",
            (FileRef(FileKind.VIDEO, "BAACAgQAAxkBAAIB43ZyqJmWk3Q0pVx7h2nN5b8dKcLrUAAjG4MRtE", 8123456, "video/mp4"),),
            "https://t.me/c/5555555555/12/61",
            "fr",
        ),
        "64",
    ),
    "report_of_a_channel_post": MessageReported(
        Quoted(
            GROUP,
            "341",
            None,
            "Nieuws zonder filter (@nieuws_zf)",
            1795400230,
            "Wie stopt ze?",
            link="https://t.me/c/9876543210/341",
        ),
        "352",
    ),
    "report_of_an_anonymous_admin": MessageReported(
        Quoted(
            GROUP,
            "342",
            None,
            "Buurtpraat 1080",
            1795400240,
            "Hier beslis ik wie blijft",
            link="https://t.me/c/9876543210/342",
        ),
        "353",
    ),
    "report_of_a_sticker": MessageReported(
        Quoted(
            BASIC,
            "31",
            JAN,
            "Jan Van den Berg (@janvdb)",
            1795400250,
            files=(
                FileRef(FileKind.PHOTO, "CAACAgQAAxkBAAIB44ZyqJmWk3Q0pVx7h2nN5b8dKcLrUAAjG4MRtE", 20480, "image/webp"),
            ),
            locale="fr",
        ),
        "33",
    ),
    "report_of_a_poll": MessageReported(
        Quoted(
            GROUP,
            "343",
            JAN,
            "Jan Van den Berg (@janvdb)",
            1795400255,
            "Wie moet eerst weg?\n- die van 3\n- die van 5",
            link="https://t.me/c/9876543210/343",
            locale="fr",
        ),
        "356",
    ),
    "report_of_nothing_in_a_topic": CommandGiven("report"),
    "report_of_a_message_from_elsewhere": CommandGiven("report"),
    "report_of_a_whisper": CommandGiven("report"),
    "report_alone": CommandGiven("report", "iemand hier"),
    "command": CommandGiven("charter", "nl"),
    "press": ChoicePressed("tok.delete", "67"),
    "press_on_a_whisper": ChoicePressed("tok.delete", "e80:5123456789"),
    "press_on_a_message_that_telegram_forgot": ChoicePressed("tok.old", "13"),
    "moved": MovedTo("-1007777777777"),
    "joined": Joined(),
    "joined_as_admin": Joined(),
    "removed": Left(),
    "rights_given": RightsChanged(frozenset(Right)),
    "rights_taken": RightsChanged(frozenset()),
    "moderator_appointed": MemberChanged(JAN, Standing.MODERATOR),
    "admin_appointed": MemberChanged(JAN, Standing.ADMIN),
    "admin_dismissed": MemberChanged(JAN, Standing.MEMBER),
    "owner_gone": MemberChanged(JAN, Standing.NONE),
}
NOT_FOR_US = {
    "text",
    "reply",
    "photo",
    "report_by_a_channel",
    "report_edited",
    "report_forwarded",
    "command_to_another_bot",
    "command_from_a_bot",
    "moved_here",
    "newcomer",
    "removed_for_good",
    "title_given",
    "joined_a_channel",
    "member_came",
    "member_restricted",
}


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_what_concerns_us_in_a_group_becomes_its_event(name: str) -> None:
    assert decoded(f"group_{name}").event == EVENTS[name]


@pytest.mark.parametrize("name", sorted(NOT_FOR_US))
def test_what_people_say_in_a_group_and_what_changes_nothing_for_us_is_none(name: str) -> None:
    assert decode(payload(f"group_{name}"), OURS) is None


def test_every_payload_of_a_group_has_its_expectation() -> None:
    assert {name.removeprefix("group_") for name in GROUPS} == set(EVENTS) | NOT_FOR_US


def test_an_arrival_from_a_group_says_which_and_that_others_read_there() -> None:
    assert decoded("group_command") == Arrival(
        update=decoded("group_command").update,
        address=FORUM,
        user="5123456789",
        event=EVENTS["command"],
        at=1795400365,
        locale="nl",
        group=Group("-1005555555555", "Wijkforum", forum="-1005555555555"),
        seen=True,
    )


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_whatever_comes_from_a_group_carries_its_group_and_is_seen(name: str) -> None:
    arrival = decoded(f"group_{name}")
    assert arrival.seen
    assert arrival.group is not None
    assert arrival.group.chat == arrival.address.chat


def test_a_group_with_a_user_name_is_public() -> None:
    assert decoded("group_report_of_an_album_in_public").group == Group("-1001234567890", "Fietsers Gent", public=True)


def test_an_anonymous_admin_is_an_admin_under_the_id_of_the_group() -> None:
    for name in ("report_by_an_anonymous_admin", "removed", "admin_appointed"):
        arrival = decoded(f"group_{name}")
        assert arrival.group is not None
        assert (arrival.user, arrival.group.standing, arrival.locale) == (GROUP.chat, Standing.ADMIN, None)


def test_who_added_the_bot_is_who_joined() -> None:
    assert decoded("group_joined_as_admin").user == "5123456789"


def test_an_answer_can_go_to_the_ephemeral_command_or_the_press_that_asked() -> None:
    vias = [decoded(f"group_{name}").via for name in ("report", "report_ephemeral", "press", "press_on_a_whisper")]
    assert vias == [None, "c77", "q22004123456789012399", "q22004123456789012400"]


ADMINISTRATOR = {"status": "administrator", "can_manage_chat": True}


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        ({"status": "creator"}, Standing.ADMIN),
        (ADMINISTRATOR | {"can_promote_members": True}, Standing.ADMIN),
        (ADMINISTRATOR | {"can_change_info": True, "can_delete_messages": True}, Standing.ADMIN),
        (ADMINISTRATOR | {"can_delete_messages": True}, Standing.MODERATOR),
        (ADMINISTRATOR | {"can_restrict_members": True}, Standing.MODERATOR),
        (ADMINISTRATOR | {"can_pin_messages": True, "can_invite_users": True}, Standing.MEMBER),
        ({"status": "restricted", "is_member": True}, Standing.MEMBER),
        ({"status": "restricted", "is_member": False}, Standing.NONE),
        ({"status": "left"}, Standing.NONE),
        ({"status": "kicked"}, Standing.NONE),
        ({"status": "something new", "can_promote_members": True}, Standing.NONE),
    ],
)
def test_the_rights_of_a_member_decide_what_they_are(found: dict[str, Any], standing: Standing) -> None:
    update = json.loads(payload("group_owner_gone"))
    user = update["chat_member"]["new_chat_member"]["user"]
    update["chat_member"]["new_chat_member"] = {"user": user, **found}
    arrival = decode(json.dumps(update).encode())
    if standing is Standing.ADMIN:
        assert arrival is None  # the owner was one before
    else:
        assert arrival is not None
        assert arrival.event == MemberChanged(JAN, standing)


def test_a_bot_that_was_only_banned_from_writing_has_not_left() -> None:
    update = json.loads(payload("group_removed"))
    change = update["my_chat_member"]
    change["new_chat_member"] = {"user": change["new_chat_member"]["user"], "status": "restricted", "is_member": True}
    assert decode(json.dumps(update).encode()) is None


def test_the_words_of_a_group_are_not_even_looked_at() -> None:
    for words in ({"text": [WORDS]}, {"text": WORDS, "entities": "odd"}, {"text": ..., "caption": 5, "photo": WORDS}):
        assert decode(changed("group_text", **words)) is None


def test_a_report_of_a_message_without_its_author_keeps_the_words() -> None:
    answered = json.loads(payload("group_report"))["message"]["reply_to_message"]
    del answered["from"]
    arrival = decode(changed("group_report", reply_to_message=answered), OURS)
    assert arrival is not None
    assert isinstance(arrival.event, MessageReported)
    quoted = arrival.event.quoted
    assert (quoted.author, quoted.author_name, quoted.text) == (None, None, HATE.text)


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        (changed("group_report", reply_to_message=WORDS), "message.reply_to_message"),
        (changed("group_report", reply_to_message={"message_id": WORDS}), "message.reply_to_message.message_id"),
        (changed("group_report", **{"from": WORDS}), "message.from"),
        (changed("group_report_of_a_channel_post", sender_chat=WORDS), "message.sender_chat"),
        (changed("group_moved", migrate_to_chat_id=5), "message.migrate_to_chat_id"),
        (changed("group_report_of_a_poll", reply_to_message={"message_id": 1, "date": 1, "poll": {}}), "poll.question"),
        (
            payload("group_rights_taken").replace(b'"my_chat_member"', b'"chat_member"').replace(b"status", b"x"),
            "status",
        ),
    ],
)
def test_a_broken_payload_of_a_group_names_the_field_and_never_its_content(broken: bytes, field: str) -> None:
    with pytest.raises(Undecodable) as caught:
        decode(broken)
    assert str(caught.value).endswith(field)
    assert WORDS not in str(caught.value)
