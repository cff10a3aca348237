"""The demo put together: its page, what lies on the desks of its people, and what happens when its clock is moved."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable

from bot.communities import Community
from bot.content import ROOT
from bot.demo import TEAM, YEAR, DemoClock, Jump, Stage, found
from bot.newsroom import Newsroom, load_events
from bot.platforms import web
from bot.seats import Roster, Staffing
from bot.seeds import Office, load_seeds
from bot.settings import Settings
from bot.wiring import Services, concordia
from bot.wording import load_words
from handlers.office import announced


async def demo(settings: Settings, stop: asyncio.Event, show: Callable[[str], object]) -> int:
    """Serve the page with people to be and a case to open, until `stop`; `show` prints where it is."""
    words, clock = load_words(), DemoClock(time.time)
    running: list[tuple[Services, Newsroom]] = []  # the page comes before what it is served from
    desks: dict[str, Staffing] = {}

    async def found_community(community: Community) -> None:
        await found(running[0][0].store, community, int(clock()))

    async def jump(how: Jump) -> None:
        services, newsroom = running[0]
        clock.jump(how)
        await services.almanac.look()
        await newsroom.catch_up()
        await services.house.look(services.engine.intake)

    page = web(settings, words, Stage(clock, found_community, desks.__getitem__, jump))
    async with concordia(settings, [page], words, clock=clock) as services:
        seeds, danger, forgotten = load_seeds(ROOT / "demo"), services.facts.danger, services.alike.forget_cases
        roster = Roster(services.store, clock, os.urandom)
        office = Office(seeds, services.store, roster, services.desk, danger, announced, forgotten, clock, os.urandom)
        languages = [language.code for language in words.languages.speak]
        newsroom = Newsroom(load_events(ROOT / "demo"), roster, page.name, languages, clock)
        running.append((services, newsroom))
        desks |= {TEAM: office, YEAR: newsroom}
        receipt = await office.open()
        await newsroom.open()
        serving = asyncio.create_task(services.run(stop))
        address = asyncio.create_task(page.serving())
        await asyncio.wait([serving, address], return_when=asyncio.FIRST_COMPLETED)
        if address.done():
            at = address.result()
            show(f"Concordia's demo: {at} with a group and its moderators: {at}community")
            show(f"A team's cases: {at}team and the Year, its followers and its clock: {at}year")
            show(f"A case to open with /case: {receipt}\nStop it with Ctrl-C; nothing is left behind.")
        address.cancel()
        await serving
    return 0
