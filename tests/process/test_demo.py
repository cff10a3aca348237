"""`concordia demo`, as somebody meets it: one command, a page, and the whole way in each language."""

from __future__ import annotations

import aiohttp
import pytest
from playwright.async_api import expect

from bot.wording import load_words
from tests import walk_community, walk_team, walk_year
from tests.process.demo import demo
from tests.walk import CHROMIUM, browser, visit, walk

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.timeout(180)]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_a_person_reports_saves_the_receipt_reads_who_helps_and_opens_the_case(language: str) -> None:
    words = load_words(strict=True)
    async with demo() as (address, _), browser() as chromium:
        page = await visit(chromium, address, language)
        receipt = await walk(page, words, language)
        # from another account
        other = await visit(chromium, address, language)
        await other.get_by_role("button", name=words.texts.label([language], "menu", "case"), exact=True).last.click()
        await other.locator("#text").fill(receipt)
        await other.locator("#send").click()
        status = words.texts.label([language], "case-status", "received")
        await other.locator(".bot .text").filter(has_text=status).last.wait_for()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_a_group_reports_its_moderators_decide_and_everybody_hears_what_is_theirs(language: str) -> None:
    words = load_words(strict=True)
    async with demo() as (address, _), browser() as chromium:
        page = await visit(chromium, f"{address}community", language, viewport={"width": 1280, "height": 800})
        await walk_community.walk(page, words, language)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
async def test_a_team_answers_who_reported_hands_over_and_begins_anew() -> None:
    words = load_words(strict=True)
    async with demo() as (address, receipt), browser() as chromium:
        page = await visit(chromium, f"{address}team", "nl", viewport={"width": 1280, "height": 800})
        await expect(page.locator("#receipt")).to_have_text(receipt)
        await walk_team.walk(walk_team.Floor(page, words, "nl"))
        await expect(page.locator("#receipt")).to_have_text(receipt)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_year_is_followed_time_passes_and_an_announcement_that_two_people_let_out_arrives(
    language: str,
) -> None:
    words = load_words(strict=True)
    async with demo() as (address, _), browser() as chromium:
        page = await visit(chromium, f"{address}year", language, viewport={"width": 1280, "height": 800})
        await walk_year.walk(walk_year.Hall(page, words, language))


async def test_the_seeded_case_opens_without_a_browser_too() -> None:
    async with demo() as (address, receipt), aiohttp.ClientSession() as session:
        async with session.get(f"{address}healthz") as answer:
            assert answer.status == 200
        assert receipt
