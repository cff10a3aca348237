"""The methods that send: texts, photos, documents, albums; to all in a chat or to one pair of eyes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from .access import may_write, open_room
from .ephemerals import REPLY_WITHIN, whisper
from .gatherings import in_thread, share
from .groups import Group
from .oracle import CAPTION_LIMIT, TEXT_LIMIT, Call, Oracle, RefusedError, formatted, inline_keyboard
from .rooms import Button, Post, Room
from .schema import Payload
from .world import StoredFile, World

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
"""Bytes a bot may upload (Bot API, "Sending files")."""
PHOTO_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")
ALBUM = range(2, 11)
"""How many items an album has (Bot API, sendMediaGroup)."""

Content = Callable[[World, Call], Payload]


def send_message(world: World, oracle: Oracle, call: Call) -> Payload:
    return _send(world, oracle, call, lambda _, call: formatted(call, "text", TEXT_LIMIT))


def send_document(world: World, oracle: Oracle, call: Call) -> Payload:
    return _send(world, oracle, call, _document)


def send_photo(world: World, oracle: Oracle, call: Call) -> Payload:
    return _send(world, oracle, call, _photo)


def send_venue(world: World, oracle: Oracle, call: Call) -> Payload:
    return _send(world, oracle, call, _venue)


def send_media_group(world: World, oracle: Oracle, call: Call) -> list[Payload]:
    room = open_room(world, call)
    items = call.params["media"]
    may_write(world, oracle, room, call, count=len(items))
    if len(items) not in ALBUM:
        raise RefusedError(400, "Bad Request: an album has 2 to 10 items", "album")
    kinds: dict[str, Content] = {"photo": _photo, "document": _document}
    if any(item["type"] not in kinds for item in items):
        raise RefusedError(400, "Bad Request: the fake knows albums of photos and of documents", "album")
    if len({item["type"] for item in items}) > 1:
        raise RefusedError(400, "Bad Request: documents can't be mixed with other media types", "album")
    calls = [replace(call, params={**item, item["type"]: item["media"]}) for item in items]
    contents = [kinds[item["type"]](world, one) for item, one in zip(items, calls, strict=True)]
    common = _common(room, call) | _tie(world, room, call) | {"media_group_id": str(world.rng.getrandbits(60))}
    return [_stand(world, room, content | common) for content in contents]


def markup(call: Call) -> Payload:
    """The field of a call's inline keyboard, if it carries one."""
    keyboard = inline_keyboard(call)
    return {"reply_markup": keyboard} if keyboard else {}


def _send(world: World, oracle: Oracle, call: Call, content: Content) -> Payload:
    room = open_room(world, call)
    receiver = _receiver(world, room, call)
    fields = content(world, call)
    tie = _tie(world, room, call)
    may_write(world, oracle, room, call)
    fields |= _common(room, call) | tie
    if receiver is not None and isinstance(room, Group):
        message = whisper(world, room, world.bot, receiver, fields).payload
        world.touch(room)
        return message
    return _stand(world, room, fields)


def _stand(world: World, room: Room, fields: Payload) -> Payload:
    message = world.post(room, fields)
    if isinstance(room, Group) and room.kind == "channel":
        share(world, room, room.posts[message["message_id"]])
    return message


def _receiver(world: World, room: Room, call: Call) -> Payload | None:
    """Who alone is to see the message; None for everyone. How Telegram words these refusals is not published."""
    asked = call.params.get("ephemeral_message_parameters")
    if not asked or world.switches.ephemerals == "ignored":
        return None
    if world.switches.ephemerals == "refused":
        raise RefusedError(400, "Bad Request: ephemeral messages are not supported")
    if not isinstance(room, Group) or room.kind == "channel":
        raise RefusedError(400, "Bad Request: ephemeral messages can be sent only to groups", "ephemeral")
    member = room.members.get(asked["receiver_user_id"])
    if member is None or not member.present:
        raise RefusedError(400, "Bad Request: receiver is not in the chat", "ephemeral")
    query = asked.get("callback_query_id")
    if query is not None and query not in world.presses:
        raise RefusedError(400, "Bad Request: query is too old and response timeout expired", "callback")
    return member.user


