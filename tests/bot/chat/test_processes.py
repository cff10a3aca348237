"""Processes over one database, one after the other and at the same time: nothing is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, nullcontext
from pathlib import Path

import pytest

from bot.chat.events import ChoicePressed, TextSent
from bot.ports import Unreachable
from bot.sealing import Keyring
from bot.wording import Words, load_words
from storage.store import SqlStore
from tests.bot.chat.stack import Stack, again, lookup_of, marked, running, says
from tests.chat import Room, room
from tests.conftest import OpenStore

# -- one after the other ---------------------------------------------------------------------------------------------


async def test_what_a_killed_process_had_received_is_answered_by_the_next(
    new_store: OpenStore, keyring: Keyring
) -> None:
    killed = Stack(await new_store(), keyring)
    await killed.arrive(says("ann", "/form"), says("ann", "one"), says("bob", "/echo hi"))
    async with running(Stack(await new_store(), keyring)) as stack:
        await stack.settled()
        assert stack.heard("ann") == ["First?", "Second?"]
        assert stack.heard("bob") == ["hi"]
        await marked(stack)
    async with running(Stack(await new_store(), keyring)) as third:
        await third.settled()
        assert third.platform.sent == []


async def test_what_a_killed_process_had_not_sent_is_sent_by_the_next_and_what_it_had_is_not(
    new_store: OpenStore, keyring: Keyring
) -> None:
    async with running(Stack(await new_store(), keyring)) as first:
        await first.arrive(says("bob", "/echo sent"))
        await first.settled()
        await marked(first)
        first.platform.failures = [Unreachable("away") for _ in range(10_000)]
        await first.arrive(says("ann", "/echo one"), says("ann", "/echo two"))
        await asyncio.wait_for(first.engine.decided(), 20)
    async with running(Stack(await new_store(), keyring)) as second:
        await second.settled()
        assert second.heard("ann") == ["one", "two"]
        assert second.heard("bob") == []


async def test_what_is_left_for_a_platform_that_is_not_served_any_more_stops_nothing(
    store: SqlStore, keyring: Keyring
) -> None:
    async with running(Stack(store, keyring)) as first:
        first.platform.failures = [Unreachable("away") for _ in range(10_000)]
        await first.arrive(says("ann", "/echo one"))
        await asyncio.wait_for(first.engine.decided(), 20)
    second = Stack(store, keyring)
    second.delivery._sender.platforms = {"other": second.platform}
    async with running(second):
        await second.settled()
    assert len(await store.unsent()) == 1


@pytest.fixture
async def two_rooms(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Room, Room]]:
    """The whole bot twice over one database, as two processes would."""
    monkeypatch.setattr("bot.wiring.alone", lambda settings: nullcontext())
    monkeypatch.setattr("bot.wiring.Recent", lambda: None)
    (tmp_path / "data").mkdir()
    words: Words = load_words(strict=True)
    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(room(tmp_path, words, database_url=database_url))
        two = await stack.enter_async_context(room(tmp_path, words, database_url=database_url))
        two.updates = iter(range(1_000_000, 2_000_000))
        yield one, two


async def test_two_processes_that_race_on_a_report_lose_no_answer_and_file_it_once(
    two_rooms: tuple[Room, Room],
) -> None:
    one, two = two_rooms
    here, there = one.person("ann"), two.person("ann")
    await here.commands("report")
    await there.says("no")
    said = [f"message {number}" for number in range(24)]
    await asyncio.gather(
        one.arrive(*(here.arrival(TextSent(text)) for text in said[::2])),
        two.arrive(*(there.arrival(TextSent(text)) for text in said[1::2])),
    )
    await here.says("that's all")
    await there.says("2")
    asked, other = there, here
    while one.label("answer", "skip") in asked.labels:
        await other.says("skip")
        asked, other = other, asked
    yes = next(choice for choice in asked.choices if choice.label == one.label("ask-confirm", "file"))
    before = len(one.platform.sent), len(two.platform.sent)
    await asyncio.gather(
        one.arrive(here.arrival(ChoicePressed(yes.token)), here.arrival(ChoicePressed(yes.token))),
        two.arrive(there.arrival(ChoicePressed(yes.token)), there.arrival(ChoicePressed(yes.token))),
    )
    heard = [*one.platform.sent[before[0] :], *two.platform.sent[before[1] :]]
    receipts = [found[1] for _, reply in heard if (found := re.search(r"<code>([\d ]+)</code>", reply.text))]
    assert len(receipts) == 1
    assert await one.rows("cases") == 1
    assert one.text("trouble") not in {reply.text for _, reply in one.platform.sent + two.platform.sent}
    await there.commands("case", receipts[0])
    assert "Messages: 24" in there.text


async def test_the_answers_that_lost_a_race_are_said_again_with_what_the_winner_left(
    new_store: OpenStore, keyring: Keyring
) -> None:
    one, two = Stack(await new_store(), keyring), Stack(await new_store(), keyring)
    async with running(one), running(two):
        await one.arrive(says("ann", "/form"))
        await one.settled()
        answer = says("ann", "one")
        await asyncio.gather(one.arrive(answer), two.arrive(again(answer)))
        await asyncio.gather(one.settled(), two.settled())
        assert sorted(one.heard("ann")[1:] + two.heard("ann")) == ["Second?", "filed one one"]
        assert await one.store.case(lookup_of("one one")) is not None
        assert await one.store.unfinished("web") == []


async def test_a_process_that_starts_while_another_still_works_takes_no_answer_twice(
    new_store: OpenStore, keyring: Keyring
) -> None:
    old = Stack(await new_store(), keyring)
    await old.arrive(*(says("ann", said) for said in ("/form", "one", "two")))
    async with running(old), running(Stack(await new_store(), keyring)) as new:
        await asyncio.gather(old.settled(), new.settled())
        # What the old one was just sending, the new one may send again: at least once.
        assert sorted({*old.heard("ann"), *new.heard("ann")}) == ["First?", "Second?", "filed one two"]


async def test_an_update_that_both_processes_fetched_is_answered_by_one(new_store: OpenStore, keyring: Keyring) -> None:
    one, two = Stack(await new_store(), keyring), Stack(await new_store(), keyring)
    async with running(one), running(two):
        updates = [says(f"chat {number}", "/echo hi") for number in range(50)]
        await asyncio.gather(one.arrive(*updates), two.arrive(*updates))
        await asyncio.gather(one.settled(), two.settled())
        chats = [address.chat for address, _ in one.platform.sent + two.platform.sent]
        assert sorted(chats) == sorted({update.address.chat for update in updates})
