"""Three towns with reported messages, and all the people who have no say in them: the scene of forged-press."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.rules.moderation import OFTEN
from tests.drills.forgers import Scene, Tokens
from tests.drills.town import RIGHTS, Town, buttons, incident
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

MODERATING = ("can_delete_messages", "can_restrict_members")
OPEN = {"here": 28, "there": 6, "inside": 6}
"""Reported messages in each town."""
DECIDED = 4
"""So many of those in `here` are decided before anything is forged."""
WORDS = (
    *("street", "school", "market", "bakery", "station", "bridge"),
    *("garden", "church", "harbour", "theatre", "library", "museum"),
)


@dataclass
class Places:
    """The scene, the thanks of each report in `here` by incident, and the author's message."""

    scene: Scene
    reporters: Mapping[str, tuple[Person, Seen]]
    messages: Mapping[str, int]


def town(telegram: FakeTelegram, name: str, *, inside: bool = False) -> Town:
    """A group with a mayor, two moderators and twelve members, and a room apart, or else a topic of its own."""
    mayor, *moderators = (telegram.person(f"{who} of {name}", "en") for who in ("Mayor", "Mo", "Max"))
    members = [telegram.person(f"{name} {number}", "en") for number in range(12)]
    group = telegram.group(name, mayor, *moderators, *members, bot=RIGHTS, forum=inside)
    if not inside:
        room = telegram.group(f"Moderators of {name}", mayor, *moderators)
        return Town(telegram, group, room, mayor, tuple(moderators))
    for moderator in moderators:
        mayor.promotes(group, moderator, *MODERATING)
    thread = mayor.opens_topic(group, "Moderators").thread
    return Town(telegram, group, group, mayor, tuple(moderators), thread)


async def places(telegram: FakeTelegram, rng: random.Random) -> Places:
    """Set everything up, with the running bot, as people do it."""
    towns = {name: town(telegram, name, inside=name == "inside") for name in OPEN}
    here, there, inside = towns.values()
    members = {name: _members(one) for name, one in towns.items()}
    outsiders = [telegram.person(f"Outsider {number}", "en") for number in range(8)]
    left, demoted = here.moderators[1], inside.moderators[1]
    moderators = [person for one in towns.values() for person in one.moderators]
    everybody = (*outsiders, *moderators, *members["here"])
    for person in everybody:
        person.says("/start")
    reporters: dict[str, tuple[Person, Seen]] = {}
    messages: dict[str, int] = {}
    tokens: dict[str, Tokens] = {}
    for name, one in towns.items():
        await one.set_up()
        reported, written = await _reported(one, members[name], OPEN[name], rng)
        reporters |= reported
        messages |= written
        tokens[name] = await harvested(one, OPEN[name])
    dialogue = await _dialogue(there)
    decided = {id_: tokens["here"][id_] for id_ in list(tokens["here"])[:DECIDED]}
    bait = await _decided(here, decided)
    left.leaves(here.room)
    inside.mayor.demotes(inside.group, demoted)
    tokens["here"] = {id_: of for id_, of in tokens["here"].items() if id_ not in decided}
    await telegram.world.until(lambda: all(person.from_bot() for person in everybody), 20)
    scene = Scene(
        rng=rng,
        here=here,
        there=there,
        inside=inside,
        tokens=tokens,
        decided=decided,
        bait=bait,
        outsiders=outsiders,
        members=members["here"],
        left=left,
        demoted=demoted,
        members_inside=members["inside"],
        dialogue=dialogue,
    )
    return Places(scene, reporters, messages)


def _members(one: Town) -> list[Person]:
    return [one.telegram.people[id_] for id_, member in one.group.members.items() if _is_member(one, id_, member.leads)]


def _is_member(one: Town, id_: int, leads: bool) -> bool:
    return id_ in one.telegram.people and not leads and one.telegram.people[id_] not in one.moderators


async def _reported(
    one: Town, members: Sequence[Person], count: int, rng: random.Random
) -> tuple[dict[str, tuple[Person, Seen]], dict[str, int]]:
    """Members report messages of others, each a few, so that none waits in the slow lane."""
    reporters: dict[str, tuple[Person, Seen]] = {}
    messages: dict[str, int] = {}
    for number in range(count):
        author = one.telegram.person(f"Author {number}", "en")
        author.joins(one.group)
        where = " ".join(rng.sample(WORDS, 5))
        message = author.writes(one.group, f"number {number}: {where}")
        reporter = members[number // (OFTEN - 1) % len(members)]
        thanks = await one.thanked(reporter, message)
        id_ = incident(buttons(thanks)["outcome"]) or ""
        reporters[id_] = reporter, thanks
        messages[id_] = message.message_id
    return reporters, messages


async def harvested(one: Town, count: int) -> dict[str, dict[str, str]]:
    """What all cards carry: a moderator goes through the whole queue, card by card."""
    moderator = one.moderators[0]
    found: dict[str, dict[str, str]] = {}
    moderator.writes(one.room, "/queue", thread=one.thread)
    card = await one.shown(moderator, one.room, lambda seen: "queue" in buttons(seen) and "judge keep" in buttons(seen))
    while len(found) < count:
        carried = buttons(card)
        id_ = incident(carried["judge keep"]) or ""
        found[id_] = {deed: token for deed, token in carried.items() if deed.startswith("judge")}
        if len(found) < count:
            card = await one.presses(moderator, card, "queue")
    return found


async def _decided(one: Town, decided: Tokens) -> Seen:
    """A moderator lets these messages stay; the message in the room that says so."""
    moderator = one.moderators[0]
    moderator.writes(one.room, "/queue")
    card = await one.shown(moderator, one.room, lambda seen: "judge keep" in buttons(seen))
    for tokens in decided.values():
        for deed in ("judge ask", "judge keep"):
            card = await one.pressed(moderator, card, tokens[deed])
    return card


async def _dialogue(one: Town) -> Sequence[str]:
    """The mayor sets the group up anew and stops half way: what the buttons of the open question carry."""
    one.mayor.says(f"/start setup_{one.group.id}")
    asked = await one.shown(one.mayor, None, lambda seen: "nl" in buttons(seen))
    return list(buttons(asked).values())
