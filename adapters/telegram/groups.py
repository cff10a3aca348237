"""What happens in groups: reports of messages, commands, presses, and who may do what. What people say stays unread."""

from __future__ import annotations

from typing import Final

from adapters.payloads import Json, obj, text, token
from adapters.telegram import chats, words
from adapters.telegram.fields import ID_LIMIT, chat_id, date, language, number
from adapters.telegram.quoted import quoted
from bot.chat.events import (
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    Joined,
    Left,
    MemberChanged,
    MessageReported,
    MovedTo,
    Right,
    RightsChanged,
    Standing,
)

REPORT: Final = "report"
"""The command that points at the message that it answers."""

ANONYMOUS: Final = 1_087_968_824
"""@GroupAnonymousBot, in whose name Telegram shows what an anonymous admin does."""

VIA_COMMAND: Final = "c"
VIA_PRESS: Final = "q"
"""How an arrival's `via` begins: the number of an ephemeral command, or the id of a press, follows."""

_RIGHTS = {
    "can_delete_messages": Right.DELETE,
    "can_restrict_members": Right.RESTRICT,
    "can_pin_messages": Right.PIN,
}

Who = tuple[str, Standing | None, str | None]
"""The platform's id of who did it, their standing where it shows, and their language."""


def is_talk(update: Json) -> bool:
    """Whether an update is only what people say to each other in a group: nothing of that comes near a disk."""
    said = update.get("message", update.get("edited_message"))
    chat = said.get("chat") if isinstance(said, dict) else None
    kind = chat.get("type") if isinstance(chat, dict) else None
    if not isinstance(said, dict) or not isinstance(kind, str) or kind not in chats.GROUPS:
        return False
    written = said.get("text")
    return "migrate_to_chat_id" not in said and not (isinstance(written, str) and written.startswith("/"))


def message(id_: str, said: Json, chat: Json, username: str | None) -> Arrival | None:
    """A command, a reported message, or that the group has moved; None for everything else that is said in a group."""
    event: Event | None
    if "migrate_to_chat_id" in said:
        event = MovedTo(str(number(said, "migrate_to_chat_id", "message.migrate_to_chat_id", -ID_LIMIT, -1)))
        who: Who | None = _doer(said, chat, "message") if "from" in said else _anonymous(chat)
    else:
        event = _command(said, chat, username)
        who = None if event is None else _speaker(said, chat)
    if event is None or who is None:
        return None
    via = None
    if "ephemeral_message_id" in said:
        via = f"{VIA_COMMAND}{number(said, 'ephemeral_message_id', 'message.ephemeral_message_id')}"
    return _arrival(id_, said, chat, who, event, date(said, "date", "message.date"), via)


def press(id_: str, query: Json, pressed: Json, chat: Json) -> Arrival:
    """A button below the bot's message in a group; an anonymous admin presses under their own name."""
    sender = obj(query, "from", "callback_query.from")
    who = str(chat_id(sender, "callback_query.from.id")), None, language(sender)
    on = chats.message_id(pressed, "callback_query.message.message_id")
    event = ChoicePressed(text(query, "data", "callback_query.data"), on)
    at = date(pressed, "date", "callback_query.message.date")
    via = VIA_PRESS + token(query, "id", "callback_query.id")
    return _arrival(id_, pressed, chat, who, event, at, via)


def membership(id_: str, change: Json, chat: Json) -> Arrival | None:
    """The bot came, went, or may do more or less than before."""
    old, new = _members(change, "my_chat_member")
    if _inside(old, "my_chat_member.old_chat_member") and _inside(new, "my_chat_member.new_chat_member"):
        if _rights(old) == _rights(new):
            return None
        event: Event = RightsChanged(_rights(new))
    elif _inside(new, "my_chat_member.new_chat_member"):
        event = Joined()
    elif _inside(old, "my_chat_member.old_chat_member"):
        event = Left()
    else:
        return None
    who = _doer(change, chat, "my_chat_member")
    return _arrival(id_, {}, chat, who, event, date(change, "date", "my_chat_member.date"))


