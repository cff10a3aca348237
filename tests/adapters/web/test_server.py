"""The page over real HTTP: who may post, when a post counts as sent, what a browser is told."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from bot.chat.events import CommandGiven, FileKind, FileSent, TextSent
from bot.chat.replies import Choice, Reply
from tests.adapters.web.stub import DEMO, Core, parrot

MEGABYTE = 1024 * 1024
Browser = httpx.AsyncClient
Site = tuple[Core, str]
HELLO = {"id": "post-0001", "as": "amina", "locale": "nl-BE", "event": {"kind": "text", "text": "hello"}}


def file(data: bytes, name: str = "photo.png", key: str = "post-0002") -> dict[str, Any]:
    event = {"kind": "file", "caption": "look", "file": {"name": name, "size": len(data), "type": "image/png"}}
    message = json.dumps({"id": key, "as": "amina", "event": event})
    return {"data": {"message": message}, "files": {"file": (name, data, "image/png")}}


async def told(browser: Browser, number: int, person: str = "amina", after: str = "") -> list[dict[str, Any]]:
    """The first messages of a stream, its hello first."""
    found: list[dict[str, Any]] = []
    headers = {"Last-Event-ID": after} if after else {}
    async with browser.stream("GET", f"/api/stream?as={person}", headers=headers) as stream:
        stream.raise_for_status()
        key = ""
        async for line in stream.aiter_lines():
            if line.startswith("id: "):
                key = line[4:]
            if line.startswith("data: "):
                found.append({**json.loads(line[6:]), "id": key})
            if len(found) == number:
                break
    return found


# -- who may post ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": ""},
    ],
)
async def test_a_post_from_another_page_is_refused(core: Core, browser: Browser, headers: dict[str, str]) -> None:
    for path in ("/api/messages", "/api/session"):
        answer = await browser.post(path, json=HELLO, headers=headers)
        assert (answer.status_code, answer.json()) == (403, {"code": "not-our-page"})
        assert "set-cookie" not in answer.headers
    assert core.raws == []


async def test_a_post_that_says_nothing_of_where_it_comes_from_is_refused(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site[1]) as client:
        assert (await client.post("/api/session", json={})).status_code == 403


async def test_another_page_cannot_read_and_an_old_browser_that_says_nothing_can(browser: Browser) -> None:
    assert (await browser.get("/api/page", headers={"Sec-Fetch-Site": "cross-site"})).status_code == 403
    del browser.headers["Sec-Fetch-Site"]
    assert (await browser.get("/api/page")).status_code == 200


async def test_an_old_browser_is_known_by_its_origin(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site[1], headers={"Origin": site[1].rstrip("/")}) as client:
        assert (await client.post("/api/session", json={})).status_code == 200


async def test_a_form_cannot_post(core: Core, browser: Browser) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        headers = {"Content-Type": kind}
        answer = await browser.post("/api/messages", content=json.dumps(HELLO), headers=headers)
        assert answer.status_code == 415
    assert core.raws == []


async def test_without_a_session_nothing_can_be_posted_or_read(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as client:
        for cookie in ("", "concordia=guess", "concordia=" + "x" * 44):
            headers = {"Cookie": cookie}
            assert (await client.post("/api/messages", json=HELLO, headers=headers)).status_code == 401
            assert (await client.get("/api/stream", headers=headers)).status_code == 401


async def test_the_cookie_is_long_hidden_from_scripts_and_bound_to_the_site(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as client:
        name, *flags = (await client.post("/api/session", json={})).headers["set-cookie"].split("; ")
        assert len(name.removeprefix("concordia=")) == 43  # 256 bits
        assert {flag.lower() for flag in flags} == {"httponly", "path=/", "samesite=strict"}
        secured = await client.post("/api/session", json={"fresh": True}, headers={"X-Forwarded-Proto": "https"})
        assert "; secure" in secured.headers["set-cookie"].lower()


async def test_a_session_is_kept_until_the_person_starts_anew(core: Core, browser: Browser) -> None:
    assert "set-cookie" not in (await browser.post("/api/session", json={})).headers
    await browser.post("/api/messages", json=HELLO)
    assert "set-cookie" in (await browser.post("/api/session", json={"fresh": True})).headers
    await browser.post("/api/messages", json=HELLO)
    first, second = core.arrivals
    assert first.address != second.address
    assert (await told(browser, 1))[0]["empty"] is False


async def test_starting_anew_forgets_what_every_person_of_this_browser_saw(browser: Browser) -> None:
    await browser.post("/api/messages", json=HELLO)
    cookie = browser.cookies["concordia"]
    await browser.post("/api/session", json={"fresh": True})
    browser.cookies.clear()
    browser.cookies.set("concordia", cookie)
    assert (await told(browser, 1))[0]["empty"]


async def test_each_person_of_the_demo_has_a_chat_and_a_stranger_has_none(core: Core, browser: Browser) -> None:
    await browser.post("/api/messages", json=HELLO)
    await browser.post("/api/messages", json={**HELLO, "as": "jan"})
    assert len({arrival.address for arrival in core.arrivals}) == 2
    answer = await browser.post("/api/messages", json={**HELLO, "as": "mallory"})
    assert (answer.status_code, answer.json()["code"]) == (400, "no-such-person")


async def test_the_secret_of_the_cookie_goes_no_further(core: Core, browser: Browser) -> None:
    await browser.post("/api/messages", json=HELLO)
    assert browser.cookies["concordia"].encode() not in core.raws[0].payload


async def test_every_answer_carries_the_headers_that_leave_no_way_in(browser: Browser) -> None:
    for path in ("/", "/static/chat.js", "/api/page", "/healthz", "/nowhere", "/static/../app.py"):
        headers = (await browser.get(path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert (headers["referrer-policy"], headers["x-content-type-options"]) == ("no-referrer", "nosniff")
        assert "server" not in headers


# -- a post ----------------------------------------------------------------------------------------------------------


async def test_a_post_is_answered_only_when_the_intake_has_it_on_disk(core: Core, browser: Browser) -> None:
    core.hold = True
    posting = asyncio.create_task(browser.post("/api/messages", json=HELLO))
    done, _ = await asyncio.wait([posting], timeout=0.2)
    assert not done
    core.on_disk.set()
    assert (await posting).status_code == 202
    (arrival,) = core.arrivals
    assert (arrival.event, arrival.locale) == (TextSent("hello"), "nl-BE")


async def test_a_post_that_the_intake_does_not_take_is_not_shown_as_sent(core: Core, browser: Browser) -> None:
    core.broken = True
    answer = await browser.post("/api/messages", json=HELLO)
    assert (answer.status_code, answer.json()) == (503, {"code": "try-again"})
    assert (await told(browser, 3))[-1]["type"] == "void"
    core.broken = False
    assert (await browser.post("/api/messages", json=HELLO)).status_code == 202
    assert (await told(browser, 4))[-1]["text"] == "hello"


async def test_the_same_post_twice_is_one_update_and_one_bubble(core: Core, browser: Browser) -> None:
    for _ in range(2):
        assert (await browser.post("/api/messages", json=HELLO)).status_code == 202
    assert len(core.raws) == 1
    await browser.post("/api/messages", json={**HELLO, "id": "post-0009"})
    assert [entry.get("post") for entry in await told(browser, 3)] == [None, "post-0001", "post-0009"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"[]", 400),
        (b"{", 400),
        (b"[" * 50_000, 400),
        (json.dumps({**HELLO, "id": "short"}), 400),
        (json.dumps({**HELLO, "id": None}), 400),
        (json.dumps({**HELLO, "event": None}), 400),
        (json.dumps({**HELLO, "event": {"kind": "dance"}}), 400),
        (json.dumps({**HELLO, "event": {"kind": "file", "file": {"name": "a", "size": 5}}}), 400),
        (json.dumps({**HELLO, "event": {"kind": "text", "text": "x" * 300_000}}), 413),
    ],
)
async def test_a_broken_post_is_refused_with_a_code_and_reaches_nobody(
    core: Core, browser: Browser, body: bytes | str, status: int
) -> None:
    answer = await browser.post("/api/messages", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, set(answer.json())) == (status, {"code"})
    assert core.raws == []


async def test_ten_thousand_letters_of_any_script_pass(core: Core, browser: Browser) -> None:
    long = "ع" * 10_000
    answer = await browser.post("/api/messages", json={**HELLO, "event": {"kind": "text", "text": long}})
    assert answer.status_code == 202
    assert core.arrivals[0].event == TextSent(long)


async def test_a_flood_is_slowed_down(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.web.sessions.POSTS_A_MINUTE", 2)
    answers = [await browser.post("/api/messages", json={**HELLO, "id": f"post-{n:04}"}) for n in range(3)]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert int(answers[-1].headers["retry-after"]) > 0


async def test_a_typed_command_is_a_command(core: Core, browser: Browser) -> None:
    await browser.post("/api/messages", json={**HELLO, "event": {"kind": "text", "text": "/privacy"}})
    assert core.arrivals[0].event == CommandGiven("privacy")


# -- files -----------------------------------------------------------------------------------------------------------


async def test_a_photo_of_a_megabyte_arrives_with_its_bytes(core: Core, browser: Browser) -> None:
    data = bytes(range(256)) * 4096
    assert (await browser.post("/api/messages", **file(data))).status_code == 202
    event = core.arrivals[0].event
    assert isinstance(event, FileSent)
    assert (event.file.kind, event.file.size, event.caption) == (FileKind.PHOTO, MEGABYTE, "look")
    assert core.raws[0].files == {event.file.kept: data}


async def test_a_file_of_thirty_megabytes_is_refused_and_the_core_can_say_so(core: Core, browser: Browser) -> None:
    answer = await browser.post("/api/messages", **file(bytes(30 * MEGABYTE)))
    assert (answer.status_code, answer.json()) == (413, {"code": "file-too-large"})
    event = core.arrivals[0].event
    assert isinstance(event, FileSent)
    assert event.file.kept is None
    assert event.file.size is not None
    assert event.file.size >= 30 * MEGABYTE
    assert core.raws[0].files is None


async def test_one_byte_more_than_the_limit_is_too_much_and_the_limit_is_not(core: Core, browser: Browser) -> None:
    limit = core.platform.capabilities.file_limit
    assert (await browser.post("/api/messages", **file(bytes(limit)))).status_code == 202
    assert (await browser.post("/api/messages", **file(bytes(limit + 1), key="post-0003"))).status_code == 413
    assert [raw.files is None for raw in core.raws] == [False, True]


async def test_a_page_that_knows_the_limit_tells_of_a_large_file_without_sending_it(
    core: Core, browser: Browser
) -> None:
    event = {"kind": "file", "file": {"name": "film.mp4", "size": 900 * MEGABYTE, "type": "video/mp4"}}
    assert (await browser.post("/api/messages", json={**HELLO, "event": event})).status_code == 202
    sent = core.arrivals[0].event
    assert isinstance(sent, FileSent)
    assert (sent.file.size, sent.file.kept) == (900 * MEGABYTE, None)


@pytest.mark.parametrize(
    "form",
    [
        {"files": {"file": ("a", b"x")}},
        {"data": {"message": "{"}, "files": {"file": ("a", b"x")}},
        {"data": {"message": json.dumps(HELLO)}, "files": {"other": ("a", b"x")}},
        {"data": {"message": json.dumps(HELLO)}, "files": [("file", ("a", b"x")), ("file", ("b", b"y"))]},
        {"files": {"message": ("m", b"{}"), "file": ("a", b"x")}},
    ],
)
async def test_a_broken_form_is_refused(core: Core, browser: Browser, form: dict[str, Any]) -> None:
    assert (await browser.post("/api/messages", **form)).status_code == 400
    assert core.raws == []


# -- what the page is told -------------------------------------------------------------------------------------------


async def test_the_stream_tells_the_conversation_and_goes_on_where_it_broke(core: Core, browser: Browser) -> None:
    core.answer = parrot
    await browser.post("/api/messages", json=HELLO)
    hello, mine, answer = await told(browser, 3)
    assert hello["empty"] is False
    assert (mine["type"], mine["text"]) == ("me", "hello")
    assert (answer["text"], answer["dir"], answer["choices"][0][0]) == (
        "You said: hello",
        "ltr",
        {"label": "Yes", "token": "yes"},
    )
    press = {"kind": "press", "token": "yes", "message": answer["id"]}
    await browser.post("/api/messages", json={**HELLO, "id": "post-0005", "event": press, "label": "Yes"})
    _, pressed, after = await told(browser, 3, after=answer["id"])
    assert (pressed["text"], pressed["pressed"]) == ("Yes", answer["id"])
    assert (after["text"], after["replaces"]) == ("You pressed yes.", answer["id"])


async def test_what_is_sent_while_nobody_looks_is_there_for_who_comes_back(core: Core, browser: Browser) -> None:
    await browser.post("/api/messages", json=HELLO)
    address = core.arrivals[0].address
    for _ in range(2):  # the second try of a delivery that did not hear about the first
        await core.platform.send(address, Reply("مرحبا", "ar", ((Choice("نعم", "t"),),)), "7")
    _, _, reply = await told(browser, 3)
    assert (reply["text"], reply["language"], reply["dir"]) == ("مرحبا", "ar", "rtl")


async def test_two_sessions_hear_nothing_of_each_other(core: Core, site: Site, browser: Browser) -> None:
    core.answer = parrot
    await browser.post("/api/messages", json=HELLO)
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as other:
        await other.post("/api/session", json={})
        (hello,) = await told(other, 1)
    assert hello["empty"]


async def test_the_page_is_told_its_words_in_the_language_asked_for(browser: Browser) -> None:
    dutch = (await browser.get("/api/page?language=nl")).json()
    assert (dutch["strings"]["web-send"], dutch["dir"]) == ("Versturen", "ltr")
    assert dutch["commands"][0] == {"name": "report", "description": "report (nl)"}
    assert dutch["languages"][-1] == {"code": "ar", "name": "العربية", "dir": "rtl"}
    assert dutch["fileLimit"] == 20 * MEGABYTE
    unknown = await browser.get("/api/page?language=tlh", headers={"Accept-Language": "fr-BE"})
    assert unknown.json()["language"] == "fr"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("fr-BE,fr;q=0.9,nl;q=0.8", "fr"),
        ("tr,nl;q=0.5,en;q=0.7", "en"),
        ("tr-TR", "en"),
        ("nl;q=x, ar;q=0.1", "nl"),
        (",;,;;q=1", "en"),
    ],
)
def test_the_browser_s_languages_decide_which_one_the_page_begins_in(header: str, language: str) -> None:
    assert DEMO.negotiated(header) == language


async def test_the_page_begins_in_the_person_s_language_and_direction(browser: Browser) -> None:
    page = (await browser.get("/", headers={"Accept-Language": "ar"})).text
    assert '<html lang="ar" dir="rtl">' in page
    assert "{{" not in page


async def test_health_can_be_asked_from_anywhere(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site[1]) as client:
        assert (await client.get("/healthz")).json() == {"ok": True}
