"""Languages, directions and the people of the demo in a real browser."""

from __future__ import annotations

import time

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.events import (
    CommandGiven,
)
from bot.chat.replies import Reply
from tests.adapters.web.browser.actions import (
    PHONE,
    bot,
    button,
    events,
    mine,
    opened,
    say,
    say_on_a_phone,
)
from tests.adapters.web.stub import DEMO, Core, parrot, served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_language_is_chosen_by_its_own_name_and_the_whole_page_speaks_it(core: Core, page: Page) -> None:
    chooser = page.get_by_label("Language")
    assert await chooser.locator("option").all_text_contents() == ["English", "Nederlands", "Français", "العربية"]
    await chooser.select_option(label="Nederlands")
    await expect(button(page, "Versturen")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "nl")
    await expect(bot(page).last).to_have_text("Language: nl")
    assert events(core)[-1] == CommandGiven("language", "nl")
    assert core.arrivals[-1].locale == "nl"
    assert await bot(page).last.get_attribute("lang") == "nl"
    assert await bot(page).first.get_attribute("lang") == "en"
    await page.reload()
    await expect(button(page, "Versturen")).to_be_visible()


async def test_a_language_chosen_in_the_chat_is_the_page_s_too(page: Page) -> None:
    await say(page, "/language fr")
    await expect(button(page, "Envoyer")).to_be_visible()


async def test_a_language_from_right_to_left_mirrors_the_page_and_not_the_words_of_others(
    chromium: Browser, site: tuple[Core, str]
) -> None:
    core, address = site
    core.answer = lambda arrival: [Reply("مرحبا، اتصل بـ 0800 12 800", "ar"), Reply("In English.", "en")]
    async with opened(chromium, address, locale="ar", viewport=PHONE) as page:
        await expect(page.locator("html")).to_have_attribute("dir", "rtl")
        await expect(bot(page)).to_have_count(2)
        directions = "es => es.map((e) => getComputedStyle(e).direction)"
        assert await bot(page).evaluate_all(directions) == ["rtl", "ltr"]
        send, attach = await page.locator("#send").bounding_box(), await page.locator("#attach").bounding_box()
        assert send
        assert attach
        assert send["x"] < attach["x"]
        await say(page, "سؤال")
        bubble = await page.locator(".me .bubble").bounding_box()
        answer = await page.locator(".bot .bubble").first.bounding_box()
        assert bubble
        assert answer
        assert bubble["x"] < 40  # the person's words stand on the left, the bot's on the right
        assert answer["x"] + answer["width"] > PHONE["width"] - 40
        assert core.arrivals[0].locale == "ar"


async def test_each_person_of_the_demo_has_their_own_chat_until_one_starts_anew(chromium: Browser) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        core.answer = parrot
        async with opened(chromium, address, viewport=PHONE) as page:
            await expect(bot(page)).to_have_count(1)
            await say_on_a_phone(page, "I am Amina")
            await expect(bot(page)).to_have_count(2)
            await button(page, "Who do you want to be?").click()
            await page.get_by_role("button", name="Jan").click()
            await expect(mine(page)).to_have_count(0)
            await expect(page.locator("html")).to_have_attribute("lang", "nl")  # Jan's language
            await expect(bot(page)).to_have_count(1)
            await button(page, "Wie wil je zijn?").click()
            await page.get_by_role("button", name="Amina").click()
            await expect(mine(page)).to_have_text(["I am Amina"])
            await button(page, "Wie wil je zijn?").click()
            await button(page, "Opnieuw beginnen als iemand anders").click()
            await button(page, "Opnieuw beginnen").click()
            await expect(mine(page)).to_have_count(0)
            await expect(bot(page)).to_have_count(1)
        assert len({arrival.address for arrival in core.arrivals}) == 3