def member(id_: str, change: Json, chat: Json) -> Arrival | None:
    """Somebody became or ceased to be a moderator or an admin; None for those who only come and go."""
    old, new = _members(change, "chat_member")
    before, now = standing(old, "chat_member.old_chat_member"), standing(new, "chat_member.new_chat_member")
    if before == now or max(before, now) < Standing.MODERATOR:
        return None
    user = obj(new, "user", "chat_member.new_chat_member.user")
    event = MemberChanged(str(chat_id(user, "chat_member.new_chat_member.user.id")), now)
    who = _doer(change, chat, "chat_member")
    return _arrival(id_, {}, chat, who, event, date(change, "date", "chat_member.date"))


def standing(found: Json, path: str) -> Standing:
    """What a ChatMember is in the group.

    Telegram knows only administrators, with rights. Who may appoint others or change what the group is counts as
    ADMIN, who may only delete or restrict as MODERATOR, and who may do none of these (a title, pins, video chats) as
    MEMBER. A kind of member that we do not know yet is nobody.
    """
    match text(found, "status", f"{path}.status"):
        case "creator":
            return Standing.ADMIN
        case "administrator":
            if found.get("can_promote_members") is True or found.get("can_change_info") is True:
                return Standing.ADMIN
            moderates = found.get("can_delete_messages") is True or found.get("can_restrict_members") is True
            return Standing.MODERATOR if moderates else Standing.MEMBER
        case "member":
            return Standing.MEMBER
        case "restricted":
            return Standing.MEMBER if found.get("is_member") is True else Standing.NONE
        case _:
            return Standing.NONE


def _arrival(id_: str, where: Json, chat: Json, who: Who, event: Event, at: int, via: str | None = None) -> Arrival:
    user, acts_as, locale = who
    return Arrival(
        id_,
        chats.address(where, chat),
        user,
        event,
        at,
        locale,
        group=chats.group(chat, acts_as),
        seen=True,
        via=via,
    )


def _command(said: Json, chat: Json, username: str | None) -> Event | None:
    written = said.get("text")
    if type(written) is not str or not written.startswith("/") or "forward_origin" in said:
        return None
    given = words.command(said, text(said, "text", "message.text"))
    if given is None:
        return None
    command, addressee = given
    if addressee is not None and username is not None and addressee.lower() != username.lower():
        return None
    if command.name == REPORT and (pointed_at := quoted(said, chat)) is not None:
        return MessageReported(pointed_at, chats.message_id(said, "message.message_id"))
    return CommandGiven(command.name, command.argument)


def _speaker(said: Json, chat: Json) -> Who | None:
    """Who gave a command; None for who speaks as a channel: an answer there would be read by all its readers."""
    if "sender_chat" in said:
        behind = chat_id(obj(said, "sender_chat", "message.sender_chat"), "message.sender_chat.id")
        return _anonymous(chat) if behind == chat.get("id") else None
    sender = obj(said, "from", "message.from")
    if sender.get("is_bot") is True:
        return None
    return str(chat_id(sender, "message.from.id")), None, language(sender)


def _doer(change: Json, chat: Json, path: str) -> Who:
    sender = obj(change, "from", f"{path}.from")
    user = chat_id(sender, f"{path}.from.id")
    return _anonymous(chat) if user == ANONYMOUS else (str(user), None, language(sender))


def _anonymous(chat: Json) -> Who:
    """An anonymous admin has no id but the group's."""
    return str(chat_id(chat, "message.chat.id")), Standing.ADMIN, None


def _members(change: Json, path: str) -> tuple[Json, Json]:
    return obj(change, "old_chat_member", f"{path}.old_chat_member"), obj(
        change, "new_chat_member", f"{path}.new_chat_member"
    )


def _inside(found: Json, path: str) -> bool:
    return standing(found, path) > Standing.NONE


def _rights(found: Json) -> frozenset[Right]:
    if found.get("status") != "administrator":
        return frozenset()
    return frozenset(right for field, right in _RIGHTS.items() if found.get(field) is True)
