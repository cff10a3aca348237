"""What somebody followed, as a few letters on the button that brings it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.agenda.event import Area, Theme
from bot.following import How, Segment

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_HOURS: Final = 24
_QUIETS: Final = 1 + _HOURS * _HOURS
_HOWS: Final = tuple(How)
_WRITTEN: Final = re.compile(r"([0-9a-z]{1,12})((?:\.[a-z]{2,3})*)")
_ROOM: Final = 28
"""Letters beside the command: more languages on the spot than fit are left out, and all are followed again."""


@dataclass(slots=True)
class _Number:
    """Packs small numbers into one, and takes them out again the other way round."""

    value: int = 0

    def put(self, number: int, below: int) -> None:
        self.value = self.value * below + number

    def take(self, below: int) -> int:
        self.value, number = divmod(self.value, below)
        return number


def to_letters(segment: Segment) -> str:
    """Everything that a person chose, in at most 28 ASCII letters."""
    packed = _Number()
    packed.put(_bits(segment.areas, tuple(Area)), 2 ** len(Area))
    packed.put(_bits(segment.themes, tuple(Theme)), 2 ** len(Theme))
    packed.put(0 if segment.quiet is None else 1 + segment.quiet[0] * _HOURS + segment.quiet[1], _QUIETS)
    packed.put(_HOWS.index(segment.how), len(_HOWS))
    packed.put(int(segment.announcements), 2)
    written = _written(packed.value)
    spoken = "".join(f".{code}" for code in segment.spoken)
    return written + spoken if len(written + spoken) <= _ROOM else written


def of_letters(letters: str, whose: Segment) -> Segment | None:
    """The reverse, with the platform and languages of `whose`; None for anything else."""
    found = _WRITTEN.fullmatch(letters)
    if found is None:
        return None
    packed = _Number(int(found[1], 36))
    announcements = bool(packed.take(2))
    how = _HOWS[packed.take(len(_HOWS))]
    quiet = packed.take(_QUIETS)
    themes = _chosen(packed.take(2 ** len(Theme)), tuple(Theme))
    areas = _chosen(packed.take(2 ** len(Area)), tuple(Area))
    if packed.value:
        return None
    return replace(
        whose,
        areas=areas,
        themes=themes,
        spoken=tuple(found[2].split(".")[1:]),
        how=how,
        quiet=divmod(quiet - 1, _HOURS) if quiet else None,
        announcements=announcements,
    )


def _written(value: int) -> str:
    letters = ""
    while value or not letters:
        value, digit = divmod(value, len(_DIGITS))
        letters = _DIGITS[digit] + letters
    return letters


def _bits(chosen: Sequence[str], known: Sequence[str]) -> int:
    return sum(1 << place for place, one in enumerate(known) if one in chosen)


def _chosen(bits: int, known: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(one) for place, one in enumerate(known) if bits >> place & 1)
