"""Delivery: in order for each address, until it has arrived, and never when the platform asks for quiet."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from functools import partial
from itertools import count, pairwise

import pytest

from bot.chat.delivery import Delivery
from bot.chat.events import Address
from bot.chat.pacing import Pace
from bot.chat.replies import Capabilities, Choice, Lane, Limits, Reply, Unit
from bot.chat.sending import AT_ONCE, LONGEST_WAIT, Sender
from bot.errors import StorageTrouble
from bot.ports import Gone, Moved, Outgoing, Queued, Refused, SendError, SlowDown, Unreachable
from tests.clock import HandClock, settle


class Line:
    """A platform that notes what it is asked to send and when; `faults` come first, by chat, one a try."""

    def __init__(self, name: str, clock: HandClock, limit: int = 100) -> None:
        self.name = name
        self.bot = "1"
        self.capabilities = Capabilities(limit, Unit.CODE_POINTS, 10, 20, edits=False, file_limit=1)
        self.sent: list[tuple[str, str]] = []
        self.parts: list[Reply] = []
        self.tries: list[tuple[float, str, str, str]] = []
        self.faults: dict[str, list[Exception]] = {}
        self.gate = asyncio.Event()
        self.gate.set()
        self._clock = clock

    async def send(self, address: Address, reply: Reply, nonce: str) -> None:
        self.tries.append((self._clock(), address.chat, reply.text, nonce))
        await self.gate.wait()
        if faults := self.faults.get(address.chat):
            raise faults.pop(0)
        self.sent.append((address.chat, reply.text))
        self.parts.append(reply)

    def texts(self, chat: str) -> list[str]:
        return [text for to, text in self.sent if to == chat]

    def times(self, chat: str) -> list[float]:
        """Seconds since the first try at this chat."""
        tries = [at for at, to, _, _ in self.tries if to == chat]
        return [round(at - tries[0], 3) for at in tries]


class Marks:
    """The outbox: what was marked as sent, in calls; `faults` come first."""

    def __init__(self) -> None:
        self.calls: list[list[int]] = []
        self.faults: list[Exception] = []

    async def sent(self, ids: Sequence[int]) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.calls.append(list(ids))

    @property
    def ids(self) -> list[int]:
        return [id_ for call in self.calls for id_ in call]


class Post:
    """A delivery that runs over two lines."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.telegram, self.web = Line("telegram", self.clock), Line("web", self.clock)
        self.marks = Marks()
        platforms = {line.name: line for line in (self.telegram, self.web)}
        sender = Sender(platforms, clock=self.clock, pause=self.clock.pause)  # type: ignore[arg-type]
        self.delivery = Delivery(sender, self.marks, clock=self.clock, pause=self.clock.pause)  # type: ignore[arg-type]
        self._ids = count(1)

    def queue(self, text: str, chat: str = "ann", platform: str = "telegram", **fields: object) -> Queued:
        reply = Reply(text, "en")
        outgoing = Outgoing(Address(platform, chat), reply, Lane.ANSWER, **fields)  # type: ignore[arg-type]
        return Queued(next(self._ids), outgoing)

    def push(self, *texts: str, chat: str = "ann", platform: str = "telegram") -> list[int]:
        queued = [self.queue(text, chat, platform) for text in texts]
        self.delivery.push(queued)
        return [one.id for one in queued]


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    post = Post()
    running = asyncio.create_task(post.delivery.run())
    yield post
    assert not running.done(), "delivery has stopped"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await post.delivery.close()


# -- order -----------------------------------------------------------------------------------------------------------


async def test_replies_to_one_address_go_out_in_order_one_at_a_time(post: Post) -> None:
    post.telegram.gate.clear()
    post.push("1", "2")
    post.push("3")
    await post.clock.turn()
    assert [text for _, _, text, _ in post.telegram.tries] == ["1"]
    post.telegram.gate.set()
    await post.clock.turn()
    assert post.telegram.texts("ann") == ["1", "2", "3"]


