"""Which case comes first, and why: a rank from 0 to 3 that anybody can work out again from its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from bot.chat.texts import fold
from bot.rules.links import LINK, one_link
from bot.rules.situation import Matter

HIGHEST = 3
SLOW = -1
"""The slow lane: behind all others."""

MANY = 3
"""Earlier reports of nearly the same from which many people are concerned (the project's own judgement)."""


class Cause(StrEnum):
    """Why a case is where it is in the queue; the values are stored, and name a text."""

    DANGER = "danger"  # threats, weapons or suicide in the words
    MATTER = "matter"  # what happened can do harm again at any moment
    YOUNG = "young"  # to somebody under 18
    MANY = "many"  # many people report it
    TARGET = "target"  # the same account or address was reported for something else
    PASSED = "passed"  # moderators looked at it, and passed it on
    SLOW = "slow"  # filed by somebody whose reports were abuse


POINTS: Mapping[Cause, int] = {
    Cause.DANGER: 2,
    Cause.MATTER: 2,
    Cause.YOUNG: 1,
    Cause.MANY: 1,
    Cause.TARGET: 1,
    Cause.PASSED: 1,
    Cause.SLOW: 0,
}
"""What each adds to the rank. Danger to a person counts double (project's own judgement): it cannot wait for a turn,
while what many see or what goes on for long does more harm, but slowly."""

GRAVE = frozenset({Matter.THREAT, Matter.VIOLENCE, Matter.SEXUAL, Matter.SUICIDAL, Matter.DOXING, Matter.IMAGES})
"""What can do harm again at any moment, or spreads while it stands: an address, intimate images."""


@dataclass(frozen=True, slots=True)
class Priority:
    """`rank` is -1 for the slow lane, else 0 to 3; `reasons` the most pressing first."""

    rank: int
    reasons: tuple[Cause, ...]


def priority(
    words: Iterable[str],
    situation: Mapping[str, str | bool],
    danger: Sequence[str],
    *,
    earlier: int = 0,
    target: int = 0,
    passed: bool = False,
    slow: bool = False,
) -> Priority:
    """Where a new case comes in.

    `words` are the texts of its evidence, `situation` its answers by name, `danger` the list of content/facts.
    `earlier` are reports of nearly the same that came before, `target` those about other things by the same account or
    at the same address. A slow filer waits behind all others whatever the words say, or the words would be the way out.
    """
    found = {
        Cause.DANGER: in_danger(words, danger),
        Cause.MATTER: situation.get("matter") in GRAVE,
        Cause.YOUNG: situation.get("under_18") is True,
        Cause.MANY: earlier >= MANY,
        Cause.TARGET: target > 0,
        Cause.PASSED: passed,
        Cause.SLOW: slow,
    }
    reasons = tuple(cause for cause, holds in found.items() if holds)
    rank = SLOW if slow else min(HIGHEST, sum(POINTS[cause] for cause in reasons))
    return Priority(rank, reasons)


def in_danger(words: Iterable[str], danger: Sequence[str]) -> bool:
    """Whether one of the texts has one of the phrases; of one that ends with a star a word may go on."""
    phrases = [f" {fold(phrase)}{'' if phrase.endswith('*') else ' '}" for phrase in danger]
    texts = [f" {fold(LINK.sub(' ', text))} " for text in words]
    return any(phrase in text for text in texts for phrase in phrases)


# -- who or what is reported

_NAMED_FIRST = frozenset({"x.com", "tiktok.com", "instagram.com", "facebook.com", "t.me", "twitch.tv", "gab.com"})
"""Hosts where the path begins with the name of an account."""

_NAMED_SECOND = {
    "bsky.app": {"profile"},
    "linkedin.com": {"in", "company"},
    "reddit.com": {"r", "user", "u"},
    "facebook.com": {"groups", "people"},
    "youtube.com": {"c", "channel", "user"},
    "t.me": {"s", "c"},
}
"""Hosts where the name comes after one of these words."""

_NO_NAMES = frozenset(
    """p reel reels stories explore tv watch share sharer story permalink photo photos posts events hashtag i home
    search intent status joinchat addstickers iv tag v t video videos live profile php""".split()  # noqa: SIM905
)
"""Words at the beginning of a path that are no account."""


def targets(links: Iterable[str]) -> tuple[str, ...]:
    """Whom these addresses are about, each once: the account where the address tells it, else the page itself."""
    return tuple(dict.fromkeys(found for link in links if (found := _target(link)) is not None))


def _target(link: str) -> str | None:
    page = one_link(link)
    if page is None:
        return None
    parts = urlsplit(f"https://{page}")
    host, path = parts.hostname or "", [part for part in parts.path.casefold().split("/") if part]
    if not path:
        return page
    first = path[0].partition(".php")[0]
    if path[0].startswith("@"):
        return f"{host}/{path[0]}"
    if len(path) > 1 and first in _NAMED_SECOND.get(host, ()):
        return f"{host}/{first}/{path[1]}"
    if host in _NAMED_FIRST and first not in _NO_NAMES and first == path[0]:
        return f"{host}/{first}"
    return page
