"""For every eye, hand and screen: contrast, names, focus, sizes, motion."""

from __future__ import annotations

import time
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.replies import Choice, Reply
from tests.adapters.web.browser.actions import (
    PHONE,
    PIXEL,
    bot,
    button,
    opened,
    say,
    say_on_a_phone,
)
from tests.adapters.web.browser.looks import CONTRASTS, CUT_OFF, NAMELESS, SMALL
from tests.adapters.web.stub import DEMO, Core, parrot, served

NARROW = {"width": 320, "height": 568}

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_the_contrast_that_wcag_aa_asks_for(chromium: Browser, scheme: str) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        core.answer = parrot
        options: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": 1280, "height": 800}}
        async with opened(chromium, address, reduced_motion="reduce", **options) as page:
            await page.locator("#files").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PIXEL})
            await say(page, "look")
            await expect(bot(page)).to_have_count(2)
            core.answer = lambda arrival: [Reply("<b>112</b> <code>1234 5678 9012 3456</code>", "en")]
            await say(page, "and this")
            await expect(bot(page)).to_have_count(3)
            core.broken = True
            await say(page, "not taken")
            await expect(page.get_by_role("alert")).to_be_visible()
            await button(page, "Forward a message").click()
            assert await page.evaluate(CONTRASTS) == []


async def test_every_control_has_a_name_and_the_log_is_read_out_politely(page: Page) -> None:
    assert await page.evaluate(NAMELESS) == []
    log = page.get_by_role("log", name="Conversation")
    await expect(log).to_have_attribute("aria-busy", "false")  # "log" is polite by itself (WAI-ARIA 1.2)
    await expect(log).to_have_attribute("aria-live", "polite")


async def test_focus_can_be_seen_wherever_it_is(page: Page) -> None:
    seen = set()
    for _ in range(12):
        await page.keyboard.press("Tab")
        outline, inside, where = await page.evaluate(
            """() => {
                const e = document.activeElement === document.body ? null : document.activeElement;
                if (e === null) return [true, true, ""];  // past the end: the browser's own buttons
                const style = getComputedStyle(e);
                const around = getComputedStyle(e.closest("form") ?? e).boxShadow;
                return [style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2, around !== "none", e.id];
            }"""
        )
        assert outline or (where == "text" and inside), where
        seen.add(where)
    assert {"language", "log", "text", "send"} <= seen


@pytest.mark.parametrize("viewport", [NARROW, PHONE, {"width": 768, "height": 1024}], ids=["320", "390", "768"])
async def test_nothing_is_cut_off_on_a_small_screen(chromium: Browser, viewport: dict[str, int]) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        labels = ["Staatsangehörigkeitsdiskriminierung", "Health care", "A longer label that has to find its place"]
        row = tuple(Choice(label, "t") for label in labels)
        text = "Donaudampfschifffahrt" * 9 + " <code>4821 0937 5526 1180</code>"
        core.answer = lambda arrival: [Reply(text, "de", (row,))]
        async with opened(chromium, address, viewport=viewport) as page:
            await expect(bot(page)).to_have_count(1)
            await say_on_a_phone(page, "w" * 300)
            await expect(bot(page)).to_have_count(2)
            assert await page.evaluate(CUT_OFF) == []
            assert await page.evaluate(SMALL) == []  # WCAG 2.2, 2.5.8: a target is 24 pixels at least


async def test_who_asks_for_less_motion_gets_none(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], reduced_motion="reduce") as page:
        await expect(bot(page)).to_have_count(1)
        assert await page.evaluate("document.getAnimations().length") == 0


async def test_without_scripts_the_page_says_so(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], java_script_enabled=False) as page:
        await expect(page.locator("noscript p")).to_contain_text("heeft JavaScript nodig")
