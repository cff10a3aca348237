"""The demo's Year for every eye, hand, screen and direction of writing; and its clock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.chat.events import Address, Arrival, CommandGiven, TextSent
from bot.chat.replies import Choice, Reply
from bot.demo import Jump, landing
from tests.adapters.web.browser.actions import opened
from tests.adapters.web.browser.looks import CONTRASTS, CUT_OFF, NAMELESS, SMALL
from tests.adapters.web.stub import DESKS, NOON, Core, Staff, parrot, sentences, served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
PLACES = ("follower", "publisher", "approver")
LONG = "Veranstaltungsbenachrichtigungseinstellungen"


def scripted(arrival: Arrival) -> Sequence[Reply]:
    """The team's commands have buttons, one of them long; else the parrot."""
    match arrival.event:
        case CommandGiven("team"):
            return [Reply("<b>Your team</b>", "en", ((Choice(LONG, "a"), Choice("Leave", "b")),))]
    return parrot(arrival)


@asynccontextmanager
async def year(chromium: Browser, **options: Any) -> AsyncIterator[tuple[Core, Page]]:
    """The page with the first words of everybody."""
    options = {"viewport": DESKTOP, "reduced_motion": "reduce", "timezone_id": "America/Lima", **options}
    async with served(DESKS, staff=Staff()) as (core, address):
        core.answer = scripted
        async with opened(chromium, address, path="year", **options) as page:
            for place in PLACES:
                await expect(page.locator(f"#{place} .bot")).to_have_count(1)
            yield core, page


async def goes_to(page: Page, place: str) -> None:
    tab = page.locator(f"#tabs [data-place={place}]")
    if await tab.is_visible():
        await tab.click()
    await expect(page.locator(f"#{place}")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_the_contrast_that_wcag_aa_asks_for_and_every_control_a_name(
    chromium: Browser, scheme: str
) -> None:
    async with year(chromium, color_scheme=scheme) as (_, page):
        assert await page.evaluate(CONTRASTS) == []
        assert await page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("locale", ["fr-BE", "ar"])
@pytest.mark.parametrize("width", [320, 360, 768, 900, 1280])
async def test_nothing_is_cut_off_and_everything_can_be_hit(chromium: Browser, width: int, locale: str) -> None:
    async with year(chromium, viewport={"width": width, "height": 740}, locale=locale) as (_, page):
        for place in PLACES:
            await goes_to(page, place)
            assert await page.evaluate(CUT_OFF) == []
            assert await page.evaluate(SMALL) == []


async def test_from_right_to_left_the_follower_is_on_the_right_and_the_clock_too(chromium: Browser) -> None:
    async with year(chromium, locale="ar") as (_, page):
        assert await page.evaluate("document.documentElement.dir") == "rtl"
        follower, approver, clock = [
            await page.locator(where).bounding_box() for where in ("#follower", "#approver", "#now")
        ]
        assert follower is not None
        assert approver is not None
        assert clock is not None
        assert approver["x"] < follower["x"]
        assert clock["x"] > DESKTOP["width"] / 2


async def test_the_clock_is_belgiums_wherever_the_browser_is_and_goes_where_one_presses(chromium: Browser) -> None:
    async with year(chromium) as (core, page):
        await expect(page.locator("#now")).to_contain_text("21 September")
        await page.get_by_role("button", name=sentences("en")["web-clock-day"]).click()
        await expect(page.locator("#now")).to_contain_text("22 September")
        await expect(page.locator("#moved")).to_contain_text("22 September")  # said aloud
        await page.get_by_role("button", name=sentences("en")["web-clock-digest"]).click()
        await expect(page.locator("#now")).to_contain_text("24 September at 17:01")
        assert core.time() == landing(Jump.DIGEST, NOON)


async def test_what_is_written_after_a_jump_stands_under_the_day_that_it_is_then(chromium: Browser) -> None:
    async with year(chromium) as (core, page):
        days = page.locator("#follower .day")
        await expect(days).to_have_text(["Today"])
        await page.locator("[data-to=day]").click()
        await expect(days).to_have_text(["Yesterday"])
        await page.locator("#follower-text").fill("hello")
        await page.locator("#follower-send").click()
        await expect(page.locator("#follower .bot")).to_have_count(2)
        await expect(days).to_have_text(["Yesterday", "Today"])
        assert [a.at for a in core.arrivals if a.event == TextSent("hello")] == [landing(Jump.DAY, NOON)]


async def test_another_page_hears_of_the_later_hour_with_the_next_message(chromium: Browser) -> None:
    async with year(chromium) as (core, page), opened(chromium, page.url.removesuffix("year")) as other:
        await expect(other.locator(".bot")).to_have_count(1)
        await page.locator("[data-to=day]").click()
        await expect(page.locator("#moved")).not_to_be_empty()
        await other.locator("#text").fill("hello")
        await other.locator("#text").press("Enter")
        await expect(other.locator(".bot")).to_have_count(2)
        await other.locator("#text").fill("and again")
        await other.locator("#text").press("Enter")
        await expect(other.locator(".bot")).to_have_count(3)
        assert await other.locator(".day").all_inner_texts() == ["Yesterday", "Today"]
        assert core.time() == landing(Jump.DAY, NOON)


async def test_who_has_no_mouse_moves_the_clock_and_stays_where_they_were(chromium: Browser) -> None:
    async with year(chromium) as (_, page):
        day = page.locator("[data-to=day]")
        await day.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("#moved")).not_to_be_empty()
        await expect(day).to_be_focused()


