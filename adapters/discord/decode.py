"""Discord's events as arrivals: pure and total, from the plain payload."""

from __future__ import annotations

import json
import re

from adapters.discord import content, forms
from adapters.discord.fields import bits, language, moment, number, several, snowflake
from adapters.discord.standing import rights, standing
from adapters.discord.via import way
from adapters.payloads import Json, described, obj, text, token
from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    Event,
    Group,
    Joined,
    Left,
    MessageReported,
    RightsChanged,
    TextSent,
    Undecodable,
)

NAME = content.NAME

INTERACTION, MESSAGE = "INTERACTION_CREATE", "MESSAGE_CREATE"
JOINED, LEFT, RIGHTS = "GUILD_CREATE", "GUILD_DELETE", "GUILD_RIGHTS"
"""What a payload is (`t`): the gateway's names, and ours for rights of the bot that are different now."""

OF_THE_CHANNEL = frozenset({"room", "queue", "bye", "follow_here", "staffroom", "note"})
"""Commands that are about the very channel in which they are given."""

SPOKEN = frozenset({0, 19})
"""Types of messages in which a person says something: plain ones and answers."""

_COMMAND, _PRESS, _FORM = 2, 3, 5
_SLASH, _ON_MESSAGE = 1, 3
_TYPED = re.compile(r"/([A-Za-z0-9_-]{1,32})(?:\s+(.*))?", re.DOTALL)


def decode(payload: bytes) -> Arrival | None:
    """The arrival, or None for what is not for us: servers' messages, other bots, what nobody said.

    The payload is `{"t": …, "d": …}`, with `"n"` where one message became several arrivals: which of them this is.
    `at` is when Discord gave the event its id. Raises Undecodable with the path of the field. What only describes
    (size, type and name of a file, a language) is left out where it is odd.
    """
    try:
        event = json.loads(payload)
    except (ValueError, RecursionError):
        raise Undecodable("payload") from None
    if type(event) is not dict:
        raise Undecodable("payload")
    return read(event)


def read(event: Json) -> Arrival | None:
    """As `decode`, of a payload that is JSON no more."""
    kind, data = event.get("t"), obj(event, "d", "d")
    part = number(event, "n", "n") if "n" in event else None
    if kind == INTERACTION:
        return _interaction(data, part)
    if kind == MESSAGE:
        return _message(data, part)
    if kind in (JOINED, LEFT, RIGHTS):
        return _about_server(str(kind), data)
    raise Undecodable("t")


# -- interactions


def _interaction(data: Json, part: int | None) -> Arrival | None:
    id_ = snowflake(data, "id", "id")
    event = _deed(data, part or 0)
    if event is None:
        return None
    user, group = _who(data), _group(data)
    via = way(data)
    address, seen = Address(NAME, f"u{user}"), False
    if (via is not None and via.open) or (isinstance(event, CommandGiven) and event.name in OF_THE_CHANNEL and group):
        address, seen = Address(NAME, f"c{snowflake(data, 'channel_id', 'channel_id')}"), True
    return Arrival(
        update=_update(id_, part),
        address=address,
        user=user,
        event=event,
        at=moment(id_),
        locale=language(data),
        group=group,
        seen=seen,
        via=None if via is None else str(via),
    )


def _deed(data: Json, part: int) -> Event | None:
    kind = number(data, "type", "type")
    if kind == _COMMAND:
        given = obj(data, "data", "data")
        what = number(given, "type", "data.type")
        return _command(given) if what == _SLASH else _reported(data, given) if what == _ON_MESSAGE else None
    if kind == _PRESS:
        return _press(data, obj(data, "data", "data"))
    if kind == _FORM:
        return forms.sent(obj(data, "data", "data"), part, snowflake(data, "id", "id"))
    return None


def _command(given: Json) -> CommandGiven:
    argument = ""
    for option in several(given, "options", "data.options")[:1]:
        value = option.get("value")
        argument = text(option, "value", "data.options.value") if type(value) is str else ""
    return CommandGiven(token(given, "name", "data.name").lower(), argument.strip())


def _reported(data: Json, given: Json) -> MessageReported:
    target = snowflake(given, "target_id", "data.target_id")
    messages = obj(obj(given, "resolved", "data.resolved"), "messages", "data.resolved.messages")
    message = obj(messages, target, "data.resolved.messages")
    channel = snowflake(data, "channel_id", "channel_id")
    guild = snowflake(data, "guild_id", "guild_id") if "guild_id" in data else None
    return MessageReported(content.quoted(message, channel, guild))


def _press(data: Json, pressed: Json) -> ChoicePressed:
    chosen = pressed.get("values")
    if type(chosen) is list and chosen:
        word = token({"value": chosen[0]}, "value", "data.values")
    else:
        word = token(pressed, "custom_id", "data.custom_id")
    message = snowflake(obj(data, "message", "message"), "id", "message.id")
    return ChoicePressed(word, message)


def _who(data: Json) -> str:
    holder = obj(data, "member", "member") if "member" in data else data
    return snowflake(obj(holder, "user", "user"), "id", "user.id")


def _group(data: Json) -> Group | None:
    """The server, if the bot itself is in it; not where only the person uses the app. `forum` is our own field: Discord
    says in which channel a post stands, but not that it is a forum."""
    owners = data.get("authorizing_integration_owners")
    if "guild_id" not in data or type(owners) is not dict or "0" not in owners:
        return None
    guild, about = snowflake(data, "guild_id", "guild_id"), data.get("guild")
    about = about if type(about) is dict else {}
    held = bits(obj(data, "member", "member"), "permissions", "member.permissions")
    forum = f"c{snowflake(data, 'forum', 'forum')}" if data.get("forum") is not None else None
    return Group(f"g{guild}", described(about, "name"), _public(about), standing(held), forum)


def _public(guild: Json) -> bool:
    features = guild.get("features")
    return type(features) is list and "DISCOVERABLE" in features


# -- direct messages


def _message(data: Json, part: int | None) -> Arrival | None:
    if "guild_id" in data or "webhook_id" in data:
        return None
    author = obj(data, "author", "author")
    # Two bots that answer each other would never stop, and our own messages come back too.
    if author.get("bot") is True or number(data, "type", "type") not in SPOKEN:
        return None
    id_, user = snowflake(data, "id", "id"), snowflake(author, "id", "author.id")
    event = content.said(data, part or 0)
    if isinstance(event, TextSent) and (typed := _TYPED.fullmatch(event.text)):
        event = CommandGiven(typed[1].lower(), (typed[2] or "").strip())
    return Arrival(_update(id_, part), Address(NAME, f"u{user}"), user, event, moment(id_))


# -- servers


def _about_server(kind: str, data: Json) -> Arrival:
    """`room` is where the bot can talk to all; without one, the address is the server as a whole."""
    guild, owner = snowflake(data, "id", "id"), snowflake(data, "owner_id", "owner_id")
    event: Event = Joined() if kind == JOINED else Left()
    if kind == RIGHTS:
        event = RightsChanged(rights(bits(data, "permissions", "permissions")))
    at = number(data, "at", "at")
    room = snowflake(data, "room", "room") if data.get("room") is not None else None
    return Arrival(
        update=token(data, "update", "update"),
        address=Address(NAME, f"g{guild}" if room is None else f"c{room}"),
        user=owner,
        event=event,
        at=at,
        group=Group(f"g{guild}", described(data, "name"), _public(data)),
        seen=True,
    )


def _update(id_: str, part: int | None) -> str:
    return id_ if part is None else f"{id_}.{part}"
