"""The engine: every update is answered once, in order for its conversation, whatever befalls the others or the disk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.chat import engine as engine_module
from bot.chat.engine import LONGEST_WAIT, SHORTEST_WAIT
from bot.chat.events import Arrival
from bot.errors import StorageTrouble
from bot.ports import Raw
from bot.sealing import Keyring
from storage.store import SqlStore
from tests.bot.chat.stack import Far, Shaky, Stack, lookup_of, marked, running, says, until
from tests.chat import PaperPlatform, payload

FULL = StorageTrouble("disk full")


@pytest.fixture
async def stack(store: SqlStore, keyring: Keyring) -> AsyncIterator[Stack]:
    async with running(Stack(store, keyring)) as stack:
        yield stack


@pytest.fixture
def shaky(store: SqlStore) -> Shaky:
    return Shaky(store)


async def dead_letters(store: SqlStore) -> list[str]:
    """The reasons of what was set aside."""
    rows = text("SELECT reason FROM dead_letters ORDER BY reason")
    return await store._database.read(lambda connection: list(connection.execute(rows).scalars()))


# -- order -----------------------------------------------------------------------------------------------------------


async def test_a_person_s_updates_stay_in_order_while_all_others_go_side_by_side(stack: Stack) -> None:
    everybody = [f"chat {number}" for number in range(40)]
    await stack.arrive(*(says(chat, f"/echo {number}") for number in range(5) for chat in everybody))
    await stack.arrive(*(says("ann", f"/echo {number}") for number in range(30)))
    await stack.settled()
    assert stack.heard("ann") == [str(number) for number in range(30)]
    assert all(stack.heard(chat) == ["0", "1", "2", "3", "4"] for chat in everybody)


async def test_each_update_sees_what_the_one_before_it_left(stack: Stack) -> None:
    await stack.arrive(*(says("ann", said) for said in ("/form", "one", "two", "/form", "three", "four")))
    await stack.settled()
    assert stack.heard("ann") == ["First?", "Second?", "filed one two", "First?", "Second?", "filed three four"]


async def test_the_same_update_three_times_is_one(stack: Stack) -> None:
    once = says("ann", "/echo once")
    await stack.arrive(once, once)
    await stack.settled()
    await stack.arrive(once)
    await stack.settled()
    assert stack.heard("ann") == ["once"]


async def test_a_slow_lookup_holds_up_its_own_conversation_and_no_other(store: SqlStore, keyring: Keyring) -> None:
    answer = asyncio.Event()

    async def far(asked: Far) -> str:
        await answer.wait()
        return asked.what

    async with running(Stack(store, keyring, far)) as stack:
        await stack.arrive(says("ann", "/far"), says("ann", "/echo after"))
        await stack.arrive(*(says(f"chat {number}", "/echo now") for number in range(10)))
        await until(lambda: len(stack.platform.sent) == 10)
        assert stack.heard("ann") == []
        answer.set()
        await stack.settled()
        assert stack.heard("ann") == ["found user of ann", "after"]


async def test_a_lookup_that_fails_gets_an_answer_and_one_in_trouble_is_asked_again(
    store: SqlStore, keyring: Keyring
) -> None:
    faults: list[Exception] = [StorageTrouble("away"), StorageTrouble("away")]

    async def far(asked: Far) -> str:
        if asked.what == "user of bob":
            raise KeyError("zzhatezz")
        if faults:
            raise faults.pop()
        return "it"

    async with running(Stack(store, keyring, far)) as stack:
        with capture_logs() as logs:
            await stack.arrive(says("ann", "/far"), says("bob", "/far"), says("bob", "/echo still here"))
            await stack.settled()
    assert stack.heard("ann") == ["found it"]
    assert stack.heard("bob") == ["Something went wrong.", "still here"]
    assert "zzhatezz" not in str(logs)


async def test_a_full_backlog_makes_the_intake_wait_until_there_is_room(
    store: SqlStore, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BACKLOG", 10)
    stack = Stack(store, keyring)
    await stack.arrive(*(says(f"chat {number}", "/echo hi") for number in range(10)))
    late = asyncio.create_task(stack.arrive(says("late", "/echo hi")))
    await asyncio.wait([late], timeout=0.3)
    assert not late.done()
    assert len(await store.unfinished("web")) == 10  # the platform keeps the rest
    stack.start()
    await asyncio.wait_for(late, 20)
    await stack.settled()
    await stack.stop()
    assert len(stack.platform.sent) == 11


# -- poison ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("poison", "reason"), [("/boom zzhatezz", "RuntimeError"), ("/orphan", "CaseGone")])
async def test_a_poisonous_update_is_set_aside_its_person_told_and_nobody_else_notices(
    stack: Stack, store: SqlStore, poison: str, reason: str
) -> None:
    others = [f"chat {number}" for number in range(20)]
    with capture_logs() as logs:
        await stack.arrive(
            *(says(chat, "/form") for chat in others[:10]),
            says("ann", poison),
            says("ann", "/echo and now?"),
            *(says(chat, "/echo fine") for chat in others[10:]),
        )
        await stack.settled()
    assert stack.heard("ann") == ["Something went wrong.", "and now?"]
    assert [stack.heard(chat) for chat in others] == [["First?"]] * 10 + [["fine"]] * 10
    assert await dead_letters(store) == [reason]
    assert await store.unfinished("web") == []
    assert [line["fault"] for line in logs if line["event"] == "turn failed"] == [reason]
    assert "zzhatezz" not in str(logs)


async def test_poison_in_a_dialogue_leaves_the_answers(stack: Stack) -> None:
    await stack.arrive(*(says("ann", said) for said in ("/form", "one", "/boom", "two")))
    await stack.settled()
    assert stack.heard("ann") == ["First?", "Second?", "Something went wrong.", "filed one two"]


async def test_many_poisonous_updates_at_once_are_set_aside_one_by_one(stack: Stack, store: SqlStore) -> None:
    await stack.arrive(*(says(f"chat {number}", "/orphan" if number % 3 else "/echo ok") for number in range(60)))
    await stack.settled()
    for number in range(60):
        assert stack.heard(f"chat {number}") == ["Something went wrong." if number % 3 else "ok"]
    assert await dead_letters(store) == ["CaseGone"] * 40


async def test_an_unreadable_update_is_set_aside_and_those_around_it_are_answered(
    stack: Stack, store: SqlStore
) -> None:
    ann, bob = says("ann", "/echo ann"), says("bob", "/echo bob")
    raws = [Raw(ann.update, payload(ann)), Raw("odd", b"{not json"), Raw(bob.update, payload(bob))]
    await stack.engine.intake("web", raws)
    await stack.settled()
    assert (stack.heard("ann"), stack.heard("bob")) == (["ann"], ["bob"])
    assert await dead_letters(store) == ["undecodable"]


async def test_an_adapter_that_fails_to_read_an_update_loses_only_that_one(
    stack: Stack, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = PaperPlatform.decode

    def decode(self: PaperPlatform, raw: bytes) -> Arrival | None:
        if b"zzhatezz" in raw:
            raise IndexError("zzhatezz")
        return read(self, raw)

    monkeypatch.setattr(PaperPlatform, "decode", decode)
    with capture_logs() as logs:
        await stack.arrive(says("ann", "/echo zzhatezz"), says("bob", "/echo bob"))
        await stack.settled()
    assert (stack.heard("ann"), stack.heard("bob")) == ([], ["bob"])
    assert await dead_letters(store) == ["undecodable"]
    assert "zzhatezz" not in str(logs)


async def test_what_cannot_be_set_aside_on_a_full_disk_takes_nobody_with_it(shaky: Shaky, keyring: Keyring) -> None:
    shaky.faults["bury"] = [FULL, FULL]
    bob = says("bob", "/echo bob")
    async with running(Stack(shaky, keyring)) as stack:
        await stack.engine.intake("web", [Raw("odd", b"{not json"), Raw(bob.update, payload(bob))])
        await stack.arrive(says("ann", "/boom"))
        await stack.settled()
        assert stack.heard("bob") == ["bob"]
        assert stack.heard("ann") == ["Something went wrong."]
        assert len(await shaky.unfinished("web")) == 2  # for the next start


async def test_an_update_that_is_not_for_us_is_done_without_a_word(
    stack: Stack, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PaperPlatform, "decode", lambda self, raw: None)
    await stack.arrive(says("ann", "/echo x"))
    await stack.settled()
    assert stack.platform.sent == []
    assert await store.unfinished("web") == []


# -- the disk --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("deed", ["read", "write"])
async def test_while_the_disk_is_full_nothing_is_said_and_afterwards_everything(
    shaky: Shaky, keyring: Keyring, deed: str
) -> None:
    async with running(Stack(shaky, keyring)) as stack:
        await stack.arrive(says("ann", "/form"), says("ann", "one"))
        await stack.settled()
        before = len(stack.platform.sent)
        said_in_trouble: list[Any] = []
        pause = stack.pause

        async def noting(seconds: float) -> None:
            said_in_trouble.extend(stack.platform.sent[before:])
            await pause(seconds)

        stack.engine._pause = noting
        stack.pauses.clear()
        shaky.faults[deed] = [FULL for _ in range(10)]
        await stack.arrive(says("ann", "two"), says("bob", "/echo hi"))
        await stack.settled()
        assert said_in_trouble == []  # no receipt without a case
        assert stack.heard("ann")[-1] == "filed one two"
        assert stack.heard("bob") == ["hi"]
        assert await shaky.case(lookup_of("one two")) is not None
        waits = [seconds for seconds in stack.pauses if seconds >= SHORTEST_WAIT]
        assert waits[0] == SHORTEST_WAIT
        assert max(waits) == LONGEST_WAIT  # it is back within this time of the end of the trouble


async def test_a_turn_that_was_kept_although_the_connection_broke_is_not_taken_twice(
    shaky: Shaky, keyring: Keyring
) -> None:
    async with running(Stack(shaky, keyring)) as stack:
        await stack.arrive(says("ann", "/form"), says("ann", "one"))
        await stack.settled()
        shaky.faults["after"] = [FULL]
        await stack.arrive(says("ann", "two"), says("bob", "/echo hi"), says("bob", "/echo ho"))
        await stack.settled()
        assert stack.heard("ann") == ["First?", "Second?", "filed one two"]
        assert stack.heard("bob") == ["hi", "ho"]
        await marked(stack)
    async with running(Stack(shaky, keyring)) as after_a_restart:
        await after_a_restart.settled()
        assert after_a_restart.platform.sent == []


async def test_what_was_ignored_and_kept_although_the_connection_broke_is_no_reason_to_spin(
    shaky: Shaky, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PaperPlatform, "decode", lambda self, raw: None)
    async with running(Stack(shaky, keyring)) as stack:
        shaky.faults["after"] = [FULL, FULL]
        await stack.arrive(says("ann", "/echo hi"))
        await stack.settled()
        assert await shaky.unfinished("web") == []


async def test_an_update_that_the_disk_does_not_take_is_refused_and_taken_when_it_comes_again(
    shaky: Shaky, keyring: Keyring
) -> None:
    async with running(Stack(shaky, keyring)) as stack:
        shaky.faults["receive"] = [FULL]
        ann = says("ann", "/echo hi")
        with pytest.raises(StorageTrouble):
            await stack.arrive(ann)
        await stack.arrive(ann)
        await stack.settled()
        assert stack.heard("ann") == ["hi"]


async def test_sent_replies_that_cannot_be_marked_are_marked_later(shaky: Shaky, keyring: Keyring) -> None:
    async with running(Stack(shaky, keyring)) as stack:
        shaky.faults |= {"sent": [FULL, FULL]}
        await stack.arrive(says("ann", "/echo hi"))
        await stack.settled()
        await until(lambda: not shaky.faults["sent"])
        await stack.arrive(says("ann", "/echo again"))
        await stack.settled()
        await marked(stack)
        assert stack.heard("ann") == ["hi", "again"]
