"""What else a message can carry: a file, an origin, something odd, or only a service notice."""

from __future__ import annotations

from adapters.payloads import Json, described, obj, token
from adapters.telegram.fields import date, media_type, number, size, username
from bot.chat.events import FileKind, FileRef, Origin, OriginKind, Undecodable

FILES = (
    ("video", FileKind.VIDEO),
    ("animation", FileKind.VIDEO),  # before document, which stands beside it for old clients
    ("video_note", FileKind.VIDEO),
    ("voice", FileKind.VOICE),
    ("audio", FileKind.AUDIO),
    ("document", FileKind.DOCUMENT),
)
"""Fields of a message that hold one file."""

ODD = (
    "sticker",
    "poll",
    "venue",  # before location, which stands beside it
    "location",
    "contact",
    "dice",
    "game",
    "story",
    "checklist",
    "paid_media",
    "invoice",
    "giveaway",
    "giveaway_winners",
    "gift",
    "unique_gift",
)
"""Fields of a message whose content we cannot keep; the name is the kind."""

_SERVICE = """
    new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo
    delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created
    message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message successful_payment
    refunded_payment users_shared chat_shared gift_upgrade_sent connected_website write_access_allowed
    passport_data proximity_alert_triggered boost_added chat_background_set checklist_tasks_done
    checklist_tasks_added direct_message_price_changed forum_topic_created forum_topic_edited forum_topic_closed
    forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden giveaway_created
    giveaway_completed managed_bot_created paid_message_price_changed poll_option_added poll_option_deleted
    suggested_post_approved suggested_post_approval_failed suggested_post_declined suggested_post_paid
    suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended
    video_chat_participants_invited web_app_data community_chat_added community_chat_joined community_chat_removed
    user_shared
"""
SERVICE = frozenset(_SERVICE.split())
"""Fields of a service message (Bot API 10.3, Message): something happened, nobody said anything."""


def file(message: Json) -> FileRef | None:
    """The file of a message; of a photo the largest size."""
    if "photo" in message:
        return _photo(message["photo"])
    for field, kind in FILES:
        if field in message:
            found = obj(message, field, f"message.{field}")
            handle = token(found, "file_id", f"message.{field}.file_id")
            return FileRef(kind, handle, size(found), media_type(found), described(found, "file_name"))
    return None


def odd(message: Json) -> str | None:
    """The kind of what we cannot keep; None for a service message."""
    for kind in ODD:
        if kind in message:
            return kind
    # Telegram sends messages without any content where a bot's API is too old for it: say so to the person.
    return None if SERVICE.intersection(message) else "unknown"


def origin(message: Json) -> Origin:
    """Who said first what is forwarded here. A kind that we do not know yet counts as hidden."""
    found = obj(message, "forward_origin", "message.forward_origin")
    at = date(found, "date", "message.forward_origin.date")
    match found.get("type"):
        case "user":
            return Origin(
                OriginKind.USER, person(obj(found, "sender_user", "message.forward_origin.sender_user")), None, at
            )
        case "chat":
            chat = obj(found, "sender_chat", "message.forward_origin.sender_chat")
            return Origin(OriginKind.GROUP, described(chat, "title"), _link(chat), at)
        case "channel":
            chat = obj(found, "chat", "message.forward_origin.chat")
            post = number(found, "message_id", "message.forward_origin.message_id")
            return Origin(OriginKind.CHANNEL, described(chat, "title"), _link(chat, post), at)
        case _:
            return Origin(OriginKind.HIDDEN, described(found, "sender_user_name"), None, at)


def person(user: Json) -> str | None:
    """The name that Telegram shows, and the public one, by which the person can be found again."""
    names = [described(user, "first_name"), described(user, "last_name")]
    name = " ".join(part for part in names if part)
    public = username(user)
    return (f"{name} (@{public})" if public else name) or None


def title(chat: Json) -> str | None:
    """The title of a group or channel, and its public name, by which it can be found again."""
    shown, public = described(chat, "title"), username(chat)
    return (f"{shown or ''} (@{public})".strip() if public else shown) or None


def _photo(sizes: object) -> FileRef:
    if type(sizes) is not list or not sizes:
        raise Undecodable("message.photo")
    for one in sizes:
        if type(one) is not dict:
            raise Undecodable("message.photo")
    largest = max(
        sizes,
        key=lambda one: number(one, "width", "message.photo.width") * number(one, "height", "message.photo.height"),
    )
    return FileRef(FileKind.PHOTO, token(largest, "file_id", "message.photo.file_id"), size(largest))


def _link(chat: Json, post: int | None = None) -> str | None:
    public = username(chat)
    if public is None:
        return None
    return f"https://t.me/{public}" if post is None else f"https://t.me/{public}/{post}"
