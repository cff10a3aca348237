"""Many people at once: who they are, how many report at the same time, and who was left without an answer."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.cases import Status
from bot.wording import load_words
from tests.drills.evidence import Sent, Words, evidence, forwarded
from tests.drills.people import LANGUAGES, RECEIPT, Citizen, Street, counts
from tests.fakes.telegram.ledger import read_ledger
from tests.fakes.telegram.server import FakeTelegram

QUIET = 8.0
"""Seconds without any act of a running bot after which whoever still waits waits in vain; 8 times its longest pause."""

Plan = Callable[[random.Random, Words], Sequence[Sequence[Sent]]]


@dataclass
class Crowd:
    """The people of one drill, `at_once` of them at a time; each speaks one of four languages."""

    telegram: FakeTelegram
    rng: random.Random
    plan: Plan = evidence
    words: Words = Words()
    at_once: int = 40
    citizens: list[Citizen] = field(default_factory=list)
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.street = Street(self.telegram)
        self._places = asyncio.Semaphore(self.at_once)
        self._watcher = asyncio.create_task(self.street.watch())
        self._coming = asyncio.create_task(self._come(0))

    def citizen(self, **traits: Any) -> Citizen:
        """Somebody new, with an account of their own."""
        number = len(self.citizens)
        forwards_first = number % 5 == 4
        language = LANGUAGES[number % len(LANGUAGES)]
        first_name, user, username = (traits.pop(name, None) for name in ("first_name", "user", "username"))
        account = self.telegram.person(first_name or f"P{number}", language, user or 0, username)
        citizen = Citizen(
            street=self.street,
            account=account,
            language=language,
            rng=random.Random(self.rng.random()),
            plan=[*([[forwarded(self.rng, self.words)]] if forwards_first else ()), *self.plan(self.rng, self.words)],
            forwards_first=forwards_first,
            goes_back=number % 7 == 6,
            **traits,
        )
        self.citizens.append(citizen)
        return citizen

    def comes(self, people: int) -> None:
        """So many new people begin to report, each as soon as there is a place. Whoever waits in vain keeps theirs."""
        self._coming = asyncio.create_task(self._come(people))

    def closes(self) -> None:
        """Nobody new comes."""
        self._coming.cancel()

    def enters(self, citizen: Citizen) -> None:
        """This one begins to report, whether there is a place or not."""
        self._tasks.append(asyncio.create_task(citizen.report()))

    async def finish(self, quiet: float = QUIET) -> int:
        """Wait until all have finished, or nothing has moved for so many seconds; how many are left waiting."""
        return await self._all(lambda: [self._coming, *self._tasks], quiet)

    async def open_cases(self, openers: int | None = None, quiet: float = QUIET) -> dict[str, int]:
        """Each opens the case of the person before, from their own account; what they saw, counted.

        `wrong` cases show another status than "received" in the language of who looks, or other numbers of messages or
        files than were sent; `unopened` ones show nothing at all.
        """
        done = [citizen for citizen in self.citizens if citizen.done and citizen.receipts]
        pairs = list(zip(done[:openers], [*done[1:], *done[:1]], strict=False))
        seen: dict[int, str] = {}

        async def look(owner: Citizen, other: Citizen) -> None:
            async with self._places:
                seen[owner.account.id] = await other.opens(owner.receipts[0])

        tasks = [asyncio.create_task(look(owner, other)) for owner, other in pairs]
        unopened = await self._all(lambda: tasks, quiet)
        texts = load_words().texts
        right = 0
        for owner, other in pairs:
            view = seen.get(owner.account.id, "")
            received = texts.label([other.language], "case-status", Status.RECEIVED) in view
            right += received and counts(view) == (owner.messages, owner.files)
        return {"opened": len(seen), "unopened": unopened, "wrong": len(seen) - right}

    async def go_home(self) -> None:
        """End everything that is under way."""
        tasks = [self._coming, *self._tasks, self._watcher]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _come(self, people: int) -> None:
        for _ in range(people):
            await self._places.acquire()
            citizen = self.citizen()
            self.enters(citizen)
            self._tasks[-1].add_done_callback(lambda _: self._places.release())

    async def _all(self, tasks: Callable[[], Sequence[asyncio.Task[None]]], quiet: float) -> int:
        """Wait for these as long as anything moves; how many are not done. Errors of theirs come through."""
        activity = -1
        while (left := [task for task in tasks() if not task.done()]) and activity != self.street.activity:
            activity = self.street.activity
            deadline = asyncio.get_running_loop().time() + quiet
            while left and (wait := deadline - asyncio.get_running_loop().time()) > 0:
                await asyncio.wait(left, timeout=wait)
                left = [task for task in tasks() if not task.done()]
        for task in tasks():
            if not task.done():
                task.cancel()
            elif not task.cancelled():
                task.result()
        return len(left)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the bot showed, read from the fake's ledger: receipts by chat, and messages that came more than once."""

    receipts: dict[int, list[str]]
    repeated: int
    sends: int


def shown(ledger: Path) -> Shown:
    """Read the ledger of accepted requests."""
    receipts: dict[int, list[str]] = {}
    known: set[tuple[int, str, str]] = set()
    sends = repeated = 0
    for line in read_ledger(ledger):
        if line["method"] != "sendMessage":
            continue
        params = line["params"]
        chat, text = int(params["chat_id"]), str(params["text"])
        sends += 1
        message = (chat, text, str(params.get("reply_markup")))
        repeated += message in known
        known.add(message)
        for receipt in RECEIPT.findall(text.translate(_ISOLATES)):
            found = receipts.setdefault(chat, [])
            if receipt not in found:
                found.append(receipt)
    return Shown(receipts, repeated, sends)


_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
