"""How a message that the bot sends becomes one that Discord keeps."""

import re
from typing import Any

from .limits import EPHEMERAL, SELECTS, V2, breaks_silence, check_message, check_parts, empty_message, walk
from .oracle import Call, RefusedError, refused_form
from .places import Channel, Post
from .scene import Scene
from .schema import Payload

UPLOAD_LIMIT = 10 * 1024 * 1024
"""Bytes of one file from a bot in a guild without boosts (documentation, "Uploading Files")."""
FILES_LIMIT = 10
SUPPRESS_EMBEDS = 1 << 2
SUPPRESS_NOTIFICATIONS = 1 << 12
LOADING = 1 << 7
"""Message flags."""
UNSAID: dict[int, Payload] = {
    **{kind: {"min_values": 1, "max_values": 1} for kind in SELECTS},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}
"""What a component of a type is where the bot does not say it: menus, separators, containers."""
REPLY = 19
"""Type of a message that answers another."""


def written(scene: Scene, call: Call, channel: Channel, payload: Payload) -> Payload:
    """The fields of a new message. Raises `RefusedError`."""
    check_message(payload, files=bool(call.files))
    hush(scene, call, payload)
    fields = _common(scene, call, channel, payload, kept=[])
    fields["flags"] = (payload.get("flags") or 0) & (EPHEMERAL | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | V2)
    fields["tts"] = bool(payload.get("tts"))
    return fields | _reference(channel, payload.get("message_reference"))


def rewritten(scene: Scene, call: Call, post: Post, payload: Payload) -> Payload:
    """The fields that an edit changes. Raises `RefusedError`."""
    flags = post.payload["flags"] & ~LOADING
    flags |= (payload.get("flags") or 0) & (SUPPRESS_EMBEDS | V2)
    check_parts(payload | {"flags": flags})
    hush(scene, call, payload)
    fields = _common(scene, call, post.channel, payload, kept=post.payload["attachments"])
    after = {**post.payload, **fields}
    if not any(after[name] for name in ("content", "embeds", "components", "attachments")):
        raise empty_message()
    return fields | {"flags": flags}


def hush(scene: Scene, call: Call, payload: Payload) -> None:
    """Note a message that could ping somebody."""
    words = breaks_silence(payload)
    if words:
        scene.oracle.note(call.number, call.method, "mentions", words)


def _common(scene: Scene, call: Call, channel: Channel, payload: Payload, kept: list[Payload]) -> Payload:
    fields: Payload = {}
    if "content" in payload:
        fields["content"] = (payload["content"] or "").strip()
        named = {int(one) for one in re.findall(r"<@!?(\d+)>", fields["content"])}
        fields["mentions"] = [user for one, user in scene.world.users.items() if one in named]
    if "embeds" in payload:
        fields["embeds"] = [_bare(one) | {"type": "rich"} for one in payload["embeds"] or []]
    if "components" in payload:
        fields["components"] = numbered([_bare(one) for one in payload["components"] or []])
    if call.files or "attachments" in payload:
        fields["attachments"] = _attachments(scene, call, channel, payload, kept)
    return fields


def _attachments(scene: Scene, call: Call, channel: Channel, payload: Payload, kept: list[Payload]) -> list[Payload]:
    described = payload.get("attachments")
    if described is None:
        described = [*kept, *({"id": str(number)} for number in call.files)]
    if len(described) > FILES_LIMIT or len(call.files) > FILES_LIMIT:
        raise refused_form(("attachments",), f"Must be {FILES_LIMIT} or fewer in length.", "file")
    standing = {one["id"]: one for one in kept}
    attachments = []
    for one in described:
        identifier = str(one["id"])
        if identifier in standing:
            attachments.append(standing[identifier])
            continue
        upload = call.files.get(int(identifier)) if identifier.isdecimal() else None
        if upload is None:
            raise refused_form(("attachments",), f"there is no files[{identifier}]", "file")
        if len(upload.content) > UPLOAD_LIMIT:
            raise RefusedError(413, 40005, "Request entity too large", "file")
        attachment = scene.world.store(channel, upload)
        if one.get("description"):
            attachment["description"] = one["description"]
        attachments.append(attachment)
    return attachments


def _reference(channel: Channel, reference: Payload | None) -> Payload:
    if not reference:
        return {}
    if reference.get("type"):
        raise RefusedError(400, 50035, "the fake does not know how to forward", "fake-is-wrong")
    post = channel.posts.get(int(reference["message_id"]))
    if post is None or post.deleted:
        if reference.get("fail_if_not_exists", True):
            raise refused_form(("message_reference",), "Unknown message", "reply-target")
        return {}
    back: Payload = {"type": 0, "message_id": str(post.id), "channel_id": str(channel.id)}
    if channel.guild is not None:
        back["guild_id"] = str(channel.guild.id)
    quoted = {key: value for key, value in post.payload.items() if key != "referenced_message"}
    return {"type": REPLY, "message_reference": back, "referenced_message": quoted}


def numbered(components: list[Payload]) -> list[Payload]:
    """The components, each with a number of its own and what Discord adds where nothing was sent."""
    taken = {one["id"] for one in walk(components) if one.get("id")}
    number = 0
    for component in walk(components):
        for name, value in UNSAID.get(component["type"], {}).items():
            component.setdefault(name, value)
        if component.get("id"):
            continue
        number += 1
        while number in taken:
            number += 1
        component["id"] = number
    return components


def _bare(value: Any) -> Any:
    """A copy without what is null, which Discord does not send back."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if inner is not None}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value
