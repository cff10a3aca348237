"""A page of the demo where people work: which private chats of a browser session have a place on the team there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from adapters.web.callers import chat_of
from adapters.web.decode import PLATFORM
from adapters.web.offer import DemoPlace
from adapters.web.sessions import Sessions
from bot.chat.events import Address
from bot.rules.staff import Role
from bot.seats import Seat, Staffing


class Workplace:
    """The `places` of one page. `staff` tells who makes members, once that is there."""

    def __init__(self, places: Sequence[DemoPlace], sessions: Sessions, staff: Callable[[], Staffing]) -> None:
        self.places = [place.name for place in places]
        self._sessions = sessions
        self._staffing = staff
        self._people = [person.id for place in places for person in place.people]
        self._staffed: list[tuple[str, Role]] = [
            (person.id, place.role) for place in places if place.role is not None for person in place.people
        ]

    async def sit(self, secret: str, language: str, words: Mapping[str, str], *, fresh: bool) -> Mapping[str, object]:
        """Let the session's people work; with `fresh` what lies on their desks is there anew. What the page is told.

        Raises Crowded.
        """
        seats = []
        for person, role in self._staffed:
            chat = chat_of(secret, person)
            self._sessions.open(chat)
            seats.append(Seat(role, words[f"web-person-{person}"], Address(PLATFORM, chat), chat, language))
        self._sessions.count(seats[0].user)
        return await self._staffing().sit(seats, self._sessions.knows, fresh=fresh)

    async def leave(self, secret: str) -> None:
        """The session is given up, and with it its people's places."""
        await self._staffing().leave([chat_of(secret, person) for person in self._people])

    def has(self, secret: str) -> bool:
        """Whether the session's people work here."""
        return all(self._sessions.knows(chat_of(secret, person)) for person, _ in self._staffed)
