"""What a reply carries beside its words stands where it should: pictures under a cover, links, and a pin."""

from __future__ import annotations

from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.telegram.pictures import captioned
from adapters.telegram.platform import TelegramPlatform
from bot.chat.replies import Choice, Picture, Reply
from bot.ports import Unreachable
from tests.adapters.telegram.pretend import failure, forgive, to
from tests.fakes.telegram.content import JPEG
from tests.fakes.telegram.faults import Fault
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

YES = ((Choice("Ja", "t.yes"),),)
PICTURE = Picture("f1", JPEG)
BROKEN = Picture("f2", b"no picture at all")
LOST = Picture("f3")


@pytest.fixture
def group(telegram: FakeTelegram, anna: Person) -> Group:
    return telegram.group("Moderatoren", anna, bot=("can_pin_messages",))


def reply(text: str = "Kijk", **more: Any) -> Reply:
    return Reply(text, "nl", **more)


def shown(person: Person, group: Group) -> list[Seen]:
    return [one for one in person.sees(group) if one.from_bot and one.service is None]


def outline(person: Person, group: Group) -> list[tuple[str, bool, int]]:
    """Words, whether there is a covered picture, and rows of buttons of each message."""
    return [(one.text, one.spoiler, len(one.buttons)) for one in shown(person, group)]


# -- pictures


async def test_one_picture_has_the_words_and_buttons_below_it_and_is_covered(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), reply("<b>Kijk</b>", pictures=(PICTURE,), choices=YES), "1.0")
    assert outline(anna, group) == [("Kijk", True, 1)]
    assert shown(anna, group)[0].entities == ("bold",)


async def test_words_too_long_for_a_caption_come_before_their_picture(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), reply("🙂" * 600, pictures=(PICTURE,), choices=YES), "1.0")
    assert outline(anna, group) == [("🙂" * 600, False, 1), ("", True, 0)]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("x" * 1024, True),
        ("x" * 1025, False),
        ("🙂" * 512, True),
        ("🙂" * 513, False),
        ("<b>" + "&amp;" * 1024 + "</b>", True),
        ("<spoiler>" + "&lt;" * 1025 + "</spoiler>", False),
    ],
    ids=lambda value: str(value)[:8],
)
def test_a_caption_is_counted_in_utf_16_without_its_tags(text: str, fits: bool) -> None:
    assert captioned(reply(text, pictures=(PICTURE,))) is fits


async def test_several_pictures_are_an_album_after_the_words_and_more_than_ten_are_more_albums(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), reply(pictures=(PICTURE,) * 11, choices=YES), "1.0")
    assert outline(anna, group) == [("Kijk", False, 1), *[("", True, 0)] * 11]


async def test_a_picture_that_telegram_refuses_does_not_hold_up_the_words(
    telegram: FakeTelegram, anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    with capture_logs() as logs:
        await bot.send(to(group), reply(pictures=(BROKEN,)), "1.0")
        await bot.send(to(group), reply("Nog", pictures=(BROKEN, BROKEN)), "2.0")
    assert outline(anna, group) == [("Kijk", False, 0), ("Nog", False, 0)]
    assert [(entry["event"], entry["reason"]) for entry in logs] == [("pictures refused", "image_process_failed")] * 2
    forgive(telegram, "file")


async def test_a_picture_that_is_not_kept_any_more_is_missed_and_the_rest_arrives(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    with capture_logs() as logs:
        await bot.send(to(group), reply(pictures=(LOST, PICTURE)), "1.0")
        await bot.send(to(group), reply("Nog", pictures=(LOST,)), "2.0")
    assert outline(anna, group) == [("Kijk", False, 0), ("", True, 0), ("Nog", False, 0)]
    assert [entry["count"] for entry in logs] == [1, 1]


async def test_a_picture_that_does_not_get_through_is_tried_again(
    telegram: FakeTelegram, group: Group, bot: TelegramPlatform
) -> None:
    telegram.faults.set(Fault("reset", every=1, times=1, methods=("sendPhoto",)))
    assert isinstance(await failure(bot.send(to(group), reply(pictures=(PICTURE,)), "1.0")), Unreachable)


async def test_a_picture_in_place_of_a_question_takes_its_buttons_away(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), reply("Vraag?", choices=YES), "1.0")
    question = str(shown(anna, group)[0].message_id)
    await bot.send(to(group), reply(pictures=(PICTURE,), replaces=question), "2.0")
    assert outline(anna, group) == [("Vraag?", False, 0), ("Kijk", True, 0)]


async def test_a_picture_of_a_private_reply_is_protected_and_in_its_topic(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    forum = telegram.group("Forum", anna, forum=True)
    thread = anna.opens_topic(forum, "Zaak 1").thread
    await bot.send(to(forum, thread), reply(pictures=(PICTURE, PICTURE), private=True), "1.0")
    assert [(one.protected, one.thread) for one in shown(anna, forum)] == [(True, thread)] * 3


# -- links and covers


async def test_links_are_buttons_in_rows_of_their_own_below_the_choices(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    links = (("Open", "https://t.me/a_bot?start=x"), ("Meer", "https://www.unia.be/nl"))
    await bot.send(to(group), reply(choices=YES, links=links), "1.0")
    rows = [[(button.label, button.url) for button in row] for row in shown(anna, group)[0].buttons]
    assert rows == [[("Ja", None)], [links[0]], [links[1]]]


async def test_covered_words_are_covered(anna: Person, group: Group, bot: TelegramPlatform) -> None:
    await bot.send(to(group), reply("Er staat: <spoiler>haat &lt;spoiler&gt;</spoiler>"), "1.0")
    assert [(one.text, one.entities) for one in shown(anna, group)] == [("Er staat: haat <spoiler>", ("spoiler",))]


# -- pins


@pytest.mark.parametrize("more", [{}, {"pictures": (PICTURE,)}, {"pictures": (PICTURE, PICTURE)}], ids=len)
async def test_what_is_to_be_pinned_is_pinned(
    anna: Person, group: Group, bot: TelegramPlatform, more: dict[str, Any]
) -> None:
    await bot.send(to(group), reply(pinned=True, **more), "1.0")
    assert [pinned.text for pinned in group.pinned] == ["Kijk"]


async def test_what_takes_the_place_of_another_is_pinned_there(
    anna: Person, group: Group, bot: TelegramPlatform
) -> None:
    await bot.send(to(group), reply("Oud"), "1.0")
    old = shown(anna, group)[0].message_id
    await bot.send(to(group), reply("Nieuw", pinned=True, replaces=str(old)), "2.0")
    assert [(pinned.text, pinned.message_id) for pinned in group.pinned] == [("Nieuw", old)]


async def test_what_may_not_be_pinned_stands_there_all_the_same(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    group = telegram.group("Buren", anna)
    with capture_logs() as logs:
        await bot.send(to(group), reply(pinned=True), "1.0")
    assert outline(anna, group) == [("Kijk", False, 0)]
    assert group.pinned == []
    assert [entry["event"] for entry in logs] == ["not pinned"]
