"""The demo's team over real HTTP: who may open it, who is on it then, and that nothing of it exists elsewhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import httpx
import pytest

from adapters.web.offer import DemoPerson, DemoTeam
from bot.chat.events import TextSent
from bot.rules.staff import Role
from bot.seeds import Seat
from tests.adapters.web.stub import DEMO, PLAIN, TOWN, Core, served

TEAM = replace(TOWN, team=DemoTeam(DemoPerson("amina", "fr"), "nadia", "bart"))
Browser = httpx.AsyncClient


@dataclass
class Staff:
    """Notes who sits down and who leaves."""

    seats: list[Sequence[Seat]] = field(default_factory=list)
    fresh: list[bool] = field(default_factory=list)
    left: list[Sequence[str]] = field(default_factory=list)

    async def sit(self, seats: Sequence[Seat], here: Callable[[str], bool], *, fresh: bool) -> str:
        assert all(here(seat.user) for seat in seats)
        assert not here("somebody else")
        self.seats.append(seats)
        self.fresh.append(fresh)
        return "1234 5678 9012 3456"

    async def leave(self, users: Sequence[str]) -> None:
        self.left.append(users)


@pytest.fixture
def staff() -> Staff:
    return Staff()


@pytest.fixture
async def site(staff: Staff) -> AsyncIterator[tuple[Core, str]]:
    async with served(TEAM, staff=staff) as running:
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
    assert answer.json() == {"receipt": "1234 5678 9012 3456"}
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
    assert staff.left == [[seat.user for seat in staff.seats[0]]]


async def test_no_other_page_no_stranger_and_no_unknown_language_opens_it(
    site: tuple[Core, str], browser: Browser, staff: Staff
) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await browser.post("/api/team", json={"language": "en"}, headers=elsewhere)).status_code == 403
    assert (await browser.post("/api/team", json={"language": "tlh"})).status_code == 400
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as stranger:
        assert (await stranger.post("/api/team", json={"language": "en"})).status_code == 401
    assert staff.seats == []


async def test_the_page_has_the_same_headers_as_all_others_and_each_id_once(browser: Browser) -> None:
    page, first = await browser.get("/team"), await browser.get("/")
    secured = ("content-security-policy", "referrer-policy", "x-frame-options", "cache-control")
    assert [page.headers[name] for name in secured] == [first.headers[name] for name in secured]
    ids = [part.partition('"')[0] for part in page.text.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    assert {"citizen-text", "worker-text", "lead-text"} <= set(ids)


@pytest.mark.parametrize("offer", [PLAIN, DEMO, TOWN])
async def test_without_the_demo_s_team_there_is_no_page_no_route_and_nobody_to_be(offer: object) -> None:
    async with served(offer) as (core, address), on_the_page(address) as client:  # type: ignore[arg-type]
        assert (await client.get("/team")).status_code == 404
        assert (await client.get("/team/static/team.js")).status_code == 404
        assert (await client.post("/api/team", json={"language": "en"})).status_code == 404
        assert (await says(client, "nadia")).status_code == 400
        assert (await client.get("/api/stream?as=bart")).status_code == 400
        assert (await client.get("/api/page?language=en")).json()["team"] is None
        assert core.arrivals == []
