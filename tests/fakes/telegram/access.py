"""What the bot may do in a chat, and in which words Telegram refuses the rest."""

import math

from .gatherings import bot_in
from .groups import Group, Member
from .oracle import Call, Oracle, RefusedError
from .rooms import Post, Room
from .world import World

MINUTE = 60
"""Seconds over which `Switches.group_limit` counts."""
GRACE = 0.25
"""Seconds after a 429 in which a request may have been under way already."""


def open_room(world: World, call: Call) -> Room:
    """The chat that a call names, if the bot may act there. Raises `RefusedError`."""
    identifier = str(call.params["chat_id"])
    number = int(identifier) if identifier.lstrip("-").isdecimal() else 0
    if number in world.groups:
        return _open_group(world, world.groups[number])
    chat = world.chats.get(number)
    if chat is None:
        raise RefusedError(400, "Bad Request: chat not found", "chat")
    if chat.blocked:
        raise RefusedError(403, "Forbidden: bot was blocked by the user")
    if not chat.started:
        raise RefusedError(403, "Forbidden: bot can't initiate conversation with a user", "chat")
    return chat


def open_group(world: World, call: Call) -> Group:
    """The group that a call names. Raises `RefusedError`, also for a private chat."""
    room = open_room(world, call)
    if not isinstance(room, Group):
        raise RefusedError(400, "Bad Request: there are no members in the private chat", "chat")
    return room


def may_write(world: World, oracle: Oracle, room: Room, call: Call, *, count: int = 1) -> None:
    """Refuse what the bot may not say here: restricted, no such thread, a closed one, or too much at once."""
    if isinstance(room, Group):
        _may_say(world, room, call)
    _wait(world, oracle, room, call)
    if isinstance(room, Group):
        _count(world, oracle, room, call, count)


def _may_say(world: World, room: Group, call: Call) -> None:
    bot = bot_in(world, room)
    if room.kind == "channel" and not bot.may("can_post_messages"):
        raise RefusedError(400, "Bad Request: need administrator rights in the channel chat")
    if not bot.can("can_send_messages"):
        raise RefusedError(400, "Bad Request: not enough rights to send text messages to the chat")
    thread = call.params.get("message_thread_id")
    if thread is not None and thread not in room.topics and (room.forum or not _stands(room, thread)):
        raise RefusedError(400, "Bad Request: message thread not found", "thread")
    if thread in room.topics and room.topics[thread].closed and not bot.may("can_manage_topics"):
        raise RefusedError(400, "Bad Request: TOPIC_CLOSED")


def needs(world: World, group: Group, right: str, words: str) -> Member:
    """The bot as a member that holds this right. Raises `RefusedError` with these words."""
    bot = bot_in(world, group)
    if not bot.may(right):
        raise RefusedError(400, f"Bad Request: {words}")
    return bot


def standing(room: Room, message_id: int | None, purpose: str) -> Post:
    """A message that is not deleted. Raises `RefusedError`; `purpose` is as in "message to edit not found"."""
    post = room.posts.get(message_id) if message_id is not None else None
    if post is None or post.deleted:
        raise RefusedError(400, f"Bad Request: message to {purpose} not found", "edit-target")
    return post


def own(room: Room, call: Call, verb: str) -> Post:
    """A message of the bot's own. Raises `RefusedError`."""
    post = standing(room, call.params.get("message_id"), verb)
    if not post.from_bot:
        raise RefusedError(400, f"Bad Request: message can't be {verb}ed", "edit-target")
    return post


def _open_group(world: World, group: Group) -> Group:
    if group.migrated_to is not None:
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        raise RefusedError(400, words, parameters={"migrate_to_chat_id": group.migrated_to})
    bot = bot_in(world, group)
    if world.bot["id"] not in group.members:
        raise RefusedError(400, "Bad Request: chat not found", "chat")
    if bot.status == "kicked":
        raise RefusedError(403, f"Forbidden: bot was kicked from the {group.kind} chat")
    if not bot.present:
        raise RefusedError(403, f"Forbidden: bot is not a member of the {group.kind} chat")
    return group


def _stands(room: Room, message_id: int) -> bool:
    return message_id in room.posts and not room.posts[message_id].deleted


def _wait(world: World, oracle: Oracle, room: Room, call: Call) -> None:
    gap, now = world.switches.chat_gap, world.clock()
    if not gap:
        return
    left = room.spoke_at + gap - now
    if left <= 0:
        room.spoke_at, room.hasty_at = now, None
        return
    if room.hasty_at is None:
        room.hasty_at = now
    elif now > room.hasty_at + GRACE:
        oracle.note(call.number, call.method, "retry-after", f"chat {room.id} was told something just before")
    seconds = math.ceil(left)
    raise RefusedError(429, f"Too Many Requests: retry after {seconds}", parameters={"retry_after": seconds})


def _count(world: World, oracle: Oracle, group: Group, call: Call, count: int) -> None:
    limit, now = world.switches.group_limit, world.clock()
    if not limit:
        return
    while group.sent_at and group.sent_at[0] <= now - MINUTE:
        group.sent_at.popleft()
    if len(group.sent_at) + count <= limit:
        group.sent_at.extend([now] * count)
        group.full_since = None
        return
    if group.full_since is None:
        group.full_since = now
    elif now > group.full_since + GRACE:
        oracle.note(call.number, call.method, "retry-after", f"group {group.id} was full")
    seconds = math.ceil(group.sent_at[0] + MINUTE - now) if group.sent_at else MINUTE
    raise RefusedError(429, f"Too Many Requests: retry after {seconds}", parameters={"retry_after": seconds})
