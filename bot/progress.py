"""Shows author and approver how far their announcement is: a bar that moves in their chat, kept nowhere."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import structlog

from bot.announcements import Announcement
from bot.chat.events import Arrival, TimeCame
from bot.chat.outgoing import signed
from bot.chat.people import Person
from bot.chat.texts import Texts
from bot.chat.turn import Say, Signer, Turn
from bot.errors import StorageTrouble
from bot.mailings import Kind, Mailing, State
from bot.ports import HOUSE, Clock, Outgoing, Queued
from bot.rules.announcing import seconds_left
from bot.staff import Member

log = structlog.get_logger(__name__)

EVERY = 5.0
"""Seconds between two looks: a chat takes an edit each few seconds."""

LOOKS = 13
"""Looks from which the pace is taken: those of the last minute."""


class Mailings(Protocol):
    """The part of the store that knows how far mailings are."""

    async def active(self) -> Sequence[Mailing]: ...

    async def named(self, name: str) -> Mailing | None: ...


class Announced(Protocol):
    """The part of the store that keeps announcements."""

    async def by_id(self, id_: bytes) -> Announcement | None: ...


class Staff(Protocol):
    """The part of the store that knows the team."""

    async def team(self) -> Sequence[Member]: ...


class Progress:
    """`run` looks every few seconds. `said` writes the bar, `push` hands what is kept nowhere to delivery.

    What did not change is not said again.
    """

    def __init__(
        self,
        mailings: Mailings,
        announced: Announced,
        staff: Staff,
        said: Callable[[Turn, Announcement, Mailing, int | None], Say],
        push: Callable[[Sequence[Queued]], None],
        texts: Texts,
        signer: Signer,
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._mailings = mailings
        self._announced = announced
        self._staff = staff
        self._said = said
        self._push = push
        self._texts = texts
        self._signer = signer
        self._clock = clock
        self._pause = pause
        self._seen: dict[str, deque[tuple[float, int]]] = {}
        self._last: dict[tuple[str, bytes], str] = {}

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await self._pause(EVERY)

    async def look(self) -> None:
        """Say once how far each is that runs, and of each that has ended since that it did."""
        now = self._clock()
        active = {one.name: one for one in await self._mailings.active() if one.kind is Kind.ANNOUNCEMENT}
        for name in [name for name in self._seen if name not in active]:
            ended = await self._mailings.named(name)
            if ended is not None:
                await self._tell(ended, None)
            del self._seen[name]
            self._last = {key: words for key, words in self._last.items() if key[0] != name}
        for name, mailing in active.items():
            if mailing.at <= now:
                await self._tell(mailing, self._left(name, mailing, now))

    def _left(self, name: str, mailing: Mailing, now: float) -> int | None:
        """Seconds until the end, as measured since it last began to move."""
        seen = self._seen.setdefault(name, deque(maxlen=LOOKS))
        if mailing.state is not State.SENDING:
            seen.clear()
            return None
        seen.append((now, mailing.done))
        return seconds_left(seen, mailing.total)

    async def _tell(self, mailing: Mailing, left: int | None) -> None:
        one = await self._announced.by_id(bytes.fromhex(mailing.about["announcement"]))
        if one is None or one.mailing != mailing.name:
            return
        for member in await self._staff.team():
            if member.id in (one.author, one.approver):
                self._show(one, mailing, left, member)

    def _show(self, one: Announcement, mailing: Mailing, left: int | None, member: Member) -> None:
        now = int(self._clock())
        arrival = Arrival("progress", member.at, HOUSE, TimeCame("progress", mailing.name), now)
        say = self._said(Turn(arrival, Person(), (member.language,), now, self._texts), one, mailing, left)
        if self._last.get((mailing.name, member.id)) == say.text:
            return
        self._last[mailing.name, member.id] = say.text
        reply = signed(self._signer, member.at, say)
        self._push([Queued(0, Outgoing(member.at, reply, merge=say.slot))])
