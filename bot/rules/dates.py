"""When an event is, read from what people in Belgium type in Dutch, French, German or English."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.agenda.event import HOME, Time
from bot.agenda.reading import AHEAD

NEAR = timedelta(days=300)
"""How far ahead a day may be that is typed without its year: what lies further could be meant for another one."""

EXAMPLE_IN = timedelta(days=10)
"""How far ahead the day of an example is."""


class Unclear(Exception):
    """It cannot be understood, for the reason `why`: a key of the texts `propose-when`.

    `no-day`, `no-hour`, `no-year`, `no-such-day`, `past`, `far`, `weekday` (named with another day than its own),
    `repeats`, `order` (it ends before it begins), `unclear`.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def understood(words: str, now: int) -> Time:
    """The time that the words say, seen from `now` (unix seconds); hours are Belgium's. Raises Unclear."""
    rest = _plain(words)
    if _REPEATS.search(rest):
        raise Unclear("repeats")
    rest, whole = _taken(_WHOLE, rest)
    rest, days = _days(rest)
    rest, hours = _hours(rest)
    if not days:
        raise Unclear("no-day")
    if re.search(r"\d", rest) or len(days) > 2 or len(hours) > 2:
        raise Unclear("unclear")
    if whole and hours:
        raise Unclear("unclear")
    first, *more = _dated(days, hours, now)
    last = more[0] if more else None
    if last is not None and last < first:
        raise Unclear("order")
    _agrees(rest, first)
    days_long = whole or (last is not None and not hours)
    when = _days_long(first, last) if days_long else _hours_long(first, last, hours)
    _lies_ahead(when, now)
    return when


def example_day(now: int) -> date:
    """A day that is near, for an example."""
    return (datetime.fromtimestamp(now, UTC).astimezone(HOME) + EXAMPLE_IN).date()


# -- days


@dataclass(frozen=True, slots=True)
class _Day:
    """`year` None: not typed."""

    day: int
    month: int
    year: int | None


def _days(rest: str) -> tuple[str, list[_Day]]:
    """The days that are named, in their order, and what is left without them."""
    found: list[tuple[int, list[_Day]]] = []
    for pattern in _DAYS:
        while match := pattern.search(rest):
            groups = match.groupdict()
            month = _MONTHS[groups["name"]] if groups.get("name") else int(groups["month"])
            year = _year(groups.get("year"))
            numbers = [groups[name] for name in ("from", "day") if groups.get(name)]
            found.append((match.start(), [_Day(int(number), month, year) for number in numbers]))
            rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    return rest, [day for _, days in sorted(found, key=lambda one: one[0]) for day in days]


def _year(typed: str | None) -> int | None:
    if typed is None:
        return None
    number = int(typed.lstrip("'"))
    return number if number > 99 else 2000 + number


def _dated(days: list[_Day], hours: list[time], now: int) -> list[date]:
    year = next((day.year for day in reversed(days) if day.year is not None), None)
    if year is not None:
        return [_date(day, day.year or year) for day in days]
    today = datetime.fromtimestamp(now, UTC).astimezone(HOME)
    first = _date(days[0], today.year) if (days[0].month, days[0].day) != (2, 29) else None
    begun = first is not None and first == today.date() and bool(hours) and hours[0] <= today.time()
    if first is None or first < today.date() or begun:
        first = _date(days[0], today.year + 1)
    if first - today.date() > NEAR:
        raise Unclear("no-year")
    dates = [first, *(_date(day, first.year) for day in days[1:])]
    return [one if one >= first else one.replace(year=one.year + 1) for one in dates]


def _date(day: _Day, year: int) -> date:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        raise Unclear("no-such-day") from None


def _agrees(rest: str, first: date) -> None:
    named = {_WEEKDAYS[word] for word in re.findall(r"[a-z]+", rest) if word in _WEEKDAYS}
    if named and first.weekday() not in named:
        raise Unclear("weekday")


# -- hours


def _hours(rest: str) -> tuple[str, list[time]]:
    """The hours that are named, from and until, and what is left without them."""
    spans = [match for match in _SPAN.finditer(rest) if _marked(match, "a") or _marked(match, "b")]
    if len(spans) == 1:
        match = spans[0]
        until = _time(match, "b", match["b_half"])
        start = _time(match, "a", match["a_half"] or match["b_half"])
        if match["b_half"] and not match["a_half"] and start >= until:
            start = _time(match, "a", "am")
        return rest[: match.start()] + rest[match.end() :], [start, until]
    singles = [match for match in _SINGLE.finditer(rest) if _marked(match, "a")]
    hours = [_time(match, "a", match["a_half"]) for match in singles]
    for match in reversed(singles):
        rest = rest[: match.start()] + rest[match.end() :]
    return rest, hours


def _marked(match: re.Match[str], which: str) -> bool:
    """Whether it is an hour for sure, and not just a number."""
    return any(match[f"{which}_{part}"] for part in ("minute", "sign", "half"))


def _time(match: re.Match[str], which: str, half: str | None) -> time:
    hour, minute = int(match[f"{which}_hour"]), int(match[f"{which}_minute"] or match[f"{which}_after"] or 0)
    if half:
        if not 1 <= hour <= 12:
            raise Unclear("unclear")
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise Unclear("unclear")
    return time(hour, minute)


