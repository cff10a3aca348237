"""What the pretend Discord refuses: each limit, one by one."""

import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.schema import UntrueError, published
from tests.fakes.discord.server import FakeDiscord

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


def button(number: int = 0, **changes: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Ja", "custom_id": f"b{number}"} | changes


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def menu(count: int = 2, **changes: Any) -> dict[str, Any]:
    options = [{"label": "x", "value": str(number)} for number in range(count)]
    return {"type": 3, "custom_id": "m", "options": options} | changes


def label(number: int = 0, **changes: Any) -> dict[str, Any]:
    question = {"type": 4, "custom_id": f"q{number}", "style": 1}
    return {"type": 18, "label": "Wat?", "component": question | changes}


def form(**changes: Any) -> dict[str, Any]:
    return {"custom_id": "f", "title": "Meld", "components": [label()]} | changes


def command(**changes: Any) -> dict[str, Any]:
    return {"name": "help", "description": "What I can do", "type": 1} | changes


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ({}, "empty"),
        ({"content": " \n"}, "empty"),
        ({"embeds": [], "components": []}, "empty"),
        ({"content": "x" * 2001}, "length"),
        ({"content": "x" * 4001}, "schema"),
        ({"content": 5}, "schema"),
        (
            {"content": "x", "embeds": [{"description": "x" * 3001}, {"title": "y", "description": "x" * 3001}]},
            "embeds",
        ),
        ({"content": "x", "embeds": [{}] * 11}, "schema"),
        ({"content": "x", "components": [row(button(number)) for number in range(6)]}, "components"),
        ({"content": "x", "components": [row(*[button(number) for number in range(6)])]}, "schema"),
        ({"content": "x", "components": [row(button(), menu())]}, "components"),
        ({"content": "x", "components": [row()]}, "schema"),
        ({"content": "x", "components": [{"type": 10, "content": "text"}]}, "components"),
        ({"content": "x", "flags": 1 << 15, "components": [{"type": 10, "content": "text"}]}, "components"),
        ({"content": "x", "components": [row(button(label="x" * 81))]}, "schema"),
        ({"content": "x", "components": [row(button(label=None))]}, "components"),
        ({"content": "x", "components": [row(button(custom_id=""))]}, "schema"),
        ({"content": "x", "components": [row(button(custom_id="x" * 101))]}, "schema"),
        ({"content": "x", "components": [row(button(1), button(1))]}, "custom-id"),
        ({"content": "x", "components": [row(button()), row(menu(custom_id="b0"))]}, "custom-id"),
        ({"content": "x", "components": [row(button(url="https://example.org"))]}, "components"),
        ({"content": "x", "components": [row(button(style=5))]}, "components"),
        ({"content": "x", "components": [row(menu(26))]}, "schema"),
        ({"content": "x", "components": [row(menu(0))]}, "schema"),
        ({"content": "x", "components": [row(menu(2, max_values=3))]}, "components"),
        ({"content": "x", "components": [row(menu(2, options=[{"label": "x", "value": "1"}] * 2))]}, "components"),
        ({"content": "x", "message_reference": {"message_id": "1"}}, "reply-target"),
        ({"content": "x", "message_reference": {"message_id": "one"}}, "schema"),
        ({"content": "x", "attachments": [{"id": "0"}]}, "file"),
        ({"content": "x", "nonce": "x" * 26}, "schema"),
    ],
)
async def test_a_wrong_message_is_refused_and_remembered(
    fake: FakeDiscord, anna: Person, caller: Caller, body: dict[str, Any], rule: str | None
) -> None:
    channel = fake.world.direct(anna.id)

    status, answer = await caller.call("POST", f"/channels/{channel.id}/messages", QUIET | body)

    assert rules(fake) == ([rule] if rule else [])
    assert status == (400 if rule else 200), answer
    assert len(anna.dms) == (0 if rule else 1)


