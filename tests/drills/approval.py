"""approval: many announcements are written, edited, asked for, approved and refused by several people in no order.

Presses come twice, too late, by the author, by two approvers at once, forged and borrowed from others. The drill keeps
its own books of who last wrote what and who rightly approved it, by a word in each text that no other text has.
Counted are texts that readers got although nobody else had approved them, texts that were changed under an approval,
texts that came twice, and approvals by who wrote the text. At least `ENOUGH` must really have gone out.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot import logs
from bot.announcements import Announcement, Stage
from bot.communities import token_of
from bot.rules.staff import Role
from bot.wording import load_words
from tests.announcing import follows, posted, types
from tests.chat import Person, Room, room
from tests.team import id_of, joins

RUN = (sys.executable, "-m", "tests.drills.approval")
WITHIN = 600.0
ANNOUNCEMENTS = 40
STEPS = 14
"""Things that happen to one announcement, at most."""
ENOUGH = 10
"""Announcements that must have gone out, or the drill has shown nothing."""
HOUR = 3600
READERS = ("ann", "bea", "cas")
WRITERS = {"pia": Role.PUBLISHER, "olga": Role.OWNER, "otto": Role.OWNER}
DECIDERS = {"abel": Role.APPROVER, "olga": Role.OWNER, "otto": Role.OWNER}
OTHERS = {"lena": Role.LEAD, "carl": Role.CASE_WORKER}
MARK = re.compile(r"zz\d+v\d+zz")
NONE = ("unapproved_sends", "edited_sends", "double_sends", "self_approvals")
"""Figures of which there must be none."""


@dataclass
class Book:
    """What the drill itself knows of one announcement."""

    number: int
    id: bytes = b""
    writer: str = ""
    texts: int = 0
    asked: bool = False
    changes: int = 0
    approved: set[str] = field(default_factory=set)

    @property
    def mark(self) -> str:
        return f"zz{self.number}v{self.texts}zz"


class Drill:
    def __init__(self, opened: Room, rng: random.Random) -> None:
        self.room, self.rng = opened, rng
        self.people: dict[str, Person] = {}
        self.books: dict[int, Book] = {}
        self.tokens: dict[int, list[tuple[str, str, int]]] = {}  # whose, token, changes when it was made
        self.tried: Counter[str] = Counter()
        self.own: set[tuple[int, str]] = set()

    async def begin(self) -> None:
        for name in READERS:
            await follows(self.room, name)
        for name, role in {**WRITERS, **DECIDERS, **OTHERS}.items():
            self.people[name] = await joins(self.room, name, role)
        self.people["eve"] = self.room.person("eve")

    async def one(self, number: int) -> None:
        """The life of one announcement, of random steps."""
        book = self.books[number] = Book(number)
        self.tokens[number] = []
        await self.writes(book)
        steps = [self.asks, self.decides, self.edits, self.presses_again, self.forges, self.refuses, self.both]
        weights = [5, 6, 2, 3, 3, 1, 2]
        for step in self.rng.choices(steps, weights, k=self.rng.randint(4, STEPS)):
            self.tried[step.__name__] += 1
            await step(book)
            await self.looks(book)
        if self.rng.random() < 0.15:
            self.tried["withdraws"] += 1
            await self.withdraws(book)
        self.room.now += self.rng.choice((0, 2 * HOUR, 26 * HOUR))
        await posted(self.room)

    # -- what happens

    async def writes(self, book: Book) -> None:
        book.writer = self.rng.choice(list(WRITERS))
        who = self.people[book.writer]
        await who.commands("cancel")
        await who.commands("announce")
        await types(who, {"nl": f"Feest {book.mark}"})
        await who.chooses("announce-gaps", "go")
        for _ in ("picture", "button"):
            await who.chooses("answer", "skip")
        await who.chooses("announce-audience", "all")
        await who.chooses("announce-when", self.rng.choice(("now", "hour", "hour")))
        book.id = (await self.stored(newest=True)).id

    async def edits(self, book: Book) -> None:
        name = self.rng.choice(list(WRITERS))
        who = self.people[name]
        await who.commands("cancel")
        await who.commands("rewrite", token_of(book.id))
        if self.room.label("rewrite-what", "texts") not in who.labels:
            return
        await who.chooses("rewrite-what", "texts")
        await types(who, {"nl": f"Feest zz{book.number}v{book.texts + 1}zz"})
        await who.chooses("announce-gaps", "go")
        book.texts, book.writer, book.asked, book.changes = book.texts + 1, name, False, book.changes + 1

    async def asks(self, book: Book) -> None:
        who = self.people[self.rng.choice(list(WRITERS))]
        await who.commands("announcement", token_of(book.id))
        label = self.room.label("announcement-menu", "askapproval")
        if label in who.labels:
            await who.presses(label)
            book.asked, book.changes = True, book.changes + 1

    async def previews(self, book: Book, name: str) -> str | None:
        """The token of the button that approves, where it is offered."""
        who = self.people[name]
        await who.commands("cancel")
        await who.commands("preview", token_of(book.id))
        label = self.room.label("announcement-decide", "approve")
        found = next((one.token for one in who.choices if one.label == label), None)
        if found is not None:
            self.tokens[book.number].append((name, found, book.changes))
        return found

    async def decides(self, book: Book) -> None:
        name = self.rng.choice(list(DECIDERS))
        token = await self.previews(book, name)
        if token is not None:
            if self.rng.random() < 0.2:
                await self.edits(book)
            await self.press(book, name, token)

    async def press(self, book: Book, name: str, token: str) -> None:
        """A press of somebody's own button: right where nothing changed since it was made."""
        made = next(at for whose, known, at in self.tokens[book.number] if (whose, known) == (name, token))
        right = book.asked and made == book.changes and name != book.writer
        await self.people[name].presses_token(token)
        if right:
            book.approved.add(book.mark)
            book.asked, book.changes = False, book.changes + 1

    async def presses_again(self, book: Book) -> None:
        """Any button that was ever seen, once more."""
        if self.tokens[book.number]:
            name, token, _ = self.rng.choice(self.tokens[book.number])
            await self.press(book, name, token)

    async def both(self, book: Book) -> None:
        """Two approvers in the same moment, and one of them twice."""
        pairs = [(name, await self.previews(book, name)) for name in self.rng.sample(list(DECIDERS), 2)]
        seen = [(name, token) for name, token in pairs if token is not None]
        if book.asked and seen:
            book.approved.add(book.mark)
            book.asked, book.changes = False, book.changes + 1
        await asyncio.gather(*(self.people[name].presses_token(token) for name, token in [*seen, *seen[:1]]))

    async def forges(self, book: Book) -> None:
        """Buttons of others, letters that nobody signed, typed commands, and the author with a button of their own."""
        services = self.room.services
        assert services is not None
        one = await self.stored(book)
        value = f"go:approve {token_of(book.id)} {one.version}"
        names = [*OTHERS, "eve", book.writer]
        name = self.rng.choice(names)
        who = self.people[name]
        signed = services.engine._core.signer.sign(str(who.address), value)
        borrowed = [token for whose, token, _ in self.tokens[book.number] if whose != name]
        match self.rng.randrange(4):
            case 0:
                await who.presses_token(signed)
            case 1 if borrowed:
                await who.presses_token(self.rng.choice(borrowed))
            case 2:
                await who.presses_token(f"{value}.AAAAAAAAAAAAAAAA")
            case _:
                await who.commands("approve", f"{token_of(book.id)} {one.version}")

    async def refuses(self, book: Book) -> None:
        name = self.rng.choice(list(DECIDERS))
        who = self.people[name]
        await who.commands("cancel")
        await who.commands("disapprove", token_of(book.id))
        if who.text == self.room.text("disapprove-reason"):
            await who.says("Not like this.")
            book.asked, book.changes = False, book.changes + 1

    async def withdraws(self, book: Book) -> None:
        who = self.people[self.rng.choice(list(WRITERS))]
        await who.commands("announcement", token_of(book.id))
        label = self.room.label("announcement-menu", "withdraw")
        if label in who.labels:
            await who.presses(label)
            await who.chooses("withdraw-sure", "yes")
            book.asked, book.changes = False, book.changes + 1

    # -- what came of it

    async def looks(self, book: Book) -> None:
        """Whether who approved it is who wrote it."""
        one = await self.stored(book)
        if one.stage is Stage.APPROVED and id_of(book.writer) in (one.approver, None):
            self.own.add((book.number, book.mark))

    async def stored(self, book: Book | None = None, *, newest: bool = False) -> Announcement:
        assert self.room.services is not None
        announcements = self.room.services.store.announcements
        if newest or book is None:
            known = {one.id for one in self.books.values()}
            return next(one for one in await announcements.newest(200) if one.id not in known)
        found = await announcements.by_id(book.id)
        assert found is not None
        return found

    def figures(self) -> dict[str, Any]:
        got: Counter[tuple[str, str]] = Counter()
        for address, reply in self.room.platform.sent:
            if address.chat in READERS:
                got.update((address.chat, mark) for mark in MARK.findall(reply.text))
        by_number: Counter[tuple[str, str]] = Counter()
        wrong = []
        for (reader, mark), times in got.items():
            by_number[reader, mark.partition("v")[0]] += times
            if mark not in self.books[int(mark[2:].partition("v")[0])].approved:
                wrong.append(mark)
        edited = [mark for mark in wrong if self.books[int(mark[2:].partition("v")[0])].approved]
        sent = {mark for _, mark in got}
        return {
            "announcements": len(self.books),
            "steps": self.tried.total(),
            "kinds": dict(sorted(self.tried.items())),
            "approved": sum(len(book.approved) for book in self.books.values()),
            "sent": len(sent),
            "messages": sum(got.values()),
            "unapproved_sends": len(wrong),
            "edited_sends": len(edited),
            "double_sends": sum(times - 1 for times in by_number.values()),
            "self_approvals": len(self.own),
        }


async def matrix(folder: Path, announcements: int = ANNOUNCEMENTS) -> dict[str, Any]:
    """The figures."""
    async with room(folder, load_words(strict=True)) as opened:
        drill = Drill(opened, random.Random(31))
        await drill.begin()
        for number in range(announcements):
            await drill.one(number)
        opened.now += 48 * HOUR
        await posted(opened)
        figures = drill.figures()
    enough = figures["sent"] >= ENOUGH * announcements // ANNOUNCEMENTS
    return {"ok": enough and not any(figures[name] for name in NONE), **figures}


async def approval(_: Path, command: Sequence[str] = RUN) -> dict[str, Any]:
    """In a process of its own, so that a guard can be switched off there."""
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    out, _err = await asyncio.wait_for(process.communicate(), WITHIN)
    figures: dict[str, Any] = json.loads(out)
    return figures


def main() -> int:
    logs.configure("CRITICAL")
    announcements = int(sys.argv[-1]) if sys.argv[-1].isdecimal() else ANNOUNCEMENTS
    with tempfile.TemporaryDirectory(prefix="approval-") as folder:
        print(json.dumps(asyncio.run(matrix(Path(folder), announcements))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
