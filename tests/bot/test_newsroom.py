"""The demo's agenda: invented, everywhere, never at its end; and who is there when nobody looks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.agenda.event import REGIONS, State
from bot.calendar import News
from bot.chat.events import Address
from bot.content import ROOT
from bot.demo import DemoClock, Jump, landing
from bot.following import How
from bot.newsroom import CROWD, SEASON, SOURCE, Newsroom, crowd, events_of, load_events
from bot.rules.staff import DAY, IDLE_AFTER, Role, is_idle
from bot.seats import Roster, Seat
from storage.store import SqlStore
from tests.chat import Room, room

SEEDS = load_events(ROOT / "demo")
BEGUN = date(2026, 11, 24)
LANGUAGES = ("nl", "fr", "de", "en")


def test_the_events_are_of_every_region_language_price_and_kind() -> None:
    events = events_of(SEEDS, BEGUN, BEGUN)
    assert len(events) >= 12
    assert len({event.uid for event in events}) == len(events)
    assert {event.source for event in events} == {SOURCE}
    areas = {area for event in events for area in event.areas}
    assert set(REGIONS) <= areas
    assert all(event.areas for event in events)
    for language in LANGUAGES:
        assert any(language in event.names for event in events)
    assert any(set(event.names) == set(LANGUAGES) for event in events)
    assert any(len(event.names) == 1 for event in events)
    assert {event.price == 0 for event in events} == {True, False}
    assert {event.accessible for event in events} == {True, False}
    assert {event.times[0].days for event in events} == {True, False}


def test_what_changes_does_so_shortly_before_it_would_have_begun_so_that_everybody_hears_of_it() -> None:
    for seed in SEEDS:
        known = seed.cancelled if seed.moved is None else seed.moved.after
        assert known is None or 0 < seed.day - known <= 2  # an overview has at least the three days to come


def test_every_text_is_in_the_languages_of_its_name() -> None:
    for event in events_of(SEEDS, BEGUN, BEGUN):
        assert set(event.texts) == set(event.names), event.uid
        assert set(event.names) | set(event.spoken) <= set(LANGUAGES)


def test_after_some_days_one_is_cancelled_and_one_has_another_day_and_all_others_are_the_same() -> None:
    first, second = (events_of(SEEDS, BEGUN, BEGUN + timedelta(days=days)) for days in (0, 4))
    assert {event.state for event in first} == {State.SCHEDULED}
    changed = [(before, after) for before, after in zip(first, second, strict=True) if before != after]
    assert sorted(after.state for _, after in changed) == [State.CANCELLED, State.SCHEDULED]
    (moved,) = [(before, after) for before, after in changed if after.state is State.SCHEDULED]
    assert moved[0].times[0].day < moved[1].times[0].day
    assert all(before.uid == after.uid for before, after in changed)


def test_a_season_has_events_of_its_own_and_none_reaches_into_the_next() -> None:
    one, next_one = events_of(SEEDS, BEGUN, BEGUN), events_of(SEEDS, BEGUN + timedelta(days=SEASON), BEGUN)
    assert not {event.uid for event in one} & {event.uid for event in next_one}
    assert max(event.times[0].day for event in one) < min(event.times[0].day for event in next_one)


def test_the_crowd_is_the_same_each_time_and_reads_every_language() -> None:
    people = crowd("web", LANGUAGES)
    assert len(people) == CROWD
    assert people == crowd("web", LANGUAGES)
    assert len({at.chat for at, _ in people}) == CROWD
    assert {segment.languages for _, segment in people} == {(language,) for language in LANGUAGES}
    assert {segment.how for _, segment in people} == {How.REMINDERS}  # the overview comes at once to whom one plays


@pytest.mark.parametrize(
    ("at", "jump", "lands"),
    [
        ("2026-11-24T00:10+01:00", Jump.DAY, "2026-11-25T12:00+01:00"),
        ("2026-11-24T23:50+01:00", Jump.DAY, "2026-11-25T12:00+01:00"),
        ("2026-10-24T12:00+02:00", Jump.DAY, "2026-10-25T12:00+01:00"),  # the clock goes back in between
        ("2026-11-24T12:00+01:00", Jump.DIGEST, "2026-11-26T17:01+01:00"),
        ("2026-11-26T16:59+01:00", Jump.DIGEST, "2026-11-26T17:01+01:00"),
        ("2026-11-26T17:01+01:00", Jump.DIGEST, "2026-12-03T17:01+01:00"),
        ("2027-03-25T18:00+01:00", Jump.DIGEST, "2027-04-01T17:01+02:00"),
    ],
)
def test_a_jump_lands_by_belgiums_clock(at: str, jump: Jump, lands: str) -> None:
    began, ends = (datetime.fromisoformat(one).timestamp() for one in (at, lands))
    assert landing(jump, began) == ends
    clock = DemoClock(lambda: began)
    clock.jump(jump)
    assert clock() == ends


@pytest.fixture
async def concordia(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path) as opened:
        yield opened


@pytest.fixture
def store(concordia: Room) -> SqlStore:
    assert concordia.services is not None
    return concordia.services.store


@pytest.fixture
async def newsroom(concordia: Room, store: SqlStore) -> Newsroom:
    count = iter(range(1, 10_000))
    roster = Roster(store, lambda: concordia.now, lambda size: next(count).to_bytes(size, "little"))
    opened = Newsroom(SEEDS, roster, "web", LANGUAGES, lambda: concordia.now)
    await opened.open()
    return opened


def seats(of: str = "") -> list[Seat]:
    """A publisher and an approver, as a browser session brings them."""
    roles = (("mieke", Role.PUBLISHER), ("karim", Role.APPROVER))
    return [Seat(role, name.title(), Address("web", name + of), name + of, "en") for name, role in roles]


async def agenda(concordia: Room, store: SqlStore) -> dict[str, News]:
    """The demo's events that are still to come, by uid, and what of them is news."""
    coming = await store.agenda.between(int(concordia.now), int(concordia.now) + 100 * DAY)
    return {one.event.uid: one.news for one in coming if one.event.source == SOURCE}


