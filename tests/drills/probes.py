"""What is answered to who asks for a thing of others, and to who asks for a thing that is not there: it is the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.communities import ID_BYTES, token_of
from tests.drills.forgers import Scene
from tests.drills.service import quiet
from tests.drills.views import message
from tests.fakes.telegram.groups import Group, Member
from tests.fakes.telegram.people import Person

ABSENT_GROUP = -1_003_000_999_999
STILL = 0.4
"""Seconds of ours without a request after which everybody has their answer."""


@dataclass(frozen=True, slots=True)
class Probe:
    """`act` is done by one stranger with something of others, and by another one with something that is not there.

    `room` is the group or room that both are in, if any.
    """

    act: Callable[[Person, str], object]
    foreign: str
    absent: str
    room: Group | None = None


async def told_apart(scene: Scene) -> tuple[int, int, list[str]]:
    """How many pairs of strangers asked, how many were answered at all, and which differently."""
    telegram, probes = scene.here.telegram, _probes(scene)
    pairs = {name: [telegram.person("Stranger", "en") for _ in range(2)] for name in probes}
    for name, probe in probes.items():
        for person in pairs[name]:
            person.says("/start")
            if probe.room is not None:
                probe.room.members[person.id] = Member(person.chat.user, "member")
    await quiet(telegram, STILL)
    welcomed = {person.id: len(person.from_bot()) for pair in pairs.values() for person in pair}
    for name, probe in probes.items():
        for person, what in zip(pairs[name], (probe.foreign, probe.absent), strict=True):
            probe.act(person, what)
    await quiet(telegram, STILL)
    heard = {name: [_heard(person, probes[name].room) for person in pair] for name, pair in pairs.items()}
    answered = sum(len(one[0]) > welcomed[pairs[name][0].id] for name, (one, _) in heard.items())
    return len(probes), answered, [name for name, (one, other) in heard.items() if one != other]


def _heard(person: Person, room: Group | None) -> list[Any]:
    """All that the bot lets this person see, and nobody else."""
    whispers = [one for one in (person.sees(room) if room else ()) if one.ephemeral_id is not None and one.from_bot]
    shown = [{**message(one), "id": 0} for one in (*person.from_bot(), *whispers)]
    return [shown, person.toasts]


def _probes(scene: Scene) -> Mapping[str, Probe]:
    here, there, inside = scene.here, scene.there, scene.inside
    absent = token_of(bytes(ID_BYTES))
    open_, decided, of_inside = scene.incident("here"), next(iter(scene.decided)), scene.incident("inside")
    group = str(here.group.id)

    def says(form: str) -> Callable[[Person, str], object]:
        return lambda who, what: who.says(form.format(what))

    def writes(room: Group, form: str, thread: int | None = None) -> Callable[[Person, str], object]:
        return lambda who, what: who.writes(room, form.format(what), thread=thread)

    def presses(who: Person, data: str) -> object:
        return who.presses(data=data, message_id=who.last().message_id)

    def presses_in(room: Group, at: int, who: Person, data: str) -> object:
        return who.presses_data(room, at, data)

    probes = {
        "outcome of an open one": Probe(says("/outcome {}"), open_, absent),
        "outcome of a decided one": Probe(says("/outcome {}"), decided, absent),
        "outcome, in the group": Probe(writes(here.group, "/outcome {}"), open_, absent, here.group),
        "answer to an open one": Probe(says("/appeal {}"), open_, absent),
        "answer to a decided one": Probe(says("/appeal {}"), decided, absent),
        "settings": Probe(says("/start setup_{}"), group, str(ABSENT_GROUP)),
        "settings, by a member": Probe(says("/start setup_{}"), group, str(ABSENT_GROUP), here.group),
        "settings, by hand": Probe(says("/setup {}"), group, str(ABSENT_GROUP)),
        "reports": Probe(says("/start flags_{}"), group, str(ABSENT_GROUP)),
        "reports, by a member": Probe(says("/start flags_{}"), group, str(ABSENT_GROUP), here.group),
        "decision, alone": Probe(says("/judge {} ban"), open_, absent),
        "decision, in the group": Probe(writes(here.group, "/judge {} ban"), open_, absent, here.group),
        "decision, in another room": Probe(writes(there.room, "/judge {} ban"), open_, absent, there.room),
        "decision, in the topic": Probe(
            writes(inside.room, "/judge {} ban", inside.thread), of_inside, absent, inside.room
        ),
        "press, alone": Probe(presses, f"go:judge {open_} ban.AAAAAAAAAAAA", f"go:judge {absent} ban.AAAAAAAAAAAA"),
    }
    token = scene.tokens["here"][open_]["judge ban"]
    forged = f"{token[:-1]}{'A' if token[-1] != 'A' else 'B'}"
    probes["press of a good token, alone"] = Probe(presses, token, forged)
    at = there.moderators[0].sees(there.room)[-1].message_id
    probes["press of a good token, in another room"] = Probe(
        partial(presses_in, there.room, at), token, forged, there.room
    )
    return probes
