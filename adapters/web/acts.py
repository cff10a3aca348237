"""What the bot does on the page besides talking: a chat is wiped, and what happens in the demo's group."""

from __future__ import annotations

from adapters.web.decode import PLATFORM
from adapters.web.documents import Documents
from adapters.web.sessions import Sessions
from adapters.web.towns import Towns
from bot.chat.events import Address, Standing
from bot.chat.replies import Act, CloseTopic, MirrorEvent, OpenTopic, UnmirrorEvent, WipeChat
from bot.ports import Refused


class WebGroups:
    """The port `Groups`. `towns` None: there are only private chats."""

    def __init__(self, sessions: Sessions, documents: Documents, towns: Towns | None) -> None:
        self._sessions = sessions
        self._documents = documents
        self._towns = towns

    async def act(self, address: Address, act: Act) -> Address | None:
        """Do something; what is done already counts as done. Raises Gone, Refused."""
        if isinstance(act, WipeChat):
            self._wipe(address, act.latest)
        elif self._towns is None or isinstance(act, OpenTopic | CloseTopic | MirrorEvent | UnmirrorEvent):
            raise Refused("web: there is nothing to do it in")
        else:
            await self._towns.act(address, act)
        return None

    async def standing(self, chat: str, user: str) -> Standing:
        """What somebody is in the demo's group or its room. Raises Gone."""
        return Standing.NONE if self._towns is None else await self._towns.standing(chat, user)

    def alone(self, user: str) -> Address:
        """A person's own chat: its address is who they are."""
        return Address(PLATFORM, user)

    async def link(self, word: str) -> str | None:
        """Opens the private chat on the demo's page."""
        return None if self._towns is None else await self._towns.link(word)

    def _wipe(self, address: Address, latest: str | None) -> None:
        if self._towns is not None and self._towns.is_group(address):
            raise Refused("web: only a private chat is wiped")
        self._documents.forget(address.chat)
        self._sessions.wipe(address.chat, latest)
