"""`python -m tests.drills.quick run`: the real bot by a clock that runs faster, so that a drill need not wait for it.

The rules keep their minutes and hours; only the seconds are shorter, for the bot and the pretend Telegram alike. The
pace comes from the drill in a variable that only this module reads: the bot as it is shipped has no such setting.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from adapters.telegram import platform
from bot import __main__, wiring

VARIABLE = "DRILL_PACE"
JUMPS = "DRILL_JUMPS"
"""Names a file with the seconds by which the clock is wrong at the moment; no file, and it is right."""
TIDY_EVERY = 1.0
"""Seconds between two purges of a bot whose clock jumps, so that a drill need not wait for a minute."""
RUN = (sys.executable, "-m", "tests.drills.quick", "run")


@dataclass(frozen=True, slots=True)
class Pace:
    """A clock that shows `shown` at the moment `began` (both unix seconds) and runs `speed` times as fast as ours."""

    began: float
    shown: float
    speed: float

    @classmethod
    def from_now(cls, shown: float, speed: float) -> Self:
        return cls(time.time(), shown, speed)

    @classmethod
    def read(cls, written: str) -> Self:
        """The reverse of `str`."""
        return cls(*map(float, written.split()))

    def __str__(self) -> str:
        return f"{self.began!r} {self.shown!r} {self.speed!r}"

    def clock(self) -> float:
        """What it shows now."""
        return self.shown + (time.time() - self.began) * self.speed

    async def pause(self, seconds: float) -> None:
        """Sleep until it has gone on by so many seconds."""
        await asyncio.sleep(seconds / self.speed)


def _jumping(pace: Pace, wrong: Path) -> float:
    try:
        return pace.clock() + float(wrong.read_text() or 0)
    except FileNotFoundError:
        return pace.clock()


def hurry() -> None:
    """Let the bot of this process live by the pace that the drill set, if it set one."""
    if VARIABLE not in os.environ:
        return
    pace = Pace.read(os.environ[VARIABLE])
    clock, pause = pace.clock, pace.pause
    if JUMPS in os.environ:
        clock = partial(_jumping, pace, Path(os.environ[JUMPS]))
        wiring.PURGE_EVERY = TIDY_EVERY
    wiring.concordia = partial(wiring.concordia, clock=clock, pause=pause)
    telegram = partial(platform.TelegramPlatform, clock=clock, now=clock, pause=pause)
    platform.TelegramPlatform = telegram  # type: ignore[assignment, misc]


if __name__ == "__main__":
    hurry()
    sys.exit(__main__.main(sys.argv[1:]))
