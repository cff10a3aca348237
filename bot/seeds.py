"""The demo's team and what lies on its desk: members of each session, and invented cases that can be had anew."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from pydantic import Field

from bot.cases import (
    AddEntry,
    Case,
    Effect,
    Entry,
    EntryKind,
    EraseCase,
    FileCase,
    FreshReceipt,
    Page,
    Receipt,
    Status,
)
from bot.chat.answers import Item
from bot.chat.events import Address, Origin, OriginKind
from bot.communities import SetTimer
from bot.facts import read
from bot.ports import Clock, Random, Stale, Tick, Written
from bot.rules.entries import Line, Link, Shape
from bot.rules.priority import priority
from bot.rules.staff import DAY, Deed, Role, may
from bot.sealing import grouped
from bot.staff import Member, RemoveMember, SaveMember

HOUR = 3600
ALL = 10_000
"""Cases of a demo: more than anybody files in one."""


class Seed(Shape):
    """An invented case of content/demo. `hours` ago it was filed, `answered` hours ago the team wrote back."""

    language: str
    hours: int = Field(ge=0)
    words: Line
    link: Link | None = None
    situation: Mapping[str, bool | str]
    alike: str | None = None
    answer: Line | None = None
    answered: int = 0
    example: bool = False


class SeedsFile(Shape):
    cases: tuple[Seed, ...] = Field(min_length=1)


def load_seeds(folder: Path) -> tuple[Seed, ...]:
    """The cases of content/demo. Raises FactsError, which names the file and the place."""
    return read(folder / "cases.yaml", SeedsFile).cases


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on the team, and the private chat that has it; `user` is who writes there."""

    role: Role
    name: str
    at: Address
    user: str
    language: str


class Staffing(Protocol):
    """Who lets people of the demo's page be members."""

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> str: ...

    async def leave(self, users: Sequence[str]) -> None: ...


class Desk(Protocol):
    """What makes receipts."""

    async def fresh(self, _: FreshReceipt) -> Receipt: ...


class Books(Protocol):
    """The part of the store that the demo's office works with."""

    def tick(self) -> contextlib.AbstractAsyncContextManager[Tick]: ...

    async def team(self) -> Sequence[Member]: ...

    async def case_queue(self, me: bytes | None, skip: int, limit: int, *, closed: bool = False) -> Page: ...


