"""The demo's team in a real browser, with the real core behind it: from a report to its answer, and all of it anew."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.wording import Words
from tests.adapters.web.browser.actions import opened
from tests.adapters.web.browser.looks import CONTRASTS, CUT_OFF, NAMELESS, SMALL
from tests.process.demo import demo
from tests.walk_team import SEEDED, Floor, walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.process,
    pytest.mark.timeout(180),
    pytest.mark.asyncio(loop_scope="session"),
]

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def served() -> AsyncIterator[str]:
    """The page's address, without a path."""
    async with demo() as (address, _):
        yield address


@asynccontextmanager
async def floor_in(
    chromium: Browser, address: str, words: Words, language: str = "en", *, by_keys: bool = False, **options: Any
) -> AsyncIterator[Floor]:
    """The page in a browser of its own, with all its people ready."""
    options = {"viewport": DESKTOP, "locale": f"{language}-BE", **options}
    async with opened(chromium, address, path="team", **options) as page:
        floor = Floor(page, words, language, by_keys=by_keys)
        await floor.opened()
        yield floor


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_a_report_is_taken_answered_read_handed_over_and_all_is_there_anew(
    chromium: Browser, served: str, words: Words, language: str
) -> None:
    async with floor_in(chromium, served, words, language) as floor:
        await floor.resets()  # whatever another test left
        await floor.opened()
        await walk(floor)


async def test_the_keyboard_alone_goes_the_whole_way(chromium: Browser, served: str, words: Words) -> None:
    async with floor_in(chromium, served, words, "nl", by_keys=True) as floor:
        await floor.resets()
        await floor.opened()
        await walk(floor)


async def test_on_a_small_phone_the_whole_way_is_gone_in_tabs(chromium: Browser, served: str, words: Words) -> None:
    async with floor_in(chromium, served, words, "fr", viewport=PHONE, reduced_motion="reduce") as floor:
        await expect(floor.worker).to_be_hidden()
        await floor.resets()
        await floor.opened()
        await walk(floor)


async def test_a_case_that_waited_a_week_reminds_the_lead_and_an_example_opens_with_its_receipt(
    chromium: Browser, served: str, words: Words
) -> None:
    async with floor_in(chromium, served, words) as floor:
        await floor.resets()
        await floor.opened()
        reminder = floor.text("case-unanswered", reference="X").partition("X")[2]
        await expect(floor.lead.locator(".bot").filter(has_text=reminder)).to_have_count(1)
        await floor.does(floor.page.locator("#read"))
        answered = "Refuser un logement à cause de l’âge est interdit"
        await expect(floor.citizen.locator(".bot").filter(has_text=answered)).to_have_count(1)


async def test_words_from_right_to_left_are_shown_so_once_they_are_uncovered(
    chromium: Browser, served: str, words: Words
) -> None:
    async with floor_in(chromium, served, words) as floor:
        await floor.resets()
        await floor.opened()
        first = (await floor.queue(floor.lead))[0]  # the threat comes first
        await floor.does(floor.named(floor.lead, first))
        await floor.press(floor.lead, "case-menu", "evidence")
        await floor.does(floor.lead.locator(".cover").last)
        covered = floor.lead.locator(".covered").last
        await expect(covered).to_contain_text("سأقتلك")
        assert await covered.evaluate("e => getComputedStyle(e).direction") == "rtl"


async def test_a_second_browser_has_members_of_its_own_and_the_same_cases(
    chromium: Browser, served: str, words: Words
) -> None:
    async with floor_in(chromium, served, words) as floor:
        await floor.resets()
        await floor.opened()
        assert len(await floor.queue(floor.worker)) == SEEDED
        async with floor_in(chromium, served, words) as other:
            assert len(await other.queue(other.lead, which="all")) == SEEDED
            await other.says(other.lead, "/team")
            await expect(other.newest(other.lead)).to_contain_text("Nadia 2")
            await other.says(other.citizen, "/cases")
            assert "OCAD" not in await other.citizen.inner_text()


async def test_a_language_is_chosen_for_the_team_and_who_reports_keeps_theirs(
    chromium: Browser, served: str, words: Words
) -> None:
    async with floor_in(chromium, served, words) as floor:
        await floor.page.locator("#language").select_option("nl")
        dutch = Floor(floor.page, words, "nl")
        await expect(dutch.worker.locator("h2")).to_have_text(dutch.text("web-worker"))
        await dutch.queue(dutch.worker)
        await expect(dutch.newest(dutch.worker)).to_contain_text("Dossiers")
        await expect(dutch.button(dutch.citizen, "menu", "report")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_the_contrast_that_wcag_aa_asks_for(
    chromium: Browser, served: str, words: Words, scheme: Any
) -> None:
    async with floor_in(chromium, served, words, color_scheme=scheme) as floor:
        await floor.queue(floor.worker)
        assert await floor.page.evaluate(CONTRASTS) == []
        assert await floor.page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("width", [320, 360, 768, 900, 1280])
async def test_nothing_is_cut_off_and_everything_can_be_hit(
    chromium: Browser, served: str, words: Words, width: int
) -> None:
    viewport = {"width": width, "height": 740}
    async with floor_in(chromium, served, words, "de", viewport=viewport, reduced_motion="reduce") as floor:
        for place in (floor.citizen, floor.worker, floor.lead):
            await floor.goes_to(place)
            await expect(floor.newest(place)).to_be_visible()
            assert await floor.page.evaluate(CUT_OFF) == []
            assert await floor.page.evaluate(SMALL) == []


async def test_the_way_between_the_pages(chromium: Browser, served: str, words: Words) -> None:
    async with floor_in(chromium, served, words) as floor:
        page = floor.page
        await page.get_by_role("link", name=floor.text("web-to-community")).click()
        await page.get_by_role("link", name=floor.text("web-to-year")).click()
        await expect(page.locator("#clock")).to_be_visible()
        await page.get_by_role("link", name=floor.text("web-to-team")).click()
        await floor.opened()
        await page.get_by_role("link", name=floor.text("web-to-year")).click()
        await page.get_by_role("link", name=floor.text("web-to-chat")).click()
        await page.get_by_role("link", name=floor.text("web-to-year")).click()
        await page.get_by_role("link", name=floor.text("web-to-community")).click()
        await page.get_by_role("link", name=floor.text("web-to-team")).click()
        await floor.opened()
