"""A community from its set-up to its decisions, as people live it: the same on every platform with groups."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager

import pytest
from PIL import Image

from bot.wording import Words
from tests.towns.discord import discord_town
from tests.towns.telegram import telegram_town
from tests.towns.town import Hall, Town

HATE = "go away all of you with your freckles, zzhatezz"

TOWNS: Mapping[str, Callable[[Hall], AbstractAsyncContextManager[Town]]] = {
    "telegram": telegram_town,
    "discord": discord_town,
}


@pytest.fixture(params=list(TOWNS))
async def town(request: pytest.FixtureRequest, hall: Hall) -> AsyncIterator[Town]:
    async with TOWNS[request.param](hall) as town:
        yield town


async def test_a_community_is_set_up_and_its_charter_pinned(town: Town, hall: Hall, words: Words) -> None:
    await town.set_up(charter=True)
    first_point = words.charters["en"].splitlines()[0].removeprefix("<b>").removesuffix("</b>")
    assert any(first_point in said for said in town.group("ann"))
    assert "moderators’ room of Town talk" in town.room()[-1].text
    assert await hall.rows("communities WHERE room IS NOT NULL") == 1


async def test_three_members_report_one_message_and_the_moderators_see_one_card_of_three_people(
    town: Town, hall: Hall
) -> None:
    await town.set_up()
    message = await town.writes("eve", HATE)
    before = list(town.group("bob"))
    for who in ("ann", "cem", "mo"):
        answer = await town.reports(who, message)
        assert "The moderators will look at this message" in answer.text
    assert list(town.group("bob")) == before  # nobody else has seen a thing
    assert not any(HATE in shown.text for shown in town.room())
    await town.passes()
    cards = [shown for shown in town.room() if HATE in shown.text]
    assert len(cards) == 1
    assert "3 people reported this" in cards[0].text
    assert not {"ann", "cem"} & set(cards[0].text.lower().split())
    assert await hall.rows("incidents") == 1


@pytest.mark.parametrize(
    ("press", "goes", "writes_on"),
    [
        ("keep", False, True),
        ("remove", True, True),
        ("warn", True, True),
        ("mute1h", True, False),
        ("mute1d", True, False),
        ("mute1w", True, False),
        ("ban", True, False),
    ],
)
async def test_one_tap_decides_and_each_who_asked_hears_of_it_alone(
    town: Town, hall: Hall, press: str, goes: bool, writes_on: bool
) -> None:
    await town.set_up()
    message = await town.writes("eve", HATE)
    await town.reports("ann", message)
    await town.reports("bob", message, wish=False)
    await town.passes()
    await town.presses("mo", hall.label("decide", press))
    assert (HATE in town.group("cem")) is not goes
    assert town.can_write("eve") is writes_on
    assert "Decided" in town.room()[-1].text
    assert HATE not in town.room()[-1].text
    assert "They decided" in town.private("ann")[-1].text
    assert not any("They decided" in shown.text for shown in town.private("bob"))
    warned = any(hall.label("warning-menu", "appeal") in shown.labels for shown in town.private("eve"))
    assert warned is (press not in ("keep", "remove"))


async def test_the_warned_person_answers_once_and_the_moderators_take_it_back(town: Town, hall: Hall) -> None:
    await town.set_up()
    message = await town.writes("eve", HATE)
    await town.reports("ann", message)
    await town.passes()
    await town.presses("mo", hall.label("decide", "mute1d"))
    said = await town.answers("eve", hall.label("warning-menu", "appeal"), "it was a quotation")
    assert "The moderators can read your answer now" in said.text
    assert "it was a quotation" in town.room()[-1].text
    await town.presses("mo", hall.label("decide", "back"))
    assert town.can_write("eve")
    assert "you can take part again" in town.private("eve")[-1].text


async def test_what_goes_beyond_the_group_is_handed_up_with_its_evidence(town: Town, hall: Hall) -> None:
    await town.set_up()
    message = await town.writes("eve", HATE)
    await town.reports("ann", message)
    await town.passes()
    await town.presses("mo", hall.label("decide", "up"))
    assert "Unia" in " ".join(town.room()[-1].labels)
    await town.presses("mo", hall.label("handing-up", "team"))
    assert "the team of the service" in town.private("ann")[-1].text
    assert (await hall.rows("cases"), await hall.rows("evidence")) == (1, 1)
    assert HATE in town.group("bob")  # it is theirs to decide


async def test_moderators_see_a_reported_picture_covered_and_without_what_it_tells_of_its_sender(
    town: Town, hall: Hall
) -> None:
    await town.set_up()
    data = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "zzcameraofevezz"
    Image.effect_noise((320, 240), 90).convert("RGB").save(data, "JPEG", exif=exif)
    message = await town.writes("eve", HATE, data.getvalue())
    await town.reports("ann", message)
    await town.passes()
    assert "With one file" in town.room()[-1].text
    assert town.covered() == []
    await town.presses("mo", hall.label("decide", "pictures"))
    (shown,) = town.covered()
    assert Image.open(io.BytesIO(shown)).size == (320, 240)
    assert b"zzcameraofevezz" not in shown


async def test_without_rights_the_decision_is_kept_and_the_room_hears_that_it_has_no_effect(
    town: Town, hall: Hall
) -> None:
    await town.set_up()
    message = await town.writes("eve", HATE)
    await town.reports("ann", message)
    await town.passes()
    town.take_rights()
    await town.presses("mo", hall.label("decide", "mute1h"))
    told = [shown.text for shown in town.room()]
    assert any("I could not carry out a decision" in text for text in told)
    assert HATE in town.group("bob")


async def test_a_raid_does_not_bury_an_honest_report(town: Town, hall: Hall) -> None:
    await town.set_up()
    for number in range(12):
        harmless = await town.writes(f"victim{number}", f"what a nice day number {number} is")
        await town.reports("bob", harmless, wish=False)
    message = await town.writes("eve", HATE)
    await town.reports("ann", message)
    await town.passes()
    while not any(HATE in shown.text for shown in town.room()):
        more = hall.label("queue-menu", "queue")
        await town.presses("mo", more if more in town.room()[-1].labels else hall.label("decide", "keep"))
    assert await hall.rows("incidents") == 13  # every report is kept
    assert await hall.rows("incidents WHERE slow") == 7
