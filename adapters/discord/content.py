"""What a message of Discord's holds: words, files, somebody else's message that was passed on, or something odd."""

from __future__ import annotations

from adapters.discord.fields import flags, is_snowflake, media_type, moment, several, size, snowflake
from adapters.payloads import Json, described, obj, text, token, whole
from bot.chat.events import (
    Address,
    Event,
    FileKind,
    FileRef,
    FileSent,
    MessageForwarded,
    OddSent,
    Origin,
    OriginKind,
    Quoted,
    TextSent,
)

NAME = "discord"
"""The platform's name in every address."""

LINKS = "https://discord.com/channels"

VOICE = 1 << 13
"""Flag of a message that is a voice message."""

ODD = (("sticker_items", "sticker"), ("poll", "poll"), ("activity", "activity"))
"""Fields of a message whose content we cannot keep, and what we call them."""

_KINDS = {"image": FileKind.PHOTO, "video": FileKind.VIDEO, "audio": FileKind.AUDIO}


def said(message: Json, part: int) -> Event:
    """What a person's message is; `part` counts its files, where it has several."""
    snapshots = several(message, "message_snapshots", "message_snapshots")
    if snapshots:
        return _forwarded(message, obj(snapshots[0], "message", "message_snapshots.message"), part)
    words = text(message, "content", "content")
    files = files_of(message)
    if files:
        file = files[min(part, len(files) - 1)]
        album = snowflake(message, "id", "id") if len(files) > 1 else None
        return FileSent(file, words if part == 0 else "", album)
    if words:
        return TextSent(words)
    return OddSent(next((kind for field, kind in ODD if message.get(field)), "unknown"))


def parts(message: Json) -> int:
    """How many events a message is: one a file, at least one. Never raises."""
    snapshots = message.get("message_snapshots")
    if type(snapshots) is list and snapshots:
        holder = snapshots[0].get("message") if type(snapshots[0]) is dict else None
    else:
        holder = message
    files = holder.get("attachments") if type(holder) is dict else None
    return max(1, len(files)) if type(files) is list else 1


def files_of(message: Json) -> list[FileRef]:
    """The files of a message, in order."""
    voice = bool(flags(message) & VOICE)
    return [file(one, voice=voice) for one in several(message, "attachments", "attachments")]


def file(attachment: Json, *, voice: bool = False) -> FileRef:
    """One attachment; its handle is its address."""
    type_ = media_type(attachment)
    kind = FileKind.VOICE if voice else _KINDS.get((type_ or "").partition("/")[0], FileKind.DOCUMENT)
    return FileRef(
        kind, token(attachment, "url", "attachments.url"), size(attachment), type_, described(attachment, "filename")
    )


def quoted(message: Json, channel: str, guild: str | None) -> Quoted:
    """Somebody's message in a channel, as it stands there now."""
    id_ = snowflake(message, "id", "message.id")
    author = obj(message, "author", "message.author")
    words, files = described(message, "content") or "", files_of(message)
    for snapshot in several(message, "message_snapshots", "message_snapshots"):
        inner = obj(snapshot, "message", "message_snapshots.message")
        words = "\n\n".join(filter(None, (words, described(inner, "content"))))
        files += files_of(inner)
    return Quoted(
        address=Address(NAME, f"c{channel}"),
        message=id_,
        author=snowflake(author, "id", "message.author.id"),
        author_name=name(author),
        at=moment(id_),
        text=words,
        files=tuple(files),
        link=link(guild, channel, id_),
    )


def name(user: Json) -> str | None:
    """The name that Discord shows, and the unique one, by which the person can be found again."""
    unique, shown = described(user, "username"), described(user, "global_name")
    if unique is None:
        return shown
    return f"{shown} (@{unique})" if shown else f"@{unique}"


def link(guild: str | None, channel: str, message: str) -> str:
    """The address that opens a message, for who may see it."""
    return f"{LINKS}/{guild or '@me'}/{channel}/{message}"


def _forwarded(message: Json, inner: Json, part: int) -> MessageForwarded:
    words = whole(inner["content"]) if type(inner.get("content")) is str else ""
    files = files_of(inner)
    file = files[min(part, len(files) - 1)] if files else None
    album = snowflake(message, "id", "id") if len(files) > 1 else None
    return MessageForwarded(_origin(message), words if part == 0 else "", file, album)


def _origin(message: Json) -> Origin:
    """Discord tells where a forwarded message stood, never who wrote it."""
    reference = message.get("message_reference")
    if type(reference) is not dict:
        return Origin(OriginKind.HIDDEN)
    guild, channel, original = (reference.get(key) for key in ("guild_id", "channel_id", "message_id"))
    at = moment(original) if is_snowflake(original) else None
    if not (is_snowflake(guild) and is_snowflake(channel) and is_snowflake(original)):
        return Origin(OriginKind.HIDDEN, at=at)
    return Origin(OriginKind.GROUP, None, link(guild, channel, original), at)
