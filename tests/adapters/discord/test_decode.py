"""Every event that the gateway can send becomes an arrival, None, or Undecodable with the name of a field."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from adapters.discord.decode import decode
from adapters.discord.intake import raws
from adapters.discord.via import Kind, Via, parsed
from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    FileKind,
    FileRef,
    FileSent,
    FormSent,
    Group,
    Joined,
    Left,
    MessageForwarded,
    MessageReported,
    OddSent,
    Origin,
    OriginKind,
    Quoted,
    Right,
    RightsChanged,
    Standing,
    TextSent,
    Undecodable,
)
from tests.adapters.discord.recorded import ANNA, BEN, GENT, MO, NAMES, PLEIN, changed, decoded, payload
from tests.contracts.drivers.mutations import mutations

CDN = "https://cdn.discordapp.com/attachments"
LINKS = f"https://discord.com/channels/{GENT}/{PLEIN}"
YES = "an:x:y:yes.TTTTTTTTTTTT"


def photo(place: str) -> FileRef:
    return FileRef(FileKind.PHOTO, f"{CDN}/{place}/photo.png", 70, "image/png", "photo.png")


REPORTED = Quoted(
    address=Address("discord", f"c{PLEIN}"),
    message="1574833676615680018",
    author=BEN,
    author_name="Ben (@ben)",
    at=1795540007,
    text=f"ga weg <@{ANNA}>",
    files=(
        photo(f"{PLEIN}/1574833674518528016"),
        FileRef(FileKind.VIDEO, f"{CDN}/{PLEIN}/1574833675567104017/hate.mp4", 10, "video/mp4", "hate.mp4"),
    ),
    link=f"{LINKS}/1574833676615680018",
)
OURS = Quoted(
    address=Address("discord", f"c{PLEIN}"),
    message="1574833680809984020",
    author="1400000000000000001",
    author_name="@concordia",
    at=1795540008,
    link=f"{LINKS}/1574833680809984020",
)
DIRECT = "1574833665081344011"
EVENTS: dict[str, Event] = {
    "slash_in_server": CommandGiven("report"),
    "slash_of_a_moderator": CommandGiven("queue"),
    "slash_room": CommandGiven("room"),
    "slash_in_direct_messages": CommandGiven("language", "fr"),
    "slash_where_the_bot_is_not": CommandGiven("report"),
    "menu_on_a_message": MessageReported(REPORTED),
    "menu_on_our_own_message": MessageReported(OURS),
    "press_in_direct_messages": ChoicePressed(YES, "1574833695490048027"),
    "press_on_an_ephemeral_message": ChoicePressed(YES, "1574833689198592024"),
    "press_on_the_write_button": ChoicePressed("write/nl", "1574833689198592024"),
    "press_that_all_see": ChoicePressed(YES, "1574833680809984020"),
    "select_that_all_see": ChoicePressed("an:x:y:online.TTTTTTTTTTTT", "1574833680809984020"),
    "write_form_with_words": TextSent("Ze zeiden iets <b>lelijks</b> 😡"),
    "write_form_with_words_and_files": FileSent(
        photo(f"{PLEIN}/1574833701781504030"), "kijk", album="1574833703878656032"
    ),
    "write_form_with_a_file": FileSent(photo(f"{DIRECT}/1574833705975808033")),
    "form_with_answers": FormSent((("ground", "age"), ("words", ""))),
    "direct_text": TextSent("Mijn huisbaas verhuurt niet aan buitenlanders. 😡"),
    "direct_answer": TextSent("antwoord"),
    "direct_command": CommandGiven("case", "1234 5678 9012 3456"),
    "direct_file": FileSent(photo(f"{DIRECT}/1574833717510144039"), "zie bijlage"),
    "direct_files": FileSent(photo(f"{DIRECT}/1574833720655872041"), album="1574833723801600044"),
    "direct_sticker": OddSent("sticker"),
    "direct_poll": OddSent("poll"),
    "direct_voice": FileSent(
        FileRef(FileKind.VOICE, f"{CDN}/1/2/voice-message.ogg", 20480, "audio/ogg", "voice-message.ogg")
    ),
    "direct_forward_from_a_server": MessageForwarded(
        Origin(OriginKind.GROUP, None, f"{LINKS}/1574833676615680018", 1795540007),
        "ga terug naar je land",
        FileRef(FileKind.PHOTO, f"{CDN}/{PLEIN}/1574833733238784048/affiche.jpg", 3, "image/jpeg", "affiche.jpg"),
    ),
    "direct_forward_from_elsewhere": MessageForwarded(
        Origin(OriginKind.HIDDEN, at=1795540007), "ga terug naar je land"
    ),
    "server_joined": Joined(),
    "server_left": Left(),
    "server_rights": RightsChanged(frozenset({Right.DELETE, Right.PIN})),
}
NOT_FOR_US = {"our_own_direct_message", "message_in_a_server", "direct_notice_of_a_pin", "write_form_with_nothing"}


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_a_payload_becomes_its_event(name: str) -> None:
    assert decoded(name).event == EVENTS[name]


@pytest.mark.parametrize("name", sorted(NOT_FOR_US))
def test_what_is_not_for_us_is_none(name: str) -> None:
    assert decode(payload(name)) is None


def test_every_payload_has_its_expectation() -> None:
    assert set(NAMES) == set(EVENTS) | NOT_FOR_US


def test_an_arrival_says_who_where_when_in_which_language_and_how_to_answer() -> None:
    arrival = decoded("slash_in_server")
    assert arrival == Arrival(
        update="1574833658789888008",
        address=Address("discord", f"u{ANNA}"),
        user=ANNA,
        event=CommandGiven("report"),
        at=1795540003,
        locale="nl",
        group=Group(f"g{GENT}", standing=Standing.MEMBER),
        via=arrival.via,
    )
    assert arrival.via is not None
    via = parsed(arrival.via)
    assert via is not None
    assert (via.interaction, via.kind, via.message, via.direct, via.open) == (
        "1574833658789888008",
        Kind.COMMAND,
        None,
        False,
        False,
    )


PERSONAL = [
    "slash_in_server",
    "slash_in_direct_messages",
    "slash_where_the_bot_is_not",
    "menu_on_a_message",
    "press_in_direct_messages",
    "press_on_an_ephemeral_message",
    "write_form_with_words",
    "form_with_answers",
    "direct_text",
]


@pytest.mark.parametrize("name", PERSONAL)
def test_what_only_the_person_sees_is_answered_to_the_person(name: str) -> None:
    arrival = decoded(name)
    assert (arrival.address, arrival.user, arrival.seen) == (Address("discord", f"u{ANNA}"), ANNA, False)


@pytest.mark.parametrize(
    ("name", "user"), [("press_that_all_see", MO), ("select_that_all_see", MO), ("slash_room", BEN)]
)
def test_what_is_about_a_channel_is_answered_there(name: str, user: str) -> None:
    arrival = decoded(name)
    assert (arrival.address, arrival.user, arrival.seen) == (Address("discord", f"c{PLEIN}"), user, True)
    assert arrival.group is not None


def test_where_the_bot_itself_is_not_there_is_no_group() -> None:
    assert decoded("slash_where_the_bot_is_not").group is None
    assert decoded("slash_in_direct_messages").group is None


@pytest.mark.parametrize(
    ("permissions", "standing"),
    [
        ("0", Standing.MEMBER),
        (str(1 << 11 | 1 << 31), Standing.MEMBER),
        (str(1 << 13), Standing.MODERATOR),
        (str(1 << 40), Standing.MODERATOR),
        (str(1 << 2), Standing.MODERATOR),
        (str(1 << 5), Standing.ADMIN),
        (str(1 << 3), Standing.ADMIN),
        (str((1 << 53) - 1), Standing.ADMIN),
    ],
)
def test_permissions_say_what_somebody_is_there(permissions: str, standing: Standing) -> None:
    arrival = decode(changed("slash_in_server", member__permissions=permissions))
    assert arrival is not None
    assert arrival.group is not None
    assert arrival.group.standing is standing


def test_a_server_that_can_be_found_is_public() -> None:
    for name, change in {"slash_in_server": {"guild__features": ["DISCOVERABLE"]}, "server_joined": {}}.items():
        arrival = decode(changed(name, **change))
        assert arrival is not None
        assert arrival.group is not None
        assert arrival.group.public


def test_each_file_of_a_message_is_an_arrival_of_its_own_with_the_words_at_the_first() -> None:
    for name, count in {"direct_files": 3, "write_form_with_words_and_files": 2}.items():
        event = json.loads(payload(name))
        parts = raws(event["t"], event["d"])
        arrivals = [decode(raw.payload) for raw in parts]
        assert [arrival.update for arrival in arrivals if arrival] == [raw.update for raw in parts]
        assert [raw.update for raw in parts] == [f"{event['d']['id']}.{part}" for part in range(count)]
        files = [arrival.event for arrival in arrivals if arrival and isinstance(arrival.event, FileSent)]
        assert len({file.file.handle for file in files}) == count
        assert {file.album for file in files} == {event["d"]["id"]}
        assert [bool(file.caption) for file in files] == [name.startswith("write"), *[False] * (count - 1)]


def test_a_message_without_more_than_one_file_keeps_its_own_id() -> None:
    event = json.loads(payload("direct_file"))
    assert [raw.update for raw in raws(event["t"], event["d"])] == [event["d"]["id"]]


def test_a_server_without_a_channel_for_all_is_spoken_to_as_a_whole() -> None:
    arrival = decode(changed("server_joined", room=None))
    assert arrival is not None
    assert (arrival.address, arrival.user, arrival.seen) == (Address("discord", f"g{GENT}"), BEN, True)


@pytest.mark.parametrize("text", ["/", "//", "/ report", "/home/user/x", "see /help", "/é"])
def test_words_that_only_look_like_a_command_are_words(text: str) -> None:
    arrival = decode(changed("direct_text", content=text))
    assert arrival is not None
    assert arrival.event == TextSent(text)


def test_half_an_emoji_becomes_a_replacement_mark_and_the_rest_is_kept() -> None:
    arrival = decode(changed("direct_text", content="boos \ud83d en weg"))
    assert arrival is not None
    assert arrival.event == TextSent("boos \ufffd en weg")


def test_what_only_describes_is_left_out_where_it_is_odd() -> None:
    odd = {"id": "1", "url": "https://cdn.discordapp.com/x", "size": "big", "content_type": "<b>", "filename": 7}
    arrival = decode(changed("direct_text", attachments=[odd]))
    assert arrival is not None
    assert isinstance(arrival.event, FileSent)
    assert arrival.event.file == FileRef(FileKind.DOCUMENT, "https://cdn.discordapp.com/x")


def test_another_bot_is_never_answered() -> None:
    assert decode(changed("direct_text", author__bot=True)) is None
    assert decode(changed("direct_text", webhook_id="1")) is None


@pytest.mark.parametrize(
    ("name", "change", "field"),
    [
        ("slash_in_server", {"id": 7}, "id"),
        ("slash_in_server", {"type": "2"}, "type"),
        ("slash_in_server", {"data": []}, "data"),
        ("slash_in_server", {"data__name": ""}, "data.name"),
        ("slash_in_server", {"member": None}, "member"),
        ("slash_in_server", {"member__user__id": "x7"}, "user.id"),
        ("slash_in_server", {"member__permissions": 8}, "member.permissions"),
        ("menu_on_a_message", {"data__target_id": "1"}, "data.resolved.messages"),
        ("menu_on_a_message", {"data__resolved": ...}, "data.resolved"),
        ("press_that_all_see", {"message__id": ...}, "message.id"),
        ("press_that_all_see", {"data__custom_id": ...}, "data.custom_id"),
        ("select_that_all_see", {"data__values": [7]}, "data.values"),
        ("form_with_answers", {"data__components": [7]}, "data.components"),
        ("write_form_with_a_file", {"data__resolved": ...}, "data.resolved"),
        ("direct_text", {"content": 7}, "content"),
        ("direct_text", {"author": ...}, "author"),
        ("direct_text", {"type": None}, "type"),
        ("direct_file", {"attachments": [{}]}, "attachments.url"),
        ("server_joined", {"owner_id": None}, "owner_id"),
        ("server_joined", {"update": ...}, "update"),
    ],
)
def test_what_is_odd_is_named_by_its_field_and_never_quoted(name: str, change: dict[str, Any], field: str) -> None:
    with pytest.raises(Undecodable) as odd:
        decode(changed(name, **change))
    assert str(odd.value) == field


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_done_to_a_payload_it_is_read_or_called_unreadable(name: str) -> None:
    read = 0
    for mutated in mutations(payload(name), random.Random(name)):
        try:
            arrival = decode(mutated)
        except Undecodable as odd:
            assert set(str(odd)) <= set("abcdefghijklmnopqrstuvwxyz_.")  # noqa: PT017 - most payloads raise nothing
            continue
        if arrival is not None:
            read += 1
            assert arrival.user
            assert arrival.address.chat[0] in "ucg"
            assert parsed(arrival.via) is not None if arrival.via else True
    assert read > 50 or name in NOT_FOR_US


def test_a_way_to_answer_survives_as_a_word_and_nothing_else_is_taken_for_one() -> None:
    via = Via("1574833658789888008", Kind.PRESS, "aW50:ZXI", "1574833658789888007", direct=True)
    assert parsed(str(via)) == via
    for word in ("", "x", "1:2:3:4", "1574833658789888008:zz::token", "1574833658789888008:pe::"):
        assert parsed(word) is None
