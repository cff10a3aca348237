"""What a person does on the page, and what is seen of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, Locator, Page

from tests.adapters.web.stub import Core

PHONE = {"width": 390, "height": 844}

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0500f"
    "0003860180a5d8b4c20000000049454e44ae426082"
)


@asynccontextmanager
async def opened(chromium: Browser, address: str, path: str = "", **options: Any) -> AsyncIterator[Page]:
    """The page in a browser of its own. Leaving it shows that nothing was blocked, broken or asked of others."""
    context = await chromium.new_context(**{"locale": "en-GB", **options})
    page = await context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    page.on("request", lambda request: asked.append(request.url))
    await page.add_init_script("window.hacks = 0; window.hacked = () => { window.hacks += 1 }")
    page.set_default_timeout(10_000)
    await page.goto(address + path)
    yield page
    assert await page.evaluate("window.hacks") == 0
    assert complaints == []
    assert [url for url in asked if not url.startswith((address, f"blob:{address}"))] == []
    await context.close()


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def bot(page: Page) -> Locator:
    return page.locator(".bot .text")


def mine(page: Page) -> Locator:
    return page.locator(".me .text")


async def say(page: Page, words: str) -> None:
    await page.locator("#text").fill(words)
    await page.locator("#text").press("Enter")


def events(core: Core) -> list[object]:
    return [arrival.event for arrival in core.arrivals]


async def say_on_a_phone(page: Page, words: str) -> None:
    await page.locator("#text").fill(words)
    await page.locator("#send").click()