class Office:
    """One for all who look at a demo: who opens it in another browser meets the same cases, with members of their own.

    `announced` are the timers of a new case; `forgotten` is called when cases are gone, by what remembers them.
    """

    def __init__(
        self,
        seeds: Sequence[Seed],
        books: Books,
        desk: Desk,
        danger: Sequence[str],
        announced: Callable[[bytes, int], Sequence[SetTimer]],
        forgotten: Callable[[], None],
        clock: Clock,
        random: Random,
    ) -> None:
        self._seeds = seeds
        self._books = books
        self._desk = desk
        self._danger = danger
        self._announced = announced
        self._forgotten = forgotten
        self._clock = clock
        self._random = random
        self._receipts: list[Receipt] = []  # each case keeps its receipt when it is filed anew
        self._filed: list[bytes] = []
        self._staffed = False
        self._one_at_a_time = asyncio.Lock()

    async def open(self) -> str:
        """File the cases while nobody works here yet; the receipt of the example, as people read it."""
        async with self._one_at_a_time:
            self._receipts = [await self._desk.fresh(FreshReceipt()) for _ in self._seeds]
            await self._write(self._cases(None))
        return self.receipt

    @property
    def receipt(self) -> str:
        """The receipt of the example, as people read it."""
        shown = next(receipt for seed, receipt in zip(self._seeds, self._receipts, strict=True) if seed.example)
        return grouped(shown.digits)

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> str:
        """Let these be members, and those be none whose chat is not `here` any more; the receipt of the example.

        With `fresh` every case goes, whoever filed it, and the invented ones are there anew.
        """
        async with self._one_at_a_time:
            while True:
                try:
                    await self._sit(seats, here, fresh)
                except Stale:  # a turn was quicker: once more, from what is true now
                    continue
                return self.receipt

    async def leave(self, users: Sequence[str]) -> None:
        """Whoever of these is a member is none any more."""
        gone = [one for one in await self._books.team() if one.user in users]
        await self._write([RemoveMember(one.id) for one in gone])

    async def _sit(self, seats: Sequence[Seat], here: Callable[[str], bool], fresh: bool) -> None:
        team = await self._books.team()
        gone = [one for one in team if not here(one.user)]
        stay = {one.user: one for one in team if here(one.user)}
        taken = {one.name for one in stay.values()}
        members = [self._member(seat, stay.get(seat.user), taken) for seat in seats]
        effects: list[Effect] = [RemoveMember(one.id) for one in gone]
        effects += [SaveMember(one) for one in members if one != stay.get(one.user)]
        if fresh or not self._staffed:  # the answered one was written by somebody who is here
            old = await self._everything() if fresh else self._filed
            effects += [EraseCase(id_) for id_ in old]
            worker = next(one for one in members if not may(one.role, Deed.ASSIGN))
            effects += self._cases(worker.id)
        await self._write(effects)
        self._staffed = True
        if fresh:
            self._forgotten()

    def _member(self, seat: Seat, known: Member | None, taken: set[str]) -> Member:
        if known is not None:
            return replace(known, language=seat.language)
        names = (seat.name if number == 1 else f"{seat.name} {number}" for number in range(1, ALL))
        name = next(one for one in names if one not in taken)
        now = int(self._clock())
        platform = seat.at.platform
        return Member(
            self._random(16), name, seat.role, platform, seat.user, seat.at, seat.language, now, now - now % DAY
        )

    async def _everything(self) -> list[bytes]:
        pages = [await self._books.case_queue(None, 0, ALL, closed=closed) for closed in (False, True)]
        return [case.id for page in pages for case in page.cases]

    # -- the cases

    def _cases(self, worker: bytes | None) -> list[Effect]:
        """File them as reports are filed, each some time ago."""
        now = int(self._clock())
        groups = {seed.alike: self._random(16).hex() if seed.alike else None for seed in self._seeds}
        seen: list[str | None] = []
        effects: list[Effect] = []
        for seed, receipt in zip(self._seeds, self._receipts, strict=True):
            earlier = 0 if seed.alike is None else seen.count(seed.alike)
            seen.append(seed.alike)
            case = replace(self._case(seed, now, earlier, worker), alike=groups[seed.alike])
            effects += [FileCase(receipt.lookup, case), *self._announced(case.id, case.filed_at)]
            effects += _answer(seed, case, now)
        self._filed = [effect.case.id for effect in effects if isinstance(effect, FileCase)]
        return effects

    def _case(self, seed: Seed, now: int, earlier: int, worker: bytes | None) -> Case:
        at = now - seed.hours * HOUR
        where = priority([seed.words], seed.situation, self._danger, earlier=earlier)
        origin = None if seed.link is None else Origin(OriginKind.CHANNEL, None, seed.link)
        case = Case(
            (Item(at=at, text=seed.words, origin=origin),),
            seed.situation,
            seed.language,
            at,
            id=self._random(16),
            rank=where.rank,
            reasons=tuple(cause.value for cause in where.reasons),
        )
        if seed.answer is None:
            return case
        return replace(case, worker=worker, status=Status.OPEN, answered_at=now - seed.answered * HOUR)

    async def _write(self, effects: Sequence[Effect]) -> None:
        if not effects:
            return
        async with self._books.tick() as tick:
            await tick.write([Written(0, b"", 0, None, b"", effects=tuple(effects))], (), int(self._clock()))


def _answer(seed: Seed, case: Case, now: int) -> Iterator[AddEntry]:
    """What the team wrote back."""
    if seed.answer is not None:
        by = case.worker or bytes(16)  # nobody who is there: a former colleague
        yield AddEntry(case.id, Entry(EntryKind.ANSWER, now - seed.answered * HOUR, seed.answer, by, seed.language))
