"""Operations on messages and the channels that hold them."""

from typing import Any

from .limits import EPHEMERAL
from .oracle import Call, RefusedError
from .permissions import Permission
from .places import Channel, Kind, Post
from .scene import Act, Scene, known_post, open_channel
from .schema import Payload
from .wording import rewritten, written

NONCE_LIMIT = 25
"""Characters of a nonce."""
CROSSPOSTED = 1 << 0
TWO_WEEKS = 14 * 24 * 3600
"""Seconds after which messages cannot be deleted in bulk."""


def create_message(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call, Permission.SEND_MESSAGES)
    payload = call.body or {}
    _takes_messages(scene, channel, files=bool(call.files))
    nonce = payload.get("nonce")
    if nonce is not None and len(str(nonce)) > NONCE_LIMIT:
        raise RefusedError(400, 50035, f"nonce: Must be {NONCE_LIMIT} or fewer in length.", "nonce")
    enforced = nonce is not None and payload.get("enforce_nonce")
    if enforced:
        first = scene.world.once(channel, nonce)
        if first is not None:
            return 200, first.payload
    fields = written(scene, call, channel, payload)
    fields["flags"] &= ~EPHEMERAL
    post = scene.world.post(channel, scene.world.application_id, fields, nonce=nonce)
    if enforced:
        scene.world.remember(channel, nonce, post)
    return 200, post.payload


def update_message(scene: Scene, call: Call) -> tuple[int, Any]:
    post = known_post(open_channel(scene, call), call)
    if post.author != scene.world.application_id:
        raise RefusedError(403, 50005, "Cannot edit a message authored by another user", "edit-target")
    scene.world.edit(post, rewritten(scene, call, post, call.body or {}))
    return 200, post.payload


def delete_message(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call)
    post = known_post(channel, call)
    if post.author != scene.world.application_id:
        open_channel(scene, call, Permission.MANAGE_MESSAGES)
    scene.world.delete(post)
    return 204, None


def bulk_delete_messages(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call, Permission.MANAGE_MESSAGES)
    numbers = [int(number) for number in call.body["messages"]]
    if min(numbers) < scene.world.first_id(TWO_WEEKS):
        raise RefusedError(400, 50034, "You can only bulk delete messages that are under 14 days old.", "bulk-delete")
    for post in [channel.posts[number] for number in numbers if number in channel.posts]:
        post.deleted = True
    ids = [str(number) for number in numbers]
    scene.world.tell("MESSAGE_DELETE_BULK", channel, {"ids": ids, "channel_id": str(channel.id)})
    scene.world.touch()
    return 204, None


