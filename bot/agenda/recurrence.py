"""Rules of recurrence (RFC 5545) that end: what would go on for ever, or for nothing, is refused before it is followed.

A rule that never holds, such as each 30 February, is looked for until the year 9999 by whoever follows it. So each rule
is tried first by somebody who counts the days that are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar import Component, vRecur

from bot.agenda.reading import TIMES_LIMIT, Unreadable, Window

SLOWEST_BOMBS = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""Rules that no event of people follows."""

EACH_DAY = 24
"""Times of one day that a rule may name (BYHOUR x BYMINUTE x BYSECOND)."""

OLDEST = date(1970, 1, 1)
"""A series that began before is not gone through day by day."""

DAYS_OF_ONE = 40_000
"""Days that are looked at for one rule: those since `OLDEST` and twice as many."""

DAYS_IN_ALL = 1_000_000
"""Days that are looked at for all rules of a file: some 5 s."""

TIMES_IN_ALL = 50_000
"""Times of all series of a file: some 5 s."""

ZONES_LIMIT = 60
"""Zones that a file defines itself and that are heeded; programs write those that it uses."""

ZONE_LINES = 2_000


@dataclass(slots=True)
class Budget:
    """What may still be spent on a file."""

    days: int = DAYS_IN_ALL
    times: int = TIMES_IN_ALL


def harmless(part: Component, window: Window, budget: Budget) -> None:
    """Cut rules that go on for ever at the end of the window. Raises Unreadable for what no event of people says."""
    start = part.get("DTSTART")
    if start is None or not hasattr(start, "dt"):
        raise Unreadable("no-time")
    whole_days = not isinstance(start.dt, datetime)
    first = datetime.combine(start.dt, datetime.min.time()) if whole_days else start.dt.replace(tzinfo=None)
    rules = listed(part.get("RRULE"))
    if rules and first.date() < OLDEST:
        raise Unreadable("odd-time")
    if len(rules) > 2 or sum(len(getattr(one, "dts", ())) for one in _dates(part)) > TIMES_LIMIT:
        raise Unreadable("too-often")
    for rule in rules:
        _bounded(rule, window, whole_days=whole_days)
        _tried(rule, first, window, budget)


def listed(value: Any) -> list[Any]:
    """The value as a list; nothing is an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _dates(part: Component) -> Iterator[Any]:
    yield from listed(part.get("RDATE"))
    yield from listed(part.get("EXDATE"))


def _bounded(rule: vRecur, window: Window, *, whole_days: bool) -> None:
    words = [str(word).upper() for word in listed(rule.get("FREQ"))]
    if not words or not SLOWEST_BOMBS.isdisjoint(words) or any(int(one) < 1 for one in listed(rule.get("INTERVAL"))):
        raise Unreadable("too-often")
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= max(1, len(listed(rule.get(name))))
    if times > EACH_DAY:
        raise Unreadable("too-often")
    if not rule.get("UNTIL") and not rule.get("COUNT"):
        rule["UNTIL"] = [window.end.date() if whole_days else window.end]


def _tried(rule: vRecur, first: datetime, window: Window, budget: Budget) -> None:
    """Follow it on the calendar alone, to the end of the window. Raises Unreadable where that leads nowhere."""
    if budget.days < 0 or budget.times < 0:
        raise Unreadable("too-many")
    plain = {name: value for name, value in rule.items() if name.upper() != "UNTIL"}
    until = next(iter(listed(rule.get("UNTIL"))), None)
    last = window.end.replace(tzinfo=None)
    if isinstance(until, date):
        named = until.replace(tzinfo=None) if isinstance(until, datetime) else datetime.combine(until, first.time())
        last = min(last, named)
    days = _counted(vRecur(plain), first)
    begin, found = window.start.replace(tzinfo=None) - timedelta(days=1), 0
    try:
        for moment in days.found:
            if moment > last + timedelta(days=1):
                break
            found += moment >= begin
            if found > TIMES_LIMIT:
                raise Unreadable("too-often")
    finally:
        budget.days -= days.looked_at
    budget.times -= found


class _Months:
    """The months of a rule; a rule asks for each day that it looks at whether the day's month is one of them.

    Raises Unreadable for one that has looked at more days than there are: it finds nothing.
    """

    def __init__(self, months: Any) -> None:
        self._months = frozenset(months or range(1, 13))
        self.asked = 0

    def __contains__(self, month: int) -> bool:
        self.asked += 1
        if self.asked > DAYS_OF_ONE:
            raise Unreadable("odd-time")
        return month in self._months


@dataclass(slots=True)
class _Counted:
    found: Iterator[datetime]
    months: _Months

    @property
    def looked_at(self) -> int:
        return self.months.asked


def _counted(rule: Any, first: datetime) -> _Counted:
    tried: Any = rrulestr(rule.to_ical().decode(), dtstart=first)
    months = tried._bymonth = _Months(tried._bymonth)  # noqa: SLF001 - it has no other place to stop it
    return _Counted(iter(tried), months)


def tamed_zones(data: bytes) -> bytes:
    """The file without zones that are no zones: too many of them, or with rules that say more than one day a year."""
    if b"BEGIN:VTIMEZONE" not in data.upper():
        return data
    kept: list[bytes] = []
    zone: list[bytes] | None = None
    zones = 0
    for line in data.replace(b"\r\n", b"\n").split(b"\n"):
        word = line.strip().upper()
        if zone is None and word != b"BEGIN:VTIMEZONE":
            kept.append(line)
            continue
        zone = [] if zone is None else zone
        zone.append(line)
        if word == b"END:VTIMEZONE":
            zones += 1
            if zones <= ZONES_LIMIT and _is_a_zone(zone):
                kept += zone
            zone = None
    return b"\r\n".join([*kept, *(zone or ())])


def _is_a_zone(lines: list[bytes]) -> bool:
    if len(lines) > ZONE_LINES:
        return False
    unfolded = b"\n".join(lines).replace(b"\n ", b"").replace(b"\n\t", b"").decode(errors="replace").upper()
    rules = [line.partition(":")[2] for line in unfolded.split("\n") if line.startswith(("RRULE", "EXRULE"))]
    if any("FREQ=YEARLY" not in rule or "BYHOUR" in rule or "BYMINUTE" in rule or "BYSECOND" in rule for rule in rules):
        return False
    return all(_comes_back(rule) for rule in rules)


def _comes_back(rule: str) -> bool:
    plain = ";".join(part for part in rule.strip().split(";") if not part.startswith(("UNTIL=", "COUNT=")))
    try:
        return next(_counted(vRecur.from_ical(plain), datetime(2000, 1, 1)).found, None) is not None  # noqa: DTZ001
    except (Unreadable, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return False
