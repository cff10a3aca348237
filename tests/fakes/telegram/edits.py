"""The methods that change or take away what stands in a chat, and those that answer a press."""

from .access import needs, open_group, open_room, own, standing
from .gatherings import bot_in, pin
from .groups import Group
from .oracle import CALLBACK_ANSWER_LIMIT, TEXT_LIMIT, Call, Oracle, RefusedError, formatted
from .rooms import Post, Room
from .schema import Payload
from .sends import markup
from .world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
DELETABLE = 48 * 3600
"""Seconds in which the bot can delete its own message in a group without a right, and any in private (Bot API,
deleteMessage)."""


def edit_message_text(world: World, _: Oracle, call: Call) -> Payload:
    room = open_room(world, call)
    post = own(room, call, "edit")
    return _edit(world, room, post, _with_text(post, call))


def edit_message_reply_markup(world: World, _: Oracle, call: Call) -> Payload:
    room = open_room(world, call)
    post = own(room, call, "edit")
    return _edit(world, room, post, _with_markup(post, call))


def edit_ephemeral_text(world: World, _: Oracle, call: Call) -> bool:
    group, post = _ephemeral(world, call, "edit")
    _edit(world, group, post, _with_text(post, call))
    return True


def edit_ephemeral_markup(world: World, _: Oracle, call: Call) -> bool:
    group, post = _ephemeral(world, call, "edit")
    _edit(world, group, post, _with_markup(post, call))
    return True


def delete_ephemeral(world: World, _: Oracle, call: Call) -> bool:
    group, post = _ephemeral(world, call, "delete")
    post.deleted = True
    world.touch(group)
    return True


def delete_message(world: World, _: Oracle, call: Call) -> bool:
    room = open_room(world, call)
    _delete(world, room, standing(room, call.params["message_id"], "delete"))
    world.touch(room)
    return True


def delete_messages(world: World, _: Oracle, call: Call) -> bool:
    """What is not found is passed over; what can't be deleted refuses all (Bot API, deleteMessages)."""
    room = open_room(world, call)
    wanted = call.params["message_ids"]
    if not 1 <= len(wanted) <= 100:
        raise RefusedError(400, "Bad Request: there are no or too many messages to delete", "schema")
    posts = [room.posts[one] for one in wanted if one in room.posts and not room.posts[one].deleted]
    for post in posts:
        _check_deletable(world, room, post)
    for post in posts:
        post.deleted = True
    world.touch(room)
    return True


def answer_callback_query(world: World, _: Oracle, call: Call) -> bool:
    press = world.presses.get(call.params["callback_query_id"])
    if press is None:
        raise RefusedError(400, f"Bad Request: {TOO_OLD}", "callback")
    text = call.params.get("text") or ""
    if len(text) > CALLBACK_ANSWER_LIMIT:
        raise RefusedError(400, "Bad Request: MESSAGE_TOO_LONG", "length")
    press.answered = True
    press.toasts.append(text)
    world.touch(press.room)
    return True


def pin_chat_message(world: World, _: Oracle, call: Call) -> bool:
    room = open_room(world, call)
    _may_pin(world, room)
    post = standing(room, call.params["message_id"], "pin")
    if isinstance(room, Group):
        pin(world, room, world.bot, post.payload["message_id"])
    else:
        room.pins.append(post.payload["message_id"])
    world.touch(room)
    return True


def unpin_chat_message(world: World, _: Oracle, call: Call) -> bool:
    room = open_room(world, call)
    _may_pin(world, room)
    unpinned = call.params.get("message_id") or (room.pins[-1] if room.pins else None)
    if unpinned not in room.pins:
        raise RefusedError(400, "Bad Request: message to unpin not found", "edit-target")
    room.pins.remove(unpinned)
    world.touch(room)
    return True


def _may_pin(world: World, room: Room) -> None:
    if isinstance(room, Group):
        right = "can_edit_messages" if room.kind == "channel" else "can_pin_messages"
        needs(world, room, right, "not enough rights to manage pinned messages in the chat")


def _ephemeral(world: World, call: Call, verb: str) -> tuple[Group, Post]:
    """A standing ephemeral message of the bot's own to this receiver; an older server has no such method."""
    if world.switches.ephemerals == "ignored":
        raise RefusedError(404, "Not Found")
    if world.switches.ephemerals == "refused":
        raise RefusedError(400, "Bad Request: ephemeral messages are not supported")
    group = open_group(world, call)
    post = group.ephemerals.get(call.params["ephemeral_message_id"])
    receivers = (post.receiver, post.sender) if post is not None else ()
    if post is None or post.deleted or call.params["receiver_user_id"] not in receivers:
        raise RefusedError(400, f"Bad Request: message to {verb} not found", "edit-target")
    if verb == "edit" and not post.from_bot:
        raise RefusedError(400, "Bad Request: message can't be edited", "edit-target")
    return group, post


def _delete(world: World, room: Room, post: Post) -> None:
    _check_deletable(world, room, post)
    post.deleted = True


def _check_deletable(world: World, room: Room, post: Post) -> None:
    if isinstance(room, Group) and bot_in(world, room).may("can_delete_messages"):
        return
    of_others = isinstance(room, Group) and not post.from_bot
    if of_others or world.now() - post.payload["date"] > DELETABLE:
        raise RefusedError(400, "Bad Request: message can't be deleted")


def _with_text(post: Post, call: Call) -> Payload:
    if "text" not in post.payload:
        raise RefusedError(400, "Bad Request: there is no text in the message to edit", "edit-target")
    fields = formatted(call, "text", TEXT_LIMIT)
    kept = {key: value for key, value in post.payload.items() if key not in ("text", "entities", "reply_markup")}
    return kept | fields | markup(call)


def _with_markup(post: Post, call: Call) -> Payload:
    return {key: value for key, value in post.payload.items() if key != "reply_markup"} | markup(call)


def _edit(world: World, room: Room, post: Post, payload: Payload) -> Payload:
    if {**payload, "edit_date": 0} == {**post.payload, "edit_date": 0}:
        words = (
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
        raise RefusedError(400, f"Bad Request: {words}", "not-modified")
    post.payload = payload | {"edit_date": world.now()}
    post.edits += 1
    world.touch(room)
    return post.payload
