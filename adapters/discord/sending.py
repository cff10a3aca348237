"""How a reply reaches whom it is for: over the interaction that it answers, else as a direct or a channel message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import structlog

from adapters.discord import encode, forms, forum
from adapters.discord.calls import Calls
from adapters.discord.directs import Directs
from adapters.discord.encode import Message
from adapters.discord.fields import is_snowflake
from adapters.discord.interactions import How, Interactions
from adapters.discord.refusals import THREAD_ARCHIVED, Code, Denied
from adapters.discord.via import Via, parsed
from adapters.payloads import Json
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Gone, Refused

log = structlog.get_logger(__name__)

NONCE_LIMIT: Final = 25
"""Characters (documentation, "Create Message")."""


class Sending:
    """Sends replies. `room` finds the channel in which all of a server can be told something.

    In channels and direct messages nothing is shown twice, also where an answer was lost: Discord knows the nonce.
    """

    def __init__(
        self, calls: Calls, interactions: Interactions, directs: Directs, room: Callable[[str], str | None]
    ) -> None:
        self._calls = calls
        self._room = room
        self._interactions = interactions
        self._directs = directs

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:
        """Show one reply; the id of its last message where it stands in a slot, as far as that is known: not of a new
        message that answers an interaction.

        Raises a `SendError`.
        """
        _refuse_too_big(reply)
        kind, id_ = address.chat[:1], address.chat[1:]
        if kind not in ("u", "c", "g") or not is_snowflake(id_):
            raise Refused("there is no such place on Discord")
        if kind == "g":
            kind, id_ = "c", self._room(id_) or ""
            if not id_:
                raise Refused("there is no channel in which the bot may talk to all")
        person = id_ if kind == "u" else reply.only_for
        via = parsed(reply.via) if reply.via and not reply.pinned else None
        if kind == "c" and person is not None and via is None:
            raise Refused("only an answer can be shown to one member")
        if via is not None and await self._shown_as_form(via, reply):
            return None
        by_hand = kind == "u" and (via is None or via.direct)
        left = _parts(_by_hand(reply) if by_hand else reply, nonce)
        stands = None
        while left and via is not None:
            over = reply.replaces == via.message is not None and left[0][1] == nonce
            hidden = person is not None and not via.direct
            how = How(hidden, instead=over and not reply.private, clears=over and reply.private)
            if not await self._interactions.say(via, *left[0], how):
                break
            stands = via.message if how.instead and not hidden else None
            del left[0]
        if not left:
            return stands if reply.slot is not None else None
        channel = id_
        if person is not None:
            channel, left = await self._directs.channel(person), _parts(_by_hand(reply), nonce)[-len(left) :]
        last = await self._write(channel, left, reply, nonce)
        return last if reply.slot is not None else None

    async def _shown_as_form(self, via: Via, reply: Reply) -> bool:
        modal = forms.asking(reply.form) if reply.form is not None else None
        return modal is not None and await self._interactions.show(via, modal)

    async def _write(self, channel: str, left: list[tuple[Message, str]], reply: Reply, nonce: str) -> str | None:
        """In a channel or in direct messages, which are a channel too; the id of the last message."""
        last = None
        if left[0][1] == nonce and reply.replaces is not None and is_snowflake(reply.replaces):
            edit = Message(encode.cleared()) if reply.private else left[0][0]
            if await self._edited(channel, reply.replaces, edit) and not reply.private:
                last = reply.replaces
                del left[0]
        for message, part in left:
            fields: Json = {"nonce": part[:NONCE_LIMIT], "enforce_nonce": True}
            written = await self._written(channel, replace(message, payload=message.payload | fields))
            last = str(written["id"])
            if reply.pinned and message is left[-1][0]:
                await self._pin(channel, written)
        return last

    async def _written(self, channel: str, message: Message) -> Any:
        """A new message. In a post that was archived it opens the post again; one that is locked we have to open."""
        path, places = "/channels/{channel_id}/messages", {"channel_id": channel}
        try:
            return await self._calls.ask("POST", path, message.payload, files=message.files, places=places)
        except Code as refused:
            if refused.code != THREAD_ARCHIVED:
                raise
        await forum.reopened(self._calls, channel)
        return await self._calls.ask("POST", path, message.payload, files=message.files, places=places)

    async def _edited(self, channel: str, message: str, shown: Message) -> bool:
        """Whether it took the place of that message; it may be gone, or one that only one person saw."""
        try:
            await self._calls.ask(
                "PATCH",
                "/channels/{channel_id}/messages/{message_id}",
                shown.payload,
                files=shown.files,
                places={"channel_id": channel, "message_id": message},
            )
        except (Code, Denied):
            return False
        return True

    async def _pin(self, channel: str, written: Any) -> None:
        """A message that is not at the top of the channel is better than none: a refusal is only logged."""
        try:
            await self._calls.ask(
                "PUT",
                "/channels/{channel_id}/messages/pins/{message_id}",
                places={"channel_id": channel, "message_id": str(written["id"])},
            )
        except (Refused, Gone) as refused:
            log.warning("message not pinned", reason=str(refused))


def _parts(reply: Reply, nonce: str) -> list[tuple[Message, str]]:
    """The messages, each with what stays the same for each try at it."""
    said = encode.messages(reply)
    return [(message, f"{nonce}.{place}" if place else nonce) for place, message in enumerate(said)]


def _refuse_too_big(reply: Reply) -> None:
    if any(one.data is not None and len(one.data) > encode.UPLOAD_LIMIT for one in reply.documents):
        raise Refused("file is too big")


def _by_hand(reply: Reply) -> Reply:
    """In direct messages people simply write."""
    return replace(reply, input=None)
