"""Posts in a forum on the pretend Discord: what they need, and what an archived one refuses."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord.caller import Caller, rules
from tests.fakes.discord.communities import Community
from tests.fakes.discord.permissions import EVERYONE
from tests.fakes.discord.places import Channel
from tests.fakes.discord.server import FakeDiscord

QUIET: dict[str, Any] = {"allowed_mentions": {"parse": []}}
FIRST = {"message": {"content": "nieuw"} | QUIET}


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def caller(fake: FakeDiscord) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(fake, session)


@pytest.fixture
def gent(fake: FakeDiscord) -> Community:
    return fake.community("Gent", owner=fake.person("Anna"))


async def opened(caller: Caller, forum: Channel, **more: Any) -> tuple[int, Any]:
    return await caller.call("POST", f"/channels/{forum.id}/threads", {"name": "zaak 1"} | FIRST | more)


async def test_a_post_may_need_a_tag_of_its_forum(fake: FakeDiscord, caller: Caller, gent: Community) -> None:
    forum = gent.forum("zaken", tags=["nieuw"])
    assert (await opened(caller, forum))[1]["code"] == 40067
    assert (await opened(caller, forum, applied_tags=["1"]))[1]["code"] == 10087
    assert (await opened(caller, forum, applied_tags=[forum.offered[0]["id"]]))[0] == 201
    assert rules(fake) == ["thread", "thread"]


async def test_a_text_channel_has_no_posts(fake: FakeDiscord, caller: Caller, gent: Community) -> None:
    square = gent.text("plein")
    assert (await opened(caller, square))[0] == 400
    assert gent.threads(square) == []
    assert rules(fake) == ["thread"]


async def test_of_an_archived_post_nothing_changes_but_that(fake: FakeDiscord, caller: Caller, gent: Community) -> None:
    forum = gent.forum("zaken")
    _, post = await opened(caller, forum)
    path = f"/channels/{post['id']}"
    assert (await caller.call("PATCH", path, {"archived": True, "locked": True}))[0] == 200
    for change in ({"archived": True}, {"name": "zaak 2"}, {"locked": False}):
        assert (await caller.call("PATCH", path, change))[1]["code"] == 50083
    assert (await caller.call("POST", f"{path}/messages", {"content": "x"} | QUIET))[1]["code"] == 50083
    assert (await caller.call("PATCH", path, {"archived": False}))[0] == 200
    assert rules(fake) == []


async def test_a_message_opens_an_archived_post_that_is_not_locked(
    fake: FakeDiscord, caller: Caller, gent: Community
) -> None:
    forum = gent.forum("zaken")
    _, post = await opened(caller, forum)
    gent.permits_bot(EVERYONE)
    path = f"/channels/{post['id']}"
    assert (await caller.call("PATCH", path, {"archived": True, "locked": True}))[1]["code"] == 50013
    assert (await caller.call("PATCH", path, {"archived": True}))[0] == 200
    assert (await caller.call("POST", f"{path}/messages", {"content": "x"} | QUIET))[0] == 200
    assert [one.archived for one in gent.threads(forum)] == [False]
    assert rules(fake) == []
