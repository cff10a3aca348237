"""Announcements: who gets one, in which language they read it, what is missing, and who may let it go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from bot.agenda.event import Area
from bot.announcements import Announcement, Audience, Stage, To
from bot.following import Segment

TEXT_LIMIT = 3_000
"""Code points of a text: with its head and foot one message on Telegram, whose limit is 4,096."""

LABEL_LIMIT = 40
"""Letters of a link button: longer ones are cut on a phone."""

ADDRESS_LIMIT = 500

BUTTONS_LIMIT = 3

UNEVEN = 2.0
"""A text this many times longer or shorter than the others very likely says something else (our own judgement; Dutch,
French, German and English differ by less than a third)."""

LAST_CHANGE = 60
"""Seconds before it goes out from which on an approved announcement cannot be changed: nobody gets the old text and the
new one."""


# -- who gets it

_WITHIN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (Area.ANTWERP, Area.FLEMISH_BRABANT, Area.LIMBURG, Area.EAST_FLANDERS, Area.WEST_FLANDERS),
        frozenset({Area.FLANDERS}),
    ),
    **dict.fromkeys(
        (Area.WALLOON_BRABANT, Area.HAINAUT, Area.LIEGE, Area.LUXEMBOURG, Area.NAMUR), frozenset({Area.WALLONIA})
    ),
    Area.EAST: frozenset({Area.LIEGE, Area.WALLONIA}),
}
"""The wider areas that an area lies in."""


def takes(audience: Audience, segment: Segment) -> bool:
    """Whether those of a segment get what is for this audience. Who follows everywhere, or all themes, is of each."""
    if not segment.announcements or segment.event is not None:
        return False
    if audience.to is (To.PEOPLE if segment.community else To.COMMUNITIES):
        return False
    return (
        (not audience.platforms or segment.platform in audience.platforms)
        and (not audience.languages or not set(audience.languages).isdisjoint(segment.languages))
        and (not audience.areas or not segment.areas or _overlap(audience.areas, segment.areas))
        and (not audience.themes or not segment.themes or not set(audience.themes).isdisjoint(segment.themes))
    )


def _overlap(some: Iterable[str], others: Sequence[str]) -> bool:
    return any(
        one == other or one in _WITHIN.get(other, ()) or other in _WITHIN.get(one, ())
        for one in some
        for other in others
    )


@dataclass(frozen=True, slots=True)
class Count:
    """How many get it: people by (platform, language), and communities. Who reads two languages counts as the first."""

    people: Mapping[tuple[str, str], int] = field(default_factory=dict)
    communities: int = 0

    @property
    def total(self) -> int:
        return sum(self.people.values()) + self.communities


def counted(audience: Audience, segments: Iterable[tuple[bytes, Segment, int]]) -> Count:
    """How many of these segments (tag, segment, subscriptions) the audience takes."""
    people: Counter[tuple[str, str]] = Counter()
    communities = 0
    for _, segment, count in segments:
        if takes(audience, segment):
            if segment.community:
                communities += count
            else:
                people[segment.platform, segment.languages[0]] += count
    return Count(dict(sorted(people.items())), communities)


# -- which text is read


@dataclass(frozen=True, slots=True)
class Gaps:
    """`missing` are languages without a text, `uneven` those with one of very different length."""

    missing: tuple[str, ...] = ()
    uneven: tuple[str, ...] = ()


def gaps(texts: Mapping[str, str], languages: Sequence[str]) -> Gaps:
    """What of these languages has no text, or one that cannot say the same as the others."""
    missing = tuple(code for code in languages if not texts.get(code, "").strip())
    lengths = {code: len(texts[code]) for code in languages if code not in missing}
    uneven = []
    for code, length in lengths.items():
        others = [other for name, other in lengths.items() if name != code]
        if others and not 1 / UNEVEN <= length / median(others) <= UNEVEN:
            uneven.append(code)
    return Gaps(missing, tuple(uneven))


def read_in(wanted: Sequence[str], texts: Mapping[str, str], near: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The languages of the texts that are shown to who wants these: their own where there are any, else the nearest.

    Empty only where there is no text at all.
    """
    own = tuple(code for code in wanted if code in texts)
    if own or not texts:
        return own
    instead = (code for one in wanted for code in near.get(one, ()) if code in texts)
    return (next(instead, next(iter(texts))),)


def instead(
    audience: Audience,
    texts: Mapping[str, str],
    near: Mapping[str, Sequence[str]],
    segments: Iterable[tuple[bytes, Segment, int]],
) -> Mapping[tuple[str, str], int]:
    """How many subscriptions would read which language (the second) instead of theirs (the first)."""
    found: Counter[tuple[str, str]] = Counter()
    for _, segment, count in segments:
        shown = read_in(segment.languages, texts, near)
        if takes(audience, segment) and shown and shown[0] not in segment.languages:
            found[segment.languages[0], shown[0]] += count
    return dict(sorted(found.items()))


# -- buttons


def label_fits(label: str) -> bool:
    """Whether this can stand on a link button."""
    return 0 < len(label.strip()) <= LABEL_LIMIT and "\n" not in label


def address_fits(address: str) -> bool:
    """Whether a link button may open this: an https address of a named host, without an account in it."""
    if len(address) > ADDRESS_LIMIT or any(letter.isspace() or not letter.isprintable() for letter in address):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme == "https" and "." in host and "@" not in parts.netloc


# -- the second person


def account(platform: str, user: str) -> str:
    """An account as an announcement keeps its author's."""
    return f"{platform} {user}"


def may_approve(announcement: Announcement, member: bytes, with_account: str) -> bool:
    """Whether this member with this account is another person than who wrote it or changed it last."""
    return member != announcement.author and with_account != announcement.account


def may_change(announcement: Announcement, now: int) -> bool:
    """Whether it can still be edited or withdrawn: not once it went out, or is about to."""
    if announcement.stage is Stage.WITHDRAWN:
        return False
    return announcement.stage is not Stage.APPROVED or now < (announcement.at or 0) - LAST_CHANGE


def voids(announcement: Announcement, author: bytes, with_account: str, **changed: Any) -> Announcement:
    """The announcement with these fields changed by this member: a draft again, and whatever was approved is not."""
    void = {"stage": Stage.DRAFT, "approver": None, "reason": None, "author": author, "account": with_account}
    return replace(announcement, **{**changed, **void})


# -- how long it takes


def seconds_left(seen: Sequence[tuple[float, int]], total: int) -> int | None:
    """Seconds until all are done, from how many were done at which moments (seconds), the newest last.

    None where nothing moves or too little is known: no number is better than an invented one.
    """
    if len(seen) < 2:
        return None
    (first, had), (last, has) = seen[0], seen[-1]
    if has <= had or last <= first:
        return None
    return round((total - has) * (last - first) / (has - had))
