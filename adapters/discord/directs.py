"""The channels of direct messages: Discord opens one for a person when it is asked, and it stays the same."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from adapters.discord.calls import Calls

REMEMBERED: Final = 10_000
"""People whose channel is remembered; for others Discord is asked for it again."""


class Directs:
    """The bot's own."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._channels: OrderedDict[str, str] = OrderedDict()

    def met(self, user: str, channel: str) -> None:
        """This person writes to us in this channel."""
        self._channels[user] = channel
        self._channels.move_to_end(user)
        while len(self._channels) > REMEMBERED:
            self._channels.popitem(last=False)

    async def channel(self, user: str) -> str:
        """The direct messages with somebody, opened if need be. Raises a `SendError`."""
        known = self._channels.get(user)
        if known is None:
            opened = await self._calls.ask("POST", "/users/@me/channels", {"recipient_id": user})
            known = str(opened["id"])
            self.met(user, known)
        return known
