"""Whether the wait before a notice depends on who reported: the decision is taken many times for each of two people."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.chat.core import Core
from bot.chat.decide import decide
from bot.chat.dialogue import Lookup, Needs
from bot.chat.events import Address, Arrival, Group, MessageReported, Quoted
from bot.chat.people import Person
from bot.communities import AloneWith, CanWhisper, Community, CommunityAt, FastWaiting, SetTimer, Spot, SpotOf
from bot.content import ROOT
from bot.facts import load_facts
from bot.ports import Random
from bot.reporters import RestraintOn
from bot.sealing import Keyring, Presses
from bot.wording import load_words
from handlers import About, happenings
from handlers.start import idle

CHANCE = 0.001
"""How probable it is that two draws of one rule look different to the test."""
TOWN, ROOM = Address("telegram", "-1001"), Address("telegram", "-1002")
QUOTED = Quoted(TOWN, "77", "1234567", "Eve", 1_790_000_000, "go away, all of you")


def core(keyring: Keyring) -> Core:
    """What the running bot decides with, as far as reports in a group go."""
    words = load_words()
    return Core(
        routes={},
        happenings=happenings(About(load_facts(ROOT / "facts"), words.languages, None, words.charters)),
        texts=words.texts,
        signer=Presses(keyring),
        languages=words.languages,
        idle=idle,
        tipline="report",
        file_limits={},
        new_id=lambda: "file",
    )


def waits(core: Core, user: str, person: Person, locale: str, at: int, random: Random, draws: int) -> list[int]:
    """Seconds until the notice of a report by this person, each time drawn anew."""
    town = Community("telegram", TOWN.chat, "Town", ("en",), room=ROOM)
    arrival = Arrival("1", TOWN, user, MessageReported(QUOTED, "e5:1"), at, locale, Group(TOWN.chat), seen=True)
    answers: Mapping[type[Lookup[Any]], Callable[[], object]] = {
        CommunityAt: lambda: town,
        FastWaiting: lambda: 0,
        SpotOf: lambda: Spot(random(16), fresh=True, random=random(4)),
        CanWhisper: lambda: True,
        AloneWith: lambda: Address("telegram", user),
        RestraintOn: lambda: None,
    }
    found = []
    for _ in range(draws):
        memo: dict[Lookup[Any], object] = {}
        while isinstance(outcome := decide(core, arrival, person, None, at, memo), Needs):
            memo[outcome.lookup] = answers[type(outcome.lookup)]()
        timers = [effect for effect in outcome.effects if isinstance(effect, SetTimer) and effect.name == "notice"]
        found += [timer.due - at for timer in timers]
    return found


def differ(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two samples come from two rules: the test of Kolmogorov and Smirnov."""
    first, second = sorted(one), sorted(other)
    largest = max(abs(_share(first, value) - _share(second, value)) for value in {*first, *second})
    allowed = math.sqrt(-math.log(CHANCE / 2) / 2 * (len(first) + len(second)) / (len(first) * len(second)))
    return largest > allowed


def _share(ordered: Sequence[float], value: float) -> float:
    return bisect_right(ordered, value) / len(ordered)
