"""Places on the team that the demo gives away: to each browser session its own, until nobody looks at it any more."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.cases import Effect
from bot.chat.events import Address
from bot.ports import Clock, Random, Tick, Written
from bot.rules.staff import DAY, Role
from bot.staff import Member, RemoveMember, SaveMember

ALL = 10_000
"""Members of one name: more than any demo has."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on the team, and the private chat that has it; `user` is who writes there."""

    role: Role
    name: str
    at: Address
    user: str
    language: str


class Staffing(Protocol):
    """Who lets people of one of the demo's pages be members."""

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> Mapping[str, object]:
        """Let these be members, and those be none whose chat is not `here`; what the page is told of it.

        With `fresh` all that lies on their desks is there anew.
        """
        ...

    async def leave(self, users: Sequence[str]) -> None:
        """These are gone: whoever of them is a member is none any more."""
        ...


class Books(Protocol):
    """The part of the store that knows who is on the team, and takes what is written."""

    def tick(self) -> contextlib.AbstractAsyncContextManager[Tick]: ...

    async def team(self) -> Sequence[Member]: ...


class Roster:
    """Who is on the team of the demo."""

    def __init__(self, books: Books, clock: Clock, random: Random) -> None:
        self._books = books
        self._clock = clock
        self._random = random

    async def seated(
        self, seats: Sequence[Seat], here: Callable[[str], bool]
    ) -> tuple[Sequence[Member], Sequence[Effect]]:
        """The members that these are from now on, and what has to be written for it."""
        team = await self._books.team()
        gone = [one for one in team if not here(one.user)]
        stay = {one.user: one for one in team if here(one.user)}
        taken = {one.name for one in stay.values()}
        members = [self._member(seat, stay.get(seat.user), taken) for seat in seats]
        effects: list[Effect] = [RemoveMember(one.id) for one in gone]
        effects += [SaveMember(one) for one in members if one != stay.get(one.user)]
        return members, effects

    async def leave(self, users: Sequence[str]) -> None:
        await self.write([RemoveMember(one.id) for one in await self._books.team() if one.user in users])

    async def stay(self) -> None:
        """Nobody's access ends because the clock was put forward."""
        today = self._today()
        await self.write([SaveMember(replace(one, seen=today)) for one in await self._books.team() if one.seen < today])

    async def write(self, effects: Sequence[Effect]) -> None:
        """Write these outside of any turn. Raises Stale."""
        if not effects:
            return
        async with self._books.tick() as tick:
            await tick.write([Written(0, b"", 0, None, b"", effects=tuple(effects))], (), int(self._clock()))

    def _member(self, seat: Seat, known: Member | None, taken: set[str]) -> Member:
        if known is not None:
            return replace(known, language=seat.language, seen=max(known.seen, self._today()))
        names = (seat.name if number == 1 else f"{seat.name} {number}" for number in range(1, ALL))
        name = next(one for one in names if one not in taken)
        platform, today = seat.at.platform, self._today()
        return Member(
            self._random(16), name, seat.role, platform, seat.user, seat.at, seat.language, int(self._clock()), today
        )

    def _today(self) -> int:
        now = int(self._clock())
        return now - now % DAY
