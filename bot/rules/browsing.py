"""Looking through the agenda: a filter as a value, as what a button carries, and which events it lets through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.agenda.event import HOME, Area, Event, State, Theme, Time, areas_of
from bot.chat.texts import fold
from bot.rules.agenda import over

AHEAD: Final = timedelta(days=550)
"""How far a search without a time looks: as far as events are kept."""

ROOM: Final = 40
"""Letters of a filter in a button: 50 less the longest command before it."""

PAGES: Final = 36 * 36


class When(StrEnum):
    """Which days, seen from today in Belgium."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"  # today and the six days after
    WEEKEND = "weekend"  # the next Saturday and Sunday, or what is left of this one
    MONTH = "month"  # today and the thirty days after


@dataclass(frozen=True, slots=True)
class Filter:
    """What somebody wants to see; nothing in a field: all of it.

    `near`: the areas of what they follow. `spoken` is ISO 639, of a language on the spot. `words` are looked for in
    names and towns, folded. `page` counts from 0.
    """

    near: bool = False
    area: Area | None = None
    when: When = When.ANY
    theme: Theme | None = None
    spoken: str | None = None
    free: bool = False
    accessible: bool = False
    words: str = ""
    page: int = 0

    @property
    def narrow(self) -> bool:
        """Whether it leaves anything out."""
        return replace(self, page=0) != Filter()


# -- what a button carries

