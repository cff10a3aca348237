"""What stands in a slot changes where it stands; places are on the map; and the pace is what the operator set."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.request import AiohttpRequest
from bot.chat.replies import Choice, Limits, Picture, Reply, Venue
from bot.ports import Gone, Unreachable
from tests.adapters.telegram.pretend import failure, forgive, to
from tests.fakes.telegram.content import JPEG
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

BOZAR = Venue(50.8439, 4.3597, "Bozar", "Ravensteinstraat 23, 1000 Brussel")
STOP = ((Choice("Stop", "t.stop"),),)


def bar(text: str, replaces: str | None = None, **more: object) -> Reply:
    return Reply(text, "nl", replaces=replaces, slot="bar", **more)  # type: ignore[arg-type]


def texts(anna: Person) -> list[str]:
    return [message.text for message in anna.from_bot()]


# -- slots


async def test_only_what_stands_in_a_slot_has_an_id(anna: Person, bot: TelegramPlatform) -> None:
    assert await bot.send(to(anna), Reply("Dag", "nl"), "1.0") is None
    assert await bot.send(to(anna), bar("0 %"), "2.0") == str(anna.last().message_id)


async def test_a_bar_moves_where_it_stands_with_its_buttons(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    id_ = await bot.send(to(anna), bar("0 %", choices=STOP), "1.0")
    for text in ("50 %", "50 %", "99 %"):  # the same once more changes nothing and is no fault
        assert await bot.send(to(anna), bar(text, id_, choices=STOP), "2.0") == id_
    assert await bot.send(to(anna), bar("100 %", id_), "3.0") == id_
    assert [(one.text, one.buttons, one.edits) for one in anna.from_bot()] == [("100 %", (), 3)]
    forgive(telegram, "not-modified")


async def test_where_a_bar_was_taken_away_it_stands_anew(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    id_ = await bot.send(to(anna), bar("0 %"), "1.0")
    assert id_ is not None
    anna.chat.posts[int(id_)].deleted = True
    again = await bot.send(to(anna), bar("50 %", id_), "2.0")
    assert again not in (None, id_)
    assert texts(anna) == ["50 %"]
    assert await bot.send(to(anna), bar("60 %", again), "3.0") == again
    forgive(telegram, "edit-target")


async def test_a_bar_of_a_person_who_is_gone_is_gone(anna: Person, bot: TelegramPlatform) -> None:
    id_ = await bot.send(to(anna), bar("0 %"), "1.0")
    anna.blocks()
    assert type(await failure(bot.send(to(anna), bar("50 %", id_), "2.0"))) is Gone


async def test_a_picture_in_a_slot_has_an_id_too(anna: Person, bot: TelegramPlatform) -> None:
    assert await bot.send(to(anna), bar("Kijk", pictures=(Picture("1", JPEG),)), "1.0") == str(anna.last().message_id)


# -- places


async def test_a_place_stands_on_the_map_after_the_words(anna: Person, bot: TelegramPlatform) -> None:
    await bot.send(to(anna), Reply("Daar is het", "nl", venue=BOZAR), "1.0")
    words, place = anna.from_bot()
    assert (words.text, words.venue) == ("Daar is het", None)
    assert place.venue == (50.8439, 4.3597, "Bozar", "Ravensteinstraat 23, 1000 Brussel")


async def test_a_place_alone_says_nothing_else_and_has_a_name_in_any_case(anna: Person, bot: TelegramPlatform) -> None:
    await bot.send(to(anna), Reply("", "nl", venue=Venue(51, 3.7, " ", "Gent " * 80)), "1.0")
    (place,) = anna.from_bot()
    assert place.venue is not None
    assert place.venue[2] == place.venue[3]
    assert (len(place.venue[2]), place.venue[2][-1]) == (255, "…")


async def test_a_place_that_is_not_on_this_earth_does_not_hold_up_the_words(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    with capture_logs() as logs:
        await bot.send(to(anna), Reply("Daar", "nl", venue=Venue(91, 4, "Nergens", "Nergens")), "1.0")
    assert texts(anna) == ["Daar"]
    assert [entry["event"] for entry in logs] == ["place refused"]
    forgive(telegram, "venue")


async def test_a_place_that_does_not_get_through_is_tried_again(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    telegram.faults.set(Fault("reset", every=1, times=1, methods=("sendVenue",)))
    assert type(await failure(bot.send(to(anna), Reply("", "nl", venue=BOZAR), "1.0"))) is Unreachable


async def test_a_place_for_one_person_s_eyes_is_seen_by_nobody_else(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    ben = telegram.person("Ben")
    group = telegram.group("Plein", ben, anna)
    await bot.send(to(group), Reply("Daar", "nl", venue=BOZAR, only_for=str(anna.id)), "1.0")
    assert [one.venue for one in anna.sees(group) if one.from_bot][-1] is not None
    assert [one for one in ben.sees(group) if one.from_bot and one.service is None] == []


# -- pictures, pace


async def test_a_picture_that_may_be_seen_is_not_covered(anna: Person, bot: TelegramPlatform) -> None:
    seen, hidden = Picture("1", JPEG, covered=False), Picture("2", JPEG)
    await bot.send(to(anna), Reply("Een", "nl", pictures=(seen,)), "1.0")
    await bot.send(to(anna), Reply("Twee", "nl", pictures=(seen, hidden)), "2.0")
    assert [(one.text, one.spoiler) for one in anna.from_bot()] == [
        ("Een", False),
        ("Twee", False),
        ("", False),
        ("", True),
    ]


@pytest.mark.parametrize("pace", [30, 500])
def test_mailings_keep_the_pace_that_the_operator_set(telegram: FakeTelegram, pace: float) -> None:
    bot = TelegramPlatform(telegram.token, AiohttpRequest(), AiohttpRequest(), api_url=telegram.url, a_second=pace)
    assert bot.capabilities.limits == Limits(a_second=pace, chat_gap=1, group_a_minute=20)
    assert bot.capabilities.venues
