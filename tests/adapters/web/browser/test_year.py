"""The demo's Year in a real browser, with the real core behind it: by keys alone, on a phone, and begun anew."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.wording import Words
from tests.adapters.web.browser.actions import opened
from tests.process.demo import demo
from tests.walk_team import Floor
from tests.walk_year import SOUP, Hall, follows, walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.process,
    pytest.mark.timeout(240),
    pytest.mark.asyncio(loop_scope="session"),
]

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


@pytest_asyncio.fixture(loop_scope="session")
async def served() -> AsyncIterator[str]:
    """The address of a demo whose clock nobody has moved."""
    async with demo() as (address, _):
        yield address


@asynccontextmanager
async def hall_in(
    chromium: Browser, address: str, words: Words, language: str = "en", *, by_keys: bool = False, **options: Any
) -> AsyncIterator[Hall]:
    """The page in a browser of its own."""
    options = {"viewport": DESKTOP, "locale": f"{language}-BE", **options}
    async with opened(chromium, address, path="year", **options) as page:
        yield Hall(page, words, language, by_keys=by_keys)


async def test_the_keyboard_alone_goes_the_whole_way(chromium: Browser, served: str, words: Words) -> None:
    async with hall_in(chromium, served, words, "nl", by_keys=True) as hall:
        await walk(hall)


async def test_on_a_small_phone_the_whole_way_is_gone_in_tabs(chromium: Browser, served: str, words: Words) -> None:
    async with hall_in(chromium, served, words, "fr", viewport=PHONE, reduced_motion="reduce") as hall:
        await expect(hall.publisher).to_be_hidden()
        await walk(hall)


async def test_who_starts_anew_follows_nothing_and_the_time_stays(chromium: Browser, served: str, words: Words) -> None:
    async with hall_in(chromium, served, words) as hall:
        await hall.opened()
        await follows(hall)
        await hall.jumps("digest")
        await expect(hall.newest(hall.follower)).to_contain_text(SOUP[hall.theirs])
        time = await hall.page.locator("#now").inner_text()
        await hall.resets()
        await hall.opened()
        await expect(hall.page.locator("#now")).to_have_text(time)
        await hall.says(hall.follower, "/unfollow")
        await expect(hall.newest(hall.follower)).to_contain_text(hall.told("unfollow-nothing"))


async def test_an_event_that_is_cancelled_is_told_to_who_follows_at_once(
    chromium: Browser, served: str, words: Words
) -> None:
    async with hall_in(chromium, served, words) as hall:
        await hall.opened()
        await follows(hall)
        for _ in range(3):
            await hall.jumps("day")
        off = hall.words.texts.text([hall.theirs], "change-off", when="X").partition("X")[0].strip()
        await expect(hall.follower.locator(".bot").filter(has_text=off).last).to_be_visible()


async def test_weeks_later_the_team_s_page_and_the_chat_still_work(
    chromium: Browser, served: str, words: Words
) -> None:
    async with hall_in(chromium, served, words) as hall:
        await hall.opened()
        for _ in range(14):
            await hall.jumps("digest")
        async with opened(chromium, served, path="team", viewport=DESKTOP, locale="en-BE") as page:
            floor = Floor(page, words, "en")
            await floor.opened()
            assert await floor.queue(floor.worker)
            await floor.does(page.locator("#read"))
            answered = "Refuser un logement à cause de l’âge est interdit"
            await expect(floor.citizen.locator(".bot").filter(has_text=answered)).to_have_count(1)
        await hall.says(hall.publisher, "/team")
        await expect(hall.newest(hall.publisher)).to_contain_text(hall.text("web-person-mieke"))
