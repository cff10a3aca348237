"""The demo's group in a real browser, with the real core behind it: from a report to what each hears of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.wording import Words
from tests.adapters.web.browser.actions import opened
from tests.process.demo import demo
from tests.walk_community import Square, walk

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.asyncio(loop_scope="session")]

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def served() -> AsyncIterator[str]:
    """The page's address, without a path."""
    async with demo() as (address, _):
        yield address


@asynccontextmanager
async def square_in(
    chromium: Browser, address: str, words: Words, language: str = "en", **options: Any
) -> AsyncIterator[Square]:
    """The group in a browser of its own, ready to act in."""
    options = {"viewport": DESKTOP, "locale": f"{language}-BE", **options}
    async with opened(chromium, address, path="community", **options) as page:
        square = Square(page, words, language)
        await square.opened()
        yield square


@pytest_asyncio.fixture(loop_scope="session")
async def square(chromium: Browser, served: str, words: Words) -> AsyncIterator[Square]:
    async with square_in(chromium, served, words) as square:
        yield square


async def test_a_report_a_decision_and_what_each_hears_of_it_are_seen_on_one_screen(square: Square) -> None:
    await walk(square.page, square.words, square.language)
    await square.page.reload()
    await expect(square.room.locator(".bot").last).to_contain_text("The author answers")
    await expect(square.said(square.hate)).to_have_count(0)
    assert square.hate not in await square.room.inner_text()


async def test_whispers_are_seen_by_their_member_and_nobody_else(square: Square) -> None:
    await square.be("amina")
    await square.reports(square.hate, wish=False)
    await square.be("lena")
    await expect(square.said(square.hate)).to_be_visible()
    await expect(square.town.locator(".whisper")).to_have_count(0)
    await square.be("amina")
    await expect(square.town.locator(".whisper")).to_have_count(1)


async def test_who_is_muted_gets_a_note_and_who_is_banned_is_out_until_that_is_taken_back(square: Square) -> None:
    await square.reports(square.hate, wish=False)
    await square.time_passes()
    await square.button(square.room, "decide", "mute1h").click()
    await expect(square.said(square.hate)).to_have_count(0)
    await square.be("tom")
    await expect(square.report_of(square.text("web-said-music"))).to_be_visible()
    field = square.town.get_by_role("textbox")
    await field.fill("Let me speak!")
    await field.press("Enter")
    await expect(square.town.get_by_role("status")).to_have_text(square.text("web-muted"))
    await expect(field).to_have_value("Let me speak!")
    await square.be("jan")
    await field.fill("Nobody asked.")
    await field.press("Enter")
    await expect(square.said("Nobody asked.")).to_be_visible()
    await square.be("lena")
    await square.reports("Nobody asked.", wish=False)
    await square.time_passes()
    await square.button(square.room, "decide", "ban").click()
    await expect(square.said("Nobody asked.")).to_have_count(0)
    await square.be("jan")
    await expect(square.town.locator(".note")).to_have_text(square.text("web-out"))
    await expect(square.town.get_by_role("textbox")).to_have_count(0)
    await square.button(square.alone, "warning-menu", "appeal").click()
    await square.alone.locator("#text").fill("I am sorry.")
    await square.alone.locator("#send").click()
    await square.button(square.room, "decide", "back").click()
    await expect(square.said(square.text("web-said-music"))).to_be_visible()
    await expect(square.town.get_by_role("textbox")).to_be_visible()


