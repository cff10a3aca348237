"""What an operation of the API acts upon, and the refusals that many of them share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .interactions import Interactions
from .oracle import Call, Oracle, RefusedError
from .people import Person
from .permissions import Permission
from .places import Channel, Guild, Kind, Post
from .world import World


@dataclass(frozen=True, slots=True)
class Scene:
    """One pretend Discord, as an operation sees it."""

    world: World
    oracle: Oracle
    interactions: Interactions
    people: dict[int, Person] = field(default_factory=dict)


NOTHING = Permission(0)

Act = Callable[[Scene, Call], tuple[int, Any]]
"""Does what an operation says; returns status and JSON value, None for no body. Raises `RefusedError`."""


def open_channel(scene: Scene, call: Call, needed: Permission = Permission.VIEW_CHANNEL) -> Channel:
    """The channel of a call, in which the bot may do what it wants. Raises `RefusedError`."""
    channel = scene.world.channels.get(call.id("channel_id"))
    if channel is None:
        raise RefusedError(404, 10003, "Unknown Channel")
    allowed = channel.permissions(scene.world.application_id)
    if Permission.VIEW_CHANNEL not in allowed:
        raise RefusedError(403, 50001, "Missing Access")
    if needed is Permission.SEND_MESSAGES and channel.kind == Kind.THREAD:
        needed = Permission.SEND_MESSAGES_IN_THREADS
    if needed not in allowed:
        raise RefusedError(403, 50013, "Missing Permissions")
    return channel


def known_post(channel: Channel, call: Call) -> Post:
    """The message of a call, which is still there. Raises `RefusedError`."""
    post = channel.posts.get(call.id("message_id"))
    if post is None or post.deleted or post.visible_to is not None:
        raise RefusedError(404, 10008, "Unknown Message")
    return post


def own_guild(scene: Scene, call: Call, needed: Permission = NOTHING) -> Guild:
    """The guild of a call, in which the bot is and may do what it wants. Raises `RefusedError`."""
    guild = scene.world.guilds.get(call.id("guild_id"))
    if guild is None or not scene.world.in_guild(guild):
        raise RefusedError(404, 10004, "Unknown Guild")
    if needed not in guild.permissions(scene.world.application_id):
        raise RefusedError(403, 50013, "Missing Permissions")
    return guild