def get_message(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, _read(scene, known_post(open_channel(scene, call, Permission.READ_MESSAGE_HISTORY), call))


def list_messages(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call, Permission.READ_MESSAGE_HISTORY)
    posts = channel.shown
    if "before" in call.query:
        posts = [post for post in posts if post.id < int(call.query["before"])]
    limit = int(call.query.get("limit", 50))
    if "after" in call.query:
        posts = [post for post in posts if post.id > int(call.query["after"])][:limit]
    return 200, [_read(scene, post) for post in reversed(posts[-limit:])]


def crosspost_message(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call, Permission.SEND_MESSAGES)
    post = known_post(channel, call)
    if channel.kind != Kind.ANNOUNCEMENT:
        raise RefusedError(400, 50068, "Invalid message type", "crosspost")
    if post.payload["flags"] & CROSSPOSTED:
        raise RefusedError(400, 40033, "This message has already been crossposted.", "crosspost")
    scene.world.edit(post, {"flags": post.payload["flags"] | CROSSPOSTED})
    return 200, post.payload


def create_pin(scene: Scene, call: Call) -> tuple[int, Any]:
    return _pin(scene, call, scene.world.stamp())


def delete_pin(scene: Scene, call: Call) -> tuple[int, Any]:
    return _pin(scene, call, None)


def list_pins(scene: Scene, call: Call) -> tuple[int, Any]:
    posts = _pinned(open_channel(scene, call))
    items = [{"pinned_at": post.pinned_at, "message": _read(scene, post)} for post in posts]
    return 200, {"items": items, "has_more": False}


def deprecated_list_pins(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, [_read(scene, post) for post in _pinned(open_channel(scene, call))]


def trigger_typing_indicator(scene: Scene, call: Call) -> tuple[int, Any]:
    open_channel(scene, call, Permission.SEND_MESSAGES)
    return 204, None


def get_channel(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, scene.world.channel_payload(open_channel(scene, call))


def update_channel(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call)
    ours = channel.owner == scene.world.application_id
    if channel.kind == Kind.THREAD:
        if channel.archived and call.body.get("archived") is not False:
            raise RefusedError(400, 50083, "Thread is archived")
        closes = {"archived", "name", "applied_tags", "auto_archive_duration"}
        if not (ours and call.body.keys() <= closes and not channel.locked):
            open_channel(scene, call, Permission.MANAGE_THREADS)
        channel.archived = call.body.get("archived", channel.archived)
        channel.locked = call.body.get("locked", channel.locked)
        channel.tags = call.body.get("applied_tags") or channel.tags
    else:
        open_channel(scene, call, Permission.MANAGE_CHANNELS)
    channel.name = call.body.get("name", channel.name)
    event = "THREAD_UPDATE" if channel.kind == Kind.THREAD else "CHANNEL_UPDATE"
    scene.world.tell(event, channel, channel.payload)
    scene.world.touch()
    return 200, channel.payload


def delete_channel(scene: Scene, call: Call) -> tuple[int, Any]:
    channel = open_channel(scene, call)
    if channel.guild is not None:
        is_thread = channel.kind == Kind.THREAD
        open_channel(scene, call, Permission.MANAGE_THREADS if is_thread else Permission.MANAGE_CHANNELS)
        scene.world.tell("THREAD_DELETE" if is_thread else "CHANNEL_DELETE", channel, channel.payload)
        del channel.guild.channels[channel.id], scene.world.channels[channel.id]
    scene.world.touch()
    return 200, scene.world.channel_payload(channel)


def create_thread(scene: Scene, call: Call) -> tuple[int, Any]:
    parent = open_channel(scene, call)
    if parent.kind == Kind.FORUM:
        open_channel(scene, call, Permission.SEND_MESSAGES)
        if "message" not in call.body:
            raise RefusedError(400, 50035, "a post in a forum begins with a message", "thread")
        if parent.needs_tag and not call.body.get("applied_tags"):
            raise RefusedError(400, 40067, "A tag is required to create a forum post in this channel", "thread")
        if not {*call.body.get("applied_tags", ())} <= {tag["id"] for tag in parent.offered}:
            raise RefusedError(400, 10087, "Unknown Tag", "thread")
        thread = _thread(scene, call, parent, scene.world.snowflake())
        fields = written(scene, call, thread, call.body["message"]) | {"id": str(thread.id)}
        _open(scene, thread)
        post = scene.world.post(thread, scene.world.application_id, fields)
        return 201, {**thread.payload, "message": post.payload}
    if "message" in call.body:
        raise RefusedError(400, 50024, "Cannot execute action on this channel type", "thread")
    open_channel(scene, call, Permission.CREATE_PUBLIC_THREADS)
    thread = _thread(scene, call, parent, scene.world.snowflake())
    _open(scene, thread)
    return 201, thread.payload


def create_thread_from_message(scene: Scene, call: Call) -> tuple[int, Any]:
    parent = open_channel(scene, call, Permission.CREATE_PUBLIC_THREADS)
    post = known_post(parent, call)
    if post.id in scene.world.channels:
        raise RefusedError(400, 160004, "A thread has already been created for this message", "thread")
    thread = _thread(scene, call, parent, post.id)
    _open(scene, thread)
    return 201, thread.payload


def join_thread(scene: Scene, call: Call) -> tuple[int, Any]:
    open_channel(scene, call)
    return 204, None


def _takes_messages(scene: Scene, channel: Channel, *, files: bool) -> None:
    if channel.kind == Kind.FORUM:
        raise RefusedError(400, 50008, "Cannot send messages in a non-text channel", "channel")
    if channel.kind == Kind.DIRECT and scene.world.closed & channel.recipients.keys():
        raise RefusedError(403, 50007, "Cannot send messages to this user")
    if channel.kind == Kind.THREAD and channel.archived and channel.locked:
        raise RefusedError(400, 50083, "Thread is archived")
    if files and Permission.ATTACH_FILES not in channel.permissions(scene.world.application_id):
        raise RefusedError(403, 50013, "Missing Permissions")
    channel.archived = False


def _read(scene: Scene, post: Post) -> Payload:
    """A message as a bot without MESSAGE_CONTENT reads it: what is not for the bot is empty."""
    channel, bot = post.channel, scene.world.application_id
    mentioned = any(user["id"] == str(bot) for user in post.payload["mentions"])
    if channel.guild is None or post.author == bot or mentioned:
        return post.payload
    return post.payload | {"content": "", "attachments": [], "embeds": [], "components": []}


def _pin(scene: Scene, call: Call, at: str | None) -> tuple[int, Any]:
    channel = open_channel(scene, call, Permission.PIN_MESSAGES)
    post = known_post(channel, call)
    post.pinned_at = at
    post.payload = post.payload | {"pinned": at is not None}
    data = {"channel_id": str(channel.id), "last_pin_timestamp": at}
    scene.world.tell("CHANNEL_PINS_UPDATE", channel, data)
    scene.world.touch()
    return 204, None


def _pinned(channel: Channel) -> list[Post]:
    posts = [post for post in channel.shown if post.pinned_at is not None]
    return sorted(posts, key=lambda post: post.pinned_at or "", reverse=True)


def _thread(scene: Scene, call: Call, parent: Channel, number: int) -> Channel:
    return Channel(
        number,
        Kind.THREAD,
        call.body["name"],
        guild=parent.guild,
        parent=parent,
        owner=scene.world.application_id,
        opened_at=scene.world.stamp(),
        tags=call.body.get("applied_tags") or [],
    )


def _open(scene: Scene, thread: Channel) -> None:
    scene.world.channels[thread.id] = thread
    if thread.guild is not None:
        thread.guild.channels[thread.id] = thread
    scene.world.tell("THREAD_CREATE", thread, thread.payload | {"newly_created": True})
    scene.world.touch()


MESSAGE_ACTS: dict[str, Act] = {
    act.__name__: act
    for act in (
        create_message,
        update_message,
        delete_message,
        bulk_delete_messages,
        get_message,
        list_messages,
        crosspost_message,
        create_pin,
        delete_pin,
        list_pins,
        deprecated_list_pins,
        trigger_typing_indicator,
        get_channel,
        update_channel,
        delete_channel,
        create_thread,
        create_thread_from_message,
        join_thread,
    )
} | {"deprecated_create_pin": create_pin, "deprecated_delete_pin": delete_pin}
