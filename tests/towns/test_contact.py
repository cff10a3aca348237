"""A reporter and the team write to each other, on every real adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.communities import token_of
from bot.ports import Written
from bot.rules.staff import DAY, Role
from bot.staff import Member, SaveMember
from handlers.contact import SOON
from tests.towns.test_town import TOWNS
from tests.towns.town import Hall, Town

WORDS = "Thank you for telling us. We have asked the platform to remove it."


@pytest.fixture(params=list(TOWNS))
async def town(request: pytest.FixtureRequest, hall: Hall) -> AsyncIterator[Town]:
    async with TOWNS[request.param](hall) as town:
        yield town


async def leads(town: Town, hall: Hall, who: str) -> None:
    """Somebody of the town leads the team; their private chat is known."""
    await town.tells(who, "/language en")
    assert hall.services is not None
    groups, now, user = hall.services.platforms[town.name].groups, int(hall.clock()), town.account(who)
    assert groups is not None
    member = Member(b"m" * 16, who, Role.LEAD, town.name, user, groups.alone(user), "en", now, now - now % DAY)
    async with hall.services.store.tick() as tick:
        await tick.write([Written(0, b"", 0, None, b"", effects=(SaveMember(member),))], (), now)


async def reports(town: Town, hall: Hall, who: str) -> str:
    """Somebody reports, and wants news here; the token of the case."""
    await town.tells(who, "/language en")
    await town.tells(who, "/report")
    await town.taps(who, hall.label("ask-danger", "no"))
    await town.tells(who, "go away, all of you, zzhatezz")
    await town.taps(who, hall.label("answer", "done"))
    said = await town.tells(who, hall.label("ask-place", "street"))
    while hall.label("answer", "skip") in said.labels:
        said = await town.taps(who, hall.label("answer", "skip"))
    offered = await town.taps(who, hall.label("ask-confirm", "file"))
    assert hall.label("news-offer", "yes") in offered.labels
    await town.taps(who, hall.label("news-offer", "yes"))
    assert hall.services is not None
    (case,) = (await hall.services.store.case_queue(None, 0, 8, closed=False)).cases
    assert case.linked
    return token_of(case.id)


async def test_both_write_and_neither_learns_who_the_other_is(town: Town, hall: Hall) -> None:
    token = await reports(town, hall, "ann")
    await leads(town, hall, "mo")
    await town.tells("mo", f"/answer {token}")
    await town.tells("mo", WORDS)
    await town.taps("mo", hall.label("answer-send", "send"))
    letter = town.private("ann")[-1]
    assert WORDS in letter.text
    await town.taps("ann", hall.label("news-menu", "writeteam"))
    await town.tells("ann", "zzthankszz to you all")
    await town.passes(SOON + 5)
    notice = town.private("mo")[-1]
    assert "wrote to you" in notice.text
    await town.taps("mo", hall.label("case-menu", "open"))
    said = " ".join(shown.text for shown in town.private("mo"))
    assert "zzthankszz" not in said
    assert "ann" not in said.casefold().split()
    assert "mo" not in " ".join(shown.text for shown in town.private("ann")).casefold().split()


async def test_who_turns_the_bot_away_keeps_the_receipt_and_the_team_hears_of_it(town: Town, hall: Hall) -> None:
    token = await reports(town, hall, "ann")
    await leads(town, hall, "mo")
    town.turns_away("ann")
    await town.tells("mo", f"/answer {token}")
    await town.tells("mo", WORDS)
    await town.taps("mo", hall.label("answer-send", "send"))
    await hall.settled()
    assert any("did not arrive" in shown.text for shown in town.private("mo"))
    assert hall.services is not None
    (case,) = (await hall.services.store.case_queue(None, 0, 8, closed=False)).cases
    assert not case.linked
