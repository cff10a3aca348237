"""Taking away what the bot wrote in somebody's direct messages; what they wrote stays, for only they can delete it."""

from __future__ import annotations

from typing import Final

from adapters.discord.calls import Calls
from adapters.discord.refusals import SYSTEM_MESSAGE, UNKNOWN_MESSAGE, Code, Denied

A_PAGE: Final = 100
"""Messages that Discord lists at once (documentation, "Get Channel Messages")."""
AS_FAR_BACK: Final = 500
"""Messages to go back, both sides' counted; each of ours is one request."""


async def wipe(calls: Calls, channel: str, bot: str) -> None:
    """Delete what `bot` wrote among the last messages. One more try goes on with what is left. Raises a `SendError`."""
    before = ""
    for _ in range(AS_FAR_BACK // A_PAGE):
        page = await calls.ask(
            "GET", f"/channels/{{channel_id}}/messages?limit={A_PAGE}{before}", places={"channel_id": channel}
        )
        for message in page:
            if message["author"]["id"] == bot:
                await _delete(calls, channel, message["id"])
        if len(page) < A_PAGE:
            return
        before = f"&before={int(page[-1]['id'])}"


async def _delete(calls: Calls, channel: str, message: str) -> None:
    try:
        await calls.ask(
            "DELETE",
            "/channels/{channel_id}/messages/{message_id}",
            places={"channel_id": channel, "message_id": message},
        )
    except (Code, Denied) as refused:
        if refused.code not in (UNKNOWN_MESSAGE, SYSTEM_MESSAGE):
            raise
