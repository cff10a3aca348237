"""What the page was told: replayed, bounded, forgotten."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import Any

import pytest

from adapters.web import sessions
from adapters.web.sessions import Crowded, Sessions

Told = list[tuple[str, str]]


class Desk:
    """Sessions with a clock that is turned by hand, and streams read event by event."""

    def __init__(self) -> None:
        self.now = 1000.0
        count = itertools.count(1)
        self.sessions = Sessions(lambda: self.now, lambda size: next(count).to_bytes(size, "big"))

    def tell(self, text: str, chat: str = "c", only_for: str | None = None, **more: object) -> None:
        self.sessions.tell(chat, {"type": "bot", "text": text, **more}, f"nonce {text}", only_for)

    async def read(
        self, after: str = "", chat: str = "c", number: int = 9, reader: str | None = None
    ) -> tuple[dict[str, Any], list[tuple[str, str]]]:
        """The hello of a new stream, and what follows at once as (id, text)."""
        stream = self.sessions.follow(chat, after, reader)
        hello = json.loads((await anext(stream)).split("data: ")[1])
        found = []
        for _ in range(number):
            try:
                event = await asyncio.wait_for(anext(stream), 0.02)
            except TimeoutError:
                break
            head, _, data = event.partition("\ndata: ")
            found.append((head.removeprefix("id: "), json.loads(data).get("text", "void")))
        await stream.aclose()
        return hello, found


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_reload_sees_everything_and_a_reconnect_only_what_it_missed(desk: Desk) -> None:
    desk.tell("one")
    desk.tell("two")
    hello, found = await desk.read()
    assert [text for _, text in found] == ["one", "two"]
    assert (hello["empty"], hello["resumed"], hello["upto"]) == (False, False, 2)
    desk.tell("three")
    hello, found = await desk.read(after=found[-1][0])
    assert [text for _, text in found] == ["three"]
    assert hello["resumed"]


async def test_of_what_is_only_for_somebody_each_reader_sees_their_own(desk: Desk) -> None:
    desk.tell("for all")
    desk.tell("for jan", only_for="jan")
    hello, found = await desk.read(reader="jan")
    assert ([text for _, text in found], hello["upto"]) == (["for all", "for jan"], 2)
    for reader in ("tom", "", None):
        hello, found = await desk.read(reader=reader)
        assert ([text for _, text in found], hello["upto"]) == (["for all"], 1)


async def test_what_is_withdrawn_is_not_told_again(desk: Desk) -> None:
    desk.tell("stays")
    desk.tell("goes")
    for _ in range(2):
        desk.sessions.withdraw("c", "nonce goes")
    desk.tell("goes")  # it was told once
    assert [text for _, text in (await desk.read())[1]] == ["stays"]


async def test_an_id_of_before_a_restart_is_met_with_everything_that_is_new(desk: Desk) -> None:
    desk.tell("one")
    before = (await desk.read())[1][-1][0]
    again = Desk()
    again.sessions = Sessions(lambda: 0, lambda size: b"\xee" * size)
    again.tell("after the restart")
    hello, found = await again.read(after=before)
    assert not hello["resumed"]
    assert [text for _, text in found] == ["after the restart"]


@pytest.mark.parametrize("after", ["", "x", ".", "000000000001.", "000000000001.-1", "000000000001.²", "." * 99])
async def test_an_id_that_is_none_means_from_the_start(desk: Desk, after: str) -> None:
    desk.tell("one")
    assert [text for _, text in (await desk.read(after=after))[1]] == ["one"]


async def test_the_same_message_is_told_once_however_often_it_is_sent(desk: Desk) -> None:
    for _ in range(3):
        desk.tell("one")
    assert len((await desk.read())[1]) == 1


async def test_an_open_stream_gets_a_message_as_soon_as_it_is_told(desk: Desk) -> None:
    stream = desk.sessions.follow("c", "")
    await anext(stream)
    coming = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)
    desk.tell("now")
    assert '"now"' in await asyncio.wait_for(coming, 1)
    await stream.aclose()


async def test_nobody_reads_another_chat(desk: Desk) -> None:
    desk.tell("mine", chat="a")
    assert (await desk.read(chat="b"))[1] == []


async def test_a_long_chat_keeps_its_newest_part(desk: Desk) -> None:
    for number in range(40):
        desk.tell(f"{number}" + "x" * 10_000)
    _, found = await desk.read(number=50)
    assert sum(len(text) for _, text in found) <= sessions.BYTES_LIMIT
    assert found[-1][1].startswith("39x")
    assert len(found) > 20


async def test_a_private_message_is_forgotten_when_another_takes_its_place(desk: Desk) -> None:
    desk.tell("receipt", private=True)
    desk.tell("question")
    ids = [number for number, _ in (await desk.read())[1]]
    desk.tell("saved", replaces=ids[0])
    desk.tell("next", replaces=ids[1])
    assert [text for _, text in (await desk.read())[1]] == ["question", "saved", "next"]


async def test_a_chat_is_forgotten_after_an_hour_without_a_look_and_not_before(desk: Desk) -> None:
    desk.tell("old")
    desk.now += sessions.IDLE_SECONDS - 1
    assert desk.sessions.sweep() == 0
    desk.now += 1
    assert desk.sessions.sweep() == 1
    assert (await desk.read())[0]["empty"]


async def test_a_chat_that_somebody_looks_at_is_kept(desk: Desk) -> None:
    stream = desk.sessions.follow("c", "")
    await anext(stream)
    desk.now += 10 * sessions.IDLE_SECONDS
    assert desk.sessions.sweep() == 0
    await stream.aclose()
    desk.now += sessions.IDLE_SECONDS
    assert desk.sessions.sweep() == 1


async def test_chats_posts_and_tabs_are_bounded(desk: Desk) -> None:
    for _ in range(sessions.POSTS_A_MINUTE):
        desk.sessions.count("c")
    with pytest.raises(Crowded) as said:
        desk.sessions.count("c")
    assert 0 < said.value.seconds <= 61
    desk.now += 60
    desk.sessions.count("c")

    tabs = [desk.sessions.follow("c", "") for _ in range(sessions.STREAMS_LIMIT + 1)]
    for tab in tabs[:-1]:
        await anext(tab)
    with pytest.raises(Crowded):
        await anext(tabs[-1])
    for tab in tabs:
        await tab.aclose()

    for number in range(sessions.CHATS_LIMIT - 1):
        desk.sessions.open(str(number))
    with pytest.raises(Crowded):
        desk.sessions.open("one too many")
    desk.now += sessions.IDLE_SECONDS
    desk.sessions.open("one too many")


async def test_stopping_ends_every_stream(desk: Desk) -> None:
    stream = desk.sessions.follow("c", "")
    await anext(stream)
    coming = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)
    desk.sessions.stop()
    with pytest.raises(StopAsyncIteration):
        await asyncio.wait_for(coming, 1)