# -- put together


def _days_long(first: date, last: date | None) -> Time:
    return Time(_moment(first, time()), _moment(last or first, time()), days=True)


def _hours_long(first: date, last: date | None, hours: list[time]) -> Time:
    if not hours:
        raise Unclear("no-hour")
    if last is not None and len(hours) != 2:
        raise Unclear("unclear")
    start = _moment(first, hours[0])
    if len(hours) == 1:
        return Time(start)
    end = _moment(last or first, hours[1])
    if end <= start:
        if last is not None or hours[0] == hours[1]:
            raise Unclear("order")
        end = _moment(first + timedelta(days=1), hours[1])  # it goes on after midnight
    return Time(start, end)


def _lies_ahead(when: Time, now: int) -> None:
    moment = datetime.fromtimestamp(now, UTC)
    over = when.start if not when.days else (when.end or when.start) + timedelta(days=1)
    if over <= moment:
        raise Unclear("past")
    if when.start > moment + AHEAD:
        raise Unclear("far")


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, HOME).astimezone(UTC)


def _plain(words: str) -> str:
    """In lower case, without accents, with one kind of dash and of blank."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(one for one in decomposed if not unicodedata.combining(one))
    return re.sub(r"\s+", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", bare.replace("’", "'"))).strip()


def _taken(pattern: re.Pattern[str], rest: str) -> tuple[str, bool]:
    without = pattern.sub(" ", rest)
    return without, without != rest


# -- the words of four languages, without accents

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari janvier januar january janv jan",
            "februari fevrier februar february fevr fev feb",
            "maart mars marz maerz march mrt mar",
            "april avril avr apr",
            "mei mai may",
            "juni juin june jun",
            "juli juillet july juil jul",
            "augustus aout august aug",
            "september septembre sept sep",
            "oktober octobre october okt oct",
            "november novembre nov",
            "december decembre dezember dez dec",
        ),
        1,
    )
    for word in words.split()
}

_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "maandag lundi montag monday",
            "dinsdag mardi dienstag tuesday",
            "woensdag mercredi mittwoch wednesday",
            "donderdag jeudi donnerstag thursday",
            "vrijdag vendredi freitag friday",
            "zaterdag samedi samstag saturday",
            "zondag dimanche sonntag sunday",
        )
    )
    for word in words.split()
}

_REPEATS = re.compile(
    r"\b(elke|iedere|wekelijks\w*|maandelijks\w*|chaque|tous les|toutes les|jeden|jede|wochentlich"
    r"|every|weekly|monthly)\b"
)

_WHOLE = re.compile(
    r"\b((de |een )?hele dag|(de )?ganse dag|(toute )?la journee( entiere)?|toute la journee|journee entiere"
    r"|(den |der )?ganze[nr]? tag|ganztags|ganztagig|(the )?(whole|entire) day|all[ -]day)\b"
)

_UNTIL = (
    r"\s*(?:-+>?|\btot(?: en met)?\b|\btem\b|t/m|\bau\b|\ba\b|\bjusqu'a\b"
    r"|\bbis(?: zum)?\b|\bto\b|\buntil\b|\btill?\b)\s*"
)

_NAME = r"(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_FROM = r"(?P<from>\d{1,2})(?:\.|er|e|de|ste|st|nd|rd|th)?"
_DAY = r"(?P<day>\d{1,2})(?:\.|er|e|de|ste|st|nd|rd|th)?"
_YEAR = r"(?:\s*,?\s*(?P<year>\d{4}|'\d{2})\b)"

_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
        rf"(?<![:.])\b(?P<from>\d{{1,2}}){_UNTIL}(?P<day>\d{{1,2}})(?P<sign>[./])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}})\b",
        r"\b(?P<day>\d{1,2}) ?(?P<sign>[./-]) ?(?P<month>\d{1,2}) ?(?P=sign) ?(?P<year>\d{4}|\d{2})\b",
        rf"(?<![:.])\b{_FROM}{_UNTIL}{_DAY} ?(?:of )?{_NAME}{_YEAR}?",
        rf"\b{_DAY} ?(?:of )?{_NAME}{_YEAR}?",
        rf"\b{_NAME} ?{_DAY}(?!\d|[:.]\d| ?(?:[hu]\b|[ap]\.?m\b)){_YEAR}?",
        r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})\b(?!/)",
    )
)


def _hour(which: str) -> str:
    sign = rf"(?P<{which}_sign>uur|heures?|uhr|u|h)"
    minute = rf" ?[:.] ?(?P<{which}_minute>\d{{2}})(?: ?(?:uur|uhr|u|h)\b)?"
    after = rf" ?{sign}(?: ?(?P<{which}_after>\d{{2}})(?:min)?(?![\d:]))?"
    half = rf"(?: ?(?P<{which}_half>[ap]\.?m\b)\.?)?"
    return rf"(?P<{which}_hour>\d{{1,2}})(?:{minute}|{after})?{half}(?![\d])"


_SINGLE = re.compile(rf"(?<![\d:]){_hour('a')}")
_SPAN = re.compile(rf"(?<![\d:]){_hour('a')}{_UNTIL}{_hour('b')}")
