"""Presses and commands that nobody may make: forged, stale, foreign, and by people who are nobody there."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drills.town import Town
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen

Tokens = Mapping[str, Mapping[str, str]]
"""By incident and by deed: what the buttons of its card carry."""
SIGNS = string.ascii_letters + string.digits + "-_.: "
DEEDS = ("remove", "warn", "keep", "mute1h", "mute1d", "mute1w", "ban", "up", "up0", "up1", "ask", "show", "back")


@dataclass
class Scene:
    """Three towns: `here` and `there` with rooms apart, `inside` with a room that its members can enter.

    `tokens` are those of open incidents by town, `decided` those of incidents that are decided. `bait` is a message in
    the room of `here` that anything may become of. `dialogue` is what the buttons of somebody's running dialogue carry.
    """

    rng: random.Random
    here: Town
    there: Town
    inside: Town
    tokens: dict[str, Tokens]
    decided: Tokens
    bait: Seen
    outsiders: Sequence[Person]
    members: Sequence[Person]
    left: Person
    demoted: Person
    members_inside: Sequence[Person]
    dialogue: Sequence[str]
    honest: list[Mapping[str, Any]] = field(default_factory=list)

    def token(self, town: str) -> str:
        """Any of an open incident's."""
        return self.rng.choice(list(self.rng.choice(list(self.tokens[town].values())).values()))

    def incident(self, town: str) -> str:
        """Any that is open."""
        return self.rng.choice(list(self.tokens[town]))

    def forged(self) -> str:
        """A token with something wrong about it."""
        places = (*self.tokens.values(), self.decided)
        valid = {token for tokens in places for one in tokens.values() for token in one.values()}
        while (token := _mutated(self.rng, self.token("here"), self.token("here"))) in valid:
            pass
        return token


def _mutated(rng: random.Random, token: str, other: str) -> str:
    payload, _, tag = token.rpartition(".")
    place = rng.randrange(len(token))
    head, _, deed = payload.rpartition(" ")
    return rng.choice(
        (
            f"{token[:place]}{rng.choice(SIGNS)}{token[place + 1 :]}",
            token[:place],
            f"{token}{rng.choice(SIGNS)}",
            f"{head} {rng.choice(DEEDS)}.{tag}",
            f"{payload}.{other.rpartition('.')[2]}",
            f"{other.rpartition('.')[0]}.{tag}",
            payload,
            f"{payload}.{tag[::-1]}",
            f"{payload}.{tag}".swapcase(),
            f"{payload}.{''.join(rng.choices(SIGNS[:64], k=12))}",
            "".join(rng.choices(SIGNS, k=rng.randint(1, 64))),
            f"go:judge {deed}.{tag}",
        )
    )


def _changed(scene: Scene) -> None:
    scene.here.moderators[0].presses_data(scene.here.room, scene.bait, scene.forged())


def _of_other_rooms(scene: Scene) -> None:
    token = scene.token(scene.rng.choice(("there", "inside")))
    scene.here.moderators[0].presses_data(scene.here.room, scene.bait, token)


def _by_nobody(scene: Scene) -> None:
    """By those who are not in the room (any more), with a token that is good for it."""
    who = scene.rng.choice((*scene.outsiders, *scene.members, scene.left, *scene.there.moderators))
    who.presses_data(scene.here.room, scene.bait, scene.token("here"))


def _by_members_inside(scene: Scene) -> None:
    """By members who may read the room but decide nothing, one of them an administrator until a while ago."""
    who = scene.rng.choice((*scene.members_inside, scene.demoted))
    room, thread = scene.inside.room, scene.inside.thread or 0
    who.presses_data(room, thread, scene.token("inside"))


def _elsewhere(scene: Scene) -> None:
    """By a moderator, with a token that is good only in the room: in the group, and alone with the bot."""
    moderator = scene.here.moderators[0]
    if scene.rng.random() < 0.5:
        hello = next(one for one in moderator.sees(scene.here.group) if one.from_bot)
        moderator.presses_data(scene.here.group, hello, scene.token("here"))
    else:
        moderator.presses(data=scene.token("here"), message_id=moderator.last().message_id)


def _late(scene: Scene) -> None:
    """By a moderator, on what is decided already."""
    tokens = scene.rng.choice(list(scene.decided.values()))
    scene.here.moderators[0].presses_data(scene.here.room, scene.bait, scene.rng.choice(list(tokens.values())))


def _unsigned(scene: Scene) -> None:
    moderator = scene.here.moderators[0]
    data = f"go:judge {scene.incident('here')} {scene.rng.choice(DEEDS)}"
    moderator.presses_data(scene.here.room, scene.bait, scene.rng.choice((data, f"{data}.", data.removeprefix("go:"))))


def _typed(scene: Scene) -> None:
    """Commands with an incident, by those who may not decide where they are."""
    said = f"/judge {scene.incident('here')} {scene.rng.choice(DEEDS)}"
    match scene.rng.randrange(5):
        case 0:
            scene.rng.choice(scene.members).writes(scene.here.group, said)
        case 1:
            scene.rng.choice(scene.outsiders).says(said)
        case 2:
            scene.there.moderators[0].writes(scene.there.room, said)
        case 3:
            typed = f"/judge {scene.incident('inside')} {scene.rng.choice(DEEDS)}"
            scene.rng.choice(scene.members_inside).writes(scene.inside.room, typed, thread=scene.inside.thread)
        case 4:
            scene.here.moderators[0].says(said)


def _asks(scene: Scene) -> None:
    """For what is somebody else's: the outcome, the answer to a decision, what was reported, a group's settings."""
    incident = scene.rng.choice((scene.incident("here"), scene.incident("there"), *scene.decided))
    chat = scene.rng.choice((scene.here, scene.there, scene.inside)).group.id
    who = scene.rng.choice(scene.outsiders)
    asked = (
        f"/outcome {incident}",
        f"/appeal {incident}",
        f"/flags {chat}",
        f"/start flags_{chat}",
        f"/start setup_{chat}",
        f"/setup {chat}",
        f"/start setup_{who.id}",
    )
    who.says(scene.rng.choice(asked))


def _for_admins(scene: Scene) -> None:
    """What only an admin may ask of the bot, by a member."""
    said = scene.rng.choice(("/bye", "/room", "/setup", "/queue"))
    scene.rng.choice(scene.members).writes(scene.here.group, said)


def _others_dialogue(scene: Scene) -> None:
    """The answers to a question that the bot asked somebody else."""
    who = scene.rng.choice(scene.outsiders)
    who.presses(data=scene.rng.choice(scene.dialogue), message_id=who.last().message_id)


def _again(scene: Scene) -> None:
    """An update that came before, once more."""
    if scene.honest:
        scene.here.telegram.world.updates.add_raw(scene.rng.choice(scene.honest))


KINDS: Mapping[str, tuple[Callable[[Scene], None], int]] = {
    "changed": (_changed, 30),
    "of other rooms": (_of_other_rooms, 8),
    "by nobody": (_by_nobody, 10),
    "by members inside": (_by_members_inside, 4),
    "elsewhere": (_elsewhere, 8),
    "late": (_late, 4),
    "unsigned": (_unsigned, 8),
    "typed": (_typed, 8),
    "asks": (_asks, 8),
    "for admins": (_for_admins, 2),
    "others' dialogue": (_others_dialogue, 6),
    "again": (_again, 4),
}
"""What is forged, and how often of a hundred times."""
