"""One run of who-reported: a town in which X or Y reports ten messages, and all that others see of it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.house import LOOK_EVERY
from bot.rules.moderation import NOTICE_LAST, OFTEN, Verdict
from tests.drills import quick
from tests.drills.canaries import Canaries, Search
from tests.drills.quick import Pace
from tests.drills.service import Service, quiet
from tests.drills.town import RIGHTS, Town, buttons
from tests.drills.views import Screen, Tables, log_lines, screen, tables
from tests.fakes.telegram.company import Written
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

SHOWN = 1_795_000_000 // 3600 * 3600 + 120
"""The moment at which a run begins, by its own clock: soon after a full hour, so that no run sees the next."""
SPEED = 30.0
STILL = 0.12
"""Seconds of ours without a request after which the bot has written what it had to; the soonest notice takes 1.5."""
VERDICTS = (*(one for one in Verdict if one is not Verdict.BACK), Verdict.KEEP, Verdict.KEEP)
"""What is decided of one message after the other; ten, as many reports of one person as the bot remembers."""
WISHES = 4
"""Of so many the reporter wants to hear what is decided."""
WARNED = VERDICTS.index(Verdict.WARN)
"""Whose author answers to the decision."""
BIG_ID = 1 << 40
"""User ids above this are written in 6 or 8 bytes, which stand nowhere by chance."""
FAST = OFTEN
"""So many of the reporter's messages are told of; the rest wait until a moderator asks."""
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
HATE = (
    "zzone, look at this picture of them",
    "zztwo people like these should leave our street",
    "zzthree times I told the neighbours not to let them in",
    "zzfour of that sort in one classroom is too many",
    "zzfive years ago this town was still ours",
    "zzsix o'clock and they are loud again, as always",
    "zzseven shops, and not one where one of us still works",
    "zzeight, nine, out with the lot, and soon",
    "zznine lives they have, like cats, and no manners",
    "zzten euros that the next one is of the same kind",
)


@dataclass
class Found:
    """All that was seen in one run, by moment. `waits` are seconds from a report to its card."""

    group: dict[str, Screen] = field(default_factory=dict)
    room: dict[str, Screen] = field(default_factory=dict)
    disk: dict[str, Tables] = field(default_factory=dict)
    log: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    outcomes: dict[str, int] = field(default_factory=dict)
    hits: list[str] = field(default_factory=list)
    stopped: int = 0
    stuck: bool = False


