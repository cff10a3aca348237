"""A document is handed to the browser whose chat it is for, once, and for ten minutes; a wiped chat holds nothing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from adapters.web import documents
from bot.chat.events import Address, ChoicePressed
from bot.chat.replies import Choice, CloseTopic, Document, OpenTopic, Reply, WipeChat
from bot.ports import Refused
from tests.adapters.web.stub import DEMO, NOON, TOWN, Core, served
from tests.adapters.web.test_server import HELLO, told

Browser = httpx.AsyncClient
Site = tuple[Core, str]

PDF = Document("dossier naïef.pdf", "application/pdf", "packet", "12", b"%PDF-1.7")
NEVER_MADE = Document("dossier.pdf", "application/pdf", "packet", "13")
YES = ((Choice("Yes", "t.yes"),),)


class Clock:
    """Stands still until it is put forward, by seconds."""

    ahead = 0

    def __call__(self) -> float:
        return NOON + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def site(clock: Clock) -> AsyncIterator[Site]:
    async with served(DEMO, clock=clock) as running:
        yield running


async def met(core: Core, browser: Browser) -> Address:
    """Amina says something; her address."""
    (await browser.post("/api/messages", json=HELLO)).raise_for_status()
    return core.arrivals[-1].address


async def bubbles(browser: Browser) -> list[dict[str, Any]]:
    """What the bot said, as a page is told that opens now."""
    (hello,) = await told(browser, 1)
    if not hello["upto"]:
        return []
    found: list[dict[str, Any]] = []
    async with browser.stream("GET", "/api/stream?as=amina") as stream:
        key = ""
        async for line in stream.aiter_lines():
            if line.startswith("id: "):
                key = line[4:]
            elif line.startswith("data: ") and key:
                found.append({**json.loads(line[6:]), "id": key})
            if key.endswith(f".{hello['upto']}") and line == "":
                break
    return [one for one in found if one["type"] == "bot"]


async def linked(core: Core, browser: Browser, document: Document = PDF, nonce: str = "1.0") -> str:
    """Amina is given a document; where it can be fetched."""
    await core.platform.send(await met(core, browser), Reply("", "nl", documents=(document,)), nonce)
    link = (await bubbles(browser))[-1]["documents"][0]
    return f"/api/documents/{link['id']}"


# -- documents


async def test_a_document_is_downloaded_under_its_name_and_kept_by_nobody(core: Core, browser: Browser) -> None:
    answer = await browser.get(await linked(core, browser))
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''dossier%20na%C3%AFef.pdf"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


async def test_a_second_time_there_is_nothing_and_a_reload_shows_no_link(core: Core, browser: Browser) -> None:
    link = await linked(core, browser)
    assert (await browser.head(link)).status_code == 404  # looking is not fetching
    assert (await browser.get(link)).status_code == 200
    assert (await browser.get(link)).json() == {"code": "no-such-document"}
    assert await bubbles(browser) == []


async def test_after_ten_minutes_there_is_nothing(core: Core, browser: Browser, clock: Clock) -> None:
    link = await linked(core, browser)
    clock.ahead = documents.KEPT_SECONDS
    assert (await browser.get(link)).status_code == 404


async def test_another_browser_or_page_gets_nothing_and_takes_nothing_away(core: Core, browser: Browser) -> None:
    link = await linked(core, browser)
    async with httpx.AsyncClient(base_url=browser.base_url, headers={"Sec-Fetch-Site": "same-origin"}) as other:
        assert (await other.get(link)).status_code == 401
        (await other.post("/api/session", json={})).raise_for_status()
        assert (await other.get(link)).status_code == 404
    assert (await browser.get(link, headers={"Sec-Fetch-Site": "cross-site"})).status_code == 403
    assert (await browser.get(link)).status_code == 200


async def test_who_starts_anew_leaves_no_document_behind(core: Core, browser: Browser) -> None:
    link = await linked(core, browser)
    secret = dict(browser.cookies)
    (await browser.post("/api/session", json={"fresh": True})).raise_for_status()
    browser.cookies.update(secret)
    assert (await browser.get(link)).status_code == 404


async def test_a_message_that_is_told_again_has_its_document_once(core: Core, browser: Browser) -> None:
    first = await linked(core, browser)
    assert await linked(core, browser) == first
    assert len(await bubbles(browser)) == 1
    assert (await browser.get(first)).status_code == 200


async def test_what_could_not_be_made_has_no_link(core: Core, browser: Browser) -> None:
    await core.platform.send(await met(core, browser), Reply("Here", "en", documents=(NEVER_MADE, PDF)), "1.0")
    (shown,) = await bubbles(browser)
    assert [(one["name"], one["size"]) for one in shown["documents"]] == [(PDF.name, 8)]


async def test_the_oldest_goes_where_there_is_no_more_room_and_one_too_big_is_refused(
    core: Core, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "BYTES_LIMIT", 20)
    links = [await linked(core, browser, PDF, f"{number}.0") for number in range(3)]
    assert [(await browser.get(link)).status_code for link in links] == [404, 200, 200]
    with pytest.raises(Refused):
        await linked(core, browser, Document("a", "text/plain", "packet", "", b"x" * 21))


async def test_the_moderators_of_the_demo_get_documents_in_their_room() -> None:
    async with served(TOWN) as (core, address), httpx.AsyncClient(base_url=address) as browser:
        browser.headers["Sec-Fetch-Site"] = "same-origin"
        (await browser.post("/api/session", json={})).raise_for_status()
        (await browser.post("/api/community", json={"language": "en"})).raise_for_status()
        room = core.arrivals[-1].address
        await core.platform.send(room, Reply("", "en", documents=(PDF,)), "1.0")
        async with browser.stream("GET", "/api/community/stream?as=jan") as stream:
            async for line in stream.aiter_lines():
                if '"documents": [{' in line:
                    break
        link = line.partition('"documents": [{"id": "')[2].partition('"')[0]
        assert (await browser.get(f"/api/documents/{link}")).content == b"%PDF-1.7"
        for act in (OpenTopic("Case 1"), CloseTopic(), WipeChat()):
            with pytest.raises(Refused):
                await core.platform.groups.act(room, act)


# -- taking away


async def test_a_wiped_chat_keeps_only_what_was_said_after_the_message_that_was_pressed(
    core: Core, browser: Browser
) -> None:
    address = await met(core, browser)
    link = await linked(core, browser)
    await core.platform.send(address, Reply("Take all away?", "en", YES), "2.0")
    asked = (await bubbles(browser))[-1]["id"]
    press = {"kind": "press", "token": "t.yes", "message": asked}
    (await browser.post("/api/messages", json={**HELLO, "id": "post-0009", "event": press})).raise_for_status()
    event = core.arrivals[-1].event
    assert isinstance(event, ChoicePressed)
    await core.platform.send(address, Reply("It is gone", "en"), "3.0")
    await core.platform.groups.act(address, WipeChat(event.message))
    messages = (await told(browser, 3))[1:]
    assert [(one["type"], one.get("text")) for one in messages] == [("bot", "It is gone"), ("wiped", None)]
    assert (await browser.get(link)).status_code == 404


@pytest.mark.parametrize("latest", [None, "another.5", "x"])
async def test_without_a_message_of_this_time_all_of_it_goes(core: Core, browser: Browser, latest: str | None) -> None:
    address = await met(core, browser)
    await core.platform.send(address, Reply("Hello", "en"), "1.0")
    await core.platform.groups.act(address, WipeChat(latest))
    assert [one["type"] for one in (await told(browser, 2))[1:]] == ["wiped"]


async def test_a_chat_that_nobody_opened_is_wiped_already(core: Core) -> None:
    assert await core.platform.groups.act(Address("web", "7" * 32), WipeChat()) is None
