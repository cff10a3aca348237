"""Forum channels: each of their posts is a thread, which is a channel of its own and is written to as one."""

from __future__ import annotations

import html
from typing import Final

from adapters.discord import encode
from adapters.discord.calls import Calls
from adapters.discord.content import NAME
from adapters.discord.fields import is_snowflake
from adapters.discord.forms import shortened
from adapters.discord.refusals import THREAD_ARCHIVED, Code, Denied
from adapters.payloads import Json
from bot.chat.events import Address
from bot.chat.replies import Reply
from bot.ports import Gone, Refused, Unreachable

FORUM, MEDIA = 15, 16
"""Types of channels that hold nothing but posts (documentation, "Channel Types")."""
REQUIRE_TAG: Final = 1 << 4
"""Channel flag: each post needs one of the channel's tags."""
TITLE_LIMIT: Final = 100
"""Characters (documentation, "Start Thread in Forum or Media Channel")."""
A_WEEK: Final = 7 * 24 * 60
"""Minutes of silence after which Discord archives a post: the longest there is. What is written then opens it again."""

_CHANNEL = "/channels/{channel_id}"


async def opened(calls: Calls, channel: str, title: str) -> Address:
    """The address of a new post, whose first message is its title: Discord has no post without one.

    Discord knows no retries here: one whose answer was lost is made a second time. Raises NoRights, Refused where the
    channel is no forum, or another `SendError`.
    """
    found = await calls.ask("GET", _CHANNEL, places={"channel_id": channel})
    if found.get("type") not in (FORUM, MEDIA):
        raise Refused("the channel is no forum")
    title = shortened(title.strip(), TITLE_LIMIT)
    first = encode.messages(Reply(html.escape(title, quote=False), "und"))[0].payload
    post: Json = {"name": title, "auto_archive_duration": A_WEEK, "message": first} | _tags(found)
    made = await calls.ask("POST", f"{_CHANNEL}/threads", post, places={"channel_id": channel})
    if not is_snowflake(made.get("id")):
        raise Unreachable("no post in the answer")
    return Address(NAME, f"c{made['id']}")


async def closed(calls: Calls, post: str) -> None:
    """Archived, and locked where the bot may manage threads; who may not can still archive a post of its own.

    One that is closed already or gone counts as done. Raises NoRights, or another `SendError`.
    """
    try:
        await _changed(calls, post, {"archived": True, "locked": True})
    except Denied:
        await _changed(calls, post, {"archived": True})


async def reopened(calls: Calls, post: str) -> None:
    """Neither archived nor locked any more. Raises NoRights, or another `SendError`."""
    await calls.ask("PATCH", _CHANNEL, {"archived": False, "locked": False}, places={"channel_id": post})


async def _changed(calls: Calls, post: str, to: Json) -> None:
    try:
        await calls.ask("PATCH", _CHANNEL, to, places={"channel_id": post})
    except Code as refused:
        if refused.code != THREAD_ARCHIVED:  # nothing of an archived one can be changed
            raise
    except Gone:
        return


def _tags(channel: Json) -> Json:
    """Where the forum asks for a tag, its first."""
    flags, tags = channel.get("flags"), channel.get("available_tags")
    if not (isinstance(flags, int) and flags & REQUIRE_TAG and isinstance(tags, list) and tags):
        return {}
    return {"applied_tags": [str(tags[0]["id"])]}
