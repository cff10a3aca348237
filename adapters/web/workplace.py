"""The demo's team as the page knows it: which private chats of a browser session have a place on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from adapters.web.callers import chat_of
from adapters.web.decode import PLATFORM
from adapters.web.offer import DemoTeam
from adapters.web.sessions import Sessions
from bot.chat.events import Address
from bot.rules.staff import Role
from bot.seeds import Seat, Staffing


class Workplace:
    """`staff` tells who makes members, once that is there."""

    def __init__(self, offered: DemoTeam, sessions: Sessions, staff: Callable[[], Staffing]) -> None:
        self._offered = offered
        self._sessions = sessions
        self._staffing = staff

    async def sit(self, secret: str, language: str, words: Mapping[str, str], *, fresh: bool) -> str:
        """Let the session's people work; with `fresh` on cases that are all there anew. The receipt of the example.

        Raises Crowded.
        """
        seats = []
        for person, role in self._staffed():
            chat = chat_of(secret, person)
            self._sessions.open(chat)
            seats.append(Seat(role, words[f"web-person-{person}"], Address(PLATFORM, chat), chat, language))
        self._sessions.count(seats[0].user)
        return await self._staffing().sit(seats, self._sessions.knows, fresh=fresh)

    async def leave(self, secret: str) -> None:
        """The session is given up: its people are no members any more."""
        await self._staffing().leave([chat_of(secret, person) for person, _ in self._staffed()])

    def _staffed(self) -> tuple[tuple[str, Role], ...]:
        return (self._offered.worker, Role.CASE_WORKER), (self._offered.lead, Role.LEAD)
