"""When the disk, the network or the server fails: nothing that the person wrote is lost."""

from __future__ import annotations

import time

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.events import (
    Joined,
    TextSent,
)
from tests.adapters.web.browser.actions import (
    bot,
    button,
    events,
    mine,
    say,
)
from tests.adapters.web.stub import PLAIN, Core, parrot, served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_what_was_not_taken_stays_and_can_be_sent_again(core: Core, page: Page) -> None:
    core.broken = True
    await say(page, "important words")
    await expect(page.get_by_role("alert")).to_contain_text("Not sent")
    await expect(mine(page)).to_have_text(["important words"])
    core.broken = False
    await button(page, "Try again").click()
    await expect(bot(page).last).to_have_text("You said: important words")
    await expect(page.get_by_role("alert")).to_have_count(0)
    await expect(mine(page)).to_have_text(["important words"])
    await page.reload()
    await expect(mine(page)).to_have_text(["important words"])


async def test_a_restart_of_the_server_loses_no_word_and_the_bot_asks_again(chromium: Browser) -> None:
    async with served(PLAIN, clock=time.time) as (core, address):
        core.answer = parrot
        port = int(address.rstrip("/").rpartition(":")[2])
        context = await chromium.new_context(locale="en-GB")
        page = await context.new_page()
        await page.goto(address)
        await say(page, "before")
        await expect(bot(page)).to_have_count(2)
        person = core.arrivals[0].address
    await expect(page.locator("#connection")).to_contain_text("No connection", timeout=15_000)
    await say(page, "in between")
    await expect(page.get_by_role("alert")).to_be_visible()
    async with served(PLAIN, port, time.time) as (core, _):
        core.answer = parrot
        await expect(page.locator("#connection")).to_be_empty(timeout=20_000)
        await expect(mine(page)).to_have_text(["before", "in between"])
        await expect(page.locator(".bot .text").filter(has_text="in between")).to_have_count(1)
        await expect(page.locator(".note")).to_contain_text("What you answered is kept")
        await expect(page.get_by_role("alert")).to_have_count(0)
        assert {arrival.address for arrival in core.arrivals} == {person}
        assert sorted(map(type, events(core)), key=str) == sorted([Joined, TextSent], key=str)
        await context.close()


async def test_a_text_that_is_too_long_goes_back_to_where_it_was_written(core: Core, page: Page) -> None:
    long = "é" * 140_000
    await page.locator("#text").fill(long)
    await page.locator("#send").click()
    await expect(page.get_by_role("alert")).to_contain_text("too long")
    await expect(page.locator("#text")).to_have_value(long)
    assert events(core) == [Joined()]
