"""The methods of a group: what it is, who is in it, who may do what there, and its topics."""

from dataclasses import replace

from aiogram.types import AcceptedGiftTypes

from .access import needs, open_group, open_room
from .gatherings import change, close_topic, exit_from, open_topic, quoted
from .groups import PERMISSIONS, Group, Member, Topic, ends, record
from .oracle import Call, Oracle, RefusedError
from .schema import Payload
from .world import World

NO_RESTRICTING = "not enough rights to restrict/unrestrict chat member"
REACTION_KINDS = 11
"""The most kinds of reaction that one message can get."""
TOPIC_TITLE_LIMIT = 128
"""Characters (Bot API, createForumTopic)."""
GIFTS = tuple(AcceptedGiftTypes.model_fields)


def get_chat(world: World, _: Oracle, call: Call) -> Payload:
    room = open_room(world, call)
    full = room.payload | {
        "accent_color_id": 0,
        "max_reaction_count": REACTION_KINDS,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if room.pinned:
        full["pinned_message"] = quoted(room.posts[room.pinned[-1].message_id])
    if isinstance(room, Group):
        if room.linked is not None:
            full["linked_chat_id"] = room.linked.id
        if room.kind != "channel":
            full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    return full


def get_chat_member(world: World, _: Oracle, call: Call) -> Payload:
    group = open_group(world, call)
    return record(group, _member(world, group, call.params["user_id"]))


def get_chat_administrators(world: World, _: Oracle, call: Call) -> list[Payload]:
    """The owner and the administrators; the fake has no bots but ours."""
    group = open_group(world, call)
    return [record(group, member) for member in group.members.values() if member.leads]


def get_chat_member_count(world: World, _: Oracle, call: Call) -> int:
    return sum(member.present for member in open_group(world, call).members.values())


def restrict_chat_member(world: World, _: Oracle, call: Call) -> bool:
    group = open_group(world, call)
    if group.kind != "supergroup":
        raise RefusedError(400, "Bad Request: method is available only for supergroups", "chat")
    member = _governed(world, group, call)
    permissions = frozenset(name for name, allowed in call.params["permissions"].items() if allowed)
    if permissions >= frozenset(PERMISSIONS):
        new = Member(member.user, "member" if member.present else "left")
    else:
        until = ends(call.params.get("until_date") or 0, world.now())
        new = replace(member, status="restricted", permissions=permissions, until=until, inside=member.present)
    change(world, group, world.bot, new)
    world.touch(group)
    return True


def ban_chat_member(world: World, _: Oracle, call: Call) -> bool:
    group = open_group(world, call)
    member = _governed(world, group, call)
    until = ends(call.params.get("until_date") or 0, world.now())
    exit_from(world, group, world.bot, Member(member.user, "kicked", until=until))
    if call.params.get("revoke_messages") or group.kind != "group":  # "always True for supergroups and channels"
        for post in group.posts.values():
            post.deleted = post.deleted or post.sender == member.user["id"]
    world.touch(group)
    return True


def unban_chat_member(world: World, _: Oracle, call: Call) -> bool:
    group = open_group(world, call)
    member = _governed(world, group, call)
    if member.status == "kicked" or not call.params.get("only_if_banned"):
        exit_from(world, group, world.bot, Member(member.user, "left"))
    world.touch(group)
    return True


def leave_chat(world: World, _: Oracle, call: Call) -> bool:
    group = open_group(world, call)
    exit_from(world, group, world.bot, Member(world.bot, "left"))
    world.touch(group)
    return True


def create_forum_topic(world: World, _: Oracle, call: Call) -> Payload:
    group = _forum(world, call)
    if not 1 <= len(call.params["name"]) <= TOPIC_TITLE_LIMIT:
        raise RefusedError(400, "Bad Request: topic name must be 1-128 characters long", "length")
    topic = open_topic(world, group, world.bot, call.params["name"])
    world.touch(group)
    about = group.posts[topic.thread].payload["forum_topic_created"]
    return {"message_thread_id": topic.thread, **about}


def close_forum_topic(world: World, _: Oracle, call: Call) -> bool:
    return _set_closed(world, call, closed=True)


def reopen_forum_topic(world: World, _: Oracle, call: Call) -> bool:
    return _set_closed(world, call, closed=False)


def _set_closed(world: World, call: Call, *, closed: bool) -> bool:
    group = _forum(world, call)
    topic = _topic(group, call)
    if topic.closed == closed:
        raise RefusedError(400, "Bad Request: TOPIC_NOT_MODIFIED")  # the bot cannot ask how a topic stands
    close_topic(world, group, world.bot, topic, closed)
    world.touch(group)
    return True


def _forum(world: World, call: Call) -> Group:
    group = open_group(world, call)
    if not group.forum:
        raise RefusedError(400, "Bad Request: the chat is not a forum", "chat")
    needs(world, group, "can_manage_topics", "not enough rights to manage topics in the chat")
    return group


def _topic(group: Group, call: Call) -> Topic:
    topic = group.topics.get(call.params["message_thread_id"])
    if topic is None:
        raise RefusedError(400, "Bad Request: message thread not found")
    return topic


def _member(world: World, group: Group, user_id: int) -> Member:
    if user_id in group.members:
        return group.member(group.members[user_id].user, world.clock())
    if user_id in world.chats:
        return group.member(world.chats[user_id].user, world.clock())
    raise RefusedError(400, "Bad Request: user not found", "member")


def _governed(world: World, group: Group, call: Call) -> Member:
    """Somebody whom the bot may restrict or ban. Raises `RefusedError`."""
    needs(world, group, "can_restrict_members", NO_RESTRICTING)
    member = _member(world, group, call.params["user_id"])
    if member.user["id"] == world.bot["id"]:
        raise RefusedError(400, "Bad Request: can't restrict self", "member")
    if member.leads:
        raise RefusedError(400, "Bad Request: user is an administrator of the chat")
    return member
