"""The gateway of the pretend Discord: packing, intents, sessions, and what a guild tells."""

import json
import zlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller
from tests.fakes.discord.communities import Community
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.permissions import EVERYONE
from tests.fakes.discord.server import FakeDiscord


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
def anna(fake: FakeDiscord) -> Person:
    return fake.person("Anna")


@pytest.fixture
def gent(fake: FakeDiscord, anna: Person) -> Community:
    return fake.community("Gent", owner=anna)


class Listener:
    """A client of the gateway that sends exactly what a test says."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.sequence = 0
        self._inflate = zlib.decompressobj()

    async def hears(self) -> dict[str, Any]:
        message = await self.socket.receive(timeout=5)
        packed = message.type is aiohttp.WSMsgType.BINARY
        packet: dict[str, Any] = json.loads(self._inflate.decompress(message.data) if packed else message.data)
        self.sequence = packet["s"] or self.sequence
        return packet

    async def until(self, event: str) -> dict[str, Any]:
        while (packet := await self.hears())["t"] != event:
            pass
        return packet

    async def identifies(self, fake: FakeDiscord, intents: int) -> dict[str, Any]:
        await self.socket.send_json({"op": 2, "d": {"token": fake.token, "intents": intents, "properties": {}}})
        return await self.until("READY")


@pytest.fixture
async def listener(fake: FakeDiscord) -> AsyncIterator[Listener]:
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.gateway_url) as socket:
        listener = Listener(socket)
        assert (await listener.hears())["op"] == 10
        yield listener


@pytest.mark.parametrize("query", ["", "?compress=zlib-stream"])
async def test_the_gateway_speaks_plain_or_packed_as_the_client_asks(
    fake: FakeDiscord, anna: Person, query: str
) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{fake.gateway_url}{query}") as socket:
        listener = Listener(socket)
        await listener.hears()
        await listener.identifies(fake, 1 << 12)
        anna.dm("x")

        assert (await listener.until("MESSAGE_CREATE"))["d"]["content"] == "x"


async def test_without_a_mention_words_and_files_in_a_guild_stay_hidden_from_the_bot(
    fake: FakeDiscord, anna: Person, gent: Community, listener: Listener
) -> None:
    square = gent.text("plein")
    await listener.identifies(fake, 1 << 0 | 1 << 9 | 1 << 12)
    anna.writes(square, "geheim", files=[FILE])
    hidden = (await listener.until("MESSAGE_CREATE"))["d"]
    anna.writes(square, f"<@{fake.world.application_id}> dag", files=[FILE])
    open_ = (await listener.until("MESSAGE_CREATE"))["d"]

    assert (hidden["content"], hidden["attachments"], hidden["author"]["id"]) == ("", [], str(anna.id))
    assert (open_["content"][-3:], len(open_["attachments"])) == ("dag", 1)


@pytest.mark.parametrize(
    ("intents", "found"),
    [(1 << 0 | 1 << 9, []), (1 << 1, ["GUILD_MEMBERS"]), (1 << 15 | 1 << 8, ["GUILD_PRESENCES", "MESSAGE_CONTENT"])],
)
async def test_a_privileged_intent_is_remembered(
    fake: FakeDiscord, listener: Listener, intents: int, found: list[str]
) -> None:
    await listener.identifies(fake, intents)

    assert [violation.detail for violation in fake.violations] == found


async def test_an_event_whose_intent_was_not_asked_for_never_comes(
    fake: FakeDiscord, anna: Person, listener: Listener
) -> None:
    async with aiohttp.ClientSession() as session:
        commands = [{"name": "help", "description": "Help"}]
        await Caller(fake, session).call("PUT", f"/applications/{fake.world.application_id}/commands", commands)
    await listener.identifies(fake, 0)
    anna.dm("x")
    anna.slash("help")

    assert (await listener.hears())["t"] == "INTERACTION_CREATE"
    assert fake.gateway.filtered == 1


async def test_a_session_that_was_forgotten_cannot_be_resumed(
    fake: FakeDiscord, anna: Person, listener: Listener
) -> None:
    ready = await listener.identifies(fake, 1 << 12)
    fake.gateway.invalidate()
    assert await listener.hears() == {"op": 9, "d": False, "s": None, "t": None}
    resume = {"op": 6, "d": {"token": fake.token, "session_id": ready["d"]["session_id"], "seq": listener.sequence}}
    await listener.socket.send_json(resume)

    assert (await listener.hears())["op"] == 9
    anna.dm("lost")
    assert fake.gateway.lost == 1


async def test_a_guild_tells_the_bot_what_changes_for_it(
    fake: FakeDiscord, anna: Person, gent: Community, listener: Listener
) -> None:
    await listener.identifies(fake, 1 << 0 | 1 << 2)
    created = (await listener.until("GUILD_CREATE"))["d"]
    gent.permits_bot(EVERYONE)
    gent.bans(fake.person("Ben"))
    gent.goes_away()
    gent.kicks_bot()

    told = [await listener.hears() for _ in range(4)]

    assert [member["user"]["id"] for member in created["members"]] == [str(fake.world.application_id)]
    assert [packet["t"] for packet in told] == ["GUILD_ROLE_UPDATE", "GUILD_BAN_ADD", "GUILD_DELETE", "GUILD_DELETE"]
    assert [packet["d"].get("unavailable") for packet in told[2:]] == [True, None]
