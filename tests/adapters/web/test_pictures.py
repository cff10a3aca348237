"""A picture is handed to the browser whose chat shows it, for as long as it does; a bar leaves nothing behind."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from adapters.web import pictures
from bot.chat.events import Address
from bot.chat.replies import Picture, Reply, WipeChat
from tests.adapters.web.browser.actions import PIXEL
from tests.adapters.web.stub import DEMO, TOWN, Core, served
from tests.adapters.web.test_documents import bubbles, met

Browser = httpx.AsyncClient

OPEN = Picture("1", PIXEL, "image/png", covered=False)
HIDDEN = Picture("2", b"\xff\xd8\xff", "image/jpeg")
LOST = Picture("3")
PROGRAM = Picture("4", b"<svg/>", "image/svg+xml", covered=False)


@pytest.fixture
async def core() -> AsyncIterator[Core]:
    async with served(DEMO) as (core, address):
        core.address = address  # type: ignore[attr-defined]
        yield core


@pytest.fixture
async def browser(core: Core) -> AsyncIterator[Browser]:
    address: str = core.address  # type: ignore[attr-defined]
    async with httpx.AsyncClient(base_url=address, headers={"Sec-Fetch-Site": "same-origin"}) as client:
        (await client.post("/api/session", json={})).raise_for_status()
        yield client


async def shown(core: Core, browser: Browser, *more: Picture, nonce: str = "1.0") -> list[dict[str, Any]]:
    """The pictures of a message, as the page is told of them."""
    await core.platform.send(await met(core, browser), Reply("Look", "en", pictures=more), nonce)
    told: list[dict[str, Any]] = (await bubbles(browser))[-1]["pictures"]
    return told


def path(picture: dict[str, Any]) -> str:
    return f"/api/pictures/{picture['id']}"


# -- pictures


async def test_a_picture_can_be_looked_at_as_often_as_its_message_is_and_is_kept_by_nobody(
    core: Core, browser: Browser
) -> None:
    open_, hidden = await shown(core, browser, OPEN, HIDDEN)
    assert (open_["covered"], hidden["covered"]) == (False, True)
    for _ in range(2):
        answer = await browser.get(path(open_))
        assert (answer.content, answer.headers["content-type"]) == (PIXEL, "image/png")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert (await browser.get(path(hidden))).headers["content-type"] == "image/jpeg"


async def test_what_is_lost_or_could_be_a_program_is_not_shown(core: Core, browser: Browser) -> None:
    told = await shown(core, browser, LOST, PROGRAM, HIDDEN)
    assert [one["covered"] for one in told] == [True]


async def test_another_browser_or_page_sees_nothing(core: Core, browser: Browser) -> None:
    (picture,) = await shown(core, browser, OPEN)
    async with httpx.AsyncClient(base_url=browser.base_url, headers={"Sec-Fetch-Site": "same-origin"}) as other:
        assert (await other.get(path(picture))).status_code == 401
        (await other.post("/api/session", json={})).raise_for_status()
        assert (await other.get(path(picture))).json() == {"code": "no-such-picture"}
    assert (await browser.get(path(picture), headers={"Sec-Fetch-Site": "cross-site"})).status_code == 403


async def test_a_message_that_is_told_again_has_its_picture_once(core: Core, browser: Browser) -> None:
    assert await shown(core, browser, OPEN) == await shown(core, browser, OPEN)


async def test_a_wiped_chat_shows_no_picture(core: Core, browser: Browser) -> None:
    address = await met(core, browser)
    (picture,) = await shown(core, browser, HIDDEN)
    await core.platform.groups.act(address, WipeChat())
    assert (await browser.get(path(picture))).status_code == 404
    core.platform._pictures.sweep()
    assert core.platform._pictures._kept == {}


async def test_the_oldest_goes_where_there_is_no_more_room_and_its_words_stay(
    core: Core, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "BYTES_LIMIT", len(PIXEL) + 1)
    (first,) = await shown(core, browser, OPEN)
    (second,) = await shown(core, browser, OPEN, nonce="2.0")
    assert [(await browser.get(path(one))).status_code for one in (first, second)] == [404, 200]
    assert [one["text"] for one in await bubbles(browser)] == ["Look", "Look"]


async def test_a_group_shows_its_pictures_to_its_own_browser() -> None:
    async with served(TOWN) as (core, address), httpx.AsyncClient(base_url=address) as browser:
        browser.headers["Sec-Fetch-Site"] = "same-origin"
        (await browser.post("/api/session", json={})).raise_for_status()
        (await browser.post("/api/community", json={"language": "en"})).raise_for_status()
        room = core.arrivals[-1].address
        await core.platform.send(room, Reply("A card", "en", pictures=(HIDDEN,)), "1.0")
        (id_,) = core.platform._pictures._kept
        assert (await browser.get(f"/api/pictures/{id_}")).content == HIDDEN.data


# -- slots


async def test_a_bar_leaves_no_earlier_state_for_a_page_that_opens_later(core: Core, browser: Browser) -> None:
    address = await met(core, browser)
    id_ = await core.platform.send(address, Reply("0 %", "en", slot="bar"), "1.0")
    await core.platform.send(address, Reply("Something else", "en"), "2.0")
    for number, text in enumerate(("50 %", "99 %"), 3):
        id_ = await core.platform.send(address, Reply(text, "en", slot="bar", replaces=id_), f"{number}.0")
    told = await bubbles(browser)
    assert [(one["text"], one["instead"]) for one in told] == [("Something else", False), ("99 %", True)]
    assert told[-1]["id"] == id_


async def test_a_bar_in_the_moderators_room_has_an_id_and_takes_its_place() -> None:
    async with served(TOWN) as (core, address), httpx.AsyncClient(base_url=address) as browser:
        browser.headers["Sec-Fetch-Site"] = "same-origin"
        (await browser.post("/api/session", json={})).raise_for_status()
        (await browser.post("/api/community", json={"language": "en"})).raise_for_status()
        room: Address = core.arrivals[-1].address
        id_ = await core.platform.send(room, Reply("0 %", "en", slot="bar"), "1.0")
        again = await core.platform.send(room, Reply("50 %", "en", slot="bar", replaces=id_), "2.0")
        assert id_ != again
        async with browser.stream("GET", "/api/community/stream?as=jan") as stream:
            async for line in stream.aiter_lines():
                assert "0 %" not in line or "50 %" in line
                if "50 %" in line:
                    break
