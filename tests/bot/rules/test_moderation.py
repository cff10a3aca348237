"""The rules of moderation."""

from __future__ import annotations

import pytest

from bot.chat.events import Standing
from bot.rules.moderation import (
    CARDS,
    CROWD,
    HOUR,
    NOTICE_FIRST,
    NOTICE_LAST,
    OFTEN,
    Queued,
    is_slow,
    may_decide,
    notice,
    notice_delay,
    worth_telling,
)

NONE, MEMBER, MODERATOR, ADMIN = Standing.NONE, Standing.MEMBER, Standing.MODERATOR, Standing.ADMIN


@pytest.mark.parametrize(
    ("room", "community", "apart", "may"),
    [
        (MEMBER, NONE, True, True),  # a room of its own: who is in it moderates
        (NONE, ADMIN, True, False),  # not even an admin of the group from outside of it
        (MEMBER, MEMBER, False, False),  # a topic that members of the group may read
        (MEMBER, MODERATOR, False, True),
        (ADMIN, NONE, False, False),
    ],
)
def test_who_may_decide(room: Standing, community: Standing, apart: bool, may: bool) -> None:
    assert may_decide(room, community, apart=apart) is may


def test_the_sixth_report_within_an_hour_is_slow_and_an_hour_later_none_is() -> None:
    reported = [1_000 + n for n in range(OFTEN)]
    assert not is_slow(reported[1:], 1_010)
    assert is_slow(reported, 1_010)
    assert not is_slow(reported, 1_000 + OFTEN + HOUR)


def test_while_many_wait_only_the_first_report_of_each_person_is_fast() -> None:
    assert not is_slow([], 1_010, CROWD)
    assert is_slow([1_000], 1_010, CROWD)
    assert not is_slow([1_000], 1_010, CROWD - 1)


def test_a_notice_waits_for_each_number_of_seconds_between_its_limits_and_no_other() -> None:
    drawn = {notice_delay(n.to_bytes(2)) for n in range(2**16)}
    assert drawn == set(range(NOTICE_FIRST, NOTICE_LAST + 1))


@pytest.mark.parametrize(
    ("told", "people", "worth"), [(0, 1, True), (1, 2, False), (1, 3, True), (3, 6, False), (3, 7, True)]
)
def test_moderators_hear_again_of_more_than_twice_as_many(told: int, people: int, worth: bool) -> None:
    assert worth_telling(told, people) is worth


def test_a_notice_shows_a_few_whole_and_counts_the_rest_and_the_slow_ones() -> None:
    fresh = [Queued(bytes([n]), 1, 0, slow=False) for n in range(CARDS + 3)]
    grown = [Queued(b"grown", 9, 2, slow=False), Queued(b"same", 2, 2, slow=False)]
    slow = [Queued(bytes([100 + n]), 1, 0, slow=True) for n in range(4)]
    shown = notice([*fresh, *grown, *slow])
    assert shown.whole == tuple(one.id for one in fresh[:CARDS])
    assert shown.again == (b"grown",)
    assert (shown.waiting, shown.slow) == (3, 4)
    assert shown.counted == {*(one.id for one in fresh), b"grown"}


def test_two_notices_in_one_minute_are_no_more_than_a_room_takes() -> None:
    fresh = [Queued(bytes([n]), 1, 0, slow=False) for n in range(50)]
    grown = [Queued(bytes([n, n]), 9, 2, slow=False) for n in range(50)]
    shown = notice([*fresh, *grown])
    assert 2 * (len(shown.whole) + len(shown.again) + 1) <= 20
    assert len(shown.counted) == 50 + len(shown.again)  # the other grown ones are named by the next
