"""A conversation in a real browser: pressing, writing, reloading, copying."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.events import (
    Arrival,
    ChoicePressed,
    Joined,
    TextSent,
)
from bot.chat.replies import Choice, Reply
from tests.adapters.web.browser.actions import (
    bot,
    button,
    events,
    mine,
    opened,
    say,
)
from tests.adapters.web.stub import Core

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_who_opens_the_page_is_greeted_presses_and_writes(core: Core, page: Page) -> None:
    await button(page, "Report hate").click()
    await expect(bot(page).last).to_have_text("You pressed t1.")
    await expect(mine(page)).to_have_text(["Report hate"])
    await expect(button(page, "Help")).to_have_count(0)  # used buttons are gone
    await say(page, "first line\nsecond line")
    await expect(bot(page).last).to_have_text("You said: first line\nsecond line")
    await expect(page.locator('.me[data-state="sent"]')).to_have_count(2)
    joined, pressed, said = events(core)
    assert joined == Joined()
    assert isinstance(pressed, ChoicePressed)
    assert pressed.token == "t1"
    assert said == TextSent("first line\nsecond line")


async def test_the_whole_conversation_can_be_held_with_the_keyboard_alone(page: Page) -> None:
    keys = page.keyboard
    await keys.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    for _ in range(9):
        if await button(page, "Report hate").evaluate("element => element === document.activeElement"):
            break
        await keys.press("Tab")
    await keys.press("Enter")
    await expect(button(page, "On")).to_be_focused()  # the first answer to the next question
    await keys.press("Space")
    await expect(bot(page).last).to_have_text("You pressed on.")
    await page.locator("#log").focus()
    for _ in range(9):
        if await page.locator("#text").evaluate("element => element === document.activeElement"):
            break
        await keys.press("Tab")
    await keys.type("one")
    await keys.press("Shift+Enter")
    await keys.type("two")
    await keys.press("Enter")
    await expect(bot(page).last).to_have_text("You said: one\ntwo")
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#text")).to_be_focused()


async def test_an_answer_on_its_way_is_shown_until_it_comes(core: Core, page: Page) -> None:
    answer = core.answer
    core.answer = lambda arrival: []
    await say(page, "hello?")
    await expect(page.locator("#typing")).to_be_visible()
    core.answer = answer
    await say(page, "hello!")
    await expect(bot(page).last).to_have_text("You said: hello!")
    await expect(page.locator("#typing")).to_be_hidden()


async def test_a_reload_shows_the_same_conversation_and_greets_nobody_twice(core: Core, page: Page) -> None:
    await button(page, "Report hate").click()
    await expect(bot(page)).to_have_count(2)
    await say(page, "it was <b>online</b>")
    await expect(bot(page).last).to_have_text("You said: it was <b>online</b>")
    before = await page.locator(".row .text").all_text_contents()
    await page.reload()
    await expect(page.locator(".row .text")).to_have_text(before)
    await expect(page.locator("#log")).to_have_attribute("aria-busy", "false")
    await expect(button(page, "Report hate")).to_have_count(0)
    assert events(core).count(Joined()) == 1


async def test_two_tabs_of_one_person_show_one_conversation(core: Core, page: Page) -> None:
    other = await page.context.new_page()
    await other.goto(page.url)
    await expect(bot(other)).to_have_count(1)
    await say(page, "from the first tab")
    for tab in (page, other):
        await expect(mine(tab)).to_have_text(["from the first tab"])
        await expect(bot(tab)).to_have_count(2)
    assert events(core).count(Joined()) == 1


async def test_two_browsers_are_two_people(chromium: Browser, site: tuple[Core, str], page: Page) -> None:
    await say(page, "only mine")
    await expect(bot(page)).to_have_count(2)
    async with opened(chromium, site[1]) as other:
        await expect(bot(other)).to_have_count(1)
        await expect(mine(other)).to_have_count(0)
    assert len({arrival.address for arrival in site[0].arrivals}) == 2


async def test_a_receipt_can_be_copied_and_goes_when_it_is_saved(core: Core, page: Page) -> None:
    def receipt(arrival: Arrival) -> Sequence[Reply]:
        match arrival.event:
            case ChoicePressed("saved", message):
                return [Reply("Good. It is gone from this page.", "en", replaces=message)]
            case _:
                saved = ((Choice("I have saved it", "saved"),),)
                return [
                    Reply("Your receipt:\n\n<code>4821 0937 5526 1180</code>\n\nKeep it.", "en", saved, private=True)
                ]

    core.answer = receipt
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await say(page, "file it")
    await button(page, "Copy").click()
    await expect(button(page, "Copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == "4821 0937 5526 1180"
    assert await page.locator('a[href^="tel:"]').count() == 0
    await button(page, "I have saved it").click()
    await expect(bot(page).last).to_have_text("Good. It is gone from this page.")
    for _ in range(2):
        assert "4821" not in await page.locator("body").inner_text()
        await page.reload()
        await expect(bot(page).last).to_have_text("Good. It is gone from this page.")
