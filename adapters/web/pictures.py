"""Pictures that came with a message: in memory, for as long as the message itself is shown there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from adapters.web.sessions import Sessions
from bot.chat.replies import Reply
from bot.ports import Random

BYTES_LIMIT = 64 * 1024 * 1024
"""Bytes of all pictures; the oldest go first, and their messages stay without them."""

MEDIA_TYPES = frozenset({"image/jpeg", "image/png"})
"""What a browser may take for a picture of ours; no drawing that could hold a program."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture. `once` names the message that it belongs to, `place` its place there."""

    chat: str
    once: str
    place: int
    media_type: str
    data: bytes


class Pictures:
    """All of them, by an id that nobody can guess."""

    def __init__(self, sessions: Sessions, random: Random) -> None:
        self._sessions = sessions
        self._random = random
        self._kept: dict[str, Kept] = {}

    def keep(self, chat: str, once: str, reply: Reply) -> list[dict[str, Any]]:
        """The pictures of a message as the page is told of them; the same for each try at the message."""
        known = {one.place: id_ for id_, one in self._kept.items() if (one.chat, one.once) == (chat, once)}
        told = []
        for place, picture in enumerate(reply.pictures):
            if picture.data is None or picture.media_type not in MEDIA_TYPES:
                continue
            id_ = known.get(place) or self._random(16).hex()
            self._kept[id_] = Kept(chat, once, place, picture.media_type, picture.data)
            told.append({"id": id_, "covered": picture.covered})
        while sum(len(one.data) for one in self._kept.values()) > BYTES_LIMIT:
            del self._kept[next(iter(self._kept))]
        return told

    def look(self, id_: str, chats: Collection[str]) -> Kept | None:
        """The picture, if its message is shown in one of these chats."""
        one = self._kept.get(id_)
        if one is None or one.chat not in chats or not self._sessions.shows(one.chat, one.once):
            return None
        return one

    def sweep(self) -> None:
        """Drop those whose message is not shown any more."""
        gone = [id_ for id_, one in self._kept.items() if not self._sessions.shows(one.chat, one.once)]
        for id_ in gone:
            del self._kept[id_]