async def test_the_longest_message_passes(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    channel = fake.world.direct(anna.id)
    buttons = [
        row(*[button(5 * line + place, label="x" * 80, custom_id=f"{5 * line + place:0100}") for place in range(5)])
        for line in range(4)
    ]
    body = {
        "content": "🙂" * 2000,
        "embeds": [{"description": "x" * 3000}] * 2,
        "components": [*buttons, row(menu(25))],
    }

    status, answer = await caller.call("POST", f"/channels/{channel.id}/messages", QUIET | body)

    assert (status, rules(fake)) == (200, [])
    assert published().true_object("MessageResponse", answer)


@pytest.mark.parametrize(
    "mentions",
    [{}, {"allowed_mentions": None}, {"allowed_mentions": {"parse": ["everyone"]}}, {"allowed_mentions": {}}],
)
async def test_a_message_that_could_ping_passes_but_is_remembered(
    fake: FakeDiscord, anna: Person, caller: Caller, mentions: dict[str, Any]
) -> None:
    path = f"/channels/{fake.world.direct(anna.id).id}/messages"

    _, sent = await caller.call("POST", path, {"content": "@everyone"} | mentions)
    status, _ = await caller.call("PATCH", f"{path}/{sent['id']}", {"content": "@here"} | mentions)

    assert status == 200
    assert rules(fake) == ["mentions", "mentions"]


async def test_an_edit_may_not_leave_a_message_empty_nor_touch_anothers(
    fake: FakeDiscord, anna: Person, caller: Caller
) -> None:
    path = f"/channels/{fake.world.direct(anna.id).id}/messages"
    _, sent = await caller.call("POST", path, QUIET | {"content": "x"})
    hers = anna.dm("y")

    assert (await caller.call("PATCH", f"{path}/{sent['id']}", QUIET | {"content": ""}))[1]["code"] == 50006
    assert (await caller.call("PATCH", f"{path}/{hers.id}", QUIET | {"content": "z"}))[1]["code"] == 50005
    assert (await caller.call("PATCH", f"{path}/1", QUIET | {"content": "z"}))[1]["code"] == 10008
    assert rules(fake) == ["empty", "edit-target"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (form(), None),
        (form(components=[label(number) for number in range(5)]), None),
        (form(components=[label(number) for number in range(6)]), "modal"),
        (form(components=[]), "schema"),
        (form(title="x" * 46), "schema"),
        (form(title=""), "schema"),
        (form(custom_id=""), "schema"),
        (form(custom_id="x" * 101), "schema"),
        (form(components=[label(1), label(1)]), "custom-id"),
        (form(components=[label(placeholder="x" * 101)]), "schema"),
        (form(components=[label() | {"label": "x" * 46}]), "schema"),
        (form(components=[label() | {"description": "x" * 101}]), "schema"),
    ],
)
async def test_a_wrong_form_is_refused_and_leaves_the_interaction_open(
    fake: FakeDiscord, anna: Person, caller: Caller, data: dict[str, Any], rule: str | None
) -> None:
    await caller.call("PUT", f"/applications/{fake.world.application_id}/commands", [command()])
    interaction = anna.slash("help")

    status, _ = await caller.call(
        "POST", f"/interactions/{interaction.id}/{interaction.token}/callback", {"type": 9, "data": data}
    )

    assert rules(fake) == ([rule] if rule else [])
    assert status == (400 if rule else 204)
    assert (anna.modal is None, interaction.acknowledged) == (bool(rule), not rule)


