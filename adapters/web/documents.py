"""Files that the bot made for somebody: in memory, until they are fetched or ten minutes have passed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from adapters.payloads import file_name
from adapters.web.sessions import Sessions
from bot.chat.replies import Document
from bot.ports import Clock, Random, Refused

KEPT_SECONDS = 600
"""Long enough to find the link again, and no longer: what is in a file is personal."""

BYTES_LIMIT = 64 * 1024 * 1024
"""Bytes of all files that wait; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that waits. `once` names the message with its link, `until` is unix seconds."""

    chat: str
    once: str
    name: str
    media_type: str
    data: bytes
    until: float


class Documents:
    """All of them, by an id that nobody can guess. A link that leads nowhere any more is not shown on a reload."""

    def __init__(self, sessions: Sessions, clock: Clock, random: Random) -> None:
        self._sessions = sessions
        self._clock = clock
        self._random = random
        self._kept: dict[str, Kept] = {}

    def keep(self, chat: str, once: str, document: Document) -> str | None:
        """The id of the file, the same for each try at a message; None where it could not be made. Raises Refused."""
        if document.data is None:
            return None
        if len(document.data) > BYTES_LIMIT:
            raise Refused("web: file is too big")
        name = file_name(document.name)
        for id_, one in self._kept.items():
            if (one.chat, one.once, one.name) == (chat, once, name):
                return id_
        id_ = self._random(16).hex()
        until = self._clock() + KEPT_SECONDS
        self._kept[id_] = Kept(chat, once, name, document.media_type, document.data, until)
        while sum(len(one.data) for one in self._kept.values()) > BYTES_LIMIT:
            self._drop(next(iter(self._kept)))
        return id_

    def take(self, id_: str, chats: Collection[str]) -> Kept | None:
        """The file, if it waits in one of these chats; it is gone then."""
        self.sweep()
        one = self._kept.get(id_)
        if one is None or one.chat not in chats:
            return None
        self._drop(id_)
        return one

    def forget(self, chat: str) -> None:
        """Drop what waits in a chat."""
        for id_ in [id_ for id_, one in self._kept.items() if one.chat == chat]:
            self._drop(id_)

    def sweep(self) -> None:
        """Drop what has waited too long, or waits in a chat that is forgotten."""
        now = self._clock()
        for id_, one in list(self._kept.items()):
            if one.until <= now or not self._sessions.knows(one.chat):
                self._drop(id_)

    def _drop(self, id_: str) -> None:
        one = self._kept.pop(id_)
        if self._sessions.knows(one.chat):
            self._sessions.withdraw(one.chat, one.once)
