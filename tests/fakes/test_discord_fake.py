"""How the pretend Discord keeps time, secrets, rights and connections."""

import json
import zlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.communities import Community
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.permissions import EVERYONE, MODERATOR, Permission
from tests.fakes.discord.schema import published
from tests.fakes.discord.server import FakeDiscord

QUIET: dict[str, Any] = {"allowed_mentions": {"parse": []}}
YES = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Ja", "custom_id": "yes"}]}
QUESTION = {"type": 18, "label": "Wat?", "component": {"type": 4, "custom_id": "q", "style": 1, "min_length": 2}}
FORM = {"type": 9, "data": {"custom_id": "f", "title": "Meld", "components": [QUESTION]}}


class Clock:
    """Seconds since 1970 that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1_795_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def fake(clock: Clock) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord(clock=clock) as fake:
        yield fake


@pytest.fixture
async def caller(fake: FakeDiscord) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        caller = Caller(fake, session)
        commands = [{"name": "help", "description": "Help"}, {"name": "Report", "type": 3}]
        await caller.call("PUT", f"/applications/{fake.world.application_id}/commands", commands)
        yield caller


@pytest.fixture
def anna(fake: FakeDiscord) -> Person:
    return fake.person("Anna")


@pytest.fixture
def gent(fake: FakeDiscord, anna: Person) -> Community:
    return fake.community("Gent", owner=anna)


async def answer(caller: Caller, interaction: Interaction, kind: int, **data: Any) -> tuple[int, Any]:
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    return await caller.call("POST", path, {"type": kind, "data": QUIET | data}, with_response="true")


def hook(fake: FakeDiscord, interaction: Interaction, rest: str = "") -> str:
    return f"/webhooks/{fake.world.application_id}/{interaction.token}{rest}"


async def test_after_three_seconds_an_interaction_is_unknown(
    fake: FakeDiscord, anna: Person, caller: Caller, clock: Clock
) -> None:
    in_time, late = anna.slash("help"), anna.slash("help")
    clock.now += 2.9
    assert (await answer(caller, in_time, 4, content="x"))[0] == 200
    clock.now += 0.2

    status, body = await answer(caller, late, 4, content="x")

    assert (status, body["code"]) == (404, 10062)
    assert rules(fake) == ["acknowledged-late"]


async def test_an_interaction_is_acknowledged_once(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    interaction = anna.slash("help")
    await answer(caller, interaction, 5, flags=64)

    status, body = await answer(caller, interaction, 4, content="x")

    assert (status, body["code"]) == (400, 40060)
    assert rules(fake) == ["acknowledged-twice"]


async def test_a_token_lives_fifteen_minutes_and_works_after_the_first_answer(
    fake: FakeDiscord, anna: Person, caller: Caller, clock: Clock
) -> None:
    interaction = anna.slash("help")
    early = await caller.call("POST", hook(fake, interaction), QUIET | {"content": "x"})
    await answer(caller, interaction, 4, content="x", flags=64)
    clock.now += 899
    in_time = await caller.call("POST", hook(fake, interaction), QUIET | {"content": "y", "flags": 64})
    clock.now += 2
    late = await caller.call("PATCH", hook(fake, interaction, "/messages/@original"), QUIET | {"content": "z"})
    unknown = await caller.call("POST", hook(fake, interaction) + "x", QUIET | {"content": "x"})

    assert [(early[0], early[1]["code"]), in_time[0]] == [(404, 10015), 200]
    assert [(late[0], late[1]["code"]), (unknown[0], unknown[1]["code"])] == [(404, 10015)] * 2
    assert rules(fake) == ["not-acknowledged", "token-expired", "webhook"]
    assert [message.text for message in anna.ephemerals] == ["x", "y"]


@pytest.mark.parametrize("kind", [6, 7])
async def test_only_a_component_has_a_message_to_update(
    fake: FakeDiscord, anna: Person, caller: Caller, kind: int
) -> None:
    interaction = anna.slash("help")

    assert (await answer(caller, interaction, kind, content="x"))[0] == 400
    assert rules(fake) == ["callback-type"]
    assert not interaction.acknowledged


async def test_a_form_is_no_answer_to_a_form(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    first = anna.slash("help")
    await caller.call("POST", f"/interactions/{first.id}/{first.token}/callback", FORM)
    submitted = anna.submits_modal({"Wat?": "iets"})

    status, _ = await caller.call("POST", f"/interactions/{submitted.id}/{submitted.token}/callback", FORM)

    assert (status, rules(fake)) == (400, ["callback-type"])
    assert submitted.payload["data"]["components"][0]["component"]["value"] == "iets"


async def test_what_a_client_would_not_send_never_reaches_the_bot(anna: Person, caller: Caller) -> None:
    first = anna.slash("help")
    await caller.call("POST", f"/interactions/{first.id}/{first.token}/callback", FORM)

    with pytest.raises(ValueError, match="must be filled in"):
        anna.submits_modal({})
    with pytest.raises(ValueError, match="2 to 4000"):
        anna.submits_modal({"q": "x"})
    with pytest.raises(LookupError):
        anna.submits_modal({"Waarom?": "x"})
    with pytest.raises(LookupError):
        anna.slash("unknown")
    with pytest.raises(LookupError):
        anna.presses("Ja")
    assert len(anna.interactions) == 1


async def test_a_deferred_answer_thinks_until_its_first_followup(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    square = gent.text("plein")
    interaction = anna.slash("help", square)
    await answer(caller, interaction, 5, flags=64)
    assert [message.thinking for message in anna.ephemerals] == [True]

    status, first = await caller.call("POST", hook(fake, interaction), QUIET | {"content": "x"})
    _, second = await caller.call("POST", hook(fake, interaction), QUIET | {"content": "y"})

    assert status == 200
    assert [(message.text, message.thinking) for message in anna.ephemerals] == [("x", False)]
    assert [message.text for message in anna.sees(square)] == ["y"]
    assert published().true_object("MessageResponse", first)
    assert published().true_object("MessageResponse", second)
    assert rules(fake) == []


async def test_a_pressed_button_updates_the_message_it_stands_on(
    fake: FakeDiscord, anna: Person, caller: Caller
) -> None:
    _, response = await answer(caller, anna.slash("help"), 4, content="?", components=[YES], flags=64)
    await answer(caller, anna.presses("Ja"), 7, content="!", components=[])

    assert response["resource"]["message"]["content"] == "?"
    assert [(message.text, message.labels, message.edits) for message in anna.ephemerals] == [("!", [], 1)]
    assert rules(fake) == []


async def test_an_ephemeral_answer_is_seen_by_one_person_only(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    ben = fake.person("Ben")
    gent.joins(ben)
    square = gent.text("plein")
    await answer(caller, anna.slash("help", square), 4, content="geheim", flags=64)
    await answer(caller, anna.slash("help", square), 4, content="open")

    assert [message.text for message in ben.sees(square)] == ["open"]
    assert ben.ephemerals == []
    assert [message.text for message in anna.ephemerals] == ["geheim"]


async def test_a_nonce_is_enforced_for_some_minutes(
    fake: FakeDiscord, anna: Person, caller: Caller, clock: Clock
) -> None:
    path = f"/channels/{fake.world.direct(anna.id).id}/messages"
    body = QUIET | {"content": "x", "nonce": "7", "enforce_nonce": True}
    ids = [(await caller.call("POST", path, body))[1]["id"] for _ in range(2)]
    clock.now += 600
    ids.append((await caller.call("POST", path, body))[1]["id"])

    assert ids[0] == ids[1] != ids[2]
    assert len(anna.dms) == 2


async def test_staff_channels_and_rights_are_guarded(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    ben = fake.person("Ben")
    gent.joins(ben)
    staff = gent.text("staf", only=gent.role("staf"))
    square = gent.text("plein")
    post = anna.writes(square, "x")
    with pytest.raises(LookupError):
        ben.sees(staff)

    gent.permits_bot(Permission(0))
    deleted = await caller.call("DELETE", f"/channels/{square.id}/messages/{post.id}")
    banned = await caller.call("PUT", f"/guilds/{gent.id}/bans/{ben.id}", {})
    gent.permits_bot(MODERATOR)
    owner = await caller.call("PUT", f"/guilds/{gent.id}/bans/{anna.id}", {})
    gent.hides(square)
    hidden = await caller.call("POST", f"/channels/{square.id}/messages", QUIET | {"content": "x"})

    assert [(status, body["code"]) for status, body in (deleted, banned, owner)] == [(403, 50013)] * 3
    assert (hidden[0], hidden[1]["code"]) == (403, 50001)
    assert rules(fake) == []


async def test_who_may_not_use_a_command_is_not_offered_it(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    ben = fake.person("Ben")
    gent.joins(ben)
    square = gent.text("plein")
    kick = int(Permission.KICK_MEMBERS)
    staff_only = {"name": "cases", "description": "Cases", "default_member_permissions": kick, "contexts": [0]}
    await caller.call("POST", f"/applications/{fake.world.application_id}/commands", staff_only)

    assert anna.slash("cases", square).payload["member"]["permissions"]
    with pytest.raises(LookupError):
        ben.slash("cases", square)
    with pytest.raises(LookupError):
        anna.slash("cases")


async def test_answers_about_guild_and_account_are_true_to_the_specification(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    square, _ = gent.text("plein"), gent.forum("zaken")
    post = anna.writes(square, "x", files=[FILE])
    paths = [
        "/users/@me",
        f"/users/{anna.id}",
        "/users/@me/guilds",
        "/gateway",
        "/gateway/bot",
        "/applications/@me",
        "/oauth2/applications/@me",
        f"/applications/{fake.world.application_id}/commands",
        f"/guilds/{gent.id}",
        f"/guilds/{gent.id}/channels",
        f"/guilds/{gent.id}/roles",
        f"/guilds/{gent.id}/threads/active",
        f"/guilds/{gent.id}/members/{anna.id}",
        f"/channels/{square.id}",
        f"/channels/{square.id}/messages",
        f"/channels/{square.id}/messages/{post.id}",
        f"/channels/{square.id}/messages/pins",
    ]

    assert {path: (await caller.call("GET", path))[0] for path in paths} == dict.fromkeys(paths, 200)
    assert rules(fake) == []


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
    fake: FakeDiscord, anna: Person, caller: Caller, listener: Listener
) -> None:
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