_MARK: Final = "="
_NONE: Final = "-"
_AREAS: Final = dict(zip("fbwealkovpihxn", Area, strict=True))
_THEMES: Final = dict(zip("dafnlsmrcigqbh", Theme, strict=True))
_WHENS: Final = dict(zip("-twem", When, strict=True))
_LETTER: Final[Mapping[StrEnum, str]] = {
    value: letter
    for letter, value in (*_AREAS.items(), *_THEMES.items(), *_WHENS.items())  # no value is in two of them
}
_WRITTEN = re.compile(
    rf"{_MARK}(?P<area>[{''.join(_AREAS)}-])(?P<when>[{''.join(_WHENS)}])(?P<theme>[{''.join(_THEMES)}-])"
    r"(?P<flags>[0-7])(?P<page>[0-9a-z]{2})(?P<spoken>[a-z]{2,3})?(?P<words>\.[ -~]+|~[ -~]+)?"
)
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_argument(chosen: Filter, room: int = ROOM) -> str:
    """The filter in at most `room` ASCII letters (10 at least); words that do not fit are cut at their end."""
    flags = chosen.near + 2 * chosen.free + 4 * chosen.accessible
    page = _DIGITS[chosen.page // 36] + _DIGITS[chosen.page % 36]
    area = _NONE if chosen.area is None else _LETTER[chosen.area]
    theme = _NONE if chosen.theme is None else _LETTER[chosen.theme]
    written = f"{_MARK}{area}{_LETTER[chosen.when]}{theme}{flags}{page}{chosen.spoken or ''}"
    words = chosen.words
    while words and len(written) + len(_ascii(words)) > room:
        words = words[:-1].rstrip()
    return written + _ascii(words)


def of_argument(argument: str) -> Filter | None:
    """The reverse of `to_argument`; None for anything else."""
    found = _WRITTEN.fullmatch(argument)
    if found is None:
        return None
    flags, page = int(found["flags"]), found["page"]
    words = found["words"] or ""
    try:
        plain = words[1:] if words[:1] != "~" else words[1:].encode("ascii").decode("punycode")
    except UnicodeError:
        return None
    return Filter(
        near=bool(flags & 1),
        area=_AREAS.get(found["area"]),
        when=_WHENS[found["when"]],
        theme=_THEMES.get(found["theme"]),
        spoken=found["spoken"],
        free=bool(flags & 2),
        accessible=bool(flags & 4),
        words=plain,
        page=_DIGITS.index(page[0]) * 36 + _DIGITS.index(page[1]),
    )


def _ascii(words: str) -> str:
    if not words:
        return ""
    return f".{words}" if words.isascii() else f"~{words.encode('punycode').decode('ascii')}"


# -- what people type

LIKE: Final = 5
"""Letters from which on a word may have one slip in it: "antwerpn"."""

TELLING: Final = 3
"""Letters from which on a word is looked for, where there are longer ones: "in", "de", "la" say nothing."""

Change = Mapping[str, object]
"""Fields of a filter and their values."""


def understood(typed: str, names: Mapping[str, Change]) -> Filter:
    """The filter that typed words mean. `names`: what each name (folded) changes; what is no name is looked for.

    The longest name counts: "east flanders" before "flanders". A postcode is the smallest part that it lies in.
    """
    words = fold(typed).split()
    longest = max((len(name.split()) for name in names), default=1)
    chosen, rest, at = Filter(), list[str](), 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            change = _meant(" ".join(words[at : at + size]), names)
            if change is not None:
                chosen, at = replace(chosen, **change), at + size  # type: ignore[arg-type]
                break
        else:
            rest.append(words[at])
            at += 1
    telling = [word for word in rest if len(word) >= TELLING] or rest
    kept = of_argument(to_argument(replace(chosen, words=" ".join(telling))))
    return chosen if kept is None else kept


def _meant(words: str, names: Mapping[str, Change]) -> Change | None:
    if words in names:
        return names[words]
    if words.isdecimal():
        province = sorted(areas_of(words), key=list(Area).index)
        return {"area": province[-1]} if province else None
    like = [name for name in names if slip(words, name)]
    changes = {str(sorted(names[name].items())) for name in like}
    return names[like[0]] if len(changes) == 1 else None


def slip(word: str, other: str) -> bool:
    """Whether the two are the same but for one slip of the finger; short words are never."""
    if min(len(word), len(other)) < LIKE or abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 4.4 MiB

    return OSA.distance(word, other, score_cutoff=1) <= 1


# -- which events it lets through


def span(when: When, now: float) -> tuple[datetime, datetime]:
    """The moments between which it looks: from now until the end of a day in Belgium. `now` in unix seconds."""
    moment = datetime.fromtimestamp(now, UTC)
    today = moment.astimezone(HOME).date()
    to_saturday = (5 - today.weekday()) % 7 if today.weekday() < 6 else -1
    days = {When.TODAY: 1, When.WEEK: 7, When.MONTH: 31, When.WEEKEND: to_saturday + 2}.get(when)
    start = moment
    if when is When.WEEKEND:
        start = max(moment, midnight(today + timedelta(days=to_saturday)))
    return start, moment + AHEAD if days is None else midnight(today + timedelta(days=days))


def takes(chosen: Filter, event: Event, now: float, areas: Iterable[str] = ()) -> bool:
    """Whether it lets the event through; `areas` are those of what the person follows."""
    return next_time(chosen, event, now) is not None and fits(chosen, event, areas)


def fits(chosen: Filter, event: Event, areas: Iterable[str] = ()) -> bool:
    """All of it but the time."""
    wanted = [*(areas if chosen.near else ()), *([chosen.area] if chosen.area else ())]
    return (
        among(event, wanted, [chosen.theme] if chosen.theme else (), [chosen.spoken] if chosen.spoken else ())
        and (not chosen.free or event.price == 0)
        and (not chosen.accessible or event.accessible)
        and _named(chosen.words, event)
    )


def among(event: Event, areas: Iterable[str], themes: Iterable[str], spoken: Iterable[str]) -> bool:
    """Whether it is in one of these areas, about one of these themes, in one of these languages; none of them: any.

    What takes place everywhere, or nowhere that is known, is near everybody.
    """
    there, about, heard = {str(one) for one in areas}, {str(one) for one in themes}, set(spoken)
    place = {str(area) for area in event.areas}
    return (
        (not there or not place or bool(place & there))
        and (not about or bool(about & set(event.themes)))
        and (not heard or bool(heard & {code.partition("-")[0] for code in event.spoken}))
    )


def next_time(chosen: Filter, event: Event, now: float) -> Time | None:
    """Its first time that takes place in the span of the filter; one that is cancelled only where all are."""
    start, end = span(chosen.when, now)
    found = [time for time in coming(event, now) if over(time) > start and time.start < end]
    return next((time for time in found if not time.cancelled), found[0] if found else None)


def coming(event: Event, now: float) -> Sequence[Time]:
    """The times that are not over yet, in order."""
    moment = datetime.fromtimestamp(now, UTC)
    return [time for time in event.times if over(time) > moment]


def off(event: Event, time: Time | None = None) -> bool:
    """Whether it does not take place: that time, or all of it."""
    whole = event.state is State.CANCELLED or all(one.cancelled for one in event.times)
    return whole or (time is not None and time.cancelled)


def in_order(chosen: Filter, events: Iterable[Event], now: float) -> list[tuple[Event, Time]]:
    """Events with the time that is shown of each, by day: first what begins on it, then what goes on since before."""
    found = ((event, next_time(chosen, event, now)) for event in events)
    first = _day(span(chosen.when, now)[0])
    timed = [(event, time) for event, time in found if time is not None]
    return sorted(timed, key=lambda one: (max(one[1].day, first), one[1].day < first, one[1].start, one[0].uid))


def midnight(day: date) -> datetime:
    """The moment at which a day begins in Belgium."""
    return datetime(day.year, day.month, day.day, tzinfo=HOME).astimezone(UTC)


def _day(moment: datetime) -> date:
    return moment.astimezone(HOME).date()


def _named(words: str, event: Event) -> bool:
    """Whether each of the words stands in a name, or in where it is; a last word may be the beginning of one."""
    if not words:
        return True
    texts = [*event.names.values(), *event.venue.name.values(), event.venue.town or ""]
    there = {word for text in texts for word in fold(text).split()}
    return all(any(one.startswith(word) or slip(word, one) for one in there) for word in words.split())
