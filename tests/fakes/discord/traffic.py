"""Load for the benches: many interactions at once or at an even rate, and when each one was answered."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence

from .interactions import COMMAND, Interaction
from .permissions import Member
from .places import Channel
from .scene import Scene
from .schema import Payload
from .world import user_payload

NAME = "Load"
Kept = Callable[[Interaction], float | None]


class Traffic:
    """One run of load: how long each interaction waited for its acknowledgement and for its final answer."""

    def __init__(self, scene: Scene) -> None:
        self.judges_answers = True
        """Whether every answer of the fake is held against the specification; a bench may do without."""
        self._scene = scene
        self._users: list[int] = []
        self._run: list[Interaction] = []

    def flood(self, users: int, count: int, command: str, channel: Channel | None = None) -> None:
        """So many people give this slash command at once, `count` times in all, each directly or in the channel."""
        self._begin(users, channel)
        for index in range(count):
            self._run.append(self._give(self._users[index % users], command, channel))

    async def open_loop(
        self, users: int, rate: float, seconds: float, command: str, channel: Channel | None = None
    ) -> None:
        """They give the command `rate` times a second, evenly, whether or not the bot keeps up."""
        self._begin(users, channel)
        clock = asyncio.get_running_loop().time
        start = clock()
        for index in range(round(rate * seconds)):
            if (wait := start + index / rate - clock()) > 0:
                await asyncio.sleep(wait)
            self._run.append(self._give(self._users[index % users], command, channel))

    async def finished(self, seconds: float) -> Payload:
        """Wait until every interaction has its final answer, at most so long, then `figures`."""
        with contextlib.suppress(TimeoutError):
            await self._scene.world.until(lambda: all(one.final_at is not None for one in self._run), seconds)
        return self.figures()

    def figures(self) -> Payload:
        """As the function of this name, of the last run."""
        return figures(self._run)

    def _begin(self, users: int, channel: Channel | None) -> None:
        world = self._scene.world
        self._run = []
        while len(self._users) < users:
            number = world.snowflake()
            world.users[number] = user_payload(number, f"{NAME} {len(self._users)}")
            self._users.append(number)
        if channel is not None and channel.guild is not None:
            for user in self._users:
                channel.guild.members.setdefault(user, Member(world.users[user], world.stamp()))

    def _give(self, user: int, command: str, channel: Channel | None) -> Interaction:
        world = self._scene.world
        known = next(one for one in world.commands[None].values() if one["name"] == command)
        place = channel or world.direct(user)
        data = {"id": known["id"], "name": known["name"], "type": known["type"], "options": []}
        return self._scene.interactions.begin(COMMAND, user, place, data, locale="nl")


def figures(run: Sequence[Interaction]) -> Payload:
    """Counts, seconds, and percentiles in ms from dispatch to callback and to the final answer."""
    acknowledged = _waits(run, lambda one: one.answered_at)
    final = _waits(run, lambda one: one.final_at)
    ends = [one.final_at for one in run if one.final_at is not None]
    return {
        "interactions": len(run),
        "unheard": sum(not one.heard for one in run),
        "acknowledged": len(acknowledged),
        "answered": len(final),
        "seconds": max(ends) - run[0].created_at if ends else 0.0,
        "ack_p50_ms": percentile(acknowledged, 0.50) * 1000,
        "ack_p99_ms": percentile(acknowledged, 0.99) * 1000,
        "final_p50_ms": percentile(final, 0.50) * 1000,
        "final_p99_ms": percentile(final, 0.99) * 1000,
    }


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that so large a share does not exceed (nearest rank); 0 of nothing."""
    if not ordered:
        return 0.0
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


def _waits(run: Sequence[Interaction], moment: Kept) -> list[float]:
    return sorted(at - one.created_at for one in run if (at := moment(one)) is not None)
