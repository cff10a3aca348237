"""The demo's pages where people work, over real HTTP: who may open them, who has which place, what moves the clock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx
import pytest

from adapters.web.offer import DemoPlace
from bot.chat.events import TextSent
from bot.demo import FURTHEST, Jump, landing
from bot.rules.staff import Role
from tests.adapters.web.stub import DEMO, DESKS, NOON, PLAIN, RECEIPT, TEAM, TOWN, YEAR, Core, Staff, served

Browser = httpx.AsyncClient


@pytest.fixture
def staff() -> Staff:
    return Staff()


@pytest.fixture
async def site(staff: Staff) -> AsyncIterator[tuple[Core, str]]:
    async with served(DESKS, staff=staff) as running:
        yield running


@asynccontextmanager
async def on_the_page(address: str) -> AsyncIterator[Browser]:
    async with httpx.AsyncClient(base_url=address, headers={"Sec-Fetch-Site": "same-origin"}) as client:
        (await client.post("/api/session", json={})).raise_for_status()
        yield client


@pytest.fixture
async def browser(site: tuple[Core, str]) -> AsyncIterator[Browser]:
    async with on_the_page(site[1]) as client:
        yield client


async def says(browser: Browser, person: str) -> httpx.Response:
    message = {"id": f"post-{person:0>4}", "as": person, "locale": "en", "event": {"kind": "text", "text": "hello"}}
    return await browser.post("/api/messages", json=message)


async def test_who_opens_the_page_has_a_case_worker_and_a_lead_with_the_addresses_of_their_chats(
    site: tuple[Core, str], browser: Browser, staff: Staff
) -> None:
    answer = await browser.post("/api/team", json={"language": "en"})
    assert answer.json() == {"receipt": RECEIPT, "now": NOON}
    (seats,) = staff.seats
    assert [(seat.role, seat.name, seat.language) for seat in seats] == [
        (Role.CASE_WORKER, "Nadia", "en"),
        (Role.LEAD, "Bart", "en"),
    ]
    for person, seat in zip(("nadia", "bart"), seats, strict=True):
        assert (await says(browser, person)).status_code == 202
        arrival = site[0].arrivals[-1]
        assert (arrival.event, arrival.address, arrival.user) == (TextSent("hello"), seat.at, seat.user)


async def test_each_browser_has_people_of_its_own(site: tuple[Core, str], browser: Browser, staff: Staff) -> None:
    await browser.post("/api/team", json={"language": "en"})
    async with on_the_page(site[1]) as other:
        await other.post("/api/team", json={"language": "nl"})
    mine, theirs = staff.seats
    assert not {seat.user for seat in mine} & {seat.user for seat in theirs}


async def test_only_an_explicit_reset_makes_the_cases_anew(browser: Browser, staff: Staff) -> None:
    for words in ({}, {"fresh": "yes"}, {"fresh": 1}, {"fresh": True}):
        await browser.post("/api/team", json={"language": "en", **words})
    assert staff.fresh == [False, False, False, True]


async def test_who_starts_anew_leaves_the_team(browser: Browser, staff: Staff) -> None:
    await browser.post("/api/team", json={"language": "en"})
    await browser.post("/api/session", json={"fresh": True})
    assert len(staff.left) == 2  # they leave either page
    assert {seat.user for seat in staff.seats[0]} < set(staff.left[0])  # who only writes there is gone as well


async def test_no_other_page_no_stranger_and_no_unknown_language_opens_it(
    site: tuple[Core, str], browser: Browser, staff: Staff
) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await browser.post("/api/team", json={"language": "en"}, headers=elsewhere)).status_code == 403
    assert (await browser.post("/api/team", json={"language": "tlh"})).status_code == 400
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as stranger:
        assert (await stranger.post("/api/team", json={"language": "en"})).status_code == 401
    assert staff.seats == []


async def test_the_year_has_a_publisher_and_an_approver_and_nobody_of_the_team_s_page(
    browser: Browser, staff: Staff
) -> None:
    await browser.post("/api/year", json={"language": "en"})
    (seats,) = staff.seats
    assert [(seat.role, seat.name) for seat in seats] == [(Role.PUBLISHER, "Mieke"), (Role.APPROVER, "Karim")]


@pytest.mark.parametrize(("page", "follower"), [("nl", "lena"), ("de", "amina"), ("fr", "lena"), ("en", "lena")])
def test_who_follows_the_year_reads_another_language_than_the_page(page: str, follower: str) -> None:
    person = YEAR[0].person(page)
    assert person.id == follower
    assert person.language != page


async def until(lines: AsyncIterator[str], wanted: str) -> AsyncIterator[str]:
    """The lines of a stream up to the one that has these words."""
    async for line in lines:
        yield line
        if wanted in line:
            return


async def now(browser: Browser, to: object) -> int:
    answer = await browser.post("/api/clock", json={"to": to})
    assert answer.status_code == 200
    return int(answer.json()["now"])


async def test_a_press_lets_a_day_pass_or_the_time_until_the_digest_and_what_is_said_then_bears_that_time(
    site: tuple[Core, str], browser: Browser
) -> None:
    await browser.post("/api/year", json={"language": "en"})
    day = await now(browser, "day")
    assert day == landing(Jump.DAY, NOON)
    digest = await now(browser, "digest")
    assert digest == landing(Jump.DIGEST, day)
    await says(browser, "lena")
    assert site[0].arrivals[-1].at == digest
    async with browser.stream("GET", "/api/stream?as=lena") as stream:
        hello = [line async for line in until(stream.aiter_lines(), "data:")]
    assert f'"now": {digest}' in hello[-1]


async def test_the_clock_ends_somewhere_and_chats_stay_open_however_far_it_is_put(
    site: tuple[Core, str], browser: Browser
) -> None:
    await browser.post("/api/year", json={"language": "en"})
    await says(browser, "lena")
    for _ in range(80):
        last = await now(browser, "digest")
    assert last == NOON + FURTHEST
    async with browser.stream("GET", "/api/stream?as=lena") as stream:
        shown = [line async for line in until(stream.aiter_lines(), '"text": "hello"')]
    assert shown


async def test_nobody_but_who_works_here_moves_the_clock(site: tuple[Core, str], browser: Browser) -> None:
    assert (await browser.post("/api/clock", json={"to": "day"})).status_code == 409
    await browser.post("/api/year", json={"language": "en"})
    for odd in (None, "", "year", 86400, ["day"]):
        assert (await browser.post("/api/clock", json={"to": odd})).status_code == 400
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await browser.post("/api/clock", json={"to": "day"}, headers=elsewhere)).status_code == 403
    assert site[0].time() == NOON


@pytest.mark.parametrize(("name", "places"), [("team", TEAM), ("year", YEAR)])
async def test_each_page_has_the_same_headers_as_all_others_each_id_once_and_nothing_left_open(
    browser: Browser, name: str, places: Sequence[DemoPlace]
) -> None:
    page, first = await browser.get(f"/{name}"), await browser.get("/")
    secured = ("content-security-policy", "referrer-policy", "x-frame-options", "cache-control")
    assert [page.headers[name] for name in secured] == [first.headers[name] for name in secured]
    ids = [part.partition('"')[0] for part in page.text.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    assert {f"{place.name}-text" for place in places} <= set(ids)
    assert "{{" not in page.text
    assert "<!-- " not in page.text


@pytest.mark.parametrize("offer", [PLAIN, DEMO, TOWN])
async def test_without_such_pages_there_is_no_page_no_route_and_nobody_to_be(offer: object) -> None:
    async with served(offer) as (core, address), on_the_page(address) as client:  # type: ignore[arg-type]
        assert (await client.get("/team")).status_code == 404
        assert (await client.get("/office/static/team.js")).status_code == 404
        assert (await client.post("/api/clock", json={"to": "day"})).status_code == 404
        assert (await client.post("/api/team", json={"language": "en"})).status_code == 404
        assert (await says(client, "nadia")).status_code == 400
        assert (await client.get("/api/stream?as=bart")).status_code == 400
        assert (await client.get("/api/page?language=en")).json()["desks"] == {}
        assert core.arrivals == []
