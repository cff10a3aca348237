"""What reading a file of events comes to: the events, and for each entry that could not be read which one and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.agenda.event import NAME_LIMIT, TEXT_LIMIT, Event, Time
from bot.rules.display import clean

FILE_LIMIT = 10_000_000
"""Bytes of one file: a year of a province's agenda is some 5 MB."""

ENTRIES_LIMIT = 5_000
"""Entries of one file that are read; the rest is told."""

TIMES_LIMIT = 400
"""Times of one event that are kept: every day of a year, and some."""

BEHIND, AHEAD = timedelta(days=1), timedelta(days=550)
"""The times that are kept, seen from now: until the end of next year, whenever in the year one looks."""


@dataclass(frozen=True, slots=True)
class Window:
    """Between which moments times are kept; `end` is not in it."""

    start: datetime
    end: datetime

    @classmethod
    def around(cls, now: float) -> Window:
        """The window of a reading at `now`, unix seconds."""
        moment = datetime.fromtimestamp(now, UTC)
        return cls(moment - BEHIND, moment + AHEAD)


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry that could not be read. `entry` says which one as the file names it, `why` is a word of ours."""

    entry: str
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file, in its order. The same event twice in a file is one: the last that it says counts."""

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()


class Unreadable(Exception):
    """An entry cannot be read, for the reason `why`: a key of the texts `import-why`.

    `broken` (not what it says to be), `no-name`, `no-time`, `past`, `too-often`, `odd-time`, `too-many`, `too-big`,
    `withdrawn`, `unknown`.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def gathered(source: str, entries: Iterable[tuple[str, Callable[[], Event]]]) -> Imported:
    """Read each entry for itself: (what it is called, how it is read). One that fails does not stop the rest."""
    events: dict[str, Event] = {}
    problems = []
    for number, (entry, read) in enumerate(entries):
        if number >= ENTRIES_LIMIT:
            problems.append(Problem(source, "too-many"))
            break
        try:
            event = read()
        except Unreadable as unreadable:
            problems.append(Problem(named(entry), unreadable.why))
        except (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
            problems.append(Problem(named(entry), "broken"))
        else:
            events[event.uid] = event
    return Imported(tuple(events.values()), tuple(problems))


def kept_times(times: Iterable[Time], window: Window) -> tuple[Time, ...]:
    """Those in the window, in order; raises Unreadable where none is left, or too many."""
    found: list[Time] = []
    some = False
    for time in times:
        some = True
        if (time.end or time.start) >= window.start and time.start < window.end:
            found.append(time)
            if len(found) > TIMES_LIMIT:
                raise Unreadable("too-often")
    if not found:
        raise Unreadable("past" if some else "no-time")
    return tuple(sorted(found))


def named(entry: str) -> str:
    """What an entry is called, short and fit to be shown."""
    return clean(entry)[:80]


def trimmed(texts: Mapping[str, str], limit: int = TEXT_LIMIT) -> dict[str, str]:
    """Texts without what is empty, at most `limit` code points each."""
    cleaned = {language: clean(text).strip() for language, text in texts.items()}
    return {language: text[:limit] for language, text in cleaned.items() if text}


def names_of(texts: Mapping[str, str]) -> dict[str, str]:
    """Names; raises Unreadable where there is none."""
    names = trimmed(texts, NAME_LIMIT)
    if not names:
        raise Unreadable("no-name")
    return names


def address_of(words: object) -> str | None:
    """An address that can be opened, else None."""
    text = str(words).strip() if words else ""
    fits = text.startswith(("https://", "http://")) and len(text) <= 2_000 and text.isprintable() and " " not in text
    return text if fits else None
