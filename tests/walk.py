"""One person's way through the demo page, in one language: report, receipt, referral, the case again."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.wording import Words

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Chromium without its own calls home; no sandbox, since it may run as root."""

PATIENCE = 20_000
"""Milliseconds to wait for a reply: a busy machine, and the first text that loads the language guesser."""

EVIDENCE = "https://t.me/somechannel/17"

Shoot = Callable[[str], Awaitable[object]]


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium, headless."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as driver:
        chromium = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield chromium
        finally:
            await chromium.close()


async def nothing(_: str) -> None:
    """No picture."""


async def walk(page: Page, words: Words, language: str, shoot: Shoot = nothing) -> str:
    """Report, save the receipt, read the referral, open the case; the receipt. Raises AssertionError where stuck."""

    def label(key: str, option: str) -> str:
        return words.texts.label([language], key, option)

    async def press(key: str, option: str) -> None:
        await newest(page, label(key, option)).click()

    await expect(newest(page, label("menu", "report"))).to_be_visible()
    await shoot("welcome")
    await press("menu", "report")
    await press("ask-danger", "no")
    await expect(page.locator("#text")).to_be_enabled()
    await say(page, EVIDENCE)
    await press("answer", "done")
    await shoot("place")
    await press("ask-place", "online")
    await newest(page, "Telegram").click()
    await press("ask-matter", "words")
    await press("ask-ground", "origin")
    await press("ask-region", "brussels")
    await press("ask-under-18", "no")
    await press("ask-role", "victim")
    await expect(newest(page, label("ask-confirm", "file"))).to_be_visible()
    await shoot("preview")
    await press("ask-confirm", "file")
    await expect(newest(page, label("receipt", "saved"))).to_be_visible()
    receipt = await page.locator(".bot code").last.inner_text()
    assert re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", receipt), receipt
    await expect(page.locator(".bot .text").filter(has_text="Unia").first).to_be_visible()
    await expect(page.locator(".bot .text").filter(has_text=EVIDENCE).last).to_be_visible()
    await page.locator(".bot .text").filter(has_text="Unia").first.scroll_into_view_if_needed()
    await shoot("referral")
    await press("receipt", "saved")
    await say(page, f"/case {receipt}")
    await expect(newest(page, label("case-view", "add"))).to_be_visible()
    await expect(page.locator(".bot .text").last).to_contain_text(label("case-status", "received"))
    await shoot("case")
    await press("case-view", "close")
    return receipt


def newest(page: Page, name: str) -> Locator:
    """The last button of that name: older ones may still stand above."""
    return page.get_by_role("button", name=name, exact=True).last


async def say(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.locator("#send").click()


async def visit(chromium: Browser, address: str, language: str, **options: Any) -> Page:
    """The page as a browser set to that language sees it."""
    context = await chromium.new_context(locale=f"{language}-BE", **options)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(address)
    return page
