"""Every update that Telegram can send becomes an arrival, None, or Undecodable with the name of a field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from aiogram.types import Message, Update

from adapters.telegram import media
from adapters.telegram.decode import decode
from adapters.telegram.fields import LAST_DATE
from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    FileKind,
    FileRef,
    FileSent,
    Joined,
    Left,
    MessageForwarded,
    OddSent,
    Origin,
    OriginKind,
    TextSent,
    Undecodable,
)
from tests.adapters.telegram.recorded import GROUPS, NAMES, OURS, changed, decoded, payload


def handle(number: int) -> str:
    return f"AgACAgQAAxkBAAIB{number:02d}ZyqJmWk3Q0pVx7h2nN5b8dKcLrUAAjG4MRtE"


PHOTO = FileRef(FileKind.PHOTO, handle(3), 118305)
EVENTS: dict[str, Event] = {
    "text": TextSent("Mijn huisbaas zegt dat hij niet aan buitenlanders verhuurt. 😡"),
    "text_with_hidden_links": TextSent(
        "🇧🇪 Kijk hier (https://t.me/some_channel/77) en daar (https://example.com/a?b=c): https://example.org/post"
    ),
    "command": CommandGiven("start"),
    "command_with_argument": CommandGiven("case", "1234 5678 9012 3456"),
    "command_inside_text": TextSent("see /help"),
    "photo": FileSent(PHOTO, "Dit hing aan de muur, bron (https://example.org/muur)"),
    "album_first": FileSent(PHOTO, "Drie affiches", "13952188342207421"),
    "album_second": FileSent(FileRef(FileKind.PHOTO, handle(6), 90000), "", "13952188342207421"),
    "document": FileSent(
        FileRef(FileKind.DOCUMENT, handle(7), 31457280, "application/pdf", "bewijs café.pdf"), "de brief"
    ),
    "video": FileSent(FileRef(FileKind.VIDEO, handle(9), 8123456, "video/quicktime", "IMG_0042.MOV")),
    "animation": FileSent(FileRef(FileKind.VIDEO, handle(11), 301234, "video/mp4", "giphy.mp4")),
    "video_note": FileSent(FileRef(FileKind.VIDEO, handle(12), 900000)),
    "voice": FileSent(FileRef(FileKind.VOICE, handle(13), 20480, "audio/ogg")),
    "audio": FileSent(FileRef(FileKind.AUDIO, handle(14), 4000000, "audio/mpeg", "lied.mp3")),
    "forward_from_user": MessageForwarded(
        Origin(OriginKind.USER, "Jan Van den Berg (@janvdb)", None, 1795300000), "Ga terug naar je land"
    ),
    "forward_from_hidden_user": MessageForwarded(Origin(OriginKind.HIDDEN, "J.", None, 1795300001), "/start weg hier"),
    "forward_from_channel": MessageForwarded(
        Origin(OriginKind.CHANNEL, "Nieuws zonder filter", "https://t.me/nieuws_zf/4711", 1795300002),
        "Lees alles hier (https://example.org/alles)",
        PHOTO,
        "13952188342207499",
    ),
    "forward_from_group": MessageForwarded(
        Origin(OriginKind.GROUP, "Buurtpraat 1080", None, 1795300003), "Ze moeten allemaal weg"
    ),
    "sticker": OddSent("sticker"),
    "poll": OddSent("poll"),
    "location": OddSent("location"),
    "venue": OddSent("venue"),
    "contact": OddSent("contact"),
    "dice": OddSent("dice"),
    "story": OddSent("story"),
    "nothing_we_know": OddSent("unknown"),
    "edited_text": TextSent("Mijn huisbaas heet Vermeulen"),
    "press": ChoicePressed("tok.no", "343"),
    "press_on_a_message_that_telegram_forgot": ChoicePressed("tok.old", "12"),
    "blocked": Left(),
    "unblocked": Joined(),
    "rich_message": TextSent("Pamflet\nKom naar de betoging (https://example.org/kom) zondag\n1.\nvlaggen"),
    "topic_text": TextSent("In een onderwerp"),
}
NOT_FOR_US = {
    "command_to_another_bot",
    "edited_live_location",
    "press_inline",
    "channel_post",
    "text_from_a_bot",
    "pinned",
    "timer_changed",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_payload_is_one_that_telegram_can_send(name: str) -> None:
    update = Update.model_validate_json(payload(name))
    kind = next(key for key in json.loads(payload(name)) if key != "update_id")
    assert not getattr(update, kind).model_extra


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_a_payload_becomes_its_event(name: str) -> None:
    assert decoded(name).event == EVENTS[name]


@pytest.mark.parametrize("name", sorted(NOT_FOR_US))
def test_what_is_not_for_us_is_none(name: str) -> None:
    assert decode(payload(name), OURS) is None


def test_every_payload_has_its_expectation() -> None:
    assert set(NAMES) - set(GROUPS) == set(EVENTS) | NOT_FOR_US


def test_an_arrival_says_who_where_when_and_in_which_language() -> None:
    assert decoded("text") == Arrival(
        update="871234501",
        address=Address("telegram", "5123456789"),
        user="5123456789",
        event=EVENTS["text"],
        at=1795400311,
        locale="nl",
    )


def test_an_edit_is_dated_when_it_was_made() -> None:
    assert decoded("edited_text").at == json.loads(payload("edited_text"))["edited_message"]["edit_date"]


def test_a_press_on_a_forgotten_message_still_has_its_chat() -> None:
    arrival = decoded("press_on_a_message_that_telegram_forgot")
    assert (arrival.address, arrival.user, arrival.at) == (Address("telegram", "5123456789"), "5123456789", 0)


def test_a_topic_in_a_private_chat_is_the_thread() -> None:
    assert decoded("topic_text").address == Address("telegram", "5123456789", "9")


def test_a_command_to_this_bot_is_for_us_in_any_case_and_to_any_bot_while_our_name_is_unknown() -> None:
    assert decode(payload("command_with_argument"), "CONCORDIA_be_BOT") is not None
    assert decode(payload("command_to_another_bot"), None) is not None


def test_a_public_group_is_linked_and_an_odd_user_name_is_not() -> None:
    update = json.loads(payload("forward_from_group"))
    group = update["message"]["forward_origin"]["sender_chat"]
    links = []
    for username in ("buurtpraat", "../evil?x", "é", 5):
        group["username"] = username
        arrival = decode(json.dumps(update).encode())
        assert arrival is not None
        assert isinstance(arrival.event, MessageForwarded)
        links.append(arrival.event.origin.link)
    assert links == ["https://t.me/buurtpraat", None, None, None]


def test_a_kind_of_origin_that_nobody_knows_yet_counts_as_hidden() -> None:
    arrival = decode(changed("text", forward_origin={"type": "moon", "date": 7}))
    assert arrival is not None
    assert isinstance(arrival.event, MessageForwarded)
    assert arrival.event.origin == Origin(OriginKind.HIDDEN, at=7)


def test_a_link_that_shows_its_own_address_is_not_written_twice() -> None:
    link = {"offset": 0, "length": 19, "type": "text_link", "url": "https://example.org"}
    arrival = decode(changed("text", text="https://example.org!", entities=[link]))
    assert arrival is not None
    assert arrival.event == TextSent("https://example.org!")


def test_a_link_beyond_the_end_of_the_text_stands_at_its_end() -> None:
    link = {"offset": 3, "length": 900, "type": "text_link", "url": "https://example.org"}
    arrival = decode(changed("text", text="kijk", entities=[link]))
    assert arrival is not None
    assert arrival.event == TextSent("kijk (https://example.org)")


def test_half_an_emoji_becomes_a_replacement_mark_and_the_rest_is_kept() -> None:
    arrival = decode(payload("text").replace("😡".encode(), rb"\ud83d boos"))
    assert arrival is not None
    assert arrival.event == TextSent("Mijn huisbaas zegt dat hij niet aan buitenlanders verhuurt. \ufffd boos")


def test_what_only_describes_is_left_out_where_it_is_odd() -> None:
    odd = {"file_id": "AgAC", "file_size": "big", "mime_type": "<b>", "file_name": 7}
    arrival = decode(changed("document", document=odd))
    assert arrival is not None
    assert arrival.event == FileSent(FileRef(FileKind.DOCUMENT, "AgAC"), "de brief")


SECRET = "Vermeulen 1234567890"


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        (b"", "payload"),
        (b"\xff\xfe\x00", "payload"),
        (b"[" * 100_000, "payload"),
        (b"9" * 5_000, "payload"),
        (b"[]", "payload"),
        (b"{}", "update_id"),
        (b'{"update_id": true}', "update_id"),
        (b'{"update_id": 1, "message": []}', "message"),
        (changed("text", chat=...), "message.chat"),
        (changed("text", **{"from": SECRET}), "message.from"),
        (changed("text", text=[SECRET]), "message.text"),
        (changed("text", date=SECRET), "message.date"),
        (changed("text", date=LAST_DATE + 1), "message.date"),
        (changed("text", entities=[{"type": "text_link", "offset": 0, "length": SECRET}]), "message.entities.length"),
        (changed("text", entities=SECRET), "message.entities"),
        (changed("photo", photo=[]), "message.photo"),
        (changed("photo", photo=[{"file_id": SECRET, "width": 1, "height": "2"}]), "message.photo.height"),
        (changed("document", document={"file_id": SECRET + "é"}), "message.document.file_id"),
        (changed("rich_message", rich_message=SECRET), "message.rich_message"),
    ],
)
def test_a_broken_payload_names_the_field_and_never_its_content(broken: bytes, field: str) -> None:
    with pytest.raises(Undecodable) as caught:
        decode(broken)
    assert str(caught.value) == field
    assert caught.value.__cause__ is None


def test_a_rich_message_without_end_is_undecodable() -> None:
    text: Any = "deep"
    for _ in range(200):
        text = {"type": "bold", "text": text}
    with pytest.raises(Undecodable, match=r"message\.rich_message"):
        decode(changed("rich_message", rich_message={"blocks": [{"type": "paragraph", "text": text}]}))


def test_every_field_of_a_message_is_read_odd_service_or_about_the_message() -> None:
    read = {"text", "entities", "caption", "caption_entities", "photo", "live_photo", "rich_message", "forward_origin"}
    read |= {"media_group_id", "message_id", "message_thread_id", "is_topic_message", "from_user", "chat", "date"}
    read |= {"edit_date"} | {name for name, _ in media.FILES}
    about = {name for name in Message.model_fields if name.startswith(("reply_", "sender_", "forward_", "guest_"))}
    about |= {"direct_messages_topic", "business_connection_id", "is_automatic_forward", "external_reply", "quote"}
    about |= {"via_bot", "has_protected_content", "is_from_offline", "is_paid_post", "author_signature"}
    about |= {"paid_star_count", "link_preview_options", "suggested_post_info", "effect_id", "has_media_spoiler"}
    about |= {"show_caption_above_media", "ephemeral_message_id", "receiver_user"}
    assert set(Message.model_fields) - read - about == set(media.ODD) | media.SERVICE
