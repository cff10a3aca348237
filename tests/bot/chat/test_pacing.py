"""Pacing: as much as a platform takes and never more, whatever timers, answers and travel times do."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.pacing import CATCH_UP, EASED, LATE, REFUSALS_WINDOW, Pace, Refusals, Schedule
from bot.chat.replies import Limits
from tests.clock import HandClock

TELEGRAM = Limits(30, 1, 20)
MANY = Limits(30)

lateness = st.lists(st.floats(0, 0.05), min_size=1, max_size=40)


def went(schedule: Schedule, late: Sequence[float], seconds: float, answers: Sequence[float] = ()) -> list[float]:
    """When messages of a mailing that never ends go, if timers are so late, one after the other; answers go between."""
    now, coming = 0.0, sorted(answers)
    times: list[float] = []
    while now < seconds:
        if schedule.next() > now:
            now = schedule.next() + late[len(times) % len(late)]
        while coming and coming[0] <= now:
            schedule.note(coming.pop(0), "somebody")
        if schedule.next() > now:
            continue
        schedule.take(now, f"chat {len(times)}", 0.0)
        times.append(now)
    return [at for at in times if at <= seconds]


def worst_second(times: Sequence[float]) -> int:
    """The most that any second holds, wherever it begins."""
    ordered = sorted(times)
    return max(bisect_left(ordered, at + 1.0) - place for place, at in enumerate(ordered))


@given(lateness)
def test_no_second_holds_more_than_the_limit_however_late_timers_are(late: list[float]) -> None:
    assert worst_second(went(Schedule(MANY), late, 10)) <= 30


@given(st.lists(st.floats(0, LATE), min_size=1, max_size=40), st.lists(st.floats(0, 0.01), min_size=1, max_size=40))
def test_nor_does_any_at_the_platform_where_some_travel_ten_milliseconds_longer(
    late: list[float], travel: list[float]
) -> None:
    sent = went(Schedule(MANY), late, 10)
    assert worst_second([at + travel[number % len(travel)] for number, at in enumerate(sent)]) <= 30


@pytest.mark.parametrize("a_second", [0.2, 1, 7.5, 30, 50, 1_000])
def test_at_least_98_percent_of_the_allowance_is_used(a_second: float) -> None:
    seconds = max(60, 100 / a_second)
    sent = went(Schedule(Limits(a_second)), [0, 0.001, LATE, 0.002], seconds)
    assert 0.98 * a_second * seconds <= len(sent) <= a_second * seconds + 1


def test_a_process_that_is_held_up_now_and_then_loses_no_more_than_that_time() -> None:
    often_short = went(Schedule(MANY), [0.0] * 36 + [CATCH_UP / 2], 60)
    seldom_long = went(Schedule(MANY), [0.0] * 299 + [0.3], 60)
    assert max(worst_second(often_short), worst_second(seldom_long)) <= 30
    assert len(often_short) >= 0.98 * 1_800
    assert len(seldom_long) >= 0.98 * 30 * (60 - 6 * 0.3)


def test_where_messages_were_refused_there_is_more_room_between_them() -> None:
    schedule = Schedule(MANY)
    for _ in range(2):
        schedule.refused(0.0)
    sent = went(schedule, [0.0], EASED)
    travel = [0.0] * 29 + [0.05]
    assert worst_second([at + travel[number % len(travel)] for number, at in enumerate(sent)]) <= 30
    assert len(sent) >= 0.94 * 30 * EASED


def test_however_often_they_were_most_of_the_allowance_is_used() -> None:
    schedule = Schedule(MANY)
    for _ in range(20):
        schedule.refused(0.0)
    assert len(went(schedule, [0.0], EASED)) >= 0.89 * 30 * EASED


def test_where_they_are_refused_no_more_slots_are_soon_as_short_as_before() -> None:
    schedule = Schedule(MANY)
    for _ in range(20):
        schedule.refused(0.0)
    sent = went(schedule, [0.0], 6 * EASED)
    assert sum(at >= 5 * EASED for at in sent) >= 0.98 * 30 * EASED


def test_slots_are_even() -> None:
    gaps = [after - before for before, after in pairwise(went(Schedule(MANY), [0.0], 3))]
    assert max(gaps) - min(gaps) < 0.0001


def test_after_a_night_without_any_there_is_no_burst() -> None:
    schedule = Schedule(MANY)
    schedule.take(0, "a", 0)
    assert schedule.next() <= 28_800
    schedule.take(28_800, "b", 28_800)
    sent = [28_800.0]
    for _ in range(40):
        sent.append(max(sent[-1], schedule.next()))
        schedule.take(sent[-1], "c", 28_800)
    assert worst_second(sent) <= 30


@given(lateness, st.lists(st.floats(0, 10), max_size=200))
def test_mailings_give_way_to_answers(late: list[float], answers: list[float]) -> None:
    sent = went(Schedule(MANY), late, 10, answers)
    both = sorted([*sent, *answers])
    for at in sent:
        # Whoever is answered is answered; of the rest there is only as much as still fits into the second before.
        assert bisect_right(both, at) - bisect_right(both, at - 1.0) <= 30


def test_while_answers_use_it_up_mailings_wait() -> None:
    schedule = Schedule(MANY)
    for number in range(40):
        schedule.note(number / 100, "somebody")
    assert schedule.next() > 1.1


@pytest.mark.parametrize("a_second", [2, 30])
def test_a_crowd_of_answers_holds_mailings_up_for_no_longer_than_it_lasts(a_second: float) -> None:
    schedule = Schedule(Limits(a_second))
    for number in range(1_000):
        schedule.note(number / 100, f"chat {number}")  # ten seconds long, more than the platform takes
    assert 10 < schedule.next() < 10 + 2


def test_a_chat_gets_one_a_second_and_a_group_twenty_a_minute() -> None:
    schedule = Schedule(TELEGRAM)
    assert schedule.open("ann", group=False) < 0
    schedule.note(5.0, "ann")
    assert schedule.open("ann", group=False) == 6.0
    for number in range(20):
        schedule.take(10.0 + number, "group", 0.0)
    assert schedule.open("group", group=True) == 70.0
    assert schedule.open("group", group=False) == 30.0


def test_what_is_known_of_chats_is_forgotten_after_a_minute() -> None:
    schedule = Schedule(TELEGRAM)
    for number in range(10_000):
        schedule.take(number / 30, f"chat {number}", 0.0)
    assert len(schedule._chats) <= 30 * 60 + 1


# -- waiting


def pace(limits: Limits) -> tuple[Pace, HandClock]:
    clock = HandClock(0)
    return Pace(limits, clock=clock, pause=clock.pause), clock


async def test_who_waits_for_one_chat_holds_up_no_other() -> None:
    held, clock = pace(TELEGRAM)
    order: list[str] = []

    async def go(chat: str) -> None:
        assert await held.turn(chat, group=False, wanted=lambda: True)
        order.append(f"{chat} {clock():.2f}")

    held.note("ann")
    going = [asyncio.create_task(go(chat)) for chat in ("ann", "bob", "cas")]
    await clock.turn(1.1)
    await asyncio.gather(*going)
    assert order == ["bob 0.03", "cas 0.07", "ann 1.00"]


async def test_what_is_not_wanted_any_more_takes_no_slot_and_ends_at_once() -> None:
    held, clock = pace(Limits(1))
    wanted = True
    waiting = [asyncio.create_task(held.turn(str(n), group=False, wanted=lambda: wanted)) for n in range(5)]
    await clock.turn(1.5)
    assert [one.result() for one in waiting if one.done()] == [True, True]
    wanted = False
    await clock.turn(0.3)
    assert [one.result() for one in waiting] == [True, True, False, False, False]


async def test_where_there_are_no_limits_nobody_waits() -> None:
    held, clock = pace(Limits())
    assert [await held.turn("ann", group=True, wanted=lambda: True) for _ in range(100)] == [True] * 100
    assert clock.pauses == []


# -- refusals


def test_mailings_rest_once_too_much_was_refused_until_the_platform_has_forgotten() -> None:
    refusals = Refusals(3)
    assert [refusals.note(at) for at in (0.0, 1.0, REFUSALS_WINDOW + 0.5)] == [False, False, False]
    assert refusals.rest(REFUSALS_WINDOW + 0.5) == 0
    assert refusals.note(REFUSALS_WINDOW + 0.6)
    assert refusals.rest(REFUSALS_WINDOW + 0.6) == pytest.approx(REFUSALS_WINDOW)
    assert not refusals.note(REFUSALS_WINDOW + 1)  # one that was on its way
    assert refusals.rest(2 * REFUSALS_WINDOW + 1) == 0


def test_where_nothing_is_said_of_refusals_mailings_never_rest() -> None:
    refusals = Refusals(0)
    assert not any(refusals.note(0.0) for _ in range(10_000))
