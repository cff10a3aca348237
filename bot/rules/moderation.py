"""The rules of moderation: who may decide, what a decision does, when moderators are told, what waits behind what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.chat.events import Standing

HOUR = 3600
DAY = 24 * HOUR
WEEK = 7 * DAY


class Verdict(StrEnum):
    """What moderators decide about reported messages. The value is part of a button's token."""

    KEEP = "keep"
    REMOVE = "remove"
    WARN = "warn"
    MUTE_HOUR = "mute1h"
    MUTE_DAY = "mute1d"
    MUTE_WEEK = "mute1w"
    BAN = "ban"
    HAND_UP = "up"
    BACK = "back"  # a decision about a person, taken back after they answered


MUTES = {Verdict.MUTE_HOUR: HOUR, Verdict.MUTE_DAY: DAY, Verdict.MUTE_WEEK: WEEK}
"""Seconds without writing."""

TOLD_TO_AUTHOR = frozenset({Verdict.WARN, *MUTES, Verdict.BAN})
"""Verdicts that are about a person: they are told, and can answer once."""

OFTEN = 5
"""Reports of one person in an hour from which on theirs wait in the slow lane: who reads a group finds fewer."""

CROWD = 30
ONCE = 1
"""Open incidents in the fast lane from which on only the first report of each person in an hour is fast: five minutes'
work for two moderators. A raid of 100 accounts then puts some 130 before the last honest report, not 500."""

SPREE = 3
"""Open incidents about one author from which on their further messages join the newest: one decision for all."""

SPREE_LASTS = HOUR
"""Seconds for which messages of one author count as one spree."""

MESSAGES_LIMIT = 50
"""Messages in one incident; those of a spree beyond it begin another."""

NOTICE_FIRST, NOTICE_LAST = 45, 180
"""Seconds between a report and the notice to the moderators, drawn at random: who was there at that moment is many."""

CARDS, AGAIN = 5, 3
"""New incidents that one notice shows whole, and grown ones that it names; the others wait in the queue. A room takes
20 messages a minute, and two notices can fall into one."""

LASTS = 90 * DAY
"""Seconds for which an incident and its files are kept after it was reported, and again after it was decided."""


SETTINGS_LAST = 30 * DAY
"""Seconds for which the settings of a group that threw the bot out wait: it may have been a mistake."""


def may_decide(room: Standing, community: Standing, *, apart: bool) -> bool:
    """Whether somebody may decide, by what they are now in the moderators' room and in the community.

    `apart`: the room is a group of its own, which an admin chose, so its members are the moderators. A room inside the
    community (a topic, a channel of the server) is read by others too: there it takes a moderator of the community.
    """
    if apart:
        return room >= Standing.MEMBER
    return community >= Standing.MODERATOR


def is_slow(reported: Sequence[int], now: int, waiting: int = 0) -> bool:
    """Whether one more report of somebody waits in the slow lane.

    `reported` are unix seconds of their last ones, `waiting` how many incidents of the fast lane are open: the more
    wait, the more it matters that everybody is heard once before anybody is heard twice.
    """
    recent = sum(1 for at in reported if now - at < HOUR)
    return recent >= (OFTEN if waiting < CROWD else ONCE)


def notice_delay(random: bytes) -> int:
    """Seconds until the moderators are told, from two random bytes."""
    return NOTICE_FIRST + int.from_bytes(random[:2]) % (NOTICE_LAST - NOTICE_FIRST + 1)


def worth_telling(told: int, people: int) -> bool:
    """Whether moderators hear of an incident (again): at first, and each time that more than twice as many reported."""
    return people > 2 * told


@dataclass(frozen=True, slots=True)
class Shown:
    """What a notice shows: `whole` as cards, `again` as one line each, and how many more wait, in the slow lane too.

    `counted` are those of which moderators have been told by it, be it only in that number.
    """

    whole: tuple[bytes, ...]
    again: tuple[bytes, ...]
    waiting: int
    slow: int
    counted: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Queued:
    """An open incident in the queue. `told` is how many people the moderators were told of, 0 for not yet."""

    id: bytes
    people: int
    told: int
    slow: bool


def notice(queue: Sequence[Queued]) -> Shown:
    """What to tell the moderators now, of their whole queue in its order."""
    fresh = [one.id for one in queue if not one.slow and one.told == 0]
    again = [one.id for one in queue if not one.slow and one.told > 0 and worth_telling(one.told, one.people)]
    told_again = tuple(again[:AGAIN])
    return Shown(
        whole=tuple(fresh[:CARDS]),
        again=told_again,
        waiting=len(fresh) - min(len(fresh), CARDS),
        slow=sum(1 for one in queue if one.slow),
        counted=frozenset((*fresh, *told_again)),
    )