class Run:
    """One run, in which `reporter` is "x" or "y"; everything else is the same."""

    def __init__(self, folder: Path, command: Sequence[str], reporter: str) -> None:
        folder.mkdir()
        self._copies = folder / "copies"
        self._found = Found()
        self._pace = Pace.from_now(SHOWN, SPEED)
        self._telegram = FakeTelegram(clock=self._pace.clock, seed=5, ledger=folder / "ledger.jsonl")
        self._service = Service(folder, self._telegram, command=command, extra={quick.VARIABLE: str(self._pace)})
        self._canaries = Canaries(random.Random(5))
        self._people()
        self._both = {"x": self._x, "y": self._y}
        self._reporter = self._both[reporter]

    def _people(self) -> None:
        """X and Y differ in all that Telegram tells of somebody."""
        person, word = self._telegram.person, self._canaries.word
        mayor, self._mo, self._zoe = (person(name, "en") for name in ("Mayor", "Mo", "Zoe"))
        self._authors = [person(f"Author {number}", "en") for number in range(len(VERDICTS))]
        x, y = BIG_ID + 7_654_321_987, 1 << 45 | 91_234_567  # of 13 and 14 digits
        self._x = person(word("name"), "fr", x, word("user name", plain=True))
        self._y = person(f"{word('name')} de la {word('name')}", "de", y)
        for user in (x, y):
            self._canaries.keep("user id", str(user))
        members = (self._mo, self._zoe, self._x, self._y, *self._authors)
        group = self._telegram.group("Town talk", mayor, *members, bot=RIGHTS)
        self._town = Town(self._telegram, group, self._telegram.group("Backroom", mayor, self._mo), mayor, (self._mo,))

    async def found(self) -> Found:
        """Run it."""
        async with self._telegram:
            try:
                await self._service.start()
                await self._town.set_up()
                await self._begin()
                try:
                    for number, verdict in enumerate(VERDICTS):
                        await self._case(number, verdict)
                except TimeoutError:
                    self._found.stuck = True
                await self._pace.pause(NOTICE_LAST + 2 * LOOK_EVERY)  # all timers have run out
                await self._look("end", disk=True)
                self._found.stopped = await self._service.stop()
            finally:
                await self._service.kill()
        self._found.log = log_lines(self._service.loot / "stderr.log")
        for name, person in self._both.items():
            self._found.outcomes[name] = sum(set(buttons(one)) == {"who_helps"} for one in person.from_bot())
        self._search()
        return self._found

    async def _begin(self) -> None:
        """X has talked with the bot and sent it a file, and so has an author, who can be told of a decision."""
        self._authors[WARNED].says("/start")
        self._x.says("/start")
        await self._town.until(lambda: bool(self._x.from_bot()))
        self._x.sends_document(f"{self._canaries.word('file name')}.pdf", b"%PDF-1.4\n%%EOF\n")
        await self._town.until(lambda: len(self._x.from_bot()) > 2)
        await self._look("set up", disk=True)

    async def _case(self, number: int, verdict: Verdict) -> None:
        """One message, from the moment in which it is written to what becomes of it."""
        message = self._authors[number].writes(self._town.group, HATE[number], photo=None if number else JPEG)
        thanks, at = await self._reported(message)
        await self._look(f"{number} reported", disk=not number)
        if number < WISHES:
            before = len(self._town.group.ephemerals)
            self._reporter.presses_data(self._town.group, thanks, buttons(thanks)["outcome"])
            await self._town.whispered(self._reporter, before)
        if not number:
            self._y.says("/start")
            await self._town.until(lambda: bool(self._y.from_bot()))
            await self._look("wished", disk=True)
        card = await self._shown(number, at)
        await self._look(f"{number} shown")
        if not number:
            await self._town.presses(self._mo, card, "judge pictures")
            shown = await self._town.shown(self._mo, self._town.room, lambda one: "judge show" in buttons(one))
            await self._look("pictures")
            self._mo.presses_data(self._town.room, shown, buttons(shown)["judge show"])
            card = await self._town.shown(self._mo, self._town.room, lambda one: "judge keep" in buttons(one))
        await self._decided(card, verdict)
        await self._look(f"{number} decided", disk=not number)
        if number == WARNED:
            await self._appeals(self._authors[number])
            await self._look("answered")
            answered = await self._town.shown(self._mo, self._town.room, lambda one: "judge back" in buttons(one))
            await self._town.presses(self._mo, answered, "judge back")
            await self._look("taken back")

    async def _reported(self, message: Written) -> tuple[Seen, float]:
        """X and Y write something, one after the other; the reporter reports too. What is told, and when."""
        before, at = len(self._town.group.ephemerals), 0.0
        for person in (self._x, self._y):
            person.writes(self._town.group, "nice weather today")
            if person is self._reporter:
                at = self._pace.clock()
                person.replies(self._town.group, message, "/report")
            await self._pace.pause(3)
        return await self._town.whispered(self._reporter, before), at

    async def _shown(self, number: int, at: float) -> Seen:
        """The card: by itself after a while, or out of the slow lane when a moderator asks for it."""
        if number >= FAST:
            self._mo.writes(self._town.room, "/queue")
            return await self._town.carded(f"zz{NUMBERS[number]}")
        card = await self._town.carded(f"zz{NUMBERS[number]}")
        self._found.waits.append(self._pace.clock() - at)
        return card

    async def _decided(self, card: Seen, verdict: Verdict) -> None:
        heard = len(self._reporter.from_bot())
        if verdict is Verdict.HAND_UP:
            card = await self._town.presses(self._mo, card, "judge up")
        await self._town.presses(self._mo, card, "judge up0" if verdict is Verdict.HAND_UP else f"judge {verdict}")
        if len(self._found.group) and verdict in VERDICTS[:WISHES]:
            with suppress(TimeoutError):  # counted in the end
                await self._telegram.world.until(lambda: len(self._reporter.from_bot()) > heard, 3)

    async def _appeals(self, author: Person) -> None:
        await self._town.until(lambda: "appeal" in buttons(author.last()))
        author.presses(data=buttons(author.last())["appeal"])
        await self._town.until(lambda: "-back" in buttons(author.last()))
        author.says("I did not mean it like that")
        await self._town.until(lambda: any("I did not mean it" in one.text for one in self._mo.sees(self._town.room)))

    async def _look(self, moment: str, *, disk: bool = False) -> None:
        """Note what a member and a moderator see now, and what stands on the disk."""
        await quiet(self._telegram, STILL)
        self._found.group[moment] = screen(self._zoe, self._town.group)
        self._found.room[moment] = screen(self._mo, self._town.room)
        if disk:
            self._found.disk[moment] = tables(self._service.data, self._copies / moment)

    def _search(self) -> None:
        """Look for all that is X's or Y's own in every byte that the bot has written, copies of the disk included."""
        search = Search(self._canaries.words)
        places = [path for root in (self._service.loot, self._copies) for path in root.rglob("*") if path.is_file()]
        kinds = {word: kind for kind, words in self._canaries.planted.items() for word in words}
        for path in sorted(places):
            hits = search.found_in(path.read_bytes())
            self._found.hits += sorted({f"{path.name}: {kinds[word]} as {shape}" for word, shape in hits})
