"""How the pretend Discord keeps time, secrets and rights."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.communities import Community
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.permissions import MODERATOR, Permission
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


@pytest.mark.parametrize(("count", "found"), [(25, []), (26, ["schema"])])
async def test_a_word_completes_itself_in_at_most_twenty_five_ways(
    fake: FakeDiscord, anna: Person, caller: Caller, count: int, found: list[str]
) -> None:
    option = {"type": 3, "name": "topic", "description": "x", "autocomplete": True}
    command = {"name": "find", "description": "x", "options": [option]}
    await caller.call("POST", f"/applications/{fake.world.application_id}/commands", command)
    typing = anna.types("find", "topic", "r")

    choices = [{"name": f"r{number}", "value": "r"} for number in range(count)]
    body = {"type": 8, "data": {"choices": choices}}
    await caller.call("POST", f"/interactions/{typing.id}/{typing.token}/callback", body)

    assert rules(fake) == found
    assert len(typing.choices) == (0 if found else count)


async def test_options_name_people_channels_files_and_nested_commands(
    fake: FakeDiscord, anna: Person, gent: Community, caller: Caller
) -> None:
    kinds = {"who": 6, "where": 7, "proof": 11, "why": 3}
    options = [{"type": kind, "name": name, "description": "x"} for name, kind in kinds.items()]
    options[3] |= {"name_localizations": {"nl": "waarom"}, "choices": [{"name": "Taal", "value": "language"}]}
    nested = {"type": 1, "name": "open", "description": "x", "options": options}
    command = {"name": "case", "description": "x", "options": [nested]}
    await caller.call("POST", f"/applications/{fake.world.application_id}/commands", command)
    square = gent.text("plein")

    data = anna.slash("case open", square, who=anna, where=square, proof=FILE, waarom="Taal").payload["data"]

    given = {option["name"]: option["value"] for option in data["options"][0]["options"]}
    assert (data["name"], data["options"][0]["name"], list(given)) == ("case", "open", list(kinds))
    assert (given["who"], given["why"]) == (str(anna.id), "language")
    assert data["resolved"]["attachments"][given["proof"]]["filename"] == "photo.png"
    assert list(data["resolved"]["channels"]) == [str(square.id)]
    assert list(data["resolved"]["members"]) == [str(anna.id)]


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


@pytest.mark.parametrize(("days", "status"), [(27, 200), (29, 400), (None, 400)])
async def test_a_silence_is_a_moment_within_four_weeks(
    fake: FakeDiscord, gent: Community, caller: Caller, days: int | None, status: int
) -> None:
    ben = fake.person("Ben")
    gent.joins(ben)
    until = fake.world.stamp(days * 24 * 3600) if days else "tomorrow"

    path = f"/guilds/{gent.id}/members/{ben.id}"
    assert (await caller.call("PATCH", path, {"communication_disabled_until": until}))[0] == status
    assert gent.silenced(ben) == (until if status == 200 else None)
    assert rules(fake) == ([] if status == 200 else ["silence"])


async def test_where_only_the_person_installed_the_app_there_are_five_followups(
    fake: FakeDiscord, anna: Person, caller: Caller
) -> None:
    everywhere = {"name": "ask", "description": "x", "integration_types": [0, 1]}
    await caller.call("POST", f"/applications/{fake.world.application_id}/commands", everywhere)
    anna.installs()
    interaction = anna.slash("ask", fake.world.private([anna.id, fake.person("Ben").id]))
    await answer(caller, interaction, 4, content="x", flags=64)

    path, body = hook(fake, interaction), QUIET | {"content": "x", "flags": 64}
    statuses = [(await caller.call("POST", path, body))[0] for _ in range(6)]

    assert statuses == [200] * 5 + [400]
    assert rules(fake) == ["followups"]


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
