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
from tests.adapters.web.stub import DEMO, Core, parrot, served

NARROW = {"width": 320, "height": 568}

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


CONTRASTS = """() => {
    const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const light = ([r, g, b]) => [r, g, b].map((v) => linear(v / 255))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
    };
    const poor = [];
    for (const element of document.body.querySelectorAll("*")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.closest("svg, noscript, option")) continue;
        const style = getComputedStyle(element);
        const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) poor.push(`${element.className || element.localName} ${ratio.toFixed(2)}`);
    }
    return poor;
}"""


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
    nameless = await page.evaluate(
        """() => [...document.querySelectorAll("button, select, input:not([aria-hidden]), textarea, a, [role=log]")]
            .filter((e) => !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).map((e) => e.outerHTML)"""
    )
    assert nameless == []
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


CUT_OFF = """() => {
    const log = document.getElementById("log");
    const cut = [...document.querySelectorAll("body *")]
        .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
        .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.right > innerWidth + 1 || box.left < -1;
        });
    return [...cut.map((e) => e.className || e.localName), ...(log.scrollWidth > log.clientWidth ? ["log"] : [])];
}"""


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
            small = await page.evaluate(
                """() => [...document.querySelectorAll("button")].filter((e) => e.checkVisibility())
                    .filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.textContent)"""
            )
            assert small == []  # WCAG 2.2, 2.5.8: a target is 24 pixels at least


async def test_who_asks_for_less_motion_gets_none(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], reduced_motion="reduce") as page:
        await expect(bot(page)).to_have_count(1)
        assert await page.evaluate("document.getAnimations().length") == 0


async def test_without_scripts_the_page_says_so(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], java_script_enabled=False) as page:
        await expect(page.locator("noscript p")).to_contain_text("heeft JavaScript nodig")