async def test_the_keyboard_alone_reports_uncovers_and_decides(square: Square) -> None:
    keys = square.page.keyboard
    await keys.press("Tab")
    await expect(square.page.locator(".skip")).to_be_focused()
    await keys.press("Enter")
    await _tab_to(square.page, ".report", "Report Tom")
    await keys.press("Enter")
    await expect(square.town.locator(".whisper")).to_be_visible()
    await _tab_to(square.page, ".choice", "Yes, tell me")
    await keys.press("Space")
    await expect(square.town.locator(".whisper").last).to_contain_text(square.text("flag-noted"))
    await _tab_to(square.page, "#later", "Let 3 minutes pass")
    await keys.press("Enter")
    await expect(square.room.locator(".cover")).to_be_visible()
    await square.room.locator(".log").focus()
    await _tab_to(square.page, ".cover", "Show the words")
    await keys.press("Enter")
    await expect(square.room.locator(".covered")).to_contain_text(square.hate)
    assert await square.room.locator(".cover").get_attribute("aria-expanded") == "true"
    await _tab_to(square.page, ".choice", "Remove")
    await keys.press("Enter")
    await expect(square.room.locator(".bot").last).to_contain_text("the message was removed")
    await expect(square.said(square.hate)).to_have_count(0)
    await expect(square.button(square.room, "queue-menu", "queue")).to_be_focused()


async def _tab_to(page: Page, selector: str, name: str) -> None:
    for _ in range(25):
        await page.keyboard.press("Tab")
        there = "([s, n]) => document.activeElement.matches(s) && document.activeElement.textContent.trim() === n"
        if await page.evaluate(there, [selector, name]):
            return
    pytest.fail(f"the keyboard does not get to {name}")


async def test_on_a_phone_one_place_is_seen_at_a_time_and_news_are_marked(
    chromium: Browser, served: str, words: Words
) -> None:
    async with square_in(chromium, served, words, viewport=PHONE) as square:
        tabs = square.page.get_by_role("navigation", name="Places")
        await expect(square.room).to_be_hidden()
        await expect(square.alone).to_be_hidden()
        await square.reports(square.hate)
        await tabs.get_by_role("button", name="Moderators").click()
        await expect(square.town).to_be_hidden()
        await square.time_passes()
        await square.button(square.room, "decide", "remove").click()
        await tabs.get_by_role("button", name="Private New").click()
        await expect(square.alone.locator(".bot").last).to_contain_text("the message was removed")
        await tabs.get_by_role("button", name="Group").click()
        await expect(square.said(square.hate)).to_have_count(0)


async def test_a_language_is_chosen_for_all_three(square: Square, words: Words) -> None:
    await square.page.get_by_label("Language").select_option("nl")
    dutch = Square(square.page, words, "nl")
    await expect(dutch.town.locator("h2")).to_have_text("Lindestraat")
    await dutch.reports(square.hate, wish=False)  # what was said stays as it was said
    await dutch.time_passes()
    await expect(dutch.button(dutch.room, "decide", "remove")).to_be_visible()


async def test_two_browsers_do_not_see_each_other_s_group(
    chromium: Browser, served: str, words: Words, square: Square
) -> None:
    field = square.town.get_by_role("textbox")
    await field.fill("Only in this browser")
    await field.press("Enter")
    await expect(square.said("Only in this browser")).to_be_visible()
    async with square_in(chromium, served, words) as other:
        await expect(other.said("Only in this browser")).to_have_count(0)


async def test_a_new_start_is_a_new_group(square: Square) -> None:
    field = square.town.get_by_role("textbox")
    await field.fill("Before")
    await field.press("Enter")
    await expect(square.said("Before")).to_be_visible()
    await square.page.locator("#restart").click()
    await square.page.locator("#restart-yes").click()
    await expect(square.said("Before")).to_have_count(0)
    await square.opened()


async def test_the_way_from_the_first_page_and_back(square: Square) -> None:
    page = square.page
    await page.get_by_role("link", name="To the chat").click()
    await page.get_by_role("link", name="A group and its moderators").click()
    await square.opened()


async def test_a_link_of_the_bot_s_opens_the_private_chat_and_says_its_word(square: Square) -> None:
    await square.be("sofie")
    field = square.town.get_by_role("textbox")
    await field.fill("/setup")
    await field.press("Enter")
    await square.town.get_by_role("link", name="Set me up").click()
    await expect(square.alone.locator(".bot").last).to_contain_text("Setting up your group")
    assert "#" not in square.page.url