async def test_the_agenda_and_the_crowd_are_there_from_the_beginning(
    concordia: Room, store: SqlStore, newsroom: Newsroom
) -> None:
    assert len(await agenda(concordia, store)) == len(SEEDS)
    assert sum(count for _, _, count in await store.following.segments()) == CROWD
    told = await newsroom.sit(seats(), lambda _: True, fresh=False)
    assert told == {"now": int(concordia.now), "crowd": CROWD}


async def test_what_is_cancelled_stays_on_the_agenda_and_says_so(
    concordia: Room, store: SqlStore, newsroom: Newsroom
) -> None:
    concordia.now += 4 * DAY
    await newsroom.catch_up()
    events = [one.event for one in await store.agenda.between(int(concordia.now), int(concordia.now) + 100 * DAY)]
    assert len([event for event in events if event.source == SOURCE and event.state is State.CANCELLED]) == 1
    await newsroom.catch_up()  # nothing is new the second time
    assert len(await agenda(concordia, store)) == len(SEEDS)


async def test_however_far_the_clock_is_put_there_is_something_to_come(
    concordia: Room, store: SqlStore, newsroom: Newsroom
) -> None:
    for _ in range(30):
        concordia.now += 7 * DAY
        await newsroom.catch_up()
        assert len(await agenda(concordia, store)) >= 3


async def test_who_has_a_place_keeps_it_however_far_the_clock_is_put(
    concordia: Room, store: SqlStore, newsroom: Newsroom
) -> None:
    await newsroom.sit(seats(), lambda _: True, fresh=False)
    concordia.now += IDLE_AFTER + DAY
    assert all(is_idle(member.seen, int(concordia.now)) for member in await store.team())
    await newsroom.catch_up()
    assert not any(is_idle(member.seen, int(concordia.now)) for member in await store.team())


async def test_who_starts_anew_follows_nothing(store: SqlStore, newsroom: Newsroom, concordia: Room) -> None:
    lena = concordia.person("lena", "de")
    await lena.commands("follow")
    await lena.chooses("ask-follow", "everywhere", "de")
    assert sum(count for _, _, count in await store.following.segments()) == CROWD + 1
    await newsroom.leave(["mieke", "karim", "lena"])
    assert sum(count for _, _, count in await store.following.segments()) == CROWD


async def test_each_session_has_members_of_its_own_until_it_is_left(store: SqlStore, newsroom: Newsroom) -> None:
    await newsroom.sit(seats(), lambda _: True, fresh=False)
    await newsroom.sit(seats("-2"), lambda _: True, fresh=True)
    assert sorted(member.name for member in await store.team()) == ["Karim", "Karim 2", "Mieke", "Mieke 2"]
    await newsroom.leave(["mieke", "karim"])
    assert sorted(member.user for member in await store.team()) == ["karim-2", "mieke-2"]
