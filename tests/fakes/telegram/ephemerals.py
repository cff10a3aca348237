"""Messages for one pair of eyes in a group, and the commands that make them (Bot API, "Ephemeral messages")."""

import json
from itertools import product

from .groups import Group
from .rooms import Post
from .schema import Payload
from .world import World

REPLY_WITHIN = 15
"""Seconds in which an ephemeral message can be answered (Bot API, ReplyParameters)."""


def whisper(world: World, group: Group, sender: Payload, receiver: Payload, fields: Payload) -> Post:
    """A message from one to the other stands in the group and nobody else is shown it.

    Its `message_id` is 0; the group counts `ephemeral_message_id` apart.
    """
    number = len(group.ephemerals) + 1
    message = {
        "message_id": 0,
        "ephemeral_message_id": number,
        "from": sender,
        "receiver_user": receiver,
        "chat": group.payload,
        "date": world.now(),
        **fields,
    }
    from_bot = sender["id"] == world.bot["id"]
    delivered = not from_bot or world.switches.ephemerals == "delivered"
    post = Post(message, from_bot, sender=sender["id"], receiver=receiver["id"], delivered=delivered)
    group.ephemerals[number] = post
    group.shown.append(post)
    return post


def is_ephemeral(world: World, group: Group, user: Payload, name: str) -> bool:
    """Whether the bot declared this command ephemeral in the list that this person is offered in this group."""
    leads = group.member(user, world.clock()).leads
    scopes: list[Payload] = [{"type": "chat_member", "chat_id": group.id, "user_id": user["id"]}]
    scopes += [{"type": "chat_administrators", "chat_id": group.id}] * leads
    scopes += [{"type": "chat", "chat_id": group.id}]
    scopes += [{"type": "all_chat_administrators"}] * leads
    scopes += [{"type": "all_group_chats"}, {"type": "default"}]
    for scope, language in product(scopes, (user.get("language_code") or "", "")):
        offered = world.settings.get(commands_key(scope, language))
        if offered:
            return any(one["command"] == name and one.get("is_ephemeral") for one in offered)
    return False


def commands_key(scope: Payload, language: str) -> str:
    """Where the settings keep a list of commands; "" is the language of everyone else."""
    return f"commands {json.dumps(scope, sort_keys=True)} {language}"