async def test_a_clock_that_cannot_be_moved_says_so(chromium: Browser) -> None:
    async with year(chromium) as (_, page):
        await page.route("**/api/clock", lambda route: route.abort())
        await page.locator("[data-to=day]").click()
        await expect(page.locator("#remark")).to_have_text(sentences("en")["web-offline"])
        await expect(page.locator("#now")).to_contain_text("21 September")


async def test_the_page_says_that_the_crowd_is_invented(chromium: Browser) -> None:
    async with year(chromium) as (_, page):
        await expect(page.locator("#publisher #crowd")).to_have_text(sentences("en")["web-crowd"])


async def test_a_language_is_chosen_for_who_works_and_the_follower_stays_who_they_were(chromium: Browser) -> None:
    async with year(chromium) as (_, page):
        await expect(page.locator("#follower-name")).to_have_text("Lena")
        await page.locator("#language").select_option("nl")
        await expect(page.locator("#follower h2")).to_have_text(sentences("nl")["web-follower"])
        await expect(page.locator("#now")).to_contain_text("maandag 21 september")
        await expect(page.locator("#follower-name")).to_have_text("Lena")
        await expect(page.locator("#follower .bot")).to_have_count(1)


LONG_TEXT = "\n".join(f"line {number}" for number in range(60))


async def has_read(core: Core, page: Page) -> Address:
    """The follower asks, and gets an answer that is longer than the screen; where they are written to."""
    core.answer = lambda arrival: [Reply(LONG_TEXT, "en")]
    await page.locator("#follower-text").fill("what is on?")
    await page.locator("#follower-send").click()
    await expect(page.locator("#follower .bot")).to_have_count(2)
    return next(arrival.address for arrival in core.arrivals if arrival.event == TextSent("what is on?"))


async def test_what_comes_while_one_is_elsewhere_on_the_page_is_in_view_from_its_beginning(chromium: Browser) -> None:
    async with year(chromium) as (core, page):
        lena = await has_read(core, page)
        await page.locator("[data-to=day]").click()
        await expect(page.locator("#moved")).not_to_be_empty()
        await core.platform.send(lena, Reply(f"News\n{LONG_TEXT}", "en"), "news")
        await expect(page.locator("#follower .bot")).to_have_count(3)
        seen = """() => {
            const log = document.getElementById("follower-log").getBoundingClientRect();
            const row = [...document.querySelectorAll("#follower .bot")].at(-1).getBoundingClientRect();
            return row.top - log.top;
        }"""
        await page.wait_for_function(f"(({seen})() >= 0) && (({seen})() < 60)")


async def test_who_reads_is_not_moved_away_by_what_comes(chromium: Browser) -> None:
    async with year(chromium) as (core, page):
        lena = await has_read(core, page)
        stood = await page.locator("#follower-log").evaluate("log => log.scrollTop")
        await core.platform.send(lena, Reply("News", "en"), "news")
        await expect(page.locator("#follower .bot")).to_have_count(3)
        await expect(page.locator("#follower-newer")).to_be_visible()
        assert await page.locator("#follower-log").evaluate("log => log.scrollTop") == stood
