"""While an announcement is sent: the bar, pause, go on, stop; the report at the end; and the correction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.announcements import Stage
from bot.communities import token_of
from bot.mailings import Fate, Kind, Mailing, State
from bot.rules.announcing import seconds_left
from bot.rules.staff import Role
from tests.announcing import TEXTS, approves, arrived, drafts, follows, kept, only, posted, two, types
from tests.chat import Person, Room
from tests.team import joins


async def approved(room: Room, *readers: str, language: str = "en") -> tuple[Person, Person, str]:
    """An announcement that is about to go out to these; its token."""
    for name in readers:
        await follows(room, name)
    pia, abel = await two(room, language)
    await drafts(pia, language=language)
    await pia.chooses("announcement-menu", "askapproval", language)
    await approves(abel, language)
    return pia, abel, token_of((await only(room)).id)


async def mailing(room: Room) -> Mailing:
    assert room.services is not None
    found = await room.services.store.mailings.named((await kept(room))[0].mailing)
    assert found is not None
    return found


async def shown(room: Room) -> None:
    assert room.services is not None
    await room.services.progress.look()
    await room.services.delivery.settled()


async def test_the_bar_stands_in_one_place_in_the_chats_of_author_and_approver(concordia: Room) -> None:
    await approved(concordia, "ann", "bea")
    olga = await joins(concordia, "olga", Role.OWNER)
    before = len(concordia.platform.sent)
    await shown(concordia)
    await shown(concordia)
    bars = [(address.chat, reply) for address, reply in concordia.platform.sent[before:]]
    assert sorted(chat for chat, _ in bars) == ["abel", "pia"]  # what did not change is not said again
    assert {reply.slot for _, reply in bars} == {f"underway {token_of((await only(concordia)).id)}"}
    await posted(concordia)
    before = len(concordia.platform.sent)
    await shown(concordia)
    assert all("▓▓▓▓▓▓▓▓▓▓▓▓" in reply.text for _, reply in concordia.platform.sent[before:])
    assert len(concordia.platform.sent[before:]) == 2
    assert not any(address == olga.address for address, _ in concordia.platform.sent)


async def test_what_is_paused_waits_until_it_may_go_on(concordia: Room) -> None:
    pia, _, token = await approved(concordia, "ann")
    await pia.commands("announcement", token)
    said = await pia.chooses("announcement-steer", "paused")
    assert concordia.text("underway-paused") in said
    await posted(concordia)
    assert arrived(concordia, "ann") == []
    await pia.chooses("announcement-steer", "sending")
    await posted(concordia)
    assert len(arrived(concordia, "ann")) == 1


async def test_stop_pauses_at_once_asks_and_then_nobody_gets_it_any_more(concordia: Room) -> None:
    pia, abel, token = await approved(concordia, "ann", "bea")
    await abel.commands("announcement", token)
    said = await abel.chooses("announcement-steer", "stop")
    assert said == concordia.text("underway-sure", count=0)
    assert (await mailing(concordia)).state is State.PAUSED
    assert await abel.commands("steer", f"{token} stopped") == concordia.text("announcement-press")
    await abel.commands("announcement", token)
    await abel.chooses("announcement-steer", "stop")
    assert await abel.chooses("announcement-steer", "sure") == concordia.text("underway-stopped")
    await posted(concordia)
    assert arrived(concordia, "ann") == []
    assert "Stopped" in arrived(concordia, "pia")[-1]
    await pia.commands("steer", f"{token} paused")
    assert pia.text == concordia.text("underway-ended")


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_the_report_says_how_many_got_it_and_why_others_did_not(concordia: Room, language: str) -> None:
    concordia.platform.blocked.add("bea")
    await approved(concordia, "ann", "bea", language=language)
    await posted(concordia)
    for name in ("pia", "abel"):
        report = arrived(concordia, name)[-1]
        assert concordia.text("ended-gone", language, count=1) in report
        assert "1" in report
    assert (await mailing(concordia)).fates[Fate.SENT] == 1


async def test_a_correction_goes_to_who_got_the_first_and_is_approved_too(concordia: Room) -> None:
    concordia.platform.blocked.add("bea")
    pia, abel, token = await approved(concordia, "ann", "bea")
    await posted(concordia)
    await follows(concordia, "cas")
    concordia.platform.blocked.clear()
    await pia.commands("announcement", token)
    await pia.chooses("announcement-menu", "correct")
    await types(pia, {**TEXTS, "nl": "Het feest is op zaterdag."})
    await pia.chooses("answer", "skip")
    said = await pia.chooses("answer", "skip")
    assert "It goes to all who got the first message: 1" in said
    await pia.chooses("announcement-menu", "askapproval")
    second = next(one for one in await kept(concordia) if one.corrects is not None)
    assert second.stage is Stage.ASKED
    await abel.commands("preview", token_of(second.id))
    await abel.chooses("announcement-decide", "approve")
    await posted(concordia)
    (_, heard) = arrived(concordia, "ann")
    assert heard.startswith("Rechtzetting van ons bericht van")
    assert "Het feest is op zaterdag." in heard
    assert (arrived(concordia, "bea"), arrived(concordia, "cas")) == ([], [])


async def test_who_wants_no_more_news_of_the_team_still_follows_what_is_on(concordia: Room) -> None:
    await approved(concordia, "ann")
    await posted(concordia)
    ann = concordia.person("ann")
    ann.heard = [reply for address, reply in concordia.platform.sent if address == ann.address]
    await ann.chooses("announced-menu", "news", "nl")
    assert ann.heard[0].replaces is None  # what was announced stays to be read
    assert concordia.services is not None
    [kept_on] = await concordia.services.store.following.following(ann.address)
    assert not kept_on.segment.announcements


async def test_what_has_not_gone_out_has_nothing_to_correct(concordia: Room) -> None:
    pia, _ = await two(concordia)
    await drafts(pia)
    token = token_of((await only(concordia)).id)
    assert await pia.commands("correct", token) == concordia.text("announcement-not-sent")


async def test_the_end_of_another_mailing_is_no_report_of_ours(concordia: Room) -> None:
    await approved(concordia, "ann")
    before = len(concordia.platform.sent)
    assert concordia.services is not None
    house = concordia.services.house
    for name in ("digest.2026-11", f"announcement.{b'x'.hex() * 16}.1"):
        await house.happens(concordia.services.engine.intake, "mailing-ended", name)
        await concordia.services.engine.settled()
    assert len(concordia.platform.sent) == before


def test_a_pause_makes_the_time_left_unknown() -> None:
    one = Mailing(1, "announcement.x.1", Kind.ANNOUNCEMENT, {}, 0, State.SENDING, {Fate.WAITING: 50, Fate.SENT: 50})
    assert (one.done, one.total) == (50, 100)
    assert seconds_left([(0.0, 0), (5.0, one.done)], one.total) == 5
    assert replace(one, state=State.PAUSED).done == 50
