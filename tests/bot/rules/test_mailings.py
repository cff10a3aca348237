"""How long a mailing still takes: by what its platforms take at first, by what it did once that says more."""

from __future__ import annotations

import pytest

from bot.rules.mailings import rate, time_left


@pytest.mark.parametrize(
    ("total", "done", "a_second", "began", "now", "expected"),
    [
        (9_000, 0, 30, None, 1_000, 300),  # not begun
        (9_000, 100, 30, 1_000, 1_005, 297),  # too early to tell
        (9_000, 3_000, 30, 1_000, 1_200, 400),  # half as fast as it might be
        (9_000, 6_000, 30, 1_000, 1_100, 100),  # never faster than it may go on
        (9_000, 6_000, 0, 1_000, 1_100, 50),
        (9_000, 9_000, 30, 1_000, 1_100, 0),
        (0, 0, 30, None, 1_000, 0),
        (10, 9, 30, 1_000, 1_001, 1),
        (9_000, 0, 0, None, 1_000, None),
    ],
)
def test_the_time_that_is_left(
    total: int, done: int, a_second: float, began: int | None, now: int, expected: int | None
) -> None:
    assert time_left(total, done, a_second, began, now) == expected


def test_before_it_began_there_is_no_rate() -> None:
    assert (rate(10, None, 5), rate(10, 5, 5), rate(10, 0, 5)) == (0, 0, 2)