@pytest.mark.parametrize(
    ("commands", "rule"),
    [
        ([command(name="Help")], "commands"),
        ([command(name="he lp")], "commands"),
        ([command(name="x" * 33)], "schema"),
        ([command(name="")], "schema"),
        ([command(name="hé-lp_1'")], None),
        ([command(name="ช่วย")], None),
        ([command(description="x" * 101)], "schema"),
        ([command(description="")], "commands"),
        ([command(name=f"c{number}") for number in range(100)], None),
        ([command(name=f"c{number}") for number in range(101)], "commands"),
        ([command(), command()], "commands"),
        ([{"name": f"Report {number}", "type": 3} for number in range(5)], None),
        ([{"name": f"Report {number}", "type": 3} for number in range(6)], "commands"),
        ([{"name": "Report", "type": 3, "description": "x"}], "commands"),
        ([command(name_localizations={"nl": "hulp"}, description_localizations={"fr": "aide"})], None),
        ([command(name_localizations={"nl": "Hulp"})], "commands"),
        ([command(name_localizations={"ar": "x"})], "locale"),
        ([command(description_localizations={"nl-BE": "x"})], "locale"),
        ([command(options=[{"type": 3, "name": "Onderwerp", "description": "x"}])], "commands"),
        ([command(options=[{"type": 3, "name": f"o{n}", "description": "x"} for n in range(26)])], "schema"),
        (
            [command(options=[{"type": 3, "name": "o", "description": "x", "required": n == 1} for n in range(2)])],
            "commands",
        ),
        ([command(default_member_permissions="8")], "schema"),
    ],
)
async def test_wrong_commands_are_refused(
    fake: FakeDiscord, caller: Caller, commands: list[dict[str, Any]], rule: str | None
) -> None:
    status, answer = await caller.call("PUT", f"/applications/{fake.world.application_id}/commands", commands)

    assert rules(fake) == ([rule] if rule else []), answer
    assert status == (400 if rule else 200)
    assert len(fake.commands) == (0 if rule else len(commands))


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/moon", 404),
        ("PUT", "/channels/{dm}/messages", 404),
        ("GET", "/channels/dm", 404),
        ("GET", "/sticker-packs", 404),
        ("GET", "/channels/{dm}/messages?limit=101", 400),
        ("GET", "/channels/{dm}/messages?limit=ten", 400),
        ("GET", "/channels/{dm}/messages?colour=red", 200),
        ("POST", "/channels/{dm}/messages", 400),
    ],
)
async def test_a_path_or_query_that_is_not_in_the_specification_is_remembered(
    fake: FakeDiscord, anna: Person, caller: Caller, method: str, path: str, status: int
) -> None:
    path, _, query = path.format(dm=fake.world.direct(anna.id).id).partition("?")
    pairs = dict([query.split("=")]) if query else {}

    assert (await caller.call(method, path, **pairs))[0] == status
    assert len(fake.violations) == 1


async def test_nothing_but_ids_in_two_places_is_forgiven_for_being_a_number(
    fake: FakeDiscord, anna: Person, caller: Caller
) -> None:
    status, direct = await caller.call("POST", "/users/@me/channels", {"recipient_id": anna.id})
    path = f"/channels/{direct['id']}/messages"
    first = anna.dm("x")
    reply = QUIET | {"content": "y", "message_reference": {"message_id": first.id, "channel_id": int(direct["id"])}}
    again, answer = await caller.call("POST", path, reply)

    assert (status, again, rules(fake)) == (200, 200, [])
    assert answer["referenced_message"]["content"] == "x"
    assert (await caller.call("POST", f"{path}/bulk-delete", {"messages": [1, 2]}))[1]["code"] == 50035


async def test_files_travel_in_a_form_and_can_be_fetched_again(fake: FakeDiscord, anna: Person, caller: Caller) -> None:
    path = f"/channels/{fake.world.direct(anna.id).id}/messages"
    body = QUIET | {"attachments": [{"id": "0", "filename": "photo.png", "description": "een punt"}]}

    status, sent = await caller.form("POST", path, body, FILE)
    async with aiohttp.ClientSession() as session, session.get(sent["attachments"][0]["url"]) as response:
        content = await response.read()
    kept, _ = await caller.form("PATCH", f"{path}/{sent['id']}", QUIET | {"content": "x"}, ("b.txt", b"b"))

    assert (status, kept, content) == (200, 200, FILE[1])
    assert [name for name, _ in anna.dms[0].files] == ["photo.png", "b.txt"]
    assert rules(fake) == []


async def test_without_a_token_nothing_is_answered(fake: FakeDiscord) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{fake.rest_url}/users/@me") as response:
        assert response.status == 401


def test_an_answer_that_discord_would_not_give_never_leaves_the_fake() -> None:
    found = published().match("GET", "/users/@me")
    assert found is not None
    with pytest.raises(UntrueError, match="username"):
        published().true_answer(found[0], 200, {"id": "1"})
    with pytest.raises(UntrueError, match="418"):
        published().true_answer(found[0], 418, None)


def test_a_message_with_many_buttons_is_judged_in_a_few_milliseconds() -> None:
    found = published().match("POST", "/channels/1/messages")
    assert found is not None
    body = QUIET | {"content": "x", "components": [row(*[button(number) for number in range(5)])] * 5}
    published().problems(found[0], body)

    start = time.perf_counter()
    problems = [published().problems(found[0], body) for _ in range(10)]

    assert problems == [[]] * 10
    assert (time.perf_counter() - start) / 10 < 0.01