async def test_who_is_slow_to_take_a_reply_holds_up_nobody_else(post: Post) -> None:
    post.telegram.gate.clear()
    post.push("slow")
    await post.clock.turn()
    post.push("quick", chat="bob", platform="web")
    await post.clock.turn()
    assert post.web.texts("bob") == ["quick"]
    assert post.telegram.sent == []


async def test_an_order_is_kept_over_a_fault(post: Post) -> None:
    post.telegram.faults["ann"] = [Unreachable("reset"), SlowDown(3)]
    post.push("1", "2", "3")
    await post.clock.turn(60)
    assert post.telegram.texts("ann") == ["1", "2", "3"]


async def test_a_long_reply_arrives_whole_and_in_order_with_a_nonce_for_each_part(post: Post) -> None:
    words = " ".join(f"word{number}" for number in range(100))
    (id_,) = post.push(words)
    post.telegram.faults["ann"] = [Unreachable("reset")]
    await post.clock.turn(60)
    assert " ".join(post.telegram.texts("ann")) == words
    nonces = [nonce for _, _, _, nonce in post.telegram.tries]
    assert nonces[0] == nonces[1] == f"{id_}.0"  # the same for each try at the same part
    assert len(set(nonces)) == len(nonces) - 1
    assert post.marks.ids == [id_]


# -- what goes wrong -------------------------------------------------------------------------------------------------


async def test_slow_down_pauses_the_whole_platform_and_nothing_is_sent_meanwhile(post: Post) -> None:
    post.telegram.faults["ann"] = [SlowDown(30)]
    post.push("to ann")
    await post.clock.turn()
    for number in range(3 * AT_ONCE):
        post.push("to many", chat=f"chat {number}")
    post.push("to bob", chat="bob", platform="web")
    await post.clock.turn(29.9)
    assert len(post.telegram.tries) == 1
    assert post.web.texts("bob") == ["to bob"]  # another platform goes on
    await post.clock.turn(0.2)
    assert post.telegram.texts("ann") == ["to ann"]
    assert len(post.telegram.sent) == 1 + 3 * AT_ONCE


async def test_a_shorter_pause_does_not_end_a_longer_one(post: Post) -> None:
    post.telegram.gate.clear()
    post.telegram.faults |= {"ann": [SlowDown(30)], "bob": [SlowDown(1)]}
    post.push("to ann")
    post.push("to bob", chat="bob")
    await post.clock.turn()
    post.telegram.gate.set()
    await post.clock.turn(29)
    assert len(post.telegram.tries) == 2
    await post.clock.turn(2)
    assert len(post.telegram.sent) == 2


async def test_those_who_waited_in_line_when_the_pause_began_wait_on(post: Post) -> None:
    post.telegram.gate.clear()
    for number in range(2 * AT_ONCE):
        post.push("hello", chat=f"chat {number}")
        post.telegram.faults[f"chat {number}"] = [SlowDown(30)] if number < AT_ONCE else []
    await post.clock.turn()
    assert len(post.telegram.tries) == AT_ONCE
    post.telegram.gate.set()
    await post.clock.turn(29)
    assert len(post.telegram.tries) == AT_ONCE
    await post.clock.turn(2)
    assert len(post.telegram.sent) == 2 * AT_ONCE


async def test_once_a_platform_asked_to_slow_down_mailings_leave_more_room() -> None:
    clock = HandClock()
    line = Line("telegram", clock)
    pace = Pace(Limits(30), clock=clock, pause=clock.pause)
    sender = Sender({"telegram": line}, clock=clock, pause=clock.pause, paces={"telegram": pace})  # type: ignore[dict-item]
    line.faults["chat 60"] = [SlowDown(1)]

    async def mail() -> None:
        for chat in (f"chat {number}" for number in range(120)):
            turn = partial(pace.turn, chat, group=False, wanted=lambda: True)
            await sender.send(Address("telegram", chat), Reply("news", "en"), chat, turn)

    mailing = asyncio.create_task(mail())
    await clock.turn(10)
    await mailing
    went = [at for at, *_ in line.tries]
    assert went[-1] - went[-31] > went[50] - went[20] + 0.01


