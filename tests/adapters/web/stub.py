"""A page that is served for real, with a core that keeps what comes and answers by a script."""

from __future__ import annotations

import asyncio
import contextlib
import html
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fluent.syntax import FluentParser, ast

from adapters.web.offer import DemoPerson, DemoPlace, DemoTown, Offer
from adapters.web.platform import WebPlatform
from bot.chat.events import Arrival, ChoicePressed, CommandGiven, FileSent, Joined, MessageForwarded, TextSent
from bot.chat.replies import Choice, Reply
from bot.communities import Community
from bot.demo import MEMBERS, MODERATOR, SAID, DemoClock, Jump, Stage
from bot.ports import Raw
from bot.rules.staff import Role
from bot.seats import Seat, Staffing

LOCALES = Path(__file__).parents[3] / "content" / "locales"
NOON = 1_790_000_000
RECEIPT = "1234 5678 9012 3456"
ANSWER_SECONDS = 0.05
"""The stub's time to answer: long enough to see a button go before the next ones come."""


def sentences(language: str) -> dict[str, str]:
    """web.ftl as the wiring would hand it in; a language without one gets English, marked."""
    path = LOCALES / language / "web.ftl"
    source = path if path.exists() else LOCALES / "en" / "web.ftl"
    found = {}
    for entry in FluentParser().parse(source.read_text("utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value:
            parts = [part.value for part in entry.value.elements if isinstance(part, ast.TextElement)]
            found[entry.id.name] = "".join(parts)
    return found


def commands(language: str) -> list[tuple[str, str]]:
    return [("report", f"report ({language})"), ("help", f"help ({language})"), ("language", "language")]


DEMO = Offer(
    languages=[("en", "English"), ("nl", "Nederlands"), ("fr", "Français"), ("ar", "العربية")],
    strings=sentences,
    commands=commands,
    persons=[DemoPerson("amina", ""), DemoPerson("jan", "nl")],
)
TOWN = replace(DEMO, town=DemoTown(MEMBERS, MODERATOR, SAID))
TEAM = (
    DemoPlace("citizen", [DemoPerson("amina", "fr")]),
    DemoPlace("worker", [DemoPerson("nadia", "")], Role.CASE_WORKER, ("cases", "team")),
    DemoPlace("lead", [DemoPerson("bart", "")], Role.LEAD, ("cases",)),
)
YEAR = (
    DemoPlace("follower", [DemoPerson("lena", "de"), DemoPerson("amina", "fr")]),
    DemoPlace("publisher", [DemoPerson("mieke", "")], Role.PUBLISHER, ("team",)),
    DemoPlace("approver", [DemoPerson("karim", "")], Role.APPROVER, ("team",)),
)
DESKS = replace(TOWN, desks={"team": TEAM, "year": YEAR})
PLAIN = Offer(DEMO.languages, sentences, commands)


@dataclass
class Staff:
    """Notes who sits down and who leaves."""

    seats: list[Sequence[Seat]] = field(default_factory=list)
    fresh: list[bool] = field(default_factory=list)
    left: list[Sequence[str]] = field(default_factory=list)

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> Mapping[str, object]:
        assert all(here(seat.user) for seat in seats)
        assert not here("somebody else")
        self.seats.append(seats)
        self.fresh.append(fresh)
        return {"receipt": RECEIPT, "now": NOON}

    async def leave(self, users: Sequence[str]) -> None:
        self.left.append(users)


@dataclass
class Core:
    """Keeps what the intake was given, and lets `answer` say something to each arrival."""

    platform: WebPlatform
    raws: list[Raw] = field(default_factory=list)
    broken: bool = False
    answer: Callable[[Arrival], Sequence[Reply]] = lambda arrival: []
    on_disk: asyncio.Event = field(default_factory=asyncio.Event)
    hold: bool = False
    founded: list[Community] = field(default_factory=list)
    time: DemoClock = field(default_factory=lambda: DemoClock(lambda: NOON))
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def intake(self, platform: str, raws: Sequence[Raw]) -> None:
        assert platform == "web"
        if self.hold:
            await self.on_disk.wait()
        if self.broken:
            raise OSError("no space left")
        known = {raw.update for raw in self.raws}
        for raw in raws:
            if raw.update not in known:
                self.raws.append(raw)
                task = asyncio.create_task(self._answer(self.platform.decode(raw.payload)))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)

    @property
    def arrivals(self) -> list[Arrival]:
        return [self.platform.decode(raw.payload) for raw in self.raws]

    async def _answer(self, arrival: Arrival) -> None:
        for place, reply in enumerate(self.answer(arrival)):
            await asyncio.sleep(ANSWER_SECONDS)
            await self.platform.send(arrival.address, reply, f"{arrival.update}.{place}")


def parrot(arrival: Arrival) -> Sequence[Reply]:
    """Says what it got, as an escaped text, with a choice that leads on."""
    match arrival.event:
        case Joined():
            return [Reply("<b>Welcome.</b> What is it?", "en", ((Choice("Report hate", "t1"), Choice("Help", "t2")),))]
        case TextSent(text):
            return [Reply(f"You said: {html.escape(text)}", "en", ((Choice("Yes", "yes"), Choice("No", "no")),))]
        case ChoicePressed(token, message):
            return [Reply(f"You pressed {html.escape(token)}.", "en", ((Choice("On", "on"),),), replaces=message)]
        case CommandGiven("language", code):
            return [Reply(f"Language: {html.escape(code)}", code or "en")]
        case CommandGiven(name, _):
            return [Reply(f"Command {html.escape(name)}", "en")]
        case FileSent(file, caption):
            kept = "kept" if file.kept else "too large"
            return [Reply(f"File {html.escape(file.name or '')} {kept} {html.escape(caption)}", "en")]
        case MessageForwarded(origin, text):
            return [Reply(f"From {html.escape(origin.name or '?')}: {html.escape(text)}", "en")]
    return []


@contextlib.asynccontextmanager
async def served(
    offer: Offer, port: int = 0, clock: Callable[[], float] = lambda: NOON, staff: Staffing | None = None
) -> AsyncIterator[tuple[Core, str]]:
    """A running page: the core behind it, and its address."""
    count = 0

    def random(size: int) -> bytes:
        nonlocal count
        count += 1
        return count.to_bytes(4, "big") * (size // 4) + b"r" * (size % 4)

    founded: list[Community] = []
    time = DemoClock(clock)

    async def found(community: Community) -> None:
        founded.append(community)

    async def jump(jump: Jump) -> None:
        time.jump(jump)

    def staffing(_: str) -> Staffing:
        assert staff is not None
        return staff

    stage = Stage(time, found, staffing, jump) if offer.town or offer.desks else None
    platform = WebPlatform("127.0.0.1", port, offer, clock, random, stage)
    core = Core(platform, founded=founded, time=time)
    running = asyncio.create_task(platform.run(core.intake))
    try:
        yield core, await asyncio.wait_for(platform.serving(), 5)
    finally:
        running.cancel()
        await asyncio.wait([running])