def _common(room: Room, call: Call) -> Payload:
    """Fields that every kind of message can carry; the keys below the input field change on the way."""
    fields = markup(call)
    keys = call.params.get("reply_markup") or {}
    if "keyboard" in keys:
        room.keys = tuple(
            tuple(Button(key if isinstance(key, str) else key["text"]) for key in row) for row in keys["keyboard"]
        )
    elif keys.get("remove_keyboard"):
        room.keys = ()
    if call.params.get("protect_content"):
        fields["has_protected_content"] = True
    if "text" in call.params and call.params.get("link_preview_options"):
        fields["link_preview_options"] = call.params["link_preview_options"]
    return fields


def _tie(world: World, room: Room, call: Call) -> Payload:
    """Fields of the thread and of the message that is answered. Raises `RefusedError`."""
    answered = call.params.get("reply_parameters") or {}
    target: Post | None = None
    if answered.get("ephemeral_message_id") is not None:
        target = _ephemeral_target(world, room, call, answered["ephemeral_message_id"])
    elif answered:
        target = room.posts.get(answered.get("message_id", 0))
        if (target is None or target.deleted) and not answered.get("allow_sending_without_reply"):
            raise RefusedError(400, "Bad Request: message to be replied not found", "reply-target")
        target = None if target is None or target.deleted else target
    if isinstance(room, Group):
        return in_thread(room, call.params.get("message_thread_id"), target)
    kept = {key: value for key, value in target.payload.items() if key != "reply_to_message"} if target else None
    return {"reply_to_message": kept} if kept else {}


def _ephemeral_target(world: World, room: Room, call: Call, number: int) -> Post:
    post = room.ephemerals.get(number) if isinstance(room, Group) else None
    late = post is not None and world.clock() > post.payload["date"] + REPLY_WITHIN
    if post is None or post.deleted or late or not call.params.get("ephemeral_message_parameters"):
        raise RefusedError(400, "Bad Request: message to be replied not found", "reply-target")
    return post


def _document(world: World, call: Call) -> Payload:
    stored, name = _file(world, call, "document", "documents", UPLOAD_LIMIT)
    document = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_name": name,
        "file_size": stored.size,
    }
    return {"document": document} | formatted(call, "caption", CAPTION_LIMIT)


def _venue(_: World, call: Call) -> Payload:
    """The shape is aiogram's to judge; that a place is on this earth, ours."""
    latitude, longitude = call.params["latitude"], call.params["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise RefusedError(400, "Bad Request: wrong location specified", "venue")
    title, address = call.params["title"].strip(), call.params["address"].strip()
    if not title or not address:
        raise RefusedError(400, "Bad Request: venue title and address must be non-empty", "venue")
    where = {"latitude": latitude, "longitude": longitude}
    return {"venue": {"location": where, "title": title, "address": address}, "location": where}


def _photo(world: World, call: Call) -> Payload:
    stored, _name = _file(world, call, "photo", "photos", PHOTO_LIMIT)
    if not stored.content.startswith(PHOTO_STARTS):
        raise RefusedError(400, "Bad Request: IMAGE_PROCESS_FAILED", "file")
    size = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "width": 1280,
        "height": 960,
    }
    spoiler = {"has_media_spoiler": True} if call.params.get("has_spoiler") else {}
    return {"photo": [size]} | spoiler | formatted(call, "caption", CAPTION_LIMIT)


def _file(world: World, call: Call, key: str, folder: str, limit: int) -> tuple[StoredFile, str]:
    value: Any = call.params[key]
    if not value.startswith("attach://"):
        stored = world.files.get(value)
        if stored is None:
            raise RefusedError(400, "Bad Request: wrong file identifier/HTTP URL specified", "file")
        return stored, PurePath(stored.path).name
    upload = call.files.get(value.removeprefix("attach://"))
    if upload is None:
        raise RefusedError(400, f"Bad Request: there is no {key} in the request", "file")
    if not upload.content:
        raise RefusedError(400, "Bad Request: file must be non-empty", "file")
    if len(upload.content) > limit:
        raise RefusedError(413, "Request Entity Too Large", "file")
    return world.store(folder, PurePath(upload.name).suffix, upload.content), upload.name
