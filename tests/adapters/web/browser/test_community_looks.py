"""The demo's group for every eye, hand and screen."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.events import Arrival, CommandGiven, MessageReported
from bot.chat.replies import Choice, Reply
from tests.adapters.web.browser.actions import opened
from tests.adapters.web.browser.looks import CONTRASTS, CUT_OFF, NAMELESS, SMALL
from tests.adapters.web.stub import TOWN, parrot, served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LONG = "Staatsangehörigkeitsdiskriminierung"
CARD = f"<b>Reported message</b>\n\n<spoiler>This may hurt: {LONG * 4}</spoiler>\n\nMay be warned, see /queue."


def scripted(arrival: Arrival) -> Sequence[Reply]:
    """A card for /room, a whisper for a report; in private the parrot."""
    match arrival.event:
        case CommandGiven("room"):
            rows = ((Choice("Remove", "a"), Choice(LONG, "b"), Choice("Keep", "c")),)
            return [Reply(CARD, "en", rows)]
        case MessageReported():
            return [Reply("Thank you.", "en", ((Choice("Yes, tell me", "t"),),), only_for=arrival.user)]
    return [] if arrival.seen else parrot(arrival)


@asynccontextmanager
async def full_page(chromium: Browser, **options: Any) -> AsyncIterator[Page]:
    """The page with a card, a whisper, a refused message and a private message of somebody else."""
    async with served(TOWN, clock=time.time) as (core, address):
        core.answer = scripted
        async with opened(chromium, address, path="community", reduced_motion="reduce", **options) as page:
            await page.locator("#town .report").nth(1).dispatch_event("click")
            await expect(page.locator("#town .whisper")).to_have_count(1)
            await page.locator("#room .cover").dispatch_event("click")
            assert core.platform.groups is not None
            tom = next(a.event.quoted.author for a in core.arrivals if isinstance(a.event, MessageReported))
            await core.platform.send(core.platform.groups.alone(tom or ""), Reply("x", "en"), "99")
            await expect(page.locator("#letters button")).to_have_count(1)
            core.broken = True
            await page.locator("#town textarea").evaluate("e => { e.value = 'x'; e.form.requestSubmit() }")
            await expect(page.locator("#town .remark")).not_to_be_empty()
            yield page


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_the_contrast_that_wcag_aa_asks_for(chromium: Browser, scheme: str) -> None:
    async with full_page(chromium, color_scheme=scheme, viewport={"width": 1280, "height": 800}) as page:
        assert await page.evaluate(CONTRASTS) == []
        assert await page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("width", [320, 360, 768, 900, 1280])
@pytest.mark.parametrize("locale", ["en-GB", "ar"])
async def test_nothing_is_cut_off_and_everything_can_be_hit(chromium: Browser, width: int, locale: str) -> None:
    async with full_page(chromium, viewport={"width": width, "height": 740}, locale=locale) as page:
        await expect(page.locator("html")).to_have_attribute("dir", "rtl" if locale == "ar" else "ltr")
        for place in ("town", "room", "alone"):
            tab = page.locator(f"#tabs [data-place={place}]")
            if await tab.is_visible():
                await tab.click()
            assert await page.evaluate(CUT_OFF) == [], place
            assert await page.evaluate(SMALL) == [], place


async def test_from_right_to_left_the_group_stands_right_and_one_s_own_words_left(chromium: Browser) -> None:
    async with full_page(chromium, viewport={"width": 1280, "height": 800}, locale="ar") as page:
        town, room, alone = [await page.locator(f"#{place}").bounding_box() for place in ("town", "room", "alone")]
        mine = await page.locator("#town .me .bubble").first.bounding_box()
        theirs = await page.locator("#town .said:not(.me) .bubble").first.bounding_box()
        assert town
        assert room
        assert alone
        assert mine
        assert theirs
        assert town["x"] > room["x"] > alone["x"]
        assert mine["x"] < theirs["x"] + theirs["width"] - mine["width"]
