"""How long a mailing still takes, said honestly: by what it did so far, and never faster than its platforms take it."""

from __future__ import annotations

SOON = 30
"""Seconds after which what a mailing did so far says more than what its platforms take."""

ENOUGH = 50
"""Deliveries that it must have decided by then."""


def rate(done: int, began: int | None, now: int) -> float:
    """Deliveries a second so far; 0 where nothing can be said yet."""
    return done / (now - began) if began is not None and now > began else 0.0


def time_left(total: int, done: int, a_second: float, began: int | None, now: int) -> int | None:
    """Seconds until a mailing is done; None where nothing can be said.

    `a_second` is what its platforms take together, 0 for no limit; `began` and `now` are unix seconds.
    """
    left = total - done
    if left <= 0:
        return 0
    so_far = rate(done, began, now)
    known = began is not None and now - began >= SOON and done >= ENOUGH
    expected = min(so_far, a_second or so_far) if known else a_second or so_far
    return None if expected <= 0 else max(1, round(left / expected))
