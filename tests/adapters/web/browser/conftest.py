"""A real Chromium, and the page in it with a scripted core behind."""

from __future__ import annotations

import shutil
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.wording import Words, load_words
from tests.adapters.web.browser.actions import button, opened
from tests.adapters.web.stub import PLAIN, Core, parrot, served

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def words() -> Words:
    """What the bot says; a text that is missing raises."""
    return load_words(strict=True)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    expect.set_options(timeout=10_000)
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def site() -> AsyncIterator[tuple[Core, str]]:
    async with served(PLAIN, clock=time.time) as running:
        running[0].answer = parrot
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def page(chromium: Browser, site: tuple[Core, str]) -> AsyncIterator[Page]:
    async with opened(chromium, site[1]) as page:
        await expect(button(page, "Report hate")).to_be_visible()
        yield page


@pytest.fixture
def core(site: tuple[Core, str]) -> Core:
    return site[0]