async def test_what_cannot_be_reached_is_tried_with_growing_waits_and_never_given_up(post: Post) -> None:
    failures = 2_000
    post.telegram.faults["ann"] = [Unreachable("reset") for _ in range(failures)]
    (id_,) = post.push("at last")
    await post.clock.turn(failures * LONGEST_WAIT)
    times = post.telegram.times("ann")
    waits = [round(after - before, 3) for before, after in pairwise(times)]
    assert waits[:7] == [0.5, 1, 2, 4, 8, 16, 32]
    assert set(waits[8:]) == {LONGEST_WAIT}
    assert post.telegram.texts("ann") == ["at last"]
    assert post.marks.ids == [id_]


async def test_a_platform_that_is_away_holds_up_no_other(post: Post) -> None:
    for number in range(2 * AT_ONCE):
        post.telegram.faults[f"chat {number}"] = [Unreachable("away") for _ in range(100)]
        post.push("hello", chat=f"chat {number}")
    await post.clock.turn(100)
    post.push("to bob", chat="bob", platform="web")
    await post.clock.turn()
    assert post.web.texts("bob") == ["to bob"]


async def test_a_platform_that_does_not_answer_holds_up_no_other(post: Post) -> None:
    post.telegram.gate.clear()
    for number in range(2 * AT_ONCE):
        post.push("hello", chat=f"chat {number}")
    await post.clock.turn()
    post.push("to bob", chat="bob", platform="web")
    await post.clock.turn()
    assert len(post.telegram.tries) == AT_ONCE
    assert post.web.texts("bob") == ["to bob"]


async def test_when_a_chat_is_gone_the_rest_for_it_is_dropped_and_for_nobody_else(post: Post) -> None:
    post.telegram.faults["ann"] = [Gone("blocked")]
    dropped = post.push("1", "2", "3")
    kept = post.push("1", "2", chat="bob")
    await post.clock.turn(1)
    assert len([to for _, to, _, _ in post.telegram.tries if to == "ann"]) == 1
    assert post.telegram.texts("bob") == ["1", "2"]
    assert sorted(post.marks.ids) == dropped + kept  # what can never arrive is not tried after a restart either


async def test_who_comes_back_is_written_to_again(post: Post) -> None:
    post.telegram.faults["ann"] = [Gone("blocked")]
    post.push("lost")
    await post.clock.turn(1)
    post.push("welcome back")
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["welcome back"]


@pytest.mark.parametrize("fault", [Refused("can't parse"), Moved("-100"), KeyError("a fault of ours")])
async def test_what_is_refused_is_skipped_and_the_next_goes_out(post: Post, fault: Exception) -> None:
    post.telegram.faults["ann"] = [fault]
    ids = post.push("odd", "good")
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["good"]
    assert post.marks.ids == ids


async def test_a_part_that_is_refused_does_not_take_the_others_with_it(post: Post) -> None:
    post.telegram.faults["ann"] = [Refused("can't parse")]
    post.push("a" * 90 + " " + "b" * 90)
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["b" * 90]


async def test_replies_to_a_platform_that_is_not_served_any_more_stay_where_they_are(post: Post) -> None:
    post.push("hello", platform="discord")
    post.push("hello")
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["hello"]
    assert post.marks.ids == [2]
    await asyncio.wait_for(post.delivery.settled(), 1)


# -- one of several --------------------------------------------------------------------------------------------------


async def test_of_replies_with_one_name_only_the_newest_is_sent_after_the_pause(post: Post) -> None:
    for number in (1, 2, 3):
        post.delivery.push([post.queue(f"so far {number}", merge="run:evidence", not_before=post.clock() + 1)])
        await post.clock.turn(0.5)
    assert post.telegram.sent == []
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["so far 3"]
    assert post.marks.ids == [1, 2, 3]


