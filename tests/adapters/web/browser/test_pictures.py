"""A bar moves where it stands, and a picture is covered until somebody asks for it, in a real browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from bot.chat.replies import Choice, Picture, Reply
from tests.adapters.web.browser.actions import PIXEL, bot, button, say
from tests.adapters.web.stub import Core

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

STOP = ((Choice("Pause", "t.pause"), Choice("Stop", "t.stop")),)


def bar(text: str, replaces: str | None = None) -> Reply:
    return Reply(text, "en", STOP, replaces=replaces, slot="bar")


async def test_a_bar_moves_where_it_stands_and_keeps_its_buttons_and_the_focus(core: Core, page: Page) -> None:
    address = core.arrivals[0].address
    id_ = await core.platform.send(address, bar("▓░░░ 25 %"), "1.0")
    await core.platform.send(address, Reply("Something else", "en"), "2.0")
    await expect(bot(page)).to_have_text(["Welcome. What is it?", "▓░░░ 25 %", "Something else"])
    await button(page, "Stop").focus()
    for number, text in enumerate(("▓▓░░ 50 %", "▓▓▓░ 75 %"), 3):
        id_ = await core.platform.send(address, bar(text, id_), f"{number}.0")
        await expect(bot(page)).to_have_text(["Welcome. What is it?", text, "Something else"])
        await expect(button(page, "Stop")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(bot(page).last).to_have_text("You pressed t.stop.")


async def test_a_page_that_was_away_shows_the_bar_once(core: Core, page: Page) -> None:
    address = core.arrivals[0].address
    id_ = await core.platform.send(address, bar("25 %"), "1.0")
    await expect(bot(page).last).to_have_text("25 %")
    await page.context.set_offline(True)
    core.platform._sessions.stop()  # the stream ends, as when the network does
    for number, text in enumerate(("50 %", "75 %"), 2):
        id_ = await core.platform.send(address, bar(text, id_), f"{number}.0")
    core.platform._sessions.start()
    await page.context.set_offline(False)
    await expect(bot(page)).to_have_text(["Welcome. What is it?", "75 %"])
    await page.reload()
    await expect(bot(page)).to_have_text(["Welcome. What is it?", "75 %"])


async def test_a_picture_that_may_be_seen_is_seen_and_has_words_for_who_cannot_see_it(core: Core, page: Page) -> None:
    picture = Picture("1", PIXEL, "image/png", covered=False)
    await core.platform.send(core.arrivals[0].address, Reply("The feast", "en", pictures=(picture,)), "1.0")
    image = page.get_by_role("img", name="Picture with this message")
    await expect(image).to_be_visible()
    await page.wait_for_function("document.querySelector('.picture').naturalWidth > 0")


async def test_a_covered_picture_is_uncovered_and_covered_again_with_the_keyboard(core: Core, page: Page) -> None:
    picture = Picture("1", PIXEL, "image/png")
    await core.platform.send(core.arrivals[0].address, Reply("Evidence", "en", pictures=(picture,)), "1.0")
    image = page.locator(".picture")
    await expect(image).to_have_css("filter", "blur(40px)")
    await expect(page.get_by_role("img", name="Picture with this message")).to_have_count(0)
    await button(page, "Show the picture").focus()
    await page.keyboard.press("Enter")
    await expect(image).to_have_css("filter", "none")
    await expect(page.get_by_role("img", name="Picture with this message")).to_be_visible()
    await expect(button(page, "Cover the picture")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(image).to_have_css("filter", "blur(40px)")


async def test_where_a_picture_is_not_kept_any_more_the_words_say_so(core: Core, page: Page) -> None:
    picture = Picture("1", PIXEL, "image/png", covered=False)
    await core.platform.send(core.arrivals[0].address, Reply("The feast", "en", pictures=(picture,)), "1.0")
    await expect(page.locator(".picture")).to_be_visible()
    core.platform._pictures._kept.clear()
    await page.reload()
    await expect(page.locator(".pictures")).to_have_text("The picture is not kept here any more.")
    await say(page, "thanks")
    await expect(bot(page).last).to_have_text("You said: thanks")
