"""Load that answers back: people who go through the same deeds again and again, each once the last was answered."""

import asyncio
import contextlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .interactions import COMMAND, COMPONENT, Interaction
from .limits import BUTTON
from .oracle import Upload
from .people import ON_MESSAGE, SLASH, File
from .permissions import Member
from .places import Channel, Post
from .scene import Scene
from .schema import Payload
from .screens import seen
from .traffic import figures
from .world import user_payload

LOCALE = "en-GB"
FOREVER = 24 * 3600.0
Deed = tuple[str, str]
"""("slash", name), ("menu", name of an entry in the menu of a message), or ("presses", label)."""


@dataclass(slots=True)
class Regular:
    """One of them: `at` a place in the script, with so many deeds left. `target` is somebody's message."""

    user: int
    place: Channel
    target: Post | None = None
    at: int = 0
    left: float = 0.0
    last: Interaction | None = None


class Regulars:
    """Members who meet in a channel; or, without one, people who installed the app and write with a friend.

    The friend has sent each of them one message with these files, which they can report.
    """

    def __init__(self, scene: Scene, size: int, channel: Channel | None = None, files: Sequence[File] = ()) -> None:
        self._scene = scene
        self._everywhere = channel is None
        self._people = [self._private(files) if channel is None else self._member(channel) for _ in range(size)]
        self._run: list[Interaction] = []
        self._rounds = 0
        self._missed = 0
        self._going: asyncio.Task[None] | None = None

    async def go_round(self, script: Sequence[Deed], rounds: int, seconds: float) -> Payload:
        """Each goes through the script so often, as fast as they are answered; `figures` then, or after the seconds."""
        self._begin(rounds * len(script))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._on(script)
        return self.figures()

    async def go_steadily(self, script: Sequence[Deed], rate: float, seconds: float) -> Payload:
        """`rate` deeds a second, evenly; where nobody is free for the next one, it is missed. Then as `go_round`."""
        self._begin(0)
        clock = asyncio.get_running_loop().time
        start, waiting = clock(), list(self._people)
        for index in range(round(rate * seconds)):
            await asyncio.sleep(max(0.0, start + index / rate - clock()))
            free = next((one for one in waiting if self._ready(one, script)), None)
            if free is None:
                self._missed += 1
                continue
            waiting.remove(free)
            waiting.append(free)
            self._act(free, script)
        with contextlib.suppress(TimeoutError):
            await self._scene.world.until(self._answered, seconds)
        return self.figures()

    def set_going(self, script: Sequence[Deed]) -> None:
        """As `go_round` without an end, until `come_to_rest`."""
        self._begin(math.inf)
        self._going = asyncio.create_task(self._on(script))

    async def come_to_rest(self, seconds: float) -> Payload:
        """Begin nothing new and wait for what is under way, at most so long; `figures`."""
        for one in self._people:
            one.left = 0.0
        self._scene.world.wake()
        if self._going is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._going, seconds)
        return self.figures()

    def figures(self) -> Payload:
        """As `traffic.figures`, with how often the script was done to its end, and deeds for which nobody was free."""
        return figures(self._run) | {"rounds": self._rounds, "missed": self._missed}

    def _begin(self, left: float) -> None:
        self._run, self._rounds, self._missed = [], 0, 0
        for one in self._people:
            one.at, one.left = 0, left

    async def _on(self, script: Sequence[Deed]) -> None:
        while not self._resting():
            for one in self._next(script):
                one.left -= 1
                self._act(one, script)
            await self._scene.world.until(lambda: self._resting() or any(self._next(script)), FOREVER)
        await self._scene.world.until(self._answered, FOREVER)

    def _next(self, script: Sequence[Deed]) -> list[Regular]:
        return [one for one in self._people if one.left > 0 and self._ready(one, script)]

    def _resting(self) -> bool:
        return all(one.left <= 0 for one in self._people)

    def _answered(self) -> bool:
        return all(one.last is None or one.last.final_at is not None for one in self._people)

    # One person

    def _ready(self, one: Regular, script: Sequence[Deed]) -> bool:
        if one.last is not None and one.last.final_at is None:
            return False
        deed, words = script[one.at]
        return deed != "presses" or next(_buttons(one, words), None) is not None

    def _act(self, one: Regular, script: Sequence[Deed]) -> None:
        deed, words = script[one.at]
        if deed == "presses":
            post, custom_id = next(_buttons(one, words))
            self._give(one, COMPONENT, {"component_type": BUTTON, "custom_id": custom_id, "id": 0}, post)
        else:
            self._give(one, COMMAND, self._command(one, words, SLASH if deed == "slash" else ON_MESSAGE))
        one.at = (one.at + 1) % len(script)
        self._rounds += one.at == 0

    def _command(self, one: Regular, name: str, kind: int) -> Payload:
        every = self._scene.world.commands[None].values()
        known = next(command for command in every if command["name"] == name and command["type"] == kind)
        data: Payload = {"id": known["id"], "name": name, "type": kind}
        if kind == SLASH:
            return data
        if one.target is None:
            raise LookupError(f"there is no message on which to choose {name!r}")
        resolved = {"messages": {str(one.target.id): one.target.payload}}
        return data | {"target_id": str(one.target.id), "resolved": resolved}

    def _give(self, one: Regular, kind: int, data: Payload, source: Post | None = None) -> None:
        begin = self._scene.interactions.begin
        one.last = begin(kind, one.user, one.place, data, locale=LOCALE, source=source, everywhere=self._everywhere)
        self._run.append(one.last)

    # Where they come from

    def _member(self, channel: Channel) -> Regular:
        user = self._somebody()
        if channel.guild is not None:
            channel.guild.members[user] = Member(self._scene.world.users[user], self._scene.world.stamp())
        return Regular(user, channel)

    def _private(self, files: Sequence[File]) -> Regular:
        world = self._scene.world
        user, friend = self._somebody(), self._somebody()
        place = world.private([user, friend])
        attachments = [world.store(place, Upload(name, content)) for name, content in files]
        fields = {"content": f"Words of {friend}", "attachments": attachments}
        return Regular(user, place, world.post(place, friend, fields))

    def _somebody(self) -> int:
        number = self._scene.world.snowflake()
        self._scene.world.users[number] = user_payload(number, f"Regular {number}")
        return number


def _buttons(one: Regular, label: str) -> Iterator[tuple[Post, str]]:
    """Where what this person did last shows a button with this label, and its custom id."""
    posts = [] if one.last is None else [*one.last.followups, one.last.original]
    for post in posts:
        for row in seen(post).buttons if post is not None else ():
            for button in row:
                if button.label == label and button.custom_id is not None and post is not None:
                    yield post, button.custom_id