async def test_of_those_that_were_left_by_a_killed_process_too(post: Post) -> None:
    left = [post.queue(f"so far {number}", merge="run:evidence") for number in (1, 2, 3)]
    post.delivery.push([*left, post.queue("other", chat="bob", merge="run:evidence")])
    await post.clock.turn(1)
    assert post.telegram.sent == [("ann", "so far 3"), ("bob", "other")]


async def test_a_reply_that_waits_for_more_goes_out_when_no_more_comes(post: Post) -> None:
    post.delivery.push([post.queue("so far 1", merge="m", not_before=post.clock() + 1)])
    await post.clock.turn(0.9)
    assert post.telegram.sent == []
    await post.clock.turn(0.2)
    assert post.telegram.texts("ann") == ["so far 1"]


# -- marking ---------------------------------------------------------------------------------------------------------


async def test_each_id_is_marked_once_by_the_tick_or_by_delivery_itself(post: Post) -> None:
    first = post.push("1", "2")
    await settle()
    assert post.delivery.take_sent() == first  # a tick came by
    assert post.delivery.take_sent() == []
    second = post.push("3")
    await post.clock.turn(1)
    assert post.marks.ids == second


async def test_what_a_tick_could_not_mark_is_marked_later(post: Post) -> None:
    ids = post.push("1", "2")
    await settle()
    post.delivery.untake_sent(post.delivery.take_sent())
    post.push("3")
    await post.clock.turn(1)
    assert post.marks.ids == [*ids, 3]


async def test_trouble_with_the_disk_is_no_reason_to_stop_marking(post: Post) -> None:
    post.marks.faults = [StorageTrouble("disk full") for _ in range(5)]
    ids = post.push("1")
    await post.clock.turn(3)
    more = post.push("2")
    await post.clock.turn(60)
    assert post.telegram.texts("ann") == ["1", "2"]
    assert sorted(post.marks.ids) == ids + more


async def test_a_reply_that_is_on_no_disk_is_sent_and_not_marked(post: Post) -> None:
    post.delivery.push([Queued(0, Outgoing(Address("telegram", "ann"), Reply("sorry", "en")))])
    await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["sorry"]
    assert post.marks.calls == []


async def test_no_two_replies_that_are_on_no_disk_have_the_same_nonce(post: Post) -> None:
    for _ in range(2):
        post.delivery.push([Queued(0, Outgoing(Address("telegram", "ann"), Reply("sorry", "en")))])
        await post.clock.turn(1)
    assert post.telegram.texts("ann") == ["sorry", "sorry"]
    assert len({nonce for _, _, _, nonce in post.telegram.tries}) == 2


async def test_closing_leaves_what_is_unsent_unmarked(post: Post) -> None:
    post.telegram.faults["ann"] = [Unreachable("away") for _ in range(9)]
    post.push("1")
    await post.clock.turn(1)
    await post.delivery.close()
    await post.delivery.flush()
    assert post.marks.ids == []
    assert not [task for task in asyncio.all_tasks() if "_send_all" in repr(task)]


async def test_settled_waits_for_the_last_reply(post: Post) -> None:
    post.telegram.gate.clear()
    post.push("1")
    waiting = asyncio.create_task(post.delivery.settled())
    await post.clock.turn(1)
    assert not waiting.done()
    assert not post.delivery.idle
    post.telegram.gate.set()
    await settle()
    assert waiting.done()
    assert post.delivery.idle


async def test_buttons_go_with_the_last_part(post: Post) -> None:
    reply = Reply("a" * 90 + " " + "b" * 90, "en", ((Choice("Yes", "t"),),), replaces="m1")
    post.delivery.push([Queued(1, Outgoing(Address("telegram", "ann"), reply))])
    await post.clock.turn(1)
    assert [(len(part.choices), part.replaces) for part in post.telegram.parts] == [(0, "m1"), (1, None)]


def test_every_error_of_a_platform_is_one_that_delivery_knows() -> None:
    assert set(SendError.__subclasses__()) == {Gone, Refused, SlowDown, Unreachable, Moved}
