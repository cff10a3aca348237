"""Faults, ledger, the fake as a process, and load."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.process import discord_process
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.ledger import read_ledger

QUIET: dict[str, Any] = {"allowed_mentions": {"parse": []}}


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def caller(fake: FakeDiscord) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(fake, session)


@pytest.fixture
def anna(fake: FakeDiscord) -> Person:
    return fake.person("Anna")


async def say(fake: FakeDiscord, caller: Caller, anna: Person, text: str = "x") -> tuple[int, Any]:
    return await caller.call("POST", f"/channels/{fake.world.direct(anna.id).id}/messages", QUIET | {"content": text})


@pytest.mark.parametrize("everywhere", [False, True])
async def test_during_retry_after_requests_are_refused_and_held_against_the_bot(everywhere: bool) -> None:
    now = [1000.0]
    async with FakeDiscord(monotonic=lambda: now[0]) as fake, aiohttp.ClientSession() as session:
        caller = Caller(fake, session)
        anna = fake.person("Anna")
        fake.faults.set(Fault("too_many", every=1, times=1, retry_after=5, everywhere=everywhere))

        status, body = await say(fake, caller, anna)
        assert (status, body["retry_after"], body["global"]) == (429, 5, everywhere)

        now[0] += 2
        assert (await say(fake, caller, anna))[0] == 429
        assert rules(fake) == ["retry-after"]
        assert (await caller.call("GET", "/users/@me"))[0] == (429 if everywhere else 200)

        now[0] += 4
        assert (await say(fake, caller, anna))[0] == 200


async def test_a_lost_answer_was_accepted_and_a_reset_was_not(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    for kind in ("reset", "lost_answer"):
        fake.faults.set(Fault(kind, every=1, times=1))
        with pytest.raises(aiohttp.ClientError):
            await say(fake, caller, anna, kind)

    assert [message.text for message in anna.dms] == ["lost_answer"]


async def test_each_third_request_of_a_kind_fails(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    fake.faults.set(Fault("server_error", every=3, methods=("get_my_user",)))

    statuses = [fake.requests]
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bot {fake.token}"}
        for _ in range(3):
            async with session.get(f"{fake.rest_url}/users/@me", headers=headers) as response:
                statuses.append(response.status)

    assert statuses == [0, 200, 200, 502]
    assert (await say(fake, caller, anna))[0] == 200


async def test_the_ledger_holds_what_was_accepted_and_nothing_else(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    async with FakeDiscord(ledger=ledger) as fake, aiohttp.ClientSession() as session:
        caller = Caller(fake, session)
        anna = fake.person("Anna")
        await say(fake, caller, anna, "accepted")
        await say(fake, caller, anna, "")
        await caller.form("POST", f"/channels/{fake.world.direct(anna.id).id}/messages", QUIET, FILE)

        lines = read_ledger(ledger)  # read before the fake ends: each line is on disk at once

    assert [line["params"]["body"].get("content") for line in lines] == ["accepted", None]
    assert [line["message_id"] for line in lines] == [str(message.message_id) for message in anna.dms]
    assert lines[1]["params"]["files"] == [f"photo.png {len(FILE[1])} bytes"]


@pytest.mark.process
def test_another_process_can_steer_the_fake_and_look_at_a_screen(tmp_path: Path) -> None:
    with discord_process(ledger=tmp_path / "ledger.jsonl") as fake:
        anna = fake.do("person", name="Anna", locale="fr")
        guild = fake.do("community", owner=anna, name="Gent")
        channel = fake.do("channel", guild=guild, name="plein")
        fake.do("writes", user=anna, channel=channel, text="x")
        fake.do("writes", user=anna, text="bonjour")

        screen = fake.do("screen", user=anna)
        assert [message["text"] for message in screen["dms"]] == ["bonjour"]
        assert (screen["ephemerals"], screen["modal"]) == ([], None)
        assert fake.do("status")["connected"] is False
        assert fake.do("violations") == []
        with pytest.raises(ValueError, match="flyToTheMoon"):
            fake.do("flyToTheMoon")
        with pytest.raises(ValueError, match="LookupError"):
            fake.do("slash", user=anna, name="help")


async def test_a_flood_is_timed_from_dispatch_to_callback_and_to_the_final_answer(
    fake: FakeDiscord, caller: Caller
) -> None:
    application = fake.world.application_id
    await caller.call("PUT", f"/applications/{application}/commands", [{"name": "help", "description": "Help"}])
    fake.traffic.flood(users=2, count=4, command="help")
    run = list(fake.interactions.all.values())

    for one in run[:3]:
        await caller.call("POST", f"/interactions/{one.id}/{one.token}/callback", {"type": 5, "data": {"flags": 64}})
    for one in run[:2]:
        await caller.call("POST", f"/webhooks/{application}/{one.token}", QUIET | {"content": "x"})
    figures = fake.traffic.figures()

    assert [figures[name] for name in ("interactions", "unheard", "acknowledged", "answered")] == [4, 4, 3, 2]
    assert figures["final_p99_ms"] >= figures["ack_p50_ms"] > 0
    one = run[2]
    await caller.call("PATCH", f"/webhooks/{application}/{one.token}/messages/@original", QUIET | {"content": "x"})
    one = run[3]
    path = f"/interactions/{one.id}/{one.token}/callback"
    await caller.call("POST", path, {"type": 4, "data": QUIET | {"content": "x"}})
    assert (await fake.traffic.finished(5))["answered"] == 4
    assert rules(fake) == []


async def test_thousands_of_dispatches_a_second_can_be_made(fake: FakeDiscord, caller: Caller) -> None:
    await caller.call(
        "PUT", f"/applications/{fake.world.application_id}/commands", [{"name": "help", "description": "Help"}]
    )
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.gateway_url) as socket:
        await socket.send_json({"op": 2, "d": {"token": fake.token, "intents": 0, "properties": {}}})
        for _ in range(2):
            await socket.receive(timeout=5)
        start = asyncio.get_running_loop().time()
        fake.traffic.flood(users=10, count=1000, command="help")
        for _ in range(1000):
            await socket.receive(timeout=5)

        # A tenth of what this takes on a quiet machine is asked for.
        assert asyncio.get_running_loop().time() - start < 5
