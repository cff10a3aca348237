"""What lies on the desk of the demo's team: invented cases that can be had anew, for the members of each session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
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
from bot.chat.events import Origin, OriginKind
from bot.communities import SetTimer
from bot.facts import read
from bot.ports import Clock, Random, Stale
from bot.rules.entries import Line, Link, Shape
from bot.rules.priority import priority
from bot.rules.staff import Deed, may
from bot.sealing import grouped
from bot.seats import Books, Roster, Seat

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


class Desk(Protocol):
    """What makes receipts."""

    async def fresh(self, _: FreshReceipt) -> Receipt: ...


class Shelf(Books, Protocol):
    """The part of the store that the demo's office works with."""

    async def case_queue(self, me: bytes | None, skip: int, limit: int, *, closed: bool = False) -> Page: ...


class Office:
    """One for all who look at a demo: who opens it in another browser meets the same cases, with members of their own.

    `announced` are the timers of a new case; `forgotten` is called when cases are gone, by what remembers them.
    """

    def __init__(
        self,
        seeds: Sequence[Seed],
        shelf: Shelf,
        roster: Roster,
        desk: Desk,
        danger: Sequence[str],
        announced: Callable[[bytes, int], Sequence[SetTimer]],
        forgotten: Callable[[], None],
        clock: Clock,
        random: Random,
    ) -> None:
        self._seeds = seeds
        self._shelf = shelf
        self._roster = roster
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
            await self._roster.write(self._cases(None))
        return self.receipt

    @property
    def receipt(self) -> str:
        """The receipt of the example, as people read it."""
        shown = next(receipt for seed, receipt in zip(self._seeds, self._receipts, strict=True) if seed.example)
        return grouped(shown.digits)

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> Mapping[str, object]:
        """Let these be members; the `receipt` of the example.

        With `fresh` every case goes, whoever filed it, and the invented ones are there anew.
        """
        async with self._one_at_a_time:
            while True:
                try:
                    await self._sit(seats, here, fresh)
                except Stale:  # a turn was quicker: once more, from what is true now
                    continue
                return {"receipt": self.receipt}

    async def leave(self, users: Sequence[str]) -> None:
        """Whoever of these is a member is none any more."""
        await self._roster.leave(users)

    async def _sit(self, seats: Sequence[Seat], here: Callable[[str], bool], fresh: bool) -> None:
        members, effects = await self._roster.seated(seats, here)
        filed: list[Effect] = []
        if fresh or not self._staffed:  # the answered one was written by somebody who is here
            old = await self._everything() if fresh else self._filed
            filed += [EraseCase(id_) for id_ in old]
            worker = next(one for one in members if not may(one.role, Deed.ASSIGN))
            filed += self._cases(worker.id)
        await self._roster.write([*effects, *filed])
        self._staffed = True
        if fresh:
            self._forgotten()

    async def _everything(self) -> list[bytes]:
        pages = [await self._shelf.case_queue(None, 0, ALL, closed=closed) for closed in (False, True)]
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


def _answer(seed: Seed, case: Case, now: int) -> Iterator[AddEntry]:
    """What the team wrote back."""
    if seed.answer is not None:
        by = case.worker or bytes(16)  # nobody who is there: a former colleague
        yield AddEntry(case.id, Entry(EntryKind.ANSWER, now - seed.answered * HOUR, seed.answer, by, seed.language))
