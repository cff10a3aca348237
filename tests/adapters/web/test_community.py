"""The demo's group over real HTTP: who may do what in it, what others see of it, and what nobody can forge."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import httpx
import pytest

from adapters.web.decode import decode
from bot.chat.events import Address, Arrival, ChoicePressed, CommandGiven, MessageReported, Standing, TextSent
from bot.chat.replies import BanMember, Choice, DeleteMessage, LeaveGroup, LiftMeasures, Reply, RestrictMember
from bot.ports import Gone, Groups, Refused
from bot.rules.moderation import HOUR
from tests.adapters.web.stub import DEMO, NOON, TOWN, Core, sentences, served

Browser = httpx.AsyncClient
Site = tuple[Core, str]
HATE = sentences("en")["web-said-hate"]
numbers = count(1)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with served(TOWN) as running:
        yield running


@asynccontextmanager
async def on_the_page(address: str, language: str = "en") -> AsyncIterator[Browser]:
    """A browser that has opened the page."""
    async with httpx.AsyncClient(base_url=address, headers={"Sec-Fetch-Site": "same-origin"}) as client:
        (await client.post("/api/session", json={})).raise_for_status()
        (await client.post("/api/community", json={"language": language})).raise_for_status()
        yield client


@pytest.fixture
async def browser(site: Site) -> AsyncIterator[Browser]:
    async with on_the_page(site[1]) as client:
        yield client


async def posts(
    browser: Browser, person: str, event: dict[str, Any], place: str = "town", **more: Any
) -> httpx.Response:
    message = {"id": f"post-{next(numbers):04}", "as": person, "in": place, "locale": "en", "event": event, **more}
    return await browser.post("/api/community/messages", json=message)


async def seen(browser: Browser, person: str = "jan") -> Sequence[dict[str, Any]]:
    """Everything that a page is told that opens now as this person."""
    found: list[dict[str, Any]] = []
    async with browser.stream("GET", f"/api/community/stream?as={person}") as stream:
        stream.raise_for_status()
        lines = stream.aiter_lines()
        assert await anext(lines) == "event: hello"
        upto = json.loads((await anext(lines)).removeprefix("data: "))["upto"]
        last = 0
        while len(found) == 0 or last < upto:
            line = await anext(lines)
            if line.startswith("id: "):
                number = int(line.rpartition(".")[2])
            if line.startswith("data: "):
                found.append(json.loads(line.removeprefix("data: ")))
                last = number
    return found


async def message(browser: Browser, words: str = HATE) -> str:
    """The id of what was said in these words."""
    return next(str(one["id"]) for one in await seen(browser) if one.get("text") == words)


def town(core: Core) -> Address:
    return Address("web", core.founded[-1].chat)


def groups(core: Core) -> Groups:
    assert core.platform.groups is not None
    return core.platform.groups


def user(core: Core) -> str:
    return core.arrivals[-1].user


# -- without the demo, and opening it ---------------------------------------------------------------------------------


async def test_without_the_demo_there_are_no_groups_and_nothing_of_them_is_served() -> None:
    async with served(DEMO) as (core, address), httpx.AsyncClient(base_url=address) as client:
        with pytest.raises(Refused):
            await core.platform.groups.act(Address("web", "somebody"), LeaveGroup())
        assert await core.platform.groups.standing("town-x", "ann") is Standing.NONE
        assert await core.platform.groups.link("setup") is None
        assert not core.platform.capabilities.whispers
        paths = ("/community", "/community/static/community.js", "/api/community/stream?as=jan")
        assert [(await client.get(path)).status_code for path in paths] == [404] * 3


async def test_who_opens_the_page_finds_a_group_with_its_moderators_room(core: Core, browser: Browser) -> None:
    (community,) = core.founded
    (said,) = core.arrivals
    assert (said.event, said.seen, said.user) == (CommandGiven("room"), True, community.owner)
    assert (community.title, community.languages, community.room) == ("Linden Street", ("en",), None)
    told = await seen(browser)
    assert [one["who"] for one in told if one["in"] == "town"] == ["sofie", "jan", "tom", "lena"]
    assert [one["text"] for one in told if one["in"] == "room"] == ["/room"]


async def test_opening_it_again_changes_the_language_and_nothing_else(core: Core, browser: Browser) -> None:
    await browser.post("/api/community", json={"language": "nl"})
    first, second = core.founded
    assert (second.chat, second.languages, second.title) == (first.chat, ("nl",), "Lindestraat")
    assert len(core.arrivals) == 1
    assert (await browser.post("/api/community", json={"language": "tlh"})).status_code == 400


async def test_starting_anew_is_another_group(core: Core, browser: Browser) -> None:
    await posts(browser, "jan", {"kind": "text", "text": "only then"})
    await browser.post("/api/session", json={"fresh": True})
    assert (await posts(browser, "jan", {"kind": "text", "text": "x"})).status_code == 409
    await browser.post("/api/community", json={"language": "en"})
    assert len({community.chat for community in core.founded}) == 2
    assert "only then" not in [one["text"] for one in await seen(browser)]


# -- what members do --------------------------------------------------------------------------------------------------


async def test_a_member_s_words_reach_the_core_and_every_open_page_of_the_session(core: Core, browser: Browser) -> None:
    assert (await posts(browser, "lena", {"kind": "text", "text": " hello "})).status_code == 202
    arrival = core.arrivals[-1]
    assert (arrival.event, arrival.address, arrival.seen) == (TextSent(" hello "), town(core), True)
    shown = (await seen(browser, "tom"))[-1]
    assert (shown["in"], shown["type"], shown["who"], shown["text"]) == ("town", "said", "lena", "hello")


async def test_a_report_says_what_the_server_knows_of_the_message(core: Core, browser: Browser) -> None:
    id_ = await message(browser)
    forged: Any = {"quoted": {"text": "worse"}, "command": "m1", "text": "worse", "author": "jan"}
    assert (await posts(browser, "jan", {"kind": "report", "message": id_, **forged}, **forged)).status_code == 202
    event = core.arrivals[-1].event
    assert isinstance(event, MessageReported)
    quoted = event.quoted
    assert (quoted.address, quoted.message, quoted.author_name) == (town(core), id_, "Tom")
    assert (quoted.text, quoted.at, quoted.locale) == (HATE, NOON, "en")
    assert quoted.author not in (None, user(core))


async def test_nobody_else_sees_that_somebody_reports(core: Core, browser: Browser) -> None:
    await posts(browser, "jan", {"kind": "report", "message": await message(browser)})
    event = core.arrivals[-1].event
    assert isinstance(event, MessageReported)
    assert event.command
    assert [one["text"] for one in await seen(browser, "jan")][-1] == "/report"
    assert "/report" not in [one["text"] for one in await seen(browser, "tom")]
    await groups(core).act(town(core), DeleteMessage(event.command))
    assert "/report" not in [one.get("text") for one in await seen(browser, "jan")]


async def test_what_the_intake_does_not_take_is_shown_to_nobody(core: Core, browser: Browser) -> None:
    core.broken = True
    assert (await posts(browser, "jan", {"kind": "text", "text": "lost"})).status_code == 503
    assert "lost" not in [one.get("text") for one in await seen(browser)]


async def test_a_press_in_the_room_is_the_moderator_s(core: Core, browser: Browser) -> None:
    assert (await posts(browser, "sofie", {"kind": "press", "token": "t", "message": "b1"}, "room")).status_code == 202
    arrival = core.arrivals[-1]
    assert arrival.event == ChoicePressed("t", "b1")
    assert arrival.user == core.founded[0].owner
    assert await groups(core).standing(arrival.address.chat, arrival.user) is Standing.MEMBER


# -- what nobody can do -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "place", "status"),
    [
        ("jan", "room", 403),
        ("tom", "room", 403),
        ("mallory", "town", 403),
        ("mallory", "room", 403),
        ("", "town", 403),
        (None, "town", 403),
        ("jan", "alone", 400),
        ("jan", None, 400),
    ],
)
async def test_a_page_acts_only_as_who_is_offered_there(
    core: Core, browser: Browser, person: Any, place: Any, status: int
) -> None:
    assert (await posts(browser, person, {"kind": "text", "text": "x"}, place)).status_code == status
    assert len(core.arrivals) == 1


@pytest.mark.parametrize(
    "event",
    [
        {"kind": "joined"},
        {"kind": "command", "name": "bye"},
        {"kind": "forward", "text": "x", "origin": {"kind": "user"}},
        {"kind": "file", "file": {"name": "a", "size": 1}},
        {"kind": "act", "act": "BanMember", "member": "tom"},
        {"kind": "report"},
        {"kind": "report", "message": "m1"},
        {"kind": "text", "text": "  "},
        {"kind": "text", "text": {"a": 1}},
        {"kind": "press"},
        {"kind": ["text"]},
        {},
        None,
    ],
)
async def test_a_page_cannot_post_what_no_member_could_do(core: Core, browser: Browser, event: Any) -> None:
    before = await seen(browser)
    assert (await posts(browser, "jan", event)).status_code in (400, 404)
    assert len(core.arrivals) == 1
    assert await seen(browser) == before


async def test_one_s_own_message_cannot_be_reported(core: Core, browser: Browser) -> None:
    assert (await posts(browser, "tom", {"kind": "report", "message": await message(browser)})).status_code == 404
    assert len(core.arrivals) == 1


async def test_a_post_cannot_say_who_or_where_it_is(core: Core, browser: Browser) -> None:
    forged: Any = {"user": "somebody", "chat": "town-x", "group": {"title": "x"}, "update": "u", "upload": {"id": "x"}}
    await posts(browser, "jan", {"kind": "text", "text": "x", **forged}, **forged)
    arrival = core.arrivals[-1]
    assert (arrival.address, arrival.group and arrival.group.title) == (town(core), "Linden Street")
    assert arrival.user not in ("somebody", core.founded[0].owner)


async def test_in_the_private_chat_nobody_can_say_that_they_are_in_a_group(core: Core, browser: Browser) -> None:
    forged = {"user": "somebody", "group": {"title": "x"}, "quoted": {"text": "x"}}
    private = {"id": "post-9999", "as": "jan", "locale": "en", **forged}
    await browser.post("/api/messages", json={**private, "event": {"kind": "text", "text": "x", **forged}})
    arrival = core.arrivals[-1]
    assert (arrival.user, arrival.group, arrival.seen) == (arrival.address.chat, None, False)
    answer = await browser.post(
        "/api/messages", json={**private, "event": {"kind": "report", "message": "m1", **forged}}
    )
    assert answer.status_code == 400


async def test_two_browsers_have_a_group_each_and_reach_nothing_of_the_other_s(
    core: Core, site: Site, browser: Browser
) -> None:
    await posts(browser, "jan", {"kind": "text", "text": "ours alone"})
    ours = await message(browser, "ours alone")
    async with on_the_page(site[1]) as other:
        assert "ours alone" not in [one["text"] for one in await seen(other)]
        assert (await posts(other, "tom", {"kind": "report", "message": ours})).status_code == 404
        await posts(other, "jan", {"kind": "text", "text": "theirs"})
    theirs, mine = core.arrivals[-1], core.founded[0]
    assert theirs.address.chat != mine.chat
    assert await groups(core).standing(mine.chat, theirs.user) is Standing.NONE


async def test_without_a_session_or_from_another_page_nothing_is_opened(site: Site, browser: Browser) -> None:
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as client:
        assert (await client.post("/api/community", json={"language": "en"})).status_code == 401
        assert (await client.post("/api/community/later", json={})).status_code == 401
        assert (await client.get("/api/community/stream?as=jan")).status_code == 401
    for path in ("/api/community", "/api/community/later", "/api/community/messages"):
        answer = await browser.post(path, json={"language": "en"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403
    assert (await browser.get("/api/community/stream?as=mallory")).status_code == 400


# -- what the bot does ------------------------------------------------------------------------------------------------


async def test_a_whisper_is_told_to_nobody_but_its_member(core: Core, browser: Browser) -> None:
    await posts(browser, "jan", {"kind": "text", "text": "x"})
    await core.platform.send(town(core), Reply("psst", "en", only_for=user(core)), "7.0")
    (whispered,) = [one for one in await seen(browser, "jan") if one["text"] == "psst"]
    assert whispered["whisper"]
    for other in ("amina", "lena", "sofie", "tom"):
        assert "psst" not in [one["text"] for one in await seen(browser, other)]


async def test_what_takes_the_place_of_a_card_leaves_nothing_of_it(core: Core, browser: Browser) -> None:
    room = core.arrivals[0].address
    await core.platform.send(room, Reply("<spoiler>hate</spoiler>", "en", ((Choice("Keep", "t"),),)), "8.0")
    card = (await seen(browser))[-1]
    await core.platform.send(room, Reply("Decided", "en", replaces=card["id"]), "9.0")
    told = await seen(browser)
    assert told[-1]["replaces"] == card["id"]
    assert "hate" not in json.dumps([one for one in told if one["in"] == "room"])


async def test_a_removed_message_is_gone_and_cannot_be_reported_any_more(core: Core, browser: Browser) -> None:
    id_ = await message(browser)
    for _ in range(2):  # what is done already counts as done
        await groups(core).act(town(core), DeleteMessage(id_))
    told = await seen(browser)
    assert HATE not in [one.get("text") for one in told]
    assert {"type": "gone", "id": id_, "in": "town"} in told
    assert (await posts(browser, "jan", {"kind": "report", "message": id_})).status_code == 404


async def test_who_is_muted_can_write_again_when_the_time_has_passed(core: Core, browser: Browser) -> None:
    await posts(browser, "tom", {"kind": "text", "text": "x"})
    await groups(core).act(town(core), RestrictMember(user(core), int(core.time()) + HOUR))
    refused = await posts(browser, "tom", {"kind": "text", "text": "y"})
    assert (refused.status_code, refused.json()) == (403, {"code": "muted"})
    assert (await posts(browser, "jan", {"kind": "text", "text": "y"})).status_code == 202
    await groups(core).act(town(core), LiftMeasures(user(core)))  # of somebody who has none: nothing
    for _ in range(20):
        assert (await browser.post("/api/community/later", json={})).status_code == 202
    assert (await posts(browser, "tom", {"kind": "text", "text": "z"})).status_code == 202


async def test_who_is_banned_is_out_until_that_is_lifted(core: Core, browser: Browser) -> None:
    await posts(browser, "tom", {"kind": "text", "text": "x"})
    tom = user(core)
    assert await groups(core).standing(town(core).chat, tom) is Standing.MEMBER
    await groups(core).act(town(core), BanMember(tom))
    refused = await posts(browser, "tom", {"kind": "text", "text": "y"})
    assert (refused.status_code, refused.json()) == (403, {"code": "banned"})
    assert await groups(core).standing(town(core).chat, tom) is Standing.NONE
    assert (await browser.post("/api/community", json={"language": "en"})).json() == {"out": ["tom"]}
    out = {"type": "out", "who": "tom", "in": "town"}
    assert (await seen(browser, "tom"))[-1] == out
    await groups(core).act(town(core), LiftMeasures(tom))
    assert (await posts(browser, "tom", {"kind": "text", "text": "z"})).status_code == 202
    assert out not in await seen(browser, "tom")
    await groups(core).act(town(core), BanMember(tom))  # and once more
    assert (await seen(browser, "tom"))[-1] == out


async def test_the_moderator_is_the_group_s_admin_and_alone_in_the_room(core: Core, browser: Browser) -> None:
    owner, room = core.founded[0].owner, core.arrivals[0].address.chat
    assert owner is not None
    assert await groups(core).standing(town(core).chat, owner) is Standing.ADMIN
    await posts(browser, "jan", {"kind": "text", "text": "x"})
    assert await groups(core).standing(room, user(core)) is Standing.NONE


async def test_a_private_message_is_told_of_where_its_person_is_not_on_the_screen(core: Core, browser: Browser) -> None:
    await posts(browser, "tom", {"kind": "text", "text": "x"})
    alone = groups(core).alone(user(core))
    await core.platform.send(alone, Reply("a warning", "en"), "11.0")
    assert (await seen(browser, "jan"))[-1] == {"type": "letter", "who": "tom", "in": "town"}
    async with browser.stream("GET", "/api/stream?as=tom") as stream:
        assert any(["a warning" in line async for line in _until(stream, "a warning")])


async def _until(stream: httpx.Response, words: str) -> AsyncIterator[str]:
    async for line in stream.aiter_lines():
        yield line
        if words in line:
            return


async def test_the_bot_leaves_and_a_link_of_its_opens_the_private_chat(core: Core, browser: Browser) -> None:
    assert await groups(core).link("flags_town-1") == "/community#start=flags_town-1"
    await groups(core).act(town(core), LeaveGroup())
    assert (await seen(browser))[-1] == {"type": "left", "in": "town"}
    await browser.post("/api/community", json={"language": "en"})
    assert len(core.founded) == 1  # who was told to leave does not come back by itself


async def test_a_group_that_is_forgotten_is_gone(core: Core, browser: Browser) -> None:
    await browser.post("/api/session", json={"fresh": True})
    for work in (
        core.platform.send(town(core), Reply("x", "en"), "1"),
        groups(core).act(town(core), DeleteMessage("m1")),
        groups(core).standing(town(core).chat, "somebody"),
    ):
        with pytest.raises(Gone):
            await work


# -- envelopes --------------------------------------------------------------------------------------------------------


def test_an_envelope_from_a_group_says_who_acts_and_where() -> None:
    envelope = {"update": "u", "chat": "town-1", "user": "jan", "at": 5, "group": {"title": "T"}}
    arrival = decode(json.dumps({**envelope, "event": {"kind": "text", "text": "hi"}}).encode())
    assert isinstance(arrival, Arrival)
    assert (arrival.address, arrival.user, arrival.seen) == (Address("web", "town-1"), "jan", True)
    assert arrival.group is not None
    assert (arrival.group.chat, arrival.group.title, arrival.group.standing) == ("town-1", "T", None)
