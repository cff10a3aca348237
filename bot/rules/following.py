"""Following: which events a segment is told of, and when it wants to be left in peace."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from bot.agenda.event import HOME
from bot.following import Segment


def quiet_until(segment: Segment, now: int) -> int:
    """When the quiet hours end that hold at `now` for this segment (both in unix seconds); `now` where none hold.

    Hours are those of the clock in Belgium: on the nights on which it changes they are an hour longer or shorter.
    """
    if segment.quiet is None:
        return now
    begins, ends = segment.quiet
    there = datetime.fromtimestamp(now, UTC).astimezone(HOME)
    quiet = begins <= there.hour < ends if begins < ends else there.hour >= begins or there.hour < ends
    if not quiet:
        return now
    day = there.date() + timedelta(days=1 if there.hour >= ends else 0)
    return int(datetime.combine(day, time(ends), HOME).timestamp())
